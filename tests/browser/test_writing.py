"""Writing in a real browser, by keyboard alone: drafted by one officer, released by another, acknowledged there."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page

from tests.browser.chromium import Chromium
from tests.browser.test_floor import tab_to
from tests.browser.test_passkeys import device, enrolled
from tests.console.consoles import PASSPHRASE, Desk, desks
from tests.service.requests.test_together import ticking

pytestmark = pytest.mark.needs("chromium")


async def signed_in(desk: Desk, context: BrowserContext, officer: str) -> Page:
    """A page of an officer who came in by keyboard."""
    page = await context.new_page()
    await page.goto(await desk.link(officer))
    await tab_to(page, "button.main")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/floor")
    return page


async def released(page: Page) -> None:
    """Release what the page shows, by passphrase."""
    await tab_to(page, "#s-passphrase")
    await page.keyboard.type(PASSPHRASE)
    await tab_to(page, "section.signing form button.main")
    await page.keyboard.press("Enter")


def test_drafted_by_one_released_by_another_and_acknowledged_over_there_by_keyboard_alone(
    tmp_path: Path, chromium: Chromium
) -> None:
    async def scene() -> None:
        async with (
            desks(tmp_path) as (ours, theirs),
            chromium.context() as one,
            chromium.context() as other,
            chromium.context() as there,
        ):
            await ours.enlist("Lt. Verrin")
            first = await signed_in(ours, one, "Lt. Orlan")
            await first.keyboard.press("w")
            await first.wait_for_url("**/write**")
            await tab_to(first, "a[href^='/write?form=letter']")
            await first.keyboard.press("Enter")
            await first.wait_for_url("**form=letter**")
            await tab_to(first, "#f-subject")
            await first.keyboard.type("Survey")
            await tab_to(first, "#f-text")
            await first.keyboard.type("Our survey ends at 06:00Z.")
            await tab_to(first, "form[data-writing] button.main")
            await first.keyboard.press("Enter")
            await first.wait_for_url("**/drafts/*")
            draft = first.url.rsplit("/", 1)[1]

            second = await signed_in(ours, other, "Lt. Verrin")
            await tab_to(second, "nav a[href='/write']")
            await second.keyboard.press("Enter")
            await second.wait_for_url("**/write")
            await tab_to(second, "main a[href='/drafts']")
            await second.keyboard.press("Enter")
            await second.wait_for_url("**/drafts")
            await tab_to(second, f"a[href='/drafts/{draft}']")
            await second.keyboard.press("Enter")
            await second.wait_for_url(f"**/drafts/{draft}")
            assert "Our survey ends at 06:00Z." in await second.inner_text("main")
            await released(second)
            await second.wait_for_url("**/floor?line=*")
            assert await theirs.party.letter() == "Our survey ends at 06:00Z."

            third = await signed_in(theirs, there, "Lt. Orlan")
            await third.locator(".entry.unread").wait_for()
            for key in ("n", "a", "Enter"):
                await third.keyboard.press(key)
            await third.wait_for_url("**/drafts/*")
            await released(third)
            await third.wait_for_url("**/floor?line=*")
            await second.locator(".entry .steps li.done", has_text="acknowledged").wait_for()

    chromium.play(scene())


def test_one_touch_of_a_passkey_releases_on_several_lines_and_the_page_shows_how_each_stands(
    tmp_path: Path, chromium: Chromium
) -> None:
    async def scene() -> None:
        async with desks(tmp_path, passphrases=True) as (ours, theirs), device(chromium) as page:
            await enrolled(ours, page, "Lt. Verrin")
            ticking(ours.party)
            saved = {"officer": ours.officer, "form": "letter", "typed": {"text": ["The strait is closed."]}}
            made = await ours.party.ask("draft save", lines=[ours.party.line.hex()] * 2, **saved)
            await page.goto(f"{ours.address}/together/{made['drafts'][0]['group']}")
            await tab_to(page, "form[data-passkey] button.main")
            await page.keyboard.press("Enter")
            await page.locator(".steps[data-steps-of]").nth(1).wait_for()
            assert [await theirs.party.letter() for _ in range(2)] == ["The strait is closed."] * 2
            there = page.locator(".steps li.done", has_text="at their station")
            await there.nth(1).wait_for()  # as the stream tells it
            assert (await ours.party.ask("audit"))["findings"] == []

    chromium.play(scene())


def test_a_file_chosen_in_the_browser_goes_with_the_letter(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), chromium.browsing(ours) as (context, seen):
            saved = {"officer": ours.officer, "form": "letter", "typed": {"text": ["See the chart."]}}
            draft = (await ours.party.ask("draft save", line=ours.party.line.hex(), **saved))["draft"]
            page = await context.new_page()
            await page.goto(f"{ours.address}/drafts/{draft}")
            chart = {
                "name": 'chart "A" \u6d77%.pdf',
                "mimeType": "application/pdf",
                "buffer": bytes(range(256)) * 40_000,
            }
            await page.set_input_files("#f-file", chart)  # type: ignore[arg-type]  # a file in memory
            await page.click("form.attach button")
            await page.locator("table.files").wait_for()
            assert 'chart "A" 海%.pdf' in await page.inner_text("table.files")
            assert (await ours.party.ask("draft show", draft=draft, officer=ours.officer))["files"][0][
                "size"
            ] == 10_240_000
            assert seen == []

    chromium.play(scene())


def test_enter_while_characters_are_composed_posts_nothing(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), chromium.browsing(ours) as (context, _):
            page = await context.new_page()
            await page.goto(f"{ours.address}/write?form=letter&line={ours.party.line.hex()}")
            await page.focus("#f-subject")
            session = await context.new_cdp_session(page)
            await session.send("Input.imeSetComposition", {"text": "hai", "selectionStart": 3, "selectionEnd": 3})
            composing = {"type": "rawKeyDown", "key": "Process", "code": "Enter", "windowsVirtualKeyCode": 229}
            await session.send("Input.dispatchKeyEvent", composing)
            await session.send("Input.insertText", {"text": "海"})
            await page.wait_for_timeout(300)
            assert "/write?" in page.url
            assert await page.input_value("#f-subject") == "海"
            assert (await ours.party.ask("draft list"))["drafts"] == []

    chromium.play(scene())
