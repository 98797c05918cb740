"""Marks of officers: one entry, everything up to one, unread again, for later; who did it stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from parley.desk.officers import OfficerRoleWanted
from parley.record.merkle import leaf_hash
from parley.service.finding import NoEntry
from parley.service.log.marking import OwnEntryRead
from parley.service.news import Kind
from parley.store.troubles import StoreFailed
from tests.service.stations import Party, joined, play
from tests.service.test_news import listening, told
from tests.service.watch.test_unread import exchanged, line_of

BY = "Duty officer"


def theirs(party: Party) -> list[str]:
    """The hashes of the other side's entries."""
    return [leaf_hash(raw).hex() for raw in party.logs()[1]]


async def unread(party: Party) -> Any:  # noqa: ANN401 - as over the socket
    """Which rows of the log are unread."""
    return [row["unread"] for row in (await party.ask("log", line=party.line.hex()))["rows"]]


def test_one_is_marked_and_unmarked_and_everything_up_to_one_by_an_entry_of_either_side(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await exchanged(first, second, 3)
        heard = listening(second)
        known = theirs(second)
        await second.ask("read mark", officer=BY, entry=known[1])
        assert await unread(second) == [True, False, True]
        news = (await told(second, Kind.READ, heard)).view()
        assert (news["entry"], news["how"]) == (known[1], "read")
        assert (await second.ask("read unmark", officer=BY, entry=known[1]))["unread"] == 3
        answer = await second.say("Understood.")
        assert await first.letter() == "Understood."
        await exchanged(first, second, 1)
        found = await second.ask("read mark", officer=BY, entry=answer.leaf.hex(), up_to=True)
        assert found["unread"] == 1
        assert await unread(second) == [False, False, False, False, True]
        found = await second.ask("read mark", officer=BY, entry=theirs(second)[3], up_to=True)
        assert (found["unread"], found["oldest"]) == (0, None)
        marks = (await second.ask("read list"))["marks"]
        assert [(one["how"], one["name"]) for one in marks] == [
            ("up-to", BY),
            ("up-to", BY),
            ("unread", BY),
            ("read", BY),
        ]
        assert len((await second.ask("read list", count=1))["marks"]) == 1

    play(scene())


def test_an_entry_of_ours_an_unknown_one_and_an_officer_without_the_role_are_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        own = (await second.say("Ours.")).leaf.hex()
        await first.letter()
        for verb in ("read mark", "read unmark"):
            with pytest.raises(OwnEntryRead):
                await second.ask(verb, officer=BY, entry=own)
            with pytest.raises(NoEntry):
                await second.ask(verb, officer=BY, entry="ab" * 32)
        await second.ask("officer add", name="Clerk", public="22" * 32, roles=["drafter"])
        for verb in ("read mark", "read unmark", "read later"):
            with pytest.raises(OfficerRoleWanted):
                await second.ask(verb, officer="Clerk", entry=own)

    play(scene())


def test_an_entry_stays_for_later_until_somebody_is_done_with_it(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await exchanged(first, second, 1)
        (one,) = theirs(second)
        (later,) = (await second.ask("read later", officer=BY, entry=one))["later"]
        assert (later["entry"], later["name"]) == (one, BY)
        (row,) = (await second.ask("log", line=second.line.hex()))["rows"]
        assert (row["later"]["name"], row["unread"]) == (BY, True)
        assert (await second.ask("read later", officer=BY, entry=one, done=True))["later"] == []

    play(scene())


def test_what_the_disk_does_not_take_is_not_marked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await exchanged(first, second, 2)
        assert (await line_of(second))["unread"] == 2

        def fails(*_: object) -> None:
            raise StoreFailed("no room")

        with monkeypatch.context() as patch:
            patch.setattr(second.service.vault.store, "commit", fails)
            with pytest.raises(StoreFailed):
                await second.ask("read mark", officer=BY, entry=theirs(second)[0])
        assert (await line_of(second))["unread"] == 2

    play(scene())
