"""What the check finds of one log: shown, held, missing, contradicting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.record.bundle_check import check_bundle
from parley.record.bundle_log import Held
from tests.record.maker import MadeLog, World, other_root

WORLD = World()
A, B = WORLD.a, WORLD.b
LOG = WORLD.a1
for number in range(12):
    LOG.add(f"Letter {number}.")


@given(st.sets(st.integers(0, 11)), st.lists(st.integers(0, 12), max_size=4), st.sets(st.integers(0, 11), max_size=2))
def test_what_is_shown_held_and_missing(shown: set[int], sizes: list[int], alone: set[int]) -> None:
    receipts = [B.entry_receipt(LOG.origin, index, LOG.entries[index].hash, 0) for index in sorted(alone)]
    log = LOG.show([B.receipt(LOG.head(size)) for size in sizes], shown, receipts)
    (found,) = check_bundle(A.bundle(WORLD.bundle(log))).logs
    assert found.receipted == max(sizes, default=0)
    assert {index for gap in found.missing for index in gap} == set(range(12)) - shown
    assert [one.entry for one in found.entries] == [LOG.entries[index] for index in sorted(shown)]
    for one in found.entries:
        index = one.entry.payload.index
        covered = Held.ENTRY_RECEIPT if index in alone else Held.CLAIMED
        assert one.held == (Held.RECEIPT if index < found.receipted else covered)
        assert not one.contradicts
        assert not one.disowned


def test_an_entry_that_contradicts_its_own_log_is_said_to() -> None:
    log = MadeLog(A, B, WORLD.a1.line)
    log.add("One.")
    log.add("Two.", root=other_root(log.head()).root)
    (found,) = check_bundle(A.bundle(WORLD.bundle(log.show([], (0, 1))))).logs
    assert [one.contradicts for one in found.entries] == [False, True]
