"""What ends or is due soon: understandings and undertakings, and from when on the watch is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from parley.dialogue.threads import Kind
from parley.dialogue.understandings import DAY_SECONDS, understanding_among, understanding_of
from parley.dialogue.undertakings import undertaking_of
from parley.wire.marks import Nature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.dialogue.book import Book
    from parley.dialogue.threads import Fact, Thread

LEAD_SECONDS: Final = 7 * DAY_SECONDS
"""How long before the watch is told: a week, in which somebody who decides can still be reached."""

LEAD_PART: Final = 4
"""Of what lasts less than four weeks, the last quarter."""

ENDING: Final = (Kind.UNDERSTANDING, Kind.UNDERTAKING)


@dataclass(frozen=True, slots=True)
class Ending:
    """An understanding that ends, or an undertaking that is due: when, and since when that was so."""

    kind: Kind
    root: Fact
    since_seconds: int
    at_seconds: int

    @property
    def told_seconds(self) -> int:
        """From when on the watch is told."""
        return self.at_seconds - min(LEAD_SECONDS, max(0, self.at_seconds - self.since_seconds) // LEAD_PART)

    def soon(self, now_seconds: int) -> bool:
        """Whether the watch is told of it at this time: it is not past."""
        return self.told_seconds <= now_seconds < self.at_seconds


def endings(book: Book, now_seconds: int) -> Iterator[Ending]:
    """What of a line ends or is due, as far as it is known."""
    for kind in ENDING:
        for thread in book.open(kind):
            ending = ending_of(thread, book, now_seconds)
            if ending is not None:
                yield ending


def ending_of(thread: Thread, book: Book, now_seconds: int) -> Ending | None:
    """The end of what a thread is about; None where none is known, or it is not meant in earnest."""
    if thread.root is None or thread.root.nature is not Nature.OPERATION:
        return None
    if Kind.UNDERTAKING in thread.kinds:
        return _due(thread, thread.root)
    return _end(thread, thread.root, book, now_seconds) if Kind.UNDERSTANDING in thread.kinds else None


def _due(thread: Thread, root: Fact) -> Ending | None:
    one = undertaking_of(thread)
    if one.settled is not None:
        return None
    return Ending(Kind.UNDERTAKING, root, (one.moves or (root,))[-1].time_seconds, one.due_seconds)


def _end(thread: Thread, root: Fact, book: Book, now_seconds: int) -> Ending | None:
    """Only of what both have signed: what renews itself, or has another text in its place, does not run out."""
    begins = understanding_of(thread).begins_seconds
    if begins is None:
        return None
    one = understanding_among(thread, book.newest(Kind.UNDERSTANDING))
    end, over = one.lapses_seconds(now_seconds), one.notice_over_seconds(now_seconds)
    if end is None:
        return None
    since = begins if one.ended is None or end != over else max(begins, one.ended.time_seconds)
    return Ending(Kind.UNDERSTANDING, root, since, end)
