"""Fork proofs: two things that one party signed and that cannot both belong to one log (spec/log.md).

Anybody who holds the party's cards can verify one; nothing else of either log is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, NoReturn

from parley.record.checkpoint import Checkpoint, parse_checkpoint_body, verify_checkpoint_note
from parley.record.entry import Entry, read_header, split_entry
from parley.record.keyring import KeyRing
from parley.record.merkle import Frontier
from parley.record.note import parse_note
from parley.record.origin import Origin
from parley.record.verify import verify_alone
from parley.wire import shape
from parley.wire.cbor import Value
from parley.wire.errors import Refusal
from parley.wire.ids import LineId, LogSize

ENTRIES: Final = 1
CHECKPOINTS: Final = 2
ENTRY_ROOT: Final = 3
CHECKPOINT_ROOT: Final = 4
"""The kinds."""


class ForkNotProved(Refusal):
    """What is shown as the proof of a fork does not prove one."""

    code = "fork-not-proved"
    hint = "the party that is accused has not been shown to have done wrong"


@dataclass(frozen=True, slots=True)
class Fork:
    """A fork that is proved: in which log, and the first `size` of its entries are what both things disagree about."""

    kind: int
    origin: Origin
    size: LogSize


@dataclass(frozen=True, slots=True)
class Claim:
    """What one signed thing says: at this size of this log, this hash is the one that is true."""

    origin: Origin
    size: LogSize
    hash: bytes


# -- showing ---------------------------------------------------------------------------------------------------------


def prove_two_entries(one: Entry, other: Entry) -> list[object]:
    """Kind 1: two entries at one place."""
    return [ENTRIES, one.raw, other.raw]


def prove_two_checkpoints(one: Checkpoint, other: Checkpoint) -> list[object]:
    """Kind 2: two checkpoints of one size."""
    return [CHECKPOINTS, one.note.text, other.note.text]


def prove_entry_root(last: Entry, before: Frontier, following: Entry) -> list[object]:
    """Kind 3: an entry, the frontier before it, and the next entry, which does not stand on it."""
    return [ENTRY_ROOT, last.raw, list(before.hashes), following.raw]


def prove_checkpoint_root(last: Entry, before: Frontier, checkpoint: Checkpoint) -> list[object]:
    """Kind 4: an entry, the frontier before it, and a checkpoint that should end with it and does not."""
    return [CHECKPOINT_ROOT, last.raw, list(before.hashes), checkpoint.note.text]


# -- verifying -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KnownLine:
    """A line whose terms are at hand: whether it is line 0, and the ring that the accused party has there."""

    is_line0: bool
    ring: KeyRing


def verify_fork(proof: object, ring: KeyRing, lines: Mapping[LineId, KnownLine] | None = None) -> Fork:
    """The fork that an array [kind, items…] proves of the ring's party; raises ForkNotProved.

    `ring` serves for lines that are not among `lines`.
    """
    kind, *items = shape.array(proof, 1, 4, "fork proof", fork_not_proved)
    if type(kind) is not int or kind not in _KINDS:
        fork_not_proved("the kind is unknown")
    readers = _KINDS[kind]
    try:
        one, other = readers(_Reader(ring, lines or {}), items)
    except ForkNotProved:
        raise
    except Refusal as fault:
        fork_not_proved(str(fault), fault)
    if (one.origin, one.size) != (other.origin, other.size) or one.hash == other.hash:
        fork_not_proved("the two do not contradict each other")
    return Fork(kind, one.origin, one.size)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Verifies the parts of a proof under one party's ring."""

    ring: KeyRing
    lines: Mapping[LineId, KnownLine]

    def entry(self, value: Value) -> Entry:
        if type(value) is not bytes:
            fork_not_proved("an entry is wanted")
        _, origin = read_header(split_entry(value)[0])
        line = self.lines.get(origin.line)
        return verify_alone(value, self._ring(line), on_line0=None if line is None else line.is_line0)

    def place(self, value: Value) -> Claim:
        """What an entry is."""
        entry = self.entry(value)
        return Claim(entry.origin, LogSize(entry.payload.index + 1), entry.hash)

    def before(self, value: Value) -> Claim:
        """What an entry says of those before it."""
        entry = self.entry(value)
        return Claim(entry.origin, LogSize(entry.payload.index), entry.payload.root)

    def after(self, value: Value, hashes: Value) -> Claim:
        """What follows from an entry and the frontier before it."""
        entry = self.entry(value)
        size = LogSize(entry.payload.index)
        items = shape.array(hashes, size.bit_count(), size.bit_count(), "frontier", fork_not_proved)
        frontier = Frontier(size, tuple(shape.octets(item, 32, "frontier", fork_not_proved) for item in items))
        if frontier.root() != entry.payload.root:
            fork_not_proved("the frontier does not lead to the entry's root")
        return Claim(entry.origin, LogSize(size + 1), frontier.append(entry.hash).root())

    def checkpoint(self, value: Value) -> Claim:
        """What a checkpoint says."""
        if type(value) is not str:
            fork_not_proved("a note is wanted")
        line = self.lines.get(parse_checkpoint_body(parse_note(value).body).origin.line)
        head = verify_checkpoint_note(value, self._ring(line)).head
        return Claim(head.origin, head.size, head.root)

    def _ring(self, line: KnownLine | None) -> KeyRing:
        return self.ring if line is None else line.ring


def _two_entries(reader: _Reader, items: list[Value]) -> tuple[Claim, Claim]:
    one, other = shape.array(items, 2, 2, "kind 1", fork_not_proved)
    return reader.place(one), reader.place(other)


def _two_checkpoints(reader: _Reader, items: list[Value]) -> tuple[Claim, Claim]:
    one, other = shape.array(items, 2, 2, "kind 2", fork_not_proved)
    return reader.checkpoint(one), reader.checkpoint(other)


def _entry_root(reader: _Reader, items: list[Value]) -> tuple[Claim, Claim]:
    last, hashes, following = shape.array(items, 3, 3, "kind 3", fork_not_proved)
    return reader.after(last, hashes), reader.before(following)


def _checkpoint_root(reader: _Reader, items: list[Value]) -> tuple[Claim, Claim]:
    last, hashes, checkpoint = shape.array(items, 3, 3, "kind 4", fork_not_proved)
    return reader.after(last, hashes), reader.checkpoint(checkpoint)


_KINDS: Final[dict[int, Callable[[_Reader, list[Value]], tuple[Claim, Claim]]]] = {
    ENTRIES: _two_entries,
    CHECKPOINTS: _two_checkpoints,
    ENTRY_ROOT: _entry_root,
    CHECKPOINT_ROOT: _checkpoint_root,
}


def fork_not_proved(why: str, cause: Refusal | None = None) -> NoReturn:
    """Raise ForkNotProved."""
    raise ForkNotProved(why) from cause
