"""The SQLite store alone: lying disks, flipped bits, dying processes, and files that are not what they should be."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from parley.station.upgrading import BOOKS_WRITTEN
from parley.store import schema, sqlite, tabled
from parley.store.interface import AppendEntry, Journal, Keep, MendEntry, Op
from parley.store.lock import StationLock
from parley.store.plan import DAMAGED_SPACE
from parley.store.sqlite import SqliteStore
from parley.store.troubles import (
    StationBusy,
    StoreDamaged,
    StoreFailed,
    StoreNewer,
    StoreRowDamaged,
    StoreUnsure,
)
from parley.wire.cbor import decode

LOG = "parley/a"


def entry(index: int, raw: bytes, origin: str = LOG) -> AppendEntry:
    return AppendEntry(origin, index, raw, sha256(b"\x00" + raw).digest())


def digits(raw: bytes) -> str:
    return sha256(b"\x00" + raw).hexdigest()


@pytest.fixture
def path(on_disk: Path) -> Path:
    return on_disk / "record.sqlite"


def lay(path: Path, *raws: bytes) -> None:
    """A closed store with these entries in LOG."""
    store = SqliteStore(path)
    store.commit([entry(index, raw) for index, raw in enumerate(raws)])
    store.close()


def alter(path: Path, statement: str, *values: object) -> None:
    """Change the file behind the store's back."""
    file = sqlite3.connect(path, isolation_level=None)
    file.execute(statement, values)
    file.close()


# -- what stays ------------------------------------------------------------------------------------------------------


def test_what_was_committed_is_there_after_opening_again(path: Path) -> None:
    store = SqliteStore(path)
    store.commit([entry(0, b"a"), entry(0, b"z", "parley/b"), Keep("s", b"k", b"v"), Journal("audit", b"0")])
    store.close()
    store = SqliteStore(path)
    store.commit([entry(1, b"b"), Journal("audit", b"1"), entry(0, b"c", "parley/c")])
    store.close()
    store = SqliteStore(path)
    assert store.origins() == ["parley/a", "parley/b", "parley/c"]
    assert store.entries(LOG, 0, 9) == [b"a", b"b"]
    assert store.entries("parley/c", 0, 9) == [b"c"]
    assert store.kept("s") == {b"k": b"v"}
    assert store.journal("audit", 0, 9) == [b"0", b"1"]
    store.close()
    store.close()


def test_kept_values_are_read_no_further_than_they_begin_alike(path: Path) -> None:
    lay(path)
    file = sqlite3.connect(path)
    ((*_, plan),) = file.execute(f"EXPLAIN QUERY PLAN {tabled.KEPT_BEFORE}", ("space", b"a", b"b"))
    file.close()
    assert "space=? AND key>? AND key<?" in plan


def test_the_files_are_the_owners_alone(path: Path) -> None:
    store = SqliteStore(path)
    store.commit([entry(0, b"a")])
    files = list(path.parent.iterdir())
    assert {"record.sqlite", "record.sqlite-wal", "station.lock"} <= {file.name for file in files}
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    store.close()


WRITER = """
import sys
from hashlib import sha256
from pathlib import Path
from parley.store.interface import AppendEntry, Journal, Keep
from parley.store.sqlite import SqliteStore
store = SqliteStore(Path(sys.argv[1]))
index = store.size("parley/a")
while True:
    raw = b"%d" % index * 50
    store.commit([
        AppendEntry("parley/a", index, raw, sha256(b"\\0" + raw).digest()),
        Keep("s", b"size", b"%d" % (index + 1)),
        Journal("audit", raw),
    ])
    index += 1
    print(index, flush=True)
"""


@pytest.mark.soak(rounds=50)
def test_a_killed_process_loses_nothing_that_it_was_told_is_kept(path: Path, rounds: int) -> None:
    for _ in range(2 * rounds):
        with subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            told = [int(writer.stdout.readline()) for _ in range(30)][-1]
            writer.send_signal(signal.SIGKILL)
            told = max([told, *map(int, writer.stdout.read().split("\n")[:-1])])
        store = SqliteStore(path)
        size = store.size(LOG)
        assert told <= size <= told + 1
        assert store.get("s", b"size") == b"%d" % size
        assert store.journal_size("audit") == size
        assert store.entries(LOG, 0, size) == [b"%d" % index * 50 for index in range(size)]
        assert list(store.damage()) == []
        store.close()


def test_what_an_earlier_process_left_unsynced_is_made_durable_at_opening(path: Path) -> None:
    lay(path, b"a")
    copy = path.with_name("copy.sqlite")
    store = SqliteStore(path)
    store.commit([entry(1, b"b")])
    for suffix in ("", "-wal"):  # the folder as a crash leaves it: the last commit is in the log file alone
        copy.with_name(copy.name + suffix).write_bytes(path.with_name(path.name + suffix).read_bytes())
    store.close()
    store = SqliteStore(copy)
    assert copy.with_name("copy.sqlite-wal").stat().st_size == 0
    assert store.entries(LOG, 0, 9) == [b"a", b"b"]
    store.close()


def test_power_that_fails_in_the_middle_of_a_write_leaves_whole_commits(path: Path) -> None:
    """Wherever the log file ends, or whichever of its pages is not there: some first commits, nothing of the others."""
    store = SqliteStore(path)
    for index in range(6):
        store.commit([entry(2 * index, b"a"), entry(2 * index + 1, bytes(5_000)), Keep("s", b"n", b"%d" % index)])
    main, log = path.read_bytes(), path.with_name("record.sqlite-wal").read_bytes()
    store.close()
    torn = path.with_name("torn.sqlite")
    wal = torn.with_name("torn.sqlite-wal")
    frame = 4_096 + 24
    tears = [log[:end] for end in [*range(0, len(log), 1_013), len(log)]]
    tears += [
        log[: 32 + n * frame] + bytes(frame) + log[32 + (n + 1) * frame :] for n in range((len(log) - 32) // frame)
    ]
    seen = set()
    for tear in tears:
        torn.write_bytes(main)
        wal.write_bytes(tear)
        store = SqliteStore(torn)
        commits, half = divmod(store.size(LOG), 2)
        assert half == 0
        assert store.get("s", b"n") == (b"%d" % (commits - 1) if commits else None)
        assert store.entries(LOG, 0, 99) == [b"a", bytes(5_000)] * commits
        store.close()
        seen.add(commits)
    assert seen == set(range(7))


def test_every_commit_is_synced(path: Path) -> None:
    """What these settings mean is SQLite's word; that they are in force is asked of the open file."""
    store = SqliteStore(path)
    asked = {name: store._file.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert asked == {"journal_mode": "wal", "synchronous": 2}
    store.close()


def test_what_was_taken_away_can_be_scrubbed_from_the_files(path: Path) -> None:
    store = SqliteStore(path)
    secrets = [b"the spent key, one", b"the spent key, two"]
    store.commit([Keep("keys", b"1", secrets[0] * 300), Keep("keys", b"2", secrets[0] * 3)])
    store.commit([Keep("keys", b"1", None), Keep("keys", b"2", secrets[1])])

    def held(secret: bytes) -> bool:
        return any(secret in file.read_bytes() for file in path.parent.iterdir() if file.is_file())

    assert held(secrets[0])
    store.scrub()
    assert not held(secrets[0])
    assert held(secrets[1])
    assert store.kept("keys") == {b"2": secrets[1]}
    store.close()


# -- disks that lie --------------------------------------------------------------------------------------------------


class LyingFile(sqlite3.Connection):
    """Fails at the statements that `lie` names, before or after it does what they ask."""

    lies: list[tuple[str, str, int]] = []  # noqa: RUF012 - the connection is made out of the test's reach

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:  # noqa: ANN401 - as the class above it has it
        if not LyingFile.lies or not sql.startswith(LyingFile.lies[0][0]):
            return super().execute(sql, parameters)
        _, when, code = LyingFile.lies.pop(0)
        if when == "after":
            super().execute(sql, parameters)
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = code
        error.sqlite_errorname = "AS_TOLD"
        raise error


@pytest.fixture
def lying(path: Path, monkeypatch: pytest.MonkeyPatch) -> SqliteStore:
    def connect(path: Path) -> sqlite3.Connection:
        return sqlite3.connect(path, isolation_level=None, factory=LyingFile)

    LyingFile.lies.clear()
    monkeypatch.setattr(sqlite, "connect", connect)
    store = SqliteStore(path)
    store.commit([entry(0, b"a"), Keep("s", b"k", b"old")])
    return store


@pytest.mark.parametrize(
    "lie",
    [("BEGIN", "before", sqlite3.SQLITE_IOERR), ("COMMIT", "before", sqlite3.SQLITE_FULL)],
    ids=["at the beginning", "full at the end"],
)
def test_a_write_that_fails_keeps_nothing_and_the_store_goes_on(lying: SqliteStore, lie: tuple[str, str, int]) -> None:
    LyingFile.lies.append(lie)
    with pytest.raises(StoreFailed, match="AS_TOLD"):
        lying.commit([entry(1, b"b"), Keep("s", b"k", b"new"), entry(0, b"x", "parley/x")])
    assert lying.size(LOG) == 1
    assert lying.kept("s") == {b"k": b"old"}
    assert lying.origins() == [LOG]
    lying.commit([entry(1, b"c"), entry(0, b"y", "parley/y")])
    assert lying.entries(LOG, 0, 9) == [b"a", b"c"]
    lying.close()


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_commit_of_which_nobody_knows_is_settled_by_a_reload(lying: SqliteStore, when: str) -> None:
    LyingFile.lies.append(("COMMIT", when, sqlite3.SQLITE_IOERR_FSYNC))
    asked: list[Op] = [entry(1, b"b"), Keep("s", b"k", b"new"), entry(0, b"x", "parley/x")]
    with pytest.raises(StoreUnsure):
        lying.commit(asked)
    calls: list[Callable[[], object]] = [
        lambda: lying.commit(asked),
        lambda: lying.size(LOG),
        lambda: lying.entries(LOG, 0, 1),
        lambda: lying.entries("parley/x", 0, 1),
        lambda: lying.get("s", b"k"),
        lying.origins,
    ]
    for call in calls:
        with pytest.raises(StoreUnsure):
            call()
    lying.reload()
    happened = when == "after"
    assert lying.entries(LOG, 0, 9) == [b"a", b"b"][: 2 if happened else 1]
    assert lying.kept("s") == {b"k": b"new" if happened else b"old"}
    lying.commit(asked)
    assert lying.entries(LOG, 0, 9) == [b"a", b"b"]
    assert lying.entries("parley/x", 0, 9) == [b"x"]
    lying.close()


def test_a_rollback_that_fails_leaves_the_store_unsure(lying: SqliteStore) -> None:
    LyingFile.lies += [("PRAGMA wal_checkpoint", "before", sqlite3.SQLITE_IOERR)]
    with pytest.raises(StoreFailed):
        lying.scrub()
    LyingFile.lies += [("BEGIN", "after", sqlite3.SQLITE_IOERR), ("ROLLBACK", "before", sqlite3.SQLITE_IOERR)]
    with pytest.raises(StoreFailed):
        lying.commit([entry(1, b"b")])
    with pytest.raises(StoreUnsure):
        lying.size(LOG)
    lying.reload()
    assert lying.size(LOG) == 1
    lying.close()


def test_a_full_disk_is_told_and_nothing_is_kept(path: Path) -> None:
    store = SqliteStore(path)
    store.commit([entry(0, b"a")])
    store._file.execute("PRAGMA max_page_count = 1")  # SQLite takes the present size for it
    with pytest.raises(StoreFailed, match="SQLITE_FULL"):
        store.commit([Keep("s", b"k", b"v"), entry(1, bytes(1 << 20))])
    assert store.kept("s") == {}
    store._file.execute("PRAGMA max_page_count = 1000000")
    store.commit([entry(1, bytes(1 << 20))])
    assert store.size(LOG) == 2
    store.close()


SMALL_DISK = """
import resource, signal, sys
from hashlib import sha256
from pathlib import Path
from parley.store.interface import AppendEntry
from parley.store.sqlite import SqliteStore
from parley.store.troubles import StoreTrouble
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = SqliteStore(Path(sys.argv[1]))
index = 0
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
def commit():
    raw = bytes(20_000) + b"%d" % index
    store.commit([AppendEntry("parley/a", index, raw, sha256(b"\\0" + raw).digest())])
try:
    while True:
        commit()
        index += 1
except StoreTrouble as trouble:
    print(index, trouble.code)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
store.reload()
print(store.size("parley/a"))
index = store.size("parley/a")
commit()
store.close()
"""


def test_a_system_that_refuses_to_write_is_survived(path: Path) -> None:
    said = subprocess.run([sys.executable, "-c", SMALL_DISK, path], capture_output=True, text=True, check=True)
    kept, code, size = said.stdout.split()
    assert code in {"store-failed", "store-unsure"}
    assert int(kept) > 1
    assert int(size) in {int(kept), int(kept) + 1}
    store = SqliteStore(path)
    assert store.size(LOG) == int(size) + 1
    assert list(store.damage()) == []
    store.close()


# -- rot -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE row SET raw = CAST('Entry 3' AS BLOB) WHERE place & 7 = 3",
        "UPDATE row SET leaf = x'' WHERE place & 7 = 3",
    ],
    ids=["raw", "leaf"],
)
def test_a_changed_row_is_found_named_and_mended(path: Path, change: str) -> None:
    lay(path, *(b"entry %d" % index for index in range(5)))
    alter(path, change)
    store = SqliteStore(path)
    with pytest.raises(StoreRowDamaged):
        store.leaves(LOG, 0, 5)
    with pytest.raises(StoreRowDamaged) as caught:
        store.entries(LOG, 0, 5)
    assert (caught.value.where, caught.value.index) == (LOG, 3)
    assert LOG in str(caught.value)
    assert store.entries(LOG, 0, 3) == [b"entry 0", b"entry 1", b"entry 2"]
    assert store.entries(LOG, 4, 1) == [b"entry 4"]
    assert [str(trouble) for trouble in store.damage()] == [str(caught.value)]
    left = store.as_found(LOG, 3, 1)[0]
    store.commit([MendEntry(LOG, 3, b"entry 3")])
    assert store.entries(LOG, 3, 1) == [b"entry 3"]
    assert [decode(note) for note in store.journal(DAMAGED_SPACE, 0, 9)] == [[LOG, 3, *left]]
    assert list(store.damage()) == []
    store.close()


def test_a_lost_row_is_found_named_and_mended(path: Path) -> None:
    lay(path, *(b"entry %d" % index for index in range(5)))
    alter(path, "DELETE FROM row WHERE place & 7 IN (1, 2)")
    store = SqliteStore(path)
    assert store.size(LOG) == 5
    for start, count, index in ((0, 5, 1), (1, 1, 1), (2, 2, 2), (0, 2, 1)):
        with pytest.raises(StoreRowDamaged) as caught:
            store.entries(LOG, start, count)
        assert caught.value.index == index
    assert [trouble.index for trouble in store.damage() if isinstance(trouble, StoreRowDamaged)] == [1, 2]
    store.commit([MendEntry(LOG, index, b"entry %d" % index) for index in (1, 2)])
    assert store.entries(LOG, 0, 5) == [b"entry %d" % index for index in range(5)]
    store.close()


def test_lost_pages_are_told_place_by_place_and_the_rest_is_read(path: Path) -> None:
    raws = [b"%04d" % index * 400 for index in range(200)]  # about two to a page
    lay(path, *raws)
    store = SqliteStore(path)
    spoil_page(path, raws[50])
    told = [trouble.index for trouble in store.damage() if isinstance(trouble, StoreRowDamaged)]
    assert 50 in told
    assert len(told) <= 4
    for index in set(range(200)) - set(told):
        assert store.entries(LOG, index, 1) == [raws[index]]
    with pytest.raises(StoreDamaged):
        store.entries(LOG, 0, 200)
    store.close()
    with pytest.raises(StoreDamaged):
        SqliteStore(path)


def test_a_mend_that_the_disk_does_not_take_is_told(lying: SqliteStore) -> None:
    lying._file.execute("UPDATE row SET raw = x'00'")
    LyingFile.lies += [("COMMIT", "after", sqlite3.SQLITE_IOERR_FSYNC)]
    with pytest.raises(StoreUnsure):
        lying.commit([MendEntry(LOG, 0, b"a")])
    lying.reload()
    assert lying.entries(LOG, 0, 1) == [b"a"]
    lying.close()


def test_a_changed_value_is_found(path: Path) -> None:
    store = SqliteStore(path)
    store.commit([Keep("counters", b"\x01", b"1000"), Keep("counters", b"\x02", b"2"), Journal("audit", b"said")])
    store.close()
    alter(path, "UPDATE kept SET value = CAST('0000' AS BLOB) WHERE key = x'01'")
    alter(path, "UPDATE row SET raw = x'00'")
    store = SqliteStore(path)
    assert store.get("counters", b"\x02") == b"2"
    with pytest.raises(StoreRowDamaged, match="counters 01"):
        store.get("counters", b"\x01")
    with pytest.raises(StoreRowDamaged, match="counters 01"):
        store.kept("counters")
    with pytest.raises(StoreRowDamaged, match="journal:audit at 0"):
        store.journal("audit", 0, 1)
    assert {str(trouble).split(": ", 1)[1] for trouble in store.damage()} == {"counters 01", "journal:audit at 0"}
    store.close()


def test_any_flipped_bit_is_found_and_never_passed_on(path: Path) -> None:
    """What can still be read is what was written; what cannot is named; nothing of it ends the process."""
    raws = [b"entry %d " % index * 40 for index in range(64)]
    lay(path, *raws)
    whole = path.read_bytes()
    spoiled = path.with_name("spoiled.sqlite")
    found = 0
    for place in range(0, len(whole), 211):
        spoiled.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :])
        for suffix in ("-wal", "-shm"):
            spoiled.with_name(spoiled.name + suffix).unlink(missing_ok=True)
        try:
            store = SqliteStore(spoiled)
        except (StoreDamaged, StoreNewer):
            found += 1
            continue
        for index in range(64):
            try:
                assert store.entries(LOG, index, 1) in ([raws[index]], [])
            except (StoreRowDamaged, StoreDamaged):
                found += 1
        store.close()
    assert found > len(whole) / 211 / 2


# -- files that are not what they should be --------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"not a database, " * 300, b"SQLite format 3\x00" + bytes(4080)])
def test_a_file_that_is_no_store_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        SqliteStore(path)
    assert path.read_bytes() == content
    StationLock(path.parent).release()


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    alter(path, "CREATE TABLE t (x)")
    before = path.read_bytes()
    with pytest.raises(StoreDamaged, match="another program's file"):
        SqliteStore(path)
    assert path.read_bytes() == before


def test_a_newer_store_is_refused_and_left_alone(path: Path) -> None:
    lay(path, b"a")
    alter(path, f"PRAGMA user_version = {len(schema.STEPS) + 1}")
    before = path.read_bytes()
    with pytest.raises(StoreNewer, match=str(len(schema.STEPS) + 1)):
        SqliteStore(path)
    assert path.read_bytes() == before


def test_a_program_that_would_misread_rewritten_books_refuses_the_store(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert BOOKS_WRITTEN == b"\x03"
    lay(path, b"a")
    monkeypatch.setattr(schema, "STEPS", schema.STEPS[:3])
    with pytest.raises(StoreNewer, match="its version is 4, and this program knows 3"):
        SqliteStore(path)


def test_an_older_store_is_copied_and_then_upgraded(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(path, b"a")
    version = len(schema.STEPS)
    copy = path.with_name(f"record.sqlite.version-{version}")
    monkeypatch.setattr(schema, "STEPS", [*schema.STEPS, "CREATE TABLE more (x BLOB) STRICT;"])
    store = SqliteStore(path)
    assert store.entries(LOG, 0, 9) == [b"a"]
    store.close()
    alter(path, "INSERT INTO more (x) VALUES (x'00')")
    monkeypatch.undo()
    with pytest.raises(StoreNewer):
        SqliteStore(path)
    old = SqliteStore(copy)
    assert old.entries(LOG, 0, 9) == [b"a"]
    old.close()


def test_in_a_store_of_the_first_version_entries_are_found_once_it_is_upgraded(path: Path) -> None:
    store = SqliteStore(path)
    store.commit([entry(index, b"%d" % index) for index in range(50)] + [Journal("audit", b"no entry")])
    store.close()
    alter(path, "DROP TABLE hash")
    alter(path, "PRAGMA user_version = 1")
    store = SqliteStore(path)
    assert [store.find(digits(b"%d" % index)) for index in range(50)] == [[(LOG, index)] for index in range(50)]
    assert store.find(digits(b"no entry")) == []
    store.close()
    assert path.with_name("record.sqlite.version-1").exists()


def test_a_spoiled_place_of_a_hash_is_put_right_at_the_next_start(path: Path) -> None:
    lay(path, b"a", b"b", b"c")
    alter(path, "UPDATE hash SET head = zeroblob(8) WHERE place % 4 = 1")
    alter(path, "UPDATE hash SET place = 5 << 45 WHERE place % 4 = 2")
    store = SqliteStore(path)
    assert [store.find(digits(raw)) for raw in (b"a", b"b", b"c")] == [[(LOG, 0)], [(LOG, 1)], [(LOG, 2)]]
    assert store.find("0" * 16) == []
    store.close()


def test_of_a_large_file_names_values_and_hashes_are_looked_at(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "SMALL_BYTES", 0)
    lay(path, b"a", b"b", b"c", *(b"%04d" % index * 400 for index in range(200)))
    alter(path, "DELETE FROM hash WHERE place % 4 = 1")
    store = SqliteStore(path)
    assert [store.find(digits(raw)) for raw in (b"a", b"b", b"c")] == [[(LOG, 0)], [(LOG, 1)], [(LOG, 2)]]
    store.commit([Keep("space", b"key", b"a value that takes" + bytes(3_000))])
    store.close()
    spoil_page(path, b"0150" * 400)
    store = SqliteStore(path)
    assert store.entries(LOG, 0, 3) == [b"a", b"b", b"c"]
    with pytest.raises(StoreDamaged):
        store.entries(LOG, 0, 203)
    store.close()
    spoil_page(path, b"a value that takes")
    with pytest.raises(StoreDamaged):
        SqliteStore(path)


def spoil_page(path: Path, content: bytes) -> None:
    """Spoil the page that holds this."""
    data = bytearray(path.read_bytes())
    page = data.index(content) // 4_096
    data[page * 4_096 : page * 4_096 + 4_096] = b"\xff" * 4_096
    path.write_bytes(bytes(data))


def test_an_entry_whose_row_is_spoiled_is_found_and_named(path: Path) -> None:
    lay(path, b"a", b"b")
    alter(path, "UPDATE row SET raw = x'00' WHERE raw = x'61'")
    alter(path, "UPDATE row SET leaf = zeroblob(32) WHERE raw = x'62'")
    store = SqliteStore(path)
    assert [store.find(digits(raw)) for raw in (b"a", b"b")] == [[(LOG, 0)], [(LOG, 1)]]
    store.commit([MendEntry(LOG, index, raw) for index, raw in enumerate((b"a", b"b"))])
    assert [store.find(digits(raw)) for raw in (b"a", b"b")] == [[(LOG, 0)], [(LOG, 1)]]
    assert store.find("0" * 16) == []
    store.close()


def test_an_upgrade_that_fails_leaves_the_old_version(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(path, b"a")
    monkeypatch.setattr(schema, "STEPS", [*schema.STEPS, "CREATE TABLE more (x); CREATE TABLE row (x);"])
    with pytest.raises(StoreDamaged):
        SqliteStore(path)
    monkeypatch.undo()
    store = SqliteStore(path)
    assert store.entries(LOG, 0, 9) == [b"a"]
    store.close()


def test_a_log_whose_name_changed_is_not_read_under_another(path: Path) -> None:
    lay(path, b"a")
    alter(path, "UPDATE log SET name = 'parley/b'")
    with pytest.raises(StoreDamaged, match="the name of log 1"):
        SqliteStore(path)


def test_a_place_that_cannot_be_opened_is_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "record.sqlite").mkdir()
    for _ in range(2):
        with pytest.raises(StoreFailed):
            SqliteStore(tmp_path / "record.sqlite")
    with pytest.raises(StoreFailed):
        SqliteStore(tmp_path / "nowhere" / "record.sqlite")


# -- one writer ------------------------------------------------------------------------------------------------------


def test_a_second_writer_is_refused_and_told_who_writes(path: Path) -> None:
    store = SqliteStore(path)
    with pytest.raises(StationBusy, match=f"process {os.getpid()}"):
        SqliteStore(path)
    store.close()
    lock = StationLock(path.parent)
    with pytest.raises(StationBusy):
        SqliteStore(path)
    SqliteStore(path, lock).close()
    with pytest.raises(StationBusy):
        SqliteStore(path)
    lock.release()
    SqliteStore(path).close()


def test_a_dead_process_holds_no_lock(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        with pytest.raises(StationBusy, match=f"process {writer.pid}"):
            SqliteStore(path)
        writer.kill()
    SqliteStore(path).close()


def test_a_reader_that_stays_in_the_file_is_no_reason_to_call_it_damaged(path: Path) -> None:
    lay(path, b"a")
    store = SqliteStore(path)
    store.commit([entry(1, b"b")])
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM row").fetchone()
    store.commit([entry(2, b"c")])
    assert store.size(LOG) == 3
    store._file.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "connect", lambda path: sqlite3.connect(path, isolation_level=None, timeout=0.01))
        with pytest.raises(StoreFailed, match="another program"):
            store.reload()
    reader.close()
    store.reload()
    assert store.size(LOG) == 3
    store.close()


def test_the_many_of_one_commit_cost_little_more_than_one(path: Path) -> None:
    """No clock: the pages written are counted.  64 entries of 500 bytes fill about 10 pages, not 64 times 3."""
    store = SqliteStore(path)
    store.commit([entry(0, bytes(500))])
    before = path.with_name("record.sqlite-wal").stat().st_size
    store.commit([entry(index, bytes(500)) for index in range(1, 65)])
    assert path.with_name("record.sqlite-wal").stat().st_size - before < 20 * 4_200
    store.close()
