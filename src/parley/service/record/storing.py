"""Where a station's record lies: in the file of its folder, or in a database that its settings name."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from parley.store.backup import Manifest, backup_store
from parley.store.copying import Progress, copy_store
from parley.store.lock import StationLock
from parley.store.sqlite import SqliteStore
from parley.store.troubles import StoreFailed, StoreLost
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.config import Config
    from parley.service.folder import StationFolder
    from parley.store.interface import Store
    from parley.store.postgres import PostgresStore


class PostgresAbsent(Refusal):
    """The settings name a database, and what speaks with PostgreSQL is not installed here."""

    code = "postgres-absent"
    hint = "install it beside Parley: pip install 'parley[postgres]'"


class StationUndivided(Refusal):
    """A station whose record lies in a file has one process, and no shares."""

    code = "station-undivided"
    hint = "move it into a database: `parley store copy --to-database`"


RENEWALS: Final = 4
"""So often within its lease a station in a database says that it lives."""


def open_store(folder: StationFolder, config: Config, lock: StationLock | None = None, share: int = 0) -> Store:
    """The store of a station, under the folder's lock: our own, or one that the caller holds and goes on holding.

    Raises StationBusy, StoreFailed, StoreDamaged, StoreNewer, PostgresAbsent, StationUndivided.
    """
    if not config.database:
        if share:
            raise StationUndivided
        return SqliteStore(folder.record, lock)
    try:
        from parley.store.postgres import PostgresStore  # noqa: PLC0415 -- an extra, and slow to import
    except ModuleNotFoundError as absent:
        raise PostgresAbsent from absent
    with ExitStack() as undo:
        if lock is None:
            lock = StationLock(folder.path)
            undo.callback(lock.release)
        store = PostgresStore(
            config.database, config.database_schema, share, lease_seconds=config.database_lease_seconds
        )
        store.on_close.append(undo.pop_all().close)
    return store


def shared(store: Store) -> PostgresStore | None:
    """The store, where several processes may have it."""
    if isinstance(store, SqliteStore):
        return None
    from parley.store.postgres import PostgresStore  # noqa: PLC0415 -- as above

    assert isinstance(store, PostgresStore), "a station's record lies in one of the two"
    return store


def bar_others(store: Store) -> None:
    """Let no process take another share of the station while the store is open.  Raises StationBusy."""
    if (database := shared(store)) is not None:
        database.bar_others()


def back_up(store: Store, path: Path, made_at: int, progress: Progress) -> Manifest:
    """Write a backup of how everything stands now while the station goes on; from any thread.

    One of a database is copied into a file first, and checked by the root of each log.  Raises StoreFailed,
    StoreDamaged, StoreRowDamaged.
    """
    if isinstance(store, SqliteStore):
        return backup_store(store, path, made_at)
    database = shared(store)
    assert database is not None, "it is not in a file"
    with ExitStack() as undo:
        beside = undo.enter_context(TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent))
        copy = undo.enter_context(closing(SqliteStore(Path(beside) / "record.db")))
        copy_store(undo.enter_context(closing(database.snapshot())), copy, progress)
        return backup_store(copy, path, made_at)


class Tenure:
    """Says to a shared database that this process lives, and tells when another has taken the station over."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._task: asyncio.Task[None] | None = None
        self.lost = asyncio.Event()

    def start(self) -> None:
        """Begin; there is nothing to say to a file."""
        if (database := shared(self._store)) is not None:
            self._task = asyncio.create_task(self._hold(database, database.lease_seconds / RENEWALS))

    def stop(self) -> None:
        """End; a second call does nothing."""
        if self._task is not None:
            self._task.cancel()

    async def _hold(self, database: PostgresStore, seconds: float) -> None:
        while not self.lost.is_set():
            await asyncio.sleep(seconds)
            try:
                await asyncio.to_thread(database.renew)
            except StoreLost:
                self.lost.set()
            except StoreFailed:
                continue  # the engine's own calls tell of it
