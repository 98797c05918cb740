"""A notice with a hazard as an alert of the Common Alerting Protocol (OASIS CAP 1.2), one `info` for each language.

CAP wants to know urgency, severity and certainty; a notice does not say them, and neither does the alert: Unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from parley.forms.places import Area, Shape
from parley.service.export.geometry import rings
from parley.service.export.outward import Outward, marked, refuse
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMESPACE: Final = "urn:oasis:names:tc:emergency:cap:1.2"
STATUS: Final = {"OPERATION": "Actual", "EXERCISE": "Exercise", "TEST": "Test"}
SCOPE: Final = {"PUBLIC": "Public", "GOVERNMENT": "Restricted", "PARTIES": "Private"}
TYPES: Final = {"extend": "Update", "change": "Update", "cancel": "Cancel", "done": "Cancel"}
KILOMETRE: Final = 1_000


def write(outward: Outward) -> bytes:
    """The alert; raises NotExportable."""
    if outward.word("hazard") in ("", "none"):
        refuse("it names no hazard")
    alert = ET.Element("alert", xmlns=NAMESPACE)
    for name, text in _head(outward):
        ET.SubElement(alert, name).text = text
    for language, words in outward.words():
        info = ET.SubElement(alert, "info")
        for name, text in _info(outward, language, words["sentence"]):
            ET.SubElement(info, name).text = text
        for name, area in outward.areas():
            _area(info, outward, language, name, area)
    ET.indent(alert)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(alert, encoding="unicode").encode() + b"\n"


def _head(outward: Outward) -> Iterator[tuple[str, str]]:
    view = outward.view
    handling = str(view["handling"])
    sender = next(iter(view["party"].values()))
    yield "identifier", view["hash"]
    yield "sender", sender.replace(" ", "_").replace(",", "_").replace("<", "_").replace("&", "_")
    yield "sent", _time(view["time"])
    yield "status", STATUS[view["nature"]]
    yield "msgType", TYPES.get(outward.word("kind"), "Alert")
    yield "scope", SCOPE[handling]
    if handling == "GOVERNMENT":
        yield "restriction", "inside government"
    if handling == "PARTIES":
        yield "addresses", "parties"
    if view["answers"] is not None:
        yield "note", f"refers to entry {view['answers']}"


def _info(outward: Outward, language: str, sentence: str) -> Iterator[tuple[str, str]]:
    window = next(iter(outward.windows()), None)
    yield "language", {"en": "en-GB", "zh": "zh-CN"}.get(language, language)
    yield "category", "Security"
    yield "event", marked(outward, outward.title(language))
    yield "urgency", "Unknown"
    yield "severity", "Unknown"
    yield "certainty", "Unknown"
    if window is not None:
        yield "effective", _time(window.start_seconds)
        yield "onset", _time(window.start_seconds)
        if window.end_seconds is not None:
            yield "expires", _time(window.end_seconds)
    party = outward.view["party"]
    yield "senderName", party.get(language) or next(iter(party.values()))
    yield "headline", marked(outward, f"{outward.title(language)} {outward.reference}")
    yield "description", marked(outward, sentence)
    if asked := outward.text("asked"):
        yield "instruction", marked(outward, asked)


def _area(info: ET.Element, outward: Outward, language: str, name: str, area: Area) -> None:
    field = outward.description.field(name) if outward.description is not None else None
    found = ET.SubElement(info, "area")
    ET.SubElement(found, "areaDesc").text = name if field is None else field.label[language]
    if area.shape in (Shape.POINT, Shape.CIRCLE):
        centre = area.points[0]
        circle = f"{centre.latitude:.5f},{centre.longitude:.5f} {area.metres / KILOMETRE:g}"
        ET.SubElement(found, "circle").text = circle
    elif area.shape is Shape.POLYGON:
        for ring in rings(area):
            ET.SubElement(found, "polygon").text = " ".join(f"{north:.5f},{east:.5f}" for east, north in ring)


def _time(seconds: int) -> str:
    """CAP writes UTC as -00:00 (section 3.3.2)."""
    return iso_time(seconds).replace("Z", "-00:00")
