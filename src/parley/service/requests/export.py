"""What a verb may ask to have in another format."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any, Final

from parley.forms.body import read
from parley.forms.described import values_of
from parley.service.arguments import PREFIX, Choice, Verb, needed
from parley.service.export.formats import FORMATS
from parley.service.export.outward import Outward
from parley.service.finding import find
from parley.service.views import views
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.service import Service

Json = dict[str, Any]


async def _export(service: Service, entry: str, format: str) -> Json:  # noqa: A002 -- the argument's name for people
    """An entry in a format: the file's bytes, and how it would be called."""
    found = FORMATS[format]
    outward = outward_of(service, entry)
    content = found.write(outward)
    return {"name": outward.file_name(found.suffix), "content": b64encode(content).decode()}


def outward_of(service: Service, prefix: str) -> Outward:
    """An entry with its view, its declaration, and the values of its body; raises NoEntry, AmbiguousEntry."""
    channel, line, entry, ours = find(service, prefix)
    view = views.entry_view(service, channel, line, entry, ours=ours)
    payload = entry.payload
    known = channel.catalogue_on(line).description((payload.form, payload.form_version))
    if known is None:
        return Outward(view, None, {})
    try:
        return Outward(view, known, values_of(known.form, read(known.form, payload.body)))
    except Refusal:
        return Outward(view, None, {})


def formats_of(outward: Outward) -> list[str]:
    """The formats in which an entry can be given here: those that hold something of the kind, and are installed."""
    found = []
    for name, one in FORMATS.items():
        try:
            one.check(outward)
        except Refusal:
            continue
        found.append(name)
    return found


VERBS: Final[dict[str, Verb]] = {
    "entry export": Verb(_export, needed(entry=PREFIX, format=Choice(tuple(FORMATS)))),
}
