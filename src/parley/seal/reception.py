"""Receiving on one lane under one root: the windows of its epochs, the beacons ahead, and what dies when.

Old epochs stay for a grace after the next was first accepted; chain values of the past are gone at once, so that a
station that is seized later opens nothing older than its grace.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from parley.seal.datagram import EpochKeys
from parley.seal.schedule import Chain, Lane, epoch_of
from parley.seal.window import EpochWindow, TagTable
from parley.wire.ids import ChannelId, Instant
from parley.wire.limits import (
    BEACON_AHEAD,
    BEACON_STEP,
    BEACONS_AT_ONCE,
    EPOCH_NUMBERS,
    EPOCHS_KEPT_MAX,
    FAST_GRACE_SECONDS,
    GRACE_BEACONS,
    GRACE_SECONDS,
    RECOVERY_NUMBERS,
    WINDOW_BUSY,
)

GRACE: Final = {Lane.FAST: FAST_GRACE_SECONDS * 1000, Lane.SLOW: GRACE_SECONDS * 1000}
"""Milliseconds that old keys live; the slow lane's by default, since the terms may say otherwise."""


class Reception:
    """What is accepted on one lane under one root.

    `chain` stands two epochs after the newest one in which something was accepted.  `highest` is the highest accepted
    number, -1 before the first.
    """

    __slots__ = (
        "_beacons_to",
        "_far",
        "_grace",
        "_slot",
        "_table",
        "_windows",
        "chain",
        "channel",
        "highest",
        "lane",
        "retired_until",
        "root",
    )

    def __init__(self, channel: ChannelId, root: int, lane: Lane, chain: Chain, table: TagTable) -> None:
        self.channel = channel
        self.root = root
        self.lane = lane
        self.chain = chain
        self.highest = -1
        self.retired_until: Instant | None = None
        self._grace = GRACE[lane]
        self._windows: dict[int, EpochWindow] = {}
        self._far: EpochKeys | None = None
        self._beacons_to = -1
        self._table = table.of(lane)
        self._slot = self._table.enter(self)

    @classmethod
    def start(cls, channel: ChannelId, root: int, lane: Lane, chain: Chain, table: TagTable) -> Reception:
        """Reception under a new root: nothing was accepted yet."""
        reception = cls(channel, root, lane, chain, table)
        reception._open_next_epoch()
        reception._open_next_epoch()
        reception.install()
        return reception

    @property
    def newest(self) -> int:
        """The newest epoch in which something was accepted; 0 before."""
        return self.chain.epoch - 2

    @property
    def windows(self) -> tuple[EpochWindow, ...]:
        """The windows of all epochs in use, oldest first."""
        return tuple(self._windows.values())

    def set_grace(self, milliseconds: int) -> None:
        """How long old epochs and this root live after their successors were first accepted."""
        self._grace = milliseconds

    def keys_for(self, number: int) -> EpochKeys | None:
        """The keys of the number's epoch; those of epochs far ahead are worked out and not kept for long."""
        epoch = epoch_of(number)
        window = self._windows.get(epoch)
        if window is not None:
            return window.keys
        if epoch < self.chain.epoch:
            return None
        if self._far is None or self._far.epoch != epoch:
            ahead = self.chain.copy()
            ahead.advance(epoch)
            self._far = ahead.keys()
        return self._far

    def accept(self, number: int, now: Instant) -> None:
        """The datagram of this number was opened: its tag dies, and the window moves."""
        newest = self._windows[self.newest]
        if number > self.highest and newest.step(number, now):
            self.highest = number
            keys = newest.keys
            self._table.discard(keys.tag(number), self._slot, number)
            self._table.add(keys.tag(number + WINDOW_BUSY), self._slot, number + WINDOW_BUSY)
            if number % BEACON_STEP == 0:
                self._extend_beacons(number + BEACONS_AT_ONCE * BEACON_STEP)
            return
        self._accept_apart(number, now)

    def age(self, now: Instant) -> bool:
        """What time alone does: idle windows become narrow, old epochs go, far beacons are worked out.

        True when what must be kept has changed.
        """
        kept = len(self._windows)
        for epoch, window in tuple(self._windows.items()):
            if window.deadline is not None and now >= window.deadline:
                self._forget(epoch)
                continue
            self._drop(window.narrow(now))
        self._extend_beacons(self.highest + BEACON_AHEAD)
        self._rest()
        return len(self._windows) != kept

    def retire(self, now: Instant) -> None:
        """A newer root was first accepted: nothing new is expected here, and the end is in sight."""
        if self.retired_until is not None:
            return
        self.retired_until = Instant(now + self._grace)
        stale = _beacons_between(self._beacons_limit(), self._beacons_to + 1)
        self._beacons_to = min(self._beacons_to, self._beacons_limit())
        self._drop(stale)

    def close(self) -> None:
        """Let every tag die and leave the table."""
        self._remove(self.live())
        self._windows.clear()
        self._table.leave(self._slot)

    def live(self) -> Iterator[int]:
        """The numbers whose tags are live."""
        seen: set[int] = set()
        for window in self._windows.values():
            seen.update(window.live())
        seen.update(_beacons_between(self.highest, self._beacons_to + 1))
        return iter(sorted(seen))

    def restore(self, windows: list[EpochWindow], retired_until: Instant | None) -> None:
        """Take up windows that were kept, oldest first, and make their tags live."""
        self._windows = {window.keys.epoch: window for window in windows}
        self.retired_until = retired_until
        self.highest = max((window.highest for window in windows if window.highest is not None), default=-1)
        self.install()

    def hear(self, table: TagTable) -> None:
        """Something may come by this lane from now on: all of its tags are worked out at once, where they were not."""
        if self._table is not table:
            self._table = table
            self._slot = table.enter(self)
            self.install()
            self._extend_beacons(self.highest + BEACON_AHEAD)
            self._rest()

    def install(self) -> None:
        """Make the tags of all windows and of the nearest beacons live."""
        for window in self._windows.values():
            self._table.add_all(window.keys, self._slot, window.live())
        self._beacons_to = self.highest
        self._extend_beacons(self.highest + BEACONS_AT_ONCE * BEACON_STEP)
        self._rest()

    def _rest(self) -> None:
        """Nothing is opened for the moment: of the keys only what must be kept stays in memory."""
        self._far = None
        for window in self._windows.values():
            window.keys.rest()

    def _accept_apart(self, number: int, now: Instant) -> None:
        if epoch_of(number) > self.newest:
            self._begin(epoch_of(number), now)
        window = self._windows[epoch_of(number)]
        before = window.span()
        beacons = window.beacons()
        left = window.accept(number, now)
        self._table.discard(window.keys.tag(number), self._slot, number)
        if number > self.highest:
            left += _beacons_between(self.highest, min(number, self._beacons_to + 1))
            self.highest = number
        if left:
            self._drop(left)
        self._add_new(window, before)
        if window.deadline is not None:
            self._table.add_all(window.keys, self._slot, (one for one in window.beacons() if one not in beacons))
        self._extend_beacons(number + BEACONS_AT_ONCE * BEACON_STEP)

    def _begin(self, epoch: int, now: Instant) -> None:
        """Let `epoch` be the newest; those before it come into their grace."""
        for window in self._windows.values():
            if window.keys.epoch < epoch:
                self._into_grace(window, now)
        while self.newest < epoch:
            self._open_next_epoch()
            newest = self._windows[self.chain.epoch - 1]
            self._add_new(newest, range(0))
            if newest.keys.epoch < epoch:
                self._into_grace(newest, now)
        for old in [old for old in self._windows if old < epoch][:-EPOCHS_KEPT_MAX]:
            self._forget(old)

    def _into_grace(self, window: EpochWindow, now: Instant) -> None:
        if window.deadline is None:
            window.deadline = Instant(now + self._grace)
            self._table.add_all(window.keys, self._slot, window.beacons())

    def _open_next_epoch(self) -> None:
        keys = self.chain.keys()
        self._windows[keys.epoch] = EpochWindow(keys, self.lane)
        self.chain.advance(keys.epoch + 1)

    def _forget(self, epoch: int) -> None:
        window = self._windows[epoch]
        self._table.discard_all(window.keys, self._slot, window.live())
        del self._windows[epoch]

    def _add_new(self, window: EpochWindow, before: range) -> None:
        span = window.span()
        below = range(span.start, min(span.stop, before.start)) if before else span
        above = range(max(span.start, before.stop), span.stop) if before else range(0)
        for part in (below, above):
            if part:
                self._table.add_all(window.keys, self._slot, window.open_in(part))

    def _extend_beacons(self, to: int) -> None:
        to = min(to, self._beacons_limit())
        if to <= self._beacons_to:
            return
        for keys, beacons in self._by_epoch(_beacons_between(max(self._beacons_to, self.highest), to + 1)):
            self._table.add_all(keys, self._slot, beacons)
        self._beacons_to = to

    def _beacons_limit(self) -> int:
        ahead = BEACON_AHEAD if self.retired_until is None else GRACE_BEACONS * BEACON_STEP
        return self.highest + ahead

    def _drop(self, numbers: Iterable[int]) -> None:
        """Let the tags die unless another rule keeps them live: what is no beacon has left its window."""
        self._remove(number for number in numbers if number % BEACON_STEP or not self._stays(number))

    def _stays(self, beacon: int) -> bool:
        window = self._windows.get(epoch_of(beacon))
        if window is not None and (beacon in window.span() or beacon in window.beacons()) and window.is_open(beacon):
            return True
        return self.highest < beacon <= self._beacons_to

    def _remove(self, numbers: Iterable[int]) -> None:
        for keys, some in self._by_epoch(numbers):
            self._table.discard_all(keys, self._slot, some)

    def _by_epoch(self, numbers: Iterable[int]) -> Iterator[tuple[EpochKeys, Iterator[int]]]:
        """Numbers in their order, with the keys of each epoch among them."""
        for epoch, some in groupby(numbers, epoch_of):
            keys = self.keys_for(epoch * EPOCH_NUMBERS)
            assert keys is not None  # an epoch is forgotten after its tags
            yield keys, some


class RecoveryReception:
    """What is accepted on one lane under the recovery root: the first numbers, for ever, again and again."""

    __slots__ = ("_keys", "_slot", "_table", "channel", "highest", "lane", "root")

    def __init__(self, channel: ChannelId, lane: Lane, chain: Chain, table: TagTable) -> None:
        self.channel = channel
        self.root = RECOVERY_ROOT
        self.lane = lane
        self.highest = -1
        self._keys = chain.keys()
        self._table = table
        self._slot = table.enter(self)
        table.add_all(self._keys, self._slot, range(RECOVERY_NUMBERS))
        self._keys.rest()

    def keys_for(self, number: int) -> EpochKeys | None:
        """The one epoch's keys."""
        return self._keys if number < RECOVERY_NUMBERS else None

    def accept(self, number: int, now: Instant) -> None:
        """Nothing changes: these tags do not die."""

    def close(self) -> None:
        """Leave the table."""
        self._table.discard_all(self._keys, self._slot, range(RECOVERY_NUMBERS))
        self._table.leave(self._slot)


RECOVERY_ROOT: Final = -1
"""The number by which the recovery root is told from those that follow each other."""


def _beacons_between(after: int, stop: int) -> list[int]:
    """The beacons above `after` and below `stop`."""
    return list(range((after // BEACON_STEP + 1) * BEACON_STEP, stop, BEACON_STEP))
