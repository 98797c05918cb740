"""What conversations keep of an entry, as a station has it on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.dialogue.threads import Fact, category_of, fact_of
from parley.exchange.generations import line_generations
from parley.forms.body import read
from parley.forms.categories import ANSWER, DISTRESS
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.forms.body import Form
    from parley.record.entry import Entry, Payload
    from parley.wire.ids import ChannelId


def category_on(channel: Channel, line: Line, payload: Payload) -> str:
    """The category of what people say on a line; nothing for a station's own forms, and for unknown ones.

    What follows up a distress says more about it, as an answer does: nobody is to take that by itself.
    """
    form = channel.catalogue_on(line).form((payload.form, payload.form_version))
    follows_up = form is not None and form.category == DISTRESS and _follows(form, payload.body)
    return ANSWER if follows_up else category_of(form)


def _follows(form: Form, body: bytes) -> bool:
    """Whether a form's own choice says that this body is about an earlier entry; one that cannot be read is not."""
    if form.follow is None:
        return False
    try:
        return bool(form.answers_with(read(form, body)))
    except Refusal:
        return False


def rows_by_line(rows: Mapping[bytes, bytes], channel: ChannelId) -> dict[int, dict[EntryHash, bytes]]:
    """What is kept under channel ‖ number of the line ‖ hash of an entry, by line and hash."""
    found: dict[int, dict[EntryHash, bytes]] = {}
    start = len(channel) + 1
    for key, row in rows.items():
        found.setdefault(key[start - 1], {})[EntryHash(key[start:])] = row
    return found


def fact_on(line: Line, entry: Entry, category: str, *, ours: bool) -> Fact:
    """The fact that an entry of either side is."""
    own, other = (line_generations(line, own=whose) for whose in (ours, not ours))
    return fact_of(entry, category, ours=ours, first=line.first is ours, own=own, other=other)
