"""The watch of both sides is told once of each end, whatever restarts."""

from __future__ import annotations

from parley.exchange.alarms import ALARM_SPACE
from parley.exchange.effects import Alarm
from parley.forms.understandings import (
    UnderstandingAgreed,
    UnderstandingProposed,
    UndertakingMade,
    UndertakingPutOff,
)
from parley.wire.limits import PAGES_HOUR_MAX
from tests.dialogue.scene import HOUR, MINUTE, WATCHED, say
from tests.station.pair import Pair

TEXT = {"en": "Both sides hold their fire.", "zh": "双方停火。"}


def told(pair: Pair) -> list[list[str]]:
    """The codes of the alarms of both sides."""
    return [[alarm.code for alarm in side.said(Alarm)] for side in (pair.a, pair.b)]


def test_both_watches_are_told_once_before_an_understanding_ends_and_an_undertaking_is_due() -> None:
    pair = Pair(settings=WATCHED)
    now = pair.a.now // 1000
    made = say(pair, pair.a, UnderstandingProposed(TEXT, 3, ends_seconds=now + 8 * 3_600))
    pair.settle()
    say(pair, pair.b, UnderstandingAgreed(), answers=made)
    say(pair, pair.b, UndertakingMade(TEXT, now + 12 * 3_600))
    pair.settle()
    pair.wait(6 * HOUR - MINUTE)
    assert told(pair) == [[], []]
    pair.wait(2 * MINUTE)
    assert told(pair) == [["understanding-ends"]] * 2
    for side in (pair.a, pair.b):
        side.reload()
    pair.connect()
    pair.settle()
    pair.wait(4 * HOUR)
    assert told(pair) == [["understanding-ends", "undertaking-due"]] * 2
    pair.wait(12 * HOUR)
    assert told(pair) == [["understanding-ends", "undertaking-due"]] * 2
    assert pair.a.store.journal_size(ALARM_SPACE) == 0, "it is nobody's fault, and is not counted as one"


def test_a_new_date_is_told_of_anew() -> None:
    pair = Pair(settings=WATCHED)
    now = pair.a.now // 1000
    made = say(pair, pair.a, UndertakingMade(TEXT, now + 4 * 3_600))
    pair.settle()
    pair.wait(3 * HOUR + MINUTE)
    assert told(pair) == [["undertaking-due"]] * 2
    say(pair, pair.a, UndertakingPutOff(now + 24 * 3_600, "the ice"), answers=made)
    pair.settle()
    pair.wait(20 * HOUR)
    assert told(pair) == [["undertaking-due"] * 2] * 2


def test_nobody_can_make_us_tell_our_watch_without_end() -> None:
    pair = Pair(settings=WATCHED)
    now = pair.a.now // 1000
    for number in range(PAGES_HOUR_MAX + 5):
        say(pair, pair.a, UndertakingMade(TEXT, now + 8 * 3_600 + number))
    pair.settle()
    pair.wait(6 * HOUR + 30 * MINUTE)
    assert [len(codes) for codes in told(pair)] == [PAGES_HOUR_MAX] * 2
    pair.wait(HOUR)
    assert [len(codes) for codes in told(pair)] == [PAGES_HOUR_MAX + 5] * 2
