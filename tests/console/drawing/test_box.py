"""The view frames what is shown, and no more than it must."""

from __future__ import annotations

from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.console.drawing.box import HIGH_MIN, WORLD, framing

PLACES = st.lists(st.tuples(st.floats(-180, 179.99), st.floats(-79, 79)), min_size=1, max_size=6)


@given(PLACES)
def test_everything_is_in_the_view_with_a_margin(places: list[tuple[float, float]]) -> None:
    view = framing([[one] for one in places])
    for east, north in places:
        assert view.south < north < view.north
        assert any(view.west < east + 360 * turn < view.east for turn in (-1, 0, 1))
    assert view.north - view.south >= HIGH_MIN - 1e-9
    assert view.east - view.west <= 360 + 1e-9


def test_one_place_is_seen_twenty_miles_around() -> None:
    view = framing([[(120.0, 35.0)]])
    assert view.north - view.south == pytest.approx(20 / 60)
    assert (view.east - view.west) * cos(radians(35)) == pytest.approx(20 / 60)
    assert (view.west + view.east) / 2 == pytest.approx(120)


def test_across_the_180th_meridian_the_view_goes_the_short_way() -> None:
    view = framing([[(179.0, -17.0)], [(-179.0, -16.0)]])
    assert view.east - view.west < 4
    assert abs(abs((view.west + view.east) / 2) - 180) < 1


def test_a_path_that_runs_on_past_it_is_one() -> None:
    view = framing([[(170.0, 10.0), (190.0, 20.0)]])
    assert 20 < view.east - view.west < 30


def test_what_goes_around_a_pole_shows_the_pole() -> None:
    ring = [(float(east), 85.0) for east in range(-180, 181, 10)]
    assert framing([ring]).north == 90
    assert framing([[(east, -north) for east, north in ring]]).south == -90
    assert framing([ring]).east - framing([ring]).west == pytest.approx(360)


def test_of_nothing_it_is_the_world() -> None:
    assert framing([]) == framing([[]]) == WORLD
