"""Areas: every one comes back from its numbers, and what is none is refused."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.forms.kinds import BadBody
from parley.forms.places import EAST_MAX, NORTH_MAX, Area, AreaKind, Position, Shape, crosses_itself, position
from tests.forms.bodies import areas

KIND = AreaKind()


@given(areas())
def test_an_area_comes_back(area: Area) -> None:
    assert KIND.read(KIND.write(area, "area"), "area") == area


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_position_is_kept_to_a_metre(latitude: float, longitude: float) -> None:
    found = position(latitude, longitude)
    assert isclose(found.latitude, latitude, abs_tol=0.000_006)
    turn = abs(found.longitude - longitude)
    assert isclose(min(turn, 360 - turn), 0, abs_tol=0.000_006) or abs(found.north) == NORTH_MAX


def square(north: float, east: float, half: float = 1) -> tuple[Position, ...]:
    corners = ((half, -half), (half, half), (-half, half), (-half, -half))
    return tuple(position(north + up, east + right) for up, right in corners)


@pytest.mark.parametrize("east", [0, 179.5, -179.9, 180])
def test_a_polygon_may_lie_across_the_antimeridian(east: float) -> None:
    area = Area(Shape.POLYGON, square(10, east))
    assert KIND.read(KIND.write(area, "area"), "area") == area


def test_a_polygon_may_lie_around_a_pole() -> None:
    ring = tuple(position(80, east) for east in range(-180, 180, 30))
    assert not crosses_itself(ring)
    assert KIND.read(KIND.write(Area(Shape.POLYGON, ring), "area"), "area").points == ring


def test_a_polygon_whose_sides_cross_is_none() -> None:
    for east in (0, 179.5):
        a, b, c, d = square(10, east)
        with pytest.raises(BadBody, match="sides cross"):
            KIND.write(Area(Shape.POLYGON, (a, c, b, d)), "area")


WRONG = {
    "a shape that is none": [4, 0, 0, 1, 1],
    "a datum that is none": [0, 1, 0, 1, 1],
    "a point with a radius": [0, 0, 5, 1, 1],
    "a circle without one": [1, 0, 0, 1, 1],
    "a circle of 3,000 km": [1, 0, 3_000_000, 1, 1],
    "a latitude beyond the pole": [0, 0, 0, NORTH_MAX + 1, 1],
    "a longitude of 180 degrees": [0, 0, 0, 0, EAST_MAX],
    "a longitude at the pole": [0, 0, 0, NORTH_MAX, 5],
    "a latitude without a longitude": [0, 0, 0, 1, 1, 5],
    "a polygon of two points": [2, 0, 0, 0, 0, 5, 5],
    "a point that stands twice": [3, 0, 9, 0, 0, 0, 0],
    "a step beyond the pole": [3, 0, 9, NORTH_MAX - 1, 0, 2, 0],
    "a step of more than half a turn": [3, 0, 9, 0, 0, 5, EAST_MAX],
    "too many corners": [2, 0, 0, 0, 0, *([10, 10] * 60)],
    "a text": "here",
    "a fraction of nothing": [0, 0, 0, True, 0],
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_area_is_refused(name: str) -> None:
    with pytest.raises(BadBody):
        KIND.read(WRONG[name], "area")  # type: ignore[arg-type] # whatever a peer may send
