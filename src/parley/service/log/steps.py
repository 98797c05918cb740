"""The steps that an entry has come, as data: held here, at their station, paged, taken, answered; each with its time.

A time is as whoever signed the step says it; None where nobody did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from parley.dialogue.calls import State
from parley.dialogue.threads import Kind, said
from parley.record.entry import decode_entry
from parley.service.finding import logs_of
from parley.service.views.dialogue import ask_there, book_of
from parley.service.views.views import acknowledgement, held_since

if TYPE_CHECKING:
    from parley.dialogue.threads import Fact
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.entry import Entry
    from parley.service.service import Service

Json = dict[str, Any]


def steps_of(service: Service, channel: Channel, line: Line, entry: Entry, *, ours: bool) -> list[Json]:
    """Each step that is on record, in the order in which they come, with the entry that says it."""
    held = held_since(service, entry.origin, entry.payload.index) if ours else None
    steps = [_step("held-here", entry.payload.time_seconds if ours else None)]
    if held is not None:
        steps.append(_step("held-there", held))
    thread = book_of(service, channel, line).get(entry.hash)
    if thread is not None and thread.kind is Kind.ASK and thread.root is not None:
        ask, _ = ask_there(service, channel, line, thread)
        pages = sorted(ask.pages, key=lambda page: (said(page).step, page.order))
        steps += [_page(page) for page in pages]
        steps += [_by("answered", word) for word in ask.words]
        if ask.ended is not None:
            steps.append(_by("cancelled" if ask.state is State.CANCELLED else "refused", ask.ended))
    return steps + _acknowledged(service, line, entry, ours=ours)


def _page(page: Fact) -> Json:
    body = said(page)
    return _step(body.step.name.lower(), body.at_seconds, tuple(body.posts), page.hash.hex())


def _by(step: str, fact: Fact) -> Json:
    return _step(step, fact.time_seconds, (fact.post,), fact.hash.hex()) | {"form": fact.form}


def _acknowledged(service: Service, line: Line, entry: Entry, *, ours: bool) -> list[Json]:
    """The acknowledgement of a person on watch, of either side."""
    reader = line.other.origin.party if ours else line.own.origin.party
    found = acknowledgement(service, entry.hash, reader)
    if found is None:
        return []
    sizes = {origin.text: size for _, origin, size in logs_of(service, line)}
    for origin, index in service.vault.find(found.hex()):
        if index < sizes.get(origin, 0):
            payload = decode_entry(service.vault.entries(origin, index, 1)[0]).payload
            return [_step("acknowledged", payload.time_seconds, (payload.post,), found.hex())]
    return [_step("acknowledged", None, (), found.hex())]


def _step(step: str, at: int | None, posts: tuple[int, ...] = (), entry: str | None = None) -> Json:
    return {"step": step, "at": at, "posts": list(posts), "entry": entry}
