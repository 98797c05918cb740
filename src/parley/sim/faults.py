"""What goes wrong in a world, and how often: drawn from its seed, so that each world is bad in ways of its own."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from random import Random
from typing import Final

STORM_MS: Final = 45_000
"""How long faults go on; after that all is healed, and the stations must come to agree."""

FAULTS_MIN: Final = 3
"""Faults that really happened in a world, at least."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of virtual time, in milliseconds since the world began."""

    start_ms: int
    end_ms: int

    def holds(self, now_ms: int) -> bool:
        """Whether the moment lies in it."""
        return self.start_ms <= now_ms < self.end_ms


@dataclass(frozen=True, slots=True)
class SetBack:
    """Disks put back as they were at an earlier moment: from a backup, by people who know it, or without a word."""

    copied_ms: int
    moment_ms: int
    sides: tuple[int, ...]
    known: bool
    again_ms: int | None = None
    """When the same copy is put back once more."""


@dataclass(frozen=True, slots=True)
class ClockStep:
    """A machine's clock jumps."""

    moment_ms: int
    side: int
    step_ms: int


@dataclass(frozen=True, slots=True)
class OneSided:
    """A stretch of time in which one side suffers: its datagrams are lost, or its disk takes nothing."""

    span: Span
    side: int


@dataclass(frozen=True, slots=True)
class Faults:
    """Rates are per datagram or per commit; moments are milliseconds since the world began."""

    loss: float
    duplication: float
    corruption: float
    reorder: float
    latency_ms: int
    crash: float
    disk_fails: float
    disk_lies: float
    partitions: tuple[Span, ...]
    power_cuts_ms: tuple[int, ...]
    sticks_ms: tuple[int, ...]
    skew_ms: tuple[int, int]
    set_backs: tuple[SetBack, ...] = ()
    clock_steps: tuple[ClockStep, ...] = ()
    rot: float = 0.0
    """Of starts, before which the disk spoils rows that the other side holds."""
    one_way: tuple[OneSided, ...] = ()
    """When all that a side of a channel sends is lost, and what it is sent arrives."""
    disk_full: tuple[OneSided, ...] = ()
    """When a machine's disk has no room."""
    late: float = 0.0
    """Of datagrams, of which a copy comes again when the storm and the outage are over."""
    outage_hours: int = 0
    """How long nothing passes after the storm."""

    @property
    def leaps(self) -> int:
        """How often a day passes at most: so often a sender begins a new epoch of numbers because of the time."""
        return len(self.clock_steps) + (OUTAGE_LEAPS if self.outage_hours else 0)

    def told(self) -> str:
        """All of them on one line."""
        return ", ".join(f"{one.name} {_told(getattr(self, one.name))}" for one in fields(self))


OUTAGE_LEAPS: Final = 8
"""In an outage of days a sender begins an epoch each day, and repeats what waits by numbers that lie far apart."""

NONE: Final = Faults(0.0, 0.0, 0.0, 0.0, 5, 0.0, 0.0, 0.0, (), (), (), (0, 0))
"""A calm world."""


def draw_faults(random: Random) -> Faults:
    """Some kinds of faults, each at a rate of its own; what is scheduled makes up for rates that strike nothing."""
    set_backs = _set_backs(random)
    return Faults(
        loss=_rate(random, 0.01, 0.6),
        duplication=_rate(random, 0.01, 0.5),
        corruption=_rate(random, 0.01, 0.3),
        reorder=_rate(random, 0.01, 0.5),
        latency_ms=random.choice((1, 20, 300, 2_500)),
        crash=_rate(random, 0.002, 0.08),
        disk_fails=_rate(random, 0.002, 0.05),
        disk_lies=_rate(random, 0.002, 0.05),
        partitions=tuple(_span(random) for _ in range(random.randrange(3))),
        power_cuts_ms=tuple(random.randrange(STORM_MS * 3 // 4) for _ in range(FAULTS_MIN + random.randrange(3))),
        sticks_ms=tuple(random.randrange(STORM_MS) for _ in range(random.choice((0, 0, 1, 3)))),
        skew_ms=(random.choice(_SKEWS_MS), random.choice(_SKEWS_MS)),
        set_backs=set_backs,
        clock_steps=tuple(
            ClockStep(random.randrange(STORM_MS), random.randrange(2), random.choice((-_YEAR_MS, _YEAR_MS, -30_000)))
            for _ in range(random.choice((0, 0, 1, 2)))
        ),
    )


def draw_rot(random: Random, faults: Faults) -> float:
    """In every other world none, nor where a disk is set back: then the other side may not hold what is spoiled."""
    return 0.0 if faults.set_backs or random.random() < 0.5 else random.choice((0.2, 0.5, 1.0))


def draw_again(random: Random, faults: Faults) -> tuple[SetBack, ...]:
    """In every other world with a restore that people know of: they restore from the same backup once more.  Where no
    clock jumps: an offer that is not later than the last is not taken, and people have to restore a third time.
    """
    if faults.clock_steps:
        return faults.set_backs
    return tuple(
        replace(one, again_ms=random.randrange(one.moment_ms + AGAIN_MS_MIN, STORM_MS))
        if one.known and one.moment_ms + AGAIN_MS_MIN < STORM_MS and random.random() < 0.5
        else one
        for one in faults.set_backs
    )


def draw_grave(random: Random, faults: Faults, *, outage: bool) -> Faults:
    """What strikes in few worlds, and hard.  `outage`: whether two days of it may be among that."""
    return replace(
        faults,
        one_way=tuple(OneSided(_span(random), random.randrange(2)) for _ in range(random.choice((0, 0, 0, 1, 2)))),
        disk_full=tuple(OneSided(_span(random), random.randrange(2)) for _ in range(random.choice((0, 0, 0, 0, 0, 1)))),
        late=random.choice((0.0, 0.0, 0.0, 0.0, 0.05, 0.5)),
        outage_hours=48 if outage and random.random() < LONG_OUTAGE else 0,
    )


LONG_OUTAGE: Final = 0.1
"""In how many of the worlds without watch floors nothing passes for two days."""


def _set_backs(random: Random) -> tuple[SetBack, ...]:
    """In every other world none; else of one side or of both by people who know it, or of one without a word."""
    sides, known = random.choice((((0,), True), ((1,), True), ((0, 1), True), ((0,), False), ((1,), False)))
    copied = random.randrange(STORM_MS // 2)
    set_back = SetBack(copied, copied + random.randrange(2_000, STORM_MS // 2), sides, known)
    return (set_back,) if random.random() < 0.5 else ()


AGAIN_MS_MIN: Final = 2_000
_YEAR_MS: Final = 365 * 86_400_000
_SKEWS_MS: Final = (0, 0, 700, -90_000, _YEAR_MS, -_YEAR_MS)


def _rate(random: Random, low: float, high: float) -> float:
    """None at all in every other world, else a rate between the bounds, small ones as likely as large ones."""
    return 0.0 if random.random() < 0.5 else low * (high / low) ** random.random()


def _span(random: Random) -> Span:
    start = random.randrange(STORM_MS)
    return Span(start, start + random.randrange(1_000, STORM_MS // 2))


def _told(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, tuple):
        return "[" + " ".join(map(_told, value)) + "]"
    if isinstance(value, Span):
        return f"{value.start_ms}-{value.end_ms}"
    if isinstance(value, OneSided):
        return f"{_told(value.span)} of {value.side}"
    if isinstance(value, SetBack):
        again = "" if value.again_ms is None else f" and {value.again_ms}"
        return f"{value.copied_ms}<-{value.moment_ms}{again} of {value.sides}{'' if value.known else ' unknown'}"
    if isinstance(value, ClockStep):
        return f"{value.moment_ms} of {value.side} by {value.step_ms}"
    return str(value)
