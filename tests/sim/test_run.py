"""Whole worlds: none fails, each is as bad as it should be, and each is the same again from its seed."""

from __future__ import annotations

import gc
from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from parley.exchange.channel import Periods
from parley.keys import signing
from parley.keys.signing import (
    BadSignature,
    ed25519_public,
    ed25519_sign,
    ed25519_verify,
    mldsa44_public,
    mldsa44_sign,
    mldsa44_verify,
)
from parley.seal import reception
from parley.seal.datagram import EpochKeys
from parley.sim import run, world
from parley.sim.brisk import brisk
from parley.sim.faults import FAULTS_MIN, NONE
from parley.sim.ground import Shape
from parley.sim.kinds import PAIR, SHAPES, Kind, draw_shape
from parley.sim.people import ENTRIES_MIN
from parley.sim.run import run_seeds
from parley.sim.world import World, run_seed
from parley.wire.limits import BEACON_AHEAD
from tests.sim.planted import plant_lowest_first

SEEDS = 20
"""Worlds of one part of ten; make soak runs fifty times as many: 10,000."""


@pytest.mark.soak(rounds=50)
@pytest.mark.parametrize("part", range(10))
def test_no_world_fails(part: int, rounds: int) -> None:
    for seed in range(part * 1_000, part * 1_000 + SEEDS * rounds):
        outcome = run_seed(seed)
        assert not outcome.failure, "\n".join(run.told(outcome))
        assert outcome.entries >= ENTRIES_MIN
        assert sum(number for _, number in outcome.struck) >= FAULTS_MIN


@pytest.mark.parametrize("seed", [3, 8])
def test_one_seed_is_one_world(seed: int) -> None:
    one, again = run_seed(seed, trace=True), run_seed(seed, trace=True)
    assert len(one.trace) > ENTRIES_MIN
    assert one == again


def test_seeds_are_different_worlds() -> None:
    assert len({run_seed(seed).struck for seed in (1, 2, 3)}) == 3


def test_worlds_of_every_shape_are_drawn_and_mostly_pairs() -> None:
    shapes = Counter(draw_shape(Random(seed)) for seed in range(1_000))
    assert set(shapes) == {PAIR, *SHAPES}
    assert 0.6 < shapes[PAIR] / 1_000 < 0.8


@pytest.mark.parametrize("shape", SHAPES)
def test_stations_with_several_channels_come_to_agree_on_each(shape: Shape) -> None:
    kind = Kind(1_200, 0, 0, reconnects=False, periods=Periods(), shape=shape)
    world = World(1, kind, replace(NONE, loss=0.2, power_cuts_ms=(9_000, 20_000, 21_000)), Random("several"))
    outcome = world.run()
    assert not outcome.failure
    assert len(world.machines) == shape.machines
    assert all(link.watch.places for link in world.links)
    assert sum(link.watch.places for link in world.links) == outcome.entries


def test_what_a_world_makes_cheap_is_as_it_was_after_it() -> None:
    keys = EpochKeys(0, b"t" * 32, b"a" * 32)
    before = keys.tag(7), vars(reception)["BEACON_AHEAD"], dict(vars(signing))
    for leaps, ahead in ((0, (1 << 14) + (1 << 16)), (1, (1 << 14) + (1 << 17)), (None, BEACON_AHEAD)):
        with brisk(leaps):
            assert vars(reception)["BEACON_AHEAD"] == ahead
            assert not gc.isenabled()
            assert keys.tag(7) != before[0]
        assert (keys.tag(7), vars(reception)["BEACON_AHEAD"], dict(vars(signing))) == before
        assert gc.isenabled()


def test_in_a_world_too_only_what_a_key_has_signed_verifies_under_it() -> None:
    seeds = b"1" * 32, b"2" * 32
    publics = [ed25519_public(seed) for seed in seeds]
    before = ed25519_sign(seeds[0], b"said")
    with brisk(0):
        signature = ed25519_sign(seeds[0], b"said")
        ed25519_verify(publics[0], signature, b"said")
        ed25519_verify(publics[0], before, b"said")
        for wrong in (
            (publics[1], signature, b"said"),
            (publics[0], signature, b"unsaid"),
            (publics[0], bytes(64), b"said"),
            (publics[1], before, b"said"),
        ):
            with pytest.raises(BadSignature):
                ed25519_verify(*wrong)
    with pytest.raises(BadSignature):
        ed25519_verify(publics[0], signature, b"said")


def test_the_same_holds_of_cosignatures() -> None:
    seeds = b"1" * 32, b"2" * 32
    publics = [mldsa44_public(seed) for seed in seeds]
    before = mldsa44_sign(seeds[0], b"said")
    with brisk(0):
        assert mldsa44_public(seeds[0]) == publics[0]
        signature = mldsa44_sign(seeds[0], b"said")
        assert len(signature) == len(before)
        mldsa44_verify(publics[0], signature, b"said")
        mldsa44_verify(publics[0], before, b"said")
        for wrong in (
            (publics[1], signature, b"said"),
            (publics[0], signature, b"unsaid"),
            (publics[1], before, b"said"),
        ):
            with pytest.raises(BadSignature):
                mldsa44_verify(*wrong)


def test_a_world_is_the_same_with_the_stations_own_table_of_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    here = run_seed(3, trace=True)
    monkeypatch.setattr(world, "OWN_TABLE", 3)
    assert run_seed(3, trace=True) == here


def test_a_failing_seed_is_told_first_with_its_faults_and_how_to_replay_it(monkeypatch: pytest.MonkeyPatch) -> None:
    plant_lowest_first(monkeypatch)
    lines: list[str] = []
    failed = run_seeds(21, 3, False, lines.append)
    assert failed > 0
    assert lines[0].startswith("seed 2")
    assert "FAILED" in lines[0]
    assert lines[1].startswith("  faults: loss ")
    assert any("replay: " in line for line in lines)
    assert lines[-2].startswith(f"3 worlds from seed 21, {failed} failed")


def test_a_trace_tells_every_datagram() -> None:
    lines: list[str] = []
    assert run_seeds(5, 1, True, lines.append) == 0
    assert lines[0] == "seed 5: well"
    assert any("entry 1/0 " in line for line in lines)
    assert any("receipt 1/" in line for line in lines)


def test_many_worlds_run_on_every_core_in_the_order_of_their_seeds() -> None:
    lines: list[str] = []
    assert run_seeds(40, 4, False, lines.append) == 0
    assert lines[0].startswith("4 worlds from seed 40, 0 failed")
