"""The other side's next card, taken by hand: its addresses at once, its keys when it is said on the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.keys.purpose import Purpose
from parley.keys.signing import BadSignature
from parley.record.keyring import CardChain
from parley.service.taking import CardForeign
from tests.ports import free_port
from tests.service.stations import Party, close, found, joined, play, renew


async def move(party: Party) -> bytes:
    """The party closes, and is at another port when it is started again; its next card says so."""
    port = free_port()
    card = renew(party, port=port, new=[Purpose.ENTRY])
    config = party.folder.config.read_text().replace(str(party.port), str(port))
    await close(party)
    party.folder.config.write_text(config)
    party.port = port
    return card.raw


def test_both_moved_at_once_and_find_each_other_by_cards_that_went_by_hand(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.service.engine.held(await first.say("before"))
        await close(second)
        by_hand = [await move(first)]
        second.open()
        by_hand.append(await move(second))
        for party, card in ((first, by_hand[1]), (second, by_hand[0])):
            await party.start()
            taken = await party.ask("card take", card=card.hex())
            assert taken["addresses"] == [f"tcp 127.0.0.1:{(second if party is first else first).port}"]
            assert party.channel.other_ring.newest.card.serial == 1
            await party.ask("card take", card=card.hex())
        await first.service.engine.held(await first.say("at the new address"))
        await second.service.engine.held(await second.say("and back"))
        for party in (first, second):
            assert party.channel.other_ring.newest.card.serial == 2

    play(scene())


def test_only_the_next_card_of_a_known_party_is_taken(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        third = await found(tmp_path / "third", "Coast Guard of Cardonia", "en")
        third.open()
        with pytest.raises(CardForeign) as refused:
            await first.ask("card take", card=third.service.card.raw.hex())
        assert refused.value.code == "card-foreign"
        with pytest.raises(CardForeign):
            await first.ask("card take", card=first.service.card.raw.hex())
        await close(first)  # so that it does not hear of the cards on the line
        cards = [renew(second).raw for _ in range(2)]
        first.open()
        with pytest.raises(CardChain):
            await first.ask("card take", card=cards[1].hex())
        with pytest.raises(BadSignature):
            await first.ask("card take", card=(cards[0][:-1] + bytes((cards[0][-1] ^ 1,))).hex())
        for card in cards:
            await first.ask("card take", card=card.hex())

    play(scene())
