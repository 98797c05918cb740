"""Long messages about fresh keys cost nothing while there is traffic, and go all the same where there is none."""

from __future__ import annotations

import pytest

from parley.exchange import trickling
from parley.exchange.channel import Settings
from parley.exchange.events import TimePassed
from parley.exchange.trickling import CHUNK_BYTES, TRICKLE_MS
from parley.exchange.work import Errands, Work
from parley.seal import frames
from parley.seal.ratchet import read_message
from parley.wire.ids import Instant
from parley.wire.marks import Precedence
from tests.exchange.hands import channel_of, overheard, quiet
from tests.station.pair import START, End, Pair

FAR = Instant(START + 10**12)
LETTERS = 260


def steady(*, padded: bool = True) -> Pair:
    """Nothing but what a test asks for happens on the channel."""
    pair = quiet(Pair(settings=Settings(padded=padded)))
    for side in (pair.a, pair.b):
        channel_of(pair, side).timers.ratchet = FAR
        channel_of(pair, side).keys.install_root(1, b"the first root".ljust(32), sending=True)
    return pair


def offer(pair: Pair, side: End) -> None:
    """It is time for a side to offer a long message; nothing repeats it."""
    channel_of(pair, side).ratchet.quantum_at = 0
    channel_of(pair, side).timers.ratchet = side.now
    side.feed(TimePassed())
    channel_of(pair, side).timers.ratchet = FAR


def traffic(pair: Pair) -> list[int]:
    """The lengths of all that both sides give to their bearers for letters of every length."""
    lengths = []
    for number in range(LETTERS):
        side = (pair.a, pair.b)[number % 13 == 12]
        pair.send(side, f"{number} " + "A vessel is seen off the coast. "[: number % 31], Precedence(number % 4))
        for end, other in ((pair.a, pair.b), (pair.b, pair.a)) * 2:
            wire = pair.take_wire(end)
            lengths += [len(one) for one in wire]
            if wire:
                pair.deliver(other, wire)
    return lengths


def test_traffic_carries_an_offer_without_one_datagram_or_byte_more() -> None:
    without, pair = steady(), steady()
    offer(pair, pair.a)
    assert pair.take_wire(pair.a) == []
    assert channel_of(pair, pair.a).trickle is not None
    assert traffic(pair) == traffic(without)
    assert channel_of(pair, pair.a).trickle is None
    assert channel_of(pair, pair.b).keys.newest == 2
    answer = channel_of(pair, pair.b).trickle
    assert answer is not None
    assert answer.gone > 0


def test_without_traffic_it_goes_by_itself_when_it_has_waited_long_enough() -> None:
    pair = steady()
    offer(pair, pair.a)
    pair.a.now = Instant(START + TRICKLE_MS - 1)
    pair.a.feed(TimePassed())
    assert pair.take_wire(pair.a) == []
    pair.a.now = Instant(START + TRICKLE_MS)
    pair.a.feed(TimePassed())
    pieces = [one for one in overheard(pair, pair.a) if isinstance(one, frames.KemChunk)]
    assert max(len(one.piece) for one in pieces) <= CHUNK_BYTES
    assert sum(len(one.piece) for one in pieces) == pieces[0].total
    assert channel_of(pair, pair.a).timers.trickle is None


def test_what_goes_by_itself_is_only_what_has_not_ridden_and_lets_all_else_pass() -> None:
    pair = steady()
    offer(pair, pair.a)
    pair.send(pair.a, "a letter with room behind it")
    pair.settle()
    trickle = channel_of(pair, pair.a).trickle
    assert trickle is not None
    assert 0 < trickle.gone < 32
    channel_of(pair, pair.a).way().mtu_bytes = 700  # type: ignore[union-attr]  # there is one
    channel_of(pair, pair.a).way().bits_per_second = 300  # type: ignore[union-attr]  # as above
    pair.a.now = Instant(START + TRICKLE_MS)
    pair.a.feed(TimePassed())
    pair.send(pair.a, "Fire on board.", Precedence.FLASH)
    pair.a.now = Instant(pair.a.now + 30_000)
    pair.a.feed(TimePassed())
    said = overheard(pair, pair.a)
    first, *others = (one for one in said if not isinstance(one, frames.Have))
    assert isinstance(first, frames.KemChunk)
    assert first.offset == trickle.gone
    assert type(others[0]).__name__ == "DehydratedEntry"


def test_where_nothing_is_padded_it_does_not_wait() -> None:
    pair = steady(padded=False)
    offer(pair, pair.a)
    pair.a.feed(TimePassed())
    assert any(isinstance(one, frames.KemChunk) for one in overheard(pair, pair.a))


def test_an_offer_that_is_open_no_more_rides_no_further() -> None:
    pair = steady()
    offer(pair, pair.a)
    channel = channel_of(pair, pair.a)
    channel.keys.install_root(7, b"recovered root".ljust(32), sending=True)
    channel.timers.ratchet = pair.a.now
    pair.a.feed(TimePassed())
    trickle = channel.trickle
    assert trickle is None or read_message(trickle.message).said.root == 8


def test_the_same_message_does_not_begin_anew_while_it_rides() -> None:
    pair = steady()
    offer(pair, pair.a)
    pair.send(pair.a, "a letter with room behind it")
    pair.take_wire(pair.a)
    channel = channel_of(pair, pair.a)
    trickle = channel.trickle
    channel.timers.ratchet = pair.a.now
    pair.a.feed(TimePassed())
    assert channel.trickle is trickle is not None
    assert trickle.gone > 0


@pytest.mark.parametrize("length", range(200, 232))
def test_whatever_is_in_a_datagram_what_rides_makes_it_no_longer(length: int) -> None:
    pair = steady()
    offer(pair, pair.a)
    channel = channel_of(pair, pair.a)
    said = [frames.EntryFull(1, 0, bytes(size)) for size in (length % 100 + 1, length)]
    filled = [(frames.number_of(one), frames.encode(one)) for one in said]
    before = None
    while channel.trickle is not None and channel.trickle.gone != before:
        before = channel.trickle.gone
        ridden = trickling.ride(channel, filled)
        without, whole = (frames.pack_encoded(one, padded=True) for one in (filled, ridden))
        assert len(whole) == len(without)
        parsed = frames.parse(whole)
        assert parsed.trouble is None
        assert list(parsed.frames[:2]) == said
        assert len(parsed.frames) == len(ridden)


def test_a_message_that_still_waits_behind_much_else_does_not_wait_twice() -> None:
    pair = steady(padded=False)
    channel, work = channel_of(pair, pair.a), Work(pair.a.now, pair.a.draw, Errands())
    for _ in range(3):
        trickling.begin(work, channel, bytes(2 * CHUNK_BYTES + 1))
    assert [len(one.content) > 0 for one in channel.queue.all()] == [True] * 3
