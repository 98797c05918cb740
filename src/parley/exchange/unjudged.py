"""Entries of the other side that found no room among those that wait to be judged: read back when there is room.

Memory holds so many; of the rest it is kept, log by log, where they begin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange import judgement
from parley.exchange.effects import Keep
from parley.exchange.standing import LATER_SPACE
from parley.exchange.work import UnjudgedErrand
from parley.record.entry import decode_entry
from parley.record.verify import SeenFalse, verify_no_less
from parley.wire.ids import EntryIndex
from parley.wire.limits import UNJUDGED_MAX

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line, OtherLog
    from parley.exchange.work import Work
    from parley.record.entry import Entry

ROOM: Final = UNJUDGED_MAX // 2
"""So many are read at one time, once there is room for them."""


def read_on(work: Work, channel: Channel) -> None:
    """Read the next ones of a log, if there is room for them among those that wait."""
    standing = channel.standing
    if standing.reading or len(standing.unjudged) > UNJUDGED_MAX - ROOM:
        return
    for origin, (index, start) in standing.later.items():
        there = _log_of(channel.lines[index], origin).durable - start
        if there > 0 and index not in channel.resting:
            first = max(0, start - 1)  # by the one before it is seen whether an entry may be judged at all
            errand = UnjudgedErrand(channel.id, index, origin, start)
            work.read(origin, EntryIndex(first), start - first + min(ROOM, there), errand)
            standing.reading = True
            return


def entries_read(work: Work, channel: Channel, line: Line, errand: UnjudgedErrand, raws: tuple[bytes, ...]) -> None:
    """Judge what was read, or let it wait; the rest of the log has its turn after it."""
    standing, origin = channel.standing, errand.origin
    if standing.later.get(origin) != (line.index, errand.start) or line.index in channel.resting:
        return  # asked for once more meanwhile
    entries = [decode_entry(raw) for raw in raws]
    if not entries or entries[-1].payload.index < errand.start:
        return  # the disk has spoiled it: when it is mended all is looked at again
    standing.reading = False
    del standing.later[origin]
    before = None
    for entry in entries:
        if entry.payload.index >= errand.start and (before is None or _names_no_less(entry, before)):
            judgement.judge(work, channel, line, entry)
        before = entry
    after = EntryIndex(entries[-1].payload.index + 1)
    if after < _log_of(line, origin).size:
        judgement.wait_in_log(work, channel, origin, line.index, after)
    else:
        work.do(Keep(LATER_SPACE, channel.id + origin.encode(), None))


def _names_no_less(entry: Entry, before: Entry) -> bool:
    """Whether it may be judged: one that names less than its author has named before is not acted on (verdicts.py)."""
    try:
        verify_no_less(entry, before.payload)
    except SeenFalse:
        return False
    return True


def _log_of(line: Line, origin: str) -> OtherLog:
    return next(log for log in (line.other, *line.past) if log.origin.text == origin)
