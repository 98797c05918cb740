"""The units for systemd: read by systemd itself, and as closed as their bound says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from parley.cli.codes import Exit
from parley.cli.main import parser
from parley.cli.passphrases import CREDENTIALS

UNITS = Path(__file__).resolve().parents[2] / "deploy" / "systemd"
EXPOSURE_MAX = {"parley@.service": 1.4, "parley-backup@.service": 0.6}
"""What `systemd-analyze security` gives, of 10: the first needs the network, the second nothing."""

COMMAND = "/opt/parley/bin/parley"

pytestmark = pytest.mark.needs("systemd-analyze")


def analyze(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["systemd-analyze", *words], cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )


def laid(folder: Path, change: tuple[str, str] = ("", "")) -> list[str]:
    """The units in a folder, with a command that exists here; their names."""
    for path in UNITS.glob("parley*@.*"):
        text = path.read_text(encoding="utf-8").replace(COMMAND, sys.executable)
        (folder / path.name).write_text(text.replace(*change) if change[0] else text, encoding="utf-8")
    return sorted(path.name for path in folder.iterdir())


def test_systemd_finds_nothing_amiss(tmp_path: Path) -> None:
    names = laid(tmp_path)
    assert names == ["parley-backup@.service", "parley-backup@.timer", "parley@.service"]
    done = analyze(tmp_path, "verify", "--man=no", "--recursive-errors=no", *names)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_setting_that_systemd_does_not_know_is_found(tmp_path: Path) -> None:
    names = laid(tmp_path, ("ProtectHome=", "ProtectHouse="))
    assert "ProtectHouse" in analyze(tmp_path, "verify", "--man=no", "--recursive-errors=no", *names).stderr


@pytest.mark.parametrize("name", EXPOSURE_MAX)
def test_a_unit_is_no_more_open_than_its_bound(tmp_path: Path, name: str) -> None:
    laid(tmp_path)
    assert exposure(tmp_path, name) <= EXPOSURE_MAX[name]
    laid(tmp_path, ("NoNewPrivileges=yes\n", ""))
    assert exposure(tmp_path, name) > EXPOSURE_MAX[name]


def exposure(folder: Path, name: str) -> float:
    """What systemd makes of a unit: from 0 for closed to 10."""
    found = re.search(r"exposure level for \S+ ([0-9.]+)", analyze(folder, "security", "--offline=true", name).stdout)
    assert found
    return float(found[1])


def test_the_commands_and_codes_of_the_units_are_the_programs() -> None:
    served = (UNITS / "parley@.service").read_text(encoding="utf-8")
    backed_up = (UNITS / "parley-backup@.service").read_text(encoding="utf-8")
    assert f"ExecStart={COMMAND} serve --log json --station /var/lib/parley/%i\n" in served
    for words in (["serve", "--log", "json"], ["backup", "/var/lib/parley-backups/a/b.backup"]):
        assert parser().parse_args([*words, "--station", "/var/lib/parley/a"]).station is not None
    assert f"RestartPreventExitStatus={Exit.REFUSED:d} {Exit.USAGE:d}\n" in served
    for text in (served, backed_up):
        assert f"LoadCredential={CREDENTIALS['passphrase']}:/etc/parley/%i.passphrase\n" in text
        assert "StateDirectory=parley parley/%i parley-backups/%i\n" in text
