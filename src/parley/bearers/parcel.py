"""A parcel: a file with datagrams in it, whole or not there at all; on a stick, a share, or a disc."""

from __future__ import annotations

import contextlib
import enum
import errno
import os
import re
import stat
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from hashlib import sha256
from heapq import nsmallest
from pathlib import Path
from typing import ClassVar

from parley.bearers.framing import FramingBad, join, split
from parley.bearers.interface import down
from parley.wire.errors import ParleyError, Refusal, Trouble
from parley.wire.limits import PARCEL_BYTES_MAX, PARCELS_BYTES_MAX, PARCELS_MAX

SUFFIX = ".parley"
MAGIC = b"parley-parcel/1\n"
HEADER_BYTES = len(MAGIC) + 4 + 32
BLOCK_BYTES = 4_096
"""A file is filled up with zeros to a multiple of this, so that its size tells little."""

BODY_BYTES_MAX = PARCEL_BYTES_MAX - BLOCK_BYTES
NAME = re.compile(r"[0-9a-z-]{1,64}")


class ParcelForeign(Refusal):
    """This file is not a parcel."""

    code: ClassVar[str] = "parcel-foreign"
    hint: ClassVar[str] = "nothing need be done; it was left where it is"


class ParcelTorn(Refusal):
    """The end of this parcel is missing, or its bytes have changed on the way."""

    code: ClassVar[str] = "parcel-torn"
    hint: ClassVar[str] = "copy it again from where it came from; otherwise the other side sends its content again"


class ParcelLarge(Refusal):
    """This file is larger than any parcel."""

    code: ClassVar[str] = "parcel-large"
    hint: ClassVar[str] = "nothing need be done; it was left where it is"


class ParcelUnreadable(Trouble):
    """This file cannot be read, or cannot be put away after it was read."""

    code: ClassVar[str] = "parcel-unreadable"
    hint: ClassVar[str] = "see to the rights of the file and of its folder, and whether the stick can be written"


class Settle(enum.Enum):
    """What becomes of a parcel that was read."""

    MOVE = "move it to the folder `read` beside it"
    DELETE = "delete it"
    LEAVE = "leave it"


@dataclass(frozen=True, slots=True)
class FileId:
    """What tells a file from the one that may later have its name."""

    name: str
    size_bytes: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel that was read."""

    path: Path
    id: FileId
    datagrams: list[bytes]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not read, and why."""

    path: Path
    id: FileId
    reason: ParleyError


@dataclass(slots=True)
class Reading:
    """What a folder gave; `more` when it has more than is read at one time."""

    parcels: list[Parcel] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    more: bool = False


def write_parcel(folder: Path, datagrams: Sequence[bytes], name: str) -> Path:
    """Write a parcel of this name and make it durable; a reader sees the whole file or none.

    The datagrams fit in one: see `batches`.  Raises BearerTrouble.
    """
    assert NAME.fullmatch(name), "a parcel's name says nothing and fits every file system"
    path = folder / (name + SUFFIX)
    half = folder / f".{name}.part"
    try:
        with contextlib.ExitStack() as undo:
            undo.callback(_remove, half)
            _write_new(half, encode_parcel(datagrams))
            half.rename(path)
            undo.pop_all()
        _sync_folder(folder)
    except OSError as error:
        raise down(f"{path}: {error.strerror}") from error
    return path


def read_parcels(folder: Path, known: AbstractSet[FileId] = frozenset()) -> Reading:
    """Read the parcels of a folder in the order of their names, save those `known`; bounded in number and bytes.

    Raises BearerTrouble where the folder itself cannot be read.
    """
    try:
        found = [one for one in _candidates(folder) if one not in known]
    except OSError as error:
        raise down(f"{folder}: {error.strerror}") from error
    chosen = nsmallest(PARCELS_MAX, found, key=lambda one: one.name)
    reading = Reading(more=len(found) > len(chosen))
    size = 0
    for one in chosen:
        size += min(one.size_bytes, PARCEL_BYTES_MAX)
        if size > PARCELS_BYTES_MAX:
            reading.more = True
            break
        path = folder / one.name
        try:
            reading.parcels.append(Parcel(path, one, decode_parcel(_read(path))))
        except (ParcelForeign, ParcelTorn, ParcelLarge, ParcelUnreadable, FramingBad) as reason:
            reading.skipped.append(Skipped(path, one, reason))
    return reading


def settle(parcel: Parcel, how: Settle) -> None:
    """Put away a parcel that was read.  Raises ParcelUnreadable where that cannot be done."""
    try:
        if how is Settle.MOVE:
            away = parcel.path.parent / "read"
            away.mkdir(exist_ok=True)
            parcel.path.replace(away / parcel.path.name)
        elif how is Settle.DELETE:
            parcel.path.unlink()
    except OSError as error:
        raise _unreadable(error) from error


def encode_parcel(datagrams: Sequence[bytes]) -> bytes:
    """The bytes of a parcel: MAGIC ‖ u32 length of body ‖ SHA-256 of body ‖ body ‖ zeros; the body is `join`'s."""
    body = join(datagrams)
    assert len(body) <= BODY_BYTES_MAX, "what does not fit goes into several parcels"
    file = MAGIC + len(body).to_bytes(4, "big") + sha256(body).digest() + body
    return file + bytes(-len(file) % BLOCK_BYTES)


def decode_parcel(data: bytes) -> list[bytes]:
    """The datagrams of a parcel's bytes.  Raises ParcelForeign, ParcelTorn, FramingBad."""
    if not data.startswith(MAGIC):
        raise _foreign("it begins otherwise")
    end = HEADER_BYTES + int.from_bytes(data[len(MAGIC) : len(MAGIC) + 4], "big")
    body = data[HEADER_BYTES:end]
    whole = len(data) >= HEADER_BYTES and len(data) == end + -end % BLOCK_BYTES and not any(data[end:])
    if not whole or sha256(body).digest() != data[len(MAGIC) + 4 : HEADER_BYTES]:
        raise ParcelTorn
    datagrams, place, _ = split(body)
    if place != len(body):
        raise _foreign("its last datagram has no end")
    return datagrams


def batches(datagrams: Sequence[bytes], body_bytes_max: int = BODY_BYTES_MAX) -> Iterator[list[bytes]]:
    """The datagrams in order, in as many lists as they need parcels."""
    batch: list[bytes] = []
    size = 0
    for datagram in datagrams:
        size += len(datagram) + 2
        if size > body_bytes_max:
            yield batch
            batch, size = [], len(datagram) + 2
        batch.append(datagram)
    if batch:
        yield batch


def _candidates(folder: Path) -> Iterator[FileId]:
    """What has a parcel's name; what else it is shows when it is opened."""
    with os.scandir(folder) as listing:
        for one in listing:
            if one.name.endswith(SUFFIX) and not one.name.startswith("."):
                try:
                    status = one.stat(follow_symlinks=False)
                except FileNotFoundError:  # gone since it was listed
                    continue
                yield FileId(one.name, status.st_size, status.st_mtime_ns)


def _read(path: Path) -> bytes:
    """The bytes of a plain file; never follows a link, never waits for a pipe."""
    try:
        opened = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(opened, "rb") as file:
            status = os.fstat(opened)
            if not stat.S_ISREG(status.st_mode):
                raise _foreign("it is no plain file")
            data = file.read(PARCEL_BYTES_MAX + 1) if status.st_size <= PARCEL_BYTES_MAX else b""
    except OSError as error:
        if error.errno in {errno.ELOOP, errno.ENXIO, errno.EISDIR}:  # a link; a socket; a folder
            raise _foreign("it is no plain file") from error
        raise _unreadable(error) from error
    if max(len(data), status.st_size) > PARCEL_BYTES_MAX:
        raise ParcelLarge(f"above {PARCEL_BYTES_MAX} bytes")
    return data


def _write_new(path: Path, data: bytes) -> None:
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    with os.fdopen(opened, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(opened)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):  # the stick is gone, and the half file with it
        path.unlink()


def _sync_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # a file system that syncs no folders
            raise
    finally:
        os.close(opened)


def _foreign(detail: str) -> ParcelForeign:
    return ParcelForeign(detail)


def _unreadable(error: OSError) -> ParcelUnreadable:
    return ParcelUnreadable(error.strerror or "")
