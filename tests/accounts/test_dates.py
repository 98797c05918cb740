"""Expressions of time as intervals: the project's own list, and what the list cannot hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.accounts.dates import moments, overlap
from parley.accounts.model import DocId, Moment, Span

ANCHOR = date(2023, 12, 22)
LIST = Path(__file__).parents[2] / "eval" / "accounts" / "dates.txt"
ROWS = [
    line.split(" | ") for line in LIST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
]


def read(text: str, lang: str = "en", anchor: date | None = ANCHOR) -> list[tuple[str, str, str, str, str]]:
    found = moments(DocId("A"), text, 0, len(text), lang, anchor)
    return [
        (text[each.span.start : each.span.end], each.first, each.last, each.granularity, each.zone) for each in found
    ]


@pytest.mark.parametrize(("lang", "text", "first", "last", "grain"), ROWS)
def test_the_list(lang: str, text: str, first: str, last: str, grain: str) -> None:
    got = [(begin or "-", end or "-", kind) for _, begin, end, kind, _ in read(text, lang)]
    assert got == ([] if grain == "none" else [(first, last, grain)])


def test_without_an_anchor_nothing_is_guessed() -> None:
    assert read("They met on Thursday, last month and in 2018.", anchor=None) == [
        ("Thursday", "", "", "day", ""),
        ("last month", "", "", "month", ""),
        ("2018", "2018-01-01", "2018-12-31", "year", ""),
    ]


@pytest.mark.parametrize(
    ("text", "lang", "zone"),
    [
        ("At 14:20 Beijing time it began.", "en", "+08:00"),
        ("It began at 0640Z.", "en", "+00:00"),
        ("At 9 a.m. local time it began.", "en", "local"),
        ("北京时间14时20分开始。", "zh", "+08:00"),
    ],
)
def test_zones_are_told(text: str, lang: str, zone: str) -> None:
    assert [each[4] for each in read(text, lang)] == [zone]


def test_figures_are_no_times() -> None:
    assert read("It grew by 3.45 per cent to 10.30 million.") == []


def moment(first: str, last: str) -> Moment:
    return Moment(read_span(), first, last, "day", "", "stated")


def read_span() -> Span:
    return moments(DocId("A"), "in 2018", 0, 7, "en", None)[0].span


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (("2031-03-01", "2031-03-31"), ("2031-03-05", "2031-03-05"), True),
        (("2031-03-04", "2031-03-04"), ("2031-03-05", "2031-03-05"), False),
        (("2031-03-04T10:00", "2031-03-04T10:00"), ("2031-03-04", "2031-03-04"), True),
        (("", ""), ("2031-03-05", "2031-03-05"), None),
    ],
)
def test_overlap(one: tuple[str, str], other: tuple[str, str], meets: bool | None) -> None:  # noqa: FBT001  one of three answers
    assert overlap(moment(*one), moment(*other)) is meets


@given(st.text(alphabet="0123456789 -/.:年月日上下午周MayMonday la", max_size=60), st.sampled_from(["en", "zh"]))
def test_any_text_gives_ordered_spans_and_real_days(text: str, lang: str) -> None:
    found = moments(DocId("A"), text, 0, len(text), lang, ANCHOR)
    assert [each.span for each in found] == sorted(each.span for each in found)
    for each in found:
        for day in (each.first, each.last):
            assert not day or date.fromisoformat(day[:10]).isoformat() == day[:10]
        assert not (each.first and each.last) or each.first <= each.last
