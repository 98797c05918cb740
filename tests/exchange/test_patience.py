"""Ten years of silence leave the other side's beacons in reach, counted number by number."""

from __future__ import annotations

import pytest

from parley.exchange.channel import RESEND_MS_MAX
from parley.exchange.events import TimePassed
from parley.exchange.patience import BEACONS_FIRST, FREELY, HOUR_MS, allowed, takes_beacon
from parley.exchange.route import Route
from parley.seal.schedule import Lane
from parley.station.events import RouteFound, RouteLost
from parley.wire.ids import Instant
from parley.wire.limits import BEACON_AHEAD, EPOCH_NUMBERS, EPOCHS_UNHEARD_MAX
from tests.exchange.hands import channel_of, hand, line_of, overheard, quiet
from tests.station.pair import Pair

YEAR_MS = 365 * 24 * HOUR_MS
TEN_YEARS = 10 * YEAR_MS


def live_alone(pair: Pair, until_ms: int, *, keepalive_ms: int) -> None:
    """Let A's timers run until then, with nothing coming back; what only recurs and says nothing is left out."""
    side, channel, begin = pair.a, channel_of(pair, pair.a), pair.a.now
    channel.periods = type(channel.periods)(keepalive_ms=keepalive_ms, checkpoint_ms=until_ms, cosign_ms=until_ms)
    channel.timers.keepalive = Instant(begin + keepalive_ms)
    while side.now < begin + until_ms:
        channel.timers.age = None  # no number hangs on it
        due = side.station.next_timer()
        assert due is not None
        # Who may not repeat looks again each minute: in long silence hours later are as good, and a test has no years.
        side.now = Instant(max(due, side.now + (4 * HOUR_MS if side.now > begin + 30 * 24 * HOUR_MS else 0)))
        side.feed(TimePassed())
        side.carried.clear()


@pytest.mark.parametrize("letters", [1, 300])
def test_after_ten_years_of_repeats_the_next_beacon_is_one_that_the_other_side_knows(letters: int) -> None:
    pair = quiet(Pair())
    keys = channel_of(pair, pair.a).keys
    root, begin = keys.sending, keys.spent(Lane.FAST)
    for number in range(letters):
        pair.send(pair.a, f"letter {number}")
    pair.a.carried.clear()
    live_alone(pair, TEN_YEARS, keepalive_ms=24 * HOUR_MS)
    assert keys.sending == root
    used = keys.spent(Lane.FAST) - begin
    keepalives_left_out = TEN_YEARS // HOUR_MS - TEN_YEARS // (24 * HOUR_MS)
    assert used > FREELY, "it goes on repeating"
    assert used + keepalives_left_out + EPOCHS_UNHEARD_MAX * EPOCH_NUMBERS < BEACON_AHEAD


def test_what_is_allowed_for_ten_years_and_the_epochs_leave_room() -> None:
    epochs = EPOCHS_UNHEARD_MAX * EPOCH_NUMBERS
    assert allowed(TEN_YEARS) + epochs + TEN_YEARS // HOUR_MS < BEACON_AHEAD
    assert allowed(0) == FREELY
    assert allowed(-YEAR_MS) == FREELY, "a clock that was set back allows no less"


def test_a_way_that_comes_and_goes_for_years_uses_no_more() -> None:
    pair = quiet(Pair())
    pair.send(pair.a, "never heard")
    keys = channel_of(pair, pair.a).keys
    begin, start = keys.spent(Lane.FAST), pair.a.now
    for number in range(20_000):
        pair.a.now = Instant(start + number * 60_000)
        pair.a.feed(RouteLost("tcp", "b", for_good=True))
        pair.a.feed(RouteFound(pair.channel, Route("tcp", "b", Lane.FAST, 16_384, two_way=True, fixed=True)))
        pair.a.carried.clear()
    assert keys.spent(Lane.FAST) - begin <= allowed(20_000 * 60_000) + 2_048


def test_a_word_that_tells_that_we_are_heard_ends_the_silence() -> None:
    pair = quiet(Pair())
    pair.send(pair.a, "heard in the end")
    frames = overheard(pair, pair.a)
    pair.a.now = Instant(pair.a.now + 3_000)
    pair.a.feed(TimePassed())
    assert channel_of(pair, pair.a).silence is not None
    hand(pair, pair.b, *frames)
    pair.settle()
    assert channel_of(pair, pair.a).silence is None


def lose_for(pair: Pair, milliseconds: int) -> None:
    """Both sides speak into the void."""
    end = pair.a.now + milliseconds
    for side in (pair.a, pair.b):
        while (due := side.station.next_timer()) is not None and due <= end:
            side.now = Instant(max(due, side.now))
            side.feed(TimePassed())
            side.carried.clear()
        side.now = Instant(end)


def agreed_on_one_each(pair: Pair) -> bool:
    """Whether each side has said one thing, and knows it held; and holds what the other said."""
    lines = [line_of(pair, side) for side in (pair.a, pair.b)]
    return [(line.own.receipted, line.other.size) for line in lines] == [(1, 1), (1, 1)]


@pytest.mark.parametrize("minutes", [1, 10, 25])
def test_when_the_way_is_found_again_both_are_heard_at_once(minutes: int) -> None:
    pair = quiet(Pair())
    pair.send(pair.a, "ours")
    pair.send(pair.b, "theirs")
    lose_for(pair, minutes * 60_000)
    pair.connect()
    pair.settle()
    assert agreed_on_one_each(pair)


@pytest.mark.parametrize("minutes", [1, 10, 25, 90, 1_000, 1_444, 10_000])
def test_when_nobody_says_that_the_line_is_back_a_minute_is_enough(minutes: int) -> None:
    pair = quiet(Pair())
    pair.send(pair.a, "ours")
    pair.send(pair.b, "theirs")
    lose_for(pair, minutes * 60_000)
    pair.wait(RESEND_MS_MAX)
    assert agreed_on_one_each(pair)


def test_who_is_heard_after_a_silence_is_answered_by_a_number_that_he_knows() -> None:
    pair = quiet(Pair())
    pair.send(pair.a, "ours")
    lose_for(pair, 240_000)
    pair.send(pair.b, "theirs")
    lose_for(pair, 3 * 60 * 60_000)
    ours, theirs = line_of(pair, pair.a), line_of(pair, pair.b)
    while not (ours.other.size or theirs.other.size):
        pair.wait(1_000)
    assert (ours.own.receipted, theirs.own.receipted) == (theirs.other.size, ours.other.size), (
        "the receipt is known too"
    )


def test_what_was_said_in_vain_takes_a_beacon_at_first_and_then_now_and_then() -> None:
    said = [times for times in range(96) if takes_beacon(times)]
    assert said == [*range(BEACONS_FIRST), *range(32, 96, 8)]
