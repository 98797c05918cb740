"""What is odd within one text: sentences said twice, text that is no part of the account, slips."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.accounts.data.places import KNOWN_TERMS
from parley.accounts.differ_facts import one_letter
from parley.accounts.model import Divergence, Document, Kind, Role, Span
from parley.accounts.structure import told

STOP_INSIDE: Final = re.compile(r"(?<=[a-z] )(?:US|UK|UN|EU|NATO)\.(?= [a-z])")
PLURALS: Final = (
    "matters|issues|affairs|countries|forces|talks|relations|officials|troops|ships|vessels"
    "|aircrafts|sanctions|militaries|leaders|ministers|drills|exercises|interests|statements"
    "|questions|nations|missiles"
)
AGREEMENT: Final = re.compile(
    rf"\b[Aa]n? (?!few |series |number |couple |dozen |hundred |thousand |million |lot |great |good "
    rf")(?:[a-z-]+ )?(?:{PLURALS})(?=[.,;:]|$)"
)
CAPITAL: Final = re.compile(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)*\b")


def oddities(document: Document) -> Iterator[Divergence]:
    """The document's own oddities, each said only to look like one."""
    for statement in document.statements:
        if statement.duplicate_of:
            yield Divergence(Kind.DUPLICATE, statement.span, statement.duplicate_of, True, "twice")
        if statement.role in {Role.HEADING, Role.RELATED_LINK} and document.lang in {"en", "zh"}:
            yield Divergence(Kind.NOT_STORY, statement.span, None, True, "not story")
        if told(statement) and document.lang == "en":
            yield from _slips(document, statement.span)


def _slips(document: Document, span: Span) -> Iterator[Divergence]:
    for pattern, basis in ((STOP_INSIDE, "stop"), (AGREEMENT, "number agreement")):
        for match in pattern.finditer(document.text, span.start, span.end):
            yield Divergence(Kind.SPELLING, Span(document.id, *match.span()), None, True, basis)
    for match in CAPITAL.finditer(document.text, span.start, span.end):
        word = match.group().lower()
        known = any(one_letter(word, term.lower()) for term in KNOWN_TERMS if " " not in term and len(term) > 6)
        if (
            known
            and not any(word == term.lower() or word.removesuffix("s") == term.lower() for term in KNOWN_TERMS)
            and word not in RIGHT
        ):
            yield Divergence(Kind.SPELLING, Span(document.id, *match.span()), None, True, "known spelling")


RIGHT: Final = frozenset(
    (
        "defence defense generals theatre theater chairmen ministers commands generale international councils "
        "embassies commander commanded president’s counsel"
    ).split()
)
"""Good words one letter away from a known term."""
