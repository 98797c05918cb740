"""The Merkle tree of a log: leaves, roots, inclusion and consistency proofs (RFC 9162, section 2.1, with SHA-256)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice
from typing import Final, NoReturn, Self

from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, EntryIndex, LogSize, RootHash
from parley.wire.values import dataclass

EMPTY_ROOT: Final = RootHash(sha256(b"").digest())


class BadProof(Refusal):
    """A Merkle proof does not lead to the root that it should."""

    code = "proof-bad"
    hint = "what it is shown for is not what stands in that log; ask for it again, and keep this copy"


def bad_proof(why: str) -> NoReturn:
    """Raise BadProof."""
    raise BadProof(why)


def leaf_hash(entry: bytes) -> EntryHash:
    """The entry hash of a stored entry."""
    return EntryHash(sha256(b"\x00" + entry).digest())


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node over its two children."""
    return sha256(b"\x01" + left + right).digest()


def root_of(leaves: Sequence[bytes]) -> RootHash:
    """The root of the tree over these leaf hashes."""
    return Tree(leaves).root(LogSize(len(leaves)))


# -- growing trees ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Frontier:
    """As much of a tree as growing needs: the roots of the complete subtrees that it consists of, largest first."""

    size: LogSize
    hashes: tuple[bytes, ...]

    def __post_init__(self) -> None:
        assert len(self.hashes) == self.size.bit_count(), "a frontier has one hash for each bit of its size"

    def append(self, leaf: bytes) -> Frontier:
        """The frontier after one more leaf hash."""
        edge = Edge(self)
        edge.append_leaf(leaf)
        return edge.frontier()

    def root(self) -> RootHash:
        """The root of the whole tree."""
        return _fold(self.hashes)


EMPTY: Final = Frontier(LogSize(0), ())
"""The frontier of an empty log."""


class Edge:
    """A frontier that grows in place, for the hot path."""

    __slots__ = ("_hashes", "_root", "size")

    def __init__(self, start: Frontier = EMPTY) -> None:
        self.size = start.size
        self._hashes = list(start.hashes)
        self._root: RootHash | None = None

    def append_leaf(self, leaf: bytes) -> None:
        """Add one leaf hash."""
        hashes = self._hashes
        complete: int = self.size
        while complete & 1:
            leaf = sha256(b"\x01" + hashes.pop() + leaf).digest()
            complete >>= 1
        hashes.append(leaf)
        self.size = LogSize(self.size + 1)
        self._root = None

    def root(self) -> RootHash:
        """The root of the tree so far: the next entry, the receipt and the look-up by size ask for the same."""
        if self._root is None:
            self._root = _fold(self._hashes)
        return self._root

    def frontier(self) -> Frontier:
        """A copy that stays as it is."""
        return Frontier(self.size, tuple(self._hashes))

    def copy(self) -> Self:
        """An edge that grows apart from this one."""
        twin = self.__class__()
        twin.size, twin._hashes = self.size, self._hashes.copy()  # noqa: SLF001 -- its own kind
        return twin


# -- proofs ----------------------------------------------------------------------------------------------------------


HASH_BYTES: Final = 32
BLOCK_BITS: Final = 14
BLOCK: Final = 1 << BLOCK_BITS
"""So many leaves, from a multiple of it on, are a block: its root stands for them where they are not at hand."""

PIECE_BYTES: Final = BLOCK * HASH_BYTES
"""So much of a level is computed at one time: a hash by itself takes thrice the room that it has in a level."""


class Tree:
    """All complete subtrees over a list of leaf hashes, so that each of many proofs costs only its own length."""

    __slots__ = ("_levels", "_start")

    def __init__(self, leaves: Iterable[bytes], blocks: Iterable[bytes] = ()) -> None:
        """`leaves`: hashes, one by one or several as one piece.

        `blocks`: the roots of the blocks before the first of them; what lies inside of these cannot be asked.
        """
        before = b"".join(blocks)
        self._start = len(before) // HASH_BYTES << BLOCK_BITS
        level = joined(leaves)
        self._levels = [level]
        while len(level) > HASH_BYTES or (before and len(self._levels) <= BLOCK_BITS):
            level = b"".join(
                _parents(level[start : start + PIECE_BYTES]) for start in range(0, len(level), PIECE_BYTES)
            )
            if len(self._levels) == BLOCK_BITS:
                level = before + level
            self._levels.append(level)

    @property
    def size(self) -> LogSize:
        """The number of leaves, those of the blocks among them."""
        return LogSize(self._start + len(self._levels[0]) // HASH_BYTES)

    def leaves(self, start: int = 0) -> Iterator[bytes]:
        """The leaf hashes from `start` on, which lies behind the blocks."""
        level = self._levels[0]
        for at in range((start - self._start) * HASH_BYTES, len(level), HASH_BYTES):
            yield level[at : at + HASH_BYTES]

    def block(self, number: int) -> bytes:
        """The root of a block that is complete."""
        return self._node(BLOCK_BITS, number)

    def root(self, size: LogSize) -> RootHash:
        """The root of the first `size` leaves."""
        assert self._start <= size <= self.size or size == 0, "a root of leaves that are not there"
        return _fold(self._subtrees(0, size))

    def frontier(self, size: LogSize) -> Frontier:
        """The frontier of the first `size` leaves."""
        return Frontier(size, tuple(self._subtrees(0, size)))

    def inclusion(self, index: EntryIndex, size: LogSize) -> list[bytes]:
        """The proof that the leaf `index` is among the first `size`, from the leaf's sibling upwards."""
        assert 0 <= index < size <= self.size, "a proof for a leaf that is not there"
        proof: list[bytes] = []
        start, count = 0, int(size)
        while count > 1:
            split = _split(count)
            if index < start + split:
                proof.append(self._range(start + split, count - split))
                count = split
            else:
                proof.append(self._range(start, split))
                start, count = start + split, count - split
        return proof[::-1]

    def consistency(self, before: LogSize, size: LogSize) -> list[bytes]:
        """The proof that the tree of the first `before` leaves is a beginning of that of the first `size`."""
        assert 0 < before <= size <= self.size, "a proof between trees that are not there"
        proof: list[bytes] = []
        start, count, rest = 0, int(size), int(before)
        while rest < count:
            split = _split(count)
            if rest <= split:
                proof.append(self._range(start + split, count - split))
                count = split
            else:
                proof.append(self._range(start, split))
                start, count, rest = start + split, count - split, rest - split
        if start:
            proof.append(self._range(start, count))
        return proof[::-1]

    def _range(self, start: int, count: int) -> RootHash:
        return _fold(self._subtrees(start, count))

    def _subtrees(self, start: int, count: int) -> list[bytes]:
        """The roots of the complete subtrees of a range that begins where a subtree as large as it may begin."""
        roots = []
        while count:
            level = count.bit_length() - 1
            before = self._start if level < BLOCK_BITS else 0
            roots.append(self._node(level, start - before >> level))
            start, count = start + (1 << level), count - (1 << level)
        return roots

    def _node(self, level: int, place: int) -> bytes:
        """A node, of those that stand at its level."""
        return self._levels[level][place * HASH_BYTES : (place + 1) * HASH_BYTES]


def joined(hashes: Iterable[bytes]) -> bytes:
    """Hashes one after the other; of a long log a block of them at a time are objects of their own."""
    rest = iter(hashes)
    return b"".join(iter(lambda: b"".join(islice(rest, BLOCK)), b""))


def _parents(level: bytes) -> bytes:
    """The nodes over those of a piece of a level; over the last of an odd number there is none yet."""
    pairs = range(0, len(level) - HASH_BYTES, 2 * HASH_BYTES)
    return b"".join([sha256(b"\x01" + level[pair : pair + 2 * HASH_BYTES]).digest() for pair in pairs])


def inclusion_proof(leaves: Sequence[bytes], index: EntryIndex, size: LogSize) -> list[bytes]:
    """One inclusion proof; for many over one log take a Tree."""
    return Tree(leaves[:size]).inclusion(index, size)


def consistency_proof(leaves: Sequence[bytes], before: LogSize, size: LogSize) -> list[bytes]:
    """One consistency proof; for many over one log take a Tree."""
    return Tree(leaves[:size]).consistency(before, size)


def verify_inclusion(leaf: bytes, index: EntryIndex, size: LogSize, proof: Sequence[bytes], root: bytes) -> None:
    """Verify that the leaf hash stands at `index` of the tree of this size and root; raises BadProof."""
    if inclusion_roots(leaf, index, size, proof)[1] != root:
        bad_proof(f"the entry at index {index} is not in the log of size {size} with this root")


def inclusion_roots(leaf: bytes, index: EntryIndex, size: LogSize, proof: Sequence[bytes]) -> tuple[RootHash, RootHash]:
    """The roots of the first `index` leaves and of all `size` ones, as an inclusion proof has them; raises BadProof."""
    if not 0 <= index < size:
        bad_proof(f"index {index} in a log of {size}")
    before: bytes | None = None
    root: bytes = leaf
    for hashed, on_left in _sides(index, size - 1, proof):
        if on_left:
            before = hashed if before is None else node_hash(hashed, before)
        root = node_hash(hashed, root) if on_left else node_hash(root, hashed)
    return EMPTY_ROOT if before is None else RootHash(before), RootHash(root)


def verify_consistency(before: LogSize, root_before: bytes, size: LogSize, root: bytes, proof: Sequence[bytes]) -> None:
    """Verify that the tree of size and root `before` is a beginning of that of `size` and `root`; raises BadProof.

    `before` is above 0: an empty log is the beginning of every log, and nothing proves it.
    """
    if not 0 < before <= size:
        bad_proof(f"from size {before} to {size}")
    if before == size:
        if proof or root_before != root:
            bad_proof(f"two logs of size {size}")
        return
    path = list(proof)
    if before & (before - 1) == 0:
        path.insert(0, root_before)
    if not path:
        bad_proof("the consistency proof is empty")
    node, last = before - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old = new = path[0]
    for hashed, on_left in _sides(node, last, path[1:]):
        old = node_hash(hashed, old) if on_left else old
        new = node_hash(hashed, new) if on_left else node_hash(new, hashed)
    if old != root_before or new != root:
        bad_proof(f"the log of size {before} is not the beginning of that of size {size}")


def roots_along(start: Frontier, leaves: Iterable[bytes]) -> list[RootHash]:
    """The roots of the trees that a frontier grows through, leaf by leaf; the first is its own."""
    edge = Edge(start)
    roots = [edge.root()]
    for leaf in leaves:
        edge.append_leaf(leaf)
        roots.append(edge.root())
    return roots


def _sides(node: int, last: int, proof: Sequence[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Each hash of a proof, and whether it stands to the left, on the way from a node to the root; all are used."""
    for hashed in proof:
        if last == 0:
            bad_proof("a proof is too long")
        on_left = bool(node & 1) or node == last
        yield hashed, on_left
        while on_left and not node & 1 and node:
            node, last = node >> 1, last >> 1
        node, last = node >> 1, last >> 1
    if last:
        bad_proof("a proof is too short")


def _fold(hashes: Sequence[bytes]) -> RootHash:
    """The root over complete subtrees, largest first."""
    if not hashes:
        return EMPTY_ROOT
    root = hashes[-1]
    for left in hashes[-2::-1]:
        root = sha256(b"\x01" + left + root).digest()
    return RootHash(root)


def _split(count: int) -> int:
    """The largest power of two below `count`."""
    return 1 << (count - 1).bit_length() - 1
