"""A copy of a store holds the same, and says by which roots."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from parley.record.merkle import root_of
from parley.store.copying import AT_ONCE, copy_store
from parley.store.interface import AppendEntry, Journal, Keep
from parley.store.memory import MemoryStore
from parley.store.plan import leaf_of
from parley.store.sqlite import SqliteStore
from parley.store.troubles import StoreDiffers, StoreExists, StoreRowDamaged

NAMES = ("one", "two")


def silent(_what: str, _done: int, _of: int) -> None:
    """Nobody watches."""


def filled() -> MemoryStore:
    store = MemoryStore()
    for name, size in zip(NAMES, (AT_ONCE + 1, 3), strict=True):
        raws = [b"%s %d" % (name.encode(), index) for index in range(size)]
        store.commit([AppendEntry(name, index, raw, leaf_of(raw)) for index, raw in enumerate(raws)])
    store.commit([*(Journal("j", b"%d" % number) for number in range(AT_ONCE + 2)), Keep("s", b"k", b"v")])
    return store


def test_everything_is_there_and_each_root_is_that_of_its_log(tmp_path: Path) -> None:
    source, target = filled(), SqliteStore(tmp_path / "record.db")
    roots = copy_store(source, target, silent)
    assert roots == {name: root_of(source.leaves(name, 0, source.size(name))) for name in NAMES}
    assert all(target.entries(name, 0, 9_999) == source.entries(name, 0, 9_999) for name in NAMES)
    assert target.journal("j", 0, 9_999) == source.journal("j", 0, 9_999)
    assert target.kept("s") == {b"k": b"v"}
    target.close()


def test_nothing_is_copied_over_what_is_there() -> None:
    target = MemoryStore()
    target.commit([Keep("s", b"k", b"of another")])
    with pytest.raises(StoreExists):
        copy_store(filled(), target, silent)


def test_what_is_damaged_is_not_copied() -> None:
    source = filled()
    source.spoil("two", 1, sha256(b"x").digest(), b"y")
    with pytest.raises(StoreRowDamaged):
        copy_store(source, MemoryStore(), silent)


class Forgetful(MemoryStore):
    """Keeps no value: what is read back differs."""

    def kept(self, space: str, prefix: bytes = b"") -> dict[bytes, bytes]:  # noqa: ARG002
        return {}


def test_a_copy_that_reads_back_otherwise_is_told() -> None:
    with pytest.raises(StoreDiffers, match="s"):
        copy_store(filled(), Forgetful(), silent)
