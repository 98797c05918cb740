"""What the service may ask of a bearer, and what a bearer may tell."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, Protocol

from parley.wire.errors import Refusal, Trouble

FAST: Final = 0
SLOW: Final = 1
"""The two lanes of a channel: what crosses in seconds, and what may be on its way for weeks."""

VIA: Final = "via:"
"""Begins the names of ways back that last no longer than what they go by."""

Deliver = Callable[[list[bytes], str], None]
"""Takes all datagrams that are there at one moment, in order, and where they came from.

That is an address that `send` takes for as long as the way back exists, and of no meaning otherwise.
"""


class Status(enum.Enum):
    """Whether an address can be reached, as far as the bearer knows."""

    UP = "up"
    DOWN = "down"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class BearerState:
    """An address's status, since when (seconds of the event loop's clock), and the last thing that went wrong."""

    status: Status
    since_seconds: float = 0.0
    error: str = ""


class BearerTrouble(Trouble):
    """The bearer cannot carry anything there now."""

    code: ClassVar[str] = "bearer-down"
    hint: ClassVar[str] = "see to the network, the folder or the other side; the station tries again by itself"


class AddressBad(Refusal):
    """This is not an address of this bearer."""

    code: ClassVar[str] = "address-bad"
    hint: ClassVar[str] = (
        "tcp, udp: host:port, an IPv6 address in square brackets; folder: its whole path; mail: name@host; "
        "serial: a line that the settings name"
    )


class Bearer(Protocol):
    """Carries datagrams, whole and as they are, perhaps late, twice, out of order, or not at all.

    A bearer trusts nothing that it hears, says nothing of its own, and holds bounded memory whatever strangers do.
    """

    @property
    def name(self) -> str:
        """The name that an address in a card begins with."""
        ...

    @property
    def two_way(self) -> bool:
        """Whether an answer can come by the same bearer while the sender waits."""
        ...

    @property
    def mtu_bytes(self) -> int:
        """The longest datagram."""
        ...

    @property
    def lane(self) -> int:
        """FAST or SLOW."""
        ...

    @property
    def bits_per_second(self) -> int:
        """What it carries; 0 where that need not concern who sends."""
        ...

    async def start(self, deliver: Deliver) -> None:
        """Begin to listen.  Raises BearerTrouble, AddressBad."""
        ...

    async def send(self, address: str, datagrams: Sequence[bytes]) -> None:
        """Hand datagrams over to what carries them; waits while it takes no more.

        That it returns does not say that anything arrived.  Raises BearerTrouble, AddressBad.
        """
        ...

    def send_now(self, address: str, datagrams: Sequence[bytes]) -> bool:
        """Hand datagrams over if that needs no waiting at all; tells whether they were taken, all or none."""
        ...

    def state(self, address: str) -> BearerState:
        """What is known of an address, at once."""
        ...

    def vouch(self, via: str) -> None:
        """Hear that something from there was genuine: keep that way open before those of strangers."""
        ...

    async def stop(self) -> None:
        """Let go of everything; a second call does nothing."""
        ...


def down(detail: str) -> BearerTrouble:
    """The trouble of an address that cannot be reached, to be raised."""
    return BearerTrouble(detail)


def bad_address(address: str) -> AddressBad:
    """The refusal of an address, to be raised."""
    return AddressBad(address)
