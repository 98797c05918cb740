"""The index of a station: entered in the background, kept over a restart, made anew where it does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.record.entry import Entry
from parley.service.record import indexing
from parley.service.record.indexing import Behind, Indexing
from parley.store.search import Indexed, SearchUnready
from tests.service.stations import Party, close, joined, play


async def entered(party: Party) -> None:
    """Wait until the background has entered everything."""
    party.service.indexing.look()
    running = party.service.indexing._running
    assert running is not None
    await running


def idle(party: Party) -> bool:
    """Whether the background has nothing to do."""
    running = party.service.indexing._running
    return running is not None and running.done()


async def texts(party: Party, words: str) -> list[str]:
    """What a search finds."""
    return [one["text"] for one in (await party.ask("search", words=words))["entries"]]


def test_an_old_record_is_entered_in_the_background_and_a_search_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        for number in range(5):
            await first.say(f"Cutter {number}")
        monkeypatch.setattr(indexing, "NEWEST_AWAITED", 0)
        monkeypatch.setattr(indexing, "ENTERED_AT_ONCE", 2)
        answer = await first.ask("search", words="cutter")
        assert answer["entries"] == []
        assert answer["behind"] >= 5
        await entered(first)
        assert len(await texts(first, "cutter")) == 5
        first.service.indexing.look()  # nothing is left to enter
        assert idle(first)
        await first.say("Cutter 5")
        assert (await first.ask("search", words="cutter"))["behind"] >= 1

    play(scene())


def test_the_index_is_there_after_a_restart_and_made_anew_where_it_knows_more_than_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        await first.say("The cutter stays north")
        assert len(await texts(first, "north")) == 1
        await close(first)
        await first.start()
        read: list[Entry] = []
        indexed = Indexing._indexed

        def counted(self: Indexing, log: Behind, entry: Entry) -> Indexed:
            read.append(entry)
            return indexed(self, log, entry)

        monkeypatch.setattr(Indexing, "_indexed", counted)
        assert len(await texts(first, "north")) == 1
        assert read == []
        index = first.service.indexing._index
        assert index is not None
        index.enter(first.channel.lines[1].own.origin.text, 9, [])
        await close(first)
        await first.start()
        assert len(await texts(first, "north")) == 1
        assert read != []

    play(scene())


def test_after_a_failure_it_rests_and_begins_again_from_the_file(
    tmp_path: Path,
) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        await first.say("The cutter stays north")
        folder = first.service.folder.search
        folder.mkdir()
        await entered(first)
        with pytest.raises(SearchUnready):
            await first.ask("search", words="north")
        first.service.indexing.look()  # it rests
        assert idle(first)
        folder.rmdir()
        first.service.indexing._rests_until = 0.0
        await entered(first)
        assert len(await texts(first, "north")) == 1

    play(scene())
