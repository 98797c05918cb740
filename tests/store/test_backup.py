"""Backups: a consistent copy in one file, of which no byte can change unnoticed, and a store laid from it again."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from hashlib import sha256
from pathlib import Path

import pytest

from parley.store import backup as module
from parley.store import schema
from parley.store.backup import RESTORED_KEY, STORE_SPACE, Manifest, backup_store, open_backup, restore
from parley.store.interface import AppendEntry, Journal, Keep
from parley.store.lock import StationLock
from parley.store.sqlite import SqliteStore
from parley.store.troubles import BackupBad, StationBusy, StoreDamaged, StoreExists, StoreFailed, StoreNewer
from parley.wire import cbor

LOG = "parley/a"
NOON = 1_900_000_000


def entry(index: int) -> AppendEntry:
    raw = b"entry %d" % index
    return AppendEntry(LOG, index, raw, sha256(b"\x00" + raw).digest())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a backup of a small store lies; the store is beside it."""
    store = SqliteStore(tmp_path / "record.sqlite")
    store.commit([*(entry(index) for index in range(20)), Keep("cards", b"k", b"v"), Journal("audit", b"0")])
    backup_store(store, tmp_path / "backup", NOON)
    store.commit([entry(20), Keep("cards", b"k", b"later")])
    store.close()
    return tmp_path / "backup"


def folder(tmp_path: Path, name: str) -> Path:
    made = tmp_path / name
    made.mkdir()
    return made


def names(tmp_path: Path) -> set[str]:
    return {one.name for one in tmp_path.iterdir()}


def test_what_was_backed_up_is_restored_and_marked(tmp_path: Path, path: Path) -> None:
    backup = open_backup(path)
    assert backup.manifest == Manifest(len(schema.STEPS), NOON, backup.manifest.image_bytes)
    target = folder(tmp_path, "new") / "record.sqlite"
    restore(backup, target)
    assert names(target.parent) == {"record.sqlite", "station.lock"}
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE(path.stat().st_mode) == 0o600
    store = SqliteStore(target)
    assert store.entries(LOG, 0, 99) == [b"entry %d" % index for index in range(20)]
    assert store.kept("cards") == {b"k": b"v"}
    assert store.journal("audit", 0, 9) == [b"0"]
    assert store.kept(STORE_SPACE) == {
        RESTORED_KEY: cbor.encode({1: len(schema.STEPS), 2: NOON, 3: backup.manifest.image_bytes})
    }
    assert list(store.damage()) == []
    store.commit([entry(20)])
    store.close()


def test_any_sqlite_can_look_into_a_backup(path: Path) -> None:
    file = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    assert file.execute("SELECT count(*) FROM row").fetchone() == (21,)
    assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    file.close()


def test_no_changed_byte_goes_unnoticed(tmp_path: Path, path: Path) -> None:
    whole = path.read_bytes()
    changed = tmp_path / "changed"
    end = len(whole)
    for place in [*range(0, end - 200, 97), *range(end - 200, end)]:
        changed.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        with pytest.raises(BackupBad):
            open_backup(changed)


def test_no_lost_or_added_end_goes_unnoticed(tmp_path: Path, path: Path) -> None:
    whole = path.read_bytes()
    changed = tmp_path / "changed"
    for other in [*(whole[:-count] for count in range(1, 200)), whole[: len(whole) // 2], b"", whole + b"x", whole * 2]:
        changed.write_bytes(other)
        with pytest.raises(BackupBad):
            open_backup(changed)


@pytest.mark.parametrize(
    "manifest",
    [
        cbor.encode({1: 1, 2: NOON}),
        cbor.encode({1: 1, 2: NOON, 3: 7}),
        cbor.encode([1]),
        cbor.encode({1: b"", 2: NOON, 3: 4_096}),
        b"\xff",
        b"",
        bytes(1_025),
    ],
)
def test_a_manifest_of_another_kind_is_refused(tmp_path: Path, manifest: bytes) -> None:
    file = bytes(4_096) + manifest + len(manifest).to_bytes(4, "big")
    (tmp_path / "made").write_bytes(file + sha256(file).digest() + module.MAGIC)
    with pytest.raises(BackupBad):
        open_backup(tmp_path / "made")


def test_a_backup_that_changed_between_check_and_use_is_refused(tmp_path: Path, path: Path) -> None:
    backup = open_backup(path)
    store = SqliteStore(tmp_path / "record.sqlite")
    backup_store(store, path, NOON + 1)
    store.close()
    target = folder(tmp_path, "new") / "record.sqlite"
    with pytest.raises(BackupBad, match="changed since"):
        restore(backup, target)
    assert names(target.parent) == {"station.lock"}


def test_what_is_left_out_is_not_in_the_file_at_all(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.sqlite")
    store.commit([Keep("channel keys", b"k", b"very secret indeed" * 500), Keep("cards", b"k", b"v"), entry(0)])
    backup_store(store, tmp_path / "backup", NOON, leave_out=["channel keys"])
    store.close()
    assert b"very secret" not in (tmp_path / "backup").read_bytes()
    target = folder(tmp_path, "new") / "record.sqlite"
    restore(open_backup(tmp_path / "backup"), target)
    store = SqliteStore(target)
    assert store.kept("channel keys") == {}
    assert store.kept("cards") == {b"k": b"v"}
    store.close()


def test_a_store_is_never_overwritten(tmp_path: Path, path: Path) -> None:
    before = (tmp_path / "record.sqlite").read_bytes()
    with pytest.raises(StoreExists, match=r"record\.sqlite"):
        restore(open_backup(path), tmp_path / "record.sqlite")
    assert (tmp_path / "record.sqlite").read_bytes() == before


def test_nothing_is_laid_beside_a_running_station(tmp_path: Path, path: Path) -> None:
    lock = StationLock(tmp_path)
    with pytest.raises(StationBusy):
        restore(open_backup(path), tmp_path / "other.sqlite")
    lock.release()
    restore(open_backup(path), tmp_path / "other.sqlite")


def test_an_older_backup_is_upgraded_and_a_newer_one_refused(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder(tmp_path, "new") / "record.sqlite"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "STEPS", [*schema.STEPS, "CREATE TABLE more (x BLOB) STRICT;"])
        restore(open_backup(path), target)
        store = SqliteStore(target)
        assert store.size(LOG) == 20
        backup_store(store, tmp_path / "newer", NOON)
        store.close()
    newer = folder(tmp_path, "newer folder") / "record.sqlite"
    with pytest.raises(StoreNewer):
        restore(open_backup(tmp_path / "newer"), newer)
    assert names(newer.parent) == {"station.lock"}


def test_a_backup_is_of_one_moment_while_the_store_goes_on(tmp_path: Path) -> None:
    """In another thread, as the service may do it: size and entries agree in each, whatever is committed meanwhile."""
    store = SqliteStore(tmp_path / "record.sqlite")
    store.commit([entry(0), Keep("s", b"size", b"1")])
    done = threading.Event()

    def back_up() -> None:
        for number in range(5):
            backup_store(store, tmp_path / f"backup {number}", NOON)
        done.set()

    thread = threading.Thread(target=back_up)
    thread.start()
    index = 1
    while not done.is_set():
        store.commit([entry(index), Keep("s", b"size", b"%d" % (index + 1))])
        index += 1
    thread.join()
    store.close()
    sizes = []
    for number in range(5):
        target = folder(tmp_path, f"new {number}") / "record.sqlite"
        restore(open_backup(tmp_path / f"backup {number}"), target)
        restored = SqliteStore(target)
        sizes.append(restored.size(LOG))
        assert restored.get("s", b"size") == b"%d" % sizes[-1]
        assert len(restored.entries(LOG, 0, sizes[-1])) == sizes[-1]
        restored.close()
    assert sizes == sorted(sizes)
    assert index >= sizes[-1]


def test_a_disk_that_takes_no_backup_leaves_the_one_before(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()

    def refuse(_file: int) -> None:
        raise OSError(28, "No space left on device")

    store = SqliteStore(tmp_path / "record.sqlite")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with pytest.raises(StoreFailed, match="No space left"):
            backup_store(store, path, NOON + 1)
    assert path.read_bytes() == before
    assert not [name for name in names(tmp_path) if name.endswith(".part")]
    with pytest.raises(StoreFailed):
        backup_store(store, tmp_path / "nowhere" / "backup", NOON)
    store.close()


def test_a_restore_that_fails_leaves_no_store_and_can_be_done_again(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder(tmp_path, "new") / "record.sqlite"
    backup = open_backup(path)

    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        with pytest.raises(StoreFailed):
            restore(backup, target)
    assert names(target.parent) == {"station.lock"}
    restore(backup, target)
    store = SqliteStore(target)
    assert store.get(STORE_SPACE, RESTORED_KEY) is not None
    store.close()


def test_a_store_whose_pages_are_damaged_gives_no_backup(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.sqlite")
    for start in range(0, 2_000, 100):
        store.commit([entry(index) for index in range(start, start + 100)])
    store.close()
    file = tmp_path / "record.sqlite"
    data = bytearray(file.read_bytes())
    store = SqliteStore(file)
    for page in range(6, len(data) // 4_096):
        data[page * 4_096 : page * 4_096 + 64] = bytes(64)
    file.write_bytes(bytes(data))
    with pytest.raises(StoreDamaged):
        backup_store(store, tmp_path / "backup", NOON)
    assert not (tmp_path / "backup").exists()
    store.close()


def test_a_store_whose_head_is_gone_gives_no_backup(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.sqlite")
    store.scrub()
    (tmp_path / "record.sqlite").write_bytes(b"not a database, " * 600)
    with pytest.raises(StoreDamaged, match="not a database"):
        backup_store(store, tmp_path / "backup", NOON)
    store.close()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreFailed, match="No such file"):
        open_backup(tmp_path / "nothing")
