"""The decision table of silence, row by row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.dialogue.book import Book
from parley.dialogue.calls import ask_of
from parley.dialogue.silence import TABLE, Sign, Silence, decide, signs, step_times
from parley.dialogue.threads import Kind
from parley.forms.builtin import Acknowledgement, Letter
from parley.forms.calls import CallAnswer, CallAnswered, CallCancelled
from parley.forms.readback import Adequacy, PlottedByHand, Reach
from parley.forms.watch import Page, PageStep, VerdictGiven
from parley.record.agreement import ANSWER_SECONDS, STANDARD
from parley.wire.ids import PostId
from parley.wire.marks import Precedence
from tests.dialogue.facts import ASKED, START, Talk

DUE = START + 60 + ANSWER_SECONDS[0]
POST = (PostId(1),)
PAGED, SEEN, TAKEN = (Page(step, START + 90 + step, POST) for step in PageStep)
YES, NO = CallAnswered(CallAnswer.ACCEPTED), CallAnswered(CallAnswer.DECLINED, reason="not today")
LATER, ELSEWHERE = CallAnswered(CallAnswer.OTHER_TIME, at_seconds=DUE), CallAnswered(CallAnswer.WRONG_DESK)
BY = CallAnswered(CallAnswer.WILL_ANSWER, at_seconds=DUE + 1_000)
LATE = ANSWER_SECONDS[0] + 1
LACKING, ENOUGH = Adequacy(adequate=False, needs=(4,)), Adequacy(adequate=True)
PLOT, REACHED = PlottedByHand(place=0), Reach(acknowledged=1, outstanding=0)

ROWS: list[tuple[Silence, tuple[object, ...], bool, int, int]] = [
    (Silence.CANCELLED, (PAGED, CallCancelled()), True, DUE + 1, 60),
    (Silence.REFUSED, (VerdictGiven("line-closed"),), True, DUE + 1, 60),
    (Silence.DECLINED, (PAGED, NO), True, DUE + 1, 60),
    (Silence.DECLINED, (NO,), True, DUE - 9_000, 60),
    (Silence.ANSWERED, (YES,), True, DUE + 1, 60),
    (Silence.ANSWERED_LATE, (YES,), True, DUE + 1, LATE),
    (Silence.NOT_ADEQUATE, (LATER,), True, DUE + 1, 60),
    (Silence.NOT_ADEQUATE, (ELSEWHERE,), True, DUE + 1, 60),
    (Silence.NOT_ADEQUATE, (BY,), True, DUE + 1_001, 60),
    (Silence.WAITING, (BY,), True, DUE + 999, 60),
    (Silence.WAITING, (), False, DUE, 60),
    (Silence.WAITING, (PAGED, TAKEN), True, DUE, 60),
    (Silence.NOT_ANSWERED, (PAGED, SEEN, TAKEN), True, DUE + 1, 60),
    (Silence.NOT_ANSWERED, (PAGED, Acknowledgement()), True, DUE + 1, 60),
    (Silence.NOT_ANSWERED, (PAGED, SEEN), True, DUE + 1, 60),
    (Silence.DESK_EMPTY, (PAGED, PAGED), True, DUE + 1, 60),
    (Silence.UNKNOWN, (), True, DUE + 1, 60),
    (Silence.NO_PATH, (), False, DUE + 1, 60),
]


@pytest.mark.parametrize(("kind", "bodies", "held", "now", "after"), ROWS)
def test_each_row(kind: Silence, bodies: tuple[object, ...], now: int, after: int, *, held: bool) -> None:
    talk = Talk()
    request = talk.say(0, ASKED)
    for body in bodies:
        talk.say(0 if isinstance(body, CallCancelled) else 1, body, request, after=after)
    book = Book()
    for fact in talk.all:
        book.add(fact)
    (thread,) = book.newest(Kind.ASK)
    found = signs(ask_of(thread, STANDARD, held=held), now, held=held)
    assert decide(found).kind is kind


URGENT_DUE = START + 60 + ANSWER_SECONDS[Precedence.IMMEDIATE]


@pytest.mark.parametrize(
    ("kind", "bodies", "now"),
    [
        (Silence.NOT_ADEQUATE, (PAGED, LACKING), URGENT_DUE - 900),
        (Silence.ANSWERED, (LACKING, ENOUGH), URGENT_DUE + 1),
        (Silence.NOT_ADEQUATE, (ENOUGH, LACKING), URGENT_DUE + 1),
        (Silence.NOT_ANSWERED, (TAKEN, PLOT, REACHED), URGENT_DUE + 1),
        (Silence.UNKNOWN, (PLOT, REACHED), URGENT_DUE + 1),
    ],
)
def test_what_is_said_of_a_notice(kind: Silence, bodies: tuple[object, ...], now: int) -> None:
    talk = Talk()
    notice = talk.say(0, Letter("en", "Stop."), precedence=Precedence.IMMEDIATE)
    for body in bodies:
        talk.say(1, body, notice)
    book = Book()
    for fact in talk.all:
        book.add(fact)
    (thread,) = book.newest(Kind.ASK)
    assert decide(signs(ask_of(thread, STANDARD, held=True), now, held=True)).kind is kind


def test_every_kind_and_every_row_is_tried_above() -> None:
    assert {kind for kind, *_ in ROWS} == set(Silence) == {row.kind for row in TABLE}


@given(st.frozensets(st.sampled_from(Sign)))
def test_the_table_decides_whatever_is_shown(found: frozenset[Sign]) -> None:
    assert decide(found) in TABLE


def test_nothing_decides_that_a_row_above_it_does_already() -> None:
    for row in TABLE:
        assert decide(row.needs | ({Sign.DUE} - row.lacks)) is row


def test_the_steps_are_told_with_the_times_that_their_station_signed() -> None:
    talk = Talk()
    request = talk.say(0, ASKED)
    for body in (PAGED, TAKEN):
        talk.say(1, body, request)
    book = Book()
    for fact in talk.all:
        book.add(fact)
    (thread,) = book.newest(Kind.ASK)
    assert step_times(ask_of(thread, STANDARD, held=True)) == {"paged": START + 90, "taken": START + 92}
