"""Two real processes, killed at random points of a long run: nothing lost, nothing doubled."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from parley.forms.builtin import read_letter
from parley.record.entry import decode_entry
from parley.record.merkle import leaf_hash
from parley.store.sqlite import SqliteStore
from tests.faults.machines import Machine, stop
from tests.patience import SECONDS_MAX
from tests.service.stations import OPEN, close, enrol, two

MESSAGES = 1_000
KILLS = 4
AT_ONCE = 8


@pytest.mark.soak(rounds=20)
def test_a_thousand_messages_survive_kills_at_random_points(on_disk: Path, rounds: int) -> None:
    for seed in range(rounds):
        folder = on_disk / str(seed)
        accepted = asyncio.run(_bounded(folder, seed))
        _judge(folder, accepted)


async def _bounded(folder: Path, seed: int) -> dict[str, list[str]]:
    async with asyncio.timeout(SECONDS_MAX):
        return await _run(folder, Random(seed))


async def _run(folder: Path, random: Random) -> dict[str, list[str]]:  # noqa: C901 - three actors and a stage
    """Both sides send while either is killed now and then; the hashes that each side was told, by side."""
    machines = await _founded(folder)
    accepted: dict[str, list[str]] = {one.folder.path.name: [] for one in machines}
    phase = MESSAGES // (KILLS + 1)
    allowed = phase
    numbers = iter(range(10 * MESSAGES))
    told, opened = asyncio.Event(), asyncio.Event()

    def total() -> int:
        return sum(len(hashes) for hashes in accepted.values())

    async def send(machine: Machine) -> None:
        while total() < MESSAGES:
            if total() >= allowed:
                opened.clear()
                await opened.wait()
            view = await machine.say(f"Message {next(numbers)} from {machine.folder.path.name}")
            if view is not None:
                accepted[machine.folder.path.name].append(view["hash"])
                told.set()

    async def kill() -> None:
        """In each phase at one point; who is left goes on to the phase's end, and the next begins when all are back."""
        nonlocal allowed
        for _ in range(KILLS):
            goal = allowed - random.randint(0, phase)
            while total() < goal:
                told.clear()
                await told.wait()
            victims = random.choice([machines[:1], machines[1:], machines])
            await asyncio.gather(*(one.kill() for one in victims))
            await asyncio.gather(*(one.start() for one in victims))
            allowed = total() + phase
            opened.set()
        allowed = 2 * MESSAGES
        opened.set()

    try:
        await asyncio.gather(*(one.start() for one in machines))
        await asyncio.gather(kill(), *(send(one) for one in machines for _ in range(AT_ONCE)))
        for one in machines:
            last = await one.say(f"The last from {one.folder.path.name}", wait_seconds=60)
            assert last["state"] == "held"
        for one in machines:
            await one.end()
    finally:
        await stop(*machines)
    return accepted


async def _founded(folder: Path) -> list[Machine]:
    first, second = await two(folder)
    first.open()
    second.open()
    await enrol(first, second)
    machines = [Machine(one.folder, one.line) for one in (first, second)]
    await close(first, second)
    assert OPEN == []
    return machines


def _judge(folder: Path, accepted: dict[str, list[str]]) -> None:
    """Read both stores directly: contiguous, alike byte for byte, and every message that was told of there once."""
    stores = {name: SqliteStore(folder / name / "record.db") for name in accepted}
    try:
        logs = {name: _own_letters(stores[name], other) for name, other in _pairs(list(stores.values()), accepted)}
    finally:
        for store in stores.values():
            store.close()
    for name, letters in logs.items():
        assert Counter(letters.values()).most_common(1)[0][1] == 1, "a message stands twice in its log"
        assert len(set(accepted[name])) == len(accepted[name])
        missing = [one for one in accepted[name] if one not in letters]
        assert missing == []
    assert sum(map(len, accepted.values())) >= MESSAGES


def _pairs(stores: list[SqliteStore], accepted: dict[str, list[str]]) -> list[tuple[str, SqliteStore]]:
    return list(zip(accepted, reversed(stores), strict=True))


def _own_letters(own: SqliteStore, other: SqliteStore) -> dict[str, str]:
    """Hash and text of each letter that this side wrote, once the other's copy is the same."""
    letters: dict[str, str] = {}
    assert own.origins() == other.origins()
    assert list(own.damage()) == list(other.damage()) == []
    for origin in own.origins():
        entries = own.entries(origin, 0, own.size(origin))
        assert entries == other.entries(origin, 0, other.size(origin))
        for index, raw in enumerate(entries):
            entry = decode_entry(raw)
            assert entry.payload.index == index
            if entry.payload.form == "letter" and entry.origin.party == own.get("self", b"party"):
                letters[leaf_hash(raw).hex()] = read_letter(entry.payload.body).text
    return letters
