"""The lines of latitude and longitude on a map, with their degrees and minutes, and its scale."""

from __future__ import annotations

from math import ceil, cos, floor, radians
from typing import TYPE_CHECKING, Final

from geographiclib.geodesic import Geodesic

from parley.console.drawing.box import Box
from parley.console.drawing.projection import Mercator, Polar, Projection
from parley.console.drawing.svg import Point, Words, add, path
from parley.console.words import marked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

MINUTES: Final = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1_800, 3_600)
"""From one line to the next."""
APART_PIXELS: Final = 110
"""Two lines are no nearer than this."""
INSET: Final = 36
"""How far from a polar map's edge the name of a meridian stands."""

NAUTICAL_MILE: Final = 1_852
LENGTHS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
BAR_PART: Final = 0.22
"""Of the map's width: no scale bar is longer."""


def lines(parent: ET.Element, paper: Projection) -> None:
    """The graticule, within the map."""
    found = _polar_lines(paper) if isinstance(paper, Polar) else _mercator_lines(paper)
    add(parent, "path", "graticule", d="".join(map(path, found)))


def names(sheet: ET.Element, margin: ET.Element, paper: Projection, left: float, top: float) -> None:
    """What each line is called: in the margin, about a pole on the map itself."""
    if isinstance(paper, Polar):
        _polar_names(sheet, paper)
        return
    for east in _east(paper):
        x, _ = paper.place(east, 0)
        if 24 <= x <= paper.width - 12:
            add(margin, "text", "degrees middle", degrees_minutes(east, "EW"), x=left + x, y=top + paper.height + 19)
    for north in _north(paper):
        _, y = paper.place(0, north)
        add(margin, "text", "degrees end", degrees_minutes(north, "NS"), x=left - 9, y=top + y + 4)


def border(parent: ET.Element, paper: Projection, left: float, top: float) -> None:
    """The frame of a sea chart: every other part of a line's distance is dark."""
    add(parent, "rect", "frame", x=left - 5, y=top - 5, width=paper.width + 10, height=paper.height + 10)
    add(parent, "rect", "neatline", x=left, y=top, width=paper.width, height=paper.height)
    if isinstance(paper, Polar):
        return
    dark = []
    for west, east in _every_other(paper.box.west, paper.box.east, _step(_apart(paper)[0])):
        (x, _), (far, _) = paper.place(west, 0), paper.place(east, 0)
        dark += [[(left + x, y), (left + far, y)] for y in (top - 2.5, top + paper.height + 2.5)]
    for south, north in _every_other(paper.box.south, paper.box.north, _step(_apart(paper)[1])):
        (_, y), (_, up) = paper.place(0, south), paper.place(0, north)
        dark += [[(x, top + y), (x, top + up)] for x in (left - 2.5, left + paper.width + 2.5)]
    add(parent, "path", "minutes", d="".join(map(path, dark)))


def scale(margin: ET.Element, paper: Projection, words: Words, left: float, top: float) -> None:
    """Bars of a round length in nautical miles and kilometres below the map, and for which latitude they hold."""
    north = (paper.box.south + paper.box.north) / 2 if isinstance(paper, Mercator) else _middle(paper)
    metres = metres_per_pixel(paper, north)
    group = add(margin, "g", "scale", aria_hidden="true")
    bars = []
    for (unit, each), up in zip(_UNITS, (-6, 6), strict=True):
        length = _length(BAR_PART * paper.width * metres / each)
        far = left + length * each / metres
        add(group, "path", "bar", d=path([(left, top + up), (left, top), (far, top), (far, top + up)]))
        bars.append((f"{length:,} {words(unit)}", far))
    end = max(far for _, far in bars)
    for (text, _), y in zip(bars, (top - 3, top + 13), strict=True):
        add(group, "text", "", text, x=end + 8, y=y)
    at = words(marked("at {latitude}")).format(latitude=degrees_minutes(round(60 * north) / 60, "NS"))
    add(group, "text", "small", at, x=end + 88, y=top + 5)


_UNITS: Final = ((marked("nm"), NAUTICAL_MILE), (marked("km"), 1_000))


def metres_per_pixel(paper: Projection, north: float) -> float:
    """How far apart two neighbouring pixels of a parallel lie on the ellipsoid."""
    north = min(max(north, -89.9), 89.9)
    east = paper.degrees_per_pixel(north) / cos(radians(north))
    return float(Geodesic.WGS84.Inverse(north, 0, north, east)["s12"])


def degrees_minutes(degrees: float, letters: str) -> str:
    """Whole degrees and minutes with the letter of the half of the earth, as at the edge of a chart."""
    turned = (degrees + 180) % 360 - 180 if letters == "EW" else degrees
    whole, minutes = divmod(round(60 * abs(turned)), 60)
    letter = "" if whole + minutes == 0 or (letters == "EW" and whole == 180) else letters[turned < 0]
    return f"{whole:0{3 if letters == 'EW' else 2}}°{minutes:02}′{letter}"


def _length(longest: float) -> int:
    return max((one for one in LENGTHS if one <= longest), default=LENGTHS[0])


def _step(pixels_per_degree: float) -> float:
    """Degrees from one line to the next."""
    return next((one for one in MINUTES if one / 60 * pixels_per_degree >= APART_PIXELS), MINUTES[-1]) / 60


def _apart(paper: Projection) -> tuple[float, float]:
    """Pixels to a degree east, and to one north, in the middle of a Mercator map."""
    box = paper.box
    return paper.width / (box.east - box.west), 1 / paper.degrees_per_pixel((box.south + box.north) / 2)


def _multiples(low: float, high: float, step: float) -> Iterator[float]:
    yield from (step * number for number in range(ceil(low / step), floor(high / step) + 1))


def _every_other(low: float, high: float, line: float) -> Iterator[tuple[float, float]]:
    """Stretches between lines that are half as far apart: dark and light by turns."""
    part = line / 2
    for number in range(floor(low / part), ceil(high / part)):
        if number % 2 == 0:
            yield max(low, number * part), min(high, (number + 1) * part)


# -- Mercator ----------------------------------------------------------------------------------------------------------


def _east(paper: Projection) -> list[float]:
    return list(_multiples(paper.box.west, paper.box.east, _step(_apart(paper)[0])))


def _north(paper: Projection) -> list[float]:
    return list(_multiples(paper.box.south, paper.box.north, _step(_apart(paper)[1])))


def _mercator_lines(paper: Projection) -> Iterator[list[Point]]:
    box: Box = paper.box
    for east in _east(paper):
        yield [paper.place(east, box.south), paper.place(east, box.north)]
    for north in _north(paper):
        yield [paper.place(box.west, north), paper.place(box.east, north)]


# -- about a pole ------------------------------------------------------------------------------------------------------


def _middle(paper: Projection) -> float:
    """The latitude at the middle of the paper, or the nearest one on the view's middle meridian."""
    box = paper.box
    middle = (box.west + box.east) / 2
    norths = [box.south + (box.north - box.south) * part / 100 for part in range(101)]
    return min(norths, key=lambda north: abs(paper.place(middle, north)[1] - paper.height / 2))


def _parallels(paper: Polar) -> list[float]:
    step = _step(1 / paper.degrees_per_pixel(_middle(paper)))
    return [one for one in _multiples(paper.box.south, paper.box.north, step) if abs(one) < 90]


def _meridians(paper: Polar) -> list[float]:
    north = _middle(paper)
    apart = max(cos(radians(north)), 0.05) / paper.degrees_per_pixel(north)
    step = min(_step(apart), 30.0)
    return [step * number for number in range(round(360 / step))]


def _polar_lines(paper: Polar) -> Iterator[list[Point]]:
    for north in _parallels(paper):
        yield [paper.place(east, north) for east in range(0, 361, 3)]
    for east in _meridians(paper):
        yield [paper.place(east, paper.box.south), paper.place(east, paper.box.north)]


def _polar_names(sheet: ET.Element, paper: Polar) -> None:
    middle = (paper.box.west + paper.box.east) / 2
    for north in _parallels(paper):
        x, y = paper.place(middle, north)
        if _is_on(paper, x, y, INSET):
            add(sheet, "text", "degrees middle halo", degrees_minutes(north, "NS"), x=x, y=y - 4)
    low, high = paper.box.south, paper.box.north
    for east in _meridians(paper):
        for part in range(400):
            north = low + (high - low) * part / 400 if low > 0 else high - (high - low) * part / 400
            x, y = paper.place(east, north)
            if _is_on(paper, x, y, INSET):
                add(sheet, "text", "degrees middle halo", degrees_minutes(east, "EW"), x=x, y=y + 4)
                break


def _is_on(paper: Projection, x: float, y: float, inset: float) -> bool:
    return inset <= x <= paper.width - inset and inset <= y <= paper.height - inset
