"""Frames as an enemy with the right keys may send them: of every kind, some nearly right, some absurd."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from parley.record.origin import Origin
from parley.seal import frames
from parley.seal.dehydrate import AnswersAt, AnswersHash, DehydratedEntry, NearPlace, NearZero, WidePlace, WideZero
from parley.wire import varint
from parley.wire.ids import EntryHash, EntryIndex, Generation, LogSize, PostId, RootHash

FRAMES_AT_ONCE: Final = 40
HUGE: Final = (0, 1, 2, 63, 4_095, 4_096, (1 << 24) + 1, (1 << 40) - 1)


class Enemy:
    """One side of a line, which has its keys: draws frames of every kind, some nearly right, some absurd."""

    def __init__(self, random: Random, mine: Origin, yours: Origin, entries: Sequence[bytes]) -> None:
        self.random = random
        self.mine = mine
        self.yours = yours
        self.entries = entries
        """Some of its own, as they are stored; at least one."""

    def datagram(self) -> bytes:
        """A plaintext of many frames, sometimes of none that can be read."""
        if self.random.random() < 0.1:
            return self.random.randbytes(self.random.randrange(1, 300))
        drawn = [self.frame() for _ in range(self.random.randrange(1, FRAMES_AT_ONCE))]
        whole = b"".join(bytes((frames.number_of(one),)) + _framed(frames.encode(one)) for one in drawn)
        if self.random.random() < 0.2:
            place = self.random.randrange(len(whole))
            return whole[:place] + bytes((whole[place] ^ 1 << self.random.randrange(8),)) + whole[place + 1 :]
        return whole

    def frame(self) -> frames.Frame:
        """A frame of any kind."""
        kinds: tuple[Callable[[], frames.Frame], ...] = (
            self.shortened,
            lambda: frames.EntryFull(self.line(), self.bit(), self.entry()),
            lambda: frames.Fragment(self.random.randrange(4), 0, self.random.choice((1, 2, 4_096)), self.octets(60)),
            lambda: frames.Need(self.random.randrange(4), self.random.randrange(4_096), b"\xff" * 20),
            lambda: frames.Receipt(self.line(), self.size(), self.time(), self.octets(64)),
            lambda: frames.ReceiptFull(
                self.line(), self.generation(), self.size(), self.root(), self.time(), self.octets(8), self.octets(64)
            ),
            lambda: frames.EntryReceipt(self.line(), self.index(), self.size(), self.time(), self.octets(64)),
            lambda: frames.Checkpoint(self.line(), self.size(), self.octets(64)),
            lambda: frames.Have(self.line(), self.size(), self.size()),
            lambda: frames.Want(self.line(), self.bit(), self.generation(), self.index(), 1 << 30),
            lambda: frames.Blob(self.octets(32), self.random.choice((0, 4_095)), 1 << 30, self.octets(50)),
            lambda: frames.BlobWant(self.octets(32), self.size(), 1 << 30),
            lambda: frames.BlobHeld(self.octets(32), self.time(), self.octets(64)),
            lambda: frames.RatchetFrame(self.octets(90)),
            lambda: frames.KemChunk(self.octets(4), 0, 70, self.octets(70)),
            lambda: frames.RecoverFrame(self.octets(90)),
            lambda: frames.PqSign(self.line(), self.bit(), self.generation(), self.size(), 1, self.octets(2_420)),
        )
        return self.random.choice(kinds)()

    def shortened(self) -> DehydratedEntry:
        """An entry that may be for any place, about anything."""
        line = self.line()
        wide = self.random.random() < 0.3
        near_zero = NearZero(self.random.randrange(16), self.random.randrange(16))
        wide_zero = WideZero(self.generation(), self.size(), self.generation(), self.size())
        return DehydratedEntry(
            line=line,
            precedence=self.random.randrange(4),
            nature=self.random.randrange(3),
            handling=self.random.randrange(3),
            place=WidePlace(self.index(), self.generation(), self.size())
            if wide
            else NearPlace(self.random.randrange(4_096), self.random.randrange(4_096)),
            zero=None if line == 0 else self.random.choice((near_zero, wide_zero)),
            time=self.time(),
            form=self.random.choice((0, 4, 200, ("letter", 1), ("unheard-of", 7))),
            signature=self.octets(64),
            body=self.octets(self.random.randrange(200)),
            post=self.random.choice((None, PostId(0), PostId(999))),
            root=self.random.choice((None, self.root())),
            answers=self.random.choice((None, AnswersAt(1, self.index()), AnswersHash(EntryHash(self.octets(32))))),
            key_id=self.random.choice((None, self.octets(8))),
            raw=self.random.random() < 0.5,
        )

    def entry(self) -> bytes:
        """A genuine entry, one with a bit flipped, or noise."""
        genuine = self.random.choice(self.entries)
        place = self.random.randrange(len(genuine))
        flipped = genuine[:place] + bytes((genuine[place] ^ 4,)) + genuine[place + 1 :]
        return self.random.choice((genuine, flipped, self.octets(100)))

    def line(self) -> int:
        """A line by number, often the one that there is."""
        return self.random.choice((0, 1, 1, 1, 7, 255))

    def bit(self) -> int:
        """0 or 1."""
        return self.random.randrange(2)

    def size(self) -> LogSize:
        """A size, likely one at which something ends."""
        return LogSize(self.random.choice(HUGE))

    def index(self) -> EntryIndex:
        """A place, likewise."""
        return EntryIndex(self.random.choice(HUGE))

    def time(self) -> int:
        """Seconds."""
        return self.random.choice((0, 1_700_000_000, (1 << 32) - 1))

    def root(self) -> RootHash:
        """A root that no log has."""
        return RootHash(self.octets(32))

    def generation(self) -> Generation:
        """One of the two that there are, or another."""
        return self.random.choice((self.mine.generation, self.yours.generation, Generation(self.octets(8))))

    def octets(self, count: int) -> bytes:
        """So many bytes."""
        return self.random.randbytes(count)


def _framed(content: bytes) -> bytes:
    return varint.encode(len(content)) + content
