"""A store in one SQLite file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from parley.store import hashes, schema
from parley.store.interface import FIND_DIGITS_MIN, Begun, Op, nothing
from parley.store.lock import StationLock
from parley.store.plan import GONE, JOURNAL, Plan, damaged, failed, lay_out, span, unsure
from parley.store.troubles import StoreDamaged, StoreRowDamaged, StoreTrouble

ROW_BITS: Final = schema.ROW_BITS
CHUNK: Final = 1_024
"""Rows that `damage` reads at a time: at most 36 MB."""

UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged file raises; the second where SQLite's own words quote what is not a text any more."""

KEPT: Final = "SELECT key, value, digest FROM kept WHERE space = ? AND key >= ? ORDER BY key"
KEPT_BEFORE: Final = "SELECT key, value, digest FROM kept WHERE space = ? AND key >= ? AND key < ? ORDER BY key"
"""Two, as SQLite searches by a bound only where it stands alone: else it reads on to the end of the space."""

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


class SqliteStore:
    """The store of a station: WAL, a full sync at each commit, one writer; see Store for what it promises."""

    def __init__(self, path: Path, lock: StationLock | None = None) -> None:
        """Open the store's file, or lay it.

        Takes the folder's lock, and lets go of it at the end, unless the caller holds it and shows it.

        Raises StationBusy, StoreDamaged, StoreNewer.
        """
        self.path = path
        self._own_lock = None if lock else StationLock(path.parent)
        self._unsure = ""
        self._numbers: dict[str, int] = {}
        self._sizes: dict[str, int] = {}
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
        numbers = self._new_numbers(plan)
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

    def origins(self) -> list[str]:
        """As Store.origins."""
        self._be_sure()
        return sorted(name for name in self._numbers if not name.startswith(JOURNAL))

    def size(self, origin: str) -> int:
        """As Store.size."""
        self._be_sure()
        return self.rows(origin)

    def entries(self, origin: str, start: int, count: int) -> list[bytes]:
        """As Store.entries."""
        return [raw for _, raw in self._read(origin, start, count)]

    def leaves(self, origin: str, start: int, count: int) -> list[bytes]:
        """As Store.leaves; the rows are read whole, since a hash alone cannot be checked."""
        return [leaf for leaf, _ in self._read(origin, start, count)]

    def as_found(self, origin: str, start: int, count: int) -> list[tuple[bytes, bytes]]:
        """As Store.as_found."""
        places = span(self.rows(origin), start, count)
        base = self._numbers.get(origin, 0) << ROW_BITS
        found = self._select(
            "SELECT place, leaf, raw FROM row WHERE place BETWEEN ? AND ?", base + places.start, base + places.stop - 1
        )
        rows = {place - base: (leaf, raw) for place, leaf, raw in found}
        return [rows.get(index, GONE) for index in places]

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

    def get(self, space: str, key: bytes) -> bytes | None:
        """As Store.get."""
        row = self._select("SELECT value, digest FROM kept WHERE space = ? AND key = ?", space, key)
        return _checked_value(space, key, *row[0]) if row else None

    def kept(self, space: str, prefix: bytes = b"") -> dict[bytes, bytes]:
        """As Store.kept."""
        after = _after(prefix)
        bounds = (prefix,) if after is None else (prefix, after)
        found = self._select(KEPT if after is None else KEPT_BEFORE, space, *bounds)
        return {key: _checked_value(space, key, value, digest) for key, value, digest in found}

    def journal_size(self, space: str) -> int:
        """As Store.journal_size."""
        return self.size(JOURNAL + space)

    def journal(self, space: str, start: int, count: int) -> list[bytes]:
        """As Store.journal."""
        return self.entries(JOURNAL + space, start, count)

    def damage(self) -> Iterator[StoreTrouble]:
        """As Store.damage."""
        self._select("PRAGMA shrink_memory")  # what is remembered of the file says nothing about the disk
        for name, size in list(self._sizes.items()):
            for start in range(0, size, CHUNK):
                yield from self._damage_in(name, start)
        for space, key, value, digest in self._select("SELECT space, key, value, digest FROM kept"):
            if digest != _digest(space, key, value):
                yield damaged(_place(space, key))

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

    # -- what a plan asks ----------------------------------------------------------------------------------------------

    def rows(self, name: str) -> int:
        """As Held.rows."""
        return self._sizes.get(name, 0)

    def leaf(self, name: str, index: int) -> bytes:
        """As Held.leaf."""
        return self._read(name, index, 1)[0][0]

    # -- writing -------------------------------------------------------------------------------------------------------

    def _new_numbers(self, plan: Plan) -> dict[str, int]:
        names = [name for name in plan.sizes if name not in self._numbers]
        return {name: len(self._numbers) + 1 + n for n, name in enumerate(names)}

    def _write(self, plan: Plan, numbers: dict[str, int]) -> None:
        many = self._file.executemany
        if numbers:
            many(
                "INSERT INTO log (number, name, digest) VALUES (?, ?, ?)",
                [(number, name, _log_digest(number, name)) for name, number in numbers.items()],
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
            (space, key, value, _digest(space, key, value))
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

    def _be_sure(self) -> None:
        if self._unsure:
            raise unsure(self._unsure)

    # -- reading -------------------------------------------------------------------------------------------------------

    def _select(self, statement: str, *values: object) -> list[Any]:
        self._be_sure()
        try:
            return self._file.execute(statement, values).fetchall()
        except UNREADABLE as error:
            raise schema.damaged(_said(error)) from error

    def _read(self, name: str, start: int, count: int) -> list[tuple[bytes, bytes]]:
        """(leaf, raw) of each row in the span.  Raises StoreRowDamaged for the first that is not as it was written."""
        places = span(self.rows(name), start, count)
        if not places:
            self._be_sure()
            return []
        base = self._numbers[name] << ROW_BITS
        found = self._select(
            "SELECT place, leaf, raw FROM row WHERE place BETWEEN ? AND ? ORDER BY place",
            base + places[0],
            base + places[-1],
        )
        for index, (place, leaf, raw) in zip(places, found, strict=False):
            if place != base + index or sha256(b"\x00" + raw).digest() != leaf:
                raise damaged(name, index)
        if len(found) != len(places):
            raise damaged(name, places[len(found)])
        return [(leaf, raw) for _, leaf, raw in found]

    def _damage_in(self, name: str, start: int) -> Iterator[StoreTrouble]:
        """A sound chunk is read once; one with a fault row by row, so that each fault is named."""
        try:
            self._read(name, start, CHUNK)
        except (StoreRowDamaged, StoreDamaged):
            for index in span(self.rows(name), start, CHUNK):
                try:
                    self._read(name, index, 1)
                except StoreRowDamaged as trouble:
                    yield trouble
                except StoreDamaged:
                    yield damaged(name, index)

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
            raise schema.damaged(_said(error)) from error
        except StoreTrouble:
            file.close()
            raise
        return file

    def _prepare(self, file: sqlite3.Connection) -> None:
        version = schema.recognise(file)
        file.executescript(SETTINGS)
        for (line,) in file.execute("PRAGMA quick_check(1)"):
            if line != "ok":
                raise schema.damaged(line)
        _empty_log(file)  # what an earlier process wrote without a sync can be read and is not yet durable
        if version < len(schema.STEPS):
            if version:
                copy_file(file, self.path.with_name(f"{self.path.name}.version-{version}"))
            schema.bring_up_to_date(file, version)
        file.execute(hashes.COMPLETE)
        self._load_logs(file)

    def _load_logs(self, file: sqlite3.Connection) -> None:
        self._numbers, self._sizes = {}, {}
        for number, name, digest in file.execute("SELECT number, name, digest FROM log"):
            if digest != _log_digest(number, name):
                raise schema.damaged(f"the name of log {number}")
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


def _checked_value(space: str, key: bytes, value: bytes, digest: bytes) -> bytes:
    if digest != _digest(space, key, value):
        raise damaged(_place(space, key))
    return value


def _after(prefix: bytes) -> bytes | None:
    """The first key after all that begin with `prefix`, None where they run to the end."""
    rest = prefix.rstrip(b"\xff")
    return rest[:-1] + bytes([rest[-1] + 1]) if rest else None


def _digest(space: str, key: bytes, value: bytes) -> bytes:
    """Eight bytes are enough: this finds rot, not forgery."""
    return sha256(b"%d %d\n%b%b%b" % (len(space), len(key), space.encode(), key, value)).digest()[:8]


def _log_digest(number: int, name: str) -> bytes:
    return _digest(name, b"", number.to_bytes(8, "big"))


def _place(space: str, key: bytes) -> str:
    return f"{space} {key.hex()}"


def _said(error: sqlite3.Error | UnicodeDecodeError) -> str:
    """SQLite's words, and its name for the error where it has one."""
    name = getattr(error, "sqlite_errorname", "")
    return f"{error} ({name})" if name else str(error)
