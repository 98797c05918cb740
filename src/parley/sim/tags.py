"""The tags of a world: plain sums, from which the number of a datagram is read back; so the live ones are sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zlib import crc32

from parley.seal.window import Candidate, TagTable
from parley.wire.limits import DATAGRAM_OVERHEAD_BYTES, TAG_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from parley.seal.datagram import EpochKeys

_ODD: Final = 0x9E3779B1
"""Numbers that follow each other get tags that lie far apart, and no two of an epoch the same."""

_MASK: Final = (1 << 8 * TAG_BYTES) - 1
_BACK: Final = pow(_ODD, -1, _MASK + 1)


def tag_of(keys: EpochKeys, number: int) -> bytes:
    """Four bytes that both sides work out alike; that they hide key and number is shown in other tests."""
    return (crc32(keys.tag_key) + number * _ODD & _MASK).to_bytes(TAG_BYTES, "big")


class NumberTable(TagTable):
    """A table that keeps, by holder and tag key, the numbers whose tags are live, and no tags."""

    __slots__ = ("_live",)

    def __init__(self) -> None:
        super().__init__(buckets=0)  # each start of each station makes a table
        self._live: dict[tuple[int, int], set[int]] = {}

    def lookup(self, datagram: bytes) -> tuple[Candidate, ...] | None:
        """As TagTable.lookup."""
        if len(datagram) < DATAGRAM_OVERHEAD_BYTES:
            return None
        tag = int.from_bytes(datagram[:TAG_BYTES], "big")
        found = [
            Candidate(holder, number)
            for (slot, key), live in self._live.items()
            if (number := (tag - key) * _BACK & _MASK) in live and (holder := self._holders[slot]) is not None
        ]
        return tuple(found) or None

    def filter_many(self, datagrams: Iterable[bytes]) -> list[tuple[bytes, tuple[Candidate, ...]]]:
        """As TagTable.filter_many."""
        return [(datagram, found) for datagram in datagrams if (found := self.lookup(datagram)) is not None]

    def add(self, tag: bytes, slot: int, number: int) -> None:
        """As TagTable.add."""
        self._of(slot, _key(tag, number)).add(number)

    def add_all(self, keys: EpochKeys, slot: int, numbers: Iterable[int]) -> None:
        """As TagTable.add_all."""
        self._of(slot, crc32(keys.tag_key)).update(numbers)

    def discard(self, tag: bytes, slot: int, number: int) -> None:
        """As TagTable.discard."""
        self._of(slot, _key(tag, number)).discard(number)

    def discard_all(self, keys: EpochKeys, slot: int, numbers: Iterable[int]) -> None:
        """As TagTable.discard_all."""
        self._of(slot, crc32(keys.tag_key)).difference_update(numbers)

    def leave(self, slot: int) -> None:
        """As TagTable.leave."""
        super().leave(slot)
        self._live = {place: live for place, live in self._live.items() if live or place[0] != slot}

    def __len__(self) -> int:
        return sum(map(len, self._live.values()))

    def _of(self, slot: int, key: int) -> set[int]:
        return self._live.setdefault((slot, key), set())


def _key(tag: bytes, number: int) -> int:
    """The tag of number 0."""
    return int.from_bytes(tag, "big") - number * _ODD & _MASK
