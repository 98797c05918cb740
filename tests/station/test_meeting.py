"""Facts of calls as stations sign them: once, alike on both sides, after a crash too; a difference is an alarm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from parley.desk.draft import Draft
from parley.exchange.effects import Alarm
from parley.exchange.events import TimePassed
from parley.exchange.work import Work
from parley.forms.body import form_of, write
from parley.forms.meetings import CallFacts, CallJoined, CallLeft, CallRole, ItemRaised, Leaving, MediaUp
from parley.forms.standings import Means
from parley.station import releasing
from parley.station.meeting import RETURN_SECONDS
from parley.station.station import HANDLERS
from parley.wire.ids import STATION_POST, EntryHash
from parley.wire.marks import Precedence
from tests.dialogue.scene import ASKED, DESK, HOUR, MINUTE, WATCHED, YES, logged, of_form, say
from tests.station.pair import End, Pair

if TYPE_CHECKING:
    from parley.station.state import State

A, B = b"page-a-1", b"page-b-1"
PRINT = b"f" * 32
NOW = replace(YES, at_seconds=None)


class Signal:
    """An event of the test: the station is to say this about a call."""

    def __init__(self, call: EntryHash, body: object) -> None:
        self.call, self.body = call, body


def _signal(state: State, work: Work, event: Signal) -> None:
    channel = next(iter(state.channels.values()))
    form = form_of(type(event.body)).named
    draft = Draft(STATION_POST, form, write(event.body), Precedence.IMMEDIATE, answers=event.call)
    releasing.speak(state, work, channel, channel.lines[1], draft)


@pytest.fixture(autouse=True)
def _signals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(HANDLERS, Signal, _signal)


def signal(pair: Pair, side: End, call: EntryHash, body: object) -> None:
    side.feed(Signal(call, body))  # type: ignore[arg-type]  # an event of the test
    pair.settle()


def joins(page: bytes, name: str) -> CallJoined:
    return CallJoined(page, DESK, name, CallRole.PRINCIPAL, Means.VIDEO, "192.0.2.7")


def agreed(pair: Pair) -> EntryHash:
    call = say(pair, pair.a, ASKED)
    pair.settle()
    say(pair, pair.b, NOW, answers=call)
    pair.settle()
    return call


def held(pair: Pair, call: EntryHash) -> None:
    signal(pair, pair.a, call, joins(A, "the duty officer"))
    signal(pair, pair.b, call, joins(B, "the watch leader"))
    signal(pair, pair.a, call, MediaUp(A, B, 0, PRINT))
    signal(pair, pair.b, call, MediaUp(B, A, 0, PRINT))
    pair.wait(5 * MINUTE)
    signal(pair, pair.a, call, ItemRaised(A, "the buoy"))


def facts(pair: Pair, side: End) -> list[CallFacts]:
    return of_form(logged(pair, side), "signal/facts")


def alarms(side: End) -> list[str]:
    return [one.detail for one in side.said(Alarm) if one.code == "facts-differ"]


def test_both_stations_sign_the_same_facts_once_the_call_is_over() -> None:
    pair = Pair(settings=WATCHED)
    call = agreed(pair)
    held(pair, call)
    pair.wait(HOUR)
    assert not facts(pair, pair.a) + facts(pair, pair.b), "both are in it"
    signal(pair, pair.b, call, CallLeft(B, Leaving.LEFT))
    assert not facts(pair, pair.a) + facts(pair, pair.b), "he may come back"
    signal(pair, pair.a, call, CallLeft(A, Leaving.ENDED))
    pair.wait(HOUR)
    (ours,), (theirs,) = facts(pair, pair.a), facts(pair, pair.b)
    assert ours == theirs
    assert ours.means is Means.VIDEO
    assert [one.name for one in ours.present] == ["the duty officer", "the watch leader"]
    assert not alarms(pair.a) + alarms(pair.b)
    pair.wait(48 * HOUR)
    assert len(facts(pair, pair.a)) == len(facts(pair, pair.b)) == 1


def test_who_does_not_come_back_has_left_and_the_facts_are_signed() -> None:
    pair = Pair(settings=WATCHED)
    call = agreed(pair)
    held(pair, call)
    signal(pair, pair.b, call, CallLeft(B, Leaving.LOST))
    pair.wait(RETURN_SECONDS * 1_000 + MINUTE)
    assert facts(pair, pair.a) == facts(pair, pair.b) != []


def test_a_call_that_nobody_joined_together_has_no_facts() -> None:
    pair = Pair(settings=WATCHED)
    call = agreed(pair)
    signal(pair, pair.a, call, joins(A, "the duty officer"))
    signal(pair, pair.a, call, CallLeft(A, Leaving.LEFT))
    pair.wait(48 * HOUR)
    assert not facts(pair, pair.a) + facts(pair, pair.b)


def test_a_station_that_was_down_signs_what_it_owes_when_it_is_back() -> None:
    pair = Pair(settings=WATCHED)
    call = agreed(pair)
    held(pair, call)
    signal(pair, pair.a, call, CallLeft(A, Leaving.LEFT))
    for side in (pair.b, pair.a):
        side.reload()
    pair.connect()
    pair.wait(HOUR)
    assert facts(pair, pair.a) == facts(pair, pair.b)
    assert len(facts(pair, pair.a)) == 1
    pair.a.reload()
    pair.connect()
    pair.wait(HOUR)
    assert len(facts(pair, pair.a)) == 1


def test_a_late_word_is_followed_by_a_later_pair() -> None:
    pair = Pair(settings=WATCHED)
    call = agreed(pair)
    held(pair, call)
    signal(pair, pair.b, call, CallLeft(B, Leaving.LEFT))
    signal(pair, pair.a, call, CallLeft(A, Leaving.LEFT))
    pair.wait(HOUR)
    signal(pair, pair.b, call, ItemRaised(B, "trawlers"))
    pair.wait(HOUR)
    first, second = facts(pair, pair.a)
    assert [one.topic for one in second.raised] == [*(one.topic for one in first.raised), "trawlers"]
    assert facts(pair, pair.b)[-1] == second
    assert not alarms(pair.a) + alarms(pair.b)


def test_facts_that_differ_are_an_alarm_that_names_the_fields() -> None:
    pair = Pair(settings=WATCHED)
    call = agreed(pair)
    held(pair, call)
    signal(pair, pair.b, call, CallLeft(B, Leaving.LEFT))
    signal(pair, pair.a, call, CallLeft(A, Leaving.LEFT))
    pair.wait(HOUR)
    (said,) = facts(pair, pair.b)
    signal(pair, pair.b, call, replace(said, ends_seconds=said.ends_seconds - 1, raised=()))
    assert [one.split(": ")[1] for one in alarms(pair.a)] == ["ends, raised"]
    pair.wait(HOUR)
    assert len(alarms(pair.a)) == 1
    assert facts(pair, pair.b)[-1] == said, "its station puts right what somebody else let it say"


def test_a_clock_set_back_keeps_no_facts_waiting() -> None:
    pair = Pair(settings=WATCHED)
    call = agreed(pair)
    held(pair, call)
    signal(pair, pair.a, call, CallLeft(A, Leaving.LEFT))
    for side in (pair.a, pair.b):
        side.now = type(side.now)(side.now - 2 * MINUTE)
        side.feed(TimePassed())
    pair.settle()
    assert len(facts(pair, pair.a)) == 1
