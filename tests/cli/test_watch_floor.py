"""The watch floor at the command line: the watch, alarms, what is unread, and what is held."""

from __future__ import annotations

from typing import Any

from tests.cli.crossing import cross
from tests.cli.desk import Desk

Pair = tuple[Desk, Desk]


def name_of(desk: Desk) -> str:
    """Its only officer."""
    (one,) = desk.data("officer", "list")["officers"]
    return str(one["name"])


def test_the_watch_is_taken_shown_handed_over_and_left(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, _ = together
    first = name_of(ours)
    second = "Lieutenant Vann"
    ours.data("officer", "add", second, "--public", "11" * 32)
    assert "NOBODY" in ours.run("watch", "show").out
    assert f": {first}, since " in ours.run("watch", "take", first).out
    ran = ours.run("watch", "take", second)
    assert (ran.code, said(ran.err)) == (1, "watch-held")
    sheet = ours.data("watch", "relieve", second, "--post", "1")
    assert len(sheet["digest"]) == 64
    assert ours.data("watch", "show")["watch"][0]["name"] == second
    assert "NOBODY" in ours.run("watch", "leave", second).out


def test_a_sheet_names_what_is_open_on_each_line_and_what_is_for_later(together: Pair) -> None:
    ours, theirs = together
    asked = ours.data("call", "request", "--topic", "x", "--means", "text", *ours.officer, "--wait", "0")["hash"]
    cross(ours, theirs)
    theirs.data("unread", "later", asked[:12], "--by", name_of(theirs))
    ran = theirs.run("watch", "open")
    assert f"  {asked[:16]}  ROUTINE call, paged: waits for us, due " in ran.out
    assert f"for later: {asked[:16]}, by " in ran.out
    assert "1 unread, 1 wait for us, 0 for them, 0 overdue there" in ran.err
    assert "waits for them" in ours.run("watch", "open").out
    theirs.run("unread", "later", asked[:12], "--by", name_of(theirs), "--done")
    assert theirs.data("watch", "open")["later"] == []


def test_entries_are_read_only_when_somebody_says_so(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, theirs = together
    by = ("--by", name_of(theirs))
    for text in ("One.", "Two."):
        ours.data("send", text, *ours.officer, "--wait", "0")
    newest = ours.data("send", "Three.", "--precedence", "priority", *ours.officer, "--wait", "0")["hash"]
    cross(ours, theirs)
    assert "3 unread (1 PRIORITY, 2 ROUTINE); the oldest " in theirs.run("unread", "list").out
    assert "2 unread (2 ROUTINE)" in theirs.run("unread", "read", newest[:12], *by).err
    assert "3 unread" in theirs.run("unread", "again", newest[:12], *by).err
    assert theirs.data("unread", "read", newest[:12], "--up-to", *by)["unread"] == 0
    assert "everything is read" in theirs.run("unread", "list").err
    ran = ours.run("unread", "read", newest[:12], "--by", name_of(ours))
    assert (ran.code, said(ran.err)) == (1, "entry-own-read")


def test_alarms_are_listed_and_acknowledged_by_name(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, _ = together
    assert "no alarm was ever raised" in ours.run("alarms", "list").err
    assert "nothing is waiting" in ours.run("alarms", "list", "--waiting").err
    ran = ours.run("alarms", "acknowledge", "0", "--by", name_of(ours))
    assert (ran.code, said(ran.err)) == (1, "alarm-absent")
    assert ours.data("alarms", "list") == {"alarms": [], "unacknowledged": 0}


def test_what_the_terms_hold_is_listed_and_taken_back(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, theirs = together
    assert "nothing is held" in ours.run("held", "list").err
    terms = ("line", "propose", "--own-post", "1", "--other-post", "1", "--title", "en=Second", "--title", "zh=第二")
    proposal = ours.data(*terms, "--hold", "10m", *ours.officer, "--wait", "0")["hash"]
    cross(ours, theirs)
    theirs.data("line", "accept", proposal[:12], *theirs.officer, "--wait", "0")
    cross(theirs, ours)
    line = next(one for one in ours.data("line", "list")["lines"] if one["index"] > 1)["line"]
    assert "hold       10 min" in ours.run("line", "show", line[:12]).out
    sent = ours.run("send", "Wrong line.", "--line", line[:12], *ours.officer)
    assert sent.code == 0
    assert "held until" in sent.out
    assert "hint: `parley held cancel" in sent.err
    (held,) = ours.data("held", "list")["held"]
    assert held["draft"][:16] in ours.run("held", "list").out
    ran = ours.run("held", "cancel", "zz")
    assert (ran.code, said(ran.err)) == (1, "held-unclear")
    assert "taken back" in ours.run("held", "cancel", held["draft"][:8]).err
    assert ours.data("held", "list") == {"held": []}
    assert ours.data("send", "Now.", "--precedence", "flash", "--line", line[:12], *ours.officer, "--wait", "0")["hash"]
