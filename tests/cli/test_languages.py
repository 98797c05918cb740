"""Translations beside an entry, by an officer and by machine; contested terms, and the glossary that comes of them."""

from __future__ import annotations

import json
from typing import Any

from parley.accounts.glossary import parse
from tests.cli.crossing import cross
from tests.cli.desk import Desk
from tests.service.translator import translator

Pair = tuple[Desk, Desk]
Json = dict[str, Any]


def say(desk: Desk, *words: str) -> Json:
    return desk.data(*words, *desk.officer, "--wait", "0")


def with_translator(desk: Desk, address: str) -> None:
    path = desk.folder / "station.toml"
    text = path.read_text(encoding="utf-8")
    assert 'translator = ""' in text
    path.write_text(text.replace('translator = ""', f'translator = "{address}"'), encoding="utf-8")


def test_an_officers_translation_stands_beside_the_original_on_both_sides(together: Pair) -> None:
    ours, theirs = together
    key = say(ours, "send", "All quiet.", "--language", "en", "--precedence", "immediate")["hash"]
    cross(ours, theirs)
    say(theirs, "translate", key[:12], "一切正常。", "--language", "zh")
    cross(theirs, ours)
    for desk in (ours, theirs):
        (one,) = desk.data("show", key[:12])["translations"]
        assert (one["language"], one["text"], one["machine"]) == ("zh", "一切正常。", None)
        shown = desk.run("show", key[:12]).out
        assert shown.index("All quiet.") < shown.index("The text above governs") < shown.index("| 一切正常。")
        assert "translation in zh, by an officer, signed by" in shown
        assert desk.data("show", key[:12])["text"] == "All quiet.", "it replaces nothing"
    (call,) = ours.data("call", "list")["calls"]
    assert call["running"], "who translates has not answered"


def test_a_notice_is_in_its_authors_language_or_names_another(together: Pair) -> None:
    ours, theirs = together
    asked = ["send", "--form", "query", "--field", "subject=meaning", "--field", "urgency=ordinary"]
    own = say(ours, *asked, "--field", "question=What is meant?")["hash"]
    other = say(ours, *asked, "--field", "question=何意？", "--language", "zh")["hash"]
    cross(ours, theirs)
    for desk in (ours, theirs):
        assert [desk.data("show", key[:12])["language"] for key in (own, other)] == ["en", "zh"]
        assert "language   en" in desk.run("show", own[:12]).out
        shown = desk.run("show", other[:12]).out
        assert "language   zh" in shown
        assert "Text in Chinese." in shown
        assert "行文语文：中文。" in shown
        assert "Text in" not in desk.run("show", own[:12]).out


def test_a_machines_translation_is_read_before_it_is_signed_and_says_what_made_it(together: Pair) -> None:
    ours, theirs = together
    key = say(ours, "send", "All quiet.", "--language", "en", "--subject", "Watch")["hash"]
    cross(ours, theirs)
    with translator() as board:
        with_translator(theirs, board.address)
        ran = theirs.run("translate", key[:12], "--machine", "--language", "zh", *theirs.officer, "--wait", "0")
        assert ran.code == 0, ran.err
        assert f"the text went to {board.address}" in ran.err
        assert "BY MACHINE: LibreTranslate 1.6.2:" in ran.err
        assert "  | 一切正常。" in ran.err
        assert len(board.asked) == 1
    cross(theirs, ours)
    (one,) = ours.data("show", key[:12])["translations"]
    assert one["machine"] == {"name": "LibreTranslate", "version": "1.6.2"}
    assert "translation in zh, BY MACHINE: LibreTranslate 1.6.2, signed by" in ours.run("show", key[:12]).out


def test_without_a_translator_or_a_text_nothing_is_asked(together: Pair, said: Any) -> None:  # noqa: ANN401
    ours, _ = together
    key = say(ours, "send", "All quiet.", "--language", "en")["hash"]
    ran = ours.run("translate", key[:12], "--machine", "--language", "zh", *ours.officer)
    assert (ran.code, said(ran.err)) == (1, "translator-absent")
    ran = ours.run("translate", key[:12], "x", "--field", "subject", "--language", "zh", *ours.officer)
    assert (ran.code, said(ran.err)) == (1, "translation-field")


def test_a_term_that_both_agree_on_is_offered_wherever_it_occurs(
    together: Pair,
    said: Any,  # noqa: ANN401
) -> None:
    ours, theirs = together
    key = say(theirs, "send", "双方要有正确认知。", "--language", "zh")["hash"]
    cross(theirs, ours)
    say(ours, "translate", key[:12], "Both need a correct understanding.", "--language", "en")
    cross(ours, theirs)
    (translation,) = theirs.data("show", key[:12])["translations"]
    contest = say(
        theirs, "term", "contest", translation["entry"][:12], "--term", "正确认知", "--language", "zh",
        "--met", "correct understanding", "--prefer", "right perception", "--in", "en", "--remark", "it is a view",
    )["hash"]  # fmt: skip
    cross(theirs, ours)
    assert "CONTESTED  正确认知 (zh)" in ours.run("show", key[:12]).out
    ran = ours.run("term", "agree", "00000000", *ours.officer)
    assert (ran.code, said(ran.err)) == (1, "term-unclear")
    say(ours, "term", "agree", contest[:12])
    cross(ours, theirs)
    offered = "the glossary of this line has: 正确认知 (zh) is 'right perception' in en, not 'correct understanding'"
    for desk in (ours, theirs):
        assert offered in desk.run("show", key[:12]).out
        assert "AGREED  正确认知 (zh)" in desk.run("term", "list").out
        assert offered in desk.run("send", "A right perception.", *desk.officer, "--wait", "0").err
        assert offered not in desk.run("send", "Nothing of it.", *desk.officer, "--wait", "0").err
    exported = ours.run("term", "list", "--as-glossary").out
    (term,) = parse(json.loads(exported))
    assert [(one.words, one.lang, one.who) for one in term.renderings] == [
        ("正确认知", "zh", ""),
        ("right perception", "en", "both"),
        ("correct understanding", "en", ""),
    ]


def test_a_term_declined_has_its_reason(together: Pair) -> None:
    ours, theirs = together
    key = say(ours, "send", "x", "--language", "en")["hash"]
    cross(ours, theirs)
    words = ("--term", "x", "--language", "en", "--met", "叉", "--prefer", "乘", "--in", "zh")
    contest = say(theirs, "term", "contest", key[:12], *words)["hash"]
    cross(theirs, ours)
    say(ours, "term", "decline", contest[:12], "--reason", "it is a letter")
    shown = ours.run("term", "list").out
    assert "DECLINED  x (en)" in shown
    assert "declined: it is a letter" in shown
    assert ours.run("term", "list", "--as-glossary").out == "{}\n"
