"""The accounts page: what is posted is compared, shown to who posted it, and kept for nobody else."""

from __future__ import annotations

from pathlib import Path

from tests.console.consoles import desks
from tests.service.stations import play
from tests.service.test_comparing import ONE, OTHER


def test_two_pasted_texts_are_shown_side_by_side_to_their_officer_alone(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            async with ours.asking(cookie) as client:
                form = {"guard": ours.guard(cookie), "text_a": ONE, "text_b": f"{OTHER} <b>Nobody</b> denied it."}
                done = await client.post("/accounts", data=form)
                assert done.status_code == 303
                page = await client.get(done.headers["location"])
                assert "Two sailors" in page.text.replace("</span>", "").replace(
                    '<span class="finding" title="figure">', ""
                )
                assert "<b>Nobody</b>" not in page.text
                refused = await client.post("/accounts", data=form | {"text_b": ""})
                assert refused.status_code == 400
            ours.officer = "1" * 32
            async with ours.asking(ours.cookie()) as client:
                other = await client.get(done.headers["location"])
                assert "kept no longer" in other.text
                assert "sailors" not in other.text

    play(scene())
