"""The audit trail of our own side: who let the station say what, and when, as a chain of hashes (spec/keys.md).

Each note holds the hash of the note before it, so that none can be changed or taken out without its showing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NoReturn

from parley.desk.release import Drafted, Release
from parley.wire import shape
from parley.wire.cbor import Value, encode
from parley.wire.errors import Refusal
from parley.wire.ids import Instant

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST: Final = bytes(32)
"""What stands for the hash before the first note."""

NOTE_BYTES_MAX: Final = 1_024


class BadTrailNote(Refusal):
    """This is no note of an audit trail."""

    code = "trail-note-bad"
    hint = "`parley record audit` names the row; the store, or somebody who wrote to it, has changed it"


class Act(IntEnum):
    """What a note says was done."""

    RELEASED = 0
    OFFICER_ADDED = 1
    OFFICER_REMOVED = 2


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was done: who did it, or to whom, at our own time; a release with its line and release hash."""

    act: Act
    time_seconds: int
    officer: bytes
    line: bytes = b""
    what: bytes = b""
    release: Release | None = None

    def encoded(self, before: bytes) -> bytes:
        """As the trail has it, after the note with this hash."""
        given = self.release
        signed: list[Value] = [] if given is None else [given.valid_until, given.signature]
        if given is not None and given.drafted is not None:
            signed += [given.drafted.officer, given.drafted.signature]
        return encode([before, int(self.act), self.time_seconds, self.officer, self.line, self.what, signed])


def note_hash(encoded: bytes) -> bytes:
    """The hash by which the next note names this one."""
    return sha256(b"parley/trail/v1\n" + encoded).digest()


def read_note(encoded: bytes) -> tuple[bytes, Note]:
    """The hash of the note before, and the note; raises BadTrailNote."""
    items = shape.array(shape.decoded(encoded, _refuse, NOTE_BYTES_MAX), 7, 7, "note", _refuse)
    before, act, time_seconds, officer, line, what, signed = items
    note = Note(
        Act(shape.number(act, 0, max(Act), "act", _refuse)),
        shape.number(time_seconds, 0, shape.NUMBER_MAX, "time", _refuse),
        shape.octets(officer, 32, "officer", _refuse),
        _octets(line, "line"),
        _octets(what, "release hash"),
        _release(shape.octets(officer, 32, "officer", _refuse), signed),
    )
    if (note.release is None) is (note.act is Act.RELEASED):
        _refuse("a release, and nothing else, is signed")
    return shape.octets(before, 32, "hash of the note before", _refuse), note


def follow(rows: Sequence[bytes]) -> list[str]:
    """What is wrong with each row of a trail, the first being the first of all; empty where nothing is."""
    found = []
    before = FIRST
    for number, row in enumerate(rows):
        found.append(_wrong(number, row, before))
        before = note_hash(row)
    return found


def _wrong(number: int, row: bytes, before: bytes) -> str:
    try:
        named, _ = read_note(row)
    except Refusal as refusal:
        return f"it is no note ({refusal.detail})"
    if named == before:
        return ""
    earlier = f"row {number - 1} was changed, or a row between them removed" if number else "rows before it are gone"
    return f"it does not follow: {earlier}"


def _release(officer: bytes, signed: Value) -> Release | None:
    """The release that a note holds: valid until, signature, and the drafter's key and signature where there is one."""
    items = shape.array(signed, 0, 4, "signatures", _refuse)
    if not items:
        return None
    if len(items) not in {2, 4}:
        _refuse("signatures: two or four items are wanted")
    valid_until = Instant(shape.number(items[0], 0, shape.NUMBER_MAX, "valid until", _refuse))
    signature = shape.octets(items[1], 64, "signature", _refuse)
    if len(items) == 2:
        return Release(officer, valid_until, signature)
    drafted = Drafted(
        shape.octets(items[2], 32, "drafter", _refuse), shape.octets(items[3], 64, "drafter's signature", _refuse)
    )
    return Release(officer, valid_until, signature, drafted)


def _octets(value: Value, what: str) -> bytes:
    return b"" if value == b"" else shape.octets(value, 32, what, _refuse)


def _refuse(why: str) -> NoReturn:
    raise BadTrailNote(why)
