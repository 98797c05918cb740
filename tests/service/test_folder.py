"""A station's folder: nobody else's to read, and never half a file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from parley.service.folder import (
    FileExists,
    FolderTrouble,
    NoStation,
    StationExists,
    StationFolder,
    check_free,
    read_bounded,
    write_new,
    write_private,
)


def test_a_folder_without_settings_is_no_station(tmp_path: Path) -> None:
    with pytest.raises(NoStation) as refused:
        StationFolder(tmp_path).opened()
    assert refused.value.code == "station-absent"


def test_a_folder_with_a_station_takes_no_other(tmp_path: Path) -> None:
    folder = StationFolder(tmp_path)
    folder.config.write_text("")
    with pytest.raises(StationExists) as refused:
        folder.made()
    assert refused.value.code == "station-exists"


def test_what_is_made_is_its_owners_alone(tmp_path: Path) -> None:
    folder = StationFolder(tmp_path / "deep" / "station").made()
    for path in (folder.path, folder.keys.parent, folder.officers):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    write_private(folder.keys, b"secret")
    assert stat.S_IMODE(folder.keys.stat().st_mode) == 0o600


def test_a_file_in_the_way_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "station").write_text("a file")
    with pytest.raises(FolderTrouble) as refused:
        StationFolder(tmp_path / "station").made()
    assert refused.value.code == "folder-failed"


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "station.key"
    write_private(path, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FolderTrouble, match="No space"):
        write_private(path, b"new")
    assert path.read_bytes() == b"old"


def test_what_lay_open_beside_is_not_written_into_with_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "station.key"
    beside = tmp_path / "station.key.new"
    beside.write_bytes(b"planted")
    beside.chmod(0o666)
    write_private(path, b"secret")
    assert path.read_bytes() == b"secret"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_is_read_within_its_bound(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"12345")
    assert read_bounded(path, 5) == b"12345"
    with pytest.raises(FolderTrouble, match="larger than 4 bytes"):
        read_bounded(path, 4)
    with pytest.raises(FolderTrouble):
        read_bounded(tmp_path / "absent", 5)


def test_a_new_file_takes_the_place_of_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    check_free(path)
    write_new(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o600)
    with pytest.raises(FileExists):
        check_free(path)
    with pytest.raises(FileExists) as exists:
        write_new(path, b"newer")
    assert exists.value.code == "file-exists"
    assert path.read_bytes() == b"new"

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FolderTrouble, match="No space"):
        write_new(tmp_path / "other", b"half of it")
    assert not (tmp_path / "other").exists()
