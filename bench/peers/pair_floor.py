"""The floor between two processes: what a receipt costs at the least (`bench/floor.py`)."""

from __future__ import annotations

import asyncio
import importlib.metadata
import shutil
import sqlite3
import sys
import time
from collections.abc import Collection
from pathlib import Path

from bench import floor
from bench.floor import Author
from bench.peers.servers import start_heard


class Pair:
    """The author in this process, the reader in one of its own.  They keep nothing from one start to the next."""

    def __init__(self, folder: Path, _variant: str) -> None:
        self._folder = folder
        self.ports: Collection[int] = ()

    def versions(self) -> dict[str, str]:
        """Of the library that signs and of SQLite."""
        return {"cryptography": importlib.metadata.version("cryptography"), "SQLite": sqlite3.sqlite_version}

    async def meet(self) -> None:
        """They have keys that both can make."""

    async def up(self) -> None:
        """A reader, and an author who is connected with it."""
        here = self._folder / "floor"
        shutil.rmtree(here, ignore_errors=True)
        here.mkdir()
        self._reader = start_heard((sys.executable, floor.__file__, "--reader", str(here)))
        assert self._reader.stdout is not None
        self.ports = (int(self._reader.stdout.readline()),)
        self._author = Author(here, await asyncio.open_connection("127.0.0.1", *self.ports))
        self._tasks = [asyncio.create_task(self._author.send()), asyncio.create_task(self._author.hear())]

    async def down(self) -> None:
        """The author goes, and so the reader."""
        for task in self._tasks:
            task.cancel()
        self._author.writer.close()
        await asyncio.to_thread(self._reader.wait)

    def ready(self, text: tuple[str, str]) -> bytes:
        """Its bytes."""
        return text[1].encode()

    async def say(self, text: bytes) -> float:
        """Until the receipt is durable here."""
        await self._author.say(text)
        return time.perf_counter()

    async def hand_over(self, text: bytes) -> None:
        """The same."""
        await self.say(text)

    async def stored(self) -> None:
        """The receipt says it."""

    def reader(self) -> int:
        """The reader's process."""
        return self._reader.pid
