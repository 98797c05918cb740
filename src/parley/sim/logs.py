"""The logs of one channel as the disks of both sides have them, and what becomes of them where one is set back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.sim.alarms import Alarms
from parley.sim.reading import NOTHING, Copy, logs_of, read_timed_note
from parley.sim.ruling import lines_open
from parley.wire.ids import LineId

if TYPE_CHECKING:
    from parley.sim.disk import Disk
    from parley.sim.ground import Ground


class Logs:
    """What two sides (0 and 1) hold of what each of them has said."""

    def __init__(self, ground: Ground, disks: tuple[Disk, Disk]) -> None:
        self.ground = ground
        self.disks = list(disks)
        self.copies: dict[tuple[int, str], Copy] = {}
        """By side and origin."""
        self.receipted: dict[str, int] = {}
        """How much of a log its author holds a receipt for."""
        self.doubled: set[str] = set()
        """Logs in which a station that was set back signed a second entry for one place."""
        self.stopped: set[tuple[int, str]] = set()
        """Logs in which their author says no more: it has seen that it was set back."""
        self.were_set_back: set[int] = set()
        """Sides that were set back at all, also where they held nothing."""
        self.alarms = Alarms()
        self.parties = [party.card.party.hex() for party in ground.parties]
        self._earlier: dict[tuple[int, str], list[Copy]] = {}
        """What a side held before it was set back."""

    def copy(self, side: int, origin: str) -> Copy:
        """A log as one side's disk has it."""
        return self.copies.get((side, origin), NOTHING)

    def ever_held(self, side: int, origin: str) -> list[Copy]:
        """The log as one side's disk has it, and as it had it before it was set back."""
        return [self.copy(side, origin), *self._earlier.get((side, origin), ())]

    def start_of(self, side: int, line: LineId) -> str:
        """What the origins of all logs of a side on a line begin with."""
        return logs_of(line, self.parties[side])

    def line(self, origin: str) -> int:
        """The number of the line of a log."""
        return self.ground.lines.index(LineId(bytes.fromhex(origin.split("/")[1])))

    def is_own(self, side: int, origin: str) -> bool:
        """Whether a log is written by a side."""
        return origin.split("/")[2] == self.parties[side]

    def set_back(self, side: int, disk: Disk) -> None:
        """A side has an old disk: what it holds is what stands there."""
        self.disks[side] = disk
        self.were_set_back.add(side)
        self.stopped = {(whose, origin) for whose, origin in self.stopped if whose != side}
        for key, copy in [(key, copy) for key, copy in self.copies.items() if key[0] == side]:
            self._earlier.setdefault(key, []).append(copy)
            self.copies[key] = Copy.of(disk.store.entries(key[1], 0, disk.store.size(key[1])))
            if not self.copies[key].size:
                del self.copies[key]
        for origin in [origin for origin in self.receipted if self.is_own(side, origin)]:
            del self.receipted[origin]
        for note in filter(None, map(read_timed_note, disk.values())):
            if note.name == f"parley/{self.parties[1 - side]}/receipt":
                self.receipted[note.origin] = note.size

    def contradict(self, origin: str) -> bool:
        """Whether a station that was set back signed a second entry for a place, and the other side saw the first; or
        so on line 0, and therefore one side alone has the line of this log.
        """
        return bool(self.doubled) and (self._spoke_twice(origin) or self.line(origin) in self.at_odds())

    def at_odds(self) -> set[int]:
        """Lines that one side alone has, because each side has heard something else on line 0."""
        one, other = (lines_open(disk.store, self.ground.channel) for disk in self.disks)
        twice = any(self.line(origin) == 0 and self._spoke_twice(origin) for origin in self.doubled)
        return one ^ other if twice else set()

    def _spoke_twice(self, origin: str) -> bool:
        if origin not in self.doubled:
            return False
        if self.alarms.about("log-forked", self.line(origin)):
            return True  # seen beyond a gap, perhaps: nothing of that log is taken any more
        return any(one != other for one, other in zip(*(self.copy(side, origin).raws for side in (0, 1)), strict=False))
