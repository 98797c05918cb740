"""The pages of docs/start and the guide to attachments, block by block as they stand, at a terminal where what Parley
asks is typed.
"""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.desk import free_ports
from tests.patience import SECONDS_MAX

PAGES = Path(__file__).resolve().parents[2] / "docs"

ANSWERS = {
    "root key's passphrase": "the root sleeps in a safe",
    "recovery key's passphrase": "the recovery in another",
    "officer's passphrase": "what only the officer knows",
    "station's passphrase": "seven grey herons wait",
    "read the same six words": "yes",
}
"""What is typed, by what is asked; `the same once more` gets the last one again."""


class Terminal:
    """A shell at a terminal of its own."""

    def __init__(self, folder: Path, script: str, tools: Path) -> None:
        self.said = ""
        self._answered = 0
        self._last = ""
        self.process, self._terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
            for name in ("PARLEY_STATION", "CREDENTIALS_DIRECTORY", "NOTIFY_SOCKET"):
                environment.pop(name, None)
            os.execvpe("bash", ["bash", "-euc", script], environment)  # noqa: S606 - the page's own block

    def until(self, pattern: str | None) -> str:
        """What was said, once it holds the pattern, or has ended where there is none."""
        end = time.monotonic() + SECONDS_MAX
        while pattern is None or not re.search(pattern, self.said, re.MULTILINE):
            assert time.monotonic() < end, self.said
            if not self._read():
                break
            self._answer()
        assert pattern is None or re.search(pattern, self.said, re.MULTILINE), self.said
        return self.said

    def ended(self) -> str:
        """What was said, once it has ended well."""
        self.until(None)
        _, status = os.waitpid(self.process, 0)
        os.close(self._terminal)
        assert os.waitstatus_to_exitcode(status) == 0, self.said
        return self.said

    def _read(self) -> bool:
        ready, _, _ = select.select([self._terminal], [], [], 1.0)
        if not ready:
            return True
        try:
            content = os.read(self._terminal, 65_536)
        except OSError:  # how a terminal says that nobody is left on the other side
            return False
        self.said += content.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(content)

    def _answer(self) -> None:
        asked = re.search(r"parley: ([^\n]*)(?:: | \[yes/no\] )$", self.said[self._answered :])
        if asked is None:
            return
        self._answered = len(self.said)
        answer = next((answer for question, answer in ANSWERS.items() if question in asked[1]), self._last)
        self._last = answer
        os.write(self._terminal, f"{answer}\n".encode())


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """The command `parley`, of this interpreter."""
    folder = tmp_path / "tools"
    folder.mkdir()
    command = folder / "parley"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m parley.cli "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return folder


@contextmanager
def machines(tmp_path: Path) -> Iterator[list[Terminal]]:
    """A folder for each party, and what goes on serving, ended at the end."""
    for name in ("arvenia", "belmora"):
        (tmp_path / name / "stick").mkdir(parents=True)
    serving: list[Terminal] = []
    try:
        yield serving
    finally:
        for one in serving:
            os.kill(one.process, signal.SIGTERM)
            one.ended()


def steps(page: Path, ports: list[int]) -> Iterator[tuple[str, str]]:
    """The page's steps in order: blocks by whose they are, and what is carried."""
    text = page.read_text(encoding="utf-8")
    text = text.replace("192.0.2.7:7117", f"127.0.0.1:{ports[0]}").replace("198.51.100.9:7117", f"127.0.0.1:{ports[1]}")
    for found in re.finditer(
        r"^```sh\n# (?P<whose>.+)\n(?P<block>(?:.*\n)*?)```$|^<!-- (?P<carry>carry .+) -->$", text, re.MULTILINE
    ):
        yield (found["whose"] or found["carry"], found["block"] or "")


def play(page: Path, tmp_path: Path, tools: Path, serving: list[Terminal], ports: list[int]) -> list[str]:
    """What was heard in the page's steps, one after the other; what goes on serving is added."""
    heard: list[str] = []
    for whose, block in steps(page, ports):
        machine, _, more = whose.partition(" ")
        if machine == "carry":
            carry(tmp_path, whose)
            continue
        terminal = Terminal(tmp_path / machine, block, tools)
        if more == "serves":
            terminal.until(r"^ready: ")
            serving.append(terminal)
        else:
            heard.append(terminal.ended())
    return heard


def carry(tmp_path: Path, what: str) -> None:
    """Bring a file, or all that is on the stick, from one machine to the other."""
    if found := re.fullmatch(r"carry (\w+)/(\S+) to (\w+)", what):
        shutil.copy(tmp_path / found[1] / found[2], tmp_path / found[3])
    else:
        found = re.fullmatch(r"carry the stick from (\w+) to (\w+)", what)
        assert found, what
        for path in (tmp_path / found[1] / "stick").iterdir():
            if path.is_file():
                shutil.move(path, tmp_path / found[2] / "stick" / path.name)


def is_held_to(heard: list[str]) -> None:
    """Both read the same words, and the letter was acknowledged."""
    assert sum("words    " in said for said in heard) == 2
    words = {re.search(r"^words +(.+)$", said, re.MULTILINE)[1] for said in heard if "words    " in said}  # type: ignore[index]
    assert len(words) == 1
    assert any("  acknowledged" in said for said in heard[-3:])


def test_the_page_of_sticks_holds(tmp_path: Path, tools: Path) -> None:
    with machines(tmp_path) as serving:
        is_held_to(play(PAGES / "start" / "by-stick.md", tmp_path, tools, serving, free_ports(2)))


def test_the_page_of_two_machines_holds_and_then_the_guide_to_attachments(tmp_path: Path, tools: Path) -> None:
    ports = free_ports(2)
    with machines(tmp_path) as serving:
        is_held_to(play(PAGES / "start" / "two-machines.md", tmp_path, tools, serving, ports))
        sent, shown, saved = play(PAGES / "guides" / "attachments.md", tmp_path, tools, serving, ports)
    chart = tmp_path / "arvenia" / "chart.pdf"
    digest = sha256(chart.read_bytes()).hexdigest()
    assert re.search(f"^parley: with chart.pdf, 300,000 bytes, sha256 {digest}$", sent, re.MULTILINE)
    assert sent.index(digest) < sent.index("officer's passphrase")
    assert f"attached   300,000 bytes, here; {'held' if 'as of' in shown else 'not yet held'} by them" in shown
    assert f"saved    {tmp_path}/belmora/chart.pdf" in saved
    assert (tmp_path / "belmora" / "chart.pdf").read_bytes() == chart.read_bytes()
