"""A database that is full or whose connections are cut, and a machine whose clock is wrong: with real processes."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest

from tests.faults.machines import stop
from tests.faults.over_postgres import MESSAGES, SECONDS_MAX, WITHOUT_SERVICE_SECONDS_MAX, Traffic, judge, three
from tests.parts import FAKETIME
from tests.postgres import Server, database, server

CUTS = 8
DISK_BYTES = 24 << 20
CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND application_name = %s"

Measured = Callable[[str], None]


@pytest.mark.soak(rounds=20)
def test_connections_that_are_cut_again_and_again_lose_and_double_nothing(
    tmp_path: Path, rounds: int, measured: Measured
) -> None:
    gaps = [asyncio.run(asyncio.wait_for(_cut(tmp_path, number), SECONDS_MAX)) for number in range(rounds)]
    measured(f"seconds without a receipt, connections cut: {', '.join(f'{gap:.1f}' for gap in gaps)}")


async def _cut(folder: Path, number: int) -> float:
    schema = f"cut-{number}"
    address = f"{database()} application_name={schema}"
    ours, other, theirs = await three(folder / str(number), address, schema)
    traffic = Traffic(theirs)
    try:
        await asyncio.gather(ours.start(), theirs.start())
        over = asyncio.Event()
        sending = asyncio.create_task(traffic.go_on(over))
        with psycopg.connect(database(), autocommit=True) as link:
            for cut in range(1, CUTS + 1):
                await traffic.some_more()
                saying = asyncio.create_task(ours.say(f"Ours {cut}"))
                link.execute(CUT, (schema,))
                await saying
        await traffic.some_more()
        over.set()
        await sending
        assert (await ours.say("The last", wait_seconds=30))["state"] == "held"
        await asyncio.gather(ours.end(), theirs.end())
    finally:
        await stop(ours, other, theirs)
    judge(database(), schema, theirs.folder, traffic.held)
    assert traffic.longest_gap_seconds < WITHOUT_SERVICE_SECONDS_MAX
    return traffic.longest_gap_seconds


@pytest.mark.needs("mount")
def test_a_full_database_takes_and_receipts_nothing_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    async def scene(made: Server, disk: Path) -> None:
        made.tell(f"CREATE TABLESPACE small LOCATION '{disk / 'space'}'")
        address = f"{made.address} options='-c default_tablespace=small'"
        ours, other, theirs = await three(tmp_path, address, "full")
        traffic = Traffic(theirs)
        try:
            await asyncio.gather(ours.start(), theirs.start())
            await traffic.flow(5)
            _fill(disk / "ballast")
            while (told := await theirs.say("Into the last free page", wait_seconds=1))["state"] == "held":
                traffic.held.append(told["hash"])
            assert await ours.say("Where nothing can be kept") is None
            (disk / "ballast").unlink()
            await traffic.flow(5)
            assert (await ours.say("The last", wait_seconds=30))["state"] == "held"
            await asyncio.gather(ours.end(), theirs.end())
        finally:
            await stop(ours, other, theirs)
        judge(made.address, "full", theirs.folder, [*traffic.held, told["hash"]])

    with _small_disk() as disk, server() as made:
        asyncio.run(asyncio.wait_for(scene(made, disk), SECONDS_MAX))


@pytest.mark.needs("faketime")
@pytest.mark.parametrize("hours", [1, -1])
def test_a_machine_whose_clock_is_an_hour_off_hands_over_like_any_other(
    tmp_path: Path, hours: int, measured: Measured
) -> None:
    async def scene() -> float:
        first, second, theirs = await three(tmp_path, database(), f"clock{hours}")
        first.environment |= {
            "LD_PRELOAD": str(FAKETIME[0]),
            "FAKETIME": f"{hours:+d}h",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        traffic = Traffic(theirs)
        try:
            await asyncio.gather(first.start(), theirs.start())
            sending = asyncio.create_task(traffic.flow())
            await traffic.reached(MESSAGES // 3)
            standing_by = asyncio.create_task(second.start("--standby"))
            said = await first.say("By the wrong clock", wait_seconds=30)
            assert said["state"] == "held"
            await first.kill()
            await standing_by
            await sending
            assert (await second.say("By the right clock", wait_seconds=30))["state"] == "held"
            await asyncio.gather(second.end(), theirs.end())
        finally:
            await stop(first, second, theirs)
        judge(database(), f"clock{hours}", theirs.folder, [*traffic.held, said["hash"]])
        return traffic.longest_gap_seconds

    gap = asyncio.run(asyncio.wait_for(scene(), SECONDS_MAX))
    measured(f"seconds without a receipt, clock {hours:+d} h: {gap:.1f}")
    assert gap < WITHOUT_SERVICE_SECONDS_MAX


@contextmanager
def _small_disk() -> Iterator[Path]:
    """A disk of its own for a tablespace, that the server's user may write."""
    with tempfile.TemporaryDirectory(prefix="parley-small-disk-") as name:
        Path(name).chmod(0o711)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES},mode=0711", "tmpfs", name], check=True)
        try:
            (Path(name) / "space").mkdir(mode=0o700)
            shutil.chown(Path(name) / "space", "postgres", "postgres")
            yield Path(name)
        finally:
            subprocess.run(["umount", "--lazy", name], check=True)


def _fill(ballast: Path) -> None:
    """Take what room there is."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            os.write(file.fileno(), bytes(4_096))
