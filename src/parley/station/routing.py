"""Ways to the other side come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange import attachments, mending, outbound, parcelling, recovering, timing, waking, ways
from parley.exchange.effects import Carry
from parley.exchange.patience import may_repeat
from parley.wire.ids import Instant

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.work import Work
    from parley.station.events import CarryOutAsked, ParcelBrought, RouteFound, RouteLost
    from parley.station.state import State


FIRST_RATCHET_MS: Final = 5_000
"""After a way is open: the words that wait go first."""


def route_found(state: State, work: Work, event: RouteFound) -> None:
    """Use a way, and tell over it at once what we hold, so that both sides see what is missing."""
    channel = state.channels.get(event.channel)
    if channel is None:
        return
    state.agenda.wake(channel)
    ways.found(channel, event.route, work.now)
    if channel.timers.age is None:
        channel.timers.age = Instant(work.now + timing.AGE_MS)
        channel.timers.checkpoint = Instant(work.now + channel.periods.checkpoint_ms)
        channel.timers.cosign = Instant(work.now + channel.periods.cosign_ms)
        channel.timers.ratchet = Instant(work.now + FIRST_RATCHET_MS)
    recovering.ask(work, channel)
    if channel.carried and not channel.verified:
        timing.tell_what_we_hold(work, channel)
    begin(work, channel)


def begin(work: Work, channel: Channel) -> None:
    """Say what we hold, and once more what is not known to be held there; after a start, hear first what they hold."""
    if channel.speaks and may_repeat(channel, work.now):
        channel.met()
        waking.begin(work, channel)
        timing.tell_what_we_hold(work, channel)
        timing.begin_again(work, channel)
        if any(line.lacks for line in channel.lines.values()):
            channel.timers.want = work.now


def route_lost(state: State, work: Work, event: RouteLost) -> None:
    """A connection is gone: its way back goes with it; a fixed way stays to be tried again."""
    for channel in state.channels.values():
        route = channel.routes.get((event.bearer, event.address))
        if route is None:
            continue
        state.agenda.wake(channel)
        if event.for_good or not route.fixed:
            del channel.routes[event.bearer, event.address]
        else:
            ways.lose(channel, route, work.now)


def carry_out_asked(state: State, work: Work, event: CarryOutAsked) -> None:
    """Hand over everything that the other side is not known to hold, for one journey."""
    channel = state.channels.get(event.channel)
    if channel is None or not channel.speaks:
        return
    state.agenda.wake(channel)
    timing.tell_what_we_hold(work, channel)
    mending.ask_for_all(work, channel)
    attachments.speak_by_parcel(channel)
    datagrams = outbound.all_waiting(work, channel, event.route)
    work.do(Carry(event.route.bearer, event.route.address, tuple(datagrams)))
    parcelling.begin(work, channel, event.route)


def parcel_brought(state: State, _: Work, event: ParcelBrought) -> None:
    """Know what comes by the slow lane, by which nothing came until now."""
    channel = state.channels.get(event.channel)
    if channel is not None:
        channel.keys.hear_slow()
