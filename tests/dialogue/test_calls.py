"""The life of what wants an answer: each state, its clock, and who may still be late."""

from __future__ import annotations

import pytest

from parley.dialogue.book import Book
from parley.dialogue.calls import LIFE, Ask, State, ask_of, promised
from parley.dialogue.threads import Kind
from parley.forms.builtin import Acknowledgement, Letter
from parley.forms.calls import CallAnswer, CallAnswered, CallCancelled
from parley.forms.watch import Page, PageStep, VerdictGiven
from parley.record.agreement import ANSWER_SECONDS, STANDARD
from parley.wire.ids import PostId
from parley.wire.marks import Nature, Precedence
from tests.dialogue.facts import ASKED, START, Talk

POST = (PostId(1),)


def paged(step: PageStep) -> Page:
    return Page(step, START, POST)


def after(*bodies: object, ours: bool = True, held: bool = True, asked: object = ASKED) -> Ask:
    """What a request is after these words: the other side's, save what only its author can say."""
    talk = Talk()
    mine = 0 if ours else 1
    request = talk.say(mine, asked, precedence=Precedence.IMMEDIATE)
    for body in bodies:
        talk.say(mine if isinstance(body, CallCancelled) else 1 - mine, body, request)
    return read(talk, held=held)


def read(talk: Talk, *, held: bool = True) -> Ask:
    book = Book()
    for fact in talk.all:
        book.add(fact)
    (thread,) = book.newest(Kind.ASK)
    return ask_of(thread, STANDARD, held=held)


ANSWERS = {
    State.ACCEPTED: CallAnswered(CallAnswer.ACCEPTED),
    State.OTHER_TIME: CallAnswered(CallAnswer.OTHER_TIME, at_seconds=START),
    State.WILL_ANSWER: CallAnswered(CallAnswer.WILL_ANSWER, at_seconds=START + 5_000),
    State.DECLINED: CallAnswered(CallAnswer.DECLINED, reason="no"),
    State.WRONG_DESK: CallAnswered(CallAnswer.WRONG_DESK, desk=PostId(2)),
}
ROWS: list[tuple[State, tuple[object, ...], bool]] = [
    (State.REQUESTED, (), False),
    (State.HELD, (), True),
    (State.PAGED, (paged(PageStep.PAGED),), True),
    (State.SEEN, (paged(PageStep.PAGED), paged(PageStep.SEEN)), True),
    (State.TAKEN, (paged(PageStep.PAGED), paged(PageStep.TAKEN), paged(PageStep.PAGED)), True),
    (State.TAKEN, (Acknowledgement(),), True),
    *((state, (paged(PageStep.PAGED), body), True) for state, body in ANSWERS.items()),
    (State.ACCEPTED, (ANSWERS[State.WILL_ANSWER], ANSWERS[State.ACCEPTED]), True),
    (State.CANCELLED, (ANSWERS[State.ACCEPTED], CallCancelled()), True),
    (State.REFUSED, (VerdictGiven("category-suspended"),), True),
    (State.HELD, (VerdictGiven("crossed"),), True),
]


@pytest.mark.parametrize("ours", [True, False])
@pytest.mark.parametrize(("state", "bodies", "held"), ROWS)
def test_each_state(state: State, bodies: tuple[object, ...], *, held: bool, ours: bool) -> None:
    ask = after(*bodies, ours=ours, held=held)
    assert ask.state is state
    assert ask.running is LIFE[state][0]
    assert ask.overdue(ask.due_seconds) is False
    assert ask.overdue(ask.due_seconds + 1) is ask.running


def test_every_state_of_the_table_is_tried_above() -> None:
    assert {state for state, _, _ in ROWS} | {State.ANSWERED, State.NOT_ADEQUATE} == set(State) == set(LIFE)


def test_a_letter_is_answered_by_any_word_of_a_post_and_taken_is_enough() -> None:
    urgent = Letter("en", "Mines adrift.")
    answered = after(Letter("en", "Noted."), asked=urgent)
    assert (answered.state, answered.running) == (State.ANSWERED, False)
    assert not after(Acknowledgement(), asked=urgent).running
    assert not after(paged(PageStep.TAKEN), asked=urgent).running
    assert after(paged(PageStep.SEEN), asked=urgent).running


@pytest.mark.parametrize("precedence", list(Precedence))
def test_the_clock_is_that_of_the_terms_by_precedence(precedence: Precedence) -> None:
    talk = Talk()
    request = talk.say(0, ASKED, precedence=precedence)
    ask = read(talk)
    assert ask.due_seconds == request.time_seconds + ANSWER_SECONDS[precedence]


def test_a_promise_moves_the_clock_and_may_be_broken() -> None:
    talk = Talk()
    request = talk.say(0, ASKED)
    by = talk.now + 90_000
    talk.say(1, CallAnswered(CallAnswer.WILL_ANSWER, at_seconds=by), request)
    ask = read(talk)
    assert (ask.due_seconds, ask.late, promised(ask.answer)) == (by, False, by)
    talk.say(1, CallAnswered(CallAnswer.ACCEPTED), request, after=90_001)
    assert read(talk).late


def test_a_late_answer_is_late_by_the_clock_of_who_gave_it() -> None:
    talk = Talk()
    request = talk.say(0, ASKED)
    talk.say(1, CallAnswered(CallAnswer.ACCEPTED), request, after=ANSWER_SECONDS[0])
    assert not read(talk).late
    talk = Talk()
    request = talk.say(0, ASKED)
    talk.say(1, CallAnswered(CallAnswer.ACCEPTED), request, after=ANSWER_SECONDS[0] + 1)
    assert read(talk).late


def test_nobody_answers_himself() -> None:
    talk = Talk()
    request = talk.say(0, ASKED)
    talk.say(0, CallAnswered(CallAnswer.ACCEPTED), request)
    talk.say(0, paged(PageStep.TAKEN), request)
    talk.say(1, CallCancelled(), request)
    assert read(talk).state is State.HELD


def test_an_exercise_starts_an_exercise_clock() -> None:
    talk = Talk()
    talk.say(0, ASKED, nature=Nature.EXERCISE)
    assert read(talk).exercise
