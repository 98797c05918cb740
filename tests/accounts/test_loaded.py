"""Wording from the curated list."""

from __future__ import annotations

import json

import pytest

from parley.accounts.checking import check
from parley.accounts.contract import as_json, as_plain
from parley.accounts.data.loaded import LOADED
from parley.accounts.loaded import loaded
from parley.accounts.model import Voice
from parley.accounts.page import as_html
from parley.accounts.refusals import ReportSpanMismatch
from parley.accounts.terminal import as_text
from tests.accounts.samples import document, report

ONE = "The brazen raid was a massacre.\n“This is a blatant provocation,” Admiral Tomas Relk said.\nIt rained.\n"
OTHER = "The raid happened at dawn.\nThe ships returned to port.\n"


def test_words_of_the_list_with_whose_words_they_are() -> None:
    read = document(ONE)
    assert [(read.says(each.span), each.does, each.voice) for each in loaded(read)] == [
        ("brazen", "heightens", Voice.OUTLET),
        ("massacre", "calls an act a crime", Voice.OUTLET),
        ("blatant", "heightens", Voice.QUOTED),
        ("provocation", "gives a motive", Voice.QUOTED),
    ]


def test_chinese_and_other_languages() -> None:
    read = document("对方悍然闯入领海，这是挑衅。", lang="zh")
    assert [read.says(each.span) for each in loaded(read)] == ["悍然", "挑衅"]
    assert not list(loaded(document("Это провокация.", lang="ru")))


def test_only_whole_words_count() -> None:
    assert not list(loaded(document("The gravel was hyped. Engraved sacredly.")))


def test_no_word_has_two_meanings_in_the_list() -> None:
    words = [word for lists in LOADED.values() for row in lists.values() for word in row.split()]
    assert len(words) == len(set(words))


def test_it_is_in_the_views_and_the_report_and_is_checked() -> None:
    compared = report(ONE, OTHER)
    assert "brazen" in as_text(compared).split("CURATED LIST")[1]
    assert "heightens" in as_html(compared)
    inputs = {"A": ONE.encode(), "B": OTHER.encode()}
    check(as_json(compared).encode(), inputs)
    plain = as_plain(compared)
    plain["loaded_wording"][0]["does"] = "lies"
    with pytest.raises(ReportSpanMismatch):
        check(json.dumps(plain).encode(), inputs)
