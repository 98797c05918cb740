"""Every page, in both languages and every theme: no barrier that axe-core finds, nothing that the policy refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Page

from parley.console.look import LOOK_COOKIE, THEMES
from parley.console.manual import documents
from parley.console.register import PAGES
from parley.wire.marks import Precedence
from tests.browser.chromium import Chromium
from tests.console.calling import agreed
from tests.console.consoles import Desk, desks

pytestmark = pytest.mark.needs("chromium")

TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES: Final = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
COLOURS: Final = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
"""What a theme can spoil."""


async def filled(ours: Desk, theirs: Desk) -> list[str]:
    """Something on every page: their paths, with what stands in them."""
    await theirs.party.say("Is the area clear?", precedence=Precedence.IMMEDIATE)
    entry = (await theirs.party.say("天气预报将于06时发出。")).leaf.hex()
    await ours.party.until(lambda: ours.party.channel.lines[1].other.durable == 2)
    await ours.party.ask("read later", officer="Lt. Orlan", entry=entry)
    ours.party.service.alarms.raise_here("watch-vacant", "post 1, for 15 min")
    said = (await ours.party.ask("ack draft", entry=entry))["draft"]
    draft = (await ours.party.ask("draft ready", officer=ours.officer, **said))["draft"]
    lines = [ours.party.line.hex()] * 2
    kept = {"officer": ours.officer, "form": "letter", "typed": {"text": ["Survey at 06:00Z."]}, "lines": lines}
    group = (await ours.party.ask("draft save", **kept))["drafts"][0]["group"]
    manual = documents()[0]
    known = {
        "call": await agreed(theirs, ours),
        "entry": entry,
        "draft": draft,
        "group": group,
        "link": "0" * 32,
        "section": manual.section,
        "page": manual.name,
    }
    return [
        *(page.path.format(**known) for page in PAGES),
        f"/write?form=letter&line={ours.party.line.hex()}",
        f"/write?form=letter&answers={entry}",
        f"/write?form=code&number=12&line={ours.party.line.hex()}",
    ]


async def barriers(page: Page, options: dict[str, object]) -> list[str]:
    """What axe-core finds."""
    if not await page.evaluate("() => 'axe' in window"):
        await page.evaluate(AXE_SCRIPT)
    found = await page.evaluate("async (options) => (await axe.run(document, options)).violations", options)
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_page_has_a_barrier_in_any_theme(tmp_path: Path, chromium: Chromium, language: str) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs), chromium.browsing(ours) as (context, seen):
            found: list[str] = []
            await context.add_cookies([{"name": LOOK_COOKIE, "value": f"{language}.light", "url": ours.address}])
            page = await context.new_page()
            for path in await filled(ours, theirs):
                ours.prove(proved=not path.startswith("/me"))
                answer = await page.goto(ours.address + path)
                assert answer is not None
                assert answer.status == 200, path
                for theme in THEMES[1:]:
                    await page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
                    options = ALL_RULES if theme == "light" else COLOURS
                    found += [f"{path} {theme} {one}" for one in await barriers(page, dict(options))]
            assert found == []
            assert seen == []

    chromium.play(scene())


def test_a_barrier_is_found(tmp_path: Path, chromium: Chromium) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), chromium.browsing(ours) as (context, _):
            page = await context.new_page()
            await page.goto(f"{ours.address}/help")
            await page.evaluate("() => document.querySelector('main').append(document.createElement('button'))")
            assert any(one.startswith("button-name") for one in await barriers(page, dict(ALL_RULES)))

    chromium.play(scene())
