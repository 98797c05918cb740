"""What a station of eight channels costs on two processes beside one, and on one channel in a database beside a file.

PYTHONPATH=. python bench/shares.py [--messages N] [--in-flight N] [--runs N]

One station, each process of it a real `parley serve`; the other sides stand in this program and speak to it, so many
messages under way on each channel, each done when the receipt for it is durable.  The ways to serve take turns.
Printed of each the medians: messages a second, the processor time a message of the station's processes (PostgreSQL's
not), and how many messages share a commit.  The fewer come at a time, the more a message costs: where the other sides
or the machine are slow, two processes look dearer than they are.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Final

import psycopg

from parley.cli.bench_texts import sentences
from parley.service.config import config_text, settings_in
from parley.service.folder import StationFolder
from parley.service.record.moving import move
from parley.wire.ids import LineId
from tests.faults.machines import Machine
from tests.postgres import server
from tests.service.stations import Party, close, enrol, found

CHANNELS: Final = 8
TICKS: Final = os.sysconf("SC_CLK_TCK")
FILE, ONE, TWO, ALONE = "one channel, file", "eight, one process", "eight, two processes", "one channel, database"
COMMITS: Final = "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()"


Process = tuple[Machine, Sequence[str]]
"""A process of the station, and the words beside `parley serve`."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: messages, seconds, processor seconds of the station's processes, and commits of the database."""

    messages: int
    seconds: float
    processor_seconds: float
    commits: int


@dataclass
class Station:
    """A station with its other sides; `processes`: one way to serve it."""

    ours: Party
    others: list[Party]
    processes: list[Process]

    async def run(self, texts: list[str], in_flight: int, database: str) -> Run:
        """Start its processes, have each other side say its part of the texts, and end them."""
        machines = [machine for machine, _ in self.processes]
        for machine, words in self.processes:
            await machine.start(*words)
        for one in self.others:
            one.open()
            await one.service.serve()
        share = len(texts) // len(self.others)
        await asyncio.gather(*(_flow(one, sentences(in_flight, seed=0), in_flight) for one in self.others))
        before, begun, commits = _processor_seconds(machines), time.monotonic(), _commits(database)
        parts = (texts[share * number : share * (number + 1)] for number in range(len(self.others)))
        await asyncio.gather(*(_flow(one, part, in_flight) for one, part in zip(self.others, parts, strict=True)))
        seconds, used = time.monotonic() - begun, _processor_seconds(machines) - before
        await close(*self.others)
        await asyncio.gather(*(machine.end() for machine in machines))  # what a process counts reaches the server then
        return Run(share * len(self.others), seconds, used, _commits(database) - commits)


Ways = Sequence[tuple[str, Station, list[Process], int]]


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description="Two processes of one station beside one.")
    parser.add_argument("--messages", type=int, default=8_000, help="of each run, on all channels together")
    parser.add_argument("--in-flight", type=int, default=8, help="under way at one time on each channel")
    parser.add_argument("--runs", type=int, default=3, help="of each; medians are printed")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="parley-bench-") as name, server() as database:
        _tell(asyncio.run(_measure(args, Path(name), database.address)))


async def _measure(args: argparse.Namespace, folder: Path, database: str) -> dict[str, list[Run]]:
    many = await _founded(folder / "many", CHANNELS)
    move(many.ours.folder, database, "many", _silent)
    whole, beside = Machine(many.ours.folder, LineId(b"")), _beside(many.ours.folder)
    alone = await _founded(folder / "alone", 1)
    move(alone.ours.folder, database, "alone", _silent)
    filed = await _founded(folder / "filed", 1)
    runs = defaultdict[str, list[Run]](list)
    ways: Ways = (
        (FILE, filed, [(Machine(filed.ours.folder, LineId(b"")), ())], 0),
        (ALONE, alone, [(Machine(alone.ours.folder, LineId(b"")), ())], 0),
        (ONE, many, [(whole, ())], 0),
        (TWO, many, [(whole, ()), (beside, ("--share", "1"))], 1),
    )
    for number in range(args.runs):
        texts = sentences(args.messages, seed=number + 1)
        for way, station, processes, share in ways:
            if station is many:
                await _divide(many, share)
            station.processes = processes
            few = len(station.others) == 1
            run = await station.run(
                texts[: len(texts) // 4] if few else texts, args.in_flight * (4 if few else 1), database
            )
            runs[way].append(run)
            print(f"{way}: {run.messages / run.seconds:.0f} messages a second", file=sys.stderr)
    return runs


async def _founded(folder: Path, channels: int) -> Station:
    """A station and its other sides, enrolled and closed."""
    ours = await found(folder / "arvenia", "Northern Maritime Command of Arvenia", "en")
    others = [await found(folder / f"belmora-{one}", "Coast Guard of Belmora", "en") for one in range(channels)]
    ours.open()
    for one in others:
        one.open()
        await enrol(ours, one)
    await close(ours, *others)
    return Station(ours, others, [])


def _beside(folder: StationFolder) -> Machine:
    """Another process of the same station, in a folder of its own."""
    beside = StationFolder(folder.path.with_name("beside"))
    shutil.copytree(folder.path, beside.path)
    beside.config.write_text(config_text(replace(settings_in(beside), tcp_listen="127.0.0.1:0")), encoding="utf-8")
    return Machine(beside, LineId(b""))


async def _divide(station: Station, share: int) -> None:
    """Half of the channels go to this share."""
    for holder in (0, 1):
        party = Party(station.ours.folder, share=holder)
        party.open()
        mine = list(party.service.engine.station.state.channels)
        for channel in mine if holder > share else mine[: CHANNELS // 2] if holder < share else ():
            await party.ask("store share", channel=channel.hex(), share=share)
        await close(party)


async def _flow(party: Party, texts: list[str], in_flight: int) -> None:
    waiting = iter(texts)

    async def worker() -> None:
        for text in waiting:
            await party.service.engine.held(await party.say(text))

    await asyncio.gather(*(worker() for _ in range(in_flight)))


def _processor_seconds(machines: list[Machine]) -> float:
    """What these processes have used, all their threads together."""
    ticks = 0
    for one in machines:
        assert one.process is not None
        fields = Path(f"/proc/{one.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / TICKS


def _commits(database: str) -> int:
    with closing(psycopg.connect(database, autocommit=True)) as link:
        (count,) = link.execute(COMMITS).fetchone() or (0,)
        return int(count)


def _tell(runs: dict[str, list[Run]]) -> None:
    rates, costs = {}, {}
    for way, found_ in runs.items():
        rates[way] = median(one.messages / one.seconds for one in found_)
        costs[way] = median(one.processor_seconds / one.messages for one in found_)
        shared = median(one.messages / max(1, one.commits) for one in found_)
        commits = "" if way == FILE else f", {shared:.1f} messages a commit"
        print(f"{way:22} {rates[way]:6.0f} messages a second, {costs[way] * 1e3:.3f} ms of processor each{commits}")
    print(f"two processes to one: processor time a message {costs[TWO] / costs[ONE]:.2f}", end=", ")
    print(f"the database to the file on one channel: throughput {rates[ALONE] / rates[FILE]:.2f}", end=", ")
    print(f"load {os.getloadavg()[0]:.1f}")


def _silent(_what: str, _done: int, _of: int) -> None:
    """Nobody watches."""


if __name__ == "__main__":
    main()
