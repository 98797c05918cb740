"""The key schedule: forward only, and everything in every key."""

from __future__ import annotations

import hmac
from itertools import product

import pytest

from parley.seal.schedule import Chain, Direction, Lane, epoch_of
from parley.wire.ids import ChannelId
from tests.seal.samples import CHANNEL, ROOT


def test_it_is_what_the_page_says() -> None:
    chain = Chain.start(ROOT, CHANNEL, Direction.FROM_ACCEPTER, Lane.SLOW)
    first = hmac.digest(ROOT, b"parley/lane/v1" + CHANNEL + b"\x01\x01" + b"\x01", "sha256")
    assert chain.value == first
    chain.advance(1)
    second = hmac.digest(first, b"parley/epoch/v1\x01", "sha256")
    assert (chain.epoch, chain.value) == (1, second)
    keys = chain.keys()
    assert keys.tag_key == hmac.digest(second, b"parley/tag/v1\x01", "sha256")
    assert keys.aead_key == hmac.digest(second, b"parley/aead/v1\x01", "sha256")
    assert keys.tag(70_000) == hmac.digest(keys.tag_key, (70_000).to_bytes(8, "big"), "sha256")[:4]


def test_no_two_chains_share_a_key() -> None:
    roots = (ROOT, bytes(32))
    channels = (CHANNEL, ChannelId(bytes(32)))
    chains = [Chain.start(*which) for which in product(roots, channels, Direction, Lane)]
    keys = set()
    for chain in chains:
        for epoch in range(3):
            chain.advance(epoch)
            keys |= {chain.value, chain.keys().tag_key, chain.keys().aead_key}
    assert len(keys) == len(chains) * 3 * 3


def test_a_chain_does_not_go_back() -> None:
    chain = Chain.start(ROOT, CHANNEL, Direction.FROM_OFFERER, Lane.FAST)
    chain.advance(2)
    with pytest.raises(AssertionError):
        chain.advance(1)


def test_a_copy_moves_by_itself() -> None:
    chain = Chain.start(ROOT, CHANNEL, Direction.FROM_OFFERER, Lane.FAST)
    chain.copy().advance(5)
    assert chain.epoch == 0


def test_directions_and_epochs() -> None:
    assert Direction.FROM_OFFERER.other is Direction.FROM_ACCEPTER
    assert Direction.FROM_ACCEPTER.other is Direction.FROM_OFFERER
    assert [epoch_of(number) for number in (0, 65_535, 65_536)] == [0, 0, 1]
    assert {Lane.FAST: 1}[Lane(0)] == 1
