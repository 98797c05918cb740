"""A station whose record is in a database, another machine of it, the other side, and traffic that outlives faults."""

from __future__ import annotations

import asyncio
import itertools
import shutil
import time
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from parley.service.config import config_text, settings_in
from parley.service.folder import StationFolder
from parley.service.record.moving import move
from parley.store.postgres import PostgresStore
from parley.store.sqlite import SqliteStore
from tests import patience
from tests.faults.machines import Machine
from tests.faults.test_kill import _founded

SECONDS_MAX: Final = patience.SECONDS_MAX
MESSAGES: Final = 60
WITHOUT_SERVICE_SECONDS_MAX: Final = 15
SOME: Final = 6


async def three(folder: Path, database: str, schema: str) -> tuple[Machine, Machine, Machine]:
    """A station whose record is in the database, the same station on another machine, and the other side."""
    ours, theirs = await _founded(folder)
    move(ours.folder, database, schema, silent)
    beside = StationFolder(folder / "beside")
    shutil.copytree(ours.folder.path, beside.path)
    on_another_machine = replace(settings_in(beside), tcp_listen="127.0.0.1:0")
    beside.config.write_text(config_text(on_another_machine), encoding="utf-8")
    return ours, Machine(beside, ours.line), theirs


@dataclass
class Traffic:
    """What the other side says, one message after the other, and what it was told is held here."""

    theirs: Machine
    held: list[str] = field(default_factory=list)
    told_at: list[float] = field(default_factory=list)
    _some: asyncio.Event = field(default_factory=asyncio.Event)

    async def flow(self, messages: int = MESSAGES) -> None:
        """Say so many, each when the one before it is held."""
        for _ in range(messages):
            told = await self.theirs.say(f"Message {len(self.held)}", wait_seconds=60)
            assert told["state"] == "held"
            self.held.append(told["hash"])
            self.told_at.append(time.monotonic())
            self._some.set()

    async def go_on(self, over: asyncio.Event) -> None:
        """The same until it is over."""
        while not over.is_set():
            await self.flow(1)

    async def reached(self, count: int) -> None:
        """Wait until so many are held."""
        while len(self.held) < count:
            self._some.clear()
            await self._some.wait()

    async def some_more(self) -> None:
        """Wait until some more are held: what was broken before is noticed by then, and behind us."""
        await self.reached(len(self.held) + SOME)

    @property
    def longest_gap_seconds(self) -> float:
        """How long nothing was receipted at most."""
        return self.longest_gap_since(0)

    def longest_gap_since(self, held: int) -> float:
        """The same after so many were held."""
        told = self.told_at[max(0, held - 1) :]
        return max(later - earlier for earlier, later in itertools.pairwise(told))


def judge(address: str, schema: str, theirs: StationFolder, held: list[str]) -> None:
    """Both records are alike byte for byte, sound, and each message that was told of as held stands there once."""
    with closing(PostgresStore(address, schema)) as copy, closing(SqliteStore(theirs.record)) as own:
        assert copy.origins() == own.origins()
    judge_line(address, schema, theirs, held)


def judge_line(address: str, schema: str, theirs: StationFolder, held: list[str]) -> None:
    """The same of a station that speaks with others too."""
    with closing(PostgresStore(address, schema)) as copy, closing(SqliteStore(theirs.record)) as own:
        for origin in own.origins():
            assert copy.entries(origin, 0, copy.size(origin)) == own.entries(origin, 0, own.size(origin))
        assert list(copy.damage()) == []
        assert [len(copy.find(one)) for one in held] == [1] * len(held)


def silent(_what: str, _done: int, _of: int) -> None:
    """Nobody watches."""
