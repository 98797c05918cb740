"""Entries that the disk has spoiled: their line rests, the other side gives them back, what was signed judges them.

1. Loading finds what is spoiled or gone, and holds the rest against what was signed.   `station/logs.py`
2. While anything is wrong, nothing is signed or receipted on the line.                 `Channel.resting`
3. The watch is told, and what our own bytes can mend is mended.                        `_begin`
4. A second later the other side is asked, a run of places at a time, ever less often.  `ask`
5. What its author signed for such a place is put back.                                 `take_full`
6. When all is there the line is loaded anew, and held against what was signed again.   `station/enrolling.py`
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from parley.exchange import waking
from parley.exchange.asking import WANT_AT_ONCE
from parley.exchange.effects import Mend, ReadLine
from parley.exchange.lines import ROW_DAMAGED
from parley.exchange.patience import takes_beacon
from parley.record.verify import verify_alone
from parley.seal import frames
from parley.wire.ids import EntryIndex, Instant

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Damage, Line
    from parley.exchange.work import Work
    from parley.record.entry import Entry
    from parley.record.origin import Origin

MEND_MS_MIN: Final = 1_000
"""How soon we ask after a start: by then there is a connection, mostly."""

MEND_MS_MAX: Final = 60_000


class Run(NamedTuple):
    """Places of a log that follow one another."""

    origin: Origin
    first: int
    places: int


def rest(channel: Channel, line: Line, damage: Damage) -> None:
    """Sign nothing on a line of which something is lost, and look to it at once."""
    channel.resting[line.index] = damage
    line.own.stopped = line.own.stopped or ROW_DAMAGED
    channel.timers.want = Instant(0)


def ask(work: Work, channel: Channel) -> None:
    """Tell the watch what rests; ask for what is lost, if it is time to: for the first run of places."""
    for index, damage in channel.resting.items():
        if damage.ask_at is None:
            _begin(work, channel, channel.lines[index], damage)
        elif damage.rows and damage.ask_at <= work.now:
            run = next(_runs(damage))
            _ask(channel, index, run)
            channel.beacon_due |= takes_beacon(damage.asked)
            damage.last = run.origin, run.first + run.places - 1
            damage.ask_at = Instant(work.now + min(MEND_MS_MIN << min(damage.asked, 20), MEND_MS_MAX))
            damage.asked += 1
        if damage.rows and damage.ask_at is not None:
            channel.timers.want = min(channel.timers.want or damage.ask_at, damage.ask_at)


def ask_for_all(work: Work, channel: Channel) -> None:
    """Ask for everything that is lost, for one journey."""
    for index, damage in channel.resting.items():
        _begin(work, channel, channel.lines[index], damage)
        for run in _runs(damage):
            _ask(channel, index, run)


def _begin(work: Work, channel: Channel, line: Line, damage: Damage) -> None:
    """Once for each start."""
    if damage.ask_at is not None:
        return
    work.alarm("row-damaged", channel.id, f"line {line.index}: {'; '.join(damage.details)}")
    damage.ask_at = Instant(work.now + MEND_MS_MIN)
    for entry in damage.whole:
        _put_back(work, channel, line, damage, entry)


def _runs(damage: Damage) -> Iterator[Run]:
    """What is lost, in runs of places one after the other."""
    found: Run | None = None
    for origin, index in damage.rows:
        if found and (origin, index) == (found.origin, found.first + found.places) and found.places < WANT_AT_ONCE:
            found = found._replace(places=found.places + 1)
            continue
        if found:
            yield found
        found = Run(origin, index, 1)
    if found:
        yield found


def _ask(channel: Channel, index: int, run: Run) -> None:
    """Ask for entries of the other side's log, or of ours as it holds it."""
    side = 1 if run.origin.party == channel.own else 0
    want = frames.Want(index, side, run.origin.generation, EntryIndex(run.first), run.places)
    channel.say_newest(f"want lost {run.origin.generation.hex()} {run.first}", index, want)


# -- what a line that rests takes --------------------------------------------------------------------------------------


def take_full(work: Work, channel: Channel, frame: frames.EntryFull) -> None:
    """An entry as it is stored: put back if its author signed it for a place that lacks it.

    Where nothing signed tells which entry that was, the stored hash must.  Raises BadEntry and its siblings.
    """
    line, damage = channel.lines[frame.line], channel.resting[frame.line]
    _begin(work, channel, line, damage)  # it may come before we have looked ourselves: another start had asked for it
    ring = channel.other_ring if frame.side == 0 else channel.own_ring
    entry = verify_alone(frame.entry, ring, on_line0=line.index == 0)
    if damage.rows.get((entry.origin, entry.payload.index)) in {b"", entry.hash}:
        _put_back(work, channel, line, damage, entry)
    else:
        channel.dropped += 1


def take_have(work: Work, channel: Channel, frame: frames.Have) -> None:
    """The other side says what it holds: it may have just started, and wait for our word, or answer ours."""
    line = channel.lines[frame.line]
    line.own.told = frame.held_size
    channel.said_of.add(frame.line)
    waking.answer(work, channel, line)


def pass_over(_: Work, channel: Channel, __: frames.Frame) -> None:
    """Whatever else comes for the line is said again when it is whole."""
    channel.dropped += 1


def _put_back(work: Work, channel: Channel, line: Line, damage: Damage, entry: Entry) -> None:
    place = entry.origin, int(entry.payload.index)
    del damage.rows[place]
    work.do(Mend(entry.origin.text, entry.payload.index, entry.raw))
    for origin, index in damage.rows:
        if _signs(channel, entry, origin, index):
            damage.rows[origin, index] = b""
    if not damage.rows:
        work.do(ReadLine(channel.id, line.index))
    else:  # what has no receipt comes one by one: we ask on at once, not ever more seldom
        wait_ms = 0 if place == damage.last else max(MEND_MS_MIN, channel.answer_ms)
        damage.asked, damage.ask_at = 0, Instant(work.now + wait_ms)
        channel.timers.want = min(channel.timers.want or damage.ask_at, damage.ask_at)


def _signs(channel: Channel, entry: Entry, origin: Origin, index: int) -> bool:
    """Whether an entry signs a root over this place: of its own log, or, being ours, of what it had seen of theirs."""
    if entry.origin == origin:
        return index < entry.payload.index
    seen = entry.payload.seen
    return entry.origin.party == channel.own and seen.generation == origin.generation and index < seen.size
