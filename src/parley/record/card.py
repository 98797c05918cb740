"""The card: a party's signed description of itself, and what proves it (spec/card.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise
from typing import Final, NoReturn

from parley.keys.purpose import (
    ED25519_PUBLIC_BYTES,
    ED25519_SIGNATURE_BYTES,
    MLDSA44_PUBLIC_BYTES,
    MLDSA44_SIGNATURE_BYTES,
    PUBLIC_BYTES,
    Purpose,
)
from parley.keys.signing import ed25519_verify, mldsa44_verify
from parley.record.post import Post, read_post, write_post
from parley.wire import shape
from parley.wire.cbor import Value, encode
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST, PartyId
from parley.wire.limits import ADDRESSES_MAX, CARD_BYTES_MAX, CARDS_MAX, POSTS_MAX, SECONDS_MAX

VERSION: Final = 1
TEXT_CHARS_MAX: Final = 200
BEARERS: Final = frozenset(("tcp", "udp", "folder", "mail", "serial"))

_LABEL: Final = b"parley/card/v1\n"
_PURPOSES: Final = tuple(Purpose)


class BadCard(Refusal):
    """A card is not formed as a card must be."""

    code = "card-bad"
    hint = "ask the party for its card again, by another way if you can"


@dataclass(frozen=True, slots=True)
class Root:
    """A party's two root public keys; both sign every card."""

    ed25519: bytes
    mldsa44: bytes

    @property
    def party(self) -> PartyId:
        """The party's id, which lasts as long as its root."""
        return PartyId(sha256(b"parley/party/v1\n" + self.ed25519 + self.mldsa44).digest())

    def verify(self, ed25519_signature: bytes, mldsa44_signature: bytes, message: bytes) -> None:
        """Verify both root signatures over one message; raises BadSignature."""
        ed25519_verify(self.ed25519, ed25519_signature, message)
        mldsa44_verify(self.mldsa44, mldsa44_signature, message)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a bearer reaches the party."""

    bearer: str
    address: str


@dataclass(frozen=True, slots=True)
class Card:
    """What a party says of itself.

    `before` is the card hash of the card that this one replaces, None for serial 1.  `time_seconds` is the time of
    issue as claimed.  `languages` holds one or two.
    """

    names: Mapping[str, str]
    root: Root
    serial: int
    keys: Mapping[Purpose, bytes]
    posts: tuple[Post, ...]
    addresses: tuple[Address, ...]
    contacts: tuple[str, ...]
    time_seconds: int
    before: bytes | None
    languages: tuple[str, ...]

    @property
    def party(self) -> PartyId:
        """The party's id."""
        return self.root.party


@dataclass(frozen=True, slots=True)
class SignedCard:
    """A card whose two root signatures verified, its exact bytes (none in a ring that is bare), and its card hash."""

    raw: bytes = field(compare=False)
    card: Card
    party: PartyId
    hash: bytes


def card_message(card: bytes) -> bytes:
    """What both root keys sign for these card bytes."""
    return _LABEL + card


def card_hash(card: bytes) -> bytes:
    """The card hash, bytes[32], of these card bytes."""
    return sha256(_LABEL + card).digest()


def assemble_card(card: bytes, ed25519_signature: bytes, mldsa44_signature: bytes) -> bytes:
    """The signed card, from the card's bytes and the signatures over its message."""
    return encode([card, ed25519_signature, mldsa44_signature])


def verify_card(signed: bytes) -> SignedCard:
    """The card in a signed card, once its form and both signatures hold; raises BadCard and BadSignature."""
    parts = shape.array(shape.decoded(signed, _refuse, CARD_BYTES_MAX), 3, 3, "signed card", _refuse)
    raw = parts[0]
    if type(raw) is not bytes:
        _refuse("signed card: a byte string is wanted")
    ed25519_signature = shape.octets(parts[1], ED25519_SIGNATURE_BYTES, "signed card", _refuse)
    mldsa44_signature = shape.octets(parts[2], MLDSA44_SIGNATURE_BYTES, "signed card", _refuse)
    card = decode_card(raw)
    card.root.verify(ed25519_signature, mldsa44_signature, card_message(raw))
    return SignedCard(signed, card, card.party, card_hash(raw))


def encode_card(card: Card) -> bytes:
    """The card's one encoding, to be signed."""
    return encode(
        {
            1: VERSION,
            2: dict(card.names),
            3: [card.root.ed25519, card.root.mldsa44],
            4: card.serial,
            5: {int(purpose): public for purpose, public in card.keys.items()},
            6: [write_post(post) for post in card.posts],
            7: [[address.bearer, address.address] for address in card.addresses],
            8: card.contacts,
            9: card.time_seconds,
            10: card.before,
            11: card.languages,
        }
    )


def decode_card(card: bytes) -> Card:
    """The card in these bytes, its signatures not yet looked at; raises BadCard."""
    items = shape.table(shape.decoded(card, _refuse, CARD_BYTES_MAX), range(1, 12), (), "card", _refuse)
    shape.number(items[1], VERSION, VERSION, "version", _refuse)
    serial = shape.number(items[4], 1, CARDS_MAX, "serial", _refuse)
    return Card(
        names=shape.titles(items[2], 1, TEXT_CHARS_MAX, "names", _refuse),
        root=_root(items[3]),
        serial=serial,
        keys=_keys(items[5]),
        posts=_posts(items[6]),
        addresses=tuple(map(_address, shape.array(items[7], 0, ADDRESSES_MAX, "addresses", _refuse))),
        contacts=_lines(items[8], 0, ADDRESSES_MAX, "contacts"),
        time_seconds=shape.number(items[9], 0, SECONDS_MAX, "time", _refuse),
        before=_before(items[10], serial),
        languages=_languages(items[11]),
    )


def _root(value: Value) -> Root:
    ed25519, mldsa44 = shape.array(value, 2, 2, "root", _refuse)
    return Root(
        shape.octets(ed25519, ED25519_PUBLIC_BYTES, "root", _refuse),
        shape.octets(mldsa44, MLDSA44_PUBLIC_BYTES, "root", _refuse),
    )


def _keys(value: Value) -> Mapping[Purpose, bytes]:
    keys = shape.table(value, _PURPOSES, (), "keys", _refuse)
    return {
        purpose: shape.octets(keys[purpose], PUBLIC_BYTES[purpose], f"key {purpose.name}", _refuse)
        for purpose in _PURPOSES
    }


def _posts(value: Value) -> tuple[Post, ...]:
    posts = tuple(read_post(one, _refuse) for one in shape.array(value, 1, POSTS_MAX, "posts", _refuse))
    numbers = [post.number for post in posts]
    if numbers[0] != STATION_POST or any(late <= early for early, late in pairwise(numbers)):
        _refuse("posts: numbers that ascend from 0 are wanted")
    if not {other for post in posts for other in (*post.deputies, post.desk) if other is not None} <= set(numbers):
        _refuse("posts: a deputy or a desk that is no post of the card")
    return posts


def _address(value: Value) -> Address:
    bearer, address = shape.array(value, 2, 2, "address", _refuse)
    if type(bearer) is not str or bearer not in BEARERS:
        _refuse("address: the bearer is unknown")
    return Address(bearer, shape.line(address, TEXT_CHARS_MAX, "address", _refuse))


def _lines(value: Value, low: int, high: int, what: str) -> tuple[str, ...]:
    return tuple(
        shape.line(text, TEXT_CHARS_MAX, what, _refuse) for text in shape.array(value, low, high, what, _refuse)
    )


def _languages(value: Value) -> tuple[str, ...]:
    languages = shape.array(value, 1, 2, "languages", _refuse)
    return tuple(shape.language(text, "languages", _refuse) for text in languages)


def _before(value: Value, serial: int) -> bytes | None:
    if serial == 1 and value is None:
        return None
    if serial == 1:
        _refuse("the first card replaces none")
    return shape.octets(value, 32, "card before", _refuse)


def _refuse(why: str) -> NoReturn:
    raise BadCard(why)
