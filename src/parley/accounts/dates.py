"""Expressions of time as intervals with granularity, anchor and zone, in English and Chinese."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from parley.accounts.data.calendar import DAYPARTS, ZONES
from parley.accounts.dates_en import RULES as RULES_EN
from parley.accounts.dates_zh import RULES as RULES_ZH
from parley.accounts.dates_zh import number
from parley.accounts.intervals import Interval
from parley.accounts.model import DocId, Moment, Span

_ZONE_EN: Final = "|".join(sorted((re.escape(each) for each in ZONES if each.isascii()), key=len, reverse=True))
_ZONE_ZH: Final = "|".join(sorted((each for each in ZONES if not each.isascii()), key=len, reverse=True))
_PART_EN: Final = "morning|afternoon|evening|night|noon|midnight|dawn|overnight"
_PART_ZH: Final = "|".join(sorted((each for each in DAYPARTS if not each.isascii()), key=len, reverse=True))

CLOCK_EN: Final = re.compile(
    rf"\b(?:(?:at|from|about|around|shortly (?:before|after)|just (?:before|after)|by) )?(?:(?P<h>[01]?\d"
    rf"|2[0-3])[:.](?P<n>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    rf"|(?P<h2>1[0-2]|[1-9])\s?(?P<half2>[ap])\.?m\b\.?|(?P<h3>[01]\d|2[0-3])(?P<n3>[0-5]\d)(?=\s?(?:Z\b"
    rf"|hours\b|hrs\b|UTC\b|GMT\b|local\b))\s?(?:hours|hrs)?|(?P<word>noon|midnight))"
    rf"(?:\s?\(?(?P<zone>{_ZONE_EN}|[A-Z][a-z]+ (?:standard )?time)\b\)?)?(?! ?(?:km|nm|percent|%|million))",
    re.IGNORECASE,
)
CLOCK_ZH: Final = re.compile(
    rf"(?P<zone>{_ZONE_ZH})?(?P<part>{_PART_ZH})?(?P<h>2[0-4]|1\d|0?\d|十[一二三四五六七八九]?|二十[一二三四]?"
    rf"|[一二两三四五六七八九])(?:[时点](?:(?P<n>[0-5]?\d)分|(?P<half>半)|(?P<sharp>整)?)|[:：](?P<n2>[0-5]\d))"
)
DAYPART: Final = re.compile(rf"(?:\s+(?:in the )?(?:(?:early|late|mid-?) ?)?(?P<en>{_PART_EN}))\b|(?P<zh>{_PART_ZH})")
AHEAD: Final = re.compile(
    (
        r"\b(?:will|shall|is to|are to|is due|are due|scheduled|plans? to|set to|until|by|next)\b|(?"
        r"<![上中少准大])将(?![军领])|拟|定于|预计"
    ),
    re.IGNORECASE,
)
BEHIND: Final = re.compile(r"\b(?:last|was|were|held|said|told|had|took|came)\b|已|曾|了")
LATE: Final = re.compile(r"(?:\b(?:late|early) (?:on )?)$", re.IGNORECASE)
OPEN_SIDE: Final = re.compile(
    r"(?P<since>\b(?:since|after|from)\s(?:the\s)?$|自$|从$)|(?P<until>\b(?:until|till|before|by)\s(?:the\s)?$|截至$)",
    re.IGNORECASE,
)
ZH_SINCE: Final = re.compile(r"\s?(?:以来|起)")
LEAD: Final = re.compile(
    (
        r"(?:(?:back|in|since|by|until|during|from|for|of|at|before|after|on|the|an?|its|their|his|her|between"
        r"|within|towards?) )*(?! ?(?:year|month|week|day)s? (?:ago|earlier))"
    ),
    re.IGNORECASE,
)
FULL_CLOCK: Final = 12


def moments(
    doc: DocId, text: str, start: int, end: int, lang: str, anchor: date | None, zone: str = ""
) -> tuple[Moment, ...]:
    """Every expression of time in text[start:end], earliest first, none overlapping.

    `anchor` is the day that "yesterday" counts from; without one such words keep their granularity and no dates.
    """
    rules = RULES_ZH if lang == "zh" else RULES_EN
    found: list[tuple[int, int, int, Interval]] = []
    ahead = _looks_ahead(text[start:end])
    for rank, (pattern, meaning) in enumerate(rules):
        for match in pattern.finditer(text, start, end):
            interval = meaning(match, anchor, ahead)
            if interval is not None and match.end() > match.start():
                found.append((match.start(), match.end(), rank, interval))
    chosen: list[Moment] = []
    for first, last, _, interval in sorted(found, key=lambda each: (each[0], -each[1], each[2])):
        if not chosen or first >= chosen[-1].span.end:
            chosen.append(_moment(doc, text, (_past_lead(text, first, last), last, end), interval, anchor, zone, lang))
    return _with_clocks(doc, text, start, end, chosen, lang, zone)


def overlap(one: Moment, other: Moment) -> bool | None:
    """Whether two intervals meet; None where either has no dates."""
    if not (one.first and one.last and other.first and other.last):
        return None
    return one.first[:10] <= other.last[:10] and other.first[:10] <= one.last[:10]


def _looks_ahead(words: str) -> bool:
    return bool(AHEAD.search(words)) and not BEHIND.search(words)


def _past_lead(text: str, first: int, last: int) -> int:
    """Where the expression begins once its preposition is left out."""
    lead = LEAD.match(text, first, last)
    return lead.end() if lead and lead.end() < last else first


def _moment(
    doc: DocId, text: str, place: tuple[int, int, int], interval: Interval, anchor: date | None, zone: str, lang: str
) -> Moment:
    first, last, end = place
    part = DAYPART.match(text, last, end) if interval.granularity == "day" else None
    granularity = interval.granularity
    if part and not (lang == "zh" and CLOCK_ZH.match(text, last, end)):
        last, granularity = part.end(), DAYPARTS[part.group("en") or part.group("zh")]
    late = LATE.search(text, max(0, first - 9), first)
    if late and granularity == "day":
        first = late.start()
    begin, until = interval.iso()
    side = OPEN_SIDE.search(text, max(0, first - 12), first)
    since = (side and side.group("since")) or ZH_SINCE.match(text, last, end)
    if granularity.startswith("range"):
        pass  # "from … to …" has both its ends
    elif since:
        until = ""
        granularity = f"since {granularity}"
    elif side and side.group("until"):
        begin, granularity = "", f"until {granularity}"
    basis = "stated" if not interval.anchored and (begin or until) else (anchor.isoformat() if anchor else "none")
    return Moment(Span(doc, first, last), begin, until, granularity, interval.zone or zone, basis)


def _with_clocks(
    doc: DocId, text: str, start: int, end: int, days: list[Moment], lang: str, zone: str
) -> tuple[Moment, ...]:
    """Times of day: joined to the day that stands next to them, else to the sentence's only day."""
    out = list(days)
    for match in (CLOCK_ZH if lang == "zh" else CLOCK_EN).finditer(text, start, end):
        clock = _clock(match)
        place = Span(doc, *match.span())
        if clock is None or any(each.span.meets(place) and each.granularity != "day" for each in out):
            continue
        named = match.groupdict().get("zone") or ""
        offset = ZONES.get(named.lower(), named) or zone
        beside = [
            each for each in days if each.granularity in {"day", *DAYPARTS.values()} and _near(text, each.span, place)
        ]
        day = beside[0] if beside else None
        both = Span(doc, min(day.span.start, place.start), max(day.span.end, place.end)) if day else place
        ends = tuple(f"{each[:10]}T{clock}" if each else "" for each in ((day.first, day.last) if day else ("", "")))
        minute = Moment(
            both,
            ends[0],
            ends[1],
            "minute" if clock[-2:] != "00" or ":" in match.group() else "hour",
            offset,
            day.anchor if day else "none",
        )
        out = [each for each in out if each is not day]
        days = [each for each in days if each is not day]
        out.append(minute)
    return tuple(sorted((each for each in out), key=lambda each: each.span))


def _near(text: str, day: Span, clock: Span) -> bool:
    if day.end <= clock.start:
        between = text[day.end : clock.start]
    elif clock.end <= day.start:
        between = text[clock.end : day.start]
    else:
        return True
    return len(between) <= FULL_CLOCK and not re.search(r"[;.。；]", between)


def _clock(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("word"):
        return "12:00" if groups["word"].lower() == "noon" else "00:00"
    hour = groups.get("h") or groups.get("h2") or groups.get("h3") or ""
    minute = groups.get("n") or groups.get("n2") or groups.get("n3") or ""
    if "part" in groups:  # Chinese
        return _clock_zh(groups, hour, minute)
    value, half = int(hour), (groups.get("half") or groups.get("half2") or "").lower()
    if groups.get("h") and ":" not in match.group() and not half and not groups.get("zone"):
        return None  # 3.45 without a zone or half of the day is a figure
    if half:
        value = value % 12 + (12 if half == "p" else 0)
    return f"{value:02d}:{int(minute or 0):02d}"


def _clock_zh(groups: dict[str, str | None], hour: str, minute: str) -> str | None:
    value = number(hour)
    part = DAYPARTS.get(groups.get("part") or "", "")
    if part in {"afternoon", "evening", "night"} and value < 12:
        value += 12
    return f"{value % 24:02d}:{30 if groups.get('half') else int(minute or 0):02d}"


def reanchor(moment: Moment, anchor: str) -> Moment:
    """The same moment, said to count from another day."""
    return replace(moment, anchor=anchor)
