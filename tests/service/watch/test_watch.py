"""The watch: taken by name, handed over with what is open, and an alarm where nobody has it."""

from __future__ import annotations

import asyncio
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from parley.desk.officers import OfficerRoleWanted
from parley.service.news import Kind
from parley.service.people import NoOfficer
from parley.service.watch.watch import NoWatchPost, WatchHeld, WatchNotHeld
from parley.store.troubles import StoreFailed
from parley.wire.ids import Instant
from tests.service.requests.test_dialogue import ASKED, say, until
from tests.service.stations import Party, close, enrol, found, joined, play
from tests.service.test_news import listening, told
from tests.service.watch.test_alarms import soon

GRACE = 900


async def officers(party: Party) -> None:
    """Two more officers, one of whom keeps no watch."""
    await party.ask("officer add", name="Lieutenant Vann", public="11" * 32)
    await party.ask("officer add", name="Clerk", public="22" * 32, roles=["drafter"])


async def holder(party: Party) -> Any:  # noqa: ANN401 - as over the socket
    """Who has post 1."""
    (one,) = (await party.ask("watch show"))["watch"]
    return one["name"]


def ahead(party: Party, seconds: int) -> None:
    """Let the station's clock be so much later."""
    clock = party.service.engine.clock
    party.service.engine.clock = lambda: Instant(clock() + seconds * 1_000)


def test_a_watch_is_taken_by_name_kept_through_a_restart_handed_over_and_left(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        await officers(first)
        heard = listening(first)
        assert await holder(first) is None
        (one,) = (await first.ask("watch take", officer="Duty officer"))["watch"]
        assert (one["post"], one["name"], one["staffed"]) == (1, "Duty officer", True)
        assert (await told(first, Kind.WATCH, heard)).view()["watch"] == [one]
        await first.ask("watch take", officer="Duty officer")
        with pytest.raises(WatchHeld, match="post 1: Duty officer"):
            await first.ask("watch take", officer="Lieutenant Vann")
        with pytest.raises(WatchHeld):
            await first.ask("watch take", officer="Lieutenant Vann", posts=[1])
        await close(first)
        await first.start()
        assert await holder(first) == "Duty officer"
        sheet = await first.ask("watch relieve", officer="Lieutenant Vann", posts=[1])
        assert await holder(first) == "Lieutenant Vann"
        with pytest.raises(WatchNotHeld, match="nobody to relieve"):
            await first.ask("watch relieve", officer="Lieutenant Vann")
        with pytest.raises(WatchNotHeld, match="Duty officer does not"):
            await first.ask("watch leave", officer="Duty officer")
        await first.ask("watch leave", officer="Lieutenant Vann", posts=[1])
        assert await holder(first) is None
        audit = await first.ask("audit")
        acts = [(note["act"], note["digest"]) for note in audit["notes"] if note["act"].startswith("watch")]
        assert acts == [("watch-taken", None), ("watch-taken", sheet["digest"]), ("watch-left", None)]
        assert audit["findings"] == []

    play(scene())


def test_who_may_not_keep_watch_and_posts_that_no_line_joins_are_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        await officers(first)
        with pytest.raises(OfficerRoleWanted, match="keeping watch"):
            await first.ask("watch take", officer="Clerk")
        with pytest.raises(NoWatchPost, match="7"):
            await first.ask("watch take", officer="Duty officer", posts=[1, 7])
        with pytest.raises(NoOfficer):
            await first.ask("watch take", officer="Nobody")
        assert await holder(first) is None

    play(scene())


def test_an_officer_who_is_one_no_more_has_no_watch(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        await officers(first)
        await first.ask("watch take", officer="Lieutenant Vann")
        await first.ask("officer remove", officer="Lieutenant Vann")
        assert await holder(first) is None
        await first.ask("watch take", officer="Duty officer")
        assert await holder(first) == "Duty officer"

    play(scene())


def test_a_watch_that_nobody_took_is_an_alarm_once_and_again_after_it_was_left(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        watch = first.service.watch

        async def vacant() -> list[Any]:
            watch.look()
            await asyncio.sleep(0)
            found = (await first.ask("alarms"))["alarms"]
            return [one["detail"] for one in found if one["code"] == "watch-vacant"]

        assert await vacant() == []
        (one,) = (await first.ask("watch show"))["watch"]
        assert one["vacant_since"] is not None
        ahead(first, GRACE - 60)
        assert await vacant() == []
        ahead(first, 60)
        assert await vacant() == ["post 1, for 15 min"]
        ahead(first, GRACE)
        assert len(await vacant()) == 1
        await first.ask("watch take", officer="Duty officer")
        ahead(first, 10 * GRACE)
        assert len(await vacant()) == 1
        await first.ask("watch leave", officer="Duty officer")
        assert len(await vacant()) == 1
        ahead(first, GRACE)
        assert len(await vacant()) == 2

    play(scene())


@pytest.mark.parametrize("config", [{"watch_grace_seconds": 0}, {"watched": False}])
def test_a_station_that_keeps_no_watch_says_nothing_of_it(tmp_path: Path, config: dict[str, Any]) -> None:
    async def scene() -> None:
        first = await found(tmp_path / "arvenia", "Northern Maritime Command of Arvenia", "en", **config)
        second = await found(tmp_path / "belmora", "贝尔莫拉海岸警卫队", "zh")
        await first.start()
        await second.start()
        await enrol(first, second)
        first.service.watch.look()
        ahead(first, 10 * GRACE)
        first.service.watch.look()
        await asyncio.sleep(0)
        assert (await first.ask("alarms"))["alarms"] == []

    play(scene())


def test_without_room_on_the_disk_the_watch_stays_with_who_had_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        size = (await first.ask("audit"))["size"]

        def fails(*_: object) -> None:
            raise StoreFailed("no room")

        with monkeypatch.context() as patch:
            patch.setattr(first.service.vault.store, "commit", fails)
            with pytest.raises(StoreFailed):
                await first.ask("watch take", officer="Duty officer")
        assert await holder(first) is None
        await first.ask("watch take", officer="Duty officer")
        audit = await first.ask("audit")
        assert (audit["size"], audit["findings"]) == (size + 1, [])

    play(scene())


def test_a_sheet_holds_all_that_is_open_and_its_digest_is_that_of_what_it_says(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        entry = await say(first, ASKED)
        await until(first, entry, "paged")
        await first.say("Ice in the strait.")
        await second.letter()
        await second.ask("read later", officer="Duty officer", entry=entry)
        second.service.alarms.raise_here("watch-vacant", "post 1, for 15 min")
        await soon(lambda: len(second.service.alarms.waiting()) == 1)
        sheet = await second.ask("watch open")
        line = next(one for one in sheet["lines"] if one["line_index"] == 1)
        assert [(one["kind"], one["entry"], one["awaits"]) for one in line["items"]] == [("call", entry, "us")]
        assert sheet["totals"] == {"unread": 2, "us": 1, "them": 0, "silences": 0, "alarms": 1}
        assert [one["entry"] for one in sheet["later"]] == [entry]
        assert sheet["alarms"][0]["code"] == "watch-vacant"
        digest = sheet.pop("digest")
        said = json.dumps(sheet, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        assert sha256(b"parley/watch/v1\n" + said.encode()).hexdigest() == digest

    play(scene())
