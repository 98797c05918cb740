"""Pages, escalation, line tests: what a station does by itself, once, whatever crashes."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from parley.dialogue import linetests, prose
from parley.dialogue.calls import State
from parley.dialogue.threads import Kind
from parley.exchange.effects import Page
from parley.exchange.events import TimePassed
from parley.exchange.lines import ROW_DAMAGED
from parley.exchange.route import Route
from parley.exchange.standing import RETURNED_SPACE
from parley.exchange.work import Recorded, Work
from parley.forms import watch
from parley.forms.builtin import Acknowledgement, Letter
from parley.forms.calls import Talks, TalksAct
from parley.forms.understandings import UnderstandingProposed, UndertakingMade
from parley.forms.watch import Orderwire, PageStep
from parley.record.agreement import ANSWER_SECONDS
from parley.seal.schedule import Lane
from parley.station import watching
from parley.station.events import RouteFound
from parley.wire.ids import EntryHash, Instant
from parley.wire.limits import PAGES_HOUR_MAX
from parley.wire.marks import Nature, Precedence
from tests.dialogue.scene import (
    ASKED,
    DESK,
    HOUR,
    MINUTE,
    WATCHED,
    YES,
    ask,
    book,
    logged,
    note,
    of_form,
    recomputed,
    say,
)
from tests.station.pair import End, Pair
from tests.station.speaking import open_door

NEXT = 1_800_000_000
BEGUN = (
    Talks(TalksAct.PROPOSE, {"en": "Hotline talks"}, at_seconds=NEXT),
    UnderstandingProposed({"en": "Both sides hold their fire.", "zh": "双方停火。"}, notice_days=3),
    UndertakingMade({"en": "Ten containers", "zh": "十个集装箱"}, NEXT),
)
QUARTER_MS = ANSWER_SECONDS[Precedence.ROUTINE] * 250


def steps(pair: Pair, side: End, line: int = 1) -> list[PageStep]:
    return [page.step for page in of_form(logged(pair, side, line), "page")]


def test_a_request_is_paged_at_once_and_once_more_after_a_quarter_of_its_time() -> None:
    pair = Pair(settings=WATCHED)
    asked = say(pair, pair.a, ASKED)
    pair.settle()
    assert steps(pair, pair.b) == [PageStep.PAGED]
    assert ask(pair, pair.a, asked).state is State.PAGED
    (paged,) = pair.b.said(Page)
    assert (paged.entry, paged.posts, paged.again) == (asked, (DESK,), False)
    pair.wait(QUARTER_MS - MINUTE)
    assert steps(pair, pair.b) == [PageStep.PAGED]
    pair.wait(2 * MINUTE)
    assert steps(pair, pair.b) == [PageStep.PAGED, PageStep.PAGED]
    assert pair.b.said(Page)[-1].again
    pair.wait(24 * HOUR)
    assert len(steps(pair, pair.b)) == 2, "two for each entry of the other side, and no more"


def test_who_takes_it_ends_the_paging_and_the_other_side_knows() -> None:
    pair = Pair(settings=WATCHED)
    asked = say(pair, pair.a, ASKED)
    pair.settle()
    note(pair, pair.b, asked, PageStep.SEEN)
    pair.settle()
    assert ask(pair, pair.a, asked).state is State.SEEN
    note(pair, pair.b, asked, PageStep.TAKEN)
    pair.settle()
    assert ask(pair, pair.a, asked).state is State.TAKEN
    pair.wait(QUARTER_MS * 2)
    assert steps(pair, pair.b) == [PageStep.PAGED, PageStep.SEEN, PageStep.TAKEN], "and none after"


def test_an_answer_ends_it() -> None:
    pair = Pair(settings=WATCHED)
    asked = say(pair, pair.a, ASKED)
    pair.settle()
    say(pair, pair.b, YES, answers=asked)
    pair.settle()
    for side in (pair.a, pair.b):
        assert ask(pair, side, asked).state is State.ACCEPTED
        assert not list(book(pair, side).open(Kind.ASK))
    pair.wait(QUARTER_MS * 2)
    assert steps(pair, pair.b) == [PageStep.PAGED]


def test_what_came_early_is_kept_for_what_it_answers_also_where_that_comes_behind_another_entry_in_one_step() -> None:
    """As after a restore: that it was taken came back before the request, and then all that its author had seen."""
    pair = Pair(settings=WATCHED)
    pair.send(pair.a, "before it")
    asked = say(pair, pair.a, ASKED)
    pair.settle()
    say(pair, pair.b, Acknowledgement(), answers=asked)
    pair.settle()
    state, channel, here = pair.a.station.state, pair.a.station.state.channels[pair.channel], book(pair, pair.a)
    taken = ask(pair, pair.a, asked).taken
    assert taken is not None
    here.drop(asked)
    here.add(taken, early=True)
    state.watches[pair.channel].early[1] = {(channel.lines[1].own.origin.generation, True): 2}
    work = Work(pair.a.now, pair.a.draw, state.errands)
    letter, request, *_ = logged(pair, pair.a)
    work.recorded = [Recorded(pair.channel, 1, one, ours=True, within=True) for one in (letter, request)]
    watching.recorded(state, work)
    assert ask(pair, pair.a, asked).state is State.TAKEN
    assert 1 not in state.watches[pair.channel].early


@pytest.mark.parametrize(
    ("precedence", "pages"), [(Precedence.PRIORITY, 0), (Precedence.IMMEDIATE, 1), (Precedence.FLASH, 1)]
)
def test_an_urgent_letter_is_paged_and_an_acknowledgement_takes_it(precedence: Precedence, pages: int) -> None:
    pair = Pair(settings=WATCHED)
    letter = say(pair, pair.a, Letter("en", "Mines adrift."), precedence=precedence)
    pair.settle()
    assert len(steps(pair, pair.b)) == pages
    say(pair, pair.b, Acknowledgement(), answers=letter, precedence=precedence)
    pair.settle()
    pair.wait(QUARTER_MS)
    assert len(steps(pair, pair.b)) == pages
    assert not list(book(pair, pair.a).open(Kind.ASK))


@pytest.mark.parametrize("body", BEGUN)
@pytest.mark.parametrize(
    ("precedence", "pages"), [(Precedence.PRIORITY, 0), (Precedence.IMMEDIATE, 1), (Precedence.FLASH, 1)]
)
def test_what_is_urgent_is_paged_whatever_it_begins(body: object, precedence: Precedence, pages: int) -> None:
    pair = Pair(settings=WATCHED)
    begun = say(pair, pair.a, body, precedence=precedence)
    pair.settle()
    assert len(steps(pair, pair.b)) == pages
    for side in (pair.a, pair.b):
        assert len(list(book(pair, side).open(Kind.ASK))) == pages
        kinds = (Kind.SERIES, Kind.UNDERSTANDING, Kind.UNDERTAKING)
        assert sum(len(list(book(pair, side).open(kind))) for kind in kinds) == 1, "it is still what it is"
        assert book(pair, side).rows() == recomputed(pair, side).rows()
    if pages:
        assert ask(pair, pair.a, begun).state is State.PAGED
        note(pair, pair.b, begun, PageStep.TAKEN)
        pair.settle()
        assert ask(pair, pair.a, begun).state is State.TAKEN
        assert not list(book(pair, pair.b).open(Kind.ASK))


def test_a_word_about_talks_that_is_urgent_is_paged_and_stands_in_their_series() -> None:
    pair = Pair(settings=WATCHED)
    begun = say(pair, pair.a, BEGUN[0])
    moved = say(pair, pair.a, Talks(TalksAct.MOVE, at_seconds=NEXT), answers=begun, precedence=Precedence.FLASH)
    pair.settle()
    (paged,) = pair.b.said(Page)
    assert paged.entry == moved
    say(pair, pair.b, Talks(TalksAct.AGREE), answers=begun)
    pair.settle()
    assert ask(pair, pair.a, moved).running, "what agrees to the series is no word about the move, unless it answers it"
    assert book(pair, pair.a).rows() == recomputed(pair, pair.a).rows()


@pytest.mark.parametrize("again", [False, True])
def test_a_word_that_the_other_side_refused_is_a_word_on_neither_side(again: bool) -> None:  # noqa: FBT001 - a case of the table
    pair = Pair(settings=WATCHED)
    asked = say(pair, pair.a, ASKED)
    pair.settle()
    with open_door():
        word = say(pair, pair.b, YES, answers=asked, nature=Nature.EXERCISE)
    assert ask(pair, pair.b, asked).state is State.ACCEPTED, "nobody has refused it yet"
    pair.settle()
    assert pair.b.store.get(RETURNED_SPACE, word) == b"exercise-answers-real"
    for side in (pair.a, pair.b):
        if again:
            side.reload()
        assert ask(pair, side, asked).state is State.PAGED
        assert ask(pair, side, asked).words == ()
    assert book(pair, pair.b).rows() == recomputed(pair, pair.b).rows()


def test_a_station_that_is_not_watched_says_nothing_and_knows_all_the_same() -> None:
    pair = Pair()
    asked = say(pair, pair.a, ASKED)
    pair.settle()
    pair.wait(2 * HOUR)
    assert not steps(pair, pair.b)
    assert not of_form(logged(pair, pair.a, 0), "test/call")
    assert ask(pair, pair.a, asked).state is State.HELD
    note(pair, pair.b, asked, PageStep.TAKEN)
    pair.settle()
    assert ask(pair, pair.a, asked).state is State.TAKEN, "what a person does is signed all the same"


def test_an_exercise_is_paged_as_an_exercise() -> None:
    pair = Pair(settings=WATCHED)
    say(pair, pair.a, ASKED, nature=Nature.EXERCISE)
    pair.settle()
    (page,) = [one for one in logged(pair, pair.b) if one.payload.form == "page"]
    assert page.payload.nature is Nature.EXERCISE
    assert pair.b.said(Page)[0].nature is Nature.EXERCISE


def test_nobody_can_make_us_sign_pages_without_end() -> None:
    pair = Pair(settings=WATCHED)
    for _ in range(PAGES_HOUR_MAX + 5):
        say(pair, pair.a, ASKED)
        pair.settle()
    assert len(steps(pair, pair.b)) == PAGES_HOUR_MAX
    pair.wait(HOUR + MINUTE)
    assert len(steps(pair, pair.b)) == PAGES_HOUR_MAX + 5, "what had to wait is paged after an hour"


def test_a_clock_that_is_set_back_stops_neither_pages_nor_tests() -> None:
    pair = Pair(settings=WATCHED)
    for _ in range(PAGES_HOUR_MAX):
        say(pair, pair.a, ASKED)
    year = 365 * 24 * HOUR
    pair.b.now = Instant(pair.b.now + year)
    pair.settle()
    pair.b.feed(TimePassed())
    pair.settle()
    assert len(steps(pair, pair.b)) == PAGES_HOUR_MAX
    called = len(of_form(logged(pair, pair.b, 0), "test/call"))
    pair.b.now = Instant(pair.b.now - year)
    pair.b.feed(TimePassed())
    pair.settle()
    assert len(steps(pair, pair.b)) == 2 * PAGES_HOUR_MAX, "whom it paged in the future it pages again"
    pair.wait(3 * HOUR)
    assert len(of_form(logged(pair, pair.b, 0), "test/call")) >= called + 3


def overtaking(pair: Pair, precedence: Precedence = Precedence.FLASH) -> EntryHash:
    """A letter is lost on its way, and another one comes beyond the gap."""
    say(pair, pair.a, Letter("en", "Lost."))
    pair.take_wire(pair.a)
    urgent = say(pair, pair.a, Letter("en", "Mines adrift."), precedence=precedence)
    pair.deliver(pair.b, pair.take_wire(pair.a))
    return urgent


def test_what_overtakes_a_gap_is_paged_at_once_and_not_again_when_the_gap_closes() -> None:
    pair = Pair(settings=WATCHED)
    pair.settle()
    urgent = overtaking(pair)
    (paged,) = pair.b.said(Page)
    assert (paged.entry, paged.judged) == (urgent, False)
    assert steps(pair, pair.b) == [PageStep.PAGED]
    pair.b.reload()
    pair.connect()
    assert len(pair.b.said(Page)) == 2, "posts are told again after a start"
    pair.settle()
    pair.wait(MINUTE)
    assert steps(pair, pair.b) == [PageStep.PAGED]
    assert ask(pair, pair.b, urgent).state is State.PAGED
    assert ask(pair, pair.a, urgent).state is State.PAGED
    assert len(pair.b.said(Page)) == 2
    assert book(pair, pair.b).rows() == recomputed(pair, pair.b).rows()
    assert not pair.b.station.state.watches[pair.channel].ahead


def test_what_nobody_is_to_answer_overtakes_without_a_page() -> None:
    pair = Pair(settings=WATCHED)
    pair.settle()
    overtaking(pair, Precedence.PRIORITY)
    assert not pair.b.said(Page)
    assert not book(pair, pair.b).rows()


def test_no_station_entry_causes_another() -> None:
    pair = Pair(settings=WATCHED)
    asked = say(pair, pair.a, ASKED, precedence=Precedence.FLASH)
    pair.settle()
    note(pair, pair.b, asked, PageStep.TAKEN)
    pair.settle()
    assert [one.payload.form for one in logged(pair, pair.a)] == ["call/request"]


# -- line tests --------------------------------------------------------------------------------------------------------


def ready(pair: Pair, side: End) -> EntryHash:
    """A person on watch answers the newest call-up of the other side."""
    (*_, call) = [thread for thread in book(pair, side, 0).newest(Kind.TEST) if thread.root and not thread.root.ours][
        :1
    ]
    assert call.root is not None
    return say(pair, side, watch.TestReady(), line=0, answers=call.root.hash, nature=Nature.TEST)


def next_call(pair: Pair, side: End) -> int:
    """Milliseconds until a side calls up."""
    at = side.station.state.watches[pair.channel].test_at
    assert at is not None
    return at - side.now


def test_each_side_calls_up_at_its_own_half_of_the_interval() -> None:
    pair = Pair(settings=WATCHED)
    pair.wait(3 * HOUR)
    called = [[one.due_seconds for one in of_form(logged(pair, side, 0), "test/call")] for side in (pair.a, pair.b)]
    assert [due % 3_600 for due in called[0]] == [0, 0, 0]
    assert [due % 3_600 for due in called[1]] == [1_800, 1_800, 1_800]
    assert [page.form for page in pair.b.said(Page)] == ["test/call"] * 3, "the watch floor is told"


def test_a_person_is_ready_and_a_text_goes_over_in_the_callers_language() -> None:
    pair = Pair(settings=WATCHED)
    pair.wait(next_call(pair, pair.b))
    ready(pair, pair.a)
    pair.settle()
    (text,) = of_form(logged(pair, pair.b, 0), "test/text")
    assert text.language == "zh"
    pair.wait(10 * MINUTE)
    assert len(of_form(logged(pair, pair.b, 0), "test/text")) == 1
    for side in (pair.a, pair.b):
        good = linetests.last_good(book(pair, side, 0).newest(Kind.TEST))
        assert good is not None
        assert good.result is linetests.Result.MET


def test_while_nobody_hears_us_one_call_up_stands_for_all() -> None:
    pair = Pair(settings=WATCHED)
    pair.wait(next_call(pair, pair.a))
    pair.a.now = pair.b.now = Instant(pair.a.now + 10 * MINUTE)
    before = len(of_form(logged(pair, pair.a, 0), "test/call"))
    for _ in range(6):
        pair.a.now = Instant(pair.a.now + HOUR)
        pair.take_wire(pair.a)
        pair.a.feed(TimePassed())
    assert len(of_form(logged(pair, pair.a, 0), "test/call")) == before + 1


def test_while_nothing_is_signed_on_line_0_nobody_is_called_up_and_nothing_is_made_up_for() -> None:
    pair = Pair(settings=WATCHED)
    own = pair.a.station.state.channels[pair.channel].lines[0].own
    own.stopped = ROW_DAMAGED
    pair.wait(3 * HOUR)
    own.stopped = ""
    pair.wait(next_call(pair, pair.a) - 1)
    assert of_form(logged(pair, pair.a, 0), "test/call") == []
    pair.wait(1)
    assert len(of_form(logged(pair, pair.a, 0), "test/call")) == 1


@pytest.mark.parametrize("caller", ["a", "b"])
@pytest.mark.parametrize("hour", range(len(prose.STOCK["en"])))
def test_a_test_takes_at_most_700_bytes_both_ways(caller: str, hour: int) -> None:
    pair = Pair(settings=WATCHED)
    calls, answers = (pair.a, pair.b) if caller == "a" else (pair.b, pair.a)
    pair.wait(next_call(pair, calls) + hour * HOUR - 1)
    calls.now = answers.now = Instant(calls.now + 1)
    calls.feed(TimePassed())
    sent = crossed(pair)
    ready(pair, answers)
    sent += crossed(pair)
    assert of_form(logged(pair, calls, 0), "test/text")
    assert sum(sent) <= 700, sent


def crossed(pair: Pair) -> list[int]:
    """Let everything cross: the sizes of what did."""
    sizes: list[int] = []
    while True:
        to_b, to_a = pair.take_wire(pair.a), pair.take_wire(pair.b)
        if not to_a and not to_b:
            return sizes
        sizes += map(len, (*to_b, *to_a))
        if to_b:
            pair.deliver(pair.b, to_b)
        if to_a:
            pair.deliver(pair.a, to_a)


# -- crashes -----------------------------------------------------------------------------------------------------------


class Crash(Exception):
    """The power goes."""


def crashing(side: End, pair: Pair, at: int, *, kept: bool) -> None:
    """Let a side crash at its `at`-th commit from now on, after it or before."""
    commit, feed = side.store.commit, End.feed
    count = [0]

    def failing(ops: object) -> None:
        count[0] += 1
        if count[0] != at:
            commit(ops)  # type: ignore[arg-type]
            return
        if kept:
            commit(ops)  # type: ignore[arg-type]
        raise Crash

    def surviving(*events: object) -> None:
        try:
            feed(side, *events)  # type: ignore[arg-type]
        except Crash:
            side.reload()
            address = "b" if side is pair.a else "a"
            route = Route("tcp", address, Lane.FAST, pair.mtu_bytes, two_way=True, fixed=True)
            side.feed(RouteFound(pair.channel, route))

    patch.object(side.store, "commit", failing).start()
    patch.object(side, "feed", surviving).start()


@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize("at", range(1, 14))
def test_pages_are_signed_once_whatever_crashes(at: int, *, kept: bool) -> None:
    pair = Pair(settings=WATCHED)
    asked = say(pair, pair.a, ASKED)
    crashing(pair.b, pair, at, kept=kept)
    pair.settle()
    pair.wait(QUARTER_MS + 10 * MINUTE)
    assert steps(pair, pair.b) == [PageStep.PAGED] * 2
    assert {paged.posts for paged in pair.b.said(Page) if paged.entry == asked} == {(DESK,)}
    assert book(pair, pair.b).rows() == recomputed(pair, pair.b).rows()


@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize("at", range(1, 10))
def test_call_ups_and_texts_are_said_once_whatever_crashes(at: int, *, kept: bool) -> None:
    pair = Pair(settings=WATCHED)
    pair.wait(next_call(pair, pair.b) - MINUTE + HOUR)
    before = len(of_form(logged(pair, pair.b, 0), "test/call"))
    assert before == 1
    crashing(pair.b, pair, at, kept=kept)
    pair.wait(2 * MINUTE)
    ready(pair, pair.a)
    pair.settle()
    pair.wait(5 * MINUTE)
    assert len(of_form(logged(pair, pair.b, 0), "test/call")) == before + 1
    assert len(of_form(logged(pair, pair.b, 0), "test/text")) == 1
    assert book(pair, pair.b, 0).rows() == recomputed(pair, pair.b, 0).rows()


def test_after_a_start_posts_are_told_again_of_what_nobody_took() -> None:
    pair = Pair(settings=WATCHED)
    asked = say(pair, pair.a, ASKED)
    pair.settle()
    pair.b.told.clear()
    pair.b.reload()
    pair.connect()
    pair.settle()
    assert [paged.entry for paged in pair.b.said(Page)] == [asked]
    assert steps(pair, pair.b) == [PageStep.PAGED], "told, and not signed again"


def test_an_orderwire_is_no_business_of_posts() -> None:
    pair = Pair(settings=WATCHED)
    say(pair, pair.a, Orderwire("en", "Check your clock."), line=0)
    pair.settle()
    assert not steps(pair, pair.b, 0)
