"""The record checked, exported, and judged by the verifier."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from parley.cli.demo_verifier import VerifierRefused, verified, verifier
from tests.cli.desk import Desk

Pair = tuple[Desk, Desk]


@pytest.fixture
def spoken(together: Pair) -> list[str]:
    """Three letters of ours, held by the other side."""
    ours, theirs = together
    sent = [ours.data("send", f"Letter {number}.", *ours.officer, "--wait", "0")["hash"] for number in range(3)]
    Path("stick").mkdir()
    for here, there in ((ours, theirs), (theirs, ours)):
        here.data("carry", "out", "stick")
        there.data("carry", "in", "stick")
    return sent


def test_a_sound_record(together: Pair, spoken: list[str]) -> None:
    logs = together[0].data("record", "check", "--signatures")["logs"]
    own = next(log for log in logs if log["ours"] and log["line_index"] == 1)
    assert (own["entries"], own["signatures_checked"]) == (3, 3)
    assert own["heads_checked"] >= 1
    assert "every log holds what it was signed to hold" in together[0].run("record", "check").err


def test_a_changed_entry_is_found_and_has_its_own_exit_code(together: Pair, spoken: list[str]) -> None:
    file = sqlite3.connect(together[1].folder / "record.db")
    rows = file.execute("SELECT place, raw FROM row").fetchall()
    place, raw = next((place, raw) for place, raw in rows if b"Letter 1." in raw)
    file.execute("UPDATE row SET raw = ? WHERE place = ?", (raw.replace(b"Letter 1.", b"Letter 7."), place))
    file.commit()
    file.close()
    ran = together[1].run("record", "check")
    assert (ran.code, "[row-damaged]" in ran.err) == (4, True)
    assert "theirs, line 1: LOST  entries 1\n" in ran.out
    assert together[1].run("record", "check", "--json").code == 4
    assert "STOPPED" in together[1].run("line", "list").out + together[1].run("status").out
    examined = together[1].run("doctor")
    assert examined.code == 4
    assert "store-damaged" in examined.out


@pytest.mark.parametrize("narrowed", [[], ["--since", "2026-01-01T00:00Z"], ["--until", "011200ZJAN99"]])
def test_a_bundle_is_accepted_by_the_verifier(together: Pair, spoken: list[str], narrowed: list[str]) -> None:
    given = together[0].data("record", "export", "bundle", *narrowed)
    assert Path(given["path"]).stat().st_size == given["bytes"]
    assert verified(Path("bundle").absolute())["accepted"] is True


def test_chosen_entries_only(together: Pair, spoken: list[str]) -> None:
    together[1].data("record", "export", "bundle", "--entry", spoken[1][:12])
    said = verified(Path("bundle").absolute())["said"]
    assert "Letter 1." in said
    assert "Letter 0." not in said


def test_every_byte_of_a_bundle_is_vouched_for(together: Pair, spoken: list[str]) -> None:
    together[0].data("record", "export", "bundle")
    path = Path("bundle").absolute()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(VerifierRefused) as refused:
        verified(path)
    assert refused.value.code == "verifier-refused"


def test_no_bundle_is_overwritten(together: Pair) -> None:
    Path("bundle").write_bytes(b"another")
    ran = together[0].run("record", "export", "bundle")
    assert (ran.code, "[file-exists]" in ran.err) == (1, True)


def test_the_verifier_is_a_program_of_its_own() -> None:
    program = verifier()
    assert program is not None
    said = subprocess.run([sys.executable, str(program), "--help"], capture_output=True, text=True, check=True).stdout
    assert "bundle" in said
