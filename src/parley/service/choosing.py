"""Which channels a request is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.service.service import Service


def channels(service: Service, prefix: str | None) -> Iterator[Channel]:
    """Those whose id begins as the request says; every one where it says nothing."""
    wanted = (prefix or "").lower()
    for channel in service.engine.station.state.channels.values():
        if channel.id.hex().startswith(wanted):
            yield channel
