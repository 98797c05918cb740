"""Worlds whose second way is one-way, or loses half of what it is given for good."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from parley.exchange.channel import Periods
from parley.sim.faults import NONE
from parley.sim.kinds import Kind, draw_kind, draw_second
from parley.sim.link import SECOND
from parley.sim.world import World


def drawn(seed: int) -> tuple[bool, float]:
    kind = draw_second(Random(f"second {seed}"), draw_kind(Random(f"world {seed}")))
    return kind.second_one_way, kind.second_loss


def test_every_kind_of_second_way_is_drawn_and_most_worlds_have_a_plain_one_or_none() -> None:
    found = [drawn(seed) for seed in range(400)]
    assert set(found) == {(False, 0.0), (True, 0.0), (False, 0.5), (True, 0.5)}
    assert 0.6 <= found.count((False, 0.0)) / 400 <= 0.9


@pytest.mark.parametrize(("one_way", "loss"), [(True, 0.0), (False, 0.5), (True, 0.5)])
def test_a_world_agrees_whatever_its_second_way_is_like(one_way: bool, loss: float) -> None:  # noqa: FBT001 - a case
    kind = Kind(1_200, 256, 0, reconnects=True, periods=Periods(), second_one_way=one_way, second_loss=loss)
    world = World(7, kind, replace(NONE, loss=0.1), Random("a second way"))
    (link,) = world.links
    assert [len(link.routes(machine)) for machine in (0, 1)] == [2, 1 if one_way else 2]
    assert all(route.two_way is not one_way for route in link.routes() if route.bearer == SECOND)
    outcome = world.run()
    assert outcome.failure == ""
    assert (dict(outcome.struck).get("lost by the second", 0) > 0) is (loss > 0)
