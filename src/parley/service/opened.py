"""A station's folder opened: its store, its keys, its engine, and its bearers if it serves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from parley.exchange.generations import CARDS_SPACE
from parley.record.card import SignedCard, verify_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.forms.catalogue import Catalogue
    from parley.service.carriage import Carriage
    from parley.service.config import Config
    from parley.service.engine import Engine
    from parley.service.folder import StationFolder
    from parley.service.keys.files import StationKeys
    from parley.service.keys.vault import Vault
    from parley.service.people import OfficerChanged
    from parley.store.interface import Store
    from parley.wire.ids import PartyId


SELF_SPACE = "self"
PARTY = b"party"
"""Under this key of it: whose store it is."""


@dataclass(slots=True)
class Opened:
    """One open station: what its views and its books of people are made from."""

    folder: StationFolder
    config: Config
    store: Store
    vault: Vault
    keys: StationKeys
    party: PartyId
    engine: Engine
    catalogue: Catalogue
    """The forms that it knows."""
    carriage: Carriage | None = None
    on_officer: list[Callable[[OfficerChanged], None]] = field(default_factory=list)
    """Told of every change of an officer: whoever signed in as him is to be looked at anew."""

    @property
    def card(self) -> SignedCard:
        """The newest card of our own."""
        *_, newest = sorted(self.vault.kept(CARDS_SPACE, self.party).items())
        return verify_card(newest[1])
