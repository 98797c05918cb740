"""One step's work: the time, what it asks of the world, and the errands that wait for answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import TYPE_CHECKING, Final, TypeAlias

from parley.exchange.alarms import ALARM_SPACE, COUNT_SPACE, QUIET_SECONDS, Counts
from parley.exchange.effects import (
    Alarm,
    Decapsulate,
    Effect,
    Encapsulate,
    Keep,
    KeyHandle,
    Note,
    ReadEntries,
    ReadValues,
    Sign,
)
from parley.keys.purpose import Purpose
from parley.wire.cbor import encode
from parley.wire.limits import ALARMS_KEPT_MAX
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from parley.exchange.blobs import Part
    from parley.exchange.route import Route
    from parley.record.entry import Entry
    from parley.record.keyring import KeyRing
    from parley.record.origin import Head
    from parley.record.receipt import EntryReceipt
    from parley.wire.errors import Refusal
    from parley.wire.ids import ChannelId, EntryIndex, Instant


@dataclass(frozen=True, slots=True)
class EntryErrand:
    """The signature of the draft at the head of a line."""

    channel: ChannelId
    line: int


@dataclass(frozen=True, slots=True)
class ReceiptErrand:
    """The signature of a receipt on the other side's log."""

    channel: ChannelId
    line: int
    head: Head
    time: int


@dataclass(frozen=True, slots=True)
class EntryReceiptErrand:
    """The signature of a receipt for one entry beyond a gap."""

    channel: ChannelId
    line: int
    receipt: EntryReceipt


@dataclass(frozen=True, slots=True)
class CheckpointErrand:
    """The signature of a checkpoint of our log."""

    channel: ChannelId
    line: int
    head: Head


@dataclass(frozen=True, slots=True)
class CosignErrand:
    """A post-quantum cosignature on our log (side 0) or the other's (side 1)."""

    channel: ChannelId
    line: int
    side: int
    head: Head
    time: int


@dataclass(frozen=True, slots=True)
class GiveErrand:
    """Entries read back, of our log (side 0) or the other's (side 1), to be sent in full.

    `first` is the index of the first of them, where they may be waiting to be sent anyway.
    """

    channel: ChannelId
    line: int
    side: int
    first: int | None


@dataclass(frozen=True, slots=True)
class RefillErrand:
    """Entries of our own without a receipt, read back into memory to be sent."""

    channel: ChannelId
    line: int


@dataclass(frozen=True, slots=True)
class UnjudgedErrand:
    """Entries of a log of the other side that wait in it to be judged, from `start` on, and the one before them."""

    channel: ChannelId
    line: int
    origin: str
    start: int


@dataclass(frozen=True, slots=True)
class ForkErrand:
    """The entry that we hold at a place for which the other side has now signed another one."""

    channel: ChannelId
    line: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class RatchetErrand:
    """The signature of a ratchet message, given its map bytes."""

    channel: ChannelId
    map_bytes: bytes
    is_answer: bool


@dataclass(frozen=True, slots=True)
class RatchetSecretErrand:
    """The shared secret for a ratchet offer of kind 2, given the offer's map bytes."""

    channel: ChannelId
    offer: bytes


@dataclass(frozen=True, slots=True)
class RecoverErrand:
    """One of the steps of a recovery: which, and what the steps before it gave."""

    channel: ChannelId
    stage: str
    facts: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class BlobReceiptErrand:
    """The signature of a receipt for an attachment."""

    channel: ChannelId
    blob_hash: bytes
    time: int


@dataclass(frozen=True, slots=True)
class NamedErrand:
    """Whether an attachment that an entry names is held; `ours` where the entry is ours and new."""

    channel: ChannelId
    blob_hash: bytes
    size: int
    ours: bool


@dataclass(frozen=True, slots=True)
class RemindedErrand:
    """Whether an attachment of which a beginning came is held: then our receipt was lost."""

    channel: ChannelId
    blob_hash: bytes


@dataclass(frozen=True, slots=True)
class CheckErrand:
    """The next chunks of an attachment whose every chunk is here, for the check of the whole."""

    channel: ChannelId
    blob_hash: bytes


@dataclass(frozen=True, slots=True)
class ServeErrand:
    """Whether an attachment that the other side asks for is held, and what it asked for of it."""

    channel: ChannelId
    blob_hash: bytes
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ChunksErrand:
    """Chunks that are to be given to the other side, by hash and number."""

    channel: ChannelId
    chunks: tuple[tuple[bytes, int], ...]


@dataclass(frozen=True, slots=True)
class ParcelErrand:
    """The next chunks for a parcel: its route, and the parts of attachments that are still to go."""

    channel: ChannelId
    route: Route
    parts: tuple[Part, ...]


BlobErrand: TypeAlias = NamedErrand | RemindedErrand | CheckErrand | ServeErrand | ChunksErrand | ParcelErrand

Errand: TypeAlias = (
    EntryErrand
    | ReceiptErrand
    | EntryReceiptErrand
    | CheckpointErrand
    | CosignErrand
    | GiveErrand
    | RefillErrand
    | UnjudgedErrand
    | ForkErrand
    | RatchetErrand
    | RatchetSecretErrand
    | RecoverErrand
    | BlobReceiptErrand
    | BlobErrand
)


HANDLES: Final[dict[Purpose, KeyHandle]] = {
    Purpose.ENTRY: "entry",
    Purpose.CHECKPOINT: "checkpoint",
    Purpose.RECEIPT: "receipt",
    Purpose.CHANNEL: "channel",
    Purpose.RECOVERY: "recovery",
    Purpose.COSIGN: "cosign",
}


@dataclass(slots=True)
class Errands:
    """What waits for an answer, by token."""

    waiting: dict[int, Errand] = field(default_factory=dict)
    next_token: int = 1

    def add(self, errand: Errand) -> int:
        """A fresh token for an errand."""
        token = self.next_token
        self.next_token += 1
        self.waiting[token] = errand
        return token


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry that is in the record, and whether it is within what was agreed; None: not judged yet."""

    channel: ChannelId
    line: int
    entry: Entry
    ours: bool
    within: bool | None


@dataclass(slots=True)
class Work:
    """What one step has at hand, and what it has asked for so far."""

    now: Instant
    entropy: Callable[[int], bytes]
    errands: Errands
    effects: list[Effect] = field(default_factory=list)
    recorded: list[Recorded] = field(default_factory=list)
    """Entries of this step that became part of the record, or were judged."""
    alarms: Counts = field(default_factory=Counts)

    @property
    def seconds(self) -> int:
        """The time as signed texts carry it."""
        return self.now // 1000

    def do(self, effect: Effect) -> None:
        """Ask for an effect."""
        self.effects.append(effect)

    def sign(self, ring: KeyRing, purpose: Purpose, message: bytes, errand: Errand) -> None:
        """Ask for a signature by the key that the newest card of our ring has for the purpose."""
        key_id, _ = ring.signing_key(purpose)
        self.effects.append(Sign(self.errands.add(errand), HANDLES[purpose], message, key_id))

    def encapsulate(self, public: bytes, errand: Errand) -> None:
        """Ask for a shared secret for an X-Wing public key."""
        self.effects.append(Encapsulate(self.errands.add(errand), public))

    def decapsulate(self, ciphertext: bytes, errand: Errand) -> None:
        """Ask for the shared secret in an X-Wing ciphertext to our static key."""
        self.effects.append(Decapsulate(self.errands.add(errand), ciphertext))

    def read(self, origin: str, start: EntryIndex, count: int, errand: Errand) -> None:
        """Ask for entries of a log."""
        self.effects.append(ReadEntries(self.errands.add(errand), origin, start, count))

    def read_values(self, space: str, keys: tuple[bytes, ...], errand: Errand) -> None:
        """Ask for kept values."""
        self.effects.append(ReadValues(self.errands.add(errand), space, keys))

    def keep_evidence(self, channel: ChannelId, refusal: Refusal, raw: bytes) -> None:
        """Keep what the other side signed and must not have signed, and tell the watch."""
        if not self.alarms.of(channel, refusal.code).full:
            self.do(Note("evidence", encode([channel, self.seconds, refusal.code, raw])))
        self.alarm(refusal.code, channel, refusal.detail)

    def alarm(self, code: str, channel: ChannelId, detail: str) -> None:
        """Tell the watch, and keep that it was told: an alarm outlives a power cut.

        Of one kind from one side only the first are kept; the watch is told from time to time how many more there are.
        """
        count = self.alarms.of(channel, code)
        if not count.full:
            count.raised += 1
            self.do(Note(ALARM_SPACE, encode([self.seconds, channel, code, detail])))
            self.do(Alarm(code, channel, detail))
            return
        count.raised += 1
        if count.raised == ALARMS_KEPT_MAX + 1 or count.told + QUIET_SECONDS <= self.seconds:
            count.told = self.seconds
            self.do(Keep(COUNT_SPACE, channel + code.encode(), count.encoded()))
            self.do(Alarm("alarms-many", channel, f"{code}: {count.raised}"))
