"""Where the renewal of a channel's keys stands, and how that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.wire.cbor import decode, encode
from parley.wire.ids import Instant
from parley.wire.limits import RECOVER_BYTES_MAX

KEYS_SPACE: Final = "channel-keys"
"""Where key states are kept; whoever performs Keep seals the values of this space."""

VERIFIED_SPACE: Final = "verified"
CARRIED_SPACE: Final = "carried"
RATCHET_SPACE: Final = "ratchet"
RECOVERY_SPACE: Final = "recovery"
QUARANTINE_SPACE: Final = "quarantine"

RECOVERY_BYTES_MAX: Final = 6 * RECOVER_BYTES_MAX
"""What is kept of a recovery: our offer twice, theirs, our answer, and what we were told, and a little more."""


@dataclass(slots=True)
class Ratchet:
    """Where the ratchet of a channel stands: our open offer and its private seed, and the offer that we answered."""

    our_offer: bytes | None = None
    our_message: bytes | None = None
    seed: bytes | None = None
    enrolment_offer: bytes | None = None
    """The first offer, which came with the enrolment; at the accepting side until it is answered."""
    answered: bytes | None = None
    answer_message: bytes | None = None
    quantum_at: int = 0
    """When the last ratchet of kind 2 was done, in seconds."""

    def encoded(self) -> bytes:
        """As it is kept."""
        return encode(
            [
                self.our_offer,
                self.our_message,
                self.seed,
                self.enrolment_offer,
                self.answered,
                self.answer_message,
                self.quantum_at,
            ]
        )

    @classmethod
    def decoded(cls, kept: bytes | None) -> Ratchet:
        """What was kept, or the beginning."""
        if kept is None:
            return cls()
        fields = decode(kept)
        if not isinstance(fields, list):
            raise AssertionError("a ratchet that we kept ourselves")
        return cls(*fields)  # type: ignore[arg-type]  # kept by `encoded`


@dataclass(slots=True)
class Trickle:
    """A long message that rides in padding, and how much of it has gone."""

    message: bytes
    gone: int = 0


@dataclass(slots=True)
class Recovery:
    """Where a recovery stands: at the restored side its offer, at the other the last offer taken and its answer."""

    offer: bytes | None = None
    message: bytes | None = None
    seed: bytes | None = None
    shared: bytes | None = None
    taken: bytes | None = None
    taken_time: int = 0
    answer: bytes | None = None
    offered_time: int = 0
    """Of our own last offer, in seconds: the other side takes none that is not later."""
    told: bytes | None = None
    """The map by which the other side told us its heads last: of lines, too, that our backup does not know."""
    behind: tuple[bytes, Instant] | None = None
    """The newest offer that was not later than the last one taken, and when it came first; known since our start."""

    def encoded(self) -> bytes:
        """As it is kept."""
        taken = [self.taken, self.taken_time, self.answer]
        return encode([self.offer, self.message, self.seed, self.shared, *taken, self.offered_time, self.told])

    def over(self) -> Recovery:
        """What is left of it when the channel is open again: the private keys of our offer are gone."""
        return Recovery(taken=self.taken, taken_time=self.taken_time, offered_time=self.offered_time)

    @classmethod
    def decoded(cls, kept: bytes | None) -> Recovery:
        """What was kept, or the beginning."""
        if kept is None:
            return cls()
        fields = decode(kept, RECOVERY_BYTES_MAX)
        if not isinstance(fields, list):
            raise AssertionError("a recovery that we kept ourselves")
        return cls(*fields)  # type: ignore[arg-type]  # kept by `encoded`


@dataclass(slots=True)
class Knock:
    """A datagram of ours on the fast lane that the other side knows after any loss, and the root it is under."""

    root: int
    datagram: bytes
    way: tuple[str, str]
    """By which it went."""
    beside: Instant | None = None
    """From when on it goes once beside what goes by another way: so late a question by its own was lost."""
