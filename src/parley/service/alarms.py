"""The alarms that were kept, as the watch sees them: newest first, by whom each was acknowledged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.exchange.alarms import ALARM_SPACE, ALARMS
from parley.service.sentences import sentence_of
from parley.wire.cbor import decode
from parley.wire.ids import ChannelId

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]

SHOWN: Final = 16


def newest(service: Service, count: int = SHOWN) -> list[Json]:
    """The newest alarms that were kept, oldest first."""
    size = service.vault.journal_size(ALARM_SPACE)
    start = max(0, size - count)
    rows = service.vault.journal(ALARM_SPACE, start, size - start)
    return [_kept(service, number, row) for number, row in enumerate(rows, start)]


def _kept(service: Service, number: int, row: bytes) -> Json:
    """One that was kept; `raised` is how many of the kind that side has raised in all."""
    match decode(row):
        case [int(then), bytes(channel), str(code), str(detail)]:
            now, counts = service.engine.clock() // 1000, service.engine.station.state.alarms
            return {
                "number": number,
                "time": then,
                "age_seconds": max(0, now - then),
                **told(code, ChannelId(channel), detail),
                "raised": counts.of(ChannelId(channel), code).raised,
            }
        case _:
            raise AssertionError("an alarm that we kept ourselves")


def told(code: str, channel: ChannelId, detail: str) -> Json:
    """What the watch is told: a code that is a refusal's has the refusal's sentence."""
    found = ALARMS.get(code)
    return {
        "channel": channel.hex(),
        "code": code,
        "sentence": sentence_of(code).partition(" (")[0] if found is None else found.sentence,
        "hint": "" if found is None else found.hint,
        "detail": detail,
    }
