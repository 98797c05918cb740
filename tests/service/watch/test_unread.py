"""What is unread: marked by nobody but officers, counted without reading the log again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.exchange.effects import Durable, Keep
from parley.record.merkle import leaf_hash
from parley.service.watch import unread as module
from parley.service.watch.tally import TALLY_SPACE
from parley.service.watch.unread import Marks, TooManyMarks
from parley.store.troubles import StoreFailed
from parley.wire.marks import Precedence
from tests.service.stations import Party, close, joined, play

ACTS = st.lists(st.tuples(st.booleans(), st.integers(0, 40), st.integers(1, 10)), max_size=30)


@given(ACTS)
def test_marks_are_a_set_of_entries_in_as_few_stretches_as_can_be(acts: list[tuple[bool, int, int]]) -> None:
    marks, read = Marks([]), set[int]()
    for adds, start, length in acts:
        if adds:
            marks = Marks(marks.with_marked(start, start + length))
            read |= set(range(start, start + length))
        else:
            marks = Marks(marks.without(start))
            read.discard(start)
        assert {one for begin, end in marks.ranges for one in range(begin, end)} == read
        assert all(one[1] < other[0] for one, other in zip(marks.ranges, marks.ranges[1:], strict=False))
    for index in range(60):
        end = marks.cover(index)
        assert (end is not None) is (index in read)
        assert end is None or (end not in read and set(range(index, end)) <= read)


async def exchanged(first: Party, second: Party, count: int, *, precedence: Precedence = Precedence.ROUTINE) -> None:
    """So many letters of the first, all arrived."""
    for number in range(count):
        await first.say(f"Letter {number}.", precedence=precedence)
    for _ in range(count):
        await second.letter()


async def line_of(party: Party) -> Any:  # noqa: ANN401 - as over the socket
    """What is unread of line 1."""
    return next(one for one in (await party.ask("unread"))["lines"] if one["line_index"] == 1)


def test_what_comes_is_unread_until_it_is_marked_and_our_own_never_is(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await exchanged(first, second, 3)
        await exchanged(first, second, 1, precedence=Precedence.PRIORITY)
        found = await line_of(second)
        assert (found["unread"], found["behind"]) == (4, 0)
        assert found["by_precedence"] == {"ROUTINE": 3, "PRIORITY": 1, "IMMEDIATE": 0, "FLASH": 0}
        _, theirs = second.logs()
        line = second.channel.lines[1]
        log = second.service.unread.of_log(line.other.origin)
        assert found["oldest"]["precedence"] == "ROUTINE"
        assert (await line_of(first))["unread"] == 0
        second.service.vault.commit([log.mark(1, 2)])
        assert (await line_of(second))["unread"] == 3
        assert [log.is_unread(index) for index in range(len(theirs))] == [True, False, True, True]
        second.service.vault.commit([log.mark(0, 1)])
        assert (await line_of(second))["oldest"]["hash"] == (await second.ask("show", entry=placed(theirs, 2)))["hash"]
        second.service.vault.commit([log.unmark(0)])
        await close(second)
        await second.start()
        found = await line_of(second)
        assert (found["unread"], found["oldest"]["hash"]) == (3, placed(theirs, 0))

    play(scene())


def placed(entries: list[bytes], index: int) -> str:
    """The hash of an entry of a log."""
    return leaf_hash(entries[index]).hex()


def test_a_start_and_a_request_read_only_what_was_not_counted(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await exchanged(first, second, 40)
        await line_of(second)
        await close(second)
        second.open()
        read: list[int] = []
        vault = second.service.vault
        entries = vault.entries

        def counted(origin: str, start: int, count: int) -> list[bytes]:
            read.append(count)
            return entries(origin, start, count)

        vault.entries = counted  # type: ignore[method-assign]  # the test counts
        assert (await line_of(second))["unread"] == 40
        assert sum(read) <= 2, "the oldest of each line is read, to be shown"

    play(scene())


def test_a_log_that_grew_fast_is_counted_in_pieces_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await exchanged(first, second, 9)
        await close(second)
        second.open()
        vault = second.service.vault
        vault.commit([Keep(TALLY_SPACE, key, None) for key in vault.kept(TALLY_SPACE)])
        monkeypatch.setattr(module, "COUNTED_AT_ONCE", 4)
        counted: list[Any] = []
        while not counted or counted[-1]["behind"]:
            counted.append(await line_of(second))
        assert [one["behind"] for one in counted] == [5, 1, 0]
        assert counted[-1]["unread"] == 9

    play(scene())


def test_the_tick_counts_and_keeps_and_a_disk_that_fails_costs_only_counting_again(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await exchanged(first, second, 5)
        unread, vault = second.service.unread, second.service.vault
        commit, failed = vault.commit, []

        def fails(effects: list[Durable]) -> None:
            failed.append(len(effects))
            raise StoreFailed("no room")

        for _ in range(module.TICKS_UNTIL_KEPT - 1):
            unread.look()
        vault.commit = fails  # type: ignore[method-assign, assignment]  # a disk without room
        unread.keep()
        vault.commit = commit  # type: ignore[method-assign]
        assert failed
        unread.keep()
        origin = second.channel.lines[1].other.origin
        assert module.LogUnread(vault, origin).unread(5).counts == (5, 0, 0, 0)

    play(scene())


def test_too_many_stretches_are_refused_and_nothing_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await exchanged(first, second, 5)
        monkeypatch.setattr(module, "RANGES_MAX", 2)
        await line_of(second)
        log = second.service.unread.of_log(second.channel.lines[1].other.origin)
        log.mark(0, 1)
        log.mark(2, 3)
        with pytest.raises(TooManyMarks):
            log.mark(4, 5)
        assert log.is_unread(4)
        assert log.unread(5).counts == (3, 0, 0, 0)

    play(scene())
