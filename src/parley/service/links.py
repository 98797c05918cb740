"""How a channel stands with the world: connected, heard, not heard."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from parley.bearers.interface import Status

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.service.opened import Opened

KEEPALIVES_MISSED: Final = 2
"""An idle side says once a keepalive that it is there; one that came late is no silence yet."""


class Link(StrEnum):
    """What is known of the way to the other side."""

    CONNECTED = "connected"
    """A way is up, and something genuine came by it lately."""
    HEARD = "heard"
    """No way is up that we know of, and yet something came lately."""
    NOT_HEARD = "not-heard"
    """Nothing has come for longer than the other side lets pass in silence."""
    NEVER_HEARD = "never-heard"
    """Nothing has come since this station began."""


def link_of(service: Opened, channel: Channel) -> Link:
    """How the channel stands now."""
    if channel.heard is None:
        return Link.NEVER_HEARD
    if service.engine.clock() - channel.heard > KEEPALIVES_MISSED * service.config.keepalive_seconds * 1_000:
        return Link.NOT_HEARD
    return Link.CONNECTED if _is_up(service, channel) else Link.HEARD


def _is_up(service: Opened, channel: Channel) -> bool:
    """Whether a way by which the other side was heard is up."""
    carriage = service.carriage
    ways = [way for way, route in channel.routes.items() if route.heard is not None]
    return carriage is not None and any(carriage.state(*way) is Status.UP for way in ways)
