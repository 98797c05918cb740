"""What arrives on a channel: each frame to its place in the record (spec/frames.md, spec/entry.md).

1. A frame of an entry is rebuilt, or comes in full.        `take_shortened`, `take_full`
2. Its signature is verified.                               `_signed`
3. Beyond a gap it is held; at its place its root decides.  `_place`
4. It is appended, and made durable.                        `_append`
5. Once durable it is receipted.                            `receipts.py`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.exchange import forks, generations, judgement, receipts, verdicts
from parley.exchange.asking import want_by
from parley.exchange.dehydration import index_of, rebuild
from parley.exchange.effects import Append, Arrived, Keep
from parley.exchange.lines import WANT_MS_MIN, Overtaken
from parley.keys.purpose import KeyId, Purpose
from parley.record.verify import verify_alone, verify_rebuilt
from parley.seal.fields import FrameBad
from parley.wire.errors import Refusal
from parley.wire.ids import EntryIndex, Instant
from parley.wire.limits import HELD_BYTES_MAX, HELD_ENTRIES_MAX

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line, OtherLog
    from parley.exchange.work import Work
    from parley.record.entry import Entry
    from parley.seal.dehydrate import DehydratedEntry
    from parley.seal.fountain import Symbol
    from parley.seal.frames import EntryFull, Frame


def take_shortened(work: Work, channel: Channel, frame: DehydratedEntry) -> None:
    """An entry of the other side without what we know already."""
    line = channel.lines.get(frame.line)
    if line is None or line.other.forked:
        channel.dropped += 1
        return
    try:
        index = index_of(frame, line)
    except FrameBad:
        channel.dropped += 1
        return
    if index < line.other.size:
        _look_again(work, channel, line, frame, index)
    elif int(index) == line.other.size or frame.root is not None:
        _take_rebuilt(work, channel, line, frame, index)
        _go_on(work, channel, line)
    else:
        _hold(work, channel, line, index, Overtaken(frame, None))


def take_full(work: Work, channel: Channel, frame: EntryFull) -> None:
    """An entry as it is stored: of the other side, or one of our own given back."""
    line = channel.lines.get(frame.line)
    if line is None:
        channel.dropped += 1
        return
    ring = channel.other_ring if frame.side == 0 else channel.own_ring
    try:
        entry = verify_alone(frame.entry, ring, on_line0=line.index == 0)
    except Refusal:
        channel.dropped += 1
        return
    if entry.origin.line != line.own.origin.line:
        channel.dropped += 1
    elif frame.side == 1:
        generations.take_back(work, channel, line, entry)
    elif entry.origin == line.other.origin:
        _place(work, channel, line, entry)
        _go_on(work, channel, line)
    else:
        generations.take_other(work, channel, line, entry)
        forks.compare_old(work, channel, line, entry)
        _go_on(work, channel, line)


def take_symbol(channel: Channel, symbol: Symbol) -> Frame | None:
    """A symbol of a long frame: the frame, if this one completes it; raises FrameBad.

    Of a frame that such symbols have made already, the receipt may have been lost.
    """
    made_for = channel.symbols.made_for(symbol)
    line = None if made_for is None else channel.lines.get(made_for)
    if line is not None:
        channel.touched.add(line.index)
        receipts.repeat(channel, line, 0)
    return channel.symbols.add(symbol)


def _look_again(work: Work, channel: Channel, line: Line, frame: DehydratedEntry, index: EntryIndex) -> None:
    """An entry for a place that is taken: mostly the same again, and a fork if its signature says something else."""
    receipts.repeat(channel, line, index)
    try:
        entry = _signed(channel, line, frame, index)
    except Refusal:
        return
    forks.compare(work, channel, line, entry)


def _take_rebuilt(work: Work, channel: Channel, line: Line, frame: DehydratedEntry, index: EntryIndex) -> None:
    try:
        entry = _signed(channel, line, frame, index)
    except Refusal:
        # It may be ours or theirs: what they know of us has aged.  In full it proves itself, or them wrong.
        want_by(channel, line, index + 1, Instant(work.now + WANT_MS_MIN))
        return
    _place(work, channel, line, entry)


def _signed(channel: Channel, line: Line, frame: DehydratedEntry, index: EntryIndex) -> Entry:
    """The entry that a frame stands for, its signature verified; raises a Refusal."""
    rebuilt = rebuild(frame, line, channel.lines[0], index)
    newest, _ = channel.other_ring.signing_key(Purpose.ENTRY)
    key = newest if rebuilt.key_id is None else KeyId(rebuilt.key_id)
    origin, ring = line.other.origin, channel.other_ring
    return verify_rebuilt(rebuilt.payload, rebuilt.signature, key, origin, ring, on_line0=line.index == 0)


def _place(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """Put a verified entry where it belongs: at the end of the log, beyond a gap, or beside one that we hold."""
    other, index = line.other, entry.payload.index
    if other.forked:
        return
    if index < other.size:
        forks.compare(work, channel, line, entry)
    elif index > other.size:
        shown = other.overtaken.get(index)
        if shown is not None and shown.entry is not None:
            forks.compare_held(work, channel, line, shown.entry, entry)
        if _hold(work, channel, line, index, Overtaken(None, entry, receipt_due=True)):
            work.do(Keep("overtaken", other.origin.place(index), entry.raw))
            judgement.notice_ahead(work, channel, line, entry)
            work.do(Arrived(other.origin.line, index, entry.raw, provisional=True))
    elif entry.payload.root != other.edge.root():
        forks.broken_append(work, channel, line, entry)
    else:
        shown = other.overtaken.pop(index, None)
        _append(work, channel, line, entry, shown=shown is not None and shown.entry is not None)


def _append(work: Work, channel: Channel, line: Line, entry: Entry, *, shown: bool) -> None:
    other = line.other
    work.do(Append(other.origin.text, EntryIndex(other.size), entry.raw, entry.hash))
    if shown:
        work.do(Keep("overtaken", other.origin.place(entry.payload.index), None))
    if verdicts.judge(work, channel, line, entry):
        judgement.judge(work, channel, line, entry)
    other.add(entry)
    other.receipt_due = True
    generations.notice_station_entry(work, channel, line, entry)
    judgement.notice(work, channel, line, entry)
    work.do(Arrived(other.origin.line, entry.payload.index, entry.raw, provisional=False))


def _go_on(work: Work, channel: Channel, line: Line) -> None:
    """Take what was held beyond the gap, as far as the gap is closed."""
    other, begin = line.other, line.other.size
    while (held := other.overtaken.get(other.size)) is not None and not other.forked:
        size = other.size
        if held.entry is not None:
            _place(work, channel, line, held.entry)
        elif held.frame is not None:
            del other.overtaken[size]
            _take_rebuilt(work, channel, line, held.frame, EntryIndex(size))
        if other.size == size:
            break
    if other.size > begin or other.missing() is None:
        other.wanted_at, other.want_ms, other.asked, other.put_off = None, WANT_MS_MIN, 0, 0
    if other.missing() is not None:
        want_by(channel, line, other.known_size, Instant(work.now + other.want_ms))


def _hold(work: Work, channel: Channel, line: Line, index: EntryIndex, held: Overtaken) -> bool:
    """Hold what came beyond a gap, within bounds; tells whether it is new and held."""
    other = line.other
    want_by(channel, line, index + 1, Instant(work.now + WANT_MS_MIN))
    already = other.overtaken.get(index)
    if already is not None and (already.entry is not None or held.entry is None):
        already.receipt_due = already.entry is not None
        return False
    if index > other.size + HELD_ENTRIES_MAX or _held_bytes(other) + held.bytes > HELD_BYTES_MAX:
        return False
    other.overtaken[index] = held
    return True


def _held_bytes(other: OtherLog) -> int:
    return sum(held.bytes for held in other.overtaken.values())
