"""A long record: a start reads its end alone, the rest is read while the station serves, and damage is found."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bench.check import PASSPHRASE, filled, founded
from parley.exchange.effects import Alarm, Keep
from parley.exchange.lines import ROOTS_KEPT, OwnLog
from parley.exchange.receipts import RECEIPT_SPACE
from parley.record.merkle import BLOCK
from parley.service.folder import StationFolder
from parley.service.record import rereading
from parley.service.service import Service, open_service
from parley.station.logs import BLOCK_SPACE, block_key
from parley.store.sqlite import SqliteStore

ENTRIES = BLOCK + ROOTS_KEPT + 100


@pytest.fixture
def long_record(tmp_path: Path) -> StationFolder:
    """A station whose log on line 1 is one block and more, all of it receipted, read once while it served."""

    async def made() -> StationFolder:
        station, reader = await founded(tmp_path)
        await filled(station, reader, ENTRIES)
        service = open_service(station, PASSPHRASE)
        read_through(service)
        await service.close()
        return station

    return asyncio.run(made())


def read_through(service: Service) -> None:
    """As many ticks as it takes, and one that finds nothing."""
    for _ in range(BLOCK // rereading.READ_AT_ONCE + 1):
        service.rereading.look()


def own_log(service: Service) -> OwnLog:
    """Our log on line 1."""
    (channel,) = service.engine.station.state.channels.values()
    log: OwnLog = channel.lines[1].own
    return log


def resting(service: Service) -> bool:
    """Whether line 1 rests."""
    (channel,) = service.engine.station.state.channels.values()
    return 1 in channel.resting


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows each read of the store was for."""
    found: list[int] = []
    rows = SqliteStore._rows

    def counted(store: SqliteStore, name: str, places: range) -> list[tuple[int, bytes, bytes]]:
        found.append(len(places))
        return rows(store, name, places)

    monkeypatch.setattr(SqliteStore, "_rows", counted)
    return found


def test_a_start_reads_the_end_alone_and_knows_the_same(long_record: StationFolder, reads: list[int]) -> None:
    async def scene() -> None:
        service = open_service(long_record, PASSPHRASE)
        assert sum(reads) < ENTRIES - BLOCK + ROOTS_KEPT + 200
        log = own_log(service)
        key = block_key(log.origin, 0)
        service.vault.commit([Keep(BLOCK_SPACE, key, None)])
        reads.clear()
        service.engine.reload()
        assert sum(reads) > ENTRIES
        whole = own_log(service)
        assert (whole.edge.frontier(), whole.roots, whole.leaves) == (log.edge.frontier(), log.roots, log.leaves)
        assert (whole.receipted, whole.times, whole.tail) == (log.receipted, log.times, log.tail) != (0, {}, {})
        await service.close()

    asyncio.run(scene())


def test_what_no_receipt_covers_is_read_again(long_record: StationFolder) -> None:
    async def scene() -> None:
        service = open_service(long_record, PASSPHRASE)
        receipted = own_log(service).origin.text.encode()
        service.vault.commit([Keep(RECEIPT_SPACE, receipted, None)])
        service.engine.reload()
        assert own_log(service).roots.keys() == set(range(ENTRIES + 1))
        await service.close()

    asyncio.run(scene())


def test_damage_before_the_end_is_found_while_it_serves_and_the_line_rests(long_record: StationFolder) -> None:
    async def scene() -> None:
        change(long_record, "UPDATE row SET raw = zeroblob(9) WHERE place = (SELECT min(place) + 7 FROM row)")
        service = open_service(long_record, PASSPHRASE)
        told: list[Alarm] = []
        service.engine.on_alarm.append(told.append)
        assert not resting(service)
        read_through(service)
        service.engine.drain()
        assert resting(service)
        assert not service.vault.kept(BLOCK_SPACE)
        assert [one.code for one in told] == ["store-row-damaged"]
        read_through(service)
        assert len(told) == 1, "a line that rests is not read again"
        await service.close()

    asyncio.run(scene())


def test_roots_that_are_not_what_was_signed_are_not_believed(long_record: StationFolder, reads: list[int]) -> None:
    async def scene() -> None:
        service = open_service(long_record, PASSPHRASE)
        before = own_log(service)
        ((key, root),) = service.vault.kept(BLOCK_SPACE).items()
        service.vault.commit([Keep(BLOCK_SPACE, key, bytes(32))])
        reads.clear()
        service.engine.reload()
        assert sum(reads) > ENTRIES
        assert own_log(service).edge.frontier() == before.edge.frontier()
        read_through(service)
        assert not service.vault.kept(BLOCK_SPACE)
        assert not resting(service)
        read_through(service)
        assert service.vault.kept(BLOCK_SPACE) == {key: root}
        await service.close()

    asyncio.run(scene())


def change(station: StationFolder, statement: str) -> None:
    """Spoil the closed record."""
    with closing(sqlite3.connect(station.record, isolation_level=None)) as file:
        assert file.execute(statement).rowcount == 1
