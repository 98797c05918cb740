"""The audit trail of our own side: who let the station say what, and when, as a chain of hashes (spec/keys.md).

Each note holds the hash of the note before it, so that none can be changed or taken out without its showing.
"""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NoReturn

from parley.desk import trail_words
from parley.desk.officers import OFFICER_ID_BYTES, Role
from parley.desk.release import Drafted, Release
from parley.keys.consent import read_key, read_signature
from parley.wire import shape
from parley.wire.cbor import Value, encode
from parley.wire.errors import Refusal
from parley.wire.ids import Instant
from parley.wire.limits import CONSENT_BYTES_MAX, PASSKEY_BYTES_MAX, TEXT_CHARACTERS_MAX
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FIRST: Final = bytes(32)
"""What stands for the hash before the first note."""

NOBODY: Final = bytes(OFFICER_ID_BYTES)
"""For an officer's id, where an act is about none."""

NOTE_BYTES_MAX: Final = 2 * (PASSKEY_BYTES_MAX + CONSENT_BYTES_MAX) + 1_024


class BadTrailNote(Refusal):
    """This is no note of an audit trail."""

    code = "trail-note-bad"
    hint = "`parley record audit` names the row; the store, or somebody who wrote to it, has changed it"


class Act(IntEnum):
    """What a note says was done."""

    RELEASED = 0
    OFFICER_ADDED = 1
    OFFICER_REMOVED = 2
    ROLES_CHANGED = 3
    KEY_ADDED = 4
    KEY_REMOVED = 5
    TICKET_MADE = 6
    PACK_ADDED = 7
    WATCH_TAKEN = 8
    WATCH_LEFT = 9
    ALARM_ACKNOWLEDGED = 10
    TOKEN_MADE = 11
    TOKEN_REVOKED = 12
    WEBHOOK_MADE = 13
    WEBHOOK_REMOVED = 14
    DRAFT_CANCELLED = 15
    SIGNED_IN = 16
    SIGNED_OUT = 17
    DRAFT_SIGNED = 18
    SETTINGS_CHANGED = 19
    CARD_ADOPTED = 20
    KEY_REVOKED = 21
    AUDIT_EXPORTED = 22
    NOTES_REMOVED = 23
    DRAFTS_REMOVED = 24
    SIGN_IN_REFUSED = 25
    SESSION_ENDED = 26

    @property
    def word(self) -> str:
        """What it is called outside."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was done, at our own time: a release with its line and release hash, or what became of whom."""

    act: Act
    time_seconds: int
    officer: bytes
    """Who released, by his key; of a draft that was cancelled the id of him who wrote it; NOBODY where it is about no
    officer (a pack, a card, the settings, a stranger); of every other act the id of the officer that it is about."""
    line: bytes = b""
    what: bytes = b""
    release: Release | None = None
    by: bytes = b""
    """The id of the officer who did it to him; empty where it was done at the station's own machine."""
    key: bytes = b""
    """The key that became his, or is his no more."""
    words: str = ""
    """What he is called, or whatever else is to be known of it."""
    roles: tuple[Role, ...] = ()
    """His roles from then on, where they changed."""

    def encoded(self, before: bytes) -> bytes:
        """As the trail has it, after the note with this hash."""
        given = self.release
        signed: list[Value] = [] if given is None else [given.valid_until, given.signature]
        if given is not None and given.drafted is not None:
            signed += [given.drafted.officer, given.drafted.signature]
        if self.by or self.key or self.words or self.roles:
            signed = [self.by, self.key, self.words, [int(role) for role in self.roles]]
        return encode([before, int(self.act), self.time_seconds, self.officer, self.line, self.what, signed])


@dataclass(frozen=True, slots=True)
class Removed:
    """What is left of a note whose retention ended: its hash, so that the chain can be followed over it."""

    hash: bytes
    row: int
    """The number of the note that tells of the removal."""

    def encoded(self, before: bytes) -> bytes:
        """As the trail has it in the note's place."""
        return encode([before, self.hash, self.row])


def removal_hash(removed: Iterable[tuple[int, bytes]]) -> bytes:
    """What a note of a removal names: the number and the hash of each note that was removed, ascending."""
    return sha256(b"parley/removed/v1\n" + encode([[number, digest] for number, digest in removed])).digest()


def pack_hash(digests: Sequence[bytes]) -> bytes:
    """The hash of a pack: of the digests of its forms in their order."""
    return sha256(b"parley/pack/v1\n" + encode(list(digests))).digest()


def note_hash(encoded: bytes) -> bytes:
    """The hash by which the next note names this one."""
    return sha256(b"parley/trail/v1\n" + encoded).digest()


def read_note(encoded: bytes) -> tuple[bytes, Note]:
    """The hash of the note before, and the note; raises BadTrailNote."""
    items = shape.array(shape.decoded(encoded, _refuse, NOTE_BYTES_MAX), 7, 7, "note", _refuse)
    before, number, time_seconds, officer, line, what, more = items
    act = Act(shape.number(number, 0, max(Act), "act", _refuse))
    whose = _id_or_key(officer)
    note = Note(
        act,
        shape.number(time_seconds, 0, shape.NUMBER_MAX, "time", _refuse),
        whose,
        _octets(line, "line"),
        _octets(what, "release hash"),
    )
    note = replace(note, release=_release(whose, more)) if act is Act.RELEASED else _told(note, more)
    return shape.octets(before, 32, "hash of the note before", _refuse), note


def read_row(encoded: bytes) -> tuple[bytes, bytes, Note | Removed]:
    """The hash of the note before, the note's own, and the note or what is left of it; raises BadTrailNote."""
    items = shape.array(shape.decoded(encoded, _refuse, NOTE_BYTES_MAX), 3, 7, "note", _refuse)
    if len(items) != 3:
        before, note = read_note(encoded)
        return before, note_hash(encoded), note
    before, own = (shape.octets(item, 32, "hash", _refuse) for item in items[:2])
    return before, own, Removed(own, shape.number(items[2], 0, shape.NUMBER_MAX, "row", _refuse))


def row_hash(encoded: bytes) -> bytes:
    """The hash by which the next note names this row, whatever is left of it."""
    try:
        return read_row(encoded)[1]
    except BadTrailNote:
        return note_hash(encoded)


def follow(rows: Sequence[bytes], before: bytes = FIRST, first: int = 0) -> list[str]:
    """What is wrong with each row of a trail; empty where nothing is.

    The first of them is row `first` of the trail, after the note with the hash `before`.
    """
    found: list[str] = []
    gone: dict[int, list[tuple[int, bytes]]] = {}
    told: dict[int, bytes] = {}
    for number, row in enumerate(rows, first):
        try:
            named, own, what = read_row(row)
        except BadTrailNote as refusal:
            found.append(trail_words.NO_NOTE(refusal.detail))
            before = note_hash(row)
            continue
        found.append("" if named == before else _unfollowing(number))
        before = own
        if isinstance(what, Removed):
            gone.setdefault(what.row, []).append((number, own))
        elif what.act is Act.NOTES_REMOVED:
            told[number] = what.what
    for number in gone.keys() | told.keys():
        if number not in told:
            for place, _ in gone[number]:
                found[place - first] = found[place - first] or trail_words.REMOVAL_UNTOLD(number)
        elif not first and removal_hash(gone.get(number, ())) != told[number]:  # else not all of them are here
            found[number] = found[number] or trail_words.REMOVAL_DIFFERS()
    return found


def _unfollowing(number: int) -> str:
    return trail_words.NOT_FOLLOWING(number - 1) if number else trail_words.BEGINNING_GONE()


def _release(officer: bytes, signed: Value) -> Release:
    """The release that a note holds: valid until, signature, and the drafter's key and signature where there is one."""
    items = shape.array(signed, 2, 4, "signatures", _refuse)
    if len(items) == 3:
        _refuse("signatures: two or four items are wanted")
    valid_until = Instant(shape.number(items[0], 0, shape.NUMBER_MAX, "valid until", _refuse))
    key = read_key(officer, "officer", _refuse)
    signature = read_signature(key, items[1], "signature", _refuse)
    if len(items) == 2:
        return Release(key, valid_until, signature)
    drafter = read_key(items[2], "drafter", _refuse)
    drafted = Drafted(drafter, read_signature(drafter, items[3], "drafter's signature", _refuse))
    return Release(key, valid_until, signature, drafted)


def _told(note: Note, more: Value) -> Note:
    """The note with what else is known of every act but a release."""
    if more == []:
        return note
    by, key, words, roles = shape.array(more, 4, 4, "what was done", _refuse)
    return replace(
        note,
        by=b"" if by == b"" else shape.octets(by, OFFICER_ID_BYTES, "officer who did it", _refuse),
        key=b"" if key == b"" else read_key(key, "key", _refuse),
        words="" if words == "" else shape.line(words, TEXT_CHARACTERS_MAX, "words", _refuse),
        roles=tuple(
            Role(shape.number(role, 0, max(Role), "role", _refuse))
            for role in shape.array(roles, 0, len(Role), "roles", _refuse)
        ),
    )


def _id_or_key(officer: Value) -> bytes:
    if type(officer) is bytes and len(officer) == OFFICER_ID_BYTES:
        return officer
    return read_key(officer, "officer", _refuse)


def _octets(value: Value, what: str) -> bytes:
    return b"" if value == b"" else shape.octets(value, 32, what, _refuse)


def _refuse(why: str) -> NoReturn:
    raise BadTrailNote(why)
