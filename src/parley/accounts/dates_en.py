"""The English grammar of dates: each rule is a pattern and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from parley.accounts.data.calendar import COUNTS, MONTHS, ORDINALS, SEASONS, WEEKDAYS
from parley.accounts.intervals import (
    Interval,
    day_of,
    month_of,
    months_of,
    nearest_year,
    part_of,
    shifted,
    week_of,
    weekday_near,
    weekend_of,
    year_of,
)

Match = re.Match[str]
Rule = tuple[re.Pattern[str], Callable[[Match, date | None, bool], Interval | None]]

MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR: Final = r"(?:1[5-9]|20|21)\d\d"
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
COUNT: Final = r"(?:\d{1,3}|" + "|".join(sorted(COUNTS, key=len, reverse=True)) + r"|a couple of|several|a few)"
UNIT: Final = r"(?:day|week|fortnight|month|year|decade)s?"
DASH: Final = r"\s*(?:[-–—]|to|until|through|and)\s*"
PART: Final = (
    r"(?:(?P<part>early|mid|late|the (?:start|beginning|middle|end) of|the (?:first|second) half of"
    r"|(?:start|beginning|end) of)(?:\s+in)?[\s-]+)?"
)
PARTS: Final = {
    "early": "early",
    "mid": "mid",
    "late": "late",
    "start": "early",
    "beginning": "early",
    "middle": "mid",
    "end": "late",
    "first half": "first half",
    "second half": "second half",
}


def _int(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _month(words: str) -> int:
    return MONTHS[words.lower().rstrip(".")]


def _part(found: Match, whole: Interval | None) -> Interval | None:
    words = (found.groupdict().get("part") or "").lower()
    if not words or whole is None:
        return whole
    named = next(part for name, part in PARTS.items() if name in words)
    return part_of(whole, named)


def _vague(granularity: str) -> Interval:
    return Interval(None, None, granularity)


def _dtg(found: Match, _anchor: date | None, _ahead: bool) -> Interval | None:
    years = 2000 + int(found.group("y"))
    base = day_of(years, MONTHS[found.group("m").lower()], int(found.group("d")))
    clock = f"{found.group('h')}:{found.group('n')}"
    return Interval(base.first, base.last, "minute", minute=clock, zone="+00:00") if base else None


def _iso(found: Match, _anchor: date | None, _ahead: bool) -> Interval | None:
    return day_of(int(found.group("y")), int(found.group("m")), int(found.group("d")))


def _slashed(found: Match, _anchor: date | None, _ahead: bool) -> Interval | None:
    """Day and month in an order that the text does not tell: a day where only one order exists, else both bounds."""
    one, two, year = int(found.group("a")), int(found.group("b")), int(found.group("y"))
    day_first, month_first = day_of(year, two, one), day_of(year, one, two)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    ends = sorted(each.first for each in (day_first, month_first) if each.first)
    return Interval(ends[0], ends[-1], "one of two days")


def _full(found: Match, anchor: date | None, ahead: bool) -> Interval | None:
    month, day = _month(found.group("m")), _int(found.group("d"))
    named = found.group("y")
    if not named and anchor is None:
        return _vague("day")
    year = int(named) if named else nearest_year(anchor or date.min, month, day, ahead=ahead)
    plain = day_of(year, month, day)
    return plain if named or plain is None else Interval(plain.first, plain.last, "day", anchored=True)


def _days(found: Match, anchor: date | None, ahead: bool) -> Interval | None:
    month, first, last = _month(found.group("m")), _int(found.group("d")), _int(found.group("e"))
    second = found.groupdict().get("n")
    named = found.group("y")
    if not named and anchor is None:
        return _vague("range of days")
    year = int(named) if named else nearest_year(anchor or date.min, month, first, ahead=ahead)
    start, end = day_of(year, month, first), day_of(year, _month(second) if second else month, last)
    return Interval(start.first, end.last, "range of days", anchored=not named) if start and end else None


def _month_year(found: Match, anchor: date | None, ahead: bool) -> Interval | None:
    month, named, way = _month(found.group("m")), found.group("y"), (found.groupdict().get("way") or "").lower()
    if named:
        return _part(found, month_of(int(named), month))
    if anchor is None:
        return _vague("month")
    year = nearest_year(anchor, month, ahead=ahead or way in {"next", "coming"})
    if way == "last":
        year = anchor.year if month < anchor.month else anchor.year - 1
    whole = month_of(year, month)
    return _part(found, Interval(whole.first, whole.last, "month", anchored=True) if whole else None)


def _year(found: Match, _anchor: date | None, _ahead: bool) -> Interval | None:
    return _part(found, year_of(int(found.group("y"))))


def _years(found: Match, _anchor: date | None, _ahead: bool) -> Interval | None:
    first, last = int(found.group("y")), int(found.group("z"))
    last = first // 100 * 100 + last if last < 100 else last
    start, end = year_of(first), year_of(last)
    return Interval(start.first, end.last, "range of years") if start and end and first < last else None


def _decade(found: Match, _anchor: date | None, _ahead: bool) -> Interval | None:
    return _part(found, year_of(int(found.group("y")), 10))


def _quarter(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    words = found.group("q").lower()
    number = int(words[1]) if words[0] == "q" and words[1:].isdigit() else ORDINALS[words]
    if not found.group("y") and anchor is None:
        return _vague("quarter")
    year = int(found.group("y")) if found.group("y") else (anchor or date.min).year
    return months_of(year, 3 * number - 2, 3 * number, "quarter") if number <= 4 else None


def _season(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    first, last = SEASONS[found.group("s").lower()]
    way = (found.group("way") or "").lower()
    if not found.group("y") and (anchor is None or not way):
        return _vague("season")
    year = int(found.group("y")) if found.group("y") else (anchor or date.min).year
    if way == "last" and anchor and first >= anchor.month - 2:
        year -= 1
    if way == "next" and anchor and first <= anchor.month:
        year += 1
    return months_of(year, first, last, "season")


def _weekday(found: Match, anchor: date | None, ahead: bool) -> Interval | None:
    if anchor is None:
        return _vague("day")
    day, way = WEEKDAYS[found.group("w").lower()], (found.group("way") or "").lower()
    ways = {"last": "back", "past": "back", "next": "ahead", "coming": "ahead", "this": "this week"}
    chosen = ways.get(way, "ahead" if ahead else "back")
    if way == "last" and anchor.weekday() == day:
        chosen = "week before"
    return weekday_near(anchor, day, chosen)


def _named_day(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    shift = {
        "today": 0,
        "tonight": 0,
        "yesterday": -1,
        "tomorrow": 1,
        "day before yesterday": -2,
        "day after tomorrow": 2,
    }
    words = found.group("n").lower().removeprefix("the ")
    return shifted(anchor, shift[words], "day") if anchor else _vague("day")


def _unit(word: str) -> str:
    return word.lower().rstrip("s")


def _relative(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    way = found.group("way").lower().removeprefix("the ")
    shift = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}[
        way
    ]
    unit = _unit(found.group("u"))
    if anchor is None:
        return _vague(unit)
    if unit == "weekend":
        return weekend_of(anchor, -1 if way in {"last", "past"} or (way == "this" and anchor.weekday() < 2) else shift)
    return _part(found, shifted(anchor, shift, unit))


def _ago(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    number, unit = found.group("c").lower(), _unit(found.group("u"))
    if anchor is None or number in {"several", "a few", "a couple of"}:
        return _vague(f"about a {unit}")
    count = (int(number) if number.isdigit() else COUNTS[number]) * (
        2 if unit == "fortnight" else 10 if unit == "decade" else 1
    )
    base = {"fortnight": "week", "decade": "year"}.get(unit, unit)
    sign = -1 if (found.group("dir") or "").lower() in {"ago", "earlier"} else 1
    found_at = shifted(anchor, sign * count, base)
    rough = found.group("rough")
    return (
        Interval(found_at.first, found_at.last, f"about a {base}" if rough else base, anchored=True)
        if found_at
        else None
    )


def _window(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    """The past or next so many days, weeks, months: a stretch that ends or begins at the anchor."""
    number = found.group("c").lower()
    unit = _unit(found.group("u"))
    if anchor is None or not (number.isdigit() or number in COUNTS):
        return _vague(f"range of {unit}s")
    count = int(number) if number.isdigit() else COUNTS[number]
    days = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650}[unit] * min(count, 800)
    step = timedelta(days=days)
    if found.group("way").lower() in {"next", "coming"}:
        return Interval(anchor, anchor + step, f"range of {unit}s", anchored=True)
    return Interval(anchor - step, anchor, f"range of {unit}s", anchored=True)


def _weekend(_found: Match, anchor: date | None, ahead: bool) -> Interval | None:
    if anchor is None:
        return _vague("weekend")
    return weekend_of(anchor, 0 if ahead or anchor.weekday() >= 5 else -1)


def _edge_of_unit(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    unit = _unit(found.group("u"))
    if anchor is None:
        return _vague(f"part of {unit}")
    whole = week_of(anchor, 0) if unit == "week" else shifted(anchor, 0, unit)
    return _part(found, whole)


def _day_of_month(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    if anchor is None:
        return _vague("day")
    plain = day_of(anchor.year, anchor.month, _int(found.group("d")))
    return Interval(plain.first, plain.last, "day", anchored=True) if plain else None


def _rule(pattern: str, meaning: Callable[[Match, date | None, bool], Interval | None]) -> Rule:
    return re.compile(pattern, re.IGNORECASE), meaning


RULES: Final[tuple[Rule, ...]] = (
    _rule(
        (
            r"\b(?P<d>[0-3]\d)(?P<h>[01]\d|2[0-3])(?P<n>[0-5]\d)Z\s?(?P<m>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT"
            r"|NOV|DEC)\s?(?:20)?(?P<y>\d\d)\b"
        ),
        _dtg,
    ),
    _rule(rf"\b(?P<y>{YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3]\d)(?!\d)", _iso),
    _rule(rf"\b(?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})[/.](?P<y>{YEAR})\b", _slashed),
    _rule(
        (
            rf"(?<![\w-])(?:from |between )?(?P<d>{DAY})(?: (?P<k>{MONTH}))?{DASH}(?P<e>{DAY})(?: of)? (?P"
            rf"<m>{MONTH})(?:,? (?P<y>{YEAR}))?(?!\w)"
        ),
        _days,
    ),
    _rule(
        rf"(?<!\w)(?P<m>{MONTH}) (?P<d>{DAY}){DASH}(?:(?P<n>{MONTH}) )?(?P<e>{DAY})(?:,? (?P<y>{YEAR}))?(?![\w:])",
        _days,
    ),
    _rule(
        (
            rf"(?<![\w-])(?:{WEEKDAY},? )?(?:the )?(?P<d>{DAY})(?: of)?[ -](?P<m>{MONTH})(?:[, -]{{1,2}}(?P"
            rf"<y>{YEAR}))?(?!\w)"
        ),
        _full,
    ),
    _rule(rf"(?<!\w)(?:{WEEKDAY},? )?(?P<m>{MONTH}) (?P<d>{DAY})(?:(?:,| of)? (?P<y>{YEAR}))?(?![\w:]|,?\d)", _full),
    _rule(rf"\b{PART}(?P<m>{MONTH}),? (?:of )?(?P<y>{YEAR})\b", _month_year),
    _rule(
        (
            rf"\b(?:back )?(?:(?:in|since|by|until|during|from|for|of) {PART}|(?P<way>last|next|this|coming) )(?P"
            rf"<m>{MONTH})(?P<y>)(?!\w)(?!\.? \d)"
        ),
        _month_year,
    ),
    _rule(rf"\b(?P<part>early|mid|late)[ -](?P<m>{MONTH})(?P<y>)(?!\w)(?! \d)", _month_year),
    _rule(
        rf"\b(?:a|the|its|their|his|her|this year’s) (?P<m>(?!May\b){MONTH})(?P<y>)(?= [A-Za-z])(?! \d)", _month_year
    ),
    _rule(
        (
            r"\b(?:the )?(?P<q>(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))(?= quarter)|Q[1-4])(?: "
            r"quarter)?(?: of)?,? (?P<y>(?:19|20)\d\d)\b"
        ),
        _quarter,
    ),
    _rule(r"\b(?:the )(?P<q>first|second|third|fourth) quarter(?P<y>)\b", _quarter),
    _rule(
        rf"\b(?:(?P<way>last|this|next) |in (?:the )?)(?P<s>spring|summer|autumn|winter)(?: of)?(?: (?P<y>{YEAR}))?\b",
        _season,
    ),
    _rule(rf"\b(?P<way>)(?P<s>spring|summer|autumn|winter|fall)(?: of)? (?P<y>{YEAR})\b", _season),
    _rule(
        rf"\b(?:between |from )?(?P<y>{YEAR})(?:{DASH}|/)(?P<z>{YEAR}|\d\d)\b(?! ?(?:m|km|nm|tons?|people)\b)", _years
    ),
    _rule(rf"\b{PART}(?:the )?(?P<y>(?:1[5-9]|20)\d0)s\b", _decade),
    _rule(rf"\b(?P<part>early|mid|late|(?:first|second) half of)[ -](?P<y>{YEAR})\b(?!,?\d)", _year),
    _rule(
        (
            rf"\b(?:in|since|by|until|of|from|during|before|after|for|year) {PART}(?P<y>{YEAR})\b(?![,.]\d"
            rf"|\s*(?:{MONTH}|tons?|people|km|miles|metres|meters|men|women|ships|soldiers|troops|homes|votes)"
            rf"|\s?[-–]\s?\d)"
        ),
        _year,
    ),
    _rule(r"\b(?P<n>today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow)\b", _named_day),
    _rule(
        (
            rf"\b(?:(?P<rough>more than|over|about|around|some|nearly|almost) )?(?P<c>{COUNT}) (?P<u>{UNIT}) (?P"
            rf"<dir>ago|earlier)\b"
        ),
        _ago,
    ),
    _rule(rf"\b(?P<rough>)in (?P<c>{COUNT}) (?P<u>days|weeks|months|years)(?:’|')? ?(?P<dir>time)?\b(?! of)", _ago),
    _rule(
        rf"\b(?:in|over|during|within|for) the (?P<way>past|last|next|coming) (?:(?P<c>{COUNT}) )(?P<u>{UNIT})\b",
        _window,
    ),
    _rule(
        (
            r"\b(?:earlier |later |late |early )?(?P<way>last|past|this|next|coming|the previous|the following) (?P"
            r"<u>weekend|week|month|year)\b"
        ),
        _relative,
    ),
    _rule(r"\bat the weekend|over the weekend|on the weekend\b", _weekend),
    _rule(
        (
            r"\b(?:(?:at|by|before|until|towards?) )?(?P<part>the (?:end|start|beginning|middle) of) the (?P<u>week"
            r"|month|year)\b"
        ),
        _edge_of_unit,
    ),
    _rule(r"\b(?P<part>mid|late|early)[ -](?P<u>week|month|year)\b", _edge_of_unit),
    _rule(rf"\b(?:(?P<way>last|past|next|coming|this) )?(?P<w>{WEEKDAY})\b", _weekday),
    _rule(
        (
            r"\bon the (?P<d>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b(?! (?:floor|day|time|anniversary|century"
            r"|parallel|meridian|of))"
        ),
        _day_of_month,
    ),
)
"""In order of precedence: where two rules meet, the earlier in the text wins, then the longer, then the rule above."""
