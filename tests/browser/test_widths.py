"""Every page in narrow windows: none is wider than its window; and the bar above them is one row on a desk's screen."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from parley.console.look import LOOK_COOKIE
from tests.browser.chromium import Chromium
from tests.browser.test_barriers import filled
from tests.console.consoles import desks

pytestmark = pytest.mark.needs("chromium")

NARROW: Final = {"phone": (390, 844), "twice the size": (720, 450)}
"""Of a telephone, and of 1,440 × 900 at 200 %, in CSS pixels."""

BAR_PX_MAX: Final = 60
"""One row of buttons with its padding."""

TOO_WIDE: Final = """() => {
  const wide = document.scrollingElement.scrollWidth - innerWidth;
  if (wide <= 0) return "";
  const inside = (one) => one && (getComputedStyle(one).overflowX !== "visible" || inside(one.parentElement));
  const past = [...document.querySelectorAll("body *")].filter(
    (one) => one.getBoundingClientRect().right > innerWidth && !inside(one.parentElement));
  return `${wide} px: ` + past.slice(-3).map((one) => one.outerHTML.slice(0, 100)).join(" | ");
}"""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_page_is_wider_than_its_window(tmp_path: Path, chromium: Chromium, language: str) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs), chromium.browsing(ours) as (context, _):
            await context.add_cookies([{"name": LOOK_COOKIE, "value": f"{language}.light", "url": ours.address}])
            paths = await filled(ours, theirs)
            await theirs.party.say("https://belmora.example/" + "chart" * 60)
            page = await context.new_page()
            found: list[str] = []
            for path in paths:
                await page.goto(ours.address + path)
                for name, (width, height) in NARROW.items():
                    await page.set_viewport_size({"width": width, "height": height})
                    if wide := await page.evaluate(TOO_WIDE):
                        found.append(f"{path} {name}: {wide}")
            assert found == []

    chromium.play(scene())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_bar_above_the_pages_is_one_row(tmp_path: Path, chromium: Chromium, language: str) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), chromium.browsing(ours) as (context, _):
            await context.add_cookies([{"name": LOOK_COOKIE, "value": f"{language}.light", "url": ours.address}])
            page = await context.new_page()
            await page.goto(f"{ours.address}/floor")
            for width in (1_280, 1_440, 1_920):
                await page.set_viewport_size({"width": width, "height": 900})
                bar = await page.locator("header.top").bounding_box()
                assert bar is not None
                assert bar["height"] <= BAR_PX_MAX, width
                assert await page.evaluate(TOO_WIDE) == "", width

    chromium.play(scene())
