"""Charts of how a channel works, each with the rows of its table: line tests in time, and how fast was answered.

What is no figure is no bar: an interval of which nothing is on record stays empty.  What was met stands above its line
and what failed below it, so that nobody needs a colour; an interval outside the hours of the posts is a hollow mark on
the line, which is no failure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log10
from typing import TYPE_CHECKING, Any, Final

from parley.console.drawing.svg import Words, add, drawing, path, wide, written
from parley.console.words import marked
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

Json = dict[str, Any]

DAY: Final = 86_400
BARS_MAX: Final = 120
"""More intervals than these are shown a day a bar."""

RESULTS: Final = {
    "met": marked("met"),
    "late": marked("late"),
    "missed": marked("missed"),
    "no-call": marked("nobody called"),
    "not-staffed": marked("outside the hours"),
    "waiting": marked("not over yet"),
}
"""What may have become of a test, in the words of the key, in the order in which they are drawn and counted."""

FAILED: Final = ("missed", "no-call")


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing as SVG, and what it shows as a table: the text that stands for it."""

    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


# -- line tests in time ------------------------------------------------------------------------------------------------

LEFT, RIGHT, TOP = 128, 18, 14
BAND: Final = 74
"""The height of one direction's bars, half above their line and half below."""
GAP: Final = 34
BAR_MIN: Final = 2.5
"""A single failure of a day is still seen."""


@dataclass(frozen=True, slots=True)
class _Bin:
    """A stretch of time, and how many of its tests had which result."""

    begin: int
    seconds: int
    results: Counter[str]


def availability(
    tests: Sequence[Json], since: int, until: int, interval_seconds: int, size_wide: int, words: Words
) -> Chart:
    """The line tests of a channel from one time to another: a bar an interval, or a day where those are many.

    `tests` and `interval_seconds`: as the verb `tests` gives them.  `since`, `until`: seconds since 1970.
    """
    seconds = interval_seconds if (until - since) <= BARS_MAX * interval_seconds else DAY
    bands = [
        (ours, _bins([one for one in tests if one["called_by_us"] is ours], since, seconds)) for ours in (True, False)
    ]
    height = TOP + 2 * BAND + GAP + 72
    root = drawing(
        "availability",
        (size_wide, height),
        words(marked("Line tests from {since} to {until}")).format(since=iso_time(since), until=iso_time(until)),
    )
    across = (size_wide - LEFT - RIGHT) / (until - since)
    for row, (ours, bins) in enumerate(bands):
        top = TOP + row * (BAND + GAP)
        _band(root, top, words(marked("we called")) if ours else words(marked("they called")), bins, size_wide, words)
        most = max((sum(one.results.values()) for one in bins), default=1) if seconds == DAY else 1
        for one in bins:
            _bar(root, LEFT + (one.begin - since) * across, one.seconds * across, top + BAND / 2, one.results, most)
    _times(root, since, until, across, TOP + 2 * BAND + GAP)
    _key(
        root,
        height - 12,
        [name for name in RESULTS if any(one.results[name] for _, bins in bands for one in bins)],
        words,
    )
    rows = tuple(_test_rows(bands, seconds, words))
    return Chart(written(root), (words(marked("from")), words(marked("called by")), words(marked("result"))), rows)


def _bins(tests: Iterable[Json], since: int, seconds: int) -> list[_Bin]:
    """The tests by the stretch in which they were due; a stretch without a test is not there."""
    found: dict[int, Counter[str]] = {}
    for one in tests:
        begin = one["due"] if seconds != DAY else since + (one["due"] - since) // DAY * DAY
        found.setdefault(begin, Counter())[one["result"]] += 1
    return [_Bin(begin, seconds, results) for begin, results in sorted(found.items())]


def _band(root: ET.Element, top: float, name: str, bins: Sequence[_Bin], size_wide: int, words: Words) -> None:
    """The line of one direction, whose it is, and the share that was met."""
    line = top + BAND / 2
    add(root, "text", "name", name, x=8, y=line - 6)
    results = sum((one.results for one in bins), Counter[str]())
    staffed = sum(results[name] for name in ("met", "late", "missed", "no-call"))
    share = f"{results['met'] / staffed:.1%}" if staffed else words(marked("no tests"))
    add(root, "text", "figure", share, x=8, y=line + 14)
    add(root, "rect", "ground", x=LEFT, y=top, width=size_wide - LEFT - RIGHT, height=BAND)
    add(root, "path", "axis", d=path([(LEFT, line), (size_wide - RIGHT, line)]))


def _bar(root: ET.Element, x: float, width: float, line: float, results: Counter[str], most: int) -> None:
    """What was met above the line, what failed below it, each part as high as its share of a full stretch."""
    gap = min(2.0, width / 5)
    half = BAND / 2 - 3
    up, down = line, line
    for name, count in ((one, results[one]) for one in RESULTS if results[one]):
        high = max(BAR_MIN, half * count / max(most, sum(results.values())))
        left, narrow = x + gap / 2, max(width - gap, 0.6)
        if name == "not-staffed" and most == 1:
            add(root, "rect", f"bar {name}", x=left, y=line - 2.5, width=narrow, height=5)
        elif name in FAILED:
            add(root, "rect", f"bar {name}", x=left, y=down, width=narrow, height=high)
            down += high
        else:
            up -= high
            add(root, "rect", f"bar {name}", x=left, y=up, width=narrow, height=high)


def _times(root: ET.Element, since: int, until: int, across: float, y: float) -> None:
    """The time below the bars, in UTC: hours of a day or two, else days."""
    days = (until - since) / DAY
    step = next(
        one for one in (3_600, 10_800, 21_600, DAY, 2 * DAY, 5 * DAY, 30 * DAY) if one * across >= 42 or one == 30 * DAY
    )
    first = -(-since // step) * step
    for time in range(first, until + 1, step):
        x = LEFT + (time - since) * across
        text = iso_time(time)
        add(root, "path", "tick", d=path([(x, y), (x, y + 5)]))
        add(root, "text", "small middle", text[11:16] if step < DAY else text[8:10], x=x, y=y + 18)
    add(
        root,
        "text",
        "small",
        f"{iso_time(since)[:10]} UTC" if days <= 2 else f"{iso_time(since)[:7]} UTC",
        x=8,
        y=y + 18,
    )


def _test_rows(bands: Iterable[tuple[bool, Sequence[_Bin]]], seconds: int, words: Words) -> Iterator[tuple[str, ...]]:
    found = [(one.begin, ours, one.results) for ours, bins in bands for one in bins]
    for begin, ours, results in sorted(found, key=lambda row: row[:2]):
        counts = [(results[name], words(text)) for name, text in RESULTS.items() if results[name]]
        told = counts[0][1] if seconds != DAY else ", ".join(f"{count} {text}" for count, text in counts)
        time = iso_time(begin)
        yield (time if seconds != DAY else time[:10], words(marked("us")) if ours else words(marked("them")), told)


def _key(root: ET.Element, y: float, names: Iterable[str], words: Words) -> None:
    """Which bar says what."""
    x = float(LEFT)
    for name in names:
        add(
            root,
            "rect",
            f"bar {name}",
            x=x,
            y=y - 10 if name != "not-staffed" else y - 7,
            width=12,
            height=12 if name != "not-staffed" else 5,
        )
        text = words(RESULTS[name])
        add(root, "text", "key", text, x=x + 17, y=y)
        x += 36 + wide(text, 12)


# -- how fast was answered ---------------------------------------------------------------------------------------------

ROW: Final = 40
NAMES: Final = 168
COUNTS: Final = 240
SECONDS: Final = (
    (1, marked("1 s")),
    (10, marked("10 s")),
    (60, marked("1 min")),
    (600, marked("10 min")),
    (3_600, marked("1 h")),
    (21_600, marked("6 h")),
    (86_400, marked("1 d")),
    (864_000, marked("10 d")),
)
DOTS_MAX: Final = 300
"""Of one row: answers that would lie upon each other are one dot."""


def answers(line: Json, size_wide: int, words: Words) -> Chart:
    """How fast each side answered on a line, by precedence: a dot an answer, the median, and what was agreed.

    `line`: as the verb `figures` gives the lines of a channel.  Time runs in powers of ten.
    """
    rows = [(words(text), one) for side, text in _SIDES for one in line[side]]
    height = 20 + ROW * len(rows) + 50
    root = drawing("answers", (size_wide, height), words(marked("How fast was answered, by precedence")))
    longest = max((second for _, one in rows for second in (*one["times_seconds"], one["agreed_seconds"])), default=1)
    last = next((second for second, _ in SECONDS if second >= longest), longest)
    across = (size_wide - NAMES - COUNTS) / max(1.0, log10(last))
    for second, text in SECONDS:
        if second <= last:
            x = NAMES + log10(second) * across
            add(root, "path", "graticule", d=path([(x, 14), (x, 20 + ROW * len(rows))]))
            add(root, "text", "small middle", words(text), x=x, y=36 + ROW * len(rows))
    for number, (side, one) in enumerate(rows):
        _answer_row(root, 20 + ROW * number + ROW / 2, side, one, across, size_wide, words)
    _answer_key(root, height - 8, words)
    return Chart(
        written(root), tuple(map(words, _COLUMNS)), tuple(_answer_cells(side, one, words) for side, one in rows)
    )


_COLUMNS: Final = (
    marked("side"),
    marked("precedence"),
    marked("asked"),
    marked("answered"),
    marked("in time"),
    marked("late"),
    marked("unanswered"),
    marked("waiting"),
    marked("median"),
    marked("agreed limit"),
)
_SIDES: Final = (("they_answer", marked("they answered")), ("we_answer", marked("we answered")))


def _answer_row(root: ET.Element, y: float, side: str, one: Json, across: float, size_wide: int, words: Words) -> None:
    add(root, "text", "name", words(one["precedence"]), x=8, y=y - 1)
    add(root, "text", "small", side, x=8, y=y + 13)
    add(root, "path", "axis", d=path([(NAMES, y), (size_wide - COUNTS, y)]))
    limit = NAMES + log10(max(1, one["agreed_seconds"])) * across
    add(root, "path", "limit", d=path([(limit, y - 16), (limit, y + 16)]))
    places = {round(log10(max(1, second)) * across): second for second in one["times_seconds"]}
    for place, second in sorted(places.items())[:DOTS_MAX]:
        x = float(NAMES + place)
        if second <= one["agreed_seconds"]:
            add(root, "circle", "dot in-time", cx=x, cy=y, r=4)
        else:
            add(root, "path", "dot late", d=path([(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)], closed=True))
    if one["median_seconds"] is not None:
        x = NAMES + log10(max(1, one["median_seconds"])) * across
        add(root, "path", "median", d=path([(x, y - 11), (x, y + 11)]))
    told = words(marked("{answered} of {asked} answered")).format(answered=one["answered"], asked=one["asked"])
    add(root, "text", "", told, x=size_wide - COUNTS + 18, y=y - 1)
    rest = [(one["unanswered"], marked("unanswered")), (one["waiting"], marked("waiting"))]
    text = ", ".join(f"{count} {words(what)}" for count, what in rest if count)
    add(root, "text", "small", text, x=size_wide - COUNTS + 18, y=y + 13)


def _answer_key(root: ET.Element, y: float, words: Words) -> None:
    x = float(NAMES)
    marks = (
        ("dot in-time", marked("answered in time")),
        ("dot late", marked("late")),
        ("median", marked("median")),
        ("limit", marked("agreed limit")),
    )
    for kind, text in marks:
        if kind == "dot in-time":
            add(root, "circle", kind, cx=x + 6, cy=y - 4, r=4)
        elif kind == "dot late":
            add(
                root,
                "path",
                kind,
                d=path([(x + 6, y - 9.5), (x + 11.5, y - 4), (x + 6, y + 1.5), (x + 0.5, y - 4)], closed=True),
            )
        else:
            add(root, "path", kind, d=path([(x + 6, y - 12), (x + 6, y + 3)]))
        told = words(text)
        add(root, "text", "key", told, x=x + 17, y=y)
        x += 38 + wide(told, 12)


def _answer_cells(side: str, one: Json, words: Words) -> tuple[str, ...]:
    counts = ("asked", "answered", "within", "late", "unanswered", "waiting")
    median = one["median_seconds"]
    return (
        side,
        words(one["precedence"]),
        *(str(one[name]) for name in counts),
        "" if median is None else duration(median),
        duration(one["agreed_seconds"]),
    )


def duration(seconds: int) -> str:
    """A length of time as hours, minutes and seconds."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"
