"""Series of talks: what was said last of each thing, and whether the day has passed."""

from __future__ import annotations

from typing import Any

from tests.cli.crossing import cross
from tests.cli.desk import Desk

Pair = tuple[Desk, Desk]
Json = dict[str, Any]

PROPOSAL = ("--name", "en=Safety at sea", "--means", "video", "--at", "2030-03-17T17:46Z", "--agenda", "Wrecks")


def say(desk: Desk, *words: str) -> Json:
    return desk.data("talks", *words, *desk.officer, "--wait", "0")


def series(desk: Desk) -> Json:
    (one,) = desk.data("talks", "list")["talks"]
    return dict(one)


def test_a_series_from_its_proposal_to_its_end(together: Pair) -> None:
    ours, theirs = together
    key = say(ours, "propose", *PROPOSAL, "--delegation", "1", "--host", "theirs")["hash"][:12]
    cross(ours, theirs)
    shown = theirs.run("talks", "list").out
    assert "PROPOSED  Safety at sea" in shown
    assert ", video, we host" in shown
    assert "our word is awaited" in shown
    say(theirs, "agree", key)
    say(theirs, "move", key, "--at", "2030-03-18T09:00Z", "--reason", "a holiday")
    cross(theirs, ours)
    assert (series(ours)["stage"], series(ours)["awaits_us"]) == ("moved", True)
    say(ours, "agree", key)
    say(ours, "held", key, "--at", "2026-01-01T09:00Z")
    assert series(ours)["held"] == 1_767_258_000
    assert "last held 010900ZJAN26" in ours.run("talks", "list").out
    say(ours, "end", key)
    cross(ours, theirs)
    assert series(theirs)["stage"] == "ended"
    assert "awaited" not in theirs.run("talks", "list").out


def test_what_is_past_is_overdue_and_a_decline_has_its_reason(together: Pair) -> None:
    ours, theirs = together
    key = say(ours, "propose", "--name", "en=x", "--means", "text", "--at", "2026-01-01T09:00Z")["hash"][:12]
    assert "next due 010900ZJAN26" in ours.run("talks", "list").out
    assert ": OVERDUE" in ours.run("talks", "list").out
    cross(ours, theirs)
    assert theirs.run("talks", "decline", key, *theirs.officer).code == 2
    say(theirs, "decline", key, "--reason", "not this year")
    shown = theirs.run("talks", "list").out
    assert "reason given: not this year" in shown
    assert "OVERDUE" not in shown


def test_exercise_stands_on_every_line(together: Pair) -> None:
    ours, _ = together
    say(ours, "propose", *PROPOSAL, "--exercise")
    shown = ours.run("talks", "list").out.splitlines()
    assert all(line.startswith("EXERCISE  ") for line in shown)


def test_a_series_that_is_not_there_is_refused_by_name(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, _ = together
    ran = ours.run("talks", "agree", "00000000", *ours.officer)
    assert (ran.code, said(ran.err)) == (1, "talks-unclear")
