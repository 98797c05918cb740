"""What is asked about the record: what is proved, a check in the background, a search with a bound, a bundle."""

from __future__ import annotations

import asyncio
from base64 import b64decode
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from parley.record.bundle import decode_bundle
from parley.service.log import searching
from parley.service.requests import record
from parley.service.requests.record import BundleLong
from parley.wire.ids import Instant
from tests.service.stations import Party, joined, play


async def searched(party: Party, **wanted: Any) -> list[str]:  # noqa: ANN401 - as over the socket
    """The texts that a search finds, all its answers put together."""
    found: list[str] = []
    further: int | None = None
    while True:
        answer = await party.ask("search", further=further, **wanted)
        found += [one["text"] for one in answer["entries"]]
        further = answer["further"]
        if further is None:
            return found


async def talked(folder: Path) -> tuple[Party, Party]:
    """Two stations, each of which has all that the other said."""
    first, second = await joined(folder)
    for number in range(6):
        await first.say(f"Cutter {number} is north of the SEARCH area")
        await second.say(f"第{number}号巡逻船在搜索区以北")
        await first.letter()
        await second.letter()
    return first, second


def test_a_search_finds_by_words_side_and_time_and_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, second = await talked(tmp_path)
        monkeypatch.setattr(searching, "EXAMINED_MAX", 5)
        newest_first = [f"Cutter {number} is north of the SEARCH area" for number in range(5, -1, -1)]
        assert await searched(first, words="search CUTTER") == newest_first
        assert await searched(second, words="search cutter", ours=False) == newest_first
        assert await searched(first, words="搜索区 3号") == ["第3号巡逻船在搜索区以北"]
        assert await searched(first, words="搜索区", ours=True) == []
        assert await searched(first, form="letter", post=1, count=200) == await searched(first)
        assert len(await searched(first, count=1)) == 12
        assert await searched(first, words="cutter", line=first.line.hex()[:8], count=1) == newest_first
        answer = await first.ask("search", words="nothing of the kind")
        assert (answer["entries"], answer["examined"], answer["behind"]) == ([], 0, 0)
        answer = await first.ask("search", words="号第")  # both stand there, and not so
        assert (answer["entries"], answer["further"]) == ([], None)
        nearly = await first.ask("search", words="cutter-")  # what is looked up is there, what is wanted is not
        assert (nearly["entries"], nearly["examined"]) == ([], 5)
        assert await searched(first, words="cutter-") == []
        assert await searched(first, words="区") == await searched(first, words="巡逻")
        assert len(await searched(first, words="北")) == 6
        now = first.service.engine.clock() // 1000
        assert await searched(first, until=now - 200_000) == []
        assert await searched(first, since=now + 200_000) == []
        assert len(await searched(first, since=now - 600, until=now + 600)) == 12
        assert (await first.ask("search", further=0))["entries"] == []

    play(scene())


def test_a_search_by_day_reads_only_what_was_said_then(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        begin = first.service.engine.clock()
        for day in range(40):
            first.service.engine.clock = partial(Instant, begin + day * 86_400_000)
            await first.say(f"Day {day}")
        del second
        at = begin // 1000 + 20 * 86_400
        answer = await first.ask("search", since=at - 60, until=at + 60)
        assert [one["text"] for one in answer["entries"]] == ["Day 20"]
        assert answer["examined"] == 1
        assert answer["further"] is None

    play(scene())


def test_a_line_shows_what_each_side_signed_and_a_check_runs_in_the_background(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await talked(tmp_path)
        ours, theirs = (await first.ask("line record", line=first.line.hex()))["logs"]
        assert (ours["ours"], ours["entries"], theirs["entries"]) == (True, 6, 6)
        receipt = next(one for one in ours["heads"] if one["kind"] == "receipt")
        assert (receipt["by_us"], receipt["by"]) == (False, {"zh": "贝尔莫拉海岸警卫队"})
        assert (await first.ask("check state"))["state"] == "none"
        begun = await first.ask("check begin", signatures=True)
        again = await first.ask("check begin")
        assert (begun["state"], again["signatures"]) == ("running", True)
        while (state := await first.ask("check state"))["state"] == "running":  # noqa: ASYNC110
            await asyncio.sleep(0)  # the check itself runs meanwhile
        assert state["state"] == "right"
        assert [one["signatures_checked"] for one in state["logs"] if one["line_index"] == 1] == [6, 6]

    play(scene())


def test_a_bundle_comes_as_bytes_and_one_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, _ = await talked(tmp_path)
        entry = (await first.ask("inbox"))["entries"][0]["hash"]
        told = await first.ask("bundle", entries=[entry])
        logs = decode_bundle(b64decode(told["content"])).bundle.logs
        assert (told["name"], sum(len(log.entries) for log in logs)) == (f"{entry[:12]}.bundle", 1)
        whole = await first.ask("bundle", line=first.line.hex())
        assert sum(len(log.entries) for log in decode_bundle(b64decode(whole["content"])).bundle.logs) == 12
        monkeypatch.setattr(record, "BUNDLE_ENTRIES_MAX", 11)
        with pytest.raises(BundleLong):
            await first.ask("bundle", line=first.line.hex())

    play(scene())
