"""Enrolment: offer, acceptance and finish, and the channel's first secrets (spec/enrolment.md).

Only formats and cryptography stand here.  Cards are opaque bytes: who calls checks them, and the signatures, in the
order of the page; `parley.seal.enrolment_checks` has the other refusals.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final, NoReturn

from parley.keys.derive import hkdf
from parley.keys.kem import XWING_CIPHERTEXT_BYTES
from parley.keys.purpose import XWING_PUBLIC_BYTES
from parley.seal.maps import bytes_of, bytes_upto, integer, is_text, is_time, optional, read_item, read_map
from parley.wire import cbor
from parley.wire.errors import Refusal
from parley.wire.ids import ChannelId, PartyId, PostId
from parley.wire.limits import CARD_BYTES_MAX, ENROLMENT_BYTES_MAX, OFFER_SECONDS_MAX, POSTS_MAX

SECRET_BYTES: Final = 32
SECRET_ID_BYTES: Final = 8
NONCE_BYTES: Final = 32
OFFER_ID_BYTES: Final = 16
WORDS: Final = 6
WORD_BITS: Final = 11

_OFFER: Final = "parley-offer/1"
_ACCEPT: Final = "parley-accept/1"
_FINISH: Final = "parley-finish/1"
_ROOT_INFO: Final = b"parley/root/v1"
_RECOVERY_INFO: Final = b"parley/recovery/v1"


class EnrolmentBad(Refusal):
    """This is not an enrolment file that can be read."""

    code = "enrolment-bad"
    hint = "have the other side send the file again"


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a side says of itself, first committed to and then revealed: signed card, X-Wing key, nonce and post."""

    signed_card: bytes
    xwing_public: bytes
    nonce: bytes
    post: PostId


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer: a commitment to an introduction, for `party` or for whoever takes it up."""

    commitment: bytes
    time: int
    expiry: int
    offer_id: bytes
    name: str
    party: PartyId | None


@dataclass(frozen=True, slots=True)
class Acceptance:
    """An acceptance of the offer whose file has this hash."""

    offer_hash: bytes
    introduction: Introduction
    time: int
    secret_id: bytes | None


@dataclass(frozen=True, slots=True)
class Finish:
    """The end of an enrolment: the introduction that the offer committed to, and a secret for the accepting side."""

    acceptance_hash: bytes
    introduction: Introduction
    time: int
    secret_id: bytes | None
    ciphertext: bytes


@dataclass(frozen=True, slots=True)
class SignedAcceptance:
    """An acceptance as it was read: `message` is what its signature is over."""

    acceptance: Acceptance
    message: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class SignedFinish:
    """A finish as it was read: `message` is what its signature is over."""

    finish: Finish
    message: bytes
    signature: bytes


# -- the offer -----------------------------------------------------------------------------------------------------


def commitment(introduction: Introduction) -> bytes:
    """What an offer says of its side's introduction without showing it."""
    return hashlib.sha256(b"parley/offer/v1\n" + _reveal(introduction)).digest()


def write_offer(offer: Offer) -> bytes:
    """The offer's file."""
    values = (offer.commitment, offer.time, offer.expiry, offer.offer_id, offer.name, offer.party)
    return cbor.encode([_OFFER, dict(enumerate(values, 1))])


def read_offer(file: bytes) -> Offer:
    """The offer of a file.

    Raises EnrolmentBad.
    """
    match _read(file):
        case [str(magic), dict() as value] if magic == _OFFER:
            fields = read_map(cbor.encode(value), _OFFER_SHAPE, _refuse)
        case _:
            return _refuse("it is not an offer")
    if not 0 <= fields[3] - fields[2] <= OFFER_SECONDS_MAX:
        _refuse("its expiry")
    return Offer(fields[1], fields[2], fields[3], fields[4], fields[5], fields[6])


# -- the acceptance ------------------------------------------------------------------------------------------------


def acceptance_message(acceptance: Acceptance) -> bytes:
    """What the accepting side's channel key signs."""
    return _ACCEPT_LABEL + _acceptance_map(acceptance)


def write_acceptance(acceptance: Acceptance, signature: bytes) -> bytes:
    """The acceptance's file."""
    return cbor.encode([_ACCEPT, _acceptance_map(acceptance), signature])


def read_acceptance(file: bytes) -> SignedAcceptance:
    """The acceptance of a file; its signature and its card are still to be checked.

    Raises EnrolmentBad.
    """
    inner, signature = _signed_parts(file, _ACCEPT)
    fields = read_map(inner, _ACCEPTANCE_SHAPE, _refuse)
    introduction = Introduction(fields[2], fields[3], fields[4], PostId(fields[6]))
    acceptance = Acceptance(fields[1], introduction, fields[5], fields[7])
    return SignedAcceptance(acceptance, _ACCEPT_LABEL + inner, signature)


# -- the finish ----------------------------------------------------------------------------------------------------


def finish_message(finish: Finish) -> bytes:
    """What the offering side's channel key signs."""
    return _FINISH_LABEL + _finish_map(finish)


def write_finish(finish: Finish, signature: bytes) -> bytes:
    """The finish's file."""
    return cbor.encode([_FINISH, _finish_map(finish), signature])


def read_finish(file: bytes) -> SignedFinish:
    """The finish of a file; its signature and its card are still to be checked.

    Raises EnrolmentBad.
    """
    inner, signature = _signed_parts(file, _FINISH)
    fields = read_map(inner, _FINISH_SHAPE, _refuse)
    introduction = Introduction(fields[2], fields[3], fields[4], PostId(fields[6]))
    finish = Finish(fields[1], introduction, fields[5], fields[7], fields[8])
    return SignedFinish(finish, _FINISH_LABEL + inner, signature)


# -- what follows from the files -----------------------------------------------------------------------------------


def file_hash(file: bytes) -> bytes:
    """The hash by which the next file names this one."""
    return hashlib.sha256(file).digest()


def channel_id(offer_file: bytes, acceptance_file: bytes, finish_file: bytes) -> ChannelId:
    """The hash of the transcript, which names the channel."""
    hashes = file_hash(offer_file) + file_hash(acceptance_file) + file_hash(finish_file)
    return ChannelId(hashlib.sha256(b"parley/transcript/v1\n" + hashes).digest())


def word_numbers(offer_file: bytes, acceptance_file: bytes, offering: Introduction) -> tuple[int, ...]:
    """The six numbers, 0 to 2047, of the words that two people compare by voice."""
    digest = hashlib.sha256(b"parley/words/v1\n" + offer_file + acceptance_file + _reveal(offering)).digest()
    bits = int.from_bytes(digest, "big") >> 256 - WORDS * WORD_BITS
    return tuple(bits >> WORD_BITS * place & (1 << WORD_BITS) - 1 for place in reversed(range(WORDS)))


def secret_id(secret: bytes) -> bytes:
    """The name of a carried secret."""
    assert len(secret) == SECRET_BYTES
    return hashlib.sha256(b"parley/secret/v1\n" + secret).digest()[:SECRET_ID_BYTES]


def root_zero(channel: ChannelId, shared: bytes, secret: bytes | None) -> bytes:
    """The channel's first root, from the X-Wing shared secret of the finish and the carried secret, if any."""
    return hkdf(channel, shared + (secret or bytes(SECRET_BYTES)), _ROOT_INFO)


def recovery_root(channel: ChannelId, shared: bytes, secret: bytes | None) -> bytes:
    """The channel's recovery root, which never changes."""
    return hkdf(channel, shared + (secret or bytes(SECRET_BYTES)), _RECOVERY_INFO)


# -- inside --------------------------------------------------------------------------------------------------------

_ACCEPT_LABEL: Final = b"parley/accept/v1\n"
_FINISH_LABEL: Final = b"parley/finish/v1\n"

_INTRODUCTION_SHAPE: Final = {
    2: bytes_upto(CARD_BYTES_MAX),
    3: bytes_of(XWING_PUBLIC_BYTES),
    4: bytes_of(NONCE_BYTES),
    5: is_time,
    6: integer(POSTS_MAX - 1),
    7: optional(bytes_of(SECRET_ID_BYTES)),
}
_OFFER_SHAPE: Final = {
    1: bytes_of(32),
    2: is_time,
    3: is_time,
    4: bytes_of(OFFER_ID_BYTES),
    5: is_text,
    6: optional(bytes_of(32)),
}
_ACCEPTANCE_SHAPE: Final = {1: bytes_of(32), **_INTRODUCTION_SHAPE}
_FINISH_SHAPE: Final = {**_ACCEPTANCE_SHAPE, 8: bytes_of(XWING_CIPHERTEXT_BYTES)}


def _reveal(introduction: Introduction) -> bytes:
    return cbor.encode([introduction.signed_card, introduction.xwing_public, introduction.nonce, introduction.post])


def _acceptance_map(acceptance: Acceptance) -> bytes:
    return cbor.encode({1: acceptance.offer_hash, **_introduced(acceptance)})


def _finish_map(finish: Finish) -> bytes:
    return cbor.encode({1: finish.acceptance_hash, **_introduced(finish), 8: finish.ciphertext})


def _introduced(file: Acceptance | Finish) -> dict[int, object]:
    said = file.introduction
    return {
        2: said.signed_card,
        3: said.xwing_public,
        4: said.nonce,
        5: file.time,
        6: said.post,
        7: file.secret_id,
    }


def _signed_parts(file: bytes, magic: str) -> tuple[bytes, bytes]:
    match _read(file):
        case [str(found), bytes(inner), bytes(signature)] if found == magic and len(signature) == 64:
            return inner, signature
        case _:
            return _refuse(f"it is not {magic}")


def _read(file: bytes) -> cbor.Value:
    if len(file) > ENROLMENT_BYTES_MAX:
        _refuse(f"{len(file)} bytes")
    return read_item(file, _refuse)


def _refuse(why: str) -> NoReturn:
    raise EnrolmentBad(why)
