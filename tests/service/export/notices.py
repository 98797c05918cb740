"""Entries on their way out, as a station would hand them to a format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from parley.forms.body import fill, form_of, read, write
from parley.forms.catalogue import catalogue
from parley.forms.declared import Declaration
from parley.forms.described import values_of
from parley.forms.places import Area, Shape, position
from parley.service.export.outward import Outward
from parley.service.forms.filling import typed_values
from parley.service.forms.packs import described, standard
from parley.service.views.bodies import body_view, words_view

NAMED = ("incident", 1)

TYPED = {
    "kind": ["new"],
    "reference": ["ARV-2026-001"],
    "window": ["2026-11-22T10:00+08:00/+2h"],
    "area": ["circle 2 km 35.3, 125.2"],
    "units": ["2 warship", "1 fishing-vessel"],
    "hazard": ["present"],
    "asked": ["Keep <clear> & wait."],
    "domain": ["sea"],
    "what": ["A patrol ship and a fishing vessel touched; both are afloat. 双方均未沉没。"],
}


def notice(nature: str = "OPERATION", handling: str = "PARTIES", **typed: str) -> Outward:
    """An incident, its fields changed as a user would type them; an empty one goes."""
    wanted = TYPED | {name: [one] for name, one in typed.items()}
    declared = standard().declared[NAMED]
    body = fill(declared.form, typed_values(declared, wanted))
    return Outward(view(body, nature, handling), declared, read(declared.form, body))


def view(body: bytes, nature: str, handling: str) -> dict[str, Any]:
    """What a station knows of it."""
    return {
        "hash": "3e" * 32,
        "form": "incident/1",
        "nature": nature,
        "handling": handling,
        "precedence": "IMMEDIATE",
        "party": {"en": "Northern Maritime Command of Arvenia", "zh": "阿尔文尼亚北方海上司令部"},
        "title": {"en": "Duty desk", "zh": "值班室"},
        "time": 1_795_326_208,
        "language": "en",
        "answers": None,
        "state": "held",
        "judgement": {"word": "within", "rule": None, "sentence": None},
        "body": body_view(standard(), NAMED, body),
        "words": words_view(standard(), NAMED, body),
    }


def launch() -> Outward:
    """A launch with two reserve windows, and two areas in which something comes down."""
    return filled(
        standard().declared["launch", 1],
        {
            "kind": ["new"],
            "reference": ["ARV-2026-002"],
            "vehicle": ["space"],
            "window": ["2026-12-01T02:00Z/+2h"],
            "reserve": ["2026-12-02T02:00Z/+2h", "2026-12-03T02:00Z/+2h"],
            "area": ["35.3 125.2"],
            "debris_areas": ["circle 5 km 30.1 126.0", "circle 9 km 25.0 127.5"],
            "hazard": ["present"],
        },
    )


def filled(declared: Declaration, typed: Mapping[str, Sequence[str]]) -> Outward:
    """A declared form as a user would fill it, as an entry of ours."""
    named, known = declared.form.named, catalogue([declared], described())
    body = fill(declared.form, typed_values(declared, typed))
    found = {"body": body_view(known, named, body), "words": words_view(known, named, body)}
    view = notice().view | {"form": "/".join(map(str, named))} | found
    return Outward(view, declared, read(declared.form, body))


def letter(text: str) -> Outward:
    """A letter."""
    found = notice().view | {"form": "letter/1", "words": None, "body": {"text": text}, "text": text}
    return Outward(found | {"subject": "About the buoy"}, standard().described["letter", 1], {})


def of_protocol(body: object) -> Outward:
    """A body of one of the protocol's own forms."""
    form = form_of(type(body))
    words = words_view(standard(), form.named, write(body))
    found = notice().view | {"form": f"{form.id}/{form.version}", "words": words}
    return Outward(found, standard().described[form.named], values_of(form, body))


def polygon(*corners: tuple[float, float]) -> Area:
    """A polygon by its corners, degrees north and east."""
    return Area(Shape.POLYGON, tuple(position(*one) for one in corners))


def route(*corners: tuple[float, float]) -> Area:
    """A route, a kilometre wide."""
    return Area(Shape.ROUTE, tuple(position(*one) for one in corners), 1_000)
