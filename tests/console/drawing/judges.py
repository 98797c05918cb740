"""The land as shapely has it: the outside judge of what is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate, pairwise
from xml.etree import ElementTree as ET

from shapely import LineString, Point, Polygon, STRtree, prepare

from parley.console.drawing.box import Box
from parley.console.drawing.land import land

EVERYWHERE = Box(-1000, -90, 1000, 90)


def always(degrees: float) -> Callable[[float], float]:
    """So fine at every latitude."""
    return lambda _: degrees


FINEST = always(0.0)


class World:
    """Every coast at its finest; what runs on past the 180th meridian also a turn back."""

    def __init__(self) -> None:
        turned = []
        for ring in land().rings:
            path = land().coast(ring, FINEST, EVERYWHERE)
            if ring.turns:
                path += [(path[0][0] + 360, path[0][1]), (180.0, -90.0), (-180.0, -90.0)]
            turned.append(path)
            turn = -360 if ring.box.east > 180 else 360 if ring.box.west < -180 else 0
            if turn:
                turned.append([(east + turn, north) for east, north in path])
        closed = [[*ring, ring[0]] for ring in turned]
        self.coasts = STRtree([LineString(ring[at : at + 65]) for ring in closed for at in range(0, len(ring) - 1, 64)])
        self.polygons = [
            Polygon(ring) for ring in turned if len(ring) > 2
        ]  # of some islets no more than a line is left
        for one in self.polygons:
            prepare(one)
        self.inside = STRtree(self.polygons)

    def is_land(self, east: float, north: float) -> bool:
        """Whether a place is on land: within an odd number of rings."""
        at = Point(east, north)
        return bool(sum(self.polygons[one].contains(at) for one in self.inside.query(at)) % 2)

    def off_the_coast(self, east: float, north: float) -> float:
        """Degrees to the nearest coast, as they are written."""
        at = Point(east, north)
        nearest = self.coasts.geometries[self.coasts.nearest(at)]
        return float(nearest.distance(at))


def points_of(path: str) -> list[list[tuple[float, float]]]:
    """The points of each part of a path that we wrote."""
    parts = []
    for part in path.split("M")[1:]:
        numbers = [float(one) for one in re.findall(r"-?\d*\.?\d+", part)]
        if "h" in part:
            numbers = numbers[:2]
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        parts.append(list(zip(*(accumulate(one) for one in zip(*pairs, strict=True)), strict=True)))
    return parts


def read(svg: str) -> ET.Element:
    """A drawing, read again."""
    return ET.fromstring(svg)  # noqa: S314 - our own


def is_inside(parts: list[list[tuple[float, float]]], x: float, y: float) -> bool:
    """Whether a place of the paper is filled, by the even-odd rule."""
    crossings = 0
    for ring in parts:
        for (a, b), (c, d) in pairwise([*ring, ring[0]]):
            if (b > y) is not (d > y) and x < a + (c - a) * (y - b) / (d - b):
                crossings += 1
    return crossings % 2 == 1
