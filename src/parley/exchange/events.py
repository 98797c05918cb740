"""What happened, as a station is told of it; times come beside, as an argument."""

from __future__ import annotations

from typing import TypeAlias

from parley.exchange.effects import Token
from parley.seal.schedule import Lane
from parley.wire.ids import EntryIndex
from parley.wire.values import dataclass


@dataclass(frozen=True, slots=True)
class DatagramsArrived:
    """A bearer handed datagrams up; `via` is the address that they came from.

    `answers` tells whether what is given to that address reaches their sender, in datagrams of at most `mtu_bytes` and
    no more than `bits_per_second`, where that is not 0.
    """

    bearer: str
    via: str
    datagrams: tuple[bytes, ...]
    lane: Lane
    mtu_bytes: int
    answers: bool
    bits_per_second: int = 0


@dataclass(frozen=True, slots=True)
class Persisted:
    """Everything that the station had asked to make durable before this event is durable."""


@dataclass(frozen=True, slots=True)
class Settled:
    """All that had happened has been told: now send what waits."""


@dataclass(frozen=True, slots=True)
class TimePassed:
    """A timer that the station had asked for may be due."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A key made the signature that a Sign asked for."""

    token: Token
    signature: bytes


@dataclass(frozen=True, slots=True)
class Encapsulated:
    """The answer to Encapsulate: what to send, and the secret shared."""

    token: Token
    ciphertext: bytes
    shared: bytes


@dataclass(frozen=True, slots=True)
class Decapsulated:
    """The answer to Decapsulate: the secret shared."""

    token: Token
    shared: bytes


@dataclass(frozen=True, slots=True)
class EntriesRead:
    """The answer to ReadEntries: as many consecutive entries from `start` as there were."""

    token: Token
    start: EntryIndex
    entries: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class ValuesRead:
    """The answer to ReadValues: a value or None for each key, in their order."""

    token: Token
    values: tuple[bytes | None, ...]


Answer: TypeAlias = Signed | Encapsulated | Decapsulated | EntriesRead | ValuesRead
