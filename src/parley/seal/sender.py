"""The numbers of what we send on one lane under one root: reserved durably before use, never used twice.

    range = sender.reserve(now)     # what must be made durable, if anything
    ...                             # the station keeps the channel's state, and only then
    sender.grant(range)
    number, keys = sender.take()

What is kept is `floor`, above every number that may have been used: a sender that is taken up again after a crash goes
on from there and skips what was reserved.  `floor` is always a beacon, whose tag the other side knows far ahead.
"""

from __future__ import annotations

from typing import Final

from parley.seal.datagram import EpochKeys
from parley.seal.schedule import Chain, Lane, epoch_of
from parley.wire.ids import Instant
from parley.wire.limits import (
    BEACON_STEP,
    EPOCH_NUMBERS,
    EPOCH_SECONDS_MIN,
    EPOCH_SECONDS_MIN_SLOW,
    EPOCHS_UNHEARD_MAX,
    NUMBERS_MAX,
    NUMBERS_RESERVED,
)
from parley.wire.values import dataclass

EPOCH_TIME: Final = {Lane.FAST: EPOCH_SECONDS_MIN * 1000, Lane.SLOW: EPOCH_SECONDS_MIN_SLOW * 1000}

_WARY: Final = 4
"""Datagrams that take beacon numbers after a restart: the reserved numbers skipped may exceed a window."""


@dataclass(frozen=True, slots=True)
class Reservation:
    """Numbers from `first` up to, not including, `end`, to be made durable before any of them is used."""

    root: int
    lane: Lane
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class SenderState:
    """What is kept of a sender."""

    epoch: int
    chain: bytes
    floor: int
    epoch_since: Instant | None
    epochs_unheard: int


class Sender:
    """The sending side of one lane under one root."""

    __slots__ = (
        "_chain",
        "_end",
        "_epoch_since",
        "_epochs_unheard",
        "_floor",
        "_keys",
        "_next",
        "_skipped",
        "_wary",
        "lane",
        "root",
    )

    def __init__(self, root: int, lane: Lane, state: SenderState, *, wary: bool) -> None:
        self.root = root
        self.lane = lane
        self._chain = Chain(state.epoch, state.chain)
        self._keys = self._chain.keys()
        self._floor = state.floor
        self._next = self._end = state.floor
        self._skipped = 0
        self._epoch_since = state.epoch_since
        self._epochs_unheard = state.epochs_unheard
        self._wary = _WARY if wary else 0

    @classmethod
    def start(cls, root: int, lane: Lane, chain: Chain) -> Sender:
        """The sender under a new root; it begins with number 0."""
        return cls(root, lane, SenderState(chain.epoch, chain.value, 0, None, 0), wary=False)

    @property
    def next_number(self) -> int:
        """The number that the next datagram takes at least."""
        return self._next

    @property
    def spent(self) -> int:
        """The same without the numbers that were skipped so that an epoch began."""
        return self._next - self._skipped

    @property
    def epoch(self) -> int:
        """The epoch whose keys are in use."""
        return self._chain.epoch

    def state(self) -> SenderState:
        """What must be kept; `floor` covers every reservation made so far, granted or not."""
        return SenderState(self._chain.epoch, self._chain.value, self._floor, self._epoch_since, self._epochs_unheard)

    def reserve(self, now: Instant) -> Reservation | None:
        """What must be made durable next: more numbers, or those of the next epoch when its day has come; else None.

        The same again while it has not been granted.
        """
        if self._floor > self._end:
            return self._pending()
        if self._time_for_epoch(now):
            first = (epoch_of(self._next - 1) + 1) * EPOCH_NUMBERS
            self._epochs_unheard += 1
        elif self._end - self._next < NUMBERS_RESERVED // 2:
            first = self._end
        else:
            return None
        if self._epoch_since is None or epoch_of(first) > epoch_of(max(self._next - 1, 0)):
            self._epoch_since = now
        self._floor = first + NUMBERS_RESERVED
        assert self._floor <= NUMBERS_MAX
        return self._pending()

    def grant(self, reservation: Reservation) -> None:
        """The reservation is durable."""
        assert reservation == self._pending()
        if reservation.first > self._end:
            self._skipped += reservation.first - self._next
            self._next = reservation.first
        self._end = reservation.end

    def can_take(self) -> bool:
        """Whether a number, a beacon too, can be had without a further reservation."""
        return self._to_beacon(self._next) < self._end

    def take(self, *, beacon: bool = False) -> tuple[int, EpochKeys]:
        """A number never used before, and its epoch's keys; a beacon when asked for, or shortly after a restart."""
        if self._wary:
            self._wary -= 1
            beacon = True
        number = self._to_beacon(self._next) if beacon else self._next
        assert number < self._end
        self._next = number + 1
        epoch = epoch_of(number)
        if epoch > self._chain.epoch:
            self._chain.advance(epoch)
            self._keys = self._chain.keys()
        return number, self._keys

    def heard(self) -> None:
        """Something from the other side was opened."""
        self._wary = 0
        self._epochs_unheard = 0

    def rest(self) -> None:
        """Nothing is sent for the moment."""
        self._keys.rest()

    def _pending(self) -> Reservation:
        first = max(self._end, self._floor - NUMBERS_RESERVED)
        return Reservation(self.root, self.lane, first, self._floor)

    def _time_for_epoch(self, now: Instant) -> bool:
        used = self._next % EPOCH_NUMBERS > 0
        heard = self._epochs_unheard < EPOCHS_UNHEARD_MAX
        return used and heard and self._epoch_since is not None and now - self._epoch_since >= EPOCH_TIME[self.lane]

    @staticmethod
    def _to_beacon(number: int) -> int:
        return -(-number // BEACON_STEP) * BEACON_STEP
