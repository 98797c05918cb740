"""What a figure counts, in words that two texts and two languages share: the dead, the hurt, ships, aircraft."""

from __future__ import annotations

import re
from typing import Final

from parley.accounts.model import Document, Quantity, Statement
from parley.accounts.words import stem

_PEOPLE: Final = (
    "people person crew passengers fishermen soldiers workers rescuers sailors victims officers technicians detainees "
    "citizens civilians members seamen students prisoners villagers residents troops personnel bodies inhabitants"
)
PERSONS: Final = frozenset(["person", "crew", *(stem(word)[0] for word in _PEOPLE.split())])
"""Units that count people."""

SHARED_UNITS: Final = {
    stem(word)[0]: unit
    for unit, words in {
        "ship": "ship vessel boat warship frigate destroyer corvette cutter trawler tanker ferry",
        "aircraft": "aircraft plane jet warplane fighter airplane helicopter",
        "missile": "missile rocket",
        "vehicle": "vehicle truck lorry car tank",
        "country": "country nation state",
        "time": "time",
    }.items()
    for word in words.split()
}
"""English words for what a Chinese measure word counts."""

FATES: Final = (
    (
        "dead",
        re.compile(
            r"\b(?:dead|deaths?|died|killed|fatalit\w+|toll|perished|bodies)\b"
            r"|\b(?:lost|losing) (?:his|her|their|its) li(?:fe|ves)\b"
            r"|\b(?:cost|costing|claim\w*|took) (?:the |\w+ )?lives\b"
            r"|死亡|遇难|丧生|身亡|罹难|牺牲"
        ),
    ),
    ("hurt", re.compile(r"\b(?:injur\w+|wound\w+|hurt)\b|受伤|负伤")),
    ("missing", re.compile(r"\b(?:missing|unaccounted)\b|失踪|下落不明")),
)
STOP: Final = re.compile(r"[;；,，、]|\band\b|\bwhile\b")
ADDED: Final = re.compile(r"\b(?:more|another|further|additional)\b|又有|新增|另有|另外")
"""A count that comes on top of another is no total."""


def fate(document: Document, statement: Statement, quantity: Quantity) -> str:
    """What became of those counted: "dead", "hurt", "missing", or "" where the figure's own clause does not say."""
    if quantity.unit and quantity.unit not in PERSONS and quantity.unit not in {stem("dead")[0], stem("wounded")[0]}:
        return ""
    before = document.text[statement.span.start : quantity.span.start]
    after = document.text[quantity.span.start : statement.span.end]
    ahead = [match.end() for match in STOP.finditer(before)]
    stop = STOP.search(after)
    clause = before[ahead[-1] if ahead else 0 :] + after[: stop.start() if stop else len(after)]
    if ADDED.search(clause):
        return ""
    found = [name for name, pattern in FATES if pattern.search(clause)]
    return found[0] if len(found) == 1 else ""


def shared_unit(unit: str) -> str:
    """The unit in words that both languages have."""
    return "person" if unit in PERSONS else SHARED_UNITS.get(unit, unit)
