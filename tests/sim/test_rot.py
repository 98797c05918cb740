"""Rows that rot in a world are mended before anything is signed about their line, and the checkers see where not."""

from __future__ import annotations

from random import Random

import pytest

from parley.sim.faults import draw_faults, draw_rot
from parley.sim.rot import Rotten
from parley.store.interface import AppendEntry
from parley.store.memory import MemoryStore
from parley.store.plan import GONE, leaf_of
from parley.store.troubles import StoreRowDamaged
from tests.sim.stage import Stage

LOG = "parley/line/party/generation"


def stores(held: int, copied: int) -> tuple[MemoryStore, MemoryStore]:
    found = MemoryStore(), MemoryStore()
    for store, size in zip(found, (held, copied), strict=True):
        raws = [b"entry %d" % index for index in range(size)]
        store.commit([AppendEntry(LOG, index, raw, leaf_of(raw)) for index, raw in enumerate(raws)])
    return found


def test_only_what_the_other_side_holds_rots_and_each_rotten_row_is_noticed() -> None:
    for seed in range(50):
        rotten, (own, other) = Rotten(), stores(9, 4)
        for _ in range(3):
            rotten.rot(Random(seed), 0, own, other)
        assert {index for _, _, index in rotten.rows} <= set(range(4))
        for _, _, index in rotten.rows:
            with pytest.raises(StoreRowDamaged):
                own.entries(LOG, index, 1)


def test_what_is_spoiled_on_one_side_does_not_rot_on_the_other() -> None:
    rotten, (own, other) = Rotten(), stores(3, 3)
    for _ in range(9):
        rotten.rot(Random(1), 0, own, other)
    assert len(rotten.rows) == 3
    assert rotten.rot(Random(2), 1, other, own) == []


def test_a_signature_on_a_line_with_a_spoiled_row_is_seen_until_it_is_mended() -> None:
    rotten, (own, other) = Rotten(), stores(1, 1)
    rotten.rot(Random(1), 0, own, other)
    assert rotten.trouble_signing(0, "line")
    assert not rotten.trouble_signing(1, "line")
    assert not rotten.trouble_signing(0, "another")
    assert rotten.trouble_mending(0, LOG, 0, as_written=False)
    assert not rotten.trouble_mending(0, LOG, 0, as_written=True)
    assert not rotten.trouble_signing(0, "line")


def test_rot_strikes_a_fair_share_of_the_worlds_and_none_with_a_set_back() -> None:
    worlds = [draw_faults(Random(seed)) for seed in range(400)]
    drawn = [(faults, draw_rot(Random(f"rot {seed}"), faults)) for seed, faults in enumerate(worlds)]
    assert not any(rot for faults, rot in drawn if faults.set_backs)
    assert sum(rot > 0 for _, rot in drawn) > 60


def test_rows_that_rot_while_a_machine_is_down_are_given_back() -> None:
    stage = Stage()
    for number in range(20):
        stage.write(number % 2, f"Message {number}.")
    stage.go_on(10_000)
    stage.watch.expected = frozenset({"row-damaged"})
    stage.switch_off(0)
    assert stage.watch.rot(0, Random(5))
    stage.start(0)
    assert "is spoiled on side 0" in next(stage.watch.differences())
    stage.go_on(30_000)
    assert stage.watch.agreed()
    stage.watch.finish()


def test_two_who_each_lack_what_has_no_receipt_yet_give_it_to_each_other() -> None:
    stage = Stage()
    stage.watch.expected = frozenset({"row-damaged"})
    stage.write(0, "From here.")
    stage.write(1, "From there.")
    stage.go_on(5)
    assert [stage.held(side) for side in (0, 1)] == [0, 0]
    for side in (0, 1):
        stage.switch_off(side)
        origin = stage.watch.origin(1 - side, stage.link.ground.lines[1])
        stage.disks[side].store.spoil(origin, 0, *GONE)
        stage.watch.rotten.rows.add((side, origin, 0))
    for side in (0, 1):
        stage.start(side)
    stage.go_on(60_000)
    assert stage.watch.agreed(), list(stage.watch.differences())
    stage.watch.finish()
