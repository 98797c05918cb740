"""A station from its store: also after a long silence of the other side."""

from __future__ import annotations

import pytest

from parley.exchange import lines
from parley.station import loading
from tests.station.pair import Pair


@pytest.mark.parametrize("unheard", [7, 8, 9, 16, 17, 40])
def test_what_had_no_receipt_gets_it_after_a_restart_however_much_it_is(
    monkeypatch: pytest.MonkeyPatch, unheard: int
) -> None:
    for module in (lines, loading):
        monkeypatch.setattr(module, "TAIL_MAX", 8)
        monkeypatch.setattr(module, "ROOTS_KEPT", 8)
    pair = Pair()
    pair.send(pair.a, "heard")
    pair.settle()
    for number in range(unheard):
        pair.send(pair.a, f"unheard {number}")
    pair.take_wire(pair.a)
    pair.a.reload()
    pair.connect()
    pair.settle()
    pair.wait(400_000)
    own = pair.a.station.state.places[pair.line][1].own
    assert own.receipted == own.size == unheard + 1


def test_a_loaded_station_knows_the_same_roots_and_leaves_as_one_that_ran_on() -> None:
    pair = Pair()
    for number in range(20):
        pair.send(pair.a, f"number {number}")
        pair.settle()
    ran = pair.b.station.state.places[pair.line][1].other
    pair.b.reload()
    loaded = pair.b.station.state.places[pair.line][1].other
    assert loaded.edge.frontier() == ran.edge.frontier()
    assert loaded.before == ran.before
    assert loaded.newest == ran.newest
    assert loaded.roots == ran.roots
    assert loaded.leaves == ran.leaves
