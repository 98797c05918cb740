"""What was done on our own side, kept together with its note in the audit trail: both, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.desk.trail import NOBODY, Act, Note
from parley.station import trailing
from parley.store.troubles import StoreTrouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.exchange.effects import Durable
    from parley.service.opened import Opened
    from parley.store.interface import Replace
    from parley.wire.ids import OfficerId


def keep_noted(service: Opened, kept: Sequence[Durable], *notes: Note, instead: Sequence[Replace] = ()) -> None:
    """Make it durable with its notes; `instead` as Vault.commit has it.  Raises as Store.commit does."""
    state = service.engine.station.state
    before = state.trail, state.trail_size, state.trail_kept
    try:
        effects = [*kept, *(effect for note in notes for effect in trailing.noted(state, note))]
        service.vault.commit(effects, instead=instead)
    except StoreTrouble:
        state.trail, state.trail_size, state.trail_kept = before
        raise


def came_in(service: Opened, officer: OfficerId, way: str) -> None:
    """Note that an officer signed in, and by which way: `passkey`, `passphrase`, `link`, or such; raises as above."""
    keep_noted(service, [], Note(Act.SIGNED_IN, service.engine.clock() // 1000, officer, words=way))


def went_out(service: Opened, officer: OfficerId) -> None:
    """Note that an officer signed out; raises as above."""
    keep_noted(service, [], Note(Act.SIGNED_OUT, service.engine.clock() // 1000, officer))


def note_of_station(service: Opened, act: Act, what: bytes, words: str, *kept: Durable) -> None:
    """Note what was done to the station itself, at its own machine, with what is kept of it; raises as above."""
    keep_noted(service, kept, Note(act, service.engine.clock() // 1000, NOBODY, what=what, words=words))
