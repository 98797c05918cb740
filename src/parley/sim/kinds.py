"""What a world is like, faults aside, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from parley.exchange.channel import RECEIPT_BYTES, Periods
from parley.sim.ground import Shape

if TYPE_CHECKING:
    from random import Random

    from parley.sim.faults import Faults


WAKING_MS: Final = 5_500
CALM_MS: Final = 600_000
NARROW_CALM_MS: Final = 6 * 3_600_000

PAIR: Final = Shape()
SHAPES: Final = (
    Shape(((0, 1), (1, 2))),
    Shape(((0, 1), (1, 2), (0, 2))),
    Shape(((0, 1), (0, 2), (0, 3))),
)
"""Beside the pair: a chain, a ring, and a star."""

HOSTILE_SHAPES: Final = (
    Shape(((0, 1), (1, 2)), hostile=True),
    Shape(((0, 1), (1, 2), (0, 2)), hostile=True),
)
"""A pair, and a hostile party that has a channel with one of the two, or with both."""

HOSTILE: Final = 0.2
"""How many worlds have one."""

NARROW: Final = 1_200
"""Lines of fewer bits a second take hours for what is said in a storm."""

NARROWEST: Final = 0.08
"""How many pairs without watch floors have such a line."""

PAIRS: Final = 0.7
"""How many worlds are pairs."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a world is like, faults aside."""

    mtu_bytes: int
    second_mtu_bytes: int
    """Of a second fast bearer; 0 where there is none."""
    bits_per_second: int
    reconnects: bool
    """Whether the stations are told that a way is open when the storm is over."""
    periods: Periods
    commit_ms: int = 0
    """How long a machine takes for a turn, at most; what comes meanwhile is taken together in the next."""
    watched: bool = False
    """Whether the stations page, and test the line, and people sit on watch."""
    shape: Shape = PAIR
    """Who has a channel with whom."""
    second_one_way: bool = False
    """Whether by the second bearer only side 0 of each channel is heard, and nothing comes back."""
    second_loss: float = 0.0
    """What the second bearer loses, also when the storm is over."""

    @property
    def waking_ms(self) -> int:
        """How long a station that has started may wait to hear what the others hold (spec/frames.md), and a little."""
        bits = self.bits_per_second
        return WAKING_MS + ((2 * self.mtu_bytes + RECEIPT_BYTES) * 8_000 // bits if bits else 0)

    @property
    def calm_ms(self) -> int:
        """After the storm, within so much virtual time, all hold the same and have receipts for it."""
        return NARROW_CALM_MS if 0 < self.bits_per_second < NARROW else CALM_MS


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a world ended: empty `failure` when all was well."""

    seed: int
    faults: Faults
    kind: Kind
    failure: str
    entries: int
    struck: tuple[tuple[str, int], ...]
    healed_ms: int
    """How long it took until all agreed, after the storm."""
    trace: tuple[str, ...]


def draw_kind(random: Random) -> Kind:
    """What a world is like."""
    return Kind(
        mtu_bytes=random.choice((256, 1_200, 16_384, 16_384)),
        second_mtu_bytes=random.choice((0, 0, 256, 1_200)),
        bits_per_second=random.choice((0, 0, 0, 9_600)),
        reconnects=random.random() < 0.5,
        periods=random.choice((Periods(), Periods(20_000, 15_000, 40_000, 30_000))),
        commit_ms=random.choice((0, 20, 400)),
    )


def draw_second(random: Random, kind: Kind) -> Kind:
    """In every other world with a second bearer it is one-way, or loses half of what it is given for good, or both."""
    one_way, loss = random.choice(((False, 0.0),) * 3 + ((True, 0.0), (False, 0.5), (True, 0.5)))
    return replace(kind, second_one_way=one_way, second_loss=loss) if kind.second_mtu_bytes else kind


def draw_narrow(random: Random, kind: Kind) -> Kind:
    """Few worlds without watch floors have a line of 300 bits a second, and one way alone."""
    if kind.watched or kind.shape != PAIR or random.random() >= NARROWEST:
        return kind
    return replace(kind, mtu_bytes=256, second_mtu_bytes=0, bits_per_second=300, periods=Periods(), second_loss=0.0)


def draw_shape(random: Random) -> Shape:
    """Mostly two parties."""
    return PAIR if random.random() < PAIRS else random.choice(SHAPES)


def draw_hostile(random: Random) -> Shape | None:
    """Now and then a shape with a hostile party."""
    return random.choice(HOSTILE_SHAPES) if random.random() < HOSTILE else None
