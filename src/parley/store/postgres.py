"""A store in a PostgreSQL database, for a station that outgrows one machine.

A station is a schema of its own.  Every table and every query begins with the number of one log, or with one space, so
that the rows of a line lie together wherever a distributed PostgreSQL puts them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final, LiteralString, NoReturn

import psycopg
from psycopg import sql
from psycopg.errors import Diagnostic

from parley.store.digests import log_digest, value_digest
from parley.store.hashes import may_begin
from parley.store.interface import FIND_DIGITS_MIN, Begun, Op, nothing
from parley.store.lease import LEASE, LEASE_LOST, Lease
from parley.store.plan import Plan, failed, lay_out, newer, spoiled, unsure
from parley.store.schema import STEPS
from parley.store.tabled import Tabled
from parley.store.troubles import StoreLost, StoreTrouble

VERSION: Final = len(STEPS)
"""Counted with the file's: what an earlier program would misread in the one it would misread in the other."""

CONNECT_SECONDS: Final = 5

TABLES: Final[LiteralString] = """
    CREATE TABLE version (number integer PRIMARY KEY);
    CREATE TABLE log (
        number integer PRIMARY KEY,
        name text COLLATE "C" NOT NULL UNIQUE,
        digest bytea NOT NULL              -- of number and name
    );
    CREATE TABLE row (
        log integer NOT NULL,
        place bigint NOT NULL,
        leaf bytea NOT NULL,               -- SHA-256(0x00 || raw)
        raw bytea NOT NULL,
        PRIMARY KEY (log, place)
    );
    CREATE INDEX row_by_hash ON row (log, leaf);
    CREATE TABLE kept (
        space text COLLATE "C" NOT NULL,
        key bytea NOT NULL,
        value bytea NOT NULL,
        digest bytea NOT NULL,             -- of space, key and value
        PRIMARY KEY (space, key)
    );
    CREATE TABLE pulse (beat bigint NOT NULL);
    INSERT INTO pulse VALUES (0);
"""

KEEPING: Final[LiteralString] = """
    CREATE OR REPLACE FUNCTION keep(
        mine bigint,
        logs integer[], places bigint[], leaves bytea[], raws bytea[],
        spaces text[], keys bytea[], contents bytea[], digests bytea[],
        gone_from text[], gone bytea[]
    ) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM hold_lease(mine);
        IF cardinality(logs) > 0 THEN
            INSERT INTO row SELECT * FROM unnest(logs, places, leaves, raws);
        END IF;
        IF cardinality(spaces) > 0 THEN
            INSERT INTO kept SELECT * FROM unnest(spaces, keys, contents, digests)
            ON CONFLICT (space, key) DO UPDATE SET value = excluded.value, digest = excluded.digest;
        END IF;
        IF cardinality(gone_from) > 0 THEN
            DELETE FROM kept USING unnest(gone_from, gone) AS taken (space, key)
            WHERE kept.space = taken.space AND kept.key = taken.key;
        END IF;
    END $$;
"""
"""What nearly every commit is: one statement under the lease, and so a transaction by itself."""

KEEP: Final = "SELECT keep(%s, %s, %s::bigint[], %s, %s, %s, %s, %s, %s, %s, %s)"
NEW_LOGS: Final = "INSERT INTO log SELECT * FROM unnest(%s::integer[], %s::text[], %s::bytea[])"
MENDED_ROWS: Final = """
    INSERT INTO row SELECT * FROM unnest(%s::integer[], %s::bigint[], %s::bytea[], %s::bytea[])
    ON CONFLICT (log, place) DO UPDATE SET leaf = excluded.leaf, raw = excluded.raw
"""
READ_ROWS: Final = "SELECT place, leaf, raw FROM row WHERE log = %s AND place >= %s AND place < %s ORDER BY place"
SIZES: Final = """
    SELECT number, name, digest, coalesce((SELECT max(place) + 1 FROM row WHERE log = number), 0) FROM log
"""
FOUND: Final = "SELECT place FROM row WHERE log = %s AND leaf >= %s AND leaf < %s ORDER BY place"


class PostgresStore(Tabled):
    """The store of a station in one schema of a database: one writer, by a lease; see Store for what it promises.

    A commit is one round trip, and is kept when the server says so without a warning: with `synchronous_commit =
    remote_apply` and a standby, not before the standby has it.
    """

    _mark = "%s"

    def __init__(self, database: str, schema: str) -> None:
        """Open the station's schema, or lay it.  Raises StationBusy, StoreFailed, StoreDamaged, StoreNewer."""
        super().__init__()
        assert len(schema.encode()) < 64, "PostgreSQL would cut a longer name, and take two stations for one"
        self._database, self._schema = database, schema
        self._warnings: list[str] = []
        self._lease: Lease | None = None
        self.on_close: list[Callable[[], object]] = []
        """Called when nothing more is written."""
        try:
            self._link = self._open()
            self._pulse = self._connect()
        except psycopg.Error as error:
            raise failed(_said(error)) from error

    def commit(self, ops: Sequence[Op], begun: Begun = nothing) -> None:
        """As Store.commit.  Raises StoreLost where another process has taken the station over."""
        self._be_sure()
        plan = lay_out(ops, self)
        if not plan.rows and not plan.values:
            return
        numbers = self._new_numbers(plan.sizes)
        known = self._numbers | numbers
        self._warnings.clear()
        try:
            with self._link.pipeline():
                self._write(plan, numbers, known)
                begun()
        except psycopg.Error as error:
            self._judge(error)
        if self._warnings:
            self._be_unsure(self._warnings[0])
        self._numbers, self._sizes = known, self._sizes | plan.sizes

    def reload(self) -> None:
        """As Store.reload: what a lost connection had asked for may have been kept.  Raises StoreLost, StoreFailed."""
        self._unsure = self._unsure or "the store is being read again"
        try:
            self._link.close()
            self._link = self._open()
        except psycopg.Error as error:
            if error.sqlstate == LEASE_LOST:
                _lost(self._link)
            self._be_unsure(_said(error), error)
        self._unsure = ""

    def renew(self) -> None:
        """Go on holding the station, more often than every LEASE_SECONDS; from any thread, beside the other calls.

        Raises StoreLost; StoreFailed where the server does not answer: the lease may run out meanwhile.
        """
        try:
            if self._pulse.closed:
                self._pulse = self._connect()
            self._held_lease.renew(self._pulse)
        except psycopg.Error as error:
            self._pulse.close()
            if error.sqlstate == LEASE_LOST:
                _lost(self._pulse)
            raise failed(_said(error)) from error

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
        return [one for one in found if may_begin(*self.as_found(*one, 1)[0], digits)]

    def put_aside(self) -> str:
        """As Store.put_aside: the schema under another name."""
        name = f"{self._schema} moved at {self._held_lease.fence}"
        self._select(sql.SQL("ALTER SCHEMA {} RENAME TO {}").format(*map(sql.Identifier, (self._schema, name))))
        return name

    def scrub(self) -> None:
        """As Store.scrub; the server's own log of changes keeps it until it is recycled."""
        self._select("VACUUM (FULL) kept")

    def close(self) -> None:
        """As Store.close: another process may have the station at once."""
        if self._lease is not None and not self._link.closed:
            with suppress(psycopg.Error):
                self._lease.release(self._link)
        self._link.close()
        self._pulse.close()
        for one in self.on_close:
            one()
        self.on_close.clear()

    # -- writing -------------------------------------------------------------------------------------------------------

    @property
    def _held_lease(self) -> Lease:
        assert self._lease is not None, "taken when the store was opened"
        return self._lease

    def _write(self, plan: Plan, numbers: dict[str, int], known: dict[str, int]) -> None:
        """One statement; what is rare goes before it, in a transaction with it."""
        keep = self._held_lease.fence, *_kept(plan, known)
        first = list(_before(plan, numbers, known))
        if not first:
            self._link.execute(KEEP, keep, prepare=True)
            return
        self._link.execute("BEGIN")
        for statement, values in [*first, (KEEP, keep)]:
            self._link.execute(statement, values)
        self._link.execute("COMMIT")

    def _judge(self, error: psycopg.Error) -> NoReturn:
        """What the server refused was not kept; where the connection went, nobody knows."""
        if error.sqlstate == LEASE_LOST:
            _lost(self._link)
        if self._link.broken or self._link.closed:
            self._be_unsure(_said(error), error)
        try:
            self._link.execute("ROLLBACK")
        except psycopg.Error as later:
            self._be_unsure(_said(later), later)
        raise failed(_said(error)) from error

    def _be_unsure(self, why: str, cause: psycopg.Error | None = None) -> NoReturn:
        self._unsure = why
        raise unsure(why) from cause

    # -- reading -------------------------------------------------------------------------------------------------------

    def _select(self, statement: LiteralString | sql.Composed, *values: object) -> list[Any]:
        self._be_sure()
        try:
            done = self._link.execute(statement, values or None, prepare=True)
            return done.fetchall() if done.description else []
        except psycopg.DataError as error:
            raise spoiled(_said(error)) from error
        except psycopg.Error as error:
            self._judge(error)

    def _rows(self, name: str, places: range) -> list[tuple[int, bytes, bytes]]:
        return self._select(READ_ROWS, self._numbers[name], places.start, places.stop)

    def _every_value(self) -> Iterable[tuple[str, bytes, bytes, bytes]]:
        return self._select("SELECT space, key, value, digest FROM kept")

    # -- opening -------------------------------------------------------------------------------------------------------

    def _open(self) -> psycopg.Connection[Any]:
        link = self._connect()
        try:
            link.add_notice_handler(self._notice)
            if self._lease is None:
                self._lease = Lease.taken(link)
            else:
                self._lease.renew(link)
            self._warnings.clear()
            link.execute("UPDATE pulse SET beat = beat + 1")  # durable, and so is all before it that can be read
            if self._warnings:
                self._be_unsure(self._warnings[0])
            self._load_logs(link)
        except (psycopg.Error, StoreTrouble):
            link.close()
            raise
        return link

    def _connect(self) -> psycopg.Connection[Any]:
        link = psycopg.connect(self._database, autocommit=True, connect_timeout=CONNECT_SECONDS)
        try:
            lay_schema(link, self._schema)
        except (psycopg.Error, StoreTrouble):
            link.close()
            raise
        return link

    def _load_logs(self, link: psycopg.Connection[Any]) -> None:
        self._numbers, self._sizes = {}, {}
        for number, name, digest, size in link.execute(SIZES):
            if digest != log_digest(number, name):
                raise spoiled(f"the name of log {number}")
            self._numbers[name] = number
            self._sizes[name] = size

    def _notice(self, said: Diagnostic) -> None:
        """A wait for the standby that was broken off is told as a warning: the commit stands here, and not there."""
        if said.severity_nonlocalized == "WARNING":
            self._warnings.append(said.message_primary or "a warning of the database")


def lay_schema(link: psycopg.Connection[Any], schema: str) -> None:
    """Enter a station's schema, and lay its tables where there are none.  Raises StoreNewer."""
    name = sql.Identifier(schema)
    with link.transaction():
        link.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (f"parley {schema}",))
        link.execute(sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(name))
        link.execute(sql.SQL("SET search_path TO {}").format(name))
        row = link.execute("SELECT to_regclass('version')").fetchone()
        if row is not None and row[0] is None:
            link.execute(TABLES)
            link.execute(LEASE)
        link.execute(KEEPING)
        (version,) = link.execute("SELECT max(number) FROM version").fetchone() or (None,)
        if version is not None and version > VERSION:
            raise newer(version, VERSION)
        if version != VERSION:
            link.execute("INSERT INTO version VALUES (%s)", (VERSION,))


def _before(
    plan: Plan, numbers: dict[str, int], known: dict[str, int]
) -> Iterator[tuple[LiteralString, tuple[list[Any], ...]]]:
    """What few commits have: logs that are new, and rows that are mended."""
    if numbers:
        yield NEW_LOGS, _columns(3, ((number, name, log_digest(number, name)) for name, number in numbers.items()))
    if plan.mended:
        yield MENDED_ROWS, _columns(4, _numbered(plan.mended, known))


def _kept(plan: Plan, known: dict[str, int]) -> tuple[list[Any], ...]:
    """Rows, values that are kept, and values that are taken away, as KEEP takes them."""
    put = [(*place, value, value_digest(*place, value)) for place, value in plan.values.items() if value is not None]
    gone = [place for place, value in plan.values.items() if value is None]
    return *_columns(4, _numbered(plan.rows, known)), *_columns(4, put), *_columns(2, gone)


def _numbered(
    rows: Iterable[tuple[str, int, bytes, bytes]], known: dict[str, int]
) -> Iterator[tuple[int, int, bytes, bytes]]:
    return ((known[name], index, leaf, raw) for name, index, leaf, raw in rows)


def _columns(count: int, rows: Iterable[tuple[Any, ...]]) -> tuple[list[Any], ...]:
    columns = tuple(list(column) for column in zip(*rows, strict=True))
    return columns or tuple([] for _ in range(count))


def _lost(link: psycopg.Connection[Any]) -> NoReturn:
    link.close()
    raise StoreLost


def _said(error: psycopg.Error) -> str:
    """PostgreSQL's words in one line, and its code where it has one."""
    words = " ".join(str(error).split())
    return f"{words} ({error.sqlstate})" if error.sqlstate else words
