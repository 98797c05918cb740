"""A station from its store: also after a long silence of the other side."""

from __future__ import annotations

import pytest

from parley.exchange import lines
from parley.station import loading
from parley.station.events import Restored
from parley.wire.marks import Precedence
from tests.exchange.hands import line_of, quiet
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


def test_a_restarted_station_asks_for_all_of_an_old_log_also_for_what_lay_beyond_a_gap() -> None:
    pair = quiet(Pair())
    pair.send(pair.a, "lost")
    pair.take_wire(pair.a)
    pair.send(pair.a, "beyond the gap", Precedence.FLASH)
    pair.deliver(pair.b, pair.take_wire(pair.a))
    pair.send(pair.a, "lost as well")
    pair.take_wire(pair.a)
    pair.take_wire(pair.b)
    assert set(line_of(pair, pair.b).other.overtaken) == {1}
    pair.a.feed(Restored())
    while not line_of(pair, pair.b).past:
        pair.deliver(pair.b, pair.take_wire(pair.a))
        pair.deliver(pair.a, pair.take_wire(pair.b))
    (old,) = line_of(pair, pair.b).past
    assert old.size == 0
    pair.take_wire(pair.b)
    pair.b.reload()
    pair.connect()
    pair.wait(120_000)
    assert pair.b.size(old.origin.text) == 3
    assert line_of(pair, pair.a).own_past[0].receipted == 3
