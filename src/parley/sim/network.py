"""The false network: it loses, doubles, delays, reorders and damages datagrams, and is cut for a while."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Final

from parley.sim.clock import Clock
from parley.sim.faults import NONE, Faults
from parley.wire.values import dataclass

REORDER_MS_MAX: Final = 8_000
"""By how much a datagram may be late: longer than the first wait for a receipt."""

LATE_MS: Final = 60_000
"""Within what time the old datagrams come that were kept for later."""

STICK_MS: Final = (5_000, 40_000)
"""How long a stick is on its way in the storm; longer journeys have scenarios of their own."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A datagram on its way: from which side (0 or 1), by which bearer."""

    side: int
    bearer: str
    datagram: bytes


class Network:
    """Every bearer between the two sides; `hand` takes what arrives."""

    def __init__(
        self, clock: Clock, random: Random, faults: Faults, bits_per_second: int, hand: Callable[[Parcel], None]
    ) -> None:
        self.clock = clock
        self.random = random
        self.faults = faults
        self.bits_per_second = bits_per_second
        """What the fast bearers carry, as long as the sender gives them no more; 0 where they take no time."""
        self.hand = hand
        self.struck: Counter[str] = Counter()
        """Faults that happened, by kind."""
        self.out = False
        """Whether nothing passes at all."""
        self._late: list[Parcel] = []

    def heal(self) -> None:
        """From now on everything arrives, once, in order and whole."""
        self.faults, self.out = NONE, False

    def bring_late(self) -> None:
        """Copies of old datagrams arrive, in no order."""
        for parcel in self._late:
            self.clock.after(self.random.randrange(LATE_MS), partial(self.hand, parcel))
        self._late.clear()

    def carry(self, parcel: Parcel) -> None:
        """Take a datagram, as a bearer does: without a promise."""
        if parcel.bearer == "folder":
            self.clock.after(self.random.randint(*STICK_MS), lambda: self.hand(parcel))
            return
        if self.faults.late and self._strikes("kept for later", self.faults.late):
            self._late.append(parcel)
        if self._strikes("lost", self.faults.loss) or self._cut(parcel.side):
            return
        if self._strikes("doubled", self.faults.duplication):
            self._deliver(parcel)
        if self._strikes("damaged", self.faults.corruption):
            parcel = Parcel(parcel.side, parcel.bearer, self._damaged(parcel.datagram))
        self._deliver(parcel)

    def _deliver(self, parcel: Parcel) -> None:
        late = self.random.randrange(REORDER_MS_MAX) if self._strikes("late", self.faults.reorder) else 0
        passing = len(parcel.datagram) * 8_000 // self.bits_per_second if self.bits_per_second else 0
        self.clock.after(self.faults.latency_ms + passing + late, lambda: self.hand(parcel))

    def _cut(self, side: int) -> bool:
        now = self.clock.now_ms
        cut = self.out or any(span.holds(now) for span in self.faults.partitions)
        self.struck["cut off"] += cut
        one_way = any(one.side == side and one.span.holds(now) for one in self.faults.one_way)
        self.struck["cut off one way"] += one_way
        return cut or one_way

    def _strikes(self, kind: str, rate: float) -> bool:
        struck = self.random.random() < rate
        self.struck[kind] += struck
        return struck

    def _damaged(self, datagram: bytes) -> bytes:
        """One bit, a lost end, or something after the end."""
        if not datagram:
            return b"?"
        place = self.random.randrange(len(datagram))
        match self.random.randrange(3):
            case 0:
                flipped = datagram[place] ^ 1 << self.random.randrange(8)
                return datagram[:place] + bytes((flipped,)) + datagram[place + 1 :]
            case 1:
                return datagram[:place]
            case _:
                return datagram + b"?"
