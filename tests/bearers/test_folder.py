"""The folder bearer: watched folders that come and go, and what becomes of what was read."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from parley.bearers import parcel
from parley.bearers.folder import FolderBearer, FolderSettings
from parley.bearers.interface import AddressBad, BearerTrouble, Status
from parley.bearers.parcel import Settle, encode_parcel, write_parcel
from tests.bearers.harness import Inbox, run, until

QUICK = FolderSettings(poll_seconds=0.005)


def no_entropy(_size: int) -> bytes:
    raise AssertionError("reading needs no names")


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def watching(folder: Path, settings: FolderSettings = QUICK) -> tuple[FolderBearer, Inbox]:
    return FolderBearer(no_entropy, [folder], settings), Inbox()


def test_names_come_from_the_entropy_given_and_say_nothing(tmp_path: Path) -> None:
    async def whole() -> None:
        bearer = FolderBearer(lambda size: b"\xa5" * size)
        await bearer.send(str(tmp_path), [b"a"])
        assert names(tmp_path) == ["a5" * 16 + ".parley"]

    run(whole())


def test_more_than_one_parcel_holds_becomes_several_and_arrives(tmp_path: Path) -> None:
    datagrams = [bytes([number]) * 60_000 for number in range(250)] * 2

    async def whole() -> None:
        numbers = iter(range(9))
        sender = FolderBearer(lambda size: next(numbers).to_bytes(size, "big"))
        await sender.send(str(tmp_path), datagrams)
        assert len(names(tmp_path)) == 2
        reader, inbox = watching(tmp_path)
        await reader.start(inbox)
        assert await inbox.wait_for(500) == datagrams
        await reader.stop()

    run(whole())


@pytest.mark.parametrize("how", Settle)
def test_each_parcel_is_handed_up_once_and_put_away_as_set(tmp_path: Path, how: Settle) -> None:
    write_parcel(tmp_path, [b"a", b"b"], "1")

    async def whole() -> None:
        bearer, inbox = watching(tmp_path, FolderSettings(poll_seconds=0.005, settle=how))
        await bearer.start(inbox)
        await inbox.wait_for(2)
        write_parcel(tmp_path, [b"c"], "2")
        assert await inbox.wait_for(3) == [b"a", b"b", b"c"]
        await until(lambda: (tmp_path / "2.parley").exists() is (how is Settle.LEAVE))
        assert (tmp_path / "read" / "1.parley").exists() is (how is Settle.MOVE)
        with pytest.raises(BearerTrouble, match="no way back"):
            await bearer.send(inbox.vias[0], [b"answer"])
        await bearer.stop()
        assert inbox.datagrams == [b"a", b"b", b"c"]

    run(whole())


def test_a_stick_that_is_not_plugged_in_yet_is_waited_for(tmp_path: Path) -> None:
    stick = tmp_path / "stick"

    async def whole() -> None:
        bearer, inbox = watching(stick)
        await bearer.start(inbox)
        await until(lambda: bearer.state(str(stick)).status is Status.DOWN)
        assert "No such file" in bearer.state(str(stick)).error
        stick.mkdir()
        write_parcel(stick, [b"a"], "1")
        await inbox.wait_for(1)
        assert bearer.state(str(stick)).status is Status.UP
        await bearer.stop()

    run(whole())


def test_useless_files_are_told_once_and_do_not_hide_what_comes_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcel, "PARCELS_MAX", 3)
    for number in range(7):
        (tmp_path / f"0{number}.parley").write_bytes(b"junk")
    write_parcel(tmp_path, [b"behind them"], "9")

    async def whole() -> None:
        bearer, inbox = watching(tmp_path)
        await bearer.start(inbox)
        assert await inbox.wait_for(1) == [b"behind them"]
        write_parcel(tmp_path, [b"later"], "99")
        await inbox.wait_for(2)
        assert bearer.skipped == {"parcel-foreign": 7}
        assert {skipped.path.name for skipped in bearer.last_skipped} == {f"0{number}.parley" for number in range(7)}
        await bearer.stop()

    run(whole())


def test_a_file_that_grows_while_it_is_copied_is_read_when_it_is_whole(tmp_path: Path) -> None:
    whole_file = encode_parcel([b"slow copy"])
    path = tmp_path / "1.parley"
    path.write_bytes(whole_file[:2_000])

    async def whole() -> None:
        bearer, inbox = watching(tmp_path)
        await bearer.start(inbox)
        await until(lambda: bearer.skipped["parcel-torn"] == 1)
        assert inbox.datagrams == []
        path.write_bytes(whole_file)
        assert await inbox.wait_for(1) == [b"slow copy"]
        await bearer.stop()

    run(whole())


def test_a_parcel_that_cannot_be_put_away_is_told_and_not_read_again(tmp_path: Path) -> None:
    write_parcel(tmp_path, [b"a"], "1")
    (tmp_path / "read").write_bytes(b"in the way")

    async def whole() -> None:
        bearer, inbox = watching(tmp_path)
        await bearer.start(inbox)
        await until(lambda: bearer.skipped["parcel-unreadable"] == 1)
        write_parcel(tmp_path, [b"b"], "2")
        assert await inbox.wait_for(2) == [b"a", b"b"]
        await bearer.stop()

    run(whole())


def test_what_is_sent_never_lands_where_it_is_read(tmp_path: Path) -> None:
    watched = tmp_path / "watched"
    watched.mkdir()
    (tmp_path / "alias").symlink_to(watched)

    async def whole() -> None:
        bearer, _ = watching(watched)
        for address in (str(watched), str(tmp_path / "alias"), f"{watched}/"):
            with pytest.raises(AddressBad):
                await bearer.send(address, [b"a"])

    run(whole())
    assert names(watched) == []


def test_a_long_parcel_leaves_room_for_others(tmp_path: Path) -> None:
    write_parcel(tmp_path, [b"x"] * 100_000, "1")

    async def whole() -> None:
        bearer, inbox = watching(tmp_path)
        turns = 0

        async def count_turns() -> None:
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        counter = asyncio.create_task(count_turns())
        await bearer.start(inbox)
        await inbox.wait_for(1)
        before = turns
        await inbox.wait_for(100_000)
        assert turns - before > 50
        counter.cancel()
        await bearer.stop()

    run(whole())
