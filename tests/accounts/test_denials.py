"""Denials across Chinese and English."""

from __future__ import annotations

import pytest

from parley.accounts.denials import denied_across
from tests.accounts.samples import document

TOLD = "阿尔文尼亚战斗机侵犯贝尔莫拉领空约四分钟。"


@pytest.mark.parametrize(
    ("zh", "en", "words"),
    [
        (TOLD, "Arvenia rejected an accusation that its warplanes had violated Belmoran airspace.", "rejected"),
        (TOLD, "Our aircraft were not in Belmoran airspace at any time.", "not"),
        ("我方舰艇没有开火。", "The frigate fired two shots at the trawler.", "没有"),
    ],
)
def test_the_negation_and_what_it_negates(zh: str, en: str, words: str) -> None:
    a, b = document(zh, "A", lang="zh"), document(en, "B", lang="en")
    places = denied_across(a, b, a.statements[0], b.statements[0])
    assert places is not None
    assert [place.doc for place in places] == ["A", "B"]
    assert words in {a.says(places[0]), b.says(places[1])}
    back = denied_across(b, a, b.statements[0], a.statements[0])
    assert back == (places[1], places[0])


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("演习不针对任何国家。", "The exercise is not directed against any country."),
        ("贝尔莫拉敦促对方使用热线。", "The hotline was not used."),
        (TOLD, "The weather did not improve."),
        (TOLD, "The warplanes entered Belmoran airspace."),
    ],
)
def test_no_denial(zh: str, en: str) -> None:
    a, b = document(zh, "A", lang="zh"), document(en, "B", lang="en")
    assert denied_across(a, b, a.statements[0], b.statements[0]) is None


def test_one_language_is_left_to_the_words() -> None:
    a, b = document("The ship fired.", "A"), document("The ship did not fire.", "B")
    assert denied_across(a, b, a.statements[0], b.statements[0]) is None
