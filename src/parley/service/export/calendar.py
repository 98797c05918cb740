"""Windows, calls and talks as iCalendar (RFC 5545), times in UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from icalendar import Calendar, Event

from parley.forms.fields import Window
from parley.service.export.outward import Outward, marked, refuse

HOUR_SECONDS: Final = 3_600
"""How long a call or a meeting is entered for: nobody has said when it ends."""

_CANCELLED: Final = "cancel"


def write(outward: Outward) -> bytes:
    """An event for each of the entry's windows, or for its moment; raises NotExportable."""
    calendar = Calendar()
    calendar.add("prodid", "-//Parley//Parley//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for place, window in enumerate(outward.windows() or _moment(outward)):
        calendar.add_component(_event(outward, window, place))
    if not calendar.subcomponents:
        refuse("it holds no window and no agreed time")
    return bytes(calendar.to_ical())


def _event(outward: Outward, window: Window, place: int) -> Event:
    event = Event()
    event.add("uid", f"{outward.view['hash']}-{place}@parley")
    event.add("dtstamp", _utc(outward.view["time"]))
    event.add("dtstart", _utc(window.start_seconds))
    if window.end_seconds is not None:
        event.add("dtend", _utc(window.end_seconds))
    event.add("summary", marked(outward, _summary(outward)))
    event.add("description", marked(outward, "\n".join(one["sentence"] for _, one in outward.words())))
    event.add("status", "CANCELLED" if outward.word("kind") == _CANCELLED else "CONFIRMED")
    for _, area in outward.areas():
        event.add("geo", (area.points[0].latitude, area.points[0].longitude))
        break
    return event


def _moment(outward: Outward) -> tuple[Window, ...]:
    """When a call or talks were agreed to be."""
    at = outward.moment("at_seconds")
    return () if at is None else (Window(at, HOUR_SECONDS),)


def _summary(outward: Outward) -> str:
    titles = [one["title"] for _, one in outward.words()] or [str(outward.view["form"])]
    return f"{' / '.join(titles)} {outward.reference}"


def _utc(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
