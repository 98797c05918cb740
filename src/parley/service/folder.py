"""A station is a folder: where each of its things lies."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from parley.wire.errors import Refusal, Trouble


class NoStation(Refusal):
    """There is no station in this folder."""

    code = "station-absent"
    hint = "name its folder with --station, or make one with `parley init`"


class StationExists(Refusal):
    """There is a station in this folder already."""

    code = "station-exists"
    hint = "choose an empty folder"


class FileExists(Refusal):
    """There is a file already where this would be written."""

    code = "file-exists"
    hint = "move it away, or name another place"


class FolderTrouble(Trouble):
    """The station's folder cannot be read or written."""

    code = "folder-failed"
    hint = "check who owns the folder, its permissions, and the space left on the disk"


@dataclass(frozen=True, slots=True)
class StationFolder:
    """The paths inside a station's folder."""

    path: Path

    @property
    def config(self) -> Path:
        """Its settings."""
        return self.path / "station.toml"

    @property
    def record(self) -> Path:
        """Its record and state."""
        return self.path / "record.db"

    @property
    def search(self) -> Path:
        """An index of the words of its record, which is made from it whenever it is not there."""
        return self.path / "search.db"

    @property
    def keys(self) -> Path:
        """Its own keys for every day, sealed with the station's passphrase."""
        return self.path / "keys" / "station.key"

    @property
    def root_key(self) -> Path:
        """The root, sealed apart; it belongs on another machine."""
        return self.path / "keys" / "root.key"

    @property
    def recovery_key(self) -> Path:
        """The key of RECOVER, sealed; it belongs apart from backups."""
        return self.path / "keys" / "recovery.key"

    @property
    def officers(self) -> Path:
        """Key files of officers, as they are made; each belongs to its officer."""
        return self.path / "officers"

    @property
    def packs(self) -> Path:
        """Packs of forms beyond the standard one, a folder each."""
        return self.path / "packs"

    @property
    def relays(self) -> Path:
        """What relays of calls keep while they run."""
        return self.path / "relay"

    @property
    def socket(self) -> Path:
        """Where `serve` listens for the other verbs."""
        return self.path / "control.sock"

    def opened(self) -> StationFolder:
        """Itself, if a station is there; raises NoStation."""
        if not self.config.is_file():
            raise NoStation(str(self.path))
        return self

    def free(self) -> StationFolder:
        """Itself, if no station is there yet; raises StationExists."""
        if self.config.exists() or self.record.exists() or self.keys.exists():
            raise StationExists(str(self.path))
        return self

    def made(self) -> StationFolder:
        """Itself, made with permissions for its owner alone; raises StationExists, FolderTrouble."""
        self.free()
        try:
            for folder in (self.path, self.keys.parent, self.officers):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            _fail(str(error), error)
        return self


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read, whole or not at all, durable on return; raises FolderTrouble."""
    beside = path.with_name(path.name + ".new")
    try:
        beside.unlink(missing_ok=True)  # a half one of before, or somebody's with rights of its own
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        _fail(str(error), error)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read where none is, durable on return; raises FileExists, FolderTrouble."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        _exists(path)
    except OSError as error:
        _fail(str(error), error)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        _fail(str(error), error)


def lay_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder of files, whole or not at all, where nothing lies yet; raises FileExists, FolderTrouble."""
    check_free(path)
    beside = path.with_name(f".{path.name}.new")
    try:
        if beside.exists():
            shutil.rmtree(beside)  # a half one of before
        for name in files:
            (beside / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        _fail(str(error), error)
    for name, content in files.items():
        write_new(beside / name, content)
    try:
        beside.rename(path)
    except OSError as error:
        _fail(str(error), error)


def check_free(path: Path) -> None:
    """Passes if nothing lies there yet; raises FileExists."""
    if path.exists():
        _exists(path)


def read_bounded(path: Path, size_max: int) -> bytes:
    """The content of a file of at most `size_max` bytes; raises FolderTrouble."""
    try:
        with path.open("rb") as file:
            content = file.read(size_max + 1)
    except OSError as error:
        _fail(str(error), error)
    if len(content) > size_max:
        _fail(f"{path} is larger than {size_max} bytes")
    return content


def _fail(why: str, cause: OSError | None = None) -> NoReturn:
    raise FolderTrouble(why) from cause


def _exists(path: Path) -> NoReturn:
    raise FileExists(str(path))
