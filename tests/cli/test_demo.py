"""The demonstration ends well, may be run again, and sends real texts in parts."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from parley.cli import demo, demo_life
from parley.cli.demo_party import DemoFailed, Party
from parley.cli.demo_texts import PART_BYTES_MAX, PART_CHARACTERS_MAX, language_of, letters, split
from parley.cli.main import parser
from tests.cli.desk import free_ports, run
from tests.patience import SECONDS_MAX


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


def test_at_a_terminal_both_stay_with_their_consoles_and_a_living_line_until_ctrl_c(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered: list[httpx.Response] = []
    rests = iter(range(len(demo_life.STEPS)))

    def rest() -> None:
        if not entered:
            entered.extend(_entered(tmp_path / "demo"))
        if next(rests, None) is None:
            raise KeyboardInterrupt

    monkeypatch.setattr(demo, "at_terminal", lambda: True)
    monkeypatch.setattr(demo_life, "rest", rest)
    ran = run("demo")
    assert ran.code == 0, ran.err
    assert "not done" not in ran.out
    assert [what for what, _ in demo_life.STEPS if what and what not in ran.out] == []
    assert len(set(re.findall(r"http://[ab]\.localhost:\d+/enter/\S+", ran.out))) == 4
    assert [(one.status_code, "DEMO" in one.text) for one in entered] == [(200, True)] * 2
    assert "Both stations end" in ran.out
    secret = tmp_path / "demo" / "passphrases" / "belmora-station"
    station = ["--station", str(tmp_path / "demo" / "belmora"), "--passphrase-file", str(secret), "--json"]
    known = run("status", *station).data
    assert (known["serving"], {one["code"] for one in known["alarms"]}) == (False, {"readback-differs"})


LOGIN = "import os, sys; os.login_tty(0); os.execv(sys.executable, [sys.executable, '-m', 'parley.cli', 'demo'])"
"""The demonstration as whoever sits at a terminal starts it: the terminal is the one that it hangs on."""


@pytest.mark.parametrize("torn", ["terminal", "killed"])
def test_no_station_goes_on_when_the_terminal_is_torn_away_or_the_demonstration_killed(torn: str) -> None:
    ours, its = os.openpty()
    with subprocess.Popen([sys.executable, "-c", LOGIN], stdin=its, stdout=its, stderr=its) as demonstration:
        os.close(its)
        told = b""
        while not (found := re.search(rb"process of its own: (\d+), (\d+)", told)):
            told += os.read(ours, 4_096)
        stations = [os.pidfd_open(int(one)) for one in found.groups()]
        if torn == "killed":
            demonstration.kill()
            demonstration.wait()
        os.close(ours)
        for station in stations:
            assert select.select([station], [], [], SECONDS_MAX)[0], "it still serves"
            os.close(station)


def test_a_station_that_is_left_serving_goes_on_when_nobody_is_there(tmp_path: Path) -> None:
    party = Party(tmp_path / "arvenia", ("en:Arvenia",), free_ports(1)[0], "none")
    party.found()
    party.serve()
    ready = party.wait_ready()
    party.leave()
    assert party.process is not None
    assert party.process.stdin is not None
    party.process.stdin.close()
    assert [party.verb("status")["serving"] for _ in range(3)] == [True] * 3
    assert ready["process"] == party.process.pid
    assert party.end() == 0


def _entered(folder: Path) -> list[httpx.Response]:
    """The floor of each side, as an officer sees it who came by a link."""
    found = []
    for name, officer in (("arvenia", "Lt. Orlan"), ("belmora", "林澜")):
        secret = str(folder / "passphrases" / f"{name}-station")
        link = run("console", "link", officer, "--station", str(folder / name), "--passphrase-file", secret, "--json")
        address, _, opens = link.data["link"].partition("/enter/")
        with httpx.Client(
            base_url=f"http://127.0.0.1:{address.rpartition(':')[2]}", follow_redirects=True, timeout=SECONDS_MAX
        ) as client:
            client.headers["host"] = address.partition("://")[2]
            client.headers["sec-fetch-site"] = "same-origin"
            found.append(client.post("/enter", data={"link": opens}))
    return found


@pytest.mark.parametrize("once", ["--once", "--keep", "--json"])
def test_it_stays_for_nobody_who_does_not_want_it(monkeypatch: pytest.MonkeyPatch, once: str) -> None:
    monkeypatch.setattr(demo, "at_terminal", lambda: True)
    tree = parser(["demo"])
    assert demo.stays(tree.parse_args(["demo"]))
    assert not demo.stays(tree.parse_args(["demo", once]))
    monkeypatch.setenv("ONCE", "1")
    assert not demo.stays(tree.parse_args(["demo"]))


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
