"""Areas as rings of degrees: circles drawn with corners, what lies across the antimeridian cut there, poles closed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from parley.forms import geodesy
from parley.forms.places import STEPS, Area, Position, Shape, position, unrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

Degrees = tuple[float, float]
"""East and north, as GeoJSON has them."""

CORNERS: Final = 72
"""Of a circle that is drawn: at this number its area is short by an eighth of a percent."""


def rings(area: Area) -> list[list[Degrees]]:
    """The closed rings of a circle or polygon, each within -180 to 180 degrees, counter-clockwise."""
    path = _around(area)
    turn = 360 * round((path[-1][0] - path[0][0]) / 360)
    if turn:
        path = _over_the_pole(_from_the_edge(path, turn), north=sum(north for _, north in path) > 0)
    found = []
    for number in range(_turn_of(min(east for east, _ in path)), _turn_of(max(east for east, _ in path)) + 1):
        west = 360 * number - 180
        part = _clipped(_clipped(path, west, keep_east=True), west + 360, keep_east=False)
        ring = [(east - 360 * number, north) for east, north in part]
        if abs(_signed(ring)) > 0:
            found.append(_closed(ring))
    return found


def lines(area: Area) -> list[list[Degrees]]:
    """The pieces of a route, each within -180 to 180 degrees."""
    path = outline(area)
    pieces: list[list[Degrees]] = [[_inside(path[0], _turn_of(path[0][0]))]]
    for one, other in pairwise(path):
        here, there = _turn_of(one[0]), _turn_of(other[0])
        if here != there:
            edge = 360 * max(here, there) - 180
            north = _north_at(one, other, edge)
            pieces[-1].append((edge - 360 * here, north))
            pieces.append([(edge - 360 * there, north)])
        pieces[-1].append(_inside(other, there))
    return [piece for piece in pieces if len(piece) > 1 and len(set(piece)) > 1]


def outline(area: Area) -> list[Degrees]:
    """An area's point, its way, or its boundary as one path, whose longitudes run on past 180 degrees."""
    if area.shape in (Shape.CIRCLE, Shape.POLYGON):
        return _around(area)
    return [(east / STEPS, north / STEPS) for north, east in unrolled(area.points)]


def _around(area: Area) -> list[Degrees]:
    """The boundary, its end on its start, or a whole turn further east where it goes around a pole."""
    points: Sequence[Position] = area.points
    if area.shape is Shape.CIRCLE:
        points = drawn(area)
    return [(east / STEPS, north / STEPS) for north, east in unrolled([*points, points[0]])]


def drawn(area: Area) -> list[Position]:
    """The corners of a circle as it is drawn."""
    return [position(north, east) for north, east in geodesy.circle(area.points[0], area.metres, CORNERS)]


def _from_the_edge(path: list[Degrees], turn: int) -> list[Degrees]:
    """The same way around a pole, begun where it crosses the antimeridian: so it is closed where the map ends."""
    for place, (one, other) in enumerate(pairwise(path)):
        if _turn_of(one[0]) != _turn_of(other[0]):
            edge = 360.0 * max(_turn_of(one[0]), _turn_of(other[0])) - 180
            north = _north_at(one, other, edge)
            after = [(east + turn, height) for east, height in path[1 : place + 1]]
            return [(edge, north), *path[place + 1 :], *after, (edge + turn, north)]
    raise AssertionError("a whole turn crosses every meridian")


def _over_the_pole(path: list[Degrees], *, north: bool) -> list[Degrees]:
    pole = 90.0 if north else -90.0
    return [*path, (path[-1][0], pole), (path[0][0], pole), path[0]]


def _clipped(path: list[Degrees], edge: float, *, keep_east: bool) -> list[Degrees]:
    """What of a ring lies on one side of a meridian (Sutherland and Hodgman, 1974)."""
    found: list[Degrees] = []
    for one, other in pairwise(path):
        is_in, will_be_in = ((east >= edge) if keep_east else (east <= edge) for east, _ in (one, other))
        if is_in:
            found.append(one)
        if is_in != will_be_in and one[0] != other[0]:
            found.append((edge, _north_at(one, other, edge)))
    return [*found, found[0]] if found else []


def _north_at(one: Degrees, other: Degrees, east: float) -> float:
    return one[1] + (other[1] - one[1]) * (east - one[0]) / (other[0] - one[0])


def _turn_of(east: float) -> int:
    return int((east + 180) // 360)


def _inside(point: Degrees, turn: int) -> Degrees:
    return (point[0] - 360 * turn, point[1])


def _closed(ring: list[Degrees]) -> list[Degrees]:
    """Each point once but the first, which also ends it; counter-clockwise (RFC 7946, section 3.1.6)."""
    points = [one for one, before in zip(ring, [None, *ring], strict=False) if one != before]
    points = points if points[0] == points[-1] else [*points, points[0]]
    return points if _signed(points) > 0 else points[::-1]


def _signed(ring: list[Degrees]) -> float:
    return sum(one[0] * other[1] - other[0] * one[1] for one, other in pairwise([*ring, *ring[:1]]))
