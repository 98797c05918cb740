"""The views in Chinese: whole, from the fixed list, and nothing of it left over."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from parley.accounts import page, shown, terminal
from parley.accounts.data.bases import BASES
from parley.accounts.data.loaded import LOADED
from parley.accounts.data.page_words import CHECKED, KEY, LEAD, LIMITS, SECTIONS, TITLE, UNREAD
from parley.accounts.data.verbs import LADDER
from parley.accounts.data.views_zh import ZH
from parley.accounts.model import Directness, Kind
from parley.accounts.page import as_html
from parley.accounts.spoken import speech
from parley.accounts.terminal import as_text
from tests.accounts.samples import CHINESE, PUBLISHED, READOUT, both, report

TABLES = {
    *BASES.values(),
    *LADDER,
    *LOADED,
    *LIMITS,
    *CHECKED.values(),
    UNREAD,
    *SECTIONS.values(),
    TITLE,
    LEAD,
    terminal.KEY,
    terminal.CLOSING,
    *(words for _, _, words in KEY),
    *shown.NOTES.values(),
    *shown.RELATIONS.values(),
    *shown.TIERS.values(),
    *shown.VOICES.values(),
    *(title for title, _ in shown.GROUPS),
    *(each.value for each in (*Kind, *Directness)),
}


def said_in(source: str) -> set[str]:
    """Every text that a module's code gives to `say`, `_none`, `_title` or `_row` as it stands."""
    return {
        each.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"say", "_none", "_title", "_row"}
        for each in node.args[:2]
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }


def test_every_fixed_sentence_has_its_chinese() -> None:
    written = set[str]()
    for module in (page, terminal):
        assert module.__file__
        written |= said_in(Path(module.__file__).read_text(encoding="utf-8"))
    assert len(written) > 30
    assert not (TABLES | written) - ZH.keys()
    assert all(words.strip() for words in ZH.values())


def test_both_views_in_chinese() -> None:
    for compared in (both(), both(PUBLISHED), report(CHINESE, READOUT), report("It rained.\n", "It snowed.\n")):
        shown_page, text = as_html(compared, "zh"), as_text(compared, 80, "zh")
        assert '<html lang="zh-Hans">' in shown_page
        assert "各方叙述对照" in shown_page
        assert "各方叙述对照" in text
        assert "Side by side" not in shown_page
        assert "SIDE BY SIDE" not in text
        outside = re.sub(
            r"<bdi>.*?</bdi>|<style>.*?</style>|<script>.*?</script>|<[^>]*>", " ", shown_page, flags=re.DOTALL
        )
        assert not re.findall(r"\b(?:the|and|not|here|found)\b", outside)


def test_the_language_is_of_one_view_and_of_no_other() -> None:
    compared = both()
    before = as_html(compared), as_text(compared)
    assert as_html(compared, "zh") == as_html(compared, "zh") != before[0]
    assert (as_html(compared), as_text(compared)) == before
    assert (speech("zh")("none"), speech("en")("none")) == ("无", "none")


def test_a_sentence_outside_the_list_is_not_let_through() -> None:
    with pytest.raises(KeyError):
        speech("zh")("a sentence that nobody has translated")


def test_chinese_lines_keep_the_width() -> None:
    from parley.wire.columns import columns

    lines = as_text(both(PUBLISHED), 72, "zh").splitlines()
    assert max(columns(line) for line in lines) <= 72
