"""The tests' folders lie in memory only where they have room there."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from tests import places
from tests.places import FREE_BYTES_MIN, has_room, lay_in_memory


def memory(folder: Path, free_bytes: int) -> Path:
    """What a system with so much free memory says of it."""
    told = folder / "meminfo"
    told.write_text(f"MemTotal: 99 kB\nMemAvailable:   {free_bytes // 1024} kB\n", encoding="ascii")
    return told


def disk(monkeypatch: pytest.MonkeyPatch, free_bytes: int, flags: int = 0) -> None:
    """Whatever is asked about has so much room."""
    told = os.statvfs_result((4096, 4096, 0, 0, free_bytes // 4096, 0, 0, 0, flags, 255))
    monkeypatch.setattr(os, "statvfs", lambda _: told)


def test_there_must_be_room_in_both_and_programs_must_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    much, little = FREE_BYTES_MIN, FREE_BYTES_MIN - 4096
    disk(monkeypatch, much)
    assert has_room(tmp_path, memory(tmp_path, much))
    assert not has_room(tmp_path, memory(tmp_path, little))
    assert not has_room(tmp_path, tmp_path / "absent")
    disk(monkeypatch, much, os.ST_NOEXEC)
    assert not has_room(tmp_path, memory(tmp_path, much))
    disk(monkeypatch, little)
    assert not has_room(tmp_path, memory(tmp_path, much))


def test_a_place_that_is_absent_has_no_room(tmp_path: Path) -> None:
    assert not has_room(tmp_path / "absent")


@pytest.mark.parametrize("room", [True, False])
def test_whoever_chose_a_place_has_it(monkeypatch: pytest.MonkeyPatch, *, room: bool) -> None:
    monkeypatch.setattr(places, "has_room", lambda _: room)
    monkeypatch.setattr(tempfile, "tempdir", "/chosen")
    monkeypatch.setenv("TMPDIR", "/chosen")
    lay_in_memory()
    assert (os.environ["TMPDIR"], tempfile.gettempdir()) == ("/chosen", "/chosen")
    monkeypatch.delenv("TMPDIR")
    lay_in_memory()
    assert (os.environ.get("TMPDIR"), tempfile.gettempdir()) == (("/dev/shm",) * 2 if room else (None, "/chosen"))
