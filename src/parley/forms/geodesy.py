"""Where areas lie and how large they are, on the ellipsoid of WGS 84 (spec/notices.md).

Lengths are those of geodesics (Karney 2013, by geographiclib).  Directions are unit vectors of the normals, so that
neither a pole nor the antimeridian is anything special.
"""

from __future__ import annotations

from itertools import pairwise
from math import atan2, ceil, cos, degrees, hypot, pi, radians, sin, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from geographiclib.geodesic import Geodesic

from parley.forms.places import Area, Position, Shape, position

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUND: Final = 360
"""Corners of the polygon by which the area of a circle is measured: a part in ten thousand is lost."""

_NOWHERE: Final = 1e-9
"""A sum of directions that is shorter points nowhere."""

_EARTH: Final = Geodesic.WGS84

Vector = tuple[float, float, float]


class Extent(NamedTuple):
    """The centre of an area, and the radius of the smallest circle about it in which the area lies."""

    centre: Position
    radius_metres: int


def distance_metres(one: Position, other: Position) -> float:
    """How far two positions lie apart."""
    found = _EARTH.Inverse(one.latitude, one.longitude, other.latitude, other.longitude, Geodesic.DISTANCE)
    return float(found["s12"])


def extent(area: Area) -> Extent:
    """Where an area lies: a point or a circle about itself, others about the mean direction of their corners."""
    centre = _mean(area.points)
    farthest = max(distance_metres(centre, one) for one in area.points)
    return Extent(centre, ceil(round(farthest + _margin(area), 3)))


def area_square_metres(area: Area) -> float:
    """How large it is: 0 for a point; a route is as large as its length by its width."""
    if area.shape is Shape.ROUTE:
        return length_metres(area) * area.metres
    corners = [(one.latitude, one.longitude) for one in area.points]
    if area.shape is Shape.CIRCLE:
        corners = circle(area.points[0], area.metres, ROUND)
    polygon = _EARTH.Polygon()
    for north, east in corners:
        polygon.AddPoint(north, east)
    return float(abs(polygon.Compute()[2])) if len(corners) > 1 else 0.0


def length_metres(area: Area) -> float:
    """The length of a route, or the way around a polygon or a circle."""
    if area.shape is Shape.CIRCLE:
        return 2 * pi * area.metres
    return sum(distance_metres(one, other) for one, other in _sides(area))


def distance_between(one: Area, other: Area) -> float:
    """How far two areas lie apart at their nearest, in metres; 0 where they touch, or one lies in the other.

    The nearest points are found on the sphere, and measured on the ellipsoid: to a part in a thousand.
    """
    if _holds(one, other.points[0]) or _holds(other, one.points[0]):
        return 0.0
    apart = min(_sides_apart(side, against) for side in _sides_or_point(one) for against in _sides_or_point(other))
    return max(0.0, apart - _margin(one) - _margin(other))


def circle(centre: Position, metres: int, corners: int) -> list[tuple[float, float]]:
    """Corners on a circle about a centre, counter-clockwise from the north: degrees north and east of each."""
    found = []
    for step in range(corners):
        at = _EARTH.Direct(centre.latitude, centre.longitude, -360 * step / corners, metres)
        found.append((at["lat2"], at["lon2"]))
    return found


def _margin(area: Area) -> float:
    """By how much it reaches beyond its points and sides."""
    return {Shape.CIRCLE: float(area.metres), Shape.ROUTE: area.metres / 2}.get(area.shape, 0.0)


def _mean(points: Sequence[Position]) -> Position:
    """The mean direction of some points; the first of them where there is none."""
    if len(points) == 1:
        return points[0]
    vectors = [_vector(one) for one in points]
    x, y, z = (sum(parts) / len(points) for parts in zip(*vectors, strict=True))
    if sqrt(x * x + y * y + z * z) < _NOWHERE:
        return points[0]
    return _position((x, y, z))


def _sides(area: Area) -> list[tuple[Position, Position]]:
    corners = [*area.points, area.points[0]] if area.shape is Shape.POLYGON else list(area.points)
    return list(pairwise(corners))


def _sides_or_point(area: Area) -> list[tuple[Position, Position]]:
    return _sides(area) or [(area.points[0], area.points[0])]


# -- directions --------------------------------------------------------------------------------------------------------


def _vector(at: Position) -> Vector:
    north, east = radians(at.latitude), radians(at.longitude)
    return cos(north) * cos(east), cos(north) * sin(east), sin(north)


def _position(at: Vector) -> Position:
    x, y, z = at
    return position(degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x)))


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _minus(a: Vector, b: Vector, times: float) -> Vector:
    return a[0] - times * b[0], a[1] - times * b[1], a[2] - times * b[2]


def _holds(area: Area, at: Position) -> bool:
    """Whether a point lies within a polygon: seen from there, its corners go once around."""
    if area.shape is not Shape.POLYGON:
        return False
    here = _vector(at)
    turned = 0.0
    for side in _sides(area):
        one, other = (_minus(corner, here, _dot(corner, here)) for corner in map(_vector, side))
        turned += atan2(_dot(here, _cross(one, other)), _dot(one, other))
    return abs(turned) > pi


def _sides_apart(one: tuple[Position, Position], other: tuple[Position, Position]) -> float:
    """How far two sides lie apart at their nearest."""
    if _cross_each_other(one, other):
        return 0.0
    pairs = [(end, _nearest(end, other)) for end in one] + [(end, _nearest(end, one)) for end in other]
    return min(distance_metres(end, near) for end, near in pairs)


def _cross_each_other(one: tuple[Position, Position], other: tuple[Position, Position]) -> bool:
    a, b = map(_vector, one)
    c, d = map(_vector, other)
    ab, cd = _cross(a, b), _cross(c, d)
    apart = (_dot(ab, c) * _dot(ab, d) < 0) and (_dot(cd, a) * _dot(cd, b) < 0)
    return apart and _dot(_cross(ab, cd), a) * _dot(_cross(ab, cd), c) > 0 and _dot(a, c) > 0


def _nearest(at: Position, side: tuple[Position, Position]) -> Position:
    """The point of a side that is nearest to another point."""
    here, (a, b) = _vector(at), map(_vector, side)
    normal = _cross(a, b)
    square = _dot(normal, normal)
    if square > _NOWHERE**2:
        foot = _minus(here, normal, _dot(here, normal) / square)
        if _dot(_cross(a, foot), normal) >= 0 and _dot(_cross(foot, b), normal) >= 0 and _dot(foot, foot) > _NOWHERE:
            return _position(foot)
    return max(side, key=lambda end: _dot(_vector(end), here))
