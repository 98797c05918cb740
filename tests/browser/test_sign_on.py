"""Single sign-on in a real browser at a real provider: in, reading and drafting, no release; out by the provider."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.async_api import Page

from tests.browser.chromium import Chromium
from tests.browser.test_passkeys import AUTHENTICATOR, enrolled
from tests.browser.test_widths import NARROW, TOO_WIDE
from tests.console.consoles import Desk, desks
from tests.oidc.forger import CLIENT, SECRET, key
from tests.oidc.provider import provider
from tests.ports import free_port

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.needs("oidc-provider")]

PEOPLE: Final[dict[str, Any]] = {
    "o.lind": {"preferred_username": "o.lind", "groups": ["navy-watch", "navy-duty"]},
    "n.berg": {"preferred_username": "n.berg", "groups": ["navy-watch"]},
    "f.dahl": {"preferred_username": "f.dahl", "groups": []},
}
ROLES: Final = "navy-watch=watch+drafter, navy-duty=releaser"


@asynccontextmanager
async def desk_at(folder: Path, issuer: str, **config: Any) -> AsyncIterator[tuple[Desk, Desk]]:  # noqa: ANN401 -- settings
    secret = folder / "secret"
    secret.write_text(SECRET, encoding="utf-8")
    secret.chmod(0o600)
    own = {"oidc_issuer": issuer, "oidc_client": CLIENT, "oidc_secret_file": str(secret), "oidc_unknown": "enrol"}
    async with desks(folder, own=(own | {"oidc_roles": ROLES} | config, {})) as both:
        yield both


async def sign_on(desk: Desk, page: Page, name: str) -> None:
    """From the console's own page, as far as the provider asks."""
    await page.goto(f"{desk.address}/sign-in")
    await page.click("a[href='/sign-in/oidc']")
    await page.fill("input[name=login]", name)
    await page.fill("input[name=password]", "whatever it takes")
    await page.click("button[type=submit]")
    await page.click("button[type=submit]")  # consent


def test_in_by_the_provider_out_by_the_provider(tmp_path: Path, chromium: Chromium) -> None:
    port = free_port()

    async def scene(up: ExitStack) -> None:
        async with desk_at(tmp_path, f"http://127.0.0.1:{port}") as (ours, theirs), chromium.context() as context:
            address = up.enter_context(provider(port, ours.address, PEOPLE, key("first")))
            page = await context.new_page()
            await sign_on(ours, page, "n.berg")
            await page.wait_for_url(f"{ours.address}/floor")
            assert await page.locator("details.me summary").inner_text() == "n.berg"
            await theirs.party.say("Is the area clear?")
            await page.goto(f"{ours.address}/floor?line={ours.party.line.hex()}")
            await page.get_by_text("Is the area clear?").first.wait_for()
            await page.goto(f"{ours.address}/write?form=letter&line={ours.party.line.hex()}")
            await page.fill("#f-text", "It is clear.")
            await page.click("form[data-writing] button.main")
            await page.wait_for_url("**/drafts/*")
            assert await page.locator("form[data-passkey=get]").count() == 0  # he has nothing to release it with
            kept = {one["name"]: one for one in await context.cookies(ours.address)}
            assert kept["__Host-parley"]["sameSite"] == "Strict"
            assert "__Host-parley-sign-on" not in kept
            other = await context.new_page()
            await other.goto(f"{address}/session/end")
            await other.click("button[name=logout]")
            await other.wait_for_url("**/session/end/success*")
            await page.wait_for_url("**/sign-in")  # by itself: its stream was told
            assert len(ours.served.console.sessions) == 0

    with ExitStack() as up:
        chromium.play(scene(up))


def test_who_signs_in_by_the_provider_releases_by_his_passkey_alone(tmp_path: Path, chromium: Chromium) -> None:
    port = free_port()

    async def scene(up: ExitStack) -> None:
        async with desk_at(tmp_path, f"http://127.0.0.1:{port}") as (ours, theirs), chromium.context() as context:
            up.enter_context(provider(port, ours.address, PEOPLE, key("first", "RSA")))
            page = await context.new_page()
            session = await context.new_cdp_session(page)
            await session.send("WebAuthn.enable", {"enableUI": False})
            await session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
            await enrolled(ours, page, "o.lind")
            await sign_on(ours, page, "o.lind")
            await page.wait_for_url(f"{ours.address}/floor")
            assert len(ours.served.console.sessions) == 1  # that by passkey has ended
            await page.goto(f"{ours.address}/me")
            await page.get_by_text("Prove that it is you").wait_for()
            await page.goto(f"{ours.address}/write?form=letter&line={ours.party.line.hex()}")
            await page.fill("#f-text", "Our cutter leaves at 06:00Z.")
            await page.click("form[data-writing] button.main")
            await page.wait_for_url("**/drafts/*")
            await page.click("form[data-passkey=get] button")
            await page.wait_for_url("**/floor?line=*")
            assert await theirs.party.letter() == "Our cutter leaves at 06:00Z."
            assert (await ours.party.ask("audit"))["findings"] == []

    with ExitStack() as up:
        chromium.play(scene(up))


def test_keys_roll_over_and_who_may_not_come_is_told(tmp_path: Path, chromium: Chromium) -> None:
    port, first, second = free_port(), key("first"), key("second", "RSA")

    async def scene() -> None:
        async with desk_at(tmp_path, f"http://127.0.0.1:{port}") as (ours, _):
            with provider(port, ours.address, PEOPLE, first):
                async with chromium.context() as context:
                    page = await context.new_page()
                    await sign_on(ours, page, "n.berg")
                    await page.wait_for_url(f"{ours.address}/floor")
            clock = ours.party.service.engine.clock
            ours.party.service.engine.clock = lambda: type(clock())(clock() + 40_000)
            with provider(port, ours.address, PEOPLE, second, first):
                async with chromium.context() as context:
                    page = await context.new_page()
                    await sign_on(ours, page, "n.berg")
                    await page.wait_for_url(f"{ours.address}/floor")
                async with chromium.context(locale="zh-CN") as context:
                    page = await context.new_page()
                    await sign_on(ours, page, "f.dahl")
                    await page.get_by_text("单点登录在此没有授予").wait_for()
                    assert "/sign-in/oidc/back?" in page.url
                    await page.goto(f"{ours.address}/sign-in")
                    await page.click("a[href='/sign-in/oidc']")
                    await page.get_by_text("Cancel").click()
                    await page.get_by_text("access_denied").wait_for()
            async with chromium.context() as context:
                page = await context.new_page()
                await page.goto(f"{ours.address}/sign-in")
                ours.party.service.engine.clock = lambda: type(clock())(clock() + 4_000_000)
                await page.click("a[href='/sign-in/oidc']")
                await page.get_by_text("sign-on-unreachable").wait_for()
                for width, height in NARROW.values():
                    await page.set_viewport_size({"width": width, "height": height})
                    assert await page.evaluate(TOO_WIDE) == ""

    chromium.play(scene())
