"""What became of the line test of an interval, whoever called."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.dialogue import linetests as line
from parley.dialogue.book import Book
from parley.dialogue.linetests import Result, Schedule
from parley.dialogue.threads import Kind, decode_thread, encode_thread
from parley.forms import watch
from parley.record.agreement import TEST_SECONDS, Agreement
from tests.dialogue.facts import START, Talk
from tests.record.maker import arvenia, belmora, make_terms

HOURLY = Schedule(3_600, first=True)
DUE = HOURLY.due(START) + 3_600


def results(talk: Talk, now: int, *, staffed: bool = True, until: int = DUE + 1) -> list[Result]:
    book = Book()
    for fact in talk.all:
        book.add(fact)
    span = range(DUE, until)
    tests = line.line_tests(book.newest(Kind.TEST), HOURLY, span, now, lambda _: staffed, ours=True)
    return [one.result for one in tests]


def called(ready_after: int | None, text_after: int | None) -> Talk:
    talk = Talk()
    call_up(talk, ready_after, text_after)
    return talk


def call_up(talk: Talk, ready_after: int | None, text_after: int | None) -> None:
    talk.now = DUE
    call = talk.say(0, watch.TestCall(DUE), after=0)
    if ready_after is not None:
        talk.say(1, watch.TestReady(), call, after=ready_after)
    if text_after is not None:
        talk.say(0, watch.TestText("en", "The clock is slow."), call, after=text_after)


ROWS = [
    (Result.MET, (60, 1), DUE + 61, True),
    (Result.MET, (60, 1), DUE + 99_999, False),
    (Result.LATE, (3_600, 1), DUE + 99_999, True),
    (Result.LATE, (3_599, 1), DUE + 99_999, True),
    (Result.WAITING, (None, None), DUE + 3_599, True),
    (Result.WAITING, (60, None), DUE + 3_599, True),
    (Result.MISSED, (None, None), DUE + 3_600, True),
    (Result.MISSED, (60, None), DUE + 3_600, False),
    (Result.NOT_STAFFED, (None, None), DUE + 3_600, False),
]


@pytest.mark.parametrize(("result", "came", "now", "staffed"), ROWS)
def test_each_result(result: Result, came: tuple[int | None, int | None], now: int, *, staffed: bool) -> None:
    assert results(called(*came), now, staffed=staffed) == [result]


@pytest.mark.parametrize(("staffed", "result"), [(True, Result.NO_CALL), (False, Result.NOT_STAFFED)])
def test_an_interval_in_which_nobody_called_is_one_too(*, staffed: bool, result: Result) -> None:
    after = results(called(60, 1), DUE + 9_000, staffed=staffed, until=DUE + 7_201)
    assert after == [Result.MET, result, result]


@pytest.mark.parametrize(
    ("one", "other", "now", "result"),
    [
        ((60, 1), (None, None), DUE + 3_600, Result.MET),
        ((60, 1), (3_600, 1), DUE + 3_661, Result.MET),
        ((3_600, 1), (60, None), DUE + 3_661, Result.LATE),
        ((60, None), (None, None), DUE + 3_600, Result.MISSED),
        ((None, None), (None, None), DUE + 60, Result.WAITING),
    ],
)
def test_of_two_call_ups_for_one_interval_that_counts_of_which_more_became(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None], now: int, result: Result
) -> None:
    for first, second in ((one, other), (other, one)):
        talk = called(*first)
        call_up(talk, *second)
        assert results(talk, now, staffed=False) == [result]


def test_of_two_call_ups_that_nobody_answered_the_first_is_shown_however_they_are_read() -> None:
    talk = called(None, None)
    talk.say(0, watch.TestCall(DUE), after=3)
    book = Book()
    for fact in talk.all:
        book.add(fact)
    for threads in (list(book.newest(Kind.TEST)), list(book.between(Kind.TEST, 0, DUE + 3_600))):
        (test,) = line.line_tests(threads, HOURLY, range(DUE, DUE + 1), DUE + 9, lambda _: True, ours=True)
        assert test.call == talk.all[0]


def test_every_result_is_told() -> None:
    assert set(line.RESULTS) == set(Result)


@given(st.integers(0, 2**32 - 1), st.integers(2, 10**6))
def test_the_two_directions_never_fall_on_one_moment(seconds: int, interval: int) -> None:
    one, other = (Schedule(interval, first=first).due(seconds) for first in (True, False))
    assert one <= seconds < one + interval
    assert other <= seconds < other + interval
    assert (one - other) % interval in (interval // 2, interval - interval // 2)


def test_the_last_good_test_is_the_newest_that_a_person_answered() -> None:
    talk = called(60, 1)
    talk.say(0, watch.TestCall(DUE + 3_600), after=3_600)
    book = Book()
    for fact in talk.all:
        book.add(fact)
    good = line.last_good(book.newest(Kind.TEST))
    assert good is not None
    assert (good.due_seconds, good.ours) == (DUE, True)
    assert line.last_good([]) is None


def test_only_a_text_that_is_owed_is_open() -> None:
    for came, is_open in (((None, None), False), ((60, None), True), ((60, 1), False)):
        book = Book()
        for fact in called(*came).all:
            book.add(fact)
        assert bool(list(book.open(Kind.TEST))) is is_open


def test_a_thread_is_kept_byte_for_byte() -> None:
    book = Book()
    for fact in called(60, 1).all:
        book.add(fact)
    (thread,) = book.newest(Kind.TEST)
    assert decode_thread(encode_thread(thread)) == thread


@pytest.mark.parametrize(
    ("agreed", "interval"),
    [([], TEST_SECONDS), ([7_200], 7_200), ([7_200, 900, 0], 900), ([0, 0], 0)],
)
def test_the_shortest_interval_that_an_agreed_line_wants(agreed: list[int], interval: int) -> None:
    standard = make_terms(1, arvenia(), belmora())
    terms = [replace(standard, agreement=Agreement({}, {}, test_seconds=seconds)) for seconds in agreed]
    assert line.interval_of([standard, *terms]) == interval
