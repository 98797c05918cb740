"""A restored station never goes on where it was: it asks to be let in again, and begins its logs anew (spec/log.md)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from parley.desk.draft import Draft
from parley.exchange import recovering
from parley.exchange.effects import Keep
from parley.exchange.generations import (
    GENERATIONS_SPACE,
    STOPPED_SPACE,
    add_past,
    generation_key,
    line_generations,
    next_generation,
)
from parley.exchange.lines import OwnLog, PastLog
from parley.forms.builtin import GENERATION, GenerationChange
from parley.record.merkle import EMPTY_ROOT, Edge
from parley.station.releasing import speak_first
from parley.wire.cbor import encode
from parley.wire.ids import STATION_POST, LogSize

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Work
    from parley.station.events import Restored
    from parley.station.state import State


def restored(state: State, work: Work, _: Restored) -> None:
    """Put every channel into quarantine, and make the offer that opens it again."""
    for channel in state.channels.values():
        state.agenda.wake(channel)
        recovering.begin(work, channel)


def renew_generations(state: State, work: Work, channel: Channel) -> None:
    """Begin every log of ours anew; the first entry names the last of the old one that we hold."""
    channel.renew = False
    for line in channel.lines.values():
        renew_generation(state, work, channel, line)


def renew_generation(state: State, work: Work, channel: Channel, line: Line) -> None:
    """Begin our log of one line anew."""
    old = line.own
    change = GenerationChange(old.origin.generation, old.size, old.edge.root())
    origin = replace(old.origin, generation=next_generation(channel, line, work.entropy(4)))
    add_past(line, PastLog(old.origin, old.edge, old.receipted))
    line.own = OwnLog(origin, Edge(), LogSize(0), LogSize(0), roots={0: EMPTY_ROOT}, in_full=True)
    work.do(Keep(GENERATIONS_SPACE, generation_key(line, own=True), _encoded(line)))
    work.do(Keep(STOPPED_SPACE, old.origin.text.encode(), None))
    draft = Draft(STATION_POST, GENERATION, change.body())
    speak_first(state, work, channel, line, draft)


def _encoded(line: Line) -> bytes:
    return encode(line_generations(line, own=True))
