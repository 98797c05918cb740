"""Renderings: the package's, the user's, and what a glossary file must not be."""

from __future__ import annotations

import pytest

from parley.accounts.glossary import Glossary, parse, seeded
from parley.accounts.refusals import GlossaryMalformed
from tests.accounts.samples import document


def terms(glossary: Glossary, text: str, lang: str = "en") -> list[tuple[str, str]]:
    read = document(text, lang=lang)
    return [(each.term, read.says(each.span)) for each in glossary.find(read, read.statements[0])]


def test_the_seed_knows_both_languages() -> None:
    assert terms(seeded(), "A hotline links the theatre commands.") == [
        ("hotline", "hotline"),
        ("theater command", "theatre commands"),
    ]
    assert terms(seeded(), "两国战区之间设立热线。", "zh") == [("theater command", "战区"), ("hotline", "热线")]


def test_the_longest_rendering_wins() -> None:
    assert [words for _, words in terms(seeded(), "It protects sovereignty and territorial integrity.")] == [
        "sovereignty and territorial integrity"
    ]


def test_the_users_term_replaces_the_seeds() -> None:
    own = parse({"hotline": {"en": [{"words": "red line", "who": "Belmora"}]}, "skerry": {"en": ["the Rock"]}})
    assert terms(seeded(own), "The red line and the hotline reach the rock.") == [
        ("hotline", "red line"),
        ("skerry", "the rock"),
    ]
    assert own[0].renderings[0].who == "Belmora"


@pytest.mark.parametrize(
    "bad",
    [
        None,
        [],
        {"a": []},
        {"a": {"en": "word"}},
        {"a": {"en": [1]}},
        {"a": {"en": [""]}},
        {1: {"en": ["word"]}},
        {"a": {"en": [{"who": "x"}]}},
        {"a": {"en": ["w" * 500]}},
    ],
)
def test_another_form_is_refused(bad: object) -> None:
    with pytest.raises(GlossaryMalformed):
        parse(bad)
