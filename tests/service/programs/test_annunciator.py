"""The second annunciator: a real program, run for alarms and pages until somebody acknowledges or takes them."""

from __future__ import annotations

import asyncio
import json
import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from parley.exchange.effects import Page
from parley.service.programs import annunciator as module
from parley.service.programs.annunciator import AnnunciatorFailed, run
from parley.wire.ids import Instant
from parley.wire.marks import Precedence
from tests.service.requests.test_dialogue import ASKED, noted, say
from tests.service.stations import Party, joined, play
from tests.service.watch.test_alarms import here

BY = "Duty officer"


def ringer(path: Path, *, code: int = 0) -> str:
    """A program that writes down how it was run."""
    text = f"import sys; open({str(path)!r}, 'a').write(' '.join(sys.argv[1:]) + ' ' + sys.stdin.read() + chr(10))"
    return f"{shlex.quote(sys.executable)} -c {shlex.quote(f'{text}; sys.exit({code})')}"


def rung(path: Path) -> list[tuple[str, str, Any]]:
    """How it was run: kind, precedence, and about what."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [(kind, precedence, json.loads(rest)) for kind, precedence, rest in (one.split(" ", 2) for one in lines)]


def set_up(party: Party, command: str) -> None:
    """Give the station this annunciator; only the test makes it look."""
    party.service.config = replace(party.service.config, annunciator=command)
    party.service.ticks.stop()


async def look(party: Party, seconds: int = 0) -> None:
    """Let it look, so much later, and end what it runs."""
    clock = party.service.engine.clock
    party.service.engine.clock = lambda: Instant(clock() + seconds * 1_000)
    party.service.annunciator.look()
    running = party.service.annunciator._running
    if running is not None:
        await running
        await asyncio.sleep(0)


def test_an_alarm_is_announced_again_and_again_until_it_is_acknowledged(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        path = tmp_path / "rung"
        set_up(first, ringer(path))
        await look(first)
        assert rung(path) == []
        await here(first, "watch-vacant", "post 1, for 15 min")
        await look(first)
        await look(first)
        ((kind, precedence, about),) = rung(path)
        assert (kind, precedence, about["code"], about["number"]) == ("alarm", "IMMEDIATE", "watch-vacant", 0)
        await look(first, 60)
        assert len(rung(path)) == 2
        await first.ask("alarm acknowledge", officer=BY, numbers=[0])
        await look(first, 60)
        assert len(rung(path)) == 2

    play(scene())


def test_a_page_is_announced_until_somebody_has_taken_it_the_most_urgent_first(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        path = tmp_path / "rung"
        set_up(second, ringer(path))
        paged: list[Page] = []
        second.service.engine.on_page.append(paged.append)
        slow = await say(first, ASKED)
        fast = await say(first, ASKED, precedence=Precedence.FLASH)
        await second.until(lambda: len(paged) == 2)
        await look(second)
        await look(second)
        assert [(kind, precedence, about["entry"]) for kind, precedence, about in rung(path)] == [
            ("page", "FLASH", fast),
            ("page", "ROUTINE", slow),
        ]
        await noted(second, fast)
        await look(second, 60)
        await look(second, 60)
        assert [about["entry"] for _, __, about in rung(path)[2:]] == [slow, slow]

    play(scene())


def test_one_that_fails_is_an_alarm_once_until_it_has_run_well_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        set_up(first, ringer(tmp_path / "rung", code=3))
        await here(first, "watch-vacant", "post 1")
        await look(first)
        await look(first)
        await look(first, 60)
        codes = [one["code"] for one in (await first.ask("alarms"))["alarms"]]
        assert codes == ["annunciator-failed", "watch-vacant"]
        set_up(first, ringer(tmp_path / "rung"))
        await look(first, 60)
        set_up(first, "no-such-program-here")
        await look(first, 60)
        await look(first, 60)
        codes = [one["code"] for one in (await first.ask("alarms"))["alarms"]]
        assert codes == ["annunciator-failed", "annunciator-failed", "watch-vacant"]
        monkeypatch.setattr(module, "TIMES_MAX", 1)
        before = len(rung(tmp_path / "rung"))
        set_up(first, ringer(tmp_path / "rung"))
        for _ in range(4):
            await look(first, 60)
        assert len(rung(tmp_path / "rung")) <= before + 1

    play(scene())


BADLY = f"{shlex.quote(sys.executable)} -c 'import sys; sys.exit(9)'"


@pytest.mark.parametrize("command", ["no-such-program-here", "'", BADLY])
def test_what_cannot_be_run_or_ends_badly_is_named(command: str) -> None:
    with pytest.raises(AnnunciatorFailed):
        asyncio.run(run(command, {"kind": "alarm", "precedence": "FLASH"}))


def test_what_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RUN_SECONDS_MAX", 0.2)
    command = f"{shlex.quote(sys.executable)} -c 'import signal; signal.pause()'"
    with pytest.raises(AnnunciatorFailed, match="not ended"):
        asyncio.run(run(command, {"kind": "alarm", "precedence": "FLASH"}))
