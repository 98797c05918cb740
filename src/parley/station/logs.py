"""A log as the store gives it back: its entry hashes, what is spoiled or gone of it, and what was signed about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from parley.exchange.notary import CHECKPOINT_SPACE
from parley.exchange.receipts import RECEIPT_SPACE
from parley.record.checkpoint import parse_checkpoint_body
from parley.record.entry import Entry, decode_entry
from parley.record.merkle import Tree, leaf_hash
from parley.record.note import parse_note
from parley.record.verify import verify_entry
from parley.wire.errors import Refusal, Trouble
from parley.wire.ids import LogSize

if TYPE_CHECKING:
    from parley.exchange.lines import Damage
    from parley.record.keyring import KeyRing
    from parley.record.origin import Origin
    from parley.wire.ids import RootHash

READ_AT_ONCE: Final = 2_048
"""Entries read at one time: at most 72 MB."""

UNKNOWN: Final = bytes(32)
"""Stands for the hash of an entry that is gone; what is made of it is never signed, and made anew before it is used."""


class Signed(NamedTuple):
    """What was signed about a log: that it has so many entries, and their root; None where only the size was."""

    size: int
    root: RootHash | None


class Rows(Protocol):
    """What a log is read from."""

    def size(self, origin: str) -> int:
        """Entries of a log."""
        ...

    def entries(self, origin: str, start: int, count: int) -> list[bytes]:
        """Entries of a log."""
        ...

    def leaves(self, origin: str, start: int, count: int) -> list[bytes]:
        """Entry hashes of a log."""
        ...

    def as_found(self, origin: str, start: int, count: int) -> list[tuple[bytes, bytes]]:
        """Entry hash and entry as they stand, sound or not; both empty where they are gone."""
        ...

    def get(self, space: str, key: bytes) -> bytes | None:
        """A kept value."""
        ...


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose logs are read: ours or the other side's, by which keys, on line 0 or another."""

    ring: KeyRing
    ours: bool
    on_line0: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A log as it was found: the hashes of all its entries, the tree of them, and its newest sound entry."""

    origin: Origin
    leaves: list[bytes]
    tree: Tree
    newest: Entry | None


def read_log(store: Rows, origin: Origin, whose: Whose, damage: Damage, signed: Iterable[Signed] = ()) -> Found:
    """Read a log, and hold it against `signed` and what else is kept of that; what is wrong with it goes to `damage`.

    Entries that something signed knows of and that are not here count as its entries, and are lost.
    """
    size = store.size(origin.text)
    lost: dict[int, bytes] = {}
    leaves = [leaf for start in range(0, size, READ_AT_ONCE) for leaf in _leaves(store, origin, start, lost)]
    newest = _newest(store, origin, size, lost)
    known = [*signed, *_kept(store, origin)]
    if newest is not None:
        known.append(Signed(newest.payload.index, newest.payload.root))
    for index in range(size, max((one.size for one in known), default=0)):
        lost[index] = b""
        leaves.append(UNKNOWN)
    found = Found(origin, leaves, Tree(leaves), newest)
    if lost:
        _note_lost(store, found, whose, damage, lost, covered=max((one.size for one in known if one.root), default=0))
    else:
        _judge(found, whose, damage, known)
    return found


def sound_entries(store: Rows, origin: str, start: int, count: int) -> list[bytes]:
    """At most `count` entries from `start` on, without those that are lost."""
    try:
        return store.entries(origin, start, count)
    except Trouble:
        return [raw for leaf, raw in store.as_found(origin, start, count) if leaf_hash(raw) == leaf]


def _leaves(store: Rows, origin: Origin, start: int, lost: dict[int, bytes]) -> list[bytes]:
    """The next entry hashes, and as they stand those of entries that are lost, which are noted."""
    try:
        return store.leaves(origin.text, start, READ_AT_ONCE)
    except Trouble:
        found = store.as_found(origin.text, start, READ_AT_ONCE)
        lost |= {start + place: leaf for place, (leaf, raw) in enumerate(found) if leaf_hash(raw) != leaf}
        return [leaf or UNKNOWN for leaf, _ in found]


def _newest(store: Rows, origin: Origin, size: int, lost: dict[int, bytes]) -> Entry | None:
    sound = next((index for index in reversed(range(size)) if index not in lost), None)
    return None if sound is None else decode_entry(store.entries(origin.text, sound, 1)[0])


def _kept(store: Rows, origin: Origin) -> Iterator[Signed]:
    """What its author's newest checkpoint and the reader's newest receipt say of it."""
    for space in (CHECKPOINT_SPACE, RECEIPT_SPACE):
        note = store.get(space, origin.text.encode())
        if note is not None:
            head = parse_checkpoint_body(parse_note(note.decode()).body)
            yield Signed(head.size, head.root)


def _note_lost(
    store: Rows, found: Found, whose: Whose, damage: Damage, lost: dict[int, bytes], *, covered: int
) -> None:
    """Note what is to be put back, and where only a hash was spoiled, by what.

    Beyond what was signed only the stored hash tells which entry of theirs it was; of ours there is but one.
    """
    origin = found.origin
    for index, leaf in lost.items():
        damage.rows[origin, index] = b"" if whose.ours or index < covered else leaf
        for _, raw in store.as_found(origin.text, index, 1):
            damage.whole += _whole(raw, index, origin, whose)
    damage.details.append(f"{_named(found, whose)} lacks {len(lost)} entries, the first at {min(lost)}")


def _whole(raw: bytes, index: int, origin: Origin, whose: Whose) -> list[Entry]:
    """The entry, if it is what its author signed for this place: then only its stored hash was spoiled."""
    try:
        entry = verify_entry(raw, origin, whose.ring, on_line0=whose.on_line0)
    except Refusal:
        return []
    return [entry] if entry.payload.index == index else []


def _judge(found: Found, whose: Whose, damage: Damage, known: list[Signed]) -> None:
    """Hold a log that has all its entries against every root that was signed of it."""
    for size, root in known:
        if root is not None and found.tree.root(LogSize(size)) != root:
            damage.details.append(f"{_named(found, whose)} is not what was signed of its first {size} entries")


def _named(found: Found, whose: Whose) -> str:
    return f"{'our' if whose.ours else 'their'} log {found.origin.generation.hex()}"
