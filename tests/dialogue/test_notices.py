"""What a book of notices keeps, in whatever order the logs come, and what nobody can push out of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from parley.dialogue.noticebook import OTHERS_MAX, ROOTLESS_MAX, STEPS_MAX, NoticeBook
from parley.dialogue.notices import Gist, Judged, State, Step, gist, gist_of, notice_of, read_back
from parley.dialogue.threads import Fact
from parley.forms.builtin import Letter
from parley.forms.fields import Window
from parley.forms.places import Area, Shape, position
from parley.forms.readback import Adequacy, PlottedByHand, Reach
from parley.service.packs import standard
from parley.wire.ids import EntryHash
from tests.dialogue.facts import START, Talk

WORDS = {"en": b"12345678", "zh": b"abcdefgh"}
AREA = Area(Shape.CIRCLE, (position(35.3, 40.2),), 2_000)
WINDOW = Window(START, 3_600)
NEW = Gist(Step.NEW, (AREA,), (WINDOW,), (6,), WORDS)


class Notices(Talk):
    """Both logs of a line, with notices in them."""

    def tell(self, side: int, kept: Gist, answers: Fact | None = None) -> Fact:
        """A notice, by its gist."""
        plain = self.say(side, Letter("en", f"{len(self.logs[side])}"), answers)
        fact = self.logs[side][-1] = replace(plain, form="incident", body=kept.encoded(), category="incident")
        return fact

    def word(self, side: int, body: object, answers: Fact) -> Fact:
        """What is said about one: its whole body is kept."""
        from parley.forms.body import write

        fact = self.logs[side][-1] = replace(self.say(side, body, answers), body=write(body))
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
    found = notice_of(thread)
    assert (found.state(START), found.judged, found.missing) == (State.CHANGED, Judged.ADEQUATE, ())


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
    assert notice_of(thread).state(START + 3_600) is State.OPEN
    assert notice_of(thread).state(START + 3_601) is State.EXPIRED
    lasting = talk.tell(0, replace(NEW, windows=(WINDOW, Window(START, None))))
    forever = booked([lasting]).get(lasting.hash)
    assert forever is not None
    assert notice_of(forever).state(START + 99_999_999) is State.OPEN


def test_only_a_form_with_a_place_or_a_time_makes_a_notice() -> None:
    known = standard().declared
    stop = known["stop", 1]
    assert gist_of(stop, {"action": "firing"}) is not None, "its area is missing, and that is read back"
    for declared in known.values():
        placed = any(one.kind in ("area", "window") for one in declared.fields)
        assert placed or gist_of(declared, {}) is None
