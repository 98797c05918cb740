"""Sentences made ready for comparison: their words, their frame, their names and their place in the account."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.accounts.data.places import COUNTRY
from parley.accounts.model import Document, Role, Span, Statement
from parley.accounts.words import Senses, Token, ideas, senses, together, tokens

GRAM: Final = (3, 4, 5)

PAPER: Final = re.compile(
    r"\b(?:in|through|via|by) (?:an?|its|his|her|their|the) (?:\w+ )?"
    r"(?:statement|readout|briefing|interview|post|letter|message|release|report|note|summary|press conference)\b"
)
"""In what somebody said it."""

FINE: Final = frozenset("day minute hour morning afternoon evening night noon midnight dawn".split())
NEXT_TO_LEAD: Final = 0.5
COUNTRIES: Final = frozenset(COUNTRY.values())


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence made ready for comparison; `senses` are those of its words outside the frame, `meant` all of them."""

    statement: Statement
    words: Counter[str]
    ideas: dict[str, str]
    frame: frozenset[str]
    order: tuple[str, ...]
    grams: dict[str, float]
    names: frozenset[str]
    figures: frozenset[str]
    concepts: frozenset[str]
    place: float
    senses: Mapping[str, Senses]
    meant: Senses
    lead: float


def profiles(
    document: Document,
    kept: Sequence[Statement],
    concepts: Sequence[frozenset[str]],
    aliases: Mapping[str, str] | None = None,
) -> list[Profile]:
    """The sentences of one document made ready; `concepts` are the glossary's terms in each.

    `aliases` gives the other document's key for a person whom this one writes in another script.
    """
    alias = aliases or {}
    out = []
    leads = _leads(kept)
    for index, (statement, terms) in enumerate(zip(kept, concepts, strict=True)):
        found = tokens(document.text, statement.span.start, statement.span.end)
        places = _frame_places(document.text, statement)
        frame = _frame(places, found)
        order = tuple(each.idea for each in found if each.stem and each.stem not in frame)
        meant = {each.stem: senses(each.text) for each in found if each.stem and each.stem not in frame}
        out.append(
            Profile(
                statement,
                ideas(found),
                {each.stem: each.idea for each in found if each.stem},
                frame,
                order,
                _grams(each for each in found if each.stem not in frame),
                frozenset(
                    alias.get(each.key, each.key)
                    for each in statement.names
                    if each.key not in COUNTRIES and not any(place.meets(each.span) for place in places)
                ),
                frozenset(f"{each.value} {each.unit}" for each in statement.quantities if each.unit),
                terms,
                index / max(len(kept) - 1, 1),
                meant,
                together(meant.values()),
                1.0 if index < leads else NEXT_TO_LEAD if index == leads else 0.0,
            )
        )
    return out


def _leads(kept: Sequence[Statement]) -> int:
    """How many sentences open the account: what stands above its first sentence, and that sentence."""
    first = next((index for index, each in enumerate(kept) if each.role is Role.BODY), len(kept) - 1)
    return first + 1


def _frame_places(text: str, statement: Statement) -> list[Span]:
    """Where a sentence tells who said it, in what paper and on what day."""
    places = [each for said in statement.attributions for each in (said.speaker, said.cue, *said.chain) if each]
    places += [each.span for each in statement.moments if each.granularity in FINE]
    return places + [
        Span(statement.span.doc, *match.span())
        for match in PAPER.finditer(text, statement.span.start, statement.span.end)
    ]


def _frame(places: Sequence[Span], found: Sequence[Token]) -> frozenset[str]:
    """Words that stand only in the frame."""
    inside = {each.stem for each in found if any(place.start <= each.start < place.end for place in places)}
    outside = {each.stem for each in found if not any(place.start <= each.start < place.end for place in places)}
    return frozenset(inside - outside)


def _grams(found: Iterable[Token]) -> dict[str, float]:
    text = " ".join(each.text.lower() for each in found)
    counts = Counter(text[at : at + size] for size in GRAM for at in range(len(text) - size + 1))
    return {gram: 1 + math.log(count) for gram, count in counts.items()}
