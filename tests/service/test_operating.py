"""The log for programs: stable names, and nothing of what was said, whatever happens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from parley.exchange.effects import Alarm
from parley.keys.signing import ed25519_public
from parley.service.engine import Engine, NotKept
from parley.service.operating import KINDS, WAYS_TICKS, Operating, told
from parley.wire.ids import ChannelId
from parley.wire.marks import Precedence
from tests.service.stations import Party, joined, play

SECRET = "The convoy of the third squadron sails at dawn"


def listening(party: Party) -> tuple[Operating, list[str]]:
    """The log of a party's station, line by line."""
    lines: list[str] = []
    return Operating(party.service, lines.append), lines


def test_what_happens_is_told_and_nothing_of_what_was_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    lines: list[list[str]] = []

    def fails(_: Engine) -> None:
        raise ValueError(SECRET)

    async def scene() -> None:
        first, second = await joined(tmp_path)
        (writer, ours), (_, theirs) = listening(first), listening(second)
        lines.extend((ours, theirs))
        asyncio.get_running_loop().set_exception_handler(writer.fault)
        await first.service.engine.held(await first.say(SECRET, precedence=Precedence.FLASH))
        assert await second.letter() == SECRET
        first.service.engine.tell(Alarm("seen-false", first.channel.id, SECRET))
        for _ in range(WAYS_TICKS):
            writer.look()
        await first.ask("officer add", public=ed25519_public(b"p" * 32).hex(), name="Convoy officer")
        with monkeypatch.context() as broken:
            broken.setattr(Engine, "_following", fails)
            first.service.engine.reload()
            with pytest.raises(NotKept):
                await first.say(SECRET)
        writer.tell("ended")

    play(scene())
    everything = "".join("\n".join(one) for one in lines) + "".join(capfd.readouterr())
    for words in (SECRET, "onvoy", "squadron", "Belmora", "Arvenia"):
        assert words not in everything
    events = [{json.loads(line)["event"] for line in one} for one in lines]
    assert events[0] >= {
        "officer-changed",
        "entry-placed",
        "entries-held",
        "alarm",
        "way-changed",
        "begun-again",
        "fault",
        "ended",
    }
    assert events[1] >= {"entry-arrived", "paged"}


def test_a_line_has_the_fields_of_its_kind_and_no_other() -> None:
    for name, kind in KINDS.items():
        fields: Mapping[str, Any] = dict.fromkeys(kind.fields, 1)
        assert json.loads(told(name, 1_790_000_000, fields)) == {
            "time": "2026-09-21T14:13:20Z",
            "event": name,
            **fields,
        }
        with pytest.raises(AssertionError):
            told(name, 0, {**fields, "text": "more"})


def test_a_fault_without_an_exception_is_told(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        log, lines = listening(first)
        log.fault(asyncio.get_running_loop(), {"message": "a task was lost"})
        assert json.loads(lines[0])["during"] == "a task was lost"
        first.service.engine.tell(Alarm("store-failed", ChannelId(b""), "full"))
        assert json.loads(lines[1])["channel"] == ""

    play(scene())
