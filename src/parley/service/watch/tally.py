"""How many entries of a log people said, by precedence, up to any of its entries, without reading the log again.

Of each entry one byte is kept: 0 for what stations sign by themselves, else one more than its precedence.  The bytes
lie in blocks, each with the counts of all before it, so that any question about a log reads one row or two.  They lag
behind the record and are made again from it: losing the newest costs reading those entries once more.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Final, TypeAlias

from parley.exchange.effects import Keep
from parley.record.entry import decode_entry
from parley.service.views.views import by_people
from parley.station.logs import sound_entries
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.service.keys.vault import Vault

TALLY_SPACE: Final = "tally"
BLOCK: Final = 256

Counts: TypeAlias = tuple[int, int, int, int]
"""From ROUTINE to FLASH."""

NONE: Final[Counts] = (0, 0, 0, 0)
BY_STATIONS: Final = 0

_BEFORE: Final = Struct(">4Q")


def plus(one: Counts, other: Counts, sign: int = 1) -> Counts:
    """The sum of two, or with -1 their difference."""
    routine, priority, immediate, flash = (a + sign * b for a, b in zip(one, other, strict=True))
    return routine, priority, immediate, flash


class Tally:
    """What is counted of one log."""

    __slots__ = ("_block", "_changed", "_origin", "_vault", "size")

    def __init__(self, vault: Vault, origin: str) -> None:
        self._vault, self._origin = vault, origin
        head = vault.get(TALLY_SPACE, origin.encode())
        self.size = 0 if head is None else int.from_bytes(head, "big")
        """So many entries of the log are counted."""
        self._changed: dict[int, tuple[Counts, bytes]] = {}
        self._block = self._kept(self.size // BLOCK)

    def advance(self, size: int, at_most: int) -> int:
        """Count on towards this size; how many entries were read for it."""
        count = min(size - self.size, at_most)
        if count <= 0:
            return 0
        marks = bytearray(count)
        for entry in map(decode_entry, sound_entries(self._vault, self._origin, self.size, count)):
            if by_people(entry):
                marks[entry.payload.index - self.size] = 1 + entry.payload.precedence
        self._add(bytes(marks))
        return count

    def before(self, index: int) -> Counts:
        """How many people said of the first so many entries."""
        counts, marks = self._row(index // BLOCK)
        return plus(counts, _counted(marks[: index % BLOCK]))

    def said_from(self, index: int) -> int:
        """The first entry from here on that people said; where there is none, the number of entries counted."""
        while index < self.size:
            _, marks = self._row(index // BLOCK)
            place = next((at for at in range(index % BLOCK, len(marks)) if marks[at] != BY_STATIONS), None)
            if place is not None:
                return index - index % BLOCK + place
            index += BLOCK - index % BLOCK
        return self.size

    def by_people(self, index: int) -> bool:
        """Whether people said this entry."""
        return self.said_from(index) == index

    def changed(self) -> list[Keep]:
        """What is to be kept of what was counted since `kept` was told."""
        if not self._changed:
            return []
        rows = [Keep(TALLY_SPACE, self._place(block), _BEFORE.pack(*b) + m) for block, (b, m) in self._changed.items()]
        return [*rows, Keep(TALLY_SPACE, self._origin.encode(), self.size.to_bytes(8, "big"))]

    def kept(self) -> None:
        """All that `changed` named is durable."""
        self._changed.clear()

    def _add(self, marks: bytes) -> None:
        while marks:
            counts, begun = self._block
            room = BLOCK - len(begun)
            number = self.size // BLOCK
            self._block = counts, begun + marks[:room]
            self._changed[number] = self._block
            self.size += len(marks[:room])
            marks = marks[room:]
            if self.size % BLOCK == 0:
                self._block = plus(counts, _counted(self._block[1])), b""

    def _row(self, number: int) -> tuple[Counts, bytes]:
        """A block: the counts before it, and its marks."""
        if number == self.size // BLOCK:
            return self._block
        return self._changed.get(number) or self._kept(number)

    def _kept(self, number: int) -> tuple[Counts, bytes]:
        """The same from the store; an empty block where the log ends with the one before."""
        row = self._vault.get(TALLY_SPACE, self._place(number))
        if row is not None:
            routine, priority, immediate, flash = _BEFORE.unpack(row[: _BEFORE.size])
            return (routine, priority, immediate, flash), row[_BEFORE.size :]
        if number == 0:
            return NONE, b""
        counts, marks = self._kept(number - 1)
        return plus(counts, _counted(marks)), b""

    def _place(self, block: int) -> bytes:
        return self._origin.encode() + block.to_bytes(8, "big")


def _counted(marks: bytes) -> Counts:
    routine, priority, immediate, flash = (marks.count(1 + precedence) for precedence in Precedence)
    return routine, priority, immediate, flash
