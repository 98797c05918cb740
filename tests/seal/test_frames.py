"""The container: every frame goes round, and what follows a fault is dropped by name."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from parley.seal.fields import FrameBad
from parley.seal.frames import (
    TO_END,
    Frame,
    Have,
    RatchetFrame,
    decode,
    encode,
    number_of,
    pack,
    parse,
    size_of,
)
from parley.wire import varint
from parley.wire.ids import LogSize
from parley.wire.limits import BUCKET_BYTES, DATAGRAM_OVERHEAD_BYTES, FRAMES_MAX, SYMBOLS_MAX
from tests.seal.samples import EVERY_FRAME, HASH, SIGNATURE, frames

HAVE = Have(1, LogSize(5), LogSize(6))
NAMES = [f"{place} {type(frame).__name__}" for place, frame in enumerate(EVERY_FRAME)]


@pytest.mark.parametrize("frame", EVERY_FRAME, ids=NAMES)
def test_each_frame_goes_round(frame: Frame) -> None:
    assert decode(number_of(frame), encode(frame)) == frame
    assert parse(pack([frame], padded=True)).frames == (frame,)
    assert parse(pack([frame], padded=False)).frames == (frame,)
    assert size_of(frame) == len(pack([frame, HAVE], padded=False)) - len(pack([HAVE], padded=False))


def test_every_type_has_a_sample() -> None:
    assert {number_of(frame) for frame in EVERY_FRAME} == set(range(1, 19))


def test_a_plaintext_holds_few_symbols() -> None:
    symbol = EVERY_FRAME[-1]
    assert parse(pack([symbol] * SYMBOLS_MAX, padded=True)).trouble is None
    parsed = parse(pack([HAVE, *[symbol] * (SYMBOLS_MAX + 1)], padded=True))
    assert len(parsed.frames) == 1 + SYMBOLS_MAX
    assert parsed.trouble is not None


@given(sent=st.lists(frames, max_size=5), padded=st.booleans())
def test_sequences_go_round(sent: list[Frame], padded: bool) -> None:  # noqa: FBT001 - drawn
    plaintext = pack(sent, padded=padded)
    assert parse(plaintext).frames == tuple(sent)
    assert parse(plaintext).trouble is None
    if padded:
        assert (len(plaintext) + DATAGRAM_OVERHEAD_BYTES) % BUCKET_BYTES == 0


@pytest.mark.parametrize("frame", EVERY_FRAME, ids=NAMES)
def test_cut_at_every_byte_it_is_refused_or_shorter(frame: Frame) -> None:
    whole = bytes((number_of(frame),)) + varint.encode(len(encode(frame))) + encode(frame)
    for size in range(1, len(whole)):
        parsed = parse(whole[:size])
        assert parsed.frames == ()
        assert parsed.trouble is not None
        assert parsed.trouble.code == "frame-bad"


@pytest.mark.parametrize("frame", EVERY_FRAME, ids=NAMES)
def test_a_content_cut_at_every_byte_is_no_such_frame(frame: Frame) -> None:
    content = encode(frame)
    tail = bytes(getattr(frame, _LAST.get(type(frame).__name__, ""), b""))
    may_be_empty = number_of(frame) == 1
    for size in range(len(content) - len(tail) + bool(tail and not may_be_empty)):
        with pytest.raises(FrameBad):
            decode(number_of(frame), content[:size])


_LAST = {
    "DehydratedEntry": "body",
    "EntryFull": "entry",
    "Fragment": "piece",
    "Need": "bitmap",
    "Blob": "piece",
    "RatchetFrame": "message",
    "KemChunk": "piece",
    "RecoverFrame": "message",
    "Symbol": "piece",
}
"""Frames that end in a string of any length: a part of it may be a frame too."""


@given(good=st.lists(frames, max_size=3), junk=st.binary(max_size=80))
@example(good=[HAVE], junk=b"\x00\x01")
@example(good=[HAVE], junk=b"\x13\x00")
@example(good=[HAVE], junk=b"\x80")
@example(good=[HAVE], junk=b"\x09\x40\x03")
def test_what_stood_before_the_fault_stands(good: list[Frame], junk: bytes) -> None:
    plaintext = b"".join(bytes((number_of(f),)) + varint.encode(len(encode(f))) + encode(f) for f in good)
    parsed = parse(plaintext + junk)
    assert parsed.frames[: len(good)] == tuple(good)
    assert len(parsed.frames) <= len(good) + len(junk)


@pytest.mark.parametrize(
    ("junk", "why"),
    [
        (b"\x00\x01", "padding"),
        (b"\x13\x00", "unknown type 19"),
        (b"\x7f\x00", "unknown type 127"),
        (b"\x80", "unknown type 0"),
        (b"\x09", "too early"),
        (b"\x09\x40\x03", "shortest"),
        (b"\x09\x04\x01\x02\x03", "overruns"),
        (b"\x09\x04\x01\x02\x03\x04", "after the end"),
        (b"\x09\x02\x01\x02", "too early"),
        (b"\x09\x04\x01\x40\x02\x03", "shortest"),
        (b"\x09\x0a\x01\xc0\x00\x01\x00\x00\x00\x00\x01\x00", "not between"),
        (b"\x02\x02\x01\x02", "above 1"),
        (b"\x02\x02\x01\x00", "0 bytes"),
        (b"\x03\x05\x00\x01\x05\x05\xff", "fragment 5 of 5"),
        (b"\x03\x05\x00\x01\x00\x00\xff", "not between"),
        (b"\x0c\x22" + HASH + b"\x00\x00", "not between"),
        (b"\x0b\x24" + HASH + b"\x01\x02\xaa\xbb", "after the whole"),
        (b"\x0f\x08\x01\x02\x03\x04\x01\x02\xaa\xbb", "after the whole"),
        (b"\x12\x08abcd\x01\x00\xaa\xbb", "longer than the whole"),
        (b"\x12\x08abcd\x44\x01\x00\xaa", "more than 1024 pieces"),
        (b"\x0a\x0c\x01\x02" + bytes(10), "above 1"),
        (b"\x0a\x0c\x01\x01" + bytes(10), "not between"),
        (b"\x05\x40\x45\x01\x02" + bytes(4) + SIGNATURE[1:], "too early"),
    ],
)
def test_faults_are_named(junk: bytes, why: str) -> None:
    parsed = parse(pack([HAVE], padded=False).replace(b"\x89", b"\x09\x03") + junk)
    assert parsed.frames == (HAVE,)
    assert parsed.trouble is not None
    assert why in parsed.trouble.detail


def test_more_frames_than_a_datagram_can_usefully_hold_are_dropped() -> None:
    parsed = parse(b"\x09\x03\x01\x05\x06" * (FRAMES_MAX + 1))
    assert len(parsed.frames) == FRAMES_MAX
    assert parsed.trouble is not None


def test_the_last_frame_runs_to_the_end_where_that_saves_something() -> None:
    assert pack([HAVE], padded=False) == bytes((9 | TO_END,)) + encode(HAVE)
    assert len(pack([], padded=True)) == 12
    assert pack([], padded=False) == b""


def test_a_frame_that_just_fills_its_bucket_needs_no_padding() -> None:
    for size in range(1, 70):
        plaintext = pack([RatchetFrame(bytes(size))], padded=True)
        assert len(plaintext) - 1 - size < BUCKET_BYTES + 1


def test_what_we_must_not_write_is_our_fault() -> None:
    with pytest.raises(AssertionError):
        encode(Have(256, LogSize(0), LogSize(0)))
    with pytest.raises(AssertionError):
        encode(Have(0, LogSize((1 << 40) + 1), LogSize(0)))
