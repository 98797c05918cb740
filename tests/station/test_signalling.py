"""The station says what pages of a call say, where the line lets it; of what was refused the watch is told."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from parley.authority.rules import CategorySuspended
from parley.desk.draft import Draft
from parley.exchange.effects import Alarm, Declined, Placed
from parley.forms.body import form_of, write
from parley.forms.meetings import CallLeft, CallText, Leaving, SignalRefused
from parley.forms.standings import State, StatusChange
from parley.station.events import Signalled
from parley.station.releasing import UnknownLine
from parley.station.signalling import check_signals
from parley.wire.ids import STATION_POST, EntryHash, LineId
from parley.wire.marks import Precedence
from tests.dialogue.scene import ASKED, WATCHED, YES
from tests.dialogue.scene import say as say_in_scene
from tests.exchange.hands import line_of
from tests.station.pair import START, End, Pair
from tests.station.speaking import say

PAGE = b"12345678"
TICKETS = count(5_000)
SUSPENDED = StatusChange(State.SUSPENDED, START // 1000, "an incident", "the duty officer", category="call")


def _called() -> tuple[Pair, EntryHash]:
    """Two stations with a call that is agreed."""
    pair = Pair(settings=WATCHED)
    call = say_in_scene(pair, pair.a, ASKED)
    pair.settle()
    say_in_scene(pair, pair.b, replace(YES, at_seconds=None), answers=call)
    pair.settle()
    return pair, call


def _signal(side: End, line: LineId, body: object, call: EntryHash) -> None:
    """Have the station say something; raises what declines it."""
    ticket = next(TICKETS)
    draft = Draft(STATION_POST, form_of(type(body)).named, write(body), Precedence.IMMEDIATE, answers=call)
    side.feed(Signalled(line, draft, ticket))
    for effect in side.told:
        if isinstance(effect, Declined) and effect.ticket == ticket:
            raise effect.refusal
    assert any(effect.ticket == ticket for effect in side.said(Placed))


def test_what_a_page_says_is_signed_by_the_station_with_no_officers_key() -> None:
    pair, call = _called()
    line = line_of(pair, pair.a, 1)
    size = line.own.size
    _signal(pair.a, line.own.origin.line, CallText(PAGE, "en", "The buoy drifts."), call)
    assert line.own.size == size + 1
    pair.settle()
    assert line_of(pair, pair.b, 1).other.size == size + 1


def test_where_calls_are_suspended_nothing_is_said_but_that_somebody_left() -> None:
    pair, call = _called()
    line = line_of(pair, pair.a, 1)
    check_signals(next(iter(pair.a.station.state.channels.values())), line, call, START // 1000)
    say(pair, pair.b, SUSPENDED)
    pair.settle()
    with pytest.raises(CategorySuspended):
        _signal(pair.a, line.own.origin.line, CallText(PAGE, "en", "The buoy drifts."), call)
    with pytest.raises(CategorySuspended):
        check_signals(next(iter(pair.a.station.state.channels.values())), line, call, START // 1000)
    _signal(pair.a, line.own.origin.line, CallLeft(PAGE, Leaving.ENDED), call)


def test_of_what_was_refused_the_watch_is_told_by_its_code() -> None:
    pair, call = _called()
    line = line_of(pair, pair.a, 1).own.origin.line
    _signal(pair.a, line, SignalRefused("fingerprint-differs", PAGE, None, "of their page"), call)
    (alarm,) = [one for one in pair.a.said(Alarm) if one.code == "call-refused"]
    assert alarm.detail == f"{call.hex()[:16]}, fingerprint-differs, of their page"


def test_on_a_line_that_is_not_there_nothing_is_said() -> None:
    pair, call = _called()
    with pytest.raises(UnknownLine):
        _signal(pair.a, LineId(bytes(32)), CallText(PAGE, "en", "The buoy drifts."), call)
