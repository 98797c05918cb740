"""What speaks for a link between two sentences, as numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final

from parley.accounts.dates import overlap
from parley.accounts.meaning import Cells, Nearness
from parley.accounts.model import Statement
from parley.accounts.profiles import Profile
from parley.accounts.words import Rarity

NAMES: Final = (
    "share",
    "amount",
    "share_near",
    "amount_near",
    "ahead",
    "grams",
    "names",
    "figures",
    "dates",
    "glossary",
    "position",
    "lead",
    "meaning",
    "meaning_ahead",
    "meaning_apart",
)
"""The features in the order of `Table.row`.

How large a share of both sentences' words is in common, and how many rare words that is; the same with words that are
near each other; how far that share is ahead of what either sentence has in common with any other.
"""

SHARPNESS: Final = 1.4
"""The power of a word's rarity: one rare word in common tells more than two common ones."""

FRAME_SHARE: Final = 0.6
"""What a word counts for that only tells who said it and when."""


class Table:
    """The features of every pair of sentences of two documents."""

    def __init__(self, a: list[Profile], b: list[Profile], meaning: Nearness | None = None) -> None:
        self.a, self.b, self.meaning = a, b, meaning
        once = [each for each in (*a, *b) if each.statement.duplicate_of is None]
        self.rarity = Rarity([each.words for each in once])
        self.tells = {idea: self.rarity.weight(idea) ** SHARPNESS for each in (*a, *b) for idea in each.words}
        self.measure = self.rarity.of_two**SHARPNESS
        self.seen = Counter(key for each in (*a, *b) for key in each.names)
        gram_rarity = _gram_rarity([*a, *b])
        self.vectors = {id(each): _unit_vector(each.grams, gram_rarity) for each in (*a, *b)}
        self.weights = {id(each): max(self._weight(each), 0.01) for each in (*a, *b)}
        self.meant = {id(each): frozenset(each.ideas.values()) for each in (*a, *b)}
        self.reached = [[(self._reached(one, other), self._reached(other, one)) for other in b] for one in a]
        self.near = [[(self._near(one, other), self._near(other, one)) for other in b] for one in a]
        self.share_near = [[self._share_near(i, j) for j in range(len(b))] for i in range(len(a))]
        self.ahead = ahead(self.share_near)
        self.meaning_ahead = ahead(meaning.best) if meaning else None

    def row(self, i: int, j: int) -> tuple[float, ...]:
        """The features of the pair (i, j), in the order of NAMES."""
        one, other = self.a[i], self.b[j]
        forth, back = self.cover(i, j)
        shared = sum(self.reached[i][j]) / 2
        return (
            math.sqrt(forth * back),
            math.log1p(shared / self.measure),
            self.share_near[i][j],
            math.log1p((shared + sum(self.near[i][j]) / 2) / self.measure),
            self.ahead[i][j],
            self._cosine(one, other),
            self._names(one, other),
            min(len(one.figures & other.figures), 2) / 2,
            _dates(one.statement, other.statement),
            1.0 if one.concepts & other.concepts else 0.0,
            1 - abs(one.place - other.place),
            0.0 if _frames_alone(one, other) else one.lead * other.lead,
            self.meaning.best[i][j] if self.meaning else 0.0,
            self.meaning_ahead[i][j] if self.meaning_ahead else 0.0,
            self.meaning.apart[i][j] if self.meaning else 0.0,
        )

    def cover(self, i: int, j: int) -> tuple[float, float]:
        """The share of the words of either sentence that the other has too."""
        forth, back = self.reached[i][j]
        return forth / self.weights[id(self.a[i])], back / self.weights[id(self.b[j])]

    def _reached(self, one: Profile, other: Profile) -> float:
        """The weight of the words of one that the other has too, or has another word of the same concept for."""
        theirs = self.meant[id(other)]
        if theirs.isdisjoint(self.meant[id(one)]):
            return 0.0
        shared = [(word, self.tells[idea]) for word, idea in one.ideas.items() if idea in theirs]
        framed = math.fsum(weight for word, weight in shared if word in one.frame or word in other.frame) * FRAME_SHARE
        free = math.fsum(weight for word, weight in shared if word not in one.frame and word not in other.frame)
        return free + framed if free else framed * FRAME_SHARE

    def _near(self, one: Profile, other: Profile) -> float:
        """The weight of the words of one that have none in common with the other, but one near."""
        theirs = self.meant[id(other)]
        return math.fsum(
            self.tells[one.ideas[word]] * senses.near(other.meant)
            for word, senses in one.senses.items()
            if one.ideas[word] not in theirs
        )

    def _share_near(self, i: int, j: int) -> float:
        forth, back = (exact + near for exact, near in zip(self.reached[i][j], self.near[i][j], strict=True))
        return math.sqrt(forth / self.weights[id(self.a[i])] * back / self.weights[id(self.b[j])])

    def _weight(self, one: Profile) -> float:
        return math.fsum(
            self.tells[idea] * (FRAME_SHARE if word in one.frame else 1.0) for word, idea in one.ideas.items()
        )

    def _cosine(self, one: Profile, other: Profile) -> float:
        left, right = self.vectors[id(one)], self.vectors[id(other)]
        return math.fsum(left[gram] * right[gram] for gram in left.keys() & right.keys())

    def _names(self, one: Profile, other: Profile) -> float:
        """Names in common: one that few sentences have tells the most."""
        return min(1.0, sum(2 / self.seen[key] for key in sorted(one.names & other.names)))


def ahead(cells: Cells) -> Cells:
    """How far each cell is ahead of the best other one of its row, and of its column, together."""
    rows = [_best_two(row) for row in cells]
    columns = [_best_two(column) for column in zip(*cells, strict=True)]
    return [
        [2 * cell - _rival(rows[i], cell) - _rival(columns[j], cell) for j, cell in enumerate(row)]
        for i, row in enumerate(cells)
    ]


def _best_two(cells: Sequence[float]) -> tuple[float, float]:
    first, second, *_ = [*sorted(cells, reverse=True), 0.0, 0.0]
    return first, second


def _rival(best: tuple[float, float], cell: float) -> float:
    return best[1] if cell == best[0] else best[0]


def _gram_rarity(found: list[Profile]) -> dict[str, float]:
    seen = Counter(gram for each in found for gram in each.grams)
    return {gram: math.log(1 + len(found) / count) for gram, count in seen.items()}


def _unit_vector(grams: dict[str, float], rarity: dict[str, float]) -> dict[str, float]:
    weighed = {gram: count * rarity[gram] for gram, count in grams.items() if gram in rarity}
    length = math.sqrt(math.fsum(value * value for value in weighed.values())) or 1.0
    return {gram: value / length for gram, value in weighed.items()}


def _frames_alone(one: Profile, other: Profile) -> bool:
    """Whether all that the two share is who said it and when."""
    shared = set(one.ideas.values()) & set(other.ideas.values())
    return bool(shared) and shared.isdisjoint(set(one.order) & set(other.order))


def longest_run(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest stretch of stems that both have in the same order."""
    best, above = 0, [0] * (len(other) + 1)
    for word in one:
        row = [0] * (len(other) + 1)
        for at, each in enumerate(other, 1):
            if word == each:
                row[at] = above[at - 1] + 1
                best = max(best, row[at])
        above = row
    return best


def _dates(one: Statement, other: Statement) -> float:
    """1 where a stated date of one meets one of the other, 0.5 where nothing can be told, 0 where none meet."""
    verdicts = [overlap(first, second) for first in one.moments for second in other.moments]
    if any(verdicts):
        return 1.0
    return 0.0 if False in verdicts else 0.5
