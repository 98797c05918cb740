"""When the watch is told that something ends: never of what renews itself, is replaced, done, or an exercise."""

from __future__ import annotations

import pytest

from parley.dialogue.endings import LEAD_PART, LEAD_SECONDS, Ending, endings
from parley.dialogue.threads import Kind
from parley.dialogue.understandings import DAY_SECONDS
from parley.forms.understandings import (
    Renewal,
    UnderstandingAgreed,
    UnderstandingEnded,
    UnderstandingProposed,
    UndertakingDone,
    UndertakingMade,
    UndertakingPutOff,
)
from parley.wire.marks import Nature
from tests.dialogue.facts import START, Talk
from tests.dialogue.test_understandings import books

TEXT = {"en": "Both sides hold their fire.", "zh": "双方停火。"}
YEAR = START + 365 * DAY_SECONDS
DUE = START + 8 * 3_600


def found(talk: Talk, now: int) -> list[Ending]:
    """What ends, as both sides have it."""
    ours, theirs = (
        [(one.kind, one.root.hash, one.at_seconds, one.told_seconds) for one in endings(book, now)]
        for book in books(talk)
    )
    assert ours == theirs
    return list(endings(books(talk)[0], now))


def test_a_year_is_told_of_a_week_before_and_a_day_a_quarter_before() -> None:
    talk = Talk()
    talk.say(1, UnderstandingAgreed(), talk.say(0, UnderstandingProposed(TEXT, 3, ends_seconds=YEAR)))
    talk.say(1, UndertakingMade(TEXT, DUE), nature=Nature.OPERATION)
    made = talk.now
    ending, due = found(talk, talk.now)
    assert (ending.kind, due.kind) == (Kind.UNDERSTANDING, Kind.UNDERTAKING)
    assert (ending.at_seconds, ending.told_seconds) == (YEAR, YEAR - LEAD_SECONDS)
    assert due.told_seconds == DUE - (DUE - made) // LEAD_PART
    for one in (ending, due):
        moments = (one.told_seconds - 1, one.told_seconds, one.at_seconds - 1, one.at_seconds)
        assert [one.soon(now) for now in moments] == [False, True, True, False]


def test_what_is_not_signed_by_both_or_is_an_exercise_has_no_end() -> None:
    talk = Talk()
    talk.say(0, UnderstandingProposed(TEXT, 3, ends_seconds=YEAR))
    talk.say(0, UndertakingMade(TEXT, DUE), nature=Nature.EXERCISE)
    assert found(talk, talk.now) == []


def test_a_new_date_is_a_new_end_and_what_is_done_has_none() -> None:
    talk = Talk()
    made = talk.say(0, UndertakingMade(TEXT, DUE))
    talk.say(0, UndertakingPutOff(DUE + DAY_SECONDS, "the ice"), made)
    (due,) = found(talk, talk.now)
    assert (due.since_seconds, due.at_seconds) == (talk.now, DUE + DAY_SECONDS)
    talk.say(0, UndertakingDone(), made)
    assert found(talk, talk.now) == []


@pytest.mark.parametrize("ended", [False, True])
def test_what_renews_itself_ends_only_by_notice(ended: bool) -> None:  # noqa: FBT001 - a case of the table
    talk = Talk()
    by_itself = UnderstandingProposed(TEXT, 30, ends_seconds=YEAR, renewal=Renewal.BY_ITSELF, renewed_days=365)
    made = talk.say(0, by_itself)
    talk.say(1, UnderstandingAgreed(), made)
    if not ended:
        assert found(talk, YEAR - 1) == []
        return
    talk.say(1, UnderstandingEnded("the season is over"), made)
    (ending,) = found(talk, talk.now)
    assert ending.at_seconds == talk.now + 30 * DAY_SECONDS
    assert ending.told_seconds == ending.at_seconds - LEAD_SECONDS


def test_what_another_text_replaces_does_not_run_out() -> None:
    talk = Talk()
    first = talk.say(0, UnderstandingProposed(TEXT, 3, ends_seconds=YEAR))
    talk.say(1, UnderstandingAgreed(), first)
    second = talk.say(1, UnderstandingProposed(TEXT, 3, starts_seconds=YEAR, ends_seconds=2 * YEAR - START), first)
    assert [one.at_seconds for one in found(talk, YEAR - 1)] == [YEAR], "nobody has agreed to the other text"
    talk.say(0, UnderstandingAgreed(), second)
    assert [one.root.hash for one in found(talk, YEAR - 1)] == [second.hash]
