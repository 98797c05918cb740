"""A store in a PostgreSQL database, for a station that outgrows one machine.

A station is a schema of its own.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final, LiteralString, NoReturn

import psycopg
from psycopg import sql
from psycopg.errors import Diagnostic

from parley.store.digests import log_digest, value_digest
from parley.store.interface import Begun, Op, nothing
from parley.store.lease import LEASE_LOST, LEASE_SECONDS, WHOLE, Lease
from parley.store.passing import Passing
from parley.store.plan import Plan, failed, lay_out, unsure
from parley.store.postgres_reading import PostgresReader, Snapshot, said
from parley.store.postgres_tables import bring_up_to_date, enter
from parley.store.troubles import StoreLost, StoreTrouble

LOGS_BITS: Final = 20
"""Room for a million logs a share, and for two thousand shares, in an integer of the database."""

KEEP: Final = "SELECT keep(%s, %s, %s, %s::bigint[], %s, %s, %s, %s, %s, %s, %s, %s)"
NEW_LOGS: Final = "INSERT INTO log SELECT * FROM unnest(%s::integer[], %s::text[], %s::bytea[])"
MENDED_ROWS: Final = """
    INSERT INTO row SELECT * FROM unnest(%s::integer[], %s::bigint[], %s::bytea[], %s::bytea[])
    ON CONFLICT (log, place) DO UPDATE SET leaf = excluded.leaf, raw = excluded.raw
"""


class PostgresStore(PostgresReader):
    """The store of a station in one schema of a database: one writer, by a lease; see Store for what it promises.

    A commit is one round trip, and is kept when the server says so without a warning: with `synchronous_commit =
    remote_apply` and a standby, not before the standby has it.
    """

    def __init__(self, database: str, schema: str, share: int = WHOLE, *, lease_seconds: int = LEASE_SECONDS) -> None:
        """Open the station's schema, or lay it, and take a share of it: others may after a silence of so long.

        Raises StationBusy, StoreFailed, StoreDamaged, StoreNewer.
        """
        super().__init__()
        assert len(schema.encode()) < 64, "PostgreSQL would cut a longer name, and take two stations for one"
        self._database, self._schema, self.share, self.lease_seconds = database, schema, share, lease_seconds
        self._warnings: list[str] = []
        self._lease: Lease | None = None
        self.on_close: list[Callable[[], object]] = []
        """Called when nothing more is written."""
        try:
            self._link = self._open()
            self._pulse = enter(self._database, self._schema)
        except psycopg.Error as error:
            raise failed(said(error)) from error

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
            self._be_unsure(said(error), error)
        self._unsure = ""

    def renew(self) -> None:
        """Go on holding the station, more often than every `lease_seconds`; from any thread, beside the other calls.

        Raises StoreLost; StoreFailed where the server does not answer: the lease may run out meanwhile.
        """
        try:
            if self._pulse.closed:
                self._pulse = enter(self._database, self._schema)
            self._held_lease.renew(self._pulse)
        except psycopg.Error as error:
            self._pulse.close()
            if error.sqlstate == LEASE_LOST:
                _lost(self._pulse)
            raise failed(said(error)) from error

    def bar_others(self) -> None:
        """Let no other process take another share while this store is moved.  Raises StationBusy, StoreFailed."""
        try:
            self._held_lease.bar_others(self._link)
        except psycopg.Error as error:
            self._judge(error)

    @property
    def fence(self) -> int:
        """The fencing number under which this process writes."""
        return self._held_lease.fence

    def passing(self, taken: Callable[[bytes], Awaitable[bytes]], heard: Callable[[str], None]) -> Passing:
        """The way of requests and of news between the processes of this station: as Passing."""
        return Passing(self._database, self._schema, self.share, taken, heard)

    def snapshot(self) -> Snapshot:
        """Everything as it stands now, to be read while the station goes on, in another thread too."""
        return Snapshot(self._database, self._schema)

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
        keep = self.share, self._held_lease.fence, *_kept(plan, known)
        first = list(_before(plan, numbers, known))
        if not first:
            self._link.execute(KEEP, keep, prepare=True)
            return
        self._link.execute("BEGIN")
        for statement, values in [*first, (KEEP, keep)]:
            self._link.execute(statement, values)
        self._link.execute("COMMIT")

    def _next_number(self) -> int:
        """Each share numbers its logs in a range of its own: no two processes ever give the same number."""
        first = self.share << LOGS_BITS
        return max((one for one in self._numbers.values() if first < one < first + (1 << LOGS_BITS)), default=first) + 1

    def _judge(self, error: psycopg.Error) -> NoReturn:
        """What the server refused was not kept; where the connection went, nobody knows."""
        if error.sqlstate == LEASE_LOST:
            _lost(self._link)
        if self._link.broken or self._link.closed:
            self._be_unsure(said(error), error)
        try:
            self._link.execute("ROLLBACK")
        except psycopg.Error as later:
            self._be_unsure(said(later), later)
        raise failed(said(error)) from error

    def _be_unsure(self, why: str, cause: psycopg.Error | None = None) -> NoReturn:
        self._unsure = why
        raise unsure(why) from cause

    # -- opening -------------------------------------------------------------------------------------------------------

    def _open(self) -> psycopg.Connection[Any]:
        link = enter(self._database, self._schema)
        try:
            link.add_notice_handler(self._notice)
            if self._lease is None:
                self._lease = Lease.taken(link, self.share, self.lease_seconds)
                bring_up_to_date(link)
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

    def _notice(self, said: Diagnostic) -> None:
        """A wait for the standby that was broken off is told as a warning: the commit stands here, and not there."""
        if said.severity_nonlocalized == "WARNING":
            self._warnings.append(said.message_primary or "a warning of the database")


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
