"""The key ring: its cards in order, its keys by purpose and id, and what a revocation takes from it."""

from __future__ import annotations

import pytest

from parley.keys.purpose import KeyId, Purpose, key_id
from parley.record import keyring
from parley.record.keyring import CardChain, KeyRing, KeyUnknown
from parley.record.origin import Head, Origin, first_origin
from parley.record.revocation import (
    Revocation,
)
from parley.wire.ids import EntryIndex, Generation, LineId, LogSize, RootHash
from tests.record.maker import arvenia, belmora

LINE = LineId(bytes(range(32)))


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
    first, _ = party.cards[0], party.issue()
    with pytest.raises(CardChain, match="after serial 1"):
        KeyRing.of(first, first)
    with pytest.raises(CardChain, match="root keys differ"):
        KeyRing.of(first, belmora().cards[0])
    other = arvenia()
    with pytest.raises(CardChain, match="another card before it"):
        KeyRing.of(first, other.issue(before=bytes(32)))


def test_a_ring_begins_with_whichever_card_came_by_enrolment() -> None:
    party = arvenia()
    second, third = party.issue(), party.issue()
    ring = KeyRing.of(second, third)
    assert ring.find(Purpose.ENTRY, party.key_id(Purpose.ENTRY, 2)) == party.public(Purpose.ENTRY, 2)
    with pytest.raises(KeyUnknown):
        ring.find(Purpose.ENTRY, party.key_id(Purpose.ENTRY, 1))
    with pytest.raises(CardChain, match="serial 1 after serial 2"):
        KeyRing.of(second, party.cards[0])


def test_a_ring_on_a_line_begins_with_the_card_that_its_terms_name() -> None:
    party = arvenia()
    second, third = party.issue(), party.issue()
    whole = party.ring.revoke(revocation(party.key_id(Purpose.ENTRY, 2)))
    assert whole.since(party.cards[0].hash) is whole
    assert whole.since(second.hash).cards == (second, third)
    assert whole.since(second.hash).revocations == whole.revocations
    with pytest.raises(KeyUnknown):
        whole.since(second.hash).find(Purpose.ENTRY, party.key_id(Purpose.ENTRY, 1))
    with pytest.raises(CardChain, match="not among the party's"):
        whole.since(belmora().cards[0].hash)


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


def test_a_key_id_is_of_the_key_alone() -> None:
    party = arvenia()
    assert party.key_id(Purpose.ENTRY) == key_id(party.public(Purpose.ENTRY))
