"""A backup: one file that is a consistent copy of a store, with a manifest at its end that vouches for every byte.

It begins with the store's image, so that any SQLite can look into it, and ends with

    manifest ‖ u32 length of manifest ‖ SHA-256 of all before it ‖ "parley-backup/1" and a line feed

The manifest is a CBOR map: 1 the version of the tables, 2 when the backup was made (seconds), 3 the image's length.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from parley.store import schema
from parley.store.interface import Keep
from parley.store.lock import StationLock
from parley.store.plan import failed, spoiled, taken
from parley.store.sqlite import SqliteStore, copy_file, sync_folder
from parley.store.troubles import BackupBad
from parley.wire import cbor

MAGIC: Final = b"parley-backup/1\n"
TAIL_BYTES: Final = 4 + 32 + len(MAGIC)
MANIFEST_BYTES_MAX: Final = 1_024
"""A manifest has three numbers; there is room for what later versions add."""

CHUNK_BYTES: Final = 1 << 20
STORE_SPACE: Final = "store"
RESTORED_KEY: Final = b"restored"
"""Kept, in the space STORE_SPACE, by a store that was laid from a backup: the manifest.  Its own logs must not be
continued; whoever has opened new generations takes the key away."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself; `made_at` in seconds since 1970."""

    version: int
    made_at: int
    image_bytes: int


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup whose every byte was checked."""

    path: Path
    manifest: Manifest


def backup_store(store: SqliteStore, path: Path, made_at: int, leave_out: Iterable[str] = ()) -> Manifest:
    """Write a backup while the store goes on; may run in a thread of its own.

    The kept values of the spaces `leave_out` do not go into it.  Raises StoreFailed where the disk does not take it,
    StoreDamaged where the store cannot be read; a backup that was at `path` before then stays.
    """
    half = path.with_name(f".{path.name}.part")
    with _told_by_name(), contextlib.ExitStack() as undo:
        _discard(half)
        undo.callback(_discard, half)
        _copy_image(store.path, half, leave_out)
        manifest = _seal(half, made_at)
        half.replace(path)
        undo.pop_all()
        sync_folder(path.parent)
    return manifest


def open_backup(path: Path) -> Backup:
    """Check a backup from end to end.  Raises BackupBad; StoreFailed where the disk does not give it."""
    with _told_by_name(), path.open("rb") as file:
        manifest = _read_manifest(file)
    return Backup(path, manifest)


def restore(backup: Backup, path: Path) -> None:
    """Lay a new store at `path` from a backup, marked with RESTORED_KEY; upgrades it where the backup is older.

    Raises StoreExists where there is a store already, StationBusy, StoreNewer, BackupBad, StoreFailed.
    """
    lock = StationLock(path.parent)
    half = path.with_name(f".{path.name}.part")
    try:
        if path.exists():
            raise taken(str(path))
        with _told_by_name(), contextlib.ExitStack() as undo:
            _discard(half)
            undo.callback(_discard, half)
            _copy_out(backup, half)
            store = SqliteStore(half, lock)
            undo.callback(store.close)
            store.commit([Keep(STORE_SPACE, RESTORED_KEY, _encode(backup.manifest))])
            store.close()
            half.rename(path)
            undo.pop_all()
            sync_folder(path.parent)
    finally:
        lock.release()


# -- writing -----------------------------------------------------------------------------------------------------------


def _copy_image(source_path: Path, target: Path, leave_out: Iterable[str]) -> None:
    """Copy through a connection of its own: one snapshot, whatever is committed meanwhile."""
    target.touch(mode=0o600)
    with contextlib.closing(sqlite3.connect(f"{source_path.resolve().as_uri()}?mode=ro", uri=True)) as source:
        copy_file(source, target)
    with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as image:
        image.execute("PRAGMA secure_delete = ON")
        image.executemany("DELETE FROM kept WHERE space = ?", [(space,) for space in leave_out])
        for (line,) in image.execute("PRAGMA quick_check(1)"):
            if line != "ok":
                raise spoiled(line)


def _seal(path: Path, made_at: int) -> Manifest:
    with path.open("r+b") as file:
        digest = hashlib.sha256()
        for chunk in iter(lambda: file.read(CHUNK_BYTES), b""):
            digest.update(chunk)
        manifest = Manifest(len(schema.STEPS), made_at, file.tell())
        encoded = _encode(manifest)
        encoded += len(encoded).to_bytes(4, "big")
        digest.update(encoded)
        file.write(encoded + digest.digest() + MAGIC)
        file.flush()
        os.fsync(file.fileno())
    return manifest


def _encode(manifest: Manifest) -> bytes:
    return cbor.encode({1: manifest.version, 2: manifest.made_at, 3: manifest.image_bytes})


# -- reading -----------------------------------------------------------------------------------------------------------


def _read_manifest(file: BinaryIO) -> Manifest:
    """The manifest, once the whole file agrees with it.  Raises BackupBad."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - TAIL_BYTES))
    tail = file.read()
    length = int.from_bytes(tail[:4], "big")
    image_bytes = size - TAIL_BYTES - length
    if tail[36:] != MAGIC or length > MANIFEST_BYTES_MAX or image_bytes < 0:
        raise _bad("its end is not that of a backup")
    file.seek(0)
    digest = hashlib.sha256()
    for chunk in _chunks(file, image_bytes):
        digest.update(chunk)
    encoded = file.read(length)
    digest.update(encoded + tail[:4])
    if digest.digest() != tail[4:36]:
        raise _bad("its bytes have changed")
    match _decode(encoded):
        case {1: int(version), 2: int(made_at), 3: int(said)} if said == image_bytes:
            return Manifest(version, made_at, said)
        case _:
            raise _bad("its manifest is not of this version")


def _decode(encoded: bytes) -> cbor.Value:
    try:
        return cbor.decode(encoded)
    except cbor.BadCbor as refusal:
        raise _bad(str(refusal)) from refusal


def _copy_out(backup: Backup, path: Path) -> None:
    path.touch(mode=0o600)
    with backup.path.open("rb") as file, path.open("r+b") as image:
        if _read_manifest(file) != backup.manifest:
            raise _bad("it has changed since it was checked")
        file.seek(0)
        for chunk in _chunks(file, backup.manifest.image_bytes):
            image.write(chunk)
        image.flush()
        os.fsync(image.fileno())


def _chunks(file: BinaryIO, size: int) -> Iterator[bytes]:
    while size > 0:
        chunk = file.read(min(CHUNK_BYTES, size))
        if not chunk:
            return
        size -= len(chunk)
        yield chunk


def _discard(half: Path) -> None:
    """Take away what is not finished, with the files that SQLite lays beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        half.with_name(half.name + suffix).unlink(missing_ok=True)


def _bad(detail: str) -> BackupBad:
    return BackupBad(detail)


@contextlib.contextmanager
def _told_by_name() -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise (failed if isinstance(error, sqlite3.OperationalError) else spoiled)(str(error)) from error
    except OSError as error:
        raise failed(str(error)) from error
