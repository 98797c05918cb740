"""Attachments go by parcel: all that the other side has given no receipt for, up to a bound; the next one goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange import outbound, sealing
from parley.exchange.blobs import BLOB_SPACE, UNHELD_SPACE, Part, attachment_key, chunk_key, chunk_numbers
from parley.exchange.effects import Carry, Keep
from parley.exchange.serving import HEAD_BYTES, PIECE_BYTES_MIN
from parley.exchange.work import ParcelErrand
from parley.seal import frames
from parley.wire.limits import (
    ATTACHMENT_CHUNK_BYTES,
    ATTACHMENT_CHUNKS_READ_MAX,
    ATTACHMENTS_PARCEL_BYTES_MAX,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.exchange.channel import Channel
    from parley.exchange.route import Route
    from parley.exchange.work import Work

READ_BYTES: Final = ATTACHMENT_CHUNKS_READ_MAX * ATTACHMENT_CHUNK_BYTES
"""What is in memory at one time."""


def begin(work: Work, channel: Channel, route: Route) -> None:
    """Choose the parts for a parcel, and read the first."""
    room = ATTACHMENTS_PARCEL_BYTES_MAX
    parts = []
    for part in list(_lacking(channel)):
        end = min(part.end, part.start + room)
        if part.start < end:
            parts.append(Part(part.owner, part.blob_hash, part.size, part.start, end))
            _carried(work, channel, part.blob_hash, end)
            room -= end - part.start
    _read(work, channel, route, tuple(parts))


def chunks_read(work: Work, channel: Channel, errand: ParcelErrand, values: tuple[bytes | None, ...]) -> None:
    """Chunks of the first part are here: they go, and the next are read; a part that the store has lost is left out."""
    first, *others = errand.parts
    rest = tuple(others)
    if None not in values:
        now = _now(first)
        base = now.start // ATTACHMENT_CHUNK_BYTES * ATTACHMENT_CHUNK_BYTES
        content = b"".join(value for value in values if value is not None)[now.start - base : now.end - base]
        datagrams = tuple(_datagrams(work, channel, errand.route, now, content))
        work.do(Carry(errand.route.bearer, errand.route.address, datagrams))
        if now.end < first.end:
            rest = (Part(first.owner, first.blob_hash, first.size, now.end, first.end), *rest)
    _read(work, channel, errand.route, rest)


def _lacking(channel: Channel) -> Iterator[Part]:
    """What the other side has asked for by a parcel; of what it has not, all from where the last parcel ended."""
    state = channel.attachments
    for blob_hash, one in state.serving.items():
        for start, end in one.by_parcel:
            yield Part(one.owner, blob_hash, one.size, start, end)
    for blob_hash, unheld in list(state.unheld.items()):
        asked = state.serving.get(blob_hash)
        if asked is None or not asked.by_parcel:
            yield Part(channel.own if unheld.ours else channel.id, blob_hash, unheld.size, unheld.carried, unheld.size)


def _carried(work: Work, channel: Channel, blob_hash: bytes, end: int) -> None:
    """Take note of how far it went; after its end the next parcel begins it again."""
    state = channel.attachments
    asked = state.serving.get(blob_hash)
    if asked is not None and asked.by_parcel:
        asked.by_parcel.remove(0, end)
        return
    unheld = state.unheld[blob_hash]
    unheld.carried = 0 if end == unheld.size else end
    work.do(Keep(UNHELD_SPACE, attachment_key(channel.id, blob_hash), unheld.encoded()))


def _read(work: Work, channel: Channel, route: Route, parts: tuple[Part, ...]) -> None:
    if parts:
        now = _now(parts[0])
        keys = tuple(chunk_key(now.owner, now.blob_hash, number) for number in chunk_numbers(now.start, now.end))
        work.read_values(BLOB_SPACE, keys, ParcelErrand(channel.id, route, parts))


def _now(part: Part) -> Part:
    """As much of a part as is read at one time."""
    end = min(part.end, part.start - part.start % ATTACHMENT_CHUNK_BYTES + READ_BYTES)
    return Part(part.owner, part.blob_hash, part.size, part.start, end)


def _datagrams(work: Work, channel: Channel, route: Route, part: Part, content: bytes) -> Iterator[bytes]:
    length = outbound.room_in(channel, route.mtu_bytes) - outbound.LENGTH_BYTES - HEAD_BYTES
    if length < PIECE_BYTES_MIN:
        return
    for at in range(0, len(content), length):
        blob = frames.Blob(part.blob_hash, part.start + at, part.size, content[at : at + length])
        yield from sealing.seal(work, channel, route, [(frames.number_of(blob), frames.encode(blob))])
