"""A party begins: its keys from entropy, and its card, signed by its root."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from parley.keys.kem import xwing_public
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_public, ed25519_sign, mldsa44_public, mldsa44_sign
from parley.record.card import Address, Card, Root, SignedCard, assemble_card, card_message, encode_card, verify_card
from parley.record.post import Post

SEED_BYTES: Final = 32

PUBLIC: Final[dict[Purpose, Callable[[bytes], bytes]]] = {
    Purpose.ENTRY: ed25519_public,
    Purpose.CHECKPOINT: ed25519_public,
    Purpose.RECEIPT: ed25519_public,
    Purpose.CHANNEL: ed25519_public,
    Purpose.RECOVERY: ed25519_public,
    Purpose.COSIGN: mldsa44_public,
    Purpose.STATIC: xwing_public,
}
"""How each purpose's public key follows from its seed."""


class RootKeys(Protocol):
    """The root's two private keys, wherever they lie."""

    @property
    def public(self) -> Root:
        """The root as cards name it."""
        ...

    def sign(self, message: bytes) -> tuple[bytes, bytes]:
        """Both signatures."""
        ...


@dataclass(frozen=True, slots=True)
class RootSeeds:
    """The root's two private keys, as seeds of 32 bytes."""

    ed25519: bytes
    mldsa44: bytes

    @property
    def public(self) -> Root:
        """The root as cards name it."""
        return Root(ed25519_public(self.ed25519), mldsa44_public(self.mldsa44))

    def sign(self, message: bytes) -> tuple[bytes, bytes]:
        """Both signatures."""
        return ed25519_sign(self.ed25519, message), mldsa44_sign(self.mldsa44, message)


@dataclass(frozen=True, slots=True)
class About:
    """What a card says of a party beside its keys."""

    names: Mapping[str, str]
    posts: Sequence[Post]
    addresses: Sequence[Address]
    contacts: Sequence[str]
    languages: tuple[str, ...]


def new_root(entropy: Callable[[int], bytes]) -> RootSeeds:
    """Fresh root keys."""
    return RootSeeds(entropy(SEED_BYTES), entropy(SEED_BYTES))


def new_seeds(entropy: Callable[[int], bytes]) -> dict[Purpose, bytes]:
    """Fresh keys for every purpose."""
    return {purpose: entropy(SEED_BYTES) for purpose in Purpose}


def publics(seeds: Mapping[Purpose, bytes]) -> dict[Purpose, bytes]:
    """The public keys of these seeds."""
    return {purpose: PUBLIC[purpose](seed) for purpose, seed in seeds.items()}


def draw_up(
    root: Root, keys: Mapping[Purpose, bytes], about: About, time_seconds: int, before: SignedCard | None = None
) -> bytes:
    """A card's bytes, to be signed by the root, perhaps on another machine."""
    return encode_card(
        Card(
            names=about.names,
            root=root,
            serial=1 if before is None else before.card.serial + 1,
            keys=keys,
            posts=tuple(about.posts),
            addresses=tuple(about.addresses),
            contacts=tuple(about.contacts),
            time_seconds=time_seconds,
            before=None if before is None else before.hash,
            languages=about.languages,
        )
    )


def sign_card(root: RootKeys, card: bytes) -> SignedCard:
    """The card with both root signatures."""
    return verify_card(assemble_card(card, *root.sign(card_message(card))))
