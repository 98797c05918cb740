"""An understanding through its life, computed alike by both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.dialogue.book import Book
from parley.dialogue.threads import (
    FACTS_MAX,
    OF_A_FORM_MAX,
    TEXT_KEPT_CHARACTERS,
    Fact,
    Kind,
    decode_thread,
    encode_thread,
    said,
)
from parley.dialogue.understandings import (
    DAY_SECONDS,
    STAGES,
    Stage,
    Understanding,
    spoken_of,
    understanding_among,
    understanding_of,
)
from parley.forms.body import form_of, write
from parley.forms.body import read as read_body
from parley.forms.builtin import Letter
from parley.forms.kinds import BadBody
from parley.forms.standings import Whose
from parley.forms.understandings import (
    Claim,
    Renewal,
    UnderstandingAgreed,
    UnderstandingDeclined,
    UnderstandingEnded,
    UnderstandingProposed,
    UnderstandingStatement,
)
from parley.forms.watch import VerdictGiven
from tests.dialogue import scene
from tests.dialogue.facts import START, Talk
from tests.station.pair import Pair

TEXT = {"en": "Both sides hold their fire.", "zh": "双方停火。"}
LATER = START + 100 * DAY_SECONDS
PROPOSED = UnderstandingProposed(TEXT, notice_days=3, ends_seconds=LATER)
AGREED = UnderstandingAgreed()


def turned(fact: Fact) -> Fact:
    """The same as the other side has it."""
    return replace(fact, ours=not fact.ours)


def books(talk: Talk) -> tuple[Book, Book]:
    """Both sides' books; the second got everything in the other order, and was kept and loaded in between."""
    ours, theirs = Book(), Book()
    for fact in talk.all:
        ours.add(fact)
    for fact in reversed(talk.all):
        theirs.add(turned(fact))
        theirs = Book(theirs.rows())
    return ours, theirs


def read(talk: Talk, root: Fact) -> Understanding:
    """What both sides make of it, which must be the same at every time that matters."""
    found = []
    for book in books(talk):
        thread = book.get(root.hash)
        assert thread is not None
        found.append(understanding_among(thread, book.newest(Kind.UNDERSTANDING)))
    one, other = found
    times = {START, talk.now, LATER - 1, LATER, LATER + 9 * DAY_SECONDS, one.begins_seconds or 0}
    for now in (time + step for time in times for step in (-1, 0, 1)):
        assert one.stage(now) is other.stage(now)
        assert one.ends_seconds(now) == other.ends_seconds(now)
    assert [(spoken.by_us, spoken.differs) for spoken in spoken_of(one)] == [
        (not spoken.by_us, spoken.differs) for spoken in spoken_of(other)
    ]
    return one


def test_both_count_down_from_the_instant_at_which_both_have_signed_to_the_same_end() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    assert read(talk, root).stage(talk.now) is Stage.PROPOSED
    assert not read(talk, root).holds(LATER - 1)
    talk.say(1, AGREED, root)
    one = read(talk, root)
    assert one.begins_seconds == talk.now
    assert [one.stage(now) for now in (talk.now, LATER - 1, LATER)] == [Stage.IN_FORCE, Stage.IN_FORCE, Stage.ENDED]
    assert one.ends_seconds(talk.now) == LATER


def test_a_start_that_is_named_is_waited_for() -> None:
    talk = Talk()
    root = talk.say(1, replace(PROPOSED, starts_seconds=LATER - DAY_SECONDS))
    talk.say(0, AGREED, root)
    one = read(talk, root)
    assert [one.stage(now) for now in (talk.now, LATER - DAY_SECONDS)] == [Stage.AGREED, Stage.IN_FORCE]


def test_nobody_agrees_to_his_own_text_and_an_own_one_is_taken_back() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(0, AGREED, root)
    assert read(talk, root).stage(talk.now) is Stage.PROPOSED
    talk.say(0, UnderstandingDeclined("not now"), root)
    assert read(talk, root).stage(talk.now) is Stage.TAKEN_BACK
    talk.say(1, AGREED, root)
    assert read(talk, root).stage(talk.now) is Stage.TAKEN_BACK, "it had seen that"


def test_an_agreement_that_crossed_a_taking_back_stands() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.seen[1] = 1
    talk.say(0, UnderstandingDeclined("not now"), root)
    talk.say(1, AGREED, root, crossing=True)
    assert read(talk, root).stage(talk.now) is Stage.IN_FORCE


def test_nobody_takes_back_what_both_have_signed_by_not_having_seen_it() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(1, Letter("zh", "收到"))
    talk.say(1, AGREED, root)
    talk.say(0, UnderstandingDeclined("I had not seen it"), root, crossing=True)
    assert read(talk, root).stage(talk.now) is Stage.IN_FORCE


def test_the_first_answer_decides() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(1, UnderstandingDeclined("no"), root)
    talk.say(1, AGREED, root)
    assert read(talk, root).stage(talk.now) is Stage.DECLINED
    other = talk.say(0, replace(PROPOSED, notice_days=4))
    talk.say(1, AGREED, other)
    talk.say(1, UnderstandingDeclined("after all"), other)
    assert read(talk, other).stage(talk.now) is Stage.IN_FORCE


@pytest.mark.parametrize("side", [0, 1])
def test_a_side_ends_it_when_its_notice_is_over(side: int) -> None:
    talk = Talk()
    root = talk.say(0, replace(PROPOSED, ends_seconds=None))
    talk.say(1, AGREED, root)
    assert read(talk, root).ends_seconds(talk.now) is None
    before = talk.now
    talk.say(side, UnderstandingEnded("broken twice"), root)
    one, over = read(talk, root), talk.now + 3 * DAY_SECONDS
    assert one.ends_seconds(talk.now) == over
    assert [one.stage(now) for now in (before, talk.now, over)] == [Stage.IN_FORCE, Stage.ENDING, Stage.ENDED]


def test_it_renews_itself_until_somebody_ends_it() -> None:
    talk = Talk()
    root = talk.say(0, replace(PROPOSED, renewal=Renewal.BY_ITSELF, renewed_days=10))
    talk.say(1, AGREED, root)
    ten = 10 * DAY_SECONDS
    one = read(talk, root)
    assert [one.ends_seconds(LATER + step) for step in (-1, 0, ten - 1, ten)] == [
        LATER,
        *[LATER + ten] * 2,
        LATER + 2 * ten,
    ]
    assert one.holds(LATER + 50 * ten)
    talk.say(1, UnderstandingEnded("enough"), root, after=LATER + ten - talk.now)
    one, over = read(talk, root), talk.now + 3 * DAY_SECONDS
    assert one.ends_seconds(over + 50 * ten) == over
    assert (one.holds(over - 1), one.holds(over)) == (True, False)


def test_an_amendment_that_both_signed_takes_its_place_and_one_that_is_proposed_does_not() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(1, AGREED, root)
    longer = talk.say(1, replace(PROPOSED, ends_seconds=LATER + DAY_SECONDS), root)
    assert read(talk, root).stage(talk.now) is Stage.IN_FORCE
    talk.say(0, AGREED, longer)
    assert read(talk, root).stage(talk.now) is Stage.AMENDED
    assert read(talk, root).ends_seconds(talk.now) == talk.now
    assert read(talk, longer).ends_seconds(talk.now) == LATER + DAY_SECONDS


def test_a_text_agreed_after_the_end_amends_nothing() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(1, AGREED, root)
    late = talk.say(0, replace(PROPOSED, ends_seconds=None), root, after=LATER + 5 - talk.now)
    talk.say(1, AGREED, late)
    assert read(talk, root).stage(talk.now) is Stage.ENDED


@pytest.mark.parametrize(
    ("claims", "ends", "differs"),
    [
        (Claim.IN_FORCE, None, False),
        (Claim.NOT_IN_FORCE, None, True),
        (Claim.ENDS, LATER, False),
        (Claim.ENDS, LATER - 1, True),
        (Claim.WITHOUT_END, None, True),
    ],
)
def test_a_public_statement_is_held_against_what_both_signed(claims: Claim, ends: int | None, differs: bool) -> None:  # noqa: FBT001
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(1, AGREED, root)
    said_then = talk.now
    talk.say(1, UnderstandingEnded("later on"), root)
    statement = UnderstandingStatement(Whose.THEIRS, claims, said_then, "en", "x" * 900, "on the radio", ends)
    talk.say(0, statement, root)
    (spoken,) = spoken_of(read(talk, root))
    assert (spoken.by_us, spoken.differs) == (False, differs), "what was said after it does not count"
    assert len(spoken.body.text) == TEXT_KEPT_CHARACTERS


def test_no_flood_pushes_out_what_decides() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(1, AGREED, root)
    for number in range(FACTS_MAX + 5):
        talk.say(number % 2, UnderstandingDeclined(f"no {number}"), root)
        talk.say(0, Letter("en", f"about it {number}"), root)
        talk.say(1, UnderstandingStatement(Whose.OURS, Claim.IN_FORCE, START, "en", "x", f"paper {number}"), root)
    assert read(talk, root).stage(talk.now) is Stage.IN_FORCE
    thread = books(talk)[0].get(root.hash)
    assert thread is not None
    assert len(thread.facts) <= FACTS_MAX + OF_A_FORM_MAX
    assert len(thread.of("letter")) == OF_A_FORM_MAX


def test_an_answer_that_comes_before_the_text_is_kept_for_it() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    agreed = talk.say(1, AGREED, root)
    book = Book()
    book.add(agreed)
    assert not list(book.newest(Kind.UNDERSTANDING))
    book.add(root)
    (thread,) = book.open(Kind.UNDERSTANDING)
    assert understanding_among(thread, book.newest(Kind.UNDERSTANDING)).holds(talk.now)
    assert decode_thread(encode_thread(thread)) == thread


def test_a_thread_keeps_the_beginning_of_a_long_text() -> None:
    talk = Talk()
    root = talk.say(0, replace(PROPOSED, text={"en": "a" * 5_000, "zh": "停"}))
    assert said(root).text == {"en": "a" * TEXT_KEPT_CHARACTERS, "zh": "停"}


@pytest.mark.parametrize(
    "wrong",
    [
        replace(PROPOSED, renewal=Renewal.BY_ITSELF),
        replace(PROPOSED, renewed_days=5),
        UnderstandingProposed(TEXT, 3, renewal=Renewal.BY_AGREEMENT),
        replace(PROPOSED, starts_seconds=LATER),
        UnderstandingStatement(Whose.OURS, Claim.ENDS, START, "en", "x", "y"),
        UnderstandingStatement(Whose.OURS, Claim.IN_FORCE, START, "en", "x", "y", LATER),
    ],
)
def test_times_that_do_not_fit_together_are_refused(wrong: object) -> None:
    with pytest.raises(BadBody):
        read_body(form_of(type(wrong)), write(wrong))


def test_every_stage_is_told() -> None:
    assert set(STAGES) == set(Stage)


def test_two_stations_hold_the_same_and_what_is_kept_is_what_is_made_anew() -> None:
    pair = Pair(settings=scene.WATCHED)
    root = scene.say(pair, pair.a, PROPOSED)
    pair.settle()
    scene.say(pair, pair.b, AGREED, answers=root)
    pair.settle()
    for side in (pair.a, pair.b):
        side.reload()
        book = scene.book(pair, side)
        assert book.rows() == scene.recomputed(pair, side).rows()
        thread = book.get(root)
        assert thread is not None
        assert understanding_among(thread, book.newest(Kind.UNDERSTANDING)).holds(side.now // 1000 + 1)


def test_an_agreement_that_the_other_side_refused_leaves_the_next_one_to_count() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    first = talk.say(1, AGREED, root)
    second = talk.say(1, AGREED, root)
    talk.say(0, VerdictGiven("category-suspended"), first)
    ours, theirs = Book(), Book()
    for fact in talk.all:
        if fact is not first:
            ours.add(fact)
        theirs.add(turned(fact))
    found = [book.get(root.hash) for book in (ours, theirs)]
    assert [thread is not None and understanding_of(thread).agreed for thread in found] == [second, turned(second)]
