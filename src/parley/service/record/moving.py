"""A station's record moved from one kind of store to the other."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from parley.service.config import config_text, settings_in
from parley.service.folder import write_private
from parley.service.record.storing import bar_others, open_store
from parley.store.copying import copy_store
from parley.store.lock import StationLock
from parley.store.plan import taken

if TYPE_CHECKING:
    from parley.service.folder import StationFolder
    from parley.store.copying import Progress


@dataclass(frozen=True, slots=True)
class Moved:
    """The root of each log as it is read in its new place, and where the old store was put."""

    roots: dict[str, bytes]
    aside: str


def move(folder: StationFolder, database: str, schema: str, progress: Progress) -> Moved:
    """Copy the record to this database, or to the folder's file where it is empty, and have the settings name it.

    The old store is put aside under another name, so that no two processes ever go on from one record.  Raises
    StationBusy, StoreExists, StoreDiffers, StoreRowDamaged, StoreFailed, StoreDamaged, StoreNewer.
    """
    config = settings_in(folder)
    there = replace(config, database=database, database_schema=schema if database else config.database_schema)
    if bool(config.database) is bool(database) or (not database and folder.record.exists()):
        raise taken(config.database or str(folder.record))
    with ExitStack() as open_now:
        lock = StationLock(folder.path)
        open_now.callback(lock.release)
        source = open_now.enter_context(closing(open_store(folder, config, lock)))
        bar_others(source)
        with closing(open_store(folder, there, lock)) as target:
            roots = copy_store(source, target, progress)
        write_private(folder.config, config_text(there).encode())
        return Moved(roots, source.put_aside())
