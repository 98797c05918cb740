"""Readouts on the console: written, fixed, published by drafts; both side by side with the press; minutes."""

from __future__ import annotations

from pathlib import Path

from tests.console.calling import agreed
from tests.console.consoles import Desk, desks
from tests.console.test_calls import drafted, sentence
from tests.service.stations import play
from tests.service.test_readouts import HOSTILE, TITLE, arrived, held, release


async def posted(desk: Desk, path: str, **form: str) -> str:
    """Where a form leads."""
    cookie = desk.cookie()
    async with desk.asking(cookie) as browser:
        done = await browser.post(path, data={"guard": desk.guard(cookie), **form})
        assert done.status_code == 303
        return str(done.headers["location"])


async def page(desk: Desk, path: str) -> str:
    async with desk.asking(desk.cookie()) as browser:
        found = await browser.get(path)
        assert found.status_code == 200
        return str(found.text)


def test_a_readout_is_fixed_and_published_by_drafts_and_shown_on_both_sides(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            call = await agreed(theirs, ours)
            here = f"/calls/{call}/readouts"
            fixing = await drafted(ours, here, title=TITLE, text=HOSTILE, language="en")
            assert (fixing["form"], fixing["answers"]) == ("readout/commit", call)
            assert "Digest of its text" in sentence(fixing)
            (kept,) = (await ours.party.ask("readouts", call=call))["kept"]
            again = await drafted(ours, f"{here}/fix", text=kept["text"])
            fixed = await release(ours.party, again["preview"] | {"line": ours.party.line.hex()})  # type: ignore[operator]
            await held(ours.party, fixed)
            assert f'value="{fixed}"' in await page(ours, here)
            publishing = await drafted(ours, f"{here}/publish", readout=fixed, where="www.nmc.example")
            assert (publishing["form"], publishing["handling"]) == ("readout/publish", "PUBLIC")
            said = await release(ours.party, publishing["preview"] | {"line": ours.party.line.hex()})  # type: ignore[operator]
            await arrived(theirs.party, said)
            for desk in (ours, theirs):
                shown = await page(desk, here)
                assert TITLE in shown
                assert "<script>alert(1)" not in shown
                assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
            assert here in await page(ours, f"/calls/{call}")

    play(scene())


def test_a_text_that_nothing_fixes_may_be_thrown_away(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            call = await agreed(theirs, ours)
            here = f"/calls/{call}/readouts"
            await drafted(ours, here, title=TITLE, text="A first attempt.")
            (kept,) = (await ours.party.ask("readouts", call=call))["kept"]
            assert await posted(ours, f"{here}/drop", text=kept["text"]) == here
            assert (await ours.party.ask("readouts", call=call))["kept"] == []

    play(scene())


def test_the_press_stands_beside_the_readouts_and_its_quotations_are_checked(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            call = await agreed(theirs, ours)
            here = f"/calls/{call}/readouts"
            for text in ('Both sides said "we will mark the wreck".', 'Arvenia said "we will never mark the wreck".'):
                await posted(ours, f"{here}/press", name="Lindra Courier", text=text)
            (one, other) = (await ours.party.ask("press", call=call))["press"]
            shown = await page(ours, here)
            assert shown.count("Lindra Courier") == 2
            where = await posted(ours, f"{here}/compare")
            assert "never" in await page(ours, where.partition("#")[0])
            assert await posted(ours, f"{here}/press/drop", press=one["press"]) == here
            assert (await ours.party.ask("press", call=call))["press"] == [other]

    play(scene())


def test_minutes_are_proposed_and_answered_by_drafts(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            call = await agreed(theirs, ours)
            here = f"/calls/{call}/readouts"
            made = await drafted(
                ours, f"{here}/minutes", **{"text.en": "Both mark the wreck.", "text.zh": "双方标示沉船。"}
            )
            assert (made["form"], made["answers"]) == ("minutes/propose", call)
            proposed = await release(ours.party, made["preview"] | {"line": ours.party.line.hex()})  # type: ignore[operator]
            await arrived(theirs.party, proposed)
            agreeing = await drafted(theirs, f"{here}/minutes/answer", minutes=proposed)
            assert (agreeing["form"], agreeing["answers"]) == ("minutes/agree", proposed)
            declining = await drafted(theirs, f"{here}/minutes/answer", minutes=proposed, reason="That was not said.")
            assert declining["form"] == "minutes/decline"
            assert "双方标示沉船" in await page(theirs, here)

    play(scene())
