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

    What has no receipt yet goes as it would by itself, shortened, unless it waits or was sent just now.  Asked for once
    more it goes in full: who has lost a row, or cannot rebuild it, needs it so.
    """
    contents = channel.queue.contents()
    places = {waiting.entry for waiting in channel.queue.all()}
    asked_again = errand.first is not None and errand.first == line.own.spared
    line.own.spared = None if asked_again else errand.first
    for offset, raw in enumerate(entries):
        index = None if errand.first is None else errand.first + offset
        if index is not None and _is_open(line, index) and not (asked_again and offset == 0):
            if (line.index, index) not in places:
                _say_again(work, channel, line, index)
            continue
        full = frames.EntryFull(line.index, errand.side, raw)
        content = frames.encode(full)
        if content not in contents:
            entry = (line.index, index) if index is not None and _is_open(line, index) else None
            waiting = Waiting(frames.number_of(full), content, entry, again=True, given=True)
            channel.queue.add(Precedence.IMMEDIATE, waiting)


def _is_open(line: Line, index: int) -> bool:
    """Whether an entry of ours has no receipt, and goes by itself: a line that rests gives what mends the other's."""
    return index in line.own.tail and index not in line.own.held and not line.own.stopped


def _say_again(work: Work, channel: Channel, line: Line, index: int) -> None:
    last = line.own.under_way.get(index)
    just_sent = last is not None and last + channel.answer_ms > work.now
    if not just_sent:
        level = max(Precedence.IMMEDIATE, line.own.tail[index].payload.precedence)
        channel.queue.add(level, Waiting(0, b"", (line.index, index), again=True, given=True))
