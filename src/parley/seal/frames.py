"""The frames that a datagram's plaintext is a sequence of: one dataclass each, one table of their layouts.

`parse` takes hostile bytes; `pack` writes what the other side's `parse` reads (spec/frames.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from parley.keys.purpose import MLDSA44_SIGNATURE_BYTES
from parley.seal import fountain
from parley.seal.datagram import pad, padding_size
from parley.seal.dehydrate import DehydratedEntry, decode_entry, encode_entry
from parley.seal.fields import (
    GENERATION,
    HASH,
    KEY_ID,
    SIDE,
    SIGNATURE,
    SIZE,
    U8,
    U16,
    U32,
    U64,
    FrameBad,
    Layout,
    counted,
    fixed,
    refuse,
    rest,
)
from parley.wire import varint
from parley.wire.ids import EntryIndex, Generation, LogSize, RootHash
from parley.wire.limits import (
    DATAGRAM_BYTES_MAX,
    ENTRY_BYTES_MAX,
    FRAGMENTS_MAX,
    FRAMES_MAX,
    RATCHET_BYTES_MAX,
    RECOVER_BYTES_MAX,
    SYMBOLS_MAX,
)
from parley.wire.values import dataclass

PAD: Final = 0
TO_END: Final = 0x80


@dataclass(frozen=True, slots=True)
class EntryFull:
    """An entry as stored; side 0: of the frame's sender's log, 1: of its receiver's, given back."""

    line: int
    side: int
    entry: bytes


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a frame that is longer than a datagram."""

    frame_id: int
    index: int
    count: int
    piece: bytes


@dataclass(frozen=True, slots=True)
class Need:
    """Which fragments are missing: bit 7 of the map's first byte is fragment `first`."""

    frame_id: int
    first: int
    bitmap: bytes


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt on the frame's receiver's current log."""

    line: int
    size: LogSize
    time: int
    signature: bytes


@dataclass(frozen=True, slots=True)
class ReceiptFull:
    """A receipt with everything that it is about."""

    line: int
    generation: Generation
    size: LogSize
    root: RootHash
    time: int
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class EntryReceipt:
    """A receipt for one entry that arrived before its gap was closed; `prefix` is the contiguous size held."""

    line: int
    index: EntryIndex
    prefix: LogSize
    time: int
    signature: bytes


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The frame's sender's checkpoint of its current log."""

    line: int
    size: LogSize
    signature: bytes


@dataclass(frozen=True, slots=True)
class Have:
    """The size of the frame's sender's own log, and how much of its receiver's log it holds."""

    line: int
    own_size: LogSize
    held_size: LogSize


@dataclass(frozen=True, slots=True)
class Want:
    """Entries asked for: side 0 of the log of the frame's receiver, 1 of its sender's own, to be given back."""

    line: int
    side: int
    generation: Generation
    first: EntryIndex
    count: int


@dataclass(frozen=True, slots=True)
class Blob:
    """A piece of an attachment."""

    blob_hash: bytes
    offset: int
    total: int
    piece: bytes


@dataclass(frozen=True, slots=True)
class BlobWant:
    """A piece of an attachment asked for."""

    blob_hash: bytes
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class BlobHeld:
    """A receipt for an attachment."""

    blob_hash: bytes
    time: int
    signature: bytes


@dataclass(frozen=True, slots=True)
class RatchetFrame:
    """A whole ratchet message."""

    message: bytes


@dataclass(frozen=True, slots=True)
class KemChunk:
    """A piece of a ratchet message; `message_id` is the first 4 bytes of its SHA-256."""

    message_id: bytes
    offset: int
    total: int
    piece: bytes


@dataclass(frozen=True, slots=True)
class RecoverFrame:
    """A whole recovery message."""

    message: bytes


@dataclass(frozen=True, slots=True)
class PqSign:
    """An ML-DSA-44 cosignature; side 0: on the frame's sender's log, 1: on its receiver's."""

    line: int
    side: int
    generation: Generation
    size: LogSize
    time: int
    signature: bytes


Frame: TypeAlias = (
    DehydratedEntry
    | EntryFull
    | Fragment
    | Need
    | Receipt
    | ReceiptFull
    | EntryReceipt
    | Checkpoint
    | Have
    | Want
    | Blob
    | BlobWant
    | BlobHeld
    | RatchetFrame
    | KemChunk
    | RecoverFrame
    | PqSign
    | fountain.Symbol
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """The frames that stand, and why the rest was dropped, if it was."""

    frames: tuple[Frame, ...]
    trouble: FrameBad | None = None


def parse(plaintext: bytes) -> Parsed:
    """The frames of a plaintext; what follows the first fault is dropped, and the fault is told in `trouble`."""
    frames: list[Frame] = []
    at = symbols = 0
    try:
        while at < len(plaintext):
            if plaintext[at] == PAD:
                _check_padding(plaintext, at)
                break
            if len(frames) == FRAMES_MAX:
                refuse(f"more than {FRAMES_MAX} frames")
            number, content, at = _cut(plaintext, at)
            symbols += number == _SYMBOL
            if symbols > SYMBOLS_MAX:
                refuse(f"more than {SYMBOLS_MAX} symbols")
            frames.append(decode(number, content))
    except FrameBad as bad:
        return Parsed(tuple(frames), bad)
    return Parsed(tuple(frames))


def pack(frames: Iterable[Frame], *, padded: bool) -> bytes:
    """The plaintext of these frames: padded to a bucket, or its last frame running to the end without a length."""
    return pack_encoded([(number_of(frame), encode(frame)) for frame in frames], padded=padded)


def pack_encoded(frames: list[tuple[int, bytes]], *, padded: bool) -> bytes:
    """The same for frames given as number and content."""
    whole = b"".join(bytes((number,)) + varint.encode(len(content)) + content for number, content in frames)
    if not frames:
        return pad(b"") if padded else b""
    number, content = frames[-1]
    length_bytes = len(varint.encode(len(content)))
    at = len(whole) - len(content) - length_bytes - 1
    open_ended = whole[:at] + bytes((number | TO_END,)) + content
    if not padded or padding_size(len(open_ended)) == 0:
        return open_ended
    return pad(whole)


def size_of(frame: Frame) -> int:
    """How many bytes the frame takes in a plaintext, its length included."""
    content = len(encode(frame))
    return 1 + len(varint.encode(content)) + content


def number_of(frame: Frame) -> int:
    """The frame's type number."""
    return NUMBERS[type(frame)]


def encode(frame: Frame) -> bytes:
    """The frame's content, without type and length."""
    if isinstance(frame, DehydratedEntry):
        return encode_entry(frame)
    layout = _LAYOUTS[NUMBERS[type(frame)]]
    layout.check(frame)
    return b"".join(codec.write(getattr(frame, name)) for name, codec in layout.fields)


def decode(number: int, content: bytes) -> Frame:
    """The frame of this type and content.

    Raises FrameBad.
    """
    if number == _ENTRY:
        return decode_entry(content)
    layout = _LAYOUTS.get(number)
    if layout is None:
        refuse(f"unknown type {number}")
    values = []
    at = 0
    for _, codec in layout.fields:
        value, at = codec.read(content, at)
        values.append(value)
    if at != len(content):
        refuse(f"{len(content) - at} bytes after the end")
    frame: Frame = layout.kind(*values)
    layout.check(frame)
    return frame


def _cut(plaintext: bytes, at: int) -> tuple[int, bytes, int]:
    kind = plaintext[at]
    if kind & TO_END:
        return kind & 0x7F, plaintext[at + 1 :], len(plaintext)
    try:
        length, start = varint.decode(plaintext, at + 1)
    except varint.BadVarint as bad:
        refuse(bad.detail)
    end = start + length
    if end > len(plaintext):
        refuse("the frame overruns the datagram")
    return kind, plaintext[start:end], end


def _check_padding(plaintext: bytes, at: int) -> None:
    if plaintext.count(0, at) != len(plaintext) - at:
        refuse("the padding is not all zero")


def _check_fragment(frame: Fragment) -> None:
    if frame.index >= frame.count:
        refuse(f"fragment {frame.index} of {frame.count}")


def _check_piece(frame: Blob | KemChunk) -> None:
    if frame.offset + len(frame.piece) > frame.total:
        refuse("the piece ends after the whole")


_ENTRY: Final = 1
_SYMBOL: Final = 18
_LINE: Final = ("line", U8)
_SIDE: Final = ("side", SIDE)
_SIZE: Final = ("size", SIZE)
_TIME: Final = ("time", U32)
_SIGNED: Final = ("signature", SIGNATURE)
_FROM: Final = ("generation", GENERATION)
_BLOB: Final = ("blob_hash", HASH)
_PIECE: Final = ("piece", rest(DATAGRAM_BYTES_MAX))

_LAYOUTS: Final[dict[int, Layout]] = {
    2: Layout(EntryFull, (_LINE, _SIDE, ("entry", rest(ENTRY_BYTES_MAX)))),
    3: Layout(
        Fragment,
        (("frame_id", U16), ("index", counted(FRAGMENTS_MAX - 1)), ("count", counted(FRAGMENTS_MAX, 1)), _PIECE),
        _check_fragment,
    ),
    4: Layout(
        Need,
        (("frame_id", U16), ("first", counted(FRAGMENTS_MAX - 1)), ("bitmap", rest(FRAGMENTS_MAX // 8))),
    ),
    5: Layout(Receipt, (_LINE, _SIZE, _TIME, _SIGNED)),
    6: Layout(ReceiptFull, (_LINE, _FROM, _SIZE, ("root", HASH), _TIME, ("key_id", KEY_ID), _SIGNED)),
    7: Layout(EntryReceipt, (_LINE, ("index", SIZE), ("prefix", SIZE), _TIME, _SIGNED)),
    8: Layout(Checkpoint, (_LINE, _SIZE, _SIGNED)),
    9: Layout(Have, (_LINE, ("own_size", SIZE), ("held_size", SIZE))),
    10: Layout(Want, (_LINE, _SIDE, _FROM, ("first", SIZE), ("count", counted(smallest=1)))),
    11: Layout(Blob, (_BLOB, ("offset", SIZE), ("total", counted(smallest=1)), _PIECE), _check_piece),
    12: Layout(BlobWant, (_BLOB, ("offset", SIZE), ("length", counted(smallest=1)))),
    13: Layout(BlobHeld, (_BLOB, _TIME, _SIGNED)),
    14: Layout(RatchetFrame, (("message", rest(RATCHET_BYTES_MAX)),)),
    15: Layout(
        KemChunk,
        (
            ("message_id", fixed(4)),
            ("offset", counted(RATCHET_BYTES_MAX)),
            ("total", counted(RATCHET_BYTES_MAX, 1)),
            _PIECE,
        ),
        _check_piece,
    ),
    16: Layout(RecoverFrame, (("message", rest(RECOVER_BYTES_MAX)),)),
    17: Layout(PqSign, (_LINE, _SIDE, _FROM, _SIZE, ("time", U64), ("signature", fixed(MLDSA44_SIGNATURE_BYTES)))),
    _SYMBOL: fountain.LAYOUT,
}

NUMBERS: Final[dict[Any, int]] = {DehydratedEntry: _ENTRY} | {
    layout.kind: number for number, layout in _LAYOUTS.items()
}
