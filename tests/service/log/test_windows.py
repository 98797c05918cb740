"""A window of a line's log: one order at both stations, whatever the place and size of the window; gaps shown."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from parley.exchange.lines import Overtaken
from parley.forms.builtin import Acknowledgement
from parley.forms.calls import CallAnswer, CallAnswered
from parley.record.entry import decode_entry
from parley.service.arguments import BadRequest
from parley.service.log import windows
from parley.station.logs import sound_entries
from parley.wire.ids import Instant, LogSize
from parley.wire.marks import Precedence
from tests.service.requests.test_dialogue import ASKED, noted, say, until
from tests.service.stations import Party, joined, play


async def log(party: Party, **how: Any) -> Any:  # noqa: ANN401 - as over the socket
    """A window of line 1."""
    return await party.ask("log", line=party.line.hex(), **how)


def hashes(window: Any) -> list[str]:  # noqa: ANN401 - as over the socket
    """The entries of a window."""
    return [row["hash"] for row in window["rows"] if not row["gap"]]


async def talked(folder: Path, letters: int) -> tuple[Party, Party]:
    """Two stations that spoke at once and in turn."""
    first, second = await joined(folder)
    for number in range(letters):
        await asyncio.gather(first.say(f"First {number}"), second.say(f"Second {number}"))
        if number % 3 == 0:
            await first.letter()
            await second.letter()
    for party in (first, second):
        other = first if party is second else second
        await party.until(lambda a=party, b=other: len(a.logs()[1]) == len(b.logs()[0]))  # type: ignore[misc]
    return first, second


def test_both_stations_show_one_order_and_every_window_is_a_part_of_it(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await talked(tmp_path, 12)
        whole = hashes(await log(first, count=500))
        assert whole == hashes(await log(second, count=500))
        assert len(whole) == 24
        place = {one: number for number, one in enumerate(whole)}
        for party in (first, second):
            own = [decode_entry(raw).hash.hex() for raw in party.logs()[0]]
            assert sorted(own, key=place.__getitem__) == own
        for at in (0, 1, 11, 22, 23):
            for count in (1, 4, 30):
                before = await log(first, before=whole[at], count=count)
                assert hashes(before) == whole[max(0, at - count) : at]
                assert (before["older"], before["newer"]) == (at > count, True)
                after = await log(second, after=whole[at], count=count)
                assert hashes(after) == whole[at + 1 : at + 1 + count]
                assert (after["older"], after["newer"]) == (True, at + 1 + count < 24)
                around = await log(first, around=whole[at], count=count)
                begin = max(0, at - count // 2)
                assert hashes(around) == whole[begin : at + count - count // 2]
        newest = await log(first, count=5)
        assert (hashes(newest), newest["older"], newest["newer"]) == (whole[-5:], True, False)

    play(scene())


def test_what_stations_sign_is_left_out_unless_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        entry = await say(first, ASKED)
        await until(first, entry, "paged")
        assert hashes(await log(first)) == [entry]
        every = (await log(first, stations=True))["rows"]
        assert [row["form"] for row in every] == ["call/request/1", "page/1"]
        assert hashes(await log(second, after=every[1]["hash"])) == []
        monkeypatch.setattr(windows, "EXAMINED_MAX", 1)
        window = await log(first)
        assert (window["rows"], window["older"]) == ([], True)

    play(scene())


def test_each_entry_shows_the_steps_that_it_has_come_with_their_times(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        entry = await say(first, ASKED)
        await until(first, entry, "paged")
        await noted(second, entry, seen=True)
        await noted(second, entry)
        await say(second, CallAnswered(CallAnswer.ACCEPTED), entry)
        await until(first, entry, "accepted")
        for party, ours in ((first, True), (second, False)):
            row = (await log(party))["rows"][0]
            steps = [step["step"] for step in row["steps"]]
            there = ["held-there"] if ours else []
            assert steps == ["held-here", *there, "paged", "seen", "taken", "answered"]
            assert all(step["at"] for step in row["steps"] if ours or step["step"] != "held-here")
            assert row["steps"][-1]["posts"] == [1]
            assert row["unread"] is not ours
        letter = (await first.say("Thank you.", precedence=Precedence.ROUTINE)).leaf.hex()
        assert await second.letter() == "Thank you."
        await say(second, Acknowledgement(), letter)
        await first.until(lambda: len(first.logs()[1]) == len(second.logs()[0]))
        steps = (await log(first))["rows"][-1]["steps"]
        assert [step["step"] for step in steps] == ["held-here", "held-there", "acknowledged"]
        assert steps[-1]["entry"]

    play(scene())


def test_a_gap_is_a_row_of_its_own_with_since_when_it_is_known(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await talked(tmp_path, 3)
        line = second.channel.lines[1]
        ahead = decode_entry(second.logs()[1][2])
        size = line.other.size
        line.other.known_size = LogSize(size + 4)
        line.other.overtaken[size + 2] = Overtaken(None, ahead)
        now = second.service.engine.clock() // 1000
        rows = (await log(second))["rows"][-3:]
        assert [row["gap"] for row in rows] == [True, False, True]
        assert [row["missing"] for row in rows if row["gap"]] == [2, 1]
        assert rows[0]["asked_since"] >= now
        clock = second.service.engine.clock
        second.service.engine.clock = lambda: Instant(clock() + 60_000)
        assert (await log(second))["rows"][-3]["asked_since"] == rows[0]["asked_since"]
        line.other.overtaken.clear()
        line.other.known_size = size
        assert all(not row["gap"] for row in (await log(second))["rows"])
        assert second.service.gaps.since(line) is None
        assert await log(first)

    play(scene())


def test_an_entry_that_the_disk_has_spoiled_is_shown_as_missing_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, _ = await talked(tmp_path, 3)
        whole = hashes(await log(first))
        spoiled = first.logs()[0][1]
        monkeypatch.setattr(
            "parley.service.log.windows.sound_entries",
            lambda *of: [raw for raw in sound_entries(*of) if raw != spoiled],
        )
        rows = (await log(first))["rows"]
        assert len(rows) == len(whole)
        (gap,) = [row for row in rows if row["gap"]]
        assert (gap["first"], gap["ours"], gap["damaged"]) == (1, True, True)

    play(scene())


def test_two_places_at_once_and_an_entry_of_another_line_are_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await talked(tmp_path, 1)
        (one, *_) = hashes(await log(first))
        with pytest.raises(BadRequest, match="one of before"):
            await log(first, before=one, after=one)
        zero = first.channel.lines[0].own.origin.line.hex()
        with pytest.raises(BadRequest, match="another line"):
            await first.ask("log", line=zero, around=one)

    play(scene())
