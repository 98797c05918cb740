"""A window of a line's log: what both sides said, in one order, around any entry, without reading the rest.

The order is that of conversations (parley.dialogue.threads.Fact): what an author had seen comes before what he said.
Along the logs of one side it only grows, so that the place of an entry among the other side's is found by halving.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from parley.exchange.generations import line_generations
from parley.record.entry import decode_entry
from parley.service.finding import logs_of
from parley.service.log.steps import steps_of
from parley.service.views import views
from parley.station.logs import sound_entries

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.entry import Entry
    from parley.record.origin import Origin
    from parley.service.service import Service

Json = dict[str, Any]

EXAMINED_MAX: Final = 4_096
"""Entries looked at for one window, in one direction: where stations signed very many on end, it holds fewer rows."""

READ_AT_ONCE: Final = 64

Order: TypeAlias = tuple[int, int, bool]

BEFORE_ALL: Final[Order] = (-1, -1, False)


@dataclass(frozen=True, slots=True)
class Split:
    """A place between entries: so many of ours and of theirs stand before it."""

    ours: int
    theirs: int


class Side:
    """All that one side has said on a line, in all its generations, as one row of places from 0."""

    def __init__(self, service: Service, line: Line, *, ours: bool) -> None:
        self._vault = service.vault
        self.ours = ours
        self._first = line.first is ours
        self._own = line_generations(line, own=ours)
        self._other = line_generations(line, own=not ours)
        self._logs = [(origin, size) for whose, origin, size in logs_of(service, line) if whose is ours]
        self._read: dict[int, dict[int, Entry]] = {}
        self.size = sum(size for _, size in self._logs)

    def entry(self, place: int) -> Entry | None:
        """The entry at a place; None where the disk has spoiled it."""
        chunk = place // READ_AT_ONCE
        if chunk not in self._read:
            self._read[chunk] = dict(self._chunk(chunk * READ_AT_ONCE))
        return self._read[chunk].get(place)

    def place(self, entry: Entry) -> int:
        """The place of an entry of this side."""
        begin = 0
        for origin, size in self._logs:
            if origin == entry.origin:
                return begin + entry.payload.index
            begin += size
        raise AssertionError("an entry of this side is in one of its logs")

    def at(self, place: int) -> tuple[Origin, int]:
        """Log and index of a place."""
        for origin, size in self._logs:
            if place < size:
                return origin, place
            place -= size
        raise AssertionError("a place beyond the end")

    def order(self, place: int) -> Order:
        """Where the entry at a place stands; of one that is spoiled, where the last sound one before it does."""
        while place >= 0:
            found = self.entry(place)
            if found is not None:
                return self.order_of(found)
            place -= 1
        return BEFORE_ALL

    def order_of(self, entry: Entry) -> Order:
        """Where an entry of this side stands."""
        payload, seen = entry.payload, entry.payload.seen
        seen_generation = self._other.index(seen.generation) if seen.generation in self._other else 0
        generations = self._own.index(entry.origin.generation) + seen_generation
        return generations, payload.index + seen.size, not self._first

    def count_before(self, order: Order) -> int:
        """How many of this side's entries stand before."""
        low, high = 0, self.size
        while low < high:
            middle = (low + high) // 2
            if self.order(middle) < order:
                low = middle + 1
            else:
                high = middle
        return low

    def _chunk(self, begin: int) -> Iterator[tuple[int, Entry]]:
        end = begin + READ_AT_ONCE
        start = 0
        for origin, size in self._logs:
            low, high = max(begin, start), min(end, start + size)
            if low < high:
                for raw in sound_entries(self._vault, origin.text, low - start, high - low):
                    entry = decode_entry(raw)
                    yield start + entry.payload.index, entry
            start += size


class Log:
    """Both sides of a line."""

    def __init__(self, service: Service, channel: Channel, line: Line) -> None:
        self._service, self._channel, self._line = service, channel, line
        self.ours, self.theirs = (Side(service, line, ours=ours) for ours in (True, False))

    @property
    def end(self) -> Split:
        """After everything."""
        return Split(self.ours.size, self.theirs.size)

    def before(self, entry: Entry, *, ours: bool) -> Split:
        """Right before an entry that is in the log."""
        if ours:
            return Split(self.ours.place(entry), self.theirs.count_before(self.ours.order_of(entry)))
        return Split(self.ours.count_before(self.theirs.order_of(entry)), self.theirs.place(entry))

    def backwards(self, split: Split, count: int, *, stations: bool) -> tuple[list[Json], bool]:
        """At most so many rows before a place, oldest first; and whether there is more before them."""
        ours, theirs, rows = split.ours, split.theirs, list[Json]()
        for _ in range(EXAMINED_MAX):
            if len(rows) == count or (ours == 0 and theirs == 0):
                break
            if theirs == 0 or (ours > 0 and self.ours.order(ours - 1) > self.theirs.order(theirs - 1)):
                ours -= 1
                rows += self._row(self.ours, ours, stations=stations)
            else:
                theirs -= 1
                rows += self._row(self.theirs, theirs, stations=stations)
        return rows[::-1], ours + theirs > 0

    def forwards(self, split: Split, count: int, *, stations: bool) -> tuple[list[Json], bool]:
        """At most so many rows after a place, oldest first; and whether there is more after them."""
        ours, theirs, rows = split.ours, split.theirs, list[Json]()
        end = self.end
        for _ in range(EXAMINED_MAX):
            if len(rows) == count or Split(ours, theirs) == end:
                break
            if theirs == end.theirs or (ours < end.ours and self.ours.order(ours) < self.theirs.order(theirs)):
                rows += self._row(self.ours, ours, stations=stations)
                ours += 1
            else:
                rows += self._row(self.theirs, theirs, stations=stations)
                theirs += 1
        return rows, Split(ours, theirs) != end

    def beyond(self) -> list[Json]:
        """What is missing of the other side's log, since when we ask for it, and what has overtaken it."""
        line, service = self._line, self._service
        rows: list[Json] = []
        expected: int = line.other.size
        for index, held in sorted(line.other.overtaken.items()):
            if held.entry is not None:
                rows += self._gap(expected, index)
                view = views.entry_view(service, self._channel, line, held.entry, ours=False)
                rows.append(self._dressed(view, held.entry, ours=False))
                expected = index + 1
        return rows + self._gap(expected, line.other.known_size)

    def _gap(self, begin: int, end: int) -> list[Json]:
        if end <= begin:
            return []
        since = self._service.gaps.since(self._line)
        return [{"gap": True, "ours": False, "first": begin, "missing": end - begin, "asked_since": since}]

    def _row(self, side: Side, place: int, *, stations: bool) -> list[Json]:
        entry = side.entry(place)
        if entry is None:
            origin, index = side.at(place)
            gone = {"gap": True, "ours": side.ours, "first": index, "missing": 1, "damaged": True}
            return [gone | {"generation": origin.generation.hex(), "asked_since": None}]
        if not stations and not views.by_people(entry):
            return []
        view = views.entry_view(self._service, self._channel, self._line, entry, ours=side.ours)
        return [self._dressed(view, entry, ours=side.ours)]

    def row(self, entry: Entry, *, ours: bool) -> Json:
        """One entry of the line as its row, wherever it stands."""
        view = views.entry_view(self._service, self._channel, self._line, entry, ours=ours)
        return self._dressed(view, entry, ours=ours) | {"by_people": views.by_people(entry)}

    def _dressed(self, view: Json, entry: Entry, *, ours: bool) -> Json:
        """A row with the steps that the entry has come, whether somebody marked it, and where it stands."""
        unread = self._service.unread
        side = self.ours if ours else self.theirs
        later = unread.later(entry.hash)
        return view | {
            "gap": False,
            "steps": steps_of(self._service, self._channel, self._line, entry, ours=ours),
            "unread": not ours
            and views.by_people(entry)
            and unread.of_log(entry.origin).is_unread(entry.payload.index),
            "later": later,
            "order": None if view["provisional"] else _sortable(side.order_of(entry)),
        }


def _sortable(order: Order) -> str:
    """A place as a text: those of a line stand as their texts sort."""
    generations, said, second = order
    return f"{generations:08x}{said:012x}{int(second)}"
