"""The false network does what its rates say, and nothing once it is healed."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from parley.sim.clock import Clock
from parley.sim.faults import NONE, Faults, Span, draw_faults
from parley.sim.network import REORDER_MS_MAX, Network, Parcel

WORD = Parcel(0, "tcp", b"twelve bytes")


def play(faults: Faults, count: int = 400, bits_per_second: int = 0) -> tuple[Network, list[tuple[int, Parcel]]]:
    """A network through which so many datagrams went, one a second, and what arrived when."""
    clock, arrived = Clock(), []
    network = Network(clock, Random(1), faults, bits_per_second, lambda parcel: arrived.append((clock.now_ms, parcel)))
    for second in range(count):
        clock.at(second * 1_000, lambda: network.carry(WORD))
    clock.run(count * 1_000 + 100_000, lambda: False)
    return network, arrived


def test_a_healed_network_carries_everything_once_and_whole() -> None:
    faults = replace(NONE, loss=0.9, duplication=0.9, corruption=0.9, reorder=0.9)
    network, arrived = play(faults)
    assert len(arrived) < 300
    network.heal()
    arrived.clear()
    for _ in range(50):
        network.carry(WORD)
    network.clock.run(network.clock.now_ms + 1_000, lambda: False)
    assert [parcel for _, parcel in arrived] == [WORD] * 50


def test_what_lost_all_but_its_beginning_before_may_be_damaged_once_more() -> None:
    network = Network(Clock(), Random(1), replace(NONE, corruption=1.0), 0, lambda _: None)
    for _ in range(10):
        network.carry(replace(WORD, datagram=b""))
    assert network.struck["damaged"] == 10


@pytest.mark.parametrize(
    ("faults", "kind"),
    [
        (replace(NONE, loss=0.25), "lost"),
        (replace(NONE, duplication=0.25), "doubled"),
        (replace(NONE, corruption=0.25), "damaged"),
        (replace(NONE, reorder=0.25), "late"),
    ],
)
def test_each_rate_strikes_and_is_counted(faults: Faults, kind: str) -> None:
    network, arrived = play(faults)
    struck = network.struck[kind]
    assert 60 < struck < 140
    assert sum(network.struck.values()) == struck
    changed = sum(parcel != WORD for _, parcel in arrived)
    late = sum(moment % 1_000 != NONE.latency_ms for moment, _ in arrived)
    assert len(arrived) == 400 + {"lost": -struck, "doubled": struck}.get(kind, 0)
    assert changed == (struck if kind == "damaged" else 0)
    assert (0 < late <= struck) == (kind == "late")
    assert max(moment for moment, _ in arrived) <= 400_000 + REORDER_MS_MAX


def test_nothing_passes_a_cut() -> None:
    network, arrived = play(replace(NONE, partitions=(Span(10_000, 20_000),)))
    assert len(arrived) == 390
    assert network.struck["cut off"] == 10
    assert not [moment for moment, _ in arrived if 10_000 < moment < 20_000]


def test_a_slow_bearer_takes_its_time() -> None:
    _, arrived = play(NONE, count=1, bits_per_second=96)
    assert arrived == [(1_000 + NONE.latency_ms, WORD)]


def test_a_stick_passes_every_cut() -> None:
    clock = Clock()
    arrived: list[Parcel] = []
    network = Network(clock, Random(2), replace(NONE, loss=1.0, partitions=(Span(0, 1 << 40),)), 0, arrived.append)
    stick = Parcel(1, "folder", b"by hand")
    network.carry(stick)
    clock.run(100_000, lambda: False)
    assert arrived == [stick]


def test_faults_are_drawn_from_the_seed_and_differ_in_kind() -> None:
    drawn = [draw_faults(Random(seed)) for seed in range(200)]
    assert drawn == [draw_faults(Random(seed)) for seed in range(200)]
    for name in ("loss", "duplication", "corruption", "reorder", "crash", "disk_fails", "disk_lies"):
        off = sum(getattr(one, name) == 0 for one in drawn)
        assert 60 < off < 140
    assert all(len(one.power_cuts_ms) >= 3 for one in drawn)
    assert "loss 0." in drawn[0].told()
