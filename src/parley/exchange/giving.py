"""Giving entries that are asked for: from memory or read back, always in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.exchange import generations
from parley.exchange.asking import WANT_AT_ONCE
from parley.exchange.lines import ROW_DAMAGED
from parley.exchange.queue import Waiting
from parley.exchange.work import GiveErrand
from parley.seal import frames
from parley.wire.ids import EntryIndex
from parley.wire.limits import GIVEN_AT_ONCE_MAX, GIVEN_BYTES_MAX
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Work


def take_want(work: Work, channel: Channel, frame: frames.Want) -> None:
    """The other side asks for entries of our log (side 0), or for its own that we hold (side 1)."""
    line = channel.lines.get(frame.line)
    if line is None:
        return
    if frame.side == 1:
        generations.asked_back(work, line, frame.generation)
    if not _may_give(work, channel):
        return
    origins = {
        0: [line.own.origin, *(old.origin for old in line.own_past)],
        1: [line.other.origin, *(old.origin for old in line.past)],
    }[frame.side]
    for origin in origins:
        if origin == line.own.origin and (channel.holds_back or line.own.stopped not in {"", ROW_DAMAGED}):
            continue  # it may not be what we signed first
        if origin.generation == frame.generation:
            count = min(frame.count, WANT_AT_ONCE)
            queued = frame.side == 0 and origin == line.own.origin
            errand = GiveErrand(channel.id, line.index, frame.side, frame.first if queued else None)
            work.read(origin.text, EntryIndex(frame.first), count, errand)


def give_back(work: Work, channel: Channel, line: Line, index: EntryIndex) -> None:
    """The other side knows less of its own log than we hold: its own entry tells it, by a number that it will know.

    It may only have spoken before, and be heard late; then it passes over what it has.
    """
    if _may_give(work, channel):
        channel.beacon_due = True
        work.read(line.other.origin.text, index, 1, GiveErrand(channel.id, line.index, 1, None))


def _may_give(work: Work, channel: Channel) -> bool:
    """Whether more may be read for a side that asks and asks."""
    waiting = work.errands.waiting.values()
    being_given = sum(isinstance(errand, GiveErrand) and errand.channel == channel.id for errand in waiting)
    return being_given < GIVEN_AT_ONCE_MAX and channel.queue.bytes <= GIVEN_BYTES_MAX


def entries_read(work: Work, channel: Channel, line: Line, errand: GiveErrand, entries: tuple[bytes, ...]) -> None:
    """What was asked for is here: it goes out before what is routine, and never before a FLASH.

    What waits to be sent, or was sent just now, does not go twice.  Asked for once more it does: who has lost a row
    needs it in full, and cannot use what we repeat.
    """
    contents = channel.queue.contents()
    places = {waiting.entry for waiting in channel.queue.all()}
    own = line.own
    for offset, raw in enumerate(entries):
        full = frames.EntryFull(line.index, errand.side, raw)
        content, entry = frames.encode(full), None
        if errand.first is not None:
            index = errand.first + offset
            last = own.under_way.get(index)
            just_sent = last is not None and last + channel.answer_ms > work.now
            if (just_sent or (line.index, index) in places) and index != own.spared:
                own.spared = index
                continue
            own.spared = None
            entry = (line.index, index) if index in own.tail and index not in own.held else None
        if content not in contents:
            channel.queue.add(Precedence.IMMEDIATE, Waiting(frames.number_of(full), content, entry, again=True))
