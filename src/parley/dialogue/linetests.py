"""Line tests: each side calls the other up once an interval, a person there is ready, and a text goes over.

The side that stands first in the terms of line 0 calls when an interval begins, the other one half an interval later,
so that both directions are tested and never at one moment.  What an interval was follows from the record alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from parley.dialogue.threads import TEST_READY, TEST_TEXT, Fact, Thread, said
from parley.record.agreement import TEST_SECONDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from parley.record.terms import Terms

CALL_UP: Final = 4
"""A station that was away when an interval began still calls up in the first quarter of it."""


class Result(Enum):
    """What became of the test of an interval."""

    MET = "met"
    LATE = "late"
    MISSED = "missed"
    NOT_STAFFED = "not-staffed"
    NO_CALL = "no-call"
    WAITING = "waiting"


RESULTS: Final = {
    Result.MET: "a person on watch was ready within the interval, and the text went over",
    Result.LATE: "a person on watch was ready, or the text was sent, after the interval was over",
    Result.MISSED: "called up, and nobody was ready",
    Result.NOT_STAFFED: "called up outside the hours of the posts, and nobody was ready",
    Result.NO_CALL: "nobody was called up",
    Result.WAITING: "the interval is not over",
}


@dataclass(frozen=True, slots=True)
class Schedule:
    """When tests are due; `first`: whether who calls stands first in the terms of line 0."""

    interval_seconds: int
    first: bool

    def due(self, seconds: int) -> int:
        """When the interval began in which a time lies."""
        offset = 0 if self.first else self.interval_seconds // 2
        return (seconds - offset) // self.interval_seconds * self.interval_seconds + offset


@dataclass(frozen=True, slots=True)
class LineTest:
    """The test of one interval, as far as the record has it; `ours`: whether we called up."""

    due_seconds: int
    ours: bool
    result: Result
    call: Fact | None = None
    ready: Fact | None = None
    text: Fact | None = None


def interval_of(terms: Iterable[Terms]) -> int:
    """How often a channel is tested, in seconds; 0: never.  The shortest interval that its agreed lines want."""
    agreed = [one.agreement.test_seconds for one in terms if one.agreement is not None]
    return min(filter(None, agreed), default=0) if agreed else TEST_SECONDS


def closed(thread: Thread) -> bool:
    """Whether no station owes anything: a text is owed as soon as a person there is ready."""
    call = thread.root
    return call is None or not thread.of(TEST_READY, ours=not call.ours) or bool(thread.of(TEST_TEXT, ours=call.ours))


def line_test(thread: Thread, schedule: Schedule, now_seconds: int, *, staffed: bool) -> LineTest:
    """What became of a call-up."""
    call = thread.root
    assert call is not None, "a thread without its call-up is no test"
    due: int = said(call).due_seconds
    end = due + schedule.interval_seconds
    ready = next(iter(thread.of(TEST_READY, ours=not call.ours)), None)
    text = next(iter(thread.of(TEST_TEXT, ours=call.ours)), None)
    rows = (
        (ready is not None and text is not None and max(ready.time_seconds, text.time_seconds) < end, Result.MET),
        (ready is not None and text is not None, Result.LATE),
        (now_seconds < end, Result.WAITING),
        (not staffed and ready is None, Result.NOT_STAFFED),
        (True, Result.MISSED),
    )
    return LineTest(due, call.ours, next(result for true, result in rows if true), call, ready, text)


def line_tests(
    threads: Iterable[Thread],
    schedule: Schedule,
    span: range,
    now_seconds: int,
    staffed: Callable[[int], bool],
    *,
    ours: bool,
) -> list[LineTest]:
    """The tests of one direction among these threads, one for each interval that began within the span, in seconds.

    A station that was set back may have called up twice for one interval: that counts of which more became.
    """
    called: dict[int, list[LineTest]] = {}
    for thread in threads:
        call = thread.root
        if call is not None and call.ours is ours:
            due: int = said(call).due_seconds
            called.setdefault(due, []).append(line_test(thread, schedule, now_seconds, staffed=staffed(due)))
    tests = {due: min(several, key=_what_became) for due, several in called.items()}
    return [
        tests.get(due) or LineTest(due, ours, Result.NO_CALL if staffed(due) else Result.NOT_STAFFED)
        for due in _intervals(schedule, span.start, min(span.stop, now_seconds + 1))
    ]


def last_good(newest_first: Iterable[Thread]) -> LineTest | None:
    """The newest of these tests, of either direction, in which a person was ready and the text was sent."""
    tests = (line_test(thread, _ANY, 0, staffed=True) for thread in newest_first)
    return next((one for one in tests if one.result in (Result.MET, Result.LATE)), None)


def _what_became(test: LineTest) -> tuple[int, bool, tuple[int, int, bool]]:
    """Orders the call-ups for one interval: the one of which most became first; of equals, the one said first."""
    assert test.call is not None, "it was called up"
    return _RANKS.index(test.result), test.ready is None, test.call.order


def _intervals(schedule: Schedule, since: int, until: int) -> Iterator[int]:
    due = schedule.due(since)
    if due < since:
        due += schedule.interval_seconds
    while due < until:
        yield due
        due += schedule.interval_seconds


_RANKS: Final = tuple(Result)
_ANY: Final = Schedule(TEST_SECONDS, first=True)
