"""A browser that runs no script: an officer enrols, reads, acknowledges, writes, releases, searches and hands over."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Page

from parley.wire.marks import Precedence
from tests.browser.chromium import Chromium
from tests.console.consoles import EVERY_ROLE, PASSPHRASE, STATION_PASSPHRASE, Desk, desks

pytestmark = pytest.mark.needs("chromium")


@asynccontextmanager
async def scriptless(chromium: Chromium) -> AsyncIterator[Page]:
    """A page in which no script runs."""
    async with chromium.context(java_script_enabled=False) as context:
        page = await context.new_page()
        yield page


async def enters(desk: Desk, page: Page) -> None:
    """By a link of the demonstration."""
    await page.goto(await desk.link())
    await page.click("button.main")
    await page.wait_for_url("**/floor")


async def releases(page: Page) -> None:
    """What the page of a draft shows, by passphrase."""
    await page.wait_for_url("**/drafts/*")
    await page.fill("#s-passphrase", PASSPHRASE)
    await page.click("section.signing form button.main:not(.passkey *)")
    await page.wait_for_url("**/floor?line=*")


def test_enrolling_and_signing_in_by_passphrase(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), scriptless(chromium) as page:
            added = await ours.party.ask(
                "officer add",
                name="Lt. Verrin",
                roles=list(EVERY_ROLE),
                ticket_seconds=600,
                passphrase=STATION_PASSPHRASE,
            )
            await page.goto(f"{ours.address}/enrol")
            await page.fill("#ticket", added["ticket"])
            await page.click("form[data-ticket] button")
            secret = await page.inner_text("p:has(img.qr) + p code")
            await page.fill("#s-passphrase", PASSPHRASE)
            await page.fill("#s-code", ours.code(secret))
            await page.click("form[action='/enrol/passphrase'] button")
            await page.wait_for_url("**/sign-in")
            await page.fill("#s-name", "Lt. Verrin")
            await page.fill("#s-passphrase", PASSPHRASE)
            await page.fill("#s-code", ours.code(secret, later=1))
            await page.click("form[action='/sign-in/passphrase'] button")
            await page.wait_for_url("**/floor")
            assert "Lt. Verrin" in await page.inner_text(".me summary")

    chromium.play(scene())


def test_a_page_without_script_says_that_it_is_not_live(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            async with scriptless(chromium) as page:
                await enters(ours, page)
                assert "NOT LIVE" in await page.inner_text(".not-live:visible")
                assert not await page.locator("[data-sound]").is_visible()
            async with chromium.browsing(ours) as (context, _):
                page = await context.new_page()
                await page.goto(f"{ours.address}/floor")
                assert await page.locator(".not-live:visible").count() == 0

    chromium.play(scene())


def test_reading_acknowledging_writing_and_releasing(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs), scriptless(chromium) as page:
            first, second = [
                (await theirs.party.say(text)).leaf.hex() for text in ("Weather at 06:00Z.", "Is it clear?")
            ]
            await ours.party.until(lambda: ours.party.channel.lines[1].other.durable == 2)
            await enters(ours, page)
            await page.goto(f"{ours.address}/floor?line={ours.party.line.hex()}")
            await page.click(f"#read-{first}")
            await page.locator(f"#e-{first}:not(.unread)").wait_for()
            await page.click(f"#later-{first}")
            await page.locator(f"#e-{first} .later-tag").wait_for()
            await page.click(f"#o-{first}")
            await page.wait_for_url(f"**/entries/{first}")
            assert "Weather at 06:00Z." in await page.inner_text("main")

            await page.goto(f"{ours.address}/floor?line={ours.party.line.hex()}")
            await page.click(f"#acknowledge-{second}")
            await releases(page)
            await page.locator(f"#e-{second}").wait_for()
            assert await page.locator(f"#acknowledge-{second}").count() == 0

            await page.click("[data-write]")
            await page.click("main a[href^='/write?form=letter']")
            await page.fill("#f-text", "The area is clear.")
            await page.click("form[data-writing] button.main")
            await page.wait_for_url("**/drafts/*")
            assert "The area is clear." in await page.inner_text("section.signing")
            assert await page.locator("code.digest").count() == 1
            await page.click("a.button[href^='/write?draft=']")
            await page.fill("#f-text", "The area is clear now.")
            await page.click("form[data-writing] button.main")
            await releases(page)
            assert await theirs.party.letter() == "The area is clear now."

    chromium.play(scene())


def test_searching_alarms_and_the_watch(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs), scriptless(chromium) as page:
            await theirs.party.say("The lighthouse is dark.", precedence=Precedence.IMMEDIATE)
            await theirs.party.say("灯塔熄灭。")
            await ours.party.until(lambda: ours.party.channel.lines[1].other.durable == 2)
            await enters(ours, page)
            for words, found in (("lighthouse", "The lighthouse is dark."), ("灯塔", "灯塔熄灭。")):
                await page.goto(f"{ours.address}/record")
                await page.fill("form.search input[name=words]", words)
                await page.click("form.search button")
                assert found in await page.inner_text("main")

            for number in (1, 2, 3):
                ours.party.service.alarms.raise_here("watch-vacant", f"post {number}, for 15 min")
            await page.goto(f"{ours.address}/floor")
            await page.locator("[data-alarm-acknowledge]").first.click()
            await page.wait_for_url("**/watch#alarms")
            await page.click("#alarms button")
            await page.wait_for_url("**/watch#alarms")
            assert await page.locator("[data-alarm-acknowledge]").count() == 0

            await ours.enlist("Lt. Verrin")
            await page.click("form[action='/watch/take'] button >> nth=0")
            await page.locator(".on-watch strong", has_text="Lt. Orlan").wait_for()
            async with scriptless(chromium) as other:
                await other.goto(await ours.link("Lt. Verrin"))
                await other.click("button.main")
                await other.goto(f"{ours.address}/watch")
                await other.click("form[action='/watch/relieve'] button >> nth=0")
                await other.locator(".on-watch strong", has_text="Lt. Verrin").wait_for()

            await page.click(".me summary")
            await page.click("form[action='/lock'] button")
            await page.wait_for_url("**/locked")
            await page.goto(f"{ours.address}/floor")
            assert page.url.endswith("/locked")
            await page.fill("#s-passphrase", PASSPHRASE)
            await page.click("form[action='/unlock/passphrase'] button")
            await page.wait_for_url("**/floor")

    chromium.play(scene())
