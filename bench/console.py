"""How soon an entry that is durable at one station is on the screens of the other's watch, and what watchers cost.

PYTHONPATH=. python bench/console.py [entries] [watchers]

Two stations with their consoles in one process; a browser, then so many streams in a process of their own.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from playwright.async_api import async_playwright

from parley.console.sessions import COOKIE
from tests.console.consoles import Desk, desks
from tests.service.stations import play

PAUSE_SECONDS: Final = 0.4
MARKS: Final = (
    "() => performance.getEntriesByType('mark').map((one) => [one.name, performance.timeOrigin + one.startTime])"
)


def main() -> None:
    """Measure, and print."""
    if sys.argv[1:2] == ["watch"]:
        asyncio.run(watch(int(sys.argv[2]), sys.argv[3], int(sys.argv[4])))
        return
    entries, watchers = (int(one) for one in (*sys.argv[1:], "30", "200")[:2])
    with tempfile.TemporaryDirectory() as folder:
        play(scene(Path(folder), entries, watchers), seconds_max=600)


async def scene(folder: Path, entries: int, watchers: int) -> None:
    """The whole measurement."""
    async with desks(folder) as (ours, theirs):
        await in_browser(ours, theirs, entries)
        await in_streams(ours, theirs, entries, watchers)


async def in_browser(ours: Desk, theirs: Desk, entries: int) -> None:
    """From durable at one station to the page of the other."""
    async with async_playwright() as play_wright:
        browser = await play_wright.chromium.launch(executable_path="/usr/bin/chromium")
        page = await browser.new_page()
        await page.goto(await theirs.link())
        await page.click("button.main")
        await page.wait_for_url("**/floor")
        await asyncio.sleep(2)
        durable = await said(ours, entries)
        await asyncio.sleep(2)
        seen: dict[str, float] = {}
        for name, at in await page.evaluate(MARKS):
            seen.setdefault(name.removeprefix("row e-"), at)
        await browser.close()
    told("durable here -> on their page", [seen[entry] - at for entry, at in durable.items() if entry in seen])


async def in_streams(ours: Desk, theirs: Desk, entries: int, watchers: int) -> None:
    """The same to so many streams, and what they cost."""
    before = memory_mib()
    command = (sys.executable, __file__, "watch", str(theirs.port), theirs.cookie(), str(watchers))
    child = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, stdin=asyncio.subprocess.PIPE
    )
    assert child.stdin is not None
    while len(theirs.served.console.live.watchers) < watchers:  # noqa: ASYNC110 -- nothing tells of it
        await asyncio.sleep(0.1)
    begin, cpu = time.monotonic(), time.process_time()
    durable = await said(ours, entries)
    spent = (time.process_time() - cpu) / (time.monotonic() - begin)
    await asyncio.sleep(3)
    after = memory_mib()
    out, _ = await child.communicate(b"end\n")
    found = json.loads(out)
    told(
        f"durable here -> received by {watchers} watchers of theirs",
        [at - durable[entry] for entry, times in found.items() if entry in durable for at in times],
    )
    print(
        f"both stations and their consoles: {before:.0f} MiB before, {after:.0f} MiB with them; {spent:.0%} of a core"
    )


async def said(desk: Desk, count: int) -> dict[str, float]:
    """When each of so many letters was durable at its own station, in milliseconds, by its hash."""
    found = {}
    for number in range(count):
        placed = await desk.party.say(f"Letter {number}: the channel is open.")
        found[placed.leaf.hex()] = time.time() * 1e3
        await asyncio.sleep(PAUSE_SECONDS)
    return found


async def watch(port: int, cookie: str, watchers: int) -> None:
    """Open so many streams; until a line comes in, note when each row came first on each."""
    found: dict[str, list[float]] = {}
    tasks = [asyncio.create_task(stream(port, cookie, found)) for _ in range(watchers)]
    await asyncio.to_thread(sys.stdin.readline)
    for one in tasks:
        one.cancel()
    print(json.dumps(found))


async def stream(port: int, cookie: str, found: dict[str, list[float]]) -> None:
    """Read one stream until cancelled."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
    writer.write(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {COOKIE}={cookie}\r\n\r\n".encode())
    seen: set[str] = set()
    kind = ""
    with suppress(asyncio.CancelledError):
        while line := (await reader.readline()).decode():
            if line.startswith("event: "):
                kind = line.removeprefix("event: ").strip()
            elif kind == "row" and line.startswith("data: "):
                entry = json.loads(line.removeprefix("data: "))["html"].partition('id="e-')[2][:64]
                if entry not in seen:
                    seen.add(entry)
                    found.setdefault(entry, []).append(time.time() * 1e3)


def told(what: str, found: list[float]) -> None:
    """Print what a row of measurements amounts to."""
    cut = statistics.quantiles(found, n=100)
    middle, late = statistics.median(found), cut[98]
    print(f"{what}: median {middle:.0f} ms, p99 {late:.0f} ms, at most {max(found):.0f} ms, {len(found)} in all")


def memory_mib() -> float:
    """What this process holds."""
    (line,) = (one for one in Path("/proc/self/status").read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
