"""A log as the store gives it back: its entry hashes, what is spoiled or gone of it, and what was signed about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from parley.exchange.lines import ROOTS_KEPT
from parley.exchange.notary import CHECKPOINT_SPACE
from parley.exchange.receipts import RECEIPT_SPACE
from parley.record.checkpoint import parse_checkpoint_body
from parley.record.entry import Entry, decode_entry
from parley.record.merkle import BLOCK, BLOCK_BITS, Tree, joined, leaf_hash
from parley.record.note import parse_note
from parley.record.verify import verify_entry
from parley.wire.errors import Refusal, Trouble
from parley.wire.ids import LogSize
from parley.wire.limits import LOG_SIZE_MAX

if TYPE_CHECKING:
    from parley.exchange.lines import Damage
    from parley.record.keyring import KeyRing
    from parley.record.origin import Origin
    from parley.wire.ids import RootHash

READ_AT_ONCE: Final = 2_048
"""Entries read at one time: at most 72 MB."""

BLOCK_SPACE: Final = "block"
"""The roots of the blocks of long logs that were read before, by origin and number: `block_key`."""

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

    def kept(self, space: str, prefix: bytes = b"") -> dict[bytes, bytes]:
        """Kept values."""
        ...


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose logs are read: ours or the other side's, by which keys, on line 0 or another."""

    ring: KeyRing
    ours: bool
    on_line0: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A log as it was found: the tree, with the hashes of its entries or of their end, and its newest sound entry."""

    origin: Origin
    tree: Tree
    newest: Entry | None


def read_log(
    store: Rows,
    origin: Origin,
    whose: Whose,
    damage: Damage,
    signed: Iterable[Signed] = (),
    wanted: int = LOG_SIZE_MAX,
) -> Found:
    """Read a log, and hold it against `signed` and what else is kept of that; what is wrong with it goes to `damage`.

    Entries that something signed knows of and that are not here count as its entries, and are lost.  Of a long log in
    which nothing is found wrong, blocks that were read before and end before the entry `wanted` are not read again.
    """
    known = [*signed, *_kept(store, origin)]
    return _read_end(store, origin, known, wanted) or _read_whole(store, origin, whose, damage, known)


def block_key(origin: Origin, number: int) -> bytes:
    """Under which the root of a block is kept."""
    return origin.text.encode() + number.to_bytes(8, "big")


def _read_end(store: Rows, origin: Origin, known: list[Signed], wanted: int) -> Found | None:
    """A log from the end of its kept blocks on; None where there are none, or where all is not as it was signed.

    The newest entry itself signs the root of all before it.
    """
    size = store.size(origin.text)
    count = max(0, min(size - ROOTS_KEPT, wanted)) >> BLOCK_BITS
    if not count:
        return None
    roots = store.kept(BLOCK_SPACE, origin.text.encode())
    blocks = [roots[key] for number in range(count) if (key := block_key(origin, number)) in roots]
    if len(blocks) < count:
        return None
    lost: dict[int, bytes] = {}
    leaves = _leaves_from(store, origin, count * BLOCK, lost)
    newest = _newest(store, origin, size, lost)
    if lost or newest is None:
        return None
    tree = Tree([leaves], blocks)
    for one in (*known, _signed_by(newest)):
        if one.size > size or (one.size >= count * BLOCK and one.root not in (None, tree.root(LogSize(one.size)))):
            return None
    return Found(origin, tree, newest)


def _read_whole(store: Rows, origin: Origin, whose: Whose, damage: Damage, known: list[Signed]) -> Found:
    size = store.size(origin.text)
    lost: dict[int, bytes] = {}
    leaves = _leaves_from(store, origin, 0, lost)
    newest = _newest(store, origin, size, lost)
    if newest is not None:
        known = [*known, _signed_by(newest)]
    gone = range(size, max((one.size for one in known), default=0))
    lost |= dict.fromkeys(gone, b"")
    found = Found(origin, Tree([leaves, *(UNKNOWN for _ in gone)]), newest)
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


def _leaves_from(store: Rows, origin: Origin, start: int, lost: dict[int, bytes]) -> bytes:
    """The entry hashes from `start` on, one after the other."""
    places = range(start, store.size(origin.text), READ_AT_ONCE)
    return joined(leaf for place in places for leaf in _leaves(store, origin, place, lost))


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


def _signed_by(newest: Entry) -> Signed:
    """What an entry says of the log before it."""
    return Signed(newest.payload.index, newest.payload.root)


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
