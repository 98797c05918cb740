"""An undertaking through its life, and a month's count of them."""

from __future__ import annotations

from parley.dialogue.book import Book
from parley.dialogue.threads import FACTS_MAX, Fact, Kind
from parley.dialogue.undertakings import STAGES, Kept, Stage, Undertaking, kept, undertaking_of
from parley.forms.understandings import (
    UndertakingDone,
    UndertakingMade,
    UndertakingPutOff,
    UndertakingView,
    UndertakingWithdrawn,
)
from tests.dialogue.facts import START, Talk

DUE = START + 1_000_000
MADE = UndertakingMade({"en": "We mark the wreck."}, DUE)


def read(talk: Talk, root: Fact) -> Undertaking:
    book = Book()
    for fact in reversed(talk.all):
        book.add(fact)
    thread = book.get(root.hash)
    assert thread is not None
    assert thread.kind is Kind.UNDERTAKING
    assert (thread in list(book.open(Kind.UNDERTAKING))) is (undertaking_of(thread).settled is None)
    return undertaking_of(thread)


def test_open_overdue_put_off_done_and_what_the_other_side_says_of_it() -> None:
    talk = Talk()
    root = talk.say(0, MADE)
    assert [read(talk, root).stage(now) for now in (DUE, DUE + 1)] == [Stage.OPEN, Stage.OVERDUE]
    talk.say(0, UndertakingPutOff(DUE + 50, "the ship is in dock"), root)
    assert read(talk, root).stage(DUE + 1) is Stage.OPEN
    talk.say(0, UndertakingDone((root.hash,)), root)
    one = read(talk, root)
    assert (one.stage(DUE * 2), one.late, one.accepted, len(one.moves)) == (Stage.DONE, False, None, 1)
    talk.say(1, UndertakingView(done=False, remark="the buoy is dark"), root)
    assert read(talk, root).accepted is False
    talk.say(1, UndertakingView(done=True), root)
    assert read(talk, root).accepted is True


def test_only_its_owners_side_changes_it_and_its_newest_word_counts() -> None:
    talk = Talk()
    root = talk.say(1, MADE)
    talk.say(0, UndertakingDone(), root)
    talk.say(1, UndertakingView(done=True), root)
    assert (read(talk, root).stage(START), read(talk, root).accepted) == (Stage.OPEN, None)
    talk.say(1, UndertakingWithdrawn("no money"), root)
    assert read(talk, root).stage(START) is Stage.WITHDRAWN
    talk.say(1, UndertakingPutOff(DUE + 9, "there is money"), root)
    assert (read(talk, root).stage(START), read(talk, root).due_seconds) == (Stage.OPEN, DUE + 9)


def test_the_other_side_cannot_push_out_the_owners_word() -> None:
    talk = Talk()
    root = talk.say(0, MADE)
    talk.say(0, UndertakingDone(), root)
    for _ in range(FACTS_MAX + 2):
        talk.say(1, UndertakingView(done=False), root)
        talk.say(1, UndertakingDone(), root)
    assert read(talk, root).stage(START) is Stage.DONE


def test_a_month_is_counted() -> None:
    talk = Talk()
    roots = [talk.say(0, UndertakingMade({"en": f"{number}"}, DUE)) for number in range(5)]
    talk.say(0, UndertakingDone(), roots[0])
    talk.say(1, UndertakingView(done=False), roots[0])
    talk.say(0, UndertakingDone(), roots[1], after=DUE + 5 - talk.now)
    talk.say(0, UndertakingWithdrawn("no"), roots[2])
    talk.say(0, UndertakingPutOff(DUE + 2_000_000, "later"), roots[3])
    found = kept((read(talk, root) for root in roots), DUE + 1_000)
    assert found == Kept(due=5, kept=1, late=1, open=1, overdue=1, withdrawn=1, moved=1, not_accepted=1)


def test_every_stage_is_told() -> None:
    assert set(STAGES) == set(Stage)
