"""Rows of a log that a disk spoils while its machine is down, and what must hold until they are mended."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from parley.sim.reading import leaf_of
from parley.store.plan import GONE

if TYPE_CHECKING:
    from parley.store.memory import MemoryStore

ROWS_MAX: Final = 3
"""So many rows are spoiled at one start, at most."""


class Rotten:
    """What is spoiled on both sides: nothing more is signed about a line of which a row is."""

    def __init__(self) -> None:
        self.rows: set[tuple[int, str, int]] = set()
        """By side, origin and index."""

    def trouble_mending(self, side: int, origin: str, index: int, *, as_written: bool) -> str:
        """A row was put back; what is wrong with that, if anything."""
        if not as_written:
            return f"side {side} mends a row with other bytes than it was given: {origin} {index}"
        self.rows.discard((side, origin, index))
        return ""

    def trouble_signing(self, side: int, line: str) -> str:
        """An entry or receipt is about to be signed on a line; what is wrong with that, if anything."""
        spoiled = [index for whose, origin, index in self.rows if whose == side and origin.split("/")[1] == line]
        return f"side {side} signs on a line with a spoiled row: {line} {spoiled}" if spoiled else ""

    def rot(self, random: Random, side: int, own: MemoryStore, other: MemoryStore) -> list[str]:
        """Spoil some rows that the other side holds as they should be; returns in which logs."""
        whole = [
            (origin, index)
            for origin in own.origins()
            for index in range(min(own.size(origin), other.size(origin)))
            if _is_sound(own, origin, index) and _is_sound(other, origin, index)
        ]
        chosen = random.sample(whole, min(len(whole), random.randint(1, ROWS_MAX)))
        for origin, index in chosen:
            ((leaf, raw),) = own.as_found(origin, index, 1)
            spoiled = GONE, (leaf, _flipped(random, raw)), (_flipped(random, leaf), raw)
            own.spoil(origin, index, *random.choice(spoiled))
            self.rows.add((side, origin, index))
        return [origin for origin, _ in chosen]


def _is_sound(store: MemoryStore, origin: str, index: int) -> bool:
    ((leaf, raw),) = store.as_found(origin, index, 1)
    return leaf_of(raw) == leaf


def _flipped(random: Random, value: bytes) -> bytes:
    place = random.randrange(len(value))
    return value[:place] + bytes((value[place] ^ 1 << random.randrange(8),)) + value[place + 1 :]
