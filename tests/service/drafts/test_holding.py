"""What is held before it is signed: cancelled, signed in time, said once whatever happens in between."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from parley.desk.draft import Draft
from parley.desk.release import release_message
from parley.forms.builtin import LETTER, Letter
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.agreement import STANDARD
from parley.service.drafts import holding as module
from parley.service.drafts.drafts import DraftAbsent, all_drafts, release_of, written
from parley.service.drafts.holding import ReleaseTooShort
from parley.service.news import Kind, News
from parley.store.troubles import StoreFailed
from parley.wire.errors import Refusal
from parley.wire.ids import Instant, PostId
from parley.wire.marks import Precedence
from tests.service.stations import OFFICER, Party, close, joined, play
from tests.service.test_news import listening, told

HOLD = 30


def hold_on(party: Party) -> None:
    """Let the terms of line 1 ask for a hold, at this station."""
    line = party.channel.lines[1]
    line.terms = replace(line.terms, agreement=replace(STANDARD, hold_seconds=HOLD))


def ahead(party: Party, seconds: int) -> Callable[[], None]:
    """Let the station's clock be so much later; what is returned puts it right."""
    engine = party.service.engine
    clock = engine.clock
    engine.clock = lambda: Instant(clock() + seconds * 1_000)

    def right() -> None:
        engine.clock = clock

    return right


async def say(
    party: Party, text: str, *, precedence: Precedence = Precedence.ROUTINE, seconds: int = 600, **more: str
) -> Any:  # noqa: ANN401 - as over the socket
    """Release a letter on line 1, valid for so long."""
    draft = Draft(PostId(1), LETTER, Letter("en", text).body(), precedence)
    until = Instant(party.service.engine.clock() + seconds * 1_000)
    return await party.ask(
        "say",
        line=party.line.hex(),
        post=1,
        form="letter",
        form_version=1,
        body=draft.body.hex(),
        precedence=precedence.name,
        nature="OPERATION",
        handling="PARTIES",
        officer=ed25519_public(OFFICER).hex(),
        valid_until=until,
        signature=ed25519_sign(OFFICER, release_message(party.line, draft, until)).hex(),
        **more,
    )


async def held(party: Party) -> list[Any]:
    """What is held, or came back."""
    return list((await party.ask("draft list"))["drafts"])


async def state(party: Party, heard: asyncio.Queue[News], wanted: str) -> Any:  # noqa: ANN401 - as over the socket
    """The next news of a draft that has come so far."""
    while (news := (await told(party, Kind.DRAFT, heard)).view())["state"] != wanted:
        pass
    return news


def test_what_is_released_waits_and_is_signed_once_when_its_time_is_over(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        hold_on(first)
        heard = listening(first)
        one = (await say(first, "Ice in the strait."))["held"]
        assert (one["state"], one["due"] - first.service.engine.clock() <= HOLD * 1_000) == ("held", True)
        assert (await state(first, heard, "held"))["draft"] == one["draft"]
        first.service.holding.look()
        assert first.logs()[0] == []
        assert [other["draft"] for other in await held(first)] == [one["draft"]]
        ahead(first, HOLD)
        first.service.holding.look()
        first.service.holding.look()
        assert await second.letter() == "Ice in the strait."
        assert (await state(first, heard, "said"))["entry"]
        assert await held(first) == []
        assert len(first.logs()[0]) == 1
        assert (await first.ask("audit"))["findings"] == []

    play(scene())


def test_flash_is_never_held(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        hold_on(first)
        assert (await say(first, "Collision.", precedence=Precedence.FLASH))["hash"]
        assert await second.letter() == "Collision."
        assert await held(first) == []

    play(scene())


def test_what_is_said_for_the_station_itself_is_never_held() -> None:
    agreed = replace(STANDARD, hold_seconds=HOLD)
    for post, seconds in ((0, 0), (1, HOLD)):
        assert module.seconds(agreed, Draft(PostId(post), LETTER, b"")) == seconds
    assert module.seconds(None, Draft(PostId(1), LETTER, b"")) == 0


def test_it_is_cancelled_before_it_is_signed_and_not_once_it_is_being_said(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        hold_on(first)
        heard = listening(first)
        one = (await say(first, "Wrong line."))["held"]
        assert (await first.ask("draft cancel", draft=one["draft"]))["state"] == "open"
        await state(first, heard, "open")
        await first.ask("draft drop", draft=one["draft"])
        other = (await say(first, "Right line."))["held"]
        ahead(first, HOLD)
        first.service.holding.look()
        with pytest.raises(DraftAbsent):
            await first.ask("draft cancel", draft=other["draft"])
        assert await second.letter() == "Right line."

    play(scene())


def test_what_would_be_refused_is_refused_at_once_and_nothing_is_held(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        hold_on(first)
        with pytest.raises(ReleaseTooShort):
            await say(first, "Too short.", seconds=HOLD - 1)
        with pytest.raises(Refusal, match="No officer"):
            await say(first, "Forged.", drafter="11" * 32, draft_signature="22" * 64)
        assert await held(first) == []

    play(scene())


def test_after_a_restart_it_is_said_if_its_release_still_holds_and_else_lies_among_the_drafts(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        hold_on(first)
        await say(first, "Holds long.", seconds=7_200)
        short = (await say(first, "Holds short.", seconds=HOLD + 1))["held"]
        clock = first.service.engine.clock
        await close(first)
        first.open()
        assert [one["state"] for one in await held(first)] == ["held", "held"]
        await close(first)
        await first.start(clock=lambda: Instant(clock() + 3_600_000))
        heard = listening(first)
        first.service.holding.look()
        assert (await state(first, heard, "not-said"))["draft"] == short["draft"]
        assert await second.letter() == "Holds long."
        assert [(one["draft"], one["state"]) for one in await held(first)] == [(short["draft"], "open")]

    play(scene())


def test_a_refusal_when_its_time_comes_makes_it_a_draft_again_with_the_reason_told(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        hold_on(first)
        heard = listening(first)
        await say(first, "Late.")
        first.channel.lines[1].own.stopped = "forked"
        ahead(first, HOLD)
        first.service.holding.look()
        assert "signs nothing on this line" in (await state(first, heard, "not-said"))["why"]
        assert [one["state"] for one in await held(first)] == ["open"]

    play(scene())


def test_a_disk_that_fails_leaves_it_waiting_and_what_was_said_already_is_not_said_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        hold_on(first)
        await say(first, "Once and no more.")
        heard = listening(first)
        ahead(first, HOLD)

        def fails(*_: object) -> None:
            raise StoreFailed("no room")

        with monkeypatch.context() as patch:
            patch.setattr(first.service.vault.store, "commit", fails)
            first.service.holding.look()
            await told(first, Kind.RELOADED, heard)
        while first.service.engine.trouble:
            await told(first, Kind.RELOADED, heard)
        (kept,) = all_drafts(first.service)
        assert kept.state == "held"
        line, draft = written(first.service, kept)
        await first.service.engine.say(line, draft, release_of(kept))
        first.service.holding.look()
        await state(first, heard, "said")
        assert await second.letter() == "Once and no more."
        assert len(first.logs()[0]) == 1
        assert await held(first) == []

    play(scene())
