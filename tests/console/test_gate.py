"""What a request must pass: rates, wrong attempts, and what is turned away first while the station is late."""

from __future__ import annotations

import asyncio

import pytest

from parley.console.access import SignInWanted, Who
from parley.console.gate import (
    ASKERS_MAX,
    LOOKS,
    OF_OFFICER,
    OF_REFUSED,
    OF_STRANGER,
    Gate,
    Overloaded,
    Sort,
    TooOften,
)
from parley.service.people import Role

WATCH = Who("0" * 32, "Lt. Orlan", frozenset({Role.WATCH}))
HERE, THERE = "192.0.2.1", "192.0.2.2"


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def _ask(gate: Gate, who: Who | None = WATCH, address: str = HERE, sort: Sort = Sort.PAGE) -> None:
    with gate.passing(sort, who, address):
        pass


def test_an_officer_and_a_stranger_each_have_their_measure_and_get_it_back() -> None:
    gate = Gate(clock := Clock())
    for who, measure in ((WATCH, OF_OFFICER), (None, OF_STRANGER)):
        for _ in range(int(measure.burst)):
            _ask(gate, who)
        with pytest.raises(TooOften):
            _ask(gate, who)
    _ask(gate, None, THERE)
    _ask(gate, sort=Sort.ALARM)
    clock.now += 1
    _ask(gate)
    _ask(gate, None)


def test_whoever_is_refused_too_often_is_let_in_no_more_for_a_while() -> None:
    gate = Gate(clock := Clock())

    def wrong(address: str) -> None:
        with gate.passing(Sort.ACTION, None, address), gate.counting_refusals(None, address):
            raise SignInWanted

    for _ in range(int(OF_REFUSED.burst)):
        with pytest.raises(SignInWanted):
            wrong(HERE)
    with pytest.raises(TooOften):
        wrong(HERE)
    with pytest.raises(TooOften):
        _ask(gate, None)
    with pytest.raises(SignInWanted):
        wrong(THERE)
    clock.now += 61
    with pytest.raises(SignInWanted):
        wrong(HERE)


def test_while_the_station_is_late_pages_go_first_and_alarms_never() -> None:
    gate = Gate(Clock())
    for late, let_in in (
        (0.0, {Sort.STRANGER, Sort.PAGE, Sort.ACTION, Sort.ALARM}),
        (0.8, {Sort.PAGE, Sort.ACTION, Sort.ALARM}),
        (2.0, {Sort.ACTION, Sort.ALARM}),
        (60.0, {Sort.ALARM}),
    ):
        gate.late_seconds = late
        for sort in Sort:
            who = None if sort is Sort.STRANGER else WATCH
            if sort in let_in:
                _ask(gate, who, sort=sort)
            else:
                with pytest.raises(Overloaded):
                    _ask(gate, who, sort=sort)


def test_so_many_pages_at_once_and_no_more() -> None:
    gate = Gate(Clock())
    gate.under_way = 64
    with pytest.raises(Overloaded):
        _ask(gate)
    _ask(gate, sort=Sort.ACTION)
    assert gate.under_way == 64


def test_many_addresses_cost_no_more_memory_than_so_many() -> None:
    gate = Gate(Clock())
    for number in range(ASKERS_MAX + 100):
        _ask(gate, None, str(number))
    assert len(gate._left) == ASKERS_MAX


def test_a_loop_that_is_behind_again_and_again_is_late_and_one_long_turn_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock()
    seen: list[float] = []
    behind = [3.0, *[2.0] * LOOKS, 0.0]

    async def slept(seconds: float) -> None:
        seen.append(tested.late_seconds)
        if not behind:
            raise asyncio.CancelledError
        clock.now += seconds + behind.pop(0)

    monkeypatch.setattr(asyncio, "sleep", slept)
    tested = Gate(clock)
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(tested.look())
    assert seen == pytest.approx([*[0.0] * LOOKS, 2.0, 2.0, 0.0])
