"""Varints: RFC 9000's own examples, every boundary, and nothing but the shortest form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.wire.varint import VARINT_MAX, BadVarint, decode, encode

RFC_9000_EXAMPLES = {
    "c2197c5eff14e88c": 151_288_809_941_952_652,
    "9d7f3e7d": 494_878_333,
    "7bbd": 15_293,
    "25": 37,
}
BOUNDARIES = (0, 63, 64, 16_383, 16_384, (1 << 30) - 1, 1 << 30, VARINT_MAX)


@pytest.mark.parametrize(("raw", "number"), RFC_9000_EXAMPLES.items())
def test_the_examples_of_the_rfc(raw: str, number: int) -> None:
    assert decode(bytes.fromhex(raw), 0) == (number, len(raw) // 2)
    assert encode(number).hex() == raw


@pytest.mark.parametrize("number", BOUNDARIES)
def test_boundaries_go_round(number: int) -> None:
    raw = encode(number)
    assert decode(raw, 0) == (number, len(raw))


@given(number=st.integers(0, VARINT_MAX), before=st.binary(max_size=3), after=st.binary(max_size=3))
def test_a_number_is_read_where_it_stands(number: int, before: bytes, after: bytes) -> None:
    raw = encode(number)
    assert decode(before + raw + after, len(before)) == (number, len(before) + len(raw))


@pytest.mark.parametrize("raw", ["4025", "403f", "80000025", "80003fff", "c000000000000025", "c00000003fffffff"])
def test_longer_forms_than_needed_are_refused(raw: str) -> None:
    with pytest.raises(BadVarint, match="shortest"):
        decode(bytes.fromhex(raw), 0)


@pytest.mark.parametrize("number", BOUNDARIES)
def test_cut_short_is_refused(number: int) -> None:
    raw = encode(number)
    for size in range(len(raw)):
        with pytest.raises(BadVarint) as caught:
            decode(raw[:size], 0)
        assert caught.value.code == "varint-bad"


@pytest.mark.parametrize("number", [-1, VARINT_MAX + 1])
def test_what_has_no_encoding_is_our_fault(number: int) -> None:
    with pytest.raises(AssertionError):
        encode(number)
