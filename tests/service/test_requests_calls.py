"""Calls that are held, as verbs of two stations tell them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from parley.forms.builtin import Letter
from parley.forms.calls import CallAnswer, CallAnswered, CallRequest
from parley.forms.meetings import CallAgenda
from parley.forms.standings import Means, Whose
from parley.service.finding import NoEntry
from parley.service.requests_calls import NoCall
from tests.service.stations import Party, joined, play
from tests.service.test_requests_dialogue import say

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
        assert view["agenda"] == {"ours": [], "theirs": ["trawlers", "the buoy"]}
        assert view["facts"] == {"ours": None, "theirs": None, "differs": []}
        ((listed,),) = (await first.ask("meetings")).values()
        assert listed["call"] == call
        (row,) = [one for one in (await first.ask("floor"))["open"] if one["entry"] == call]
        assert (row["kind"], row["state"], row["awaits"]) == ("call", "open", None)

    play(scene())


def test_what_is_no_call(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        letter = await say(first, Letter("en", "All quiet."))
        with pytest.raises(NoCall):
            await first.ask("call", call=letter)

    play(scene())
