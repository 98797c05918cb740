"""The watch: line tests, which silence it is, and a month in figures."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from tests.cli.crossing import cross
from tests.cli.desk import Desk

Pair = tuple[Desk, Desk]


def test_nobody_is_ready_who_was_not_called(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, _ = together
    ran = ours.run("test", "ready", *ours.officer)
    assert (ran.code, said(ran.err)) == (1, "test-not-called")
    (channel,) = ours.data("test", "list", "--since", "2026-01-01T00:00Z")["channels"]
    assert (channel["last_good"], channel["to_answer"]) == (None, [])
    assert "last good test never" in ours.run("test", "list").out


def test_the_silence_of_what_nobody_holds_and_of_what_waits(together: Pair) -> None:
    ours, theirs = together
    asked = ours.data("call", "request", "--topic", "x", "--means", "text", *ours.officer, "--wait", "0")["hash"]
    ran = ours.run("silence", asked[:12], "--bundle", "certificate")
    assert "silence      waiting, as of " in ran.out
    assert "not known    what will come\n" in ran.out
    assert "held there   no receipt shows it\n" in ran.out
    assert "last good    no line test is on record\n" in ran.out
    assert "our own word, which proves nothing: last heard from them never" in ran.err
    assert Path("certificate").read_bytes()
    cross(ours, theirs)
    found = ours.data("silence", asked[:12])
    assert (found["kind"], found["ours"], sorted(found["signs"])) == ("waiting", True, ["held", "paged"])
    assert "paged        " in ours.run("silence", asked[:12]).out


def test_a_month_in_figures_and_as_a_table(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, theirs = together
    asked = ours.data("call", "request", "--topic", "x", "--means", "text", *ours.officer, "--wait", "0")["hash"]
    cross(ours, theirs)
    theirs.data("call", "answer", asked[:12], "--decline", "no", *theirs.officer, "--wait", "0")
    shown = theirs.run("figures").out
    assert "we answered 1 of 1 ROUTINE, 1 in time, 0 late, 1 declined; 0 overdue, 0 waiting; half within" in shown
    rows = list(csv.DictReader(io.StringIO(theirs.run("figures", "--csv").out)))
    assert [row["value"] for row in rows if (row["side"], row["figure"]) == ("we_answer", "answered")] == ["1"]
    ran = ours.run("figures", "--month", "2026-13")
    assert (ran.code, said(ran.err)) == (1, "month-bad")
