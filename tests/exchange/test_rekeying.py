"""Offers and answers of fresh keys: one at a time, repeated until they are heard, and never the end of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.exchange import rekeying
from parley.exchange.effects import Sign
from parley.exchange.events import TimePassed
from parley.exchange.keying import RATCHET_SPACE, Ratchet
from parley.exchange.trickling import CHUNK_BYTES
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_sign
from parley.seal import frames
from parley.seal.ratchet import (
    Kind,
    RatchetAnswer,
    RatchetOffer,
    map_bytes,
    offer_hash,
    read_message,
    signed_text,
    write_message,
)
from parley.seal.schedule import Lane
from parley.wire.ids import Instant
from tests.exchange.hands import channel_of, hand, overheard, quiet
from tests.station.pair import START, End, Pair

DAY_MS = 86_400_000
FAR = Instant(START + 10**12)


@pytest.fixture
def pair() -> Pair:
    """Nobody offers before a test says so, and offers are of the short kind."""
    pair = quiet(Pair())
    for side in (pair.a, pair.b):
        channel = channel_of(pair, side)
        channel.timers.ratchet = FAR
        channel.ratchet.quantum_at = START // 1000
    return pair


def roots(pair: Pair) -> list[int]:
    return [channel_of(pair, side).keys.sending for side in (pair.a, pair.b)]


def offer(pair: Pair, side: End) -> None:
    """It is time for a side to offer."""
    channel_of(pair, side).timers.ratchet = side.now
    side.feed(TimePassed())


def messages(said: list[frames.Frame]) -> list[RatchetOffer | RatchetAnswer]:
    return [read_message(one.message).said for one in said if isinstance(one, frames.RatchetFrame)]


def message(
    pair: Pair, side: End, said: RatchetOffer | RatchetAnswer, seed: bytes | None = None
) -> frames.RatchetFrame:
    """A ratchet message that a side might have signed."""
    map_ = map_bytes(said)
    key = side.party.seeds[Purpose.CHANNEL] if seed is None else seed
    return frames.RatchetFrame(write_message(map_, ed25519_sign(key, signed_text(pair.channel, map_))))


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("kind", list(Kind))
def test_an_offer_and_an_answer_give_both_the_next_root(pair: Pair, first: bool, kind: Kind) -> None:  # noqa: FBT001
    side = pair.a if first else pair.b
    channel_of(pair, side).ratchet.quantum_at = 0 if kind is Kind.XWING else START // 1000
    offer(pair, side)
    pair.settle()
    pair.wait(1_000)
    assert roots(pair) == [1, 1]
    assert [channel_of(pair, one).ratchet.our_offer for one in (pair.a, pair.b)] == [None, None]
    assert {channel_of(pair, one).ratchet.quantum_at for one in (pair.a, pair.b)} == {START // 1000}


def test_who_hears_the_other_under_the_new_root_says_a_word_under_it_at_once(pair: Pair) -> None:
    """Both have used numbers of it then, and neither listens under the old one for longer than its grace."""
    offer(pair, pair.b)
    pair.settle()
    pair.wait(1_000)
    assert roots(pair) == [1, 1]
    spent = [channel_of(pair, side).keys.spent(Lane.FAST) for side in (pair.a, pair.b)]
    assert all(spent), spent


def test_a_long_message_goes_in_pieces_that_let_others_pass(pair: Pair) -> None:
    channel_of(pair, pair.a).ratchet.quantum_at = 0
    offer(pair, pair.a)
    pieces = [one for one in overheard(pair, pair.a) if isinstance(one, frames.KemChunk)]
    assert len(pieces) > 1
    assert max(len(one.piece) for one in pieces) <= CHUNK_BYTES
    hand(pair, pair.b, *reversed(pieces))
    pair.settle()
    pair.wait(1_000)
    assert roots(pair) == [1, 1]


def test_where_both_offer_that_of_the_party_that_offered_the_enrolment_stands(pair: Pair) -> None:
    for side in (pair.a, pair.b):
        offer(pair, side)
    pair.settle()
    pair.wait(1_000)
    assert roots(pair) == [1, 1]
    assert channel_of(pair, pair.a).ratchet.answered is None
    assert channel_of(pair, pair.b).ratchet.answered is not None


def test_an_open_offer_is_repeated_and_not_made_anew(pair: Pair) -> None:
    offer(pair, pair.a)
    (first,) = messages(overheard(pair, pair.a))
    pair.a.now = Instant(pair.a.now + rekeying.REPEAT_MS)
    pair.a.feed(TimePassed())
    assert messages(overheard(pair, pair.a)) == [first]


def test_after_a_restart_the_same_offer_is_repeated(pair: Pair) -> None:
    offer(pair, pair.a)
    (first,) = messages(overheard(pair, pair.a))
    pair.a.reload()
    pair.connect()
    pair.take_wire(pair.a)
    offer(pair, pair.a)
    assert messages(overheard(pair, pair.a)) == [first]


def test_an_offer_that_comes_again_gets_the_same_answer(pair: Pair) -> None:
    offer(pair, pair.a)
    (said,) = [one for one in overheard(pair, pair.a) if isinstance(one, frames.RatchetFrame)]
    answers = []
    for _ in range(3):
        hand(pair, pair.b, said)
        answers += messages(overheard(pair, pair.b))
    assert len(answers) == 3
    assert len(set(map(map_bytes, answers))) == 1
    assert channel_of(pair, pair.b).keys.newest == 1


def test_the_answer_is_kept_with_the_root_that_it_gives(pair: Pair) -> None:
    offer(pair, pair.a)
    hand(pair, pair.b, *[one for one in overheard(pair, pair.a) if isinstance(one, frames.RatchetFrame)])
    kept = Ratchet.decoded(pair.b.store.get(RATCHET_SPACE, pair.channel))
    assert kept == channel_of(pair, pair.b).ratchet
    pair.b.reload()
    assert channel_of(pair, pair.b).keys.newest == 1


# -- what is not taken -----------------------------------------------------------------------------------------------


def test_messages_that_do_not_count_change_nothing(pair: Pair) -> None:
    public = b"\x09" + bytes(31)
    good = RatchetOffer(Kind.X25519, 1, public)
    for frame in (
        message(pair, pair.a, good, seed=b"s" * 32),
        message(pair, pair.a, replace(good, root=2)),
        message(pair, pair.a, replace(good, root=0)),
        message(pair, pair.a, RatchetAnswer(Kind.X25519, 1, offer_hash(b"never offered"), public)),
        frames.RatchetFrame(b"\x80"),
    ):
        hand(pair, pair.b, frame)
    assert channel_of(pair, pair.b).keys.newest == 0
    assert channel_of(pair, pair.b).ratchet.answered is None
    assert messages(overheard(pair, pair.b)) == []


# -- and it goes on --------------------------------------------------------------------------------------------------


def test_who_has_answered_offers_nothing_until_the_new_root_is_heard(pair: Pair) -> None:
    offer(pair, pair.b)
    hand(pair, pair.a, *[one for one in overheard(pair, pair.b) if isinstance(one, frames.RatchetFrame)])
    assert [type(one) for one in messages(overheard(pair, pair.a))] == [RatchetAnswer]
    for day in (1, 2, 3):
        pair.a.now = Instant(START + day * DAY_MS + day)
        assert not [one for one in pair.a.station.step(TimePassed(), pair.a.now, pair.a.draw) if _is_offer(one)]
    assert channel_of(pair, pair.a).ratchet.our_offer is None


def _is_offer(effect: object) -> bool:
    return isinstance(effect, Sign) and effect.key == "channel"


@pytest.mark.parametrize("first", [True, False])
def test_after_days_without_the_answer_keys_are_fresh_again_every_day(pair: Pair, first: bool) -> None:  # noqa: FBT001
    offering, answering = (pair.a, pair.b) if first else (pair.b, pair.a)
    offer(pair, offering)
    hand(pair, answering, *[one for one in overheard(pair, offering) if isinstance(one, frames.RatchetFrame)])
    overheard(pair, answering)
    for side in (pair.a, pair.b):
        side.now = Instant(START + 3 * DAY_MS)
        for _ in range(3):
            side.feed(TimePassed())
            pair.take_wire(side)
    pair.connect()
    pair.settle()
    for _ in range(4):
        pair.wait(DAY_MS + 120_000)
    assert min(roots(pair)) >= 4


@pytest.mark.parametrize("first", [True, False])
def test_an_offer_that_a_recovery_has_overtaken_is_dropped(pair: Pair, first: bool) -> None:  # noqa: FBT001
    side, other = (pair.a, pair.b) if first else (pair.b, pair.a)
    offer(pair, side)
    pair.take_wire(side)
    for one in (side, other):
        channel_of(pair, one).keys.install_root(7, b"recovered root".ljust(32), sending=True)
    for one in (side, other):
        channel_of(pair, one).timers.ratchet = Instant(one.now + 1_000)
    for _ in range(3):
        pair.wait(DAY_MS + 120_000)
    assert min(roots(pair)) >= 9
