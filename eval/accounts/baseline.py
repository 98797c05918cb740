"""Two plain ways to score a pair of sentences, to measure the tool against: BM25 on stems, and character n-grams."""

from __future__ import annotations

import math
from collections import Counter

from parley.accounts.features import NAMES, Table

K1, B = 1.5, 0.75


def bm25(table: Table) -> list[list[float]]:
    """BM25 with its usual settings as a share of what the sentence scores against itself; the mean of both ways."""
    stems = [[list(each.ideas) for each in side] for side in (table.a, table.b)]
    every = [*stems[0], *stems[1]]
    seen = Counter(stem for words in every for stem in set(words))
    weight = {stem: math.log(1 + (len(every) - count + 0.5) / (count + 0.5)) for stem, count in seen.items()}
    mean = sum(map(len, every)) / max(len(every), 1)

    def score(query: list[str], words: list[str]) -> float:
        part = (K1 + 1) / (1 + K1 * (1 - B + B * len(words) / mean))
        return sum(weight[stem] for stem in set(query) & set(words)) * part

    own = [[score(words, words) or 1.0 for words in side] for side in stems]
    return [
        [(score(one, other) / own[0][i] + score(other, one) / own[1][j]) / 2 for j, other in enumerate(stems[1])]
        for i, one in enumerate(stems[0])
    ]


def n_grams(table: Table) -> list[list[float]]:
    """The cosine of character n-grams of 3 to 5, weighed by their rarity."""
    at = NAMES.index("grams")
    return [[table.row(i, j)[at] for j in range(len(table.b))] for i in range(len(table.a))]
