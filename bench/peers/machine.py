"""What the measurements know of the machine: who else used it, memory, percentiles; by the standard library alone."""

from __future__ import annotations

import math
import os
import platform
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Any, Final, Self

Json = dict[str, Any]

TICKS: Final = os.sysconf("SC_CLK_TCK")
CORES: Final = os.cpu_count() or 1
PROC: Final = Path("/proc")
QUIET: Final = 0.15
"""A run is quiet where others used at most this share of all cores."""

SYNCS: Final = 50


class Noise:
    """The share of all cores that others used, from its making on; ours are this process and all that it started."""

    def __init__(self) -> None:
        self._ours = {pid: processor_seconds(pid) for pid in family(os.getpid())}
        self._began = time.monotonic()
        self._busy = busy_seconds()

    def share(self) -> float:
        """0 where nobody else did anything, 1 where others had every core."""
        others = busy_seconds() - self._busy - self.own_seconds()
        return round(max(0.0, others / ((time.monotonic() - self._began) * CORES)), 3)

    def own_seconds(self) -> float:
        """What ours have worked since then, on all cores together."""
        return sum(max(0.0, processor_seconds(pid) - before) for pid, before in self._ours.items())

    @classmethod
    def wait(cls, seconds: float) -> Self:
        """Begin where the machine is quiet, or after so many seconds."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            probe = cls()
            time.sleep(1.0)
            if probe.share() <= QUIET / 2:
                break
        return cls()


def busy_seconds() -> float:
    """What all cores together have worked since the machine's start; what a host took away counts as work."""
    user, nice, system, _idle, _waiting, *interrupts = _first_line("stat").split()[1:9]
    return sum(int(one) for one in (user, nice, system, *interrupts)) / TICKS


def processor_seconds(pid: int) -> float:
    """What a process has worked; 0 for one that is gone."""
    try:
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS


def family(pid: int) -> frozenset[int]:
    """A process and all that it started and that runs."""
    children: dict[int, list[int]] = {}
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # gone meanwhile
                continue
            children.setdefault(int(fields[1]), []).append(int(entry.name))
    found, waiting = set(), [pid]
    while waiting:
        one = waiting.pop()
        found.add(one)
        waiting += children.get(one, [])
    return frozenset(found)


def memory(pids: Iterable[int]) -> Json:
    """What processes take, in MB (10^6 bytes): all of it, and with shared pages divided among those that share them."""
    taken = {"Rss": 0, "Pss": 0}
    for pid in pids:
        for line in (PROC / str(pid) / "smaps_rollup").read_text().splitlines():
            name, _, rest = line.partition(":")
            if name in taken:
                taken[name] += int(rest.split()[0]) * 1024
    return {f"{name.lower()}_mb": round(taken[name] / 1e6, 1) for name in taken}


def described(folder: Path) -> Json:
    """Processor, cores, system, interpreter, load, and what a durable write takes where the folder lies."""
    models = [line for line in (PROC / "cpuinfo").read_text().splitlines() if line.startswith("model name")]
    return {
        "processor": models[0].partition(":")[2].strip() if models else platform.machine(),
        "cores": CORES,
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 2),
        "sync_ms": sync_milliseconds(folder),
    }


def sync_milliseconds(folder: Path) -> float:
    """What this disk takes to make 4 KiB durable, the median of some."""
    path, taken = folder / "sync", []
    with path.open("wb") as file:
        for _ in range(SYNCS):
            file.write(bytes(4_096))
            file.flush()
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            taken.append((time.perf_counter() - began) * 1e3)
    path.unlink()
    return round(median(taken), 3)


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest of the values that so many hundredths do not exceed."""
    return sorted(values)[max(0, math.ceil(len(values) * percent / 100) - 1)]


def settled(runs: Sequence[Json]) -> list[Json]:
    """The runs that count: the quiet ones, or all where none was quiet."""
    return [run for run in runs if run["noise"] <= QUIET] or list(runs)


def _first_line(name: str) -> str:
    return (PROC / name).read_text().partition("\n")[0]
