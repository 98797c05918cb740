"""What the simulator has found, each fault as a scene of its own, so that it stays found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from parley.desk.draft import Draft
from parley.exchange import giving
from parley.exchange.effects import Alarm, Arrived, Declined, EntryHeld, Placed, ReadEntries
from parley.exchange.events import DatagramsArrived
from parley.exchange.outbound import new_frame_id
from parley.exchange.route import Route
from parley.exchange.work import Errands, Work
from parley.forms.body import form_of, write
from parley.forms.calls import Talks, TalksAct
from parley.forms.offices import Mandate, MandateAct, MandateChange
from parley.forms.standings import State, StatusChange
from parley.forms.watch import Orderwire
from parley.seal import frames
from parley.seal.dehydrate import DehydratedEntry
from parley.seal.schedule import Lane
from parley.sim.faults import NONE, SetBack
from parley.sim.ground import DESK
from parley.sim.mishaps import expected
from parley.sim.network import Parcel
from parley.sim.people import CHIEF, Utterance, letter
from parley.station.events import RouteFound
from parley.wire.ids import STATION_POST, EntryHash, EntryIndex, Generation, LogSize, PostId
from parley.wire.limits import GIVEN_AT_ONCE_MAX, GIVEN_BYTES_MAX
from parley.wire.marks import Precedence
from tests.sim.stage import Stage


def seal(stage: Stage, side: int, *said: frames.Frame) -> bytes:
    """A datagram of a side's channel with these frames, whatever its station thinks of it."""
    keys = stage.channel(side).keys
    reservation = keys.reserve(Lane.FAST, stage.machines[side].now(stage.clock.now_ms))
    if reservation is not None:
        keys.grant(reservation)
    return keys.seal(frames.pack(said, padded=True), Lane.FAST).datagram


def hand(stage: Stage, side: int, *datagrams: bytes) -> None:
    """Give datagrams to a side."""
    stage.feed(side, DatagramsArrived("tcp", "peer", datagrams, Lane.FAST, 16_384, answers=True))
    stage.go_on(1)


def frames_of(stage: Stage, side: int, begin: int = 0) -> list[frames.Frame]:
    """Every frame that a side has carried, from a place in all that was carried on."""
    passing = stage.watch.passing[side]
    found: list[frames.Frame] = []
    for parcel in stage.carried[begin:]:
        if parcel.side == side:
            found += frames.parse(passing.sealed[parcel.datagram][1]).frames
    return found


def final(stage: Stage, side: int) -> list[int]:
    """The places of the entries that were delivered to a side."""
    return [one.index for one in stage.said(side, Arrived) if isinstance(one, Arrived) and not one.provisional]


def test_what_is_left_under_way_after_a_receipt_is_still_sent_again() -> None:
    stage = Stage()
    stage.go_on(60_000)
    stage.write(0, "one")
    stage.drops = lambda parcel: parcel.side == 0
    stage.write(0, "two, lost")
    stage.drops = lambda _: False
    stage.go_on(200)
    assert stage.held(0) == 1
    stage.go_on(10_000)
    assert stage.held(0) == 2


def test_a_side_that_has_only_receipted_may_still_speak() -> None:
    stage = Stage()
    for number in range(600):
        stage.write(0, f"letter {number}")
        stage.go_on(20)
    assert len(final(stage, 1)) == 600
    stage.write(1, "at last")
    stage.go_on(5_000)
    assert final(stage, 0) == [0]


def test_hundreds_of_datagrams_in_one_step_do_not_run_out_of_numbers() -> None:
    stage = Stage(mtu_bytes=256)
    stage.drops = lambda _: True
    now = stage.clock.now_ms
    for number in range(700):
        stage.say(letter(0, now, f"letter {number} of a pile that is released in one moment"))
    stage.go_on(1_000)
    stage.drops = lambda _: False
    stage.come_to_agree()
    assert len(final(stage, 1)) == 700


def test_a_narrow_second_way_gets_a_flash_in_pieces_that_pass() -> None:
    stage = Stage()
    for machine in stage.machines:
        machine.mtu_bytes["serial"] = 300
    serial = Route("serial", "peer", Lane.FAST, 300, two_way=True, fixed=True)
    stage.feed(0, RouteFound(stage.watch.ground.channel, replace(serial)))
    stage.go_on(1_000)
    begin = len(stage.carried)
    stage.drops = lambda parcel: parcel.bearer == "tcp"
    stage.write(0, " ".join(f"unlike word number {number}" for number in range(200)), Precedence.FLASH)
    stage.go_on(30_000)
    sent = {parcel.bearer for parcel in stage.carried[begin:] if parcel.side == 0}
    assert sent == {"tcp", "serial"}
    assert final(stage, 1) == [0]


@pytest.mark.parametrize("mtu_bytes", [1_200, 1_500, 300])
def test_padding_never_makes_a_datagram_longer_than_its_way(mtu_bytes: int) -> None:
    stage = Stage(mtu_bytes=mtu_bytes)
    for words in range(1, 120, 3):
        stage.write(0, " ".join(f"word{number}" for number in range(words)))
    stage.go_on(10_000)
    stage.come_to_agree()


def test_deaf_after_many_lost_datagrams_a_side_hears_the_first_beacon() -> None:
    stage = Stage()
    stage.write(0, "heard")
    stage.go_on(3_700_000)
    stage.restart(1)
    stage.drops = lambda parcel: parcel.side == 0
    for number in range(40):
        stage.write(0, f"lost {number}")
        stage.go_on(500)
    stage.drops = lambda _: False
    begin = stage.clock.now_ms
    stage.come_to_agree()
    assert stage.clock.now_ms - begin <= 65_000


def test_receipts_that_are_not_heard_take_a_beacon() -> None:
    stage = Stage()
    stage.write(0, "first")
    stage.go_on(3_700_000)
    keys = stage.channel(1).keys
    for _ in range(100):
        seal(stage, 1, frames.Have(1, LogSize(0), LogSize(1)))
    assert keys.newest == stage.channel(0).keys.newest
    stage.write(0, "second")
    stage.go_on(10_000)
    assert stage.held(0) == 2


def test_the_pieces_of_a_frame_are_not_taken_for_those_of_one_before_a_restart() -> None:
    ids = set()
    for first in (0, 700, 1_400):
        stage = Stage()
        work = Work(stage.machines[0].now(0), drawing(first), Errands())
        stage.channel(0).next_frame_id = None
        ids |= {new_frame_id(work, stage.channel(0)), new_frame_id(work, stage.channel(0))}
    assert ids == {0, 1, 700, 701, 1_400, 1_401}


def drawing(number: int) -> Callable[[int], bytes]:
    """Entropy that is this number."""
    return lambda size: number.to_bytes(size, "big")


def test_pieces_that_make_no_frame_are_counted_and_harm_nothing() -> None:
    stage = Stage()
    broken = [frames.Fragment(7, 0, 2, b"\x8f\x00\x00"), frames.Fragment(7, 1, 2, b"\xff" * 9)]
    hand(stage, 1, *(seal(stage, 0, piece) for piece in broken))
    assert stage.channel(1).dropped == 1
    stage.write(0, "still heard")
    stage.go_on(5_000)
    assert final(stage, 1) == [0]


def test_a_late_have_raises_no_alarm() -> None:
    stage = Stage()
    late = seal(stage, 1, frames.Have(1, LogSize(0), LogSize(0)))
    stage.write(0, "receipted meanwhile")
    stage.go_on(5_000)
    assert stage.held(0) == 1
    hand(stage, 0, late)
    assert stage.said(0, Alarm) == []


def test_a_have_that_a_receipt_beside_it_has_made_old_raises_no_alarm_by_two_ways() -> None:
    stage = Stage()
    stage.drops = lambda parcel: parcel.side == 1
    stage.write(0, "receipted")
    stage.go_on(100)
    (receipt,) = [frame for frame in frames_of(stage, 1) if isinstance(frame, frames.Receipt)]
    old = frames.Have(1, LogSize(0), LogSize(0))
    hand(stage, 0, seal(stage, 1, old, receipt), seal(stage, 1, old, receipt))
    assert stage.held(0) == 1
    assert stage.said(0, Alarm) == []


def test_a_have_sent_after_a_receipt_and_below_it_raises_the_alarm() -> None:
    stage = Stage()
    stage.watch.honest = False
    stage.write(0, "receipted")
    stage.go_on(5_000)
    hand(stage, 0, seal(stage, 1, frames.Have(1, LogSize(0), LogSize(0))))
    assert [one.code for one in stage.said(0, Alarm) if isinstance(one, Alarm)] == ["peer-regressed"]


def test_a_peer_that_asks_and_asks_gets_no_more_than_may_wait() -> None:
    stage = Stage()
    stage.write(0, "asked for")
    channel, errands = stage.channel(0), Errands()
    work = Work(stage.machines[0].now(0), bytes, errands)
    generation = Generation(stage.line(0).own.origin.generation)
    want = frames.Want(1, 0, generation, EntryIndex(0), 1 << 30)
    for _ in range(300):
        giving.take_want(work, channel, want)
    read = [effect for effect in work.effects if isinstance(effect, ReadEntries)]
    assert len(read) == GIVEN_AT_ONCE_MAX
    assert all(effect.count <= 64 for effect in read)
    errands.waiting.clear()
    channel.queue.bytes = GIVEN_BYTES_MAX + 1
    giving.take_want(work, channel, want)
    assert len(work.effects) == GIVEN_AT_ONCE_MAX


def test_what_the_other_side_holds_beyond_a_gap_is_not_sent_again() -> None:
    stage = Stage()
    stage.drops = lambda parcel: parcel.side == 0
    stage.write(0, "lost")
    stage.drops = lambda _: False
    stage.write(0, "beyond the gap", Precedence.FLASH)
    stage.drops = lambda parcel: (
        parcel.side == 1 and any(isinstance(frame, frames.Want) for frame in frames_of_one(stage, parcel))
    )
    stage.go_on(300)
    assert [one.index for one in stage.said(0, EntryHeld) if isinstance(one, EntryHeld)] == [1]
    begin = len(stage.carried)
    stage.drops = lambda parcel: parcel.side == 0 and bool(stage.carried)
    stage.go_on(300_000)
    places = [
        frame.place.index_low  # type: ignore[union-attr]  # a young log's places are near
        for frame in frames_of(stage, 0, begin)
        if isinstance(frame, DehydratedEntry) and frame.line == 1
    ]
    assert set(places) == {0}


def frames_of_one(stage: Stage, parcel: Parcel) -> tuple[frames.Frame, ...]:
    """The frames in one datagram."""
    return frames.parse(stage.watch.passing[parcel.side].sealed[parcel.datagram][1]).frames


def test_on_a_slow_line_nothing_is_sent_again_before_its_receipt_could_come() -> None:
    stage = Stage(mtu_bytes=256, bits_per_second=300, faults=replace(NONE, latency_ms=1_000))
    stage.write(1, "warm")
    stage.go_on(600_000)
    begin = len(stage.carried)
    stage.write(0, "An officer's sentence, long enough to take a while on a line of three hundred bits a second.")
    stage.go_on(60_000)
    entries = [frame for frame in frames_of(stage, 0, begin) if isinstance(frame, DehydratedEntry)]
    assert len(entries) == 1
    assert stage.held(0) == 1


def test_a_frame_that_nobody_takes_is_counted() -> None:
    stage = Stage()
    dropped = stage.channel(1).dropped
    want = frames.Want(9, 0, Generation(bytes(8)), EntryIndex(0), 1)
    hand(stage, 1, seal(stage, 0, frames.BlobHeld(bytes(32), 1, bytes(64)), want))
    stage.write(0, "still heard")
    stage.go_on(5_000)
    assert final(stage, 1) == [0]
    assert stage.channel(1).dropped >= dropped


def later(stage: Stage, side: int, line: int, post: PostId, body: object, answers: EntryHash | None = None) -> None:
    """An officer says something within what was agreed, or not."""
    draft = Draft(post, form_of(type(body)).named, write(body), Precedence.ROUTINE, answers=answers)
    stage.say(Utterance(stage.clock.now_ms, side, line, draft))


def suspended(state: State) -> StatusChange:
    """The talks are not open."""
    return StatusChange(state, 1_700_000_000, "reason", "council", None, "talks")


def test_what_a_draft_is_declined_by_may_be_old_by_a_whole_commit() -> None:
    """Much is said on line 0 in the step in which the draft is declined."""
    stage = Stage()
    later(stage, 0, 0, STATION_POST, suspended(State.SUSPENDED))
    stage.go_on(10_000)
    later(stage, 1, 0, STATION_POST, suspended(State.WITHDRAWN))
    for number in range(8):
        later(stage, 1, 0, STATION_POST, Orderwire("en", f"order {number}"))
    later(stage, 1, 1, DESK, Talks(TalksAct.PROPOSE))
    stage.go_on(1)
    assert [one.refusal.code for one in stage.said(1, Declined) if isinstance(one, Declined)] == ["category-suspended"]


def test_a_side_that_held_nothing_when_it_was_set_back_was_set_back_all_the_same() -> None:
    """Its facts stand in two logs since, and what it declines and finds is not held against the newest alone."""
    stage = Stage()
    stage.watch.expected = expected(replace(NONE, set_backs=(SetBack(0, 0, (0,), known=False),)), (0, 1))
    stage.watch.set_back(0, stage.machines[0].disk)
    later(stage, 0, 0, STATION_POST, Mandate(DESK, CHIEF, (), (), Precedence.ROUTINE, 2**32 - 1, delegable=False))
    stage.go_on(10_000)
    mandate, *_ = [one.leaf for one in stage.said(0, Placed) if isinstance(one, Placed) and one.ticket]
    stage.mishaps.restored(0)
    stage.go_on(10_000)
    later(stage, 0, 0, STATION_POST, MandateChange(MandateAct.SUSPEND), mandate)
    stage.come_to_agree()


@pytest.mark.parametrize("heard", [True, False])
def test_when_a_line_is_mended_nobody_waits_for_what_was_said_while_it_rested_or_is_answered_at_once(
    heard: bool,  # noqa: FBT001 - a case
) -> None:
    stage = Stage()
    for number in range(20):
        stage.write(number % 2, f"Message {number}.")
    stage.go_on(10_000)
    stage.watch.expected = frozenset({"row-damaged"})
    stage.switch_off(0)
    assert stage.watch.rot(0, Random(5))
    stage.start(0)
    stage.drops = lambda parcel: (
        parcel.side == 1 and not heard and any(isinstance(one, frames.Have) for one in frames_of_one(stage, parcel))
    )
    while stage.channel(0).resting:
        stage.go_on(10)
    stage.drops = lambda _: False
    stage.go_on(0 if heard else 4_000)
    assert not stage.channel(0).holds_back


def test_a_world_is_not_over_before_somebody_is_told_of_two_entries_at_one_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stage = Stage()
    stage.write(0, "said once")
    stage.go_on(5_000)
    assert stage.watch.agreed()
    (origin,) = {origin for _, origin in stage.watch.copies}
    monkeypatch.setattr(stage.watch, "contradict", lambda _: True)
    assert list(stage.watch.differences()) == [f"{origin}: two entries at one place, and nobody is told"]
    stage.watch.alarms.raised.append(Alarm("log-forked", stage.watch.ground.channel, ""))
    assert stage.watch.agreed()
