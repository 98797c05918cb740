"""Before an understanding ends or an undertaking is due the watch is told, once for each end; a new date is another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.dialogue.endings import ending_of
from parley.dialogue.threads import Kind
from parley.exchange.effects import Alarm, Keep
from parley.station.facts import rows_by_line
from parley.station.noticing import rest
from parley.wire.ids import Instant
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parley.dialogue.threads import Thread
    from parley.exchange.channel import Channel
    from parley.exchange.work import Work
    from parley.station.state import Watch
    from parley.wire.ids import ChannelId, EntryHash

WARNED_SPACE: Final = "warned"
"""Of which end the watch was told, in seconds, by channel ‖ number of the line ‖ hash of the entry."""


def load(rows: Mapping[bytes, bytes], channel: ChannelId) -> dict[tuple[int, EntryHash], int]:
    """What the watch of a channel was told, as it was kept."""
    return {
        (line, key): int.from_bytes(row, "big")
        for line, found in rows_by_line(rows, channel).items()
        for key, row in found.items()
    }


def look(work: Work, channel: Channel, watch: Watch, line: int, thread: Thread) -> Instant | None:
    """Tell the watch of what ends soon; tells when to look again, None for not before something new is said.

    That something ends is nobody's fault: such alarms are not counted against the other side, and `parley status` shows
    what they are about as long as that lasts.  Nobody can make us raise them without end: so many are raised an hour.
    """
    ending = ending_of(thread, watch.books[line], work.seconds)
    if ending is None or work.seconds >= ending.at_seconds:
        return None
    key = line, ending.root.hash
    if watch.warned.get(key) == ending.at_seconds:
        return None
    if not ending.soon(work.seconds):
        return Instant(ending.told_seconds * 1_000)
    if (pause := rest(watch.warnings, work.seconds)) is not None:
        return pause
    watch.warnings.append(work.seconds)
    watch.warned[key] = ending.at_seconds
    work.do(Keep(WARNED_SPACE, channel.id + bytes((line,)) + ending.root.hash, ending.at_seconds.to_bytes(8, "big")))
    detail = f"line {line}, {ending.root.hash.hex()[:16]}: {iso_time(ending.at_seconds)}"
    if ending.kind is Kind.UNDERSTANDING:
        work.do(Alarm("understanding-ends", channel.id, detail))
    else:
        work.do(Alarm("undertaking-due", channel.id, detail))
    return None
