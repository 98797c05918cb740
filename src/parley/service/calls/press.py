"""Texts of the press beside a call: this side's own copies, kept sealed here; they never cross the line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Keep
from parley.service.entropy import entropy
from parley.service.keys.vault import PRESS_SPACE
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash

if TYPE_CHECKING:
    from parley.service.opened import Opened

PRESS_ID_BYTES: Final = 8
PRESS_MAX: Final = 6
"""Beside one call: with both readouts as many texts as are compared at once."""

PRESS_CHARACTERS_MAX: Final = 100_000
"""As many as the console compares of one text."""

KEPT_BYTES_MAX: Final = 4 * PRESS_CHARACTERS_MAX + 1_024


class PressAbsent(Refusal):
    """No text of the press beside this call, or more than one, begins so."""

    code = "press-absent"
    hint = "`parley call press list` shows them with their ids"


class PressMany(Refusal):
    """There are as many texts of the press beside this call as are compared at once."""

    code = "press-many"
    hint = "drop one: `parley call press drop`; `parley accounts compare` takes files without keeping them"


@dataclass(frozen=True, slots=True)
class PressText:
    """One of them: who published it, on which day (as in 2031-03-05), in which zone (+08:00), and what it says."""

    id: bytes
    call: EntryHash
    name: str
    text: str
    published: str | None
    zone: str
    added: int


def add(service: Opened, call: EntryHash, name: str, text: str, published: str | None, zone: str) -> PressText:
    """Keep one; raises PressMany."""
    if len(beside(service, call)) >= PRESS_MAX:
        raise PressMany(f"{PRESS_MAX}")
    one = PressText(entropy(PRESS_ID_BYTES), call, name, text, published, zone, service.engine.clock() // 1000)
    value = encode([one.name, one.text.encode(), one.published, one.zone, one.added])
    service.vault.commit([Keep(PRESS_SPACE, call + one.id, value)])
    return one


def drop(service: Opened, call: EntryHash, prefix: str) -> PressText:
    """Keep the one no longer whose id begins so; raises PressAbsent."""
    found = [one for one in beside(service, call) if one.id.hex().startswith(prefix.lower())]
    if len(found) != 1:
        raise PressAbsent(prefix)
    service.vault.commit([Keep(PRESS_SPACE, call + found[0].id, None)])
    return found[0]


def beside(service: Opened, call: EntryHash) -> list[PressText]:
    """Those beside a call, in the order in which they were added."""
    found = [_decoded(call, key[len(call) :], raw) for key, raw in service.vault.kept(PRESS_SPACE, call).items()]
    return sorted(found, key=lambda one: (one.added, one.id))


def _decoded(call: EntryHash, press: bytes, raw: bytes) -> PressText:
    match decode(raw, KEPT_BYTES_MAX):
        case [str(name), bytes(text), published, str(zone), int(added)]:
            return PressText(press, call, name, text.decode(), str(published) if published else None, zone, added)
        case _:
            raise AssertionError("a text that we kept ourselves")
