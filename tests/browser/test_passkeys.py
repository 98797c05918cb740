"""Passkeys in a real browser with a virtual authenticator: enrolled by a ticket, signing in, releasing, and checked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Page

from tests.browser.chromium import Chromium
from tests.console.consoles import EVERY_ROLE, STATION_PASSPHRASE, Desk, desks

pytestmark = pytest.mark.needs("chromium")

AUTHENTICATOR = {
    "protocol": "ctap2",
    "ctap2Version": "ctap2_1",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@asynccontextmanager
async def device(chromium: Chromium) -> AsyncIterator[Page]:
    """A page of a browser whose device makes passkeys."""
    async with chromium.context() as context:
        page = await context.new_page()
        session = await context.new_cdp_session(page)
        await session.send("WebAuthn.enable", {"enableUI": False})
        await session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
        yield page


async def enrolled(desk: Desk, page: Page, name: str) -> None:
    """An officer with a passkey on this device, signed in with it."""
    added = await desk.party.ask(
        "officer add", name=name, roles=list(EVERY_ROLE), ticket_seconds=600, passphrase=STATION_PASSPHRASE
    )
    await page.goto(added["link"])
    await page.wait_for_url("**/enrol?ticket=*")
    await page.click("form[data-passkey=create] button")
    await page.wait_for_url("**/sign-in")
    await page.click("form[data-passkey=get] button")
    await page.wait_for_url("**/floor")


def test_a_letter_is_released_by_passkey_and_the_trail_can_be_checked(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path, passphrases=True) as (ours, theirs), device(chromium) as page:
            await enrolled(ours, page, "Lt. Verrin")
            await page.goto(f"{ours.address}/write?form=letter&line={ours.party.line.hex()}")
            await page.fill("#f-text", "Our cutter leaves at 06:00Z.")
            await page.click("form[data-writing] button.main")
            await page.wait_for_url("**/drafts/*")
            await page.click("form[data-passkey=get] button")
            await page.wait_for_url("**/floor?line=*")
            assert await theirs.party.letter() == "Our cutter leaves at 06:00Z."
            audit = await ours.party.ask("audit")
            assert audit["findings"] == []
            assert audit["notes"][-1]["act"] == "released"
            assert len(audit["notes"][-1]["officer"]) > 64  # a passkey, not the key of a file

    chromium.play(scene())


def test_a_device_without_the_passkey_says_so_and_nothing_happens(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), device(chromium) as page:
            await page.goto(f"{ours.address}/sign-in")
            await page.click("form[data-passkey=get] button")
            await page.locator("[data-passkey-note]", has_text="NotAllowedError").wait_for()
            assert page.url.endswith("/sign-in")

    chromium.play(scene())
