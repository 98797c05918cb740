"""Stems, concepts and rarity."""

from __future__ import annotations

from collections import Counter

import pytest

from parley.accounts.words import Rarity, ideas, near_roots, plain_root, stem, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Arvenia", "Arvenians"),
        ("agreed", "agreement"),
        ("Chinese", "Beijing"),
        ("protect", "safeguards"),
        ("US", "Washington"),
        ("held", "hold"),
    ],
)
def test_words_of_one_concept(one: str, other: str) -> None:
    assert stem(one)[1] == stem(other)[1] != ""


@pytest.mark.parametrize(("one", "other"), [("us", "US"), ("peace", "war"), ("Arvenia", "Belmora")])
def test_words_that_are_kept_apart(one: str, other: str) -> None:
    assert stem(one)[1] != stem(other)[1]


def test_small_words_have_no_weight() -> None:
    assert stem("the") == ("", "")
    assert plain_root("Forces’s") == plain_root("force")


def test_tokens_know_their_places() -> None:
    text = "The U.S. Navy’s 1,200 men met."
    assert [(each.text, text[each.start : each.end]) for each in tokens(text, 4, len(text))] == [
        (word, word) for word in ("U.S.", "Navy’s", "1,200", "men", "met")
    ]


def test_chinese_is_cut_into_pairs() -> None:
    assert [each.text for each in tokens("两军热线", 0, 4)] == ["两军", "军热", "热线"]


def test_rare_words_weigh_more() -> None:
    rarity = Rarity([Counter({"ship": 1, "bread": 1}), Counter({"ship": 1}), Counter({"ship": 2})])
    assert rarity.weight("bread") > rarity.weight("ship") > 0
    assert rarity.total(["bread", "ship"]) == rarity.weight("bread") + rarity.weight("ship")


def test_ideas_count_concepts() -> None:
    text = "They protect and defend."
    assert ideas(tokens(text, 0, len(text)))["defend"] == 2


def test_words_of_one_field_reach_each_other_both_ways() -> None:
    court, tribunal = stem("court")[0], stem("tribunal")[0]
    assert tribunal in near_roots([court])
    assert court in near_roots([tribunal])
    assert near_roots(["zzz"]) == frozenset()
