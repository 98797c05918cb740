"""How long the first screen of a watch floor takes at 200 lines of 100,000 entries each, and how much it reads.

PYTHONPATH=. python bench/watch.py [lines] [entries]
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
from copy import copy
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

from parley.dialogue.book import Book
from parley.exchange.effects import Keep
from parley.record.origin import Origin
from parley.service.watch.tally import BLOCK, TALLY_SPACE
from parley.wire.ids import LineId, LogSize
from tests.dialogue.facts import ASKED, Talk
from tests.service.stations import Party, joined, play

OPEN = 5
"""Calls that wait on each line."""

ROUNDS = 50


def main() -> None:
    """Make a station of so many lines, and ask it for its floor again and again."""
    lines, entries = (int(one) for one in (*sys.argv[1:], "200", "100000")[:2])
    with tempfile.TemporaryDirectory() as folder:
        play(scene(Path(folder), lines, entries))


async def scene(folder: Path, lines: int, entries: int) -> None:
    """The whole measurement."""
    first, second = await joined(folder)
    for number in range(3):
        await first.say(f"Letter {number}.")
        await second.letter()
    await asyncio.sleep(0)
    grow(second, lines, entries)
    reads: list[int] = []
    vault, read = second.service.vault, second.service.vault.entries

    def counted(origin: str, start: int, count: int) -> list[bytes]:
        reads.append(count)
        return read(origin, start, count)

    vault.entries = counted  # type: ignore[method-assign]  # counts what is read
    begin = process_time()
    answer = await second.ask("floor")
    cold = process_time() - begin
    took = [await timed(second) for _ in range(ROUNDS)]
    middle, worst = statistics.median(took) * 1e3, max(took) * 1e3
    print(f"{len(answer['lines'])} lines of {entries:,} entries, {answer['open_count']:,} things open")
    print(
        f"processor time: the first answer {cold * 1e3:.1f} ms, those after it {middle:.2f} ms, at most {worst:.2f} ms"
    )
    print(f"entries read for all of them: {sum(reads)}")


async def timed(party: Party) -> float:
    """How long one answer takes."""
    begin = process_time()
    await party.ask("floor")
    return process_time() - begin


def grow(party: Party, lines: int, entries: int) -> None:
    """Give the station so many lines more, as they are after a start: sizes, books and tallies."""
    channel, state = party.channel, party.service.engine.station.state
    one = channel.lines[1]
    for index in range(2, lines + 1):
        line_id = LineId(index.to_bytes(32, "big"))
        line: Any = copy(one)
        line.terms = replace(one.terms, index=index)
        line.own, line.other = copy(one.own), copy(one.other)
        for log in (line.own, line.other):
            log.origin = Origin(line_id, log.origin.party, log.origin.generation)
            log.durable = LogSize(entries)
        line.other.edge = _Size(entries)
        line.other.known_size = LogSize(entries)
        channel.lines[index] = line
        state.places[line_id] = (channel, line)
        state.watches[channel.id].books[index] = book()
        party.service.vault.commit(tally(line.other.origin, entries))


class _Size:
    def __init__(self, size: int) -> None:
        self.size = size


def book() -> Book:
    """What is open on a line."""
    found, talk = Book(), Talk()
    for _ in range(OPEN):
        found.add(talk.say(1, ASKED, after=900))
    return Book(found.rows())


def tally(origin: Origin, entries: int) -> list[Keep]:
    """Its entries as counted: two of three by people."""
    key = origin.text.encode()
    marks = (b"\1\2\0" * (entries // 3 + 1))[:entries]
    rows, before = [], [0, 0, 0, 0]
    for block in range(-(-entries // BLOCK)):
        part = marks[block * BLOCK : (block + 1) * BLOCK]
        counts = b"".join(one.to_bytes(8, "big") for one in before)
        rows.append(Keep(TALLY_SPACE, key + block.to_bytes(8, "big"), counts + part))
        before = [one + part.count(1 + at) for at, one in enumerate(before)]
    return [*rows, Keep(TALLY_SPACE, key, entries.to_bytes(8, "big"))]


if __name__ == "__main__":
    main()
