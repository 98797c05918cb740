"""From degrees to the paper: Mercator, as on charts of the sea; beyond 80 degrees stereographic about the pole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from math import asinh, atan, ceil, cos, degrees, floor, hypot, pi, radians, sin, sinh, tan
from typing import Final, Protocol

from parley.console.drawing.box import TURN, Box, Degrees
from parley.console.drawing.svg import Point

MERCATOR_MAX: Final = 80.0
"""Degrees: a view that reaches further is drawn about the pole."""
MERCATOR_END: Final = 89.0
"""No point is drawn further north in Mercator, which has no pole."""
POLAR_MIN: Final = -60.0
"""No point is drawn further from the pole, which would lie without end away."""
STEP: Final = 1.0
"""Degrees: what is straight in degrees is drawn in pieces of this length where the paper has it curved."""


class Projection(Protocol):
    """Where each place comes to lie on a paper of `width` by `height` pixels; `box`: all that is seen there."""

    width: float
    height: float
    box: Box

    def place(self, east: float, north: float) -> Point:
        """Where it comes to lie."""
        ...

    def degrees_per_pixel(self, north: float) -> float:
        """Degrees of a great circle in a pixel, at a latitude."""
        ...

    def turns(self, box: Box) -> range:
        """By how many turns a box is written further east each time that it is seen."""
        ...

    def ring(self, path: Sequence[Degrees], turns: int) -> list[Point]:
        """A closed path, whose end lies so many turns further east than its beginning, as far as it can be seen."""
        ...


def projection(view: Box, width: float, height: float) -> Projection:
    """The one in which all of a view fits on the paper."""
    far = max(abs(view.south), abs(view.north)) > MERCATOR_MAX
    return Polar(view, width, height) if far and view.south * view.north > 0 else Mercator(view, width, height)


def rings(
    paper: Projection, box: Box, turns: int, path_in: Callable[[Box], Sequence[Degrees]]
) -> Iterator[list[Point]]:
    """A closed path each time that it is seen; `path_in` gives it as it is wanted for what is seen of its degrees."""
    copies = [
        [(east + TURN * turn, north) for east, north in path_in(paper.box.turned(-turn))] for turn in paper.turns(box)
    ]
    if turns:
        copies = [list(chain.from_iterable(copies if turns > 0 else reversed(copies)))]
    yield from (paper.ring(copy, turns) for copy in copies if copy)


def curved(path: Sequence[Degrees]) -> list[Degrees]:
    """The same path in pieces so short that each may be drawn straight."""
    found = [path[0]]
    for (west, south), (east, north) in pairwise(path):
        pieces = ceil(max(abs(east - west), abs(north - south)) / STEP)
        if pieces <= 1:
            found.append((east, north))
            continue
        found += [
            (west + (east - west) * piece / pieces, south + (north - south) * piece / pieces)
            for piece in range(1, pieces + 1)
        ]
    return found


class Mercator:
    """The projection of sea charts: directions are true, and north is up everywhere."""

    def __init__(self, view: Box, width: float, height: float) -> None:
        """The paper shows more than the view in one direction, as its sides want; never more than one turn."""
        self.width, self.height = width, height
        south, north = (_stretched(min(max(one, -85.0), 85.0)) for one in (view.south, view.north))
        self._pixels = max(min(width / radians(view.east - view.west), height / (north - south)), width / (2 * pi))
        self._middle, self._centre = (view.west + view.east) / 2, (south + north) / 2
        half_wide, half_high = degrees(width / 2 / self._pixels), height / 2 / self._pixels
        self.box = Box(
            self._middle - half_wide,
            degrees(atan(sinh(self._centre - half_high))),
            self._middle + half_wide,
            degrees(atan(sinh(self._centre + half_high))),
        )

    def place(self, east: float, north: float) -> Point:
        """Where it comes to lie."""
        up = _stretched(min(max(north, -MERCATOR_END), MERCATOR_END))
        return (
            self.width / 2 + radians(east - self._middle) * self._pixels,
            self.height / 2 - (up - self._centre) * self._pixels,
        )

    def degrees_per_pixel(self, north: float) -> float:
        """Degrees of a great circle in a pixel."""
        return degrees(cos(radians(min(abs(north), MERCATOR_END))) / self._pixels)

    def turns(self, box: Box) -> range:
        """From the last that ends west of the paper's edge or on it, to the first that begins east of the other."""
        return range(ceil((self.box.west - box.east) / TURN), floor((self.box.east - box.west) / TURN) + 1)

    def ring(self, path: Sequence[Degrees], turns: int) -> list[Point]:
        """The path; one around a pole is closed beyond the paper's edge."""
        if turns:
            pole = 90.0 if path[0][1] > 0 else -90.0
            far = TURN * turns
            path = [*path, (path[-1][0] + far, pole), (path[0][0] - far, pole)]
        return [self.place(*one) for one in path]


class Polar:
    """Seen from above a pole, directions true; north is up on the middle meridian of the view."""

    def __init__(self, view: Box, width: float, height: float) -> None:
        """Scaled so that the view's edges fit."""
        self.width, self.height = width, height
        self._sign = 1 if view.north > 0 else -1
        self._middle = (view.west + view.east) / 2
        self._pixels, self._right, self._down = 1.0, 0.0, 0.0
        steps = [view.west + (view.east - view.west) * step / 72 for step in range(73)]
        edges = [self.place(east, north) for north in (view.south, view.north) for east in steps]
        xs, ys = zip(*edges, strict=True)
        self._pixels = min(width / (max(xs) - min(xs)), height / (max(ys) - min(ys)))
        self._right = width / 2 - (min(xs) + max(xs)) / 2 * self._pixels
        self._down = height / 2 - (min(ys) + max(ys)) / 2 * self._pixels
        corners = [hypot(x - self._right, y - self._down) for x in (0, width) for y in (0, height)]
        edge = 90 - 2 * degrees(atan(1.05 * max(corners) / self._pixels))
        south, north = (edge, 90.0) if self._sign > 0 else (-90.0, -edge)
        self.box = Box(self._middle - 180, south, self._middle + 180, north)

    def place(self, east: float, north: float) -> Point:
        """Where it comes to lie."""
        out = self._pixels * tan(radians(90 - max(POLAR_MIN, self._sign * north)) / 2)
        turned = radians(east - self._middle)
        return self._right + out * sin(turned), self._down + self._sign * out * cos(turned)

    def degrees_per_pixel(self, north: float) -> float:
        """Degrees of a great circle in a pixel."""
        return degrees(2 * cos(radians(90 - self._sign * north) / 2) ** 2 / self._pixels)

    def turns(self, box: Box) -> range:
        """Once, if it reaches so near the pole."""
        return range(1 if box.south <= self.box.north and self.box.south <= box.north else 0)

    def ring(self, path: Sequence[Degrees], turns: int) -> list[Point]:
        """The path, what cannot be seen of it drawn along the outermost parallel: the way around is the same."""
        edge = self.box.south if self._sign > 0 else self.box.north
        found: list[Degrees] = []
        for one, other in pairwise([*path, (path[0][0] + TURN * turns, path[0][1])]):
            is_in, will_be_in = (self._sign * (north - edge) >= 0 for _, north in (one, other))
            if is_in:
                found.append(one)
            if is_in != will_be_in:
                part = (edge - one[1]) / (other[1] - one[1])
                found.append((one[0] + (other[0] - one[0]) * part, edge))
        if not found:
            return []
        return [self.place(*one) for one in curved([*found, (found[0][0] + TURN * turns, found[0][1])])]


def _stretched(north: float) -> float:
    """How far from the equator a parallel lies in Mercator, in radians of it."""
    return asinh(tan(radians(north)))
