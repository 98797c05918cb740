"""Areas drawn to scale, north up: as a plan in metres about the middle, and the plan as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, radians, sin
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from geographiclib.geodesic import Geodesic

from parley.forms.geodesy import extent
from parley.forms.places import Area, Position, Shape
from parley.service.export.geometry import drawn

if TYPE_CHECKING:
    from collections.abc import Iterable

Metres = tuple[float, float]
"""East and north of the middle."""

SIDE: Final = 320
"""Of the drawing, in its own units; a tenth of it stays free around what is drawn."""
POINT_METRES: Final = 1_000
"""What is shown around a single point."""
STEPS: Final = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Plan:
    """A path in metres about a middle; `closed`: it is a ring; `half`: so far the drawing reaches each way."""

    middle: Position
    path: tuple[Metres, ...]
    corners: tuple[Metres, ...]
    closed: bool
    half: float

    @property
    def scale_metres(self) -> int:
        """A round length that a scale bar of at most half the side shows."""
        exponent, best = 0, 1
        while 10**exponent <= self.half:
            best = max([step * 10**exponent for step in STEPS if step * 10**exponent <= self.half], default=best)
            exponent += 1
        return best


def plan(area: Area) -> Plan:
    """The area as seen from above its middle, distances from there true (azimuthal equidistant)."""
    middle = extent(area).centre
    around = drawn(area) if area.shape is Shape.CIRCLE else area.points
    path = tuple(_seen(middle, one) for one in around)
    reach = max((hypot(*one) for one in path), default=0.0)
    return Plan(
        middle,
        path,
        tuple(_seen(middle, one) for one in area.points),
        area.shape in (Shape.CIRCLE, Shape.POLYGON),
        1.25 * reach or POINT_METRES,
    )


def svg(found: Plan, label: str) -> str:
    """The plan as an SVG element with its title, a scale bar, and north up."""
    root = ET.Element("svg", viewBox=f"0 0 {SIDE} {SIDE}", role="img", attrib={"class": "plan"})
    ET.SubElement(root, "title").text = label
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in _placed(found, found.path))
    if len(found.path) > 1:
        ET.SubElement(root, "polygon" if found.closed else "polyline", points=path, attrib={"class": "area"})
    for x, y in _placed(found, found.corners):
        ET.SubElement(root, "circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="3", attrib={"class": "corner"})
    length = found.scale_metres / found.half * SIDE / 2
    base = SIDE - 14
    ET.SubElement(root, "path", d=f"M14 {base - 5}V{base}h{length:.1f}v-5", attrib={"class": "scale"})
    metres = found.scale_metres
    ET.SubElement(root, "text", x="14", y=str(base - 9)).text = (
        f"{metres // 1000} km" if metres >= POINT_METRES else f"{metres} m"
    )
    ET.SubElement(root, "path", d=f"M{SIDE - 20} 34V14l-5 8m5-8l5 8", attrib={"class": "scale"})
    ET.SubElement(root, "text", x=str(SIDE - 24), y="48").text = "N"
    return ET.tostring(root, encoding="unicode")


def _placed(found: Plan, points: Iterable[Metres]) -> list[Metres]:
    factor = SIDE / 2 / found.half
    return [(SIDE / 2 + east * factor, SIDE / 2 - north * factor) for east, north in points]


def _seen(middle: Position, one: Position) -> Metres:
    way = Geodesic.WGS84.Inverse(middle.latitude, middle.longitude, one.latitude, one.longitude)
    azimuth = radians(way["azi1"])
    return way["s12"] * sin(azimuth), way["s12"] * cos(azimuth)
