"""What is missing is asked for in time, and not again before its time."""

from __future__ import annotations

import pytest

from parley.exchange.asking import want_back, want_by
from parley.exchange.lines import WANT_MS_MIN
from parley.seal import frames
from parley.wire.ids import EntryIndex, Instant
from tests.exchange.hands import channel_of, line_of, quiet
from tests.station.pair import START, Pair


@pytest.fixture
def pair() -> Pair:
    return quiet(Pair())


def later(milliseconds: int) -> Instant:
    return Instant(START + milliseconds)


def test_what_is_known_of_a_log_only_grows(pair: Pair) -> None:
    channel, line = channel_of(pair, pair.b), line_of(pair, pair.b)
    want_by(channel, line, 9, later(100))
    want_by(channel, line, 4, later(100))
    assert line.other.known_size == 9
    assert line.other.missing() == (0, 9)


def test_the_first_time_is_the_earliest_that_was_asked_for(pair: Pair) -> None:
    channel, line = channel_of(pair, pair.b), line_of(pair, pair.b)
    want_by(channel, line, 1, later(400))
    want_by(channel, line, 2, later(100))
    want_by(channel, line, 3, later(300))
    assert line.other.wanted_at == channel.timers.want == later(100)


def test_what_was_asked_for_is_not_asked_for_sooner_whatever_arrives(pair: Pair) -> None:
    channel, line = channel_of(pair, pair.b), line_of(pair, pair.b)
    line.other.want_ms, line.other.wanted_at = 4 * WANT_MS_MIN, later(1_600)
    want_by(channel, line, 5, later(10))
    assert line.other.wanted_at == channel.timers.want == later(1_600)


def test_the_channel_wakes_for_the_line_that_is_due_first(pair: Pair) -> None:
    channel = channel_of(pair, pair.b)
    want_by(channel, line_of(pair, pair.b, 1), 1, later(300))
    want_by(channel, line_of(pair, pair.b, 0), 1, later(200))
    assert channel.timers.want == later(200)


def test_what_the_other_side_shows_of_our_log_is_asked_back(pair: Pair) -> None:
    pair.send(pair.a, "one")
    channel, line = channel_of(pair, pair.a), line_of(pair, pair.a)
    want_back(channel, line, 7)
    number, content = channel.latest["want back", 1]
    assert frames.decode(number, content) == frames.Want(1, 1, line.own.origin.generation, EntryIndex(1), 6)
