"""A peer with the right keys may send whatever it likes: the station stands, keeps its bounds, and goes on serving."""

from __future__ import annotations

from random import Random

import pytest

from parley.exchange.events import DatagramsArrived
from parley.seal.schedule import Lane
from parley.sim.enemy import Enemy
from tests.sim.stage import Stage

ROUNDS = 600


@pytest.mark.soak(rounds=15)
@pytest.mark.parametrize("seed", range(4))
def test_whatever_a_peer_sends_the_station_stands_and_serves(seed: int, rounds: int) -> None:
    stage = Stage()
    stage.watch.honest = False
    for number in range(4):
        stage.write(number % 2, f"before {number}")
    stage.go_on(60_000)
    random = Random(f"enemy {seed}")
    mine, yours = (stage.line(side).own.origin for side in (0, 1))
    enemy = Enemy(random, mine, yours, stage.machines[0].disk.store.entries(mine.text, 0, 9))
    stage.drops = lambda _: True
    for _ in range(ROUNDS * rounds):
        keys = stage.channel(0).keys
        reservation = keys.reserve(Lane.FAST, stage.machines[0].now(stage.clock.now_ms))
        if reservation is not None:
            keys.grant(reservation)
        datagram = keys.seal(enemy.datagram(), Lane.FAST).datagram
        before = stage.channel(1).arrival
        stage.feed(1, DatagramsArrived("tcp", "peer", (datagram,), Lane.FAST, 16_384, answers=True))
        stage.go_on(random.choice((1, 1, 1, 3_000)))
        assert stage.channel(1).arrival != before, "it never came to the frames"
    stage.drops = lambda _: False
    stage.write(1, "after all that")
    stage.go_on(120_000)
    assert stage.held(1) == 3
    stage.restart(1)
    stage.write(1, "and after a restart")
    stage.go_on(120_000)
    assert stage.held(1) == 4
