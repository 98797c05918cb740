"""Stations for the tests of the command line: made once a session, copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from parley.cli import reach
from parley.keys import sealed
from tests.cli.desk import Desk, enrol, free_ports

Pair = tuple[Desk, Desk]


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No station of whoever runs the tests is ever meant, nor a file beside the project."""
    monkeypatch.delenv(reach.VARIABLE, raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True, scope="session")
def quick_passphrases() -> Iterator[None]:
    """The same passphrase on the same key file is stretched once a session: a tenth of a second each time, saved."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealed, "_stretch", cache(sealed._stretch))
        yield


@pytest.fixture(scope="session")
def made_apart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two stations that do not know each other."""
    folder = tmp_path_factory.mktemp("apart")
    ports = free_ports(2)
    for name, named, port, contact in (
        ("arvenia", "en:Northern Maritime Command of Arvenia", ports[0], "telephone +00 11 5550"),
        ("belmora", "zh:贝尔莫拉海岸警卫队", ports[1], "电话 +00 22 5550"),
    ):
        (folder / name).mkdir()
        Desk(folder / name / "station").init(named, port=port, more=("--contact", contact))
    return folder


@pytest.fixture(scope="session")
def made_together(made_apart: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same two, enrolled."""
    folder = tmp_path_factory.mktemp("together") / "both"
    shutil.copytree(made_apart, folder)
    enrol(Desk(folder / "arvenia" / "station"), Desk(folder / "belmora" / "station"), folder)
    return folder


@pytest.fixture
def apart(made_apart: Path, tmp_path: Path) -> Pair:
    """Two stations of this test's own that do not know each other."""
    return _copy(made_apart, tmp_path / "two")


@pytest.fixture
def together(made_together: Path, tmp_path: Path) -> Pair:
    """Two enrolled stations of this test's own."""
    return _copy(made_together, tmp_path / "two")


@pytest.fixture
def said() -> Callable[[str], str]:
    """What stands between square brackets at the end of a refusal."""
    return lambda err: err.split("[", 1)[1].split("]", 1)[0]


def _copy(made: Path, folder: Path) -> Pair:
    shutil.copytree(made, folder)
    return Desk(folder / "arvenia" / "station"), Desk(folder / "belmora" / "station")
