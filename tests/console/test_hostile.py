"""Hostile texts, names and titles of the other side on every page; sites that would act in an officer's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.console.guard import POLICY
from parley.console.register import ACTIONS, PAGES
from parley.console.sessions import COOKIE
from tests.console.consoles import Desk, desks
from tests.console.hostile import CORPUS, LOOKS, SCRIPTS, alive_in, rename_hostile, say_hostile
from tests.service.stations import play


@pytest.mark.parametrize("text", [text for text in SCRIPTS if "<" in text and "-->" not in text[:3]])
def test_the_reader_sees_markup_that_came_alive(text: str) -> None:
    assert alive_in(f"<p>{text}</p>")[0] != []


def test_what_the_other_side_says_is_text_on_every_page(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            rename_hostile(theirs.party, SCRIPTS[2], SCRIPTS[3])
            for text in CORPUS:
                await say_hostile(theirs.party, text)
            await ours.party.until(lambda: ours.party.channel.lines[1].other.durable == len(CORPUS))
            await ours.party.until(lambda: SCRIPTS[2] in ours.party.channel.other_ring.newest.card.names.values())
            entries = (await ours.party.ask("inbox", line=ours.party.line.hex()))["entries"]
            async with ours.asking(ours.cookie()) as officer:
                floor = await officer.get("/floor", params={"line": ours.party.line.hex()})
                found, shown = alive_in(floor.text)
                assert found == []
                assert all(text in shown for text in SCRIPTS)
                assert not any(looks in shown for looks in LOOKS[:2])  # a direction that was overridden is not shown
                paths = [page.path for page in PAGES if "{" not in page.path]
                paths += [
                    page.path.format(entry=one["hash"]) for page in PAGES for one in entries if "{entry}" in page.path
                ]
                for path in paths:
                    answer = await officer.get(path)
                    assert answer.status_code in {200, 303, 400, 422}, (path, answer.text[:400])
                    assert alive_in(answer.text)[0] == [], path

    play(scene())


def test_a_text_that_is_asked_for_comes_back_as_text(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), ours.asking(ours.cookie()) as officer:
            for text in CORPUS:
                for answer in (
                    await officer.get("/floor", params={"line": text}),
                    await officer.get("/floor", params={text: text}),
                    await officer.get(f"/entries/{text.encode().hex()}"),
                    await officer.get("/" + text.replace("/", "")),
                    await officer.post("/look", data={"language": text, "theme": text}),
                ):
                    assert alive_in(answer.text)[0] == []

    play(scene())


def test_a_session_that_was_laid_under_a_browser_is_not_the_one_that_it_signs_in_to(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            laid = ours.cookie("Somebody else")
            for under in (laid, "0" * 64, "x"):
                async with ours.asking(under) as browser:
                    link = (await ours.link()).rsplit("/", 1)[1]
                    entered = await browser.post("/enter", data={"link": link, "guard": _guard(ours, under)})
                    assert entered.status_code == 303, entered.text
                    fresh = entered.headers["set-cookie"].split(";")[0].removeprefix(f"{COOKIE}=")
                    assert len(fresh) == 64
                    assert fresh != under

    play(scene())


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_no_action_is_done_for_another_site(tmp_path: Path, site: str) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            cookie = ours.cookie()
            guard = ours.guard(cookie)
            async with ours.asking(cookie) as officer:
                for action in ACTIONS:
                    path = action.path.format_map(_Any())
                    headers = {"sec-fetch-site": site}
                    form = await officer.post(path, data={"guard": guard}, headers=headers)
                    assert form.status_code == 403, path
                    ordered = await officer.post(f"/api{path}", json={}, headers=headers | {"x-parley-guard": guard})
                    assert ordered.status_code == 403, path
                    unguarded = await officer.post(f"/api{path}", json={}, headers={"x-parley-guard": "0" * 64})
                    assert unguarded.status_code == 403, path

    play(scene())


def _guard(desk: Desk, cookie: str) -> str:
    """What the forms of that session carry, where there is one."""
    session = desk.served.console.sessions.of(cookie)
    return "" if session is None else session.guard


class _Any(dict[str, str]):
    def __missing__(self, _: str) -> str:
        return "0" * 64


def test_no_other_site_frames_a_page() -> None:
    assert "frame-ancestors 'none'" in POLICY
