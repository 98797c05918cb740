"""The news of a station: in order, each listener for himself, and nothing missed without its being said."""

from __future__ import annotations

import asyncio
from collections import deque
from pathlib import Path
from typing import Any

import pytest

from parley.exchange.effects import Alarm
from parley.service import news as module
from parley.service.engine import NOWHERE
from parley.service.news import Kind, News, NewsGone
from parley.service.views.links import Link
from parley.wire.ids import Instant
from parley.wire.marks import Precedence
from tests.service.stations import Party, close, joined, play


async def told(party: Party, kind: Kind, listened: asyncio.Queue[News]) -> News:
    """The next piece of news of a kind."""
    while True:
        one = await listened.get()
        if one.kind is kind:
            return one


def listening(party: Party) -> asyncio.Queue[News]:
    """All that a station tells from now on."""
    heard: asyncio.Queue[News] = asyncio.Queue()
    party.service.news.listen(heard.put_nowait)
    return heard


def test_an_entry_is_told_at_both_stations_with_its_whole_view_its_receipt_and_its_page(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        here, there = listening(first), listening(second)
        placed = await first.say("Trawler aground.", precedence=Precedence.FLASH)
        news = await told(first, Kind.PLACED, here)
        assert (news.view()["hash"], news.view()["text"]) == (placed.leaf.hex(), "Trawler aground.")
        assert news.view()["ours"]
        news = await told(second, Kind.ARRIVED, there)
        while news.view()["line"] != placed.line_id.hex():
            news = await told(second, Kind.ARRIVED, there)
        assert news.view()["text"] == "Trawler aground."
        assert not news.view()["ours"]
        assert (await told(second, Kind.PAGE, there)).view()["entry"] == placed.leaf.hex()
        held = await told(first, Kind.HELD, here)
        while held.view()["line"] != placed.line_id.hex():
            held = await told(first, Kind.HELD, here)
        assert held.view()["entries"] == 1
        assert news.told()["id"] == news.id
        assert news.told()["about"]["state"] == "new"

    play(scene())


def test_ids_grow_by_one_and_whoever_names_the_last_that_he_has_gets_the_rest(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        stream = first.service.news
        before = stream.newest
        await first.say("One.")
        await first.say("Two.")
        assert [await second.letter(), await second.letter()] == ["One.", "Two."]
        found = stream.since(before)
        assert [one.number for one in found] == list(range(found[0].number, found[-1].number + 1))
        assert stream.since(found[0].id) == found[1:]
        assert stream.since(stream.newest) == []
        answer = await first.ask("news", after=before)
        assert [one["id"] for one in answer["news"]] == [one.id for one in found]
        assert answer["newest"] == stream.newest
        assert await first.ask("news") == {"newest": stream.newest, "news": []}

    play(scene())


def test_what_is_kept_no_longer_or_is_of_an_earlier_run_is_refused(tmp_path: Path, monkeypatch: Any) -> None:  # noqa: ANN401
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        stream = first.service.news
        monkeypatch.setattr(stream, "_kept", deque(stream._kept, maxlen=3))
        before = stream.newest
        for _ in range(4):
            stream.tell(Kind.WATCH, dict)
        number = int(stream.newest.partition("-")[2])
        run = stream.newest.partition("-")[0]
        assert len(stream.since(f"{run}-{number - 3}")) == 3
        for known in (before, f"{run}-{number + 1}", f"00{run}-{number}", "", "-", run, f"{run}-²", f"{run}--1"):
            with pytest.raises(NewsGone):
                await first.ask("news", after=known)
        last = stream.newest
        await close(first)
        first.open()
        with pytest.raises(NewsGone):
            first.service.news.since(last)

    play(scene())


def test_a_listener_that_fails_disturbs_nobody_and_one_that_has_gone_hears_nothing(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        faults: list[dict[str, Any]] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, fault: faults.append(fault))
        stream = first.service.news

        def fails(_: News) -> None:
            raise ValueError("a listener's own fault")

        gone: list[News] = []
        stream.listen(fails)
        end = stream.listen(gone.append)
        heard = listening(first)
        stream.tell(Kind.WATCH, dict)
        end()
        await first.say("All is well.")
        assert await second.letter() == "All is well."
        await told(first, Kind.PLACED, heard)
        assert gone == []
        assert isinstance(faults[0]["exception"], ValueError)
        assert first.service.engine.trouble == ""
        asyncio.get_running_loop().set_exception_handler(None)

    play(scene())


def test_whoever_waits_is_woken_and_who_is_too_slow_is_told_so(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        stream = first.service.news
        waiting = asyncio.ensure_future(stream.following(stream.newest))
        late = stream.newest
        await asyncio.sleep(0)
        assert not waiting.done()
        stream.tell(Kind.WATCH, dict)
        assert [one.kind for one in await waiting] == [Kind.WATCH]
        for _ in range(module.KEPT_MAX):
            stream.tell(Kind.WATCH, dict)
        with pytest.raises(NewsGone):
            await stream.following(late)

    play(scene())


def test_alarms_officers_and_a_new_beginning_are_told(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        heard = listening(first)
        first.service.engine.tell(Alarm("receipt-beyond-log", NOWHERE, "7 of 3"))
        alarm = (await told(first, Kind.ALARM, heard)).view()
        assert (alarm["code"], alarm["detail"]) == ("receipt-beyond-log", "7 of 3")
        assert alarm["sentence"]
        await first.ask("officer add", public="ab" * 32, name="Relief")
        await told(first, Kind.OFFICERS, heard)
        first.service.engine.reload()
        await told(first, Kind.RELOADED, heard)

    play(scene())


def test_a_link_is_told_when_it_becomes_other_than_it_was(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.say("Are you there?")
        await second.letter()
        await first.until(lambda: first.channel.heard is not None)
        service = first.service
        service.news.look()
        heard = listening(first)
        service.news.look()
        assert (await first.ask("status"))["channels"][0]["link"] == Link.CONNECTED
        clock = service.engine.clock
        service.engine.clock = lambda: Instant(clock() + 3 * 3_600_000)
        service.news.look()
        link = (await told(first, Kind.LINK, heard)).view()
        assert (link["link"], link["before"]) == (Link.NOT_HEARD, Link.CONNECTED)
        service.engine.clock = clock
        await close(second)
        for way in list(first.channel.routes):
            first.channel.routes[way].heard = None
        service.news.look()
        assert (await told(first, Kind.LINK, heard)).view()["link"] == Link.HEARD
        first.channel.heard = None
        service.news.look()
        assert (await told(first, Kind.LINK, heard)).view()["link"] == Link.NEVER_HEARD

    play(scene())
