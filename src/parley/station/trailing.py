"""The audit trail of our own side, as the station writes it and reads it when it starts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol

from parley.desk import trail
from parley.desk.release import RELEASE_MS_MAX
from parley.exchange.effects import Keep, Note
from parley.wire.cbor import decode, encode
from parley.wire.errors import Trouble

if TYPE_CHECKING:
    from parley.desk.release import Release
    from parley.exchange.work import Work
    from parley.station.state import State
    from parley.wire.ids import LineId

TRAIL_SPACE: Final = "trail"
"""The journal of notes; kept under the same name: how many there are, and the newest one's hash."""

NEWEST: Final = b"newest"

READ_AT_ONCE: Final = 1_024


class Kept(Protocol):
    """What a trail is read from."""

    def get(self, space: str, key: bytes) -> bytes | None:
        """A kept value."""
        ...

    def journal_size(self, space: str) -> int:
        """Values in a journal."""
        ...

    def journal(self, space: str, start: int, count: int) -> list[bytes]:
        """Values of a journal."""
        ...


def released(state: State, work: Work, line_id: LineId, what: bytes, release: Release) -> None:
    """Note that an officer released what has this release hash."""
    work.do(_following(state, trail.Note(trail.Act.RELEASED, work.seconds, release.officer, line_id, what, release)))


def settled(state: State, work: Work) -> None:
    """Keep where the trail ends, beside the notes of the turn."""
    if state.trail_kept != state.trail_size:
        work.do(_newest_kept(state))


def noted(state: State, note: trail.Note) -> tuple[Note, Keep]:
    """What is to become durable, so that the trail has this note."""
    return _following(state, note), _newest_kept(state)


def _following(state: State, note: trail.Note) -> Note:
    encoded = note.encoded(state.trail)
    state.trail, state.trail_size = trail.note_hash(encoded), state.trail_size + 1
    return Note(TRAIL_SPACE, encoded)


def _newest_kept(state: State) -> Keep:
    state.trail_kept = state.trail_size
    return Keep(TRAIL_SPACE, NEWEST, encode([state.trail_size, state.trail]))


def refill(store: Kept, state: State) -> None:
    """Where the trail ends, and which releases of it may still hold: those have been used.

    A note that somebody or a disk spoiled keeps no station from starting; `record audit` names it.
    """
    size = state.trail_size = state.trail_kept = store.journal_size(TRAIL_SPACE)
    state.trail = _newest(store, size)
    used(store, TRAIL_SPACE, state)


def used(store: Kept, journal: str, state: State) -> None:
    """Take the releases of a trail that may still hold, ours or that of another share: each serves once."""
    since_seconds = None
    for end in range(store.journal_size(journal), 0, -READ_AT_ONCE):
        start = max(0, end - READ_AT_ONCE)
        notes = list(_readable(_rows(store, journal, start, end - start)))
        for note in notes:
            if note.release is not None:
                state.released[note.what] = note.release.valid_until
        if since_seconds is None and notes:
            since_seconds = notes[-1].time_seconds - RELEASE_MS_MAX // 1000
        if notes and since_seconds is not None and notes[0].time_seconds < since_seconds:
            return  # no release from before these can still hold


def _newest(store: Kept, size: int) -> bytes:
    """The hash of the newest note: as it was kept, else that of the row as it stands."""
    kept = store.get(TRAIL_SPACE, NEWEST)
    match None if kept is None else decode(kept):
        case [int(count), bytes(newest)] if count == size:
            return newest
        case _:
            rows = _rows(store, TRAIL_SPACE, size - 1, 1) if size else []
            return trail.note_hash(rows[0]) if rows else trail.FIRST


def _rows(store: Kept, journal: str, start: int, count: int) -> list[bytes]:
    """Rows of the trail, without those that the store cannot give any more."""
    try:
        return store.journal(journal, start, count)
    except Trouble:
        if count == 1:
            return []
        return [row for place in range(start, start + count) for row in _rows(store, journal, place, 1)]


def _readable(rows: list[bytes]) -> Iterator[trail.Note]:
    """The notes in these rows."""
    for row in rows:
        with suppress(trail.BadTrailNote):
            yield trail.read_note(row)[1]
