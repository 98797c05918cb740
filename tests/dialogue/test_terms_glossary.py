"""Contested terms become the glossary of a line when both agree; translations answer nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.dialogue.book import Book
from parley.dialogue.calls import State, ask_of
from parley.dialogue.terms_glossary import Contest, contest_of, glossary
from parley.dialogue.threads import Kind, Thread
from parley.forms.builtin import Letter
from parley.forms.translations import Machine, TermAgreed, TermContested, TermDeclined, Translation
from parley.record.agreement import STANDARD
from parley.wire.marks import Precedence
from tests.dialogue.facts import Talk

CONTESTED = TermContested("正确认知", "zh", "correct understanding", "right perception", "en")


def both(talk: Talk) -> tuple[Book, Book]:
    """Both sides' books, fed in both orders, one kept and loaded in between."""
    ours, theirs = Book(), Book()
    for fact in talk.all:
        ours.add(fact)
    for fact in reversed(talk.all):
        theirs.add(replace(fact, ours=not fact.ours))
        theirs = Book(theirs.rows())
    return ours, theirs


def agreed(talk: Talk) -> list[tuple[str, str]]:
    """What the glossary has, which must be the same on both sides."""
    ours, theirs = (
        [(one.body.term, one.body.preferred) for one in glossary(book.every(Kind.TERM))] for book in both(talk)
    )
    assert ours == theirs
    return ours


def test_what_the_other_side_agrees_to_is_in_the_glossary() -> None:
    talk = Talk()
    letter = talk.say(1, Letter("zh", "要有正确认知。"))
    root = talk.say(0, CONTESTED, letter)
    assert agreed(talk) == []
    talk.say(0, TermAgreed(), root)
    assert agreed(talk) == [], "nobody agrees with himself"
    talk.say(1, TermAgreed(), root)
    assert agreed(talk) == [("正确认知", "right perception")]


def test_declined_and_taken_back_are_not_and_the_newest_agreement_counts() -> None:
    talk = Talk()
    letter = talk.say(1, Letter("zh", "x"))
    first, second, third = (
        talk.say(0, replace(CONTESTED, preferred=words), letter) for words in ("right view", "one view", "sound view")
    )
    talk.say(1, TermDeclined("no"), second)
    talk.say(0, TermDeclined("never mind"), third)
    talk.say(1, TermAgreed(), third)
    assert agreed(talk) == []
    talk.say(1, TermAgreed(), first)
    later = talk.say(1, replace(CONTESTED, preferred="right perception"), letter)
    talk.say(0, TermAgreed(), later)
    assert agreed(talk) == [("正确认知", "right perception")]
    assert [contest_of(one).stage for one in both(talk)[0].open(Kind.TERM)] == []


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("我们要有正确认知。", True),
        ("A Right Perception of it", True),
        ("two right perceptions", True),
        ("a bright perception", False),
        ("correct", False),
    ],
)
def test_a_term_occurs_as_a_whole_word(text: str, there: bool) -> None:  # noqa: FBT001
    talk = Talk()
    contest: Contest = contest_of(_thread(talk))
    assert contest.occurs(text) is there


def _thread(talk: Talk) -> Thread:
    talk.say(0, CONTESTED, talk.say(1, Letter("zh", "x")))
    (thread,) = both(talk)[0].every(Kind.TERM)
    return thread


def test_who_translates_or_contests_what_was_asked_has_not_answered_it() -> None:
    talk = Talk()
    asked = talk.say(0, Letter("en", "Stop now."), precedence=Precedence.FLASH)
    for number in range(40):
        talk.say(1, Translation("zh", f"立即停止 {number}", Machine("LibreTranslate", "1.6")), asked)
        talk.say(1, CONTESTED, asked)
    ours, _ = both(talk)
    (thread,) = ours.open(Kind.ASK)
    assert ask_of(thread, STANDARD, held=True).state is State.HELD
    assert thread.facts == ()
    assert len(list(ours.every(Kind.TRANSLATION))) == 40
