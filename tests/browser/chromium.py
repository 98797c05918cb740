"""One Chromium for all tests of a process, in one event loop, and a fresh context in it for each test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Browser, BrowserContext, async_playwright

from tests.console.consoles import Desk
from tests.patience import SECONDS_MAX
from tests.service import stations


@dataclass(frozen=True, slots=True)
class Chromium:
    """A browser that runs, and the loop in which it does: what plays with it plays there."""

    runner: asyncio.Runner
    browser: Browser

    def play(self, scene: Coroutine[Any, Any, None]) -> None:
        """As `stations.play`."""
        stations.play(scene, self.runner.run)

    @asynccontextmanager
    async def context(self, **how: Any) -> AsyncIterator[BrowserContext]:  # noqa: ANN401 -- as Playwright takes it
        """A browser that knows nobody."""
        context = await self.browser.new_context(**how)
        context.set_default_timeout(1_000 * SECONDS_MAX)
        try:
            yield context
        finally:
            await context.close()

    @asynccontextmanager
    async def browsing(self, desk: Desk) -> AsyncIterator[tuple[BrowserContext, list[str]]]:
        """A browser in which an officer is signed in, and whatever ran or was refused by the policy in it."""
        async with self.context() as context:
            seen: list[str] = []
            context.on("dialog", lambda dialog: seen.append(f"dialog {dialog.message}"))
            context.on("weberror", lambda error: seen.append(f"error {error.error}"))
            context.on("console", lambda said: seen.append(said.text) if said.type == "error" else None)
            context.on("request", lambda asked: None if "localhost" in asked.url else seen.append(asked.url))
            page = await context.new_page()
            await page.goto(await desk.link())
            await page.click("button.main")
            await page.wait_for_url("**/floor")
            await page.close()
            yield context, seen


@contextmanager
def running(*flags: str) -> Iterator[Chromium]:
    """A Chromium, until the end."""
    with asyncio.Runner() as runner:
        play_wright = runner.run(async_playwright().start())
        launched = play_wright.chromium.launch(executable_path="/usr/bin/chromium", args=flags)
        browser: Browser = runner.run(launched)
        try:
            yield Chromium(runner, browser)
        finally:
            runner.run(browser.close())
            runner.run(play_wright.stop())
