"""Figures of a month: what is counted, and what is not."""

from __future__ import annotations

import pytest

from parley.dialogue.book import Book
from parley.dialogue.calls import Ask, ask_of
from parley.dialogue.figures import Answers, answers, availability
from parley.dialogue.linetests import LineTest, Result
from parley.dialogue.threads import Kind
from parley.forms.builtin import Acknowledgement
from parley.forms.calls import CallAnswer, CallAnswered, CallCancelled
from parley.forms.watch import Page, PageStep, VerdictGiven
from parley.record.agreement import ANSWER_SECONDS, STANDARD
from parley.wire.ids import PostId
from parley.wire.marks import Nature, Precedence
from tests.dialogue.facts import ASKED, Talk


def asks(talk: Talk) -> list[Ask]:
    book = Book()
    for fact in talk.all:
        book.add(fact)
    return [ask_of(thread, STANDARD, held=True) for thread in book.newest(Kind.ASK)]


def test_answers_by_precedence() -> None:
    talk = Talk()
    for seconds in (100, 200, 300, 400, 500, 600, 700, 800, 900, 30_000):
        request = talk.say(0, ASKED)
        talk.say(1, CallAnswered(CallAnswer.ACCEPTED), request, after=seconds)
    talk.say(0, ASKED)
    flash = talk.say(0, ASKED, precedence=Precedence.FLASH)
    talk.say(1, CallAnswered(CallAnswer.DECLINED, reason="no"), flash, after=10)
    found = answers(asks(talk), talk.now)
    assert found == [
        Answers(Precedence.FLASH, 1, 1, 1, 0, 1, 0, 0, 10, 10, (10,)),
        Answers(Precedence.ROUTINE, 11, 10, 9, 1, 0, 0, 1, 500, 900, (*range(100, 1_000, 100), 30_000)),
    ]
    (_, routine) = answers(asks(talk), talk.now + ANSWER_SECONDS[0])
    assert (routine.waiting, routine.unanswered) == (0, 1)


def test_exercises_and_what_was_taken_back_are_not_counted() -> None:
    talk = Talk()
    talk.say(0, ASKED, nature=Nature.EXERCISE)
    talk.say(0, ASKED, nature=Nature.TEST)
    talk.say(0, CallCancelled(), talk.say(0, ASKED))
    assert answers(asks(talk), talk.now) == []


def test_what_was_outside_what_was_agreed_is_not_counted() -> None:
    talk = Talk()
    talk.say(1, VerdictGiven("category-suspended"), talk.say(0, ASKED))
    assert answers(asks(talk), talk.now) == []


def test_a_post_that_took_it_has_answered_for_the_figures() -> None:
    talk = Talk()
    letter = talk.say(0, ASKED, precedence=Precedence.IMMEDIATE)
    talk.say(1, Page(PageStep.SEEN, talk.now, (PostId(1),)), letter, after=10)
    (one,) = answers(asks(talk), talk.now)
    assert (one.answered, one.waiting) == (0, 1)
    talk.say(1, Page(PageStep.TAKEN, talk.now, (PostId(1),)), letter, after=20)
    (one,) = answers(asks(talk), talk.now)
    assert (one.answered, one.waiting, one.median_seconds) == (1, 0, 30)


def test_a_person_who_took_it_has_answered_for_the_figures() -> None:
    talk = Talk()
    talk.say(1, Acknowledgement(), talk.say(0, ASKED, precedence=Precedence.IMMEDIATE), after=45)
    (one,) = answers(asks(talk), talk.now)
    assert (one.answered, one.median_seconds, one.ninety_seconds) == (1, 45, 45)


@pytest.mark.parametrize(
    ("results", "share"),
    [
        ([], None),
        ([Result.NOT_STAFFED, Result.WAITING], None),
        ([Result.MET, Result.NOT_STAFFED], 1.0),
        ([Result.MET, Result.LATE, Result.MISSED, Result.NO_CALL], 0.25),
    ],
)
def test_availability_is_the_share_of_the_staffed_intervals_that_were_met(
    results: list[Result], share: float | None
) -> None:
    found = availability(LineTest(place, True, one) for place, one in enumerate(results))
    assert found.share == share
    assert sum(found.results.values()) == len(results)
