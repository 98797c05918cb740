"""What speaks for a link between two sentences, as numbers between 0 and 1."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from parley.accounts.data.places import COUNTRY
from parley.accounts.dates import overlap
from parley.accounts.model import Directness, Document, Role, Span, Statement
from parley.accounts.words import Rarity, Token, ideas, near_roots, tokens

NAMES: Final = (
    "cover_max",
    "cover_min",
    "grams",
    "pairs",
    "names",
    "figures",
    "quoted",
    "near_best",
    "neighbours",
    "position",
    "dates",
    "glossary",
    "meaning",
    "meaning_rank",
    "near_max",
    "near_min",
    "lead",
)
"""The features in the order of the weights."""

GRAM: Final = (3, 4, 5)
K1: Final = 1.2
B: Final = 0.5
QUOTED_FULL: Final = 8
FRAME_SHARE: Final = 0.35
"""What a word counts for that only tells who said it and when."""

PAPER: Final = re.compile(
    r"\b(?:in|through|via|by) (?:an?|its|his|her|their|the) (?:\w+ )?"
    r"(?:statement|readout|briefing|interview|post|letter|message|release|report|note|summary|press conference)\b"
)
"""In what somebody said it."""

FINE: Final = frozenset("day minute hour morning afternoon evening night noon midnight dawn".split())
CONCEPT_SHARE: Final = 0.8
"""What a word of the same concept counts for, beside the same word."""

NEAR_SHARE: Final = 0.55
"""What a word of the same field counts for in `near_max` and `near_min`."""

NEXT_TO_LEAD: Final = 0.5

COUNTRIES: Final = frozenset(COUNTRY.values())


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence made ready for comparison."""

    statement: Statement
    words: Counter[str]
    ideas: dict[str, str]
    frame: frozenset[str]
    order: tuple[str, ...]
    pairs: frozenset[tuple[str, str]]
    quotes: bool
    grams: dict[str, float]
    names: frozenset[str]
    figures: frozenset[str]
    concepts: frozenset[str]
    place: float
    near: frozenset[str]
    lead: float


def profiles(
    document: Document,
    kept: Sequence[Statement],
    concepts: Sequence[frozenset[str]],
    aliases: Mapping[str, str] | None = None,
) -> list[Profile]:
    """The sentences of one document made ready; `concepts` are the glossary's terms in each.

    `aliases` gives the other document's key for a person whom this one writes in another script.
    """
    alias = aliases or {}
    out = []
    leads = _leads(kept)
    for index, (statement, terms) in enumerate(zip(kept, concepts, strict=True)):
        found = tokens(document.text, statement.span.start, statement.span.end)
        places = _frame_places(document.text, statement)
        frame = _frame(places, found)
        order = tuple(each.idea for each in found if each.stem and each.stem not in frame)
        out.append(
            Profile(
                statement,
                ideas(found),
                {each.stem: each.idea for each in found if each.stem},
                frame,
                order,
                frozenset(pairwise(order)),
                any(each.directness is not Directness.INDIRECT for each in statement.attributions),
                _grams(each for each in found if each.stem not in frame),
                frozenset(
                    alias.get(each.key, each.key)
                    for each in statement.names
                    if each.key not in COUNTRIES and not any(place.meets(each.span) for place in places)
                ),
                frozenset(f"{each.value} {each.unit}" for each in statement.quantities if each.unit),
                terms,
                index / max(len(kept) - 1, 1),
                near_roots(each.stem for each in found if each.stem and each.stem not in frame),
                1.0 if index < leads else NEXT_TO_LEAD if index == leads else 0.0,
            )
        )
    return out


def _leads(kept: Sequence[Statement]) -> int:
    """How many sentences open the account: what stands above its first sentence, and that sentence."""
    first = next((index for index, each in enumerate(kept) if each.role is Role.BODY), len(kept) - 1)
    return first + 1


def _frame_places(text: str, statement: Statement) -> list[Span]:
    """Where a sentence tells who said it, in what paper and on what day."""
    places = [each for said in statement.attributions for each in (said.speaker, said.cue, *said.chain) if each]
    places += [each.span for each in statement.moments if each.granularity in FINE]
    return places + [
        Span(statement.span.doc, *match.span())
        for match in PAPER.finditer(text, statement.span.start, statement.span.end)
    ]


def _frame(places: Sequence[Span], found: Sequence[Token]) -> frozenset[str]:
    """Words that stand only in the frame."""
    inside = {each.stem for each in found if any(place.start <= each.start < place.end for place in places)}
    outside = {each.stem for each in found if not any(place.start <= each.start < place.end for place in places)}
    return frozenset(inside - outside)


def _grams(found: Iterable[Token]) -> dict[str, float]:
    text = " ".join(each.text.lower() for each in found)
    counts = Counter(text[at : at + size] for size in GRAM for at in range(len(text) - size + 1))
    return {gram: 1 + math.log(count) for gram, count in counts.items()}


class Table:
    """The features of every pair of sentences of two documents."""

    def __init__(self, a: list[Profile], b: list[Profile], meaning: list[list[float]] | None = None) -> None:
        self.a, self.b, self.meaning = a, b, meaning
        once = [each for each in (*a, *b) if each.statement.duplicate_of is None]
        self.rarity = Rarity([each.words for each in once])
        self.gram_rarity = _gram_rarity([*a, *b])
        self.seen = Counter(key for each in (*a, *b) for key in each.names)
        self.vectors = {id(each): _unit_vector(each.grams, self.gram_rarity) for each in (*a, *b)}
        self.weights = {id(each): max(self._weight(each), 0.01) for each in (*a, *b)}
        self.meant = {id(each): frozenset(each.ideas.values()) for each in (*a, *b)}
        self.cover = [[self._cover(one, other) for other in b] for one in a]
        self.near = [[self._near(i, j) for j in range(len(b))] for i in range(len(a))]
        self.meant_a = [max(row) for row in meaning or ()]
        self.meant_b = [max(row[column] for row in meaning) for column in range(len(b))] if meaning else []
        self.best_a = [max((max(cell) for cell in row), default=0.0) for row in self.cover]
        self.best_b = [max((max(row[column]) for row in self.cover), default=0.0) for column in range(len(b))]

    def row(self, i: int, j: int) -> tuple[float, ...]:
        """The features of the pair (i, j), in the order of NAMES."""
        one, other = self.a[i], self.b[j]
        forth, back = self.cover[i][j]
        best = max(forth, back) / max(self.best_a[i], self.best_b[j], 0.01)
        meant = self.meaning[i][j] if self.meaning else 0.0
        return (
            max(forth, back),
            min(forth, back),
            self._cosine(one, other),
            _pairs(one, other),
            self._shared(one.names, other.names),
            _figures(one, other),
            _quoted(one, other),
            best * max(forth, back) ** 0.5,
            self._neighbours(i, j),
            1 - abs(one.place - other.place),
            _dates(one.statement, other.statement),
            1.0 if one.concepts & other.concepts else 0.0,
            meant,
            self._meaning_rank(i, j),
            max(self.near[i][j]),
            min(self.near[i][j]),
            0.0 if _frames_alone(one, other) else one.lead * other.lead,
        )

    def _cover(self, one: Profile, other: Profile) -> tuple[float, float]:
        forth, back = self._reached(one, other), self._reached(other, one)
        return forth / self.weights[id(one)], back / self.weights[id(other)]

    def _reached(self, one: Profile, other: Profile) -> float:
        """The weight of the words of one that the other has too, or has another word of the same concept for."""
        theirs = self.meant[id(other)]
        if theirs.isdisjoint(self.meant[id(one)]):
            return 0.0
        total = framed = 0.0
        for word, idea in one.ideas.items():
            if idea in theirs:
                weight = self.rarity.weight(idea) * (1.0 if word in other.ideas else CONCEPT_SHARE)
                if word in one.frame or word in other.frame:
                    framed += weight * FRAME_SHARE
                else:
                    total += weight
        return total + framed if total else framed * FRAME_SHARE

    def _near(self, i: int, j: int) -> tuple[float, float]:
        """What is shared, with words of one field in place of the same word; English only, where the table is."""
        one, other = self.a[i], self.b[j]
        forth, back = self.cover[i][j]
        return (
            min(1.0, forth + self._of_one_field(one, other) / self.weights[id(one)]),
            min(1.0, back + self._of_one_field(other, one) / self.weights[id(other)]),
        )

    def _of_one_field(self, one: Profile, other: Profile) -> float:
        theirs = self.meant[id(other)]
        return NEAR_SHARE * math.fsum(
            self.rarity.weight(idea)
            for word, idea in one.ideas.items()
            if word in other.near and idea not in theirs and word not in one.frame
        )

    def _weight(self, one: Profile) -> float:
        return sum(
            self.rarity.weight(idea) * (FRAME_SHARE if word in one.frame else 1.0) for word, idea in one.ideas.items()
        )

    def _cosine(self, one: Profile, other: Profile) -> float:
        left, right = self.vectors[id(one)], self.vectors[id(other)]
        return math.fsum(left[gram] * right[gram] for gram in left.keys() & right.keys())

    def _shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Names in common: one that few sentences have tells the most."""
        return min(1.0, sum(2 / self.seen[key] for key in sorted(one & other)))

    def _neighbours(self, i: int, j: int) -> float:
        """How well the sentences around the two go together, the better of the two directions."""
        around = [
            self.cover[i + step][j + step]
            for step in (-1, 1)
            if 0 <= i + step < len(self.a) and 0 <= j + step < len(self.b)
        ]
        return max((max(cell) for cell in around), default=0.0)

    def _meaning_rank(self, i: int, j: int) -> float:
        if self.meaning is None:
            return 0.0
        best = max(self.meant_a[i], self.meant_b[j])
        return 1.0 if self.meaning[i][j] >= best - 1e-9 else max(0.0, 1 - 4 * (best - self.meaning[i][j]))


def _gram_rarity(found: list[Profile]) -> dict[str, float]:
    seen = Counter(gram for each in found for gram in each.grams)
    return {gram: math.log(1 + len(found) / count) for gram, count in seen.items()}


def _unit_vector(grams: dict[str, float], rarity: dict[str, float]) -> dict[str, float]:
    weighed = {gram: count * rarity[gram] for gram, count in grams.items() if gram in rarity}
    length = math.sqrt(math.fsum(value * value for value in weighed.values())) or 1.0
    return {gram: value / length for gram, value in weighed.items()}


def _pairs(one: Profile, other: Profile) -> float:
    """Neighbouring words in common, as a share of the shorter sentence's."""
    shared = len(one.pairs & other.pairs)
    return shared / max(min(len(one.pairs), len(other.pairs)), 1) if shared else 0.0


def _figures(one: Profile, other: Profile) -> float:
    shared = one.figures & other.figures
    return min(len(shared), 2) / 2 if shared else 0.0


def _quoted(one: Profile, other: Profile) -> float:
    """The longest run of words in common, where either sentence quotes."""
    if not (one.quotes or other.quotes):
        return 0.0
    if one.pairs.isdisjoint(other.pairs):  # no two neighbours in common: a run of one word at most
        return (not set(one.order).isdisjoint(other.order)) / QUOTED_FULL
    return min(longest_run(one.order, other.order), QUOTED_FULL) / QUOTED_FULL


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
