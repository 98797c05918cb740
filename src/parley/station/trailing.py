"""The audit trail of our own side, as the station writes it and reads it when it starts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol

from parley.desk import trail
from parley.desk.release import RELEASE_MS_MAX
from parley.exchange.effects import Keep, Note
from parley.wire.cbor import encode

if TYPE_CHECKING:
    from parley.desk.release import Release
    from parley.exchange.work import Work
    from parley.station.state import State
    from parley.wire.ids import LineId

TRAIL_SPACE: Final = "trail"
"""The journal of notes; kept under the same name: how many there are, and the newest one's hash."""

NEWEST: Final = b"newest"

READ_AT_ONCE: Final = 1_024


class Journals(Protocol):
    """What a trail is read from."""

    def journal_size(self, space: str) -> int:
        """Values in a journal."""
        ...

    def journal(self, space: str, start: int, count: int) -> list[bytes]:
        """Values of a journal."""
        ...


def released(state: State, work: Work, line_id: LineId, what: bytes, release: Release) -> None:
    """Note that an officer released what has this release hash."""
    for effect in noted(state, trail.Note(trail.Act.RELEASED, work.seconds, release.officer, line_id, what, release)):
        work.do(effect)


def noted(state: State, note: trail.Note) -> tuple[Note, Keep]:
    """What is to become durable, so that the trail has this note."""
    encoded = note.encoded(state.trail)
    state.trail, state.trail_size = trail.note_hash(encoded), state.trail_size + 1
    return Note(TRAIL_SPACE, encoded), Keep(TRAIL_SPACE, NEWEST, encode([state.trail_size, state.trail]))


def refill(store: Journals, state: State) -> None:
    """Where the trail ends, and which releases of it may still hold: those have been used."""
    size = state.trail_size = store.journal_size(TRAIL_SPACE)
    if size == 0:
        return
    (last,) = store.journal(TRAIL_SPACE, size - 1, 1)
    state.trail = trail.note_hash(last)
    for end in range(size, 0, -READ_AT_ONCE):
        start = max(0, end - READ_AT_ONCE)
        notes = list(_readable(store.journal(TRAIL_SPACE, start, end - start)))
        for note in notes:
            if note.release is not None:
                state.released[note.release.signature] = note.release.valid_until
        if _holds_none(notes, last):
            return


def _readable(rows: list[bytes]) -> Iterator[trail.Note]:
    """The notes in these rows; one that somebody spoiled keeps no station from starting, and the audit names it."""
    for row in rows:
        with suppress(trail.BadNote):
            yield trail.read_note(row)[1]


def _holds_none(notes: list[trail.Note], last: bytes) -> bool:
    """Whether no release before these notes can still hold, by the time of the last one."""
    newest = next(_readable([last]), None)
    if newest is None or not notes:
        return False
    return notes[0].time_seconds < newest.time_seconds - RELEASE_MS_MAX // 1000
