"""A datagram leaves on a way: its number, what goes beside it so that the number is known, and the pace of the way."""

from __future__ import annotations

from itertools import accumulate
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

BEACON_BYTES_MAX: Final = 512
"""What is longer takes no beacon number: on a slow line that loses much it would go four times."""

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
    """Datagrams of these frames (number and content) for a route, in the order in which it is given them."""
    beacon = _takes_beacon(work, channel, route)
    if route.lane is Lane.SLOW:
        datagrams = [_sealed(work, channel, route, filled, beacon=beacon)]
    elif beacon:
        datagrams = _known(work, channel, route, filled)
    else:
        datagrams = [*_knock(channel, route, work.now), _sealed(work, channel, route, filled, beacon=False)]
    _pace(work, route, datagrams)
    return datagrams


def _known(work: Work, channel: Channel, route: Route, filled: list[tuple[int, bytes]]) -> list[bytes]:
    """By a number that is known after any loss goes what is short, and what is long after it, by the next.

    Such a datagram may be lost itself, and what follows then lies outside their window: where much is lost it goes
    several times.
    """
    ahead, rest = _short_part(filled)
    datagram = _sealed(work, channel, route, ahead, beacon=True)
    channel.knock = Knock(channel.keys.sending, datagram, route.key)
    channel.knock_due = False
    following = [_sealed(work, channel, route, rest, beacon=False)] if rest else []
    return [datagram] * pouring.copies(channel, route) + following


def _takes_beacon(work: Work, channel: Channel, route: Route) -> bool:
    """Whether what goes now takes a number that the other side knows after any loss."""
    wanted = (
        channel.beacon_due
        or ways.turned(channel, route, work.now)
        or (channel.unconfirmed > 0 and channel.unconfirmed % BEACON_EVERY == 0)
    )
    channel.beacon_due = False
    return wanted and may_repeat(channel, work.now)


def _short_part(filled: list[tuple[int, bytes]]) -> tuple[list[tuple[int, bytes]], list[tuple[int, bytes]]]:
    """What goes by such a number, and what goes after it: all or its beginning, as much as is short."""
    ends = accumulate(len(content) for _, content in filled)
    count = sum(end <= BEACON_BYTES_MAX for end in ends)
    return filled[:count], filled[count:]


def _sealed(work: Work, channel: Channel, route: Route, filled: list[tuple[int, bytes]], *, beacon: bool) -> bytes:
    make_ready(work, channel, route.lane)
    plaintext = frames.pack_encoded(trickling.ride(channel, filled), padded=channel.padded)
    if route.two_way:
        channel.unconfirmed += 1
    return channel.keys.seal(plaintext, route.lane, beacon=beacon).datagram


def _pace(work: Work, route: Route, datagrams: list[bytes]) -> None:
    """When the way has carried them."""
    route.sent = work.now
    if route.bits_per_second:
        start = max(route.free_at, work.now)
        route.free_at = Instant(start + sum(map(len, datagrams)) * 8_000 // route.bits_per_second)
    if route.lane is Lane.SLOW:
        route.free_at = Instant(work.now + SLOW_MS)


def knock(work: Work, channel: Channel) -> None:
    """Nothing may be repeated that takes a number: what was said last with one that is known is said again as it is."""
    route = channel.way()
    if route is not None and route.lane is Lane.FAST and channel.knock is not None:
        channel.knock_due = True
        work.do(Carry(route.bearer, route.address, tuple(_knock(channel, route, work.now))))


def _knock(channel: Channel, route: Route, now: Instant) -> list[bytes]:
    """What goes before a datagram whose number may not be known."""
    last = channel.knock
    due, channel.knock_due = channel.knock_due, False
    if last is None:
        return []
    if last.beside is not None and last.beside <= now and last.way != route.key:
        last.beside, due = None, True
    known = last.root == channel.keys.sending and len(last.datagram) <= route.mtu_bytes
    return [last.datagram] if due and known else []
