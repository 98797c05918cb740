"""An index of words in one SQLite file (FTS5), under grams that are cut here: SQLite's own would miss short words.

A row's number is the time of its entry and a count within that second, so that the newest come first without sorting.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NoReturn

from parley.store.search import GRAM, Hit, Indexed, Query, SearchUnready, grams, runs

VERSION: Final = 1
SECOND_BITS: Final = 24
"""Entries of one second that are told apart: 16 million; more than that are not found."""

TIME_MAX: Final = (1 << 38) - 1
"""Eight thousand years; whoever says a later time is found there."""

TABLES: Final = f"""
    CREATE TABLE made (stamp BLOB NOT NULL);
    CREATE TABLE log (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, known INTEGER NOT NULL);
    CREATE TABLE entry (
        place INTEGER PRIMARY KEY,     -- time * 2**{SECOND_BITS} + count
        log INTEGER NOT NULL,
        number INTEGER NOT NULL,       -- its index in the log
        post INTEGER NOT NULL,
        form TEXT NOT NULL,
        people INTEGER NOT NULL
    );
    CREATE VIRTUAL TABLE said USING fts5(gram, content='', detail=none, columnsize=0, tokenize='ascii');
    PRAGMA user_version = {VERSION};
"""
SETTINGS: Final = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;       -- what the last seconds lose is entered again
    PRAGMA cache_size = -8192;
"""
SELECT: Final = "SELECT entry.place, log.name, entry.number FROM"
JOIN: Final = "JOIN log ON log.number = entry.log WHERE"


class SqliteSearchIndex:
    """As SearchIndex; a file that is damaged, or of another version, is thrown away and begun anew."""

    def __init__(self, path: Path) -> None:
        """Open the index, or lay it; raises SearchUnready."""
        self._path = path
        self._file = self._opened()
        try:
            self._file.executescript(SETTINGS)
            if not self._sound():
                self._lay()
        except sqlite3.DatabaseError:
            self._lay()

    def known(self) -> dict[str, int]:
        """As SearchIndex.known."""
        return dict(self._select("SELECT name, known FROM log"))

    def stamp(self) -> bytes:
        """As SearchIndex.stamp."""
        found = self._select("SELECT stamp FROM made")
        return bytes(found[0][0]) if found else b""

    def enter(self, origin: str, until: int, entries: Sequence[Indexed]) -> None:
        """As SearchIndex.enter."""
        try:
            self._file.execute("BEGIN IMMEDIATE")
            self._file.execute("INSERT OR IGNORE INTO log (name, known) VALUES (?, 0)", (origin,))
            (log,) = self._file.execute("SELECT number FROM log WHERE name = ?", (origin,)).fetchone()
            for one in sorted(entries, key=lambda one: one.time):  # FTS5 is quickest where its rows only grow
                self._enter(int(log), one)
            self._file.execute("UPDATE log SET known = ? WHERE number = ?", (until, log))
            self._file.execute("COMMIT")
        except sqlite3.Error as error:
            if self._file.in_transaction:
                self._file.execute("ROLLBACK")
            _unready(error)

    def find(self, query: Query, before: int | None, count: int) -> list[Hit]:
        """As SearchIndex.find."""
        numbers = dict(self._select("SELECT name, number FROM log"))
        logs = [numbers[one] for one in query.origins if one in numbers]
        low = (query.since or 0) << SECOND_BITS
        high = (TIME_MAX if query.until is None else min(query.until, TIME_MAX)) + 1 << SECOND_BITS
        bounds = [low, high if before is None else min(high, before)]
        wheres = ["entry.place >= ?", "entry.place < ?", f"entry.log IN ({', '.join(map(str, logs))})"]
        values: list[object] = [*bounds]
        if query.form is None:
            wheres.append("entry.people")
        for name in ("post", "form"):
            value = getattr(query, name)
            if value is not None:
                wheres.append(f"entry.{name} = ?")
                values.append(value)
        looked_up = _looked_up(query.words)
        where = f"{JOIN} {' AND '.join(wheres)}"
        if looked_up:  # the numbers of FTS5 are bounded by themselves, so that it begins where it goes on
            among = "said JOIN entry ON entry.place = said.rowid"
            where += " AND said MATCH ? AND said.rowid >= ? AND said.rowid < ? ORDER BY said.rowid DESC LIMIT ?"
            values += [looked_up, *bounds]
        else:
            among, where = "entry", f"{where} ORDER BY entry.place DESC LIMIT ?"
        return [Hit(*row) for row in self._select(f"{SELECT} {among} {where}", *values, count)]

    def begin_anew(self, stamp: bytes) -> None:
        """As SearchIndex.begin_anew."""
        self._lay()
        self._select("INSERT INTO made (stamp) VALUES (?)", stamp)

    def close(self) -> None:
        """As SearchIndex.close."""
        self._file.close()

    def _enter(self, log: int, one: Indexed) -> None:
        first = min(one.time, TIME_MAX) << SECOND_BITS
        last = first + (1 << SECOND_BITS) - 1
        found = self._file.execute("SELECT max(place) FROM entry WHERE place BETWEEN ? AND ?", (first, last)).fetchone()
        place = first if found[0] is None else found[0] + 1
        if place > last:
            return
        row = (place, log, one.index, one.post, one.form, one.people)
        self._file.execute("INSERT INTO entry (place, log, number, post, form, people) VALUES (?, ?, ?, ?, ?, ?)", row)
        self._file.execute("INSERT INTO said (rowid, gram) VALUES (?, ?)", (place, " ".join(grams(one.text))))

    def _select(self, statement: str, *values: object) -> list[Any]:
        try:
            return self._file.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            _unready(error)

    def _opened(self) -> sqlite3.Connection:
        try:
            self._path.touch(mode=0o600)
            return sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            _unready(error)

    def _sound(self) -> bool:
        """Whether it is one of ours, whole, and has all that it says it knows: damaged entries may be mended since."""
        if self._file.execute("PRAGMA user_version").fetchone() != (VERSION,):
            return False
        if self._file.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            return False
        self._file.execute("SELECT rowid FROM said WHERE said MATCH 'x' LIMIT 1")  # so that FTS5 looks at its own rows
        (known,) = self._file.execute("SELECT total(known) FROM log").fetchone()
        (entered,) = self._file.execute("SELECT count(*) FROM entry").fetchone()
        return bool(known == entered)

    def _lay(self) -> None:
        """An empty one in its place; raises SearchUnready."""
        try:
            self._file.close()
            for suffix in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            self._file = self._opened()
            self._file.executescript(SETTINGS + TABLES)
        except (OSError, sqlite3.Error) as error:
            _unready(error)


def _looked_up(words: Sequence[str]) -> str:
    """The grams that stand wherever all words do, as FTS5 wants them asked for; empty where words have none."""
    asked = []
    for run in (run for word in words for run in runs(word)):
        if len(run) < GRAM:
            asked.append(f'"{run}"*')
        else:
            ends = {*range(0, len(run) - GRAM, GRAM), len(run) - GRAM}
            asked += [f'"{run[at : at + GRAM]}"' for at in sorted(ends)]
    return " AND ".join(asked)


def _unready(error: Exception) -> NoReturn:
    raise SearchUnready(str(error)) from error
