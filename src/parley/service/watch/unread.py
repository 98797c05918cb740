"""What of the other sides' logs nobody here has marked as read: how many, the oldest, and how urgent.

Nothing is marked by itself, whatever is shown to whom: a mark is an officer's act.  A log's marks are stretches of
entries; the first of them, where it begins with the log, is the watermark.  What only stations say does not count.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.exchange.effects import Keep
from parley.service.rounds import Round
from parley.service.watch.tally import NONE, Counts, Tally, plus
from parley.store.troubles import StoreTrouble
from parley.wire.cbor import Value, decode, encode
from parley.wire.errors import Refusal
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.exchange.lines import Line
    from parley.record.origin import Origin
    from parley.service.keys.vault import Vault
    from parley.service.opened import Opened
    from parley.wire.ids import EntryHash

Json = dict[str, Any]

READ_SPACE: Final = "read"
"""The stretches of each log that were marked as read, by origin."""

LATER_SPACE: Final = "read-later"
"""Who marked which entry for later, and when."""

COUNTED_AT_ONCE: Final = 2_048
"""Entries that are counted in one tick or for one request: tens of milliseconds."""

TICKS_UNTIL_KEPT: Final = 5
"""What was counted is kept so seldom: a commit costs more than counting those few entries again after a crash."""

RANGES_MAX: Final = 4_096
"""Stretches of read entries in one log: what people mark one by one in months."""


class TooManyMarks(Refusal):
    """So many entries of this log are marked one by one that there is no room for one more."""

    code = "read-marks-many"
    hint = "mark everything up to an entry as read"


@dataclass(frozen=True, slots=True)
class Unread:
    """What is unread of one log or more: by precedence, and where the oldest is.

    `behind`: so many entries are not counted yet.
    """

    counts: Counts = NONE
    oldest: tuple[Origin, int] | None = None
    behind: int = 0

    @property
    def highest(self) -> str | None:
        """The highest precedence of what is unread; None where nothing is."""
        return next((one.name for one in reversed(Precedence) if self.counts[one]), None)


class Marks:
    """The stretches of one log that were marked as read, ascending, none touching another."""

    __slots__ = ("ranges",)

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self.ranges = ranges

    def cover(self, index: int) -> int | None:
        """The end of the stretch that an entry is in; None for one that is unread."""
        place = bisect_right(self.ranges, (index, _FAR)) - 1
        return self.ranges[place][1] if place >= 0 and self.ranges[place][1] > index else None

    def with_marked(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches with one more, joined with those that it touches."""
        apart = [one for one in self.ranges if one[1] < start or one[0] > end]
        touched = [one for one in self.ranges if one[1] >= start and one[0] <= end]
        low, high = min([start, *(one[0] for one in touched)]), max([end, *(one[1] for one in touched)])
        return sorted([*apart, (low, high)])

    def without(self, index: int) -> list[tuple[int, int]]:
        """The stretches without one entry."""
        found = []
        for start, end in self.ranges:
            parts = [(start, index), (index + 1, end)] if start <= index < end else [(start, end)]
            found += [part for part in parts if part[0] < part[1]]
        return found


_FAR: Final = 1 << 64


class LogUnread:
    """What is unread of one log, brought up as the log grows."""

    __slots__ = ("_counts", "_oldest", "marks", "origin", "tally")

    def __init__(self, vault: Vault, origin: Origin) -> None:
        self.origin = origin
        self.tally = Tally(vault, origin.text)
        row = vault.get(READ_SPACE, origin.text.encode())
        self.marks = Marks([] if row is None else _ranges(row))
        self._counts: Counts = NONE
        self._oldest: int | None = None
        self._recount()

    def advance(self, size: int, at_most: int) -> int:
        """Count on towards this size; how many entries were read for it."""
        begin = self.tally.size
        if begin >= size:
            return 0
        before = self.tally.before(begin)
        taken = self.tally.advance(size, at_most)
        self._counts = plus(self._counts, plus(self.tally.before(self.tally.size), before, -1))
        if self._oldest is None:
            self._find_oldest(begin)
        return taken

    def unread(self, size: int) -> Unread:
        """As it stands, of a log of so many entries."""
        oldest = None if self._oldest is None else (self.origin, self._oldest)
        return Unread(self._counts, oldest, size - self.tally.size)

    def is_unread(self, index: int) -> bool:
        """Whether people said this entry and nobody marked it; unknown as yet is unread."""
        return self.marks.cover(index) is None and (index >= self.tally.size or self.tally.by_people(index))

    def marked(self, ranges: list[tuple[int, int]]) -> Keep:
        """Take these as the stretches that are read; what keeps them."""
        if len(ranges) > RANGES_MAX:
            _too_many()
        self.marks = Marks(ranges)
        self._recount()
        return Keep(READ_SPACE, self.origin.text.encode(), encode([list(one) for one in ranges]))

    def mark(self, start: int, end: int) -> Keep:
        """Mark a stretch, and what only stations said right after it; raises TooManyMarks."""
        return self.marked(self.marks.with_marked(start, max(end, self.tally.said_from(end))))

    def unmark(self, index: int) -> Keep:
        """Mark one entry as unread again; raises TooManyMarks."""
        return self.marked(self.marks.without(index))

    def _recount(self) -> None:
        size = self.tally.size
        self._counts = self.tally.before(size)
        for start, end in self.marks.ranges:
            if start < size:
                read = plus(self.tally.before(min(end, size)), self.tally.before(start), -1)
                self._counts = plus(self._counts, read, -1)
        self._find_oldest(0)

    def _find_oldest(self, start: int) -> None:
        self._oldest = None
        index = self.tally.said_from(start)
        while index < self.tally.size:
            end = self.marks.cover(index)
            if end is None:
                self._oldest = index
                return
            index = self.tally.said_from(end)


class UnreadLogs:
    """What is unread of every log of the other sides."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._round = Round(service)
        self._logs: dict[Origin, LogUnread] = {}
        self._counting: dict[Origin, LogUnread] = {}
        """Those of which something was counted and is not kept."""
        self._ticks = 0
        service.engine.on_reloaded.append(self._logs.clear)

    def of_log(self, origin: Origin) -> LogUnread:
        """One log."""
        found = self._logs.get(origin)
        if found is None:
            found = self._logs[origin] = LogUnread(self._service.vault, origin)
        return found

    def of_line(self, line: Line) -> Unread:
        """All that the other side said on a line, in all its generations, counted as far as may be done at once."""
        found = self._counted(line.other.origin, line.other.durable)
        for old in reversed(line.past):
            one = self._counted(old.origin, self._service.vault.size(old.origin.text))
            found = Unread(plus(one.counts, found.counts), one.oldest or found.oldest, one.behind + found.behind)
        return found

    def _counted(self, origin: Origin, size: int) -> Unread:
        self._advance(origin, size, COUNTED_AT_ONCE)
        return self.of_log(origin).unread(size)

    def _advance(self, origin: Origin, size: int, at_most: int) -> int:
        log = self.of_log(origin)
        taken = log.advance(size, at_most)
        if taken:
            self._counting[origin] = log
        return taken

    def later(self, entry: EntryHash) -> Json | None:
        """Who marked an entry for later, and when; None where nobody did."""
        row = self._service.vault.get(LATER_SPACE, entry)
        return None if row is None else _later_view(row)

    def every_later(self) -> list[Json]:
        """All that is marked for later, as it was marked first."""
        rows = self._service.vault.kept(LATER_SPACE).items()
        return sorted(({"entry": key.hex()} | _later_view(row) for key, row in rows), key=lambda one: one["at"])

    def forget(self) -> None:
        """Read the marks anew: what was marked last was not kept."""
        self._logs.clear()

    def look(self) -> None:
        """Count some of what has come, and keep from time to time what was counted."""
        room = COUNTED_AT_ONCE
        for line in (line for channel in self._round.next() for line in channel.lines.values()):
            for origin, size in their_logs(self._service, line):
                room -= self._advance(origin, size, room)
        self._ticks += 1
        if self._ticks % TICKS_UNTIL_KEPT == 0:
            self.keep()

    def keep(self) -> None:
        """Keep what was counted; where the disk does not let us, it is counted again another time."""
        changed = [row for log in self._counting.values() for row in log.tally.changed()]
        with suppress(StoreTrouble):
            if changed:
                self._service.vault.commit(changed)
            for log in self._counting.values():
                log.tally.kept()
            self._counting.clear()


def their_logs(service: Opened, line: Line) -> Iterator[tuple[Origin, int]]:
    """The other side's logs on a line, oldest generation first, with how many entries of each are durable."""
    for old in line.past:
        yield old.origin, service.vault.size(old.origin.text)
    yield line.other.origin, line.other.durable


def _later_view(row: bytes) -> Json:
    """Who marked something for later, and when."""
    match decode(row):
        case [bytes(officer), str(name), int(at)]:
            return {"officer": officer.hex(), "name": name, "at": at}
        case _:
            raise AssertionError("a mark that we kept ourselves")


def _ranges(row: bytes) -> list[tuple[int, int]]:
    match decode(row):
        case list(kept):
            return [_range(one) for one in kept]
        case _:
            raise AssertionError("marks that we kept ourselves")


def _range(one: Value) -> tuple[int, int]:
    match one:
        case [int(start), int(end)]:
            return start, end
        case _:
            raise AssertionError("a mark that we kept ourselves")


def _too_many() -> NoReturn:
    raise TooManyMarks(f"{RANGES_MAX} stretches")
