"""Stretches of time as whole days or minutes, and the arithmetic of anchors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

YEAR_MIN: Final = 1000
YEAR_MAX: Final = 2999


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day, both inclusive; None where nothing anchors it (or where it is open to that side)."""

    first: date | None
    last: date | None
    granularity: str
    anchored: bool = False
    minute: str = ""
    zone: str = ""

    def iso(self) -> tuple[str, str]:
        """Both ends as ISO 8601 text, with the time of day where one is given; empty where unknown."""
        clock = f"T{self.minute}" if self.minute else ""
        return tuple(f"{day.isoformat()}{clock}" if day else "" for day in (self.first, self.last))  # type: ignore[return-value]


def day_of(year: int, month: int, day: int) -> Interval | None:
    """One day, or None where the calendar has no such day."""
    found = _date(year, month, day)
    return Interval(found, found, "day") if found else None


def month_of(year: int, month: int) -> Interval | None:
    """A calendar month."""
    first = _date(year, month, 1)
    if first is None:
        return None
    after = _date(year + month // 12, month % 12 + 1, 1)
    return Interval(first, after - timedelta(days=1) if after else first, "month")


def months_of(year: int, first: int, last: int, granularity: str) -> Interval | None:
    """Several months of one year, as a quarter or half; a season may run into the next year."""
    start, end = month_of(year, first), month_of(year + (last < first), last)
    return Interval(start.first, end.last, granularity) if start and end else None


def year_of(year: int, count: int = 1) -> Interval | None:
    """A calendar year, or a decade of them."""
    first, last = _date(year, 1, 1), _date(year + count - 1, 12, 31)
    return Interval(first, last, "year" if count == 1 else "decade") if first and last else None


def week_of(anchor: date, shift: int) -> Interval:
    """The week from Monday to Sunday that lies `shift` weeks from the anchor's."""
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=shift)
    return Interval(monday, monday + timedelta(days=6), "week", anchored=True)


def weekend_of(anchor: date, shift: int) -> Interval:
    """Saturday and Sunday of such a week."""
    week = week_of(anchor, shift)
    assert week.last is not None
    return Interval(week.last - timedelta(days=1), week.last, "weekend", anchored=True)


def weekday_near(anchor: date, weekday: int, way: str) -> Interval:
    """The named day of the week: the latest up to the anchor, the next after it, or that of a neighbouring week."""
    if way == "ahead":
        day = anchor + timedelta(days=(weekday - anchor.weekday() - 1) % 7 + 1)
    elif way in {"week before", "this week", "week after"}:
        monday = anchor - timedelta(days=anchor.weekday())
        day = monday + timedelta(days=weekday, weeks={"week before": -1, "this week": 0, "week after": 1}[way])
    else:
        day = anchor - timedelta(days=(anchor.weekday() - weekday) % 7)
    return Interval(day, day, "day", anchored=True)


def shifted(anchor: date, count: int, unit: str) -> Interval | None:
    """So many days, weeks, months or years from the anchor, at that unit's granularity."""
    if abs(count) > 3000:
        return None
    if unit == "day":
        day = anchor + timedelta(days=count)
        return Interval(day, day, "day", anchored=True)
    if unit == "week":
        return week_of(anchor, count)
    if unit == "month":
        index = anchor.year * 12 + anchor.month - 1 + count
        found = month_of(index // 12, index % 12 + 1)
    else:
        found = year_of(anchor.year + count, 1)
    return Interval(found.first, found.last, found.granularity, anchored=True) if found else None


def part_of(whole: Interval, part: str) -> Interval:
    """The beginning, middle or end of a month, year or decade, by thirds; the first or second half."""
    if whole.first is None or whole.last is None:
        return Interval(None, None, f"part of {whole.granularity}", anchored=whole.anchored)
    days = (whole.last - whole.first).days + 1
    edges = {"early": (0, 1, 3), "mid": (1, 2, 3), "late": (2, 3, 3), "first half": (0, 1, 2), "second half": (1, 2, 2)}
    start, end, of = edges[part]
    first = whole.first + timedelta(days=days * start // of)
    last = whole.first + timedelta(days=days * end // of - 1)
    return Interval(first, last, f"part of {whole.granularity}", anchored=whole.anchored)


def nearest_year(anchor: date, month: int, day: int = 15, *, ahead: bool = False) -> int:
    """The year that puts a bare month or day on the right side of the anchor."""
    candidate = _date(anchor.year, month, min(day, 28)) or anchor
    if ahead:
        return anchor.year if (candidate.month, day) >= (anchor.month, anchor.day) else anchor.year + 1
    return anchor.year if (candidate - anchor).days <= 31 else anchor.year - 1


def _date(year: int, month: int, day: int) -> date | None:
    if not YEAR_MIN <= year <= YEAR_MAX or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
