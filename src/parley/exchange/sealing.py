"""A datagram leaves on a way: its number, what goes beside it so that the number is known, and the pace of the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange import pouring, trickling, ways
from parley.exchange.effects import Carry, Keep
from parley.exchange.keying import KEYS_SPACE, Knock
from parley.exchange.patience import may_repeat
from parley.seal import frames
from parley.seal.schedule import Lane
from parley.wire.ids import Instant

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.route import Route
    from parley.exchange.work import Work

BEACON_EVERY: Final = 64
"""Unconfirmed datagrams after which one takes a beacon number: its tag is known to the other side after any loss."""

SLOW_MS: Final = 60_000
"""Between two datagrams on the slow lane, each a letter to somebody's mailbox: what comes meanwhile goes together."""


def make_ready(work: Work, channel: Channel, lane: Lane, root: int | None = None) -> None:
    """Reserve numbers; what is sealed in this step is released only after the reservation is durable."""
    reservation = channel.keys.reserve(lane, work.now, root)
    if reservation is not None:
        keep_keys(work, channel)
        channel.keys.grant(reservation)


def keep_keys(work: Work, channel: Channel) -> None:
    """Make what changed of the channel's key state durable with this step."""
    for name, part in channel.keys.changed().items():
        work.do(Keep(KEYS_SPACE, channel.id + name.encode(), part))


def seal(work: Work, channel: Channel, route: Route, filled: list[tuple[int, bytes]]) -> list[bytes]:
    """A datagram of these frames (number and content) for a route, so often as it is given to it.

    A number that is known after any loss may be lost itself, and what follows then lies outside their window: where
    much is lost it goes several times.
    """
    make_ready(work, channel, route.lane)
    plaintext = frames.pack_encoded(trickling.ride(channel, filled), padded=channel.padded)
    beacon = (
        channel.beacon_due
        or ways.turned(channel, route, work.now)
        or (channel.unconfirmed > 0 and channel.unconfirmed % BEACON_EVERY == 0)
    )
    beacon = beacon and may_repeat(channel, work.now)
    channel.beacon_due = False
    datagram = channel.keys.seal(plaintext, route.lane, beacon=beacon).datagram
    datagrams = [datagram] * (pouring.copies(channel, route) if beacon else 1)
    if route.lane is Lane.FAST:
        datagrams = [*_knock(channel, route, datagram if beacon else None), *datagrams]
    if route.two_way:
        channel.unconfirmed += 1
    route.sent = work.now
    if route.bits_per_second:
        start = max(route.free_at, work.now)
        route.free_at = Instant(start + sum(map(len, datagrams)) * 8_000 // route.bits_per_second)
    if route.lane is Lane.SLOW:
        route.free_at = Instant(work.now + SLOW_MS)
    return datagrams


def knock(work: Work, channel: Channel) -> None:
    """Nothing may be repeated that takes a number: what was said last with one that is known is said again as it is."""
    route = channel.way()
    if route is not None and route.lane is Lane.FAST and channel.knock is not None:
        channel.knock_due = True
        work.do(Carry(route.bearer, route.address, tuple(_knock(channel, route, None))))


def _knock(channel: Channel, route: Route, beacon: bytes | None) -> list[bytes]:
    """What goes before a datagram whose number may not be known; one whose number is known is kept for that."""
    due, channel.knock_due = channel.knock_due, False
    root = channel.keys.sending
    if beacon is not None:
        channel.knock = Knock(root, beacon)
        return []
    last = channel.knock
    known = last is not None and last.root == root and len(last.datagram) <= route.mtu_bytes
    return [last.datagram] if due and last is not None and known else []
