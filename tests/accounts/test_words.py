"""Stems, concepts and rarity."""

from __future__ import annotations

from collections import Counter

import pytest

from parley.accounts.words import KIND_SHARE, Rarity, Senses, ideas, plain_root, senses, stem, together, tokens


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


def test_words_are_near_by_a_sense_in_common_or_as_a_kind_of_another() -> None:
    assert senses("quarrels").near(senses("argument")) == 1.0
    assert senses("wounded").near(senses("injury")) == 1.0
    assert senses("ship").near(senses("vessels")) == KIND_SHARE == senses("vessels").near(senses("ship"))
    assert senses("ship").near(senses("bread")) == 0.0
    assert senses("zzz") == Senses()
    assert senses("zzz").near(senses("ship")) == 0.0


def test_a_sentence_means_what_its_words_mean() -> None:
    both = together([senses("quarrel"), senses("bread")])
    assert [senses(word).near(both) for word in ("argument", "loaf", "ship")] == [1.0, KIND_SHARE, 0.0]
