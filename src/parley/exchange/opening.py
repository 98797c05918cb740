"""Lines that we have agreed to and the other side may not know of: what is said on one it drops until it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.forms.agreements import Acceptance
from parley.forms.body import form_of, read

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.record.entry import Entry
    from parley.wire.ids import LineId

ACCEPTANCE: Final = form_of(Acceptance).named

ENROLLED: Final = 2
"""Lines 0 and 1 come with the enrolment."""


def opens(entry: Entry) -> bool:
    """Whether an entry of line 0 opens a line."""
    return (entry.payload.form, entry.payload.form_version) == ACCEPTANCE


def untold(channel: Channel) -> set[LineId]:
    """The lines of which our acceptance has no receipt: a FLASH said there again and again would keep it waiting."""
    if len(channel.lines) <= ENROLLED:
        return set()
    return {_opened_by(entry) for entry in channel.lines[0].own.tail.values() if opens(entry)}


def _opened_by(entry: Entry) -> LineId:
    accepted: Acceptance = read(form_of(Acceptance), entry.payload.body)  # our own, judged before it was signed
    return accepted.line
