"""The fountain: any symbols make the whole once they are a few more than its pieces, and none costs much."""

from __future__ import annotations

import random
import time
import tracemalloc
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.seal.fountain import Basin, Source, combination
from parley.wire.limits import SYMBOL_NUMBERS_MAX, SYMBOL_PIECES_MAX

FEW = 30
"""So many symbols beyond the pieces leave the whole unsolved once in a thousand million times."""


def solved(source: Source, whole: bytes, size: int, numbers: list[int]) -> int:
    """How many of these symbols it takes."""
    basin = Basin(len(whole), size)
    for taken, number in enumerate(numbers, 1):
        basin.add(source.symbol(number))
        if (made := basin.whole()) is not None:
            assert made == whole
            return taken
    raise AssertionError("they do not make it")


@given(
    whole=st.binary(min_size=1, max_size=3_000),
    size=st.integers(1, 300),
    seed=st.integers(0, 1 << 32),
    wide=st.booleans(),
)
def test_any_symbols_make_the_whole_with_a_few_more_than_it_has_pieces(
    whole: bytes,
    size: int,
    seed: int,
    wide: bool,  # noqa: FBT001 - drawn
) -> None:
    size = max(min(size, len(whole)), -(-len(whole) // 200))
    source = Source(whole, size)
    numbers = random.Random(seed).sample(
        range(SYMBOL_NUMBERS_MAX if wide else 2 * source.count + FEW), source.count + FEW
    )
    solved(source, whole, size, numbers)


def test_the_pieces_themselves_come_first_and_need_nothing_more() -> None:
    whole = bytes(range(250))
    source = Source(whole, 40)
    assert [source.symbol(number).piece for number in range(6)] == [whole[at : at + 40] for at in range(0, 240, 40)]
    assert source.symbol(6).piece == whole[240:].ljust(40, b"\0")
    assert solved(source, whole, 40, [6, 2, 2, 4, 1, 5, 3, 0]) == 8


def test_on_the_average_one_and_a_half_symbols_too_many_are_needed() -> None:
    """Of 600 losses drawn once and for all; 1.6 is the theory's where no piece comes by itself."""
    over = []
    for seed in range(600):
        drawn = random.Random(f"losses {seed}")
        count, lost = 2 + seed % 60, (0.1, 0.3, 0.5, 0.7)[seed % 4]
        whole = drawn.randbytes(16 * count)
        numbers = [number for number in range(20 * count + 300) if drawn.random() >= lost]
        over.append(solved(Source(whole, 16), whole, 16, numbers) - count)
    assert 1.2 <= mean(over) <= 1.6
    assert sorted(over)[-30] <= 5


def test_half_of_the_sums_have_a_piece_and_none_is_empty() -> None:
    for count in (1, 2, 3, 20, SYMBOL_PIECES_MAX):
        drawn = [combination(count, number) for number in range(count, count + 400)]
        assert all(0 < one < 1 << count for one in drawn)
        if count >= 20:
            assert 0.45 <= mean(one.bit_count() for one in drawn) / count <= 0.55


def test_symbols_that_tell_nothing_new_are_not_kept() -> None:
    whole = bytes(600)
    source, basin = Source(whole, 60), Basin(600, 60)
    for _ in range(100):
        basin.add(source.symbol(12))
    once = Basin(600, 60)
    once.add(source.symbol(12))
    assert basin.size == once.size > 0


def test_the_dearest_symbol_costs_little_and_all_of_a_whole_stays_within_a_mib() -> None:
    whole = random.Random(1).randbytes(34 * SYMBOL_PIECES_MAX)
    source, basin = Source(whole, 34), Basin(len(whole), 34)
    symbols = [source.symbol(SYMBOL_PIECES_MAX + number) for number in range(SYMBOL_PIECES_MAX - 20)]
    last = source.symbol(10_000)
    tracemalloc.start()
    try:
        for symbol in symbols:
            basin.add(symbol)
        taken = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert taken <= basin.size <= 1 << 20
    seconds = []
    for _ in range(5):
        begin = time.process_time()
        basin.add(last)
        seconds.append(time.process_time() - begin)
    assert min(seconds) < 0.005


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_lie_is_solved_into_something_else_and_costs_no_more(count: int) -> None:
    whole = random.Random(2).randbytes(30 * count)
    source, basin = Source(whole, 30), Basin(len(whole), 30)
    for number in range(count):
        symbol = source.symbol(number)
        lie = bytes(30) if number == 0 else symbol.piece
        basin.add(type(symbol)(symbol.whole_id, symbol.total, number, lie))
    made = basin.whole()
    assert made is not None
    assert made != whole
