"""What time alone brings about: sending again, asking again, telling, signing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.exchange import timing
from parley.exchange.channel import RESEND_MS_MAX, RESEND_MS_MIN
from parley.exchange.effects import Alarm, Arrived, ReadEntries, Sign
from parley.exchange.events import TimePassed
from parley.exchange.lines import WANT_MS_MIN
from parley.exchange.route import Route
from parley.seal import frames
from parley.seal.dehydrate import DehydratedEntry
from parley.seal.schedule import Lane
from parley.station.events import RouteFound
from parley.wire.ids import EntryIndex, Instant, LogSize
from parley.wire.limits import GRACE_SECONDS
from parley.wire.marks import Precedence
from tests.exchange.hands import Author, channel_of, codes, hand, line_of, overhear, overheard, quiet
from tests.exchange.test_outbound import LONG
from tests.station.pair import START, End, Pair


@pytest.fixture
def pair() -> Pair:
    return quiet(Pair())


def pass_time(side: End, until: Instant) -> None:
    """It is later on one side, timer by timer."""
    while (due := side.station.next_timer()) is not None and due <= until:
        side.now = Instant(max(due, side.now))
        side.feed(TimePassed())
    side.now = until
    side.feed(TimePassed())


def entries(said: list[frames.Frame]) -> list[DehydratedEntry]:
    return [one for one in said if isinstance(one, DehydratedEntry)]


# -- sending again ---------------------------------------------------------------------------------------------------


def test_what_has_no_receipt_is_sent_again_later_each_time(pair: Pair) -> None:
    pair.send(pair.a, "lost")
    pair.take_wire(pair.a)
    sent: list[int] = []
    for second in range(1, 400):
        pass_time(pair.a, Instant(START + second * 1_000))
        if entries(overheard(pair, pair.a)):
            sent.append(second)
    waits = [late - early for early, late in zip([0, *sent], sent, strict=False)]
    assert waits[:5] == [2, 4, 8, 16, 32]
    assert set(waits[5:]) == {60}
    assert (RESEND_MS_MIN, RESEND_MS_MAX) == (2_000, 60_000)


def test_of_much_that_is_late_less_and_less_goes_at_one_time(pair: Pair) -> None:
    for number in range(80):
        pair.send(pair.a, f"lost {number}")
    pair.take_wire(pair.a)
    counts = []
    for _ in range(8):
        due = channel_of(pair, pair.a).timers.resend
        assert due is not None
        pair.a.now = due
        pair.a.feed(TimePassed())
        counts.append(len(entries(overheard(pair, pair.a))))
    assert counts == [64, 64, 64, 64, 8, 8, 8, 8]
    channel_of(pair, pair.a).unheard = 512
    pass_time(pair.a, Instant(pair.a.now + 60_000))
    assert len(entries(overheard(pair, pair.a))) == 1


def test_the_urgent_is_sent_again_first(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        pair.send(pair.a, f"lost {number}")
    pair.send(pair.a, "urgent", Precedence.FLASH)
    pair.take_wire(pair.a)
    monkeypatch.setattr(timing, "PATIENCE", ((0, 1),))
    pass_time(pair.a, Instant(START + 2_000))
    (again,) = entries(overheard(pair, pair.a))
    assert again.precedence == Precedence.FLASH


def test_a_receipt_ends_the_sending_again_and_the_patience_begins_anew(pair: Pair) -> None:
    pair.send(pair.a, "late")
    pair.take_wire(pair.a)
    pass_time(pair.a, Instant(START + 20_000))
    pair.b.now = pair.a.now
    pair.settle()
    channel = channel_of(pair, pair.a)
    assert line_of(pair, pair.a).own.receipted == 1
    assert (channel.unheard, channel.resend_ms, channel.timers.resend) == (0, channel.patience_ms, None)


def slowed(pair: Pair, side: End) -> None:
    """Its way becomes one of 75 bits a second."""
    for route in channel_of(pair, side).routes.values():
        route.mtu_bytes, route.bits_per_second = 128, 75


def test_while_a_slow_way_brings_something_what_is_missing_is_not_asked_for(pair: Pair) -> None:
    slowed(pair, pair.a)
    asked = []
    for second in range(0, 600, 10):
        pass_time(pair.a, Instant(START + second * 1_000))
        asked += [second for one in overheard(pair, pair.a) if isinstance(one, frames.Want)]
        if second < 200:
            hand(pair, pair.a, frames.Have(1, LogSize(3), LogSize(0)))
    assert asked[0] > 160
    assert len(asked) <= 10


@pytest.mark.parametrize("bits_per_second", [300, 2_400])
def test_a_long_letter_over_a_slow_way_is_not_sent_again_while_it_is_on_its_way(bits_per_second: int) -> None:
    pair = quiet(Pair(256))
    for side, address in ((pair.a, "b"), (pair.b, "a")):
        channel_of(pair, side).routes.clear()
        route = Route("tcp", address, Lane.FAST, 256, two_way=True, fixed=True, bits_per_second=bits_per_second)
        side.feed(RouteFound(pair.channel, route))
    pair.settle()
    pair.wait(30_000)
    pair.send(pair.a, LONG)
    sizes: list[int] = []
    while not pair.b.said(Arrived):
        wire = pair.take_wire(pair.a)
        due = pair.a.station.next_timer()
        assert due is not None
        pair.a.now = pair.b.now = Instant(max(due, pair.a.now))
        sizes += map(len, wire)
        if wire:
            pair.deliver(pair.b, wire)
        if answers := pair.take_wire(pair.b):
            pair.deliver(pair.a, answers)
        pair.a.feed(TimePassed())
        assert len(sizes) < 60, "the letter is about 5,000 bytes long"


# -- asking ----------------------------------------------------------------------------------------------------------


def test_a_gap_is_asked_for_again_and_again_and_ever_later(pair: Pair) -> None:
    author = Author(pair, pair.a)
    written = [author.write(f"entry {number}") for number in range(3)]
    hand(pair, pair.b, author.short(written[2]))
    asked: list[int] = []
    for tick in range(1, 3_000):
        pass_time(pair.b, Instant(START + tick * 100))
        asked += [tick * 100 for one in overheard(pair, pair.b) if isinstance(one, frames.Want)]
    waits = [late - early for early, late in zip([0, *asked], asked, strict=False)]
    assert waits == [WANT_MS_MIN, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 51_200, 60_000, 60_000, 60_000]


def test_once_the_gap_is_closed_nothing_is_asked_for(pair: Pair) -> None:
    author = Author(pair, pair.a)
    written = [author.write(f"entry {number}") for number in range(3)]
    for number in (2, 0, 1):
        hand(pair, pair.b, author.short(written[number]))
    pair.take_wire(pair.b)
    pass_time(pair.b, Instant(START + 4_000))
    assert not [one for one in overheard(pair, pair.b) if isinstance(one, frames.Want)]
    assert line_of(pair, pair.b).other.wanted_at is None


# -- telling ---------------------------------------------------------------------------------------------------------


def haves(said: list[frames.Frame]) -> set[tuple[int, int, int]]:
    return {(one.line, one.own_size, one.held_size) for one in said if isinstance(one, frames.Have)}


def test_in_long_silence_each_says_what_it_holds(pair: Pair) -> None:
    pair.send(pair.a, "one")
    pair.settle()
    pass_time(pair.a, Instant(START + 3_600_000))
    assert haves(overheard(pair, pair.a)) == {(0, 0, 0), (1, 1, 0)}


def test_what_the_other_side_has_and_we_lack_is_asked_for_at_once(pair: Pair) -> None:
    hand(pair, pair.b, frames.Have(1, LogSize(5), LogSize(0)))
    pass_time(pair.b, pair.b.now)
    (want,) = [one for one in overheard(pair, pair.b) if isinstance(one, frames.Want)]
    assert (want.side, want.first, want.count) == (0, 0, 5)


def test_of_much_that_is_lacking_so_much_is_asked_for_at_one_time(pair: Pair) -> None:
    hand(pair, pair.b, frames.Have(1, LogSize(2**40), LogSize(0)))
    pass_time(pair.b, pair.b.now)
    (want,) = [one for one in overheard(pair, pair.b) if isinstance(one, frames.Want)]
    assert want.count == 64


def test_what_is_under_way_and_the_other_side_lacks_goes_out_at_once(pair: Pair) -> None:
    pair.send(pair.a, "lost")
    pair.take_wire(pair.a)
    hand(pair, pair.a, frames.Have(1, LogSize(0), LogSize(0)))
    pass_time(pair.a, pair.a.now)
    assert len(entries(overheard(pair, pair.a))) == 1


def test_who_lacks_what_it_receipted_was_set_back(pair: Pair) -> None:
    pair.send(pair.a, "one")
    pair.settle()
    hand(pair, pair.a, frames.Have(1, LogSize(0), LogSize(0)))
    assert codes(pair.a) == ["peer-regressed"]


def test_who_merely_spoke_before_its_receipt_was_not_set_back(pair: Pair) -> None:
    keys = channel_of(pair, pair.b).keys
    early = keys.seal(frames.pack([frames.Have(1, LogSize(0), LogSize(0))], padded=True), Lane.FAST).datagram
    pair.send(pair.a, "one")
    pair.settle()
    pair.deliver(pair.a, [early])
    assert pair.a.said(Alarm) == []


def test_who_holds_more_of_our_log_than_we_is_asked_to_show_it(pair: Pair) -> None:
    hand(pair, pair.a, frames.Have(1, LogSize(0), LogSize(3)))
    (want,) = [one for one in overheard(pair, pair.a) if isinstance(one, frames.Want)]
    assert (want.side, want.first, want.count) == (1, EntryIndex(0), 3)


def test_a_new_way_brings_out_all_that_has_no_receipt(pair: Pair) -> None:
    for number in range(3):
        pair.send(pair.a, f"lost {number}")
    pair.take_wire(pair.a)
    pair.connect()
    assert len(entries(overheard(pair, pair.a))) == 3


# -- signing ---------------------------------------------------------------------------------------------------------


def signed(pair: Pair, at: Instant) -> list[str]:
    """The keys with which A signs when time passes."""
    pair.a.now = at
    return [one.key for one in pair.a.station.step(TimePassed(), at, pair.a.draw) if isinstance(one, Sign)]


@pytest.mark.parametrize(("timer", "keys"), [("checkpoint", ["checkpoint"]), ("cosign", ["cosign", "cosign"])])
def test_a_log_is_signed_after_it_has_grown_and_only_then(pair: Pair, timer: str, keys: list[str]) -> None:
    setattr(channel_of(pair, pair.a).timers, timer, pair.a.now)
    assert signed(pair, pair.a.now) == []
    pair.send(pair.a, "one")
    pair.send(pair.b, "一", language="zh")
    pair.settle()
    setattr(channel_of(pair, pair.a).timers, timer, pair.a.now)
    pair.a.feed(TimePassed())
    overhear(pair, pair.a)
    assert line_of(pair, pair.a).own.checkpointed == (1 if timer == "checkpoint" else 0)
    assert line_of(pair, pair.a).other.cosigned == (0 if timer == "checkpoint" else 1)
    setattr(channel_of(pair, pair.a).timers, timer, pair.a.now)
    assert signed(pair, pair.a.now) == []
    line_of(pair, pair.a).own.checkpointed = line_of(pair, pair.a).own.cosigned = LogSize(0)
    line_of(pair, pair.a).other.cosigned = LogSize(0)
    setattr(channel_of(pair, pair.a).timers, timer, pair.a.now)
    assert signed(pair, pair.a.now) == keys


def test_a_thousand_entries_ask_for_cosignatures_before_their_time(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing, "COSIGN_ENTRIES", 4)
    own = line_of(pair, pair.a).own
    for number in range(3):
        pair.send(pair.a, f"entry {number}")
    pair.settle()
    channel_of(pair, pair.a).timers.checkpoint = pair.a.now
    pair.a.feed(TimePassed())
    assert own.cosigned == 0
    pair.send(pair.a, "the fourth")
    pair.settle()
    channel_of(pair, pair.a).timers.checkpoint = pair.a.now
    pair.a.feed(TimePassed())
    assert own.cosigned == 4


# -- reading back ----------------------------------------------------------------------------------------------------


def test_entries_that_memory_had_no_room_for_are_read_back_and_sent(pair: Pair) -> None:
    channel_of(pair, pair.a).routes.clear()
    for number in range(6):
        pair.send(pair.a, f"entry {number}")
    own = line_of(pair, pair.a).own
    own.tail.clear()
    channel_of(pair, pair.a).queue.clear()
    effects = pair.a.station.step(RouteFound(pair.channel, way()), pair.a.now, pair.a.draw)
    (read,) = [one for one in effects if isinstance(one, ReadEntries)]
    assert (read.start, read.count) == (0, 6)
    answer = pair.a.answer(read)
    assert answer is not None
    pair.a.feed(answer)
    assert sorted(own.tail) == list(range(6))
    pair.settle()
    assert own.receipted == 6


def way() -> Route:
    return Route("tcp", "b", Lane.FAST, 16_384, two_way=True, fixed=True)


def test_old_sticks_open_as_long_as_the_most_patient_terms_of_the_lines_say(pair: Pair) -> None:
    line, channel = line_of(pair, pair.a), channel_of(pair, pair.a)
    line.terms = replace(line.terms, grace_seconds=2 * GRACE_SECONDS)
    pair.wait(timing.AGE_MS)
    assert channel.keys.slow_grace_seconds == 2 * GRACE_SECONDS
    line.terms = replace(line.terms, grace_seconds=3_600)
    pair.wait(timing.AGE_MS)
    assert channel.keys.slow_grace_seconds == GRACE_SECONDS  # as line 0 has it
