"""Numbers on a map, each beside what it names and none upon another."""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, Final

from parley.console.drawing.svg import Point, add, path, wide

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree import ElementTree as ET

LETTERS: Final = 13
HIGH: Final = 20
AWAY: Final = (17, 34, 54, 78)
"""How far from its place a number may stand, the nearest first."""
WAYS: Final = ((1, -0.7), (1, 0.7), (-1, -0.7), (-1, 0.7), (0, -1), (0, 1), (1, 0), (-1, 0))
POINT: Final = 9
"""Half of what a mark takes of the map."""
WAY_PIECES_MAX: Final = 400
"""A side that is longer lies mostly off the map."""
LEADER_PIXELS: Final = 20
"""A number that stands further away is joined to its place by a line."""

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Labels:
    """What of a map is taken, by marks and by numbers that were put there."""

    def __init__(self, width: float, height: float) -> None:
        """A map on which nothing stands yet."""
        self._width, self._height = width, height
        self._taken: list[Rectangle] = []
        self._ways: list[Rectangle] = []

    def keep_way(self, way: Sequence[Point]) -> None:
        """A movement passes here: no number but its own may stand on it."""
        for (a, b), (x, y) in pairwise(way):
            pieces = ceil(max(abs(x - a), abs(y - b)) / POINT) or 1
            if pieces > WAY_PIECES_MAX:
                continue
            for piece in range(pieces):
                at_x, at_y = a + (x - a) * piece / pieces, b + (y - b) * piece / pieces
                self._ways.append((at_x - 2, at_y - 2, at_x + 2, at_y + 2))

    def keep_free(self, at: Point) -> None:
        """A mark stands here: no number may cover it."""
        x, y = at
        self._taken.append((x - POINT, y - POINT, x + POINT, y + POINT))

    def put(self, parent: ET.Element, at: Point, text: str, kind: str, room: float) -> None:
        """Write a number at a place that has room for it, in pixels, or beside it; none for what is not seen."""
        x, y = at
        if not (0 <= x <= self._width and 0 <= y <= self._height):
            return
        half = wide(text, LETTERS) / 2 + 6
        here = self._free(at, half, centred=room > 2 * half)
        group = add(parent, "g", f"number {kind}")
        left, top, right, bottom = here
        middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
        if max(abs(middle_x - x) - half, abs(middle_y - y)) > LEADER_PIXELS:
            add(group, "path", "leader", d=path([at, (middle_x, middle_y)]))
        add(group, "rect", "plate", x=left, y=top, width=right - left, height=HIGH, rx=9 if "ours" in kind else 0)
        add(group, "text", "middle", text, x=middle_x, y=bottom - 5.5)
        self._taken.append(here)

    def _free(self, at: Point, half: float, *, centred: bool) -> Rectangle:
        """The best place that is free; where none is, the nearest of all."""
        x, y = at
        places = [(x + right * (away + half - 6), y + down * away) for away in AWAY for right, down in WAYS]
        if centred:
            places.insert(0, at)
        tried = [(a - half, b - HIGH / 2, a + half, b + HIGH / 2) for a, b in places]
        inside = [one for one in tried if self._holds(one)] or tried
        taken = self._taken if centred else [*self._taken, *self._ways]
        return next((one for one in inside if not any(_meet(one, other) for other in taken)), inside[0])

    def _holds(self, one: Rectangle) -> bool:
        return one[0] >= 2 and one[1] >= 2 and one[2] <= self._width - 2 and one[3] <= self._height - 2


def _meet(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
