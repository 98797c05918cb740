"""What a station in a database does beside one in a file: throughput, one message alone, and a commit by itself.

PYTHONPATH=. python bench/postgres.py [--messages N] [--singles N] [--runs N] [--profile DIR]

Two pairs of real stations, each side a process of its own: in one pair both records lie in files, in the other both lie
in one PostgreSQL server, which this program starts on the same disk.  The runs take turns.  Printed: the medians.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from parley.cli.bench import Load, Run, founded, opened, percentile, serving, sync_milliseconds
from parley.cli.bench_texts import sentences
from parley.service.folder import StationFolder
from parley.service.record.moving import move
from tests.postgres import Server, server

if TYPE_CHECKING:
    from parley.cli.demo_party import Party
    from parley.wire.ids import LineId

FILE, DATABASE = "file", "database"


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description="A record in PostgreSQL beside one in a file.")
    parser.add_argument("--messages", type=int, default=2_000, help="for the throughput")
    parser.add_argument("--in-flight", type=int, default=32, help="under way at one time")
    parser.add_argument("--singles", type=int, default=200, help="one after the other, for the latency")
    parser.add_argument("--runs", type=int, default=3, help="of each; medians are printed")
    parser.add_argument("--profile", type=Path, help="leave profiles of the database's pair there")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="parley-bench-") as name, server() as database:
        tell(asyncio.run(measure(args, Path(name), database)), sync_milliseconds(Path(name)))


async def measure(args: argparse.Namespace, folder: Path, database: Server) -> dict[str, list[tuple[Run, Run]]]:
    """The runs of both pairs, in turn: many at a time, and one alone."""
    found: dict[str, list[tuple[Run, Run]]] = {FILE: [], DATABASE: []}
    with ExitStack() as open_now:
        pairs = {where: await asyncio.to_thread(pair, folder / where, where, database) for where in found}
        loads: dict[str, Load] = {}
        for where, (author, reader, line) in pairs.items():
            profile = args.profile / f"{where}.profile" if args.profile else None
            open_now.enter_context(serving(reader, profile))
            loads[where] = Load(await opened(author), line)
            await loads[where].run(sentences(20, seed=0), 1)
        for number in range(args.runs):
            for where, load in loads.items():
                bulk = await load.run(sentences(args.messages, seed=2 * number + 1), args.in_flight)
                alone = await load.run(sentences(args.singles, seed=2 * number + 2), 1)
                found[where].append((bulk, alone))
                print(f"{where}: {bulk.rate:.0f} messages a second", file=sys.stderr)
        for load in loads.values():
            await load.service.close()
    return found


def pair(folder: Path, where: str, database: Server) -> tuple[Party, Party, LineId]:
    """Two enrolled stations, moved to where their records are to lie."""
    folder.mkdir()
    author, reader, line = founded(folder)
    if where == DATABASE:
        for one in (author, reader):
            move(StationFolder(one.folder), database.address, one.folder.name, lambda _what, _done, _of: None)
    return author, reader, line


def tell(found: dict[str, list[tuple[Run, Run]]], sync: float) -> None:
    """The medians, and how they stand to each other."""
    rates, late = {}, {}
    for where, runs in found.items():
        rates[where] = median(bulk.rate for bulk, _ in runs)
        late[where], slow = (median(percentile(one.milliseconds, of) for _, one in runs) for of in (50, 99))
        print(f"{where:8} {rates[where]:6.0f} messages a second; alone {late[where]:.2f} ms (p50), {slow:.2f} ms (p99)")
    print(f"the database to the file: throughput {rates[DATABASE] / rates[FILE]:.2f}", end=", ")
    print(f"latency {late[DATABASE] / late[FILE]:.2f}; a durable write of 4 KiB takes {sync} ms", end=", ")
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
