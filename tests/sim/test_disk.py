"""A disk that lies keeps all or nothing, and says so wrongly."""

from __future__ import annotations

import pytest

from parley.exchange.effects import Append, Keep, Note
from parley.sim.disk import Disk, Fate
from parley.sim.reading import leaf_of
from parley.store.memory import MemoryStore
from parley.store.troubles import StoreFailed, StoreUnsure
from parley.wire.ids import EntryHash, EntryIndex

ENTRY = Append("parley/line/party/generation", EntryIndex(0), b"entry", EntryHash(leaf_of(b"entry")))
VALUE = Keep("space", b"key", b"value")


def test_a_commit_that_fails_keeps_nothing() -> None:
    disk = Disk(MemoryStore())
    with pytest.raises(StoreFailed):
        disk.commit([ENTRY, VALUE], Fate.FAILS)
    assert disk.store.size(ENTRY.origin) == 0
    assert not disk.holds(ENTRY.leaf)


def test_a_commit_that_lies_keeps_all_and_reports_failure() -> None:
    disk = Disk(MemoryStore())
    with pytest.raises(StoreUnsure):
        disk.commit([ENTRY, VALUE, Note("journal", b"noted")], Fate.LIES)
    assert disk.store.entries(ENTRY.origin, 0, 9) == [b"entry"]
    assert disk.store.get("space", b"key") == b"value"
    assert disk.store.journal("journal", 0, 9) == [b"noted"]
    assert disk.holds(ENTRY.leaf)
    disk.commit([ENTRY], Fate.WELL)
    assert disk.store.size(ENTRY.origin) == 1


def test_what_is_replaced_or_removed_is_not_held() -> None:
    disk = Disk(MemoryStore())
    disk.commit([VALUE], Fate.WELL)
    assert disk.holds(leaf_of(b"value"))
    disk.commit([Keep("space", b"key", b"other")], Fate.WELL)
    assert not disk.holds(leaf_of(b"value"))
    assert disk.holds(leaf_of(b"other"))
    disk.commit([Keep("space", b"key", None)], Fate.WELL)
    assert not disk.holds(leaf_of(b"other"))
