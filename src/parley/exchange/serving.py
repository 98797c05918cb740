"""An attachment goes: what the other side asks for is read from the store, and fills what room all else leaves.

1. The other side asks for a part; is it held, and named on the channel?     `take_want`, `found`
2. Chunks are read ahead, a few at a time.                                   `read_ahead`, `chunks_read`
3. When nothing else waits, a datagram is filled with the next piece.        `next_piece`
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from parley.exchange.blobs import (
    BLOB_SPACE,
    HELD_SPACE,
    UNHELD_SPACE,
    HeldHere,
    Serving,
    attachment_key,
    chunk_key,
    chunk_numbers,
)
from parley.exchange.effects import Keep
from parley.exchange.work import ChunksErrand, ServeErrand
from parley.seal import frames
from parley.seal.schedule import Lane
from parley.wire.limits import (
    ATTACHMENT_CHUNK_BYTES,
    ATTACHMENT_CHUNKS_READ_MAX,
    ATTACHMENT_LOOKUPS_MAX,
    ATTACHMENT_RANGES_MAX,
    ATTACHMENT_WINDOW_BYTES_MAX,
    ATTACHMENTS_SERVED_MAX,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.exchange.blobs import Attachments, Unheld
    from parley.exchange.channel import Channel
    from parley.exchange.work import Work

HEAD_BYTES: Final = 32 + 4 + 4
"""What a BLOB frame holds beside its piece: hash, offset, size."""

PIECE_BYTES_MIN: Final = 64
"""Less room than this at the end of a datagram is left: the head would cost as much as the piece."""


def take_want(work: Work, channel: Channel, frame: frames.BlobWant) -> None:
    """The other side asks for a part of an attachment."""
    state = channel.attachments
    one = state.serving.get(frame.blob_hash)
    end = frame.offset + frame.length
    unheld = state.unheld.get(frame.blob_hash)
    if unheld is not None:
        _note_room(work, channel, frame, unheld)
    if unheld is not None and frame.offset == unheld.size:
        return
    if one is not None:
        _note(channel, one, frame.offset, end)
    elif state.lookups >= ATTACHMENT_LOOKUPS_MAX:
        channel.dropped += 1
    else:
        state.lookups += 1
        key = attachment_key(channel.id, frame.blob_hash)
        work.read_values(HELD_SPACE, (key,), ServeErrand(channel.id, frame.blob_hash, frame.offset, end))


def _note_room(work: Work, channel: Channel, frame: frames.BlobWant, unheld: Unheld) -> None:
    """Who asks for what lies behind the end has no room for it; who asks for more has room again."""
    none = frame.offset == unheld.size
    if none == bool(unheld.no_room_since):
        return
    unheld.no_room_since = work.seconds if none else 0
    key = attachment_key(channel.id, frame.blob_hash)
    work.do(Keep(UNHELD_SPACE, key, unheld.encoded()))


def found(channel: Channel, errand: ServeErrand, kept: bytes | None) -> None:
    """It is held, or nobody has named it on this channel, or it is not here yet: then the frame is dropped."""
    channel.attachments.lookups -= 1
    if kept is None:
        channel.dropped += 1
        return
    held = HeldHere.decoded(kept)
    one = serve(channel, errand.blob_hash, held.size, ours=held.ours)
    _note(channel, one, errand.start, errand.end)


def serve(channel: Channel, blob_hash: bytes, size: int, *, ours: bool) -> Serving:
    """The attachment among those from which pieces are given; the one that was asked for first makes room."""
    state = channel.attachments
    one = state.serving.get(blob_hash)
    if one is None:
        if len(state.serving) >= ATTACHMENTS_SERVED_MAX:
            stop(state, next(iter(state.serving)))
        one = state.serving[blob_hash] = Serving(size, channel.own if ours else channel.id)
    return one


def stop(state: Attachments, blob_hash: bytes) -> None:
    """Give nothing more of an attachment."""
    state.serving.pop(blob_hash, None)
    for place in [place for place in state.chunks if place[0] == blob_hash]:
        del state.chunks[place]


def read_ahead(work: Work, channel: Channel) -> None:
    """Ask for the next chunks to be given, as far as there is room for them."""
    state = channel.attachments
    room = ATTACHMENT_CHUNKS_READ_MAX - len(state.chunks)
    if state.reading or room <= 0 or not any(one.asked for one in state.serving.values()):
        return
    wanted = tuple(islice(_unread(state), room))
    if wanted:
        state.reading = True
        keys = tuple(chunk_key(state.serving[blob_hash].owner, blob_hash, number) for blob_hash, number in wanted)
        work.read_values(BLOB_SPACE, keys, ChunksErrand(channel.id, wanted))


def chunks_read(channel: Channel, errand: ChunksErrand, values: tuple[bytes | None, ...]) -> None:
    """Chunks are here; one that the store has lost ends the giving."""
    state = channel.attachments
    state.reading = False
    for (blob_hash, number), value in zip(errand.chunks, values, strict=True):
        if value is None:
            stop(state, blob_hash)
        elif blob_hash in state.serving:
            state.chunks[blob_hash, number] = value


def next_piece(state: Attachments, room: int, *, alone: bool = False) -> tuple[int, bytes] | None:
    """Number and content of a BLOB frame of at most `room` bytes; None when nothing is asked for or it does not fit.

    A piece that is `alone` in its datagram may be short: where datagrams are, no other fits.
    """
    least = 1 if alone else PIECE_BYTES_MIN
    for (blob_hash, number), chunk in list(state.chunks.items()):
        one = state.serving[blob_hash]
        start = number * ATTACHMENT_CHUNK_BYTES
        asked = next(one.asked.within(start, start + len(chunk)), None)
        if asked is None:
            del state.chunks[blob_hash, number]
            continue
        low, high = asked[0], min(asked[1], asked[0] + room - HEAD_BYTES)
        if high < min(asked[1], low + least):
            return None
        one.asked.remove(low, high)
        blob = frames.Blob(blob_hash, low, one.size, chunk[low - start : high - start])
        return frames.number_of(blob), frames.encode(blob)
    return None


def _note(channel: Channel, one: Serving, start: int, end: int) -> None:
    """Take note of what is asked for, within bounds.

    Who asks further than ever tells that what we gave arrives; who asks again, that it did not: perhaps it is our
    numbers that he does not know any more.  What a parcel asks for goes by a parcel, and not within a window.
    """
    end = min(end, one.size)
    if channel.arrival[0] == Lane.SLOW:
        if len(one.by_parcel) < ATTACHMENT_RANGES_MAX:
            one.by_parcel.add(start, end)
        return
    under_way = sum(other.asked.size for other in channel.attachments.serving.values())
    end = min(end, start + ATTACHMENT_WINDOW_BYTES_MAX - under_way)
    if start >= end or len(one.asked) >= ATTACHMENT_RANGES_MAX:
        return
    again = one.asked.add(start, end) > 0
    if end > one.furthest:
        one.furthest = end
        channel.unconfirmed = channel.attachments.reminded = 0
    elif again:
        channel.beacon_due = True


def _unread(state: Attachments) -> Iterator[tuple[bytes, int]]:
    """Hash and number of the chunks that are asked for and not in memory, in the order of their giving."""
    for blob_hash, one in state.serving.items():
        last = -1
        for start, end in one.asked:
            for number in chunk_numbers(max(start, (last + 1) * ATTACHMENT_CHUNK_BYTES), end):
                last = number
                if (blob_hash, number) not in state.chunks:
                    yield blob_hash, number
