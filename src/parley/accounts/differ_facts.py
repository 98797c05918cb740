"""Differences of fact inside linked sentences: dates, figures, offices, the spelling of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from parley.accounts.data.titles import RANKS
from parley.accounts.dates import overlap
from parley.accounts.kinds import PERSONS, fate, shared_unit
from parley.accounts.model import Divergence, Document, Kind, Moment, Name, Quantity, Span, Statement
from parley.accounts.relations import same_speaker
from parley.accounts.words import plain_root, senses, tokens

ROUGH: Final = re.compile(
    (
        r"\b(?P<least>more than|over|at least|upwards of|above)\s*$|\b(?P<most>up to|under|fewer than|less than"
        r"|almost|nearly|at most|no more than)\s*$|\b(?P<about>about|around|some|roughly|approximately|an estimated"
        r"|close to)\s*$|(?P<zh>约|近|大约|至少|超过)\s*$"
    ),
    re.IGNORECASE,
)
NEAR: Final = Decimal("0.12")
MINUTES: Final = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525600}
FINE: Final = frozenset("day minute hour morning afternoon evening night noon midnight dawn".split())
WEEKDAYS: Final = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
OFFICE_BEFORE: Final = re.compile(
    r"((?:(?:[A-Z][\w.-]*|[Cc]hief|[Hh]ead|[Dd]irector|[Cc]ommander|[Dd]eputy|[Ss]enior|of|the|and|for|in"
    r"|[Ss]pokes\w+|[Mm]inister|its|their|[a-z]+ (?=service|command|office|department|staff|agency|ministry)"
    r"|service|command|office|department|staff|agency|ministry)(?:[’']s)?,? ){1,14})$"
)
OFFICE_AFTER: Final = re.compile(
    r"^,? (?:(?:who )?(?:is|was|heads|leads|led|headed)|,?) ?((?:the |a |an |its |his |her )?(?:[A-Za-z’'.-]+ "
    r"){0,3}?(?:head|chief|chairman|chair|director|commander|minister|deputy|president|leader|secretary"
    r"|department head)\b[^,.;]{0,80})"
)
HEADS: Final = re.compile(r"^,? who (?:heads|leads|commands) ([^,.;]{3,80})")
NAME_CHARS_MIN: Final = 5
DATELINE: Final = re.compile(r"[A-Z][A-Z .’'/-]{2,38}(?:, [A-Z][\w. ]{2,20})?,? \(?")
DASH: Final = re.compile(r"\)?(?: \([\w ]{2,20}\))? ?[—–:-]")


def figures(a: Document, b: Document, one: Statement, other: Statement) -> Iterator[Divergence]:
    """Figures for the same thing that cannot both hold, unless the sentence has one that agrees.

    The dead, the hurt and the missing are compared apart; other persons are compared whatever they are called, and
    spans of time whatever their unit, where each side has only one.
    """
    fates = [
        {each: fate(document, said, each) for each in said.quantities} for document, said in ((a, one), (b, other))
    ]
    across = a.lang != b.lang
    for mine, theirs in (*_comparable(fates[0], fates[1], across=across), *_of_near_kind(a, b, one, other)):
        if not any(_agree(a, b, first, second) for first in mine for second in theirs):
            yield Divergence(Kind.FIGURE, mine[0].span, theirs[0].span, True, "figure")


def _comparable(
    one: Mapping[Quantity, str], other: Mapping[Quantity, str], *, across: bool
) -> Iterator[tuple[list[Quantity], list[Quantity]]]:
    """Groups of figures of the two sides that count the same thing."""
    sides = (one, other)
    for name in ("dead", "hurt", "missing"):
        mine, theirs = ([each for each, became in side.items() if became == name] for side in sides)
        if mine and theirs:
            yield mine, theirs
    told = set(one.values()) & set(other.values()) - {""}
    rest = [[each for each, became in side.items() if became not in told] for side in sides]
    named = [[(shared_unit(each.unit) if across else each.unit, each) for each in side] for side in rest]
    units = ({unit for unit, _ in named[0]} & {unit for unit, _ in named[1]}) - {""}
    for wanted in sorted(units):
        mine, theirs = ([each for unit, each in side if unit == wanted] for side in named)
        yield mine, theirs
    for group in (PERSONS, MINUTES):
        mine, theirs = ([each for each in side if each.unit in group] for side in rest)
        held = any(unit in units for side in named for unit, each in side if each.unit in group)
        if not held and len(mine) == len(theirs) == 1:
            yield mine, theirs


def _of_near_kind(
    a: Document, b: Document, one: Statement, other: Statement
) -> Iterator[tuple[list[Quantity], list[Quantity]]]:
    """The one figure of each side that counts a thing of its own, where both things are near: machines, computers."""
    known = {each.unit for each in one.quantities} & {each.unit for each in other.quantities} | PERSONS | MINUTES.keys()
    mine, theirs = ([each for each in side.quantities if each.unit not in known] for side in (one, other))
    if len(mine) == len(theirs) == 1:
        words = [document.says(each.span).split()[-1] for document, (each,) in ((a, mine), (b, theirs))]
        if senses(words[0]).near(senses(words[1])):
            yield mine, theirs


def _agree(a: Document, b: Document, first: Quantity, second: Quantity) -> bool:
    one, two = (Decimal(each.value) * MINUTES.get(each.unit, 1) for each in (first, second))
    rough = [
        ROUGH.search(document.text[max(0, each.span.start - 20) : each.span.start])
        for document, each in ((a, first), (b, second))
    ]
    if one == two:
        return True
    if any(rough) and abs(one - two) <= NEAR * max(one, two):
        return True
    low = rough[0] if one < two else rough[1]
    return bool(
        low and (low.groupdict().get("least") or low.groupdict().get("zh")) and max(one, two) <= 2 * min(one, two)
    )


def dates(a: Document, b: Document, one: Statement, other: Statement) -> Iterator[Divergence]:
    """Dates of one grain that do not meet; what a missing day of publication leaves open is said to be open."""
    mine, theirs = (
        [
            each
            for each in statement.moments
            if not each.granularity.startswith(("since", "until", "range", "about"))
            and not _in_dateline(document, statement, each)
        ]
        for document, statement in ((a, one), (b, other))
    )
    if any(overlap(first, second) for first in mine for second in theirs):
        return
    for first in mine:
        for second in theirs:
            found = _date(a, b, first, second)
            if found:
                yield found
                return


def _in_dateline(document: Document, statement: Statement, moment: Moment) -> bool:
    """Whether it is the day on which the story was written ("LASKER, Sept 3 —"), which dates nothing in it."""
    ahead = document.text[statement.span.start : moment.span.start]
    return bool(DATELINE.fullmatch(ahead) and DASH.match(document.text, moment.span.end, statement.span.end))


def _date(a: Document, b: Document, first: Moment, second: Moment) -> Divergence | None:
    if not all(
        each.first or WEEKDAYS.search(document.says(each.span)) or each.granularity not in {"minute", "hour"}
        for document, each in ((a, first), (b, second))
    ):
        return None  # a time of day without its day
    if (first.granularity in FINE) != (second.granularity in FINE) or (
        first.granularity not in FINE and first.granularity != second.granularity
    ):
        return None
    if overlap(first, second) is False:
        days = abs(int(first.first[:10].replace("-", "")) - int(second.first[:10].replace("-", "")))
        zones = days == 1 and (
            "T" in first.first
            or "T" in second.first
            or first.granularity != second.granularity
            or first.zone != second.zone
        )
        return Divergence(Kind.DATE, first.span, second.span, not zones, "date zones" if zones else "date apart")
    names = [WEEKDAYS.search(document.says(each.span)) for document, each in ((a, first), (b, second))]
    if all(names) and names[0].group() != names[1].group():  # type: ignore[union-attr]
        return Divergence(Kind.DATE, first.span, second.span, False, "weekday")
    if (
        not all(names)
        and (bool(first.first) != bool(second.first) or not first.first)
        and a.says(first.span).lower() != b.says(second.span).lower()
    ):
        return Divergence(Kind.DATE, first.span, second.span, False, "date unanchored")
    return None


def titles(a: Document, b: Document) -> Iterator[Divergence]:
    """Persons whom the two texts describe by different ranks, or by offices that share a body and differ."""
    for key, mine in _persons(a).items():
        for other, theirs in _persons(b).items():
            if same_speaker(key, other) and (found := _titles(a, b, mine, theirs)):
                yield Divergence(Kind.TITLE, *found, True, "title")


def _persons(document: Document) -> dict[str, list[Name]]:
    found: dict[str, list[Name]] = {}
    for name in document.names:
        if name.kind == "person" and (" " in name.key or not name.key.isascii()):
            found.setdefault(name.key, []).append(name)
    return found


def _titles(a: Document, b: Document, mine: Sequence[Name], theirs: Sequence[Name]) -> tuple[Span, Span] | None:
    first = {place: _office_words(a, place) for name in mine for place in _offices(a, name)}
    second = {place: _office_words(b, place) for name in theirs for place in _offices(b, name)}
    if any(words <= others or others <= words for words in first.values() for others in second.values()):
        return None
    apart = ((one, two) for one, words in first.items() for two, others in second.items() if words & others)
    return next(((one, two) for one, two in apart if len(first[one] ^ second[two]) > 1), None)


def _offices(document: Document, name: Name) -> list[Span]:
    """Phrases around one mention of a person that tell an office."""
    start, end = name.span.start, name.span.end
    found = []
    before = OFFICE_BEFORE.search(document.text[max(0, start - 120) : start])
    if before and len(before.group(1).split()) > 2:
        found.append(Span(document.id, start - len(before.group(1)), start - 1))
    for pattern in (OFFICE_AFTER, HEADS):
        after = pattern.match(document.text[end : end + 140])
        if after:
            found.append(Span(document.id, end + after.start(1), end + after.end(1)))
            break
    return found


def _office_words(document: Document, place: Span) -> frozenset[str]:
    roots = {
        plain_root(each.text)
        for each in tokens(document.text, place.start, place.end)
        if each.stem and not each.idea.startswith("@")
    }
    return frozenset(root for root in roots if root not in RANKS or root in {"chief", "head", "chair"})


def spellings(a: Document, b: Document) -> Iterator[Divergence]:
    """Names that differ by one letter, each found only in its own text."""
    mine, theirs = _name_words(a), _name_words(b)
    for word in sorted(mine.keys() - theirs.keys()):
        for other in sorted(theirs.keys() - mine.keys()):
            if (
                min(len(word), len(other)) >= NAME_CHARS_MIN
                and one_letter(word, other)
                and plain_root(word) != plain_root(other)
                and not word.startswith(other)
                and not other.startswith(word)
            ):
                yield Divergence(Kind.SPELLING, mine[word], theirs[other], True, "name spelling")


def _name_words(document: Document) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for name in document.names:
        if name.kind in {"person", "place", "body", "other"}:
            for each in tokens(document.text, name.span.start, name.span.end):
                if each.text[:1].isupper() and not each.idea.startswith("@"):
                    found.setdefault(
                        each.text.lower().removesuffix("’s").removesuffix("'s"), Span(document.id, each.start, each.end)
                    )
    return found


def one_letter(one: str, other: str) -> bool:
    """Whether one letter added, dropped, changed or two neighbours swapped make the words alike."""
    if one == other or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    start = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    if len(one) == len(other):
        return one[start + 1 :] == other[start + 1 :] or (
            one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
        )
    short, long = sorted((one, other), key=len)
    return short[start:] == long[start + 1 :]
