"""Reading a station's schema in PostgreSQL: for the store, and for a copy of how everything stood at one moment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, LiteralString, NoReturn

import psycopg
from psycopg import sql

from parley.store.digests import log_digest
from parley.store.hashes import may_begin
from parley.store.interface import FIND_DIGITS_MIN
from parley.store.plan import failed, spoiled
from parley.store.postgres_tables import enter
from parley.store.tabled import Tabled

READ_ROWS: Final = "SELECT place, leaf, raw FROM row WHERE log = %s AND place >= %s AND place < %s ORDER BY place"
SIZES: Final = """
    SELECT number, name, digest, coalesce((SELECT max(place) + 1 FROM row WHERE log = number), 0) FROM log
"""
FOUND: Final = "SELECT place FROM row WHERE log = %s AND leaf >= %s AND leaf < %s ORDER BY place"


class PostgresReader(Tabled):
    """What the schema holds, by one connection."""

    _mark = "%s"
    _link: psycopg.Connection[Any]

    def find(self, digits: str) -> list[tuple[str, int]]:
        """As Store.find; a row whose very hash is spoiled is not among them."""
        assert len(digits) >= FIND_DIGITS_MIN, "what tells one from the others"
        first = bytes.fromhex(digits[: len(digits) // 2 * 2])
        last = first.ljust(33, b"\xff")
        found = [
            (name, place)
            for name in self.origins()
            for (place,) in self._select(FOUND, self._numbers[name], first, last)
        ]
        return [one for one in found if any(may_begin(*row, digits) for row in self.as_found(*one, 1))]

    def _judge(self, error: psycopg.Error) -> NoReturn:
        """Raise what a failed statement means."""
        raise failed(said(error)) from error

    def _select(self, statement: LiteralString | sql.Composed, *values: object) -> list[Any]:
        self._be_sure()
        try:
            done = self._link.execute(statement, values or None, prepare=True)
            return done.fetchall() if done.description else []
        except psycopg.DataError as error:
            raise spoiled(said(error)) from error
        except psycopg.Error as error:
            self._judge(error)

    def _rows(self, name: str, places: range) -> list[tuple[int, bytes, bytes]]:
        return self._select(READ_ROWS, self._numbers[name], places.start, places.stop)

    def _every_value(self) -> Iterable[tuple[str, bytes, bytes, bytes]]:
        return self._select("SELECT space, key, value, digest FROM kept")

    def _load_logs(self, link: psycopg.Connection[Any]) -> None:
        self._numbers, self._sizes = {}, {}
        for number, name, digest, size in link.execute(SIZES):
            if digest != log_digest(number, name):
                raise spoiled(f"the name of log {number}")
            self._numbers[name] = number
            self._sizes[name] = size


class Snapshot(PostgresReader):
    """Everything as it stood when this was made, while the station goes on: one transaction that only reads."""

    def __init__(self, database: str, schema: str) -> None:
        """Raises StoreFailed, StoreDamaged, StoreNewer."""
        super().__init__()
        try:
            self._link = enter(database, schema)
            self._link.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            self._load_logs(self._link)
        except psycopg.Error as error:
            self._judge(error)

    def close(self) -> None:
        """Let go of it."""
        self._link.close()


def said(error: psycopg.Error) -> str:
    """PostgreSQL's words in one line, and its code where it has one."""
    words = " ".join(str(error).split())
    return f"{words} ({error.sqlstate})" if error.sqlstate else words
