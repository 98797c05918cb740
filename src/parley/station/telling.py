"""What the station has to tell each other side of its own cards and keys, kept until the entry that tells it is signed.

A channel may be silent when a card is adopted (in quarantine, or just begun); nothing of it is forgotten meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from parley.desk.draft import Draft
from parley.exchange.effects import Keep
from parley.forms.builtin import CARD, REVOCATION, read_single
from parley.record.card import verify_card
from parley.record.keyring import KeyRing
from parley.record.merkle import leaf_hash
from parley.station.state import Pending
from parley.wire.cbor import encode
from parley.wire.ids import STATION_POST, ChannelId
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from parley.exchange.channel import Channel
    from parley.record.card import SignedCard
    from parley.record.entry import Payload
    from parley.station.state import State


class Kept(Protocol):
    """What a store gives back of what was kept."""

    def kept(self, space: str, prefix: bytes = b"") -> dict[bytes, bytes]:
        """Kept values."""
        ...


UNTOLD_SPACE: Final = "untold"

_FORMS: Final = (CARD, REVOCATION)
"""In the order in which they are told after a restart; cards among themselves by serial."""


def card_body(card: SignedCard) -> bytes:
    """The body of the entry that tells of a card."""
    return encode({1: card.raw})


def draft_of(form: tuple[str, int], body: bytes) -> Draft:
    """What the station says on line 0 to tell it."""
    return Draft(STATION_POST, form, body, Precedence.IMMEDIATE)


def untold(channel: ChannelId, form: tuple[str, int], body: bytes) -> Keep:
    """Remember that this is still to be told."""
    return Keep(UNTOLD_SPACE, _key(channel, form, body), body)


def told(channel: ChannelId, payload: Payload) -> Iterable[Keep]:
    """The entry that tells it is signed: nothing is left to remember."""
    form = (payload.form, payload.form_version)
    if payload.post == STATION_POST and form in _FORMS:
        yield Keep(UNTOLD_SPACE, _key(channel, form, payload.body), None)


def refill(store: Kept, state: State, channel: Channel) -> None:
    """Let everything that was to be told on a channel wait for its signature again, after a start."""
    drafts = state.drafts[channel.lines[0].own.origin.line]
    for key, body in sorted(store.kept(UNTOLD_SPACE, channel.id).items()):
        drafts.append(Pending(0, draft_of(_FORMS[key[len(channel.id)]], body)))


def told_ring(store: Kept, channel: ChannelId, ring: KeyRing) -> KeyRing:
    """Our own ring as the other side knows it: without the cards that it is still to be told of."""
    count = len(store.kept(UNTOLD_SPACE, channel + bytes((_FORMS.index(CARD),))))
    if count == 0:
        return ring
    known = KeyRing.of(*ring.cards[:-count])
    for revocation in ring.revocations:
        known = known.revoke(revocation)
    return known


def _key(channel: ChannelId, form: tuple[str, int], body: bytes) -> bytes:
    number = bytes((_FORMS.index(form),))
    if form == CARD:
        return channel + number + verify_card(read_single(body)).card.serial.to_bytes(4, "big")
    return channel + number + leaf_hash(body)
