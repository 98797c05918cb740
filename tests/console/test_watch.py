"""The strip above every page, and the page of the watch: alarms acknowledged, the watch taken, relieved and left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import repeat
from pathlib import Path

import httpx
import pytest

from parley.console.floor import ALARMS_SHOWN
from parley.service.people import Role
from parley.wire.marks import Precedence
from tests.console.consoles import Desk, desks
from tests.service.stations import play

SECRET = "The lighthouse keeper has left."


async def alarmed(desk: Desk, count: int = 1) -> None:
    """Raise so many alarms at its station, and wait until they are kept."""
    for number in range(count):
        desk.party.service.alarms.raise_here("watch-vacant", f"post 1, for {number} min")
    while (await desk.party.ask("alarms"))["unacknowledged"] < count:
        await desk.party.turned.wait()
        desk.party.turned.clear()


@contextmanager
def stopped_clock(desk: Desk) -> Iterator[None]:
    """Its time stands still."""
    engine = desk.party.service.engine
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "clock", repeat(engine.clock()).__next__)
        yield


async def post(desk: Desk, browser: httpx.AsyncClient, cookie: str, path: str, **fields: str) -> httpx.Response:
    """What a form of that session answers."""
    return await browser.post(path, data={"guard": desk.guard(cookie), **fields})


def test_alarms_and_untaken_calls_stand_above_every_page_until_somebody_has_seen_them(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            cookie = ours.cookie()
            await theirs.party.say(SECRET, precedence=Precedence.FLASH)
            await ours.party.letter()
            await alarmed(ours, ALARMS_SHOWN + 1)
            async with ours.asking(cookie) as browser:
                for path in ("/floor", "/watch", "/record", "/-/patterns", "/nowhere"):
                    page = (await browser.get(path)).text
                    strip = page[page.index('id="strip"') : page.index("<main")]
                    assert 'data-alarm="FLASH"' in strip, path
                    assert strip.count('data-alarm="IMMEDIATE"') == ALARMS_SHOWN + 1, path  # the last names all
                    assert f"{ALARMS_SHOWN + 1} alarms wait in all" in strip
                    assert SECRET not in strip
                await post(ours, browser, cookie, "/lock")
                locked = (await browser.get("/locked")).text
                assert 'data-alarm="FLASH"' in locked
                assert SECRET not in locked
                refused = await post(ours, browser, cookie, "/alarms/acknowledge", numbers="0")
                assert (refused.status_code, "session-locked" in refused.text) == (403, True)

    play(scene())


def test_each_bearer_stands_on_the_page_of_the_watch_with_what_is_known_of_it(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            placed = await ours.party.say("Radio check.")
            await ours.party.service.engine.held(placed)
            cookie = ours.cookie()
            async with ours.asking(cookie) as browser:
                (way,) = (await browser.get("/api/watch")).json()["ways"]
                assert (way["bearer"], way["two_way"], way["waiting"]) == ("tcp", True, 0)
                assert {"lives", "proof", "loss", "delay_ms"} <= way.keys()
                page = (await browser.get("/watch")).text
                section = page[page.index('id="bearers"') : page.index('id="alarms"')]
                assert way["address"] in section
                assert ("not known to work" in section) is not way["lives"]

    play(scene())


def test_an_alarm_is_acknowledged_by_an_officer_on_watch_and_sounds_no_more(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            await alarmed(ours)
            drafter, cookie = ours.cookie(roles={Role.DRAFTER}), ours.cookie()
            async with ours.asking(drafter) as browser:
                assert (await post(ours, browser, drafter, "/alarms/acknowledge", numbers="0")).status_code == 403
            async with ours.asking(cookie) as browser:
                done = await post(ours, browser, cookie, "/alarms/acknowledge", numbers="0")
                assert (done.status_code, done.headers["location"]) == (303, "/watch#alarms")
                assert "data-alarm" not in (await browser.get("/floor")).text
                (alarm,) = (await ours.party.ask("alarms"))["alarms"]
                assert alarm["acknowledged"]["name"] == "Lt. Orlan"

    play(scene())


def test_the_watch_is_taken_by_name_relieved_with_what_is_open_and_left(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            await theirs.party.say(SECRET, precedence=Precedence.IMMEDIATE)
            await ours.party.letter()
            first, second = ours.cookie(), ours.served.console.sessions
            verrin = await ours.enlist("Lt. Verrin")
            other = second.begin(verrin, "Lt. Verrin", frozenset(Role))[0]
            async with ours.asking(first) as orlan, ours.asking(other) as browser:
                assert "NOBODY HAS THE WATCH" in (await orlan.get("/watch")).text
                assert (await post(ours, orlan, first, "/watch/take", posts="1")).status_code == 303
                with stopped_clock(ours):  # the time is in the sheet
                    page = (await browser.get("/watch")).text
                    sheet = (await browser.get("/api/watch")).json()["sheet"]
                assert "NOBODY HAS THE WATCH" not in page
                assert "Relieve Lt. Orlan" in page
                assert [one["kind"] for line in sheet["lines"] for one in line["items"]] == ["call"]
                assert sheet["digest"][:4] in page
                taken = await post(ours, browser, other, "/watch/take", posts="1")
                assert (taken.status_code, "watch-held" in taken.text) == (422, True)
                assert (await post(ours, browser, other, "/watch/relieve", posts="1")).status_code == 303
                assert "<strong>Lt. Verrin</strong>" in (await orlan.get("/floor")).text
                await post(ours, browser, other, "/watch/leave", posts="1")
                assert "nobody: Duty desk" in (await orlan.get("/floor")).text

    play(scene())
