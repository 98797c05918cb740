"""Frames longer than a datagram: cut into fragments and joined again, and ratchet messages into chunks.

Fragments come in any order, more than once, or never.  What is held is bounded in number and in bytes; the oldest frame
gives way to the newest.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Final
from zlib import crc32

from parley.seal.fields import refuse
from parley.seal.fountain import Symbol
from parley.seal.frames import TO_END, Fragment, Frame, KemChunk, Need, encode, number_of, parse
from parley.wire import varint
from parley.wire.limits import (
    CHUNKED_MESSAGES_MAX,
    FRAGMENTED_BYTES_MAX,
    FRAGMENTED_FRAMES_MAX,
    FRAGMENTS_DONE_KEPT,
    FRAGMENTS_MAX,
)

_HEADER: Final = 3
"""A fragment's type byte and frame id; it runs to the end of its datagram or says its length besides."""


def split(frame: Frame, frame_id: int, room: int) -> list[Fragment]:
    """The fragments of a frame, each of at most `room` bytes in a plaintext, its length included."""
    whole = as_whole(number_of(frame), encode(frame))
    size = room - _HEADER - len(varint.encode(room)) - 2 * len(varint.encode(FRAGMENTS_MAX))
    assert size > 0
    pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
    assert len(pieces) <= FRAGMENTS_MAX
    return [Fragment(frame_id, index, len(pieces), piece) for index, piece in enumerate(pieces)]


def as_whole(number: int, content: bytes) -> bytes:
    """The bytes of a frame, given its type and content, that are cut into pieces."""
    return bytes((number | TO_END,)) + content


def wanted(need: Need) -> list[int]:
    """The indexes that a NEED asks for."""
    bits = ((need.first + place, need.bitmap[place // 8] >> 7 - place % 8 & 1) for place in range(8 * len(need.bitmap)))
    return [index for index, bit in bits if bit]


@dataclass(slots=True)
class _Partial:
    count: int
    pieces: dict[int, bytes] = field(default_factory=dict)
    size: int = 0
    quiet_since: int = 0
    """When a piece of it came last, or it was asked for."""

    def differs(self, fragment: Fragment) -> bool:
        """Whether the fragment is of another frame."""
        return fragment.count != self.count or self.pieces.get(fragment.index, fragment.piece) != fragment.piece


class Reassembly:
    """The frames of one channel that are being put together."""

    __slots__ = ("_done", "_partial", "_size")

    def __init__(self) -> None:
        self._partial: dict[int, _Partial] = {}
        self._done: dict[int, tuple[int, ...]] = {}
        self._size = 0

    def add(self, fragment: Fragment, now: int = 0) -> Frame | None:
        """The frame that this fragment completes; None while some are missing, and for one that was complete before.

        A frame id comes again when a sender was started anew: other pieces under it are another frame.
        Raises FrameBad when the pieces joined are not one frame.
        """
        if self._is_late(fragment):
            return None
        partial = self._partial.get(fragment.frame_id)
        if partial is None or partial.differs(fragment):
            self._forget(fragment.frame_id)
            partial = self._partial[fragment.frame_id] = _Partial(fragment.count)
        partial.quiet_since = now
        if fragment.index not in partial.pieces:
            partial.pieces[fragment.index] = fragment.piece
            partial.size += len(fragment.piece)
            self._size += len(fragment.piece)
        if len(partial.pieces) < partial.count:
            self._bound(fragment.frame_id)
            return None
        self._forget(fragment.frame_id)
        pieces = [partial.pieces[index] for index in range(partial.count)]
        self._done[fragment.frame_id] = tuple(map(crc32, pieces))
        if len(self._done) > FRAGMENTS_DONE_KEPT:
            del self._done[next(iter(self._done))]
        return joined(b"".join(pieces))

    def needs(self, before: int = 0, asked: int = 0) -> list[Need]:
        """What is missing of every frame of which no piece came since `before`, oldest first; quiet from `asked` on."""
        quiet = {frame_id: partial for frame_id, partial in self._partial.items() if partial.quiet_since <= before}
        for partial in quiet.values():
            partial.quiet_since = asked
        return [_need(frame_id, partial) for frame_id, partial in quiet.items()]

    def __bool__(self) -> bool:
        return bool(self._partial)

    @property
    def size(self) -> int:
        """The bytes held."""
        return self._size

    def _is_late(self, fragment: Fragment) -> bool:
        """Whether it belongs to a frame that is complete; another frame of the same id takes that one's place."""
        done = self._done.get(fragment.frame_id)
        if done is None:
            return False
        if len(done) == fragment.count and done[fragment.index] == crc32(fragment.piece):
            return True
        del self._done[fragment.frame_id]
        return False

    def _bound(self, newest: int) -> None:
        while len(self._partial) > FRAGMENTED_FRAMES_MAX or self._size > FRAGMENTED_BYTES_MAX:
            oldest = next(iter(self._partial))
            self._forget(oldest)
            if oldest == newest:
                return

    def _forget(self, frame_id: int) -> None:
        partial = self._partial.pop(frame_id, None)
        if partial is not None:
            self._size -= partial.size


def joined(whole: bytes) -> Frame:
    """The frame of these bytes, which is not one that carries pieces itself; raises FrameBad."""
    if not whole[0] & TO_END:
        refuse("a fragmented frame that does not run to the end")
    parsed = parse(whole)
    if parsed.trouble is not None:
        raise parsed.trouble
    (frame,) = parsed.frames
    if isinstance(frame, Fragment | Symbol):
        refuse("a fragment of a fragment")
    return frame


def _need(frame_id: int, partial: _Partial) -> Need:
    missing = [index for index in range(partial.count) if index not in partial.pieces]
    first = missing[0]
    bitmap = bytearray((missing[-1] - first) // 8 + 1)
    for index in missing:
        bitmap[(index - first) // 8] |= 0x80 >> (index - first) % 8
    return Need(frame_id, first, bytes(bitmap))


# -- ratchet messages that trickle -----------------------------------------------------------------------------------


def message_id(message: bytes) -> bytes:
    """The 4 bytes by which chunks name their message."""
    return hashlib.sha256(message).digest()[:4]


def chunk(message: bytes, offset: int, size: int) -> KemChunk:
    """The chunk of at most `size` bytes that begins at `offset`."""
    return KemChunk(message_id(message), offset, len(message), message[offset : offset + size])


@dataclass(slots=True)
class _Chunked:
    whole: bytearray
    present: bytearray


class ChunkAssembly:
    """The ratchet messages of one channel that are being put together from chunks of any length, in any order."""

    __slots__ = ("_messages",)

    def __init__(self) -> None:
        self._messages: dict[tuple[bytes, int], _Chunked] = {}

    def add(self, piece: KemChunk) -> bytes | None:
        """The message that this chunk completes; None while bytes are missing.

        A whole that has not the hash by which its chunks named it is dropped, and begun anew.
        """
        key = (piece.message_id, piece.total)
        held = self._messages.get(key)
        if held is None:
            held = self._messages[key] = _Chunked(bytearray(piece.total), bytearray(piece.total))
            if len(self._messages) > CHUNKED_MESSAGES_MAX:
                del self._messages[next(iter(self._messages))]
        end = piece.offset + len(piece.piece)
        held.whole[piece.offset : end] = piece.piece
        held.present[piece.offset : end] = b"\x01" * len(piece.piece)
        if 0 in held.present:
            return None
        del self._messages[key]
        whole = bytes(held.whole)
        return whole if message_id(whole) == piece.message_id else None
