"""Drawings as SVG: elements that have a class and no colour, and paths in tenths of a pixel."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Final
from unicodedata import east_asian_width
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Point = tuple[float, float]
"""To the right and down, in pixels."""

Words = Callable[[str], str]
"""The words of the reader's language for an English sentence."""

PLACES: Final = 1
"""Of a pixel's fraction: a tenth of a pixel is not seen."""


def drawing(kind: str, size: tuple[int, int], title: str) -> ET.Element:
    """An empty drawing under its accessible name."""
    width, height = size
    root = ET.Element("svg", {"class": f"drawing {kind}", "viewBox": f"0 0 {width} {height}", "role": "img"})
    root.attrib |= {"width": str(width), "height": str(height), "aria-label": _shown(title)}
    add(root, "title", text=title)
    return root


def add(parent: ET.Element, tag: str, kind: str = "", text: str | None = None, **values: str | float) -> ET.Element:
    """A new element, of a class where `kind` names one; names of attributes have `_` for `-`."""
    attributes = {"class": kind} if kind else {}
    attributes |= {
        name.replace("_", "-"): value if isinstance(value, str) else _plain(value) for name, value in values.items()
    }
    made = ET.SubElement(parent, tag, attributes)
    made.text = None if text is None else _shown(text)
    return made


def _shown(text: str) -> str:
    """Without what neither is seen nor may stand in XML."""
    return "".join(one for one in text if one.isprintable())


def _plain(number: float) -> str:
    return f"{number:.{PLACES}f}".removesuffix(".0")


def written(root: ET.Element) -> str:
    """The drawing as text, which needs no more escaping."""
    return ET.tostring(root, encoding="unicode")


def wide(text: str, size: float) -> float:
    """About how many pixels wide a text stands, in letters of a size."""
    return sum(size if east_asian_width(one) in "WF" else 0.6 * size for one in text)


def path(points: Sequence[Point], *, closed: bool = False) -> str:
    """The path through these points."""
    tenths = _tenths(points)
    steps = "".join(_pair(x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(tenths))
    return f"M{_pair(*tenths[0])}" + (f"l{steps.lstrip()}" if steps else "h0") + ("z" if closed else "")


def _tenths(points: Sequence[Point]) -> list[tuple[int, int]]:
    """Each point once, but for the first."""
    rounded = [(round(10 * x), round(10 * y)) for x, y in points]
    return [rounded[0], *(other for one, other in pairwise(rounded) if one != other)]


def _pair(x: int, y: int) -> str:
    """Two numbers, with no more between them than is needed."""
    return _number(x) + _number(y)


def _number(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else " "
    return f"{sign}{whole}" if not rest else f"{sign}{whole or ''}.{rest}"


def clipped(points: Sequence[Point], width: float, height: float, beyond: float) -> list[Point]:
    """What of a closed path lies on a paper, or up to so far beyond its edges (Sutherland and Hodgman, 1974)."""
    found = list(points)
    for axis, edge, sign in ((0, -beyond, 1), (0, width + beyond, -1), (1, -beyond, 1), (1, height + beyond, -1)):
        found = list(_half(found, axis, edge, sign))
    return found


def _half(points: Sequence[Point], axis: int, edge: float, sign: int) -> Iterator[Point]:
    before = points[-1] if points else (0.0, 0.0)
    was_in = sign * (before[axis] - edge) >= 0
    for point in points:
        is_in = sign * (point[axis] - edge) >= 0
        if is_in != was_in:
            part = (edge - before[axis]) / (point[axis] - before[axis])
            yield before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part
        if is_in:
            yield point
        before, was_in = point, is_in
