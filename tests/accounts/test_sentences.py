"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.accounts.sentences import sentences


def cut(text: str, lang: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text), lang)]


@pytest.mark.parametrize(
    "parts",
    [
        ["It ended.", "It began again."],
        ["Gen. Mira Tallis spoke to Adm. T. Relk of the U.S. Navy.", "He agreed."],
        ["The U.S. said no.", "The talks go on."],
        ["“We met.", "We agreed,” he said."],
        ["He asked: “Why?”", "Nobody knew."],
        ["It cost 3.5 million (No. 7 on the list).", "That was all!"],
        ["They left at 5 p.m. on Monday.", "It rained…", "Then it stopped."],
    ],
)
def test_english(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["双方通话。", "他强调：“必须保持距离。”", "会谈结束！"],
        ["“我们见过面。”，他说。", "以后呢？", "不知道。"],
    ],
)
def test_chinese(parts: list[str]) -> None:
    assert cut("".join(parts), "zh") == parts


@given(st.text(alphabet="aB. ?!”“。1", max_size=80), st.sampled_from(["en", "zh"]))
def test_sentences_are_ordered_slices_that_lose_only_blanks(text: str, lang: str) -> None:
    found = list(sentences(text, 0, len(text), lang))
    assert found == sorted(found)
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")
