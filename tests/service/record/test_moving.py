"""A record moved into a database and back is the same record, and only one store of it is ever opened."""

from __future__ import annotations

import asyncio
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from parley.service.config import Config, settings_in
from parley.service.folder import StationFolder
from parley.service.record.moving import Moved, move
from parley.service.record.storing import PostgresAbsent, open_store
from parley.store.backup import open_backup, restore
from parley.store.lock import StationLock
from parley.store.memory import MemoryStore
from parley.store.sqlite import SqliteStore
from parley.store.troubles import StationBusy, StoreExists
from tests.postgres import database
from tests.service.stations import Party, close, joined, play


def silent(_what: str, _done: int, _of: int) -> None:
    """Nobody watches."""


def moved(party: Party, address: str) -> Moved:
    return move(party.folder, address, schema_of(party.folder), silent)


def schema_of(folder: StationFolder) -> str:
    return "s" + sha256(str(folder.path).encode()).hexdigest()[:16]


def test_a_station_goes_on_in_a_database_and_back_in_a_file(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.say("in the file")
        assert await second.letter() == "in the file"
        before = first.logs()
        await close(first)
        roots = moved(first, database()).roots
        assert (settings_in(first.folder).database, first.folder.record.exists()) == (database(), False)
        await first.start()
        assert first.logs() == before
        await first.say("in the database")
        assert await second.letter() == "in the database"
        await close(first)
        back = moved(first, "")
        assert back.roots.keys() >= roots.keys()
        await first.start()
        await first.say("in the file again")
        assert await second.letter() == "in the file again"

    play(scene())


def test_a_backup_of_a_database_is_one_of_a_file_and_the_station_goes_on_meanwhile(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await close(first)
        moved(first, database())
        await first.start()
        await first.say("before the backup")
        assert await second.letter() == "before the backup"
        before = first.logs()
        backup = tmp_path / "backup"
        made = asyncio.create_task(first.ask("backup", path=str(backup)))
        await first.say("meanwhile")
        await made
        (tmp_path / "laid").mkdir()
        restore(open_backup(backup), tmp_path / "laid" / "record.db")
        with closing(SqliteStore(tmp_path / "laid" / "record.db")) as laid:
            found = [laid.entries(origin, 0, laid.size(origin)) for origin in laid.origins()]
            assert list(laid.damage()) == []
        assert all(any(one[: len(log)] == log for one in found) for log in before)

    play(scene())
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_a_record_is_not_moved_while_it_is_served_nor_onto_another(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        with pytest.raises(StationBusy):
            await asyncio.to_thread(moved, first, database())
        await close(first, second)
        move(first.folder, database(), schema_of(first.folder), silent)
        with pytest.raises(StoreExists):
            move(second.folder, database(), schema_of(first.folder), silent)
        second.open()

    play(scene())


def test_a_store_in_memory_has_no_name_to_be_put_aside_by() -> None:
    assert MemoryStore().put_aside() == ""


def test_a_database_without_what_speaks_with_it_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    monkeypatch.delitem(sys.modules, "parley.store.postgres", raising=False)
    with pytest.raises(PostgresAbsent):
        open_store(StationFolder(tmp_path), Config(database="postgresql://nowhere"))
    StationLock(tmp_path).release()
