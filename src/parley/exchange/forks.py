"""The other side signed two things that cannot both stand in one log: proof, alarm, no more receipts (spec/log.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange import receipts
from parley.exchange.effects import Keep, Note
from parley.exchange.work import ForkErrand
from parley.record.entry import decode_entry
from parley.record.fork import prove_entry_root, prove_two_entries
from parley.record.verify import log_forked
from parley.wire.cbor import encode
from parley.wire.ids import EntryIndex

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line, OtherLog
    from parley.exchange.work import Work
    from parley.record.entry import Entry

FORK_SPACE: Final = "fork"
FORKED_SPACE: Final = "forked"

DOUBTED_MAX: Final = 8
"""Entries kept until they can be held against what is being made durable: one of them proves a fork."""


def compare(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """An entry came for a place that is taken: the same one again, or a fork."""
    receipts.repeat(channel, line, entry.payload.index)
    leaf = line.other.leaves.get(entry.payload.index)
    if leaf == entry.hash:
        return
    index = EntryIndex(entry.payload.index)
    if index >= line.other.durable:
        line.other.doubted = [*line.other.doubted, entry][-DOUBTED_MAX:]
        return
    work.read(line.other.origin.text, index, 1, ForkErrand(channel.id, line.index, entry))


def compare_old(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """The same of a log that they have left, and of what would follow there."""
    old = next((log for log in line.past if log.origin == entry.origin), None)
    index = EntryIndex(entry.payload.index)
    if old is None or old.forked:
        return
    if index < old.durable and old.leaves.get(index) != entry.hash:
        work.read(old.origin.text, index, 1, ForkErrand(channel.id, line.index, entry))
    elif index == int(old.size) and entry.payload.root != old.edge.root():
        _broken(work, channel, line, old, entry)


def compare_doubted(work: Work, channel: Channel, line: Line) -> None:
    """What we hold can be read now: look again at what came for a place that had only just been taken."""
    doubted, line.other.doubted = line.other.doubted, []
    for entry in doubted:
        compare(work, channel, line, entry)


def compare_held(work: Work, channel: Channel, line: Line, held: Entry, entry: Entry) -> None:
    """An entry came for a place beyond a gap that is taken: the same one again, or a fork."""
    if held.hash != entry.hash:
        _forked(work, channel, line, prove_two_entries(held, entry), entry)


def entry_read(work: Work, channel: Channel, line: Line, errand: ForkErrand, held: bytes) -> None:
    """The entry that we hold at that place is here."""
    if held != errand.entry.raw:
        _forked(work, channel, line, prove_two_entries(decode_entry(held), errand.entry), errand.entry)


def broken_append(work: Work, channel: Channel, line: Line, entry: Entry) -> None:
    """The next entry stands on a root that the entries before it do not have."""
    _broken(work, channel, line, line.other, entry)


def _broken(work: Work, channel: Channel, line: Line, log: OtherLog, entry: Entry) -> None:
    newest, before = log.newest, log.before
    if newest is None or before is None:
        # Nothing to hold it against: its own index 0 contradicts it.
        channel.dropped += 1
        return
    proof = prove_entry_root(newest, before, entry)
    _forked(work, channel, line, proof, entry)


def _forked(work: Work, channel: Channel, line: Line, proof: list[object], entry: Entry) -> None:
    log = next(log for log in (line.other, *line.past) if log.origin == entry.origin)
    log.forked = True
    log.receipt_due = False
    refusal = log_forked(f"line {line.index}, index {entry.payload.index}", entry.raw)
    work.do(Note(FORK_SPACE, encode([channel.id, channel.other, *proof])))
    work.do(Keep(FORKED_SPACE, log.origin.text.encode(), encode(entry.payload.index)))
    work.alarm(refusal.code, channel.id, refusal.detail)
