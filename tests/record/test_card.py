"""Cards: written and read alike, both signatures required; key rings and revocations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.keys.purpose import KeyId, Purpose, key_id
from parley.keys.signing import BadSignature
from parley.record import keyring
from parley.record.card import BadCard, decode_card, encode_card, verify_card
from parley.record.keyring import CardChain, KeyRing, KeyUnknown
from parley.record.origin import Head, Origin, first_generation, first_origin
from parley.record.revocation import (
    BadRevocation,
    Revocation,
    decode_revocation,
    encode_revocation,
    is_revocation,
    revocation_body,
    verify_revocation,
)
from parley.wire.cbor import encode
from parley.wire.ids import EntryIndex, Generation, LineId, LogSize, RootHash
from tests.record.maker import MadeLog, arvenia, belmora

LINE = LineId(bytes(range(32)))


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


# -- the key ring ------------------------------------------------------------------------------------------------------


def test_a_key_is_found_in_whichever_card_and_under_its_purpose_only() -> None:
    party = arvenia()
    party.issue()
    ring = party.ring
    for generation in (1, 2):
        for purpose in Purpose:
            assert ring.find(purpose, party.key_id(purpose, generation)) == party.public(purpose, generation)
    with pytest.raises(KeyUnknown, match="checkpoint key"):
        ring.find(Purpose.CHECKPOINT, party.key_id(Purpose.ENTRY))
    with pytest.raises(KeyUnknown):
        ring.find(Purpose.ENTRY, belmora().key_id(Purpose.ENTRY))


def test_new_signatures_use_the_newest_card() -> None:
    party = arvenia()
    newest = party.issue()
    assert party.ring.newest == newest
    assert party.ring.signing_key(Purpose.RECEIPT) == (
        party.key_id(Purpose.RECEIPT, 2),
        party.public(Purpose.RECEIPT, 2),
    )
    assert (party.ring.party, party.ring.root) == (party.id, party.root)


def test_cards_out_of_order_are_refused() -> None:
    party = arvenia()
    first, second = party.cards[0], party.issue()
    with pytest.raises(CardChain, match="cannot be the first"):
        KeyRing.of(second)
    with pytest.raises(CardChain, match="after serial 1"):
        KeyRing.of(first, first)
    with pytest.raises(CardChain, match="root keys differ"):
        KeyRing.of(first, belmora().cards[0])
    other = arvenia()
    with pytest.raises(CardChain, match="another card before it"):
        KeyRing.of(first, other.issue(before=bytes(32)))


def test_a_key_id_never_names_two_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    party = arvenia()
    party.issue()
    monkeypatch.setattr(keyring, "key_id", lambda _: KeyId(bytes(8)))
    with pytest.raises(CardChain, match="two keys have one key id"):
        KeyRing.of(*party.cards)


def test_a_ring_stays_as_it_is() -> None:
    party = arvenia()
    ring = party.ring
    grown = ring.add(party.issue()).revoke(revocation(party.key_id(Purpose.ENTRY, 1)))
    assert (len(ring.cards), len(ring.revocations)) == (1, 0)
    assert (len(grown.cards), len(grown.revocations)) == (2, 1)


# -- revocations -------------------------------------------------------------------------------------------------------


def revocation(key: KeyId, *heads: Head) -> Revocation:
    return Revocation(key, 1_790_000_000, "lost", heads)


def test_entries_are_disowned_from_the_genuine_size_on_and_in_every_log_not_named() -> None:
    party, other = arvenia(), belmora()
    key = party.key_id(Purpose.ENTRY)
    named = first_origin(LINE, party.id)
    unnamed = Origin(LINE, party.id, Generation(bytes(8)))
    ring = party.ring.revoke(revocation(key, Head(named, LogSize(3), RootHash(bytes(32)))))
    assert [ring.disowned(key, named, EntryIndex(index)) for index in range(5)] == [False, False, False, True, True]
    assert ring.disowned(key, unnamed, EntryIndex(0))
    assert not ring.disowned(other.key_id(Purpose.ENTRY), named, EntryIndex(4))
    assert not party.ring.disowned(key, named, EntryIndex(4))


def test_a_revocation_is_read_as_it_was_written() -> None:
    head = Head(first_origin(LINE, arvenia().id), LogSize(3), RootHash(bytes(32)))
    written = revocation(KeyId(bytes(8)), head)
    assert decode_revocation(encode_revocation(written)) == written
    assert head.origin.generation == first_generation(LINE, arvenia().id)


def test_a_revocation_needs_both_root_signatures() -> None:
    a, b = arvenia(), belmora()
    body = a.revocation(a.key_id(Purpose.ENTRY), ())
    assert verify_revocation(body, a.root).key_id == a.key_id(Purpose.ENTRY)
    with pytest.raises(BadSignature):
        verify_revocation(body, b.root)
    raw = encode_revocation(revocation(KeyId(bytes(8))))
    with pytest.raises(BadSignature):
        verify_revocation(revocation_body(raw, a.sign_root(b"parley/card/v1\n" + raw)[0], bytes(2_420)), a.root)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        encode({1: b"", 2: bytes(64)}),
        encode({1: 0, 2: bytes(64), 3: bytes(2_420)}),
        encode({1: b"", 2: bytes(63), 3: bytes(2_420)}),
        encode({1: b"", 2: bytes(64), 3: bytes(2_419)}),
    ],
    ids=["nothing", "one signature", "a number", "short", "short, post-quantum"],
)
def test_a_body_that_is_no_revocation_is_refused(body: bytes) -> None:
    with pytest.raises(BadRevocation):
        verify_revocation(body, arvenia().root)


@pytest.mark.parametrize(
    "items",
    [
        {1: bytes(7), 2: 0, 3: "lost", 4: []},
        {1: bytes(8), 2: 2**32, 3: "lost", 4: []},
        {1: bytes(8), 2: 0, 3: "", 4: []},
        {1: bytes(8), 2: 0, 3: "x" * 201, 4: []},
        {1: bytes(8), 2: 0, 3: "lost", 4: [["parley", 0, bytes(32)]]},
        {1: bytes(8), 2: 0, 3: "lost", 4: [[first_origin(LINE, arvenia().id).text, 0, bytes(32)]] * 2},
        {1: bytes(8), 2: 0, 3: "lost"},
    ],
    ids=["key id", "time", "no reason", "long reason", "origin", "a log twice", "no logs"],
)
def test_a_revocation_of_another_form_is_refused(items: dict[int, object]) -> None:
    with pytest.raises(BadRevocation):
        decode_revocation(encode(items))


def test_an_entry_says_of_itself_that_it_revokes() -> None:
    log = MadeLog(arvenia(), belmora(), LINE, on_line0=True)
    payload = log.payload(form="parley/revoke")
    assert is_revocation(payload)
    assert not is_revocation(replace(payload, form_version=2))
    assert not is_revocation(log.payload())


def test_a_key_id_is_of_the_key_alone() -> None:
    party = arvenia()
    assert party.key_id(Purpose.ENTRY) == key_id(party.public(Purpose.ENTRY))
