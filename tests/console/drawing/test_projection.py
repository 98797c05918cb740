"""Places come to lie where another program of projections puts them."""

from __future__ import annotations

from math import degrees

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod, Proj

from parley.console.drawing.box import Box
from parley.console.drawing.graticule import degrees_minutes, metres_per_pixel
from parley.console.drawing.projection import Mercator, Polar, projection, rings

SPHERE = 6_371_000.0
MERCATOR = Proj(proj="merc", R=SPHERE, lon_0=150)
NORTH = Proj(proj="stere", lat_0=90, lon_0=20, R=SPHERE)
SOUTH = Proj(proj="stere", lat_0=-90, lon_0=20, R=SPHERE)


@given(east=st.floats(-20, 320), north=st.floats(-85, 85))
def test_mercator_is_mercator(east: float, north: float) -> None:
    paper = Mercator(Box(140, -20, 160, 20), 800, 600)
    ours, theirs = paper.place(east, north), MERCATOR(150 + (east - 150) / 2, north)
    begin = paper.place(150, 0)
    scale = degrees(1) / paper.degrees_per_pixel(0)
    assert ours[0] - begin[0] == pytest.approx(2 * theirs[0] / SPHERE * scale, abs=0.01)
    assert begin[1] - ours[1] == pytest.approx(theirs[1] / SPHERE * scale, abs=0.01)


@given(east=st.floats(-180, 180), away=st.floats(0, 40), south=st.booleans())
def test_about_a_pole_it_is_stereographic_with_north_up_on_the_middle_meridian(
    *, east: float, away: float, south: bool
) -> None:
    view = Box(0, -89, 40, -81) if south else Box(0, 81, 40, 89)
    paper = Polar(view, 800, 600)
    x, y = paper.place(east, away - 90 if south else 90 - away)
    pole = paper.place(0, -90 if south else 90)
    right, up = (SOUTH if south else NORTH)(east, away - 90 if south else 90 - away)
    scale = 1 / (SPHERE * paper.degrees_per_pixel(-90 if south else 90) * 3.141592653589793 / 180)
    assert x - pole[0] == pytest.approx(right * scale, abs=0.01)
    assert pole[1] - y == pytest.approx(up * scale, abs=0.01)


@pytest.mark.parametrize("view", [Box(100, 0, 120, 20), Box(170, -60, 200, -40), Box(-30, 70, 10, 79)])
def test_all_of_a_view_is_on_the_paper(view: Box) -> None:
    paper = projection(view, 700, 500)
    assert isinstance(paper, Mercator)
    for east in (view.west, view.east):
        for north in (view.south, view.north):
            x, y = paper.place(east, north)
            assert -0.01 <= x <= 700.01
            assert -0.01 <= y <= 500.01


def test_beyond_eighty_degrees_it_is_drawn_about_the_pole() -> None:
    assert isinstance(projection(Box(0, 70, 20, 81), 700, 500), Polar)
    assert isinstance(projection(Box(0, -81, 20, -70), 700, 500), Polar)
    assert isinstance(projection(Box(0, 70, 20, 80), 700, 500), Mercator)
    assert isinstance(projection(Box(0, -20, 20, 85), 700, 500), Mercator), "a pole cannot show both halves"


@pytest.mark.parametrize("view", [Box(100, 0, 120, 20), Box(0, 55, 10, 60), Box(0, 82, 40, 88)])
def test_a_pixel_is_as_long_as_it_is_said(view: Box) -> None:
    paper = projection(view, 700, 500)
    middle, north = (view.west + view.east) / 2, (view.south + view.north) / 2
    (x, y), (a, b) = paper.place(middle, north), paper.place(middle + 0.1, north)
    metres = Geod(ellps="WGS84").inv(middle, north, middle + 0.1, north)[2]
    assert metres_per_pixel(paper, north) == pytest.approx(metres / ((a - x) ** 2 + (b - y) ** 2) ** 0.5, rel=0.001)


def test_what_is_seen_twice_is_drawn_twice() -> None:
    paper = Mercator(Box(-180, -60, 180, 60), 900, 400)
    square = [(175.0, 0.0), (185.0, 0.0), (185.0, 5.0), (175.0, 5.0)]
    found = list(rings(paper, Box(175, 0, 185, 5), 0, lambda _: square))
    assert [round(ring[0][0]) for ring in found] == [-12, 888]


def test_degrees_are_told_as_at_the_edge_of_a_chart() -> None:
    told = [degrees_minutes(one, "EW") for one in (0, 5.5, -5.5, 180, -180, 185, 359.99)]
    assert told == ["000°00′", "005°30′E", "005°30′W", "180°00′", "180°00′", "175°00′W", "000°01′W"]
    assert [degrees_minutes(one, "NS") for one in (0, 35.25, -8)] == ["00°00′", "35°15′N", "08°00′S"]
