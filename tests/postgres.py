"""A PostgreSQL server of the tests' own: real, on a socket in a folder of its own, gone with them."""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from tests.ports import free_port

BINARIES: Final = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
SETTINGS: Final = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{folder}'
max_connections = 50
shared_buffers = 32MB
"""


@cache
def database() -> str:
    """The address of a server that runs until the process of these tests ends."""
    running = ExitStack()
    atexit.register(running.close)
    return running.enter_context(server()).address


class Server:
    """One cluster: its folder, its port, and the process that serves it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port

    @property
    def address(self) -> str:
        """For psycopg."""
        return f"host={self.folder} port={self.port} user=postgres dbname=postgres"

    def run(self, program: str, *words: str) -> None:
        """One of PostgreSQL's own programs, as the user that it wants to be."""
        done = subprocess.run(
            [*_as_nobody_special(), str(BINARIES[-1] / program), *words],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, f"{program}: {done.stdout}{done.stderr}"

    def start(self) -> None:
        """Serve; returns when it answers."""
        self.run("pg_ctl", "-D", str(self.data), "-l", str(self.folder / "log"), "-w", "start")

    def promote(self) -> None:
        """Let a replica be the primary."""
        self.run("pg_ctl", "-D", str(self.data), "-w", "promote")

    def tell(self, *statements: str) -> None:
        """Have it do these, each by itself."""
        for one in statements:
            self.run("psql", "-d", self.address, "-c", one)

    def stop(self, how: str = "fast") -> None:
        """End: `fast`, or `immediate`, which is a crash."""
        self.run("pg_ctl", "-D", str(self.data), "-m", how, "-w", "stop")

    @property
    def data(self) -> Path:
        """Where the cluster lies."""
        return self.folder / "data"


@contextmanager
def server(*settings: str, port: int | None = None) -> Iterator[Server]:
    """A server that runs, with nothing in it."""
    with _laid(port) as made:
        words = ("-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C")
        made.run("initdb", "-D", str(made.data), *words)
        with _running(made, *settings):
            yield made


@contextmanager
def replica(primary: Server, name: str, port: int | None = None) -> Iterator[Server]:
    """A server that follows another one, under this name."""
    with _laid(port) as made:
        source = f"{primary.address} application_name={name}"
        made.run("pg_basebackup", "-D", str(made.data), "-d", source, "-R", "--no-sync", "-c", "fast")
        with _running(made):
            yield made


@contextmanager
def _laid(port: int | None) -> Iterator[Server]:
    assert BINARIES, "PostgreSQL is absent: `make deps` installs it"
    folder = Path(tempfile.mkdtemp(prefix="parley-pg-"))
    if os.geteuid() == 0:
        entry = pwd.getpwnam("postgres")
        os.chown(folder, entry.pw_uid, entry.pw_gid)
    try:
        yield Server(folder, free_port() if port is None else port)
    finally:
        shutil.rmtree(folder)


@contextmanager
def _running(made: Server, *settings: str) -> Iterator[None]:
    with (made.data / "postgresql.conf").open("a") as file:
        file.write(SETTINGS.format(port=made.port, folder=made.folder) + "".join(f"{one}\n" for one in settings))
    made.start()
    try:
        yield
    finally:
        if (made.data / "postmaster.pid").exists():
            made.stop("immediate")


def _as_nobody_special() -> Sequence[str]:
    """PostgreSQL refuses to run as root."""
    return ("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups") if os.geteuid() == 0 else ()
