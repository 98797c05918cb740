"""The words: the lists of the specification, and what a person types."""

from __future__ import annotations

from pathlib import Path
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.wire.words import CHINESE, ENGLISH, WordUnknown, chinese, english, read_words

VECTORS = Path(__file__).parents[2] / "spec" / "vectors"
NUMBERS = st.lists(st.integers(0, 2_047), min_size=1, max_size=6).map(tuple)


@pytest.mark.parametrize(("name", "words"), [("words-en.txt", ENGLISH), ("words-zh.txt", CHINESE)])
def test_the_lists_are_those_of_the_specification(name: str, words: tuple[str, ...]) -> None:
    assert tuple((VECTORS / name).read_text(encoding="utf-8").split("\n")[:-1]) == words


@pytest.mark.parametrize("words", [ENGLISH, CHINESE])
def test_each_word_stands_once_and_in_normal_form(words: tuple[str, ...]) -> None:
    assert len(words) == len(set(words)) == 2_048
    assert all(is_normalized("NFC", word) for word in words)


def test_four_letters_tell_english_words_apart() -> None:
    assert len({word[:4] for word in ENGLISH}) == 2_048


@given(numbers=NUMBERS)
def test_typed_back_in_either_language(numbers: tuple[int, ...]) -> None:
    assert read_words(english(numbers).upper()) == numbers
    assert read_words(chinese(numbers)) == numbers
    assert read_words(chinese(numbers).replace(" ", "")) == numbers
    assert read_words(" ".join(word[:4] for word in english(numbers).split())) == numbers


@pytest.mark.parametrize("typed", ["parley", "aba", "abandoned", "zoos", "龘", "abandon 1"])
def test_another_word_is_refused_by_name(typed: str) -> None:
    with pytest.raises(WordUnknown, match=typed.rsplit(maxsplit=1)[-1]) as caught:
        read_words(typed)
    assert caught.value.code == "word-unknown"
