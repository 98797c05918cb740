"""The head of a comparison: who spoke with whom, when by each side's clock, and who asked for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parley.accounts.model import Divergence, Document, Kind, Moment, Role, Span, Statement
from parley.accounts.structure import told

ASKED: Final = re.compile(
    r"(?:(?:was|were) )?(?:set up |arranged |held |made |scheduled )?(?:at|upon|on) the (?:request|invitation"
    r"|initiative) of (?:the |its |their )?[\w’'. -]{2,40}?(?=[.,;)]|$| (?:on|and|in|to|for|that)\b)"
    r"|at [A-Z][\w-]+(?:[’']s)? (?:request|invitation|initiative)|应约|应[一-鿿]{2,10}(?:请求|邀请|要求)",
)
MET: Final = re.compile(
    (
        r"\b(?:spoke|talk(?:ed|s)?|call(?:ed)?|met|meeting|meet|phone|telephone|video ?conference|conversation"
        r"|conferred|received|held talks|discussion)\b|通话|会见|会晤|会谈|举行|视频"
    ),
    re.IGNORECASE,
)
HEAD_SENTENCES: Final = 6


@dataclass(frozen=True, slots=True)
class Head:
    """What one account says of the event itself: persons by how often they are named, the day, the one who asked."""

    persons: tuple[Span, ...]
    when: Moment | None
    asked: Span | None


def head(document: Document) -> Head:
    """The head of one account; every part is a place in it, and missing where the account does not say."""
    return Head(_persons(document), _when(document), asked(document))


def asked(document: Document) -> Span | None:
    """Where the account says at whose request it was."""
    for statement in document.statements:
        match = ASKED.search(document.text, statement.span.start, statement.span.end) if told(statement) else None
        if match:
            return Span(document.id, *match.span())
    return None


def asked_on_one_side(a: Document, b: Document) -> Iterator[Divergence]:
    """Who asked for the meeting, where only one account says so."""
    first, second = asked(a), asked(b)
    place = first or second
    if place and not (first and second):
        yield Divergence(Kind.ONE_SIDE, place, None, True, "asked")


def _persons(document: Document) -> tuple[Span, ...]:
    story = [each for each in document.statements if told(each) and each.duplicate_of is None]
    counts = Counter(name.key for statement in story for name in statement.names if name.kind == "person")
    fullest: dict[str, Span] = {}
    for name in document.names:
        if name.kind == "person":
            old = fullest.get(name.key)
            fullest[name.key] = (
                name.span if old is None or name.span.end - name.span.start > old.end - old.start else old
            )
    ranked = sorted(counts, key=lambda key: (-counts[key], fullest[key]))
    return tuple(fullest[key] for key in ranked[:2])


def _when(document: Document) -> Moment | None:
    """The first day named in a sentence near the top that tells of a meeting or a call."""
    top = [each for each in document.statements if each.role in {Role.HEADLINE, Role.SUBHEAD, Role.BODY}][
        :HEAD_SENTENCES
    ]
    for statement in top:
        if MET.search(document.says(statement)) and (found := _day(statement)):
            return found
    return next((found for statement in top if (found := _day(statement))), None)


def _day(statement: Statement) -> Moment | None:
    fine = {"day", "minute", "hour", "morning", "afternoon", "evening", "night", "noon", "midnight", "dawn"}
    return next((each for each in statement.moments if each.granularity in fine), None)
