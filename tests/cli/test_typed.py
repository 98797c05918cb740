"""Lengths of time, sizes, pairs and names as operators type them."""

from __future__ import annotations

import pytest

from parley.cli.typed import BadTyped, read_moment, read_named, read_pair, read_size, read_span


@pytest.mark.parametrize(
    ("typed", "seconds"), [("0s", 0), ("45s", 45), ("30m", 1_800), ("30 min", 1_800), ("3h", 10_800), ("2d", 172_800)]
)
def test_lengths_of_time(typed: str, seconds: int) -> None:
    assert read_span(typed) == seconds


@pytest.mark.parametrize(("typed", "size"), [("1", 1), ("7 B", 7), ("4KiB", 4_096), ("16MiB", 16 << 20)])
def test_sizes(typed: str, size: int) -> None:
    assert read_size(typed) == size


@pytest.mark.parametrize("typed", ["", "30", "m", "-3h", "3 weeks", "1.5h", "3h 20m", "9999999999s", "３h"])
def test_what_is_no_length_of_time(typed: str) -> None:
    with pytest.raises(BadTyped):
        read_span(typed)


@pytest.mark.parametrize("typed", ["", "x", "4MB", "4GiB", "-1"])
def test_what_is_no_size(typed: str) -> None:
    with pytest.raises(BadTyped):
        read_size(typed)


def test_pairs_and_names() -> None:
    assert read_pair("immediate = 30m") == ("immediate", "30m")
    assert read_named(["en=Rear Admiral: acting", "zh:海军少将"]) == {"en": "Rear Admiral: acting", "zh": "海军少将"}
    for typed in ("immediate", "=30m", "immediate="):
        with pytest.raises(BadTyped):
            read_pair(typed)
        with pytest.raises(BadTyped):
            read_named([typed])


def test_no_time_is_now() -> None:
    assert read_moment(None, 7) == 7
    assert read_moment("1970-01-01T00:01Z", 7) == 60
