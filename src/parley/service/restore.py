"""A station from a backup: its store laid, its recovery signed with the key that is at hand for this one act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.exchange.effects import Keep
from parley.service.config import Config, config_text
from parley.service.folder import write_private
from parley.service.keys.hardware import no_pin
from parley.service.service import open_service
from parley.station.events import Restored
from parley.store.backup import RESTORED_KEY, STORE_SPACE, restore
from parley.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from parley.service.folder import StationFolder
    from parley.store.backup import Backup


@dataclass(frozen=True, slots=True)
class Laid:
    """What was laid: the store, and settings where there were none."""

    store_made: bool
    settings_made: bool


def lay_store(folder: StationFolder, backup: Backup) -> Laid:
    """Lay a store from the backup, unless one from a backup waits for its recovery already.

    Raises StoreExists where a store lies there that no backup made, StationBusy, StoreNewer, BackupBad, StoreFailed.
    """
    settings = not folder.config.is_file()
    if settings:
        write_private(folder.config, config_text(Config()).encode())
    unfinished = folder.record.is_file() and _is_restored(folder)
    if not unfinished:
        restore(backup, folder.record)
    return Laid(store_made=not unfinished, settings_made=settings)


async def recover(folder: StationFolder, passphrase: str, seed: bytes, pin: Callable[[], str] = no_pin) -> int:
    """Sign the message that asks every other side to begin again, and keep it; how many channels wait for that.

    Only when those messages are durable is the store no longer marked as laid from a backup.  Raises as open_service.
    """
    service = open_service(folder, passphrase, recovery_seed=seed, pin=pin)
    try:
        service.engine.do(Restored())
        service.vault.commit([Keep(STORE_SPACE, RESTORED_KEY, None)])
        return len(service.engine.station.state.channels)
    finally:
        await service.close()


def _is_restored(folder: StationFolder) -> bool:
    store = SqliteStore(folder.record)
    try:
        return store.get(STORE_SPACE, RESTORED_KEY) is not None
    finally:
        store.close()
