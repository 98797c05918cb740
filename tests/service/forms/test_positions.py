"""Positions as people type them, and as they are shown."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.forms.geodesy import distance_metres
from parley.forms.places import EAST_MAX, NORTH_MAX, Area, Position, Shape, position
from parley.service.forms.datums import EPSG, DatumsMissing, DatumUnknown, to_wgs84
from parley.service.forms.positions import (
    PositionUnreadable,
    degrees_minutes,
    grid_reference,
    read_area,
    read_position,
)

HERE = position(35.3, 40.2)
ANYWHERE = st.builds(Position, st.integers(1 - NORTH_MAX, NORTH_MAX - 1), st.integers(-EAST_MAX, EAST_MAX - 1))


@pytest.mark.parametrize(
    "typed",
    [
        "35.3 40.2",
        "35.3, 40.2",
        "+35.3° 40.2°",
        "35.3N 40.2E",
        "N35.3 E40.2",
        "E40.2 N35.3",
        "35°18.000′N 040°12.000′E",
        "N35°18.000′ E040°12.000′",
        "35-18.0N 40-12.0E",
        "35 18.0 N, 40 12.0 E",
        "35°18′00″N 40°12′00.0″E",
        "35° 18' 0\" N 40° 12' 0\" E",
        "N 35 18 00 E 040 12 00",
        "３５．３　４０．２",
        "北纬35度18分 东经40度12分",
        "37SFV0910306973",
        "37S FV 09103 06973",
        "３７ＳＦＶ０９１０３０６９７３",
        "WGS84 35.3 40.2",
        "WGS 84 35.3 40.2",
        "CGCS2000 35.3 40.2",
    ],
)
def test_one_place_may_be_typed_in_many_ways(typed: str) -> None:
    found = read_position(typed)
    assert abs(found.north - HERE.north) <= 2
    assert abs(found.east - HERE.east) <= 2


@pytest.mark.parametrize(
    ("typed", "north", "east"),
    [
        ("35.3S 40.2W", -35.3, -40.2),
        ("-35.3 -40.2", -35.3, -40.2),
        ("S35 18 W040 12", -35.3, -40.2),
        ("0°00.6′S 179°59.4′W", -0.01, -179.99),
        ("10 180", 10, -180),
        ("10N 180W", 10, -180),
        ("90N 12E", 90, 0),
        ("90S 0W", -90, 0),
        ("ZAH0000000000", 90, 0),
        ("BAN0000000000", -90, 0),
        ("01NAA6602100000", 0, -180),
    ],
)
def test_every_hemisphere_both_poles_and_the_antimeridian(typed: str, north: float, east: float) -> None:
    assert distance_metres(read_position(typed), position(north, east)) < 2


def test_a_coarse_grid_reference_stands_for_the_middle_of_its_square() -> None:
    assert read_position("37SFV0906") == read_position("37SFV0950006500")
    assert read_position("37SFV00") == read_position("37SFV0500005000")


def test_areas_name_their_shape_and_length() -> None:
    assert read_area("35.3 40.2", "area") == (Area(Shape.POINT, (HERE,)), None)
    assert read_area("point 35.3 40.2", "area").area == Area(Shape.POINT, (HERE,))
    assert read_area("circle 2 km 35.3 40.2", "area").area == Area(Shape.CIRCLE, (HERE,), 2_000)
    assert read_area("circle 1nm 35.3 40.2", "area").area == Area(Shape.CIRCLE, (HERE,), 1_852)
    assert len(read_area("polygon 35 40; 36 40; 36 41", "area").area.points) == 3
    assert read_area("route 5 nm 35 40; 36 40", "area").area.metres == 9_260


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "here",
        "35.3",
        "circle 35.3 40.2",
        "35.3 40.2; 1",
        "99Z",
        "35°75′N 40°12′E",
        "35°12′75″N 40°12′E",
        "35.5°12′N 40°12′E",
        "35°12.5′30″N 40°12′E",
        "35°12′N 40°12′E x",
        "35°12′N 40°12′N",
        "35N 40",
        "91 10",
        "10 181",
        "02DJA0000000000",
        "10 500N",
        "37IFV0910306973",
        "99SFV0910306973",
        "37SZZ1234512345",
        "ZZZ1234512345",
        "37SFV",
        "37SFV123",
        "polygon ; ;",
        "1" * 200,
    ],
)
def test_what_is_no_position_is_refused(typed: str) -> None:
    with pytest.raises(PositionUnreadable):
        read_area(typed, "area")


@given(st.text(max_size=40) | st.from_regex(r"[0-9]{0,2}[A-Za-z]{3}[0-9]{0,12}", fullmatch=True))
def test_whatever_is_typed_is_read_or_refused_by_name(typed: str) -> None:
    try:
        read_area(typed, "area")
    except (PositionUnreadable, DatumUnknown, DatumsMissing):
        return


@given(ANYWHERE)
def test_what_is_shown_is_read_as_the_same_place(at: Position) -> None:
    for shown, metres in ((degrees_minutes(at), 1.7), (grid_reference(at), 1.7)):
        assert distance_metres(read_position(shown), at) <= metres, shown


def test_what_is_shown() -> None:
    assert degrees_minutes(HERE) == "35°18.000′N 040°12.000′E"
    assert degrees_minutes(position(-0.5, -7.25)) == "00°30.000′S 007°15.000′W"
    assert grid_reference(position(90, 0)) == "ZAH 00000 00000"
    assert grid_reference(HERE).startswith("37SFV 0910")


# -- other datums -----------------------------------------------------------------------------------------------------


def test_a_position_of_another_datum_is_converted_and_the_words_are_kept() -> None:
    pytest.importorskip("pyproj")
    typed = read_area("ED50 54.1 12.3", "area")
    assert typed.stated == "ED50 54.1 12.3"
    assert 80 < distance_metres(typed.area.points[0], position(54.1, 12.3)) < 200
    assert read_area("circle 2 km ED50 54.1 12.3", "area").area.points == typed.area.points
    assert read_area("ed50 polygon 54 12; 55 12; 55 13", "area").stated is not None
    assert read_position("北京54 30 104") != position(30, 104)


@pytest.mark.parametrize("name", EPSG)
def test_every_datum_that_is_named_is_converted(name: str) -> None:
    pytest.importorskip("pyproj")
    north, east = to_wgs84(name, 50, 5)
    assert distance_metres(position(north, east), position(50, 5)) < 1_000


def test_another_datum_is_refused_by_name() -> None:
    with pytest.raises(DatumUnknown, match="MARS2000"):
        read_position("MARS2000 10 10")


def test_where_the_library_is_missing_it_is_said_how_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyproj", None)
    with pytest.raises(DatumsMissing) as refused:
        read_position("ED50 54.1 12.3")
    assert "pip install" in refused.value.hint
