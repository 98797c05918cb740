"""Entries by what they say, by whom, in which form and when, newest first: found by an index, read in the record."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from parley.record.entry import decode_entry
from parley.service.finding import logs_of
from parley.service.log.windows import Log
from parley.service.record.indexing import said_in
from parley.station.logs import sound_entries
from parley.store.search import Query

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.service.service import Service

Json = dict[str, Any]

EXAMINED_MAX: Final = 2_000
"""Entries read for one answer, where the words that are looked for are often nearly there."""

AT_ONCE: Final = 32
"""Entries read without a pause, between which the station does its other work."""


@dataclass(slots=True)
class Found:
    """What was found, how many entries were read for it, and before which place it goes on: None at the end."""

    entries: list[Json]
    examined: int = 0
    further: int | None = None


async def search(
    service: Service,
    lines: Iterable[tuple[Channel, Line]],
    *,
    ours: bool | None,
    words: str,
    before: int | None,
    count: int,
    **wanted: Any,  # noqa: ANN401 -- as Query has it
) -> Found:
    """At most so many wanted entries of these lines, newest first, from a place on; raises SearchUnready."""
    logs = {
        origin.text: (Log(service, channel, line), channel, line, whose)
        for channel, line in lines
        for whose, origin, _ in logs_of(service, line)
        if ours is None or whose is ours
    }
    query = Query(list(logs), words=tuple(words.casefold().split()), **wanted)
    found = Found([], further=before)
    while True:
        wants = max(count - len(found.entries) + 1, AT_ONCE)
        hits = await service.indexing.find(query, found.further, wants)
        for hit in hits:
            if len(found.entries) == count or found.examined == EXAMINED_MAX:
                return found
            log, channel, line, whose = logs[hit.origin]
            found.further = hit.place
            found.examined += 1
            for raw in sound_entries(service.vault, hit.origin, hit.index, 1):
                entry = decode_entry(raw)
                said = "\n".join(said_in(service, channel, line, entry, ours=whose)).casefold()
                if all(word in said for word in query.words):
                    found.entries.append(log.row(entry, ours=whose) | {"place": hit.place})
            if found.examined % AT_ONCE == 0:
                await asyncio.sleep(0)
        if len(hits) < wants:
            found.further = None
            return found
