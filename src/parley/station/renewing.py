"""Our own card changes, or one of our keys is revoked: said on line 0 of every channel (spec/card.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.exchange.effects import Keep
from parley.exchange.generations import CARDS_SPACE, REVOCATIONS_SPACE
from parley.forms.builtin import CARD, REVOCATION
from parley.record.merkle import leaf_hash
from parley.record.revocation import verify_revocation
from parley.station import telling
from parley.station.releasing import speak

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.work import Work
    from parley.station.events import CardAdopted, KeyRevoked
    from parley.station.state import State


def card_adopted(state: State, work: Work, event: CardAdopted) -> None:
    """Tell every other side; the entry that tells it is the last one under the card before."""
    card = event.card
    work.do(Keep(CARDS_SPACE, card.party + card.card.serial.to_bytes(4, "big"), card.raw))
    for channel in state.channels.values():
        _say(state, work, channel, CARD, telling.card_body(card))


def key_revoked(state: State, work: Work, event: KeyRevoked) -> None:
    """Tell every other side, at once; raises BadRevocation, BadSignature."""
    for channel in state.channels.values():
        revocation = verify_revocation(event.body, channel.own_ring.root)
        channel.own_ring = channel.own_ring.revoke(revocation)
        work.do(Keep(REVOCATIONS_SPACE, state.party + leaf_hash(event.body), event.body))
        _say(state, work, channel, REVOCATION, event.body)


def _say(state: State, work: Work, channel: Channel, form: tuple[str, int], body: bytes) -> None:
    state.agenda.wake(channel)
    work.do(telling.untold(channel.id, form, body))
    speak(state, work, channel, channel.lines[0], telling.draft_of(form, body))
