"""Trees and proofs: against the definitions of RFC 9162 for every tree of up to 64 leaves, and against tampering."""

from __future__ import annotations

import tracemalloc
from collections.abc import Sequence
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.record.merkle import (
    BLOCK,
    EMPTY,
    EMPTY_ROOT,
    BadProof,
    Edge,
    Frontier,
    Tree,
    consistency_proof,
    inclusion_proof,
    inclusion_roots,
    leaf_hash,
    node_hash,
    root_of,
    roots_along,
    verify_consistency,
    verify_inclusion,
)
from parley.wire.ids import EntryIndex, LogSize

LEAVES = [leaf_hash(bytes((number,))) for number in range(64)]
TREE = Tree(LEAVES)
SIZES = [LogSize(size) for size in range(65)]


# -- the definitions of RFC 9162, 2.1.1, 2.1.3.1 and 2.1.4.1, word for word --------------------------------------------


def split(count: int) -> int:
    k = 1
    while k * 2 < count:
        k *= 2
    return k


def defined_root(leaves: Sequence[bytes]) -> bytes:
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return node_hash(defined_root(leaves[:k]), defined_root(leaves[k:]))


def defined_path(index: int, leaves: Sequence[bytes]) -> list[bytes]:
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if index < k:
        return [*defined_path(index, leaves[:k]), defined_root(leaves[k:])]
    return [*defined_path(index - k, leaves[k:]), defined_root(leaves[:k])]


def defined_subproof(size: int, leaves: Sequence[bytes], *, whole: bool) -> list[bytes]:
    if size == len(leaves):
        return [] if whole else [defined_root(leaves)]
    k = split(len(leaves))
    if size <= k:
        return [*defined_subproof(size, leaves[:k], whole=whole), defined_root(leaves[k:])]
    return [*defined_subproof(size - k, leaves[k:], whole=False), defined_root(leaves[:k])]


# -- all small trees -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
def test_roots_are_those_of_the_definition(size: LogSize) -> None:
    edge, frontier = Edge(), EMPTY
    for leaf in LEAVES[:size]:
        edge.append_leaf(leaf)
        frontier = frontier.append(leaf)
    expected = defined_root(LEAVES[:size])
    assert TREE.root(size) == edge.root() == frontier.root() == root_of(LEAVES[:size]) == expected
    assert edge.frontier() == frontier == TREE.frontier(size)


@pytest.mark.parametrize("size", SIZES[1:])
def test_inclusion_proofs_are_those_of_the_definition_and_verify(size: LogSize) -> None:
    root = TREE.root(size)
    for index in map(EntryIndex, range(size)):
        proof = TREE.inclusion(index, size)
        assert proof == defined_path(index, LEAVES[:size]) == inclusion_proof(LEAVES, index, size)
        verify_inclusion(LEAVES[index], index, size, proof, root)
        assert inclusion_roots(LEAVES[index], index, size, proof) == (TREE.root(LogSize(index)), root)


@pytest.mark.parametrize("size", SIZES[1:])
def test_consistency_proofs_are_those_of_the_definition_and_verify(size: LogSize) -> None:
    root = TREE.root(size)
    for before in SIZES[1 : size + 1]:
        proof = TREE.consistency(before, size)
        assert proof == defined_subproof(before, LEAVES[:size], whole=True)
        verify_consistency(before, TREE.root(before), size, root, proof)
    assert consistency_proof(LEAVES, LogSize(1), size) == TREE.consistency(LogSize(1), size)


@pytest.mark.parametrize("size", SIZES[1:])
def test_no_other_place_size_root_or_proof_verifies(size: LogSize) -> None:
    root = TREE.root(size)
    for index in map(EntryIndex, range(size)):
        leaf, proof = LEAVES[index], TREE.inclusion(index, size)
        for wrong in tampered(proof):
            refuse_inclusion(leaf, index, size, wrong, root)
        refuse_inclusion(leaf_hash(b"another"), index, size, proof, root)
        refuse_inclusion(leaf, index, size, proof, leaf_hash(b"another"))
        for other in {*range(-1, size + 1)} - {index}:
            refuse_inclusion(leaf, EntryIndex(other), size, proof, root)


@pytest.mark.parametrize("size", SIZES[1:])
def test_no_other_history_verifies(size: LogSize) -> None:
    root, other = TREE.root(size), leaf_hash(b"another")
    for before in SIZES[1 : size + 1]:
        proof = TREE.consistency(before, size)
        for wrong in tampered(proof):
            refuse_consistency(before, TREE.root(before), size, root, wrong)
        refuse_consistency(before, other, size, root, proof)
        refuse_consistency(before, TREE.root(before), size, other, proof)
        refuse_consistency(LogSize(0), EMPTY_ROOT, size, root, proof)
        refuse_consistency(LogSize(size + 1), TREE.root(before), size, root, proof)
        for wrong_size in SIZES[1 : size + 1]:
            if wrong_size != before:
                refuse_consistency(wrong_size, TREE.root(before), size, root, proof)


def tampered(proof: list[bytes]) -> list[list[bytes]]:
    longer = [[*proof, LEAVES[0]], [LEAVES[0], *proof]]
    shorter = [proof[1:], proof[:-1]] if proof else []
    changed = [[*proof[:at], node_hash(hashed, hashed), *proof[at + 1 :]] for at, hashed in enumerate(proof)]
    return longer + shorter + changed


def refuse_inclusion(leaf: bytes, index: EntryIndex, size: LogSize, proof: list[bytes], root: bytes) -> None:
    with pytest.raises(BadProof):
        verify_inclusion(leaf, index, size, proof, root)


def refuse_consistency(before: LogSize, root_before: bytes, size: LogSize, root: bytes, proof: list[bytes]) -> None:
    with pytest.raises(BadProof):
        verify_consistency(before, root_before, size, root, proof)


# -- larger ones, and what is kept while growing -----------------------------------------------------------------------


@given(st.integers(1, 5_000), st.data())
def test_proofs_in_larger_trees_verify(size: int, data: st.DataObject) -> None:
    tree = BIG
    index = EntryIndex(data.draw(st.integers(0, size - 1)))
    before = LogSize(data.draw(st.integers(1, size)))
    root = tree.root(LogSize(size))
    verify_inclusion(BIG_LEAVES[index], index, LogSize(size), tree.inclusion(index, LogSize(size)), root)
    verify_consistency(before, tree.root(before), LogSize(size), root, tree.consistency(before, LogSize(size)))


BIG_LEAVES = [leaf_hash(number.to_bytes(2, "big")) for number in range(5_000)]
BIG = Tree(BIG_LEAVES)


@given(st.integers(0, 600), st.integers(0, 200))
def test_an_edge_goes_on_from_any_frontier(start: int, more: int) -> None:
    frontier = BIG.frontier(LogSize(start))
    roots = roots_along(frontier, BIG_LEAVES[start : start + more])
    assert roots == [BIG.root(LogSize(size)) for size in range(start, start + more + 1)]


def test_a_copy_of_an_edge_grows_apart() -> None:
    edge = Edge(BIG.frontier(LogSize(5)))
    copy = edge.copy()
    copy.append_leaf(BIG_LEAVES[5])
    assert (edge.size, edge.root()) == (5, BIG.root(LogSize(5)))
    assert (copy.size, copy.root()) == (6, BIG.root(LogSize(6)))


def test_a_frontier_has_a_hash_for_each_bit_of_its_size() -> None:
    with pytest.raises(AssertionError, match="one hash for each bit"):
        Frontier(LogSize(3), (LEAVES[0],))


def test_a_long_log_of_roots_stays_what_it_was() -> None:
    """One hash over all roots of 5,000 sizes: any change of the tree's definition changes it."""
    over = sha256()
    for root in roots_along(EMPTY, BIG_LEAVES):
        over.update(root)
    assert over.hexdigest() == ACCUMULATED


ACCUMULATED = "aaba58cb94304c4f88f7514df1e201b38178b2df9aec8d598088a3ccb95090a6"


def test_hashes_come_one_by_one_or_in_pieces_and_are_given_back() -> None:
    pieces = Tree([b"".join(BIG_LEAVES[:3_000]), *BIG_LEAVES[3_000:]])
    assert pieces.root(LogSize(5_000)) == BIG.root(LogSize(5_000))
    assert list(pieces.leaves(2_990)) == BIG_LEAVES[2_990:]
    leaves = [leaf_hash(number.to_bytes(4, "big")) for number in range(2 * BLOCK + 9)]
    late = Tree(leaves[BLOCK:], [root_of(leaves[:BLOCK])])
    assert (list(late.leaves(BLOCK)), list(late.leaves(2 * BLOCK + 7))) == (leaves[BLOCK:], leaves[-2:])


def test_a_long_log_takes_little_more_room_than_its_hashes() -> None:
    count = 16 * BLOCK
    tracemalloc.start()
    try:
        tree = Tree(leaf_hash(number.to_bytes(4, "big")) for number in range(count))
        kept, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert tree.size == count
    assert kept < 66 * count
    assert peak < 80 * count


def test_the_roots_of_blocks_stand_for_their_leaves() -> None:
    leaves = [leaf_hash(number.to_bytes(4, "big")) for number in range(3 * BLOCK + 5)]
    whole = Tree(leaves)
    for count in (1, 2, 3):
        blocks = [whole.block(number) for number in range(count)]
        assert blocks == [root_of(leaves[number * BLOCK : (number + 1) * BLOCK]) for number in range(count)]
        start = count * BLOCK
        for end in (start, start + 1, len(leaves)):
            short = Tree(leaves[start:end], blocks)
            assert short.size == end
            for size in {start, (start + end) // 2, end}:
                assert short.root(LogSize(size)) == whole.root(LogSize(size))
                assert short.frontier(LogSize(size)) == whole.frontier(LogSize(size))
            with pytest.raises(AssertionError):
                short.root(LogSize(start - 1))
