"""Two real processes over one database: one serves, the other stands by, and never do both write."""

from __future__ import annotations

import asyncio
import shutil
import signal
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from parley.service.config import config_text, settings_in
from parley.service.folder import StationFolder
from parley.service.moving import move
from parley.store.lease import LEASE_SECONDS
from parley.store.postgres import PostgresStore
from parley.store.sqlite import SqliteStore
from tests.faults.machines import Machine, stop
from tests.faults.test_kill import _founded
from tests.postgres import Server, database, replica, server

SECONDS_MAX = 120
MESSAGES = 60
TAKEN_OVER_SECONDS_MAX = 10


def silent(_what: str, _done: int, _of: int) -> None:
    """Nobody watches."""


async def _three(folder: Path, schema: str) -> tuple[Machine, Machine, Machine]:
    """A station whose record is in the database, the same station on another machine, and the other side."""
    ours, theirs = await _founded(folder)
    move(ours.folder, database(), schema, silent)
    beside = StationFolder(folder / "beside")
    shutil.copytree(ours.folder.path, beside.path)
    on_another_machine = replace(settings_in(beside), tcp_listen="127.0.0.1:0")
    beside.config.write_text(config_text(on_another_machine), encoding="utf-8")
    return ours, Machine(beside, ours.line), theirs


def test_a_process_that_is_killed_is_followed_within_ten_seconds(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second, theirs = await _three(tmp_path, "killed")
        try:
            await asyncio.gather(first.start(), theirs.start())
            said = [await first.say(f"Message {number}", wait_seconds=30) for number in range(5)]
            waiting = asyncio.create_task(second.start("--standby"))
            await first.kill()
            gone = time.monotonic()
            await waiting
            assert time.monotonic() - gone < TAKEN_OVER_SECONDS_MAX
            said.append(await second.say("Of the second", wait_seconds=30))
            assert [one["state"] for one in said] == ["held"] * 6
            await asyncio.gather(second.end(), theirs.end())
        finally:
            await stop(first, second, theirs)

    asyncio.run(asyncio.wait_for(scene(), SECONDS_MAX))


def test_a_process_that_slept_keeps_and_says_nothing_more_and_ends(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second, theirs = await _three(tmp_path, "slept")
        try:
            await asyncio.gather(first.start(), theirs.start())
            await first.say("Before the sleep", wait_seconds=30)
            assert first.process is not None
            first.process.send_signal(signal.SIGSTOP)
            await second.start("--standby")
            held = await second.say("Of the second", wait_seconds=30)
            assert held["state"] == "held"
            first.process.send_signal(signal.SIGCONT)
            _, told = await first.process.communicate()
            assert (first.process.returncode, b"another process" in told) == (3, True), told
            await asyncio.gather(second.end(), theirs.end())
        finally:
            await stop(first, second, theirs)
        store = PostgresStore(database(), "slept")
        origins = [origin for origin in store.origins() if first.line.hex() in origin]
        assert sum(store.size(origin) for origin in origins) == 2
        assert list(store.damage()) == []
        store.close()

    asyncio.run(asyncio.wait_for(scene(), SECONDS_MAX))


def test_the_lease_is_shorter_than_what_is_promised() -> None:
    assert LEASE_SECONDS < TAKEN_OVER_SECONDS_MAX


def test_a_primary_that_dies_in_mid_traffic_is_followed_by_its_replica_and_nothing_receipted_is_lost(
    tmp_path: Path,
) -> None:
    """No receipt is signed before the replica has the entry: so whatever was told as held is there after it."""

    async def scene(primary: Server, follower: Server) -> tuple[list[str], StationFolder]:
        either = f"host={primary.folder},{follower.folder} port={primary.port},{follower.port}"
        ours, theirs = await _founded(tmp_path)
        move(ours.folder, f"{either} user=postgres dbname=postgres target_session_attrs=read-write", "pair", silent)
        held: list[str] = []
        try:
            await asyncio.gather(ours.start(), theirs.start())
            third = asyncio.Event()
            sending = asyncio.create_task(_send(theirs, held, third))
            await third.wait()
            primary.stop("immediate")
            follower.promote()
            follower.tell("ALTER SYSTEM SET synchronous_standby_names = ''", "SELECT pg_reload_conf()")
            await sending
            await asyncio.gather(ours.end(), theirs.end())
        finally:
            await stop(ours, theirs)
        return held, theirs.folder

    settings = "synchronous_standby_names = 'follower'", "synchronous_commit = remote_apply"
    with server(*settings) as primary, replica(primary, "follower") as follower:
        held, theirs = asyncio.run(asyncio.wait_for(scene(primary, follower), SECONDS_MAX))
        with closing(PostgresStore(follower.address, "pair")) as copy, closing(SqliteStore(theirs.record)) as own:
            _judge(own, copy, held)


async def _send(theirs: Machine, held: list[str], third: asyncio.Event) -> None:
    """The other side writes, and notes what its station says is held here."""
    for number in range(MESSAGES):
        told = await theirs.say(f"Message {number}", wait_seconds=60)
        assert told["state"] == "held"
        held.append(told["hash"])
        if len(held) == MESSAGES // 3:
            third.set()


def _judge(own: SqliteStore, copy: PostgresStore, held: list[str]) -> None:
    for origin in own.origins():
        entries = own.entries(origin, 0, own.size(origin))
        assert copy.entries(origin, 0, copy.size(origin)) == entries
    assert list(copy.damage()) == []
    assert [len(copy.find(one)) for one in held] == [1] * MESSAGES
