"""What can go wrong with a store, by name."""

from __future__ import annotations

from parley.wire.errors import Trouble


class StoreTrouble(Trouble):
    """The store does not do what was asked of it."""


class StoreFailed(StoreTrouble):
    """The disk did not take this; nothing of it is kept."""

    code = "store-failed"
    hint = "see that the disk has room and is in order; the station tries again by itself"


class StoreUnsure(StoreTrouble):
    """The disk failed at the last moment, and whether this was kept is not known yet."""

    code = "store-unsure"
    hint = "the station reads its store again before it goes on; if this comes back, replace the disk"


class StoreConflict(StoreTrouble):
    """Other bytes are already kept at this place of the log."""

    code = "store-conflict"
    hint = "stop the station, keep its folder as it is, and report this: two programs may have written for one party"


class StoreGap(StoreTrouble):
    """The place is beyond the end of the log that is kept."""

    code = "store-gap"
    hint = "restart the station, so that it reads its store again; report this if it comes back"


class StoreRowDamaged(StoreTrouble):
    """What is kept at this place is no longer what was written there.

    `where` is the origin of a log, or the name of another part of the store; `index` the place in it, -1 where it has
    no number.  Everything else can still be read.
    """

    code = "store-row-damaged"
    hint = "an entry of a line the other side gives back by itself; all else, the newest backup; replace the disk"

    def __init__(self, where: str, index: int = -1) -> None:
        super().__init__(f"{where} at {index}" if index >= 0 else where)
        self.where = where
        self.index = index


class StoreDamaged(StoreTrouble):
    """The store's file is damaged or is not a store of Parley."""

    code = "store-damaged"
    hint = "keep the file as it is; lay a new store from the newest backup, and the other sides give back what it lacks"


class StoreEmpty(StoreTrouble):
    """The record of this station is empty, or is not where it should be."""

    code = "store-empty"
    hint = "look for the disk that it lies on; if it is lost, lay a new one from the newest backup, in another folder"


class StoreNewer(StoreTrouble):
    """A newer Parley wrote this store."""

    code = "store-newer"
    hint = "start the version of Parley that wrote it, or a later one"


class StoreExists(StoreTrouble):
    """There is a store here already."""

    code = "store-exists"
    hint = "choose an empty folder; a backup is never laid over a store"


class StationBusy(StoreTrouble):
    """Another process runs this station."""

    code = "station-busy"
    hint = "speak to that process, or end it first; a station has one author only"


class StoreLost(StoreTrouble):
    """Another process has taken this station over; this one writes nothing any more."""

    code = "store-lost"
    hint = "let this process end: the other one goes on from what was kept"


class StoreDiffers(StoreTrouble):
    """A copy does not hold what was copied."""

    code = "store-differs"
    hint = "keep the store that was copied, throw the copy away, and look after the machine that it lies on"


class BackupBad(StoreTrouble):
    """This is no backup, or its bytes have changed since it was made."""

    code = "backup-bad"
    hint = "take an earlier backup, or another copy of this one"
