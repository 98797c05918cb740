"""The land is all there: islets, seas within it, what lies across the 180th meridian, and the poles."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

import pytest

from parley.console.drawing.box import Box
from parley.console.drawing.land import FILE, land
from tests.console.drawing.judges import EVERYWHERE, FINEST, World, always

ON_LAND = {
    "the middle of Asia": (87, 46),
    "the middle of Africa": (20, 5),
    "Greenland": (-40, 72),
    "the South Pole": (10, -89.9),
    "Antarctica at the 180th meridian": (179.99, -84.7),
    "the far east of Asia, at the 180th meridian": (179.999, 68),
    "the same from the other side": (-179.999, 68),
    "Wrangel Island, at the 180th meridian": (180, 71.2),
}
ISLETS = {
    "an islet of a kilometre and a half": (114.366, 10.377),
    "another in the same sea": (112.338, 16.834),
    "the island in the middle of the South Atlantic": (-14.36, -7.95),
    "the island in the Indian Ocean": (105.65, -10.48),
}
AT_SEA = {
    "the North Pole": (0, 89.9),
    "the Caspian": (51, 40),
    "the middle of the Atlantic": (-35, 30),
    "the strait at the 180th meridian": (180, 70),
    "the open Pacific": (180, 0),
    "the sea among the islets": (114.5, 12.5),
    "the Ross Sea": (-175, -76),
}


@pytest.mark.parametrize("name", ON_LAND)
def test_land_is_land(world: World, name: str) -> None:
    assert world.is_land(*ON_LAND[name])


@pytest.mark.parametrize("name", AT_SEA)
def test_the_sea_is_no_land(world: World, name: str) -> None:
    assert not world.is_land(*AT_SEA[name])


@pytest.mark.parametrize("name", ISLETS)
def test_islets_are_there(world: World, name: str) -> None:
    east, north = ISLETS[name]
    assert world.is_land(east, north) or world.off_the_coast(east, north) < 0.03
    assert any(
        ring.box.meets(Box(east - 0.1, north - 0.1, east + 0.1, north + 0.1)) and ring.box.east - ring.box.west < 1
        for ring in land().rings
    )


def test_nothing_is_cut_along_the_180th_meridian() -> None:
    for ring in land().rings:
        path = land().coast(ring, FINEST, EVERYWHERE)
        assert not any(
            one[0] == other[0] and one[0] % 360 == 180 and abs(one[1] - other[1]) > 0.01
            for one, other in pairwise(path)
        )


def test_only_one_coast_goes_around_a_pole() -> None:
    (ring,) = (ring for ring in land().rings if ring.turns)
    assert ring.box.north < -60


@pytest.mark.parametrize("box", [Box(100, 0, 120, 25), Box(170, 60, 200, 75), Box(-75, -56, -65, -40)])
def test_what_lies_outside_a_box_is_cut_short_and_what_lies_inside_is_whole(box: Box) -> None:
    whole = short = 0
    for ring in land().rings:
        seen = land().coast(ring, FINEST, box)
        every = land().coast(ring, FINEST, EVERYWHERE)
        inside = [one for one in every if box.west <= one[0] <= box.east and box.south <= one[1] <= box.north]
        assert set(inside) <= set(seen)
        whole, short = whole + len(every), short + len(seen)
    assert short < whole / 10


def test_coarser_means_fewer_points_of_the_same_coast() -> None:
    ring = max(land().rings, key=lambda ring: len(ring.chunks))
    counts = []
    before = set(land().coast(ring, FINEST, EVERYWHERE))
    for degrees in (0.002, 0.02, 0.2, 2.0):
        found = set(land().coast(ring, always(degrees), EVERYWHERE))
        assert found < before
        counts.append(len(found))
        before = found
    assert counts == sorted(counts, reverse=True)


def test_the_file_says_whose_it_is_and_is_small() -> None:
    content = files("parley.console.drawing").joinpath(FILE).read_bytes()
    header = content.partition(b"\n")[0].decode()
    assert "Natural Earth" in header
    assert "Public domain" in header
    assert len(content) < 900_000
