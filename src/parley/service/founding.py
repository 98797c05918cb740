"""`init`: a station's folder with its settings, its keys in three files, its store and its first card."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Keep
from parley.exchange.generations import CARDS_SPACE
from parley.keys.atrest import STORAGE_KEY_BYTES
from parley.keys.purpose import Purpose
from parley.record.card import SignedCard
from parley.service.config import Config, config_text
from parley.service.entropy import entropy, now
from parley.service.folder import StationFolder, write_private
from parley.service.keys.files import RECOVERY, RootInHardware, StationKeys, write_root, write_seed, write_station_keys
from parley.service.keys.hardware import IN_HARDWARE
from parley.service.keys.vault import Vault
from parley.service.opened import PARTY, SELF_SPACE
from parley.service.record.storing import open_store
from parley.station.founding import SEED_BYTES, About, RootSeeds, draw_up, new_root, new_seeds, publics, sign_card

if TYPE_CHECKING:
    from parley.service.keys.pkcs11 import Hardware


@dataclass(frozen=True, slots=True)
class Passphrases:
    """What seals the three key files; the root's and the recovery key's should differ from the station's."""

    station: str
    root: str
    recovery: str


@dataclass(frozen=True, slots=True)
class KeyPlaces:
    """Where the two keys lie that the station does without: in its folder, unless the operator named other places."""

    folder: StationFolder
    root_chosen: Path | None = None
    recovery_chosen: Path | None = None

    @property
    def root(self) -> Path:
        """The root key's file."""
        return self.root_chosen or self.folder.root_key

    @property
    def recovery(self) -> Path:
        """The recovery key's file."""
        return self.recovery_chosen or self.folder.recovery_key


@dataclass(frozen=True, slots=True)
class Tokens:
    """The hardware in which keys are to be made: the everyday ones that can lie there, and the root's Ed25519 key."""

    everyday: Hardware | None = None
    root: Hardware | None = None

    def open(self) -> None:
        """Begin with both, before anything is made."""
        for hardware in (self.everyday, self.root):
            if hardware is not None:
                hardware.open()

    def new_everyday(self) -> dict[Purpose, bytes]:
        """The public halves of fresh everyday keys."""
        hardware = self.everyday
        return {} if hardware is None else {one: hardware.make(one.name.lower()) for one in sorted(IN_HARDWARE)}

    def new_root(self) -> RootSeeds | RootInHardware:
        """A fresh root."""
        if self.root is None:
            return new_root(entropy)
        return RootInHardware(self.root.make("root"), entropy(SEED_BYTES), self.root)


NO_TOKENS: Final = Tokens()


def init_station(
    folder: StationFolder,
    about: About,
    config: Config,
    passphrases: Passphrases,
    places: KeyPlaces | None = None,
    tokens: Tokens = NO_TOKENS,
) -> SignedCard:
    """Make a station: keys, first card, empty record.

    Raises StationExists, FolderTrouble, BadCard, and of hardware.FAILURES what is so.
    """
    places = places or KeyPlaces(folder)
    folder.free()
    tokens.open()
    folder.made()
    root, storage = tokens.new_root(), entropy(STORAGE_KEY_BYTES)
    held = tokens.new_everyday()
    seeds = {purpose: seed for purpose, seed in new_seeds(entropy).items() if purpose not in held}
    card = sign_card(root, draw_up(root.public, publics(seeds) | held, about, now() // 1000))
    write_station_keys(folder.keys, StationKeys(seeds, storage), passphrases.station)
    write_root(places.root, root, passphrases.root)
    write_seed(places.recovery, RECOVERY, seeds[Purpose.RECOVERY], passphrases.recovery)
    store = open_store(folder, config)
    try:
        Vault(store, storage).commit(
            [
                Keep(SELF_SPACE, PARTY, card.party),
                Keep(CARDS_SPACE, card.party + card.card.serial.to_bytes(4, "big"), card.raw),
            ]
        )
    finally:
        store.close()
    write_private(folder.config, config_text(config).encode())
    return card
