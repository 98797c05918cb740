"""A page of a readout with the facts of its call: one column where both stations signed the same, else one for each."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from parley.dialogue.meetings import meeting_of
from parley.forms.standings import Whose
from parley.service.calls.publishing import PROOF
from tests.service.calls.scene import WHO, agreed, signal
from tests.service.requests.test_calls import _later, facts_of
from tests.service.stations import play
from tests.service.test_readouts import checked, published
from verifier import verify


def seen(folder: Path, language: str) -> str:
    """The page without its marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", (folder / f"readout.{language}.html").read_text("utf-8")))


def forms_in(folder: Path) -> list[str]:
    """What of the record the proof discloses."""
    said = verify.report(verify.check_bundle((folder / PROOF).read_bytes()), set())
    return sorted(one["form"][0] for log in said["logs"] for one in log["entries"])


def test_the_facts_of_the_call_stand_on_the_page_and_in_the_proof(tmp_path: Path) -> None:
    async def scene() -> None:
        there = await agreed(tmp_path, invitation=Whose.OURS)
        first, second, call = there.first, there.second, there.call.hex()
        one, other = there.pages()
        for browser in (one, other):
            await browser.join("TEXT")
        await one.until_there(other)
        await other.until_there(one)
        for party in (first, second):
            party.service.engine.clock = partial(_later, party.service.engine.clock)
        await one.say("raise", topic="The <drifting> buoy")
        await other.until(lambda room: bool(room["raised"]))
        await second.ask("room end", call=call, officer=WHO)
        signed = await facts_of(first, call)
        fixed, said = await published(first, call)
        alike, without, differing = tmp_path / "alike", tmp_path / "without", tmp_path / "differing"
        made = await first.ask("readout page", readout=fixed, path=str(alike))
        assert [found["form"] for found in made["entries"]][2:] == ["signal/facts", "signal/facts"]
        assert forms_in(alike) == ["readout/commit", "readout/publish", "signal/facts", "signal/facts"]
        assert (checked(alike, "en")["entry"], checked(alike, "zh")["entry"]) == (said, said)
        page, chinese = seen(alike, "en"), seen(alike, "zh")
        assert "Both sides&#39; stations signed the same facts." in page
        assert "双方台站签署了相同的基本情况。" in chinese
        assert "At whose invitation Northern Maritime Command of Arvenia" in page
        assert page.count(f"{WHO} (") == 2
        assert "The &lt;drifting&gt; buoy" in page
        assert verify.moment(signed["ours"]["starts"]) in page
        await first.ask("readout page", readout=fixed, path=str(without), facts=False)
        assert forms_in(without) == ["readout/commit", "readout/publish"]
        assert WHO not in seen(without, "en")

        second.channel.watched = False  # else it puts right what somebody makes it say
        thread: Any = second.service.engine.station.state.watches[second.channel.id].calls.books[1].get(there.call)
        facts: Any = meeting_of(thread)
        await signal(second, there.call, replace(facts.facts(), raised=()))
        await facts_of(first, call, other_than=signed["theirs"]["entry"])
        await first.ask("readout page", readout=fixed, path=str(differing))
        page = (differing / "readout.en.html").read_text("utf-8")
        assert "signed different facts" in page
        (marked,) = re.findall(
            r'<tr class="differs"><th scope="row">([^<]*) <span class="mark">DIFFERS</span></th>', page
        )
        assert marked == "Items that each side says it raised"
        assert checked(differing, "en")["is_as_fixed"]

    play(scene())
