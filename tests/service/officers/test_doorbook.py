"""What the trail is told of the door: refused sign-ins, counted together, and sessions that ended by themselves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from parley.console.guard import GUARD_HEADER
from parley.console.sessions import IDLE_MS_MAX, SESSIONS_MAX, Account
from parley.desk.trail import NOBODY, Note
from parley.service.officers import doorbook
from parley.service.officers.doorbook import ROWS_MAX, SPAN_SECONDS, SPAN_SECONDS_MAX
from parley.service.officers.guard import SignInRefused, refuse_sign_in
from parley.store.troubles import StoreTrouble
from parley.wire.ids import Instant
from tests.console.conftest import _never_late
from tests.console.consoles import Desk, desks
from tests.service.stations import play

__all__ = ["_never_late"]

SIGN_IN = "/api/sign-in/passphrase"
WRONG = {"name": "LT. ORLAN", "passphrase": "not his", "code": "000000"}


@asynccontextmanager
async def door(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    """A console whose clock stands still: how long the machine takes is in no count."""
    async with desks(folder) as (ours, _):
        later(ours, monkeypatch, 0)
        yield ours


def later(desk: Desk, monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    """Let so much time pass at this station's clock, and the door look."""
    engine = desk.party.service.engine
    now = engine.clock() + seconds * 1_000
    monkeypatch.setattr(engine, "clock", lambda: Instant(now))
    sessions = desk.served.console.sessions
    monkeypatch.setattr(sessions, "_clock", engine.clock)
    sessions.sweep()
    desk.served.console.doorbook.look()


async def rows(desk: Desk, act: str) -> list[dict[str, Any]]:
    """What the trail has of an act, oldest first."""
    notes: list[dict[str, Any]] = (await desk.party.ask("audit"))["notes"]
    return [one for one in notes if one["act"] == act]


def knock(desk: Desk, address: str, times: int = 1, officer: bytes = NOBODY) -> None:
    """A stranger is refused."""
    for _ in range(times):
        with pytest.raises(SignInRefused), desk.served.console.doorbook.trying("passphrase", address, lambda: officer):
            refuse_sign_in()


def test_who_was_refused_is_told_once_a_minute_with_a_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        async with door(tmp_path, monkeypatch) as ours, ours.asking() as client:
            for given in (WRONG, WRONG, {**WRONG, "name": "my passphrase in the wrong field"}):
                assert (await client.post(SIGN_IN, json=given)).json()["refused"]["code"] == "sign-in-refused"
            await client.post("/api/sign-in/passkey", json={"credential": "{}"})
            ours.served.console.doorbook.look()
            assert await rows(ours, "sign-in-refused") == []
            later(ours, monkeypatch, SPAN_SECONDS)
            told = await rows(ours, "sign-in-refused")
            assert [one["officer"] for one in told] == [ours.officer, None, None]
            (his, other, _) = (one["words"] for one in told)
            assert his.startswith("passphrase: sign-in-refused, from ")
            assert ", 2 times in 60 s" in his
            assert ", 1 times in 60 s" in other
            assert told[2]["words"].startswith("passkey: credential-bad, from ")
            assert "wrong field" not in str(told)
            assert (await ours.party.ask("audit check"))["findings"] == []

    play(scene())


def test_once_more_and_who_it_was_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        async with door(tmp_path, monkeypatch) as ours:
            cookie = ours.cookie()
            async with ours.asking(cookie, language="zh") as client:
                client.headers[GUARD_HEADER] = ours.guard(cookie)
                answer = await client.post("/api/prove/passphrase", json={"passphrase": "no", "back": "/me"})
                assert answer.json()["refused"]["code"] == "sign-in-refused"
                later(ours, monkeypatch, SPAN_SECONDS)
                (told,) = await rows(ours, "sign-in-refused")
                assert told["officer"] == ours.officer
                assert told["words"].startswith("passphrase again: sign-in-refused")
                page = (await client.get("/audit")).text
                assert "登录被拒" in page
                assert "再次以口令：sign-in-refused，来自" in page

    play(scene())


def test_a_flood_makes_few_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        async with door(tmp_path, monkeypatch) as ours:
            for number in range(3 * ROWS_MAX):
                knock(ours, f"192.0.2.{number}", 2)
            later(ours, monkeypatch, SPAN_SECONDS)
            told = await rows(ours, "sign-in-refused")
            assert len(told) == ROWS_MAX + 1
            assert told[-1]["words"].startswith(f"{2 * 2 * ROWS_MAX} more in 60 s")
            for _ in range(24 * 60):  # a day of it
                knock(ours, "192.0.2.7", officer=bytes.fromhex(ours.officer))
                later(ours, monkeypatch, 60)
            made = len(await rows(ours, "sign-in-refused")) - len(told)
            assert 24 <= made <= 30
            later(ours, monkeypatch, SPAN_SECONDS_MAX)
            later(ours, monkeypatch, SPAN_SECONDS_MAX)
            before = len(await rows(ours, "sign-in-refused"))
            knock(ours, "192.0.2.7")
            later(ours, monkeypatch, SPAN_SECONDS)
            assert len(await rows(ours, "sign-in-refused")) == before + 1

    play(scene())


def test_what_was_counted_is_noted_when_the_console_closes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        async with door(tmp_path, monkeypatch) as ours:
            knock(ours, "192.0.2.7")
            ticks = len(ours.party.service.ticks.each)
            ours.served.console.close()
            assert len(await rows(ours, "sign-in-refused")) == 1
            assert len(ours.party.service.ticks.each) == ticks - 2
            ours.served.console.__post_init__()  # what the desk closes on its way out

    play(scene())


def test_a_disk_that_takes_nothing_loses_no_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: Any) -> None:  # noqa: ANN401 - whatever was to be noted
        raise StoreTrouble("full")

    async def scene() -> None:
        async with door(tmp_path, monkeypatch) as ours:
            knock(ours, "192.0.2.7", 2)
            with monkeypatch.context() as full:
                full.setattr(doorbook, "keep_noted", failing)
                later(ours, monkeypatch, SPAN_SECONDS)
            knock(ours, "192.0.2.7")
            later(ours, monkeypatch, 1)
            (told,) = await rows(ours, "sign-in-refused")
            assert "3 times in 61 s" in told["words"]

    play(scene())


def test_a_session_that_ends_by_itself_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        async with door(tmp_path, monkeypatch) as ours:
            sessions = ours.served.console.sessions
            until = Instant(ours.party.service.engine.clock() + 60_000)
            sessions.begin(ours.officer, "Lt. Orlan", frozenset(), account=Account("o.lind", "", until))
            ours.cookie()
            later(ours, monkeypatch, 61)
            later(ours, monkeypatch, IDLE_MS_MAX // 1_000 + 1)
            told = await rows(ours, "session-ended")
            assert [one["words"] for one in told] == ["its single sign-on was over", "idle"]
            assert {one["officer"] for one in told} == {ours.officer}
            for _ in range(SESSIONS_MAX + 1):
                ours.cookie()
            later(ours, monkeypatch, 0)
            assert [one["words"] for one in await rows(ours, "session-ended")][2:] == ["too many sessions"]

    play(scene())


def test_notes_that_wait_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Note] = []

    async def scene() -> None:
        async with door(tmp_path, monkeypatch) as ours:
            monkeypatch.setattr(doorbook, "LEFT_MAX", 2)
            monkeypatch.setattr(doorbook, "keep_noted", lambda *given: kept.extend(given[2:]))
            for _ in range(3):
                ours.cookie()
            later(ours, monkeypatch, IDLE_MS_MAX // 1_000 + 1)
            assert len(kept) == 2

    play(scene())
