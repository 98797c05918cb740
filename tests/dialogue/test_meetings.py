"""Calls that are held: both sides find the same facts, whatever came first, and a flood makes no book grow."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.dialogue.callbook import KEPT, CallBook
from parley.dialogue.meetings import (
    BEFORE_SECONDS,
    OPEN_SECONDS,
    Meeting,
    differs,
    meeting_of,
    owes_facts,
)
from parley.dialogue.threads import Fact
from parley.forms.body import write
from parley.forms.calls import CallAnswer, CallAnswered, CallCancelled, CallRequest
from parley.forms.meetings import (
    CallAgenda,
    CallEnded,
    CallFacts,
    CallJoined,
    CallLeft,
    CallMeansChanged,
    CallRole,
    CallText,
    ItemRaised,
    Leaving,
    MediaUp,
    Present,
    Raised,
    Side,
    SignalRefused,
    Speaker,
)
from parley.forms.standings import Means, Whose
from parley.forms.watch import VerdictGiven
from parley.wire.ids import PostId
from parley.wire.limits import BODY_BYTES_MAX
from tests.dialogue.facts import START, Talk

DESK = PostId(1)
A, B, A2, B2 = b"page-a-1", b"page-b-1", b"page-a-2", b"page-b-2"
ASKED = CallRequest(("Trawlers adrift",), ("en",), (Means.VIDEO,), invitation=Whose.OURS)
YES = CallAnswered(CallAnswer.ACCEPTED)
NO = CallAnswered(CallAnswer.DECLINED, reason="tonight our watch is alone")
PRINT = b"f" * 32


def joins(
    page: bytes, name: str = "the duty officer", role: CallRole = CallRole.PRINCIPAL, means: Means = Means.VIDEO
) -> CallJoined:
    return CallJoined(page, DESK, name, role, means, "192.0.2.7")


def talk() -> Talk:
    return Talk(whole=True)


def book_of(facts: list[Fact]) -> CallBook:
    book = CallBook()
    for fact in facts:
        book.add(fact, early=True)
    return book


def meeting(talk: Talk, root: Fact) -> Meeting:
    thread = book_of(talk.all).get(root.hash)
    assert thread is not None
    return meeting_of(thread)


def agreed(talk: Talk) -> Fact:
    root = talk.say(0, ASKED)
    talk.say(1, YES, root)
    return root


def held(talk: Talk) -> Fact:
    """Video for five minutes, an item raised by each side; each side has left."""
    root = agreed(talk)
    talk.say(0, joins(A), root)
    talk.say(1, joins(B, "the watch leader"), root)
    for side, page, to in ((0, A, B), (1, B, A)):
        talk.say(side, MediaUp(page, to, 0, PRINT), root)
    talk.say(0, ItemRaised(A, "the buoy"), root)
    talk.say(1, ItemRaised(B, "trawlers"), root)
    talk.say(1, CallLeft(B, Leaving.LEFT), root)
    talk.say(0, CallLeft(A, Leaving.ENDED), root)
    return root


def test_the_facts_of_a_call() -> None:
    said = talk()
    root = held(said)
    assert meeting(said, root).facts() == CallFacts(
        requested=Speaker(Side.FIRST, DESK),
        requested_seconds=START + 60,
        agreed=Speaker(Side.SECOND, DESK),
        agreed_seconds=START + 120,
        starts_seconds=START + 240,
        ends_seconds=START + 540,
        means=Means.VIDEO,
        present=(
            Present(Side.FIRST, DESK, "the duty officer", CallRole.PRINCIPAL, START + 180, START + 540),
            Present(Side.SECOND, DESK, "the watch leader", CallRole.PRINCIPAL, START + 240, START + 540),
        ),
        raised=(Raised(Side.FIRST, "the buoy"), Raised(Side.SECOND, "trawlers")),
        invitation=Side.FIRST,
    )


ACTS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(
            [
                YES,
                NO,
                CallCancelled(),
                *(
                    joins(page, name, role)
                    for page, name, role in ((A, "one", 0), (B, "one", 0), (A2, "two", 1))
                    for role in (CallRole(role),)
                ),
                *(CallLeft(page, Leaving.LEFT) for page in (A, B, A2)),
                CallMeansChanged(A, Means.VOICE),
                MediaUp(A, B, 0, PRINT),
                MediaUp(B, A, 0, PRINT),
                ItemRaised(A, "the buoy"),
                ItemRaised(B, "trawlers"),
                CallText(A, "en", "can you hear us"),
                SignalRefused("sdp-candidate", A),
                CallEnded(DESK, "the duty officer"),
                CallAgenda(("the buoy",)),
            ]
        ),
        st.integers(-90, 600),
        st.booleans(),
    ),
    max_size=30,
)


@settings(max_examples=150)
@given(ACTS, st.integers(0, 1_000_000))
def test_entries_in_any_order_give_both_stations_the_same_facts(
    acts: list[tuple[int, object, int, bool]], seed: int
) -> None:
    said = talk()
    root = agreed(said)
    for side, body, after, crossing in acts:
        said.say(side, body, root, after=after, crossing=crossing)
    shuffled = list(said.all)
    Random(seed).shuffle(shuffled)
    here = book_of(said.all)
    there = book_of([replace(fact, ours=not fact.ours) for fact in shuffled])
    ours, theirs = here.get(root.hash), there.get(root.hash)
    assert ours is not None
    assert theirs is not None
    assert meeting_of(ours).facts() == meeting_of(theirs).facts()
    assert [fact.hash for fact in ours.facts] == [fact.hash for fact in theirs.facts]
    assert CallBook(here.rows()).get(root.hash) == ours
    assert CallBook(here.rows()).owing() == here.owing()
    facts = meeting_of(ours).facts()
    if facts is not None:
        assert facts.starts_seconds < facts.ends_seconds
        assert {one.side for one in facts.present} == set(Side)
        assert all(one.joined_seconds <= one.left_seconds for one in facts.present)


@pytest.mark.parametrize("before", [(), (NO,), (YES, NO)])
def test_nobody_joins_what_is_not_agreed(before: tuple[CallAnswered, ...]) -> None:
    said = talk()
    root = said.say(0, ASKED)
    for answer in before:
        said.say(1, answer, root)
    said.say(0, joins(A), root)
    said.say(1, joins(B), root)
    found = meeting(said, root)
    assert not found.joinings
    assert found.facts() is None
    assert not found.is_open(said.now)


def test_what_was_declined_and_asked_again_is_accepted_by_the_last_word_before_anybody_joins() -> None:
    said = talk()
    root = said.say(0, ASKED)
    said.say(1, NO, root)
    yes = said.say(1, YES, root)
    said.say(0, joins(A), root)
    said.say(1, NO, root)
    found = meeting(said, root)
    assert found.accepted == yes
    assert found.agreed
    assert len(found.joinings) == 1


def test_a_request_that_is_taken_back_is_no_call() -> None:
    said = talk()
    root = agreed(said)
    said.say(0, CallCancelled(), root)
    said.say(0, joins(A), root)
    assert not meeting(said, root).joinings


def test_the_room_is_open_from_a_quarter_of_an_hour_before_the_time_agreed_for_a_day() -> None:
    said = talk()
    at = START + 50_000
    root = said.say(0, replace(ASKED, times_seconds=(at, at + 9_000)))
    yes = said.say(1, YES, root)
    found = meeting(said, root)
    assert (found.opens_seconds, found.until_seconds) == (at - BEFORE_SECONDS, at + OPEN_SECONDS)
    assert not found.is_open(at - BEFORE_SECONDS - 1)
    assert found.is_open(at + OPEN_SECONDS)
    assert not found.is_open(at + OPEN_SECONDS + 1)
    other = said.say(1, replace(YES, at_seconds=at + 9_000), root)
    assert meeting(said, root).at_seconds == at + 9_000
    assert yes.time_seconds < other.time_seconds
    at_once = talk()
    root = agreed(at_once)
    assert meeting(at_once, root).opens_seconds == at_once.now


def test_one_principal_and_one_interpreter_of_each_side() -> None:
    said = talk()
    root = agreed(said)
    said.say(0, joins(A), root)
    said.say(0, joins(A2, "another"), root)
    said.say(0, joins(B2, "the interpreter", CallRole.INTERPRETER), root)
    assert [one.page for one in meeting(said, root).joinings] == [A, B2]
    said.say(0, CallLeft(A, Leaving.LOST), root)
    said.say(0, joins(b"page-a-3", "another"), root)
    assert [one.page for one in meeting(said, root).inside(said.now)] == [B2, b"page-a-3"]


def test_who_comes_back_stands_once_and_the_call_goes_on() -> None:
    said = talk()
    root = agreed(said)
    said.say(0, joins(A), root)
    said.say(1, joins(B), root)
    said.say(0, CallLeft(A, Leaving.LOST), root)
    assert not meeting(said, root).running(said.now)
    said.say(0, joins(A2), root, after=20)
    assert meeting(said, root).running(said.now)
    said.say(1, CallEnded(DESK, "the watch leader"), root)
    said.say(0, joins(b"too-late"), root)
    facts = meeting(said, root).facts()
    assert facts is not None
    assert (facts.starts_seconds, facts.ends_seconds) == (START + 240, START + 380)
    assert [(one.side, one.joined_seconds, one.left_seconds) for one in facts.present] == [
        (Side.FIRST, START + 180, START + 380),
        (Side.SECOND, START + 240, START + 380),
    ]


@pytest.mark.parametrize(
    ("means", "ups", "found"),
    [
        (None, (), Means.TEXT),
        (None, (0,), Means.TEXT),
        (None, (0, 1), Means.VIDEO),
        (Means.VOICE, (0, 1), Means.VOICE),
    ],
)
def test_the_means_are_the_richest_that_both_said_worked(
    means: Means | None, ups: tuple[int, ...], found: Means
) -> None:
    said = talk()
    root = agreed(said)
    said.say(0, joins(A), root)
    said.say(1, joins(B), root)
    if means is not None:
        said.say(1, CallMeansChanged(B, means), root)
    for side in ups:
        page, to = (A, B) if side == 0 else (B, A)
        said.say(side, MediaUp(page, to, 0, PRINT), root)
    facts = meeting(said, root).facts()
    assert facts is not None
    assert facts.means is found


def test_the_differing_fields_are_named() -> None:
    said = talk()
    facts = meeting(said, held(said)).facts()
    assert facts is not None
    assert differs(facts, facts) == ()
    other = replace(facts, ends_seconds=facts.ends_seconds + 1, requested_seconds=1, raised=())
    assert differs(facts, other) == ("requested_at", "ends", "raised")


def test_facts_are_owed_until_they_are_signed_as_they_are() -> None:
    said = talk()
    root = held(said)
    facts = meeting(said, root).facts()
    assert facts is not None
    thread = book_of(said.all).get(root.hash)
    assert thread is not None
    assert owes_facts(thread) == write(facts)
    assert book_of(said.all).owing() == {root.hash}
    said.say(1, facts, root)
    assert book_of(said.all).owing() == {root.hash}, "the other side's are not ours"
    said.say(0, facts, root)
    assert not book_of(said.all).owing()
    said.say(1, ItemRaised(B, "a late one"), root)
    assert book_of(said.all).owing() == {root.hash}


def test_what_the_other_side_found_outside_what_was_agreed_counts_no_longer() -> None:
    said = talk()
    root = said.say(0, ASKED)
    yes = said.say(1, YES, root)
    said.say(0, VerdictGiven("category-suspended"), yes)
    assert meeting(said, root).accepted is None
    said.say(1, VerdictGiven("mandate-revoked"), root)
    assert book_of(said.all).get(root.hash) is None


def test_a_call_about_which_something_was_said_first_is_kept_while_more_may_come() -> None:
    said = talk()
    root = held(said)
    book = CallBook()
    for fact in said.all[1:]:
        book.add(fact, early=True)
    assert not book.owing()
    book.add(said.all[0])
    assert book.owing() == {root.hash}
    stray = CallBook()
    stray.add(said.all[2], early=True)
    stray.none_is_early()
    assert not stray.rows()
    stray.add(said.all[2])
    assert not stray.rows(), "all is here, and there is no such request"


def test_a_flood_of_one_side_makes_no_row_grow_and_pushes_nothing_out() -> None:
    said = talk()
    root = agreed(said)
    said.say(0, joins(A), root)
    said.say(0, ItemRaised(A, "the buoy"), root)
    for number in range(300):
        page = number.to_bytes(8, "big")
        said.say(1, joins(page, "名" * 100, means=Means.VIDEO), root, after=1)
        said.say(1, MediaUp(page, A, number % 256, PRINT), root, after=1)
        said.say(1, ItemRaised(page, f"{number}" + "题" * 190), root, after=1)
        said.say(1, CallText(page, "zh", "字" * 2_000), root, after=1)
        said.say(1, SignalRefused("sdp-candidate", None, None, "字" * 200), root, after=1)
        said.say(1, CallLeft(page, Leaving.LEFT), root, after=1)
    said.say(1, joins(B), root)
    said.say(0, CallLeft(A, Leaving.LEFT), root)
    book = book_of(said.all)
    thread = book.get(root.hash)
    assert thread is not None
    counts: dict[tuple[str, bool], int] = {}
    for fact in thread.facts:
        counts[fact.form, fact.ours] = counts.get((fact.form, fact.ours), 0) + 1
    assert all(number <= KEPT[form].most for (form, _), number in counts.items())
    assert len(thread.facts) < 400
    assert len(book.rows()[root.hash]) < 250_000
    facts = meeting_of(thread).facts()
    assert facts is not None
    assert facts.raised[0] == Raised(Side.FIRST, "the buoy")
    assert len(write(facts)) <= BODY_BYTES_MAX


def test_the_longest_facts_fit_a_body() -> None:
    longest = CallFacts(
        requested=Speaker(Side.SECOND, PostId(999)),
        requested_seconds=2**32 - 1,
        agreed=Speaker(Side.FIRST, PostId(999)),
        agreed_seconds=2**32 - 1,
        starts_seconds=2**32 - 1,
        ends_seconds=2**32 - 1,
        means=Means.TEXT,
        present=tuple(
            Present(Side.FIRST, PostId(999), "𠀀" * 100, CallRole.INTERPRETER, 2**32 - 1, 2**32 - 1) for _ in range(16)
        ),
        raised=tuple(Raised(Side.SECOND, "𠀀" * 200) for _ in range(32)),
        invitation=Side.SECOND,
    )
    assert len(write(longest)) <= BODY_BYTES_MAX
