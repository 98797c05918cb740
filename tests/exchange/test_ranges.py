"""Spans of offsets, held against a plain set."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from parley.exchange.ranges import Ranges

SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40))


@given(st.lists(st.tuples(st.booleans(), SPANS)), SPANS)
def test_it_is_a_set_of_offsets(steps: list[tuple[bool, tuple[int, int]]], window: tuple[int, int]) -> None:
    ranges, plain = Ranges(), set[int]()
    for adds, (start, end) in steps:
        span = set(range(start, end))
        if adds:
            assert ranges.add(start, end) == len(span - plain)
            plain |= span
        else:
            assert ranges.remove(start, end) == len(span & plain)
            plain -= span
        assert ranges.size == len(plain)
        assert bool(ranges) == bool(plain)
    assert {one for start, end in ranges for one in range(start, end)} == plain
    assert {one for start, end in ranges.within(*window) for one in range(start, end)} == set(range(*window)) & plain
    assert {one for start, end in ranges.gaps(*window) for one in range(start, end)} == set(range(*window)) - plain


@given(st.lists(SPANS), SPANS)
def test_its_spans_ascend_and_do_not_touch(spans: list[tuple[int, int]], hole: tuple[int, int]) -> None:
    ranges = Ranges(*spans)
    ranges.remove(*hole)
    found = list(ranges)
    assert all(start < end for start, end in found)
    assert all(one[1] < other[0] for one, other in pairwise(found))
    assert len(ranges) == len(found)


def test_cleared_it_is_empty() -> None:
    ranges = Ranges((3, 9))
    ranges.clear()
    assert not ranges
    assert ranges.size == 0
    assert list(ranges.gaps(2, 4)) == [(2, 4)]
