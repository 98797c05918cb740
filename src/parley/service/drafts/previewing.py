"""What of a draft is missing or wrong, by field and all at once, and how many bytes it would take on its way.

Beside the preview of what would be signed: that exists only once every field can be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.exchange.dehydration import shorten
from parley.forms.body import fill
from parley.keys.purpose import KeyId
from parley.record.entry import Entry
from parley.seal import frames
from parley.service.drafts.drafts import LETTER_FORM
from parley.service.drafts.files import check_whole
from parley.service.forms.filling import typed_values
from parley.service.forms.packs import newest
from parley.station.door import check_draft
from parley.station.releasing import payload_of, place_of
from parley.wire.errors import ParleyError, Refusal
from parley.wire.ids import EntryHash
from parley.wire.limits import DATAGRAM_OVERHEAD_BYTES

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.forms.declared import Declaration
    from parley.service.drafts.drafts import KeptDraft
    from parley.service.opened import Opened

Json = dict[str, Any]

WHOLE: Final = ""
"""Stands for the body as a whole, where no single field is what is wrong."""

SIGNATURE_BYTES: Final = 64


def fields_told(service: Opened, one: KeptDraft) -> Json:
    """`missing`: required and not filled; `expected`: a reader will miss it; `wrong`: why, by field.

    Raises UnknownLine, FormNotHere.
    """
    if one.line is None or one.ready is not None:
        return {"missing": [], "expected": [], "wrong": {}}
    if one.form == LETTER_FORM:
        written = "\n".join(one.typed.get("text", ())).strip()
        return {"missing": [] if written else ["text"], "expected": [], "wrong": {}}
    channel, line = place_of(service.engine.station.state, one.line)
    declared = newest(channel.catalogue_on(line), one.form)
    values, wrong = _values(declared, one)
    required = [item.name for item in declared.form.items if item.required]
    missing = [name for name in required if name not in values and name not in wrong]
    if not wrong and not missing:
        try:
            fill(declared.form, values)
        except Refusal as refusal:
            wrong[WHOLE] = told(refusal)
    expected = [name for name in declared.missing(values) if name not in required]
    return {"missing": missing, "expected": expected, "wrong": wrong}


def refused_now(service: Opened, channel: Channel, line: Line, draft: Draft, kept: KeptDraft) -> Json | None:
    """Why the station would not say it now, whoever released it; None where it would."""
    try:
        check_draft(channel, line, draft, service.engine.clock() // 1000)
        check_whole(service, kept)
    except Refusal as refusal:
        return told(refusal)
    return None


def sealed_bytes(service: Opened, channel: Channel, line: Line, draft: Draft) -> int:
    """How long the datagram is in which its entry would go out now, alone."""
    payload = payload_of(channel, line, draft, service.engine.clock() // 1000)
    entry = Entry(b"", EntryHash(bytes(32)), line.own.origin, KeyId(b""), payload, bytes(SIGNATURE_BYTES), b"")
    frame = shorten(entry, line, channel.lines[0], newest_key=True)
    return len(frames.pack([frame], padded=channel.padded)) + DATAGRAM_OVERHEAD_BYTES


def told(refusal: ParleyError) -> Json:
    """A refusal as it is shown."""
    return {"code": refusal.code, "sentence": refusal.sentence, "hint": refusal.hint}


def _values(declared: Declaration, one: KeptDraft) -> tuple[Json, Json]:
    """Each field by itself, so that all that is wrong is told at once."""
    values: Json = {}
    wrong: Json = {}
    for name, texts in one.typed.items():
        try:
            values |= {key: value for key, value in typed_values(declared, {name: texts}).items() if key not in values}
        except Refusal as refusal:
            wrong[name] = told(refusal)
    return values, wrong
