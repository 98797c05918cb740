"""Servers that are processes of ours: their beginning, what is waited for of them, and their end."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

OPEN_SECONDS_MAX: Final = 120
END_SECONDS_MAX: Final = 30
POLL_SECONDS: Final = 0.05

Process = subprocess.Popen[bytes]


def start(command: Iterable[str], out: Path, folder: Path | None = None) -> Process:
    """A process that runs there and whose words go to the end of a file."""
    with out.open("ab") as words:
        return subprocess.Popen([*command], cwd=folder, stdout=words, stderr=words)


def start_heard(command: Iterable[str]) -> Process:
    """A process that is spoken with over its standard input and output."""
    return subprocess.Popen([*command], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def run(command: Iterable[str], folder: Path | None = None) -> str:
    """What a program says that ends by itself; raises CalledProcessError."""
    return subprocess.run([*command], check=True, cwd=folder, capture_output=True, text=True).stdout


async def until(holds: Callable[[], bool], seconds_max: float) -> None:
    """Until something holds that nobody tells us of; raises TimeoutError."""
    async with asyncio.timeout(seconds_max):
        while not holds():  # noqa: ASYNC110 -- other programs have no event to give
            await asyncio.sleep(POLL_SECONDS)


async def wait_open(address: str, port: int) -> None:
    """Until somebody listens there; raises TimeoutError."""
    async with asyncio.timeout(OPEN_SECONDS_MAX):
        while True:
            try:
                _, writer = await asyncio.open_connection(address, port)
            except OSError:
                await asyncio.sleep(POLL_SECONDS)
                continue
            writer.close()
            return


def end(processes: Iterable[subprocess.Popen[Any]]) -> None:
    """Tell all of them to end, and wait for each."""
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(END_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
