"""Stretches of the earth between two parallels and two meridians, and the one that frames what is shown."""

from __future__ import annotations

from itertools import pairwise
from math import cos, radians
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Degrees = tuple[float, float]
"""East and north, as GeoJSON has them; the east may run on past 180."""

HIGH_MIN: Final = 20 / 60
"""No view is lower than 20 nautical miles, in degrees."""

MARGIN: Final = 0.15
"""Of what is shown, on each side."""

TURN: Final = 360.0


class Box(NamedTuple):
    """What lies between two meridians and two parallels, in degrees; the east may run on past 180."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Box) -> bool:
        """Whether they have a place in common, as their degrees are written."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def turned(self, turns: int) -> Box:
        """The same, its degrees written so many turns further east."""
        return Box(self.west + TURN * turns, self.south, self.east + TURN * turns, self.north)


WORLD: Final = Box(-180, -58, 180, 76)


def framing(paths: Sequence[Sequence[Degrees]]) -> Box:
    """The box that frames these paths with a margin and is never lower than 20 nautical miles; of none, the world."""
    if not any(paths):
        return WORLD
    spans = [(min(one)[0], max(one)[0]) for one in paths if one]
    norths = [north for path in paths for _, north in path]
    if max(east - west for west, east in spans) >= TURN:
        norths.append(90.0 if max(norths) > -min(norths) else -90.0)
    south, north = _widened(min(norths), max(norths), HIGH_MIN)
    south, north = max(-90.0, south), min(90.0, north)
    narrow = cos(radians((south + north) / 2))
    west, east = _widened(*_narrowest(spans), min(TURN, HIGH_MIN / narrow))
    if east - west > TURN or max(abs(south), abs(north)) == 90:
        west, east = (west + east) / 2 - TURN / 2, (west + east) / 2 + TURN / 2
    return Box(west, south, east, north)


def _widened(low: float, high: float, least: float) -> tuple[float, float]:
    half = max((high - low) * (0.5 + MARGIN), least / 2)
    return (low + high) / 2 - half, (low + high) / 2 + half


def _narrowest(spans: Sequence[Degrees]) -> tuple[float, float]:
    """The shortest stretch of longitudes that holds all of these: what lies over the widest gap between them."""
    turned = sorted((west % TURN, west % TURN + east - west) for west, east in spans)
    first, farthest = turned[0][0], turned[0][1]
    joined = [[first, farthest]]
    for west, east in turned[1:]:
        if west > joined[-1][1]:
            joined.append([west, east])
        joined[-1][1] = max(joined[-1][1], east)
    joined.append([first + TURN, first + TURN])
    gap, begin = max((other[0] - one[1], at) for at, (one, other) in enumerate(pairwise(joined)))
    if gap <= 0:
        return -180.0, 180.0
    west, east = joined[begin + 1][0], joined[begin][1]
    west, east = (west - TURN, east) if west > east else (west, east)
    turns = (west + east) / 2 + 180
    back = turns // TURN * TURN
    return west - back, east - back
