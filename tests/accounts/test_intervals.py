"""Arithmetic of days, weeks, months and their parts."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.accounts.intervals import (
    Interval,
    day_of,
    month_of,
    months_of,
    nearest_year,
    part_of,
    shifted,
    week_of,
    weekday_near,
    weekend_of,
    year_of,
)

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def ends(interval: Interval | None) -> tuple[str, str]:
    assert interval
    return interval.iso()


def test_months_and_years() -> None:
    assert ends(month_of(2024, 2)) == ("2024-02-01", "2024-02-29")
    assert ends(months_of(2023, 12, 2, "season")) == ("2023-12-01", "2024-02-29")
    assert ends(year_of(1990, 10)) == ("1990-01-01", "1999-12-31")


@pytest.mark.parametrize("bad", [(2023, 2, 29), (0, 1, 1), (2023, 13, 1), (9999, 1, 1)])
def test_no_such_day(bad: tuple[int, int, int]) -> None:
    assert day_of(*bad) is None


@given(DAYS, st.integers(-60, 60), st.sampled_from(["day", "week", "month", "year"]))
def test_shifts_lie_on_their_side(anchor: date, count: int, unit: str) -> None:
    found = shifted(anchor, count, unit)
    assert found
    assert found.first
    assert found.last
    if count < 0:
        assert found.last < anchor
    if count > 0:
        assert found.first > anchor
    if count == 0:
        assert found.first <= anchor <= found.last


@given(DAYS, st.integers(0, 6))
def test_weekdays_are_within_a_week_on_the_right_side(anchor: date, weekday: int) -> None:
    back, ahead = weekday_near(anchor, weekday, "back").first, weekday_near(anchor, weekday, "ahead").first
    assert back
    assert ahead
    assert back.weekday() == ahead.weekday() == weekday
    assert 0 <= (anchor - back).days <= 6
    assert 1 <= (ahead - anchor).days <= 7


@given(DAYS, st.integers(-5, 5))
def test_weeks_begin_on_monday_and_weekends_end_them(anchor: date, shift: int) -> None:
    week, weekend = week_of(anchor, shift), weekend_of(anchor, shift)
    assert week.first
    assert week.first.weekday() == 0
    assert weekend.last == week.last


@given(st.integers(1900, 2100), st.sampled_from([("early", "mid", "late"), ("first half", "second half")]))
def test_parts_divide_the_whole(year: int, parts: tuple[str, ...]) -> None:
    whole = year_of(year)
    assert whole
    found = [part_of(whole, part) for part in parts]
    assert found[0].first == whole.first
    assert found[-1].last == whole.last
    assert all(one.last and other.first and (other.first - one.last).days == 1 for one, other in pairwise(found))


def test_a_bare_month_is_the_last_one_unless_it_lies_just_ahead() -> None:
    anchor = date(2023, 12, 22)
    assert nearest_year(anchor, 11) == 2023
    assert nearest_year(date(2023, 3, 1), 11) == 2022
    assert nearest_year(anchor, 1, ahead=True) == 2024
