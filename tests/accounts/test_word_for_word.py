"""Quotations held word for word against the text that they may be from."""

from __future__ import annotations

from datetime import date

import pytest

from parley.accounts.model import DocId, Document
from parley.accounts.reading import Given, read_document
from parley.accounts.word_for_word import Found, word_for_word

SOURCE = (
    "The two watch floors spoke on 5 March. Commander Orlo said that both sides "
    '"will keep the channel open at all hours" and mark the wreck off Cape Lindra by Friday.'
)


def document(letter: str, text: str) -> Document:
    return read_document(DocId(letter), text.encode(), Given(letter, date(2031, 3, 5), ""))


@pytest.mark.parametrize(
    ("quoted", "found", "there"),
    [
        ("will keep the channel open at all hours", Found.WHOLE, "will keep the channel open at all hours"),
        ("Will keep the channel open, at all hours,", Found.WHOLE, "will keep the channel open at all hours"),
        ("mark the wreck", Found.WHOLE, "mark the wreck"),
        ("keep … open at all hours", Found.JOINED, "keep the channel open at all hours"),
        ("open at all hours … keep", Found.CHANGED, None),
        ("will keep the line open at all hours", Found.CHANGED, "will keep the channel open at all hours"),
        ("will pay for every ship that strays", Found.ABSENT, None),
        ("wreck of Cape", Found.ABSENT, None),
    ],
)
def test_how_the_words_stand_there(quoted: str, found: Found, there: str | None) -> None:
    source = document("A", SOURCE)
    press = document("B", f"Commander Orlo told reporters that both sides “{quoted}”.")
    (check,) = word_for_word(press, source)
    assert check.found is found
    if there is not None:
        assert check.there is not None
        assert source.says(check.there) == there
    assert (check.there is None) is (found is Found.ABSENT)


def test_chinese_is_held_character_by_character() -> None:
    source = document("A", "双方于3月5日通话。奥洛表示，双方“将全天保持通道畅通”，并标示沉船。")
    press = document("B", "奥洛称双方“将全天保持通道畅通”，又称“将全天保持线路畅通”，并警告“将付出代价”。")
    assert [one.found for one in word_for_word(press, source)] == [Found.WHOLE, Found.CHANGED, Found.ABSENT]


def test_a_text_without_quotations_has_nothing_to_be_held_against() -> None:
    assert list(word_for_word(document("B", "It rained on Cape Lindra."), document("A", SOURCE))) == []
