"""Entries by what they say, by whom, in which form and when: a line's log read backwards, so far and no further.

There is no index: at most EXAMINED_MAX entries are read for one answer, which says where it stopped, so that whoever
wants more asks on from there.  Days are found by halving, as each author's times grow along his log but for what his
clock was set back (CLOCK_SLACK_SECONDS).
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from parley.service import views
from parley.service.bodies import texts_in
from parley.service.windows import Log, Split

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.entry import Entry
    from parley.service.service import Service
    from parley.service.windows import Side

Json = dict[str, Any]

EXAMINED_MAX: Final = 2_000
"""Entries read for one answer: a third of a second of the station's time."""

AT_ONCE: Final = 32
"""Entries read without a pause, between which the station does its other work."""

CLOCK_SLACK_SECONDS: Final = 86_400
"""So far may an author's clock have been set back before an entry of his is missed by its day."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; None and empty: anything."""

    since: int | None = None
    until: int | None = None
    ours: bool | None = None
    post: int | None = None
    form: str | None = None
    words: tuple[str, ...] = ()
    """Each must stand somewhere in what it says; case counts for nothing, and a word may be a part of one."""

    def fits(self, entry: Entry, *, ours: bool) -> bool:
        """Whether everything but the words is as it is wanted."""
        payload = entry.payload
        return (
            (self.ours is None or self.ours is ours)
            and (self.post is None or self.post == payload.post)
            and (views.by_people(entry) if self.form is None else self.form == payload.form)
            and (self.since is None or self.since <= payload.time_seconds)
            and (self.until is None or payload.time_seconds <= self.until)
        )

    def said_in(self, view: Json) -> bool:
        """Whether an entry says all the words: as it was written, or as its form is read in any language."""
        if not self.words:
            return True
        said = "\n".join(_said(view)).casefold()
        return all(word in said for word in self.words)


@dataclass(slots=True)
class Found:
    """What one reading found, how many entries it read, and where it stopped: None at the log's beginning."""

    entries: list[Json]
    examined: int
    stopped: Split | None


async def search(
    service: Service, channel: Channel, line: Line, wanted: Wanted, begin: Split | None, count: int, reads: int
) -> Found:
    """At most `count` wanted entries of a line, newest first, among at most `reads` before a place."""
    log, found, examined = Log(service, channel, line), list[Json](), 0
    split = _end(log, wanted.until)
    if begin is not None:
        split = Split(min(begin.ours, split.ours), min(begin.theirs, split.theirs))
    while split != Split(0, 0):
        if examined == reads or len(found) == count:
            return Found(found, examined, split)
        side, split = _step(log, split)
        entry = side.entry(split.ours if side.ours else split.theirs)
        examined += 1
        if entry is not None:
            if _before(entry, wanted.since) and _all_before(log, split, wanted.since):
                break
            if wanted.fits(entry, ours=side.ours):
                row = log.row(entry, ours=side.ours)
                found += [row] if wanted.said_in(row) else []
        if examined % AT_ONCE == 0:
            await asyncio.sleep(0)
    return Found(found, examined, None)


def _step(log: Log, split: Split) -> tuple[Side, Split]:
    """The side of the newest entry before a place, and the place before it."""
    ours, theirs = split.ours, split.theirs
    if theirs == 0 or (ours > 0 and log.ours.order(ours - 1) > log.theirs.order(theirs - 1)):
        return log.ours, Split(ours - 1, theirs)
    return log.theirs, Split(ours, theirs - 1)


def _end(log: Log, until: int | None) -> Split:
    """After everything that may have been said by then."""
    return log.end if until is None else Split(_count_until(log.ours, until), _count_until(log.theirs, until))


def _count_until(side: Side, until: int) -> int:
    low, high = 0, side.size
    while low < high:
        middle = (low + high) // 2
        entry = side.entry(middle)
        if entry is None or entry.payload.time_seconds <= until + CLOCK_SLACK_SECONDS:
            low = middle + 1
        else:
            high = middle
    return low


def _before(entry: Entry | None, since: int | None) -> bool:
    """Whether an entry is so old that none before it in its log can be wanted."""
    return since is not None and entry is not None and entry.payload.time_seconds < since - CLOCK_SLACK_SECONDS


def _all_before(log: Log, split: Split, since: int | None) -> bool:
    """Whether nothing before a place, on either side, can be wanted."""
    return all(
        place == 0 or _before(side.entry(place - 1), since)
        for side, place in ((log.ours, split.ours), (log.theirs, split.theirs))
    )


def _said(view: Json) -> Iterator[str]:
    yield from texts_in(view["body"])
    for said in (view["words"] or {"languages": {}})["languages"].values():
        yield from (said["title"], said["sentence"])
