"""Which channels a station looks at: what a turn costs does not grow with those to which nothing happens."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, cast

from hypothesis import given
from hypothesis import strategies as st

from parley.exchange import outbound
from parley.exchange.effects import Keep
from parley.exchange.events import TimePassed
from parley.station.agenda import SPARE, Agenda
from parley.wire.ids import ChannelId, Instant
from tests.station.pair import Pair

if TYPE_CHECKING:
    import pytest

    from parley.exchange.channel import Channel
    from parley.exchange.work import Work

HOUR_MS = 3_600_000


@dataclass(frozen=True)
class Named:
    id: ChannelId


def channel(number: int) -> Channel:
    return cast("Channel", Named(ChannelId(sha256(bytes((number,))).digest())))


CHANNELS = [channel(number) for number in range(8)]
DUES = st.none() | st.integers(0, 50).map(Instant)


@given(st.lists(st.tuples(st.integers(0, 7), DUES, st.integers(0, 50)), max_size=300))
def test_each_is_due_when_it_wished_last_and_once(steps: list[tuple[int, Instant | None, int]]) -> None:
    agenda, wished = Agenda(), dict[ChannelId, Instant]()
    for number, due, now in steps:
        one = CHANNELS[number]
        agenda.wake(one)
        wished.pop(one.id, None)
        agenda.rest(one, due)
        if due is not None:
            wished[one.id] = due
        assert agenda.next() == min(wished.values(), default=None)
        over = agenda.due(Instant(now))
        assert sorted(over) == sorted(channel_id for channel_id, at in wished.items() if at <= now)
        for channel_id in over:
            del wished[channel_id]
        assert agenda.next() == min(wished.values(), default=None)


def test_what_is_left_behind_takes_no_memory() -> None:
    agenda = Agenda()
    for turn in range(10_000):
        agenda.wake(CHANNELS[0])
        agenda.rest(CHANNELS[0], Instant(turn + HOUR_MS))
    assert len(agenda._heap) <= SPARE + 3
    assert agenda.next() == 9_999 + HOUR_MS


def test_nobody_rests_while_something_is_to_become_durable() -> None:
    agenda = Agenda()
    agenda.note([Keep("space", b"key", b"value")])
    agenda.note([])
    assert not agenda.may_rest
    agenda.saved()
    assert agenda.may_rest


def test_a_channel_to_which_nothing_happens_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = Pair()
    pair.settle()
    looked: list[Channel] = []
    send = outbound.send_waiting

    def looking(work: Work, one: Channel) -> None:
        looked.append(one)
        send(work, one)

    monkeypatch.setattr(outbound, "send_waiting", looking)
    pair.a.feed(TimePassed())
    assert looked == []
    pair.send(pair.a, "and now something does")
    assert looked
    pair.settle()
    del looked[:]
    pair.a.feed(TimePassed())
    assert looked == []


def test_an_idle_channel_wakes_about_once_a_minute() -> None:
    """What it wakes for is counted: each turn on the clock costs, and a thousand channels have one each."""
    pair = Pair()
    pair.settle()
    pair.wait(HOUR_MS)
    begin, wakes = pair.a.now, 0
    while (due := pair.a.station.next_timer()) is not None and due <= begin + HOUR_MS:
        pair.a.now = due
        pair.a.feed(TimePassed())
        pair.take_wire(pair.a)
        wakes += 1
    assert 0 < wakes <= 62
