"""Human sentence alignments of news about one event (SuperPAL, Multi-News), where a copy is at hand."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from parley.accounts.features import Table, profiles
from parley.accounts.glossary import seeded
from parley.accounts.meaning import Embeddings
from parley.accounts.model import DocId, Document, Role, Span, Statement
from parley.accounts.reading import Given, read_document


def tables(path: Path, embeddings: Embeddings | None) -> Iterator[tuple[Table, set[tuple[int, int]]]]:
    """For each topic the features of all its sentence pairs, and which of them people aligned."""
    topics: dict[str, tuple[dict[str, int], dict[str, int], set[tuple[int, int]]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            left, right, gold = topics.setdefault(row["topic"], ({}, {}, set()))
            one, other = (row[name].replace("\n", " ") for name in ("scuSentence", "docSentText"))
            gold.add((left.setdefault(one, len(left)), right.setdefault(other, len(right))))
    for left, right, gold in topics.values():
        (a, made_a), (b, made_b) = (_read(DocId(name), list(lines)) for name, lines in (("A", left), ("B", right)))
        meaning = embeddings.nearness(list(left), list(right), (a.lang, b.lang)) if embeddings else None
        glossary = seeded()
        sides = [
            profiles(
                document, made, [frozenset(found.term for found in glossary.find(document, each)) for each in made]
            )
            for document, made in ((a, made_a), (b, made_b))
        ]
        yield Table(sides[0], sides[1], meaning), gold


def average_precision(scored: list[tuple[float, bool]]) -> float:
    """The area under precision over recall, pairs ranked by score."""
    hits, total = 0, 0.0
    for rank, (_, right) in enumerate(sorted(scored, key=lambda each: -each[0]), 1):
        if right:
            hits += 1
            total += hits / rank
    return total / max(hits, 1)


def _read(doc: DocId, lines: list[str]) -> tuple[Document, list[Statement]]:
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
