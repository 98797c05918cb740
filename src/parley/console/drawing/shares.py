"""Charts of counts: bars whose parts add up, such as line tests by result, and undertakings by what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.console.drawing.charts import RESULTS, Chart
from parley.console.drawing.svg import Words, add, drawing, wide, written
from parley.console.words import marked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Json = dict[str, Any]

NAMES: Final = 168
TOTALS: Final = 70
ROW: Final = 38
BAR: Final = 22

KEPT: Final = {
    "kept": marked("kept in time"),
    "late": marked("kept late"),
    "open": marked("open"),
    "overdue": marked("overdue"),
    "withdrawn": marked("withdrawn"),
}
"""What may have become of an undertaking that was due, in the words of the key."""


def tests_met(tests: Json, size_wide: int, words: Words) -> Chart:
    """How many line tests of a month had which result, by direction; `tests`: of a channel, by the verb `figures`."""
    sides = (
        ("both", marked("both ways")),
        ("they_answer", marked("they answered")),
        ("we_answer", marked("we answered")),
    )
    rows = [(words(text), tests[side]["results"]) for side, text in sides]
    return _stacked(words(marked("Line tests of the month, by result")), rows, RESULTS, size_wide, words)


def undertakings_kept(undertakings: Json, size_wide: int, words: Words) -> Chart:
    """What became of each side's undertakings that were due; `undertakings`: of a line, by the verb `figures`."""
    sides = (("ours", marked("our undertakings")), ("theirs", marked("their undertakings")))
    rows = [(words(text), undertakings[side]) for side, text in sides]
    return _stacked(
        words(marked("Undertakings due in the month, by what became of them")), rows, KEPT, size_wide, words
    )


def _stacked(
    title: str, rows: Sequence[tuple[str, Json]], parts: Mapping[str, str], size_wide: int, words: Words
) -> Chart:
    """A bar a row, all to one scale, each part with its count."""
    height = 12 + ROW * len(rows) + 30
    root = drawing("shares", (size_wide, height), title)
    sums = [sum(counts[name] for name in parts) for _, counts in rows]
    across = (size_wide - NAMES - TOTALS) / max(1, *sums)
    for number, ((name, counts), total) in enumerate(zip(rows, sums, strict=True)):
        y = 12 + ROW * number
        add(root, "text", "name", name, x=8, y=y + 16)
        x = float(NAMES)
        for part in (one for one in parts if counts[one]):
            width = counts[part] * across
            add(root, "rect", f"bar {part}", x=x, y=y, width=max(width - 2, 1), height=BAR)
            told = str(counts[part])
            if wide(told, 13) + 8 < width:
                add(root, "text", f"count middle on-{part}", told, x=x + width / 2 - 1, y=y + 16)
            x += width
        add(root, "text", "figure", f"{total}", x=x + 10, y=y + 16)
    x = float(NAMES)
    for part in (one for one in parts if any(counts[one] for _, counts in rows)):
        add(root, "rect", f"bar {part}", x=x, y=height - 22, width=12, height=12)
        text = words(parts[part])
        add(root, "text", "key", text, x=x + 17, y=height - 12)
        x += 36 + wide(text, 12)
    cells = tuple((name, *(str(counts[part]) for part in parts)) for name, counts in rows)
    return Chart(written(root), (words(marked("side")), *map(words, parts.values())), cells)
