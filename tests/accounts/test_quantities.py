"""Figures with their units."""

from __future__ import annotations

import pytest

from parley.accounts.model import DocId, Span
from parley.accounts.quantities import quantities


def read(text: str, lang: str = "en", taken: tuple[Span, ...] = ()) -> list[tuple[str, str]]:
    return [(each.value, each.unit) for each in quantities(DocId("A"), text, 0, len(text), lang, taken)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("three Arvenian ships sank", [("3", "ship")]),
        ("12 crew members and 1,200 people", [("12", "crew"), ("1200", "person")]),
        ("14 nautical miles", [("14", "nautical mile")]),
        ("45 percent of 3.5 million tonnes", [("45", "percent"), ("3500000", "ton")]),
        ("$3.5 million", [("3500000", "money")]),
        ("twenty-three sailors", [("23", "crew")]),
        ("the 3rd fleet", []),
        ("one said", []),
        ("one of them was tired, four were badly injured", [("4", "")]),
        ("two were late and three were killed", [("3", "")]),
    ],
)
def test_english(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("三名渔民", [("3", "person")]), ("3.5万吨", [("35000", "ton")]), ("二十二架飞机", [("22", "aircraft")])],
)
def test_chinese(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text, "zh") == found


def test_figures_of_dates_are_left_out() -> None:
    assert read("on 5 March 12 ships left", taken=(Span(DocId("A"), 3, 10),)) == [("12", "ship")]
