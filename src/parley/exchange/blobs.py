"""What a channel remembers of attachments: which are wanted, which the other side lacks, and what crosses just now.

What is settled (held here, and by the other side's receipt there) is not in memory: the store has it.

* `BLOB_SPACE`: the bytes, in parts of `ATTACHMENT_CHUNK_BYTES`, under owner ‖ SHA-256 ‖ offset.  The owner is our own
  party for what our officers put in, and the channel for what came by it: what one peer sends touches nothing of
  another's.
* `WANTED_SPACE`, `HELD_SPACE`: under channel ‖ SHA-256, what an entry names and is not, or is, held here.  What is not
  held and has no room within the other side's quota stays in `WANTED_SPACE` alone, and is looked at again at the start.
* `UNHELD_SPACE`, `BLOB_RECEIPT_SPACE`: likewise, what of ours the other side has not, or has, given a receipt for.
* `GIVEN_SPACE`: under the channel, the newest receipts that we gave.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.exchange.effects import Keep
from parley.exchange.ranges import Ranges
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import Instant
from parley.wire.limits import ATTACHMENT_CHUNK_BYTES, ATTACHMENT_WINDOW_BYTES_MIN, ATTACHMENTS_BYTES_USUAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.seal.frames import Blob

BLOB_SPACE: Final = "blob"
OWN_SPACE: Final = "attachment-own"
WANTED_SPACE: Final = "attachment-wanted"
HELD_SPACE: Final = "attachment-held"
UNHELD_SPACE: Final = "attachment-unheld"
BLOB_RECEIPT_SPACE: Final = "attachment-receipt"
GIVEN_SPACE: Final = "attachment-given"

NEVER: Final = Instant(0)

ASK_MS_MIN: Final = 2_000
"""How long nothing may come of what was asked for; a satellite hop and a slow disk fit into it."""

REMIND_MS_MIN: Final = 30_000
"""The first wait before the other side is reminded of what it has given no receipt for."""


@dataclass(slots=True)
class Wanted:
    """An attachment that an entry names and that is not held here; `have` has a bit for each chunk that is kept."""

    size: int
    have: int = 0
    hashed: int = 0
    """Chunks that the check of the whole has taken in so far."""
    digest: Any = field(default_factory=sha256)
    vain: int = 0
    """How often it came whole and was not what the entry names."""

    @property
    def chunks(self) -> int:
        """Of how many chunks it consists."""
        return -(-self.size // ATTACHMENT_CHUNK_BYTES)

    @property
    def whole(self) -> bool:
        """Whether every chunk is kept."""
        return self.have == (1 << self.chunks) - 1

    def span(self, number: int) -> tuple[int, int]:
        """From where to where a chunk goes."""
        start = number * ATTACHMENT_CHUNK_BYTES
        return start, min(start + ATTACHMENT_CHUNK_BYTES, self.size)

    def begin_check(self) -> None:
        """Take in nothing as yet."""
        self.hashed = 0
        self.digest = sha256()

    def encoded(self) -> bytes:
        """As it is kept."""
        return encode([self.size, self.have.to_bytes((self.chunks + 7) // 8, "big")])

    @classmethod
    def decoded(cls, kept: bytes) -> Wanted:
        """What was kept."""
        match decode(kept):
            case [int(size), bytes(have)]:
                return cls(size, int.from_bytes(have, "big"))
            case _:
                raise AssertionError("an attachment that we kept ourselves")

    @property
    def bytes_kept(self) -> int:
        """How much of it is kept."""
        last = self.chunks - 1
        short = self.span(last)[1] - self.span(last)[0] - ATTACHMENT_CHUNK_BYTES
        return self.have.bit_count() * ATTACHMENT_CHUNK_BYTES + (short if self.have >> last & 1 else 0)


@dataclass(frozen=True, slots=True)
class HeldHere:
    """An attachment that is held whole: its size, whether our officers put it in, and since when, in seconds."""

    size: int
    ours: bool
    since: int

    def encoded(self) -> bytes:
        """As it is kept."""
        return encode([self.size, self.ours, self.since])

    @classmethod
    def decoded(cls, kept: bytes) -> HeldHere:
        """What was kept."""
        match decode(kept):
            case [int(size), bool(ours), int(since)]:
                return cls(size, ours, since)
            case _:
                raise AssertionError("an attachment that we kept ourselves")


@dataclass(slots=True)
class Unheld:
    """An attachment of ours for which the other side has given no receipt; parcels have carried it so far.

    `no_room_since`: when the other side first said that it has no room for it, in seconds by our clock; 0: it has not.
    """

    size: int
    ours: bool
    carried: int = 0
    no_room_since: int = 0

    def encoded(self) -> bytes:
        """As it is kept."""
        return encode([self.size, self.ours, self.carried, self.no_room_since])

    @classmethod
    def decoded(cls, kept: bytes) -> Unheld:
        """What was kept."""
        match decode(kept):
            case [int(size), bool(ours), int(carried), *told]:
                return cls(size, ours, carried, *(one for one in told if isinstance(one, int)))
            case _:
                raise AssertionError("an attachment that we kept ourselves")


@dataclass(slots=True)
class Assembly:
    """A chunk that is being put together."""

    content: bytearray
    came: Ranges = field(default_factory=Ranges)


@dataclass(slots=True)
class Serving:
    """What the other side has asked for of an attachment that we hold, and has not been given."""

    size: int
    owner: bytes
    asked: Ranges = field(default_factory=Ranges)
    by_parcel: Ranges = field(default_factory=Ranges)
    furthest: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an attachment that is to go: of whose and which, how long the whole is, from where to where."""

    owner: bytes
    blob_hash: bytes
    size: int
    start: int
    end: int


class AttachmentQuota(Refusal):
    """With this attachment, those of the other side would take more of our disk than they may."""

    code = "attachment-quota"
    hint = "its letter is kept; raise attachments_mib_max in station.toml and start again, or take it by another way"


@dataclass(slots=True)
class Attachments:
    """The attachments of one channel that are not settled."""

    bytes_max: int = ATTACHMENTS_BYTES_USUAL
    """What those of the other side may take on our disk."""
    bytes_taken: int = 0
    """What they take, those included that are wanted and have not come yet."""
    wanted: dict[bytes, Wanted] = field(default_factory=dict)
    """By hash; the first is being asked for."""
    no_room: dict[bytes, int] = field(default_factory=dict)
    """The sizes of those that an entry names and for which there was no room, by hash: the other side is told."""
    unheld: dict[bytes, Unheld] = field(default_factory=dict)
    naming: dict[bytes, list[Blob]] = field(default_factory=dict)
    """Those of which it is being looked up whether they are held; a parcel brings their pieces in the same step."""
    # of what comes
    open: dict[tuple[bytes, int], Assembly] = field(default_factory=dict)
    """Chunks in part, the one that grew last at the end."""
    asked: Ranges = field(default_factory=Ranges)
    """What was asked for of the first one wanted and has not come."""
    window_bytes: int = 4 * ATTACHMENT_WINDOW_BYTES_MIN
    window_left: int = 4 * ATTACHMENT_WINDOW_BYTES_MIN
    window_began: Instant = NEVER
    patience_ms: int = ASK_MS_MIN
    grew: Instant = NEVER
    """When something new came last."""
    in_vain: int = 0
    """How often the first one wanted was asked for since anything of it came."""
    unanswered: int = 0
    """How often anything was asked for since anything came."""
    ask_now: bool = False
    # of what came whole
    whole: list[bytes] = field(default_factory=list)
    """Those whose every chunk was asked to be kept."""
    durable: list[bytes] = field(default_factory=list)
    """Those whose every chunk is durable: to be checked."""
    checking: bool = False
    receipts: dict[bytes, bool] = field(default_factory=dict)
    """Those that are to get our receipt, and whether that they are held is durable."""
    given: dict[bytes, tuple[int, bytes]] = field(default_factory=dict)
    """The newest receipts that we gave: time and signature."""
    told_again: int = 0
    """How often we answered a reminder, since anything new came or the last receipt that was new."""
    # of what goes
    serving: dict[bytes, Serving] = field(default_factory=dict)
    chunks: dict[tuple[bytes, int], bytes] = field(default_factory=dict)
    """Chunks read from the store to be given."""
    reading: bool = False
    lookups: int = 0
    """How many looks into the store wait for their answer."""
    remind_ms: int = REMIND_MS_MIN
    reminded: int = 0
    """How often we reminded since anything told that we are heard."""

    def take(self, size: int) -> None:
        """Set so many bytes of our disk apart for one of theirs; raises AttachmentQuota."""
        if self.bytes_taken + size > self.bytes_max:
            raise AttachmentQuota(f"{size} bytes, {self.bytes_taken} of {self.bytes_max} taken")
        self.bytes_taken += size

    def refused(self, blob_hash: bytes, size: int) -> bool:
        """Whether one that an entry names, and that is not held, has no room."""
        return blob_hash not in self.wanted and self.bytes_taken + size > self.bytes_max


def attachment_key(owner: bytes, blob_hash: bytes) -> bytes:
    """Where what is known of an attachment is kept: on a channel, or of one that our officers put in."""
    return owner + blob_hash


def chunk_key(owner: bytes, blob_hash: bytes, number: int) -> bytes:
    """Where a chunk's bytes are kept."""
    return owner + blob_hash + (number * ATTACHMENT_CHUNK_BYTES).to_bytes(4, "big")


def chunk_numbers(start: int, end: int) -> range:
    """The chunks that a span touches."""
    return range(start // ATTACHMENT_CHUNK_BYTES, -(-end // ATTACHMENT_CHUNK_BYTES))


def put_in(owner: bytes, content: bytes) -> Iterator[Keep]:
    """What to keep so that letters may name these bytes; the last makes them known."""
    blob_hash = sha256(content).digest()
    for number in chunk_numbers(0, len(content)):
        start = number * ATTACHMENT_CHUNK_BYTES
        chunk = content[start : start + ATTACHMENT_CHUNK_BYTES]
        yield Keep(BLOB_SPACE, chunk_key(owner, blob_hash, number), chunk)
    yield Keep(OWN_SPACE, attachment_key(owner, blob_hash), encode(len(content)))


def given_row(given: dict[bytes, tuple[int, bytes]]) -> bytes:
    """The newest receipts that we gave, as they are kept."""
    return encode([[blob_hash, time, signature] for blob_hash, (time, signature) in given.items()])


def given_of(kept: bytes | None) -> dict[bytes, tuple[int, bytes]]:
    """What was kept of them."""
    items = [] if kept is None else decode(kept)
    if not isinstance(items, list):
        raise AssertionError("receipts that we kept ourselves")
    given = {}
    for item in items:
        match item:
            case [bytes(blob_hash), int(time), bytes(signature)]:
                given[blob_hash] = (time, signature)
            case _:
                raise AssertionError("receipts that we kept ourselves")
    return given
