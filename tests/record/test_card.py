"""Cards: written and read alike, both signatures required."""

from __future__ import annotations

import pytest

from parley.keys.signing import BadSignature
from parley.record.card import BadCard, decode_card, encode_card, verify_card
from parley.wire.cbor import encode
from tests.record.maker import arvenia, belmora


def test_a_card_is_read_as_it_was_written() -> None:
    card = arvenia().card()
    assert decode_card(encode_card(card)) == card
    assert card.party == arvenia().id


def test_both_root_signatures_are_required() -> None:
    a, b = arvenia(), belmora()
    raw = encode_card(a.card())
    by_a, by_b = a.sign_root(b"parley/card/v1\n" + raw), b.sign_root(b"parley/card/v1\n" + raw)
    assert verify_card(encode([raw, *by_a])).party == a.id
    for classic, post_quantum in (
        (by_b[0], by_a[1]),
        (by_a[0], by_b[1]),
        (bytes(64), by_a[1]),
        (by_a[0], bytes(2_420)),
    ):
        with pytest.raises(BadSignature):
            verify_card(encode([raw, classic, post_quantum]))


def test_a_card_of_the_wrong_form_is_refused_before_any_signature() -> None:
    with pytest.raises(BadCard, match="serial"):
        verify_card(encode([encode_card(arvenia().card(serial=0)), bytes(64), bytes(2_420)]))
