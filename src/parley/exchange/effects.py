"""What a station asks of the world.

Whoever performs effects first makes every Append, Keep, Note and Mend of a step durable, in order and together, and
only then performs the others.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from parley.wire.errors import Refusal
from parley.wire.ids import ChannelId, EntryHash, EntryIndex, LineId, LogSize, PostId
from parley.wire.marks import Nature, Precedence
from parley.wire.values import dataclass

KeyHandle: TypeAlias = Literal["entry", "checkpoint", "receipt", "channel", "recovery", "cosign", "static"]
"""The purpose of one of the station's own keys; the performer knows where the key lies."""

Token: TypeAlias = int
"""Ties the event that answers an effect to that effect."""

# -- made durable ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Append:
    """Add an entry to a log."""

    origin: str
    index: EntryIndex
    raw: bytes
    leaf: EntryHash


@dataclass(frozen=True, slots=True)
class Keep:
    """Hold a value under a key, in place of the one before; None removes it."""

    space: str
    key: bytes
    value: bytes | None


@dataclass(frozen=True, slots=True)
class Note:
    """Add to an append-only journal: evidence, or our own audit trail."""

    space: str
    value: bytes


@dataclass(frozen=True, slots=True)
class Mend:
    """Put back an entry that the disk has spoiled or lost; what is left there is kept."""

    origin: str
    index: EntryIndex
    raw: bytes


Durable: TypeAlias = Append | Keep | Note | Mend

# -- performed after that ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Carry:
    """Give datagrams to a bearer for an address."""

    bearer: str
    address: str
    datagrams: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """Sign a message with one of our keys; answered by Signed.

    `key_id` tells which, where there are an older and a newer one for the purpose.
    """

    token: Token
    key: KeyHandle
    message: bytes
    key_id: bytes


@dataclass(frozen=True, slots=True)
class Encapsulate:
    """Make a shared secret for an X-Wing public key; answered by Encapsulated."""

    token: Token
    public: bytes


@dataclass(frozen=True, slots=True)
class Decapsulate:
    """Open an X-Wing ciphertext with our static key; answered by Decapsulated."""

    token: Token
    ciphertext: bytes


@dataclass(frozen=True, slots=True)
class ReadEntries:
    """Read entries of a log back; answered by EntriesRead."""

    token: Token
    origin: str
    start: EntryIndex
    count: int


@dataclass(frozen=True, slots=True)
class ReadValues:
    """Read kept values back, each by its key; answered by ValuesRead."""

    token: Token
    space: str
    keys: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class ReadLine:
    """Load a line again, whose entries are all back; answered by LineRead."""

    channel: ChannelId
    line: int


@dataclass(frozen=True, slots=True)
class Placed:
    """Tell whoever released a draft where it stands now; it is durable."""

    ticket: int
    line_id: LineId
    index: EntryIndex
    leaf: EntryHash


@dataclass(frozen=True, slots=True)
class Declined:
    """Tell whoever released a draft why it was not taken."""

    ticket: int
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Held:
    """Tell that the other side holds the first `size` entries of our log durably."""

    line_id: LineId
    size: LogSize


@dataclass(frozen=True, slots=True)
class EntryHeld:
    """Tell that the other side holds this one entry of ours durably, though not yet all before it."""

    line_id: LineId
    index: EntryIndex


@dataclass(frozen=True, slots=True)
class Arrived:
    """Tell that an entry of the other side is in the record."""

    line_id: LineId
    index: EntryIndex
    raw: bytes
    provisional: bool


@dataclass(frozen=True, slots=True)
class Genuine:
    """Tell a bearer that what comes from an address is of a channel of ours."""

    bearer: str
    via: str


@dataclass(frozen=True, slots=True)
class Page:
    """Tell these posts that an entry of the other side waits for them; none named: the watch floor, of a call-up.

    `again`: they, or others in their stead, were told before.  `judged`: whether it is known to be within what was
    agreed; what overtook an entry before it, or the line 0 that its author had seen, is not yet.
    """

    line_id: LineId
    entry: EntryHash
    form: str
    posts: tuple[PostId, ...]
    precedence: Precedence
    nature: Nature
    since_seconds: int
    again: bool
    judged: bool = True


@dataclass(frozen=True, slots=True)
class Alarm:
    """Tell the watch that something is wrong, by code."""

    code: str
    channel: ChannelId
    detail: str


Told: TypeAlias = Placed | Declined | Held | EntryHeld | Genuine | Arrived | Page | Alarm
Effect: TypeAlias = Durable | Carry | Sign | Encapsulate | Decapsulate | ReadEntries | ReadValues | ReadLine | Told
