"""Framing on a line of bytes: what goes in comes out, and after any noise the next datagram is whole."""

from __future__ import annotations

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.bearers.bytestuffing import (
    END,
    STUFFED_BYTES_MAX,
    Unstuffer,
    checked,
    framed,
    overhead_bytes,
    stuff,
    unstuff,
)
from parley.wire.limits import DATAGRAM_BYTES_MAX

DATAGRAMS = st.lists(st.binary(min_size=1, max_size=600) | st.integers(1, 600).map(bytes), max_size=6)


@pytest.mark.parametrize(
    ("content", "stuffed"),
    [
        (b"", "01"),
        (b"\0", "01 01"),
        (b"\0\0", "01 01 01"),
        (b"\x11\x22\0\x33", "03 11 22 02 33"),
        (b"\x11\x22\x33\x44", "05 11 22 33 44"),
        (b"\x11\0\0\0", "02 11 01 01 01"),
        (bytes(range(1, 255)), "ff " + bytes(range(1, 255)).hex(" ") + " 01"),
        (bytes(range(1, 256)), "ff " + bytes(range(1, 255)).hex(" ") + " 02 ff"),
    ],
)
def test_stuffing_byte_by_byte(content: bytes, stuffed: str) -> None:
    assert stuff(content) == bytes.fromhex(stuffed)
    assert unstuff(bytes.fromhex(stuffed)) == content


@given(st.binary(max_size=2_000))
def test_stuffed_has_no_zero_and_gives_back_its_content(content: bytes) -> None:
    stuffed = stuff(content)
    assert END not in stuffed
    assert unstuff(stuffed) == content


@given(st.binary(max_size=600))
def test_what_can_be_unstuffed_is_stuffed_so_and_in_no_other_way(stuffed: bytes) -> None:
    content = unstuff(stuffed.replace(END, b""))
    assert content is None or stuff(content) == stuffed.replace(END, b"")


@given(DATAGRAMS, st.integers(1, 50))
def test_a_stream_in_pieces_of_any_length(datagrams: list[bytes], length: int) -> None:
    stream = b"".join(map(framed, datagrams))
    unstuffer = Unstuffer()
    came = [one for at in range(0, len(stream), length) for one in unstuffer.feed(stream[at : at + length])]
    assert came == datagrams
    assert unstuffer.spoiled == 0


@given(st.binary(max_size=300), st.binary(min_size=1, max_size=600))
def test_after_any_noise_the_next_datagram_is_whole(noise: bytes, datagram: bytes) -> None:
    assert Unstuffer().feed(noise + framed(datagram))[-1:] == [datagram]


@given(st.binary(min_size=1, max_size=300), st.data())
def test_a_changed_bit_is_noticed(datagram: bytes, data: st.DataObject) -> None:
    stream = bytearray(framed(datagram))
    place = data.draw(st.integers(0, len(stream) - 1))
    stream[place] ^= 1 << data.draw(st.integers(0, 7))
    after = Unstuffer().feed(bytes(stream) + framed(b"after"))
    assert after in ([b"after"], [datagram, b"after"])


@given(st.integers(1, 3_000))
def test_what_framing_adds_is_bounded(size: int) -> None:
    assert len(framed(b"\x01" * size)) <= size + overhead_bytes(size)


def test_a_line_that_never_pauses_is_not_held_without_bound() -> None:
    unstuffer = Unstuffer()
    for _ in range(3):
        assert unstuffer.feed(b"\x01" * STUFFED_BYTES_MAX) == []
    assert unstuffer.feed(framed(b"after")) == [b"after"]
    assert unstuffer.spoiled == 1


def test_an_empty_datagram_and_one_too_long_are_none() -> None:
    for content in (b"", bytes(DATAGRAM_BYTES_MAX + 1)):
        assert checked(stuff(content + crc32(content).to_bytes(4, "big"))) is None
    with pytest.raises(AssertionError):
        framed(b"")
