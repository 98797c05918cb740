"""What is kept for a time alone: drafts that nobody takes up, and what the audit trail says of every day.

Once a day, in small steps, what is over goes.  Each removal is a row of the trail itself, and in the place of a note
that is removed its hash stays, so that the chain can be followed (spec/keys.md).  The record is never touched.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from parley.desk.trail import NOBODY, Act, Note, Removed, read_row, removal_hash
from parley.desk.trail_words import DRAFTS_OVER, NOTES_OVER
from parley.exchange.effects import Keep
from parley.service.drafts.drafts import all_drafts
from parley.service.drafts.files import without
from parley.service.noting import keep_noted, note_of_station
from parley.service.record.trail import kept_rows, note_in
from parley.station.trailing import TRAIL_SPACE
from parley.store.interface import Replace
from parley.store.troubles import StoreTrouble
from parley.wire.cbor import decode, encode
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from parley.service.drafts.drafts import KeptDraft
    from parley.service.opened import Opened

DAY_SECONDS: Final = 86_400
ROWS_AT_ONCE: Final = 512
"""So many rows of the trail are looked at in one step, a second apart."""

DRAFTS_AT_ONCE: Final = 64


@dataclass(frozen=True, slots=True)
class Class:
    """Notes that go after the same time, by the setting of this name."""

    setting: str
    acts: frozenset[Act]
    words: str


CLASSES: Final = (
    Class(
        "sign_in_days", frozenset((Act.SIGNED_IN, Act.SIGNED_OUT, Act.SIGN_IN_REFUSED, Act.SESSION_ENDED)), "sign-ins"
    ),
    Class(
        "trail_days",
        frozenset((Act.WATCH_TAKEN, Act.WATCH_LEFT, Act.ALARM_ACKNOWLEDGED, Act.DRAFT_SIGNED, Act.AUDIT_EXPORTED)),
        "watches, alarms and exports",
    ),
)
"""Never among them: releases, which show whose word an entry is, and what says who could release, and by what."""


class Retention:
    """Looks once a day what is over."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._next = 0

    def look(self) -> None:
        """Do one step where something may be over; what the disk does not take now is done another time."""
        now = self._service.engine.clock() // 1000
        if now < self._next:
            return
        with suppress(StoreTrouble):  # the engine's own calls tell of it
            more = [remove_drafts(self._service, now), *(remove_notes(self._service, one, now) for one in CLASSES)]
            if any(more):
                return
        self._next = now + DAY_SECONDS


def remove_drafts(service: Opened, now: int) -> bool:
    """Remove drafts that are over; whether there may be more.  Raises as Store.commit does."""
    days = service.config.draft_days
    if not days:
        return False
    before = now - days * DAY_SECONDS
    found = [one for one in all_drafts(service) if _over(one, before)]
    going = found[:DRAFTS_AT_ONCE]
    if going:
        words = DRAFTS_OVER(len(going), iso_time(before)[:10])
        note_of_station(service, Act.DRAFTS_REMOVED, b"", words, *without(service, *going))
    return len(found) > len(going)


def _over(one: KeptDraft, before: int) -> bool:
    """Whether a draft is no template, waits for nothing, and was changed, and could be released, only before then."""
    return one.line is not None and one.state != "held" and max(one.changed, one.valid_until // 1000) < before


def remove_notes(service: Opened, of: Class, now: int) -> bool:
    """Remove what the next notes of a class say that are over; whether there may be more.  Raises as Store.commit does.

    They are gone through in their order up to the first that is not over.  Where that is, is kept.
    """
    days: int = getattr(service.config, of.setting)
    first, size = _reached(service, of), service.vault.journal_size(TRAIL_SPACE)
    if not days or first >= size:
        return False
    before = now - days * DAY_SECONDS
    gone: list[tuple[int, bytes]] = []
    instead = []
    rows = kept_rows(service.vault, TRAIL_SPACE, first, ROWS_AT_ONCE)[0]
    for number, row in enumerate(rows, first):
        note = note_in(row)
        if note is None:
            continue
        if note.time_seconds >= before:
            break
        if note.act in of.acts:
            earlier, digest, _ = read_row(row)
            gone.append((number, digest))
            instead.append(Replace(TRAIL_SPACE, number, Removed(digest, size).encoded(earlier)))
    else:
        number = first + len(rows)
    reached = Keep(TRAIL_SPACE, _key(of), encode(number))
    if gone:
        words = NOTES_OVER(len(gone), iso_time(before)[:10], of.words)
        keep_noted(service, [reached], _told(now, gone, words), instead=instead)
    elif number > first:
        service.vault.commit([reached])
    return number == first + ROWS_AT_ONCE


def _told(now: int, gone: list[tuple[int, bytes]], words: str) -> Note:
    return Note(Act.NOTES_REMOVED, now, NOBODY, what=removal_hash(gone), words=words)


def _reached(service: Opened, of: Class) -> int:
    """The number of the first row that was not over when it was looked at last."""
    kept = service.vault.get(TRAIL_SPACE, _key(of))
    match 0 if kept is None else decode(kept):
        case int(number):
            return number
        case _:
            raise AssertionError("what we kept ourselves")


def _key(of: Class) -> bytes:
    return of.setting.encode()
