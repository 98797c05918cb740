"""The key schedule of a channel: a root, its chains by direction and lane, and the keys of each epoch.

    chain(0)   = expand(root, "parley/lane/v1" | channel id | direction | lane)
    chain(e+1) = expand(chain(e), "parley/epoch/v1")

Chains only go forward: who holds a chain value knows nothing of the epochs before it.
"""

from __future__ import annotations

from enum import IntEnum

from parley.keys.derive import expand
from parley.seal.datagram import EpochKeys
from parley.wire.ids import ChannelId
from parley.wire.limits import EPOCH_NUMBERS


class Lane(IntEnum):
    """How long a lane's datagrams may be on their way."""

    FAST = 0
    SLOW = 1

    __hash__ = int.__hash__  # that of enumerations is slow, and lanes are looked up for every datagram


class Direction(IntEnum):
    """Who sends: the party that offered the enrolment, or the one that accepted it."""

    FROM_OFFERER = 0
    FROM_ACCEPTER = 1

    @property
    def other(self) -> Direction:
        """The opposite direction."""
        return Direction(1 - self)


class Chain:
    """One chain, standing at one epoch; earlier values are gone."""

    __slots__ = ("epoch", "value")

    def __init__(self, epoch: int, value: bytes) -> None:
        self.epoch = epoch
        self.value = value

    @classmethod
    def start(cls, root: bytes, channel: ChannelId, direction: Direction, lane: Lane) -> Chain:
        """The chain of a root, direction and lane, at epoch 0."""
        return cls(0, expand(root, b"parley/lane/v1" + channel + bytes((direction, lane))))

    def copy(self) -> Chain:
        """A chain at the same epoch that moves by itself."""
        return Chain(self.epoch, self.value)

    def advance(self, epoch: int) -> None:
        """Go forward to `epoch`."""
        assert epoch >= self.epoch
        while self.epoch < epoch:
            self.value = expand(self.value, b"parley/epoch/v1")
            self.epoch += 1

    def keys(self) -> EpochKeys:
        """The keys of the epoch where the chain stands."""
        return EpochKeys(self.epoch, expand(self.value, b"parley/tag/v1"), expand(self.value, b"parley/aead/v1"))


def epoch_of(number: int) -> int:
    """The epoch that a datagram's number belongs to."""
    return number // EPOCH_NUMBERS
