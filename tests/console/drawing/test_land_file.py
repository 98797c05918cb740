"""What scripts/land.py writes is read again, and of a coast first goes what is seen least."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from parley.console.drawing.box import Box
from parley.console.drawing.land import read
from scripts.land import encoded, rings_of
from tests.console.drawing.judges import EVERYWHERE, always

TRANSFORM = {"scale": [0.01, 0.01], "translate": [-180.0, -90.0]}


def topology(*polygons: list[list[tuple[int, int]]]) -> dict[str, Any]:
    """Polygons in steps of the grid, each ring an arc of its own, the points after the first by how far they lie on."""
    arcs: list[list[tuple[int, int]]] = []
    numbers: list[list[list[int]]] = []
    for polygon in polygons:
        numbers.append([[len(arcs) + at] for at in range(len(polygon))])
        for ring in polygon:
            steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ring)]
            arcs.append([ring[0], *steps])
    land = {"geometries": [{"arcs": numbers}]}
    return {"transform": TRANSFORM, "arcs": arcs, "objects": {"land": land}}


def square(x: int, y: int, side: int) -> list[tuple[int, int]]:
    return [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]


def points(content: bytes, degrees: float = 0.0) -> list[set[tuple[float, float]]]:
    found = read(content)
    return [
        {(round(x, 6), round(y, 6)) for x, y in found.coast(ring, always(degrees), EVERYWHERE)} for ring in found.rings
    ]


def test_rings_are_read_as_they_were_written() -> None:
    file = encoded(TRANSFORM, rings_of(topology([square(100, 100, 50), square(110, 110, 20)], [square(9_000, 200, 5)])))
    assert sorted(map(len, points(file))) == [4, 4, 4]
    assert {(-179.0, -89.0), (-178.5, -88.5)} <= set.union(*points(file))
    assert [ring.turns for ring in read(file).rings] == [0, 0, 0]


def test_what_was_cut_along_the_180th_meridian_is_one_again() -> None:
    east = [(35_000, 9_000), (36_000, 9_000), (36_000, 9_500), (35_000, 9_500), (35_000, 9_000)]
    west = [(0, 9_000), (700, 9_000), (700, 9_500), (0, 9_500), (0, 9_000)]
    found = read(encoded(TRANSFORM, rings_of(topology([square(100, 100, 50)], [east], [west]))))
    boxes = sorted((round(ring.box.west), round(ring.box.east)) for ring in found.rings)
    assert boxes == [(-179, -178), (170, 187)]


def test_a_ring_around_a_pole_ends_a_turn_further() -> None:
    around = [(x % 36_000, 500) for x in range(0, 36_001, 3_000)]
    (ring,) = (
        one
        for one in read(encoded(TRANSFORM, rings_of(topology([square(9_000, 9_000, 5)], [around], CUT)))).rings
        if one.turns
    )
    assert ring.turns == 1
    assert ring.box == Box(-180.0, -85.0, 180.0, -85.0)


CUT = [square(0, 17_000, 10)]
"""Something that lies on the meridian, of which one side only is land."""


def test_the_smallest_corner_goes_first() -> None:
    bent = [
        (1_000, 9_000),
        (2_000, 9_003),
        (3_000, 9_000),
        (3_000, 9_700),
        (2_000, 9_740),
        (1_000, 9_700),
        (1_000, 9_000),
    ]
    file = encoded(TRANSFORM, rings_of(topology([bent], CUT)))
    assert [len(max(points(file, degrees), key=len)) for degrees in (0.0, 0.1, 1.0)] == [6, 5, 4]
    assert [len(max(points(file, degrees), key=len)) for degrees in (80.0,)] == [1], "an islet keeps one point"
