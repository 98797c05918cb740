"""Who asks what is held is answered, and two who answer each other fall silent."""

from __future__ import annotations

import pytest

from parley.exchange.events import TimePassed
from parley.seal import frames
from parley.seal.schedule import Lane
from parley.wire.ids import LogSize
from parley.wire.limits import BEACON_STEP
from tests.exchange.hands import channel_of, line_of, overheard, quiet
from tests.station.pair import End, Pair


def ask(pair: Pair, side: End, *lines: int) -> None:
    """A side asks what is held of these lines, by a number that is answered."""
    channel = channel_of(pair, side)
    channel.beacon_due = True
    for line in lines:
        channel.say_newest("have", line, frames.Have(line, LogSize(0), LogSize(0)))
    side.feed(TimePassed())


def test_two_who_ask_each_other_of_one_line_and_then_of_two_fall_silent() -> None:
    pair = quiet(Pair())
    pair.wait(30_000)
    for lines in ((0,), (0,), (0, 1)):
        for side in (pair.a, pair.b):
            ask(pair, side, *lines)
        pair.settle()


def test_two_who_ask_each_other_again_and_again_fall_silent() -> None:
    pair = quiet(Pair())
    pair.wait(30_000)
    for _ in range(2):
        for side in (pair.a, pair.b):
            ask(pair, side, 0)
        pair.settle()


def test_each_fifth_answer_in_a_row_is_no_question_whatever_else_asks_for_its_number() -> None:
    pair = quiet(Pair())
    pair.wait(30_000)
    keys, asks = channel_of(pair, pair.a).keys, []
    for _ in range(10):
        ask(pair, pair.a, 0)
        channel_of(pair, pair.b).beacon_due = channel_of(pair, pair.b).adrift = True  # as what is said again makes it
        pair.deliver(pair.b, pair.take_wire(pair.a))
        opened = [keys.open(datagram, pair.a.now) for datagram in pair.take_wire(pair.b)]
        asks.append(any(one.number % BEACON_STEP == 0 for one in opened))
    assert asks == [True, True, True, True, False, True, True, True, False, True]


@pytest.mark.parametrize(
    ("lines", "answered"), [((0,), True), ((0, 1), False)], ids=["whether a way works", "what is held"]
)
def test_who_has_just_said_what_is_held_answers_only_whether_a_way_works(
    lines: tuple[int, ...], *, answered: bool
) -> None:
    pair = quiet(Pair())
    pair.wait(30_000)
    for line in lines:
        line_of(pair, pair.b, line).said = pair.b.now
    asked = frames.pack([frames.Have(line, LogSize(0), LogSize(0)) for line in lines], padded=True)
    keys = channel_of(pair, pair.a).keys
    pair.deliver(pair.b, [keys.seal(asked, Lane.FAST, beacon=True).datagram])
    assert (frames.Have in map(type, overheard(pair, pair.b))) is answered
