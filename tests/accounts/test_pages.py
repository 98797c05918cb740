"""HTML: what is read, what is left out, where each character came from, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.accounts.limits import BROKEN_TAGS_MAX, TAGS_MAX
from parley.accounts.pages import read_page
from parley.accounts.refusals import AccountUnreadablePage

PAGE = """<!doctype html><html><head><title>Site</title>
<meta property="article:published_time" content="2031-03-05T08:00:00Z">
<script>var a = "<p>not read</p>";</script><style>p{}</style></head><body><nav><a href="/">Home</a></nav>
<article><h1>Talks &amp; more</h1><p>The <b>two</b> sides met&nbsp;on   Monday.<!-- <p>no</p> --></p>
<p><a href="/x">Ferry fares to rise</a></p><h2>Later</h2><ul><li>They ag&#114;eed.</li></ul></article>
<footer>© Site</footer></body></html>"""


def test_shapes_and_words() -> None:
    reading = read_page(PAGE)
    assert [(reading.text[each.start : each.end], each.shape) for each in reading.blocks] == [
        ("Home", "furniture"),
        ("Talks & more", "headline"),
        ("The two sides met\u00a0on Monday.", "text"),
        ("Ferry fares to rise", "link"),
        ("Later", "heading"),
        ("They agreed.", "item"),
        ("© Site", "furniture"),
    ]
    assert reading.published == "2031-03-05T08:00:00Z"


@pytest.mark.parametrize(
    ("word", "source"), [("two", "two"), ("&", "&amp;"), ("agreed", "ag&#114;eed"), ("fares", "fares")]
)
def test_words_are_traced_through_tags_and_references(word: str, source: str) -> None:
    reading = read_page(PAGE)
    at = reading.text.index(word)
    start, end = reading.source(at, at + len(word))
    assert PAGE[start:end] == source


@given(st.text(alphabet="<>/!-abp='\"& ;#x", max_size=150))
def test_no_markup_breaks_the_reader(source: str) -> None:
    reading = read_page(source)
    for block in reading.blocks:
        start, end = reading.source(block.start, block.end)
        assert 0 <= start <= end <= len(source)


@pytest.mark.parametrize("bad", ["</>" * (BROKEN_TAGS_MAX + 2), "<p>" * (TAGS_MAX + 1)])
def test_broken_or_huge_markup_is_refused(bad: str) -> None:
    with pytest.raises(AccountUnreadablePage):
        read_page(bad)


@pytest.mark.parametrize(
    "open_end", ["<a " * 200_000, "<!--" * 200_000, '<a b="' * 200_000, "<p '" * 200_000, "&#1" * 300_000]
)
def test_markup_without_an_end_takes_no_time(open_end: str) -> None:
    assert len(read_page(open_end).text) <= len(open_end)
