"""The body of any known form as data, and in words.

Field by field as it was declared, words for choices, hexadecimal for bytes.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from parley.forms.body import read
from parley.forms.described import values_of
from parley.forms.fields import held_in
from parley.forms.geodesy import area_square_metres, extent, length_metres
from parley.forms.places import Area
from parley.forms.shown import NOWHERE, TEXTS, Around, sentence, shown
from parley.service.forms.positions import degrees_minutes, grid_reference
from parley.service.views.sentences import sentences_of
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from parley.forms.catalogue import Catalogue
    from parley.forms.declared import Description
    from parley.forms.places import Position

Json = dict[str, Any]

BYTES_SHOWN: Final = 64
"""Longer byte strings (a card, terms) are told by their length: they have views of their own."""


def body_view(catalogue: Catalogue, form: tuple[str, int], body: bytes) -> Json | None:
    """What a body says; None for a form that is not known here, or a body that is not in its shape."""
    known = catalogue.form(form)
    if known is None:
        return None
    try:
        return dict(plain(read(known, body)))
    except Refusal:
        return None


def texts_in(body: Json | None) -> Iterator[str]:
    """Every text of a body."""
    waiting: list[object] = [body]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one


def written_in(catalogue: Catalogue, form: tuple[str, int], body: Json | None, otherwise: str) -> str | None:
    """In which language the free text of a body is (spec/catalogue.md), `otherwise` where the body does not say it.

    None where there is no free text, or the form is not known here.
    """
    declared = catalogue.description(form)
    if declared is None or body is None or not any(one.kind in TEXTS and body.get(one.name) for one in declared.fields):
        return None
    field = declared.field("language")
    named = None if field is None or field.kind != "language" else body.get("language")
    return named if isinstance(named, str) else otherwise


def words_view(catalogue: Catalogue, form: tuple[str, int], body: bytes, around: Around = NOWHERE) -> Json | None:
    """A body in words: title, sentence and fields in each language, and what a reader misses.

    None for a form that is not known here, and for a body that is not in its shape.
    """
    declared = catalogue.description(form)
    if declared is None:
        return None
    try:
        said = values_of(declared.form, read(declared.form, body))
    except Refusal:
        return None
    around = replace(around, named={"form": catalogue.title, "rule": sentences_of})
    return {
        "languages": {
            language: {
                "title": declared.title[language],
                "sentence": sentence(declared, said, language, around),
                "fields": [
                    {"name": one.name, "label": one.label, "value": one.value}
                    for one in shown(declared, said, language, around)
                ],
                "between": declared.phrases[language]["between"],
                "missing": [one.label[language] for one in declared.fields if one.name in declared.missing(said)],
            }
            for language in declared.languages
        },
        "missing": list(declared.missing(said)),
        "places": list(_places(declared, said)),
    }


def _places(declared: Description, said: Mapping[str, Any]) -> Iterator[Json]:
    """Every area that a body names: its positions in both notations, where it lies, and how large it is."""
    for field in declared.fields:
        for area in held_in(said.get(field.name), Area):
            yield {"field": field.name, "label": dict(field.label), **place_view(area)}


def place_view(area: Area) -> Json:
    """An area as both notations have it, and as it is plotted."""
    plotted = extent(area)
    return {
        "shape": area.shape.name.lower(),
        "datum": area.datum.name,
        "metres": area.metres,
        "positions": [position_view(one) for one in area.points],
        "centre": position_view(plotted.centre),
        "radius_metres": plotted.radius_metres,
        "square_km": round(area_square_metres(area) / 1e6, 3),
        "length_metres": round(length_metres(area)),
    }


def position_view(at: Position) -> Json:
    """A position in degrees, in degrees and minutes, and as a grid reference."""
    return {
        "latitude": at.latitude,
        "longitude": at.longitude,
        "degrees_minutes": degrees_minutes(at),
        "mgrs": grid_reference(at),
    }


def plain(value: Any) -> Any:  # noqa: ANN401 -- whatever the kinds of fields hold
    """A value as JSON has it."""
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, bytes):
        return value.hex() if len(value) <= BYTES_SHOWN else f"({len(value)} bytes)"
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return value
