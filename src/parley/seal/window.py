"""Which datagrams a station would open: one table of live tags, and the windows of numbers that fill it.

A datagram whose tag is not in the table costs its receiver one look-up.  The table keeps 6 bytes for the tag of a
beacon and 8 for any other: of a thousand silent channels with eight thousand beacons each, sixty megabytes.
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

_HEAD: Final = 2
_LOW: Final = 2
_COUNT: Final = 2
_LONG: Final = 6
_SHORT: Final = 4
_NUMBER_BITS: Final = 24
_BEACON_BITS: Final = 14
"""Four times as many as there are beacons ahead: those of old epochs, sixteen at most, are told from them."""
_SHORT_SLOTS: Final = 1 << 8 * _SHORT - _BEACON_BITS
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

    A bucket for each first two bytes of a tag holds the other two bytes of each of its tags, then whose each is: of
    most numbers the holder's slot (u24) and the number's low 24 bits, of a beacon the slot (18 bits) and the beacon's
    low 14 bits, where the slot is so low.  The long ones stand first; how many they are stands at the end (u16).
    What is looked for stands in the first third of a bucket.

    `slow`: whether anything may come by the slow lane; while nothing can, the table is spared that lane's tags.
    """

    __slots__ = ("_buckets", "_free", "_holders", "slow")

    def __init__(self, buckets: int = 1 << 8 * _HEAD) -> None:
        self.slow = True
        self._buckets = [b""] * buckets
        self._holders: list[Holder | None] = []
        self._free: list[int] = []

    def of(self, lane: Lane) -> TagTable | Unheard:
        """Where the tags of a lane go."""
        return self if self.slow or lane is Lane.FAST else UNHEARD

    def lookup(self, datagram: bytes) -> tuple[Candidate, ...] | None:
        """Who may know the datagram, as the tag says; None for a stranger's."""
        if len(datagram) < DATAGRAM_OVERHEAD_BYTES:
            return None
        bucket = self._buckets[datagram[0] << 8 | datagram[1]]
        if bucket.find(datagram[2:4], 0, len(bucket) // 3) < 0:
            return None
        return self._search(bucket, datagram[2:4]) or None

    def filter_many(self, datagrams: Iterable[bytes]) -> list[tuple[bytes, tuple[Candidate, ...]]]:
        """Those of the datagrams that somebody may know, with their candidates; quicker than one by one."""
        buckets, search = self._buckets, self._search
        return [
            (datagram, found)
            for datagram in datagrams
            if len(datagram) >= DATAGRAM_OVERHEAD_BYTES
            and (bucket := buckets[datagram[0] << 8 | datagram[1]]).find(datagram[2:4], 0, len(bucket) // 3) >= 0
            and (found := search(bucket, datagram[2:4]))
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
        head, low, whose = tag[0] << 8 | tag[1], tag[2:4], _whose(slot, number)
        bucket = self._buckets[head]
        if not bucket:
            self._buckets[head] = _alone(low, whose)
            return
        tags, longs = _counts(bucket)
        if _place(bucket, low, whose, tags, longs) >= 0:
            return
        if len(whose) == _LONG:
            place, at, longs = _LOW * longs, _LOW * tags + _LONG * longs, longs + 1
        else:
            place, at = _LOW * tags, len(bucket) - _COUNT
        end = longs.to_bytes(_COUNT, "big")
        self._buckets[head] = bucket[:place] + low + bucket[place:at] + whose + bucket[at:-_COUNT] + end

    def add_all(self, keys: EpochKeys, slot: int, numbers: Iterable[int]) -> None:
        """Make the tags of these numbers of one epoch live."""
        tag, add = keys.tag, self.add
        for number in numbers:
            add(tag(number), slot, number)

    def discard(self, tag: bytes, slot: int, number: int) -> None:
        """Make the tag dead; nothing changes where it is already."""
        head, low, whose = tag[0] << 8 | tag[1], tag[2:4], _whose(slot, number)
        bucket = self._buckets[head]
        if bucket == _alone(low, whose):
            self._buckets[head] = b""
            return
        if not bucket:
            return
        tags, longs = _counts(bucket)
        place = _place(bucket, low, whose, tags, longs)
        if place < 0:
            return
        at = _whose_at(place, tags, longs)
        end = (longs - (len(whose) == _LONG)).to_bytes(_COUNT, "big")
        lows = bucket[: _LOW * place] + bucket[_LOW * (place + 1) : at]
        self._buckets[head] = lows + bucket[at + len(whose) : -_COUNT] + end

    def discard_all(self, keys: EpochKeys, slot: int, numbers: Iterable[int]) -> None:
        """Make the tags of these numbers of one epoch dead."""
        tag, discard = keys.tag, self.discard
        for number in numbers:
            discard(tag(number), slot, number)

    def __len__(self) -> int:
        return sum(_counts(bucket)[0] for bucket in self._buckets if bucket)

    def _search(self, bucket: bytes, low: bytes) -> tuple[Candidate, ...]:
        found = []
        tags, longs = _counts(bucket)
        place = _next(bucket, low, 0, tags)
        while place >= 0:
            at = _whose_at(place, tags, longs)
            if place < longs:
                found.append(self._candidate(bucket[at : at + _LONG], _NUMBER_BITS, 1))
            else:
                found.append(self._candidate(bucket[at : at + _SHORT], _BEACON_BITS, BEACON_STEP))
            place = _next(bucket, low, place + 1, tags)
        return tuple(found)

    def _candidate(self, whose: bytes, bits: int, step: int) -> Candidate:
        value = int.from_bytes(whose, "big")
        holder = self._holders[value >> bits]
        assert holder is not None
        return Candidate(holder, step * _near(value, holder.highest // step, bits))


class Unheard:
    """Stands for the table where nothing can come: no tag is worked out."""

    def enter(self, _: Holder) -> int:
        """As TagTable.enter."""
        return 0

    def leave(self, _: int) -> None:
        """As TagTable.leave."""

    def add(self, _tag: bytes, _slot: int, _number: int) -> None:
        """As TagTable.add."""

    def add_all(self, _keys: EpochKeys, _slot: int, _numbers: Iterable[int]) -> None:
        """As TagTable.add_all."""

    def discard(self, _tag: bytes, _slot: int, _number: int) -> None:
        """As TagTable.discard."""

    def discard_all(self, _keys: EpochKeys, _slot: int, _numbers: Iterable[int]) -> None:
        """As TagTable.discard_all."""


UNHEARD: Final = Unheard()


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
        above = range(max(before.start, number + width + 1), before.stop)  # nothing so high was accepted
        return [left for left in below if left != number and self.is_open(left)] + list(above)


def _whose(slot: int, number: int) -> bytes:
    """The slot and the number as a bucket holds them."""
    if number % BEACON_STEP == 0 and slot < _SHORT_SLOTS:
        return (slot << _BEACON_BITS | number // BEACON_STEP & (1 << _BEACON_BITS) - 1).to_bytes(_SHORT, "big")
    return (slot << _NUMBER_BITS | number & (1 << _NUMBER_BITS) - 1).to_bytes(_LONG, "big")


def _alone(low: bytes, whose: bytes) -> bytes:
    """A bucket of one tag."""
    return low + whose + (b"\0\1" if len(whose) == _LONG else b"\0\0")


def _counts(bucket: bytes) -> tuple[int, int]:
    """How many tags a bucket has, and of how many whose they are is long."""
    longs = bucket[-2] << 8 | bucket[-1]
    return (len(bucket) - _COUNT - (_LONG - _SHORT) * longs) // (_LOW + _SHORT), longs


def _whose_at(place: int, tags: int, longs: int) -> int:
    """Where it stands whose the tag at a place is."""
    return _LOW * tags + _LONG * min(place, longs) + _SHORT * max(0, place - longs)


def _place(bucket: bytes, low: bytes, whose: bytes, tags: int, longs: int) -> int:
    """Where this very tag stands among those of its bucket; -1 if it does not."""
    begin, end = (0, longs) if len(whose) == _LONG else (longs, tags)
    place = _next(bucket, low, begin, end)
    while place >= 0:
        at = _whose_at(place, tags, longs)
        if bucket[at : at + len(whose)] == whose:
            return place
        place = _next(bucket, low, place + 1, end)
    return place


def _next(bucket: bytes, low: bytes, place: int, end: int) -> int:
    """The next place, from `place` on and before `end`, of a tag that ends in `low`; -1 after the last."""
    at = bucket.find(low, _LOW * place, _LOW * end)
    while at % _LOW and at >= 0:
        at = bucket.find(low, at + 1, _LOW * end)
    return -1 if at < 0 else at // _LOW


def _near(low: int, middle: int, bits: int) -> int:
    """The number with these low bits that is nearest to another."""
    half = 1 << bits - 1
    return middle - half + (low - middle + half & (1 << bits) - 1)
