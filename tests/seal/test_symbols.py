"""Frames out of symbols: many at a time, in bounds, and only what they name."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from parley.seal.fields import FrameBad
from parley.seal.fountain import Source, Symbol
from parley.seal.fragments import as_whole
from parley.seal.frames import EntryFull, Fragment, RatchetFrame, encode, number_of
from parley.seal.symbols import SymbolAssembly
from parley.wire.limits import FRAGMENTED_BYTES_MAX, FRAGMENTED_FRAMES_MAX, FRAGMENTS_DONE_KEPT, SYMBOL_PIECES_MAX


def source_of(number: int, size: int = 40) -> Source:
    frame = EntryFull(number % 200, 0, bytes(range(200)) + number.to_bytes(2, "big"))
    return Source(as_whole(number_of(frame), encode(frame)), size)


def symbols(source: Source, first: int = 0) -> list[Symbol]:
    return [source.symbol(first + number) for number in range(source.count)]


def test_frames_whose_symbols_come_mixed_are_all_made() -> None:
    mixed = [symbol for number in range(20) for symbol in symbols(source_of(number))]
    random.Random(3).shuffle(mixed)
    assembly = SymbolAssembly()
    made = [frame for symbol in mixed if (frame := assembly.add(symbol)) is not None]
    assert sorted(frame.line for frame in made if isinstance(frame, EntryFull)) == list(range(20))
    assert assembly.size == 0


def test_the_same_whole_in_pieces_of_another_length_is_told_apart() -> None:
    assembly = SymbolAssembly()
    narrow, wide = symbols(source_of(7, 40)), symbols(source_of(7, 60))
    made = [assembly.add(symbol) for pair in zip(narrow, wide, strict=False) for symbol in pair]
    assert sum(frame is not None for frame in made) == 1


def test_what_was_made_is_known_and_is_made_again_from_as_many_more() -> None:
    assembly, source = SymbolAssembly(), source_of(5)
    first = symbols(source)
    assert assembly.made_for(first[0]) is None
    assert [assembly.add(symbol) is None for symbol in first] == [True] * (source.count - 1) + [False]
    assert assembly.made_for(source.symbol(99)) == 5
    assert [assembly.add(symbol) is None for symbol in first] == [True] * (source.count - 1) + [False]
    for number in range(1_000, 1_000 + FRAGMENTS_DONE_KEPT):
        for symbol in symbols(source_of(number)):
            assembly.add(symbol)
    assert assembly.made_for(first[0]) is None


def test_a_frame_of_no_line_is_made_for_none() -> None:
    frame = RatchetFrame(bytes(100))
    assembly, source = SymbolAssembly(), Source(as_whole(number_of(frame), encode(frame)), 40)
    assert [assembly.add(symbol) for symbol in symbols(source)][-1] == frame
    assert assembly.made_for(source.symbol(9)) is None


def test_a_flood_of_wholes_is_bounded_and_the_newest_survives() -> None:
    assembly = SymbolAssembly()
    for number in range(500):
        assembly.add(source_of(number).symbol(0))
    one = SymbolAssembly()
    one.add(source_of(0).symbol(0))
    assert assembly.size == FRAGMENTED_FRAMES_MAX * one.size
    assert [assembly.add(symbol) is None for symbol in symbols(source_of(499))][-1] is False


def test_a_flood_of_small_pieces_is_bounded_in_bytes() -> None:
    assembly = SymbolAssembly()
    for number in range(30):
        for place in range(SYMBOL_PIECES_MAX - 1):
            assembly.add(Symbol(number.to_bytes(4, "big"), SYMBOL_PIECES_MAX, place, b"x"))
        assert assembly.size <= FRAGMENTED_BYTES_MAX


def test_a_changed_symbol_makes_nothing_and_the_next_ones_do() -> None:
    assembly, source = SymbolAssembly(), source_of(9)
    changed, *others = symbols(source)
    for symbol in (replace(changed, piece=bytes(40)), *others[:-1]):
        assembly.add(symbol)
    with pytest.raises(FrameBad, match="name"):
        assembly.add(others[-1])
    assert assembly.size == 0
    assert assembly.made_for(changed) is None
    assert [assembly.add(symbol) is None for symbol in symbols(source)][-1] is False


@pytest.mark.parametrize("frame", [Fragment(1, 0, 2, bytes(60)), Symbol(b"abcd", 200, 3, bytes(60))])
def test_nothing_that_carries_pieces_comes_in_symbols(frame: Fragment | Symbol) -> None:
    assembly = SymbolAssembly()
    *before, last = symbols(Source(as_whole(number_of(frame), encode(frame)), 40))
    for symbol in before:
        assembly.add(symbol)
    with pytest.raises(FrameBad, match="of a fragment"):
        assembly.add(last)
