"""Asking for what is missing of the other side's log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.lines import WANT_MS_MIN
from parley.seal import frames
from parley.wire.ids import EntryIndex, LogSize

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line, OtherLog
    from parley.wire.ids import Instant


WANT_AT_ONCE: Final = 64
"""Entries asked for at one time."""


def want_by(channel: Channel, line: Line, size: int, due: Instant) -> None:
    """Note that the other side's log has at least `size` entries, and ask by `due` for what is missing then.

    What has been asked for is not asked for again before its time, whatever else arrives.
    """
    want_of(channel, line.other, size, due)


def want_of(channel: Channel, other: OtherLog, size: int, due: Instant) -> None:
    """The same of one log, which may be of an earlier generation."""
    other.known_size = LogSize(max(other.known_size, size))
    if other.wanted_at is None or (other.want_ms == WANT_MS_MIN and due < other.wanted_at):
        other.wanted_at = due
    if channel.timers.want is None or other.wanted_at < channel.timers.want:
        channel.timers.want = other.wanted_at


def want_back(channel: Channel, line: Line, size: int) -> None:
    """The other side says that it holds `size` entries of our log, more than we signed: ask it to show them."""
    own = line.own
    want = frames.Want(line.index, 1, own.origin.generation, EntryIndex(own.size), size - own.size)
    channel.say_newest("want back", line.index, want)
