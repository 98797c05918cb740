"""Areas as GeoJSON, judged by libraries that nobody here wrote."""

from __future__ import annotations

import json
from math import cos, radians
from typing import Any

import geojson as judge
import pytest
from hypothesis import given, settings
from shapely.geometry import Point, shape

from parley.forms.places import Area, Shape, position
from parley.service.export.geojson import geometry, write
from parley.service.export.outward import NotExportable
from parley.service.forms.packs import standard
from tests.forms.bodies import areas
from tests.service.export.notices import filled, launch, letter, notice, polygon, route


def judged(area: Area) -> Any:  # noqa: ANN401 -- a shape of shapely's
    """The geometry, valid by both judges and within the bounds of the map."""
    found = geometry(area)
    read = judge.loads(json.dumps(found))
    assert read.is_valid, read.errors()
    shown = shape(found)
    assert shown.is_valid
    west, south, east, north = shown.bounds
    assert (west >= -180, south >= -90, east <= 180, north <= 90) == (True,) * 4
    return shown


def test_an_area_says_whose_it_is_and_what_is_said_of_it() -> None:
    found = judge.loads(write(notice()).decode())
    assert found.is_valid
    (feature,) = found["features"]
    assert feature["properties"]["reference"] == "ARV-2026-001"
    assert feature["properties"]["label"] == {"en": "Area", "zh": "区域"}
    assert (feature["properties"]["start"], feature["properties"]["end"]) == (
        "2026-11-22T02:00:00Z",
        "2026-11-22T04:00:00Z",
    )
    assert "incident at sea" in feature["properties"]["said"]["en"]


def test_every_area_of_many_and_of_a_coded_message_is_a_feature() -> None:
    found = judge.loads(write(launch()).decode())["features"]
    assert [one["properties"]["field"] for one in found] == ["area", "debris_areas", "debris_areas"]
    assert len({one["id"] for one in found}) == 3
    coded = filled(standard().declared["code", 1], {"message": ["10; 35.3 125.2"]})
    (feature,) = judge.loads(write(coded).decode())["features"]
    assert feature["geometry"]["coordinates"] == [125.2, 35.3]


def test_a_circle_has_nearly_its_area() -> None:
    shown = judged(Area(Shape.CIRCLE, (position(35.3, 125.2),), 2_000))
    metres = shown.area * 110_940 * 111_320 * cos(radians(35.3))
    assert metres == pytest.approx(3.1416 * 2_000**2, rel=0.005)
    assert shown.contains(Point(125.2, 35.3))


def test_what_lies_across_the_antimeridian_is_cut_there() -> None:
    shown = judged(polygon((34, 179), (34, -179), (36, -179), (36, 179)))
    assert shown.geom_type == "MultiPolygon"
    assert shown.area == pytest.approx(4)
    way = judged(route((35, 179), (36, -179)))
    assert way.geom_type == "MultiLineString"
    assert way.length == pytest.approx(5**0.5)
    whole = judged(Area(Shape.CIRCLE, (position(0, 180),), 100_000))
    assert whole.contains(Point(-179.9, 0.1))
    assert whole.contains(Point(179.9, 0.1))


@pytest.mark.parametrize("north", [80, -80])
def test_what_lies_around_a_pole_holds_the_pole(north: float) -> None:
    shown = judged(polygon(*((north, float(east)) for east in range(-170, 180, 20))))
    assert shown.contains(Point(5, 89 if north > 0 else -89))
    assert not shown.contains(Point(5, 70 if north > 0 else -70))
    assert shown.area == pytest.approx(3_600)
    whole = judged(Area(Shape.CIRCLE, (position(89.9 if north > 0 else -89.9, 30),), 200_000))
    assert whole.contains(Point(-150, 89.5 if north > 0 else -89.5))


@settings(max_examples=60)
@given(areas())
def test_every_area_has_a_geometry(area: Area) -> None:
    if area.shape is not Shape.POLYGON:
        read = judge.loads(json.dumps(geometry(area)))
        assert read.is_valid, read.errors()


def test_an_entry_without_an_area_is_refused() -> None:
    with pytest.raises(NotExportable, match="no area"):
        write(letter("Nothing to see."))
