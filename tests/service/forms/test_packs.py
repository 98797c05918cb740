"""Packs on disk: the standard one, and those in a station's folder."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from parley.forms.catalogue import BUILTIN, FormTwice
from parley.service.forms.packs import PackUnreadable, catalogue_of, pack_in, standard

STANDARD = Path(__file__).resolve().parents[3] / "src" / "parley" / "forms" / "standard"


def own_pack(folder: Path) -> Path:
    """The standard pack under other names, as somebody else's."""
    copytree(STANDARD, folder)
    for name in ("incident", "stop"):
        path = folder / f"{name}.toml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(f'id = "{name}"', f'id = "belmora/{name}"', 1), encoding="utf-8")
    (folder / "pack.toml").write_text('name = "belmora"\nforms = ["incident", "stop"]\n')
    return folder


def test_the_standard_pack_comes_after_the_protocols_forms() -> None:
    names = standard().names
    assert names[: len(BUILTIN)] == BUILTIN
    assert ("incident", 1) in names
    assert standard().digests.keys() == set(range(len(BUILTIN), len(names)))


def test_a_pack_in_the_stations_folder_is_known(tmp_path: Path) -> None:
    own_pack(tmp_path / "packs" / "belmora")
    found = catalogue_of(tmp_path / "packs")
    assert found.names == (*standard().names, ("belmora/incident", 1), ("belmora/stop", 1))


def test_no_folder_is_no_pack(tmp_path: Path) -> None:
    assert catalogue_of(tmp_path / "packs").names == standard().names
    (tmp_path / "packs" / "empty").mkdir(parents=True)
    with pytest.raises(PackUnreadable):
        catalogue_of(tmp_path / "packs")


def test_a_copy_of_the_standard_pack_is_refused(tmp_path: Path) -> None:
    copytree(STANDARD, tmp_path / "packs" / "copy")
    with pytest.raises(FormTwice):
        catalogue_of(tmp_path / "packs")


def test_a_folder_with_too_many_files_is_no_pack(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.toml").touch()
    with pytest.raises(PackUnreadable, match="more than 256"):
        pack_in(tmp_path)
