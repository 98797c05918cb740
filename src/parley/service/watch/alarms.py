"""The alarms of this station as the watch sees them: newest first, how urgent each is, and who has acknowledged it.

The station keeps those about other sides itself; those about this station alone (a disk, a vacant watch) are kept here.
An alarm is acknowledged by an officer, once; it stays.
"""

from __future__ import annotations

import asyncio
from collections import deque
from functools import partial
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from parley.desk.officers import Officer, check_keeps_watch
from parley.desk.trail import Act
from parley.desk.trail import Note as TrailNote
from parley.exchange.alarms import ALARM_SPACE
from parley.exchange.effects import Alarm, Keep, Note
from parley.service.alarm_rows import HERE, NUMBERS_A_SHARE, raised_since, read_row, row_at, rows_of
from parley.service.keys.vault import ACKNOWLEDGED_SPACE
from parley.service.news import Kind
from parley.service.noting import keep_noted
from parley.service.views.sentences import alarm_told, precedence_of
from parley.service.whose import given_in
from parley.store.troubles import StoreTrouble
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from parley.service.alarm_rows import Row
    from parley.service.news import Stream
    from parley.service.opened import Opened
    from parley.service.people import Person
    from parley.wire.marks import Precedence

Json = dict[str, Any]

SHOWN: Final = 16
UNKEPT_MAX: Final = 16
"""Alarms in memory alone, because the disk takes nothing."""


class NoAlarm(Refusal):
    """There is no alarm with that number."""

    code = "alarm-absent"
    hint = "`parley alarms` lists them with their numbers"


class Alarms:
    """The alarms of a station."""

    def __init__(self, service: Opened, news: Stream) -> None:
        self._service = service
        self._news = news
        self._ours: dict[int, Precedence] | None = None
        """How urgent each is, by number, oldest first; None until they are read."""
        self._waiting: dict[int, Precedence] = {}
        self._seen = 0
        self._unkept: deque[tuple[int, str, str]] = deque(maxlen=UNKEPT_MAX)
        service.engine.on_alarm.append(self._raised)
        service.engine.on_reloaded.append(self._forget)

    def raise_here(self, code: str, detail: str) -> None:
        """Tell the watch of something about this station itself."""
        self._service.engine.tell(Alarm(code, HERE, detail))

    def waiting(self) -> dict[int, Precedence]:
        """The numbers of those that nobody has acknowledged, oldest first, with how urgent each is."""
        self._follow()
        return self._waiting

    def newest(self, count: int = SHOWN) -> list[Json]:
        """The newest alarms, newest first; what the disk does not take stands above."""
        return [*self._not_kept(), *(self._one(number) for number in islice(reversed(self._follow()), count))]

    def unacknowledged(self, count: int | None = None) -> list[Json]:
        """Those that nobody has acknowledged, newest first: so many of those that are kept, or all."""
        return [*self._not_kept(), *(self._one(number) for number in islice(reversed(self.waiting()), count))]

    def acknowledge(self, officer: Person, numbers: Iterable[int]) -> list[Json]:
        """Note that an officer has seen those of these that are this share's; what another one did before stays so.

        Raises NoAlarm.
        """
        check_keeps_watch(Officer(officer.id, officer.roles))
        service, chosen, done = self._service, sorted(set(numbers)), []
        now = service.engine.clock() // 1000
        waiting, ours = self.waiting(), self._follow()
        if absent := [one for one in chosen if one not in ours and self._is_absent(one)]:
            raise NoAlarm(str(absent[-1]))
        for number in chosen:
            if number in waiting:
                row = row_at(service.vault, number)
                kept = Keep(ACKNOWLEDGED_SPACE, _key(number), encode([officer.id, officer.name, now]))
                words = read_row(number, row).code
                act = Act.ALARM_ACKNOWLEDGED
                keep_noted(service, [kept], TrailNote(act, now, officer.id, what=sha256(row).digest(), words=words))
                del waiting[number]
                self._news.tell(Kind.ACKNOWLEDGED, partial(self._one, number))
            if number in ours:
                done.append(self._one(number))
        return done

    def _follow(self) -> dict[int, Precedence]:
        """Those of this share, with what came since they were looked at last."""
        vault = self._service.vault
        size = vault.journal_size(ALARM_SPACE)
        if self._ours is None:
            self._ours, self._waiting = {}, {}
            self._take(self._ours, sorted(rows_of(vault), key=lambda row: (row.time, row.number)))
        elif size > self._seen:
            self._take(self._ours, raised_since(vault, self._seen))
        self._seen = size
        return self._ours

    def _take(self, ours: dict[int, Precedence], rows: Iterable[Row]) -> None:
        known = self._service.vault.kept(ACKNOWLEDGED_SPACE)
        for row in rows:
            ours[row.number] = precedence_of(row.code)
            if _key(row.number) not in known:
                self._waiting[row.number] = ours[row.number]

    def _forget(self) -> None:
        """A channel came or went, and its alarms with it."""
        self._ours = None

    def _is_absent(self, number: int) -> bool:
        """Whether it is no alarm's, for all that this share knows: of those of its journal it knows all."""
        vault = self._service.vault
        share, place = divmod(number, NUMBERS_A_SHARE)
        return place >= vault.journal_size(ALARM_SPACE) if share == vault.share else not given_in(vault)

    def _one(self, number: int) -> Json:
        """One that was kept; `raised` is how many of the kind that side has raised in all."""
        row = read_row(number, row_at(self._service.vault, number))
        now, counts = self._service.engine.clock() // 1000, self._service.engine.station.state.alarms
        return {
            "number": row.number,
            "time": row.time,
            "age_seconds": max(0, now - row.time),
            **alarm_told(row.code, row.channel, row.detail),
            "raised": counts.of(row.channel, row.code).raised,
            "acknowledged": _acknowledged(self._service.vault.get(ACKNOWLEDGED_SPACE, _key(row.number))),
        }

    def _not_kept(self) -> list[Json]:
        now = self._service.engine.clock() // 1000
        more = {"number": None, "raised": 1, "acknowledged": None}
        return [
            {"time": then, "age_seconds": max(0, now - then), **alarm_told(code, HERE, detail), **more}
            for then, code, detail in reversed(self._unkept)
        ]

    def _raised(self, alarm: Alarm) -> None:
        """One about this station itself is kept after the turn in which it was raised."""
        if not any(alarm.channel):
            then = self._service.engine.clock() // 1000
            asyncio.get_running_loop().call_soon(partial(self._keep, then, alarm.code, alarm.detail))

    def _keep(self, then: int, code: str, detail: str) -> None:
        count = self._service.engine.station.state.alarms.of(HERE, code)
        try:
            if not count.full:
                self._service.vault.commit([Note(ALARM_SPACE, encode([then, HERE, code, detail]))])
                count.raised += 1
        except StoreTrouble:
            self._unkept.append((then, code, detail))
        self._news.tell(Kind.ALARM, partial(alarm_told, code, HERE, detail))


def _acknowledged(row: bytes | None) -> Json | None:
    match None if row is None else decode(row):
        case None:
            return None
        case [bytes(officer), str(name), int(at)]:
            return {"officer": officer.hex(), "name": name, "at": at}
        case _:
            raise AssertionError("an acknowledgement that we kept ourselves")


def _key(number: int) -> bytes:
    return number.to_bytes(8, "big")
