"""Asking ways that carry nothing whether they work, one at a time (ways.py tells what follows)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange import sealing
from parley.exchange.channel import RESEND_MS_MIN
from parley.exchange.effects import Carry
from parley.exchange.patience import may_repeat
from parley.exchange.ways import PROBE_MS, PROBES_IN_VAIN, SILENT_PROBE_MS, fixed, plan, proves, say_again, tell
from parley.seal import frames
from parley.wire.ids import Instant
from parley.wire.limits import BEACON_STEP

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.route import Route
    from parley.exchange.work import Work

ONE_WAY: Final = 4
"""So many times more seldom a way is asked in the end on which nothing comes back: each such number uses up 256."""


def probe(work: Work, channel: Channel) -> None:
    """Ask one way, by it alone, by a number that is answered at once; the last one asked did not answer."""
    last = channel.routes.get(channel.probing) if channel.probing else None
    if last is not None:
        tell(last, answered=False)
        last.in_vain += 1
        last.silent |= last.in_vain >= PROBES_IN_VAIN
    channel.probing = None
    due = [route for route in fixed(channel) if route.probe_at <= work.now]
    route = min(due, key=lambda route: route.probe_at, default=None)
    if route is None or not channel.speaks or not may_repeat(channel, work.now):
        _put_off(channel, work.now)
        return
    route.probe_at = Instant(work.now + _pause_ms(channel, route))
    line = channel.lines[0]
    have = frames.Have(0, line.own.durable, line.other.durable)
    channel.beacon_due = channel.adrift = True
    datagrams = sealing.seal(work, channel, route, [(frames.number_of(have), frames.encode(have))])
    work.do(Carry(route.bearer, route.address, tuple(datagrams)))
    channel.probing, route.probed_at = route.key, work.now
    if channel.knock is not None:
        channel.knock.beside = Instant(work.now + RESEND_MS_MIN + route.crossing_ms)
    _put_off(channel, work.now)


def heard_answer(channel: Channel, now: Instant) -> None:
    """The other side says of line 0 alone what it holds: so it answers who asked, unless it asks by a beacon itself.

    An answer comes the way that the question went, where anything comes back by it: another one answers something else.
    Where nothing does, it tells of the way as long as the question went by no other.
    """
    route = channel.routes.get(channel.probing) if channel.probing else None
    knock = channel.knock
    if route is None or knock is None or channel.arrival[2] % BEACON_STEP == 0:
        return
    if route.answers and (channel.heard_by is None or channel.heard_by[0] != route.bearer):
        return
    if not route.answers and knock.beside is None:
        return
    channel.probing, channel.adrift, knock.beside = None, False, None
    revived = route.silent
    route.delay_ms = max(0, now - route.probed_at)
    tell(route, answered=True)
    proves(route, now)
    route.probe_at = Instant(now + channel.periods.keepalive_ms)
    if revived and channel.way() is route:
        say_again(channel, now)


def _put_off(channel: Channel, now: Instant) -> None:
    """Nobody is asked before the one that was asked has had time to answer."""
    plan(channel)
    if channel.timers.probe is not None:
        wait = PROBE_MS + channel.answer_ms
        channel.timers.probe = Instant(max(channel.timers.probe, now + wait))


def _pause_ms(channel: Channel, route: Route) -> int:
    """How soon it is asked again, if it does not answer."""
    if route.in_vain < PROBES_IN_VAIN:
        return PROBE_MS
    doubled = SILENT_PROBE_MS << min(route.in_vain - PROBES_IN_VAIN, 16)
    longest = channel.periods.keepalive_ms * (1 if route.answers else ONE_WAY)
    return min(doubled, max(longest, SILENT_PROBE_MS))
