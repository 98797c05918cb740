"""Packs of one's own: the starting one is well declared, what is wrong is named, what is added is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.forms.catalogue import BUILTIN, FormTwice
from parley.forms.pack import Pack
from parley.forms.sentence import BadSentence
from parley.forms.tables import BadDeclaration
from parley.service.folder import FileExists, StationFolder
from parley.service.forms import own_packs
from parley.service.forms.own_packs import ExampleUnfit, TooManyForms, add_pack, check_pack, new_pack
from parley.service.forms.packs import PackUnreadable, catalogue_of, standard


@pytest.fixture
def ice(tmp_path: Path) -> Path:
    new_pack("belmora/ice", tmp_path / "ice")
    return tmp_path / "ice"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_starting_pack_is_well_declared_and_its_examples_are_said(ice: Path) -> None:
    checked = check_pack(ice)
    assert [one.form.named for one in checked.pack.forms] == [("belmora/ice", 1)]
    (english, chinese) = checked.examples["belmora/ice"]
    assert english.sentences["en"].startswith("Ice, an iceberg. Where: 41°12.000′N")
    assert chinese.sentences["zh"].endswith("厚度：40厘米。")
    assert {path.suffix for path in ice.rglob("*") if path.is_file()} == {".toml"}


@pytest.mark.parametrize("name", ["ice", "Belmora/ice", "belmora/", "belmora/Ice", "../ice", "a/b/c", 'a/b"', "/ice"])
def test_a_name_that_is_none_is_refused_and_nothing_is_laid(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadDeclaration):
        new_pack(name, tmp_path / "ice")
    assert not list(tmp_path.iterdir())


def test_nothing_is_written_over(ice: Path) -> None:
    with pytest.raises(FileExists):
        new_pack("belmora/fog", ice)


@pytest.mark.parametrize(
    ("file", "old", "new", "refusal", "why"),
    [
        ("ice.toml", 'zh = "冰情通报"', "", BadDeclaration, r"ice\.toml: title"),
        ("ice.toml", "{remark}", "", BadSentence, "remark is not said"),
        ("ice.toml", '"belmora/ice"', '"arvenia/ice"', BadDeclaration, "called belmora/"),
        ("ice.toml", '"belmora/ice"', '"ice"', BadDeclaration, "called belmora/"),
        ("pack.toml", '"belmora"', '"arvenia"', BadDeclaration, "called arvenia/"),
        ("pack.toml", '"ice"', '"fog"', BadDeclaration, r"no file fog\.toml"),
        ("phrases/zh.toml", "{ns}", "", BadDeclaration, "position has the places"),
        ("examples/ice.toml", '"berg"', '"bergs"', ExampleUnfit, "belmora/ice, example 1: kind"),
        ("examples/ice.toml", "remark", "colour", ExampleUnfit, "no such field"),
    ],
)
def test_what_is_wrong_is_named(ice: Path, file: str, old: str, new: str, refusal: type[Exception], why: str) -> None:
    change(ice / file, old, new)
    with pytest.raises(refusal, match=why):
        check_pack(ice)


def test_a_folder_that_is_no_pack_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackUnreadable):
        check_pack(tmp_path)


def test_a_form_of_the_standard_pack_is_not_declared_again(ice: Path) -> None:
    change(ice / "pack.toml", '"belmora"', '"standard"')
    change(ice / "ice.toml", '"belmora/ice"', '"stop"')
    with pytest.raises(FormTwice):
        check_pack(ice)


def test_a_pack_that_is_added_is_known(ice: Path, tmp_path: Path) -> None:
    station = StationFolder(tmp_path / "station")
    noted: list[Pack] = []
    add_pack(ice, station, noted.append)
    assert [one.name for one in noted] == ["belmora"]
    assert catalogue_of(station.packs).names == (*standard().names, ("belmora/ice", 1))
    with pytest.raises(FileExists):
        add_pack(ice, station, noted.append)
    assert len(noted) == 1, "what is refused is not noted"
    assert [one.name for one in station.packs.iterdir()] == ["belmora"]


def test_half_a_pack_is_none_and_gives_way(ice: Path, tmp_path: Path) -> None:
    station = StationFolder(tmp_path / "station")
    half = station.packs / ".belmora.new"
    half.mkdir(parents=True)
    (half / "pack.toml").write_text("half")
    assert catalogue_of(station.packs).names == standard().names
    add_pack(ice, station, lambda _: None)
    assert not half.exists()


def test_more_forms_than_terms_can_name_are_refused(ice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_packs, "FORMS_MAX", len(standard().names))
    with pytest.raises(TooManyForms, match=f"{len(BUILTIN)} the protocol's"):
        add_pack(ice, StationFolder(tmp_path / "station"), lambda _: None)
