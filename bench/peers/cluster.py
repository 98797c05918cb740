"""A PostgreSQL cluster of a pair's own, with the settings that it comes with, as a process of ours."""

from __future__ import annotations

import os
import pwd
import signal
from pathlib import Path
from typing import Final

from bench.peers.servers import Process, run, start, until

BINARIES: Final = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
USER: Final = "postgres"
AS_USER: Final = ("setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups")
START_SECONDS_MAX: Final = 60


class Cluster:
    """Serves on a socket in its folder alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: Process | None = None

    def version(self) -> dict[str, str]:
        """Of the server."""
        return {"PostgreSQL": self._run("postgres", "--version").split()[2]}

    def make(self) -> None:
        """With nothing in it."""
        self._folder.mkdir()
        owner = pwd.getpwnam(USER)
        os.chown(self._folder, owner.pw_uid, owner.pw_gid)
        words = ("-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C")
        self._run("initdb", "-D", str(self._folder / "data"), *words)

    async def start(self) -> None:
        """Serve; raises TimeoutError."""
        command = (*AS_USER, str(BINARIES[-1] / "postgres"), "-D", str(self._folder / "data"), "-k", str(self._folder))
        settings = ("-c", "listen_addresses=", "-c", "shared_buffers=256MB")
        self._process = start((*command, *settings), self._folder / "log", Path("/"))
        await until(self._ready, START_SECONDS_MAX)

    def create(self, database: str) -> None:
        """A database."""
        self._run("createdb", "-h", str(self._folder), "-U", USER, database)

    def ask(self, database: str, question: str) -> str:
        """The one value that answers it."""
        return self._run("psql", "-h", str(self._folder), "-U", USER, "-d", database, "-tAc", question).strip()

    def end(self) -> None:
        """End without waiting for those who are connected."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait()

    def _ready(self) -> bool:
        """The last line of what the server writes about itself says so."""
        status = self._folder / "data" / "postmaster.pid"
        return status.exists() and "ready" in (status.read_text(encoding="utf-8").splitlines() or [""])[-1]

    def _run(self, program: str, *words: str) -> str:
        return run((*AS_USER, str(BINARIES[-1] / program), *words), Path("/"))
