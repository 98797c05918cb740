"""One answer about the whole of a divided station: what each share says of itself stands in it once, in order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.service.alarms import NUMBERS_A_SHARE, NoAlarm
from parley.service.joining import JOINED, sheet_digest
from parley.station.releasing import UnknownLine
from tests.faults.machines import released
from tests.service.stations import close, play
from tests.service.test_sharing import Divided, divided, until


def page(places: list[int], before: int | None, count: int) -> dict[str, Any]:
    """One share's answer to a search: so many of its places, newest first, and where it goes on."""
    wanted = sorted((one for one in places if before is None or one < before), reverse=True)
    further = wanted[count - 1] if len(wanted) > count else None
    shown = [{"place": one} for one in wanted[:count]]
    return {"entries": shown, "examined": len(shown), "behind": 0, "further": further}


@given(st.lists(st.sets(st.integers(0, 30)), min_size=1, max_size=4), st.integers(1, 5))
def test_a_search_over_any_shares_gives_each_place_once_and_in_order(shares: list[set[int]], count: int) -> None:
    found, further = list[int](), None
    for _ in range(sum(map(len, shares)) + 1):
        answer, *others = (page(sorted(one), further, count) for one in shares)
        for one in others:
            JOINED["search"].into(answer, one)
        JOINED["search"].whole(answer, {"count": count})
        found += [one["place"] for one in answer["entries"]]
        if (further := answer["further"]) is None:
            break
    assert found == sorted((place for one in shares for place in one), reverse=True)


async def halves(folder: Path) -> Divided:
    """Two processes, each with one line, on each of which one letter of the other side is unread."""
    made = await divided(folder)
    await made.given()
    for other, process in ((made.north, made.first), (made.south, made.second)):
        placed = await other.say(f"Ice in the strait, says {other.folder.path.name}.")
        await other.service.engine.held(placed)
        process.service.alarms.raise_here("watch-vacant", f"told to share {process.share}")
        await until(process, lambda alarms=process.service.alarms: bool(alarms.waiting()))  # type: ignore[misc]  # bound here
    return made


def test_the_sheet_of_a_hand_over_is_that_of_the_whole_station_and_whoever_relieves_takes_all_of_it(
    tmp_path: Path,
) -> None:
    async def scene() -> None:
        made = await halves(tmp_path)
        await made.first.ask("officer add", name="Lieutenant Vann")
        await made.second.ask("watch take", officer="Lieutenant Vann")
        sheets = [await one.ask("watch open") for one in (made.first, made.second)]
        for sheet in sheets:
            assert {made.north.line.hex(), made.to_south.hex()} <= {one["line"] for one in sheet["lines"]}
            assert (len(sheet["links"]), len(sheet["watch"])) == (2, 1)
            assert sheet["totals"] == {"unread": 2, "us": 0, "them": 0, "silences": 0, "alarms": 2}
            assert len(sheet["alarms"]) == 2
        taken = await made.first.ask("watch relieve", officer="Duty officer")
        said = dict(taken)
        assert sheet_digest({name: what for name, what in said.items() if name != "digest"}).hex() == said["digest"]
        note = (await made.first.ask("audit"))["notes"][-1]
        assert note["digest"] == taken["digest"]

    play(scene())


def test_alarms_of_each_share_are_listed_by_every_process_and_acknowledged_from_any(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await halves(tmp_path)
        listed = await made.first.ask("alarms", waiting=True)
        assert listed["unacknowledged"] == 2
        numbers = [one["number"] for one in listed["alarms"]]
        assert sorted(numbers) == [0, NUMBERS_A_SHARE]
        assert [one["detail"] for one in listed["alarms"]] == ["told to share 1", "told to share 0"]
        assert (await made.second.ask("floor"))["alarms"]["unacknowledged"] == 2
        done = await made.first.ask("alarm acknowledge", officer="Duty officer", numbers=numbers)
        assert {one["acknowledged"]["name"] for one in done["alarms"]} == {"Duty officer"}
        for one in (made.first, made.second):
            assert (await one.ask("alarms", waiting=True))["alarms"] == []
        with pytest.raises(NoAlarm):
            await made.first.ask("alarm acknowledge", officer="Duty officer", numbers=[7])

    play(scene())


def test_a_search_finds_what_every_share_holds_newest_first_and_goes_on_where_it_ended(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await halves(tmp_path)
        for asked in (made.first, made.second):
            whole = await asked.ask("search", words="ice")
            assert {one["line"] for one in whole["entries"]} == {made.north.line.hex(), made.to_south.hex()}
            found, further = list[str](), None
            while True:
                page = await asked.ask("search", words="ice", count=1, further=further)
                found += [one["hash"] for one in page["entries"]]
                if (further := page["further"]) is None:
                    break
            assert found == [one["hash"] for one in whole["entries"]]

    play(scene())


def test_drafts_of_each_share_are_listed_by_every_process_and_begun_at_any(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await halves(tmp_path)
        officer = (await made.first.ask("officers"))["officers"][0]["officer"]
        more: dict[str, Any] = {"officer": officer, "form": "letter", "typed": {"text": ["Good watch."]}}
        for line in (made.to_south, made.north.line):
            saved = await made.first.ask("draft save", line=line.hex(), **more)
            shown = await made.second.ask("draft show", draft=saved["draft"], officer=officer)
            assert "refused" in shown["preview"]
            assert shown["preview"]["refused"] is None
        for asked in (made.first, made.second):
            listed = (await asked.ask("draft list"))["drafts"]
            assert {one["line"] for one in listed} == {made.to_south.hex(), made.north.line.hex()}
        with pytest.raises(UnknownLine):
            await made.first.ask("draft save", line=bytes(32).hex(), **more)

    play(scene())


def test_who_could_not_be_asked_is_named_wherever_the_whole_is_shown(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await halves(tmp_path)
        await close(made.second)
        for verb in ("status", "lines", "inbox", "floor", "watch open", "alarms", "unread", "draft list", "search"):
            assert [one["share"] for one in (await made.first.ask(verb))["shares_silent"]] == [1], verb
        await made.first.ask("officer add", name="Lieutenant Vann")
        await made.first.ask("watch take", officer="Duty officer")
        sheet = await made.first.ask("watch relieve", officer="Lieutenant Vann")
        assert [one["share"] for one in sheet["shares_silent"]] == [1]
        await made.first.ask("say", **released(made.north.line, "goes on", 30))

    play(scene())
