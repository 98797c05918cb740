"""A store in one SQLite file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path
from typing import Any, Final

from parley.store import hashes, schema
from parley.store.digests import log_digest, value_digest
from parley.store.interface import FIND_DIGITS_MIN, Begun, Op, nothing
from parley.store.lock import StationLock
from parley.store.plan import JOURNAL, Plan, failed, lay_out, spoiled, unsure
from parley.store.tabled import Tabled
from parley.store.troubles import StoreTrouble

ROW_BITS: Final = schema.ROW_BITS
UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged file raises; the second where SQLite's own words quote what is not a text any more."""

SETTINGS: Final = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;      -- a commit returns when its bytes are on the disk
    PRAGMA fullfsync = ON;          -- also where the system's fsync alone does not empty the disk's own cache
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA mmap_size = 0;           -- a failing disk shows as an error, not as a signal that ends the process
    PRAGMA cell_size_check = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA secure_delete = ON;      -- what is taken away, such as a spent key, is overwritten
    PRAGMA cache_size = -16384;
"""


SMALL_BYTES: Final = 64 << 20
"""A file no larger is looked through whole whenever it is opened, in half a second; of a larger one the names, the kept
values and the count of the hashes.  What is wrong with its rows is found when they are read."""


class SqliteStore(Tabled):
    """The store of a station: WAL, a full sync at each commit, one writer; see Store for what it promises."""

    _mark = "?"

    def __init__(self, path: Path, lock: StationLock | None = None) -> None:
        """Open the store's file, or lay it.

        Takes the folder's lock, and lets go of it at the end, unless the caller holds it and shows it.

        Raises StationBusy, StoreDamaged, StoreNewer.
        """
        self.path = path
        self._own_lock = None if lock else StationLock(path.parent)
        super().__init__()
        try:
            self._file = self._open()
        except StoreTrouble:
            self._release()
            raise

    def commit(self, ops: Sequence[Op], begun: Begun = nothing) -> None:
        """As Store.commit."""
        self._be_sure()
        plan = lay_out(ops, self)
        if not plan.rows and not plan.values:
            return
        numbers = self._new_numbers(plan.sizes)
        try:
            self._file.execute("BEGIN IMMEDIATE")
            self._write(plan, numbers)
        except sqlite3.Error as error:
            self._roll_back(error)
            raise failed(_said(error)) from error
        begun()
        try:
            self._file.execute("COMMIT")
        except sqlite3.Error as error:
            self._judge_commit(error)
        self._numbers |= numbers
        self._sizes |= plan.sizes

    def reload(self) -> None:
        """As Store.reload; where it raises, the question stays open."""
        self._unsure = self._unsure or "the store is being read again"
        self._file.close()
        self._file = self._open()
        self._unsure = ""

    def find(self, digits: str) -> list[tuple[str, int]]:
        """As Store.find."""
        assert len(digits) >= FIND_DIGITS_MIN, "what tells one from the others"
        found = []
        for name in self.origins():
            first = self._numbers[name] << ROW_BITS
            places = range(first, first + self._sizes[name])
            for look in hashes.looks(digits, places):
                found += [(name, place - first) for (place,) in self._select(hashes.LOOK, *look) if place in places]
        return [one for one in found if hashes.may_begin(*self.as_found(*one, 1)[0], digits)]

    def renew(self) -> None:
        """The system holds the folder's lock for as long as the process lives."""

    def put_aside(self) -> str:
        """As Store.put_aside."""
        self.scrub()
        self._file.close()
        names = (self.path.with_name(f"{self.path.name}.moved-{number}") for number in count(1))
        aside = next(name for name in names if not name.exists())
        self.path.rename(aside)
        sync_folder(self.path.parent)
        return str(aside)

    def scrub(self) -> None:
        """As Store.scrub: secure_delete has blanked it in the main file; the log of changes still has it."""
        self._be_sure()
        try:
            _empty_log(self._file)
        except sqlite3.Error as error:
            raise failed(_said(error)) from error

    def close(self) -> None:
        """As Store.close."""
        self._file.close()
        self._release()

    def _release(self) -> None:
        if self._own_lock is not None:
            self._own_lock.release()

    # -- writing -------------------------------------------------------------------------------------------------------

    def _write(self, plan: Plan, numbers: dict[str, int]) -> None:
        many = self._file.executemany
        if numbers:
            many(
                "INSERT INTO log (number, name, digest) VALUES (?, ?, ?)",
                [(number, name, log_digest(number, name)) for name, number in numbers.items()],
            )
        known = self._numbers | numbers if numbers else self._numbers
        first = {name: known[name] << ROW_BITS for name in plan.sizes}
        if plan.mended:
            mended = [(first[name] + index, leaf, raw) for name, index, leaf, raw in plan.mended]
            many("REPLACE INTO row (place, leaf, raw) VALUES (?, ?, ?)", mended)
        if plan.rows:
            rows = [(first[name] + index, leaf, raw) for name, index, leaf, raw in plan.rows]
            many("INSERT INTO row (place, leaf, raw) VALUES (?, ?, ?)", rows)
        many(hashes.ENTER, hashes.entered(plan, first))
        if plan.values:
            self._write_values(plan.values)

    def _write_values(self, values: dict[tuple[str, bytes], bytes | None]) -> None:
        put = [
            (space, key, value, value_digest(space, key, value))
            for (space, key), value in values.items()
            if value is not None
        ]
        take = [place for place, value in values.items() if value is None]
        if put:
            self._file.executemany("REPLACE INTO kept (space, key, value, digest) VALUES (?, ?, ?, ?)", put)
        if take:
            self._file.executemany("DELETE FROM kept WHERE space = ? AND key = ?", take)

    def _judge_commit(self, error: sqlite3.Error) -> None:
        """A full disk refuses before a commit's last page; any other failure leaves open what a restart finds."""
        self._roll_back(error)
        if getattr(error, "sqlite_errorcode", 0) in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY}:
            raise failed(_said(error)) from error
        self._unsure = _said(error)
        raise unsure(self._unsure) from error

    def _roll_back(self, error: sqlite3.Error) -> None:
        try:
            if self._file.in_transaction:
                self._file.execute("ROLLBACK")
        except sqlite3.Error:
            self._unsure = _said(error)

    # -- reading -------------------------------------------------------------------------------------------------------

    def _select(self, statement: str, *values: object) -> list[Any]:
        self._be_sure()
        try:
            return self._file.execute(statement, values).fetchall()
        except UNREADABLE as error:
            raise spoiled(_said(error)) from error

    def _rows(self, name: str, places: range) -> list[tuple[int, bytes, bytes]]:
        base = self._numbers.get(name, 0) << ROW_BITS
        found = self._select(
            "SELECT place, leaf, raw FROM row WHERE place BETWEEN ? AND ? ORDER BY place",
            base + places.start,
            base + places.stop - 1,
        )
        return [(place - base, leaf, raw) for place, leaf, raw in found]

    def _look_afresh(self) -> None:
        self._select("PRAGMA shrink_memory")

    def _every_value(self) -> Iterable[tuple[str, bytes, bytes, bytes]]:
        return self._select("SELECT space, key, value, digest FROM kept")

    # -- opening -------------------------------------------------------------------------------------------------------

    def _open(self) -> sqlite3.Connection:
        try:
            _touch(self.path)
            file = connect(self.path)
        except (OSError, sqlite3.Error) as error:
            raise failed(str(error)) from error
        try:
            self._prepare(file)
        except UNREADABLE as error:
            file.close()
            raise spoiled(_said(error)) from error
        except StoreTrouble:
            file.close()
            raise
        return file

    def _prepare(self, file: sqlite3.Connection) -> None:
        version = schema.recognise(file)
        file.executescript(SETTINGS)
        small = self.path.stat().st_size <= SMALL_BYTES
        for part in (1,) if small or not version else ("log", "kept"):
            for (line,) in file.execute(f"PRAGMA quick_check({part})"):
                if line != "ok":
                    raise spoiled(line)
        _empty_log(file)  # what an earlier process wrote without a sync can be read and is not yet durable
        if version < len(schema.STEPS):
            if version:
                copy_file(file, self.path.with_name(f"{self.path.name}.version-{version}"))
            schema.bring_up_to_date(file, version)
        self._load_logs(file)
        entries = sum(size for name, size in self._sizes.items() if not name.startswith(JOURNAL))
        if small or file.execute(hashes.COUNTED).fetchone()[0] != entries:
            file.execute(hashes.COMPLETE)

    def _load_logs(self, file: sqlite3.Connection) -> None:
        self._numbers, self._sizes = {}, {}
        for number, name, digest in file.execute("SELECT number, name, digest FROM log"):
            if digest != log_digest(number, name):
                raise spoiled(f"the name of log {number}")
            last = file.execute("SELECT max(place) FROM row WHERE place < ?", ((number + 1) << ROW_BITS,)).fetchone()[0]
            self._numbers[name] = number
            self._sizes[name] = max(0, (last or 0) - (number << ROW_BITS) + 1)


def connect(path: Path) -> sqlite3.Connection:
    """A connection whose transactions are begun and ended by hand, usable from any one thread at a time."""
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=64)


def _empty_log(file: sqlite3.Connection) -> None:
    """Bring all that was committed into the main file, durably, and cut off the log.  Raises StoreFailed."""
    busy, _, _ = file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise failed("another program reads the store's file")


def _touch(path: Path) -> None:
    """Make the file, its owner's alone, and its name durable; SQLite gives its other files the same rights."""
    if path.exists():
        return
    path.touch(mode=0o600)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make durable which names are in a folder."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def copy_file(source: sqlite3.Connection, path: Path) -> None:
    """A consistent copy of a store as one plain file, while the store goes on."""
    target = sqlite3.connect(path, isolation_level=None)
    try:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()


def _said(error: sqlite3.Error | UnicodeDecodeError) -> str:
    """SQLite's words, and its name for the error where it has one."""
    name = getattr(error, "sqlite_errorname", "")
    return f"{error} ({name})" if name else str(error)
