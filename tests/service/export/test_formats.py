"""A pack may call its fields anything: no format trips over a name that another form has for something else."""

from __future__ import annotations

from typing import Any

import pytest

from parley.forms.declared import Declaration, declare
from parley.service.export.formats import FORMATS
from parley.service.export.outward import NotExportable
from parley.service.forms.packs import standard
from tests.service.export.notices import filled, notice

Json = dict[str, Any]

PHRASES = standard().declared["incident", 1].phrases
HAZARD: Json = {"name": "hazard", "kind": "choice", "choices": [{"value": 0, "word": "ice"}]}
WINDOWS = ["2026-11-22T10:00Z/+2h", "2026-11-23T10:00Z/+2h"]

FIELDS: dict[str, tuple[Json, list[str]]] = {
    "another kind": ({"name": "kind", "kind": "choice", "choices": [{"value": 0, "word": "fresh"}]}, ["fresh"]),
    "a kind that is a number": ({"name": "kind", "kind": "number", "low": 0, "high": 5}, ["3"]),
    "a window that is a text": ({"name": "window", "kind": "line", "max": 50}, ["soon"]),
    "several windows": ({"name": "window", "kind": "window", "many": 3}, WINDOWS),
    "several areas": ({"name": "places", "kind": "area", "many": 3}, ["35 125", "36 126"]),
    "a text in lines": ({"name": "asked", "kind": "line", "many": 3, "max": 50}, ["<a>", "b & c"]),
    "what is asked as a number": ({"name": "asked", "kind": "number", "low": 0, "high": 9}, ["3"]),
    "a hash for a reference": ({"name": "reference", "kind": "hash"}, ["ab" * 32]),
    "a moment that is a text": ({"name": "at_seconds", "kind": "line", "max": 50}, ["soon"]),
    "a description": ({"name": "description", "kind": "text", "max": 50}, ["one\ntwo\tthree"]),
}
"""A field with a name that formats know, of another kind, and what is typed into it."""


def form(*fields: Json) -> Declaration:
    """A form with these fields."""
    said = "".join("{" + field["name"] + "}" for field in fields)
    named = [
        {"key": key, "label": texts("L"), "help": texts("H"), **_labelled(one)} for key, one in enumerate(fields, 1)
    ]
    document = {
        "id": "ice",
        "version": 1,
        "category": "notice",
        "answers": "may",
        "precedence": "routine",
        "languages": ["en", "zh"],
        "title": texts("Ice"),
        "help": texts("Ice."),
        "sentence": texts(said),
        "field": named,
    }
    return declare(document, {}, PHRASES, "ice.toml")


def texts(text: str) -> Json:
    return {"en": text, "zh": text}


def _labelled(field: Json) -> Json:
    if "choices" not in field:
        return field
    return {**field, "choices": [{**one, "label": texts(one["word"])} for one in field["choices"]]}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("case", FIELDS)
def test_every_format_writes_it_or_declines(name: str, case: str) -> None:
    if name == "pdf":
        pytest.importorskip("reportlab")
    field, typed = FIELDS[case]
    outward = filled(form(HAZARD, field), {"hazard": ["ice"], field["name"]: typed})
    try:
        assert FORMATS[name].write(outward)
    except NotExportable:
        assert name in ("geojson", "ics")


@pytest.mark.parametrize("hazard", [{"kind": "flag"}, {"kind": "line", "max": 50}])
def test_a_hazard_that_is_no_choice_is_no_alert(hazard: Json) -> None:
    outward = filled(form({"name": "hazard", **hazard}), {"hazard": ["yes"]})
    with pytest.raises(NotExportable, match="no hazard"):
        FORMATS["cap"].write(outward)


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("ARV-2026-001", "ARV-2026-001.cap.xml"),
        ("../../.bashrc", "_.._.bashrc.cap.xml"),
        ("-rf a\\b", "rf a_b.cap.xml"),
    ],
)
def test_a_file_is_called_by_the_reference_but_never_a_path(reference: str, name: str) -> None:
    assert notice(reference=reference).file_name(".cap.xml") == name
