"""Human sentence alignments of news about one event (SuperPAL, Multi-News), where a copy is at hand.

Each topic gives its summary beside all its articles, with the alignments of people; and every two of its articles,
whose sentences are taken for aligned where people aligned them with mostly the same words of the summary, and for
undecided where with other words of the same sentence.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

SHARED_MIN = 0.6
SENTENCES_MIN = 4
Row = dict[str, str]


@dataclass(frozen=True)
class Aligned:
    """Two lists of sentences in the order of their texts, the pairs that are aligned, and those that are undecided."""

    name: str
    sides: tuple[list[str], list[str]]
    gold: frozenset[tuple[int, int]]
    unsure: frozenset[tuple[int, int]]


def with_summary(path: Path) -> Iterator[Aligned]:
    """Each topic's summary and its articles."""
    for topic, rows in _topics(path).items():
        left, right = _numbered(rows, "scuSentCharIdx", "scuSentence"), _numbered(rows, "docSentCharIdx", "docSentText")
        gold = frozenset((left[_line(row["scuSentence"])], right[_line(row["docSentText"])]) for row in rows)
        yield Aligned(topic, (list(left), list(right)), gold, frozenset())


def between_articles(path: Path) -> Iterator[Aligned]:
    """Every two articles of a topic that both have some sentences."""
    for topic, rows in _topics(path).items():
        articles: dict[str, list[Row]] = {}
        for row in rows:
            articles.setdefault(row["documentFile"], []).append(row)
        for one, other in combinations(sorted(articles), 2):
            sides = [_numbered(articles[name], "docSentCharIdx", "docSentText") for name in (one, other)]
            if min(map(len, sides)) >= SENTENCES_MIN:
                gold, unsure = _through_summary(articles[one], articles[other], sides)
                yield Aligned(f"{topic} {one} {other}", (list(sides[0]), list(sides[1])), gold, unsure - gold)


def _through_summary(
    first: Sequence[Row], second: Sequence[Row], sides: Sequence[dict[str, int]]
) -> tuple[frozenset[tuple[int, int]], frozenset[tuple[int, int]]]:
    gold: set[tuple[int, int]] = set()
    unsure: set[tuple[int, int]] = set()
    for row in first:
        for other in second:
            if row["scuSentCharIdx"] == other["scuSentCharIdx"]:
                pair = (sides[0][_line(row["docSentText"])], sides[1][_line(other["docSentText"])])
                mine, theirs = _covered(row), _covered(other)
                same = len(mine & theirs) >= SHARED_MIN * min(len(mine), len(theirs))
                (gold if same else unsure).add(pair)
    return frozenset(gold), frozenset(unsure)


def _covered(row: Row) -> set[int]:
    parts = [[int(each) for each in part.split(",")] for part in row["summarySpanOffsets"].split(";")]
    return {at for start, end in parts for at in range(start, end)}


def _topics(path: Path) -> dict[str, list[Row]]:
    topics: dict[str, list[Row]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            topics.setdefault(row["topic"], []).append(row)
    return topics


def _numbered(rows: Sequence[Row], place: str, words: str) -> dict[str, int]:
    """The sentences in the order in which they stand in their texts: any other would tell the alignment."""
    found = sorted(
        {(int(row[place]), row["documentFile"] * (words == "docSentText"), _line(row[words])) for row in rows}
    )
    numbered: dict[str, int] = {}
    for _, _, line in found:
        numbered.setdefault(line, len(numbered))
    return numbered


def _line(words: str) -> str:
    return words.replace("\n", " ")
