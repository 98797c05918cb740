"""Which strings a dictionary should hold, and in which order: greedy by bits saved for each byte taken."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

MATCH_BITS = 24
"""A copy from the dictionary in deflate's fixed code: length 7, distance 5 and about 12 more."""


@dataclass(frozen=True, slots=True)
class Language:
    """How a text falls into units: words with a space between, or characters."""

    joint: str
    run_max: int
    whole_words: bool

    def units(self, text: str) -> list[str]:
        """The units of a text."""
        return text.split(" ") if self.whole_words else list(text)

    def size(self, text: str) -> int:
        """What the text takes in the dictionary, in bytes."""
        return len(text.encode()) + len(self.joint)


def choose(chance: dict[str, float], language: Language, bytes_max: int) -> dict[str, float]:
    """The strings worth their place, each with its chance.

    The gain of a string falls when its parts are taken, so the head of the queue is priced anew before it is taken.
    """
    shelf = Shelf(language)
    queue = [(-shelf.worth(text, chance[text]), text) for text in chance if len(text) > 1]
    heapq.heapify(queue)
    while queue:
        stale, text = heapq.heappop(queue)
        worth = -shelf.worth(text, chance[text])
        if worth >= 0:
            continue
        if worth > stale * (1 - 1e-9):
            heapq.heappush(queue, (worth, text))
        elif shelf.bytes_taken + shelf.growth(text) <= bytes_max:
            shelf.take(text, chance[text])
        elif bytes_max - shelf.bytes_taken < 16:
            break
    return shelf.taken


class Shelf:
    """What has been taken so far, and what a text costs with it."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.taken: dict[str, float] = {}
        self.bytes_taken = 0
        self.parts: set[str] = set()
        self.prefixes: set[str] = set()

    def worth(self, text: str, chance: float) -> float:
        """Bits saved in a unit of text for each byte that taking `text` would add."""
        return 0.0 if text in self.parts else chance * max(0, self.bits(text) - MATCH_BITS) / self.growth(text)

    def growth(self, text: str) -> int:
        """Bytes that taking `text` adds: what it holds of others' need no longer stand apart."""
        return max(1, self.language.size(text) - sum(map(self.language.size, self.swallowed(text))))

    def bits(self, text: str) -> int:
        """The cheapest way to write `text` with what has been taken."""
        units = self.language.units(text)
        best = [0]
        for end in range(1, len(units) + 1):
            costs = [best[end - 1] + self.literal_bits(units[end - 1])]
            costs += [
                best[start] + MATCH_BITS
                for start in range(end)
                if self.language.joint.join(units[start:end]) in self.parts
            ]
            best.append(min(costs))
        return best[-1]

    def literal_bits(self, unit: str) -> int:
        """One unit where no copy of the whole of it exists: the fixed code, or a copy of its beginning."""
        data = unit.encode() + self.language.joint.encode()
        plain = sum(8 if byte < 144 else 9 for byte in data)
        if not self.language.whole_words:
            return plain
        known = max((n for n in range(3, len(unit)) if unit[:n] in self.prefixes), default=0)
        return min(plain, MATCH_BITS + 8 * (len(data) - known)) if known else plain

    def take(self, text: str, chance: float) -> None:
        """Put `text` on the shelf, in place of those that it holds."""
        gone = self.swallowed(text)
        self.bytes_taken += self.growth(text)
        self.taken[text] = max([chance, *(self.taken.pop(part) for part in gone)])
        self.parts |= parts(text, self.language)
        if self.language.whole_words:
            self.prefixes |= {word[:n] for word in text.split(" ") for n in range(3, len(word) + 1)}

    def swallowed(self, text: str) -> list[str]:
        """What has been taken and is part of `text`."""
        return sorted(part for part in parts(text, self.language) if part in self.taken)


def parts(text: str, language: Language) -> set[str]:
    """Every run of whole units in `text`."""
    units = language.units(text)
    return {language.joint.join(units[i:j]) for i in range(len(units)) for j in range(i + 1, len(units) + 1)}


def chain(chosen: dict[str, float], language: Language, pairs: dict[tuple[str, str], int]) -> list[str]:
    """The order: the likelier, the nearer to the end, where distances cost fewer bits.

    Within a band of like distances the order is free; there one string follows another where the two often meet.
    """
    order: list[str] = []
    for band in reversed(bands(chosen, language)):
        order += linked(band, language, pairs)
    return order


def bands(chosen: dict[str, float], language: Language) -> list[list[str]]:
    """The strings by falling chance, cut where the distance to the end reaches the next power of two."""
    result: list[list[str]] = [[]]
    distance, limit = 0, 512
    for text in sorted(chosen, key=lambda text: (-chosen[text], text)):
        if distance > limit:
            result.append([])
            limit *= 2
        result[-1].append(text)
        distance += language.size(text)
    return result


def linked(band: list[str], language: Language, pairs: dict[tuple[str, str], int]) -> list[str]:
    """The band, likelier last, with the most frequent neighbours joined first."""
    following = joined(band, language, pairs)
    heads = set(band) - set(following.values())
    result: list[str] = []
    for text in reversed(band):
        step: str | None = text if text in heads else None
        while step is not None:
            result.append(step)
            step = following.get(step)
    return result


def joined(band: list[str], language: Language, pairs: dict[tuple[str, str], int]) -> dict[str, str]:
    """Who follows whom, without circles."""
    starts: dict[str, list[str]] = {}
    for text in band:
        starts.setdefault(language.units(text)[0], []).append(text)
    after: dict[str, list[tuple[int, str]]] = {}
    for (first, second), count in sorted(pairs.items()):
        after.setdefault(first, []).append((count, second))
    links = [
        (count, text, other)
        for text in band
        for count, second in after.get(language.units(text)[-1], ())
        for other in starts.get(second, ())
        if other != text
    ]
    following: dict[str, str] = {}
    before: dict[str, str] = {}
    for _, text, other in sorted(links, reverse=True):
        if text not in following and other not in before and first_of(text, before) != other:
            following[text] = other
            before[other] = text
    return following


def first_of(text: str, before: dict[str, str]) -> str:
    """The head of the run in which `text` stands."""
    while text in before:
        text = before[text]
    return text
