"""Many failovers of one station in a row, killed, stopped and promoted in turn, while the other side speaks on."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Final

import pytest

from tests.faults.machines import Machine, stop
from tests.faults.over_postgres import WITHOUT_SERVICE_SECONDS_MAX, Traffic, judge, three
from tests.ports import free_port
from tests.postgres import Server, replica, server

BETWEEN: Final = 20
"""Messages that are held between two failovers."""

ROUND_SECONDS_MAX: Final = 90
SETTINGS: Final = "synchronous_standby_names = 'follower'", "synchronous_commit = remote_apply"
ALONE: Final = "ALTER SYSTEM SET synchronous_standby_names = ''", "SELECT pg_reload_conf()"
FOLLOWED: Final = "ALTER SYSTEM SET synchronous_standby_names = 'follower'", "SELECT pg_reload_conf()"


@dataclass
class Station:
    """The machines of one station, of which the first serves, and the servers that hold its record."""

    machines: list[Machine]
    primary: Server
    follower: Server
    ports: list[int]
    servers: ExitStack

    async def killed(self) -> None:
        """The process that serves ends in the middle of whatever it does, and another one stands by."""
        first, second = self._handed_on()
        waiting = asyncio.create_task(second.start("--standby"))
        await second.standing_by.wait()
        await first.kill()
        await waiting

    async def stopped(self) -> None:
        """It sleeps until another one has the station, and wakes then."""
        first, second = self._handed_on()
        assert first.process is not None
        waiting = asyncio.create_task(second.start("--standby"))
        await second.standing_by.wait()
        first.process.send_signal(signal.SIGSTOP)
        await waiting
        first.process.send_signal(signal.SIGCONT)
        _, told = await first.process.communicate()
        assert (first.process.returncode, b"another process" in told) == (3, True), told

    async def promoted(self) -> None:
        """The primary dies, and its replica is the primary, which another one follows from then on."""
        self.primary.stop("immediate")
        self.follower.promote()
        self.follower.tell(*ALONE)
        self.primary = self.follower
        following = replica(self.primary, "follower", self.ports.pop(0))
        self.follower = await asyncio.to_thread(self.servers.enter_context, following)
        self.primary.tell(*FOLLOWED)

    def _handed_on(self) -> tuple[Machine, Machine]:
        first = self.machines.pop(0)
        self.machines.append(first)
        self.machines[0].standing_by.clear()
        return first, self.machines[0]


@pytest.mark.soak(rounds=20)
def test_failovers_in_a_row_lose_and_double_nothing_and_each_is_short(
    tmp_path: Path, rounds: int, measured: Callable[[str], None]
) -> None:
    ports = [free_port() for _ in range(rounds // 3 + 2)]
    hosts, listed = ",".join("127.0.0.1" for _ in ports), ",".join(map(str, ports))
    address = f"host={hosts} port={listed} user=postgres dbname=postgres target_session_attrs=read-write"

    async def scene(station: Station, traffic: Traffic) -> list[tuple[str, float]]:
        gaps, over = [], asyncio.Event()
        kinds: list[Callable[[], Awaitable[None]]] = [station.killed, station.stopped, station.promoted]
        try:
            await asyncio.gather(station.machines[0].start(), traffic.theirs.start())
            sending = asyncio.create_task(traffic.go_on(over))
            await traffic.reached(BETWEEN)
            for _, fail in zip(range(rounds), cycle(kinds), strict=False):
                held = len(traffic.held)
                await fail()
                await traffic.reached(len(traffic.held) + BETWEEN)
                gaps.append((fail.__name__, traffic.longest_gap_since(held)))
            over.set()
            await sending
            assert (await station.machines[0].say("The last", wait_seconds=30))["state"] == "held"
            await asyncio.gather(station.machines[0].end(), traffic.theirs.end())
        finally:
            await stop(*station.machines, traffic.theirs)
        return gaps

    with ExitStack() as servers:
        primary = servers.enter_context(server(*SETTINGS, port=ports[0]))
        follower = servers.enter_context(replica(primary, "follower", ports[1]))
        ours, beside, theirs = asyncio.run(three(tmp_path, address, "row"))
        station = Station([ours, beside], primary, follower, ports[2:], servers)
        traffic = Traffic(theirs)
        gaps = asyncio.run(asyncio.wait_for(scene(station, traffic), ROUND_SECONDS_MAX * rounds))
        judge(station.primary.address, "row", theirs.folder, traffic.held)
    for kind in ("killed", "stopped", "promoted"):
        seconds = [f"{gap:.1f}" for one, gap in gaps if one == kind]
        measured(
            f"{len(seconds)} of {rounds} failovers in a row, {kind}: seconds without a receipt {', '.join(seconds)}"
        )
    measured(f"{len(traffic.held)} messages held through {rounds} failovers in a row, 0 lost, 0 doubled")
    assert max(gap for _, gap in gaps) < WITHOUT_SERVICE_SECONDS_MAX
