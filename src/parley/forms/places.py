"""Where: positions and areas on WGS 84, as a field of a form holds them (spec/catalogue.md).

A coordinate is a whole number of steps, 100,000 to the degree: about one metre.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from parley.forms.kinds import refuse
from parley.wire import shape
from parley.wire.limits import AREA_POINTS_MAX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.wire.cbor import Value

STEPS: Final = 100_000
"""To the degree."""

NORTH_MAX: Final = 90 * STEPS
EAST_MAX: Final = 180 * STEPS
TURN: Final = 360 * STEPS

RADIUS_METRES_MAX: Final = 2_000_000
"""Less than a quarter of a great circle: a larger circle is no place."""

WIDTH_METRES_MAX: Final = 500_000


class Datum(IntEnum):
    """The datum in which positions cross; one typed in another is converted before it is signed."""

    WGS84 = 0


class Shape(IntEnum):
    """What an area is."""

    POINT = 0
    CIRCLE = 1
    POLYGON = 2
    ROUTE = 3


_POINTS: Final = {
    Shape.POINT: (1, 1),
    Shape.CIRCLE: (1, 1),
    Shape.POLYGON: (3, AREA_POINTS_MAX),
    Shape.ROUTE: (2, AREA_POINTS_MAX),
}
_METRES_MAX: Final = {
    Shape.POINT: 0,
    Shape.CIRCLE: RADIUS_METRES_MAX,
    Shape.POLYGON: 0,
    Shape.ROUTE: WIDTH_METRES_MAX,
}


@dataclass(frozen=True, slots=True)
class Position:
    """A point: steps north of the equator, and east of the prime meridian, from -180 degrees to just below 180."""

    north: int
    east: int

    @property
    def latitude(self) -> float:
        """Degrees north."""
        return self.north / STEPS

    @property
    def longitude(self) -> float:
        """Degrees east."""
        return self.east / STEPS


def position(latitude: float, longitude: float) -> Position:
    """The position nearest to these degrees; raises BadBody beyond a pole."""
    north = round(latitude * STEPS)
    return _position(north, 0 if abs(north) == NORTH_MAX else east_of(round(longitude * STEPS)), "position")


def east_of(steps: int) -> int:
    """The same meridian, from -180 degrees to just below 180."""
    return (steps + EAST_MAX) % TURN - EAST_MAX


@dataclass(frozen=True, slots=True)
class Area:
    """A point, a circle, a polygon, or a route; `metres`: a circle's radius, a route's width, else 0."""

    shape: Shape
    points: tuple[Position, ...]
    metres: int = 0
    datum: Datum = Datum.WGS84

    def check(self, what: str) -> None:
        """Passes if it is one; raises BadBody."""
        low, high = _POINTS[self.shape]
        if not low <= len(self.points) <= high:
            refuse(f"{what}: a {self.shape.name.lower()} has {low} to {high} points")
        least = 1 if _METRES_MAX[self.shape] else 0
        shape.number(self.metres, least, _METRES_MAX[self.shape], f"{what}: metres", refuse)
        for one in self.points:
            _position(one.north, one.east, what)
        if any(one == other for one, other in pairwise(self.points)) or (
            self.shape is Shape.POLYGON and self.points[0] == self.points[-1]
        ):
            refuse(f"{what}: two points in a row are one")
        if self.shape is Shape.POLYGON and crosses_itself(self.points):
            refuse(f"{what}: the polygon's sides cross")


class AreaKind:
    """An area as a body has it: [shape, datum, metres, north, east, and by how much each next point lies further]."""

    told = f"area: point, circle, polygon (up to {AREA_POINTS_MAX} points) or route"

    def read(self, value: Value, what: str) -> Area:
        """The area."""
        items = shape.array(value, 5, 3 + 2 * AREA_POINTS_MAX, what, refuse)
        numbers = [shape.number(one, -TURN, TURN, what, refuse) for one in items]
        if len(numbers) % 2 == 0:
            refuse(f"{what}: a latitude without a longitude")
        kind = Shape(shape.number(numbers[0], 0, len(Shape) - 1, f"{what}: shape", refuse))
        datum = Datum(shape.number(numbers[1], 0, len(Datum) - 1, f"{what}: datum", refuse))
        area = Area(kind, _points(numbers[3:], what), numbers[2], datum)
        area.check(what)
        return area

    def write(self, value: Area, what: str) -> Value:
        """The numbers."""
        value.check(what)
        numbers: list[Value] = [int(value.shape), int(value.datum), value.metres]
        before = Position(0, 0)
        for number, one in enumerate(value.points):
            east = one.east if number == 0 else east_of(one.east - before.east)
            numbers += [one.north - before.north, east]
            before = one
        return numbers


def unrolled(points: Sequence[Position]) -> list[tuple[int, int]]:
    """North and east of each, the east running on past 180 degrees where a side crosses that meridian."""
    found = [(points[0].north, points[0].east)]
    for one in points[1:]:
        found.append((one.north, found[-1][1] + east_of(one.east - found[-1][1])))
    return found


def crosses_itself(points: Sequence[Position]) -> bool:
    """Whether two sides of a polygon meet elsewhere than at the corner that they share."""
    corners = unrolled(points)
    closing = corners[-1][1] + east_of(points[0].east - points[-1].east)
    corners.append((corners[0][0], closing))
    sides = list(pairwise(corners))
    around_pole = closing != corners[0][1]
    for one in range(len(sides)):
        for other in range(one + 1, len(sides)):
            share = other == one + 1 or (one == 0 and other == len(sides) - 1 and not around_pole)
            if not share and _meet(*sides[one], *sides[other]):
                return True
    return False


def _meet(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int], d: tuple[int, int]) -> bool:
    """Whether two stretches have a point in common."""
    if max(a[0], b[0]) < min(c[0], d[0]) or max(c[0], d[0]) < min(a[0], b[0]):
        return False
    if max(a[1], b[1]) < min(c[1], d[1]) or max(c[1], d[1]) < min(a[1], b[1]):
        return False
    return _turn(a, b, c) * _turn(a, b, d) <= 0 and _turn(c, d, a) * _turn(c, d, b) <= 0


def _turn(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> int:
    turn = (b[1] - a[1]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[1] - a[1])
    return (turn > 0) - (turn < 0)


def _points(numbers: Sequence[int], what: str) -> tuple[Position, ...]:
    found = [_position(numbers[0], numbers[1], what)]
    for north, east in zip(numbers[2::2], numbers[3::2], strict=True):
        if not -EAST_MAX <= east < EAST_MAX:
            refuse(f"{what}: a step east is less than half a turn")
        found.append(_position(found[-1].north + north, east_of(found[-1].east + east), what))
    return tuple(found)


def _position(north: int, east: int, what: str) -> Position:
    shape.number(north, -NORTH_MAX, NORTH_MAX, f"{what}: latitude", refuse)
    shape.number(east, -EAST_MAX, EAST_MAX - 1, f"{what}: longitude", refuse)
    if abs(north) == NORTH_MAX and east:
        refuse(f"{what}: a pole has longitude 0")
    return Position(north, east)
