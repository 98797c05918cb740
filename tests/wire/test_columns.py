"""Text in the columns of a terminal: nothing is wider than the room, and nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.wire.columns import clipped, columns, hung, wrapped

TEXTS = st.text("ab cd éß线路畅通，。（", max_size=200)


def test_han_takes_two() -> None:
    assert columns("线路 ab") == 7
    assert columns("e\u0301") == 1


@given(TEXTS, st.integers(20, 60), st.sampled_from((0, 4, 11)))
def test_no_line_is_wider_than_the_room_and_every_sign_stands(text: str, room: int, hang: int) -> None:
    lines = hung(text, room, hang)
    long_word = any(word.isascii() and len(word) > room - hang for word in text[hang:].split())
    assert all(columns(line) <= room for line in lines) or (long_word and lines == [text])
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(line.startswith(" " * hang) for line in lines[1:])


def test_a_closing_mark_opens_no_line() -> None:
    assert wrapped("线路畅通，没有问题。", 10) == ["线路畅通，", "没有问题。"]
    assert wrapped("线路畅通，没有问题。", 8) == ["线路畅", "通，没有", "问题。"]


def test_a_word_that_is_too_long_is_cut() -> None:
    assert wrapped("线" + "a" * 25, 20) == ["线", "a" * 20, "a" * 5]


def test_further_lines_hang() -> None:
    assert hung("en  one two three four five", 16, 4) == ["en  one two", "    three four", "    five"]
    assert hung("zh  线路畅通没有问题", 14, 4) == ["zh  线路畅通没", "    有问题"]


def test_a_text_is_clipped_by_its_columns() -> None:
    assert clipped("线路畅通", 8) == "线路畅通"
    assert clipped("线路畅通", 7) == "线路畅…"
    assert clipped("线路畅通", 6) == "线路…"


def test_a_long_text_is_clipped_at_once() -> None:
    assert clipped("线a" * 500_000, 6) == "线a线…"


def test_a_path_or_a_hash_is_never_cut() -> None:
    path = "/srv/stations/northern-command/records/" + "a" * 60 + "/chart.pdf"
    assert hung(f"saved      {path}", 80, 11) == [f"saved      {path}"]
    assert hung("saved      /srv/belmora-1/a-chart.pdf", 30, 2)[1] == "  /srv/belmora-1/a-chart.pdf"
