"""The books of a store that an earlier program wrote are read as those that this one writes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.dialogue.book import Book
from parley.dialogue.threads import Kind, Thread, encode_thread
from parley.forms import watch
from parley.forms.calls import CallAnswer, CallAnswered, Talks, TalksAct
from parley.forms.understandings import UnderstandingProposed, UndertakingMade
from parley.station.upgrading import upgraded
from parley.station.watching import BOOK_SPACE
from parley.store.interface import Keep
from parley.store.memory import MemoryStore
from parley.wire.marks import Precedence
from tests.dialogue.facts import ASKED, START, Talk
from tests.station.pair import to_op

LINE = bytes(32) + b"\x01"


def book_of_every_kind() -> Book:
    talk, book = Talk(), Book()
    talk.say(0, ASKED)
    talk.say(0, Talks(TalksAct.PROPOSE, {"en": "Hotline talks"}), precedence=Precedence.IMMEDIATE)
    talk.say(1, UnderstandingProposed({"en": "Both sides hold their fire."}, notice_days=3))
    talk.say(0, UndertakingMade({"en": "Ten containers"}, START + 200_000))
    call = talk.say(1, watch.TestCall(START // 3_600 * 3_600))
    talk.say(0, watch.TestText("en", "The quick brown fox"), call)
    for fact in talk.all:
        book.add(fact)
    return book


def with_a_number(thread: Thread, row: bytes) -> bytes:
    """A row with the number of its one kind, and whether it is open."""
    return bytes((thread.kind.value, any(row[2:4]))) + row[Book.marks_bytes :]


def with_a_byte_of_bits(_: Thread, row: bytes) -> bytes:
    """A row with one byte for its kinds, and one for those as which it is open."""
    return bytes((row[1], row[3])) + row[Book.marks_bytes :]


@pytest.mark.parametrize("as_before", [with_a_number, with_a_byte_of_bits])
def test_books_of_an_earlier_program_are_marked_anew_once(as_before: Callable[[Thread, bytes], bytes]) -> None:
    book = book_of_every_kind()
    rows = book.rows()
    store = MemoryStore()
    for key, row in rows.items():
        thread = book.get(key)
        assert thread is not None
        store.commit([Keep(BOOK_SPACE, LINE + key, as_before(thread, row))])
    store.commit([to_op(one) for one in upgraded(store)])
    assert {key[len(LINE) :]: row for key, row in store.kept(BOOK_SPACE).items()} == rows
    for kind in (Kind.ASK, Kind.SERIES, Kind.TEST, Kind.UNDERSTANDING, Kind.UNDERTAKING):
        assert list(book.every(kind)), kind
    assert upgraded(store) == []


def test_what_was_an_ask_for_an_earlier_program_and_is_none_goes() -> None:
    answer = Talk().say(1, CallAnswered(CallAnswer.ACCEPTED), precedence=Precedence.IMMEDIATE)
    row = bytes((Kind.ASK.value, True)) + START.to_bytes(4, "big") + encode_thread(Thread(Kind.ASK, answer))
    store = MemoryStore()
    store.commit([Keep(BOOK_SPACE, LINE + answer.hash, row)])
    store.commit([to_op(one) for one in upgraded(store)])
    assert store.kept(BOOK_SPACE) == {}
