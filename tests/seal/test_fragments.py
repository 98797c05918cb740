"""Fragments and chunks: any order, any repeats, bounded memory."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.seal.fields import FrameBad
from parley.seal.fragments import ChunkAssembly, Reassembly, chunk, message_id, split, wanted
from parley.seal.frames import EntryFull, Fragment, Frame, Have, KemChunk, RecoverFrame, pack, parse, size_of
from parley.wire.ids import LogSize
from parley.wire.limits import (
    CHUNKED_MESSAGES_MAX,
    FRAGMENTED_BYTES_MAX,
    FRAGMENTED_FRAMES_MAX,
    FRAGMENTS_DONE_KEPT,
    FRAGMENTS_MAX,
)

LONG = EntryFull(1, 0, bytes(range(256)) * 20)
HAVE = Have(1, LogSize(5), LogSize(6))


def put(reassembly: Reassembly, fragments: list[Fragment]) -> list[Frame]:
    return [frame for fragment in fragments if (frame := reassembly.add(fragment)) is not None]


@given(size=st.integers(1, 5_000), room=st.integers(24, 1_400), seed=st.integers(0, 1 << 32))
def test_fragments_are_joined_in_any_order_with_repeats(size: int, room: int, seed: int) -> None:
    frame = EntryFull(1, 0, bytes(size % 251 for size in range(size)))
    fragments = split(frame, 7, room)
    drawn = random.Random(seed)
    arriving = fragments + drawn.choices(fragments, k=5)
    drawn.shuffle(arriving)
    reassembly = Reassembly()
    assert put(reassembly, arriving) == [frame]
    assert put(reassembly, arriving) == []
    assert reassembly.size == 0


@given(size=st.integers(1, 5_000), room=st.integers(24, 1_400))
def test_each_fragment_fits_its_room(size: int, room: int) -> None:
    fragments = split(EntryFull(1, 0, bytes(size)), 7, room)
    assert max(map(size_of, fragments)) <= room
    assert all(parse(pack([fragment], padded=True)).frames == (fragment,) for fragment in fragments)


@given(seed=st.integers(0, 1 << 32), lost=st.integers(1, 120))
def test_what_is_missing_is_asked_for_and_nothing_else(seed: int, lost: int) -> None:
    fragments = split(LONG, 7, 60)
    drawn = random.Random(seed)
    missing = sorted(drawn.sample(range(len(fragments)), min(lost, len(fragments) - 1)))
    reassembly = Reassembly()
    put(reassembly, [fragment for fragment in fragments if fragment.index not in missing])
    (need,) = reassembly.needs()
    assert parse(pack([need], padded=False)).frames == (need,)
    assert wanted(need) == missing
    assert put(reassembly, [fragments[index] for index in wanted(need)]) == [LONG]
    assert reassembly.needs() == []


def test_a_frame_id_used_again_begins_anew() -> None:
    reassembly = Reassembly()
    put(reassembly, split(LONG, 7, 100)[:-1])
    assert put(reassembly, split(LONG, 7, 200)) == [LONG]
    other = EntryFull(1, 1, LONG.entry[::-1])
    put(reassembly, split(LONG, 8, 100)[:-1])
    assert put(reassembly, split(other, 8, 100)) == [other]
    assert reassembly.size == 0


def test_a_frame_id_of_a_frame_that_is_complete_may_come_again_with_another() -> None:
    reassembly = Reassembly()
    other = EntryFull(1, 1, LONG.entry[::-1])
    assert put(reassembly, split(LONG, 7, 100)) == [LONG]
    assert put(reassembly, split(LONG, 7, 100)) == []
    assert put(reassembly, split(other, 7, 100)) == [other]
    assert put(reassembly, split(HAVE, 7, 100)) == [HAVE]


def test_frames_begun_are_bounded_in_number() -> None:
    reassembly = Reassembly()
    for frame_id in range(FRAGMENTED_FRAMES_MAX + 10):
        reassembly.add(Fragment(frame_id, 0, 2, b"x"))
    assert [need.frame_id for need in reassembly.needs()] == list(range(10, FRAGMENTED_FRAMES_MAX + 10))


def test_frames_begun_are_bounded_in_bytes() -> None:
    reassembly = Reassembly()
    for frame_id in range(40):
        for index in range(3):
            reassembly.add(Fragment(frame_id, index, 4, bytes(60_000)))
            assert reassembly.size <= FRAGMENTED_BYTES_MAX
    for index in range(FRAGMENTS_MAX - 1):
        reassembly.add(Fragment(99, index, FRAGMENTS_MAX, bytes(60_000)))
        assert reassembly.size <= FRAGMENTED_BYTES_MAX


def test_frames_done_are_forgotten_in_the_end() -> None:
    reassembly = Reassembly()
    whole = split(HAVE, 0, 100)
    for frame_id in range(FRAGMENTS_DONE_KEPT + 1):
        assert put(reassembly, [Fragment(frame_id, 0, 1, whole[0].piece)]) == [HAVE]
    assert put(reassembly, [Fragment(FRAGMENTS_DONE_KEPT, 0, 1, whole[0].piece)]) == []
    assert put(reassembly, [Fragment(0, 0, 1, whole[0].piece)]) == [HAVE]


@pytest.mark.parametrize(
    "whole",
    [
        b"\x09\x03\x01\x05\x06",
        b"\x00\x00",
        b"\x80",
        b"\x92x",
        b"\x89\x01",
        b"\x83" + b"\x00\x07\x00\x01x",
    ],
)
def test_pieces_that_make_no_frame_are_refused(whole: bytes) -> None:
    with pytest.raises(FrameBad) as caught:
        Reassembly().add(Fragment(7, 0, 1, whole))
    assert caught.value.code == "frame-bad"


def test_too_many_pieces_are_our_fault() -> None:
    with pytest.raises(AssertionError):
        split(RecoverFrame(bytes(65_536)), 7, 20)


# -- chunks ------------------------------------------------------------------------------------------------------------

MESSAGE = bytes(range(256)) * 5


@given(cuts=st.lists(st.tuples(st.integers(0, 1_279), st.integers(1, 300)), max_size=30), seed=st.integers(0, 1 << 32))
def test_chunks_of_any_length_make_the_message(cuts: list[tuple[int, int]], seed: int) -> None:
    pieces = [chunk(MESSAGE, offset, size) for offset, size in cuts]
    pieces += [chunk(MESSAGE, offset, 100) for offset in range(0, len(MESSAGE), 100)]
    random.Random(seed).shuffle(pieces)
    assembly = ChunkAssembly()
    assert MESSAGE in [assembly.add(piece) for piece in pieces]


def test_chunks_that_make_another_message_are_dropped() -> None:
    assembly = ChunkAssembly()
    named = message_id(MESSAGE)
    assert assembly.add(KemChunk(named, 0, 4, b"ab")) is None
    assert assembly.add(KemChunk(named, 2, 4, b"cd")) is None
    assert assembly.add(chunk(MESSAGE, 0, len(MESSAGE))) == MESSAGE


def test_messages_begun_are_bounded() -> None:
    assembly = ChunkAssembly()
    for place in range(CHUNKED_MESSAGES_MAX + 5):
        assembly.add(KemChunk(bytes((place,)) * 4, 0, 100, b"x"))
    assert len(assembly._messages) == CHUNKED_MESSAGES_MAX
