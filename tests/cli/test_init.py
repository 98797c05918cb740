"""`parley init`: what it makes, and what it will not make."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from parley.service.keys.files import RECOVERY, open_root, open_seed, open_station_keys
from tests.cli.desk import PASSPHRASES, Desk, run


def test_it_makes_three_key_files_each_with_its_own_passphrase(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station")
    made = desk.init("en:Northern Maritime Command of Arvenia")
    keys = {whose: Path(place) for whose, place in made["keys"].items()}
    open_station_keys(keys["station"], PASSPHRASES["station"])
    open_root(keys["root"], PASSPHRASES["root"])
    open_seed(keys["recovery"], RECOVERY, PASSPHRASES["recovery"])
    for path in (*keys.values(), desk.folder, desk.folder / "record.db", desk.folder / "station.toml"):
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path


def test_it_lays_root_and_recovery_elsewhere_and_says_where(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station")
    more = ("--root-key", str(tmp_path / "root.key"), "--recovery-key", str(tmp_path / "recovery.key"))
    desk.init("en:Arvenia", more=more)
    assert (tmp_path / "root.key").exists()
    assert (tmp_path / "recovery.key").exists()
    assert sorted(path.name for path in (desk.folder / "keys").iterdir()) == ["station.key"]


def test_it_says_that_the_two_keys_belong_elsewhere(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station")
    ran = desk.run("init", "--name", "en:Arvenia", "--same-passphrase")
    assert ran.code == 0
    assert str(tmp_path / "station" / "keys" / "root.key") in ran.out
    assert "hint: move root.key and recovery.key away now" in ran.err


def test_alike_passphrases_are_refused_unless_the_operator_says_so(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station")
    same = desk.secret("station")
    alike = ["--root-passphrase-file", same, "--recovery-passphrase-file", same]
    ran = desk.run("init", "--name", "en:Arvenia", *alike)
    assert (ran.code, "[passphrases-alike]" in ran.err) == (1, True)
    assert not desk.folder.exists()
    assert desk.run("init", "--name", "en:Arvenia", "--same-passphrase").code == 0


def test_a_second_station_in_the_same_folder_is_refused(apart: tuple[Desk, Desk]) -> None:
    ran = apart[0].run("init", "--name", "en:Arvenia", "--same-passphrase")
    assert (ran.code, "[station-exists]" in ran.err) == (1, True)


@pytest.mark.parametrize(
    "options",
    [
        ("--name", "Arvenia"),
        ("--name", "en:"),
        ("--name", "en:Arvenia", "--post", "desk"),
        ("--name", "en:Arvenia", "--post", "1:en:"),
        ("--name", "en:Arvenia", "--address", "tcp"),
    ],
)
def test_particulars_that_are_not_written_so_are_refused(tmp_path: Path, options: tuple[str, ...]) -> None:
    desk = Desk(tmp_path / "station")
    ran = desk.run("init", *options, "--same-passphrase")
    assert (ran.code, "[particular-bad]" in ran.err) == (1, True)
    assert not desk.folder.exists()


def test_an_unknown_bearer_makes_no_half_station(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station")
    ran = desk.run("init", "--name", "en:Arvenia", "--address", "pigeon:loft 4", "--same-passphrase")
    assert (ran.code, "[card-bad]" in ran.err) == (1, True)
    assert not (desk.folder / "station.toml").exists()
    assert desk.run("init", "--name", "en:Arvenia", "--same-passphrase").code == 0


def test_posts_have_titles_in_several_languages(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station")
    posts = ("--post", "1:en:Duty desk", "--post", "1:zh:值班室", "--post", "7:en:Legal adviser")
    desk.init("en:Arvenia", "zh:阿尔文尼亚", more=posts)
    shown = desk.run("card", "show").out
    assert "post 0     Station / 台站" in shown
    assert "post 1     Duty desk / 值班室" in shown
    assert "post 7     Legal adviser" in shown


def test_a_name_is_required() -> None:
    ran = run("init")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("parley: the following arguments are required: --name\nhint: ")
