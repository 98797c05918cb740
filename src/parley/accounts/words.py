"""Words of a sentence: tokens with their places, stems, concepts, and how rare each is."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from parley.accounts.data.concepts import CONCEPTS, IRREGULAR, STOPWORDS, WEAK
from parley.accounts.data.near_words import NEAR_WORDS
from parley.accounts.data.places import CAPITAL, COUNTRY

TOKEN: Final = re.compile(r"[^\W\d_]+(?:[.’'&‑-][^\W\d_]+)*\.?|\d+(?:[.,:]\d+)*%?|[^\W_]+")
HAN: Final = re.compile(r"[\u3400-\u9fff]+")
SUFFIXES: Final = tuple(
    """
    ifications ification izations isations ization isation ations ation ments ment nesses ness ities ity ically
    ingly edly ances ance ences ence ively ives ive ions ion ings ing ers er ors or ies ied ely ly es ed s al ary
    e y
    """.split()
)
STEM_CHARS_MIN: Final = 4
ENDINGS: Final = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
)  # fmt: skip
"""What a form ends with, and what the word itself ends with instead."""

KIND_SHARE: Final = 0.5
"""What a word counts for beside one that is a kind of it."""

PEOPLE: Final = re.compile(r"(?<=\w{4})(?:ians?|ia|ans?|a|ese)$")
"""Endings by which a country and its people differ (Arvenia, Arvenian); only for capitalised words."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place; `stem` is "" for a word without weight, `idea` the concept that its stem stands for."""

    text: str
    start: int
    end: int
    stem: str
    idea: str = ""


@lru_cache(maxsize=20_000)
def stem(word: str) -> tuple[str, str]:
    """A word's stem and its concept (the stem itself where the table has none); "" for a word that carries nothing."""
    low = word.lower().rstrip(".").replace("'", "’").replace("‑", "-")
    low = low[:-2] if low.endswith("’s") else low.rstrip("’")
    if low in STOPWORDS and not (word[:2] == "US" and low == "us"):
        return "", ""
    if low in COUNTRY or low in CAPITAL:
        country = "@" + COUNTRY.get(low, CAPITAL.get(low, low))
        return country, country
    if word[:1].isupper() and not word.isupper():
        proper = PEOPLE.sub("", low)
        if proper != low:
            return proper, proper
    low = IRREGULAR.get(low, low)
    root = _root(low)
    return root, CONCEPTS.get(low) or _concept_roots().get(root) or root


@lru_cache(maxsize=1)
def _concept_roots() -> dict[str, str]:
    roots: dict[str, str] = {}
    for word, head in CONCEPTS.items():
        roots.setdefault(_root(word), head)
    return roots


@dataclass(frozen=True, slots=True)
class Senses:
    """What words can mean, by the numbers of the senses in the table, and what those are kinds of."""

    own: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()

    def near(self, others: Senses) -> float:
        """1 where a sense is in common, KIND_SHARE where one is a kind of another, else 0."""
        if not self.own.isdisjoint(others.own):
            return 1.0
        apart = self.own.isdisjoint(others.kinds) and self.kinds.isdisjoint(others.own)
        return 0.0 if apart else KIND_SHARE


@lru_cache(maxsize=20_000)
def senses(word: str) -> Senses:
    """The senses of an English word in any of its forms; none for a word that the table does not have."""
    table = _senses_by_word()
    own, kinds = set[str](), set[str]()
    for form in _forms(word):
        mine, _, above = table.get(form, "").partition("<")
        own |= set(mine.split())
        kinds |= set(above.split())
    return Senses(frozenset(own), frozenset(kinds))


def together(found: Iterable[Senses]) -> Senses:
    """The senses of several words."""
    every = list(found)
    return Senses(
        frozenset(number for each in every for number in each.own),
        frozenset(number for each in every for number in each.kinds),
    )


@lru_cache(maxsize=1)
def _senses_by_word() -> dict[str, str]:
    lines = (line.partition(" ") for line in NEAR_WORDS.strip().splitlines())
    return {word: numbers for word, _, numbers in lines}


def _forms(word: str) -> Iterator[str]:
    """The word and those that it can be a form of."""
    low = word.lower().rstrip(".").replace("'", "’").removesuffix("’s")
    yield low
    if low in IRREGULAR:
        yield IRREGULAR[low]
    for ending, instead in ENDINGS:
        root = low.removesuffix(ending)
        if root != low:
            yield root + instead
            if len(root) > STEM_CHARS_MIN and root[-1] == root[-2]:
                yield root[:-1]


def plain_root(word: str) -> str:
    """A word's stem without the table of concepts: for comparing what words are written, not what they mean."""
    return _root(word.lower().replace("'", "’").removesuffix("’s"))


@lru_cache(maxsize=20_000)
def _root(low: str) -> str:
    for suffix in SUFFIXES:
        if low.endswith(suffix) and len(low) - len(suffix) >= STEM_CHARS_MIN:
            low = low[: -len(suffix)]
            break
    else:
        low = low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else low
    return low[:-1] if len(low) > STEM_CHARS_MIN and low[-1] == low[-2] else low


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words of text[start:end]; runs of Han characters are cut into overlapping pairs."""
    found: list[Token] = []
    for match in TOKEN.finditer(text, start, end):
        if HAN.match(match.group()):
            found += _han_pairs(match.group(), match.start())
        else:
            word = match.group().rstrip(".") if not _abbreviated(match.group()) else match.group()
            found.append(Token(word, match.start(), match.start() + len(word), *stem(word)))
    return found


def _abbreviated(word: str) -> bool:
    return word.count(".") > 1


def _han_pairs(run: str, offset: int) -> list[Token]:
    if len(run) == 1:
        return [Token(run, offset, offset + 1, "")]
    pairs = [(at, run[at : at + 2]) for at in range(len(run) - 1)]
    return [Token(pair, offset + at, offset + at + 2, _han_stem(pair), _han_stem(pair)) for at, pair in pairs]


def _han_stem(pair: str) -> str:
    return "" if pair[0] in "的了是在和与及也都就" or pair[1] in "的了是在和与及也" else pair


def ideas(found: Iterable[Token]) -> Counter[str]:
    """How often each concept occurs."""
    return Counter(token.idea for token in found if token.stem)


class Rarity:
    """How much a stem tells: the rarer among the sentences at hand, the more; general words tell less."""

    def __init__(self, sentences: Sequence[Counter[str]]) -> None:
        self.count = max(len(sentences), 1)
        self.seen: Counter[str] = Counter(each for words in sentences for each in words)
        self.of_two = math.log(1 + max(self.count - 1.5, 0.5) / 2.5)
        """What a word weighs that two sentences have: the measure of how much two sentences share."""

    def weight(self, each: str) -> float:
        """Between about 0.2 and the logarithm of the number of sentences."""
        value = math.log(1 + (self.count - self.seen[each] + 0.5) / (self.seen[each] + 0.5))
        return max(value, 0.2) * (0.5 if each in WEAK or each[:1] == "@" else 1.0)

    def total(self, words: Iterable[str]) -> float:
        """The weight of several stems."""
        return sum(self.weight(each) for each in words)
