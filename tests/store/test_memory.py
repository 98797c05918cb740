"""The memory store alone: going on from what a disk held, and rot."""

from __future__ import annotations

from hashlib import sha256

import pytest

from parley.store.interface import AppendEntry, Journal, Keep, MendEntry
from parley.store.memory import MemoryStore
from parley.store.troubles import StoreRowDamaged

LOG = "parley/a"


def entry(index: int, raw: bytes) -> AppendEntry:
    return AppendEntry(LOG, index, raw, sha256(b"\x00" + raw).digest())


def test_a_copy_goes_its_own_way() -> None:
    store = MemoryStore()
    store.commit([entry(0, b"a"), Keep("s", b"k", b"v"), Journal("audit", b"0")])
    copy = store.copy()
    store.commit([entry(1, b"b"), Keep("s", b"k", None), Journal("audit", b"1")])
    copy.commit([entry(1, b"other"), Keep("s", b"l", b"w")])
    assert store.entries(LOG, 0, 9) == [b"a", b"b"]
    assert copy.entries(LOG, 0, 9) == [b"a", b"other"]
    assert (store.kept("s"), copy.kept("s")) == ({}, {b"k": b"v", b"l": b"w"})
    assert (store.journal_size("audit"), copy.journal_size("audit")) == (2, 1)


def test_a_changed_entry_is_found_named_and_mended() -> None:
    store = MemoryStore()
    store.commit([entry(0, b"a"), entry(1, b"b")])
    store._logs[LOG][1] = (store._logs[LOG][1][0], b"B")
    with pytest.raises(StoreRowDamaged, match="parley/a at 1"):
        store.entries(LOG, 0, 2)
    assert [str(trouble) for trouble in store.damage()] == [str(StoreRowDamaged(LOG, 1))]
    store.commit([MendEntry(LOG, 1, b"b")])
    assert store.entries(LOG, 0, 2) == [b"a", b"b"]
