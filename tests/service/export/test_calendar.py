"""Windows as iCalendar, read again by a library."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from icalendar import Calendar, Event

from parley.forms.calls import CallAnswer, CallAnswered
from parley.service.export.calendar import write
from parley.service.export.outward import NotExportable, Outward
from tests.service.export.notices import launch, letter, notice, of_protocol


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
    call = of_protocol(CallAnswered(CallAnswer.ACCEPTED, at_seconds=1_795_312_800))
    assert event(call).decoded("dtstart") == datetime(2026, 11, 22, 2, tzinfo=UTC)
    with pytest.raises(NotExportable, match="no agreed time"):
        write(of_protocol(CallAnswered(CallAnswer.DECLINED)))


def test_a_launch_with_reserve_windows_is_as_many_events() -> None:
    found = Calendar.from_ical(write(launch())).walk("VEVENT")
    starts = [one.decoded("dtstart") for one in found]
    assert starts == [datetime(2026, 12, day, 2, tzinfo=UTC) for day in (1, 2, 3)]
    assert len({str(one["uid"]) for one in found}) == 3


def test_long_chinese_is_folded_between_characters_and_comes_back() -> None:
    what = "渔船，灯光；" * 60 + "反斜杠\\与\n换行。"
    raw = write(notice(what=what))
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")
    assert what in str(event(notice(what=what))["description"])


def test_a_zone_at_the_half_hour_changes_nothing_of_the_instant() -> None:
    found = event(notice(window="2026-11-22T07:30+05:30/+90m"))
    assert found.decoded("dtstart") == datetime(2026, 11, 22, 2, tzinfo=UTC)
    assert found.decoded("dtend") == datetime(2026, 11, 22, 3, 30, tzinfo=UTC)
    assert "(2026-11-22 07:30 to 2026-11-22 09:00, UTC+05:30)" in str(found["description"])


def test_an_entry_without_a_time_is_refused() -> None:
    with pytest.raises(NotExportable, match="no window"):
        write(letter("Some day."))
