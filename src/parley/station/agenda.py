"""Which channels a station looks at: those to which something happens, and each of the others when its time has come.

A thousand channels are silent while one speaks: what a turn costs does not grow with them.  A channel is awake from
the step that concerns it until a turn is over that left nothing of it to be made durable; then it rests until the
earliest of its timers.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Append, Effect, Keep, Mend, Note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.exchange.channel import Channel
    from parley.wire.ids import ChannelId, Instant

SPARE: Final = 64
"""Entries that the heap may hold beyond twice as many as there are channels at rest, before it is cleared."""

AT_ONCE: Final = 16
"""Channels that are woken by the clock in one step: other events have their turn before the next ones."""

_DURABLE: Final = frozenset({Append, Keep, Note, Mend})


class Agenda:
    """The channels of a station that are awake, and when each of the others wants to be."""

    __slots__ = ("_awake", "_dues", "_heap", "_unsaved")

    def __init__(self) -> None:
        self._awake: dict[ChannelId, Channel] = {}
        self._dues: dict[ChannelId, Instant] = {}
        self._heap: list[tuple[Instant, ChannelId]] = []
        """One that is not in `_dues` is of a time that was left."""
        self._unsaved = False

    def wake(self, channel: Channel) -> None:
        """Something happens to this channel."""
        self._awake[channel.id] = channel
        self._dues.pop(channel.id, None)

    @property
    def awake(self) -> tuple[Channel, ...]:
        """Those that are to be looked at, in the order in which they woke."""
        return tuple(self._awake.values())

    def note(self, effects: Sequence[Effect]) -> None:
        """Take note of what a step asks for: while something is to be made durable, nobody rests."""
        if effects and not self._unsaved:
            self._unsaved = not _DURABLE.isdisjoint(map(type, effects))

    def saved(self) -> None:
        """All that was asked for is durable."""
        self._unsaved = False

    @property
    def may_rest(self) -> bool:
        """Whether nothing that was asked for is still to be made durable."""
        return not self._unsaved

    def rest(self, channel: Channel, due: Instant | None) -> None:
        """This channel was looked at, and wants to be looked at again by then."""
        del self._awake[channel.id]
        if due is None:
            return
        self._dues[channel.id] = due
        heappush(self._heap, (due, channel.id))
        if len(self._heap) > 2 * len(self._dues) + SPARE:
            self._heap = [(at, channel_id) for channel_id, at in self._dues.items()]
            heapify(self._heap)

    def next(self) -> Instant | None:
        """When the first of those at rest wants to be looked at."""
        while self._heap and self._dues.get(self._heap[0][1]) != self._heap[0][0]:
            heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def due(self, now: Instant) -> list[ChannelId]:
        """The first of those at rest whose time has come, each to be woken; the others' time is still come after it."""
        found: list[ChannelId] = []
        while len(found) < AT_ONCE and (at := self.next()) is not None and at <= now:
            _, channel_id = heappop(self._heap)
            del self._dues[channel_id]
            found.append(channel_id)
        return found
