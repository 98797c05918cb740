"""The index of words: what is found under which parts of words, in which order, and what becomes of a spoiled file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.store.search import Indexed, Query, SearchUnready, grams
from parley.store.search_sqlite import SECOND_BITS, TIME_MAX, SqliteSearchIndex

HERE = ("ours", "theirs")
TEXTS = ("the cutter stays north", "海上搜索区以北", "area k-4/17, 18:00z", "naïve café", "")


def said(index: int, text: str, time: int = 1_000, *, form: str = "letter", people: bool = True) -> Indexed:
    """An entry."""
    return Indexed(index, time, 1, form, people, text)


def found(index: SqliteSearchIndex, *words: str, count: int = 100) -> list[tuple[str, int]]:
    """Where words may stand."""
    return [(one.origin, one.index) for one in index.find(Query(HERE, words=words), None, count)]


def filled(path: Path) -> SqliteSearchIndex:
    """One that knows TEXTS."""
    index = SqliteSearchIndex(path)
    index.begin_anew(b"stamp")
    index.enter("ours", len(TEXTS), [said(number, text, 1_000 + number) for number, text in enumerate(TEXTS)])
    return index


def test_any_part_of_a_word_is_found_also_one_character_and_at_the_end(tmp_path: Path) -> None:
    index = filled(tmp_path / "search.db")
    for words, places in (
        ("海上", [1]),
        ("区以北", [1]),
        ("以北", [1]),
        ("北", [1]),
        ("utte", [0]),
        ("th", [0]),
        ("h", [0]),
        ("cutter north", [0]),
        ("cutter 海上", []),
        ("北海", []),
        ("17 18:00z", [2]),
        ("é", [3]),
        ("--", [4, 3, 2, 1, 0]),
    ):
        assert found(index, *words.split()) == [("ours", one) for one in places], words
    index.close()


@given(st.text(alphabet="ab海上 -é9", max_size=12), st.data())
def test_whatever_stands_in_a_text_is_looked_up_there(text: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(text)))
    part = text[begin : data.draw(st.integers(begin, len(text)))]
    for word in part.split():
        for gram in grams(word):
            assert any(one.startswith(gram) for one in grams(text))


def test_the_newest_come_first_within_bounds_and_the_rest_after_a_place(tmp_path: Path) -> None:
    index = SqliteSearchIndex(tmp_path / "search.db")
    index.begin_anew(b"")
    index.enter("ours", 3, [said(0, "one sea", 30), said(1, "two sea", 10), said(2, "three sea", 1 << 60)])
    index.enter("theirs", 2, [said(0, "four sea", 20, form="notice"), said(1, "five sea", 20, people=False)])
    order = [("ours", 2), ("ours", 0), ("theirs", 0), ("ours", 1)]
    for words in ((), ("sea",)):
        assert found(index, *words) == order
        first = index.find(Query(HERE, words=words), None, 2)
        rest = index.find(Query(HERE, words=words), first[-1].place, 2)
        assert [(one.origin, one.index) for one in (*first, *rest)] == order
        for query, places in (
            (Query(HERE, since=20, until=30, words=words), order[1:3]),
            (Query(HERE, form="notice", words=words), order[2:3]),
            (Query(HERE, form="letter", words=words), [order[0], order[1], ("theirs", 1), order[3]]),
            (Query(HERE, post=2, words=words), []),
            (Query(("theirs",), words=words), order[2:3]),
            (Query((), words=words), []),
            (Query(("nobody's",), words=words), []),
        ):
            assert [(one.origin, one.index) for one in index.find(query, None, 9)] == places, query
    assert index.find(Query(HERE), None, 1)[0].place >> SECOND_BITS == TIME_MAX
    index.close()


def test_what_was_entered_is_there_again_and_a_failed_batch_is_not(tmp_path: Path) -> None:
    index = filled(tmp_path / "search.db")
    with pytest.raises(SearchUnready):
        index.enter("theirs", 2, [said(0, "one"), Indexed(1, 1, 1, None, True, "two")])  # type: ignore[arg-type]
    index.close()
    index = SqliteSearchIndex(tmp_path / "search.db")
    assert (index.known(), index.stamp()) == ({"ours": len(TEXTS)}, b"stamp")
    assert found(index, "one") == []
    assert found(index, "海上") == [("ours", 1)]
    assert (tmp_path / "search.db").stat().st_mode & 0o077 == 0
    index.close()


def test_a_file_that_is_damaged_foreign_or_lacks_entries_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "search.db"
    path.write_bytes(b"no database at all" * 400)
    index = SqliteSearchIndex(path)
    assert index.known() == {}
    index.close()
    index = filled(path)
    index.enter("ours", len(TEXTS) + 3, [said(len(TEXTS), "two of three could not be read")])
    index.close()
    index = SqliteSearchIndex(path)
    assert (index.known(), index.stamp()) == ({}, b"")
    index.close()
    filled(path).close()
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA user_version = 99")
    index = SqliteSearchIndex(path)
    assert index.known() == {}
    index.close()


def test_a_folder_that_takes_no_file_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(SearchUnready):
        SqliteSearchIndex(tmp_path / "absent" / "search.db")
