"""A line's logs in memory: what stays at hand, what a receipt lets go, and where a gap is."""

from __future__ import annotations

import pytest

from parley.exchange import lines
from parley.exchange.lines import OtherLog, Overtaken, OwnLog
from parley.record.entry import Entry
from parley.record.merkle import EMPTY_ROOT, Edge, Tree
from parley.wire.ids import EntryIndex, Instant, LogSize
from tests.exchange.hands import empty_log
from tests.exchange.standings import NEW, OUR_LEAVES, OUR_ROOTS, entry_of, origins, payload


def numbered(index: int) -> Entry:
    """An entry with this place and this hash in a log that the tests know."""
    entry = entry_of(payload(NEW, NEW, index=EntryIndex(index), root=OUR_ROOTS[index]))
    return Entry(entry.raw, OUR_LEAVES[index], entry.origin, entry.key_id, entry.payload, entry.signature, b"")


def own_log(size: int) -> OwnLog:
    log = empty_log(origins(1)[0])
    for index in range(size):
        log.add(numbered(index))
    return log


def other_log(size: int) -> OtherLog:
    log = OtherLog(origins(1)[0], Edge(), LogSize(0), roots={0: EMPTY_ROOT})
    for index in range(size):
        log.add(numbered(index))
    return log


def test_roots_and_hashes_are_those_of_the_tree() -> None:
    own, other = own_log(9), other_log(9)
    tree = Tree([OUR_LEAVES[index] for index in range(9)])
    for size in range(10):
        assert own.roots[size] == other.root_at(size) == tree.root(LogSize(size))
    assert own.leaves == other.leaves == {index: OUR_LEAVES[index] for index in range(9)}
    assert (own.size, other.size) == (9, 9)
    assert other.root_at(10) is None


def test_a_receipt_lets_go_what_it_covers() -> None:
    own = own_log(6)
    own.under_way = {index: Instant(index) for index in range(6)}
    own.held = {1, 4}
    own.cover(LogSize(4))
    assert own.receipted == 4
    assert sorted(own.tail) == sorted(own.under_way) == [4, 5]
    assert own.held == {4}
    assert sorted(own.roots) == list(range(7)), "the newest sizes stay at hand"


def test_only_so_much_stays_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "ROOTS_KEPT", 10)
    own = own_log(600)
    own.cover(LogSize(595))
    assert sorted(own.leaves) == list(range(590, 600))
    other = other_log(600)
    assert len(other.leaves) <= 10 + 256
    assert 600 in other.roots


def test_what_has_no_receipt_stays_at_hand_whatever_its_age(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "ROOTS_KEPT", 10)
    own = own_log(40)
    own.cover(LogSize(5))
    assert sorted(own.leaves) == list(range(5, 40))


def test_memory_holds_only_so_many_entries_without_a_receipt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "TAIL_MAX", 4)
    assert sorted(own_log(9).tail) == [0, 1, 2, 3]


def test_the_first_gap_ends_where_the_next_entry_is_held() -> None:
    other = other_log(2)
    assert other.missing() is None
    other.known_size = LogSize(9)
    assert other.missing() == (2, 7)
    other.overtaken[5] = Overtaken(None, numbered(5))
    assert other.missing() == (2, 3)


def test_only_what_became_durable_may_be_receipted() -> None:
    other = other_log(3)
    other.overtaken[5] = held = Overtaken(None, numbered(5))
    assert not other.settled
    other.persisted()
    assert other.settled
    assert (other.durable, held.durable) == (3, True)


def test_the_frontier_before_the_newest_entry_is_kept_for_a_proof() -> None:
    other = other_log(5)
    assert other.newest is not None
    assert other.before is not None
    assert (other.newest.payload.index, other.before.size) == (4, 4)
    assert other.before.append(other.newest.hash).root() == other.root_at(5)
