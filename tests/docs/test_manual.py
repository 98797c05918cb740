"""The manuals of the watch, the administrator and the auditor: every command of their blocks is run, as it stands."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path

import pytest

from parley.cli.codes import Exit
from tests.cli.conftest import quick_passphrases
from tests.cli.desk import Desk, enrol, free_ports, run, until

__all__ = ["quick_passphrases"]

DOCS = Path(__file__).resolve().parents[2] / "docs" / "operating"
PAGES = sorted((DOCS / "manual").glob("*.md"))
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`(tests/[a-z_/]+\.py)::(test_\w+)`")

BY_AN_OFFICER = {"ack"}
"""What wants the officer's key beside, which the manual says in words."""

WITHOUT_A_STATION = {("audit", "check"), ("audit", "page")}
"""What an auditor does elsewhere, with a file alone."""


def commands(page: Path) -> list[list[str]]:
    """The words of each command of a page's blocks."""
    blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Desk]:
    """Two stations that know each other."""
    folder = tmp_path_factory.mktemp("manual")
    desks = []
    for name, named, port in zip(
        ("arvenia", "belmora"),
        ("en:Northern Maritime Command of Arvenia", "en:Coast Guard of Belmora"),
        free_ports(2),
        strict=True,
    ):
        (folder / name).mkdir()
        desk = Desk(folder / name / "station")
        desk.init(named, port=port)
        desks.append(desk)
    enrol(desks[0], desks[1], folder)
    return desks[0], desks[1]


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_every_command_of_a_manual_does_what_it_says(page: Path, pair: tuple[Desk, Desk], tmp_path: Path) -> None:
    ours, theirs = pair
    with ours.serving(), theirs.serving():
        theirs.data("send", f"For the {page.stem}.", *theirs.officer, "--wait", "0")
        until(lambda: ours.data("inbox")["entries"])
        entry = ours.data("inbox")["entries"][-1]["hash"]
        meant = {"HASH": entry, "ID": ours.data("status")["party"], "FILE": str(tmp_path / "file")}
        meant |= {name: str(tmp_path / name) for name in ("PAGE", "audit.jsonl", "audit.html", "last-year.jsonl")}
        meant["NEWEST"] = ours.data("status")["trail"][0]["newest"]
        ours.data("audit", "export", meant["last-year.jsonl"])
        said = [(words, run(*[meant.get(word, word) for word in words], *_more(ours, words))) for words in _of(page)]
    odd = [
        (words, ran.code, ran.err) for words, ran in said if ran.code not in {Exit.DONE, Exit.WAITING, _found(words)}
    ]
    assert odd == []


def _of(page: Path) -> list[list[str]]:
    found = commands(page)
    assert len(found) >= 8
    return found


def _more(desk: Desk, words: list[str]) -> list[str]:
    own = [] if tuple(words[:2]) in WITHOUT_A_STATION else desk.own
    return [*own, *(desk.officer if words[0] in BY_AN_OFFICER else [])]


def _found(words: list[str]) -> Exit:
    """The keys of these two lie beside them, which the doctor tells."""
    return Exit.FOUND if words == ["doctor"] else Exit.DONE


def test_the_tests_that_the_page_of_upgrading_names_exist() -> None:
    named = NAMED.findall((DOCS / "upgrading.md").read_text(encoding="utf-8"))
    assert len(named) > 5
    for path, name in named:
        tree = ast.parse((DOCS.parents[1] / path).read_text(encoding="utf-8"))
        assert name in {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}, f"{path}::{name}"
