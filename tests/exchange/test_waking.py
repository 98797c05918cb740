"""Who asks what is held is answered, and two who answer each other fall silent."""

from __future__ import annotations

from parley.exchange.events import TimePassed
from parley.seal import frames
from parley.wire.ids import LogSize
from tests.exchange.hands import channel_of, quiet
from tests.station.pair import Pair


def test_two_who_ask_each_other_again_and_again_fall_silent() -> None:
    pair = quiet(Pair())
    pair.wait(30_000)
    for _ in range(2):
        for side in (pair.a, pair.b):
            channel = channel_of(pair, side)
            channel.beacon_due = True
            channel.say_newest("have", 0, frames.Have(0, LogSize(0), LogSize(0)))
            side.feed(TimePassed())
        pair.settle()
