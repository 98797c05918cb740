"""Calls that are held, as verbs of two stations tell them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from parley.dialogue.meetings import meeting_of
from parley.forms.builtin import Letter
from parley.forms.calls import CallAnswer, CallAnswered, CallRequest
from parley.forms.meetings import CallAgenda
from parley.forms.standings import Means, Whose
from parley.service.finding import NoEntry
from parley.service.requests.calls import NoCall
from parley.wire.ids import Instant
from tests.service.calls.scene import WHO, agreed, signal
from tests.service.requests.test_dialogue import say
from tests.service.stations import Party, joined, play

ASKED = CallRequest(("Trawlers adrift",), ("en",), (Means.VIDEO,), invitation=Whose.THEIRS)


async def held(party: Party, entry: str, state: str) -> Any:  # noqa: ANN401 - as over the socket
    """Wait until a call stands so at this party."""
    while True:
        try:
            view = await party.ask("call", call=entry)
        except NoEntry:
            view = {"state": None}
        if view["state"] == state:
            return view
        await party.turned.wait()
        party.turned.clear()


def test_a_call_is_asked_agreed_and_open(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        call = await say(first, ASKED)
        asked = await held(second, call, "asked")
        assert asked["invitation"] == "ours", "of whom it was asked"
        assert (await first.ask("call", call=call))["invitation"] == "theirs"
        assert (await first.ask("meetings"))["meetings"] == []
        await say(second, CallAnswered(CallAnswer.ACCEPTED), call)
        await say(second, CallAgenda(("trawlers", "the buoy")), call)
        opened = await held(first, call, "open")
        assert opened["until"] == opened["opens"] + 86_400
        while not (view := await first.ask("call", call=call))["agenda"]["theirs"]:
            await first.turned.wait()
            first.turned.clear()
        assert view["agenda"] == {"ours": ["Trawlers adrift"], "theirs": ["trawlers", "the buoy"]}
        assert view["facts"] == {"ours": None, "theirs": None, "differs": []}
        ((listed,),) = (await first.ask("meetings")).values()
        assert listed["call"] == call
        (row,) = [one for one in (await first.ask("floor"))["open"] if one["entry"] == call]
        assert (row["kind"], row["state"], row["awaits"]) == ("call", "open", None)

    play(scene())


def _later(clock: Callable[[], Instant]) -> Instant:
    return Instant(clock() + 5_000)


def test_a_call_that_was_held_its_facts_and_where_they_differ(tmp_path: Path) -> None:
    async def scene() -> None:
        there = await agreed(tmp_path, invitation=Whose.OURS)
        first, second, call = there.first, there.second, there.call.hex()
        pages = one, other = there.pages()
        for page in pages:
            await page.join("TEXT")
        await one.until_there(other)
        await other.until_there(one)
        for party in (first, second):
            party.service.engine.clock = partial(_later, party.service.engine.clock)
        await one.say("text", language="en", text="The buoy drifts north. " * 40)
        await one.say("raise", topic="The drifting buoy")
        await other.until(lambda room: bool(room["raised"]))
        running = await held(first, call, "running")
        assert [one["name"] for one in running["present"]] == [WHO, WHO]
        await second.ask("room end", call=call, officer=WHO)
        signed = await facts_of(first, call)
        ours, theirs = signed["ours"], signed["theirs"]
        assert signed["differs"] == []
        assert ours | {"entry": "", "signed": 0} == theirs | {"entry": "", "signed": 0}
        assert (ours["requested"]["ours"], ours["agreed"]["ours"], ours["invitation"]) == (True, False, "ours")
        assert ours["means"] == "text"
        assert ours["local"] == {whose: {"starts": None, "ends": None} for whose in ("ours", "theirs")}, "no zone named"
        over = await first.ask("call", call=ours["entry"])
        assert (over["call"], over["state"], over["present"]) == (call, "over", [])
        assert over["texts"][0]["text"] == "The buoy drifts north. " * 40
        assert (over["ended"]["name"], over["ended"]["post"], over["ended"]["ours"]) == (WHO, 1, False)

        second.channel.watched = False  # else it puts right what somebody makes it say
        thread: Any = second.service.engine.station.state.watches[second.channel.id].calls.books[1].get(there.call)
        said: Any = meeting_of(thread)
        await signal(second, there.call, replace(said.facts(), ends_seconds=said.ended.time_seconds + 60, raised=()))
        signed = await facts_of(first, call, other_than=theirs["entry"])
        assert signed["differs"] == ["ends", "raised"]
        assert signed["theirs"]["raised"] == []
        assert signed["ours"] == ours

    play(scene())


async def facts_of(party: Party, call: str, *, other_than: str | None = None) -> Any:  # noqa: ANN401 - as over the socket
    """Wait until both have signed facts, the other side not these."""
    while True:
        signed = (await party.ask("call", call=call))["facts"]
        if signed["ours"] and signed["theirs"] and signed["theirs"]["entry"] != other_than:
            return signed
        await party.turned.wait()
        party.turned.clear()


def test_what_is_no_call(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        letter = await say(first, Letter("en", "All quiet."))
        with pytest.raises(NoCall):
            await first.ask("call", call=letter)

    play(scene())
