"""A station that was set back: quarantine, RECOVER, a new generation, nothing lost that the other side holds."""

from __future__ import annotations

from parley.exchange.channel import Phase
from parley.exchange.effects import Alarm, Arrived
from parley.forms.builtin import read_letter
from parley.record.entry import decode_entry
from parley.station.events import Restored
from tests.station.pair import Pair


def restored_pair(*, lost: int) -> Pair:
    """A pair in which A was restored from a backup that lacks its last `lost` letters, and knows it."""
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "before the backup")
    pair.settle()
    backup = pair.a.store.copy()
    for number in range(lost):
        pair.send(pair.a, f"after the backup {number}")
        pair.settle()
    pair.send(pair.b, "备份之后的答复", language="zh")
    pair.settle()
    pair.a.store = backup
    pair.a.reload()
    pair.a.told.clear()
    pair.a.feed(Restored())
    pair.connect()
    pair.settle()
    pair.wait(120_000)
    return pair


def test_a_restored_station_comes_back_with_what_the_other_side_holds() -> None:
    pair = restored_pair(lost=3)
    channel = pair.a.station.state.channels[pair.channel]
    line = channel.lines[1]
    assert channel.phase is Phase.OPEN
    (old,) = line.own_past
    assert old.edge.size == 4
    assert pair.a.size(old.origin.text) == 4
    assert [one.code for one in pair.a.said(Alarm)] == ["recovered"]
    assert [
        read_letter(decode_entry(one.raw).payload.body).text for one in pair.a.said(Arrived) if one.line_id == pair.line
    ] == ["备份之后的答复"]


def test_the_new_generation_carries_letters_both_ways() -> None:
    pair = restored_pair(lost=2)
    pair.send(pair.a, "in the new generation")
    pair.send(pair.b, "收到", language="zh")
    pair.settle()
    pair.wait(120_000)
    a, b = (side.station.state.places[pair.line][1] for side in (pair.a, pair.b))
    assert a.own.origin == b.other.origin != a.own_past[0].origin
    assert a.own.size == b.other.size == a.own.receipted == 2
    assert b.own.receipted == b.own.size == 2


def test_an_offer_that_comes_by_two_ways_at_once_is_answered_once() -> None:
    pair = Pair()
    pair.settle()
    pair.a.feed(Restored())
    pair.connect()
    offer = pair.take_wire(pair.a)
    pair.deliver(pair.b, offer + offer)
    assert [one.code for one in pair.b.said(Alarm)] == ["peer-restored"]
    pair.settle()
    pair.wait(120_000)
    pair.send(pair.a, "after both")
    pair.settle()
    assert pair.a.station.state.places[pair.line][1].own.receipted == 2


def test_a_station_that_does_not_know_that_it_was_set_back_stops_at_first_contact() -> None:
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "one")
    pair.settle()
    backup = pair.a.store.copy()
    pair.send(pair.a, "two")
    pair.settle()
    pair.a.store = backup
    pair.a.reload()
    pair.connect()
    pair.settle()
    pair.wait(120_000)
    assert pair.a.station.state.places[pair.line][1].own.stopped == "log-regressed"
    assert "log-regressed" in [one.code for one in pair.a.said(Alarm)]
