"""The key ring: all cards of a party in order, and the keys that it revoked (spec/card.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NoReturn

from parley.keys.purpose import KeyId, Purpose, key_id
from parley.record.card import Root, SignedCard
from parley.record.origin import Origin
from parley.record.revocation import Revocation
from parley.wire.errors import Refusal
from parley.wire.ids import EntryIndex, LogSize, PartyId

Publics = Mapping[bytes, bytes]
"""Public keys by `_place`, all in one: a map for each purpose would take 2 kB a ring."""


class CardChain(Refusal):
    """A card does not follow the party's card before it."""

    code = "card-chain"
    hint = "a card between the two may be missing; ask the party for all of its cards"


class KeyUnknown(Refusal):
    """A signature names a key that none of the party's cards holds."""

    code = "key-unknown"
    hint = "the party may have a newer card; ask for it"


@dataclass(frozen=True, slots=True)
class KeyRing:
    """One party's cards by serial, the first of them of any serial; `add` and `revoke` give another ring."""

    cards: tuple[SignedCard, ...]
    publics: Publics
    revocations: tuple[Revocation, ...] = ()

    @classmethod
    def of(cls, first: SignedCard, *later: SignedCard) -> KeyRing:
        """The ring of these cards, whose signatures verified; raises CardChain."""
        ring = cls((first,), _with_keys({}, first))
        for card in later:
            ring = ring.add(card)
        return ring

    @property
    def party(self) -> PartyId:
        """Whose ring it is."""
        return self.cards[0].party

    @property
    def root(self) -> Root:
        """The root keys, the same in all cards."""
        return self.cards[0].card.root

    @property
    def newest(self) -> SignedCard:
        """The card whose keys sign what is new."""
        return self.cards[-1]

    @property
    def hashes(self) -> frozenset[bytes]:
        """The card hashes of its cards."""
        return frozenset(card.hash for card in self.cards)

    def add(self, card: SignedCard) -> KeyRing:
        """The ring with the party's next card; raises CardChain."""
        last = self.newest
        if card.party != self.party:
            _refuse("the root keys differ")
        if card.card.serial != last.card.serial + 1:
            _refuse(f"serial {card.card.serial} after serial {last.card.serial}")
        if card.card.before != last.hash:
            _refuse(f"serial {card.card.serial} names another card before it")
        return replace(self, cards=(*self.cards, card), publics=_with_keys(self.publics, card))

    def serial_of(self, purpose: Purpose, key: KeyId) -> int | None:
        """The serial of the newest card that has this key for the purpose; None where none has."""
        for card in reversed(self.cards):
            if key_id(card.card.keys[purpose]) == key:
                return card.card.serial
        return None

    def since(self, card_hash: bytes) -> KeyRing:
        """The ring as it is on a line whose terms name this card: older cards have no part in it; raises CardChain."""
        places = [place for place, card in enumerate(self.cards) if card.hash == card_hash]
        if not places:
            _refuse("the card that the terms name is not among the party's")
        if places == [0]:
            return self
        return replace(KeyRing.of(*self.cards[places[0] :]), revocations=self.revocations)

    def bare(self) -> KeyRing:
        """The ring without the bytes that its cards were read from, for who has them in a store: 7 kB each."""
        return replace(self, cards=tuple(replace(card, raw=b"") for card in self.cards))

    def revoke(self, revocation: Revocation) -> KeyRing:
        """The ring after a revocation whose root signatures verified."""
        return replace(self, revocations=(*self.revocations, revocation))

    def find(self, purpose: Purpose, key: KeyId) -> bytes:
        """The public key with this purpose and id, from whichever card; raises KeyUnknown."""
        public = self.publics.get(_place(purpose, key))
        if public is None:
            key_unknown(f"{purpose.name.lower()} key {key.hex()}")
        return public

    def all(self, purpose: Purpose) -> list[bytes]:
        """The public keys that its cards have had for this purpose, each once."""
        return list(dict.fromkeys(card.card.keys[purpose] for card in self.cards))

    def signing_key(self, purpose: Purpose) -> tuple[KeyId, bytes]:
        """Id and public key of the newest card's key for this purpose."""
        public = self.newest.card.keys[purpose]
        return key_id(public), public

    def genuine_size(self, key: KeyId, origin: Origin) -> LogSize | None:
        """What this key signed of a log beyond this size is disowned; None where the key is not revoked."""
        sizes = (revocation.genuine_size(origin) for revocation in self.revocations if revocation.key_id == key)
        return min(sizes, default=None)

    def disowned(self, key: KeyId, origin: Origin, index: EntryIndex) -> bool:
        """Whether a revocation disowns the party's entry under this key at this place."""
        size = self.genuine_size(key, origin)
        return size is not None and index >= size


def key_unknown(why: str) -> NoReturn:
    """Raise KeyUnknown."""
    raise KeyUnknown(why)


def _with_keys(publics: Publics, card: SignedCard) -> Publics:
    """All keys of the ring and of one more card; a key id never names two keys of one purpose."""
    grown = dict(publics)
    for purpose, public in card.card.keys.items():
        if grown.setdefault(_place(purpose, key_id(public)), public) != public:
            _refuse("two keys have one key id")
    return grown


def _place(purpose: Purpose, key: KeyId) -> bytes:
    return bytes((purpose,)) + key


def _refuse(why: str) -> NoReturn:
    raise CardChain(why)
