"""The demonstration ends well, may be run again, and sends real texts in parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.cli.demo_party import DemoFailed, Party
from parley.cli.demo_texts import PART_BYTES_MAX, PART_CHARACTERS_MAX, language_of, letters, split
from tests.cli.desk import free_ports, run


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARLEY_DEMO_DIR", str(tmp_path / "demo"))


def test_it_ends_well_and_tells_where_the_stations_lie(tmp_path: Path) -> None:
    ran = run("demo", "--once")
    assert ran.code == 0, ran.err
    assert "The independent verifier, which shares no code with Parley, accepts it." in ran.out
    assert str(tmp_path / "demo" / "arvenia") in ran.out
    for name in ("arvenia", "belmora"):
        secret = str(tmp_path / "demo" / "passphrases" / f"{name}-station")
        looked = run("inbox", "--station", str(tmp_path / "demo" / name), "--passphrase-file", secret, "--json")
        assert [entry["state"] for entry in looked.data["entries"]] == ["acknowledged"] * 2


def test_texts_from_files_cross_both_ways_and_it_may_be_run_again(tmp_path: Path) -> None:
    long = tmp_path / "report.txt"
    long.write_text("\n\n".join(f"Paragraph {n}. " + "All quiet at sea. " * 40 for n in range(60)), encoding="utf-8")
    chinese = tmp_path / "通报.txt"
    chinese.write_text("海上平静。\n", encoding="utf-8")
    given = ["--text-file", str(long), "--text-file", str(chinese), "--bundle", str(tmp_path / "bundle")]
    first = run("demo", "--once", "--json", *given).data
    assert [entry["from"] for entry in first["entries"]] == ["arvenia"] * 3 + ["belmora"]
    assert {entry["state"] for entry in first["entries"]} == {"acknowledged"}
    assert first["verifier"]["accepted"] is True
    assert (tmp_path / "bundle").exists()
    second = run("demo", "--once", "--json").data
    assert set(second["stations"]).isdisjoint(first["stations"])


def test_a_text_that_is_none_is_refused(tmp_path: Path) -> None:
    ran = run("demo", "--once", "--text-file", str(tmp_path / "none"))
    assert (ran.code, "[text-unreadable]" in ran.err) == (1, True)


def test_a_step_that_fails_is_told(tmp_path: Path) -> None:
    party = Party(tmp_path / "arvenia", ("en:Arvenia",), free_ports(1)[0], "none")
    with pytest.raises(DemoFailed) as failed:
        party.verb("status")
    assert failed.value.code == "demo-failed"
    assert "parley status" in failed.value.sentence


def test_texts_are_split_where_something_ends() -> None:
    paragraphs = "\n\n".join(f"{n}: " + "word " * 1_000 for n in range(20))
    parts = split(paragraphs)
    assert "".join(parts).replace("\n", "") == paragraphs.replace("\n", "")
    assert all(len(part) <= PART_CHARACTERS_MAX and len(part.encode()) <= PART_BYTES_MAX for part in parts)
    assert [part[:2] for part in parts[:2]] == ["0:", "3:"]
    han = split("海上平静。" * 9_000)
    assert "".join(han) == "海上平静。" * 9_000
    assert all(len(part.encode()) <= PART_BYTES_MAX and part.endswith("。") for part in han)
    assert "".join(split("x" * 50_000)) == "x" * 50_000
    assert split("short") == ["short"]


def test_nobody_stays_silent(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("Only this.", encoding="utf-8")
    ours, theirs = letters([file])
    assert ([one.text for one in ours], len(theirs)) == (["Only this."], 1)
    ours, theirs = letters([])
    assert (ours[0].language, theirs[0].language) == ("en", "zh")


def test_languages_are_guessed() -> None:
    assert (language_of("All quiet."), language_of("海上平静，all quiet."), language_of("123")) == ("en", "zh", "en")
