"""Which share of a divided station has a channel, and so all that is kept about it; the undivided one is share 0."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.station.loading import SHARE_SPACE
from parley.wire.cbor import decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.service.keys.vault import Vault
    from parley.station.state import State
    from parley.wire.ids import LineId


def given_in(vault: Vault) -> dict[bytes, int]:
    """Which share each channel has been given to, by id; what is not among them is in share 0."""
    return {channel: share_in(row) for channel, row in vault.kept(SHARE_SPACE).items()}


def share_in(row: bytes) -> int:
    """The share that a row of SHARE_SPACE names."""
    match decode(row):
        case int(share):
            return share
        case _:
            raise AssertionError("a share that we kept ourselves")


def here(vault: Vault, state: State) -> Callable[[LineId], bool]:
    """Tells of a line whether what is kept about it is this process's to show and to change."""
    divided = vault.share or vault.kept(SHARE_SPACE)
    return state.places.__contains__ if divided else lambda _: True
