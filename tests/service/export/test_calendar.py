"""Windows as iCalendar, read again by a library."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from icalendar import Calendar, Event

from parley.service.export.calendar import write
from parley.service.export.outward import NotExportable, Outward
from tests.service.export.notices import letter, notice


def event(outward: Outward) -> Event:
    """The one event of an export."""
    (found,) = Calendar.from_ical(write(outward)).walk("VEVENT")
    assert isinstance(found, Event)
    return found


def test_a_window_is_an_event_in_utc() -> None:
    found = event(notice())
    assert found.decoded("dtstart") == datetime(2026, 11, 22, 2, tzinfo=UTC)
    assert found.decoded("dtend") == datetime(2026, 11, 22, 4, tzinfo=UTC)
    assert str(found["summary"]) == "Incident / 事件通报 ARV-2026-001"
    assert "海上发生事件" in str(found["description"])
    assert str(found["status"]) == "CONFIRMED"


def test_an_exercise_says_so_and_a_cancellation_cancels() -> None:
    found = event(notice("EXERCISE", kind="cancel"))
    assert str(found["summary"]).startswith("EXERCISE Incident")
    assert str(found["description"]).startswith("EXERCISE ")
    assert str(found["status"]) == "CANCELLED"


def test_a_window_until_further_notice_has_no_end() -> None:
    assert "dtend" not in event(notice(window="2026-11-22T02:00Z/"))


def test_an_agreed_call_is_an_event() -> None:
    found = letter("x")
    call = Outward(found.view | {"form": "call/answer/1", "body": {"at_seconds": 1_795_312_800}}, None, {})
    assert event(call).decoded("dtstart") == datetime(2026, 11, 22, 2, tzinfo=UTC)


def test_an_entry_without_a_time_is_refused() -> None:
    with pytest.raises(NotExportable, match="no window"):
        write(letter("Some day."))
