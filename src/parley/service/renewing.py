"""A party's card is drawn up anew here, signed by the root elsewhere, and adopted here again (spec/card.md)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from parley.keys.purpose import Purpose
from parley.record.card import Root, verify_card
from parley.service.entropy import entropy, now
from parley.service.keys import write_station_keys
from parley.station.events import CardAdopted
from parley.station.founding import About, draw_up, new_seeds, publics
from parley.station.loading import load_ring

if TYPE_CHECKING:
    from parley.record.card import SignedCard
    from parley.service.service import Service


def draft_card(service: Service, passphrase: str, about: About, *, new_keys: bool) -> bytes:
    """The bytes of our next card, to be signed by the root on its own machine.

    With `new_keys` every everyday key is made anew, and lies spare in the key file until the card is adopted; the
    recovery key, whose public half stands on the card, stays.  The station must not be serving meanwhile.
    """
    before = service.card
    keys = dict(before.card.keys)
    if new_keys:
        seeds: dict[Purpose, bytes] = {
            purpose: seed for purpose, seed in new_seeds(entropy).items() if purpose is not Purpose.RECOVERY
        }
        service.keys = service.engine.keys = replace(service.keys, spare=(*service.keys.spare, *seeds.items()))
        write_station_keys(service.folder.keys, service.keys, passphrase)
        keys |= publics(seeds)
    return draw_up(Root(before.card.root.ed25519, before.card.root.mldsa44), keys, about, now() // 1000, before)


def adopt_card(service: Service, raw: bytes) -> SignedCard:
    """Take our next card, now signed: its keys come into use, and every other side is told on line 0.

    The key file stays as it is: which of its keys are in use follows from the newest card.
    Raises BadCard, BadSignature, CardChain, KeyAbsent, NotKept.
    """
    card = verify_card(raw)
    load_ring(service.vault, service.party).add(card)
    keys = service.keys.for_card(card.card.keys)
    service.engine.do(CardAdopted(card))
    service.keys = service.engine.keys = keys
    return card
