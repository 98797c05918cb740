"""Datagrams in a stream: whole, in crumbs, with a tail, and what is no stream of datagrams."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.bearers.framing import FramingBad, Splitter, join, split
from parley.wire.limits import DATAGRAM_BYTES_MAX

DATAGRAMS = st.lists(st.binary(min_size=1, max_size=700), max_size=12)


@given(datagrams=DATAGRAMS, cuts=st.lists(st.integers(0, 9_000), max_size=8), tail=st.binary(max_size=40))
def test_a_stream_in_any_pieces_gives_the_same_datagrams(datagrams: list[bytes], cuts: list[int], tail: bytes) -> None:
    tail = join([bytes(50)])[: len(tail)]
    stream = join(datagrams) + tail
    splitter = Splitter()
    found: list[bytes] = []
    places = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
    for start, end in pairwise(places):
        found += splitter.feed(stream[start:end])
        assert splitter.unfinished_bytes <= 702
    assert found == datagrams
    assert splitter.unfinished_bytes == len(tail)


def test_byte_by_byte() -> None:
    datagrams = [b"a", b"bc" * 300, b"d"]
    splitter = Splitter()
    found = [one for byte in join(datagrams) for one in splitter.feed(bytes([byte]))]
    assert found == datagrams


@pytest.mark.parametrize("length", [0, DATAGRAM_BYTES_MAX + 1, 65_535])
@pytest.mark.parametrize("before", [[], [b"good"]])
def test_a_length_that_no_datagram_has_is_refused(length: int, before: list[bytes]) -> None:
    stream = join(before) + length.to_bytes(2, "big")
    with pytest.raises(FramingBad, match=str(length)) as caught:
        Splitter().feed(stream + bytes(100))
    assert caught.value.code == "framing-bad"


def test_crumbs_of_the_longest_datagram_are_not_copied_over_and_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking for datagrams costs a copy of what is held: that happens when one is complete, not at each crumb."""
    looks = 0

    def counted(data: bytes) -> tuple[list[bytes], int, int]:
        nonlocal looks
        looks += 1
        return split(data)

    monkeypatch.setattr("parley.bearers.framing.split", counted)
    splitter = Splitter()
    stream = join([bytes(DATAGRAM_BYTES_MAX)])
    for place in range(0, len(stream), 7):
        splitter.feed(stream[place : place + 7])
    assert looks <= 3
    assert splitter.unfinished_bytes == 0
