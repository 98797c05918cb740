"""Calls on the console: asked for, answered, taken back and prepared, each as a draft that an officer releases."""

from __future__ import annotations

from pathlib import Path

from tests.console.calling import TOPIC, agreed, asked
from tests.console.consoles import Desk, desks
from tests.service.stations import play


async def drafted(desk: Desk, path: str, **form: str | list[str]) -> dict[str, object]:
    """What the draft is that a form makes, as its page shows it."""
    cookie = desk.cookie()
    async with desk.asking(cookie) as browser:
        done = await browser.post(path, data={"guard": desk.guard(cookie), **form})
        where, _, draft = done.headers["location"].rpartition("/")
        assert (done.status_code, where) == (303, "/drafts")
        assert (await browser.get(f"/drafts/{draft}")).status_code == 200
    shown: dict[str, object] = await desk.party.ask("draft show", draft=draft, officer=desk.officer)
    return shown


def sentence(draft: dict[str, object], language: str = "en") -> str:
    """What it will say."""
    return str(draft["preview"]["words"]["languages"][language]["sentence"])  # type: ignore[index]


def test_a_call_is_asked_for_with_topics_times_and_means(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, _):
            made = await drafted(
                ours,
                "/calls",
                line=ours.party.line.hex(),
                topics="The dark buoy\n\nThe drifting net\n",
                means=["video", "voice"],
                times=["2026-11-24T17:30+08:00", ""],
                people="Cdr. Vesk",
                invitation="theirs",
                precedence="PRIORITY",
            )
            assert (made["form"], made["precedence"], made["answers"]) == ("call/request", "PRIORITY", None)
            said = sentence(made)
            for part in (
                "The dark buoy",
                "The drifting net",
                "Cdr. Vesk",
                "2026-11-24 09:30 UTC",
                "At the invitation of your side",
            ):
                assert part in said, said

    play(scene())


def test_a_call_is_answered_and_prepared(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            call = await asked(theirs, ours)
            other = await drafted(
                ours, f"/calls/{call}/answer", answer="other-time", at="240930ZNOV26", reason="The pilot is at sea."
            )
            assert (other["form"], other["answers"]) == ("call/answer", call)
            assert "2026-11-24 09:30 UTC" in sentence(other)
            agenda = await drafted(ours, f"/calls/{call}/agenda", topics="The lamp\nThe tender\n")
            assert (agenda["form"], agenda["answers"]) == ("call/agenda", call)
            cancelled = await drafted(theirs, f"/calls/{call}/cancel", reason="It is lit again.")
            assert (cancelled["form"], cancelled["answers"]) == ("call/cancel", call)

    play(scene())


def test_calls_are_listed_as_they_stand(tmp_path: Path) -> None:
    async def scene() -> None:
        async with desks(tmp_path) as (ours, theirs):
            call = await agreed(theirs, ours)
            waiting = await asked(ours, theirs)
            async with ours.asking(ours.cookie()) as browser:
                page = (await browser.get("/calls")).text
                assert page.count(TOPIC) == 2
                assert f'href="/rooms/{call}"' in page
                assert f'href="/rooms/{waiting}"' not in page
                told = (await browser.get("/api/calls")).json()
            found = {name: [one["entry"] for one in calls] for name, _, calls in told["groups"]}
            assert found == {"agreed": [call], "asked": [waiting], "ended": []}

    play(scene())
