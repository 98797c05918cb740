"""Lays two or more accounts side by side: links, divergences, gaps, topics, and what cannot be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from parley.accounts.denials import denied_across
from parley.accounts.differ_facts import dates, figures, spellings, titles
from parley.accounts.differ_quotes import against_source, quote_differences, voice_difference
from parley.accounts.differ_words import negation, one_sided, renderings, scope, verb_strength
from parley.accounts.events import asked_on_one_side
from parley.accounts.gaps import missing
from parley.accounts.glossary import Glossary, seeded
from parley.accounts.kinds import shared_unit
from parley.accounts.limits import DOCUMENTS_MAX
from parley.accounts.links import Matching, Scored, evidence, match
from parley.accounts.loaded import loaded
from parley.accounts.meaning import LANGUAGES, Meaning
from parley.accounts.model import Agreement, Divergence, Document, Gap, Kind, Link, Relation, Report, Role, Span, Tier
from parley.accounts.oddities import oddities
from parley.accounts.profiles import Profile, profiles
from parley.accounts.refusals import AccountCount
from parley.accounts.relations import relation
from parley.accounts.scripts import bridge
from parley.accounts.structure import told
from parley.accounts.topics import topics

SHARED_MIN: Final = 0.3
"""The share of words that a link must rest on before a part of one sentence is said to be on one side only."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the comparison works with beside the texts."""

    glossary: Glossary = field(default_factory=seeded)
    meaning: Meaning | None = None
    source: Document | None = None


def compare(documents: Sequence[Document], options: Options | None = None) -> Report:
    """Compares every pair of the documents, and each with the source where one is given.

    Raises: AccountCount, AccountTooLarge.
    """
    chosen = options or Options()
    check_count(len(documents))
    report = _Gathered()
    for a, b in combinations(documents, 2):
        _compare_pair(report, a, b, chosen)
    for document in documents:
        report.divergences += oddities(document)
        if chosen.source:
            report.divergences += against_source(document, chosen.source)
    everything = [*documents, *([chosen.source] if chosen.source else [])]
    return Report(
        tuple(everything),
        tuple(sorted(report.links, key=lambda each: (each.a, each.b))),
        tuple(_once(report.divergences)),
        _in_order(report.gaps),
        tuple(topics(documents, chosen.glossary)),
        tuple(report.agreements),
        tuple(report.notes),
        {"meaning": "used" if chosen.meaning else "not used"},
        _in_order(report.unfound),
        tuple(each for document in documents for each in loaded(document)),
    )


def _in_order(found: Iterable[Gap]) -> tuple[Gap, ...]:
    return tuple(sorted(found, key=lambda each: (each.span, each.missing_in)))


def check_count(count: int) -> None:
    """Raises AccountCount unless so many texts can be compared."""
    if not 2 <= count <= DOCUMENTS_MAX:
        raise AccountCount(str(count))


@dataclass(slots=True)
class _Gathered:
    links: list[Link] = field(default_factory=list)
    divergences: list[Divergence] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    unfound: list[Gap] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    notes: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)


def _compare_pair(report: _Gathered, a: Document, b: Document, options: Options) -> None:
    across = a.lang != b.lang
    if across and (options.meaning is None or not {a.lang, b.lang} <= LANGUAGES):
        report.notes.append(("languages not compared", (a.id, b.id)))
        report.agreements += agreements(a, b)
        return
    aliases = bridge(a, b)
    lists = [_prepared(document, options.glossary, aliases) for document in (a, b)]
    meaning = None
    if options.meaning and {a.lang, b.lang} <= LANGUAGES:
        says = [[document.says(each.statement) for each in made] for document, made in zip((a, b), lists, strict=True)]
        meaning = options.meaning.nearness(says[0], says[1], (a.lang, b.lang))
    matching = match(lists[0], lists[1], meaning, across=across)
    if across:
        report.agreements += agreements(a, b)
    found = [_linked(a, b, matching, scored, tier, aliases) for scored, tier in matching.links]
    report.links += found
    report.divergences += _differences(a, b, matching, found, options)
    alone = missing(matching, a, b)
    report.gaps += alone.only_here
    report.unfound += alone.not_found


def _prepared(document: Document, glossary: Glossary, aliases: dict[str, str]) -> list[Profile]:
    kept = [each for each in document.statements if told(each)]
    return profiles(
        document, kept, [frozenset(found.term for found in glossary.find(document, each)) for each in kept], aliases
    )


def _linked(a: Document, b: Document, matching: Matching, scored: Scored, tier: Tier, aliases: dict[str, str]) -> Link:
    one, other = matching.table.a[scored.i], matching.table.b[scored.j]
    why = evidence(a, matching, scored)
    stands = relation(a, b, one, other, matching.table.cover(scored.i, scored.j), why.quoted, aliases)
    return Link(one.statement.span, other.statement.span, stands, tier, why)


def _differences(
    a: Document, b: Document, matching: Matching, found: Sequence[Link], options: Options
) -> Iterator[Divergence]:
    for link, (scored, _) in zip(found, matching.links, strict=True):
        one, other = matching.table.a[scored.i], matching.table.b[scored.j]
        first, second = one.statement, other.statement
        if first.duplicate_of or second.duplicate_of or not _chief(matching, scored, link.tier):
            continue
        yield from figures(a, b, first, second)
        yield from dates(a, b, first, second)
        yield from negation(a, b, one, other)
        if link.tier is Tier.FIRM and (places := denied_across(a, b, first, second)):
            yield Divergence(Kind.NEGATION, *places, False, "negation across")
        if link.relation is Relation.OWN_POSITION:
            continue
        terms = options.glossary.find(a, first), options.glossary.find(b, second)
        yield from renderings(*terms, a, b)
        if a.lang == b.lang == "en":
            yield from scope(a, b, first, second)
            if link.relation is not Relation.CONFLICT:
                yield from voice_difference(a, b, first, second, terms)
        yield from verb_strength(a, b, first, second)
    if a.lang == b.lang:
        yield from quote_differences(a, b, {(link.a, link.b) for link in found})
        yield from titles(a, b)
        yield from spellings(a, b)
        yield from asked_on_one_side(a, b)
        yield from _one_sided(a, b, matching)


def _chief(matching: Matching, scored: Scored, tier: Tier) -> bool:
    """Whether a link is firm, or the best that one of its sentences has: others are too weak to tell differences by."""
    sides = (("a", scored.i), ("b", scored.j))
    return tier is Tier.FIRM or any(matching.best(*side) <= scored.score for side in sides)


def _one_sided(a: Document, b: Document, matching: Matching) -> Iterator[Divergence]:
    table = matching.table
    for document, mine, theirs, side in ((a, table.a, table.b, "a"), (b, table.b, table.a, "b")):
        for index, profile in enumerate(mine):
            linked = [
                theirs[each.j if side == "a" else each.i]
                for each, tier in matching.links
                if (each.i if side == "a" else each.j) == index
                and tier is Tier.FIRM
                and max(table.cover(each.i, each.j)) >= SHARED_MIN
            ]
            if linked and profile.statement.role is Role.BODY and not profile.statement.duplicate_of:
                yield from one_sided(document, profile, linked, theirs, table.rarity)


def agreements(a: Document, b: Document) -> list[Agreement]:
    """Names, dates and figures that both documents have: what can be said where languages cannot be compared."""
    found: list[Agreement] = []
    aliases = bridge(a, b)
    for what, mine, theirs in (
        ("name", _names(a, aliases), _names(b, aliases)),
        ("date", _days(a), _days(b)),
        ("figure", _figures(a), _figures(b)),
    ):
        found += [Agreement(what, mine[key], theirs[key]) for key in sorted(mine.keys() & theirs.keys())]
    return found


def _names(document: Document, aliases: dict[str, str]) -> dict[str, Span]:
    return _firsts((aliases.get(name.key, name.key), name.span) for name in document.names)


def _days(document: Document) -> dict[str, Span]:
    return _firsts((f"{each.first} {each.last}", each.span) for each in document.moments if each.first and each.last)


def _figures(document: Document) -> dict[str, Span]:
    return _firsts(
        (f"{each.value} {shared_unit(each.unit)}", each.span)
        for statement in document.statements
        for each in statement.quantities
    )


def _firsts(pairs: Iterable[tuple[str, Span]]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for key, span in pairs:
        found.setdefault(key, span)
    return found


def _once(found: Iterable[Divergence]) -> list[Divergence]:
    """Each finding once, in the order of the texts, the facts before the words."""
    seen: dict[tuple[object, ...], Divergence] = {}
    for each in found:
        seen.setdefault((each.kind, each.a, each.b), each)
    return sorted(
        seen.values(), key=lambda each: (each.a.doc, each.a.start, each.a.end, each.kind.value, each.b or each.a)
    )
