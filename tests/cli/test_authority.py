"""Offices, mandates, lines, status, restrictions and the orderwire from the command line, carried by a stick."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.cli import spoken
from parley.cli.codes import Exit
from parley.forms.categories import APART, CATEGORIES
from parley.record.agreement import ANSWER_SECONDS
from parley.service.forms.packs import standard
from parley.wire.marks import Precedence
from tests.cli.crossing import cross
from tests.cli.desk import Desk, Json, Ran

Pair = tuple[Desk, Desk]
UNTIL = "2040-01-01T00:00Z"


def say(desk: Desk, *arguments: str) -> Json:
    """A verb that says something and must succeed; what it became."""
    return desk.data(*arguments, *desk.officer, "--wait", "0")


def refused(desk: Desk, *arguments: str) -> str:
    """The code with which a verb that says something is refused."""
    ran = desk.run(*arguments, *desk.officer, "--wait", "0", "--json")
    assert ran.code == Exit.REFUSED, ran
    return str(ran.data["refused"]["code"])


def line_of(desk: Desk, index: int) -> Json:
    """The line with this number."""
    return next(dict(one) for one in desk.data("line", "list")["lines"] if one["index"] == index)


# -- posts -------------------------------------------------------------------------------------------------------------


def test_a_post_is_held_relieved_and_vacated(together: Pair) -> None:
    ours, theirs = together
    assert "not said who holds it" in ours.run("post", "list").out
    assert refused(ours, "post", "relieve", "1", "--name", "en=B") == "post-held-otherwise"
    say(ours, "post", "hold", "1", "--name", "en=A", "--name", "zh=甲", "--since", "2026-03-01T00:00Z", "--acting")
    assert "post 1   Duty desk: held for the time being by A / 甲 since 010000ZMAR26" in ours.run("post", "list").out
    ran = ours.run("post", "relieve", "duty desk", "--name", "en=B", *ours.officer, "--wait", "0")
    assert "until now held for the time being by A / 甲" in ran.err
    cross(ours, theirs)
    seen = theirs.data("post", "show", "1", "--theirs")
    assert [(one["tenure"], one["remark"]) for one in seen["history"]] == [
        ("acting", None),
        ("held", "relieves A / 甲"),
    ]
    assert theirs.data("line", "show")["other_holder"]["name"] == {"en": "B"}
    assert "held by B since" in theirs.run("line", "show").out
    say(ours, "post", "vacate", "1")
    assert ours.data("post", "show", "1")["holder"]["tenure"] == "vacant"
    assert "VACANT since" in ours.run("post", "show", "1").out
    for named in ("9", "nobody", "Station"):
        assert refused(ours, "post", "hold", named, "--name", "en=A") == "post-unclear"
    assert refused(ours, "post", "hold", "1", "--name", "A") == "typed-badly"


# -- mandates ----------------------------------------------------------------------------------------------------------


def test_a_mandate_is_given_suspended_resumed_and_revoked(together: Pair) -> None:
    ours, theirs = together
    given = say(ours, "mandate", "give", "--from", "1", "--to", "2", "--form", "letter", "--until", UNTIL)["hash"]
    (one,) = ours.data("mandate", "list")["mandates"]
    assert (one["mandate"], one["state"], one["forms"], one["ours"]) == (given, "in force", ["letter"], True)
    check = ("mandate", "check", "--post", "2")
    assert ours.data(*check)["chain"][0]["mandate"] == given
    assert say(ours, "send", "By mandate.", "--as", "2")["post"] == 2
    for act, state, rule in (
        ("suspend", "suspended", "mandate-suspended"),
        ("resume", "in force", None),
        ("revoke", "revoked", "mandate-revoked"),
    ):
        say(ours, "mandate", act, given[:12], "--reason", f"to {act}")
        (one,) = ours.data("mandate", "list")["mandates"]
        assert (one["state"], one["reason"]) == (state, f"to {act}")
        ran = ours.run(*check, "--json")
        assert (ran.code, ran.data["may"]) == ((Exit.FOUND, False) if rule else (Exit.DONE, True))
        assert rule is None or ran.data["rule"]["code"] == rule
    cross(ours, theirs)
    assert theirs.run(*check, "--theirs").code == Exit.FOUND
    assert "theirs: post 2" in theirs.run("mandate", "list").out
    assert "REVOKED (to revoke)" in theirs.run("mandate", "list").out
    assert theirs.data("show", theirs.data("inbox")["entries"][0]["hash"])["judgement"]["word"] == "within"


def test_which_mandate(together: Pair) -> None:
    ours = together[0]
    assert refused(ours, "mandate", "revoke", "00000000") == "reference-unclear"
    assert refused(ours, "mandate", "give", "--from", "1", "--to", "2", "--until", "2040-01-01T00:00") == (
        "time-without-zone"
    )
    explained = ours.run("mandate", "check", "--post", "7")
    assert explained.code == Exit.FOUND
    assert "post 7 may not say letter, ROUTINE" in explained.out
    assert "rule post-without-mandate" in explained.out
    assert "it is the line's own post" in ours.run("mandate", "check", "--post", "1").out


# -- lines -------------------------------------------------------------------------------------------------------------

PROPOSE = ("line", "propose", "--own-post", "1", "--other-post", "1", "--title", "en=Second", "--title", "zh=第二")


def test_every_term_that_an_option_names_is_proposed(together: Pair) -> None:
    ours = together[0]
    line = line_of(ours, 1)["line"]
    options = "--category letter=priority --category stop --answer-time flash=5m --bearer tcp --bearer folder"
    more = (
        "--hold 20s --bearers-min 2 --test-interval 30m --two-person letter --attachment-max 1MiB --until 300000ZJUN30"
    )
    say(ours, *PROPOSE, *options.split(), *more.split(), "--replaces", line[:8], "--remark", "In place of the first.")
    (one,) = ours.data("line", "list")["proposals"]
    assert (one["fate"], one["move"], one["remark"]) == ("pending", "theirs", "In place of the first.")
    answers = {step.name: ANSWER_SECONDS[step] for step in Precedence} | {"FLASH": 300}
    assert one["terms"]["agreement"] == {
        "titles": {"en": "Second", "zh": "第二"},
        "categories": {"letter": "PRIORITY", "stop": "FLASH"},
        "answer_seconds": answers,
        "bearers": ["tcp", "folder"],
        "bearers_min": 2,
        "test_seconds": 1_800,
        "two_person": ["letter"],
        "attachment_bytes_max": 1 << 20,
        "hold_seconds": 20,
        "until": 1_909_008_000,
        "replaces": line,
    }
    assert "our proposal, 0 s ago" in ours.run("line", "list").out or "our proposal, " in ours.run("line", "list").out


def test_a_line_is_countered_accepted_spoken_on_and_closed(together: Pair) -> None:
    ours, theirs = together
    first = say(ours, *PROPOSE, "--category", "letter=priority")["hash"]
    cross(ours, theirs)
    counter = say(theirs, "line", "counter", first[:10], "--category", "letter=immediate")["hash"]
    cross(theirs, ours)
    fates = {one["proposal"]: one["fate"] for one in ours.data("line", "list", "--all")["proposals"]}
    assert fates == {first: "countered", counter: "pending"}
    say(ours, "line", "accept", counter[:10])
    cross(ours, theirs)
    opened = next(one for one in theirs.data("line", "list")["lines"] if one["index"] > 1)
    assert opened["agreement"]["categories"] == {"letter": "IMMEDIATE"}
    assert opened["agreement"]["titles"] == {"en": "Second", "zh": "第二"}
    on_it = ("--line", opened["line"][:12])
    letter = say(theirs, "send", "新线路。", *on_it)["hash"]
    assert refused(theirs, "send", "太急。", *on_it, "--precedence", "flash") == "precedence-too-high"
    cross(theirs, ours)
    assert ours.data("show", letter)["text"] == "新线路。"
    say(ours, "line", "close", opened["line"][:12], "--reason", "No longer needed.")
    assert refused(ours, "send", "Too late.", *on_it) == "line-closed"
    cross(ours, theirs)
    assert "CLOSED by them" in theirs.run("line", "list").out
    assert "No longer needed." in theirs.run("line", "show", opened["line"][:12]).out
    assert refused(theirs, "send", "太晚。", *on_it) == "line-closed"


def test_a_proposal_is_refused_or_withdrawn(together: Pair) -> None:
    ours, theirs = together
    one, other = (say(ours, *PROPOSE, "--category", name)["hash"] for name in ("letter", "call"))
    say(ours, "line", "withdraw", other[:10], "--reason", "Not now.")
    cross(ours, theirs)
    say(theirs, "line", "refuse", one[:10], "--reason", "Not yet.")
    cross(theirs, ours)
    said = ours.run("line", "list", "--all").out
    assert "refused: Not yet." in said
    assert "withdrawn: Not now." in said
    assert refused(ours, "line", "withdraw", one[:10]) == "proposal-decided"
    assert refused(ours, "line", "accept", one[:10]) == "reference-unclear"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--category", "gossip"), "terms-unclear"),
        (("--category", "letter=loud"), "terms-unclear"),
        (("--two-person", "gossip"), "terms-unclear"),
        (("--answer-time", "loud=3h"), "terms-unclear"),
        (("--answer-time", "flash"), "typed-badly"),
        (("--test-interval", "often"), "typed-badly"),
        (("--attachment-max", "1GB"), "typed-badly"),
        (("--until", "soon"), "time-unreadable"),
        (("--replaces", "zz"), "line-unclear"),
        (("--channel", "zz"), "line-unclear"),
        (("--other-post", "9"), "terms-unfit"),
        (("--bearer", "pigeon"), "terms-bad"),
    ],
)
def test_terms_that_cannot_be_are_refused(together: Pair, options: tuple[str, str], code: str) -> None:
    assert refused(together[0], *PROPOSE, *options) == code


def test_a_line_has_a_title(together: Pair) -> None:
    assert refused(together[0], "line", "propose", "--own-post", "1", "--other-post", "1") == "terms-unclear"


# -- status ------------------------------------------------------------------------------------------------------------


def test_each_side_says_its_word_by_category(together: Pair) -> None:
    ours, theirs = together
    why = ("--reason", "A visit.", "--authority", "The government of Arvenia")
    say(ours, "line", "suspend", "all", *why)
    (line,) = ours.data("line", "status")["lines"]
    state = {one["category"]: one["holds"] for one in line["categories"]}
    assert state == {name: "active" if name in APART else "suspended" for name in CATEGORIES}
    assert refused(ours, "send", "No.") == "category-suspended"
    say(ours, "orderwire", "send", "The desks may still talk about the line.")
    cross(ours, theirs)
    assert "the desks may still talk" in theirs.run("orderwire", "list").out.lower()
    assert "orderwire      active, up to FLASH  STAYS OPEN" in theirs.run("line", "status").out
    assert refused(theirs, "send", "不。") == "category-suspended"
    say(theirs, "line", "withdraw-from", line["line"][:8], "--category", "letter", *why)
    cross(theirs, ours)
    say(ours, "line", "restore", "all", *why)
    (line,) = ours.data("line", "status", line["line"][:8])["lines"]
    letter = next(one for one in line["categories"] if one["category"] == "letter")
    assert (letter["ours"]["state"], letter["theirs"]["state"], letter["holds"]) == ("active", "withdrawn", "withdrawn")
    assert letter["theirs"]["reason"] == "A visit."
    assert refused(ours, "send", "No.") == "category-withdrawn"
    assert "letter         WITHDRAWN" in ours.run("line", "status").out


def test_what_was_under_way_when_the_other_side_suspended_is_crossed(together: Pair) -> None:
    ours, theirs = together
    letter = say(ours, "send", "Under way.")["hash"]
    say(theirs, "line", "suspend", "all", "--reason", "A visit.", "--authority", "The government of Belmora")
    cross(ours, theirs)
    shown = theirs.data("show", letter)
    assert shown["judgement"]["word"] == "crossed"
    assert "VERDICT    crossed: the other side had ended or suspended this" in theirs.run("show", letter).out
    assert "CROSSED" in theirs.run("inbox").out
    cross(theirs, ours)
    assert "VERDICT    crossed, by the other side" in ours.run("show", letter).out


def test_a_public_statement_stands_beside_what_was_signed(together: Pair) -> None:
    ours = together[0]
    say(ours, "line", "suspend", "all", "--reason", "R", "--authority", "A", "--since", "2026-01-01T00:00Z")
    said = ("--said", "2026-01-02T00:00Z", "--where", "A briefing", "--category", "letter")
    say(ours, "line", "statement", "All lines are open.", "--claims", "active", *said)
    say(ours, "line", "statement", "They rest.", "--claims", "suspended", *said)
    told = ours.run("line", "status").out
    assert (
        "we said in public, 020000ZJAN26, A briefing: active, BUT HAD SIGNED SUSPENDED\n      | All lines are open."
        in told
    )
    assert "we said in public, 020000ZJAN26, A briefing: suspended, as signed" in told


# -- restrictions, orderwire, forms ------------------------------------------------------------------------------------


def test_a_restriction_is_put_on_record_and_lifted(together: Pair) -> None:
    ours, theirs = together
    means = ("--means", "in-person", "--means", "video", "--means", "video")
    basis = ("--basis", "Act 7", "--imposed-by", "Belmora")
    put = say(ours, "restriction", "set", "General Example", "--theirs", *basis, *means, "--until", UNTIL)["hash"]
    cross(ours, theirs)
    (one,) = theirs.data("restriction", "list")["restrictions"]
    assert (one["person"], one["means"], one["ours"], one["holds"]) == (
        "General Example",
        ["in_person", "video"],
        True,
        True,
    )
    assert "put on record by them: holds" in theirs.run("restriction", "list").out
    assert refused(theirs, "restriction", "lift", put[:12]) == "reference-unclear"
    say(ours, "restriction", "lift", put[:12], "--reason", "The act ran out.")
    cross(ours, theirs)
    assert "lifted" in theirs.run("restriction", "list").out


def test_the_watch_floors_speak_to_each_other(together: Pair) -> None:
    ours, theirs = together
    first = say(ours, "orderwire", "send", "Your signal is weak.")["hash"]
    cross(ours, theirs)
    say(theirs, "orderwire", "send", "收到。", "--answers", first[:10])
    entries = theirs.data("orderwire", "list")["entries"]
    assert [(one["body"]["text"], one["body"]["language"]) for one in entries] == [
        ("Your signal is weak.", "en"),
        ("收到。", "zh"),
    ]
    assert entries[1]["answers"] == first
    assert "  Your signal is weak." in theirs.run("orderwire", "list").out
    assert {one["form"] for one in theirs.data("inbox", "--zero")["entries"]} >= {"orderwire/1"}
    assert "[orderwire/1]" not in theirs.run("inbox").out
    assert say(theirs, "ack", first[:10])["answers"] == first


def test_every_form_is_listed(together: Pair) -> None:
    found = json.loads(together[0].run("forms", "list", "--json").out)
    assert [(one["form"], one["version"]) for one in found] == list(standard().names)
    told = together[0].run("forms", "list").out
    assert "mandate/give/1  Mandate / 授权  category authority, spoken by the party, on line 0, answers nothing" in told
    assert "incident/1  Incident / 事件通报  category incident, spoken by a post, may answer an entry" in told


def test_a_form_is_shown_with_what_each_field_takes(together: Pair) -> None:
    told = together[0].run("forms", "show", "mandate/give").out
    assert "  until_seconds  Until / 截止时间  (time)\n      When it ends by itself.\n      自动终止的时间。" in told
    told = together[0].run("forms", "show", "stop").out
    assert "  action  Stop what / 停止事项  (choice)" in told
    assert "      strike: stop the air strike / 停止空袭" in told
    assert "form-not-here" in together[0].run("forms", "show", "weather").err


# -- not in earnest ----------------------------------------------------------------------------------------------------


def test_exercise_stands_on_every_line_and_an_acknowledgement_is_one_too(together: Pair) -> None:
    ours, theirs = together
    sent = say(ours, "send", "First line.\n\nThird line.", "--nature", "exercise", "--subject", "Drill")
    assert sent["nature"] == "EXERCISE"
    cross(ours, theirs)

    def marked(ran: Ran) -> bool:
        return ran.code == 0 and all(one.startswith("EXERCISE  ") for one in ran.out.splitlines())

    assert marked(theirs.run("show", sent["hash"]))
    assert "EXERCISE  Third line." in theirs.run("show", sent["hash"]).out
    assert marked(theirs.run("inbox"))
    ack = theirs.run("ack", sent["hash"], *theirs.officer, "--wait", "0")
    assert marked(ack)
    assert all(one.startswith("parley: EXERCISE  ") for one in ack.err.splitlines())
    (said,) = [one for one in theirs.data("inbox", "--line", sent["line"])["entries"] if one["ours"]]
    assert (said["form"], said["nature"]) == ("ack/1", "EXERCISE")
    assert refused(
        ours, "send", "In earnest?", "--nature", "exercise", "--answers", say(ours, "send", "Real.")["hash"]
    ) == ("exercise-answers-real")


@pytest.mark.parametrize(
    ("judgement", "ours", "said"),
    [
        ({"word": "within", "rule": None}, False, ""),
        ({"word": "refused", "rule": "line-closed"}, False, "refused: rule line-closed"),
        ({"word": "refused", "rule": "line-closed"}, True, "refused: rule line-closed, by the other side"),
        ({"word": "disputed", "rule": None}, False, "disputed"),
        ({"word": "unjudged", "rule": None}, False, "not judged yet: what it depends on has not arrived"),
    ],
)
def test_each_verdict_in_words(judgement: Json, ours: bool, said: str) -> None:  # noqa: FBT001 - a case of the table
    assert spoken.judged({"judgement": judgement, "ours": ours}) == said


# -- two officers ------------------------------------------------------------------------------------------------------


def test_a_draft_is_a_file_that_another_officer_releases(together: Pair, tmp_path: Path) -> None:
    ours, theirs = together
    second = tmp_path / "second.key"
    passphrase = ("--officer-passphrase-file", ours.secret("officer"))
    ours.data("officer", "add", "second", "--key", str(second), *passphrase)
    paper = tmp_path / "letter.draft"
    drafted = ours.data("draft", "Read this twice.", "--out", str(paper), "--nature", "exercise", *ours.officer)
    assert drafted["draft"] == str(paper)
    assert ours.data("inbox")["entries"] == []
    ran = ours.run("release", str(paper), "--officer", str(second), *passphrase, "--wait", "0")
    assert ran.code == 0
    assert "parley: EXERCISE  drafted by duty (" in ran.err
    assert "parley: EXERCISE  text: Read this twice." in ran.err
    note = ours.data("record", "audit")["notes"][-1]
    assert (note["officer_name"], note["drafter_name"]) == ("second", "duty")
    cross(ours, theirs)
    assert [one["text"] for one in theirs.data("inbox")["entries"]] == ["Read this twice."]
    again = ours.run("release", str(paper), "--officer", str(second), *passphrase, "--json")
    assert again.data["refused"]["code"] == "release-used"
    paper.write_bytes(b"\xa0")
    assert refused(ours, "release", str(paper)) == "draft-bad"
    assert "[file-exists]" in ours.run("draft", "Again.", "--out", str(paper), *ours.officer).err
