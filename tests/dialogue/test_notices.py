"""What a book of notices keeps, in whatever order the logs come, and what nobody can push out of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.dialogue.differences import read_back
from parley.dialogue.gists import WITHDRAWAL, Gist, Step, gist, gist_of
from parley.dialogue.noticebook import OTHERS_MAX, STEPS_MAX, NoticeBook
from parley.dialogue.notices import Judged, Notice, State, notice_of
from parley.dialogue.rows import ROOTLESS_MAX
from parley.dialogue.threads import Fact
from parley.forms.body import write
from parley.forms.builtin import Letter
from parley.forms.fields import Window
from parley.forms.places import Area, Shape, position
from parley.forms.readback import Adequacy, PlottedByHand, Reach
from parley.forms.watch import VerdictGiven
from parley.service.forms.packs import standard
from parley.wire.ids import EntryHash
from tests.dialogue.facts import START, Talk

WORDS = {"en": b"12345678", "zh": b"abcdefgh"}
AREA = Area(Shape.CIRCLE, (position(35.3, 40.2),), 2_000)
WINDOW = Window(START, 3_600)
NEW = Gist(Step.NEW, (AREA,), (WINDOW,), (6,), WORDS)


class Notices(Talk):
    """Both logs of a line, with notices in them."""

    def tell(
        self, side: int, kept: Gist, answers: Fact | None = None, *, form: str = "incident", crossing: bool = False
    ) -> Fact:
        """A notice, or what its author says of it, by its gist."""
        plain = self.say(side, Letter("en", f"{len(self.logs[side])}"), answers, crossing=crossing)
        fact = self.logs[side][-1] = replace(plain, form=form, body=kept.encoded(), category="incident")
        return fact

    def word(self, side: int, body: object, answers: Fact, *, crossing: bool = False) -> Fact:
        """What is said about one: its whole body is kept."""
        fact = self.say(side, body, answers, crossing=crossing)
        fact = self.logs[side][-1] = replace(fact, body=write(body))
        return fact


def booked(facts: list[Fact] | tuple[Fact, ...]) -> NoticeBook:
    book = NoticeBook()
    for fact in facts:
        book.add(fact)
    return book


def test_a_gist_comes_back() -> None:
    talk = Notices()
    assert gist(talk.tell(0, NEW)) == NEW


def test_the_order_in_which_entries_come_makes_no_difference() -> None:
    talk = Notices()
    told = talk.tell(0, NEW)
    talk.word(1, read_back(NEW, "en"), told)
    talk.word(1, Adequacy(adequate=False, needs=(6,)), told)
    talk.tell(0, replace(NEW, step=Step.CHANGE, missing=()), told)
    talk.word(1, Adequacy(adequate=True), told)
    first, *others = (booked(order).rows() for order in permutations(talk.all))
    assert all(one == first for one in others)
    assert NoticeBook(first).rows() == first
    thread = NoticeBook(first).get(told.hash)
    assert thread is not None
    found = notice_of(thread, lambda _: None)
    assert (found.state(START), found.judged, found.missing) == (State.CHANGED, Judged.ADEQUATE, ())


def stands(talk: Notices, told: Fact) -> Notice:
    """What both sides make of a notice, whichever log came first, and from the snapshot."""
    turned = [replace(fact, ours=not fact.ours) for fact in (*talk.logs[1], *talk.logs[0])]
    found = []
    for book in (booked(talk.all), NoticeBook(booked([*talk.logs[1], *talk.logs[0]]).rows()), booked(turned)):
        thread = book.get(told.hash)
        assert thread is not None
        found.append(book.notice(thread))
    one, again, other = found
    assert one == again
    states = [
        (n.state(START), n.judged, n.areas, n.windows, n.missing, [s.hash for s in n.steps]) for n in (one, other)
    ]
    assert states[0] == states[1]
    return one


CORRECTED = Gist(Step.CORRECT, (replace(AREA, metres=3_000),), (), (), WORDS)
WITHDRAWN, IN_PART = (Gist(step, (), (), (), WORDS) for step in (Step.WITHDRAW, Step.WITHDRAW_PART))


def test_a_correction_replaces_what_it_names_and_leaves_what_is_missing() -> None:
    talk = Notices()
    told = talk.tell(0, NEW)
    talk.tell(0, CORRECTED, told, form="correction")
    found = stands(talk, told)
    assert (found.state(START), found.areas, found.windows) == (State.CORRECTED, CORRECTED.areas, NEW.windows)
    assert found.missing == NEW.missing
    talk.tell(1, replace(CORRECTED, areas=()), told, form="correction")
    assert stands(talk, told).areas == CORRECTED.areas, "nobody corrects what the other side said"


def test_what_is_withdrawn_is_so_for_good_and_by_its_author_alone() -> None:
    talk = Notices()
    told = talk.tell(0, NEW)
    talk.tell(1, WITHDRAWN, told, form="withdrawal")
    assert stands(talk, told).state(START) is State.OPEN
    talk.tell(0, IN_PART, told, form="withdrawal")
    assert stands(talk, told).state(START) is State.PARTLY_WITHDRAWN
    back = talk.tell(0, WITHDRAWN, told, form="withdrawal")
    for _ in range(2 * STEPS_MAX):
        talk.tell(0, replace(NEW, step=Step.EXTEND), told)
    found = stands(talk, told)
    assert found.state(START + 99_999) is State.WITHDRAWN
    assert found.ended is not None
    assert found.ended.hash == back.hash
    book = booked(talk.all)
    assert book.get(back.hash) is None, "a withdrawal is no notice: it is not read back"


def test_a_step_is_corrected_and_a_step_that_is_withdrawn_counts_no_more() -> None:
    talk = Notices()
    told = talk.tell(0, NEW)
    later = replace(NEW, step=Step.EXTEND, windows=(Window(START, 7_200),))
    extended = talk.tell(0, later, told)
    talk.tell(0, CORRECTED, extended, form="correction")
    found = stands(talk, told)
    assert (found.areas, found.windows) == (CORRECTED.areas, later.windows)
    over = talk.tell(0, replace(NEW, step=Step.DONE), told)
    assert stands(talk, told).state(START) is State.DONE
    talk.tell(0, WITHDRAWN, over, form="withdrawal")
    talk.tell(0, WITHDRAWN, extended, form="withdrawal")
    found = stands(talk, told)
    assert (found.state(START), found.areas, found.windows) == (State.OPEN, NEW.areas, NEW.windows)


def test_what_the_reader_says_of_a_step_counts_for_the_notice() -> None:
    talk = Notices()
    told = talk.tell(0, NEW)
    talk.word(1, Adequacy(adequate=False, needs=(6,)), told)
    extended = talk.tell(0, replace(NEW, step=Step.EXTEND), told)
    assert stands(talk, told).judged is Judged.COMPLETED
    verdict = talk.word(1, Adequacy(adequate=True), extended)
    reach = talk.word(1, Reach(acknowledged=1, outstanding=0), extended)
    for one in (told, extended):
        found = stands(talk, one)
        assert found.judged is Judged.ADEQUATE
        assert found.verdict is not None
        assert found.reach is not None
        assert (found.verdict.hash, found.reach.hash) == (verdict.hash, reach.hash)
    talk.word(0, Adequacy(adequate=False), extended)
    assert stands(talk, told).judged is Judged.ADEQUATE, "nobody judges his own notice"


@pytest.mark.parametrize("by_us", [False, True])
def test_a_word_that_was_refused_counts_no_more(by_us: bool) -> None:  # noqa: FBT001 - a case of the table
    talk = Notices()
    told = talk.tell(0, NEW)
    over = talk.tell(0, replace(NEW, step=Step.CANCEL), told)
    talk.word(1 - by_us, VerdictGiven("mandate-revoked"), over)
    book = booked(talk.all)
    thread = book.get(told.hash)
    assert thread is not None
    assert book.notice(thread).state(START) is (State.CANCELLED if by_us else State.OPEN), (
        "only who received it refuses"
    )
    assert (book.get(over.hash) is not None) is by_us


def test_a_mark_refuses_nothing_and_a_read_back_is_not_owed_twice() -> None:
    talk = Notices()
    told = talk.tell(1, NEW)
    talk.word(0, read_back(NEW, "en"), told)
    talk.word(1, VerdictGiven("crossed"), talk.logs[0][-1])
    talk.word(1, VerdictGiven("mandate-revoked"), talk.logs[0][-1])
    assert not booked(talk.all).owing()


GISTS = (
    NEW,
    CORRECTED,
    WITHDRAWN,
    IN_PART,
    *(replace(NEW, step=step) for step in (Step.EXTEND, Step.CANCEL, Step.DONE)),
)
SAID = st.tuples(st.integers(0, 1), st.integers(0, 8), st.integers(0, 12), st.booleans())


@settings(max_examples=200, deadline=None)
@given(st.lists(SAID, max_size=16))
def test_both_sides_read_the_same_whichever_log_comes_first(steps: list[tuple[int, int, int, bool]]) -> None:
    talk = Notices()
    told = talk.tell(0, NEW)
    for side, what, about, seen in steps:
        if seen:
            talk.seen[side] = len(talk.logs[1 - side])
        known = [*talk.logs[side], *talk.logs[1 - side][: talk.seen[side]]] or [told]
        if what < len(GISTS):
            talk.tell(side, GISTS[what], known[about % len(known)], crossing=True)
        else:
            talk.word(side, Adequacy(adequate=what % 2 == 0), known[about % len(known)], crossing=True)
    begun = [thread.root for thread in map(booked(talk.all).get, (one.hash for one in talk.all)) if thread is not None]
    for one in begun:
        if one is not None:
            stands(talk, one)


def test_nobody_pushes_out_what_the_other_side_said_or_what_was_read_back() -> None:
    talk = Notices()
    told = talk.tell(1, NEW)
    understood = talk.word(0, read_back(NEW, "en"), told)
    verdict = talk.word(0, Adequacy(adequate=False), told)
    for _ in range(60):
        talk.word(1, PlottedByHand(area=AREA), told)
        talk.word(1, read_back(NEW, "zh"), told)
        talk.tell(1, replace(NEW, step=Step.EXTEND), told)
        talk.say(1, Letter("en", "Listen."), told)
    book = booked(talk.all)
    thread = book.get(told.hash)
    assert thread is not None
    assert {understood.hash, verdict.hash} <= {fact.hash for fact in thread.facts}
    assert len(thread.facts) == 2 + 1 + STEPS_MAX + 2 * OTHERS_MAX
    assert told.hash not in book.owing(), "a peer makes nobody read back twice"


def test_what_is_about_nothing_here_is_bounded() -> None:
    talk = Notices()
    told = talk.tell(0, NEW)
    book = NoticeBook()
    for number in range(ROOTLESS_MAX + 10):
        about = replace(told, hash=EntryHash(number.to_bytes(32, "big")))
        book.add(talk.word(1, Reach(acknowledged=1, outstanding=0), about))
    assert len(book.rows()) == ROOTLESS_MAX
    assert not list(book.newest())


def test_it_expires_when_every_window_has_passed() -> None:
    talk = Notices()
    told = talk.tell(0, NEW)
    thread = booked([told]).get(told.hash)
    assert thread is not None
    assert notice_of(thread, lambda _: None).state(START + 3_600) is State.OPEN
    assert notice_of(thread, lambda _: None).state(START + 3_601) is State.EXPIRED
    lasting = talk.tell(0, replace(NEW, windows=(WINDOW, Window(START, None))))
    forever = booked([lasting]).get(lasting.hash)
    assert forever is not None
    assert notice_of(forever, lambda _: None).state(START + 99_999_999) is State.OPEN


def test_only_a_form_with_a_place_or_a_time_makes_a_notice() -> None:
    known = standard().declared
    stop = known["stop", 1]
    assert gist_of(stop, {"action": "firing"}) is not None, "its area is missing, and that is read back"
    for declared in known.values():
        placed = any(one.kind in ("area", "window") for one in declared.fields)
        assert placed or declared.form.id == WITHDRAWAL or gist_of(declared, {}) is None
