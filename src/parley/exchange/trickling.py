"""Long messages about fresh keys ride where datagrams are padded anyway; what has not gone in time goes by itself
(spec/frames.md, KEMCHUNK).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.keying import Trickle
from parley.exchange.queue import Waiting
from parley.seal import frames
from parley.seal.fragments import chunk
from parley.wire import varint
from parley.wire.ids import Instant
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.work import Work

CHUNK_BYTES: Final = 512
"""A message is long beyond this; pieces that go by themselves are no longer, so that anything passes between two."""

TRICKLE_MS: Final = 600_000
"""How long a message rides in padding alone: some two hundred letters carry one; keys may wait, traffic may not."""

PIECE_BYTES_MIN: Final = 4
"""Less than this is not worth its head."""


def begin(work: Work, channel: Channel, message: bytes) -> None:
    """Let a message ride, unless it does already.

    It goes by itself at once where nothing is padded, and for the first keys after those of the enrolment.
    """
    if not channel.padded or channel.keys.sending == 0:
        _by_itself(channel, message, 0)
    elif channel.trickle is None or channel.trickle.message != message:
        channel.trickle = Trickle(message)
        channel.timers.trickle = Instant(work.now + TRICKLE_MS)


def stop(channel: Channel) -> None:
    """Nothing rides any more."""
    channel.trickle = channel.timers.trickle = None


def ride(channel: Channel, filled: list[tuple[int, bytes]]) -> list[tuple[int, bytes]]:
    """The frames of a datagram (number and content), and in its padding the next piece: it becomes no longer."""
    trickle = channel.trickle
    if trickle is None or not channel.padded:
        return filled
    whole = sum(1 + len(varint.encode(len(content))) + len(content) for _, content in filled)
    padding = len(frames.pack_encoded(filled, padded=True)) - whole
    head = len(frames.encode(chunk(trickle.message, trickle.gone, 1))) - 1
    length = padding - 1 - head  # the last frame of a full datagram runs to its end and needs no length
    if length < PIECE_BYTES_MIN:
        return filled
    piece = chunk(trickle.message, trickle.gone, length)
    trickle.gone += len(piece.piece)
    if trickle.gone == len(trickle.message):
        stop(channel)
    return [*filled, (frames.number_of(piece), frames.encode(piece))]


def due(_: Work, channel: Channel) -> None:
    """It has ridden long enough: the rest goes by itself, behind everything else."""
    if channel.trickle is not None:
        _by_itself(channel, channel.trickle.message, channel.trickle.gone)
        stop(channel)


def _by_itself(channel: Channel, message: bytes, start: int) -> None:
    """What is to be repeated while it still waits, on a slow line behind much else, waits no second time."""
    there = channel.queue.contents()
    for offset in range(start, len(message), CHUNK_BYTES):
        one = Waiting.of(chunk(message, offset, CHUNK_BYTES))
        if one.content not in there:
            channel.queue.add(Precedence.ROUTINE, one)
