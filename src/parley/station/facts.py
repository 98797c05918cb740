"""What conversations keep of an entry, as a station has it on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.dialogue.threads import Fact, category_of, fact_of
from parley.exchange.generations import line_generations

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.entry import Entry, Payload


def category_on(channel: Channel, line: Line, payload: Payload) -> str:
    """The category of what people say on a line; nothing for a station's own forms, and for unknown ones."""
    return category_of(channel.catalogue_on(line).form((payload.form, payload.form_version)))


def fact_on(line: Line, entry: Entry, category: str, *, ours: bool) -> Fact:
    """The fact that an entry of either side is."""
    own, other = (line_generations(line, own=whose) for whose in (ours, not ours))
    return fact_of(entry, category, ours=ours, first=line.first is ours, own=own, other=other)
