"""What the watch at a machine is told at once: it is kept with what raised it, and told before the turn is over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Alarm
from parley.sim.accusing import ALARM
from parley.sim.reading import items

if TYPE_CHECKING:
    from parley.exchange.effects import Note

MANY: Final = "alarms-many"
"""Tells of those that are counted and no longer kept."""


STOPPED: Final = "log-regressed"
"""Tells that a station was set back: it says no more in this log, and nothing of it leaves."""


class Alarms:
    """Those of one channel."""

    def __init__(self) -> None:
        self.raised: list[Alarm] = []
        """In the order in which they were kept: in the list that people see, whether or not they were told at once."""
        self._untold: tuple[list[Alarm], list[Alarm]] = ([], [])

    def codes(self) -> set[str]:
        """What they are about."""
        return {alarm.code for alarm in self.raised}

    def about(self, code: str, line: int) -> bool:
        """Whether there is one of this kind about a line."""
        return any(alarm.code == code and line_named(alarm) == line for alarm in self.raised)

    def keep(self, side: int, note: Note) -> Alarm | None:
        """A note is on a side's disk; the alarm that it is, if it is one."""
        if note.space != ALARM:
            return None
        _, channel, code, detail = items(note.value)
        alarm = Alarm(code, channel, detail)
        self.raised.append(alarm)
        self._untold[side].append(alarm)
        return alarm

    def tell(self, side: int, alarm: Alarm) -> str:
        """A side's people are told; what is wrong with that, if anything is."""
        if alarm.code == MANY:
            self.raised.append(alarm)
        elif alarm in self._untold[side]:
            self._untold[side].remove(alarm)
        else:
            return f"tells of an alarm that it does not keep: {alarm}"
        return ""

    def interrupted(self, side: int) -> None:
        """The machine stops: of what is kept nobody is told any more, and people find it in the list."""
        self._untold[side].clear()

    def turn_over(self, side: int) -> str:
        """A turn is over; what is wrong with that, if anything is."""
        return f"keeps an alarm and tells nobody: {self._untold[side][0]}" if self._untold[side] else ""


def line_named(alarm: Alarm) -> int:
    """The line that the alarm of a fork or of a set-back names."""
    return int(alarm.detail.removeprefix("line ").partition(",")[0])
