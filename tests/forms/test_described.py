"""What people see of the protocol's own forms: each is described, every field said, in English and in Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.forms.body import FORMS, read, write
from parley.forms.builtin import Letter
from parley.forms.calls import CallRequest
from parley.forms.catalogue import BUILTIN
from parley.forms.declared import Description
from parley.forms.described import LANGUAGES, read_descriptions, values_of
from parley.forms.offices import Mandate
from parley.forms.shown import Around, sentence, shown
from parley.forms.standings import Means, Whose
from parley.forms.tables import BadDeclaration
from parley.service.forms.packs import standard
from parley.service.views.bodies import words_view
from parley.wire.marks import Precedence
from tests.forms.bodies import bodies

KNOWN = standard()
DESCRIBED = KNOWN.described
each_form = pytest.mark.parametrize("named", BUILTIN, ids=[name for name, _ in BUILTIN])

FOLDER = Path(__file__).resolve().parents[2] / "src" / "parley" / "forms" / "described"
FILES = {str(path.relative_to(FOLDER)): path.read_bytes() for path in FOLDER.rglob("*.toml")}
INCIDENT = KNOWN.declared["incident", 1]
PHRASES = INCIDENT.phrases
LANGUAGES_NAMED = {one.name: one.choices for one in INCIDENT.fields if one.kind == "language"}


@each_form
def test_every_form_of_the_protocol_is_described(named: tuple[str, int]) -> None:
    assert named in DESCRIBED, f"say what people see of it in {FOLDER.name}/{named[0].replace('/', '-')}.toml"


@pytest.mark.parametrize("form", DESCRIBED.values(), ids=[name for name, _ in DESCRIBED])
def test_every_text_stands_in_english_and_in_chinese(form: Description) -> None:
    assert form.languages == LANGUAGES
    texts = [form.title, form.help, *(one.label for one in form.fields), *(one.help for one in form.fields)]
    texts += [text for one in form.fields for text in (one.unit, one.absent) if text]
    texts += [text for one in form.fields for text in one.choices.values()]
    for text in texts:
        assert any("\u4e00" <= char <= "\u9fff" for char in text["zh"]) or text["zh"].isupper(), text
        assert not any("\u4e00" <= char <= "\u9fff" for char in text["en"]), text
    for language, said in form.sentence.items():
        names = {name: "…" for passage in said.passages for name in passage.names}
        assert any("\u4e00" <= char <= "\u9fff" for char in said.said(names)) is (language == "zh")


@each_form
@settings(max_examples=20)
@given(st.data())
def test_every_body_is_said_in_both_languages_with_every_field_of_it(
    named: tuple[str, int], data: st.DataObject
) -> None:
    form, described = FORMS[named], DESCRIBED[named]
    body = data.draw(bodies(form))
    said = values_of(form, body)
    for language in LANGUAGES:
        whole = sentence(described, said, language)
        told = shown(described, said, language)
        assert {one.name for one in told} >= {name for name, value in said.items() if value not in (None, ())}
        assert all(one.value.strip() in whole for one in told)
        assert "{" not in whole
        assert "[" not in whole
    words = words_view(KNOWN, named, write(body))
    assert words is not None
    assert words["missing"] == []
    assert {language: one["sentence"] for language, one in words["languages"].items()} == {
        language: sentence(described, said, language, Around(named={"form": KNOWN.title})) for language in LANGUAGES
    }


def said_of(body: object, around: Around = Around()) -> Mapping[str, str]:  # noqa: B008 -- it does not change
    found = next(one for one in DESCRIBED.values() if one.form.shape is type(body))
    return {language: sentence(found, values_of(found.form, body), language, around) for language in LANGUAGES}


def test_what_is_not_there_is_said_where_it_means_something() -> None:
    request = CallRequest(("the buoy",), ("en",), (Means.VIDEO,))
    assert said_of(request) == {
        "en": "We ask for a call: the buoy. By: video. Languages: English. When: at once.",
        "zh": "我方请求通话，议题：the buoy。方式：视频。语文：英文。时间：立即。",
    }
    mandate: Any = Mandate(1, 2, (), ("incident", "belmora/x"), Precedence.FLASH, 0, delegable=False)  # type: ignore[arg-type]
    named = said_of(mandate, Around(named={"form": KNOWN.title}))
    assert "Lines: all that the grantor has. Forms: Incident, belmora/x. Up to FLASH." in named["en"]
    assert "线路：授权岗位的全部线路。格式：事件通报、belmora/x。" in named["zh"]


def test_a_post_has_the_title_that_its_own_side_gives_it() -> None:
    request: Any = CallRequest(("x",), ("en",), (Means.VIDEO,), (), (), 5)  # type: ignore[arg-type]
    around = Around({5: {"en": "Our desk"}}, {5: {"en": "Their desk", "zh": "对方值班室"}})
    assert "We ask for: Their desk (post 5)." in said_of(request, around)["en"]
    assert "请求与贵方对方值班室（5号岗位）通话。" in said_of(request, around)["zh"]


def test_a_text_in_several_languages_is_said_in_the_one_that_is_read() -> None:
    from parley.forms.calls import Talks, TalksAct

    talks = Talks(TalksAct.PROPOSE, {"en": "Safety at sea", "zh-Hans": "海上安全"}, host=Whose.THEIRS)
    assert said_of(talks) == {
        "en": "Talks “Safety at sea”: proposed. Host: your side.",
        "zh": "会谈“海上安全”：提议举行。主办方：贵方。",
    }


def test_a_verdict_says_the_rule_and_not_its_code() -> None:
    from parley.forms.watch import VerdictGiven

    words = words_view(KNOWN, ("verdict", 1), write(VerdictGiven("mandate-revoked")))
    assert words is not None
    assert words["languages"]["zh"]["sentence"].endswith("规则：该授权已被撤销。")
    assert "Rule: mandate-revoked" not in words["languages"]["en"]["sentence"]


def test_a_body_out_of_shape_is_not_said() -> None:
    assert words_view(KNOWN, ("letter", 1), b"\xa0") is None
    assert words_view(KNOWN, ("letter", 2), Letter("en", "x").body()) is None
    assert read(FORMS["letter", 1], Letter("en", "x").body()) == Letter("en", "x")


ACK = FILES["ack.toml"].decode()
TEST_CALL = FILES["test-call.toml"].decode()


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("ack.toml", ACK.replace('"ack"', '"nack"'), "the protocol has no such form"),
        ("ack.toml", ACK.replace("version = 1", "version = 2"), "the protocol has no such form"),
        ("ack.toml", ACK + "\n[more]\n", "more is unknown"),
        ("ack.toml", ACK.replace("zh = ", "fr = "), "one text in each of en, zh"),
        ("ack.toml", ACK.replace("A person", "A\u202e person"), "descriptions"),
        ("test-call.toml", TEST_CALL.replace('"due_seconds"', '"due"'), "has the fields due_seconds, in this order"),
        ("test-call.toml", TEST_CALL.replace('kind = "time"', 'kind = "post"'), "is not worded as post"),
        ("test-call.toml", TEST_CALL.replace('kind = "time"', 'kind = "time"\nlow = 1'), "low is unknown"),
        ("words.toml", FILES["words.toml"].decode().replace("taken = ", "took = "), "words names the vocabulary with"),
    ],
)
def test_a_description_that_does_not_fit_its_form_is_refused(name: str, text: str, why: str) -> None:
    with pytest.raises(BadDeclaration, match=why):
        read_descriptions(FILES | {name: text.encode()}, PHRASES, LANGUAGES_NAMED)
