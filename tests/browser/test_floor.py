"""The floor in a real browser: everything by keyboard, alarms that are heard, a page that says when it is not live."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page

from parley.wire.marks import Precedence
from tests.browser.chromium import Chromium
from tests.console.consoles import desks

pytestmark = pytest.mark.needs("chromium")

TABS_MAX = 60
LOUD = 0.05
"""Far above silence: a tone at full level has about 0.3."""

HEARD = """(ms) => new Promise((done) => {
  const wave = new Float32Array(parleyMeter.fftSize);
  let most = 0;
  const end = performance.now() + ms;
  const look = () => {
    parleyMeter.getFloatTimeDomainData(wave);
    most = Math.max(most, Math.hypot(...wave) / Math.sqrt(wave.length));
    if (performance.now() < end) setTimeout(look, 10); else done(most);
  };
  look();
})"""
"""The loudest moment, as the root of the mean square, of so many milliseconds."""

FIRST_SAID = """() => new Promise((done) => {
  const banner = document.querySelector("[data-not-live]");
  new MutationObserver(() => {
    const age = banner.querySelector("[data-not-live-age]").textContent;
    if (!banner.hidden && age) done(age);
  }).observe(banner, { attributes: true, childList: true, subtree: true });
})"""
"""For how long nothing was heard when the page first says so."""

ROWS = "() => [...document.querySelectorAll('[data-log] > *')].map((one) => one.id || one.textContent)"
"""The rows of the log, and the dates between them."""

FOCUSED = "() => document.activeElement.id"


async def tab_to(page: Page, selector: str) -> None:
    """Press the tabulator until this has the focus."""
    for _ in range(TABS_MAX):
        await page.keyboard.press("Tab")
        if await page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no tabulator leads to {selector}")


async def focused(page: Page) -> Any:  # noqa: ANN401 -- of the browser
    """The id of what has the focus."""
    return await page.evaluate(FOCUSED)


def test_signing_in_reading_marking_and_acknowledging_by_keyboard_alone(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs), chromium.context() as context:
            first, second = [(await theirs.party.say(text)).leaf.hex() for text in ("Weather at 06:00Z.", "Noted.")]
            await ours.party.until(lambda: ours.party.channel.lines[1].other.durable == 2)
            page = await context.new_page()
            await page.goto(await ours.link())
            await tab_to(page, "button.main")
            await page.keyboard.press("Enter")
            await page.wait_for_url("**/floor")
            for key, entry in (("n", first), ("n", second), ("k", first), ("j", second), ("k", first)):
                await page.keyboard.press(key)
                assert await focused(page) == f"e-{entry}", key
            await page.keyboard.press("m")
            await page.locator(f"#e-{first}:not(.unread)").wait_for()
            assert await focused(page) == f"e-{first}"
            await page.keyboard.press("n")
            assert await focused(page) == f"e-{second}"
            await page.keyboard.press("?")
            await page.locator("#keys[open]").wait_for()
            await page.keyboard.press("j")  # not while the list is open
            await page.keyboard.press("Escape")
            assert await focused(page) == f"e-{second}"
            await page.keyboard.press("a")
            assert await focused(page) == f"acknowledge-{second}"
            await page.keyboard.press("Enter")
            await page.wait_for_url("**/drafts/*")
            await page.keyboard.press("g")
            await page.keyboard.press("w")
            await page.wait_for_url("**/watch")
            await tab_to(page, "form[action='/watch/take'] button")
            await page.keyboard.press("Enter")
            await page.locator(".on-watch strong", has_text="Lt. Orlan").wait_for()
            await page.go_back()
            await page.goto(f"{ours.address}/floor")
            await page.keyboard.press("n")
            await page.keyboard.press("r")
            await page.wait_for_url("**/write?form=letter&answers=*")

    chromium.play(scene())


def test_an_alarm_is_heard_again_and_again_until_somebody_acknowledges_it(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), chromium.browsing(ours) as (context, _):
            page = await context.new_page()
            await page.goto(f"{ours.address}/floor")
            sound = page.locator("[data-sound]")
            assert await sound.get_attribute("aria-pressed") == "false"
            assert await sound.inner_text() == "Sound is off: arm it"
            await tab_to(page, "[data-sound]")
            await page.keyboard.press("Enter")
            await page.locator("[data-sound][aria-pressed=true]").wait_for()
            await page.wait_for_timeout(500)  # it says that it is armed by a short tone
            assert await page.evaluate(HEARD, 1_500) == 0
            ours.party.service.alarms.raise_here("watch-vacant", "post 1, for 15 min")
            await page.locator("[role=alert] [data-alarm=IMMEDIATE]").wait_for()
            assert await page.evaluate(HEARD, 2_500) > LOUD
            assert (await page.title()).startswith("⚠ 1")
            await page.wait_for_timeout(1_200)
            assert await page.evaluate(HEARD, 9_000) > LOUD
            await page.keyboard.press("a")
            await page.keyboard.press("Enter")
            await page.locator("[data-alarm]").wait_for(state="detached")
            await page.wait_for_timeout(1_200)
            assert await page.evaluate(HEARD, 9_000) == 0
            assert not (await page.title()).startswith("⚠")

    chromium.play(scene())


def test_a_locked_page_shows_and_sounds_a_call_and_nothing_that_was_said(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs), chromium.browsing(ours) as (context, _):
            page = await context.new_page()
            await page.goto(f"{ours.address}/floor")
            await page.click("[data-sound]")
            await page.locator("[data-sound][aria-pressed=true]").wait_for()
            await page.click(".me summary")
            await page.click("form[action='/lock'] button")
            await page.wait_for_url("**/locked")
            await page.locator("[data-sound][aria-pressed=true]").wait_for()  # armed before, and armed still
            await theirs.party.say("The lighthouse keeper has left.", precedence=Precedence.FLASH)
            await page.locator("[role=alert] [data-alarm=FLASH]").wait_for()
            assert await page.evaluate(HEARD, 3_000) > LOUD
            assert "lighthouse" not in await page.content()
            assert await page.locator("#strip button:visible, #strip .button:visible").count() == 0

    chromium.play(scene())


def test_a_page_says_within_five_seconds_that_it_is_not_live(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), chromium.browsing(ours) as (context, _):
            page = await context.new_page()
            await page.goto(f"{ours.address}/floor")
            await page.wait_for_timeout(2_500)
            assert not await page.locator("[data-not-live]").is_visible()
            await ours.served.stop()
            quiet = await page.evaluate(FIRST_SAID)
            assert quiet in {"4 s", "5 s"}
            assert "NOT LIVE" in await page.locator("[data-not-live]").inner_text()

    chromium.play(scene())


def test_no_key_acts_while_a_text_is_composed(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), chromium.browsing(ours) as (context, _):
            page = await context.new_page()
            await page.goto(f"{ours.address}/write?form=letter&line={ours.party.line.hex()}")
            await page.focus("#f-text")
            session = await context.new_cdp_session(page)
            for text in ("n", "ni", "ni h", "ni ha", "ni hao"):
                await session.send("Input.imeSetComposition", {"text": text, "selectionStart": 1, "selectionEnd": 1})
            for key in ("?", "w", "g", "Enter"):
                composing = {"key": key, "isComposing": True, "bubbles": True, "cancelable": True}
                await page.evaluate(
                    "(one) => document.body.dispatchEvent(new KeyboardEvent('keydown', one))", composing
                )
            assert await page.locator("#keys[open]").count() == 0
            await session.send("Input.insertText", {"text": "你好?"})
            assert "你好?" in await page.input_value("#f-text")
            assert page.url.startswith(f"{ours.address}/write?form=letter")
            assert await page.locator("#keys[open]").count() == 0
            plain = {"key": "?", "bubbles": True}
            await page.evaluate("(one) => document.body.dispatchEvent(new KeyboardEvent('keydown', one))", plain)
            assert await page.locator("#keys[open]").count() == 1

    chromium.play(scene())


def test_entries_that_cross_stand_live_as_they_stand_when_the_page_is_read_anew(
    tmp_path: Path, chromium: Chromium
) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs), chromium.browsing(ours) as (context, _):
            page = await context.new_page()
            await page.goto(f"{ours.address}/floor")
            for number in range(6):
                said = enumerate((ours, theirs, theirs, ours))
                await asyncio.gather(*(desk.party.say(f"{number} {place}") for place, desk in said))
            await page.locator(".entry").nth(23).wait_for()
            live = await page.evaluate(ROWS)
            assert len([one for one in live if not one.startswith("e-")]) == 1  # the day
            await page.reload()
            assert live == await page.evaluate(ROWS)

    chromium.play(scene())
