"""Areas measured on the ellipsoid: known lengths, poles, the antimeridian, and what must hold of any area."""

from __future__ import annotations

from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.forms.geodesy import area_square_metres, distance_between, distance_metres, extent, length_metres
from parley.forms.places import Area, AreaKind, Position, Shape, position
from tests.forms.bodies import values

AREAS = values(AreaKind())
POSITIONS = st.builds(position, st.floats(-90, 90), st.floats(-180, 179.999, allow_subnormal=False))


def point(north: float, east: float) -> Area:
    return Area(Shape.POINT, (position(north, east),))


def circle(north: float, east: float, metres: int) -> Area:
    return Area(Shape.CIRCLE, (position(north, east),), metres)


def polygon(*corners: tuple[float, float]) -> Area:
    return Area(Shape.POLYGON, tuple(position(*one) for one in corners))


def route(metres: int, *corners: tuple[float, float]) -> Area:
    return Area(Shape.ROUTE, tuple(position(*one) for one in corners), metres)


SQUARE = polygon((10, 20), (11, 20), (11, 21), (10, 21))
DATE_LINE = polygon((10, 179.5), (11, 179.5), (11, -179.5), (10, -179.5))
CAP = polygon((80, 0), (80, 90), (80, 180), (80, -90))


def test_known_distances() -> None:
    assert distance_metres(position(0, 0), position(0, 1)) == pytest.approx(111_319.491, abs=0.01)
    assert distance_metres(position(0, 0), position(90, 0)) == pytest.approx(10_001_965.729, abs=0.01)
    assert distance_metres(position(10, 179.99), position(10, -179.99)) == pytest.approx(2_192.8, abs=0.5)


@pytest.mark.parametrize(
    ("area", "north", "east", "radius"),
    [
        (point(35, 40), 35, 40, 0),
        (circle(35, 40, 2_000), 35, 40, 2_000),
        (SQUARE, 10.5005, 20.5, 77_960),
        (DATE_LINE, 10.5005, 180, 77_960),
        (CAP, 90, 0, 1_116_826),
        (route(2_000, (0, -1), (0, 1)), 0, 0, 112_320),
    ],
)
def test_the_centre_and_the_circle_about_it(area: Area, north: float, east: float, radius: int) -> None:
    found = extent(area)
    assert distance_metres(found.centre, position(north, east)) < 100
    assert found.radius_metres == pytest.approx(radius, abs=100)


def test_a_polygon_is_as_large_here_as_across_the_antimeridian() -> None:
    assert area_square_metres(SQUARE) == pytest.approx(12_116.9e6, rel=1e-3)
    assert area_square_metres(DATE_LINE) == pytest.approx(area_square_metres(SQUARE), rel=1e-9)
    assert area_square_metres(CAP) == pytest.approx(2.49e12, rel=1e-2)
    assert area_square_metres(circle(60, 5, 10_000)) == pytest.approx(pi * 1e8, rel=1e-3)
    assert area_square_metres(point(1, 1)) == 0


def test_lengths() -> None:
    assert length_metres(route(500, (0, 0), (0, 1), (0, 2))) == pytest.approx(222_638.98, abs=0.1)
    assert area_square_metres(route(500, (0, 0), (0, 1))) == pytest.approx(111_319.491 * 500, rel=1e-6)
    assert length_metres(circle(0, 0, 1_000)) == pytest.approx(2_000 * pi)
    assert length_metres(point(1, 1)) == 0


@pytest.mark.parametrize(
    ("one", "other", "metres"),
    [
        (point(0, 0), point(0, 1), 111_319),
        (circle(0, 0, 10_000), point(0, 1), 101_319),
        (circle(0, 0, 60_000), circle(0, 1, 60_000), 0),
        (SQUARE, point(10.5, 20.5), 0),
        (SQUARE, circle(10.5, 20.5, 100), 0),
        (SQUARE, point(10.5, 22), 109_451),
        (SQUARE, polygon((10.4, 20.9), (10.6, 20.9), (10.5, 23)), 0),
        (SQUARE, polygon((10.4, 19), (10.6, 19), (10.5, 23)), 0),
        (DATE_LINE, point(10.5, -179), 54_725),
        (CAP, point(89, 45), 0),
        (CAP, point(80, 0), 0),
        (route(2_000, (0, -1), (0, 1)), point(1, 0), 109_574),
    ],
)
def test_how_far_areas_lie_apart(one: Area, other: Area, metres: float) -> None:
    assert distance_between(one, other) == pytest.approx(metres, rel=1e-3, abs=1)
    assert distance_between(other, one) == pytest.approx(metres, rel=1e-3, abs=1)


@given(AREAS)
def test_every_area_lies_in_the_circle_about_its_centre(area: Area) -> None:
    found = extent(area)
    assert all(distance_metres(found.centre, one) <= found.radius_metres + 1 for one in area.points)
    assert area_square_metres(area) >= 0
    assert distance_between(area, area) <= 1


@given(POSITIONS, POSITIONS)
def test_points_lie_as_far_apart_as_their_positions(one: Position, other: Position) -> None:
    areas = (Area(Shape.POINT, (one,)), Area(Shape.POINT, (other,)))
    assert distance_between(*areas) == pytest.approx(distance_metres(one, other), abs=0.01)
