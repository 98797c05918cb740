"""The alarms of this station as the watch sees them: newest first, how urgent each is, and who has acknowledged it.

The station keeps those about other sides itself; those about this station alone (a disk, a vacant watch) are kept here.
Each stands under its number in one journal.  An alarm is acknowledged by an officer, once; it stays.
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
from parley.service.news import Kind
from parley.service.noting import keep_noted
from parley.service.sentences import alarm_told, precedence_of
from parley.service.vault import ACKNOWLEDGED_SPACE
from parley.station.loading import SHARE_SPACE
from parley.store.troubles import StoreTrouble
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import ChannelId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from parley.service.news import Stream
    from parley.service.opened import Opened
    from parley.service.people import Person
    from parley.wire.marks import Precedence

Json = dict[str, Any]

NUMBERS_A_SHARE: Final = 1_000_000_000
"""Each share of a divided station numbers its alarms in a range of its own; the undivided one is share 0."""

HERE: Final = ChannelId(bytes(32))
"""The channel of an alarm about this station itself, as it is kept."""

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
        self._seen = 0
        self._waiting: dict[int, Precedence] = {}
        """Numbers only grow, so that they stand in order."""
        self._first = service.vault.share * NUMBERS_A_SHARE
        self._unkept: deque[tuple[int, str, str]] = deque(maxlen=UNKEPT_MAX)
        service.engine.on_alarm.append(self._raised)

    def raise_here(self, code: str, detail: str) -> None:
        """Tell the watch of something about this station itself."""
        self._service.engine.tell(Alarm(code, HERE, detail))

    def waiting(self) -> dict[int, Precedence]:
        """The numbers of those that nobody has acknowledged, oldest first, with how urgent each is."""
        vault = self._service.vault
        size = vault.journal_size(ALARM_SPACE)
        if size > self._seen:
            known = vault.kept(ACKNOWLEDGED_SPACE)
            for number, row in enumerate(vault.journal(ALARM_SPACE, self._seen, size - self._seen), self._seen):
                if _key(number) not in known:
                    self._waiting[number] = precedence_of(_read(row)[2])
            self._seen = size
        return self._waiting

    def newest(self, count: int = SHOWN) -> list[Json]:
        """The newest alarms, newest first; what the disk does not take stands above."""
        size = self._service.vault.journal_size(ALARM_SPACE)
        return [*self._not_kept(), *self._views(range(max(0, size - count), size))]

    def unacknowledged(self, count: int | None = None) -> list[Json]:
        """Those that nobody has acknowledged, newest first: so many of those that are kept, or all."""
        return [*self._not_kept(), *(self._one(number) for number in islice(reversed(self.waiting()), count))]

    def acknowledge(self, officer: Person, numbers: Iterable[int]) -> list[Json]:
        """Note that an officer has seen those of these that are this share's; what another one did before stays so.

        Raises NoAlarm.
        """
        check_keeps_watch(Officer(officer.id, officer.roles))
        service, done = self._service, []
        now = service.engine.clock() // 1000
        waiting, chosen = self.waiting(), sorted({one - self._first for one in numbers if self._is_ours(one)})
        if chosen and chosen[-1] >= self._seen:
            raise NoAlarm(str(self._first + chosen[-1]))
        for number in chosen:
            if number in waiting:
                (row,) = service.vault.journal(ALARM_SPACE, number, 1)
                kept = Keep(ACKNOWLEDGED_SPACE, _key(number), encode([officer.id, officer.name, now]))
                act = Act.ALARM_ACKNOWLEDGED
                note = TrailNote(act, now, officer.id, what=sha256(row).digest(), words=_read(row)[2])
                keep_noted(service, [kept], note)
                del waiting[number]
                self._news.tell(Kind.ACKNOWLEDGED, partial(self._one, number))
            done += self._views(range(number, number + 1))
        return done

    def _is_ours(self, number: int) -> bool:
        """Whether it would be an alarm of this share: where there is no other, each is."""
        share = number // NUMBERS_A_SHARE
        return share == self._service.vault.share or not self._service.vault.kept(SHARE_SPACE)

    def _one(self, number: int) -> Json:
        return self._views(range(number, number + 1))[0]

    def _views(self, numbers: range) -> list[Json]:
        """Those of these numbers, newest first."""
        vault = self._service.vault
        rows = vault.journal(ALARM_SPACE, numbers.start, len(numbers))
        return [self._view(number, row) for number, row in zip(numbers, rows, strict=True)][::-1]

    def _view(self, number: int, row: bytes) -> Json:
        """One that was kept; `raised` is how many of the kind that side has raised in all."""
        then, channel, code, detail = _read(row)
        now, counts = self._service.engine.clock() // 1000, self._service.engine.station.state.alarms
        return {
            "number": self._first + number,
            "time": then,
            "age_seconds": max(0, now - then),
            **alarm_told(code, channel, detail),
            "raised": counts.of(channel, code).raised,
            "acknowledged": _acknowledged(self._service.vault.get(ACKNOWLEDGED_SPACE, _key(number))),
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


def _read(row: bytes) -> tuple[int, ChannelId, str, str]:
    match decode(row):
        case [int(then), bytes(channel), str(code), str(detail)]:
            return then, ChannelId(channel), code, detail
        case _:
            raise AssertionError("an alarm that we kept ourselves")


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
