"""What both views share: safe characters, marked runs of a sentence, numbers of links, groups of findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from parley.accounts.differ_words import differing
from parley.accounts.model import (
    Directness,
    Divergence,
    DocId,
    Document,
    Kind,
    Link,
    Relation,
    Report,
    Span,
    Statement,
    Tier,
    Voice,
)
from parley.accounts.structure import told

UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
SPACE: Final = re.compile(r"\s+")
CONTEXT: Final = 46

GROUPS: Final = (
    ("Who said what to whom", (Kind.SPEAKER, Kind.ADDRESSEE, Kind.TITLE)),
    ("Quotations", (Kind.QUOTE_ALTERED, Kind.QUOTE_CUT, Kind.VOICE)),
    ("Facts", (Kind.DATE, Kind.FIGURE, Kind.NEGATION)),
    ("Wording", (Kind.WORDING, Kind.VERB_STRENGTH, Kind.SCOPE)),
    ("Only on one side", (Kind.ONE_SIDE,)),
)
"""The findings between two texts, as the views group them."""

WITHIN: Final = (Kind.SPELLING, Kind.DUPLICATE, Kind.NOT_STORY)
"""The findings within one text (a name spelt in two ways stands here too)."""

NOTES: Final = {
    "languages not compared": "The languages of these two texts cannot be compared here: the optional part for "
    "meaning is missing or does not have them. "
    "Only names, dates and figures that agree are shown; nothing is guessed.",
}
TIERS: Final = {Tier.FIRM: "firm", Tier.POSSIBLE: "possible"}
LOADED_NOTE: Final = (
    "The words stand in a list that people have drawn up, and carry a view wherever they stand. "
    "The list is short and measures nothing."
)
VOICES: Final = {
    Voice.OUTLET: "the text’s own words",
    Voice.ATTRIBUTED: "somebody’s words",
    Voice.QUOTED: "somebody’s words",
}
RELATIONS: Final = {
    Relation.SAME: "the same statement",
    Relation.PARTIAL: "one says part of what the other says",
    Relation.OWN_POSITION: "the same topic, each side’s own position",
    Relation.CONFLICT: "they contradict each other",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of a sentence with what is to be seen in it: quoted, differing, or the place of a finding."""

    text: str
    quoted: bool
    differs: bool
    kinds: tuple[str, ...]


def safe(text: str) -> str:
    """The words on one line, with characters that would steer the display shown by their number instead."""
    return UNSAFE.sub(lambda match: f"⟦U+{ord(match.group()):04X}⟧", SPACE.sub(" ", text))


def numbers(report: Report) -> dict[Span, list[tuple[int, Link]]]:
    """For each linked sentence the numbers of its links; the two ends of a link share one."""
    found: dict[Span, list[tuple[int, Link]]] = {}
    for number, link in enumerate(report.links, 1):
        found.setdefault(link.a, []).append((number, link))
        found.setdefault(link.b, []).append((number, link))
    return found


def marked(
    report: Report,
    statement: Statement,
    links: Sequence[tuple[int, Link]],
    places: Mapping[DocId, Sequence[tuple[Span, Kind]]],
) -> Iterator[Marked]:
    """The sentence in runs of equal marks."""
    document = report.document(statement.span.doc)
    start, end = statement.span.start, statement.span.end
    quoted = [each.content for each in statement.attributions if each.directness is not Directness.INDIRECT]
    differs = _differing(report, statement, links)
    here = [
        (span, kind)
        for span, kind in places.get(document.id, ())
        if span.meets(statement.span) and span != statement.span
    ]
    edges = {start, end}
    for span in (*quoted, *differs, *(span for span, _ in here)):
        edges |= {max(span.start, start), min(span.end, end)}
    ordered = sorted(edges)
    for first, last in pairwise(ordered):
        run = Span(document.id, first, last)
        yield Marked(
            SPACE.sub(" ", UNSAFE.sub(lambda match: f"⟦U+{ord(match.group()):04X}⟧", document.text[first:last])),
            any(each.holds(run) for each in quoted),
            any(each.holds(run) for each in differs),
            tuple(sorted({kind.value for span, kind in here if span.holds(run)})),
        )


def _differing(report: Report, statement: Statement, links: Sequence[tuple[int, Link]]) -> list[Span]:
    """The words of weight that the best firm partner of a sentence does not have."""
    kept = [link for _, link in links if link.relation is not Relation.OWN_POSITION and link.tier is Tier.FIRM]
    if not kept:
        return []
    best = max(kept, key=lambda link: link.evidence.score)
    other = best.b if best.a == statement.span else best.a
    one, two = report.document(statement.span.doc), report.document(other.doc)
    if one.lang != two.lang:
        return []
    mine, _ = differing(one, two, statement, report.statement(other))
    return [Span(one.id, each.start, each.end) for each in mine]


def finding_places(report: Report) -> dict[DocId, list[tuple[Span, Kind]]]:
    """Where the findings lie, by document, without those that are whole sentences or parts of one side."""
    found: dict[DocId, list[tuple[Span, Kind]]] = {}
    for each in report.divergences:
        if each.kind not in {Kind.DUPLICATE, Kind.NOT_STORY, Kind.ONE_SIDE}:
            for span in (each.a, each.b) if each.b else (each.a,):
                found.setdefault(span.doc, []).append((span, each.kind))
    return found


def in_context(document: Document, span: Span) -> tuple[str, str, str]:
    """The words before a place in its sentence, the place itself, and the words after it, cut at word ends."""
    holder = next((each.span for each in document.statements if each.span.meets(span)), span)
    before = document.text[holder.start : span.start]
    after = document.text[span.end : max(holder.end, span.end)]
    if span.end - span.start > CONTEXT * 2:
        return "", safe(document.says(span)), ""
    return safe(_tail(before)), safe(document.says(span)), safe(_front(after))


def _tail(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    cut = text[-CONTEXT:]
    return "…" + (cut.split(" ", 1)[1] if " " in cut else cut)


def _front(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    cut = text[:CONTEXT]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"


def grouped(report: Report) -> Iterator[tuple[str, list[Divergence]]]:
    """The findings between texts, group by group."""
    for title, kinds in GROUPS:
        found = [each for kind in kinds for each in report.divergences if each.kind is kind]
        if found:
            yield title, found


def within(report: Report) -> list[Divergence]:
    """The findings within one text."""
    return [each for each in report.divergences if each.kind in WITHIN]


def accounts(report: Report) -> list[Document]:
    """The documents whose sentences are compared (the source is not among them)."""
    compared = (
        {each.a.doc for each in report.links}
        | {each.b.doc for each in report.links}
        | {each.span.doc for each in (*report.gaps, *report.unfound)}
    )
    return [each for each in report.documents if each.id in compared or each.id != "S"]


def counts(report: Report) -> dict[str, int]:
    """The few numbers at the top."""
    return {
        "firm links": sum(1 for each in report.links if each.tier is Tier.FIRM),
        "possible links": sum(1 for each in report.links if each.tier is Tier.POSSIBLE),
        "differences": sum(1 for each in report.divergences if each.kind not in WITHIN),
        "only here": len(only_here(report)),
        "not found on the other side": len({each.span for each in report.unfound}),
    }


def only_here(report: Report) -> set[Span]:
    """The sentences that are only here beside every other account."""
    others = len(accounts(report)) - 1
    found = Counter(each.span for each in report.gaps)
    return {span for span, count in found.items() if count == others}


def story(document: Document) -> list[Statement]:
    """The sentences of the account itself."""
    return [each for each in document.statements if told(each)]
