"""Notices between two stations: each read back once, and an alarm on both sides where somebody understood otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.dialogue.differences import read_back
from parley.dialogue.gists import Gist
from parley.dialogue.noticebook import NoticeBook
from parley.dialogue.notices import Judged, Notice, State
from parley.dialogue.threads import Kind
from parley.exchange.alarms import ALARMS
from parley.exchange.channel import Settings
from parley.exchange.effects import Alarm, Declined, Page, Placed
from parley.exchange.route import Route
from parley.forms.body import fill
from parley.forms.builtin import Letter
from parley.forms.fields import Window
from parley.forms.places import Area, Shape, position
from parley.forms.readback import Adequacy, PlottedByHand, Reach, ReadBack
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.seal.schedule import Lane
from parley.service.forms.packs import standard
from parley.station import noticing
from parley.station.events import Event, OfficerReleased, RouteFound
from parley.station.noticing import NOTICE_SPACE
from parley.store.interface import Op
from parley.wire.ids import EntryHash, Instant
from parley.wire.limits import PAGES_HOUR_MAX
from parley.wire.marks import Nature, Precedence
from tests.dialogue.scene import APART, DESK, HOUR, MINUTE, logged, of_form, say
from tests.station.pair import OFFICER, START, End, Pair
from tests.station.speaking import open_door

STANDARD = standard()
ALARM = "readback-differs"
WATCHED = Settings(watched=True, catalogue=STANDARD)
INCIDENT = STANDARD.declared["incident", 1]
AT = START // 1000

HERE, THERE = position(35.3, 40.2), position(35.3, 40.299)
"""Nine kilometres apart."""

SHOTS: dict[str, Any] = {
    "kind": "new",
    "reference": "ARV-2026-007",
    "window": Window(AT, 7_200, 180),
    "area": Area(Shape.CIRCLE, (HERE,), 2_000),
    "hazard": "present",
    "contact": 1,
    "domain": "land",
    "what": "We shall fire on this place.",
}
SPARSE = {key: value for key, value in SHOTS.items() if key not in ("area", "window")}


def tell(
    pair: Pair,
    side: End,
    values: dict[str, Any],
    *,
    answers: EntryHash | None = None,
    nature: Nature = Nature.OPERATION,
    form: str = "incident",
    precedence: Precedence = Precedence.ROUTINE,
) -> EntryHash:
    """An officer releases an incident, or what it says in another form: its hash."""
    declared = STANDARD.declared[form, 1]
    body = fill(declared.form, values)
    draft = Draft(DESK, declared.form.named, body, precedence, nature, answers=answers)
    until = Instant(side.now + MINUTE + next(APART))
    signature = ed25519_sign(OFFICER, release_message(pair.line, draft, until))
    before = len(side.told)
    side.feed(OfficerReleased(pair.line, draft, Release(ed25519_public(OFFICER), until, signature), 7))
    for told in side.told[before:]:
        if isinstance(told, Declined):
            raise told.refusal
        if isinstance(told, Placed) and told.ticket == 7:
            return told.leaf
    raise AssertionError("it waits for its signature")


def book(pair: Pair, side: End) -> NoticeBook:
    return side.station.state.watches[pair.channel].notices.books[1]


def stands(pair: Pair, side: End, entry: EntryHash) -> Notice:
    thread = book(pair, side).get(entry)
    assert thread is not None
    return book(pair, side).notice(thread)


def read_backs(pair: Pair, side: End) -> list[ReadBack]:
    return of_form(logged(pair, side), "readback")


def alarms(side: End) -> list[str]:
    return [one.detail for one in side.said(Alarm) if one.code == ALARM]


def test_a_notice_is_read_back_once_in_its_authors_language() -> None:
    pair = Pair(settings=WATCHED)
    told = tell(pair, pair.a, SHOTS)
    pair.settle()
    (understood,) = read_backs(pair, pair.b)
    assert understood.language == "en"
    assert [(one.north, one.east, one.radius_metres) for one in understood.areas] == [(HERE.north, HERE.east, 2_000)]
    assert understood.windows == (SHOTS["window"],)
    missing = [INCIDENT.field(name) for name in ("units", "casualties")]
    assert understood.missing == tuple(one.item.key for one in missing if one is not None)
    assert not alarms(pair.a) + alarms(pair.b)
    assert [one.hash for one in stands(pair, pair.a, told).read_backs]
    pair.wait(24 * HOUR)
    assert len(read_backs(pair, pair.b)) == 1
    assert not read_backs(pair, pair.a), "a read-back is not read back"


def test_a_notice_without_its_area_says_what_is_missing_until_it_is_completed() -> None:
    pair = Pair(settings=WATCHED)
    told = tell(pair, pair.a, SPARSE)
    pair.settle()
    area = INCIDENT.field("area")
    assert area is not None
    assert area.item.key in read_backs(pair, pair.b)[0].missing
    say(pair, pair.b, Adequacy(adequate=False, needs=(area.item.key,), by_seconds=AT + 600), answers=told)
    pair.settle()
    for side in (pair.a, pair.b):
        assert stands(pair, side, told).judged is Judged.NOT_ADEQUATE
    change = tell(pair, pair.a, SHOTS | {"kind": "change"}, answers=told)
    pair.settle()
    for side in (pair.a, pair.b):
        found = stands(pair, side, told)
        assert (found.state(AT), found.judged) == (State.CHANGED, Judged.COMPLETED)
        assert area.item.key not in found.missing
        assert found.placed.hash == change
    assert len(read_backs(pair, pair.b)) == 2
    say(pair, pair.b, Adequacy(adequate=True), answers=told)
    pair.settle()
    assert stands(pair, pair.a, told).judged is Judged.ADEQUATE


def test_a_position_nine_kilometres_wrong_alarms_both_sides() -> None:
    pair = Pair(settings=WATCHED)
    told = tell(pair, pair.a, SHOTS)
    pair.settle()
    say(pair, pair.b, PlottedByHand(area=Area(Shape.POINT, (THERE,))), answers=told)
    pair.settle()
    for side in (pair.a, pair.b):
        (alarm,) = alarms(side)
        assert alarm.startswith(told.hex()[:16])
        assert "the centres lie 9,00" in alarm
    assert ALARMS[ALARM].sentence_zh


@pytest.mark.parametrize(
    ("plot", "alarmed"),
    [
        (PlottedByHand(area=Area(Shape.POINT, (position(35.3085, 40.2),))), 0),
        (PlottedByHand(area=Area(Shape.POINT, (position(35.3095, 40.2),))), 1),
        (PlottedByHand(area=Area(Shape.CIRCLE, (HERE,), 2_900)), 0),
        (PlottedByHand(area=Area(Shape.CIRCLE, (HERE,), 3_100)), 1),
        (PlottedByHand(area=Area(Shape.POINT, (HERE,)), place=1), 1),
        (PlottedByHand(window=Window(AT + 60, 7_200)), 0),
        (PlottedByHand(window=Window(AT + 61, 7_200)), 1),
        (PlottedByHand(window=Window(AT, 7_261)), 1),
        (PlottedByHand(window=Window(AT, None)), 1),
        (PlottedByHand(window=Window(AT, 7_200), place=3), 1),
        (PlottedByHand(), 0),
    ],
)
def test_by_how_much_a_plot_may_differ(plot: PlottedByHand, alarmed: int) -> None:
    pair = Pair(settings=WATCHED)
    told = tell(pair, pair.a, SHOTS)
    pair.settle()
    say(pair, pair.b, plot, answers=told)
    pair.settle()
    assert (len(alarms(pair.a)), len(alarms(pair.b))) == (alarmed, alarmed)


def test_another_sentence_or_another_centre_read_back_alarms_who_said_it() -> None:
    pair = Pair(settings=WATCHED)
    usual = read_back
    for change in ({"words": b"otherway"}, {"areas": ()}, {"windows": (Window(AT + 3_600, 7_200, 180),)}):

        def wrong(notice: Gist, language: str, change: dict[str, Any] = change) -> ReadBack:
            found = usual(notice, language)
            return replace(found, **change)

        before = len(alarms(pair.a))
        with patch.object(noticing, "read_back", wrong):
            tell(pair, pair.a, SHOTS)
            pair.settle()
        assert len(alarms(pair.a)) == before + 1, change


def test_it_ends_as_its_author_says_and_not_as_the_other_side_does() -> None:
    pair = Pair(settings=WATCHED)
    told = tell(pair, pair.a, SHOTS)
    pair.settle()
    tell(pair, pair.b, SPARSE | {"kind": "cancel"}, answers=told)
    pair.settle()
    assert stands(pair, pair.a, told).state(AT) is State.OPEN
    assert stands(pair, pair.a, told).state(AT + 7_201) is State.EXPIRED
    tell(pair, pair.a, SHOTS | {"kind": "extend", "window": Window(AT, 14_400, 180)}, answers=told)
    pair.settle()
    assert stands(pair, pair.b, told).state(AT + 7_201) is State.EXTENDED
    tell(pair, pair.a, SPARSE | {"kind": "done"}, answers=told)
    pair.settle()
    for side in (pair.a, pair.b):
        assert stands(pair, side, told).state(AT + 99_999) is State.DONE
        assert [thread.root.hash for thread in book(pair, side).newest() if thread.root] == [told]


def test_a_correction_and_a_withdrawal_change_how_it_stands_on_both_sides() -> None:
    pair = Pair(settings=WATCHED)
    told = tell(pair, pair.a, SHOTS)
    right = {"field": "Area", "was": "35.3 N", "right": "35.4 N", "area": Area(Shape.POINT, (THERE,))}
    corrected = tell(pair, pair.a, right, answers=told, form="correction")
    pair.settle()
    for side in (pair.a, pair.b):
        found = stands(pair, side, told)
        assert (found.state(AT), found.areas, found.placed.hash) == (State.CORRECTED, (right["area"],), corrected)
    withdrawn = {"extent": "whole", "reason": "by-mistake"}
    back = tell(pair, pair.a, withdrawn, answers=told, form="withdrawal")
    pair.settle()
    for side in (pair.a, pair.b):
        found = stands(pair, side, told)
        assert found.state(AT) is State.WITHDRAWN
        assert found.ended is not None
        assert found.ended.hash == back
    assert len(read_backs(pair, pair.b)) == 2, "the notice and the correction, and not the withdrawal"


def test_a_cancellation_that_was_refused_cancels_on_neither_side() -> None:
    pair = Pair(settings=WATCHED)
    told = tell(pair, pair.a, SHOTS)
    pair.settle()
    with open_door():
        tell(pair, pair.a, SPARSE | {"kind": "cancel"}, answers=told, nature=Nature.EXERCISE)
    pair.settle()
    for side in (pair.a, pair.b):
        assert stands(pair, side, told).state(AT) is State.OPEN


DISTRESS = {"stage": "distress", "who": "Trawler Vela", "nature": "sinking"}


@pytest.mark.parametrize("stage", ["update", "over", "false-alarm"])
def test_what_follows_up_a_distress_is_no_ask_of_its_own(stage: str) -> None:
    pair = Pair(settings=WATCHED)
    flash = Precedence.FLASH
    first = tell(pair, pair.a, DISTRESS, form="distress", precedence=flash)
    pair.settle()
    tell(pair, pair.a, DISTRESS | {"stage": stage}, answers=first, form="distress", precedence=flash)
    relayed = tell(pair, pair.a, DISTRESS | {"stage": "relay"}, form="distress", precedence=flash)
    pair.settle()
    for side in (pair.a, pair.b):
        talks = side.station.state.watches[pair.channel].books[1]
        assert {one.root.hash for one in talks.open(Kind.ASK) if one.root} == {first, relayed}
    assert [page.entry for page in pair.b.said(Page)] == [first, relayed]
    tell(pair, pair.b, DISTRESS | {"stage": "update"}, answers=first, form="distress", precedence=flash)
    pair.settle()
    (left,) = pair.a.station.state.watches[pair.channel].books[1].open(Kind.ASK)
    assert left.root is not None
    assert left.root.hash == relayed, "their report on it is a word about it"
    assert not pair.a.said(Page)


def test_how_far_it_went_is_told() -> None:
    pair = Pair(settings=WATCHED)
    told = tell(pair, pair.a, SHOTS)
    pair.settle()
    say(pair, pair.b, Reach(acknowledged=14, outstanding=2, remark="two are under way"), answers=told)
    pair.settle()
    assert stands(pair, pair.a, told).reach is not None


def test_what_is_no_notice_is_not_read_back() -> None:
    pair = Pair(settings=WATCHED)
    letter = say(pair, pair.a, Letter("en", "All quiet."))
    pair.settle()
    say(pair, pair.b, PlottedByHand(area=Area(Shape.POINT, (HERE,))), answers=letter)
    pair.settle()
    assert not read_backs(pair, pair.b) + read_backs(pair, pair.a)
    assert not alarms(pair.a) + alarms(pair.b)


def test_an_exercise_is_read_back_as_one() -> None:
    pair = Pair(settings=WATCHED)
    tell(pair, pair.a, SHOTS, nature=Nature.EXERCISE)
    pair.settle()
    assert [one.payload.nature for one in logged(pair, pair.b) if one.payload.form == "readback"] == [Nature.EXERCISE]


def test_a_station_that_does_not_watch_reads_nothing_back() -> None:
    pair = Pair(settings=Settings(catalogue=STANDARD))
    tell(pair, pair.a, SHOTS)
    pair.settle()
    assert not read_backs(pair, pair.b)


def test_no_more_are_read_back_in_an_hour_than_pages_are_signed() -> None:
    pair = Pair(settings=WATCHED)
    for number in range(PAGES_HOUR_MAX + 3):
        tell(pair, pair.a, SHOTS | {"reference": f"ARV-{number}"})
    pair.settle()
    assert len(read_backs(pair, pair.b)) == PAGES_HOUR_MAX
    pair.wait(HOUR + MINUTE)
    assert len(read_backs(pair, pair.b)) == PAGES_HOUR_MAX + 3


# -- crashes -----------------------------------------------------------------------------------------------------------


class Crash(Exception):
    """The power goes."""


@contextmanager
def crashing(side: End, pair: Pair, at: int, *, kept: bool) -> Iterator[None]:
    """Let a side crash at its `at`-th commit from now on, after it or before."""
    commit, feed, count = side.store.commit, side.feed, [0]

    def failing(ops: list[Op]) -> None:
        count[0] += 1
        if count[0] != at or kept:
            commit(ops)
        if count[0] == at:
            raise Crash

    def surviving(*events: Event) -> None:
        try:
            feed(*events)
        except Crash:
            side.reload()
            feed(RouteFound(pair.channel, Route("tcp", "a", Lane.FAST, pair.mtu_bytes, two_way=True, fixed=True)))

    with patch.object(side.store, "commit", failing), patch.object(side, "feed", surviving):
        yield


@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize("at", range(1, 9))
def test_a_notice_is_read_back_once_whatever_crashes(at: int, *, kept: bool) -> None:
    pair = Pair(settings=WATCHED)
    told = tell(pair, pair.a, SHOTS)
    with crashing(pair.b, pair, at, kept=kept):
        pair.settle()
        pair.wait(10 * MINUTE)
    assert len(read_backs(pair, pair.b)) == 1
    assert stands(pair, pair.a, told).read_backs
    kept_rows = pair.b.store.kept(NOTICE_SPACE, pair.channel)
    assert {key[33:]: row for key, row in kept_rows.items()} == book(pair, pair.b).rows()


def test_the_alarm_is_raised_once_also_after_a_start() -> None:
    pair = Pair(settings=WATCHED)
    told = tell(pair, pair.a, SHOTS)
    pair.settle()
    say(pair, pair.b, PlottedByHand(area=Area(Shape.POINT, (THERE,))), answers=told)
    pair.settle()
    pair.a.reload()
    pair.connect()
    pair.settle()
    assert len(alarms(pair.a)) == 1
