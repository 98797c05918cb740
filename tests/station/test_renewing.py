"""Cards change and keys are revoked while letters cross."""

from __future__ import annotations

from dataclasses import replace

from parley.authority.rules import KeySuperseded
from parley.exchange.effects import Alarm, Arrived, Held, Placed
from parley.exchange.verdicts import VERDICT_SPACE
from parley.keys.purpose import Purpose, key_id
from parley.record.card import SignedCard
from parley.record.keyring import KeyRing
from parley.record.revocation import Revocation, encode_revocation, revocation_body, revocation_message
from parley.station.events import CardAdopted, KeyRevoked, Restored
from parley.station.founding import About, draw_up, publics, sign_card
from parley.station.telling import UNTOLD_SPACE
from parley.wire.ids import EntryIndex
from tests.station.pair import ARVENIA, START, Pair, drip


def new_card() -> tuple[dict[Purpose, bytes], SignedCard]:
    """Arvenia's second card, with an entry and a receipt key made anew."""
    draw = drip("second card")
    seeds = {**ARVENIA.seeds, Purpose.ENTRY: draw(32), Purpose.RECEIPT: draw(32)}
    card = ARVENIA.card.card
    about = About(card.names, card.posts, card.addresses, ("by radio, channel 12",), card.languages)
    drawn = draw_up(ARVENIA.root.public, publics(seeds), about, START // 1000 + 60, ARVENIA.card)
    return seeds, sign_card(ARVENIA.root, drawn)


def adopt(pair: Pair) -> None:
    """Let A have its new card and the keys on it."""
    seeds, card = new_card()
    pair.a.party = replace(pair.a.party, seeds=seeds, older=(ARVENIA.seeds,))
    pair.a.feed(CardAdopted(card))


def test_the_other_side_learns_of_a_new_card_and_its_keys_sign_from_then_on() -> None:
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "under the first card")
    pair.settle()
    adopt(pair)
    pair.send(pair.a, "under the second card")
    pair.settle()
    pair.send(pair.b, "收到", language="zh")
    pair.settle()
    pair.wait(120_000)
    assert pair.b.station.state.channels[pair.channel].other_ring.newest.card.serial == 2
    line = pair.a.station.state.places[pair.line][1]
    assert line.own.receipted == line.own.size == 2
    assert pair.b.station.state.places[pair.line][1].own.receipted == 1
    assert len([one for one in pair.b.said(Arrived) if one.line_id == pair.line]) == 2


def test_a_key_that_a_newer_card_replaced_speaks_no_longer() -> None:
    pair = Pair()
    pair.settle()
    adopt(pair)
    pair.settle()
    pair.wait(120_000)
    stolen = KeyRing.of(ARVENIA.card)
    pair.a.station.state.channels[pair.channel].own_ring = stolen
    pair.send(pair.a, "by whoever has the old key")
    pair.settle()
    pair.wait(120_000)
    (placed,) = (one for one in pair.a.said(Placed) if one.line_id == pair.line)
    assert pair.b.store.get(VERDICT_SPACE, placed.leaf) == KeySuperseded.code.encode()


def test_a_crash_after_adopting_a_card_loses_nothing() -> None:
    pair = Pair()
    pair.settle()
    adopt(pair)
    pair.a.reload()
    pair.connect()
    pair.settle()
    pair.send(pair.a, "after the crash")
    pair.settle()
    pair.wait(120_000)
    assert pair.a.station.state.channels[pair.channel].own_ring.newest.card.serial == 2
    assert pair.a.said(Held)
    assert pair.b.station.state.channels[pair.channel].other_ring.newest.card.serial == 2


def test_a_revoked_key_is_disowned_on_both_sides() -> None:
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "genuine")
    pair.settle()
    line = pair.a.station.state.places[pair.line][1]
    key = key_id(publics(ARVENIA.seeds)[Purpose.ENTRY])
    revocation = encode_revocation(Revocation(key, START // 1000, "key file lost", ()))
    body = revocation_body(revocation, *ARVENIA.root.sign(revocation_message(revocation)))
    adopt(pair)
    pair.a.feed(KeyRevoked(body))
    pair.settle()
    pair.wait(120_000)
    for ring in (
        pair.a.station.state.channels[pair.channel].own_ring,
        pair.b.station.state.channels[pair.channel].other_ring,
    ):
        assert ring.disowned(key, line.own.origin, EntryIndex(0))


def test_a_card_adopted_in_quarantine_is_told_after_a_restart_and_the_recovery() -> None:
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "before the backup")
    pair.settle()
    pair.a.feed(Restored())
    adopt(pair)
    assert own_serials(pair) == [1]
    pair.a.reload()
    assert own_serials(pair) == [1]
    assert pair.a.store.kept(UNTOLD_SPACE)
    pair.connect()
    pair.settle()
    pair.wait(120_000)
    pair.send(pair.a, "under the second card")
    pair.settle()
    pair.wait(120_000)
    assert own_serials(pair) == [1, 2]
    assert not pair.a.store.kept(UNTOLD_SPACE)
    assert pair.b.station.state.channels[pair.channel].other_ring.newest.card.serial == 2
    line = pair.a.station.state.places[pair.line][1]
    assert line.own.receipted == line.own.size


def test_a_card_that_the_other_side_knows_already_changes_nothing() -> None:
    pair = Pair()
    pair.settle()
    backup = pair.a.store.copy()
    adopt(pair)
    pair.settle()
    card = pair.b.station.state.channels[pair.channel].other_ring.newest
    pair.a.store = backup
    pair.a.reload()
    pair.a.feed(Restored())
    pair.a.feed(CardAdopted(card))
    pair.connect()
    pair.settle()
    pair.wait(120_000)
    assert own_serials(pair) == [1, 2]
    assert pair.b.station.state.channels[pair.channel].other_ring.newest == card
    assert "card-chain" not in {alarm.code for alarm in pair.b.said(Alarm)}


def own_serials(pair: Pair) -> list[int]:
    return [card.card.serial for card in pair.a.station.state.channels[pair.channel].own_ring.cards]
