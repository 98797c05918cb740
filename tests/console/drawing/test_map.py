"""A map shows every notice under its number, says what is exercise, and carries nothing that runs or has a colour."""

from __future__ import annotations

from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.console.drawing.box import Box
from parley.console.drawing.map import BOTTOM, LEFT, RIGHT, SHAPES_MAX, TOP, map_svg
from parley.forms.places import Area, Shape, position
from parley.service.export.geometry import outline
from tests.console.drawing.judges import points_of, read

SIZE = (1_000, 680)
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "g", "path", "circle", "rect", "text"}
NO_ATTRIBUTES = {"style", "fill", "stroke", "color", "href", "onload", "onclick"}


def same(text: str) -> str:
    return text


def shape(number: int, area: Area, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever the verb gives
    """A shape as the verb gives it."""
    about = {
        "number": number,
        "label": {"en": f"Incident ARV-{number}", "zh": f"事件通报 ARV-{number}"},
        "reference": f"ARV-{number}",
        "ours": True,
        "nature": "OPERATION",
        "shape": area.shape.name.lower(),
        "metres": area.metres,
        "outline": [list(one) for one in outline(area)],
    }
    return about | changes


def area(kind: Shape, *corners: tuple[float, float], metres: int = 0) -> Area:
    """An area by degrees north and east."""
    return Area(kind, tuple(position(*one) for one in corners), metres)


POINT = area(Shape.POINT, (11.05, 117.8))
CIRCLE = area(Shape.CIRCLE, (9.6, 110.6), metres=90_000)
POLYGON = area(Shape.POLYGON, (14, 116), (14.4, 118), (15.6, 117.5), (15.2, 115.9))
ROUTE = area(Shape.ROUTE, (8.2, 112.3), (9.9, 113.9), (10.4, 116.1), metres=900)
ALL = [shape(number, one) for number, one in enumerate((POINT, CIRCLE, POLYGON, ROUTE), 1)]


def drawn(shapes: list[dict[str, Any]], **how: Any) -> ET.Element:  # noqa: ANN401 - as map_svg takes it
    """The map, read again."""
    return read(map_svg(shapes, how.get("view"), how.get("size", SIZE), same, how.get("language", "en")))


def of_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [one for one in root.iter() if name in one.get("class", "").split()]


def numbers(root: ET.Element) -> list[str]:
    return ["".join(group.itertext()) for group in of_class(root, "number")]


def test_nothing_in_it_runs_links_or_has_a_colour() -> None:
    for one in drawn(ALL).iter():
        assert one.tag in ALLOWED
        assert not NO_ATTRIBUTES.intersection(one.keys())


def test_every_notice_has_its_number_and_its_name() -> None:
    root = drawn(ALL)
    assert sorted(numbers(root)) == ["1", "2", "3", "4"]
    titles = {one.text for one in root.iter("title")}
    assert titles >= {f"{number}: Incident ARV-{number}" for number in range(1, 5)}
    assert "1: 事件通报 ARV-1" in {one.text for one in drawn(ALL, language="zh").iter("title")}
    assert root.get("role") == "img"
    assert root.get("aria-label") == "Map of 4 notices, numbered as in the table"


def test_each_kind_of_shape_has_its_own_drawing() -> None:
    root = drawn(ALL)
    assert [len(of_class(root, name)) for name in ("area", "way", "arrow")] == [2, 1, 1]
    theirs = drawn([shape(1, POINT, ours=False)])
    assert [one.tag for one in of_class(root, "shape")[3] if one.get("class") == "point"] == ["circle"]
    assert [one.tag for one in of_class(theirs, "shape")[0] if one.get("class") == "point"] == ["path"]


def test_an_arrow_points_where_the_movement_goes() -> None:
    east = drawn([shape(1, area(Shape.ROUTE, (10, 110), (10, 112), metres=1_000))])
    ((tip, left, right),) = points_of(of_class(east, "arrow")[0].get("d", ""))
    assert tip[0] > left[0] == pytest.approx(right[0], abs=0.2)
    assert (left[1] + right[1]) / 2 == pytest.approx(tip[1], abs=0.2)


def test_a_route_that_is_wide_on_the_map_is_drawn_as_wide_as_it_is() -> None:
    near = drawn([shape(1, area(Shape.ROUTE, (10, 110), (10, 110.4), metres=5_000))])
    (corridor,) = of_class(near, "corridor")
    ((begin, *_, end),) = points_of(corridor.get("d", ""))
    assert float(corridor.get("stroke-width", 0)) / (end[0] - begin[0]) == pytest.approx(5_000 / 43_850, rel=0.02)
    assert not of_class(drawn(ALL), "corridor")


def test_what_is_not_in_earnest_says_so_on_the_map() -> None:
    mixed = drawn([*ALL[:2], shape(3, POLYGON, nature="EXERCISE"), shape(4, ROUTE, nature="TEST")])
    assert {"3 EXERCISE", "4 TEST"} <= set(numbers(mixed))
    assert [one.text for one in of_class(mixed, "banner") if one.tag == "text"] == ["EXERCISE: 3", "TEST: 4"]
    assert not of_class(mixed, "across")
    whole = drawn([shape(1, POINT, nature="EXERCISE"), shape(2, CIRCLE, nature="EXERCISE", ours=False)])
    assert [one.text for one in of_class(whole, "across")] == ["EXERCISE"]
    assert [one.text for one in of_class(whole, "banner") if one.tag == "text"] == ["EXERCISE"]
    assert not of_class(drawn(ALL), "banner")


@given(st.text(max_size=40))
def test_what_people_wrote_stays_text(text: str) -> None:
    root = drawn([shape(1, POINT, label={"en": text}, reference="R")], view=Box(117, 10, 118, 11))
    assert {one.tag for one in root.iter()} <= ALLOWED
    assert len(list(root.iter("title"))) == 2


def test_across_the_180th_meridian_a_shape_is_one_and_in_the_middle() -> None:
    root = drawn([shape(1, area(Shape.CIRCLE, (-17, 179.9), metres=120_000))])
    (circle,) = of_class(root, "area")
    (ring,) = points_of(circle.get("d", ""))
    xs, ys = zip(*ring, strict=True)
    width, height = SIZE[0] - LEFT - RIGHT, SIZE[1] - TOP - BOTTOM
    assert (min(xs) + max(xs)) / 2 == pytest.approx(width / 2, abs=2)
    assert max(xs) - min(xs) == pytest.approx(max(ys) - min(ys), rel=0.02), "a circle is round"
    assert 0 < min(ys) < max(ys) < height


def test_a_circle_about_the_pole_is_a_circle_about_the_pole() -> None:
    root = drawn([shape(1, area(Shape.CIRCLE, (89, 20), metres=300_000))])
    (ring,) = points_of(of_class(root, "area")[0].get("d", ""))
    xs, ys = zip(*ring, strict=True)
    assert max(xs) - min(xs) == pytest.approx(max(ys) - min(ys), rel=0.03)
    crossings = sum((b > 0) is not (d > 0) for (_, b), (_, d) in pairwise(ring))
    assert crossings == 0, "no part of it leaves the paper"


def test_numbers_at_one_place_stand_beside_each_other() -> None:
    near = [shape(number, area(Shape.POINT, (11, 117 + number / 1_000))) for number in range(1, 9)]
    plates = [group[-2] for group in of_class(drawn(near, view=Box(110, 5, 124, 17)), "number")]
    boxes = [[float(one.get(name, 0)) for name in ("x", "y", "width", "height")] for one in plates]
    assert len(boxes) == 8
    for at, (x, y, wide, high) in enumerate(boxes):
        for a, b, c, d in boxes[at + 1 :]:
            assert x + wide <= a or a + c <= x or y + high <= b or b + d <= y


def test_a_map_is_small_whatever_it_shows() -> None:
    corners = [(10 + 3 * (at % 2), 110 + at / 6) for at in range(24)]
    ring = [*corners, *((20 - 3 * (at % 2), 114 - at / 6) for at in range(24))]
    many = [shape(number, area(Shape.POLYGON, *ring)) for number in range(SHAPES_MAX + 50)]
    root = drawn(many)
    assert len(of_class(root, "shape")) <= 2 * SHAPES_MAX + 2
    assert len(map_svg(ALL, None, SIZE, same)) < 60_000
    for view in (Box(105, 5, 122, 22), Box(2, 57, 32, 72), Box(-180, 78, 180, 90), Box(-180, -58, 180, 76)):
        assert len(map_svg(ALL, view, (1_600, 1_000), same)) < 150_000


def test_a_map_of_nothing_is_the_world() -> None:
    root = drawn([])
    assert not of_class(root, "shape")
    assert root.get("aria-label") == "Map of 0 notices, numbered as in the table"


def test_the_scale_bar_is_as_long_as_it_says() -> None:
    root = drawn([shape(1, POINT)], view=Box(110, 10, 112, 12))
    bars = of_class(of_class(root, "scale")[0], "bar")
    texts = [one.text or "" for one in of_class(root, "scale")[0].iter("text")]
    pixels = {}
    for bar, text in zip(bars, texts, strict=False):
        _, begin, end, _ = points_of(bar.get("d", ""))[0]
        number, unit = text.split()
        pixels[unit] = (end[0] - begin[0]) / float(number.replace(",", ""))
    assert pixels["nm"] / pixels["km"] == pytest.approx(1.852, rel=0.01)
    lines = points_of(of_class(root, "graticule")[0].get("d", ""))
    across = sorted({line[0][0] for line in lines if line[0][0] == line[-1][0]})
    names = [one.text or "" for one in of_class(root, "degrees") if (one.text or "").endswith("E")]
    minutes = [60 * int(name[:3]) + int(name[4:6]) for name in names]
    metres = (minutes[1] - minutes[0]) / 60 * 109_639 * 0.98163  # a degree of longitude at 11 degrees north
    assert (across[1] - across[0]) / pixels["km"] == pytest.approx(metres / 1_000 / 1.0, rel=0.02)
