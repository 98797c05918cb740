"""Fresh keys for a channel: ratchet messages, the roots that follow from them, and the states that a channel passes.

A message is [map as bytes, signature]; the signature is made and checked by who calls (spec/ratchet.md).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Final, NoReturn

from parley.keys.derive import hkdf
from parley.keys.kem import X25519_BYTES, XWING_CIPHERTEXT_BYTES
from parley.keys.purpose import XWING_PUBLIC_BYTES
from parley.seal.maps import Check, bytes_of, integer, read_item, read_map, read_signed
from parley.seal.schedule import Direction
from parley.wire import cbor
from parley.wire.errors import Refusal
from parley.wire.ids import ChannelId
from parley.wire.limits import RATCHET_BYTES_MAX, ROOT_NUMBER_MAX


class RatchetBad(Refusal):
    """The other side's message about fresh keys cannot be read."""

    code = "ratchet-bad"
    hint = "the channel goes on with the keys it has; the other side's software may be faulty"


class Kind(IntEnum):
    """By which agreement a ratchet makes its secret."""

    X25519 = 1
    XWING = 2


@dataclass(frozen=True, slots=True)
class RatchetOffer:
    """A fresh public key for the root of this number."""

    kind: Kind
    root: int
    public: bytes


@dataclass(frozen=True, slots=True)
class RatchetAnswer:
    """The answer to the offer whose map has this hash: a public key (kind 1) or a ciphertext (kind 2)."""

    kind: Kind
    root: int
    offer_hash: bytes
    value: bytes


@dataclass(frozen=True, slots=True)
class SignedRatchet:
    """A ratchet message as it was read: its map's bytes and its signature, still to be checked."""

    said: RatchetOffer | RatchetAnswer
    map_bytes: bytes
    signature: bytes


def map_bytes(said: RatchetOffer | RatchetAnswer) -> bytes:
    """The map of a message."""
    if isinstance(said, RatchetOffer):
        return cbor.encode({1: 0, 2: int(said.kind), 3: said.root, 4: said.public})
    return cbor.encode({1: 1, 2: int(said.kind), 3: said.root, 4: said.offer_hash, 5: said.value})


def signed_text(channel: ChannelId, map_: bytes) -> bytes:
    """What the sender's channel key signs."""
    return b"parley/ratchet/v1\n" + channel + map_


def write_message(map_: bytes, signature: bytes) -> bytes:
    """The message: map and signature."""
    message = cbor.encode([map_, signature])
    assert len(message) <= RATCHET_BYTES_MAX
    return message


def read_message(message: bytes) -> SignedRatchet:
    """The message of these bytes.

    Raises RatchetBad.
    """
    inner, signature = read_signed(message, _refuse)
    match read_item(inner, _refuse):
        case {1: (0 | 1) as said, 2: (1 | 2) as number} if not isinstance(said, bool) and not isinstance(number, bool):
            kind = Kind(number)
        case _:
            return _refuse("not a message of a known kind")
    fields = read_map(inner, _shape(said, kind), _refuse)
    if fields[1] == 0:
        return SignedRatchet(RatchetOffer(kind, fields[3], fields[4]), inner, signature)
    return SignedRatchet(RatchetAnswer(kind, fields[3], fields[4], fields[5]), inner, signature)


def enrolment_offer(xwing_public: bytes) -> bytes:
    """The map of the first offer, which the offering side's X-Wing key of the finish stands for; it is not sent."""
    return map_bytes(RatchetOffer(Kind.XWING, 1, xwing_public))


def offer_hash(offer_map: bytes) -> bytes:
    """The hash by which an answer names its offer."""
    return hashlib.sha256(offer_map).digest()


def next_root(root: bytes, shared: bytes, offer_map: bytes, answer_map: bytes) -> bytes:
    """The root that follows from `root`, the agreed secret, and both maps."""
    both = hashlib.sha256(offer_map + answer_map).digest()
    return hkdf(root, shared, b"parley/root/v1" + both)


# -- whose offer counts ----------------------------------------------------------------------------------------------


class Duty(Enum):
    """What an offer asks of us."""

    ANSWER = "answer it"
    REPEAT = "repeat the answer given before"
    IGNORE = "do nothing"


@dataclass(frozen=True, slots=True)
class Exchange:
    """Where the ratchet of a channel stands on this side.

    `root` is the number of the root that we send under; `our_offer` the map of our open offer; `answered` the hash of
    the offer for root + 1 that we answered last, while nothing has arrived under that root.
    """

    ours: Direction
    root: int
    our_offer: bytes | None = None
    answered: bytes | None = None


def may_offer(exchange: Exchange) -> bool:
    """Whether a new offer is in order: none of ours is open, and nothing waits for the root that we answered."""
    return exchange.our_offer is None and exchange.answered is None


def duty(exchange: Exchange, said: RatchetOffer, offer_map: bytes) -> Duty:
    """What to do about an offer of the other side."""
    if said.root != exchange.root + 1:
        return Duty.IGNORE
    if exchange.answered == offer_hash(offer_map):
        return Duty.REPEAT
    if exchange.our_offer is not None and exchange.ours is Direction.FROM_OFFERER:
        return Duty.IGNORE
    return Duty.ANSWER


def answers_ours(exchange: Exchange, said: RatchetAnswer) -> bool:
    """Whether this answers our open offer; anything else is ignored."""
    if exchange.our_offer is None or said.root != exchange.root + 1:
        return False
    return said.offer_hash == offer_hash(exchange.our_offer)


# -- the states of a channel -----------------------------------------------------------------------------------------


class ChannelState(Enum):
    """What a channel is doing, as far as its keys go."""

    ENROLLED = "enrolled"
    OPEN = "open"
    OFFERING = "ratcheting: our offer is open"
    ANSWERED = "ratcheting: we have answered"
    QUARANTINE = "quarantine"
    RECOVERING = "recovering"


class ChannelEvent(Enum):
    """What changes the state of a channel."""

    VERIFIED = "the words or the secret are confirmed"
    WE_OFFERED = "we offered fresh keys"
    THEY_OFFERED = "their offer of fresh keys counts"
    THEY_ANSWERED = "they answered our offer"
    NEW_ROOT_HEARD = "something arrived under the new root"
    RESTORED = "this station was restored from a backup"
    WE_ASKED = "we sent RECOVER"
    THEY_RECOVERED = "they were restored, and we answered"
    RECONCILED = "they answered, and the new generations are open"


_S, _E = ChannelState, ChannelEvent

TRANSITIONS: Final[dict[tuple[ChannelState, ChannelEvent], ChannelState]] = {
    (_S.ENROLLED, _E.VERIFIED): _S.OPEN,
    (_S.OPEN, _E.WE_OFFERED): _S.OFFERING,
    (_S.OPEN, _E.THEY_OFFERED): _S.ANSWERED,
    (_S.OFFERING, _E.THEY_ANSWERED): _S.OPEN,
    (_S.OFFERING, _E.THEY_OFFERED): _S.ANSWERED,
    (_S.ANSWERED, _E.THEY_OFFERED): _S.ANSWERED,
    (_S.ANSWERED, _E.NEW_ROOT_HEARD): _S.OPEN,
    **{(state, _E.RESTORED): _S.QUARANTINE for state in ChannelState},
    **{(state, _E.THEY_RECOVERED): _S.OPEN for state in (_S.OPEN, _S.OFFERING, _S.ANSWERED)},
    **{(state, _E.THEY_RECOVERED): state for state in (_S.ENROLLED, _S.QUARANTINE, _S.RECOVERING)},
    (_S.QUARANTINE, _E.WE_ASKED): _S.RECOVERING,
    (_S.RECOVERING, _E.WE_ASKED): _S.RECOVERING,
    (_S.RECOVERING, _E.RECONCILED): _S.OPEN,
}
"""From a state, by an event, to a state; an event that is not here does not happen in that state."""


# -- inside --------------------------------------------------------------------------------------------------------

_VALUES: Final = {
    Kind.X25519: (bytes_of(X25519_BYTES), bytes_of(X25519_BYTES)),
    Kind.XWING: (bytes_of(XWING_PUBLIC_BYTES), bytes_of(XWING_CIPHERTEXT_BYTES)),
}
"""What an offer and an answer of each kind carry."""


def _shape(said: int, kind: Kind) -> dict[int, Check]:
    same = {1: integer(1), 2: integer(2, 1), 3: integer(ROOT_NUMBER_MAX, 1)}
    offered, answered = _VALUES[kind]
    return {**same, 4: offered} if said == 0 else {**same, 4: bytes_of(32), 5: answered}


def _refuse(why: str) -> NoReturn:
    raise RatchetBad(why)
