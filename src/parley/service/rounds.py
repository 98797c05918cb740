"""Looking at all channels of a station, some every second, so that what a second costs does not grow with them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.service.opened import Opened
    from parley.wire.ids import ChannelId

TICKS: Final = 10
"""Of how many seconds a round is at most, where there are many channels."""

AT_ONCE: Final = 200
"""So many channels are looked at every second, all of most stations."""


class Round:
    """Goes round the channels; who looks at some of them has a round of his own."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._left: list[ChannelId] = []

    def next(self) -> list[Channel]:
        """Those to be looked at now."""
        channels = self._service.engine.station.state.channels
        if not self._left:
            self._left = list(channels)
        count = max(AT_ONCE, -(-len(channels) // TICKS))
        some, self._left = self._left[:count], self._left[count:]
        return [channels[one] for one in some if one in channels]
