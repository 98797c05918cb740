"""A series of talks through its life."""

from __future__ import annotations

from parley.dialogue.book import Book
from parley.dialogue.talks import LIFE, Series, Stage, series_of
from parley.dialogue.threads import Kind
from parley.forms.calls import Talks, TalksAct
from parley.forms.standings import Means, Whose
from parley.wire.ids import PostId
from tests.dialogue.facts import START, Talk

SPRING, AUTUMN = START + 1_000_000, START + 9_000_000
PROPOSED = Talks(
    TalksAct.PROPOSE,
    {"en": "Annual talks"},
    Means.IN_PERSON,
    Whose.THEIRS,
    "Port Sella",
    SPRING,
    ("Signals at sea",),
    (PostId(1), PostId(2)),
)


def read(talk: Talk) -> Series:
    book = Book()
    for fact in reversed(talk.all):
        book.add(fact)
    (thread,) = book.newest(Kind.SERIES)
    assert bool(list(book.open(Kind.SERIES))) is (series_of(thread).stage not in (Stage.DECLINED, Stage.ENDED))
    return series_of(thread)


def test_proposed_agreed_postponed_with_a_reason_resumed_held_moved_ended() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    series = read(talk)
    assert (series.stage, series.awaits_them, series.awaits_us) == (Stage.PROPOSED, True, False)
    assert (series.place, series.due_seconds, series.host) == ("Port Sella", SPRING, Whose.THEIRS)
    assert dict(series.delegations) == {True: (1, 2)}

    talk.say(1, Talks(TalksAct.AGREE, delegation=(PostId(7),)), root)
    series = read(talk)
    assert (series.stage, series.awaits_them, series.due_seconds) == (Stage.AGREED, False, SPRING)
    assert series.delegations[False] == (7,)
    assert series.overdue(SPRING + 1)

    talk.say(1, Talks(TalksAct.POSTPONE, reason="an election"), root)
    series = read(talk)
    assert (series.stage, series.due_seconds, series.reason) == (Stage.POSTPONED, None, "an election")
    assert not series.overdue(SPRING + 1), "nobody said until when"

    talk.say(0, Talks(TalksAct.RESUME, at_seconds=AUTUMN), root)
    assert (read(talk).stage, read(talk).due_seconds) == (Stage.RESUMED, AUTUMN)

    talk.say(1, Talks(TalksAct.HOLD, at_seconds=AUTUMN + 5), root)
    series = read(talk)
    assert (series.stage, series.held_seconds, series.due_seconds) == (Stage.HELD, AUTUMN + 5, None)

    talk.say(0, Talks(TalksAct.MOVE, at_seconds=AUTUMN + 9_000), root)
    assert (read(talk).stage, read(talk).awaits_them) == (Stage.MOVED, True)
    assert read(talk).held_seconds == AUTUMN + 5

    talk.say(1, Talks(TalksAct.END, reason="done"), root)
    assert read(talk).stage is Stage.ENDED
    assert not read(talk).overdue(AUTUMN * 2)


def test_nobody_agrees_to_his_own_proposal() -> None:
    talk = Talk()
    root = talk.say(1, PROPOSED)
    talk.say(1, Talks(TalksAct.AGREE), root)
    assert (read(talk).stage, read(talk).awaits_us) == (Stage.PROPOSED, True)
    talk.say(0, Talks(TalksAct.AGREE), root)
    assert read(talk).stage is Stage.AGREED


def test_a_host_is_whoever_the_author_means() -> None:
    talk = Talk()
    talk.say(1, PROPOSED)
    assert read(talk).host is Whose.OURS


def test_declined_is_the_end_unless_somebody_resumes() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(1, Talks(TalksAct.DECLINE, reason="not now"), root)
    assert (read(talk).stage, read(talk).reason) == (Stage.DECLINED, "not now")
    talk.say(1, Talks(TalksAct.RESUME, at_seconds=AUTUMN), root)
    assert read(talk).stage is Stage.RESUMED


def test_of_two_words_that_cross_both_sides_find_the_same_last() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(1, Talks(TalksAct.AGREE), root)
    talk.seen[0] = 1
    talk.say(0, Talks(TalksAct.MOVE, at_seconds=AUTUMN), root)
    talk.say(1, Talks(TalksAct.MOVE, at_seconds=AUTUMN + 1), root, crossing=True)
    assert read(talk).due_seconds in (AUTUMN, AUTUMN + 1)
    assert read(talk).newest.order == max(fact.order for fact in talk.all)


def test_what_begins_no_series_is_none() -> None:
    talk = Talk()
    talk.say(0, Talks(TalksAct.AGREE))
    book = Book()
    book.add(talk.all[0])
    assert not list(book.newest(Kind.SERIES))


def test_every_act_has_a_row() -> None:
    assert set(LIFE) == set(TalksAct)


def test_nobody_agrees_to_a_time_that_he_had_not_seen() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(1, Talks(TalksAct.POSTPONE, at_seconds=AUTUMN), root)
    talk.say(1, Talks(TalksAct.MOVE, at_seconds=SPRING), root)
    talk.seen[1] = len(talk.logs[0])
    talk.say(0, Talks(TalksAct.MOVE, at_seconds=AUTUMN), root)
    talk.say(1, Talks(TalksAct.AGREE, delegation=(PostId(7),)), root, crossing=True)
    series = read(talk)
    assert (series.stage, series.due_seconds, series.awaits_them) == (Stage.MOVED, AUTUMN, True)
    assert series.delegations[False] == (7,)
    talk.say(1, Talks(TalksAct.AGREE), root)
    assert (read(talk).stage, read(talk).due_seconds, read(talk).awaits_them) == (Stage.AGREED, AUTUMN, False)


def test_who_agrees_to_his_own_proposal_still_waits_for_the_other_side() -> None:
    talk = Talk()
    root = talk.say(0, PROPOSED)
    talk.say(0, Talks(TalksAct.AGREE), root)
    series = read(talk)
    assert (series.stage, series.awaits_them, series.awaits_us) == (Stage.PROPOSED, True, False)
