"""What is known and not judged yet: it came before an entry that it follows, or line 0 is behind.

Somebody is told of it at once; whether it is within what was agreed is found when the rest is here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.dialogue.threads import REQUEST, asks, said, stands_alone
from parley.station.facts import category_on, fact_on
from parley.wire.errors import Refusal
from parley.wire.ids import Instant

if TYPE_CHECKING:
    from parley.dialogue.threads import Fact
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.entry import Entry
    from parley.station.state import Watch


def take(watch: Watch, channel: Channel, line: Line, entry: Entry) -> None:
    """An entry of the other side is known; its words wait for it, and what wants an answer is paged."""
    fact = _asks(channel, line, entry)
    if fact is not None:
        watch.ahead[entry.hash] = fact
        watch.due[line.index, entry.hash] = Instant(0)
    if fact is not None or not is_beyond_gap(line, entry.hash, entry.payload.index):
        watch.books[line.index].expect(entry.hash)


def look_again(watch: Watch, channel: Channel) -> None:
    """After a start: whatever is known and not judged."""
    known = [(channel.lines[index], entry) for index, entry in channel.standing.unjudged.values()]
    for line in channel.lines.values():
        known += [(line, held.entry) for held in line.other.overtaken.values() if held.entry is not None]
    for line, entry in known:
        take(watch, channel, line, entry)


def is_beyond_gap(line: Line, key: bytes, index: int) -> bool:
    """Whether an entry of the other side is held beyond a gap."""
    held = line.other.overtaken.get(index)
    return held is not None and held.entry is not None and held.entry.hash == key


def _asks(channel: Channel, line: Line, entry: Entry) -> Fact | None:
    """The entry, if somebody is to answer it; of a request only one that can be read."""
    payload = entry.payload
    category = category_on(channel, line, payload)
    if stands_alone(payload, category):
        return None
    fact = fact_on(line, entry, category, ours=False)
    try:
        if fact.form == REQUEST:
            said(fact)
        return fact if asks(fact) else None
    except Refusal:
        return None
