"""Which settings a station serves with: the names of those that changed are noted in the audit trail."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.desk.trail import Act
from parley.exchange.effects import Keep
from parley.service.noting import note_of_station
from parley.wire.limits import TEXT_CHARACTERS_MAX

if TYPE_CHECKING:
    from parley.service.opened import Opened

SETTINGS_SPACE: Final = "settings"
"""By the number of a share: of each setting with which its process served last SHA-256, as JSON; never its value."""


def note_settings(service: Opened) -> None:
    """Note what has changed since the station served last; raises as Store.commit does."""
    key = service.vault.share.to_bytes(4, "big")
    now = {name: sha256(repr(value).encode()).hexdigest() for name, value in asdict(service.config).items()}
    said = json.dumps(now, sort_keys=True).encode()
    kept = service.vault.get(SETTINGS_SPACE, key)
    if kept == said:
        return
    if kept is None:
        service.vault.commit([Keep(SETTINGS_SPACE, key, said)])
        return
    before = json.loads(kept)
    changed = [name for name in now | before if now.get(name) != before.get(name)]
    words = ", ".join(changed)
    if len(words) > TEXT_CHARACTERS_MAX:
        words = f"{len(changed)} settings"
    note_of_station(service, Act.SETTINGS_CHANGED, sha256(said).digest(), words, Keep(SETTINGS_SPACE, key, said))
