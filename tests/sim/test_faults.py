"""What strikes in few worlds strikes as it is told, and all of it is drawn."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from parley.exchange.channel import Periods
from parley.sim.faults import NONE, Faults, OneSided, Span, draw_grave
from parley.sim.kinds import Kind, draw_narrow
from parley.sim.world import World

CUTS = (9_000, 20_000, 21_000)


def test_grave_faults_are_drawn_each_in_some_worlds_and_an_outage_in_none_that_is_watched() -> None:
    drawn = [draw_grave(Random(seed), NONE, outage=True) for seed in range(400)]
    for name in ("one_way", "disk_full", "late", "outage_hours"):
        assert 20 < sum(bool(getattr(one, name)) for one in drawn) < 200, name
    assert not any(draw_grave(Random(seed), NONE, outage=False).outage_hours for seed in range(400))
    kind = Kind(1_200, 0, 0, reconnects=False, periods=Periods())
    narrow = [draw_narrow(Random(seed), kind) for seed in range(400)]
    assert 10 < sum(one != kind for one in narrow) < 80
    assert {one.bits_per_second for one in narrow} == {0, 75, 300}


@pytest.mark.parametrize(
    ("faults", "struck"),
    [
        (replace(NONE, one_way=(OneSided(Span(5_000, 30_000), 1),)), "cut off one way"),
        (replace(NONE, disk_full=(OneSided(Span(5_000, 30_000), 0),)), "disk full"),
        (replace(NONE, loss=0.1, late=0.5), "kept for later"),
        (replace(NONE, late=0.5, outage_hours=48), "cut off"),
    ],
)
def test_each_strikes_and_all_agree_after_it(faults: Faults, struck: str) -> None:
    kind = Kind(1_200, 0, 0, reconnects=False, periods=Periods())
    world = World(1, kind, replace(faults, power_cuts_ms=CUTS), Random("grave"))
    outcome = world.run()
    assert not outcome.failure
    assert dict(outcome.struck)[struck] >= 3
    assert world.clock.now_ms >= faults.outage_hours * 3_600_000
