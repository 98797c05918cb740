"""The head of an account: who, with whom, when, who asked."""

from __future__ import annotations

import pytest

from parley.accounts.events import asked, head
from tests.accounts.samples import PUBLISHED, READOUT, document


def test_head() -> None:
    read = document(READOUT, published=PUBLISHED)
    top = head(read)
    assert {read.says(each) for each in top.persons} == {"Ilse Morgan", "Tomas Relk"}
    assert top.when
    assert (read.says(top.when.span), top.when.first) == ("Tuesday", "2031-03-04")
    assert top.asked is None


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        (
            "The call was held at the request of the Belmoran side.",
            "en",
            "was held at the request of the Belmoran side",
        ),
        ("The ministers spoke at Arvenia's request on Monday.", "en", "at Arvenia's request"),
        ("海军司令应约同对方通话。", "zh", "应约"),
        ("They spoke.", "en", None),
    ],
)
def test_asked(text: str, lang: str, words: str | None) -> None:
    read = document(text, lang=lang)
    place = asked(read)
    assert (read.says(place) if place else None) == words
