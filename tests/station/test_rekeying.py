"""A channel takes fresh keys, of both kinds, while letters cross."""

from __future__ import annotations

import pytest

from parley.exchange.effects import Arrived
from parley.exchange.events import TimePassed
from parley.exchange.keying import RATCHET_SPACE
from parley.exchange.rekeying import first_offer
from parley.keys.kem import xwing_public
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_sign
from parley.seal import frames
from parley.seal.ratchet import Kind, RatchetOffer, map_bytes, signed_text, write_message
from parley.seal.schedule import Lane
from parley.store.interface import Keep
from tests.station.pair import End, Pair

DAY_MS = 86_400_000


def sending(side: End, pair: Pair) -> int:
    return side.station.state.channels[pair.channel].keys.sending


def test_fresh_keys_within_a_day_and_letters_still_cross() -> None:
    pair = Pair()
    pair.settle()
    pair.wait(2 * DAY_MS)
    assert sending(pair.a, pair) == sending(pair.b, pair) >= 1
    pair.send(pair.a, "under the new root")
    pair.send(pair.b, "在新的密钥下", language="zh")
    pair.settle()
    assert len(pair.a.said(Arrived)) == len(pair.b.said(Arrived)) == 1


def test_the_key_of_the_enrolment_gives_the_first_root() -> None:
    pair = Pair()
    seed = b"x" * 32
    pair.a.store.commit([Keep(RATCHET_SPACE, pair.channel, first_offer(xwing_public(seed), seed))])
    pair.b.store.commit([Keep(RATCHET_SPACE, pair.channel, first_offer(xwing_public(seed), None))])
    pair.a.reload()
    pair.b.reload()
    pair.connect()
    pair.settle()
    pair.wait(10_000)
    assert sending(pair.a, pair) == sending(pair.b, pair) == 1


@pytest.mark.parametrize("lost", [0, 1, 2, 3])
def test_a_ratchet_message_that_is_lost_is_sent_again(lost: int) -> None:
    pair = Pair()
    pair.settle()
    for side in (pair.a, pair.b):
        side.now = type(side.now)(side.now + 6_000)
        side.feed(TimePassed())
    for _ in range(lost):
        pair.take_wire(pair.a)
        to_a = pair.take_wire(pair.b)
        if to_a:
            pair.deliver(pair.a, to_a[1:])
    pair.settle()
    pair.wait(3 * 60_000)
    assert sending(pair.a, pair) == sending(pair.b, pair) >= 1


def test_a_public_key_that_is_none_changes_nothing_and_the_next_offer_is_answered() -> None:
    pair = Pair()
    pair.settle()
    channel = pair.b.station.state.channels[pair.channel]
    for kind, public in ((Kind.XWING, b"\xff" * 1_216), (Kind.X25519, bytes(32))):
        offer = map_bytes(RatchetOffer(kind, 1, public))
        signature = ed25519_sign(pair.a.party.seeds[Purpose.CHANNEL], signed_text(pair.channel, offer))
        keys = pair.a.station.state.channels[pair.channel].keys
        frame = frames.RatchetFrame(write_message(offer, signature))
        pair.deliver(pair.b, [keys.seal(frames.pack([frame], padded=True), Lane.FAST).datagram])
        assert channel.ratchet.answered is None
    pair.wait(3 * 60_000)
    assert sending(pair.a, pair) == sending(pair.b, pair) >= 1


def test_nobody_listens_under_two_roots_for_want_of_a_word() -> None:
    pair = Pair()
    pair.settle()
    pair.wait(10_000)
    for side in (pair.a, pair.b):
        keys = side.station.state.channels[pair.channel].keys
        assert keys.confirmed == keys.sending == keys.newest == 1
