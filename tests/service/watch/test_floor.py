"""The floor: what stands on each line and what is open, as fresh as the record, without reading it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from parley.forms.builtin import Acknowledgement
from parley.forms.calls import CallAnswer, CallAnswered, Talks, TalksAct
from parley.forms.standings import Means, State, StatusChange
from parley.forms.understandings import UndertakingMade
from parley.record.agreement import STANDARD
from parley.service.views import dialogue as views_dialogue
from parley.service.watch import floor as module
from parley.wire.ids import Instant
from parley.wire.marks import Nature, Precedence
from tests.service.requests.test_dialogue import ASKED, say, until
from tests.service.stations import Party, joined, play

HOUR = 3_600


def later(clock: Callable[[], Instant]) -> Callable[[], Instant]:
    """The same clock an hour ahead."""
    return lambda: Instant(clock() + HOUR * 1_000)


async def row(party: Party) -> Any:  # noqa: ANN401 - as over the socket
    """Line 1 on the floor."""
    return next(one for one in (await party.ask("floor"))["lines"] if one["line_index"] == 1)


def test_a_call_waits_for_us_until_it_is_answered_and_is_a_silence_of_theirs_when_it_is_late(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        entry = await say(first, ASKED, precedence=Precedence.IMMEDIATE)
        await until(first, entry, "paged")
        here, there = await row(first), await row(second)
        assert (here["open"], here["unread"], here["oldest_unanswered"]) == (
            {"us": 0, "them": 1, "silences": 0},
            0,
            None,
        )
        assert (there["open"]["us"], there["unread"], there["unread_highest"]) == (1, 1, "IMMEDIATE")
        assert (there["oldest_unanswered"]["entry"], there["oldest_unanswered"]["overdue"]) == (entry, False)
        assert there["link"] == "connected"
        for party in (first, second):
            clock = party.service.engine.clock
            party.service.engine.clock = later(clock)
        assert (await row(first))["open"]["silences"] == 1
        assert (await row(second))["oldest_unanswered"]["overdue"]
        (item,) = (await second.ask("floor"))["open"]
        assert (item["kind"], item["entry"], item["awaits"], item["state"]) == ("call", entry, "us", "paged")
        await say(second, CallAnswered(CallAnswer.ACCEPTED), entry)
        assert (await row(second))["open"] == {"us": 0, "them": 0, "silences": 0}
        assert (await row(second))["oldest_unanswered"] is None

    play(scene())


def test_an_exercise_is_open_and_never_the_oldest_unanswered(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        entry = await say(first, ASKED, nature=Nature.EXERCISE)
        await until(first, entry, "paged")
        found = await row(second)
        assert (found["open"]["us"], found["oldest_unanswered"]) == (1, None)

    play(scene())


def test_what_is_most_urgent_stands_first_and_no_more_is_shown_than_there_is_room_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        for precedence in (Precedence.ROUTINE, Precedence.FLASH, Precedence.PRIORITY):
            await say(first, ASKED, precedence=precedence)
        due = second.service.engine.clock() // 1000 + HOUR
        await say(second, UndertakingMade(text={"en": "We send the chart."}, due_seconds=due))
        await say(second, Talks(TalksAct.PROPOSE, name={"en": "Fishery"}, means=Means.VIDEO, at_seconds=due))
        await second.until(lambda: len(second.logs()[1]) == len(first.logs()[0]))
        answer = await second.ask("floor")
        kinds = [(one["kind"], one["awaits"], one["precedence"]) for one in answer["open"]]
        assert kinds == [
            ("call", "us", "FLASH"),
            ("call", "us", "PRIORITY"),
            ("undertaking", "us", "ROUTINE"),
            ("call", "us", "ROUTINE"),
            ("talks", "them", "ROUTINE"),
        ]
        assert answer["open_count"] == 5
        monkeypatch.setattr(module, "OPEN_SHOWN", 2)
        answer = await second.ask("floor")
        assert (len(answer["open"]), answer["open_count"]) == (2, 5)

    play(scene())


def test_a_category_that_is_not_active_is_named_and_a_line_whose_time_is_over_has_lapsed(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        assert (await row(first))["categories"] == {}
        await say(
            first,
            StatusChange(
                category="call", state=State.SUSPENDED, since_seconds=1, reason="Storm.", authority="Duty officer"
            ),
            line=0,
        )
        assert (await row(first))["categories"] == {"call": "suspended"}
        await second.until(lambda: len(second.logs(index=0)[1]) >= len(first.logs(index=0)[0]))
        assert (await row(second))["categories"] == {"call": "suspended"}
        line = second.channel.lines[1]
        assert (await row(second))["state"] == "open"
        line.terms = replace(line.terms, agreement=replace(STANDARD, until_seconds=1))
        second.service.floor = module.Floor(second.service, second.service.unread)
        assert (await row(second))["state"] == "lapsed"

    play(scene())


def test_books_are_looked_at_again_only_where_a_line_has_grown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        letter = (await first.say("News.")).leaf.hex()
        await second.letter()
        await say(second, Acknowledgement(), letter)
        await first.until(lambda: len(first.logs()[1]) == 1)
        await row(first)
        looked: list[int] = []
        book_of = views_dialogue.book_of

        def noted(*of: Any) -> Any:  # noqa: ANN401 - as it is
            looked.append(of[2].index)
            return book_of(*of)

        monkeypatch.setattr(views_dialogue, "book_of", noted)
        looked.clear()
        await row(first)
        assert 1 not in looked
        await first.say("More news.")
        await row(first)
        assert 1 in looked
        await second.letter()

    play(scene())
