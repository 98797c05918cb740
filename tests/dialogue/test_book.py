"""Whatever comes first, a book reads the same; its snapshot is the whole; what it holds is bounded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.dialogue.book import Book
from parley.dialogue.calls import State, ask_of
from parley.dialogue.linetests import Schedule, line_tests
from parley.dialogue.rows import ROOTLESS_MAX
from parley.dialogue.talks import series_of
from parley.dialogue.threads import FACTS_MAX, Fact, Kind
from parley.dialogue.understandings import understanding_of
from parley.dialogue.undertakings import undertaking_of
from parley.forms import watch
from parley.forms.builtin import Acknowledgement, Letter
from parley.forms.calls import CallAnswer, CallAnswered, CallCancelled, Talks, TalksAct
from parley.forms.understandings import UnderstandingAgreed, UnderstandingProposed, UndertakingMade, UndertakingView
from parley.forms.watch import Page, PageStep, VerdictGiven
from parley.record.agreement import STANDARD
from parley.wire.ids import EntryHash
from parley.wire.marks import Nature, Precedence
from tests.dialogue.facts import ASKED, START, Talk

LATER = START + 400_000
SERIES = Talks(TalksAct.PROPOSE, {"en": "Hotline talks"}, at_seconds=START + 90_000)
UNDERSTANDING = UnderstandingProposed({"en": "Both sides hold their fire."}, notice_days=3)
BODIES = (
    Letter("en", "News."),
    ASKED,
    SERIES,
    Talks(TalksAct.AGREE),
    Talks(TalksAct.POSTPONE, reason="storm"),
    Talks(TalksAct.MOVE, at_seconds=START + 200_000),
    CallAnswered(CallAnswer.ACCEPTED),
    CallAnswered(CallAnswer.WILL_ANSWER, at_seconds=START + 100_000),
    CallAnswered(CallAnswer.DECLINED, reason="no"),
    CallCancelled(),
    Page(PageStep.PAGED, START, (1,)),  # type: ignore[arg-type]
    Page(PageStep.TAKEN, START, (1,)),  # type: ignore[arg-type]
    UNDERSTANDING,
    UnderstandingAgreed(),
    UndertakingMade({"en": "Ten containers"}, START + 200_000),
    UndertakingView(done=False),
    watch.TestCall(START // 3_600 * 3_600),
    watch.TestReady(),
    watch.TestText("en", "The clock is slow."),
    VerdictGiven("category-suspended"),
    Acknowledgement(),
)
STEPS = st.tuples(
    st.integers(0, 1),
    st.sampled_from(BODIES),
    st.integers(0, 30),
    st.sampled_from((Precedence.ROUTINE, Precedence.IMMEDIATE)),
    st.sampled_from((Nature.OPERATION, Nature.EXERCISE)),
    st.booleans(),
)


def conversation(steps: list[tuple[int, object, int, Precedence, Nature, bool]]) -> Talk:
    """Whatever two sides say: an entry may answer any that its author can have seen."""
    talk = Talk()
    for side, body, about, precedence, nature, crossing in steps:
        if not crossing:
            talk.seen[side] = len(talk.logs[1 - side])
        known = [*talk.logs[side], *talk.logs[1 - side][: talk.seen[side]]]
        answers = known[about % (len(known) + 1)] if about % (len(known) + 1) < len(known) else None
        talk.say(side, body, answers, precedence=precedence, nature=nature, crossing=True)
    return talk


def merged(talk: Talk, choices: list[bool]) -> list[Fact]:
    """Both logs, each in its order, mixed as the choices say, yet never an effect before its cause."""
    left, found, taken = [list(log) for log in talk.logs], [], [0, 0]
    for choice in [*choices, *([True, False] * len(talk.all))]:
        side = int(choice)
        if left[side] and left[side][0].depth - left[side][0].index <= taken[1 - side]:
            found.append(left[side].pop(0))
            taken[side] += 1
    assert not any(left)
    return found


def filled(facts: list[Fact]) -> Book:
    book = Book()
    for fact in facts:
        book.add(fact)
    return book


def reading(book: Book) -> list[object]:
    """All that is read from a book."""
    schedule = Schedule(3_600, first=True)
    return [
        [ask_of(one, STANDARD, held=True) for one in book.open(Kind.ASK)],
        [ask_of(one, STANDARD, held=True) for one in book.newest(Kind.ASK)],
        [series_of(one) for one in book.between(Kind.SERIES, 0, LATER)],
        [understanding_of(one) for one in book.newest(Kind.UNDERSTANDING)],
        [undertaking_of(one) for one in book.open(Kind.UNDERTAKING)],
        [
            line_tests(book.newest(Kind.TEST), schedule, range(START, LATER), LATER, lambda _: True, ours=ours)
            for ours in (True, False)
        ],
    ]


@settings(max_examples=200, deadline=None)
@given(st.lists(STEPS, max_size=25), st.lists(st.booleans(), max_size=60), st.lists(st.booleans(), max_size=60))
def test_what_arrives_first_makes_no_difference(steps: list[object], one: list[bool], other: list[bool]) -> None:
    talk = conversation(steps)  # type: ignore[arg-type]
    first, second = filled(merged(talk, one)), filled(merged(talk, other))
    assert reading(first) == reading(second)
    assert begun(first) == begun(second)


def begun(book: Book) -> dict[EntryHash, bytes]:
    """The snapshot, without what was said about entries that begin nothing."""
    rows = book.rows()
    roots = ((key, book.get(key)) for key in rows)
    return {key: rows[key] for key, thread in roots if thread is not None and thread.root is not None}


@settings(max_examples=200, deadline=None)
@given(st.lists(STEPS, max_size=25), st.integers(0, 25))
def test_a_book_from_its_snapshot_is_the_whole(steps: list[object], cut: int) -> None:
    facts = merged(conversation(steps), [])  # type: ignore[arg-type]
    kept: dict[EntryHash, bytes] = {}
    book = Book()
    for fact in facts[:cut]:
        book.add(fact)
    kept.update({key: row for key, row in book.take_changed() if row is not None})
    book = Book(kept)
    for fact in facts[cut:]:
        book.add(fact)
    for key, row in book.take_changed():
        if row is None:
            kept.pop(key, None)
        else:
            kept[key] = row
    assert kept == filled(facts).rows()
    assert reading(Book(kept)) == reading(filled(facts))


@settings(max_examples=200, deadline=None)
@given(st.lists(STEPS, max_size=25))
def test_both_sides_find_the_same(steps: list[object]) -> None:
    talk = conversation(steps)  # type: ignore[arg-type]
    ours = filled(merged(talk, []))
    theirs = filled([replace(fact, ours=not fact.ours) for fact in merged(talk, [True] * 60)])

    def states(book: Book) -> list[object]:
        asks = [ask_of(one, STANDARD, held=True) for one in book.newest(Kind.ASK)]
        series = [series_of(one) for one in book.newest(Kind.SERIES)]
        return [
            [(one.root.hash, one.state, one.due_seconds, one.late) for one in asks],
            [(one.root.hash, one.stage, one.due_seconds, one.reason) for one in series],
        ]

    assert states(ours) == states(theirs)


def test_what_is_said_about_an_entry_that_waits_for_its_verdict_is_kept_for_it() -> None:
    talk = Talk()
    urgent = talk.say(1, Letter("en", "Now."), precedence=Precedence.FLASH)
    book = Book()
    book.expect(urgent.hash)
    book.add(talk.say(0, Acknowledgement(), urgent))
    assert not list(book.open(Kind.ASK))
    book.add(urgent)
    (ask,) = [ask_of(one, STANDARD, held=True) for one in book.newest(Kind.ASK)]
    assert not ask.running
    assert Book(book.rows()).rows() == book.rows()


def test_what_was_refused_leaves_nothing() -> None:
    talk = Talk()
    urgent = talk.say(1, ASKED)
    book = Book()
    book.expect(urgent.hash)
    book.add(talk.say(0, CallAnswered(CallAnswer.ACCEPTED), urgent))
    book.drop(urgent.hash)
    assert book.rows() == {}
    assert list(book.take_changed()) == [(urgent.hash, None)]


REFUSED = VerdictGiven("exercise-answers-real")


@pytest.mark.parametrize("verdict_first", [False, True])
@pytest.mark.parametrize("again", [False, True])
def test_a_word_that_the_other_side_refused_is_no_word(verdict_first: bool, again: bool) -> None:  # noqa: FBT001 - a case of the table
    talk = Talk()
    asked = talk.say(1, ASKED)
    kept = talk.say(0, CallAnswered(CallAnswer.WILL_ANSWER, at_seconds=LATER), asked)
    word = talk.say(0, CallAnswered(CallAnswer.ACCEPTED), asked)
    verdict = talk.say(1, REFUSED, word)
    book = filled([asked, kept])
    for fact in (verdict, word) if verdict_first else (word, verdict):
        book.add(fact, early=verdict_first)
        book = Book(book.rows()) if again else book
    assert book.rows() == filled([asked, kept]).rows()


def test_a_mark_or_a_verdict_of_ones_own_makes_no_word_unsaid() -> None:
    talk = Talk()
    asked = talk.say(1, ASKED)
    word = talk.say(0, CallAnswered(CallAnswer.ACCEPTED), asked)
    book = filled([asked, word])
    before = book.rows()
    book.add(talk.say(1, VerdictGiven("crossed"), word))
    book.add(talk.say(0, REFUSED, word))
    assert book.rows() == before


@pytest.mark.parametrize("verdict_first", [False, True])
def test_what_was_refused_begins_nothing_and_an_ask_is_kept_as_refused(verdict_first: bool) -> None:  # noqa: FBT001 - a case of the table
    talk = Talk()
    for body, left in ((SERIES, 0), (ASKED, 1)):
        root = talk.say(0, body)
        said = [root, talk.say(1, REFUSED, root)]
        book = Book()
        for fact in reversed(said) if verdict_first else said:
            book.add(fact, early=verdict_first)
        asks = [ask_of(one, STANDARD, held=True).state for one in book.newest(Kind.ASK)]
        assert asks == [State.REFUSED] * left
        assert len(book.rows()) == left


def test_answers_to_nothing_are_bounded() -> None:
    talk, book = Talk(), Book()
    for _ in range(ROOTLESS_MAX + 10):
        nothing = replace(talk.say(1, ASKED), hash=EntryHash(b"x" * 32))
        book.add(replace(talk.say(1, CallCancelled()), answers=EntryHash(talk.logs[1][-1].hash)))
        assert nothing.ours is False
    assert len(book.rows()) == ROOTLESS_MAX
    assert not list(book.open(Kind.ASK))


def test_a_thread_keeps_its_newest_words() -> None:
    talk = Talk()
    asked = talk.say(0, ASKED)
    words = [talk.say(1, CallAnswered(CallAnswer.WILL_ANSWER, at_seconds=n), asked) for n in range(FACTS_MAX + 5)]
    (thread,) = filled([asked, *reversed(words)]).open(Kind.ASK)
    assert list(thread.facts) == words[5:]


def test_a_word_that_comes_before_what_it_answers_is_kept_for_it_where_more_is_to_come() -> None:
    talk = Talk()
    ask = talk.say(0, ASKED, precedence=Precedence.IMMEDIATE)
    taken = talk.say(1, Acknowledgement(), ask)
    for early in (False, True):
        book = Book()
        book.add(taken, early=early)
        book.add(ask)
        thread = book.get(ask.hash)
        assert thread is not None
        assert thread.facts == ((taken,) if early else ())


def test_what_never_comes_is_kept_no_longer_than_something_may_come() -> None:
    talk = Talk()
    ask = talk.say(0, ASKED)
    book = Book()
    book.add(talk.say(1, Acknowledgement(), ask), early=True)
    assert book.rows()
    book.none_is_early()
    assert not book.rows()
    assert dict(book.take_changed()) == {ask.hash: None}
