"""Precision, recall and F1 with their intervals, and what is counted as a link and as only here."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from eval.accounts.corpus import Case
from parley.accounts.links import any_of

Cells = Sequence[Sequence[float]]
BY_DEFAULT = 1.96


@dataclass
class Tally:
    """Hits, extras and misses."""

    hit: int = 0
    extra: int = 0
    miss: int = 0

    def add(self, other: Tally) -> None:
        """Adds another tally."""
        self.hit, self.extra, self.miss = self.hit + other.hit, self.extra + other.extra, self.miss + other.miss

    def f(self, beta: float = 1.0) -> float:
        """The F measure: beta below 1 weighs precision more than recall."""
        square = beta * beta
        whole = (1 + square) * self.hit + square * self.miss + self.extra
        return (1 + square) * self.hit / whole if whole else 0.0

    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.hit / max(self.hit + self.extra, 1)

    def row(self) -> str:
        """Precision, recall and F1, each with its interval (Wilson; for F1 on hits against misses and extras)."""
        p, r = (self.hit, self.hit + self.extra), (self.hit, self.hit + self.miss)
        f = (2 * self.hit, 2 * self.hit + self.extra + self.miss)
        return (
            "  ".join(f"{name} {_share(*each)}" for name, each in (("P", p), ("R", r), ("F1", f)))
            + f"  (n={self.hit + self.miss})"
        )


@dataclass
class Board:
    """Tallies by name, in the order in which they came."""

    rows: dict[str, Tally] = field(default_factory=dict)

    def add(self, name: str, tally: Tally) -> None:
        """Adds to a row."""
        self.rows.setdefault(name, Tally()).add(tally)

    def show(self, title: str) -> None:
        """Prints the table."""
        print(f"\n{title}")
        for name, tally in self.rows.items():
            print(f"  {name:52} {tally.row()}")


def _share(part: float, whole: float) -> str:
    if not whole:
        return "  –            "
    p, z = part / whole, BY_DEFAULT
    middle = (p + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * math.sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return f"{p:.2f} [{max(0, middle - half):.2f}–{min(1, middle + half):.2f}]"


def links(case: Case, scores: Cells, least: float) -> Tally:
    """Pairs of sentences whose score is at least so high, against the labels."""
    tally = Tally()
    for row, wanted in zip(scores, case.labels, strict=True):
        for score, label in zip(row, wanted, strict=True):
            tally.hit += label == 1 and score >= least
            tally.extra += label == 0 and score >= least
            tally.miss += label == 1 and score < least
    return tally


def only_here(case: Case, scores: Cells, below: float) -> Tally:
    """Sentences that are less likely than this to have any partner, against those that the labels link with nothing."""
    return _by_side(case, scores, lambda row, labels, body: _alone(row, labels, below) if body else Tally())


def with_partners_taken(case: Case, scores: Cells, below: float) -> Tally:
    """Only here, where people linked every sentence: each is judged twice, with its partners and without them."""
    return _by_side(case, scores, lambda row, labels, _: _twice(row, labels, below))


def _by_side(case: Case, scores: Cells, judge: Callable[[Sequence[float], Sequence[int], bool], Tally]) -> Tally:
    tally = Tally()
    turned = list(zip(*scores, strict=True)), list(zip(*case.labels, strict=True))
    for side, (rows, labels) in enumerate(((scores, case.labels), turned)):
        for row, wanted, body in zip(rows, labels, case.bodies[side], strict=True):
            tally.add(judge(row, wanted, body))
    return tally


def _alone(row: Sequence[float], labels: Sequence[int], below: float) -> Tally:
    said, linked = any_of(row) < below, 1 in labels
    if -1 in labels and not linked:
        return Tally()
    return Tally(int(said and not linked), int(said and linked), int(not said and not linked))


def _twice(row: Sequence[float], labels: Sequence[int], below: float) -> Tally:
    if 1 not in labels:
        return Tally()
    left = any_of(score for score, label in zip(row, labels, strict=True) if label == 0)
    return Tally(int(left < below), int(any_of(row) < below), int(left >= below))


def average_precision(scored: Sequence[tuple[float, bool]]) -> float:
    """The area under precision over recall, pairs ranked by score."""
    hits, total = 0, 0.0
    for rank, (_, right) in enumerate(sorted(scored, key=lambda each: -each[0]), 1):
        if right:
            hits += 1
            total += hits / rank
    return total / max(hits, 1)


def ranked(case: Case, scores: Cells) -> list[tuple[float, bool]]:
    """Every pair that counts, with its score and whether it is a link."""
    return [
        (score, label == 1)
        for row, wanted in zip(scores, case.labels, strict=True)
        for score, label in zip(row, wanted, strict=True)
        if label >= 0
    ]
