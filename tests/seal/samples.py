"""What the tests of `seal` are fed: frames of every type, and two ends of a channel."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st

from parley.seal.channel import ChannelKeys, Sealed
from parley.seal.dehydrate import (
    AnswersAt,
    AnswersHash,
    DehydratedEntry,
    NearPlace,
    NearZero,
    WidePlace,
    WideZero,
)
from parley.seal.fountain import Symbol
from parley.seal.frames import (
    Blob,
    BlobHeld,
    BlobWant,
    Checkpoint,
    EntryFull,
    EntryReceipt,
    Fragment,
    Frame,
    Have,
    KemChunk,
    Need,
    PqSign,
    RatchetFrame,
    Receipt,
    ReceiptFull,
    RecoverFrame,
    Want,
)
from parley.seal.schedule import Direction, Lane
from parley.seal.window import TagTable
from parley.wire.ids import ChannelId, EntryHash, EntryIndex, Generation, Instant, LogSize, PostId, RootHash

CHANNEL = ChannelId(b"\x11" * 32)
ROOT = b"\x22" * 32
RECOVERY_ROOT = b"\x33" * 32
SIGNATURE = bytes(range(64))
HASH = bytes(range(32))
GENERATION = Generation(bytes(range(8)))
NOON = Instant(1_790_000_000_000)

NEAR_ENTRY = DehydratedEntry(
    line=1,
    precedence=3,
    nature=1,
    handling=2,
    place=NearPlace(0xABC, 0xDEF),
    zero=NearZero(5, 10),
    time=1_790_000_000,
    form=0,
    signature=SIGNATURE,
    body=b"compressed",
    plain=True,
    lang=1,
)
WIDE_ENTRY = DehydratedEntry(
    line=255,
    precedence=0,
    nature=0,
    handling=0,
    place=WidePlace(EntryIndex(70_000), GENERATION, LogSize(80_000)),
    zero=WideZero(GENERATION, LogSize(300), GENERATION, LogSize(400)),
    time=0xFFFF_FFFF,
    form=("parley/test-form", 7),
    signature=SIGNATURE,
    body=b"",
    post=PostId(999),
    root=RootHash(HASH),
    answers=AnswersHash(EntryHash(HASH)),
    key_id=bytes(8),
    raw=True,
)
LINE_0_ENTRY = DehydratedEntry(
    line=0,
    precedence=0,
    nature=2,
    handling=1,
    place=NearPlace(0, 0),
    zero=None,
    time=0,
    form=2,
    signature=SIGNATURE,
    body=b"\xa0",
    post=PostId(0),
    answers=AnswersAt(1, EntryIndex(0)),
    raw=True,
)

EVERY_FRAME: tuple[Frame, ...] = (
    NEAR_ENTRY,
    WIDE_ENTRY,
    LINE_0_ENTRY,
    EntryFull(1, 0, b"entry as stored"),
    Fragment(0xBEEF, 3, 70, b"piece"),
    Need(0xBEEF, 100, b"\x80\x01"),
    Receipt(1, LogSize(70), 1_790_000_000, SIGNATURE),
    ReceiptFull(1, GENERATION, LogSize(70), RootHash(HASH), 1_790_000_000, bytes(8), SIGNATURE),
    EntryReceipt(1, EntryIndex(70), LogSize(63), 1_790_000_000, SIGNATURE),
    Checkpoint(0, LogSize(1 << 40), SIGNATURE),
    Have(2, LogSize(0), LogSize(16_384)),
    Want(2, 1, GENERATION, EntryIndex(5), 20),
    Blob(HASH, 1_000, 2_000, b"piece"),
    BlobWant(HASH, 1_000, 500),
    BlobHeld(HASH, 1_790_000_000, SIGNATURE),
    RatchetFrame(b"ratchet message"),
    KemChunk(b"\x01\x02\x03\x04", 100, 1_300, b"piece"),
    RecoverFrame(b"recovery message"),
    PqSign(1, 1, GENERATION, LogSize(70), 1_790_000_000, bytes(2_420)),
    Symbol(b"\x01\x02\x03\x04", 1_300, 300, b"a sum of pieces"),
)

frames = st.sampled_from(EVERY_FRAME)


@dataclass
class End:
    """One end of a channel, with a table of its own, whose reservations are granted at once."""

    direction: Direction
    channel: ChannelId = CHANNEL
    root: bytes = ROOT
    table: TagTable = field(default_factory=TagTable)
    keys: ChannelKeys = field(init=False)

    def __post_init__(self) -> None:
        self.keys = ChannelKeys.start(self.channel, self.direction, self.root, RECOVERY_ROOT, self.table)

    def seal(
        self,
        plaintext: bytes,
        lane: Lane = Lane.FAST,
        now: Instant = NOON,
        *,
        padded: bool = False,
        beacon: bool = False,
    ) -> Sealed:
        reservation = self.keys.reserve(lane, now)
        if reservation is not None:
            self.keys.grant(reservation)
        return self.keys.seal(plaintext, lane, padded=padded, beacon=beacon)

    def restart(self) -> None:
        """Lose the memory and come up again from what was kept."""
        state = self.keys.to_cbor()
        self.keys.close()
        self.keys = ChannelKeys.from_cbor(self.channel, state, self.table)

    def live_tags(self) -> int:
        """How many tags the windows say are live."""
        receptions = self.keys._receptions.values()
        return sum(len(list(reception.live())) for reception in receptions) + 2 * 32


def both_ends() -> tuple[End, End]:
    """The offering and the accepting end of one channel."""
    return End(Direction.FROM_OFFERER), End(Direction.FROM_ACCEPTER)
