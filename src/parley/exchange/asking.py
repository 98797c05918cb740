"""Asking for what is missing of the other side's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.wire.ids import LogSize

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.wire.ids import Instant


def want_by(channel: Channel, line: Line, size: int, due: Instant) -> None:
    """Note that the other side's log has at least `size` entries, and ask by `due` for what is missing then."""
    other = line.other
    other.known_size = LogSize(max(other.known_size, size))
    if other.wanted_at is None or due < other.wanted_at:
        other.wanted_at = due
    if channel.timers.want is None or other.wanted_at < channel.timers.want:
        channel.timers.want = other.wanted_at
