"""What the watch does with rows of a log: marks of our own at once; what the other side is to see as a draft."""

from __future__ import annotations

from pathlib import Path

from parley.wire.marks import Precedence
from tests.console.consoles import desks
from tests.service.stations import play


def test_rows_are_marked_as_read_unread_and_for_later(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            entry = (await theirs.party.say("Weather follows at 06:00Z.")).leaf.hex()
            await ours.party.letter()
            cookie = ours.cookie()
            form = {"guard": ours.guard(cookie)}
            async with ours.asking(cookie) as browser:
                assert 'class="tag unread-tag"' in (await browser.get("/floor")).text
                done = await browser.post(f"/entries/{entry}/read", data=form)
                line = ours.party.line.hex()
                assert done.headers["location"] == f"/floor?line={line}&around={entry}#e-{entry}"
                page = (await browser.get("/floor")).text
                assert 'class="tag unread-tag"' not in page
                assert "Mark as unread" in page
                await browser.post(f"/entries/{entry}/unread", data=form)
                await browser.post(f"/entries/{entry}/later", data=form)
                page = (await browser.get("/floor")).text
                assert 'class="tag unread-tag"' in page
                assert "for later: Lt. Orlan" in page
                assert "Weather follows" in (await browser.get("/watch")).text
                await browser.post(f"/entries/{entry}/later", data={**form, "done": "yes"})
                assert "for later: Lt. Orlan" not in (await browser.get("/floor")).text

    play(scene())


def test_acknowledging_and_taking_draft_and_send_nothing(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            entry = (await theirs.party.say("Is the area clear?", precedence=Precedence.IMMEDIATE)).leaf.hex()
            await ours.party.letter()
            cookie = ours.cookie()
            form = {"guard": ours.guard(cookie)}
            before = len(ours.party.logs()[0])
            async with ours.asking(cookie) as browser:
                for act, named in (("acknowledge", "ack"), ("take", "page")):
                    done = await browser.post(f"/entries/{entry}/{act}", data=form)
                    where, _, draft = done.headers["location"].rpartition("/")
                    assert (done.status_code, where) == (303, "/drafts")
                    shown = await ours.party.ask("draft show", draft=draft, officer=ours.officer)
                    assert (shown["form"], shown["answers"], shown["ready"]) == (named, entry, True)
                    assert shown["preview"].get("refused") is None
            assert len(ours.party.logs()[0]) == before

    play(scene())


def test_an_entry_of_ours_has_nothing_to_acknowledge(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            entry = (await ours.party.say("Ours.")).leaf.hex()
            cookie = ours.cookie()
            async with ours.asking(cookie) as browser:
                done = await browser.post(f"/entries/{entry}/acknowledge", data={"guard": ours.guard(cookie)})
                assert done.headers["location"] == f"/entries/{entry}"
            assert (await ours.party.ask("draft list"))["drafts"] == []

    play(scene())
