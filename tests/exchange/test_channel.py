"""A channel's ways and timers: which way is the best, and when it wants to be looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.exchange.channel import RESEND_MS_MIN, Phase, Timers
from parley.exchange.route import Route
from parley.seal import frames
from parley.seal.schedule import Lane
from parley.wire.ids import Instant, LogSize
from tests.exchange.hands import channel_of
from tests.station.pair import Pair

TCP = Route("tcp", "there", Lane.FAST, 1_400, two_way=True, fixed=True)
SERIAL = Route("serial", "there", Lane.FAST, 256, two_way=True, fixed=True, bits_per_second=300)
BACK = Route("tcp", "whence it came", Lane.FAST, 1_400, two_way=True, fixed=False)
FOLDER = Route("folder", "/mnt/diode", Lane.SLOW, 60_000, two_way=False, fixed=True)


def heard(route: Route, at: int) -> Route:
    return replace(route, heard=Instant(at))


@pytest.mark.parametrize(
    ("routes", "best"),
    [
        ([], None),
        ([FOLDER, SERIAL], SERIAL),
        ([FOLDER], FOLDER),
        ([BACK, TCP], TCP),
        ([TCP, heard(SERIAL, 5)], heard(SERIAL, 5)),
        ([heard(TCP, 5), heard(BACK, 6)], heard(BACK, 6)),
        ([heard(BACK, 6), heard(TCP, 6)], heard(TCP, 6)),
    ],
)
def test_the_best_way_is_the_one_that_was_heard_last(routes: list[Route], best: Route | None) -> None:
    channel = channel_of(pair := Pair(), pair.a)
    channel.routes = {(route.bearer, route.address): route for route in routes}
    assert channel.way() == best


def test_every_fixed_way_may_work() -> None:
    channel = channel_of(pair := Pair(), pair.a)
    channel.routes = {(route.bearer, route.address): route for route in (TCP, SERIAL, BACK, FOLDER)}
    assert channel.ways() == [TCP, SERIAL, FOLDER]
    channel.routes["tcp", BACK.address] = heard(BACK, 1)
    assert channel.ways() == [TCP, SERIAL, heard(BACK, 1), FOLDER]


def test_on_a_slow_way_patience_is_longer_by_a_datagram_and_its_answer() -> None:
    channel = channel_of(pair := Pair(), pair.a)
    channel.routes = {("tcp", "there"): TCP}
    assert channel.patience_ms == RESEND_MS_MIN
    channel.routes = {("serial", "there"): SERIAL}
    assert channel.crossing_ms == (2 * 256 + 96) * 8 * 1_000 // 300
    assert channel.patience_ms == RESEND_MS_MIN + channel.crossing_ms


def test_the_earliest_timer_counts() -> None:
    assert Timers().next() is None
    assert Timers(resend=Instant(7), age=Instant(3), want=Instant(5)).next() == 3


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("verified", [True, False])
def test_it_speaks_when_it_is_verified_and_open(phase: Phase, verified: bool) -> None:  # noqa: FBT001
    channel = channel_of(pair := Pair(), pair.a)
    channel.phase, channel.verified = phase, verified
    assert channel.speaks == (verified and phase in {Phase.ENROLLED, Phase.OPEN})


def test_the_newest_of_a_kind_waits_behind_what_was_said_before_it() -> None:
    channel = channel_of(pair := Pair(), pair.a)
    for line, size in ((1, 1), (0, 1), (1, 2)):
        channel.say_newest("have", line, frames.Have(line, LogSize(size), LogSize(0)))
    said = [frames.decode(number, content) for number, content in channel.latest.values()]
    assert said == [frames.Have(0, LogSize(1), LogSize(0)), frames.Have(1, LogSize(2), LogSize(0))]
