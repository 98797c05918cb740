"""What a person of our own side did, kept together with its note in the audit trail: both, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.station import trailing
from parley.store.troubles import StoreTrouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.desk.trail import Note
    from parley.exchange.effects import Durable
    from parley.service.opened import Opened


def keep_noted(service: Opened, kept: Sequence[Durable], *notes: Note) -> None:
    """Make it durable with its notes; raises as Store.commit does."""
    state = service.engine.station.state
    before = state.trail, state.trail_size, state.trail_kept
    try:
        service.vault.commit([*kept, *(effect for note in notes for effect in trailing.noted(state, note))])
    except StoreTrouble:
        state.trail, state.trail_size, state.trail_kept = before
        raise
