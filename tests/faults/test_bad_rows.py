"""Bits that flip on the disk: each is named where it is read, all else stays readable, nothing false comes out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from parley.store.interface import AppendEntry, Journal, Keep
from parley.store.plan import leaf_of
from parley.store.sqlite import SqliteStore
from parley.store.troubles import StoreRowDamaged, StoreTrouble

LOG = "parley/log"
ENTRIES = [b"entry %d: " % number + bytes(range(40)) for number in range(3)]
VALUES = {b"one": b"the first value", b"two": b"the second value"}


def made(path: Path) -> Path:
    """A store with a log, a table and a journal, closed."""
    store = SqliteStore(path / "record.db")
    store.commit(
        [
            *[AppendEntry(LOG, index, raw, leaf_of(raw)) for index, raw in enumerate(ENTRIES)],
            *[Keep("space", key, value) for key, value in VALUES.items()],
            Journal("audit", b"a line of the journal"),
        ]
    )
    store.close()
    return path / "record.db"


def flipped(value: bytes, bit: int) -> bytes:
    """The value with one bit changed."""
    changed = bytearray(value)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@pytest.mark.parametrize("column", ["raw", "leaf"])
def test_any_bit_of_a_row_is_found_and_its_neighbours_are_read(tmp_path: Path, column: str) -> None:
    path = made(tmp_path)
    store = SqliteStore(path)
    place = sqlite_value(path, "SELECT place FROM row WHERE raw = ?", ENTRIES[1])
    sound = ENTRIES[1] if column == "raw" else leaf_of(ENTRIES[1])
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA synchronous = OFF")
        for bit in range(8 * len(sound)):
            file.execute(f"UPDATE row SET {column} = ? WHERE place = ?", (flipped(sound, bit), place))  # noqa: S608
            for read in (store.entries, store.leaves):
                with pytest.raises(StoreRowDamaged) as refused:
                    read(LOG, 0, 3)
                assert (refused.value.code, refused.value.where, refused.value.index) == ("store-row-damaged", LOG, 1)
            assert store.entries(LOG, 0, 1) + store.entries(LOG, 2, 1) == [ENTRIES[0], ENTRIES[2]]
        assert [(one.where, one.index) for one in store.damage() if isinstance(one, StoreRowDamaged)] == [(LOG, 1)]
        store.commit([AppendEntry(LOG, 3, b"it goes on", leaf_of(b"it goes on"))])
    store.close()


def test_any_bit_of_a_kept_value_is_found(tmp_path: Path) -> None:
    path = made(tmp_path)
    store = SqliteStore(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA synchronous = OFF")
        digest = sqlite_value(path, "SELECT digest FROM kept WHERE key = ?", b"one")
        assert isinstance(digest, bytes)
        for column, sound in (("value", VALUES[b"one"]), ("digest", digest)):
            for bit in range(8 * len(sound)):
                file.execute(f"UPDATE kept SET {column} = ? WHERE key = ?", (flipped(sound, bit), b"one"))  # noqa: S608
                for read in (lambda: store.get("space", b"one"), lambda: store.kept("space")):
                    with pytest.raises(StoreRowDamaged):
                        read()
                assert store.get("space", b"two") == VALUES[b"two"]
            file.execute(f"UPDATE kept SET {column} = ? WHERE key = ?", (sound, b"one"))  # noqa: S608
        assert store.kept("space") == VALUES
    store.close()


def sqlite_value(path: Path, statement: str, *values: object) -> object:
    """The one value that a statement gives."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute(statement, values).fetchone()[0]


@pytest.mark.soak(rounds=20)
def test_no_bit_of_the_file_makes_the_store_say_what_was_not_written(tmp_path: Path, rounds: int) -> None:
    path = made(tmp_path)
    whole = path.read_bytes()
    random = Random(3)
    named = 0
    used = [place for place, byte in enumerate(whole) if byte]
    for place in random.sample(used, min(len(used), 150 * rounds)):
        for beside in tmp_path.glob("record.db-*"):
            beside.unlink()
        path.write_bytes(whole[:place] + bytes((whole[place] ^ 1 << random.randrange(8),)) + whole[place + 1 :])
        named += _opened_and_read(path)
    assert named > 0


def _opened_and_read(path: Path) -> int:
    """How many troubles are named; what is read without one is what was written."""
    try:
        store = SqliteStore(path)
    except StoreTrouble as trouble:
        assert trouble.code in {"store-damaged", "store-newer", "store-failed"}  # noqa: PT017 - opening is as good
        return 1
    troubles = 0
    try:
        for index, raw in enumerate(ENTRIES):
            troubles += _alike(lambda index=index: store.entries(LOG, index, 1), [raw], [])
        for key, value in VALUES.items():
            troubles += _alike(lambda key=key: store.get("space", key), value, None)
        troubles += _alike(lambda: store.journal("audit", 0, 9), [b"a line of the journal"], [])
    finally:
        store.close()
    return troubles


def _alike(read: object, written: object, nothing: object) -> int:
    """0 where what was written comes back; 1 where a trouble is named, or where the place itself is gone."""
    try:
        found = read()  # type: ignore[operator]  # a read without arguments
    except StoreTrouble:
        return 1
    assert found in (written, nothing)
    return int(found != written)
