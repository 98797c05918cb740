"""The labelled texts as tables of features with their labels, in groups: what is fitted on, and what is held out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from eval.accounts.pairs import Pair, load
from eval.accounts.superpal import Aligned, between_articles, with_summary
from parley.accounts.features import Table
from parley.accounts.glossary import seeded
from parley.accounts.meaning import Meaning
from parley.accounts.model import DocId, Document, Role, Span, Statement
from parley.accounts.profiles import profiles
from parley.accounts.reading import Given, read_document
from parley.accounts.scripts import bridge
from parley.accounts.structure import told

PAIRS = Path(__file__).parent / "pairs"
NO_LINK = frozenset({"optional", "own"})
SUMMARY, ARTICLES = "SuperPAL, summary", "SuperPAL, articles"
"""The groups of real texts that people aligned."""


@dataclass(frozen=True)
class Case:
    """Two texts: label 1 where a pair of sentences is linked, 0 where not, -1 where it counts neither way.

    `bodies` says, for each text, which sentences can be only here.
    """

    name: str
    group: str
    table: Table
    labels: tuple[tuple[int, ...], ...]
    bodies: tuple[tuple[bool, ...], tuple[bool, ...]]
    rows: tuple[tuple[tuple[float, ...], ...], ...] = field(init=False)
    """The features of every pair of sentences."""

    def __post_init__(self) -> None:
        rows = tuple(tuple(self.table.row(i, j) for j in range(len(self.table.b))) for i in range(len(self.table.a)))
        object.__setattr__(self, "rows", rows)


def own_cases(meaning: Meaning | None, *, held_out: bool | None = None) -> Iterator[Case]:
    """The project's own pairs; across languages only with `meaning`."""
    for pair in load(PAIRS):
        if held_out in (None, pair.held_out) and (meaning or not pair.across):
            yield _own(pair, meaning)


def superpal_cases(path: Path, meaning: Meaning | None) -> Iterator[Case]:
    """The real texts with the alignments of people; what people aligned with nothing is not among them."""
    for group, found in ((SUMMARY, with_summary(path)), (ARTICLES, between_articles(path))):
        for each in found:
            yield _aligned(each, group, meaning)


def report_case(folder: Path, meaning: Meaning | None) -> Case:
    """Two real reports with the labels of one person."""
    labels = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    a, b = (
        read_document(DocId(name), (folder / each["path"]).read_bytes(), Given(each["path"]))
        for name, each in labels["documents"].items()
    )
    spans = {each["id"]: (each["id"][0], each["start"], each["end"]) for each in labels["sentences"]}
    gold = {(spans[each["a"]], spans[each["b"]]): each["relation"] for each in labels["sentence_links"]}
    return _case("two real reports", "two real reports", (a, b), gold, meaning)


def _own(pair: Pair, meaning: Meaning | None) -> Case:
    gold = {(pair.spans[a], pair.spans[b]): relation for a, b, relation in pair.links}
    return _case(pair.name, pair.group, documents(pair), gold, meaning)


def documents(pair: Pair) -> tuple[Document, Document]:
    """A pair as the tool reads it."""
    a, b = (
        read_document(DocId(side), pair.texts[side].encode(), Given(side, pair.anchors["AB".index(side)]))
        for side in "AB"
    )
    return a, b


Key = tuple[str, int, int]


def _case(
    name: str, group: str, both: tuple[Document, Document], gold: dict[tuple[Key, Key], str], meaning: Meaning | None
) -> Case:
    kept = [[each for each in document.statements if told(each)] for document in both]
    labels = tuple(tuple(_label(gold.get((_key(one), _key(other)))) for other in kept[1]) for one in kept[0])
    a, b = (tuple(each.role is Role.BODY and each.duplicate_of is None for each in statements) for statements in kept)
    return Case(name, group, _table(both, kept, meaning), labels, (a, b))


def _label(relation: str | None) -> int:
    return 0 if relation is None else -1 if relation in NO_LINK else 1


def _key(statement: Statement) -> Key:
    return statement.span.doc, statement.span.start, statement.span.end


def _table(both: tuple[Document, Document], kept: Sequence[Sequence[Statement]], meaning: Meaning | None) -> Table:
    a, b = both
    glossary, aliases = seeded(), bridge(a, b)
    made = [
        profiles(
            document,
            statements,
            [frozenset(found.term for found in glossary.find(document, each)) for each in statements],
            aliases,
        )
        for document, statements in zip(both, kept, strict=True)
    ]
    says = [[document.says(each) for each in statements] for document, statements in zip(both, kept, strict=True)]
    return Table(made[0], made[1], meaning.nearness(says[0], says[1], (a.lang, b.lang)) if meaning else None)


def _aligned(each: Aligned, group: str, meaning: Meaning | None) -> Case:
    a, b = (_lines(DocId(side), lines) for side, lines in zip("AB", each.sides, strict=True))
    labels = tuple(
        tuple(1 if (i, j) in each.gold else -1 if (i, j) in each.unsure else 0 for j in range(len(each.sides[1])))
        for i in range(len(each.sides[0]))
    )
    bodies = tuple(True for _ in each.sides[0]), tuple(True for _ in each.sides[1])
    return Case(each.name, group, _table((a[0], b[0]), (a[1], b[1]), meaning), labels, bodies)


def _lines(doc: DocId, lines: list[str]) -> tuple[Document, list[Statement]]:
    """The lines as one document, each line one statement whatever sentences it holds."""
    document = read_document(doc, "\n".join(lines).encode(), Given(lang="en"))
    made, at = [], 0
    for index, line in enumerate(lines):
        span = Span(doc, at, at + len(line))
        inside = [each for each in document.statements if span.meets(each.span)]
        made.append(
            Statement(
                span,
                index,
                Role.BODY,
                index,
                names=tuple(name for each in inside for name in each.names),
                quantities=tuple(item for each in inside for item in each.quantities),
                moments=tuple(item for each in inside for item in each.moments),
                attributions=tuple(item for each in inside for item in each.attributions),
            )
        )
        at += len(line) + 1
    return document, made
