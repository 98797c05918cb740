"""Writing: forms as inputs, what will be signed, and its release; nothing is said by accident."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from parley.service.people import Role
from tests.console.consoles import PASSPHRASE, desks
from tests.service.stations import play


def test_a_form_is_filled_previewed_and_released_without_a_script(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            cookie = ours.cookie()
            line = ours.party.line.hex()
            async with ours.asking(cookie) as officer:
                page = (await officer.get("/write", params={"line": line, "form": "incident"})).text
                assert 'name="typed.window"' in page
                assert "时间" in page
                form = {"guard": ours.guard(cookie), "form": "incident", "lines": line}
                typed = {
                    "kind": "new",
                    "reference": "ARV-2026-004",
                    "window": "2026-11-22T04:00Z/+5h",
                    "area": "circle 5 nm 34.208 125.5",
                    "units": "2 warship\r\n1 fishing-vessel",
                    "hazard": "none",
                    "domain": "sea",
                    "what": "Two ships of ours stopped beside a vessel that asked for help.",
                }
                kept = await officer.post(
                    "/drafts", data=form | {f"typed.{name}": text for name, text in typed.items()}
                )
                assert kept.status_code == 303
                preview = (await officer.get(kept.headers["location"])).text
                until = re.search(r'name="valid_until" value="(\d+)"', preview)
                assert until is not None, preview
                assert "贝尔莫拉海岸警卫队" in preview
                twin = (await officer.get("/api" + kept.headers["location"])).json()
                assert twin["draft"]["typed"]["units"] == ["2 warship", "1 fishing-vessel"]
                release = {"guard": form["guard"], "valid_until": until[1]}
                place = kept.headers["location"] + "/release"
                wrong = await officer.post(place, data=release | {"passphrase": "not mine"})
                assert wrong.status_code == 422
                said = await officer.post(place, data=release | {"passphrase": PASSPHRASE})
                assert re.fullmatch(rf"/floor\?line={line}#e-[0-9a-f]{{64}}", said.headers["location"])
            await theirs.party.until(lambda: theirs.party.channel.lines[1].other.size > 0)

    play(scene())


def test_what_is_wrong_with_a_field_is_said_and_what_was_typed_is_kept(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            form = {"guard": ours.guard(cookie), "form": "incident", "lines": ours.party.line.hex()}
            async with ours.asking(cookie) as officer:
                kept = await officer.post("/drafts", data=form | {"typed.window": "tomorrow <b>"})
                preview = (await officer.get(kept.headers["location"])).text
                assert "field-" in preview
                draft = kept.headers["location"].rsplit("/", 1)[1]
                again = (await officer.get("/write", params={"draft": draft})).text
                assert "tomorrow &lt;b&gt;" in again

    play(scene())


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.INTERPRETER])
def test_who_neither_drafts_nor_keeps_watch_writes_nothing(tmp_path: Path, role: Role) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking(ours.cookie(roles=(role,))) as officer:
            assert (await officer.get("/write")).status_code == 403
            assert (await officer.get("/api/drafts")).status_code == 403

    play(scene())


def test_a_template_begins_a_draft_and_is_kept(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            form = {"guard": ours.guard(cookie), "form": "letter", "typed.text": "The watch changes at 06:00Z."}
            async with ours.asking(cookie) as officer:
                await officer.post("/drafts", data=form | {"template": "yes", "name": "Relief"})
                page = await officer.get("/write")
                template = re.search(r"/write\?draft=([0-9a-f]{32})", page.text)
                assert template is not None
                filled = (await officer.get("/write", params={"draft": template[1]})).text
                assert "The watch changes at 06:00Z." in filled
                assert f'name="draft" value="{template[1]}"' not in filled

    play(scene())
