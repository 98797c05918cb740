"""Whole logs as they are stored: every change is found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.keys.signing import BadSignature
from parley.record.check import LogDamaged, Progress, check_heads, check_signatures
from parley.record.merkle import BLOCK, Tree, leaf_hash
from parley.record.origin import Head
from parley.record.verify import LogForked
from parley.wire.ids import LogSize, RootHash
from tests.record.maker import MadeLog, World

WORLD = World()
A, B = WORLD.a, WORLD.b


def log_of(count: int) -> MadeLog:
    log = MadeLog(A, B, WORLD.a1.line)
    for number in range(count):
        log.add(f"Letter {number}.")
    return log


LOG = log_of(9)
HEAD = LOG.head()


def test_a_stored_log_is_checked_against_what_was_signed() -> None:
    leaves = [entry.hash for entry in LOG.entries]
    heads = [LOG.head(size) for size in range(10)]
    assert check_heads(LOG.origin, leaves, heads) == HEAD
    assert check_heads(LOG.origin, [], [LOG.head(0)]) == LOG.head(0)
    for at in range(9):
        damaged = [*leaves[:at], leaf_hash(LOG.entries[at].raw[:-1]), *leaves[at + 1 :]]
        with pytest.raises(LogDamaged):
            check_heads(LOG.origin, damaged, [HEAD])
    for wrong in (leaves[:-1], leaves[1:], leaves[::-1]):
        with pytest.raises(LogDamaged):
            check_heads(LOG.origin, wrong, [HEAD])
    with pytest.raises(LogDamaged):
        check_heads(WORLD.b1.origin, leaves, [HEAD])


def test_a_log_of_several_blocks_is_checked_block_by_block() -> None:
    leaves = [leaf_hash(number.to_bytes(4, "big")) for number in range(2 * BLOCK + 3)]
    tree = Tree(leaves)
    sizes = [LogSize(one) for one in (2 * BLOCK + 3, 0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK)]
    heads = [Head(LOG.origin, size, tree.root(size)) for size in sizes]
    assert check_heads(LOG.origin, iter(leaves), heads) == heads[0]
    assert check_heads(LOG.origin, leaves[:BLOCK], heads[1:5]) == heads[4]
    for head in heads[1:]:
        with pytest.raises(LogDamaged):
            check_heads(LOG.origin, leaves, [*heads, replace(head, root=RootHash(bytes(32)))])
    with pytest.raises(LogDamaged):
        check_heads(LOG.origin, leaves[:-3], heads)


@given(st.integers(0, 9))
def test_signatures_are_verified_from_where_it_stopped(first: int) -> None:
    raws = [entry.raw for entry in LOG.entries]
    part = check_signatures(raws[:first], LOG.origin, A.ring, Progress(), on_line0=False)
    whole = check_signatures(raws[first:], LOG.origin, A.ring, part, on_line0=False)
    assert (part.size, whole.size, whole.frontier.root()) == (first, 9, HEAD.root)
    assert whole.last == LOG.entries[8].payload


def test_signatures_out_of_place_are_found() -> None:
    raws = [entry.raw for entry in LOG.entries]
    with pytest.raises(LogDamaged, match="entry 1 stands at index 0"):
        check_signatures(raws[1:], LOG.origin, A.ring, Progress(), on_line0=False)
    other = MadeLog(A, B, LOG.line)
    other.add("Another first letter.")
    with pytest.raises(LogForked):
        check_signatures([other.entries[0].raw, raws[1]], LOG.origin, A.ring, Progress(), on_line0=False)
    with pytest.raises(BadSignature):
        check_signatures([raws[0][:-1] + b"\x00"], LOG.origin, A.ring, Progress(), on_line0=False)
