"""A time as people type and read it: ISO 8601 with its zone, or a date-time group (211430ZDEC23).

A date-time group is day, hour, minute, zone letter, month and year: letters A to M without J stand for the zones one to
twelve hours ahead of UTC, N to Y for one to twelve hours behind, Z for UTC (ACP 121).  J is the reader's own zone, and
is refused as a time without a zone is: two readers would read two times.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final, NoReturn

from parley.wire.errors import Refusal
from parley.wire.limits import SECONDS_MAX

MONTHS: Final = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
ZONES: Final = {
    "Z": 0,
    **{letter: hours for hours, letter in enumerate("ABCDEFGHIKLM", 1)},
    **{letter: -hours for hours, letter in enumerate("NOPQRSTUVWXY", 1)},
}
"""Hours ahead of UTC by zone letter."""

_GROUP: Final = re.compile(r"(\d\d)(\d\d)(\d\d)([A-Z]?)([A-Z]{3})(\d\d)")
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?", re.ASCII)


class TimeWithoutZone(Refusal):
    """This time names no zone, so that two readers may read two times."""

    code = "time-without-zone"
    hint = "add the zone: 2026-11-21T14:30Z, 2026-11-21T14:30+08:00, or 211430ZNOV26"


class TimeUnreadable(Refusal):
    """This is not a time."""

    code = "time-unreadable"
    hint = "write 2026-11-21T14:30Z, 2026-11-21T14:30+08:00, or 211430ZNOV26"


def read_time(typed: str) -> int:
    """The seconds since 1970 of a typed time; raises TimeWithoutZone, TimeUnreadable."""
    text = typed.strip().upper()
    if group := _GROUP.fullmatch(text):
        return _seconds(_grouped(typed, *group.groups()), typed)
    if iso := _ISO.fullmatch(text):
        if iso[2] is None:
            _refuse_zone(typed)
        return _seconds(_parsed(text, typed), typed)
    return _refuse(typed)


def offset_minutes(typed: str) -> int:
    """How far the zone of a typed time is ahead of UTC; raises TimeWithoutZone, TimeUnreadable."""
    text = typed.strip().upper()
    if group := _GROUP.fullmatch(text):
        return 60 * ZONES.get(group[4], 0)
    moment = datetime.fromisoformat(text) if _ISO.fullmatch(text) else None
    ahead = None if moment is None else moment.utcoffset()
    return _refuse_zone(typed) if ahead is None else int(ahead.total_seconds()) // 60


def iso_time(seconds: int, offset_minutes: int = 0) -> str:
    """A time in ISO 8601, in the zone that is so many minutes ahead of UTC."""
    moment = datetime.fromtimestamp(seconds, timezone(timedelta(minutes=offset_minutes)))
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def group_time(seconds: int) -> str:
    """A time as a date-time group in UTC; its seconds are left out."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return f"{moment:%d%H%M}Z{MONTHS[moment.month - 1]}{moment.year % 100:02d}"


def _grouped(typed: str, day: str, hour: str, minute: str, letter: str, month: str, year: str) -> datetime:
    if letter in ("", "J"):
        _refuse_zone(typed)
    if month not in MONTHS:
        _refuse(typed)
    zone = timezone(timedelta(hours=ZONES[letter]))
    try:
        return datetime(2000 + int(year), MONTHS.index(month) + 1, int(day), int(hour), int(minute), tzinfo=zone)
    except ValueError:
        return _refuse(typed)


def _parsed(text: str, typed: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return _refuse(typed)


def _seconds(moment: datetime, typed: str) -> int:
    seconds = int(moment.timestamp())
    return seconds if 0 <= seconds <= SECONDS_MAX else _refuse(typed)


def _refuse(typed: str) -> NoReturn:
    raise TimeUnreadable(typed[:40])


def _refuse_zone(typed: str) -> NoReturn:
    raise TimeWithoutZone(typed[:40])
