"""A divided station: a process that dies is followed in its share while the others go on; rolling restarts."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from parley.service.client import ask
from parley.service.config import config_text, settings_in
from parley.service.folder import StationFolder
from parley.service.moving import move
from parley.wire.ids import LineId
from tests.faults.machines import Machine, stop
from tests.faults.over_postgres import MESSAGES, SECONDS_MAX, WITHOUT_SERVICE_SECONDS_MAX, Traffic, judge_line, silent
from tests.postgres import database
from tests.service.stations import OPEN, Party, close, enrol, found, two

Measured = Callable[[str], None]


async def _founded(folder: Path, schema: str) -> tuple[Machine, Machine, Machine]:
    """A station with two others, in the database; the others."""
    ours, north = await two(folder)
    south = await found(folder / "south", "Coast Guard of Belmora", "en")
    for one in (ours, north, south):
        one.open()
    await enrol(ours, north)
    await enrol(ours, south)
    machines = Machine(ours.folder, north.line), Machine(north.folder, north.line), Machine(south.folder, south.line)
    channel = south.channel.id.hex()
    await close(ours, north, south)
    assert OPEN == []
    move(ours.folder, database(), schema, silent)
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
