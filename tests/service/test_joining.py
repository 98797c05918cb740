"""One answer about the whole of a divided station: what each share says of itself stands in it once, in order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.forms.calls import CallAnswer, CallAnswered, CallRequest
from parley.forms.standings import Means
from parley.service.alarm_rows import NUMBERS_A_SHARE
from parley.service.joining import JOINED, sheet_digest
from parley.service.watch.alarms import NoAlarm
from parley.station.releasing import UnknownLine
from tests.faults.machines import released
from tests.service.requests.test_authority import AGREED
from tests.service.requests.test_dialogue import say
from tests.service.stations import close, play
from tests.service.test_sharing import Divided, divided, until
from tests.service.views.test_map import notify

LISTS = (
    *("status", "lines", "inbox", "floor", "watch open", "alarms", "unread", "draft list", "search", "notices", "map"),
    *("meetings", "mandates", "authority", "line status", "figures", "read list"),
)


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


async def spoken(made: Divided) -> list[str]:
    """On each share's line a notice with a place, and a call that was agreed; the calls."""
    calls = []
    for other, process in ((made.south, made.second), (made.north, made.first)):
        await notify(other, reference=other.folder.path.name)
        call = await say(other, CallRequest(("Ice",), ("en",), (Means.VIDEO,)))
        while not (await process.ask("calls", all=True, line=process.line.hex()))["calls"]:
            await process.turned.wait()
            process.turned.clear()
        await say(process, CallAnswered(CallAnswer.ACCEPTED), call)
        calls.append(call)
    return calls


def test_notices_calls_mandates_and_figures_of_each_share_stand_once_in_the_lists_of_every_process(
    tmp_path: Path,
) -> None:
    async def scene() -> None:
        made = await divided(tmp_path)
        await made.given()
        calls = await spoken(made)
        await made.second.ask("read later", officer="Duty officer", entry=calls[1])
        await made.first.ask("read mark", officer="Duty officer", entry=calls[0])
        lines = {made.to_south.hex(), made.north.line.hex()}
        for asked in (made.first, made.second):
            meetings = [(one["time"], one["call"]) for one in (await asked.ask("meetings"))["meetings"]]
            assert meetings == sorted(meetings)
            assert {call for _, call in meetings} == set(calls)
            notices = (await asked.ask("notices"))["notices"]
            assert [one["ours"] for one in notices] == [False, False]
            assert {one["line"] for one in notices} == lines
            shapes = (await asked.ask("map"))["shapes"]
            assert [one["number"] for one in shapes] == [1, 2]
            assert [one["notice"] for one in shapes] == [one["notice"] for one in notices]
            found = await asked.ask("figures", table=True)
            assert len(found["channels"]) == 2
            assert {row.split(",")[1] for row in found["table"].splitlines()[1:]} == {
                one["channel"] for one in found["channels"]
            }
            whole = await asked.ask("authority")
            assert {one["line"] for one in whole["lines"]} == lines
            for name in ("posts", "mandates", "proposals", "restrictions"):
                assert (await asked.ask(name))[name] == whole[name]
            assert whole["posts"]
            assert {one["line"] for one in (await asked.ask("line status"))["lines"]} == lines
            assert (await asked.ask("notices", line="z" * 64))["notices"] == []
            for name in ("understandings", "undertakings", "terms"):
                assert (await asked.ask(name)) == {name: []}
            assert [one["entry"] for one in (await asked.ask("watch open"))["later"]] == [calls[1]]
            assert {one["entry"] for one in (await asked.ask("read list"))["marks"]} == set(calls)
            wanted: Any = {"channel": made.channel.hex(), "own_post": 1, "other_post": 1, "agreement": AGREED}
            assert (await asked.ask("line terms", **wanted))["channel"] == made.channel.hex()
            for call in calls:
                assert (await asked.ask("readouts", call=call))["call"] == call
        await close(made.second)
        (row,) = (await made.first.ask("notices", line=made.north.line.hex()))["notices"]
        assert row["line"] == made.north.line.hex(), "nobody else knows more of this line"

    play(scene())


def test_who_could_not_be_asked_is_named_wherever_the_whole_is_shown(tmp_path: Path) -> None:
    async def scene() -> None:
        made = await halves(tmp_path)
        await close(made.second)
        for verb in LISTS:
            assert [one["share"] for one in (await made.first.ask(verb))["shares_silent"]] == [1], verb
        await made.first.ask("officer add", name="Lieutenant Vann")
        await made.first.ask("watch take", officer="Duty officer")
        sheet = await made.first.ask("watch relieve", officer="Lieutenant Vann")
        assert [one["share"] for one in sheet["shares_silent"]] == [1]
        await made.first.ask("say", **released(made.north.line, "goes on", 30))

    play(scene())
