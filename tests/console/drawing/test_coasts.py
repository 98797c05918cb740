"""The land on paper is the land: judged by shapely, place for place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.console.drawing.box import WORLD, Box
from parley.console.drawing.coasts import VERTICES_MAX, coasts
from parley.console.drawing.projection import projection
from tests.console.drawing.judges import World, is_inside, points_of

WIDE, HIGH = 900, 560

VIEWS = {
    "a sea with islets": Box(105, 5, 122, 22),
    "fjords": Box(2, 57, 32, 72),
    "across the 180th meridian": Box(170, 60, 200, 74),
    "the same, written from the west": Box(-190, 60, -160, 74),
    "islands across it": Box(174, -22, 186, -12),
    "about the North Pole": Box(-180, 78, 180, 90),
    "about the South Pole": Box(-180, -90, 180, -65),
    "a bay of Antarctica": Box(160, -84, 200, -72),
    "inland": Box(60, 50, 60.5, 50.3),
    "open sea": Box(-40, 30, -38, 31),
    "the world": WORLD,
    "an inland sea": Box(45, 36, 56, 48),
    "twenty miles": Box(22.6, 37.1, 23.1, 37.5),
}


@pytest.mark.parametrize("name", VIEWS)
def test_every_place_of_the_paper_is_land_where_land_is(world: World, name: str) -> None:
    assert agrees(world, VIEWS[name]) > 40


@settings(max_examples=12, deadline=None)
@given(west=st.floats(-180, 180), south=st.floats(-88, 86), wide=st.floats(0.5, 120), high=st.floats(0.3, 60))
def test_so_does_any_view(world: World, west: float, south: float, wide: float, high: float) -> None:
    agrees(world, Box(west, south, west + wide, min(89.0, south + high)))


def agrees(world: World, view: Box) -> int:
    """A grid of places on the paper: filled where there is land, but for those that are a few pixels from a coast.

    How many places were judged.
    """
    paper = projection(view, WIDE, HIGH)
    found = coasts(view, WIDE, HIGH)
    drawn = points_of(found.land)
    box = paper.box
    judged = 0
    for across in range(1, 24):
        for down in range(1, 18):
            east = box.west + (box.east - box.west) * across / 24
            north = max(-89.9, min(89.9, box.south + (box.north - box.south) * down / 18))
            x, y = paper.place(east, north)
            pixel = paper.degrees_per_pixel(north)
            if not (0 < x < WIDE and 0 < y < HIGH) or world.off_the_coast((east + 180) % 360 - 180, north) < 16 * pixel:
                continue
            judged += 1
            assert is_inside(drawn, x, y) is world.is_land((east + 180) % 360 - 180, north), (east, north)
    return judged


@pytest.mark.parametrize("name", VIEWS)
def test_no_map_has_more_than_five_thousand_points_of_land(name: str) -> None:
    found = coasts(VIEWS[name], WIDE, HIGH)
    points = sum(map(len, points_of(found.land))) + found.islets.count("M")
    assert points <= found.vertices <= VERTICES_MAX


def test_an_islet_too_small_for_a_shape_is_a_dot() -> None:
    paper = projection(VIEWS["a sea with islets"], WIDE, HIGH)
    x, y = paper.place(114.366, 10.377)
    found = coasts(VIEWS["a sea with islets"], WIDE, HIGH)
    dots = [one for (one,) in points_of(found.islets)] + [ring[0] for ring in points_of(found.land)]
    assert min(abs(a - x) + abs(b - y) for a, b in dots) < 6


def test_no_land_is_no_path() -> None:
    found = coasts(VIEWS["open sea"], WIDE, HIGH)
    assert (found.land, found.islets, found.vertices) == ("", "", 0)


def test_inland_the_whole_paper_is_land() -> None:
    (ring,) = points_of(coasts(VIEWS["inland"], WIDE, HIGH).land)
    assert {(x > WIDE, y > HIGH) for x, y in ring} == {(x, y) for x in (False, True) for y in (False, True)}
