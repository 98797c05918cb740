"""`parley bench`: how fast two real stations exchange receipted messages, against the least that this can cost."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from parley.cli import bench_narrow, options, voice
from parley.cli.bench_texts import sentences
from parley.cli.codes import Exit
from parley.cli.demo_party import Party, fail

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.desk.release import Release
    from parley.service.service import Service
    from parley.wire.ids import LineId

Json = dict[str, Any]

FLOOR: Final = Path(__file__).resolve().parents[3] / "bench" / "floor.py"
UP_SECONDS_MAX: Final = 15
SYNCS: Final = 50
OFFICER: Final = bytes(range(32))
"""The key by which the bench releases."""

RELEASE_MS: Final = 600_000


@dataclass(frozen=True, slots=True)
class Run:
    """One measurement: the seconds for all messages, and the milliseconds of each from hand-over to durable receipt."""

    seconds: float
    milliseconds: list[float]

    @property
    def rate(self) -> float:
        """Messages a second."""
        return len(self.milliseconds) / self.seconds


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("bench", help="measure speed on this machine", description=__doc__.split(": ", 1)[1])
    parser.add_argument("--messages", type=int, default=2_000, metavar="N", help="for the throughput (2000)")
    parser.add_argument("--in-flight", type=int, default=32, metavar="N", help="under way at one time (32)")
    parser.add_argument("--singles", type=int, default=200, metavar="N", help="one after the other, for latency (200)")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="of each; medians are given (5)")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="on which disk; else the temporary folder")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="leave profiles (cProfile) of both stations there")
    parser.add_argument("--narrow", action="store_true", help="what narrow and bad lines take, on a virtual clock")
    options.json(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Measure, the floor and the stations in turn, and compare the medians; or narrow lines."""
    if args.narrow:
        return Exit.DONE if bench_narrow.act(as_json=args.json) else Exit.FOUND
    with tempfile.TemporaryDirectory(prefix="parley-bench-", dir=args.folder) as name:
        folder = Path(name)
        with _stations(folder, args.profile) as (author, line), asyncio.Runner() as runner:
            found = runner.run(_measure(args, folder, author, line))
        found["sync_ms"] = sync_milliseconds(folder)
    found["machine"] = {"cores": os.cpu_count(), "python": sys.version.split()[0], "load": round(os.getloadavg()[0], 2)}
    if args.json:
        voice.give_json(found)
    else:
        _tell(found)
    return Exit.DONE


async def _measure(args: argparse.Namespace, folder: Path, author: Party, line: LineId) -> Json:
    service = await opened(author)
    try:
        with _profiled(args.profile):
            bulk, singles = await _runs(args, folder, service, line)
    finally:
        await service.close()
    return _compared(bulk, singles)


async def _runs(
    args: argparse.Namespace, folder: Path, service: Service, line: LineId
) -> tuple[list[dict[str, Run]], list[dict[str, Run]]]:
    load = Load(service, line)
    bulk, singles = [], []
    await load.run(sentences(20, seed=0), 1)  # the first message waits for the connection
    for number in range(args.runs):
        texts = sentences(args.messages, seed=2 * number + 1)
        one = {"parley": await load.run(texts, args.in_flight)}
        one |= await asyncio.to_thread(_floor, folder, texts, args.in_flight)
        bulk.append(one)
        texts = sentences(args.singles, seed=2 * number + 2)
        alone = {"parley": await load.run(texts, 1)} | await asyncio.to_thread(_floor, folder, texts, 1)
        singles.append(alone)
        voice.say(f"run {number + 1} of {args.runs}: {one['parley'].rate:.0f} messages a second")
    return bulk, singles


class Load:
    """What an officer's desk does to a station, many times over; releases are signed before the clock starts."""

    def __init__(self, service: Service, line: LineId) -> None:
        self.service = service
        self._line = line

    async def run(self, texts: list[str], in_flight: int) -> Run:
        """Say all texts, so many at a time; each is done when the other side's receipt is durable here."""
        engine = self.service.engine
        waiting = iter([released(self._line, text, engine.clock()) for text in texts])
        milliseconds: list[float] = []

        async def worker() -> None:
            for draft, release in waiting:
                began = time.perf_counter()
                await engine.held(await engine.say(self._line, draft, release))
                milliseconds.append((time.perf_counter() - began) * 1e3)

        began = time.perf_counter()
        await asyncio.gather(*(worker() for _ in range(in_flight)))
        return Run(time.perf_counter() - began, milliseconds)


def released(line: LineId, text: str, now: int, language: str = "en") -> tuple[Draft, Release]:
    """A letter of the bench's, and its officer's release of it."""
    from parley.desk.draft import Draft
    from parley.desk.release import Release, release_message
    from parley.forms.builtin import LETTER, Letter
    from parley.keys.signing import ed25519_public, ed25519_sign
    from parley.wire.ids import Instant, PostId

    draft = Draft(PostId(1), LETTER, Letter(language, text).body())
    until = Instant(now + RELEASE_MS)
    signature = ed25519_sign(OFFICER, release_message(line, draft, until))
    return draft, Release(ed25519_public(OFFICER), until, signature)


async def opened(author: Party) -> Service:
    """The author's station in this process, with its way to the other side up."""
    from parley.keys.signing import ed25519_public
    from parley.service.folder import StationFolder
    from parley.service.requests.answering import answer
    from parley.service.service import open_service

    service = open_service(StationFolder(author.folder), author.passphrase("station"))
    await answer(service, "officer add", {"name": "bench", "public": ed25519_public(OFFICER).hex()})
    await service.serve()
    return service


@contextmanager
def _stations(folder: Path, profile: Path | None) -> Iterator[tuple[Party, LineId]]:
    """Two enrolled stations, the reader's serving in a process of its own."""
    author, reader, line = founded(folder)
    with serving(reader, None if profile is None else profile.absolute() / "reader.profile"):
        yield author, line


def founded(folder: Path) -> tuple[Party, Party, LineId]:
    """Two enrolled stations, and the line between them."""
    from parley.cli.demo import ARVENIA, BELMORA, free_ports
    from parley.wire.ids import LineId

    ports = free_ports(2)
    author = Party(folder / "arvenia", ARVENIA, ports[0], "none")
    reader = Party(folder / "belmora", BELMORA, ports[1], "none")
    offer, accept, finish = (str(folder / kind) for kind in ("offer", "accept", "finish"))
    for party in (author, reader):
        party.found()
    author.verb("enrol", "offer", "--out", offer)
    reader.verb("enrol", "accept", offer, "--out", accept)
    author.verb("enrol", "finish", accept, "--out", finish)
    reader.verb("enrol", "finish", finish)
    author.verb("enrol", "finish", "--words-match")
    line = reader.verb("enrol", "finish", "--words-match")["lines"][0]
    return author, reader, LineId(bytes.fromhex(line))


@contextmanager
def serving(reader: Party, profile: Path | None = None) -> Iterator[None]:
    """A station's process, for as long as it is wanted."""
    reader.serve(profile=profile)
    try:
        reader.wait_ready()
        yield
    finally:
        reader.end()


@contextmanager
def _profiled(folder: Path | None) -> Iterator[None]:
    if folder is None:
        yield
        return
    from cProfile import Profile

    folder.mkdir(parents=True, exist_ok=True)
    profile = Profile()
    profile.enable()
    try:
        yield
    finally:
        profile.disable()
        profile.dump_stats(folder / "author.profile")


def _floor(folder: Path, texts: list[str], in_flight: int) -> dict[str, Run]:
    """The same by the floor, where it lies beside the source."""
    if not FLOOR.is_file():
        return {}
    file = folder / "texts.json"
    file.write_text(json.dumps(texts), encoding="utf-8")
    command = [sys.executable, str(FLOOR), str(file), "--in-flight", str(in_flight), "--folder", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- our own program
    if done.returncode:
        fail(f"the floor: {done.stderr.strip()}")
    return {"floor": Run(**json.loads(done.stdout))}


def _compared(bulk: list[dict[str, Run]], singles: list[dict[str, Run]]) -> Json:
    """Medians over the runs, and how the stations stand to the floor."""
    found: Json = {"throughput": {}, "latency": {}, "ratios": {}}
    for who in bulk[0]:
        rates = [run[who].rate for run in bulk]
        found["throughput"][who] = {"messages_per_second": round(median(rates), 1), "runs": [round(x) for x in rates]}
        p50, p99 = ([percentile(run[who].milliseconds, of) for run in singles] for of in (50, 99))
        found["latency"][who] = {"p50_ms": round(median(p50), 3), "p99_ms": round(median(p99), 3)}
    if "floor" in bulk[0]:
        rate, late = found["throughput"], found["latency"]
        found["ratios"] = {
            "throughput": round(rate["parley"]["messages_per_second"] / rate["floor"]["messages_per_second"], 3),
            "latency_p50": round(late["parley"]["p50_ms"] / late["floor"]["p50_ms"], 3),
        }
    return found


def percentile(values: list[float], percent: int) -> float:
    """The value below which so many hundredths lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def sync_milliseconds(folder: Path) -> float:
    """What this disk takes to make a small write durable, the median of some."""
    times = []
    with (folder / "sync").open("wb") as file:
        for _ in range(SYNCS):
            file.write(bytes(4_096))
            file.flush()
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - began) * 1e3)
    return round(median(times), 3)


def _tell(found: Json) -> None:
    for who, rate in found["throughput"].items():
        late = found["latency"][who]
        voice.give(
            f"{who:7} {rate['messages_per_second']:8.0f} messages a second with durable receipts; "
            f"one alone: {late['p50_ms']:.2f} ms (p50), {late['p99_ms']:.2f} ms (p99)"
        )
    if found["ratios"]:
        voice.give(
            f"parley to floor: throughput {found['ratios']['throughput']}, latency {found['ratios']['latency_p50']}"
        )
    else:
        voice.say("bench/floor.py is not beside this program: there is nothing to compare with")
    voice.give(f"a durable write of 4 KiB takes {found['sync_ms']} ms here; load {found['machine']['load']}")
