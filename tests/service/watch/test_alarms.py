"""Alarms: newest first, how urgent, acknowledged by whom; those about this station alone outlive it too."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from parley.desk.officers import OfficerRoleWanted
from parley.exchange.alarms import ALARM_SPACE, ALARMS
from parley.exchange.effects import Alarm, Note
from parley.service.engine import NOWHERE
from parley.service.news import Kind, News
from parley.service.views.sentences import precedence_of
from parley.service.watch.alarms import NoAlarm
from parley.store.troubles import StoreFailed
from parley.wire.cbor import encode
from parley.wire.limits import ALARMS_KEPT_MAX
from parley.wire.marks import Precedence
from tests.service.stations import Party, close, joined, play
from tests.service.test_news import listening, told


async def soon(true: Callable[[], bool]) -> None:
    """Let what was asked for soon happen."""
    for _ in range(1_000):
        if true():
            return
        await asyncio.sleep(0)
    raise AssertionError("it did not happen")


def of_theirs(party: Party, code: str, detail: str) -> None:
    """An alarm about the other side, as the station keeps it."""
    seconds = party.service.engine.clock() // 1000
    party.service.vault.commit([Note(ALARM_SPACE, encode([seconds, party.channel.id, code, detail]))])


async def here(party: Party, code: str, detail: str) -> None:
    """An alarm about this station, kept."""
    size = party.service.vault.journal_size(ALARM_SPACE)
    party.service.alarms.raise_here(code, detail)
    await soon(lambda: party.service.vault.journal_size(ALARM_SPACE) > size)


def test_alarms_stand_newest_first_with_their_urgency_until_an_officer_acknowledges_them(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.say("We are connected.")
        await second.letter()
        of_theirs(first, "receipt-beyond-log", "7 of 3")
        await here(first, "watch-vacant", "post 1, for 15 min")
        heard = listening(first)
        answer = await first.ask("alarms")
        shown = [(one["number"], one["code"], one["precedence"]) for one in answer["alarms"]]
        assert shown == [(1, "watch-vacant", "IMMEDIATE"), (0, "receipt-beyond-log", "FLASH")]
        assert [one["channel"] for one in answer["alarms"]] == ["", first.channel.id.hex()]
        assert answer["unacknowledged"] == 2
        assert (await first.ask("floor"))["alarms"]["highest"] == "FLASH"
        (done,) = (await first.ask("alarm acknowledge", officer="Duty officer", numbers=[0, 0]))["alarms"]
        assert done["acknowledged"]["name"] == "Duty officer"
        assert (await told(first, Kind.ACKNOWLEDGED, heard)).view()["number"] == 0
        await first.ask("officer add", name="Lieutenant Vann", public="11" * 32)
        again = (await first.ask("alarm acknowledge", officer="Lieutenant Vann", numbers=[0, 1]))["alarms"]
        assert [one["acknowledged"]["name"] for one in again] == ["Duty officer", "Lieutenant Vann"]
        audit = await first.ask("audit")
        assert [note["act"] for note in audit["notes"]].count("alarm-acknowledged") == 2
        assert audit["findings"] == []
        await here(first, "watch-vacant", "post 1, for 20 min")
        await close(first)
        first.open()
        waiting = await first.ask("alarms", waiting=True)
        assert [one["number"] for one in waiting["alarms"]] == [2]
        assert (await first.ask("floor"))["alarms"]["highest"] == "IMMEDIATE"
        status = await first.ask("status")
        assert [one["number"] for one in status["alarms"]] == [0, 1, 2]

    play(scene())


def test_an_alarm_that_is_not_there_and_an_officer_who_keeps_no_watch_are_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        await here(first, "watch-vacant", "post 1")
        with pytest.raises(NoAlarm, match="5"):
            await first.ask("alarm acknowledge", officer="Duty officer", numbers=[0, 5])
        await first.ask("officer add", name="Clerk", public="22" * 32, roles=["drafter"])
        with pytest.raises(OfficerRoleWanted):
            await first.ask("alarm acknowledge", officer="Clerk", numbers=[0])
        assert (await first.ask("alarms"))["unacknowledged"] == 1

    play(scene())


def test_a_trouble_of_the_station_is_kept_and_no_more_of_a_kind_than_of_another_side(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        for number in range(ALARMS_KEPT_MAX + 3):
            first.service.engine.tell(Alarm("row-damaged", NOWHERE, f"row {number}"))
        await soon(lambda: first.service.vault.journal_size(ALARM_SPACE) >= ALARMS_KEPT_MAX)
        found = (await first.ask("alarms", count=1_000))["alarms"]
        assert len(found) == ALARMS_KEPT_MAX
        assert found[0]["sentence"] == ALARMS["row-damaged"].sentence

    play(scene())


def test_what_the_disk_does_not_take_is_shown_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        of_theirs(first, "peer-restored", "")
        tried: list[object] = []

        def fails(*effects: object) -> None:
            tried.append(effects)
            raise StoreFailed("no room")

        with monkeypatch.context() as patch:
            patch.setattr(first.service.vault, "commit", fails)
            first.service.alarms.raise_here("store-failed", "no room")
            await soon(lambda: bool(tried))
        found = (await first.ask("alarms"))["alarms"]
        assert [(one["number"], one["code"]) for one in found] == [(None, "store-failed"), (0, "peer-restored")]
        assert (await first.ask("alarms", waiting=True))["alarms"] == found

    play(scene())


def test_codes_that_are_refusals_have_their_sentence_and_call_as_the_rest_does() -> None:
    assert precedence_of("store-failed") is Precedence.IMMEDIATE
    assert precedence_of("peer-restored") is Precedence.PRIORITY


def test_urgency_is_said_for_every_alarm(tmp_path: Path) -> None:
    found: Any = {code: one.precedence for code, one in ALARMS.items()}
    assert found["receipt-beyond-log"] is Precedence.FLASH
    assert all(isinstance(one, Precedence) for one in found.values())


def test_what_is_told_about_this_station_is_kept_already(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        kept: list[int] = []

        def note(news: News) -> None:
            if news.kind is Kind.ALARM:
                kept.append(len(first.service.alarms.waiting()))

        first.service.news.listen(note)
        first.service.alarms.raise_here("watch-vacant", "post 1, for 15 min")
        await soon(lambda: bool(kept))
        assert kept == [1]

    play(scene())
