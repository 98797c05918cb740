"""Which entries a person on watch has taken: kept beside the record, and always computable from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Keep
from parley.forms.builtin import ACKNOWLEDGEMENT

if TYPE_CHECKING:
    from parley.exchange.work import Work
    from parley.record.entry import Entry

ACKNOWLEDGED_SPACE: Final = "acknowledged"


def notice(work: Work, entry: Entry) -> None:
    """If an entry acknowledges another one, keep under the other one's hash which entry did so."""
    payload = entry.payload
    if payload.answers is not None and (payload.form, payload.form_version) == ACKNOWLEDGEMENT:
        work.do(Keep(ACKNOWLEDGED_SPACE, payload.answers + entry.origin.party, entry.hash))
