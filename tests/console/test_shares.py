"""The console of a divided station: one floor of all shares, on which one that nobody answers for is named."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.console.consoles import Desk, opened
from tests.ports import free_port
from tests.service.stations import close, play
from tests.service.test_sharing import Divided, divided


@asynccontextmanager
async def watched(folder: Path) -> AsyncIterator[tuple[Divided, Desk]]:
    """A divided station, and the console of its first process."""
    address = f"http://a.localhost:{free_port()}"
    made = await divided(folder, console_address=address, console_demo=True, passphrases=True)
    await made.given()
    desk = await opened(made.first, "a")
    try:
        yield made, desk
    finally:
        await desk.served.stop()


def test_a_share_that_falls_silent_is_named_on_every_page_with_its_lines_and_what_to_do(tmp_path: Path) -> None:
    async def scene() -> None:
        async with watched(tmp_path) as (made, desk), desk.asking(desk.cookie()) as browser:
            south = f"/floor?line={made.to_south.hex()}"
            page = await browser.get(south)
            assert (page.status_code, "SILENT" in page.text, "贝尔莫拉海岸警卫队" in page.text) == (200, False, True)
            station = f'parley_shares_silent{{station="{made.first.service.party.hex()}"}}'
            assert f"{station} 0" in (await browser.get("/metrics")).text
            await close(made.second)
            for path in ("/floor", "/watch", "/drafts", "/record", "/map"):
                page = await browser.get(path)
                strip = page.text[page.text.index('id="strip"') : page.text.index("<main")]
                assert "SILENT" in strip, path
                assert "Coast Guard of Belmora" in strip
                assert "parley serve --share 1 --standby" in strip
                assert 'data-since="' in strip[strip.index("SILENT") :]
            floor = (await browser.get("/floor")).text
            assert "not known: share 1 is silent" in floor[floor.index('data-live="lines"') :]
            assert "THIS SHEET IS NOT WHOLE" in (await browser.get("/watch")).text
            page = await browser.get(south)
            assert (page.status_code, "share-silent" in page.text) == (503, True)
            assert f"{station} 1" in (await browser.get("/metrics")).text
            async with desk.asking(desk.cookie(), "zh") as chinese:
                assert "第1部分" in (await chinese.get("/floor")).text
            await made.second.start()
            assert "SILENT" not in (await browser.get("/floor")).text

    play(scene())
