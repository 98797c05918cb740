"""An operator's desk in a test: verbs run in this process, stations that serve in processes of their own."""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from parley.cli.main import main
from tests.patience import SECONDS_MAX
from tests.ports import free_port

Json = dict[str, Any]

PASSPHRASES = {
    "station": "seven grey herons wait",
    "root": "the lighthouse keeper sleeps",
    "recovery": "a third sentence, not the first",
    "officer": "what only the officer knows",
}


@dataclass(frozen=True)
class Ran:
    """How a verb ended, and what it gave and said."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Json:
        """What it gave, as data."""
        return dict(json.loads(self.out))


def run(*arguments: str) -> Ran:
    """A verb, in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(list(arguments))
    return Ran(code, out.getvalue(), err.getvalue())


@dataclass(frozen=True)
class Desk:
    """One station's folder, with files of passphrases beside it."""

    folder: Path

    def secret(self, whose: str, text: str | None = None) -> str:
        """A file with a passphrase."""
        path = self.folder.parent / f"{whose}.pass"
        if text is not None or not path.exists():
            path.write_text(f"{text or PASSPHRASES[whose]}\n", encoding="utf-8")
            path.chmod(0o600)
        return str(path)

    @property
    def own(self) -> list[str]:
        """The options that name this station and open it."""
        return ["--station", str(self.folder), "--passphrase-file", self.secret("station")]

    @property
    def officer(self) -> list[str]:
        """The options with which its officer releases."""
        key = str(self.folder / "officers" / "duty.key")
        return ["--officer", key, "--officer-passphrase-file", self.secret("officer")]

    def run(self, *arguments: str) -> Ran:
        """A verb at this station."""
        return run(*arguments, *self.own)

    def data(self, *arguments: str) -> Json:
        """What a verb that must succeed gives as data."""
        ran = self.run(*arguments, "--json")
        assert ran.code == 0, (arguments, ran.out, ran.err)
        return ran.data

    def init(self, *names: str, port: int = 0, more: tuple[str, ...] = ()) -> Json:
        """Make the station and its officer."""
        named = [part for name in names for part in ("--name", name)]
        at = [] if not port else ["--address", f"tcp:127.0.0.1:{port}", "--listen", f"127.0.0.1:{port}"]
        sealed = [
            "--root-passphrase-file",
            self.secret("root"),
            "--recovery-passphrase-file",
            self.secret("recovery"),
        ]
        made = self.data("init", *named, *at, *sealed, *more)
        self.data("officer", "add", "duty", "--officer-passphrase-file", self.secret("officer"))
        return made

    @contextlib.contextmanager
    def serving(self) -> Iterator[subprocess.Popen[str]]:
        """The station serving; it must end well when it is told to."""
        process = subprocess.Popen(
            [sys.executable, "-m", "parley.cli", "serve", "--json", *self.own],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONWARNINGS": "default"},
        )
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line:
                assert process.stderr is not None
                raise AssertionError(process.stderr.read())
            assert json.loads(line)["ready"] is True
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            _, said = process.communicate(timeout=SECONDS_MAX)
        assert process.returncode == 0, said
        *before, last = said.splitlines()
        assert last == "parley: the station has ended; all that it was told is kept"
        assert [line for line in before if not line.startswith(("parley: page for ", "hint: "))] == []


def enrol(one: Desk, other: Desk, folder: Path) -> Json:
    """Both stations through offer, acceptance, finish and words."""
    offer, accept, finish = (str(folder / f"{kind}.parley") for kind in ("offer", "accept", "finish"))
    one.data("enrol", "offer", "--out", offer)
    other.data("enrol", "accept", offer, "--out", accept)
    theirs = one.data("enrol", "finish", accept, "--out", finish)
    ours = other.data("enrol", "finish", finish)
    assert theirs["words"] == ours["words"]
    for desk in (one, other):
        desk.data("enrol", "finish", "--words-match")
    return ours


def free_ports(count: int) -> list[int]:
    """Ports at which nobody listens."""
    return [free_port() for _ in range(count)]


def until(true: Callable[[], object]) -> None:
    """Ask again and again until it is so; each asking is a request that the station answers in its own time."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < SECONDS_MAX, "it did not become so in time"
