"""Two real processes over one database: one serves, the other stands by, and never do both write."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from parley.service.record.moving import move
from parley.store.lease import LEASE_SECONDS
from tests.faults.machines import Machine, stop
from tests.faults.over_postgres import (
    MESSAGES,
    SECONDS_MAX,
    WITHOUT_SERVICE_SECONDS_MAX,
    Traffic,
    judge,
    silent,
    three,
)
from tests.faults.test_kill import _founded
from tests.postgres import Server, database, replica, server

TAKEN_OVER_SECONDS_MAX = 10

Measured = Callable[[str], None]


@pytest.mark.soak(rounds=20)
def test_a_process_that_is_killed_in_mid_traffic_is_followed_within_ten_seconds(
    tmp_path: Path, rounds: int, measured: Measured
) -> None:
    async def fail(first: Machine, second: Machine) -> None:
        waiting = asyncio.create_task(second.start("--standby"))
        await first.kill()
        gone = time.monotonic()
        await waiting
        assert time.monotonic() - gone < TAKEN_OVER_SECONDS_MAX

    gaps = [_followed(tmp_path / str(number), f"killed-{number}", fail) for number in range(rounds)]
    measured(f"seconds without a receipt, a process killed: {', '.join(f'{gap:.1f}' for gap in gaps)}")


@pytest.mark.soak(rounds=20)
def test_a_process_that_slept_keeps_and_says_nothing_more_and_ends(
    tmp_path: Path, rounds: int, measured: Measured
) -> None:
    async def fail(first: Machine, second: Machine) -> None:
        assert first.process is not None
        first.process.send_signal(signal.SIGSTOP)
        await second.start("--standby")
        held = await second.say("Of the second", wait_seconds=30)
        assert held["state"] == "held"
        first.process.send_signal(signal.SIGCONT)
        _, told = await first.process.communicate()
        assert (first.process.returncode, b"another process" in told) == (3, True), told

    gaps = [_followed(tmp_path / str(number), f"slept-{number}", fail) for number in range(rounds)]
    measured(f"seconds without a receipt, a process asleep: {', '.join(f'{gap:.1f}' for gap in gaps)}")


def _followed(folder: Path, schema: str, fail: Callable[[Machine, Machine], Awaitable[None]]) -> float:
    """The first machine fails in mid-traffic and the second takes over; the longest time without a receipt."""

    async def scene() -> float:
        first, second, theirs = await three(folder, database(), schema)
        traffic = Traffic(theirs)
        try:
            await asyncio.gather(first.start(), theirs.start())
            sending = asyncio.create_task(traffic.flow())
            await traffic.reached(MESSAGES // 3)
            await fail(first, second)
            await sending
            assert (await second.say("The last", wait_seconds=30))["state"] == "held"
            await asyncio.gather(second.end(), theirs.end())
        finally:
            await stop(first, second, theirs)
        judge(database(), schema, theirs.folder, traffic.held)
        return traffic.longest_gap_seconds

    gap = asyncio.run(asyncio.wait_for(scene(), SECONDS_MAX))
    assert gap < WITHOUT_SERVICE_SECONDS_MAX
    return gap


def test_the_lease_is_shorter_than_what_is_promised() -> None:
    assert LEASE_SECONDS < TAKEN_OVER_SECONDS_MAX


@pytest.mark.soak(rounds=20)
def test_a_primary_that_dies_in_mid_traffic_is_followed_by_its_replica_and_nothing_receipted_is_lost(
    tmp_path: Path, rounds: int, measured: Measured
) -> None:
    """No receipt is signed before the replica has the entry: so whatever was told as held is there after it."""
    gaps = [_promoted(tmp_path / str(number)) for number in range(rounds)]
    measured(f"seconds without a receipt, a replica promoted: {', '.join(f'{gap:.1f}' for gap in gaps)}")


def _promoted(folder: Path) -> float:
    async def scene(primary: Server, follower: Server) -> Traffic:
        either = f"host={primary.folder},{follower.folder} port={primary.port},{follower.port}"
        ours, theirs = await _founded(folder)
        move(ours.folder, f"{either} user=postgres dbname=postgres target_session_attrs=read-write", "pair", silent)
        traffic = Traffic(theirs)
        try:
            await asyncio.gather(ours.start(), theirs.start())
            sending = asyncio.create_task(traffic.flow())
            await traffic.reached(MESSAGES // 3)
            primary.stop("immediate")
            follower.promote()
            follower.tell("ALTER SYSTEM SET synchronous_standby_names = ''", "SELECT pg_reload_conf()")
            await sending
            assert (await ours.say("The last", wait_seconds=30))["state"] == "held"
            await asyncio.gather(ours.end(), theirs.end())
        finally:
            await stop(ours, theirs)
        judge(follower.address, "pair", theirs.folder, traffic.held)
        return traffic

    settings = "synchronous_standby_names = 'follower'", "synchronous_commit = remote_apply"
    with server(*settings) as primary, replica(primary, "follower") as follower:
        traffic = asyncio.run(asyncio.wait_for(scene(primary, follower), SECONDS_MAX))
    assert traffic.longest_gap_seconds < WITHOUT_SERVICE_SECONDS_MAX
    return traffic.longest_gap_seconds
