"""A map of what was notified: incidents, areas and movements on the land, numbered as in the table beside it.

Parties are told apart by form and not by colour alone: what we notified is round and whole, what they notified has
corners.  What is not meant in earnest is dashed, says EXERCISE or TEST at its own number, and at the head of the map.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot, inf
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from parley.console.drawing import graticule
from parley.console.drawing.box import Box, framing
from parley.console.drawing.coasts import coasts
from parley.console.drawing.labels import Labels
from parley.console.drawing.projection import Polar, Projection, curved, projection, rings
from parley.console.drawing.svg import Point, Words, add, drawing, path, wide, written
from parley.console.words import marked

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from parley.console.drawing.box import Degrees

Json = dict[str, Any]

LEFT, TOP, RIGHT, BOTTOM = 74, 16, 18, 104
"""What the margins take of the size, for the names of the lines and the key."""

SHAPES_MAX: Final = 400
"""So many shapes are drawn, the first ones given; the table beside the map has them all."""
ARROW_PIXELS: Final = 13
CORRIDOR_PIXELS: Final = 4
"""A route is drawn as wide as it is where that is more than this."""


def map_svg(shapes: Sequence[Json], view: Box | None, size: tuple[int, int], words: Words, language: str = "en") -> str:
    """The map as one SVG element, without script, style or colour: classes only (drawing.css).

    `shapes`: as the verb `map` gives them.  `view`: what is to be seen at least; None: what frames the shapes.  `size`:
    width and height in pixels, of which the margins are a part.  `words`: the reader's words for English ones, of his
    `language`.
    """
    shown = shapes[:SHAPES_MAX]
    seen = framing([_outline(one) for one in shown]) if view is None else view
    width, height = size[0] - LEFT - RIGHT, size[1] - TOP - BOTTOM
    paper = projection(seen, width, height)
    numbers = len({one["number"] for one in shown})
    root = drawing("map", size, words(marked("Map of {count} notices, numbered as in the table")).format(count=numbers))
    sheet = _sheet(root, width, height)
    add(sheet, "rect", "sea", width=width, height=height)
    land = coasts(seen, width, height)
    add(sheet, "path", "land", d=land.land)
    add(sheet, "path", "islets", d=land.islets)
    graticule.lines(sheet, paper)
    _shapes(sheet, paper, shown, words, language)
    _north(sheet, paper, words)
    graticule.border(root, paper, LEFT, TOP)
    graticule.names(sheet, root, paper, LEFT, TOP)
    graticule.scale(root, paper, words, LEFT, TOP + height + 44)
    _not_in_earnest(sheet, paper, shown, words)
    _key(root, shown, size, words)
    return written(root)


def _sheet(root: ET.Element, width: int, height: int) -> ET.Element:
    """The map itself, which shows nothing beyond its own edge."""
    return add(root, "svg", x=LEFT, y=TOP, width=width, height=height, overflow="hidden")


# -- shapes ------------------------------------------------------------------------------------------------------------


def _outline(shape: Json) -> list[Degrees]:
    return [(east, north) for east, north in shape["outline"]]


def _shapes(sheet: ET.Element, paper: Projection, shapes: Sequence[Json], words: Words, language: str) -> None:
    """Areas lowest, then movements, then points; the numbers above them all, those of points first."""
    labels = Labels(paper.width, paper.height)
    spots = []
    for kind, draw in _DRAWN.items():
        for shape in (one for one in shapes if one["shape"] == kind):
            group = add(sheet, "g", _classes(shape))
            add(group, "title", text=f"{shape['number']}: {_title(shape, language)}")
            spots += [(shape, spot) for spot in draw(group, paper, shape, labels)]
    for shape, spot in reversed(spots):
        labels.put(sheet, spot.at, _label(shape, words), _classes(shape), spot.room)


def _classes(shape: Json) -> str:
    side = "ours" if shape["ours"] else "theirs"
    return f"shape {side} {shape['nature'].lower()}"


def _title(shape: Json, language: str) -> str:
    told: dict[str, str] = shape["label"]
    return told.get(language) or next(iter(told.values()), shape["reference"])


def _label(shape: Json, words: Words) -> str:
    nature = shape["nature"]
    return str(shape["number"]) if nature == "OPERATION" else f"{shape['number']} {words(nature)}"


class Spot(NamedTuple):
    """Where a number belongs, and how much room there is for it, in pixels."""

    at: Point
    room: float


def _area(group: ET.Element, paper: Projection, shape: Json, _: Labels) -> list[Spot]:
    """A circle or a polygon, each time that it is seen."""
    outline = curved(_outline(shape))
    turns = round((outline[-1][0] - outline[0][0]) / 360)
    found = []
    for ring in rings(paper, _box(outline), turns, lambda _: outline[:-1]):
        if ring:
            add(group, "path", "area", d=path(ring, closed=True))
            xs, ys = zip(*ring, strict=True)
            middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
            found.append(Spot(middle, min(max(xs) - min(xs), 2 * (max(ys) - min(ys)))))
    return found


def _route(group: ET.Element, paper: Projection, shape: Json, labels: Labels) -> list[Spot]:
    """A movement: its way, as wide as it is, with the head of an arrow."""
    outline = curved(_outline(shape))
    box, found = _box(outline), []
    for turn in paper.turns(box):
        way = [paper.place(east + 360 * turn, north) for east, north in outline]
        pixels = shape["metres"] / graticule.metres_per_pixel(paper, (box.south + box.north) / 2)
        if pixels > CORRIDOR_PIXELS:
            add(group, "path", "corridor", d=path(way), stroke_width=pixels)
        add(group, "path", "way", d=path(way))
        head = _arrow_head(way)
        if head:
            add(group, "path", "arrow", d=path(head, closed=True))
        labels.keep_way(way)
        found.append(Spot(_halfway(way), inf))
    return found


def _point(group: ET.Element, paper: Projection, shape: Json, labels: Labels) -> list[Spot]:
    """An incident: round where it is ours, with corners where it is theirs."""
    ((east, north),) = _outline(shape)
    found = []
    for turn in paper.turns(Box(east, north, east, north)):
        x, y = paper.place(east + 360 * turn, north)
        _mark(group, x, y, ours=shape["ours"])
        labels.keep_free((x, y))
        found.append(Spot((x, y), 0))
    return found


_DRAWN: Final = {"polygon": _area, "circle": _area, "route": _route, "point": _point}
"""What draws each shape, the lowest first."""


def _mark(group: ET.Element, x: float, y: float, *, ours: bool) -> None:
    if ours:
        add(group, "circle", "point", cx=x, cy=y, r=6)
    else:
        add(group, "path", "point", d=path([(x, y - 7.5), (x + 7.5, y), (x, y + 7.5), (x - 7.5, y)], closed=True))
    add(group, "circle", "dot", cx=x, cy=y, r=1.5)


def _box(outline: Sequence[Degrees]) -> Box:
    easts, norths = zip(*outline, strict=True)
    return Box(min(easts), min(norths), max(easts), max(norths))


def _halfway(way: Sequence[Point]) -> Point:
    """The point of a way that has as much of it before as behind."""
    left = sum(hypot(x - a, y - b) for (a, b), (x, y) in pairwise(way)) / 2
    for (a, b), (x, y) in pairwise(way):
        length = hypot(x - a, y - b)
        if length and left <= length:
            return a + (x - a) * left / length, b + (y - b) * left / length
        left -= length
    return way[-1]


def _arrow_head(way: Sequence[Point]) -> list[Point]:
    """Its three corners at the end of a way, along the last of it that is as long as the head."""
    x, y = way[-1]
    a, b = next((one for one in reversed(way) if hypot(x - one[0], y - one[1]) >= ARROW_PIXELS), way[0])
    length = hypot(x - a, y - b)
    if not length:
        return []
    u, v = (x - a) / length * ARROW_PIXELS, (y - b) / length * ARROW_PIXELS
    return [(x, y), (x - u + 0.42 * v, y - v - 0.42 * u), (x - u - 0.42 * v, y - v + 0.42 * u)]


# -- around them -------------------------------------------------------------------------------------------------------


def _north(sheet: ET.Element, paper: Projection, words: Words) -> None:
    """Where north is; about a pole on the middle meridian alone."""
    x, y = paper.width - (34 if isinstance(paper, Polar) else 24), 52
    group = add(sheet, "g", "north", aria_hidden="true")
    add(group, "path", "needle", d=path([(x, y - 36), (x + 7, y - 12), (x, y - 17), (x - 7, y - 12)], closed=True))
    add(group, "text", "middle", words(marked("N")), x=x, y=y + 2)
    if isinstance(paper, Polar):
        add(group, "text", "small middle", words(marked("mid-map")), x=x, y=y + 15)


def _not_in_earnest(sheet: ET.Element, paper: Projection, shapes: Sequence[Json], words: Words) -> None:
    """What of the map is exercise or test: all of it, written across it, or the numbers that are."""
    told = []
    for nature in ("EXERCISE", "TEST"):
        numbers = sorted({one["number"] for one in shapes if one["nature"] == nature})
        if numbers and all(one["nature"] == nature for one in shapes):
            told.append(words(nature))
            larger = min(9.0, 0.7 * paper.width / wide(words(nature), 13))
            place = f"translate({paper.width / 2:.0f} {paper.height / 2 + 5 * larger:.0f}) scale({larger:.2f})"
            add(sheet, "text", "across middle", words(nature), transform=place, aria_hidden="true")
        elif numbers:
            told.append(f"{words(nature)}: {', '.join(map(str, numbers))}")
    for row, text in enumerate(told):
        half = wide(text, 14) / 2 + 14
        add(sheet, "rect", "banner", x=paper.width / 2 - half, y=8 + 30 * row, width=2 * half, height=24, rx=2)
        add(sheet, "text", "banner middle", text, x=paper.width / 2, y=25 + 30 * row)


def _key(root: ET.Element, shapes: Sequence[Json], size: tuple[int, int], words: Words) -> None:
    """Which form is whose, and whose land it is."""
    land = words(marked("Land: Natural Earth, 1:10,000,000. Not for navigation."))
    add(root, "text", "small end", land, x=size[0] - RIGHT, y=size[1] - 6)
    x, y = float(LEFT), size[1] - 22
    for ours, text in ((True, words(marked("notified by us"))), (False, words(marked("notified by them")))):
        if any(one["ours"] is ours for one in shapes):
            group = add(root, "g", f"shape {'ours' if ours else 'theirs'} operation")
            _mark(group, x + 7, y - 4, ours=ours)
            add(group, "text", "key", text, x=x + 20, y=y)
            x += 40 + wide(text, 12)
