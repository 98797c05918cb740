"""How a channel stands with the world: connected, heard, not heard; and each of its ways."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from parley.bearers.interface import Status
from parley.exchange import ways
from parley.service.config_shapes import listed

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.route import Route
    from parley.service.opened import Opened
    from parley.wire.ids import Instant

Json = dict[str, Any]

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
    return carriage is not None and any(
        route.heard is not None and carriage.state(*way) is Status.UP for way, route in channel.routes.items()
    )


def redundancy(service: Opened, channel: Channel) -> Json:
    """By which bearers the other side can be reached, and how many it should be by the terms."""
    least, among = ways.wanted(channel)
    return {
        "bearers": sorted(ways.living(channel, service.engine.clock(), among)),
        "bearers_wanted": least,
        "receipts_can_come": receipts_can_come(service, channel),
    }


def receipts_can_come(service: Opened, channel: Channel) -> bool:
    """Whether anything can come back from the other side, save in parcels that are carried in by hand."""
    config = service.config
    one_way = listed(config.one_way)
    ears = {"tcp": config.tcp_listen, "udp": config.udp_listen, "serial": config.serial_lines}
    listens = any(where and bearer not in one_way for bearer, where in ears.items())
    return bool(
        listens or config.mail_address or config.folder_watch or any(way.answers for way in channel.routes.values())
    )


def ways_view(service: Opened) -> list[Json]:
    """Each way that a card names, with what is known of it: its bearer's word, and what proved it."""
    now = service.engine.clock()
    return [
        _way(service, channel, route, now)
        for channel in service.engine.station.state.channels.values()
        for route in channel.routes.values()
        if route.fixed
    ]


def _way(service: Opened, channel: Channel, route: Route, now: Instant) -> Json:
    carriage = service.carriage
    state = None if carriage is None else carriage.state_of(route.bearer, route.address)
    proof = max(route.proven or 0, route.heard or 0)
    return {
        "channel": channel.id.hex(),
        "bearer": route.bearer,
        "address": route.address,
        "state": Status.UNKNOWN.value if state is None else state.status.value,
        "error": "" if state is None else state.error,
        "lives": ways.lives(channel, route, now),
        "two_way": route.two_way,
        "proof_seconds_ago": (now - proof) // 1000 if proof else None,
        "waiting": 0 if carriage is None else carriage.waiting(route.bearer, route.address),
        "loss": None if route.loss is None else round(route.loss, 3),
        "delay_ms": route.delay_ms,
    }
