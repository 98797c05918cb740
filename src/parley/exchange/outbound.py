"""What leaves on a channel: entries by precedence, cut to the bearer's measure, sealed, given to the best route.

1. An entry that became durable waits in its level.            `entries_durable`
2. When the step is settled, what waits is taken in order.     `send_waiting`
3. It is shortened against what the other side holds now.      `_content`
4. Frames fill datagrams; a longer one goes in pieces.         `_fill`
   Or as symbols of a fountain, where pieces would be lost.    `pouring.py`
5. What room is left takes pieces of attachments.              `serving.py`
   What padding is left takes pieces of key messages.          `trickling.py`
6. Each datagram is sealed and given to its route.             `sealing.py`
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from parley.exchange import pouring, sealing, serving, ways
from parley.exchange.channel import RESTORED
from parley.exchange.dehydration import shorten
from parley.exchange.effects import Carry
from parley.exchange.queue import URGENT, Waiting
from parley.keys.purpose import Purpose
from parley.seal import frames
from parley.seal.fountain import Symbol
from parley.seal.fragments import as_whole, split, wanted
from parley.seal.schedule import Lane
from parley.wire.ids import Instant
from parley.wire.limits import (
    BUCKET_BYTES,
    DATAGRAM_OVERHEAD_BYTES,
    FRAGMENTED_FRAMES_MAX,
    GIVEN_BYTES_MAX,
    UNCONFIRMED_MAX,
)
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.route import Route
    from parley.exchange.work import Work
    from parley.record.entry import Entry

LENGTH_BYTES: Final = 5
"""The most that a frame takes beside its content: type and length."""

SYMBOL: Final = frames.NUMBERS[Symbol]
PIECES: Final = {frames.NUMBERS[frames.Fragment], SYMBOL}
"""Frames that carry a part of another."""


def entries_durable(channel: Channel, line: Line) -> None:
    """Queue what of our log has become durable since the last time."""
    for index in range(line.own.durable, line.own.size):
        entry = line.own.tail.get(index)
        if entry is not None:
            channel.queue.add(level_of(line, entry), Waiting(0, b"", (line.index, index)))
    line.own.durable = line.own.size


def level_of(line: Line, entry: Entry) -> int:
    """The level at which an entry waits: what begins a log anew goes before all, for none other of it can be taken."""
    return URGENT if line.own_past and entry.payload.index == 0 else entry.payload.precedence


def send_waiting(work: Work, channel: Channel) -> None:
    """Give to the routes as much of what waits as they may have now.

    A restored station sends nothing so: it may have used the numbers of its keys before.
    """
    if not (channel.latest or channel.queue or channel.attachments.chunks):
        return
    route = channel.way()
    if route is None or channel.phase in RESTORED:
        return
    carried: dict[tuple[str, str], list[bytes]] = {}
    while True:
        taken = _way_of_next(work, channel, route)
        if not _may_send(work, channel, taken):
            break
        flash = channel.queue.waits(Precedence.FLASH)
        all_ways = channel.ways() if flash else [taken]
        mtu_bytes = min(way.mtu_bytes for way in all_ways)
        hold = channel.holds_back or not (flash or taken is route)
        bulk = taken is route and _bulk_may_go(channel)
        filled = _fill(work, channel, mtu_bytes, _worst(all_ways), bulk=bulk, hold=hold)
        if not filled.frames:
            break
        channel.queue.repeated = filled.repeated
        urgent = filled.level == Precedence.FLASH
        routes = [way for way in all_ways if _joins(work, way, filled, taken)] if urgent else [taken]
        for way in routes:
            datagrams = sealing.seal(work, channel, way, filled.frames)
            carried.setdefault(way.key, []).extend(datagrams)
        if filled.entry is not None and len(routes) == 1:
            ways.gave(routes[0], filled.entry, work.now, whole=filled.whole)
    for (bearer, address), datagrams in carried.items():
        work.do(Carry(bearer, address, tuple(datagrams)))


def _way_of_next(work: Work, channel: Channel, best: Route) -> Route:
    """Answers go the way that the question came, unless it is busy; all else goes the best way."""
    if channel.queue.waits(Precedence.FLASH) or not (channel.latest or channel.queue.waits(URGENT)):
        return best
    back = channel.answering()
    return best if back is None or back.free_at > work.now else back


def _joins(work: Work, way: Route, filled: Filled, taken: Route) -> bool:
    """Whether a FLASH goes this way too: on the slow lane what is new goes at once, and repeats now and then."""
    return way is taken or way.lane is Lane.FAST or filled.fresh or way.free_at <= work.now


def _worst(ways_used: list[Route]) -> Route:
    """The way after which a long entry is cut: one on which symbols go, if any is among them."""
    return next((way for way in ways_used if pouring.goes_as_symbols(way, again=False)), ways_used[0])


def all_waiting(work: Work, channel: Channel, route: Route) -> list[bytes]:
    """Datagrams for a route that is used once, such as a stick: all that has no receipt, and our receipts."""
    for line in channel.lines.values():
        for index in sorted(line.own.tail):
            if index < line.own.durable:
                entry = line.own.tail[index]
                channel.queue.add(level_of(line, entry), Waiting(0, b"", (line.index, index)))
    datagrams: list[bytes] = []
    while channel.latest or channel.queue:
        filled = _fill(work, channel, route.mtu_bytes, route)
        if filled.frames:
            datagrams += sealing.seal(work, channel, route, filled.frames)
    return datagrams


def _may_send(work: Work, channel: Channel, route: Route) -> bool:
    """Whether something waits that the route may have now: its pace, and how much is under way without a word back."""
    if channel.holds_back and not (channel.latest or channel.queue.waits(URGENT)):
        return False
    if not (channel.latest or channel.queue or _bulk_may_go(channel)):
        if channel.attachments.chunks and channel.timers.resend is None:
            channel.timers.resend = Instant(work.now + channel.resend_ms)
        return False
    if route.free_at > work.now:
        channel.timers.pace = route.free_at
        return False
    if channel.latest or channel.queue.top >= Precedence.FLASH or channel.unconfirmed < UNCONFIRMED_MAX:
        return True
    if channel.timers.resend is None:
        channel.timers.resend = Instant(work.now + channel.resend_ms)
    return False


def _bulk_may_go(channel: Channel) -> bool:
    """Whether pieces of attachments wait and may go: none does beside a FLASH of ours without a receipt.

    They leave half of what may be under way to the entries.
    """
    if channel.holds_back or not channel.attachments.chunks or channel.unconfirmed >= UNCONFIRMED_MAX // 2:
        return False
    return not any(
        entry.payload.precedence is Precedence.FLASH and index not in line.own.held
        for line in channel.lines.values()
        for index, entry in line.own.tail.items()
    )


@dataclass(slots=True)
class Filled:
    """What goes into one datagram."""

    frames: list[tuple[int, bytes]]
    level: int = -1
    """The highest among its entries."""
    entry: tuple[int, int] | None = None
    """The line and index of the first of them."""
    fresh: bool = False
    """Whether one of them is sent for the first time."""
    whole: bool = True
    """Whether the first of them is here in one piece."""
    repeated: int | None = None
    """The highest level of those that are said again."""

    def add(self, level: int, waiting: Waiting, frame: tuple[int, bytes]) -> None:
        """Take a frame in."""
        self.frames.append(frame)
        self.level = max(self.level, level if level < URGENT else -1)
        if self.entry is None and waiting.entry is not None:
            self.entry, self.whole = waiting.entry, frame[0] not in PIECES
        self.fresh |= waiting.entry is not None and not waiting.again
        if waiting.again:
            self.repeated = max(level, level if self.repeated is None else self.repeated)


def _fill(
    work: Work, channel: Channel, mtu_bytes: int, route: Route, *, bulk: bool = False, hold: bool = False
) -> Filled:
    """The frames of one datagram.  With `bulk`, attachments fill the rest; with `hold`, no entry goes yet."""
    room = room_in(channel, mtu_bytes)
    at_once = min(room, route.bytes_at_once)
    filled = Filled([])
    while (taken := _take(channel, hold=hold)) is not None:
        level, waiting = taken
        if filled.level == Precedence.FLASH and level < Precedence.FLASH:
            # What rode along would be heard first on a slow line: a FLASH goes alone.
            channel.queue.put_back(level, [waiting])
            return filled
        content = _content(work, channel, waiting)
        if content is None:
            continue
        number, raw = content
        need = len(raw) + LENGTH_BYTES
        if need <= (at_once if filled.frames else room):
            filled.add(level, waiting, (number, raw))
            at_once -= need
            if number == SYMBOL:
                return filled  # what was made for narrower datagrams comes alone in these too
            continue
        if filled.frames:
            channel.queue.put_back(level, [_again(waiting, number, raw)])
        elif waiting.entry is not None and number in PIECES:
            continue  # cut for longer datagrams: the entry comes again
        else:
            # Long messages about keys come before entries, and yet let a FLASH pass between their pieces.
            behind = level if waiting.entry is not None else min(level, Precedence.IMMEDIATE)
            channel.queue.put_back(behind, _pieces(work, channel, waiting, (number, raw), room, route))
            continue
        return filled
    while bulk and (piece := serving.next_piece(channel.attachments, at_once - LENGTH_BYTES, alone=not filled.frames)):
        filled.frames.append(piece)
        at_once -= len(piece[1]) + LENGTH_BYTES
    return filled


def room_in(channel: Channel, mtu_bytes: int) -> int:
    """What a plaintext may measure, so that its datagram passes, also in whole buckets where lengths are hidden."""
    bucket = BUCKET_BYTES if channel.padded else 1
    return mtu_bytes - mtu_bytes % bucket - DATAGRAM_OVERHEAD_BYTES


def _take(channel: Channel, *, hold: bool) -> tuple[int, Waiting] | None:
    """The next thing to send: receipts and the like first, then by level; what was said first goes first.

    What repairs the channel goes before receipts, and where it is said again in every other turn: two who repeat such
    things on a slow line would wait for each other's receipts for ever.
    """
    if channel.latest and (channel.queue.repeated is not None or not channel.queue.waits(URGENT)):
        key = next(iter(channel.latest))
        number, content = channel.latest.pop(key)
        return URGENT, Waiting(number, content)
    return None if hold and not channel.queue.waits(URGENT) else channel.queue.take()


def _content(work: Work, channel: Channel, waiting: Waiting) -> tuple[int, bytes] | None:
    """Number and content of the frame; None for an entry, or a piece of one, that needs not be sent any more."""
    if waiting.entry is None:
        return waiting.number, waiting.content
    line = channel.lines[waiting.entry[0]]
    index = waiting.entry[1]
    entry = line.own.tail.get(index)
    if entry is None or line.own.stopped or index < line.own.receipted or index in line.own.held:
        return None
    line.own.under_way.pop(index, None)
    line.own.under_way[index] = work.now
    due = Instant(work.now + pouring.wait_ms(channel, line, index))
    channel.timers.resend = min(channel.timers.resend or due, due)
    if waiting.content:
        return waiting.number, waiting.content
    if line.own.in_full or entry.payload.seen.generation != line.other.origin.generation:
        # Of a generation that was left they may not have the root any more that a short form leaves out.
        full = frames.EntryFull(line.index, 0, entry.raw)
        return frames.number_of(full), frames.encode(full)
    newest = entry.key_id == channel.own_ring.signing_key(Purpose.ENTRY)[0]
    short = shorten(entry, line, channel.lines[0], newest_key=newest)
    return frames.number_of(short), frames.encode(short)


def _again(waiting: Waiting, number: int, content: bytes) -> Waiting:
    """What did not fit any more; an entry is shortened anew when its turn comes."""
    return (
        waiting
        if waiting.entry is not None and not waiting.content
        else replace(waiting, number=number, content=content)
    )


def new_frame_id(work: Work, channel: Channel) -> int:
    """The id of a frame that goes in pieces."""
    if channel.next_frame_id is None:
        channel.next_frame_id = int.from_bytes(work.entropy(2), "big")
    frame_id = channel.next_frame_id
    channel.next_frame_id = (frame_id + 1) & 0xFFFF
    return frame_id


def _pieces(
    work: Work, channel: Channel, waiting: Waiting, frame: tuple[int, bytes], room: int, route: Route
) -> list[Waiting]:
    """The frame in pieces or symbols that fit; between them anything of a higher level may pass."""
    if channel.fountain and waiting.entry is not None and pouring.goes_as_symbols(route, again=waiting.again):
        line = channel.lines[waiting.entry[0]]
        symbols = pouring.next_symbols(line, waiting, as_whole(*frame), room - LENGTH_BYTES, route)
        if symbols is not None:
            return symbols
    frame_id = new_frame_id(work, channel)
    pieces = split(frames.decode(*frame), frame_id, room - LENGTH_BYTES)
    channel.pieces[frame_id] = pieces
    for old in list(channel.pieces)[:-FRAGMENTED_FRAMES_MAX]:
        del channel.pieces[old]
    return [waiting.piece(piece, whole=frame[1]) for piece in pieces]


def take_need(_: Work, channel: Channel, frame: frames.Need) -> None:
    """The other side lacks pieces of a frame: those go again that do not wait anyway."""
    if channel.queue.bytes > GIVEN_BYTES_MAX:
        return
    pieces, waiting = channel.pieces.get(frame.frame_id, []), channel.queue.contents()
    for index in wanted(frame):
        if index < len(pieces) and frames.encode(pieces[index]) not in waiting:
            channel.queue.add(Precedence.IMMEDIATE, Waiting.of(pieces[index]))
