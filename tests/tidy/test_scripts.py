"""The set-up says in one line what is amiss, and does nothing when nothing has changed."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.parts import PARTS, Part
from tests.tidy.tree import ROOT

SYSTEM = "/usr/bin:/bin"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The set-up's own files alone, in a folder with a space in its name."""
    folder = tmp_path / "a checkout"
    for name in ("scripts", "requirements", "deps"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "dictionary"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def program(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def run(checkout: Path, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The script as a user without root runs it: `id -u` says 1000."""
    false = checkout / "false"
    program(false, "id", "echo 1000")
    return subprocess.run(
        ["/bin/sh", str(checkout / "scripts" / script), *arguments],
        env={"PATH": f"{false}:{SYSTEM}", "HOME": str(checkout / "home"), **environment},
        capture_output=True,
        text=True,
        check=False,
        cwd=checkout.parent,
    )


def test_an_old_python_is_refused_by_name(checkout: Path) -> None:
    program(checkout / "false", "oldpython", "exit 1")
    done = run(checkout, "setup.sh", "run", PYTHON="oldpython")
    assert done.returncode == 1
    assert done.stderr == "parley: needs Python 3.11 or newer; PYTHON=oldpython is not\n"


def test_a_python_without_ensurepip_is_mended_by_one_line(checkout: Path) -> None:
    program(checkout / "false", "barepython", 'case "$2" in *ensurepip*) exit 1 ;; esac; exit 0')
    done = run(checkout, "setup.sh", "run", PYTHON="barepython")
    assert done.returncode == 1
    assert done.stderr.endswith("mend it with:  sudo apt-get install python3-venv\n")
    assert not (checkout / ".venv").exists()


def test_absent_system_packages_are_said_in_one_line_to_who_is_not_root(checkout: Path) -> None:
    (checkout / "deps" / "debian.txt").write_text("here # a reason\ngone\nlost\n", encoding="utf-8")
    program(checkout / "false", "dpkg-query", 'for name; do :; done; [ "$name" = here ] && echo "install ok installed"')
    done = run(checkout, "deps.sh")
    assert (done.returncode, done.stderr) == (
        0,
        "parley: absent system packages; install them with:  sudo apt-get install gone lost\n",
    )


def test_system_packages_that_are_here_are_not_mentioned(checkout: Path) -> None:
    program(checkout / "false", "dpkg-query", 'echo "install ok installed"')
    done = run(checkout, "deps.sh")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


made_by_make = pytest.mark.skipif(
    not (ROOT / ".venv" / "ready-dev").exists() or Path(sys.prefix) != ROOT / ".venv",
    reason="set up by other means than `make setup`",
)


@made_by_make
def test_a_second_set_up_does_nothing() -> None:
    done = subprocess.run(
        ["/bin/sh", "scripts/setup.sh", "run"],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@made_by_make
@pytest.mark.parametrize(
    "part", [part for part in PARTS.values() if part.remedy == "make setup"], ids=lambda part: part.name
)
def test_make_setup_brings_every_part_that_says_so(part: Part) -> None:
    assert part.is_here()
