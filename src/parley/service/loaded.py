"""The state of a station, or of this process's share of it, as its store has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.service.alarm_rows import NUMBERS_A_SHARE, rows_of
from parley.service.people import officers_of
from parley.station.loading import load
from parley.station.trailing import used

if TYPE_CHECKING:
    from parley.exchange.channel import Settings
    from parley.service.keys.vault import Vault
    from parley.station.state import State
    from parley.wire.ids import PartyId


def loaded(vault: Vault, party: PartyId, settings: Settings) -> State:
    """The state; a channel may have come from another share, with releases that were used and alarms raised there."""
    state = load(vault, party, settings, vault.share)
    state.officers = officers_of(vault)
    for row in rows_of(vault):
        if row.number // NUMBERS_A_SHARE != vault.share:
            state.alarms.of(row.channel, row.code).raised += 1
    for trail in vault.other_trails():
        used(vault.store, trail, state)
    return state
