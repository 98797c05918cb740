"""Asking to speak: what is asked, how far it has come, who may take it, what is answered; and nothing beyond that."""

from __future__ import annotations

from typing import Any

import pytest

from parley.cli import callwords
from parley.wire.timeword import group_time
from tests.cli.crossing import cross
from tests.cli.desk import Desk

Pair = tuple[Desk, Desk]
Json = dict[str, Any]

ASK = ("call", "request", "--topic", "The search", "--means", "video,voice")
AT = 1_900_000_000


def request(desk: Desk, *more: str) -> Json:
    return desk.data(*ASK, *more, *desk.officer, "--wait", "0")


def listed(desk: Desk) -> Json:
    (call,) = desk.data("call", "list", "--all")["calls"]
    return dict(call)


def test_a_request_is_shown_as_asked_and_no_more_than_that(together: Pair) -> None:
    ours, _ = together
    ran = ours.run(*ASK, "--at", "2030-03-17T17:46Z", "--people", "Minister", *ours.officer, "--wait", "0")
    assert ran.code == 0
    assert "offered: 171746ZMAR30 (2030-03-17T17:46:00Z, here " in ran.err
    assert "not yet held by their station as far as we know" in ran.err
    assert "an answer is due in" in ran.err
    shown = ours.run("call", "list").out
    assert "about The search\n    by video, voice; in en; 171746ZMAR30\n    with Minister\n" in shown
    assert "paged" not in shown


def test_it_crosses_is_taken_and_answered(together: Pair) -> None:
    ours, theirs = together
    asked = request(ours, "--precedence", "priority")
    cross(ours, theirs)
    assert listed(ours)["state"] == "paged"
    assert "nobody on their side is known to have taken it" in ours.run("call", "list").out
    assert "our answer is due in" in theirs.run("call", "list").out
    assert theirs.data("take", asked["hash"][:12], "--seen", *theirs.officer)["state"] == "seen"
    assert "[officer-unknown]" in theirs.run("take", asked["hash"][:12], *ours.officer).err
    taken = theirs.run("take", asked["hash"][:12], *theirs.officer)
    assert "page, PRIORITY, OPERATION, for PARTIES" in taken.err
    assert "hint: this is no answer yet: `parley call answer" in taken.err
    notes = theirs.data("record", "audit")["size"]
    assert theirs.data("take", asked["hash"][:12], *theirs.officer)["state"] == "taken"
    assert theirs.data("take", asked["hash"][:12], "--seen", *theirs.officer)["state"] == "taken"
    assert theirs.data("record", "audit")["size"] == notes, "what was said is not said again"
    answer = theirs.run("call", "answer", asked["hash"][:12], "--accept", *theirs.officer, "--wait", "0", "--json")
    assert answer.data["precedence"] == "PRIORITY"
    assert "about The search" in answer.err
    cross(theirs, ours)
    found = listed(ours)
    assert (found["state"], found["running"]) == ("accepted", False)
    assert "accepted (by " in ours.run("call", "list", "--all").out
    assert "nothing wants an answer" in ours.run("call", "list").err


@pytest.mark.parametrize(
    ("how", "state", "said"),
    [
        (("--other-time", "2030-03-17T17:46Z"), "other-time", "another time was offered: 171746ZMAR30"),
        (("--will-answer-by", "2030-03-17T17:46Z"), "will-answer", "they will answer by 171746ZMAR30"),
        (("--decline", "it is night here"), "declined", "declined because: it is night here"),
        (("--wrong-desk", "1"), "wrong-desk", "it is for another desk: 值班室"),
    ],
)
def test_every_answer_ends_the_ambiguity_of_silence(
    together: Pair, how: tuple[str, ...], state: str, said: str
) -> None:
    ours, theirs = together
    asked = request(ours)
    cross(ours, theirs)
    theirs.data("call", "answer", asked["hash"][:12], *how, *theirs.officer, "--wait", "0")
    cross(theirs, ours)
    assert listed(ours)["state"] == state
    assert said in ours.run("call", "list", "--all").out


def test_our_own_request_is_taken_back_and_not_answered(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, theirs = together
    asked = request(ours)["hash"][:12]
    refused = ours.run("call", "answer", asked, "--accept", *ours.officer, "--wait", "0")
    assert (refused.code, said(refused.err)) == (1, "call-request-wanted")
    letter = ours.data("send", "Good morning.", *ours.officer, "--wait", "0")["hash"][:12]
    assert said(ours.run("call", "cancel", letter, *ours.officer).err) == "call-request-wanted"
    assert said(ours.run("silence", letter).err) == "entry-without-clock"
    assert said(ours.run("take", asked, *ours.officer).err) == "entry-ours"
    ours.data("call", "cancel", asked, "--reason", "it has been found", *ours.officer, "--wait", "0")
    assert listed(ours)["state"] == "cancelled"
    assert "taken back by its author because: it has been found" in ours.run("call", "list", "--all").out
    cross(ours, theirs)
    assert listed(theirs)["state"] == "cancelled"


def test_a_request_is_said_in_both_languages_before_it_is_signed_and_to_who_gets_it(together: Pair) -> None:
    ours, theirs = together
    ran = ours.run(*ASK, *ours.officer, "--wait", "0")
    for language in ("en  Call request: We ask for a call: ", "zh  通话请求: 我方请求通话，议题："):
        assert f"parley: {language}" in ran.err
    cross(ours, theirs)
    (entry,) = (one["hash"] for one in theirs.data("inbox")["entries"])
    shown = theirs.run("show", entry).out
    assert "en  Call request: We ask for a call: " in shown
    assert "zh  通话请求: 我方请求通话，议题：" in shown
    data = theirs.data("show", entry)
    assert data["words"]["languages"]["zh"]["title"] == "通话请求"
    assert data["body"]["means"]
    assert "We ask for a call: " in theirs.run("inbox").out


def test_exercise_stands_on_every_line_and_on_the_clock(together: Pair) -> None:
    ours, theirs = together
    ran = ours.run(*ASK, "--exercise", *ours.officer, "--wait", "0")
    assert all(line.startswith("EXERCISE  ") for line in ran.out.splitlines())
    assert all(line.startswith(("parley: EXERCISE  ", "hint: ")) for line in ran.err.splitlines())
    cross(ours, theirs)
    for desk in together:
        shown = desk.run("call", "list").out
        assert shown
        assert all(line.startswith("EXERCISE  ") for line in shown.splitlines())
        assert "exercise clock: " in shown
    (line,) = ours.data("figures")["channels"][0]["lines"]
    assert (line["exercises"], line["they_answer"]) == (1, [])


def test_what_is_typed_wrong_is_refused_by_name(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, _ = together
    wrong = ours.run("call", "request", "--topic", "x", "--means", "video,telepathy", *ours.officer)
    assert said(wrong.err) == "means-unknown"
    assert said(ours.run(*ASK, "--at", "2030-03-17T17:46", *ours.officer).err) == "time-without-zone"
    assert ours.run("call", "answer", "00000000", "--accept", "--decline", "no", *ours.officer).code == 2


# -- words: only what is known -----------------------------------------------------------------------------------------


def call(**known: Any) -> Json:  # noqa: ANN401
    """What a station knows of a request of ours that has just been said, and what more."""
    posts = [(1, "Minister"), (2, "Deputy chief"), (3, "Duty desk")]
    return {
        "ours": True,
        "time": AT,
        "judged": True,
        "age_seconds": 14 * 60,
        "held_as_of": None,
        "running": True,
        "exercise": False,
        "late": False,
        "left_seconds": 16 * 60,
        "pages": [],
        "words": [],
        "taken_by": None,
        "ended_by": None,
        "asked_post": 1,
        "request": {},
        "may_take": [{"post": number, "title": {"en": title}, "staffed": True} for number, title in posts],
        **known,
    }


def test_the_words_for_a_request_that_was_paged() -> None:
    known = call(held_as_of=AT + 2, pages=[{"step": "paged", "at_seconds": AT + 60, "posts": [1]}])
    known["request"] = {"topics": []}
    assert callwords.progress(known) == (
        f"asked 14 min ago, held by their station as of {group_time(AT + 2)}, paged 13 min ago (Minister), "
        "nobody on their side is known to have taken it"
    )
    assert callwords.waiting(known) == (
        "an answer is due in 16 min; their own roster also names: Deputy chief, Duty desk"
    )


def test_the_words_for_what_nobody_holds_or_took_in_time() -> None:
    assert "not yet held by their station as far as we know" in callwords.progress(call())
    assert callwords.waiting(call(left_seconds=-120)).startswith("an answer was due 2 min ago: OVERDUE")
    assert callwords.waiting(call(running=False, late=True)) == "nothing more is awaited; it was answered late"
    away = call(may_take=[{"post": 3, "title": {"en": "Duty desk"}, "staffed": False}])
    assert callwords.waiting(away).endswith("also names: Duty desk (outside its hours)")


def test_the_words_for_who_took_it_and_for_a_refusal() -> None:
    paged, taken = ({"step": step, "at_seconds": AT + 60, "posts": [2]} for step in ("paged", "taken"))
    assert callwords.progress(call(pages=[paged, taken])).endswith("taken 13 min ago (Deputy chief)")
    again = callwords.progress(call(pages=[paged, {**paged, "posts": [2, 3]}]))
    assert "paged again 13 min ago (Deputy chief, Duty desk)" in again
    acknowledged = callwords.progress(call(taken_by={"post": 3}))
    assert acknowledged.endswith("acknowledged by Duty desk")
    refused = callwords.progress(call(running=False, ended_by={"rule": "mandate-absent"}))
    assert refused.endswith("refused by their station: rule mandate-absent")


def test_a_request_may_be_drafted_by_one_officer_and_released_by_another(together: Pair) -> None:
    ours, _ = together
    second = str(ours.folder / "officers" / "second.key")
    ours.data("officer", "add", "second", "--officer-passphrase-file", ours.secret("officer"))
    drafted = ours.data(*ASK, *ours.officer, "--draft", "request.draft")
    assert drafted["draft"].endswith("request.draft")
    assert ours.data("call", "list")["calls"] == []
    released = ("release", "request.draft", "--officer", second, "--officer-passphrase-file", ours.secret("officer"))
    assert ours.data(*released, "--wait", "0")["form"] == "call/request/1"
    assert listed(ours)["request"]["topics"] == ["The search"]


def test_the_inbox_shows_what_people_said_and_no_pages(together: Pair) -> None:
    ours, theirs = together
    request(ours)
    cross(ours, theirs)
    assert listed(ours)["pages"]
    assert [one["form"] for one in ours.data("inbox")["entries"]] == ["call/request/1"]
