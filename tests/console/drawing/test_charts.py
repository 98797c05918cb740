"""Charts tell by form and words, leave gaps empty, and have a table that says the same."""

from __future__ import annotations

from math import log10
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from parley.console.drawing import shares
from parley.console.drawing.charts import DAY, RESULTS, Chart, answers, availability, duration
from parley.console.drawing.svg import drawing, written
from tests.console.drawing import judges

MIDNIGHT = 1_795_305_600
HOUR = 3_600
WIDE = 1_000


def same(text: str) -> str:
    return text


def other(text: str) -> str:
    return f"<{text}>"


def told(hour: float, result: str, *, ours: bool = True) -> dict[str, Any]:
    """A line test as the verb gives it."""
    return {"due": MIDNIGHT + round(hour * HOUR), "called_by_us": ours, "result": result}


def read(chart: Chart) -> ET.Element:
    return judges.read(chart.svg)


def bars(chart: Chart, name: str, *, key: bool = False) -> list[dict[str, float]]:
    """The bars of a class, but for that of the key."""
    found = [one for one in read(chart).iter("rect") if one.get("class") == f"bar {name}"]
    return [
        {at: float(one.get(at, 0)) for at in ("x", "y", "width", "height")} for one in (found if key else found[:-1])
    ]


def day(*tests: dict[str, Any]) -> Chart:
    return availability(tests, MIDNIGHT, MIDNIGHT + DAY, HOUR, WIDE, same)


def test_an_interval_without_a_test_stays_empty() -> None:
    found = bars(day(told(0, "met"), told(1, "met"), told(5, "met")), "met")
    assert len(found) == 3
    one, two, six = (bar["x"] for bar in found)
    assert six - two == pytest.approx(4 * (two - one), abs=0.3)
    assert found[0]["width"] < two - one


def test_what_failed_hangs_below_the_line_and_an_empty_desk_is_no_failure() -> None:
    chart = day(told(0, "met"), told(1, "missed"), told(2, "no-call"), told(3, "not-staffed"))
    (met,), (missed,), (no_call,), (away,) = (bars(chart, one) for one in ("met", "missed", "no-call", "not-staffed"))
    line = met["y"] + met["height"]
    assert missed["y"] == no_call["y"] == pytest.approx(line, abs=0.2)
    assert away["height"] < met["height"] / 4
    assert away["y"] < line < away["y"] + away["height"]


def test_the_share_is_that_of_the_staffed() -> None:
    chart = day(told(0, "met"), told(1, "met"), told(2, "missed"), told(3, "not-staffed"), told(4, "waiting"))
    figures = [one.text for one in read(chart).iter("text") if one.get("class") == "figure"]
    assert figures == ["66.7%", "no tests"]


def test_a_month_is_told_day_by_day() -> None:
    tests = [told(hour, "missed" if hour == 30 else "met") for hour in range(24 * 20) if not 48 <= hour < 96]
    chart = availability(tests, MIDNIGHT, MIDNIGHT + 30 * DAY, HOUR, WIDE, same)
    met, (missed,) = bars(chart, "met"), bars(chart, "missed")
    assert len(met) == 18
    assert met[0]["height"] == pytest.approx(met[1]["height"] * 24 / 23, abs=0.3)
    assert missed["y"] == pytest.approx(met[1]["y"] + met[1]["height"], abs=0.2)
    assert chart.rows[1] == ("2026-11-23", "us", "23 met, 1 missed")
    assert [row[0][8:] for row in chart.rows[:4]] == ["22", "23", "26", "27"]


def test_the_table_has_every_test_of_a_day() -> None:
    chart = day(told(0, "met"), told(0.5, "late", ours=False), told(1, "missed"))
    assert chart.columns == ("from", "called by", "result")
    assert chart.rows == (
        ("2026-11-22T00:00:00Z", "us", "met"),
        ("2026-11-22T00:30:00Z", "them", "late"),
        ("2026-11-22T01:00:00Z", "us", "missed"),
    )


def test_nothing_on_record_is_an_empty_chart() -> None:
    chart = day()
    assert chart.rows == ()
    assert not [one for one in read(chart).iter("rect") if one.get("class", "").startswith("bar")]


def test_a_channel_that_is_tested_no_more_still_shows_what_was() -> None:
    chart = availability([told(1, "met")], MIDNIGHT, MIDNIGHT + DAY, 0, WIDE, same)
    assert chart.rows == (("2026-11-22", "us", "1 met"),)


def test_nothing_asked_is_a_table_without_rows() -> None:
    assert answers({"they_answer": [], "we_answer": []}, WIDE, same).rows == ()


def row(precedence: str, *times: int, agreed: int = 600) -> dict[str, Any]:
    late = sum(one > agreed for one in times)
    return {
        "precedence": precedence,
        "asked": len(times) + 2,
        "answered": len(times),
        "within": len(times) - late,
        "late": late,
        "unanswered": 1,
        "waiting": 1,
        "median_seconds": sorted(times)[len(times) // 2] if times else None,
        "times_seconds": sorted(times),
        "agreed_seconds": agreed,
    }


def test_answers_stand_on_a_scale_of_powers_of_ten() -> None:
    chart = answers({"they_answer": [row("FLASH", 10, 100, 1_000)], "we_answer": []}, WIDE, same)
    root = read(chart)
    in_time = [float(one.get("cx", 0)) for one in root.iter("circle")][:-1]
    assert len(in_time) == 2
    lines = [one.get("d", "") for one in root.iter("path") if one.get("class") == "graticule"]
    begin, ten = (float(one.split()[1] if one.split()[0] == "M" else one[1:].split()[0]) for one in lines[:2])
    assert in_time[0] == pytest.approx(ten, abs=0.6)
    assert in_time[1] - begin == pytest.approx((ten - begin) * log10(100), abs=1.2)
    late = [one for one in root.iter("path") if one.get("class") == "dot late"]
    assert len(late) == 2, "one of them is the key's"


def test_the_table_of_answers_has_the_median_and_what_was_agreed() -> None:
    chart = answers({"they_answer": [row("FLASH", 10, 100, 1_000)], "we_answer": [row("ROUTINE")]}, WIDE, same)
    assert chart.rows == (
        ("they answered", "FLASH", "5", "3", "2", "1", "1", "1", "0:01:40", "0:10:00"),
        ("we answered", "ROUTINE", "2", "0", "0", "0", "1", "1", "", "0:10:00"),
    )


def test_answers_at_once_and_after_weeks_stay_on_the_paper() -> None:
    chart = answers({"they_answer": [row("FLASH", 0, 40 * DAY)], "we_answer": []}, WIDE, same)
    xs = [float(one.get("cx", 0)) for one in read(chart).iter("circle")]
    assert all(0 < x < WIDE for x in xs)


def test_thousands_of_answers_are_a_bounded_drawing() -> None:
    chart = answers({"they_answer": [row("FLASH", *range(1, 20_000))], "we_answer": []}, WIDE, same)
    assert len(chart.svg) < 40_000


RESULT = dict.fromkeys(RESULTS, 0)


def test_counts_add_up_to_one_bar() -> None:
    sides = {
        "both": RESULT | {"met": 90, "missed": 10},
        "they_answer": RESULT | {"met": 40},
        "we_answer": RESULT | {"met": 50},
    }
    chart = shares.tests_met({side: {"results": counts} for side, counts in sides.items()}, WIDE, same)
    widths = [one["width"] for one in bars(chart, "met")]
    assert widths[0] / widths[1] == pytest.approx(90 / 40, rel=0.02)
    assert chart.rows[0] == ("both ways", "90", "0", "10", "0", "0", "0")
    assert chart.columns == ("side", *RESULTS.values())


def test_undertakings_are_told_by_what_became_of_them() -> None:
    kept = dict.fromkeys(shares.KEPT, 1) | {"moved": 4}
    chart = shares.undertakings_kept({"ours": kept, "theirs": dict.fromkeys(shares.KEPT, 0)}, WIDE, same)
    assert chart.rows == (("our undertakings", *"11111"), ("their undertakings", *"00000"))
    assert all(len(bars(chart, name)) == 1 for name in shares.KEPT)


def test_every_word_is_asked_for_and_stays_text() -> None:
    chart = availability([told(0, "met")], MIDNIGHT, MIDNIGHT + DAY, HOUR, WIDE, other)
    assert chart.columns == ("<from>", "<called by>", "<result>")
    assert "<met>" in {one.text for one in read(chart).iter("text")}
    assert {one.tag for one in read(chart).iter()} <= {"svg", "title", "rect", "path", "text"}


def test_durations_are_hours_minutes_and_seconds() -> None:
    assert [duration(one) for one in (0, 59, 3_661, 90_000)] == ["0:00:00", "0:00:59", "1:01:01", "25:00:00"]


def test_a_title_is_text() -> None:
    assert judges.read(written(drawing("map", (1, 1), 'a<b&"\x07'))).get("aria-label") == 'a<b&"'
