"""Where a passphrase comes from, and from where it never comes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.desk import PASSPHRASES, Desk, run

Pair = tuple[Desk, Desk]


def test_from_a_descriptor_one_line_at_a_time(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"the first of three lines\nthe second of three\nand the third, too\nleft over\n")
    os.close(writing)
    options = [part for whose in ("", "root-", "recovery-") for part in (f"--{whose}passphrase-fd", str(reading))]
    made = run("init", "--station", str(tmp_path / "station"), "--name", "en:Arvenia", *options)
    rest = os.read(reading, 100)
    os.close(reading)
    assert (made.code, rest) == (0, b"left over\n")


def test_from_a_systemd_credential(apart: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / "parley.station").write_text(PASSPHRASES["station"], encoding="utf-8")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    assert run("status", "--station", str(apart[0].folder)).code == 0


def test_nobody_to_ask(apart: Pair) -> None:
    ran = run("status", "--station", str(apart[0].folder))
    assert (ran.code, "[passphrase-absent]" in ran.err) == (1, True)


@pytest.mark.parametrize("descriptor", ["99", "closed"])
def test_a_descriptor_that_gives_nothing(apart: Pair, descriptor: str) -> None:
    if descriptor == "closed":
        reading, writing = os.pipe()
        os.close(writing)
        descriptor = str(reading)
    ran = run("status", "--station", str(apart[0].folder), "--passphrase-fd", descriptor)
    assert (ran.code, "[passphrase-absent]" in ran.err) == (1, True)
    if descriptor != "99":
        os.close(int(descriptor))


def test_a_file_that_others_can_read_is_refused(apart: Pair) -> None:
    Path(apart[0].secret("station")).chmod(0o640)
    ran = apart[0].run("status")
    assert (ran.code, "[passphrase-open]" in ran.err) == (1, True)


def test_a_file_that_is_not_there(apart: Pair, tmp_path: Path) -> None:
    ran = run("status", "--station", str(apart[0].folder), "--passphrase-file", str(tmp_path / "none"))
    assert (ran.code, "[passphrase-absent]" in ran.err) == (1, True)


@pytest.mark.parametrize("content", [b"short\n", b"x" * 2_000, b"\xff" * 12])
def test_what_is_no_passphrase_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "pass"
    file.write_bytes(content)
    file.chmod(0o600)
    ran = run("officer", "new", str(tmp_path / "officer.key"), "--officer-passphrase-file", str(file))
    assert (ran.code, "[passphrase-unfit]" in ran.err) == (1, True)
    assert not (tmp_path / "officer.key").exists()


def test_a_wrong_passphrase_opens_nothing(apart: Pair) -> None:
    apart[0].secret("station", "not this one, surely")
    ran = apart[0].run("status")
    assert (ran.code, "[passphrase-wrong]" in ran.err) == (1, True)


def test_no_verb_takes_a_passphrase_as_an_argument() -> None:
    from parley.cli.main import parser
    from tests.cli.tree import options

    named = [option for _, option in options(parser()) if "passphrase" in option]
    assert named
    assert all(option.endswith(("-fd", "-file")) or option == "--same-passphrase" for option in named)
