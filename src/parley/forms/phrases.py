"""How values are worded: the phrases that a pack gives for a language, each with its places (spec/catalogue.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from parley.forms.kinds import Text
from parley.forms.tables import Table, Texts, bad
from parley.wire.limits import TEXT_CHARACTERS_MAX

PHRASES: Final[Mapping[str, frozenset[str]]] = {
    key: frozenset(places.split())
    for key, places in {
        "between": "",
        "between-texts": "",
        "yes": "",
        "no": "",
        "north": "",
        "south": "",
        "east": "",
        "west": "",
        "wgs84": "",
        "measured": "number unit",
        "counted": "count what",
        "utc": "time",
        "window": "start end zone local_start local_end",
        "window-open": "start zone local_start",
        "position": "latitude longitude ns ew",
        "point": "points datum",
        "circle": "points metres datum",
        "polygon": "points corners datum",
        "route": "points metres datum",
        "post": "number",
        "post-titled": "number title",
    }.items()
}
"""Every phrase that a language needs, and the places in it: each stands in the phrase, in braces."""

DESCRIBED_PHRASES: Final[Mapping[str, frozenset[str]]] = {
    "bytes": frozenset(("number",)),
    "attached": frozenset(("name", "number", "digest")),
    "line": frozenset(("id",)),
    "field": frozenset(("number",)),
    "speaker": frozenset(("side", "post")),
    "present-principal": frozenset(("side", "post", "name", "joined", "left")),
    "present-interpreter": frozenset(("side", "post", "name", "joined", "left")),
    "raised": frozenset(("side", "topic")),
}
"""What the forms of the protocol need besides."""

PHRASE: Final = Text(TEXT_CHARACTERS_MAX)
_PLACE: Final = re.compile(r"\{([a-z_]+)\}")


def read_phrases(raw: Mapping[str, Any], what: str, needed: Mapping[str, frozenset[str]] = PHRASES) -> Texts:
    """The phrases of a language; raises BadDeclaration, BadBody, ForbiddenText, TextLength."""
    table = Table(raw, what)
    found = {key: PHRASE.read(table.needed(key), f"{what}: {key}") for key in needed}
    for key, text in found.items():
        if frozenset(_PLACE.findall(text)) != needed[key]:
            bad(f"{what}: {key} has the places {', '.join(sorted(needed[key])) or 'none'}")
    table.nothing_else()
    return found


def worded(phrase: str, values: Mapping[str, object]) -> str:
    """The phrase with these values in its places."""
    return _PLACE.sub(lambda place: str(values[place[1]]), phrase)
