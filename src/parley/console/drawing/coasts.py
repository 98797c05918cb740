"""The land as a map shows it: as much of it as fits on a paper, and no finer than a pixel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

from parley.console.drawing.land import land
from parley.console.drawing.projection import projection, rings
from parley.console.drawing.svg import clipped, path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.console.drawing.box import Box
    from parley.console.drawing.projection import Projection
    from parley.console.drawing.svg import Point

VERTICES_MAX: Final = 5_000
"""Of the coasts on one map: more is drawn coarser, until it is no more."""
FINEST_PIXELS: Final = 0.6
BEYOND_PIXELS: Final = 8
"""So far the land reaches beyond the paper, where its edge is not seen."""
ISLET_PIXELS: Final = 2
"""An island that is smaller than what is told apart is a dot, one in each square of this size or a larger one."""
ISLETS_MAX: Final = 300
"""Of the vertices, so many are dots."""
MAPS_KEPT: Final = 64


@dataclass(frozen=True, slots=True)
class Coasts:
    """The land as two paths: what has a shape, and the dots of islands that are too small for one."""

    land: str
    islets: str
    vertices: int


@lru_cache(maxsize=MAPS_KEPT)
def coasts(view: Box, width: int, height: int) -> Coasts:
    """The land of a view, on a paper of so many pixels."""
    paper = projection(view, width, height)
    pixels = FINEST_PIXELS
    shapes, dots = _seen(paper, pixels)
    while sum(map(len, shapes)) > VERTICES_MAX - ISLETS_MAX:
        pixels *= 2
        shapes, dots = _seen(paper, pixels)
    dots = _apart(dots)
    return Coasts(
        "".join(path(one, closed=True) for one in shapes),
        "".join(path([one]) for one in dots),
        sum(map(len, shapes)) + len(dots),
    )


def _seen(paper: Projection, pixels: float) -> tuple[list[list[Point]], list[Point]]:
    """Every coast in its shape, and the places of those that are smaller than so many pixels."""
    shapes, dots = [], []
    for found in _rings(paper, pixels):
        if len(found) > 2:
            shapes.append(clipped(found, paper.width, paper.height, BEYOND_PIXELS))
        elif found and 0 <= found[0][0] <= paper.width and 0 <= found[0][1] <= paper.height:
            dots.append(found[0])
    return [one for one in shapes if one], dots


def _apart(dots: list[Point]) -> list[Point]:
    """One dot of each square, which are larger the more dots there are."""
    pixels = ISLET_PIXELS
    while len(dots) > ISLETS_MAX or pixels == ISLET_PIXELS:
        dots = list({(x // pixels, y // pixels): (x, y) for x, y in dots}.values())
        pixels *= 2
    return dots


def _rings(paper: Projection, pixels: float) -> Iterator[list[Point]]:
    everything = land()

    def finest(north: float) -> float:
        return paper.degrees_per_pixel(north) * pixels

    for ring in everything.rings:
        if ring.box.south <= paper.box.north and paper.box.south <= ring.box.north:
            yield from rings(paper, ring.box, ring.turns, partial(everything.coast, ring, finest))
