"""The Chinese grammar of dates: each rule is a pattern and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from parley.accounts.data.calendar import ZH_DAYS, ZH_DIGITS, ZH_SEASONS, ZH_WEEKDAYS, ZH_YEARS
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

HAN_NUMBER: Final = r"[〇零○一二两三四五六七八九十百]"
YEAR: Final = r"(?:(?P<y>(?:19|20)\d\d|[一二][〇零○九][〇零○一二三四五六七八九]{2})年|(?P<ry>今年|去年|前年|明年|后年))"
MONTH: Final = rf"(?P<m>1[0-2]|0?[1-9]|十[一二]?|{HAN_NUMBER})月(?:份)?"
DAY: Final = rf"(?P<d>3[01]|[12]\d|0?[1-9]|(?:二十|三十|十)[一二三四五六七八九]?|{HAN_NUMBER})[日号]"
LAST_DAY: Final = DAY.replace("?P<d>", "?P<e>").replace("[日号]", "[日号]")
BARE_DAY: Final = r"(?P<d>3[01]|[12]\d|0?[1-9])[日号]?"
PART: Final = r"(?P<part>年初|年中|年底|年末|初|中旬|上旬|下旬|底|末|上半年|下半年)"
PARTS: Final = {
    "年初": "early",
    "初": "early",
    "上旬": "early",
    "年中": "mid",
    "中旬": "mid",
    "年底": "late",
    "年末": "late",
    "底": "late",
    "末": "late",
    "下旬": "late",
    "上半年": "first half",
    "下半年": "second half",
}


def number(words: str) -> int:
    """A number in figures or Chinese numerals up to 999, or digit by digit for a year."""
    if words.isascii():
        return int(words)
    if not set(words) & {"十", "百"}:
        return int("".join(str(ZH_DIGITS[each]) for each in words))
    total, current = 0, 0
    for each in words:
        if each in {"十", "百"}:
            total += (current or 1) * (10 if each == "十" else 100)
            current = 0
        else:
            current = ZH_DIGITS[each]
    return total + current


def _year_in(found: Match, anchor: date | None) -> int | None:
    if found.group("y"):
        return number(found.group("y"))
    if found.group("ry"):
        return anchor.year + ZH_YEARS[found.group("ry")] if anchor else None
    return None


def _stated(found: Match) -> bool:
    return bool(found.groupdict().get("y"))


def _anchored(plain: Interval | None, granularity: str = "") -> Interval | None:
    return Interval(plain.first, plain.last, granularity or plain.granularity, anchored=True) if plain else None


def _full(found: Match, anchor: date | None, ahead: bool) -> Interval | None:
    month, day, year = number(found.group("m")), number(found.group("d")), _year_in(found, anchor)
    if year is None and (anchor is None or found.group("ry")):
        return Interval(None, None, "day")
    plain = day_of(year or nearest_year(anchor or date.min, month, day, ahead=ahead), month, day)
    return plain if _stated(found) else _anchored(plain)


def _days(found: Match, anchor: date | None, ahead: bool) -> Interval | None:
    month, year = number(found.group("m")), _year_in(found, anchor)
    until = number(found.group("n")) if found.group("n") else month
    if year is None and anchor is None:
        return Interval(None, None, "range of days")
    year = year or nearest_year(anchor or date.min, month, ahead=ahead)
    start, end = day_of(year, month, number(found.group("d"))), day_of(year, until, number(found.group("e")))
    return Interval(start.first, end.last, "range of days", anchored=not _stated(found)) if start and end else None


def _month(found: Match, anchor: date | None, ahead: bool) -> Interval | None:
    month, year = number(found.group("m")), _year_in(found, anchor)
    if year is None and (anchor is None or found.group("ry")):
        return Interval(None, None, "month")
    whole = month_of(year or nearest_year(anchor or date.min, month, ahead=ahead), month)
    whole = whole if _stated(found) else _anchored(whole)
    return part_of(whole, PARTS[found.group("part")]) if whole and found.group("part") else whole


def _year(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    year = _year_in(found, anchor)
    if year is None:
        return Interval(None, None, "year")
    whole = year_of(year) if _stated(found) else _anchored(year_of(year))
    return part_of(whole, PARTS[found.group("part")]) if whole and found.group("part") else whole


def _years(found: Match, _anchor: date | None, _ahead: bool) -> Interval | None:
    start, end = year_of(number(found.group("y"))), year_of(number(found.group("z")))
    return Interval(start.first, end.last, "range of years") if start and end else None


def _decade(found: Match, _anchor: date | None, _ahead: bool) -> Interval | None:
    century = 1900 if found.group("c") in {"上世纪", "20世纪", "二十世纪"} else 2000
    return year_of(century + number(found.group("d")), 10)


def _quarter(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    year, which = _year_in(found, anchor), number(found.group("q"))
    if year is None and anchor is None:
        return Interval(None, None, "quarter")
    return months_of(year or (anchor or date.min).year, 3 * which - 2, 3 * which, "quarter")


def _season(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    year, (first, last) = _year_in(found, anchor), ZH_SEASONS[found.group("s")]
    return months_of(year, first, last, "season") if year else Interval(None, None, "season")


def _named_day(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    return shifted(anchor, ZH_DAYS[found.group("n")], "day") if anchor else Interval(None, None, "day")


def _weekday(found: Match, anchor: date | None, ahead: bool) -> Interval | None:
    if anchor is None:
        return Interval(None, None, "day")
    ways = {"上": "week before", "本": "this week", "这": "this week", "下": "week after"}
    way = ways.get((found.group("way") or "")[:1], "ahead" if ahead else "back")
    return weekday_near(anchor, ZH_WEEKDAYS[found.group("w")], way)


def _relative(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    unit = {"周": "week", "星期": "week", "礼拜": "week", "月": "month", "周末": "weekend", "季度": "quarter"}[
        found.group("u")
    ]
    shift = {"上": -1, "本": 0, "这": 0, "下": 1}[found.group("way")[0]]
    if anchor is None or unit == "quarter":
        return Interval(None, None, unit)
    if unit == "week":
        return week_of(anchor, shift)
    whole = weekend_of(anchor, shift) if unit == "weekend" else shifted(anchor, shift, unit)
    return part_of(whole, PARTS[found.group("part")]) if whole and found.group("part") else whole


def _ago(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    unit = {"天": "day", "日": "day", "周": "week", "星期": "week", "月": "month", "年": "year"}[found.group("u")]
    if anchor is None or found.group("c") in {"几", "数"}:
        return Interval(None, None, f"about a {unit}")
    sign = -1 if found.group("dir") in {"前", "以前", "之前"} else 1
    return shifted(anchor, sign * number(found.group("c")), unit)


def _vague(found: Match, _anchor: date | None, _ahead: bool) -> Interval | None:
    return Interval(None, None, "the same day" if found.group().startswith(("当", "同")) else "recent days")


def _bare_day(found: Match, anchor: date | None, _ahead: bool) -> Interval | None:
    """A day without its month is the latest such day up to the anchor."""
    if anchor is None:
        return Interval(None, None, "day")
    day = number(found.group("d"))
    plain = day_of(anchor.year, anchor.month, day)
    if plain is None or (plain.first and plain.first > anchor and (plain.first - anchor).days > 7):
        before = shifted(anchor, -1, "month")
        plain = day_of(before.first.year, before.first.month, day) if before and before.first else plain
    return _anchored(plain)


def _rule(pattern: str, meaning: Callable[[Match, date | None, bool], Interval | None]) -> Rule:
    return re.compile(pattern), meaning


RULES: Final[tuple[Rule, ...]] = (
    _rule(rf"(?:从|自)?(?:{YEAR})?{MONTH}{BARE_DAY}(?:至|到|—|－|-|~|～)(?:(?P<n>1[0-2]|[1-9])月)?{LAST_DAY}", _days),
    _rule(rf"(?:{YEAR})?{MONTH}{DAY}", _full),
    _rule(rf"{YEAR}第?(?P<q>[一二三四1-4])季度", _quarter),
    _rule(r"(?P<y>)(?P<ry>)第(?P<q>[一二三四])季度", _quarter),
    _rule(rf"{YEAR}(?P<s>[春夏秋冬])[季天]?", _season),
    _rule(rf"{YEAR}?{MONTH}{PART}?", _month),
    _rule(r"(?P<y>(?:19|20)\d\d)年?(?:至|到|—|－|-|~)(?P<z>(?:19|20)\d\d)年", _years),
    _rule(r"(?P<c>上世纪|20世纪|二十世纪|本世纪|21世纪)(?P<d>[1-9]0|[一二三四五六七八九]十)年代", _decade),
    _rule(rf"{YEAR}{PART}?", _year),
    _rule(
        r"(?P<y>)(?P<ry>今|去|前|明)?(?P<part>年底|年初|年中|年末|上半年|下半年)",
        lambda found, anchor, _: _edge(found, anchor),
    ),
    _rule(r"(?P<n>今天|今日|昨天|昨日|前天|前日|明天|明日|后天)", _named_day),
    _rule(r"(?P<way>上个?|本|这个?|下个?)?(?:周|星期|礼拜)(?P<w>[一二三四五六日天])", _weekday),
    _rule(
        r"(?P<way>上个?|本|这个?|下个?)(?P<u>周末|周|星期|礼拜|月|季度)(?P<part>初|中旬|上旬|下旬|底|末)?", _relative
    ),
    _rule(
        rf"(?P<c>\d{{1,3}}|{HAN_NUMBER}{{1,4}}|几|数)个?(?:多)?(?P<u>天|日|周|星期|月|年)(?:多)?(?P<dir>前|以前|之前|后|以后|之后)",
        _ago,
    ),
    _rule(r"当天|当日|同日|日前|近日|近期|不久前", _vague),
    _rule(r"(?<![\d月年.])(?P<d>3[01]|[12]\d|[1-9])日(?!元|本)", _bare_day),
)


def _edge(found: Match, anchor: date | None) -> Interval | None:
    if anchor is None:
        return Interval(None, None, "part of year")
    year = anchor.year + {"今": 0, "去": -1, "前": -2, "明": 1}.get(found.group("ry") or "今", 0)
    whole = _anchored(year_of(year))
    return part_of(whole, PARTS[found.group("part")]) if whole else None
