"""Areas as GeoJSON (RFC 7946): a feature for each, with what the entry says of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from parley.forms.places import Area, Shape
from parley.service.export.geometry import lines, rings
from parley.service.export.outward import Outward, refuse
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from parley.forms.fields import Window

Json = dict[str, Any]
DIGITS = 7
"""Of a degree: a centimetre, less than a step of what was said."""


def write(outward: Outward) -> bytes:
    """The entry's areas; raises NotExportable."""
    features = [_feature(outward, name, area, place) for place, (name, area) in enumerate(outward.areas())]
    if not features:
        refuse("it holds no area")
    return (
        json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1).encode() + b"\n"
    )


def _feature(outward: Outward, name: str, area: Area, place: int) -> Json:
    description = outward.description
    field = None if description is None else description.field(name)
    return {
        "type": "Feature",
        "id": f"{outward.view['hash']}/{name}/{place}",
        "geometry": geometry(area),
        "properties": {
            "entry": outward.view["hash"],
            "form": outward.view["form"],
            "nature": outward.view["nature"],
            "reference": outward.reference,
            "field": name,
            "label": {} if field is None else dict(field.label),
            "shape": area.shape.name.lower(),
            "metres": area.metres,
            "said": {language: one["sentence"] for language, one in outward.words()},
            **_times(next(iter(outward.windows()), None)),
        },
    }


def geometry(area: Area) -> Json:
    """The geometry object of an area: a circle as the polygon that it is drawn with, a route as its middle."""
    if area.shape is Shape.POINT:
        return {"type": "Point", "coordinates": [area.points[0].longitude, area.points[0].latitude]}
    if area.shape is Shape.ROUTE:
        found = [_rounded(piece) for piece in lines(area)]
        return _one_or_many("LineString", found)
    return _one_or_many("Polygon", [[_rounded(ring)] for ring in rings(area)])


def _one_or_many(kind: str, found: list[Any]) -> Json:
    if len(found) == 1:
        return {"type": kind, "coordinates": found[0]}
    return {"type": f"Multi{kind}", "coordinates": found}


def _rounded(path: list[tuple[float, float]]) -> list[list[float]]:
    return [[round(east, DIGITS), round(north, DIGITS)] for east, north in path]


def _times(window: Window | None) -> Json:
    if window is None:
        return {}
    end = window.end_seconds
    return {"start": iso_time(window.start_seconds), "end": None if end is None else iso_time(end)}
