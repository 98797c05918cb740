"""A party's card is drawn up anew here, signed by the root elsewhere, and adopted here again (spec/card.md)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from parley.desk.trail import Act
from parley.keys.purpose import Purpose
from parley.record.card import verify_card
from parley.service.entropy import entropy
from parley.service.keys.files import open_station_keys, write_station_keys
from parley.service.keys.hardware import IN_HARDWARE
from parley.service.keys.signatures import in_its_time
from parley.service.keys.troubles import unset
from parley.service.noting import note_of_station
from parley.station.events import CardAdopted
from parley.station.founding import SEED_BYTES, publics
from parley.station.loading import load_ring

if TYPE_CHECKING:
    from collections.abc import Collection

    from parley.record.card import SignedCard
    from parley.service.service import Service

EVERYDAY: Final[tuple[Purpose, ...]] = tuple(purpose for purpose in Purpose if purpose is not Purpose.RECOVERY)
"""The keys that lie in the station's key file."""


def make_keys(service: Service, passphrase: str, purposes: Collection[Purpose]) -> dict[Purpose, bytes]:
    """Everyday keys made anew, by their public halves; they lie spare in the key file until a card names them.

    The passphrase is that of the key file, which is sealed with it again.  Raises PassphraseWrong.
    """
    seeds: dict[Purpose, bytes] = {purpose: entropy(SEED_BYTES) for purpose in EVERYDAY if purpose in purposes}
    sealed = open_station_keys(service.folder.keys, passphrase)
    if not seeds:
        return {}
    write_station_keys(service.folder.keys, replace(sealed, spare=(*sealed.spare, *seeds.items())), passphrase)
    service.keys = service.engine.keys = replace(service.keys, spare=(*service.keys.spare, *seeds.items()))
    return publics(seeds)


async def make_in_hardware(service: Service, purposes: Collection[Purpose]) -> dict[Purpose, bytes]:
    """The same in the hardware that the settings name; there they stay.

    Raises HardwareUnset, and of hardware.FAILURES what is so.
    """
    hardware = service.keys.hardware
    if hardware is None:
        raise unset("the settings name none")
    return {one: await in_its_time(hardware.make, one.name.lower()) for one in sorted(IN_HARDWARE & set(purposes))}


def adopt_card(service: Service, raw: bytes) -> SignedCard:
    """Take our next card, now signed: its keys come into use, and every other side is told on line 0.

    The key file stays as it is: which of its keys are in use follows from the newest card.
    Raises BadCard, BadSignature, CardChain, KeyAbsent, HardwareKeyAbsent, NotKept.
    """
    card = verify_card(raw)
    load_ring(service.vault, service.party).add(card)
    keys = service.keys.for_card(card.card.keys)
    service.engine.do(CardAdopted(card))
    service.keys = service.engine.keys = keys
    note_of_station(service, Act.CARD_ADOPTED, card.hash, f"card {card.card.serial}")
    return card
