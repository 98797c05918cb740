"""What happens at a station is on the screens of its watch at once: the stream, as a browser reads it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from parley.console.live import WAITING_MAX
from parley.console.sessions import COOKIE
from tests.console.consoles import Desk, desks
from tests.patience import SECONDS_MAX
from tests.service.stations import play


class Stream:
    """The stream of one browser."""

    def __init__(self, lines: Any) -> None:  # noqa: ANN401 -- of httpx
        self._lines = lines

    async def next(self, *kinds: str) -> tuple[str, dict[str, Any]]:
        """The next piece of one of these kinds."""
        kind = ""
        async for line in self._lines:
            if line.startswith("event: "):
                kind = line.removeprefix("event: ")
            if line.startswith("data: ") and kind in kinds:
                return kind, json.loads(line.removeprefix("data: "))
        raise AssertionError("the stream ended")


@asynccontextmanager
async def watching(desk: Desk, cookie: str, language: str = "en", since: str = "") -> AsyncIterator[httpx.Response]:
    """A browser's stream from a console on its port, from where its page was read."""
    headers = {"accept-language": language, "cookie": f"{COOKIE}={cookie}"}
    async with (
        httpx.AsyncClient(timeout=SECONDS_MAX, headers=headers) as client,
        client.stream("GET", f"http://127.0.0.1:{desk.port}/events?since={since}") as answer,
    ):
        yield answer


def test_an_entry_its_receipt_and_the_panels_come_by_the_stream_in_the_browsers_language(tmp_path: Path) -> None:
    async def scene() -> None:
        async with (
            desks(tmp_path) as (ours, theirs),
            watching(ours, ours.cookie(), "zh") as answer,
            watching(theirs, theirs.cookie(), "en") as other,
        ):
            stream, at_theirs = Stream(answer.aiter_lines()), Stream(other.aiter_lines())
            await stream.next("beat")
            await at_theirs.next("beat")
            placed = await theirs.party.say("Is the area <b>clear</b>?")
            _, row = await stream.next("row")
            assert row["line"] == theirs.party.line.hex()
            assert placed.leaf.hex() in row["html"]
            assert "&lt;b&gt;clear" in row["html"]
            _, panel = await stream.next("piece")
            assert panel["target"] in ("strip", "lines", "open")
            while "at their station" not in row["html"]:  # first recorded, then held
                _, row = await at_theirs.next("row")

    play(scene())


def test_a_locked_session_hears_of_alarms_and_of_nothing_that_was_said(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            cookie = ours.cookie()
            session = ours.served.console.sessions.of(cookie)
            assert session is not None
            async with watching(ours, cookie) as answer:
                stream = Stream(answer.aiter_lines())
                await stream.next("beat")
                session.locked = True
                await theirs.party.say("Is the area clear?")
                await ours.party.letter()
                strips = 0
                while strips < 2:  # whatever was on its way before the lock comes first
                    kind, piece = await stream.next("row", "piece")
                    assert kind == "piece"
                    assert strips == 0 or piece["target"] == "strip"
                    strips += piece["target"] == "strip"
                    await theirs.party.say("Is it clear now?")

    play(scene())


def test_a_stream_goes_on_where_its_page_was_read_or_has_it_read_anew(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            live = ours.served.console.live
            mark = live.mark()
            live.tell("piece", partial(_strip, 1))
            async with watching(ours, ours.cookie(), since=mark) as answer:
                assert await Stream(answer.aiter_lines()).next("piece", "beat") == ("piece", _strip(1, "en"))
            live.passed_over()
            for since in (mark, "of an earlier run-0"):
                async with watching(ours, ours.cookie(), since=since) as answer:
                    assert (await Stream(answer.aiter_lines()).next("anew", "beat"))[0] == "anew"
            async with watching(ours, ours.cookie(), since=live.mark()) as answer:
                assert (await Stream(answer.aiter_lines()).next("anew", "beat"))[0] == "beat"

    play(scene())


def test_nobody_hears_anything_without_a_session(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), watching(ours, "0" * 64) as answer:
            assert answer.status_code == 401

    play(scene())


def test_who_reads_too_slowly_is_let_go_and_others_hear_on(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _), watching(ours, ours.cookie()) as answer:
            live = ours.served.console.live
            stream = Stream(answer.aiter_lines())
            await stream.next("beat")
            (watcher,) = live.watchers
            for number in range(WAITING_MAX + 1):  # all within one turn of the loop: nobody can read meanwhile
                live.tell("piece", partial(_strip, number))
            assert watcher not in live.watchers
            with pytest.raises(AssertionError, match="the stream ended"):
                await stream.next("nothing of this kind")

    play(scene())


def _strip(number: int, _: str) -> dict[str, Any]:
    return {"target": "strip", "html": str(number)}
