"""Which way what is said goes, and how it is known that a way works.

1. The cheapest way that works is used; FLASH goes over every usable one.     `Channel.way`, `Channel.ways`
2. An answer goes the way that the question came.                              `Channel.answering`
3. A receipt for what went by one way alone proves that this one works.        `gave`, `receipted`
4. What has no receipt in time makes its way silent: the next takes over.      `unanswered`
5. Ways that carry nothing are asked now and then, one at a time.              `found`, `heard`, `plan`; probing.py
6. Where fewer bearers live than the terms ask for, the watch is told.         `count`
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from parley.seal.schedule import Lane
from parley.wire.ids import Instant

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.route import Route
    from parley.exchange.work import Work
    from parley.wire.ids import LineId

SILENT_MS: Final = 20_000
"""So long may what went by a way alone be without a receipt; three times it was said again meanwhile."""

PROBE_MS: Final = 15_000
"""How soon a way is asked again that did not answer, and how long the others wait for their turn."""

PROBES_IN_VAIN: Final = 4
"""Then it is silent, and asked once a minute, more and more seldom."""

HEARD_IN_VAIN: Final = 8
"""One by which the other side is heard is asked so often in vain before it is asked as seldom as any."""

SILENT_PROBE_MS: Final = 60_000
LOOKS: Final = 2
"""So many times in a row, a minute apart, fewer bearers live than are agreed before the watch is told."""


COUNTED: Final = 64
"""Answers and their lack that say how a way is now; of more, half is forgotten."""


def gave(route: Route, entry: tuple[int, int], now: Instant, *, whole: bool) -> None:
    """An entry (line and index), or a piece of one, went by this way alone: its receipt will prove the way.

    Where the way is silent already, what has no receipt after so long tells nothing more: another may prove it sooner.
    """
    if route.asked is None or (route.silent and now - route.asked_at >= SILENT_MS):
        route.asked, route.asked_at, route.asked_whole = entry, Instant(max(now, route.free_at)), whole


def heard(channel: Channel, route: Route, now: Instant) -> None:
    """Something of the other side came by a way: if it is a silent one, ours may pass by it again, and it is asked.

    So a few times, as soon as at first; and again whenever it was heard after a pause.
    """
    before, route.heard = route.heard, now
    if not route.silent or not route.fixed or route.lane is Lane.SLOW:
        return
    if before is None or now - before >= SILENT_PROBE_MS:
        route.in_vain = PROBES_IN_VAIN
    if route.in_vain < HEARD_IN_VAIN:
        route.probe_at = min(route.probe_at, Instant(max(now, route.probed_at + PROBE_MS)))
        if channel.probing is None:  # else its time comes when the one that was asked has had its own
            plan(channel)


def receipted(channel: Channel, line: int, first: int, end: int, now: Instant) -> None:
    """Entries of ours have a receipt, from the first to before the end."""
    for route in channel.routes.values():
        if route.asked is not None and route.asked[0] == line and first <= route.asked[1] < end:
            route.delay_ms = max(0, now - route.asked_at)
            route.asked = None
            if route.asked_whole:
                tell(route, answered=True)
            proves(route, now)


def unanswered(channel: Channel, entry: tuple[int, int], now: Instant) -> None:
    """An entry of ours has no receipt in time: what it went by may carry nothing."""
    for route in channel.routes.values():
        if route.asked == entry:
            if route.asked_whole:
                tell(route, answered=False)
            if now - route.asked_at >= SILENT_MS and route.lane is Lane.FAST and not route.silent:
                _silence(channel, route, now)


def tell(route: Route, *, answered: bool) -> None:
    """Whether one datagram that went by this way alone was answered in time."""
    route.arrived, route.missed = route.arrived + answered, route.missed + (not answered)
    if route.arrived + route.missed > COUNTED:
        route.arrived, route.missed = route.arrived // 2, route.missed // 2


def proves(route: Route, now: Instant) -> None:
    """What was given to this way alone has arrived."""
    route.proven = now
    route.silent, route.lost, route.in_vain = False, False, 0


def turned(channel: Channel, route: Route, now: Instant) -> bool:
    """Whether we turn to another way because the last one seems dead: what was lost on it may have left the window.

    Not each time where ways take turns: numbers that are known after any loss are rationed.
    """
    before, channel.sent_by = channel.sent_by, route.key
    if before is None or before == channel.sent_by or now < channel.turned_at + PROBE_MS:
        return False
    if channel.unheard == 0 and not any(line.other.repeats > 0 for line in channel.lines.values()):
        return False
    channel.turned_at = now
    return True


def beside(channel: Channel, bearer: str, lane: Lane) -> tuple[str, str] | None:
    """The way to answer what came by the slow lane, where a letter's sender is no address; None where there is none."""
    routes = (key for key, route in channel.routes.items() if route.bearer == bearer and route.fixed)
    return next(routes, None) if lane is Lane.SLOW else None


def lose(channel: Channel, route: Route, now: Instant) -> None:
    """Its bearer says that it carries nothing."""
    was_lost, route.heard, route.lost = route.lost, None, True
    _silence(channel, route, now)
    best = channel.way()
    if not was_lost and best is not None and not best.lost:
        say_again(channel, now)


def say_again(channel: Channel, now: Instant) -> None:
    """What has no receipt need not wait for its time: another way carries it now."""
    channel.resend_ms = channel.patience_ms
    for line in channel.lines.values():
        line.own.under_way = dict.fromkeys(line.own.under_way, Instant(0))
        if line.own.under_way:
            channel.timers.resend = now


def _silence(channel: Channel, route: Route, now: Instant) -> None:
    route.silent, route.asked = True, None
    route.in_vain = max(route.in_vain, PROBES_IN_VAIN)
    route.probe_at = Instant(now + SILENT_PROBE_MS)
    channel.resend_ms = max(channel.resend_ms, channel.patience_ms)
    plan(channel)


# -- ways that carry nothing are asked ---------------------------------------------------------------------------------


def found(channel: Channel, found_now: Route, now: Instant) -> None:
    """A fixed way is there, or there again with what it has shown before: it is asked soon, after those before it."""
    before = channel.routes.get(found_now.key, found_now)
    route = channel.routes[found_now.key] = replace(
        found_now, proven=before.proven, arrived=before.arrived, missed=before.missed, delay_ms=before.delay_ms
    )
    ahead = sum(other.probe_at > now for other in fixed(channel))
    route.probe_at = Instant(now + PROBE_MS * (1 + ahead) // 2)
    plan(channel)


def plan(channel: Channel) -> None:
    """When the next one is to be asked; a single way that can answer proves itself by what it carries."""
    routes = fixed(channel)
    others = sum(route.fixed for route in channel.routes.values()) > 1
    if routes and (others or not routes[0].two_way):
        channel.timers.probe = min(route.probe_at for route in routes)


def fixed(channel: Channel) -> list[Route]:
    """The ways that are asked."""
    return [route for route in channel.routes.values() if route.fixed and route.lane is Lane.FAST]


# -- how many live -----------------------------------------------------------------------------------------------------


def lives(channel: Channel, route: Route, now: Instant) -> bool:
    """Whether a way works, as far as anybody knows; of one on the slow lane only its failing is known."""
    if route.silent or route.lost:
        return False
    newest = max(route.heard or 0, route.proven or 0)
    return route.lane is Lane.SLOW or now - newest <= 2 * channel.periods.keepalive_ms + SILENT_PROBE_MS


def wanted(channel: Channel) -> tuple[int, frozenset[str]]:
    """How many bearers are to live by the terms of the channel's open lines, and which count; none named: all."""
    agreed = [(line, line.terms.agreement) for line in channel.lines.values() if line.terms.agreement is not None]
    closed = _closed(channel) if agreed else frozenset()
    agreements = [agreement for line, agreement in agreed if line.own.origin.line not in closed]
    most = max(agreements, key=lambda agreement: agreement.bearers_min, default=None)
    return (0, frozenset()) if most is None else (most.bearers_min, frozenset(most.bearers))


def _closed(channel: Channel) -> frozenset[LineId]:
    """The lines that either side has ended."""
    reading = channel.standing.ledger.now(channel.own)
    return frozenset(reading.author.closings.keys() | reading.reader.closings.keys())


def living(channel: Channel, now: Instant, among: frozenset[str] = frozenset()) -> set[str]:
    """The bearers by which a way lives."""
    return {
        route.bearer
        for route in channel.routes.values()
        if (not among or route.bearer in among) and lives(channel, route, now)
    }


def count(work: Work, channel: Channel) -> None:
    """Tell the watch, once each time, that fewer bearers live than are agreed, though traffic may still flow."""
    least, among = wanted(channel)
    alive = living(channel, work.now, among)
    if least < 2 or len(alive) >= least or not channel.routes:
        channel.few = 0
        return
    channel.few += 1
    if channel.few == LOOKS:
        work.alarm("bearers-few", channel.id, f"{len(alive)} of {least}: {', '.join(sorted(alive)) or 'none'}")
