"""How long an old record takes to be entered into the index of its words, and how long a search takes after it.

    PYTHONPATH=. python bench/search.py [entries]

Makes a station in a temporary folder with so many entries (default 100,000) in its store, as `check.py` does, and
prints one JSON object; milliseconds are medians of nine.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from bench.check import ENTRIES, PASSPHRASE, filled, founded
from parley.service.folder import StationFolder
from parley.service.requests import answering
from parley.service.service import Service, open_service

TIMES: Final = 9
SEARCHES: Final[dict[str, dict[str, Any]]] = {
    "two rare words": {"words": "10006 course"},
    "a part of a word in every entry": {"words": "atrol"},
    "two characters": {"words": "ve"},
    "one letter": {"words": "e"},
    "a word that is nowhere": {"words": "lighthouse"},
    "words all there, never so": {"words": "vesselpatrol"},
    "a day": {"since": 1_790_000_000 + 43_200, "until": 1_790_000_000 + 43_260},
    "the newest": {},
}


def main(count: int) -> dict[str, Any]:
    """What is printed."""
    with tempfile.TemporaryDirectory(prefix="parley-bench-") as name:
        folder, reader = asyncio.run(founded(Path(name)))
        asyncio.run(filled(folder, reader, count))
        return {"entries": count, **asyncio.run(measured(folder))}


async def measured(folder: StationFolder) -> dict[str, Any]:
    """The figures."""
    service = open_service(folder, PASSPHRASE)
    begun, processor = time.perf_counter(), time.process_time()
    service.indexing.look()
    running = service.indexing._running  # noqa: SLF001 - what a serving station does in the background
    assert running is not None
    await running
    made = {
        "entered_seconds": round(time.perf_counter() - begun, 1),
        "of_the_processor_seconds": round(time.process_time() - processor, 1),
    }
    sizes = {
        "index_mb": round(folder.search.stat().st_size / 1e6),
        "record_mb": round(folder.record.stat().st_size / 1e6),
    }
    found = {name: await asked(service, wanted) for name, wanted in SEARCHES.items()}
    await service.close()
    return {**made, **sizes, "search_ms": found}


async def asked(service: Service, wanted: dict[str, Any]) -> str:
    """How long an answer takes, and how much it found."""
    taken, answer = [], dict[str, Any]()
    for _ in range(TIMES):
        begun = time.perf_counter()
        answer = await answering.answer(service, "search", wanted)
        taken.append(time.perf_counter() - begun)
    return f"{statistics.median(taken) * 1e3:.1f} ({len(answer['entries'])} of {answer['examined']})"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(int(sys.argv[1]) if sys.argv[1:] else ENTRIES), indent=2) + "\n")
