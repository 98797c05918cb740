"""Fields as people type them."""

from __future__ import annotations

import pytest

from parley.forms.fields import Coded, Units, Window
from parley.forms.places import Area, Shape, position
from parley.service.forms.filling import FieldUnreadable, typed_values
from parley.service.forms.packs import standard
from parley.wire.timeword import TimeUnreadable, TimeWithoutZone

INCIDENT = standard().declared["incident", 1]
START = 1_795_312_800  # 2026-11-22T02:00Z


def test_every_kind_is_typed_as_people_write_it() -> None:
    found = typed_values(
        INCIDENT,
        {
            "kind": ["new"],
            "domain": ["海上"],
            "window": ["2026-11-22T10:00+08:00/+2h"],
            "area": ["circle 2 km 35.3, 125.2"],
            "units": ["2 warship", "1 fishing vessel"],
            "answer_by": ["220400ZNOV26"],
            "contact": ["1"],
            "left_out": ["asked"],
            "what": [" Two ships touched. "],
        },
    )
    assert found == {
        "kind": "new",
        "domain": "sea",
        "window": Window(START, 7_200, 480),
        "area": Area(Shape.CIRCLE, (position(35.3, 125.2),), 2_000),
        "units": (Units("warship", 2), Units("fishing-vessel", 1)),
        "answer_by": START + 7_200,
        "contact": 1,
        "left_out": ("asked",),
        "what": " Two ships touched. ",
    }


def test_a_position_of_another_datum_is_kept_as_it_was_stated() -> None:
    pytest.importorskip("pyproj")
    found = typed_values(INCIDENT, {"area": ["circle 2 km ED50 54.1 12.3"]})
    assert found["position_as_stated"] == "circle 2 km ED50 54.1 12.3"
    assert found["area"].points != (position(54.1, 12.3),)
    own = typed_values(INCIDENT, {"area": ["ED50 54.1 12.3"], "position_as_stated": ["six miles off the light"]})
    assert own["position_as_stated"] == "six miles off the light"
    assert "position_as_stated" not in typed_values(INCIDENT, {"area": ["37SFV0910306973"]})
    long = "ED50 route 1 km " + "; ".join(f"54.{step} 12.{step}" for step in range(11, 40))
    assert len(typed_values(INCIDENT, {"area": [long]})["position_as_stated"]) == 100


@pytest.mark.parametrize(
    ("typed", "window"),
    [
        ("220200ZNOV26/220300ZNOV26", Window(START, 3_600, 0)),
        ("221000HNOV26/+90m", Window(START, 5_400, 480)),
        ("2026-11-22T02:00Z/", Window(START, None, 0)),
    ],
)
def test_a_window_has_a_zone_and_may_be_open(typed: str, window: Window) -> None:
    assert typed_values(INCIDENT, {"window": [typed]}) == {"window": window}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("colour", ["red"]),
        ("kind", ["newer"]),
        ("kind", ["new", "done"]),
        ("contact", ["desk"]),
        ("units", ["two warship"]),
        ("units", ["2 dragons"]),
        ("window", ["2026-11-22T02:00Z"]),
        ("window", ["2026-11-22T02:00Z/2026-11-22T01:00Z"]),
        ("left_out", ["colour"]),
    ],
)
def test_what_does_not_fit_its_field_is_refused_by_name(name: str, typed: list[str]) -> None:
    with pytest.raises(FieldUnreadable, match=name):
        typed_values(INCIDENT, {name: typed})


def test_a_message_of_the_codebook_is_typed_with_what_stands_in_it() -> None:
    code = standard().declared["code", 1]
    assert typed_values(code, {"message": ["67"]}) == {"message": Coded(67)}
    assert typed_values(code, {"message": ["12; 270; 2026-11-22T02:00Z"]}) == {"message": Coded(12, (270, START))}
    for wrong in ("12", "12 270", "9999", "67 1"):
        with pytest.raises(FieldUnreadable, match="no message"):
            typed_values(code, {"message": [wrong]})


def test_a_hash_is_typed_whole() -> None:
    withdrawal = standard().declared["withdrawal", 1]
    assert typed_values(withdrawal, {"instead": ["Ab" * 32]}) == {"instead": b"\xab" * 32}
    with pytest.raises(FieldUnreadable, match="64 hexadecimal digits"):
        typed_values(withdrawal, {"instead": ["abab"]})


def test_a_time_without_its_zone_is_refused() -> None:
    with pytest.raises(TimeWithoutZone):
        typed_values(INCIDENT, {"window": ["2026-11-22T02:00/+1h"]})
    with pytest.raises(TimeUnreadable):
        typed_values(INCIDENT, {"answer_by": ["tomorrow"]})
