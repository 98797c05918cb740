"""The other side's next card, taken by hand: where it can be reached, until the entry that tells it has arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Keep
from parley.record.card import verify_card
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from parley.exchange.channel import Channel
    from parley.record.card import SignedCard
    from parley.record.keyring import KeyRing
    from parley.service.keys.vault import Vault

TAKEN_SPACE: Final = "taken"


class CardForeign(Refusal):
    """The card is of no party that this station has a channel with."""

    code = "card-foreign"
    hint = "your own card is adopted (`parley card adopt`); with a party that is new, begin with `parley enrol`"


def take_card(vault: Vault, channels: Iterable[Channel], raw: bytes) -> tuple[SignedCard, Channel]:
    """Keep the next card of another side, checked as one that comes over line 0, for the sake of its addresses.

    Its keys count once the entry with it arrives.  Several newer cards are taken in their order.
    Raises BadCard, BadSignature, CardForeign, CardChain.
    """
    card = verify_card(raw)
    channel = next((one for one in channels if one.other == card.party), None)
    if channel is None:
        raise CardForeign(card.party.hex()[:16])
    ring = reached(vault, channel)
    if card.hash not in ring.hashes:
        ring.add(card)
        vault.commit([Keep(TAKEN_SPACE, card.party + card.card.serial.to_bytes(4, "big"), card.raw)])
    return card, channel


def reached(vault: Vault, channel: Channel) -> KeyRing:
    """The other side's cards as far as its addresses go: its key ring, and what was taken by hand beyond it."""
    ring = channel.other_ring
    for _, raw in sorted(vault.kept(TAKEN_SPACE, channel.other).items()):
        card = verify_card(raw)
        if card.card.before == ring.newest.hash:
            ring = ring.add(card)
    return ring
