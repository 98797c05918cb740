"""Whole logs as they are stored: every change is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.keys.signing import BadSignature
from parley.record.check import LogDamaged, Progress, check_heads, check_signatures
from parley.record.merkle import leaf_hash
from parley.record.verify import LogForked
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
