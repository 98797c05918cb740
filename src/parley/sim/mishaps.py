"""Machines that are set back, by people who know it or without a word, and clocks that jump; what people then do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from parley.exchange.events import TimePassed
from parley.sim.disk import Fate
from parley.station.events import Restored

if TYPE_CHECKING:
    from collections import Counter
    from random import Random

    from parley.sim.clock import Clock
    from parley.sim.disk import Disk
    from parley.sim.faults import ClockStep, Faults, SetBack
    from parley.sim.machine import Machine
    from parley.sim.network import Network

LATER_MS: Final = 3_000
"""After so long people do what there is to do, or say again what was declined."""

NOTICED_MS: Final = 60_000
"""When a line is silent for so long in the calm, people telephone."""

HOUR_MS: Final = 3_600_000
AWAKE_MS: Final = 60_000
"""In a long outage, how much of each hour the machines run; the rest passes at once, as for one that is suspended."""

RESTORED_SHOWS: Final = frozenset(
    "recovered peer-restored peer-regressed generation-differs receipt-beyond-log log-stopped past-lacking".split()
)
"""What a station may say of a restore (docs/operating/backup.md)."""

SET_BACK_SHOWS: Final = {"log-regressed": True, "log-forked": False}
"""What tells people that a station was set back: whether theirs, or the other side's."""


def expected(faults: Faults, ends: tuple[int, int]) -> frozenset[str]:
    """The alarms and refusals that may come between two machines of what goes wrong."""
    codes: set[str] = set()
    set_backs = [one for one in faults.set_backs if set(one.sides) & set(ends)]
    if set_backs:
        codes |= RESTORED_SHOWS
    if not all(one.known for one in set_backs):
        codes |= {*SET_BACK_SHOWS, "heads-differ", "receipt-differs", "seen-false", "alarms-many"}
    if faults.rot:
        codes |= {"row-damaged", "log-stopped"}
    if faults.clock_steps or faults.outage_hours:
        codes |= {"release-expired", "release-too-long"}
    return frozenset(codes)


class Stage(Protocol):
    """What of a world they happen to."""

    clock: Clock
    faults: Faults
    random: Random
    calm: bool
    struck: Counter[str]
    machines: tuple[Machine, ...]

    def networks(self) -> list[Network]:
        """What carries between the machines."""
        ...

    def put_back(self, side: int, disk: Disk) -> None:
        """Give a machine an old disk."""
        ...

    def spoil(self, side: int, random: Random) -> int:
        """Spoil rows of a machine's disk."""
        ...

    def speak_again(self, side: int) -> None:
        """Let its people say what they could not."""
        ...

    def start(self, side: int) -> None:
        """Let a machine run."""
        ...

    def switch_off(self, side: int) -> None:
        """Take its power away."""
        ...

    def connect(self, side: int) -> None:
        """Let it find its ways."""
        ...

    def go_on(self, milliseconds: int) -> None:
        """Let so much time pass."""
        ...

    def feed(self, side: int, *events: object) -> None:
        """Tell its station something."""
        ...


class Mishaps:
    """What happens to the machines of a world beside crashes."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.careful = False
        """While people restore a station they see to it that what it does is kept."""
        self._unaware: set[int] = set()
        """Sides that were set back without a word, and whose people have not been told yet."""

    def schedule(self, faults: Faults) -> None:
        """Let them happen in their time."""
        for set_back in faults.set_backs:
            self._set_back_at(set_back)
        for step in faults.clock_steps:
            self._clock_steps_at(step)

    @property
    def unnoticed(self) -> bool:
        """Whether a machine was set back, and its people have not been told yet."""
        return bool(self._unaware)

    def notice_silence(self) -> None:
        """In the calm, a line that stays silent is noticed."""
        for side in sorted(self._unaware):
            self.telephoned(side, NOTICED_MS)

    def fate(self, side: int) -> Fate:
        """What becomes of a machine's commit."""
        if self.stage.calm or self.careful:
            return Fate.WELL
        now, disk_full = self.stage.clock.now_ms, self.stage.faults.disk_full
        full = any(one.side == side and one.span.holds(now) for one in disk_full)
        struck = Fate.FULL if full else self._draw_fate(self.stage.faults, self.stage.random)
        if struck is not Fate.WELL:
            self.stage.struck[struck.value] += 1
        return struck

    def _draw_fate(self, faults: Faults, random: Random) -> Fate:
        chance = random.random()
        for rate, fates in (
            (faults.disk_fails, (Fate.FAILS,)),
            (faults.disk_lies, (Fate.LIES,)),
            (faults.crash, (Fate.CRASH_BEFORE, Fate.CRASH_AFTER, Fate.CRASH_AMONG)),
        ):
            if chance < rate:
                return random.choice(fates)
            chance -= rate
        return Fate.WELL

    def rot(self, side: int, random: Random) -> None:
        """Before a start: rows of the disk are spoiled."""
        self.stage.struck["row rotted"] += self.stage.spoil(side, random)

    def cut_off(self, hours: int) -> None:
        """Nothing passes for so long; whoever is down is started, and waits."""
        for network in self.stage.networks():
            network.out = True
        for number in range(len(self.stage.machines)):
            self.stage.start(number)
        for _ in range(hours):
            self.stage.clock.now_ms += HOUR_MS - AWAKE_MS
            self.stage.go_on(AWAKE_MS)

    def _set_back_at(self, set_back: SetBack) -> None:
        copies: dict[int, Disk] = {}

        def copy() -> None:
            copies.update({side: self.stage.machines[side].disk.copy() for side in set_back.sides})

        def put_back() -> None:
            for side in set_back.sides:
                self.stage.struck["set back" if set_back.known else "set back unknown"] += 1
                self.stage.switch_off(side)
                self.stage.put_back(side, copies[side].copy())
                if set_back.known:
                    self.restored(side)
                else:
                    self._unaware.add(side)
                    self.stage.start(side)

        self.stage.clock.at(set_back.copied_ms, copy)
        self.stage.clock.at(set_back.moment_ms, put_back)
        if set_back.again_ms is not None:
            self.stage.clock.at(set_back.again_ms, put_back)

    def telephoned(self, side: int, after_ms: int) -> None:
        """The people of a side learn that their station must have been set back; they restore it as it should be."""

        def restore() -> None:
            if side in self._unaware:
                self._unaware.remove(side)
                self.stage.struck["restored after an alarm"] += 1
                self.stage.switch_off(side)
                self.restored(side)

        self.stage.clock.after(after_ms, restore)

    def restored(self, side: int) -> None:
        """The station is opened once with its recovery key, and then serves."""
        machine = self.stage.machines[side]
        machine.start()
        machine.inbox.append(Restored())
        self.careful = True
        machine.turn(self.stage.clock.now_ms)
        self.careful = False
        self.stage.connect(side)
        self.stage.speak_again(side)

    def _clock_steps_at(self, step: ClockStep) -> None:
        def steps() -> None:
            self.stage.struck["clock step"] += 1
            self.stage.machines[step.side].skew_ms += step.step_ms
            if self.stage.machines[step.side].up:
                self.stage.feed(step.side, TimePassed())

        self.stage.clock.at(step.moment_ms, steps)
