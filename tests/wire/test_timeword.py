"""Times as people type and read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.wire.limits import SECONDS_MAX
from parley.wire.timeword import ZONES, TimeUnreadable, TimeWithoutZone, group_time, iso_time, read_time

MOMENT = 1_703_169_000  # 2023-12-21 14:30 UTC


@pytest.mark.parametrize(
    "typed",
    [
        "211430ZDEC23",
        "211430zdec23",
        " 211430ZDEC23\n",
        "211530ADEC23",
        "220030KDEC23",
        "220130LDEC23",
        "220230MDEC23",
        "211330NDEC23",
        "210230YDEC23",
        "2023-12-21T14:30Z",
        "2023-12-21t14:30:00z",
        "2023-12-21 22:30+08:00",
        "2023-12-21T09:00-05:30",
    ],
)
def test_one_moment_in_many_words(typed: str) -> None:
    assert read_time(typed) == MOMENT


@pytest.mark.parametrize("typed", ["211430DEC23", "211430JDEC23", "2023-12-21T14:30", "2023-12-21 14:30:59"])
def test_a_time_without_a_zone_is_refused(typed: str) -> None:
    with pytest.raises(TimeWithoutZone) as refused:
        read_time(typed)
    assert refused.value.code == "time-without-zone"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "now",
        "211430ZDEZ23",
        "311430ZNOV23",
        "212430ZDEC23",
        "211460ZDEC23",
        "2023-13-21T14:30Z",
        "2023-12-21T14:30+25:00",
        "2023-12-21",
        "14:30Z",
        "1969-12-31T23:59Z",
        "2107-01-01T00:00Z",
        "２０23-12-21T14:30Z",
        "x" * 10_000,
    ],
)
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(TimeUnreadable) as refused:
        read_time(typed)
    assert refused.value.code == "time-unreadable"
    assert len(refused.value.sentence) < 100


def test_there_are_25_zones_and_j_is_none_of_them() -> None:
    assert len(ZONES) == 25
    assert "J" not in ZONES
    assert sorted(ZONES.values()) == list(range(-12, 13))


@given(st.integers(0, SECONDS_MAX), st.integers(-14 * 60, 14 * 60))
def test_iso_comes_back(seconds: int, offset: int) -> None:
    written = iso_time(seconds, offset)
    if written[:4] not in ("1969", "2107"):
        assert read_time(written) == seconds


@given(st.integers(946_684_800, 4_102_444_799))
def test_a_group_comes_back_to_the_minute(seconds: int) -> None:
    assert read_time(group_time(seconds)) == seconds - seconds % 60


@pytest.mark.parametrize("letter", sorted(ZONES))
def test_every_zone_letter_moves_the_hour(letter: str) -> None:
    assert read_time(f"151200{letter}JUN25") == read_time("151200ZJUN25") - 3_600 * ZONES[letter]


def test_written_times() -> None:
    assert group_time(MOMENT) == "211430ZDEC23"
    assert iso_time(MOMENT) == "2023-12-21T14:30:00Z"
    assert iso_time(MOMENT, 480) == "2023-12-21T22:30:00+08:00"
