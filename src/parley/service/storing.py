"""Where a station's record lies: in the file of its folder, or in a database that its settings name."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final

from parley.store.lock import StationLock
from parley.store.sqlite import SqliteStore
from parley.store.troubles import StoreElsewhere, StoreFailed, StoreLost
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.config import Config
    from parley.service.folder import StationFolder
    from parley.store.interface import Store


class PostgresAbsent(Refusal):
    """The settings name a database, and what speaks with PostgreSQL is not installed here."""

    code = "postgres-absent"
    hint = "install it beside Parley: pip install 'parley[postgres]'"


RENEW_SECONDS: Final = 2.0
"""How often a station in a database says that it lives; after four times as long another may take it."""


def open_store(folder: StationFolder, config: Config, lock: StationLock | None = None) -> Store:
    """The store of a station, under the folder's lock: our own, or one that the caller holds and goes on holding.

    Raises StationBusy, StoreFailed, StoreDamaged, StoreNewer, PostgresAbsent.
    """
    if not config.database:
        return SqliteStore(folder.record, lock)
    try:
        from parley.store.postgres import PostgresStore  # noqa: PLC0415 -- an extra, and slow to import
    except ModuleNotFoundError as absent:
        raise PostgresAbsent from absent
    with ExitStack() as undo:
        if lock is None:
            lock = StationLock(folder.path)
            undo.callback(lock.release)
        store = PostgresStore(config.database, config.database_schema)
        store.on_close.append(undo.pop_all().close)
    return store


def in_a_file(store: Store) -> SqliteStore:
    """The store, where it is one that is backed up as a file.  Raises StoreElsewhere."""
    if not isinstance(store, SqliteStore):
        raise StoreElsewhere
    return store


class Tenure:
    """Says to a shared database that this process lives, and tells when another has taken the station over."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._task: asyncio.Task[None] | None = None
        self.lost = asyncio.Event()

    def start(self) -> None:
        """Begin; there is nothing to say to a file."""
        if not isinstance(self._store, SqliteStore):
            self._task = asyncio.create_task(self._hold())

    def stop(self) -> None:
        """End; a second call does nothing."""
        if self._task is not None:
            self._task.cancel()

    async def _hold(self) -> None:
        while not self.lost.is_set():
            await asyncio.sleep(RENEW_SECONDS)
            try:
                await asyncio.to_thread(self._store.renew)
            except StoreLost:
                self.lost.set()
            except StoreFailed:
                continue  # the engine's own calls tell of it
