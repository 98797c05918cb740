"""What leaves: in datagrams that fit, the urgent first, no more than may be under way, and at the pace of the way."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from parley.exchange.channel import Settings
from parley.exchange.effects import Arrived, Held
from parley.exchange.events import TimePassed
from parley.exchange.outbound import room_in
from parley.exchange.queue import URGENT, Waiting
from parley.exchange.route import Route
from parley.forms.builtin import read_letter
from parley.record.entry import decode_entry
from parley.seal import frames
from parley.seal.channel import ChannelKeys, Sealed
from parley.seal.dehydrate import DehydratedEntry, NearPlace
from parley.seal.fragments import Reassembly
from parley.seal.schedule import Lane
from parley.station.events import CarryOutAsked, RouteFound
from parley.wire.ids import Instant, LogSize
from parley.wire.limits import BUCKET_BYTES, DATAGRAM_OVERHEAD_BYTES, UNCONFIRMED_MAX
from parley.wire.marks import Precedence
from tests.exchange.hands import channel_of, hand, line_of, overhear, overheard, quiet
from tests.station.pair import End, Pair

LONG = "".join(Random(9).choices("abcdefghijklmnopqrstuvwxyz", k=8_000))
"""A text that no dictionary shortens much."""


def texts(side: End) -> list[str]:
    return [read_letter(decode_entry(one.raw).payload.body).text for one in side.said(Arrived) if not one.provisional]


def paced(pair: Pair, bits_per_second: int, mtu_bytes: int = 256) -> None:
    """A's way is a slow one, and the only one."""
    channel_of(pair, pair.a).routes.clear()
    route = Route("serial", "b", Lane.FAST, mtu_bytes, two_way=True, fixed=True, bits_per_second=bits_per_second)
    pair.a.feed(RouteFound(pair.channel, route))


# -- cut to measure --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mtu_bytes", [64, 65, 96, 127, 128, 256, 1_200])
@pytest.mark.parametrize("padded", [True, False])
def test_over_any_measure_letters_and_receipts_come_whole(
    mtu_bytes: int,
    padded: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pair = Pair(mtu_bytes, settings=Settings(padded=padded))
    seen: list[bytes] = []
    deliver = Pair.deliver

    def watched(self: Pair, side: End, datagrams: list[bytes]) -> None:
        seen.extend(datagrams)
        deliver(self, side, datagrams)

    monkeypatch.setattr(Pair, "deliver", watched)
    pair.send(pair.a, LONG[:2_000])
    pair.send(pair.b, "请确认贵方巡逻船在早上六点时的位置。", language="zh")
    pair.settle(500)
    assert texts(pair.b) == [LONG[:2_000]]
    assert len(texts(pair.a)) == 1
    assert (pair.a.said(Held)[-1].size, pair.b.said(Held)[-1].size) == (1, 1)
    assert max(map(len, seen)) <= mtu_bytes
    if padded:
        assert {len(one) % BUCKET_BYTES for one in seen} == {0}


@pytest.mark.parametrize("padded", [True, False])
def test_what_fits_is_what_the_tag_the_authenticator_and_whole_buckets_leave(padded: bool) -> None:  # noqa: FBT001
    channel = channel_of(pair := Pair(settings=Settings(padded=padded)), pair.a)
    assert room_in(channel, 256) == 256 - DATAGRAM_OVERHEAD_BYTES
    assert room_in(channel, 255) == (224 if padded else 255) - DATAGRAM_OVERHEAD_BYTES


def test_small_frames_share_a_datagram() -> None:
    pair = quiet(Pair())
    channel_of(pair, pair.a).routes.clear()
    for number in range(10):
        pair.send(pair.a, f"entry {number}")
    pair.connect()
    (first, *rest) = overhear(pair, pair.a)
    assert len([one for one in first if isinstance(one, DehydratedEntry)]) == 10
    assert not [one for more in rest for one in more if isinstance(one, DehydratedEntry)]


def test_pieces_that_are_lost_go_again_when_they_are_asked_for() -> None:
    pair = quiet(Pair(128))
    pair.send(pair.a, LONG[:1_000])
    pieces = [one for one in overheard(pair, pair.a) if isinstance(one, frames.Fragment)]
    assert len(pieces) > 5
    lost = pieces[1:4]
    hand(pair, pair.b, *(one for one in pieces if one not in lost))
    due = channel_of(pair, pair.b).timers.pieces
    assert due is not None
    pair.b.now = due
    pair.b.feed(TimePassed())
    (need,) = [one for one in overheard(pair, pair.b) if isinstance(one, frames.Need)]
    hand(pair, pair.a, need)
    again = [one for one in overheard(pair, pair.a) if isinstance(one, frames.Fragment)]
    assert again == lost
    hand(pair, pair.b, *again)
    assert texts(pair.b) == [LONG[:1_000]]


def test_pieces_of_a_frame_that_we_do_not_remember_are_not_given() -> None:
    pair = quiet(Pair(128))
    hand(pair, pair.a, frames.Need(7, 0, b"\xff" * 512))
    assert overheard(pair, pair.a) == []


def test_another_frame_has_another_number() -> None:
    pair = quiet(Pair(128))
    for start in range(3):
        pair.send(pair.a, LONG[start : start + 300])
    ids = {one.frame_id for one in overheard(pair, pair.a) if isinstance(one, frames.Fragment)}
    assert len(ids) == 3


# -- the urgent first ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mtu_bytes", [64, 128, 256])
def test_a_flash_passes_a_long_letter_within_one_datagram(mtu_bytes: int) -> None:
    pair = quiet(Pair(mtu_bytes))
    paced(pair, 300, mtu_bytes)
    pair.take_wire(pair.a)
    pair.a.now = Instant(pair.a.now + 600_000)
    pair.send(pair.a, LONG[:4_000])
    assert len(overhear(pair, pair.a)) == 1
    channel = channel_of(pair, pair.a)
    pair.send(pair.a, "Flash.", Precedence.FLASH)
    assembly, sent = Reassembly(), 0
    while True:
        due = channel.timers.pace
        assert due is not None
        pair.a.now = due
        pair.a.feed(TimePassed())
        (datagram,) = overhear(pair, pair.a)
        sent += 1
        found = [assembly.add(one) if isinstance(one, frames.Fragment) else one for one in datagram]
        if any(isinstance(one, DehydratedEntry) and one.precedence == Precedence.FLASH for one in found):
            break
    assert sent <= 1 + 200 // (mtu_bytes - 40), "nothing but its own pieces went before it"


def test_entries_of_all_levels_go_by_level_and_in_order() -> None:
    pair = quiet(Pair())
    channel_of(pair, pair.a).routes.clear()
    for place, level in enumerate((0, 2, 1, 3, 0, 3, 1, 2)):
        pair.send(pair.a, f"entry {place}", Precedence(level))
    pair.connect()
    entries = [one for one in overheard(pair, pair.a) if isinstance(one, DehydratedEntry)]
    assert [one.precedence for one in entries] == [3, 3, 2, 2, 1, 1, 0, 0]
    low = [one.place.index_low for one in entries if isinstance(one.place, NearPlace)]
    assert low == [3, 5, 1, 7, 2, 6, 0, 4]


def test_a_flash_goes_by_every_fixed_way_and_all_else_by_the_best() -> None:
    pair = quiet(Pair())
    second = Route("serial", "b", Lane.FAST, 256, two_way=True, fixed=True)
    pair.a.feed(RouteFound(pair.channel, second))
    pair.settle()
    channel_of(pair, pair.a).routes["tcp", "b"].heard = pair.a.now
    pair.take_wire(pair.a)
    pair.send(pair.a, "routine")
    assert {one.bearer for one in pair.a.carried} == {"tcp"}
    pair.take_wire(pair.a)
    pair.send(pair.a, "urgent", Precedence.FLASH)
    assert {one.bearer for one in pair.a.carried} == {"tcp", "serial"}
    assert all(len(one) <= 256 for one in pair.take_wire(pair.a))


# -- under way -------------------------------------------------------------------------------------------------------


def test_without_a_word_back_only_so_much_is_under_way_and_a_flash_still_goes() -> None:
    pair = quiet(Pair())
    for number in range(UNCONFIRMED_MAX + 40):
        pair.send(pair.a, f"entry {number}")
    assert UNCONFIRMED_MAX - 2 <= len(pair.take_wire(pair.a)) <= UNCONFIRMED_MAX
    pair.send(pair.a, "urgent", Precedence.FLASH)
    ((flash, *_),) = overhear(pair, pair.a)
    assert isinstance(flash, DehydratedEntry)
    assert flash.precedence == Precedence.FLASH
    pair.send(pair.a, LONG)
    assert pair.take_wire(pair.a) == []


def test_a_receipt_opens_the_way_again() -> None:
    pair = quiet(Pair())
    for number in range(UNCONFIRMED_MAX + 40):
        pair.send(pair.a, f"entry {number}")
    pair.settle()
    assert line_of(pair, pair.a).own.receipted == UNCONFIRMED_MAX + 40


def test_receipts_go_although_too_much_is_under_way() -> None:
    pair = quiet(Pair())
    channel_of(pair, pair.a).unconfirmed = UNCONFIRMED_MAX
    pair.send(pair.b, "请确认", language="zh")
    pair.deliver(pair.a, pair.take_wire(pair.b))
    assert [type(one) for one in overheard(pair, pair.a)] == [frames.Receipt]


def test_what_has_its_receipt_is_not_sent() -> None:
    pair = quiet(Pair())
    channel_of(pair, pair.a).routes.clear()
    pair.send(pair.a, "one")
    line_of(pair, pair.a).own.cover(LogSize(1))
    pair.connect()
    assert not [one for one in overheard(pair, pair.a) if isinstance(one, DehydratedEntry)]


# -- pace ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bits_per_second", [300, 2_400])
def test_a_way_is_given_no_more_than_it_carries(bits_per_second: int) -> None:
    pair = quiet(Pair())
    paced(pair, bits_per_second)
    start = pair.a.now
    pair.send(pair.a, LONG)
    channel = channel_of(pair, pair.a)
    carried = 0
    for count in range(1, 30):
        (datagram,) = pair.take_wire(pair.a)
        carried += len(datagram)
        expected_ms = carried * 8_000 / bits_per_second
        assert channel.timers.pace is not None
        pair.a.now = channel.timers.pace
        assert expected_ms - count <= pair.a.now - start <= expected_ms
        pair.a.feed(TimePassed())


# -- by a stick ------------------------------------------------------------------------------------------------------


def test_a_stick_takes_all_that_has_no_receipt_and_says_what_is_held() -> None:
    pair = quiet(Pair())
    pair.send(pair.b, "一", language="zh")
    pair.settle()
    for number in range(5):
        pair.send(pair.a, f"entry {number}")
    pair.take_wire(pair.a)
    stick = Route("folder", "stick", Lane.SLOW, 60_000, two_way=False, fixed=False)
    pair.a.feed(CarryOutAsked(pair.channel, stick))
    (carry,) = [one for one in pair.a.carried if one.bearer == "folder"]
    keys = channel_of(pair, pair.b).keys
    said = [one for raw in carry.datagrams for one in frames.parse(keys.open(raw, pair.b.now).plaintext).frames]
    assert len([one for one in said if isinstance(one, DehydratedEntry)]) == 5
    assert frames.Have(1, LogSize(5), LogSize(1)) in said


# -- numbers ---------------------------------------------------------------------------------------------------------


def test_the_first_datagram_after_a_restart_has_a_number_that_the_other_side_knows() -> None:
    pair = quiet(Pair())
    for number in range(5):
        pair.send(pair.a, f"lost {number}")
        pair.take_wire(pair.a)
        pair.a.reload()
    pair.connect()
    pair.settle()
    assert len(texts(pair.b)) == 5


def test_no_number_is_used_twice_over_restarts(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = quiet(Pair())
    used: list[tuple[int, int, int]] = []
    seal = ChannelKeys.seal

    def watched(self: ChannelKeys, plaintext: bytes, lane: Lane, *, beacon: bool = False) -> Sealed:
        sealed = seal(self, plaintext, lane, beacon=beacon)
        if self is channel_of(pair, pair.a).keys:
            used.append((sealed.root, sealed.lane, sealed.number))
        return sealed

    monkeypatch.setattr(ChannelKeys, "seal", watched)
    for number in range(6):
        pair.send(pair.a, f"entry {number}")
        if number % 2:
            pair.settle()
        pair.a.reload()
        pair.connect()
    pair.settle()
    assert len(used) == len(set(used)) > 6


def test_what_repairs_the_channel_leaves_receipts_every_other_turn_where_it_is_said_again() -> None:
    """Two who repeat it on a slow line would wait for each other's receipts for ever."""
    pair = quiet(Pair())
    paced(pair, 300, 128)
    channel = channel_of(pair, pair.a)
    overheard(pair, pair.a)
    channel.say_newest("receipt", 1, frames.Receipt(1, LogSize(1), 0, bytes(64)))
    for _ in range(4):
        channel.queue.add(URGENT, replace(Waiting.of(frames.RatchetFrame(bytes(80))), again=True))
    said: list[frames.Frame] = []
    while channel.queue:
        pair.a.now = max(channel.timers.pace or pair.a.now, pair.a.now)
        pair.a.feed(TimePassed())
        said += overheard(pair, pair.a)
    assert [type(one) for one in said[:3]] == [frames.RatchetFrame, frames.Receipt, frames.RatchetFrame]


def test_a_flash_takes_nothing_less_urgent_along() -> None:
    pair = Pair()
    pair.settle()
    channel = pair.a.station.state.channels[pair.channel]
    routes = dict(channel.routes)
    channel.routes.clear()
    pair.send(pair.a, "routine, and rather long, so that its weight would be felt on a slow line")
    pair.send(pair.a, "flash", Precedence.FLASH)
    channel_of(pair, pair.a).routes.update(routes)
    pair.a.feed(TimePassed())
    first, second = pair.take_wire(pair.a)
    pair.deliver(pair.b, [first])
    assert [decode_entry(one.raw).payload.precedence for one in pair.b.said(Arrived)] == [Precedence.FLASH]
    pair.deliver(pair.b, [second])
    pair.settle()
    assert pair.a.station.state.places[pair.line][1].own.receipted == 2
