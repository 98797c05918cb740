"""The record page: what is proved, a check that is begun and followed, a search, and evidence of a line."""

from __future__ import annotations

import asyncio
from pathlib import Path

from parley.record.bundle import decode_bundle
from parley.service.people import Role
from tests.console.consoles import desks
from tests.service.stations import play


def test_the_record_shows_what_is_proved_finds_words_and_gives_evidence_to_those_who_may(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            await theirs.party.say("搜索区以北的巡逻船")
            await ours.party.letter()
            await ours.party.say("The cutter stays <b>north</b>")
            line = ours.party.line.hex()
            async with ours.asking(ours.cookie(), "zh") as client:
                told = (await client.get("/api/record")).json()
                assert [(log["ours"], log["entries"]) for log in told["logs"]] == [(True, 1), (False, 1)]
                for words, found in (("巡逻 搜索区", 1), ("NORTH", 1), ("north 搜索区", 0), ("", 2)):
                    page = await client.get("/record", params={"search": "yes", "words": words})
                    assert page.text.count("entry brief") == found
                    assert "<b>north</b>" not in page.text
                asked = {
                    "search": "yes",
                    "by": "theirs:1",
                    "form": "letter",
                    "since": "2020-01-01",
                    "everywhere": "yes",
                }
                told = (await client.get("/api/record", params=asked)).json()
                assert [one["text"] for one in told["found"]["entries"]] == ["搜索区以北的巡逻船"]
                assert (await client.get("/record", params={"search": "yes", "since": "2026-02-30"})).status_code == 400
                assert (await client.get("/record", params={"line": "00" * 32})).status_code == 200
                bundle = await client.get(f"/record/bundle?line={line}")
                assert sum(len(log.entries) for log in decode_bundle(bundle.content).bundle.logs) == 2
            async with ours.asking(ours.cookie(roles={Role.WATCH})) as client:
                assert (await client.get(f"/record/bundle?line={line}")).status_code == 403
                assert "/record/bundle" not in (await client.get("/record")).text

    play(scene())


def test_a_check_is_begun_by_a_form_and_its_outcome_stands_on_the_page(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            await ours.party.say("The cutter stays north")
            cookie = ours.cookie()
            async with ours.asking(cookie) as client:
                form = {"guard": ours.guard(cookie), "signatures": "yes", "line": ours.party.line.hex()}
                begun = await client.post("/record/check", data=form)
                assert (begun.status_code, begun.headers["location"]) == (303, f"/record?line={form['line']}#check")
                while (await ours.party.ask("check state"))["state"] == "running":  # noqa: ASYNC110
                    await asyncio.sleep(0)  # the check itself runs meanwhile
                told = (await client.get("/api/record")).json()["check"]
                assert (told["state"], told["signatures"]) == ("right", True)
                assert "4 logs hold what was signed about them" in (await client.get("/record")).text

    play(scene())
