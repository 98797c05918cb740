"""What a station costs as it grows: many counterparties and lines, and a record of a million entries on one line.

    PYTHONPATH=. python bench/growth.py [entries] [counterparties]

Makes two stations in temporary folders, and prints one JSON object.  One has so many entries on one line (default
1,000,000), the other so many counterparties (default 200) with LINES lines of ENTRIES_OF_LINE entries each.  Seconds
are of the process's own time on a core, each step is a process of its own, and its memory the most that it held.
"""

from __future__ import annotations

import asyncio
import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

from bench.check import BATCH, PASSPHRASE, fill, filled, founded, seconds, silent
from bench.search import SEARCHES, asked
from parley.exchange.effects import Keep
from parley.exchange.generations import CARDS_SPACE
from parley.keys.atrest import STORAGE_KEY_BYTES
from parley.record.merkle import BLOCK
from parley.record.post import Post
from parley.record.terms import encode_terms
from parley.service import enrolments
from parley.service.entropy import entropy, now
from parley.service.folder import StationFolder
from parley.service.keys.files import StationKeys
from parley.service.keys.vault import Vault
from parley.service.record import proof
from parley.service.record.rereading import READ_AT_ONCE
from parley.service.requests import answering
from parley.service.service import Service, open_service
from parley.station.founding import About, draw_up, new_root, new_seeds, publics, sign_card
from parley.station.loading import LINE_SPACE
from parley.store.memory import MemoryStore
from parley.wire.ids import PostId

ENTRIES: Final = 1_000_000
COUNTERPARTIES: Final = 200
LINES: Final = 10
"""Of each counterparty, line 0 among them."""

ENTRIES_OF_LINE: Final = 100
STEPS: Final = 20
"""Points of the curve of what an append costs."""

TIMES: Final = 5
Json = dict[str, Any]


def main(entries: int, counterparties: int) -> Json:
    """What is printed."""
    with tempfile.TemporaryDirectory(prefix="parley-growth-") as name:
        long, wide = Path(name, "long"), Path(name, "wide")
        return {
            "entries": entries,
            "append_us": apart(made_long, long, entries),
            "first_open": apart(opened, long),
            "read_through": apart(read_through, long),
            "open": apart(opened, long),
            "check": apart(checked, long),
            "export_of_one": apart(exported, long),
            "indexed_and_searched": apart(searched, long),
            "counterparties": counterparties,
            "lines": counterparties * LINES,
            "made": apart(made_wide, wide, counterparties),
            "open_wide": apart(opened, wide),
            "work_wide": apart(worked, wide),
        }


def apart(step: Callable[..., Any], *given: Any) -> Any:  # noqa: ANN401 - what the step gives
    """What a step gives, in a process of its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(step, *given).result()


def with_memory(found: Json) -> Json:
    """The same, and the most memory that this process held."""
    return {**found, "memory_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10}


# -- a long record -----------------------------------------------------------------------------------------------------


def made_long(folder: Path, entries: int) -> list[float]:
    """A station with so many entries on one line: what one entry costs its commit, by a twentieth of them."""
    folder.mkdir()
    station, reader = asyncio.run(founded(folder))
    commits = asyncio.run(filled(station, reader, entries))
    part = max(1, len(commits) // STEPS)
    parts = [commits[start : start + part] for start in range(0, part * STEPS, part)]
    return [round(statistics.median(one) / BATCH * 1e6, 1) for one in parts if one]


def opened(folder: Path) -> Json:
    """From a closed station to one that may serve; the passphrase costs a tenth of a second of it."""

    async def scene() -> Json:
        taken, memory = [], with_memory({})
        for _ in range(TIMES):
            begun = time.process_time()
            service = open_service(station(folder), PASSPHRASE)
            taken.append(time.process_time() - begun)
            memory = memory if taken[1:] else with_memory({})
            await service.close()
        return {"seconds": round(statistics.median(taken), 2), "first": round(taken[0], 2), **memory}

    return asyncio.run(scene())


def read_through(folder: Path) -> Json:
    """What a serving station does bit by bit: reading the whole record once, and keeping the roots of its blocks."""

    async def scene() -> Json:
        service = open_service(station(folder), PASSPHRASE)
        ticks = sum(service.vault.size(name) // BLOCK for name in service.store.origins()) * BLOCK // READ_AT_ONCE
        each = [seconds(service.rereading.look) for _ in range(ticks + 1)]
        await service.close()
        return with_memory({"seconds": round(sum(each), 2), "longest_tick_ms": round(max(each) * 1e3, 1)})

    return asyncio.run(scene())


def checked(folder: Path) -> Json:
    """Every hash from the stored bytes, against what was signed."""

    async def scene() -> Json:
        service = open_service(station(folder), PASSPHRASE)
        taken = [seconds(lambda: proof.check(service, signatures=False, progress=silent)) for _ in range(TIMES)]
        await service.close()
        return with_memory({"seconds": round(statistics.median(taken), 2)})

    return asyncio.run(scene())


def exported(folder: Path) -> Json:
    """A bundle that shows one entry of the long line."""

    async def scene() -> Json:
        service = open_service(station(folder), PASSPHRASE)
        line = next(line for _, line, _, _ in proof.every_log(service) if line.index == 1)
        chosen = frozenset(service.vault.leaves(line.own.origin.text, 7, 1))
        begun = time.process_time()
        bundle = await proof.export(service, line.own.origin.line.hex(), chosen)
        taken = time.process_time() - begun
        await service.close()
        return with_memory({"seconds": round(taken, 2), "bytes": len(bundle)})

    return asyncio.run(scene())


def searched(folder: Path) -> Json:
    """The record entered into the index of its words, as in the background, and searches."""

    async def scene() -> Json:
        service = open_service(station(folder), PASSPHRASE)
        begun = time.process_time()
        service.indexing.look()
        running = service.indexing._running  # noqa: SLF001 - what a serving station does in the background
        assert running is not None
        await running
        taken = time.process_time() - begun
        found = {name: await asked(service, wanted) for name, wanted in SEARCHES.items()}
        sizes = {
            "record_mb": round(service.folder.record.stat().st_size / 1e6),
            "index_mb": round(service.folder.search.stat().st_size / 1e6),
        }
        await service.close()
        return with_memory({"entered_seconds": round(taken, 1), **sizes, "found_ms": found})

    return asyncio.run(scene())


# -- many counterparties -----------------------------------------------------------------------------------------------


def made_wide(folder: Path, counterparties: int) -> Json:
    """A station that has enrolled so many others, and speaks with each on LINES lines."""
    folder.mkdir()

    async def scene() -> Json:
        await founded(folder)
        service = open_service(station(folder), PASSPHRASE)
        begun = time.process_time()
        for number in range(1, counterparties):
            await enrolled(service, number)
        taken = time.process_time() - begun
        await service.close()
        service = open_service(station(folder), PASSPHRASE)
        reader = StationKeys(new_seeds(entropy), entropy(STORAGE_KEY_BYTES))  # not theirs: nobody verifies here
        for channel in service.engine.station.state.channels.values():
            for line in channel.lines.values():
                if line.index:
                    fill(service, channel, line, reader, ENTRIES_OF_LINE)
        await service.close()
        size = service.folder.record.stat().st_size
        return with_memory({"enrol_ms": round(taken / counterparties * 1e3, 1), "record_mb": round(size / 1e6)})

    return asyncio.run(scene())


async def enrolled(service: Service, number: int) -> None:
    """One more counterparty, which exists for this moment alone, and lines with it."""
    root, seeds, storage = new_root(entropy), new_seeds(entropy), entropy(STORAGE_KEY_BYTES)
    posts = (Post(PostId(0), {"en": "Station"}), Post(PostId(1), {"en": "Duty desk"}))
    about = About({"en": f"Party {number}"}, posts, (), (), ("en",))
    card = sign_card(root, draw_up(root.public, publics(seeds), about, now() // 1000))
    vault = Vault(MemoryStore(), storage)
    vault.commit([Keep(CARDS_SPACE, card.party + (1).to_bytes(4, "big"), card.raw)])
    other = enrolments.Desk(vault, StationKeys(seeds, storage), card, entropy, now())
    offer = await answering.answer(service, "enrol offer", {})
    file = enrolments.accept(other, bytes.fromhex(offer["file"]), post=PostId(1), secret=None)
    finish = await answering.answer(service, "enrol finish", {"kind": "accept", "file": file.hex()})
    await answering.answer(service, "enrol confirm", {"channel": finish["channel"]})
    channel = next(one for one in service.engine.station.state.channels.values() if one.other == card.party)
    terms = channel.lines[1].terms
    service.vault.commit(
        [
            Keep(LINE_SPACE, channel.id + bytes((index,)), encode_terms(replace(terms, index=index)))
            for index in range(2, LINES)
        ]
    )


def worked(folder: Path) -> Json:
    """What a station with so many others does at every turn of the watch."""

    async def scene() -> Json:
        service = open_service(station(folder), PASSPHRASE)
        begun = time.process_time()
        await answering.answer(service, "floor", {})
        first = time.process_time() - begun
        answers = {}
        for verb in ("floor", "status"):
            taken = []
            for _ in range(TIMES):
                begun = time.process_time()
                await answering.answer(service, verb, {})
                taken.append(time.process_time() - begun)
            answers[f"{verb}_ms"] = round(statistics.median(taken) * 1e3, 1)
        tick = [sum(seconds(look) for look in service.ticks.each) for _ in range(TIMES)]
        await service.close()
        return with_memory(
            {"first_floor_ms": round(first * 1e3, 1), **answers, "tick_ms": round(statistics.median(tick) * 1e3, 1)}
        )

    return asyncio.run(scene())


def station(folder: Path) -> StationFolder:
    """The one of the two that grows."""
    return StationFolder(folder / "arvenia")


if __name__ == "__main__":
    wanted = [int(one) for one in sys.argv[1:]]
    sys.stdout.write(json.dumps(main(*wanted, *(ENTRIES, COUNTERPARTIES)[len(wanted) :]), indent=2) + "\n")
