"""Understandings and undertakings at two desks: what is shown before it is signed, and what is refused by name."""

from __future__ import annotations

from typing import Any

from parley.cli import status
from tests.cli.crossing import cross
from tests.cli.desk import Desk

Pair = tuple[Desk, Desk]
Json = dict[str, Any]

BOTH = ("--text", "en=We hold fire.", "--text", "zh=双方停火。", "--notice-days", "2")


def say(desk: Desk, *words: str) -> Json:
    return desk.data(*words, *desk.officer, "--wait", "0")


def only(desk: Desk, what: str) -> Json:
    (one,) = desk.data(what, "list")[f"{what}s"]
    return dict(one)


def test_a_text_is_signed_by_both_and_ended_by_one(together: Pair) -> None:
    ours, theirs = together
    key = say(ours, "understanding", "propose", *BOTH, "--end", "2105-01-01T00:00Z")["hash"][:12]
    cross(ours, theirs)
    ran = theirs.run("understanding", "agree", key, *theirs.officer, "--wait", "0")
    assert ran.code == 0
    assert "| 双方停火。" in ran.err, "the whole text is shown before it is signed"
    cross(theirs, ours)
    found = [only(desk, "understanding") for desk in (ours, theirs)]
    assert {one["stage"] for one in found} == {"in-force"}
    assert len({(one["begins"], one["ends"]) for one in found}) == 1
    shown = ours.run("understanding", "list").out
    assert "ends 010000ZJAN05 " in shown
    say(theirs, "understanding", "end", key, "--reason", "the harbour is mined")
    cross(theirs, ours)
    one = only(ours, "understanding")
    assert (one["stage"], one["ends"]) == ("ending", one["ended"]["time"] + 2 * 86_400)
    assert "ended by them" in ours.run("understanding", "list").out


def test_the_words_for_what_ends_soon() -> None:
    one = {
        "kind": "understanding",
        "entry": "0e02c4911fc14c62",
        "ours": True,
        "at": 4_260_211_200,
        "left_seconds": 7_200,
    }
    assert status.ending(one) == "understanding 0e02c4911fc1 ends in 2 h, 010000ZJAN05"
    due = {**one, "kind": "undertaking", "ours": False}
    assert status.ending(due) == "their undertaking 0e02c4911fc1 is due in 2 h, 010000ZJAN05"


def test_a_text_that_a_language_lacks_is_neither_proposed_nor_agreed(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, theirs = together
    ran = ours.run("understanding", "propose", "--text", "en=x", "--notice-days", "2", *ours.officer)
    assert (ran.code, said(ran.err)) == (1, "understanding-languages")
    ran = ours.run("understanding", "propose", *BOTH, "--renewal", "by-itself", *ours.officer)
    assert (ran.code, said(ran.err)) == (1, "body-bad")
    ran = theirs.run("understanding", "agree", "00000000", *theirs.officer)
    assert (ran.code, said(ran.err)) == (1, "understanding-unclear")


def test_declined_and_marked_as_an_exercise(together: Pair) -> None:
    ours, theirs = together
    key = say(ours, "understanding", "propose", *BOTH, "--exercise")["hash"][:12]
    cross(ours, theirs)
    say(theirs, "understanding", "decline", key, "--reason", "too short")
    shown = theirs.run("understanding", "show", key).out.splitlines()
    assert all(line.startswith("EXERCISE  ") for line in shown)
    assert any("declined by us" in line for line in shown)
    assert theirs.data("understanding", "show", key)["stage"] == "declined"


def test_undertakings_put_off_withdrawn_and_whose_word_counts(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, theirs = together
    make = ("undertaking", "make", "--text", "en=We clear the channel.", "--due", "2026-01-01T00:00Z")
    key = say(ours, *make)["hash"][:12]
    assert only(ours, "undertaking")["stage"] == "overdue"
    say(ours, "undertaking", "put-off", key, "--due", "2105-01-01T00:00Z", "--reason", "ice")
    cross(ours, theirs)
    shown = theirs.run("undertaking", "list").out
    assert "first 010000ZJAN26" in shown
    assert "put off" in shown
    ran = theirs.run("undertaking", "withdraw", key, "--reason", "x", *theirs.officer)
    assert (ran.code, said(ran.err)) == (1, "undertaking-owner")
    say(theirs, "undertaking", "view", key, "--not-done", "--remark", "still ice")
    cross(theirs, ours)
    assert "NOT TAKEN AS DONE by them: still ice" in ours.run("undertaking", "list").out
    say(ours, "undertaking", "withdraw", key, "--reason", "the ice stays")
    assert only(ours, "undertaking")["stage"] == "withdrawn"
    ran = ours.run("undertaking", "done", "ffffffff", *ours.officer)
    assert (ran.code, said(ran.err)) == (1, "undertaking-unclear")
