"""The map and the figures: each drawing with its table, by line and by month."""

from __future__ import annotations

from pathlib import Path

from parley.wire.marks import Precedence
from tests.console.consoles import desks
from tests.console.test_entry import noticed
from tests.service.stations import play


def test_the_map_and_the_figures_say_the_same_in_drawing_and_table(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            notice = await noticed(ours.party)
            await theirs.party.until(lambda: len(theirs.party.logs()[1]) == 1)
            await ours.party.until(lambda: len(ours.party.logs()[1]) == 1)  # its read-back
            line = ours.party.line.hex()
            async with ours.asking(ours.cookie()) as client:
                empty = await client.get("/map?line=" + "00" * 32)
                assert '<svg class="drawing' not in empty.text
                page = await client.get(f"/map?line={line}")
                assert 'class="drawing map"' in page.text
                assert f'href="/entries/{notice}"' in page.text
                assert "style=" not in page.text
                told = (await client.get(f"/api/entries/{notice}")).json()
                assert [one["notice"] for one in told["shapes"]] == [notice]
                await theirs.party.say("Is the area clear?", precedence=Precedence.IMMEDIATE)
                await ours.party.letter()
                month = (await client.get("/api/figures")).json()
                assert (await client.get(f"/figures?month={month['before']}")).status_code == 200
                assert month["after"] is None
                assert (await client.get("/figures?month=2026-13")).status_code == 400
                figures = await client.get("/figures")
                assert 'class="drawing answers"' in figures.text
                assert "<td>we answered</td>" in figures.text

    play(scene())
