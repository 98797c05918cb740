"""What is damaged in a store, and how new it is: for whoever examines a station."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from parley.record.entry import decode_entry
from parley.service.opened import PARTY, SELF_SPACE
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from parley.store.interface import Store

FINDINGS_MAX = 100


def damage(store: Store, progress: Callable[[str, int, int], None]) -> list[str]:
    """A sentence for each damaged place, the first hundred; the whole store is read."""
    found: list[str] = []
    for trouble in store.damage():
        found.append(trouble.sentence)
        progress("damaged places", len(found), FINDINGS_MAX)
        if len(found) == FINDINGS_MAX:
            break
    return found


def newest_own(store: Store) -> int:
    """When our newest entry was made, as it says itself, in seconds since 1970; 0 where there is none to be read."""
    newest = 0
    try:
        party = store.get(SELF_SPACE, PARTY) or b"\x00"
        for origin in store.origins():
            size = store.size(origin)
            if party.hex() in origin and size:
                newest = max(newest, decode_entry(store.entries(origin, size - 1, 1)[0]).payload.time_seconds)
    except ParleyError:
        pass  # what cannot be read is told as damage
    return newest
