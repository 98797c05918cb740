"""Figures and what they count, in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from parley.accounts.data.calendar import COUNTS
from parley.accounts.dates_zh import number as han_number
from parley.accounts.model import DocId, Quantity, Span
from parley.accounts.words import stem

SCALES: Final = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
    "万": 10**4,
    "亿": 10**8,
    "千": 1000,
    "百万": 10**6,
    "百": 100,
}
_WORDS: Final = "|".join(sorted((each for each in COUNTS if len(each) > 2), key=len, reverse=True))
FIGURE: Final = re.compile(
    rf"(?<![\w.,])(?P<money>[$€£¥]|US\$)?(?P<n>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?"
    rf"|(?:{_WORDS})(?:[- ](?:{_WORDS}))?)(?:[ -](?P<scale>hundred|thousand|million|billion|trillion|dozen)s?)?"
    r"(?P<ordinal>st|nd|rd|th)?(?:\s?(?P<unit>%|percent|per cent)|[ -](?P<next>[A-Za-z][\w’'-]*)(?: (?P"
    r"<after>[A-Za-z][\w’'-]*))?(?: (?P<last>[A-Za-z][\w’'-]*))?)?",
    re.IGNORECASE,
)
FIGURE_ZH: Final = re.compile(
    r"(?P<n>\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)(?P<scale>万|亿|千|百万)?(?P<more>多|余)?(?P<unit>名|人|艘|架|枚|次|海里|公里|米|吨|辆|小时"
    r"|分钟|%|个|条|艇|元|美元|国|家)(?P<next>[\u4e00-\u9fff]{0,2})"
)
UNITS: Final = {
    "km": "kilometre",
    "kilometers": "kilometre",
    "kilometres": "kilometre",
    "nm": "nautical mile",
    "nautical": "nautical mile",
    "miles": "mile",
    "meters": "metre",
    "metres": "metre",
    "m": "metre",
    "%": "percent",
    "percent": "percent",
    "per": "percent",
    "tonnes": "ton",
    "tons": "ton",
    "people": "person",
    "crew": "crew",
    "sailors": "crew",
    "knots": "knot",
    "hour": "hour",
    "hours": "hour",
    "minute": "minute",
    "minutes": "minute",
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "month": "month",
    "months": "month",
    "years": "year",
    "year": "year",
    "feet": "foot",
    "men": "person",
    "dollars": "money",
    "euros": "money",
    "pounds": "money",
    "yuan": "money",
    "海里": "nautical mile",
    "公里": "kilometre",
    "米": "metre",
    "吨": "ton",
    "小时": "hour",
    "分钟": "minute",
    "名": "person",
    "人": "person",
    "艘": "ship",
    "架": "aircraft",
    "枚": "missile",
    "次": "time",
    "辆": "vehicle",
    "国": "country",
}
FILLERS: Final = frozenset(
    (
        "of the more than other its their his her further additional separate foreign armed small large local "
        "injured unidentified"
    ).split()
)
NOT_COUNTED: Final = frozenset(
    """january february march april may june july august september october november december a.m p.m am pm utc
    gmt local st nd rd th o’clock in on at to and from by for with as or but is was were had has said that
    who which when while after before""".split()
)

BEFALLEN: Final = re.compile(
    r"(?: more| others?)? (?:(?:was|were|are|is|has been|have been) (?:\w+ly )?"
    r"(?:killed|injured|wounded|hurt|dead|missing|rescued|detained|arrested)|died)\b"
)
"""What befalls persons: "four were injured" counts them without naming them."""


def quantities(doc: DocId, text: str, start: int, end: int, lang: str, taken: Iterable[Span]) -> tuple[Quantity, ...]:
    """Every figure in text[start:end] that is no part of a date (`taken`)."""
    held = list(taken)
    pattern = FIGURE_ZH if lang == "zh" else FIGURE
    found = []
    for match in pattern.finditer(text, start, end):
        place = Span(doc, match.start("n"), match.end("n"))
        if not any(each.meets(place) for each in held) and not match.groupdict().get("ordinal"):
            quantity = _quantity(doc, match)
            found += [quantity] if quantity else []
    return tuple(found)


def _quantity(doc: DocId, match: re.Match[str]) -> Quantity | None:
    value = _value(match.group("n"))
    if value is None:
        return None
    scale = (match.group("scale") or "").lower()
    value *= SCALES.get(scale, 1)
    groups = match.groupdict()
    unit, end = _unit(match)
    if groups.get("money"):
        unit = "money"
    if not unit and match.group("n").lower() in COUNTS and not BEFALLEN.match(match.string, match.end("n")):
        return None  # "one", "two" without a thing counted
    plain = format(value.normalize(), "f")
    return Quantity(Span(doc, match.start(), end), plain, unit)


def _value(words: str) -> Decimal | None:
    low = words.lower().replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", low):
        return Decimal(low)
    if not low.isascii():
        return Decimal(han_number(low))
    parts = re.split(r"[- ]", low)
    return Decimal(sum(COUNTS[part] for part in parts)) if all(part in COUNTS for part in parts) else None


def _unit(match: re.Match[str]) -> tuple[str, int]:
    groups = match.groupdict()
    if groups.get("unit"):
        return _unit_named(match)
    for group in ("next", "after", "last"):
        written = groups.get(group) or ""
        word = written.lower()
        if not word or word in NOT_COUNTED:
            break
        if written[:1].isupper():
            continue  # "three Arvenian ships"
        if word in UNITS:
            return UNITS[word], match.end(group)
        if word not in FILLERS and stem(word)[0]:
            return stem(word)[0], match.end(group)
    return "", match.end("scale") if groups.get("scale") else match.end("n")


def _unit_named(match: re.Match[str]) -> tuple[str, int]:
    word = match.group("unit").lower()
    unit = "percent" if word.startswith(("%", "per")) else UNITS.get(word, word)
    return unit, match.end("unit")
