"""The index of what was said, kept up with the record while the station serves; an old record is entered bit by bit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from parley.record.entry import decode_entry
from parley.service.faults import of_request
from parley.service.finding import logs_of
from parley.service.rounds import Round
from parley.service.views import views
from parley.service.views.bodies import body_view, texts_in
from parley.station.logs import sound_entries
from parley.store.search import Hit, Indexed, Query, SearchIndex
from parley.store.search_sqlite import SqliteSearchIndex
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from pathlib import Path

    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.forms.catalogue import Catalogue
    from parley.record.entry import Entry
    from parley.record.origin import Origin
    from parley.service.opened import Opened

ENTERED_AT_ONCE: Final = 512
"""Entries of one commit of the index."""

READ_AT_ONCE: Final = 16
"""Entries read without a pause, between which the station does its other work."""

NEWEST_AWAITED: Final = 1_024
"""A search waits for so many entries to be entered; where more are missing, it says how many."""

REST_SECONDS: Final = 60.0
"""After the disk has failed."""

Out = TypeVar("Out")


class Behind(NamedTuple):
    """A log of which not all is entered."""

    channel: Channel
    line: Line
    ours: bool
    origin: Origin
    known: int
    size: int


class Indexing:
    """One station's index, in a thread of its own; it is opened when it is first needed."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._round = Round(service)
        self._thread = ThreadPoolExecutor(1, "index")
        self._index: SearchIndex | None = None
        self._one = asyncio.Lock()
        self._known: dict[str, int] = {}
        self._running: asyncio.Task[None] | None = None
        self._rests_until = 0.0

    def look(self) -> None:
        """Enter in the background what is not entered yet."""
        idle = self._running is None or self._running.done()
        lines = [(channel, line) for channel in self._round.next() for line in channel.lines.values()]
        due = self._index is None or next(self._behind(lines), None) is not None
        if idle and due and asyncio.get_running_loop().time() >= self._rests_until:
            self._running = asyncio.create_task(self._catch_up())

    async def caught_up(self) -> int:
        """Enter the newest, if they are few; how many entries are still not entered.  Raises SearchUnready."""
        await self._open()
        if self._missing() <= NEWEST_AWAITED:
            while await self._enter_next():
                pass
        return self._missing()

    async def find(self, query: Query, before: int | None, count: int) -> list[Hit]:
        """As SearchIndex.find."""
        index = await self._open()
        return await self._beside(lambda: index.find(query, before, count))

    def stop(self) -> None:
        """The station closes: leave off."""
        if self._running is not None:
            self._running.cancel()
        index, self._index = self._index, None
        if index is not None:
            self._thread.submit(index.close)
        self._thread.shutdown()

    async def _catch_up(self) -> None:
        """Until nothing is left; where the disk fails, after a rest from the file as it is then."""
        try:
            with of_request("the index"):
                await self._open()
                while await self._enter_next():
                    pass
        except ParleyError:
            self._rests_until = asyncio.get_running_loop().time() + REST_SECONDS
            index, self._index = self._index, None
            if index is not None:
                await self._beside(index.close)

    async def _open(self) -> SearchIndex:
        """The index; an empty one where it was made with other forms, or knows more of a log than there is."""
        async with self._one:
            if self._index is None:
                path, stamp = self._service.folder.search, _stamp(self._service.catalogue)
                sizes = {origin.text: size for _, _, _, origin, size in self._logs()}
                index = await self._beside(lambda: _opened(path, stamp, sizes))
                self._index, self._known = index, await self._beside(index.known)
                return index
            return self._index

    async def _enter_next(self) -> bool:
        """The next entries of a log of which not all is entered; whether there was one.  Raises SearchUnready."""
        index = await self._open()
        async with self._one:
            log = next(self._behind(), None)
            if log is None:
                return False
            entries: list[Indexed] = []
            end = min(log.size, log.known + ENTERED_AT_ONCE)
            for start in range(log.known, end, READ_AT_ONCE):
                raws = sound_entries(self._service.vault, log.origin.text, start, min(READ_AT_ONCE, end - start))
                entries += [self._indexed(log, decode_entry(raw)) for raw in raws]
                await asyncio.sleep(0)
            await self._beside(lambda: index.enter(log.origin.text, end, entries))
            self._known[log.origin.text] = end
            return True

    async def _beside(self, act: Callable[[], Out]) -> Out:
        """What comes of an act, while the station does its own work."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, act)

    def _indexed(self, log: Behind, entry: Entry) -> Indexed:
        payload = entry.payload
        text = "\n".join(said_in(self._service, log.channel, log.line, entry, ours=log.ours)).casefold()
        people = views.by_people(entry)
        return Indexed(payload.index, payload.time_seconds, payload.post, payload.form, people, text)

    def _behind(self, lines: Iterable[tuple[Channel, Line]] | None = None) -> Iterator[Behind]:
        for channel, line, ours, origin, size in self._logs(lines):
            known = self._known.get(origin.text, 0)
            if known < size:
                yield Behind(channel, line, ours, origin, known, size)

    def _missing(self) -> int:
        return sum(one.size - one.known for one in self._behind())

    def _logs(
        self, lines: Iterable[tuple[Channel, Line]] | None = None
    ) -> Iterator[tuple[Channel, Line, bool, Origin, int]]:
        """The logs of these lines, or of all."""
        for channel, line in self._service.engine.station.state.places.values() if lines is None else lines:
            for ours, origin, size in logs_of(self._service, line):
                yield channel, line, ours, origin, size


def said_in(service: Opened, channel: Channel, line: Line, entry: Entry, *, ours: bool) -> Iterator[str]:
    """All that an entry says: as it was written, and as its form is read in every language."""
    payload = entry.payload
    form = (payload.form, payload.form_version)
    yield from texts_in(body_view(channel.catalogue_on(line), form, payload.body))
    words = views.words_of(service, channel, line, entry, ours=ours)
    for said in (words or {"languages": {}})["languages"].values():
        yield from (said["title"], said["sentence"])


def _stamp(catalogue: Catalogue) -> bytes:
    """What changes where entries are read in other words."""
    return sha256(b"".join(catalogue.digests.values())).digest()


def _opened(path: Path, stamp: bytes, sizes: dict[str, int]) -> SearchIndex:
    index = SqliteSearchIndex(path)
    if index.stamp() != stamp or any(known > sizes.get(name, known) for name, known in index.known().items()):
        index.begin_anew(stamp)
    return index
