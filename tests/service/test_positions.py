"""Positions as people type them, all on WGS 84."""

from __future__ import annotations

import pytest

from parley.forms.places import Area, Shape, position
from parley.service.positions import PositionUnreadable, read_area, read_position

HERE = position(35.3, 40.2)


@pytest.mark.parametrize(
    "typed", ["35.3 40.2", "35.3, 40.2", "35°18.000′N 040°12.000′E", "35-18.0N 40-12.0E", "37SFV0910306973"]
)
def test_one_place_may_be_typed_in_many_ways(typed: str) -> None:
    found = read_position(typed)
    assert abs(found.north - HERE.north) <= 2
    assert abs(found.east - HERE.east) <= 2


def test_areas_name_their_shape_and_length() -> None:
    assert read_area("35.3 40.2", "area") == Area(Shape.POINT, (HERE,))
    assert read_area("circle 2 km 35.3 40.2", "area") == Area(Shape.CIRCLE, (HERE,), 2_000)
    assert read_area("circle 1nm 35.3 40.2", "area") == Area(Shape.CIRCLE, (HERE,), 1_852)
    assert len(read_area("polygon 35 40; 36 40; 36 41", "area").points) == 3
    assert read_area("route 5 nm 35 40; 36 40", "area").metres == 9_260


@pytest.mark.parametrize("typed", ["", "here", "35.3", "circle 35.3 40.2", "35.3 40.2; 1", "99Z", "35°75′N 40°12′E x"])
def test_what_is_no_position_is_refused(typed: str) -> None:
    with pytest.raises(PositionUnreadable):
        read_area(typed, "area")
