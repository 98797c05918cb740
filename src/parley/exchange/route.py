"""One way to the other side, what is known of it, and which of several is the best."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.seal.schedule import Lane
from parley.wire.ids import Instant

RECEIPT_BYTES: Final = 96
"""What a receipt takes on the wire."""

AT_ONCE_MS: Final = 2_000
AT_ONCE_BYTES_MIN: Final = 1_024
"""A datagram of several frames takes no longer on its way than so, or is no longer than so."""

START: Final = Instant(0)
"""Before anything was carried."""


@dataclass(slots=True)
class Route:
    """One way to the other side: a bearer and an address on it."""

    bearer: str
    address: str
    lane: Lane
    mtu_bytes: int
    two_way: bool
    fixed: bool
    """From the other side's card or our settings, not only the return way of what arrived."""
    bits_per_second: int = 0
    """What it carries; 0 where that need not concern us."""
    free_at: Instant = START
    """When it has carried what it was given."""
    heard: Instant | None = None
    """When something of the other side arrived by it."""
    sent: Instant | None = None
    """When something was given to it last."""
    proven: Instant | None = None
    """When we learnt last that something given to it alone had arrived."""
    silent: bool = False
    """Whether what was given to it was not answered in time."""
    lost: bool = False
    """Whether its bearer says that it carries nothing."""
    asked: tuple[int, int] | None = None
    """The entry (line and index) given to it alone whose receipt is waited for."""
    asked_at: Instant = START
    asked_whole: bool = True
    """Whether that entry went in one datagram, so that what becomes of it tells what becomes of one."""
    arrived: int = 0
    missed: int = 0
    """How often one datagram given to it alone was answered in time, and was not; of what was long ago, half."""
    delay_ms: int | None = None
    """How long the last answer took, from when the way had carried the question."""
    in_vain: int = 0
    """How often it was asked since it was proven."""
    probe_at: Instant = START
    """When it is asked whether it works."""
    probed_at: Instant = START
    """When it was asked so last."""

    @property
    def key(self) -> tuple[str, str]:
        """Under which its channel has it: its bearer and the address."""
        return self.bearer, self.address

    @property
    def known(self) -> bool:
        """Whether it has ever worked."""
        return self.heard is not None or self.proven is not None

    @property
    def answers(self) -> bool:
        """Whether anything can come back by its bearer: a letter is answered by one, a parcel in a folder by none."""
        return self.two_way or self.bearer == "mail"

    @property
    def crossing_ms(self) -> int:
        """What a datagram and its answer take, behind one that goes just now; 0 where that is little."""
        rate = self.bits_per_second
        return (2 * self.mtu_bytes + RECEIPT_BYTES) * 8_000 // rate if rate else 0

    @property
    def bytes_at_once(self) -> int:
        """What is put into one datagram beyond its first frame: nothing more urgent passes while a long one goes."""
        rate = self.bits_per_second
        return max(AT_ONCE_BYTES_MIN, AT_ONCE_MS * rate // 8_000) if rate else self.mtu_bytes

    @property
    def loss(self) -> float | None:
        """Which part of what was given to it alone had no answer in time; None where nothing was."""
        asked = self.arrived + self.missed
        return self.missed / asked if asked else None


COSTS: Final[dict[str, int]] = {"tcp": 0, "udp": 1, "serial": 2, "mail": 3, "folder": 4}
"""The order in which bearers are used while they work; one that is not named comes first."""


def rank(route: Route) -> tuple[bool, bool, bool, bool, int, int, bool]:
    """What makes a way better, the most important first."""
    return (
        not route.lost,
        not route.silent,
        route.lane is Lane.FAST,
        route.known,
        -COSTS.get(route.bearer, 0),
        route.heard or -1,
        route.fixed,
    )
