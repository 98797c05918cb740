"""What a request must pass before it costs anything: so many from one address or officer, and none while all is late.

The station and its console share one loop.  When it falls behind, pages are turned away first, then actions; alarms
and the station's own work never are.
"""

from __future__ import annotations

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final, NoReturn

from parley.wire.errors import Refusal, Trouble

if TYPE_CHECKING:
    from parley.console.access import Who


class TooOften(Refusal):
    """More was asked for, or refused, in a short time than one asker may."""

    code = "too-often"
    hint = "wait a minute; a program asks less often, or listens to the stream of events"


class Overloaded(Trouble):
    """The station has more to do than it can show."""

    code = "console-overloaded"
    hint = "it is shown again when the station has caught up; alarms still come"


class Sort(Enum):
    """What a request is, as far as its turn goes."""

    STRANGER = "stranger"
    PAGE = "page"
    ACTION = "action"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class Room:
    """How many may be under way at once, and how late the loop may be, in seconds, for one more to be let in."""

    under_way: int
    late_seconds: float


ROOMS: Final = {
    Sort.STRANGER: Room(32, 0.5),
    Sort.PAGE: Room(64, 1.0),
    Sort.ACTION: Room(256, 3.0),
    Sort.ALARM: Room(4_096, float("inf")),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """So many at once, and then so many a second."""

    burst: float
    each_second: float


OF_OFFICER: Final = Measure(600, 20)
OF_STRANGER: Final = Measure(120, 2)
OF_REFUSED: Final = Measure(10, 1 / 60)
"""Attempts to sign in that are refused: ten, then one a minute, from one address."""

CARRIED_MAX: Final = 2
"""Files taken in at once: each may lie in memory three times, as it came, as it was read, and as it is kept."""

ASKERS_MAX: Final = 4_096
"""Askers that are remembered; beyond them those whose last request is longest ago are forgotten."""

LOOK_SECONDS: Final = 0.1
LOOKS: Final = 5


@dataclass(slots=True)
class Gate:
    """The gate of one console."""

    clock: Callable[[], float] = field(default=lambda: asyncio.get_running_loop().time())
    late_seconds: float = 0.0
    """How far behind the loop has been at least, each time that it was looked at lately: one long turn is no load."""

    under_way: int = 0
    carried: int = 0
    """Files that are being taken in."""
    passed: Counter[Sort] = field(default_factory=Counter)
    turned_away: Counter[str] = field(default_factory=Counter)
    _left: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)
    """Of each asker, what was left when, by the clock."""

    @contextmanager
    def passing(self, sort: Sort, who: Who | None, address: str) -> Iterator[None]:
        """Around the work of a request; raises TooOften, Overloaded."""
        if who is None:
            sort = Sort.STRANGER
            self._take(f"refused {address}", OF_REFUSED, 0)
        if sort is not Sort.ALARM:
            self._take(
                f"from {address}" if who is None else f"of {who.officer}", OF_STRANGER if who is None else OF_OFFICER
            )
        room = ROOMS[sort]
        if self.under_way >= room.under_way or self.late_seconds > room.late_seconds:
            self._overloaded()
        self.under_way += 1
        self.passed[sort] += 1
        try:
            yield
        finally:
            self.under_way -= 1

    @contextmanager
    def counting_refusals(self, who: Who | None, address: str) -> Iterator[None]:
        """Around what a stranger tries: what is refused to him, and no trouble of ours, counts against his address."""
        try:
            yield
        except Refusal:
            if who is None:
                left, _ = self._of(f"refused {address}", OF_REFUSED)
                self._note(f"refused {address}", max(0.0, left - 1))
            raise

    @contextmanager
    def carrying(self) -> Iterator[None]:
        """Around what takes in a file, which lies in memory until it is kept; raises Overloaded."""
        if self.carried >= CARRIED_MAX:
            self._overloaded()
        self.carried += 1
        try:
            yield
        finally:
            self.carried -= 1

    async def look(self) -> None:
        """See how late the loop is, again and again, until it is cancelled."""
        late = deque([0.0] * LOOKS, maxlen=LOOKS)
        while True:
            before = self.clock()
            await asyncio.sleep(LOOK_SECONDS)
            late.append(max(0.0, self.clock() - before - LOOK_SECONDS))
            self.late_seconds = min(late)

    def _overloaded(self) -> NoReturn:
        self.turned_away[Overloaded.code] += 1
        raise Overloaded

    def _take(self, asker: str, measure: Measure, cost: float = 1) -> None:
        left, _ = self._of(asker, measure)
        if left < 1:
            self.turned_away[TooOften.code] += 1
            too_often()
        if cost:
            self._note(asker, left - cost)

    def _of(self, asker: str, measure: Measure) -> tuple[float, float]:
        now = self.clock()
        left, then = self._left.get(asker, (measure.burst, now))
        return min(measure.burst, left + (now - then) * measure.each_second), now

    def _note(self, asker: str, left: float) -> None:
        self._left[asker] = left, self.clock()
        self._left.move_to_end(asker)
        if len(self._left) > ASKERS_MAX:
            self._left.popitem(last=False)


def too_often() -> NoReturn:
    """Decline a request of somebody who has had his measure; raises TooOften."""
    raise TooOften
