"""A divided station: a process that dies is followed in its share while the others go on; rolling restarts."""

from __future__ import annotations

import asyncio
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from parley.service.client import StationTrouble, ask
from parley.service.config import config_text, settings_in
from parley.service.folder import StationFolder
from parley.service.record.moving import move
from parley.wire.ids import LineId
from tests.faults.machines import Machine, released, stop
from tests.faults.over_postgres import MESSAGES, SECONDS_MAX, WITHOUT_SERVICE_SECONDS_MAX, Traffic, judge_line, silent
from tests.postgres import Server, database, replica, server
from tests.service.stations import OPEN, Party, close, enrol, found, two

LEASE_SECONDS = 2
"""Of the stations that sleep here: a sleep that is longer than the lease is as good as one of a minute."""

Measured = Callable[[str], None]


async def _founded(folder: Path, schema: str, address: str = "", **config: Any) -> tuple[Machine, Machine, Machine]:  # noqa: ANN401 -- settings
    """A station with two others, in the database, of which the second's channel is in share 1; the others."""
    ours, north = await two(folder, **config)
    south = await found(folder / "south", "Coast Guard of Belmora", "en")
    for one in (ours, north, south):
        one.open()
    await enrol(ours, north)
    await enrol(ours, south)
    machines = Machine(ours.folder, north.line), Machine(north.folder, north.line), Machine(south.folder, south.line)
    channel = south.channel.id.hex()
    await close(ours, north, south)
    assert OPEN == []
    move(ours.folder, address or database(), schema, silent)
    again = Party(ours.folder)
    again.open()
    await again.ask("store share", channel=channel, share=1)
    await close(again)
    return machines


def _beside(folder: StationFolder, name: str, line: LineId) -> Machine:
    """Another process of the same station, in a folder of its own."""
    beside = StationFolder(folder.path.with_name(name))
    shutil.copytree(folder.path, beside.path)
    elsewhere = replace(settings_in(beside), tcp_listen="127.0.0.1:0")
    beside.config.write_text(config_text(elsewhere), encoding="utf-8")
    return Machine(beside, line)


@pytest.mark.soak(rounds=20)
def test_a_process_that_dies_is_followed_in_its_share_and_the_others_do_not_notice(
    tmp_path: Path, rounds: int, measured: Measured
) -> None:
    async def scene(folder: Path, schema: str) -> tuple[float, float]:
        whole, north, south = await _founded(folder, schema)
        first, second = _beside(whole.folder, "one", south.line), _beside(whole.folder, "another", south.line)
        machines = whole, north, south, first, second
        to_whole, to_share = Traffic(north), Traffic(south)
        try:
            await asyncio.gather(whole.start(), first.start("--share", "1"), north.start(), south.start())
            sending = asyncio.create_task(to_share.flow())
            await to_share.reached(MESSAGES // 3)
            over = asyncio.create_task(second.start("--share", "1", "--standby"))
            beside = asyncio.create_task(to_whole.flow())
            await first.kill()
            await asyncio.gather(over, sending, beside)
            assert (await whole.say("Asked of the other process", wait_seconds=30))["state"] == "held"
            said = await ask(whole.folder.socket, "lines", {})
            assert said is not None
            assert {north.line.hex(), south.line.hex()} <= {one["line"] for one in said["lines"]}
            await asyncio.gather(whole.end(), second.end(), north.end(), south.end())
        finally:
            await stop(*machines)
        for other, traffic in ((north, to_whole), (south, to_share)):
            judge_line(database(), schema, other.folder, traffic.held)
        return to_share.longest_gap_seconds, to_whole.longest_gap_seconds

    gaps = []
    for number in range(rounds):
        bounded = asyncio.wait_for(scene(tmp_path / str(number), f"shares-{number}"), SECONDS_MAX)
        gaps.append(asyncio.run(bounded))
        assert max(gaps[-1]) < WITHOUT_SERVICE_SECONDS_MAX
    for name, of in (("of the share whose process died", 0), ("of the other share meanwhile", 1)):
        measured(f"seconds without a receipt, {name}: {', '.join(f'{one[of]:.1f}' for one in gaps)}")


def test_processes_that_restart_one_after_another_leave_no_long_gap(tmp_path: Path, measured: Measured) -> None:
    async def scene() -> float:
        whole, north, south = await _founded(tmp_path, "rolling")
        shared, newer = (_beside(whole.folder, name, south.line) for name in ("one", "one-newer"))
        newer_whole = _beside(whole.folder, "newer", north.line)
        machines = whole, north, south, shared, newer, newer_whole
        to_whole, to_share = Traffic(north), Traffic(south)
        try:
            await asyncio.gather(whole.start(), shared.start("--share", "1"), north.start(), south.start())
            sending = [asyncio.create_task(one.flow()) for one in (to_whole, to_share)]
            await to_share.reached(MESSAGES // 3)
            for old, new, share in ((shared, newer, "1"), (whole, newer_whole, "0")):
                waiting = asyncio.create_task(new.start("--share", share, "--standby"))
                await new.standing_by.wait()
                await old.end()
                await waiting
            await asyncio.gather(*sending)
            await asyncio.gather(*(one.end() for one in machines))
        finally:
            await stop(*machines)
        for other, traffic in ((north, to_whole), (south, to_share)):
            judge_line(database(), "rolling", other.folder, traffic.held)
        return max(to_whole.longest_gap_seconds, to_share.longest_gap_seconds)

    gap = asyncio.run(asyncio.wait_for(scene(), SECONDS_MAX))
    measured(f"seconds without a receipt, restarted one after another: {gap:.1f}")
    assert gap < WITHOUT_SERVICE_SECONDS_MAX


def test_a_process_that_sleeps_is_named_as_silent_followed_in_its_share_and_keeps_nothing_when_it_wakes(
    tmp_path: Path, measured: Measured
) -> None:
    async def scene() -> float:
        whole, north, south = await _founded(tmp_path, "asleep", database_lease_seconds=LEASE_SECONDS)
        first, second = _beside(whole.folder, "one", south.line), _beside(whole.folder, "another", south.line)
        to_share, to_whole = Traffic(south), Traffic(north)
        try:
            await asyncio.gather(whole.start(), first.start("--share", "1"), north.start(), south.start())
            sending = asyncio.create_task(to_share.flow())
            await to_share.reached(MESSAGES // 3)
            assert first.process is not None
            first.process.send_signal(signal.SIGSTOP)
            beside = asyncio.create_task(to_whole.flow())
            assert [one["share"] for one in (await _status(whole))["shares_silent"]] == [1]
            await second.start("--share", "1", "--standby")
            first.process.send_signal(signal.SIGCONT)
            _, told = await first.process.communicate()
            assert (first.process.returncode, b"another process" in told) == (3, True), told
            await asyncio.gather(sending, beside)
            assert "shares_silent" not in await _status(whole)
            assert (await whole.say("Asked of the other process", wait_seconds=30))["state"] == "held"
            await asyncio.gather(*(one.end() for one in (whole, second, north, south)))
        finally:
            await stop(whole, north, south, first, second)
        for other, traffic in ((north, to_whole), (south, to_share)):
            judge_line(database(), "asleep", other.folder, traffic.held)
        assert to_whole.longest_gap_seconds < LEASE_SECONDS
        return to_share.longest_gap_seconds

    gap = asyncio.run(asyncio.wait_for(scene(), SECONDS_MAX))
    measured(f"seconds without a receipt, a process of a share asleep, lease {LEASE_SECONDS} s: {gap:.1f}")
    assert gap < WITHOUT_SERVICE_SECONDS_MAX


def test_a_primary_that_dies_under_a_divided_station_is_followed_by_its_replica_in_every_share(
    tmp_path: Path, measured: Measured
) -> None:
    async def scene(primary: Server, follower: Server) -> float:
        either = f"host={primary.folder},{follower.folder} port={primary.port},{follower.port}"
        address = f"{either} user=postgres dbname=postgres target_session_attrs=read-write"
        whole, north, south = await _founded(tmp_path, "pair", address)
        shared = _beside(whole.folder, "one", south.line)
        to_whole, to_share = Traffic(north), Traffic(south)
        try:
            await asyncio.gather(whole.start(), shared.start("--share", "1"), north.start(), south.start())
            over = asyncio.Event()
            sending = [asyncio.create_task(one.go_on(over)) for one in (to_whole, to_share)]
            await to_share.reached(MESSAGES // 3)
            primary.stop("immediate")
            follower.promote()
            follower.tell("ALTER SYSTEM SET synchronous_standby_names = ''", "SELECT pg_reload_conf()")
            await asyncio.gather(to_whole.some_more(), to_share.some_more())
            over.set()
            await asyncio.gather(*sending)
            for one in (whole, shared):  # each of them passes what the other one has
                for line in (north.line, south.line):
                    assert (await _passed_on(one, line))["state"] == "held"
            await asyncio.gather(*(one.end() for one in (whole, shared, north, south)))
        finally:
            await stop(whole, north, south, shared)
        for other, traffic in ((north, to_whole), (south, to_share)):
            judge_line(follower.address, "pair", other.folder, traffic.held)
        return max(to_whole.longest_gap_seconds, to_share.longest_gap_seconds)

    settings = "synchronous_standby_names = 'follower'", "synchronous_commit = remote_apply"
    with server(*settings) as primary, replica(primary, "follower") as follower:
        gap = asyncio.run(asyncio.wait_for(scene(primary, follower), SECONDS_MAX))
    measured(f"seconds without a receipt, a replica promoted under two shares: {gap:.1f}")
    assert gap < WITHOUT_SERVICE_SECONDS_MAX


async def _passed_on(machine: Machine, line: LineId) -> Any:  # noqa: ANN401 - as over the socket
    """What becomes of a letter, whoever has its line; asked again while the way to him is not back yet."""
    while True:
        try:
            return await ask(machine.folder.socket, "say", released(line, f"By {line.hex()}", 30))
        except StationTrouble as trouble:
            if trouble.code != "share-silent":
                raise


def test_a_channel_given_to_and_fro_under_traffic_loses_and_doubles_nothing(tmp_path: Path, measured: Measured) -> None:
    """The other side dials the address of share 0 all the while: what comes to the wrong process there is dropped."""

    async def scene() -> float:
        whole, north, south = await _founded(tmp_path, "given")
        shared = _beside(whole.folder, "one", south.line)
        theirs, ours = Traffic(south), list[str]()

        async def speak(process: Machine) -> None:
            while not sending.done():
                said = await ask(
                    process.folder.socket, "say", released(south.line, f"{process.folder.path.name} {len(ours)}", 30)
                )
                assert said is not None
                assert said["state"] == "held"
                ours.append(said["hash"])

        try:
            await asyncio.gather(whole.start(), shared.start("--share", "1"), north.start(), south.start())
            (channel,) = [one["channel"] for one in (await _status(south))["channels"]]
            sending = asyncio.create_task(theirs.flow())
            speaking = [asyncio.create_task(speak(one)) for one in (whole, shared)]
            for given, share in enumerate((0, 1, 0, 1), 1):
                await theirs.reached(given * MESSAGES // 5)
                assert await ask(whole.folder.socket, "store share", {"channel": channel, "share": share}) is not None
            await asyncio.gather(sending, *speaking)
            known = await _status(whole)
            assert (known["forks"], known["evidence"]) == (0, 0)
            assert known["unknown_datagrams"] > 0
            await asyncio.gather(*(one.end() for one in (whole, shared, north, south)))
        finally:
            await stop(whole, north, south, shared)
        judge_line(database(), "given", south.folder, theirs.held + ours)
        return theirs.longest_gap_seconds

    gap = asyncio.run(asyncio.wait_for(scene(), SECONDS_MAX))
    measured(f"seconds without a receipt, a channel given away four times: {gap:.1f}")
    assert gap < WITHOUT_SERVICE_SECONDS_MAX


async def _status(process: Machine) -> Any:  # noqa: ANN401 -- as over the socket
    """What `parley status` shows there."""
    known = await ask(process.folder.socket, "status", {})
    assert known is not None
    return known
