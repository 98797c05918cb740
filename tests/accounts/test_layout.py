"""Plain text and Markdown: blocks, and the way back to the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.accounts.layout import read_markdown, read_plain
from parley.accounts.limits import TEXT_CHARS_MAX
from parley.accounts.model import Reading
from parley.accounts.refusals import AccountTooLarge

MARKDOWN = (
    "# Talks resume\n\nThe *two* sides [met](http://x) on **Monday**.\nThey agreed.\n\n* first item\n* "
    "second item\n\n---\n## More\nEnd.\n"
)
WRAPPED = (
    "The two sides met in Port Ansel on Monday and\nagreed to keep the line between their "
    "operation\nrooms open at all hours of the day, both said\nin short statements.\n\nNothing else was "
    "agreed.\n"
)


def blocks(reading: Reading) -> list[tuple[str, str]]:
    return [(reading.text[each.start : each.end], each.shape) for each in reading.blocks]


def test_every_line_of_plain_text_is_a_block() -> None:
    assert blocks(read_plain("One.\n\n  Two. \r\nThree.")) == [("One.", "text"), ("Two.", "text"), ("Three.", "text")]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert [words.count("\n") for words, _ in blocks(read_plain(WRAPPED))] == [3, 0]


def test_markdown_loses_its_marks_and_keeps_its_shapes() -> None:
    assert blocks(read_markdown(MARKDOWN)) == [
        ("Talks resume", "headline"),
        ("The two sides met on Monday. They agreed.", "text"),
        ("first item", "item"),
        ("second item", "item"),
        ("More", "heading"),
        ("End.", "text"),
    ]


def test_every_word_of_markdown_is_traced_to_its_place() -> None:
    reading = read_markdown(MARKDOWN)
    for word in ("two", "met", "Monday", "agreed", "second", "End"):
        at = reading.text.index(word)
        start, end = reading.source(at, at + len(word))
        assert MARKDOWN[start:end] == word


@given(st.text(alphabet="ab .*_#[]()\n>-1`", max_size=120))
def test_markdown_pieces_cover_the_text_in_order(source: str) -> None:
    reading = read_markdown(source)
    ends = [piece.start + piece.length for piece in reading.pieces]
    assert (
        "".join(reading.text[piece.start : end] for piece, end in zip(reading.pieces, ends, strict=True))
        == reading.text
    )
    for block in reading.blocks:
        start, end = reading.source(block.start, block.end)
        assert 0 <= start <= end <= len(source)


@given(st.text(max_size=200))
def test_plain_blocks_are_slices_without_outer_blanks(source: str) -> None:
    for words, _ in blocks(read_plain(source)):
        assert words == words.strip()
        assert words


@pytest.mark.parametrize("read", [read_plain, read_markdown])
def test_too_long_is_refused(read: object) -> None:
    with pytest.raises(AccountTooLarge):
        read("a" * (TEXT_CHARS_MAX + 1))  # type: ignore[operator]
