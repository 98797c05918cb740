"""Saying something: released by a key file, held when the receipt is there, and never said to be more."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from parley.forms.builtin import LETTER_CHARACTERS_MAX
from parley.wire.limits import TEXT_FILE_BYTES_MAX
from tests.cli.desk import Desk, run, until

Pair = tuple[Desk, Desk]


def test_a_letter_crosses_is_receipted_and_acknowledged(together: Pair) -> None:
    ours, theirs = together
    with ours.serving(), theirs.serving():
        sent = ours.data("send", "All quiet. 海上平静。", *ours.officer, "--precedence", "flash", "--wait", "30")
        assert (sent["state"], sent["precedence"]) == ("held", "FLASH")
        assert sent["held_as_of"] is not None
        shown = theirs.data("show", sent["hash"][:12])
        assert (shown["text"], shown["state"], shown["ours"]) == ("All quiet. 海上平静。", "new", False)
        assert [one["hash"] for one in theirs.data("inbox", "--new")["entries"]] == [sent["hash"]]
        acknowledged = theirs.data("ack", sent["hash"][:12], *theirs.officer, "--wait", "30")
        assert (acknowledged["form"], acknowledged["answers"]) == ("ack/1", sent["hash"])
        assert ours.data("show", sent["hash"])["state"] == "acknowledged"
        assert theirs.data("inbox", "--new")["entries"] == []
        assert "acknowledged" in ours.run("inbox").out
        answer = theirs.data("send", "收到。", *theirs.officer, "--answers", sent["hash"][:10], "--wait", "30")
        assert answer["answers"] == sent["hash"]
        status = ours.data("status")
        assert status["channels"][0]["heard_seconds_ago"] is not None
        said = ours.run("status").out
        assert "held by the other side as of" in said
        assert "last heard" in said
        assert "deliver" not in said
        checked = [desk.data("record", "check", "--signatures")["logs"] for desk in together]
    roots = [{log["origin"]: log["root"] for log in logs if log["line_index"]} for logs in checked]
    assert roots[0] == roots[1]


NOTICE = {
    "kind": "new",
    "reference": "ARV-2026-001",
    "window": "2026-11-22T10:00+08:00/+2h",
    "area": "circle 2 km 35.3, 125.2",
    "hazard": "none",
    "domain": "sea",
    "what": "A patrol ship and a fishing vessel touched; both are afloat.",
}


def fields(values: dict[str, str]) -> list[str]:
    """Options of a form's fields."""
    return [part for name, value in values.items() for part in ("--field", f"{name}={value}")]


def test_a_notice_is_shown_in_both_languages_with_what_it_lacks_and_crosses(together: Pair) -> None:
    ours, theirs = together
    with ours.serving(), theirs.serving():
        ran = ours.run("send", "--form", "incident", *fields(NOTICE), *ours.officer, "--wait", "30", "--json")
        sent = ran.data
        assert (sent["state"], sent["precedence"], sent["form"]) == ("held", "IMMEDIATE", "incident/1")
        assert "within 2000 m of 35°18.000′N 125°12.000′E (WGS 84)" in ran.err
        assert "MISSING, and not left out on purpose: Units, Contact desk, Harm to people" in ran.err
        shown = theirs.run("show", sent["hash"]).out
        assert "海上发生事件" in shown
        assert "缺少且未注明有意未填: 所涉单位、联络岗位、人员伤亡" in shown
        assert "incident at sea" in theirs.run("inbox").out


def test_a_notice_goes_out_into_the_world_in_every_format(together: Pair, tmp_path: Path) -> None:
    ours = together[0]
    hazard = NOTICE | {"hazard": "present"}
    sent = ours.run("send", "--form", "incident", *fields(hazard), *ours.officer, "--wait", "0", "--json").data
    for name, begins in {
        "geojson": b"{",
        "ics": b"BEGIN",
        "cap": b"<?xml",
        "html": b"<!doctype",
        "pdf": b"%PDF",
    }.items():
        file = tmp_path / f"notice.{name}"
        told = ours.data("export", sent["hash"][:12], "--as", name, "--out", str(file))
        assert file.read_bytes().startswith(begins)
        assert told["bytes"] == file.stat().st_size
    assert "file-exists" in ours.run("export", sent["hash"], "--as", "pdf", "--out", str(tmp_path / "notice.pdf")).err
    letter = ours.run("send", "No area here.", *ours.officer, "--wait", "0", "--json").data
    assert "not-exportable" in ours.run("export", letter["hash"], "--as", "geojson").err


def test_an_extension_that_answers_no_notice_is_declined(together: Pair) -> None:
    ran = together[0].run("send", "--form", "incident", *fields(NOTICE | {"kind": "extend"}), *together[0].officer)
    assert "form-unanswering" in ran.err


def test_fields_may_stand_in_a_file(together: Pair, tmp_path: Path) -> None:
    file = tmp_path / "stop.toml"
    file.write_text('action = "strike"\nreason = ["Our people are there."]\n', encoding="utf-8")
    officer = together[0].officer
    ran = together[0].run("send", "--form", "stop", "--fields", str(file), *officer, "--wait", "0")
    assert ran.code == 0
    assert "STOP: stop the air strike. Because: Our people are there." in ran.err
    file.write_text("action = 1.5")
    assert "fields-unreadable" in together[0].run("send", "--form", "stop", "--fields", str(file), *officer).err


def test_without_a_receipt_it_says_recorded_and_no_more(together: Pair) -> None:
    ran = together[0].run("send", "Nobody hears this yet.", *together[0].officer, "--wait", "0")
    assert ran.code == 0
    assert "recorded here; not yet held by the other side" in ran.out
    assert "held by the other side as of" not in ran.err


def test_waiting_in_vain_has_its_own_exit_code(together: Pair) -> None:
    with together[0].serving():
        ran = together[0].run("send", "Their station does not run.", *together[0].officer, "--wait", "3")
    assert ran.code == 5
    assert "recorded here; not yet held by the other side" in ran.out
    assert "recorded here; waiting for the other side's receipt, 2 s" in ran.err
    assert "nothing is lost: it is sent again by itself" in ran.err


def test_it_shows_what_will_be_signed(together: Pair) -> None:
    ran = together[0].run("send", "Seen?", *together[0].officer, "--wait", "0", "--nature", "exercise")
    assert "Duty desk (us) with 值班室 (贝尔莫拉海岸警卫队)" in ran.err
    assert "letter, ROUTINE, EXERCISE, for PARTIES, 5 characters" in ran.err
    assert "digest " in ran.err
    assert all(one.startswith("EXERCISE  ") for one in ran.out.splitlines())
    assert all(one.startswith("parley: EXERCISE  ") for one in ran.err.splitlines())


def test_an_officer_is_a_key_and_no_name(together: Pair, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.key"
    made = run("officer", "new", str(foreign), "--officer-passphrase-file", together[0].secret("officer"), "--json")
    assert made.code == 0
    key = ["--officer", str(foreign), "--officer-passphrase-file", together[0].secret("officer")]
    ran = together[0].run("send", "Not by me.", *key)
    assert (ran.code, "[officer-unknown]" in ran.err) == (1, True)
    together[0].data("officer", "add", "guest", "--public", made.data["officer"])
    assert together[0].run("send", "By me.", *key, "--wait", "0").code == 0
    together[0].data("officer", "remove", made.data["officer"][:16])
    ran = together[0].run("send", "No more.", *key)
    assert (ran.code, "[officer-unknown]" in ran.err) == (1, True)


def test_a_key_for_another_purpose_releases_nothing(together: Pair) -> None:
    station = ["--officer", str(together[0].folder / "keys" / "station.key")]
    ran = together[0].run("send", "No.", *station, "--officer-passphrase-file", together[0].secret("station"))
    assert (ran.code, "[keyfile-purpose]" in ran.err) == (1, True)


def test_text_comes_from_a_file_or_from_standard_input(together: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("letter.txt").write_bytes("\ufeffFirst line.\r\nSecond: cafe\u0301.\r\n".encode())
    sent = together[0].data("send", "--text-file", "letter.txt", *together[0].officer, "--wait", "0")
    assert sent["text"] == "First line.\nSecond: café."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("第三行".encode())))
    sent = together[0].data("send", *together[0].officer, "--wait", "0", "--language", "zh", "--subject", "题")
    assert (sent["text"], sent["language"], sent["subject"]) == ("第三行", "zh", "题")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe", "text-unreadable"),
        (b"x" * (TEXT_FILE_BYTES_MAX + 1), "text-unreadable"),
        (b"", "text-length"),
        (b"x" * (LETTER_CHARACTERS_MAX + 1), "text-length"),
        ("海".encode() * 15_000, "letter-too-long"),
        (b"bell\x07", "text-forbidden"),
        ("turned \u202e round".encode(), "text-forbidden"),
    ],
    ids=["not UTF-8", "huge", "empty", "long", "many bytes", "control", "bidi"],
)
def test_what_cannot_be_a_letter_is_refused(together: Pair, content: bytes, code: str) -> None:
    Path("letter.txt").write_bytes(content)
    ran = together[0].run("send", "--text-file", "letter.txt", *together[0].officer, "--json")
    assert ran.code == 1
    assert json.loads(ran.out)["refused"]["code"] == code
    assert len(ran.err) < 1_000


def test_given_twice_or_not_there(together: Pair) -> None:
    for given in (["text", "--text-file", "also"], ["--text-file", "nowhere"]):
        ran = together[0].run("send", *given, *together[0].officer)
        assert (ran.code, "[text-unreadable]" in ran.err) == (1, True)


def test_which_line(together: Pair) -> None:
    (line,) = together[0].data("line", "list")["lines"]
    assert together[0].data("line", "show", line["line"][:6])["line"] == line["line"]
    for named in ("ffff" if not line["line"].startswith("ffff") else "0000", "zz"):
        ran = together[0].run("send", "Where to?", *together[0].officer, "--line", named)
        assert (ran.code, "[line-unclear]" in ran.err) == (1, True)


def test_what_needs_no_acknowledgement(together: Pair) -> None:
    sent = together[0].data("send", "Ours.", *together[0].officer, "--wait", "0")
    ran = together[0].run("ack", sent["hash"], *together[0].officer)
    assert (ran.code, "[ack-needless]" in ran.err) == (1, True)
    Path("stick").mkdir()
    together[0].data("carry", "out", "stick")
    together[1].data("carry", "in", "stick")
    assert together[1].run("ack", sent["hash"], *together[1].officer, "--wait", "0").code == 0
    ran = together[1].run("ack", sent["hash"], *together[1].officer)
    assert (ran.code, "[ack-needless]" in ran.err) == (1, True)


@pytest.mark.parametrize(("asked", "code"), [("abc", "entry-absent"), ("0123456789abcdef", "entry-absent")])
def test_an_entry_that_is_not_there(together: Pair, asked: str, code: str) -> None:
    ran = together[0].run("show", asked, "--json")
    assert (ran.code, json.loads(ran.out)["refused"]["code"]) == (1, code)


def test_inbox_since_a_time(together: Pair) -> None:
    together[0].data("send", "Now.", *together[0].officer, "--wait", "0")
    assert len(together[0].data("inbox", "--since", "2026-01-01T00:00Z")["entries"]) == 1
    assert together[0].data("inbox", "--since", "011200ZJAN99")["entries"] == []
    said = together[0].run("inbox", "--since", "211430ZDEC23")
    assert "parley: since 211430ZDEC23 (2023-12-21T14:30:00Z, here " in said.err
    ran = together[0].run("inbox", "--since", "2026-01-01T00:00")
    assert (ran.code, "[time-without-zone]" in ran.err) == (1, True)


def test_what_waits_goes_out_when_both_serve(together: Pair) -> None:
    ours, theirs = together
    sent = [ours.data("send", f"Waiting {number}.", *ours.officer, "--wait", "0")["hash"] for number in range(3)]
    with ours.serving(), theirs.serving():
        until(lambda: [ours.data("show", one)["state"] for one in sent] == ["held"] * 3)
    assert [one["text"] for one in theirs.data("inbox")["entries"]] == ["Waiting 0.", "Waiting 1.", "Waiting 2."]
