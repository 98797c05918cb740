"""What stations say in tests: harmless, short, in a language of their own."""

from __future__ import annotations

import pytest

from parley.dialogue.prose import STOCK, sentence
from parley.forms.body import FORMS, read, write
from parley.forms.watch import TestText as Text


@pytest.mark.parametrize(
    ("languages", "spoken"),
    [(("zh-Hans", "en"), "zh-Hans"), (("en",), "en"), (("fr", "zh"), "zh"), (("fr",), "en")],
)
def test_a_party_is_tested_in_its_own_language_where_there_is_prose_in_it(
    languages: tuple[str, ...], spoken: str
) -> None:
    assert sentence(languages, 3) == (spoken, STOCK[spoken[:2]][3])


def test_every_sentence_may_be_said() -> None:
    for language, stock in STOCK.items():
        assert len(set(stock)) == len(stock)
        for text in stock:
            body = Text(language, text)
            assert read(FORMS["test/text", 1], write(body)) == body
