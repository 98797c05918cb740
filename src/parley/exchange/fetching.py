"""An attachment comes: asked for in parts, put together, checked as a whole (spec/frames.md, Attachments).

1. The first one that is wanted is asked for, a window ahead.        `ask`, `due`
2. Pieces come in any order and fill chunks; a full one is kept.     `take_blob`
3. When all are durable, the hash of the whole is computed.          `check`, `chunks_read`
4. It is what the entry names: held.  It is not: asked for again.    `_decide`

A piece proves nothing: only the whole is held against the entry.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NoReturn

from parley.exchange.blobs import (
    ASK_MS_MIN,
    BLOB_SPACE,
    HELD_SPACE,
    WANTED_SPACE,
    Assembly,
    HeldHere,
    attachment_key,
    chunk_key,
    chunk_numbers,
)
from parley.exchange.effects import Alarm, Keep
from parley.exchange.patience import REST_MS, may_repeat, takes_beacon
from parley.exchange.queue import Waiting
from parley.exchange.ranges import Ranges
from parley.exchange.work import CheckErrand, RemindedErrand
from parley.seal import frames
from parley.wire.errors import Refusal
from parley.wire.ids import Instant
from parley.wire.limits import (
    ATTACHMENT_CHUNKS_OPEN_MAX,
    ATTACHMENT_LOOKUPS_MAX,
    ATTACHMENT_WINDOW_BYTES_MAX,
    ATTACHMENT_WINDOW_BYTES_MIN,
)
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.exchange.blobs import Attachments, Wanted
    from parley.exchange.channel import Channel
    from parley.exchange.work import Work

WANTS_AT_ONCE: Final = 16
"""Parts asked for at one time: what was lost lies in few places, or is asked for bit by bit."""

ASK_MS_MAX: Final = 600_000
"""The longest wait before it is asked for again."""

IN_VAIN_MAX: Final = 3
"""After so many times in vain the next attachment has its turn."""

BEACONS_FIRST: Final = 8
BEACON_EVERY: Final = 64
"""Asked in vain, the first times take a beacon, then two a day: years of silence stay within those that are known."""

WRONG_MS: Final = 60_000
"""How long after wrong bytes it is asked for again: twice as long each time."""

WINDOW_MS_SHORT: Final = 500
WINDOW_MS_LONG: Final = 2_000
"""A window that came sooner is doubled, one that came later halved: under way is a second or two of the line."""

CHECKED_AT_ONCE: Final = 64
"""Chunks that one step of the check takes in: a MiB."""

HOLES_MAX: Final = 24
"""Chunks with holes above which nothing further is asked for until the holes are filled."""


class AttachmentSizeDiffers(Refusal):
    """The size that came with a piece of an attachment is not the one that the letter names."""

    code = "attachment-size-differs"
    hint = "nothing to do: the piece is dropped; tell the other side that its software is faulty"


class AttachmentWrong(Refusal):
    """The bytes that came for an attachment are not those that the letter names."""

    code = "attachment-wrong"
    hint = "it is asked for again; it proves nothing against the other side"


# -- 1. asked for ----------------------------------------------------------------------------------------------------


def ask(work: Work, channel: Channel) -> None:
    """Ask for what is missing of the first one wanted, as far as the window goes."""
    state = channel.attachments
    state.ask_now = False
    first = _first(state)
    if first is None or channel.way() is None or (state.asked and len(state.open) > HOLES_MAX):
        return
    blob_hash, wanted = first
    room = state.window_bytes - state.asked.size
    for start, end in islice(_lacking(state, blob_hash, wanted, Ranges(*state.asked)), WANTS_AT_ONCE):
        length = min(end - start, room)
        if length <= 0:
            break
        want = frames.BlobWant(blob_hash, start, length)
        channel.queue.add(Precedence.ROUTINE, Waiting.of(want))
        state.asked.add(start, start + length)
        room -= length
    if channel.timers.attachments is None:
        channel.timers.attachments = Instant(work.now + state.patience_ms)


def due(work: Work, channel: Channel) -> None:
    """Nothing came for long, or it is time to begin: ask (again) for what is missing, with more patience."""
    state = channel.attachments
    first = _first(state)
    if first is None or channel.way() is None:
        return
    if not may_repeat(channel, work.now):
        channel.timers.attachments = Instant(work.now + REST_MS)
        return
    if state.asked:
        state.in_vain += 1
        state.unanswered += 1
        channel.beacon_due |= state.unanswered <= BEACONS_FIRST or state.unanswered % BEACON_EVERY == 0
        state.patience_ms = min(2 * state.patience_ms, ASK_MS_MAX)
        _set_window(work, state, state.window_bytes // 2)
    if state.in_vain >= IN_VAIN_MAX:
        state.wanted[first[0]] = state.wanted.pop(first[0])
        state.in_vain = 0
    state.asked.clear()
    ask(work, channel)


def begin_again(work: Work, channel: Channel) -> None:
    """A way is open: ask without waiting for the time."""
    state = channel.attachments
    state.asked.clear()
    state.patience_ms, state.in_vain, state.unanswered = ASK_MS_MIN, 0, 0
    if state.wanted:
        channel.timers.attachments = work.now


def say_no_room(channel: Channel, blob_hash: bytes) -> None:
    """Ask for what lies behind its end: nothing, and the other side knows why."""
    frame = frames.BlobWant(blob_hash, channel.attachments.no_room[blob_hash], 1)
    channel.say_newest(f"blob-no-room {blob_hash.hex()}", 0, frame)


def said_again(channel: Channel) -> None:
    """What answers a reminder was lost before, perhaps since the other side does not know our numbers any more."""
    state = channel.attachments
    channel.beacon_due |= takes_beacon(state.told_again)
    state.told_again += 1


def _first(state: Attachments) -> tuple[bytes, Wanted] | None:
    return next(((blob_hash, wanted) for blob_hash, wanted in state.wanted.items() if not wanted.whole), None)


def everything_missing(state: Attachments) -> Iterator[frames.BlobWant]:
    """What to ask for by a parcel: of each, all that is missing, as far as it lies in few places."""
    for blob_hash, wanted in state.wanted.items():
        for start, end in islice(_lacking(state, blob_hash, wanted, Ranges()), WANTS_AT_ONCE):
            yield frames.BlobWant(blob_hash, start, end - start)


def _lacking(state: Attachments, blob_hash: bytes, wanted: Wanted, came: Ranges) -> Iterator[tuple[int, int]]:
    """What is missing, without what `came` says already."""
    for number in range(wanted.chunks):
        start, end = wanted.span(number)
        if wanted.have >> number & 1:
            came.add(start, end)
        elif (assembly := state.open.get((blob_hash, number))) is not None:
            for low, high in assembly.came:
                came.add(start + low, start + high)
    return came.gaps(0, wanted.size)


# -- 2. put together -------------------------------------------------------------------------------------------------


def take_blob(work: Work, channel: Channel, frame: frames.Blob) -> None:
    """A piece of an attachment; raises AttachmentSizeDiffers."""
    state = channel.attachments
    wanted = state.wanted.get(frame.blob_hash)
    if frame.blob_hash in state.naming:
        state.naming[frame.blob_hash].append(frame)
        return
    if wanted is None:
        _look_whether_held(work, channel, frame)
        return
    if frame.total != wanted.size:
        _size_differs(frame)
    end = frame.offset + len(frame.piece)
    reminds = frame.offset == 0 and len(frame.piece) == 1 and state.unanswered > 0
    new = sum(_fill_chunk(work, channel, wanted, frame, number) for number in chunk_numbers(frame.offset, end))
    if new:
        _grew(work, channel, frame, new)
    if reminds:
        channel.timers.attachments = work.now
        said_again(channel)
    if new and wanted.whole:
        state.whole.append(frame.blob_hash)
        state.asked.clear()
        state.ask_now = True


def take_early(work: Work, channel: Channel, early: list[frames.Blob]) -> None:
    """Pieces that came together with the letter that names them."""
    for frame in early:
        try:
            take_blob(work, channel, frame)
        except AttachmentSizeDiffers:
            channel.dropped += 1


def _look_whether_held(work: Work, channel: Channel, frame: frames.Blob) -> None:
    """The beginning of one that we do not want: where we hold it, our receipt was lost, or that we have no room."""
    state = channel.attachments
    if frame.offset == 0 and frame.blob_hash in state.no_room:
        say_no_room(channel, frame.blob_hash)
        said_again(channel)
        return
    if frame.offset != 0 or state.lookups >= ATTACHMENT_LOOKUPS_MAX:
        channel.dropped += 1
        return
    state.lookups += 1
    key = attachment_key(channel.id, frame.blob_hash)
    work.read_values(HELD_SPACE, (key,), RemindedErrand(channel.id, frame.blob_hash))


def _fill_chunk(work: Work, channel: Channel, wanted: Wanted, frame: frames.Blob, number: int) -> int:
    """Put the part of a piece that belongs to a chunk where it belongs; returns how many bytes are new."""
    state = channel.attachments
    if wanted.have >> number & 1:
        return 0
    start, end = wanted.span(number)
    place = (frame.blob_hash, number)
    assembly = state.open.pop(place, None) or Assembly(bytearray(end - start))
    low, high = max(frame.offset, start), min(frame.offset + len(frame.piece), end)
    new = assembly.came.add(low - start, high - start)
    if new:
        assembly.content[low - start : high - start] = frame.piece[low - frame.offset : high - frame.offset]
    if assembly.came.size < end - start:
        if len(state.open) >= ATTACHMENT_CHUNKS_OPEN_MAX:
            del state.open[next(iter(state.open))]
        state.open[place] = assembly
        return new
    wanted.have |= 1 << number
    work.do(Keep(BLOB_SPACE, chunk_key(channel.id, frame.blob_hash, number), bytes(assembly.content)))
    work.do(Keep(WANTED_SPACE, attachment_key(channel.id, frame.blob_hash), wanted.encoded()))
    return new


def _grew(work: Work, channel: Channel, frame: frames.Blob, new: int) -> None:
    """Something new came: what we ask for arrives, and more may be asked for."""
    state = channel.attachments
    channel.unconfirmed = 0
    state.asked.remove(frame.offset, frame.offset + len(frame.piece))
    if not state.in_vain and state.grew:
        state.patience_ms = min(state.patience_ms, max(ASK_MS_MIN, 4 * (work.now - state.grew)))
    state.grew, state.in_vain, state.unanswered, state.told_again = work.now, 0, 0, 0
    state.window_left -= new
    if state.window_left <= 0:
        took = work.now - state.window_began
        factor = 2.0 if took <= WINDOW_MS_SHORT else 1.0 if took <= WINDOW_MS_LONG else 0.5
        _set_window(work, state, int(factor * state.window_bytes))
    channel.timers.attachments = Instant(work.now + state.patience_ms)
    if state.asked.size <= state.window_bytes // 2:
        state.ask_now = True


def _set_window(work: Work, state: Attachments, size: int) -> None:
    state.window_bytes = max(ATTACHMENT_WINDOW_BYTES_MIN, min(size, ATTACHMENT_WINDOW_BYTES_MAX))
    state.window_left = state.window_bytes
    state.window_began = work.now


def _size_differs(frame: frames.Blob) -> NoReturn:
    raise AttachmentSizeDiffers(f"{frame.blob_hash.hex()[:16]}: {frame.total} bytes")


# -- 3. checked ------------------------------------------------------------------------------------------------------


def check(work: Work, channel: Channel) -> None:
    """Read the next chunks of one whose every chunk is durable; a step of the check at a time, so that others pass."""
    state = channel.attachments
    if state.checking or not state.durable:
        return
    blob_hash = state.durable[0]
    wanted = state.wanted[blob_hash]
    numbers = range(wanted.hashed, min(wanted.hashed + CHECKED_AT_ONCE, wanted.chunks))
    keys = tuple(chunk_key(channel.id, blob_hash, number) for number in numbers)
    state.checking = True
    work.read_values(BLOB_SPACE, keys, CheckErrand(channel.id, blob_hash))


def chunks_read(work: Work, channel: Channel, errand: CheckErrand, values: tuple[bytes | None, ...]) -> None:
    """Take chunks into the hash; after the last, decide."""
    state = channel.attachments
    state.checking = False
    wanted = state.wanted[errand.blob_hash]
    if None in values:
        wanted.have &= ~(1 << wanted.hashed + values.index(None))
        _again(work, channel, errand.blob_hash, wanted)
        return
    for value in values:
        wanted.digest.update(value)
    wanted.hashed += len(values)
    if wanted.hashed == wanted.chunks:
        _decide(work, channel, errand.blob_hash, wanted)
    if state.durable:
        channel.timers.check = work.now


# -- 4. held, or asked for again -------------------------------------------------------------------------------------


def _decide(work: Work, channel: Channel, blob_hash: bytes, wanted: Wanted) -> None:
    state = channel.attachments
    if wanted.digest.digest() == blob_hash:
        state.durable.remove(blob_hash)
        del state.wanted[blob_hash]
        key = attachment_key(channel.id, blob_hash)
        work.do(Keep(WANTED_SPACE, key, None))
        work.do(Keep(HELD_SPACE, key, HeldHere(wanted.size, ours=False, since=work.seconds).encoded()))
        state.receipts[blob_hash] = False
        return
    wanted.have = 0
    wanted.vain += 1
    refusal = AttachmentWrong(f"{blob_hash.hex()[:16]}, {wanted.size} bytes")
    work.do(Alarm(refusal.code, channel.id, refusal.sentence))
    _again(work, channel, blob_hash, wanted)
    state.patience_ms = min(WRONG_MS << min(wanted.vain, 8), 6 * ASK_MS_MAX)
    channel.timers.attachments = Instant(work.now + state.patience_ms)


def _again(work: Work, channel: Channel, blob_hash: bytes, wanted: Wanted) -> None:
    """Some or all of it is missing after all: after the others it has its turn again."""
    state = channel.attachments
    state.durable.remove(blob_hash)
    wanted.begin_check()
    state.wanted[blob_hash] = state.wanted.pop(blob_hash)
    work.do(Keep(WANTED_SPACE, attachment_key(channel.id, blob_hash), wanted.encoded()))
    if channel.timers.attachments is None:
        channel.timers.attachments = work.now
