"""Which datagrams a station would open: one table of live tags, and the windows of numbers that fill it.

A datagram whose tag is not in the table costs its receiver one look-up.  The table keeps 8 bytes a tag, so that a
thousand silent channels with four thousand beacons each fit into a hundred megabytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, Protocol

from parley.seal.datagram import EpochKeys
from parley.seal.schedule import Lane
from parley.wire.ids import ChannelId, Instant
from parley.wire.limits import (
    BEACON_STEP,
    BUSY_SECONDS,
    DATAGRAM_OVERHEAD_BYTES,
    EPOCH_NUMBERS,
    GRACE_BEACONS,
    WINDOW_BUSY,
    WINDOW_GROWTH,
    WINDOW_IDLE,
    WINDOW_IDLE_SLOW,
)

IDLE: Final = {Lane.FAST: WINDOW_IDLE, Lane.SLOW: WINDOW_IDLE_SLOW}

_LOW: Final = 2
_WHOSE: Final = 6
_ITEM: Final = _LOW + _WHOSE
_NUMBER_BITS: Final = 24
_NUMBER_MASK: Final = (1 << _NUMBER_BITS) - 1
_NUMBER_HALF: Final = 1 << _NUMBER_BITS - 1
_BEHIND_MASK: Final = (1 << WINDOW_BUSY + 1) - 1


class Holder(Protocol):
    """Who put tags into the table: reception on one lane under one root of one channel."""

    channel: ChannelId
    root: int
    lane: Lane
    highest: int

    def keys_for(self, number: int) -> EpochKeys | None:
        """The keys that open the datagram of this number; None once they are gone."""

    def accept(self, number: int, now: Instant) -> None:
        """Take note that the datagram of this number was opened."""


class Candidate(NamedTuple):
    """A datagram that somebody's tag may announce."""

    holder: Holder
    number: int


class TagTable:
    """The live tags of all channels of a station.

    A bucket for each first two bytes of a tag holds the other two bytes of each of its n tags (2 n bytes), and then
    whose they are (6 n bytes): the holder's slot (u24) and the number's low 24 bits.
    """

    __slots__ = ("_buckets", "_free", "_holders")

    def __init__(self) -> None:
        self._buckets: dict[bytes, bytes] = {}
        self._holders: list[Holder | None] = []
        self._free: list[int] = []

    def lookup(self, datagram: bytes) -> tuple[Candidate, ...] | None:
        """Who may know the datagram, as the tag says; None for a stranger's."""
        bucket = self._buckets.get(datagram[:2])
        if bucket is None or bucket.find(datagram[2:4], 0, len(bucket) >> 2) < 0:
            return None
        return self._search(bucket, datagram)

    def filter_many(self, datagrams: Iterable[bytes]) -> list[tuple[bytes, tuple[Candidate, ...]]]:
        """Those of the datagrams that somebody may know, with their candidates; quicker than one by one."""
        buckets, search = self._buckets, self._search
        return [
            (datagram, found)
            for datagram in datagrams
            if (bucket := buckets.get(datagram[:2])) is not None
            and bucket.find(datagram[2:4], 0, len(bucket) >> 2) >= 0
            and (found := search(bucket, datagram)) is not None
        ]

    def enter(self, holder: Holder) -> int:
        """A slot for a new holder."""
        if self._free:
            slot = self._free.pop()
            self._holders[slot] = holder
            return slot
        self._holders.append(holder)
        return len(self._holders) - 1

    def leave(self, slot: int) -> None:
        """The holder of the slot is gone; it has discarded its tags before."""
        self._holders[slot] = None
        self._free.append(slot)

    def add(self, tag: bytes, slot: int, number: int) -> None:
        """Make the tag live; nothing changes where it is already."""
        head, low, whose = tag[:2], tag[2:4], (slot << _NUMBER_BITS | number & _NUMBER_MASK).to_bytes(_WHOSE, "big")
        bucket = self._buckets.get(head)
        if bucket is None:
            self._buckets[head] = low + whose
        elif _place(bucket, low, whose) < 0:
            lows = len(bucket) >> 2
            self._buckets[head] = bucket[:lows] + low + bucket[lows:] + whose

    def add_all(self, keys: EpochKeys, slot: int, numbers: Iterable[int]) -> None:
        """Make the tags of these numbers of one epoch live."""
        buckets, tag, whose = self._buckets, keys.tag, slot << _NUMBER_BITS
        for number in numbers:
            whole = tag(number)
            if whole[:2] in buckets:
                self.add(whole, slot, number)
            else:
                buckets[whole[:2]] = whole[2:] + (whose | number & _NUMBER_MASK).to_bytes(_WHOSE, "big")

    def discard(self, tag: bytes, slot: int, number: int) -> None:
        """Make the tag dead; nothing changes where it is already."""
        head, whose = tag[:2], (slot << _NUMBER_BITS | number & _NUMBER_MASK).to_bytes(_WHOSE, "big")
        bucket = self._buckets.get(head)
        if bucket is None:
            return
        if len(bucket) == _ITEM:
            if bucket == tag[2:4] + whose:
                del self._buckets[head]
            return
        place = _place(bucket, tag[2:4], whose)
        if place >= 0:
            at = (len(bucket) >> 2) + _WHOSE * place
            self._buckets[head] = bucket[: _LOW * place] + bucket[_LOW * (place + 1) : at] + bucket[at + _WHOSE :]

    def discard_all(self, keys: EpochKeys, slot: int, numbers: Iterable[int]) -> None:
        """Make the tags of these numbers of one epoch dead."""
        tag, discard = keys.tag, self.discard
        for number in numbers:
            discard(tag(number), slot, number)

    def __len__(self) -> int:
        return sum(map(len, self._buckets.values())) // _ITEM

    def _search(self, bucket: bytes, datagram: bytes) -> tuple[Candidate, ...] | None:
        if len(datagram) < DATAGRAM_OVERHEAD_BYTES:
            return None
        found = []
        place = _next(bucket, datagram[2:4], 0)
        while place >= 0:
            at = (len(bucket) >> 2) + _WHOSE * place
            value = int.from_bytes(bucket[at : at + _WHOSE], "big")
            holder = self._holders[value >> _NUMBER_BITS]
            assert holder is not None
            found.append(Candidate(holder, _near(value & _NUMBER_MASK, holder.highest)))
            place = _next(bucket, datagram[2:4], place + 1)
        return tuple(found) or None


class EpochWindow:
    """The numbers of one epoch that are accepted, and that would be."""

    __slots__ = ("_behind", "_idle", "_width", "base", "deadline", "highest", "keys", "last_accepted")

    def __init__(self, keys: EpochKeys, lane: Lane) -> None:
        self.keys = keys
        self.base = keys.epoch * EPOCH_NUMBERS
        self.highest: int | None = None
        self.last_accepted = Instant(0)
        self.deadline: Instant | None = None
        self._behind = 0
        self._idle = IDLE[lane]
        self._width = self._idle

    @property
    def behind(self) -> int:
        """Bit i tells whether `highest` - i was accepted."""
        return self._behind

    def restore(self, highest: int | None, behind: int, last_accepted: Instant, deadline: Instant | None) -> None:
        """Take up a state that was kept; the window is narrow at first."""
        self.highest = highest
        self._behind = behind & _BEHIND_MASK
        self.last_accepted = last_accepted
        self.deadline = deadline

    def span(self) -> range:
        """The window: numbers near the highest accepted one, or the epoch's first ones."""
        if self.highest is None:
            return range(self.base, self.base + self._width)
        first = max(self.base, self.highest - self._width)
        return range(first, min(self.base + EPOCH_NUMBERS, self.highest + self._width + 1))

    def beacons(self) -> range:
        """The beacons of an epoch in its grace; those of the newest epoch are its reception's."""
        if self.deadline is None:
            return range(0)
        after = self.base - 1 if self.highest is None else self.highest
        first = (after // BEACON_STEP + 1) * BEACON_STEP
        return range(first, min(self.base + EPOCH_NUMBERS, first + GRACE_BEACONS * BEACON_STEP), BEACON_STEP)

    def is_open(self, number: int) -> bool:
        """Whether the number could still be accepted, as far as it was not accepted before."""
        if self.highest is None or number > self.highest:
            return True
        behind = self.highest - number
        return behind <= WINDOW_BUSY and not self._behind >> behind & 1

    def open_in(self, numbers: range) -> Iterable[int]:
        """Those of the numbers that could still be accepted."""
        if self.highest is None or numbers.start > self.highest:
            return numbers
        return filter(self.is_open, numbers)

    def live(self) -> Iterator[int]:
        """The numbers whose tags are live."""
        span = self.span()
        yield from self.open_in(span)
        yield from (number for number in self.beacons() if number not in span)

    def accept(self, number: int, now: Instant) -> list[int]:
        """Take note of the number; the numbers that the window leaves behind, not accepted."""
        assert self.is_open(number)
        before = self.span()
        beacons = self.beacons()
        width = min(WINDOW_BUSY, self._width + WINDOW_GROWTH) if number in before else self._idle
        if self.highest is None or number >= self.highest:
            ahead = 0 if self.highest is None else number - self.highest
            left = self._left(before, number, width)
            self._behind = (self._behind << ahead | 1) & _BEHIND_MASK
            self.highest = number
        else:
            left = []
            self._behind |= 1 << self.highest - number
        self._width = width
        self.last_accepted = now
        return left + [beacon for beacon in beacons if beacon < self.highest and beacon not in before]

    def step(self, number: int, now: Instant) -> bool:
        """Accept the number after the highest one, where only one number enters a wide window and none is left behind.

        The case of nearly every datagram.  False where it is another, and nothing has changed then.
        """
        if (
            number - 1 != self.highest
            or self._width < WINDOW_BUSY
            or not self._behind >> WINDOW_BUSY
            or number + WINDOW_BUSY >= self.base + EPOCH_NUMBERS
        ):
            return False
        self._behind = (self._behind << 1 | 1) & _BEHIND_MASK
        self.highest = number
        self.last_accepted = now
        return True

    def narrow(self, now: Instant) -> list[int]:
        """Be narrow again after an hour of silence; the numbers that the window leaves, not accepted."""
        if self._width == self._idle or now - self.last_accepted < BUSY_SECONDS * 1000:
            return []
        before = self.span()
        self._width = self._idle
        after = self.span()
        return [number for number in before if number not in after and self.is_open(number)]

    def _left(self, before: range, number: int, width: int) -> list[int]:
        below = range(before.start, min(before.stop, max(self.base, number - width)))
        above = range(max(before.start, number + width + 1), before.stop)
        return [left for part in (below, above) for left in part if left != number and self.is_open(left)]


def _place(bucket: bytes, low: bytes, whose: bytes) -> int:
    """Where this very tag stands among those of its bucket; -1 if it does not."""
    lows = len(bucket) >> 2
    place = _next(bucket, low, 0)
    while place >= 0:
        at = lows + _WHOSE * place
        if bucket[at : at + _WHOSE] == whose:
            return place
        place = _next(bucket, low, place + 1)
    return place


def _next(bucket: bytes, low: bytes, place: int) -> int:
    """The next place, from `place` on, of a tag that ends in `low`; -1 after the last."""
    lows = len(bucket) >> 2
    at = bucket.find(low, _LOW * place, lows)
    while at % _LOW and at >= 0:
        at = bucket.find(low, at + 1, lows)
    return -1 if at < 0 else at // _LOW


def _near(low: int, middle: int) -> int:
    return middle - _NUMBER_HALF + (low - middle + _NUMBER_HALF & _NUMBER_MASK)
