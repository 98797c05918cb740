"""Which sentences of two accounts speak of the same thing, in two tiers, with the evidence."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.accounts.data.weights import ACROSS, BIAS, FIRM, MEANING, POSSIBLE, WEIGHTS, WORDS
from parley.accounts.features import NAMES, Table, longest_run
from parley.accounts.limits import PAIRS_MAX
from parley.accounts.meaning import Nearness
from parley.accounts.model import Document, Evidence, Span, Tier
from parley.accounts.profiles import Profile
from parley.accounts.refusals import refuse_large
from parley.accounts.words import tokens

EVIDENCE_WORDS_MAX: Final = 12
NEAREST: Final = 3
"""How many sentences of the other account are told to be the nearest."""

BY_FEATURE: Final = {mode: tuple(weights.get(name, 0.0) for name in NAMES) for mode, weights in WEIGHTS.items()}


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of sentences by their numbers in the two lists, with its score."""

    i: int
    j: int
    score: float


@dataclass(frozen=True, slots=True)
class Matching:
    """The scores of all pairs, and those that are links."""

    table: Table
    scores: list[list[float]]
    links: tuple[tuple[Scored, Tier], ...]
    mode: str

    def nearest(self, side: str, index: int) -> list[Scored]:
        """The nearest sentences of the other side, best first."""
        if side == "a":
            found = [Scored(index, j, score) for j, score in enumerate(self.scores[index])]
        else:
            found = [Scored(i, index, row[index]) for i, row in enumerate(self.scores)]
        return sorted(found, key=lambda each: (-each.score, each.i, each.j))[:NEAREST]

    def best(self, side: str, index: int) -> float:
        """The highest score of a sentence."""
        return max(self._of(side, index), default=0.0)

    def partnered(self, side: str, index: int) -> float:
        """The probability that a sentence has any link."""
        return any_of(self._of(side, index))

    def _of(self, side: str, index: int) -> list[float]:
        return self.scores[index] if side == "a" else [row[index] for row in self.scores]


def match(a: list[Profile], b: list[Profile], meaning: Nearness | None, *, across: bool) -> Matching:
    """Scores every pair and keeps those above the threshold of its tier.

    `across` tells that the languages differ, where only meaning, names, dates, figures and the glossary speak.
    """
    refuse_large(len(a) * len(b), PAIRS_MAX, "pairs of sentences")
    mode = ACROSS if across else MEANING if meaning else WORDS
    table = Table(a, b, meaning)
    scores = [[pair_score(table.row(i, j), mode) for j in range(len(b))] for i in range(len(a))]
    return Matching(table, scores, tuple(_kept(scores, mode)), mode)


def evidence(a: Document, matching: Matching, scored: Scored) -> Evidence:
    """What the link rests on, as places of the first sentence that a person can read."""
    one, other = matching.table.a[scored.i], matching.table.b[scored.j]
    span, theirs, rarity = one.statement.span, set(other.ideas.values()), matching.table.rarity
    shared: dict[str, Span] = {}
    for each in tokens(a.text, span.start, span.end):
        if each.stem and each.idea in theirs:
            shared.setdefault(each.idea, Span(span.doc, each.start, each.end))
    words = sorted(shared, key=lambda idea: (-rarity.weight(idea), idea))[:EVIDENCE_WORDS_MAX]
    names = {name.key: name.span for name in reversed(one.statement.names) if name.key in other.names}
    figures = {f"{each.value} {each.unit}": each.span for each in one.statement.quantities}
    meaning = matching.table.meaning
    return Evidence(
        round(scored.score, 4),
        tuple(shared[word] for word in words),
        tuple(sorted(names.values())),
        tuple(sorted(figures[each] for each in one.figures & other.figures)),
        longest_run(one.order, other.order),
        tuple(sorted(one.concepts & other.concepts)),
        meaning.best[scored.i][scored.j] if meaning else None,
    )


def pair_score(row: Sequence[float], mode: str) -> float:
    """The probability of a link by a pair's features; `mode` names the weights."""
    total = BIAS[mode] + math.fsum(weight * value for weight, value in zip(BY_FEATURE[mode], row, strict=True))
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


def any_of(scores: Iterable[float]) -> float:
    """The probability that any of a sentence's pairs is a link, taken as independent of each other.

    The nearest ones tell it: with all, a sentence of a long account would never be without a partner.
    """
    return 1 - math.prod(1 - score for score in sorted(scores, reverse=True)[:NEAREST])


def _kept(scores: list[list[float]], mode: str) -> list[tuple[Scored, Tier]]:
    return [
        (Scored(i, j, score), Tier.FIRM if score >= FIRM[mode] else Tier.POSSIBLE)
        for i, row in enumerate(scores)
        for j, score in enumerate(row)
        if score >= POSSIBLE[mode]
    ]
