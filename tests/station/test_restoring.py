"""A station that was set back: quarantine, RECOVER, a new generation, nothing lost that the other side holds."""

from __future__ import annotations

import pytest

from parley.exchange.channel import Phase
from parley.exchange.effects import Alarm, Arrived
from parley.forms.builtin import read_letter
from parley.record.entry import decode_entry
from parley.station.events import Restored
from parley.store.memory import MemoryStore
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


def both_restored(*, lost: tuple[int, int], back: tuple[int, int] = (0, 0)) -> Pair:
    """A pair of which both were restored at once, from backups that lack their last letters of each log."""
    pair = Pair()
    pair.settle()
    stores: list[MemoryStore] = [pair.a.store.copy(), pair.b.store.copy()]
    for number in range(4):
        for side, language, end in ((0, "en", pair.a), (1, "zh", pair.b)):
            if 4 - number == lost[side]:
                stores[side] = end.store.copy()
            pair.send(end, f"letter {number}", language=language)
            pair.settle()
    for side, end in enumerate((pair.a, pair.b)):
        end.store = stores[side] if lost[side] else end.store
        end.reload()
        end.told.clear()
        end.feed(Restored())
    return pair


@pytest.mark.parametrize("lost", [(1, 1), (3, 1), (1, 3), (0, 4), (4, 0), (0, 0)])
def test_when_both_were_restored_at_once_the_offer_of_the_enroller_stands(lost: tuple[int, int]) -> None:
    pair = both_restored(lost=lost)
    pair.connect()
    pair.settle()
    pair.wait(600_000)
    for end, other in ((pair.a, pair.b), (pair.b, pair.a)):
        assert end.station.state.channels[pair.channel].phase is Phase.OPEN
        assert {"recovered", "peer-restored"} <= {one.code for one in end.said(Alarm)}
        pair.send(end, "after both")
        pair.settle()
        mine, copy = (one.station.state.places[pair.line][1] for one in (end, other))
        assert mine.own.origin == copy.other.origin
        assert mine.own.size == copy.other.size == mine.own.receipted == 2
        (old,) = mine.own_past
        assert end.store.entries(old.origin.text, 0, 9) == other.store.entries(old.origin.text, 0, 9)
        assert old.edge.size >= 4 - min(lost)
        assert old.receipted == old.edge.size


def test_an_old_offer_repeated_by_an_outsider_does_not_keep_a_restored_station_out() -> None:
    pair = Pair()
    pair.settle()
    backup = pair.b.store.copy()
    pair.a.feed(Restored())
    old = pair.take_wire(pair.a)
    pair.deliver(pair.b, old)
    pair.settle()
    pair.wait(60_000)
    pair.b.store = backup
    pair.b.reload()
    pair.b.feed(Restored())
    pair.deliver(pair.b, old)
    pair.connect()
    pair.settle()
    pair.wait(600_000)
    pair.send(pair.b, "进来了", language="zh")
    pair.settle()
    mine, copy = (one.station.state.places[pair.line][1] for one in (pair.b, pair.a))
    assert mine.own.size == copy.other.size == mine.own.receipted == 2
