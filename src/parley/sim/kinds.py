"""What a world is like, faults aside, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from parley.exchange.channel import Periods
from parley.exchange.route import RECEIPT_BYTES
from parley.sim.ground import Shape
from parley.wire.limits import DATAGRAM_OVERHEAD_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from parley.sim.faults import Faults


WAKING_MS: Final = 5_500
CALM_MS: Final = 600_000
"""After the storm, within so much virtual time beside what the bytes need, all hold the same and have receipts."""

FLOORS: Final = 1
FLOORS_GRAVE: Final = 4
"""How often the floor of a line may pass until then: once; more where a machine was set back, for RECOVER goes, and
every log is given back in full; and after days of outage, for what was repeated in vain still waits on both sides.
"""

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

NARROW: Final = 0.08
"""How many pairs without watch floors have a narrow line."""

NARROWS: Final = ((300, 256), (75, 128))
"""Bits a second and bytes a datagram of narrow lines, on which what is said in a storm takes an hour or more."""

PIECE_BYTES: Final = 12
"""What a piece of a frame holds beside its bytes, at most."""

BLOB_BYTES: Final = 46
"""The same of a piece of an attachment, which names its hash."""

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

    def floor_ms(self, entries: Iterable[int], files: Iterable[int], receipts: int) -> int:
        """What entries of these sizes, as they are stored, attachments, and receipts take in one direction."""
        if not self.bits_per_second:
            return 0
        datagrams = self._pieces(entries, PIECE_BYTES) + self._pieces(files, BLOB_BYTES)
        return (datagrams * self.mtu_bytes + receipts * RECEIPT_BYTES) * 8_000 // self.bits_per_second

    def _pieces(self, sizes: Iterable[int], header_bytes: int) -> int:
        room = self.mtu_bytes - DATAGRAM_OVERHEAD_BYTES - header_bytes
        return sum(-(-size // room) for size in sizes)


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
    """Few worlds without watch floors have a narrow line, and one way alone."""
    if kind.watched or kind.shape != PAIR or random.random() >= NARROW:
        return kind
    bits, mtu_bytes = random.choice(NARROWS)
    one = replace(kind, second_mtu_bytes=0, second_one_way=False, second_loss=0.0)
    return replace(one, mtu_bytes=mtu_bytes, bits_per_second=bits, periods=Periods())


def draw_shape(random: Random) -> Shape:
    """Mostly two parties."""
    return PAIR if random.random() < PAIRS else random.choice(SHAPES)


def draw_hostile(random: Random) -> Shape | None:
    """Now and then a shape with a hostile party."""
    return random.choice(HOSTILE_SHAPES) if random.random() < HOSTILE else None
