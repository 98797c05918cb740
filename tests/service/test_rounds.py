"""Looking at all channels bit by bit."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from parley.service.rounds import AT_ONCE, TICKS, Round


def station(count: int) -> tuple[Any, dict[Any, Any]]:
    """What a round knows of a service, and its channels."""
    channels: dict[Any, Any] = {number.to_bytes(4, "big"): f"channel {number}" for number in range(count)}
    state = SimpleNamespace(channels=channels)
    return SimpleNamespace(engine=SimpleNamespace(station=SimpleNamespace(state=state))), channels


@pytest.mark.parametrize("count", [0, 1, AT_ONCE])
def test_every_channel_of_most_stations_is_looked_at_every_second(count: int) -> None:
    service, channels = station(count)
    going = Round(service)
    for _ in range(3):
        assert going.next() == list(channels.values())


@pytest.mark.parametrize("count", [AT_ONCE + 1, 10_000, 10_001])
def test_of_many_each_is_looked_at_once_in_a_round(count: int) -> None:
    service, channels = station(count)
    going = Round(service)
    for _ in range(2):
        seen: list[Any] = []
        ticks = 0
        while len(seen) < count:
            some = going.next()
            assert len(some) <= max(AT_ONCE, -(-count // TICKS))
            seen += some
            ticks += 1
        assert seen == list(channels.values())
        assert ticks <= TICKS


def test_a_channel_that_has_gone_is_passed_over_and_one_that_came_has_its_turn() -> None:
    service, channels = station(AT_ONCE + 2)
    going = Round(service)
    going.next()
    del channels[(AT_ONCE + 1).to_bytes(4, "big")]
    channels[b"new"] = "new"
    rest: list[Any] = [*going.next()]
    assert rest == [f"channel {AT_ONCE}"]
    rest = [*going.next(), *going.next()]
    assert "new" in rest
