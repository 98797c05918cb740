"""Declared forms: what a file may say, what is refused by name, and that every body comes back and is said in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.forms.body import fill, read
from parley.forms.catalogue import FormTwice, catalogue
from parley.forms.declared import Declaration, declare
from parley.forms.kinds import BadBody
from parley.forms.pack import read_pack
from parley.forms.sentence import BadSentence, Sentence, read_sentence
from parley.forms.shown import Around, sentence, shown
from parley.forms.tables import BadDeclaration, read_document
from parley.service.forms.packs import standard
from tests.forms.bodies import values

EVERY = list(standard().declared.values())
each_form = pytest.mark.parametrize("form", EVERY, ids=[one.form.id for one in EVERY])

PHRASES = {language: dict(text) for language, text in EVERY[0].phrases.items()}


def document(**other: object) -> dict[str, Any]:
    """A small form that is well declared."""
    return {
        "id": "weather",
        "version": 1,
        "category": "notice",
        "answers": "may",
        "precedence": "routine",
        "languages": ["en", "zh"],
        "title": {"en": "Weather", "zh": "天气"},
        "help": {"en": "What the weather is.", "zh": "天气情况。"},
        "sentence": {"en": "Sky: {sky}.[ Wind: {wind}.]", "zh": "天空：{sky}。[风速：{wind}。]"},
        "field": [
            {
                "key": 1,
                "name": "sky",
                "kind": "choice",
                "label": {"en": "Sky", "zh": "天空"},
                "help": {"en": "As seen.", "zh": "所见。"},
                "choices": [
                    {"value": 0, "word": "clear", "label": {"en": "clear", "zh": "晴"}},
                    {"value": 1, "word": "cloud", "label": {"en": "cloudy", "zh": "多云"}},
                ],
            },
            {
                "key": 2,
                "name": "wind",
                "kind": "number",
                "low": 0,
                "high": 100,
                "expected": True,
                "unit": {"en": "m/s", "zh": "米每秒"},
                "label": {"en": "Wind", "zh": "风速"},
                "help": {"en": "Mean of ten minutes.", "zh": "十分钟平均。"},
            },
        ],
        **other,
    }


def weather(**other: object) -> Declaration:
    return declare(document(**other), {}, PHRASES, "weather.toml")


def bodies(form: Declaration) -> st.SearchStrategy[dict[str, Any]]:
    """Every body that a declared form can have."""
    needed = {one.name: values(one.item.kind) for one in form.fields if one.item.required}
    others = {
        one.name: values(one.item.kind) for one in form.fields if not one.item.required and one.kind != "left-out"
    }
    found = st.fixed_dictionaries(needed, optional=others)
    return found if form.field("left_out") is None else found.flatmap(lambda body: _leaving(form, body))


def _leaving(form: Declaration, body: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    free = [
        one.name for one in form.fields if not one.item.required and one.name not in body and one.kind != "left-out"
    ]
    if not free:
        return st.just(body)
    named = st.lists(st.sampled_from(free), unique=True, max_size=3)
    return named.map(lambda names: body | ({"left_out": tuple(names)} if names else {}))


@each_form
@settings(max_examples=40)
@given(st.data())
def test_a_body_comes_back_and_every_filled_field_is_said_in_every_language(
    form: Declaration, data: st.DataObject
) -> None:
    body = data.draw(bodies(form))
    assert read(form.form, fill(form.form, body)) == body
    for language in form.languages:
        said = sentence(form, body, language)
        for one in shown(form, body, language, Around()):
            assert one.value.strip() in said
        assert "{" not in said
        assert "[" not in said


@each_form
def test_every_text_stands_in_english_and_in_chinese(form: Declaration) -> None:
    assert set(form.languages) >= {"en", "zh"}
    texts = [form.title, form.help, *(one.label for one in form.fields), *(one.help for one in form.fields)]
    arguments = [one for message in form.messages.values() for one in message.arguments]
    texts += [text for one in arguments for text in (one.label, one.help)]
    texts += [label for one in (*form.fields, *arguments) for label in one.choices.values()]
    texts += [{at: one.said(_names(one)) for at, one in message.text.items()} for message in form.messages.values()]
    for text in texts:
        assert text["en"] != text["zh"]
        assert any("\u4e00" <= char <= "\u9fff" for char in text["zh"])
        assert not any("\u4e00" <= char <= "\u9fff" for char in text["en"])


def _names(text: Sentence) -> dict[str, str]:
    return {name: "…" for passage in text.passages for name in passage.names}


def test_what_is_missing_is_told_apart_from_what_is_left_out_on_purpose() -> None:
    incident = standard().declared["incident", 1]
    body: dict[str, Any] = {"kind": "new", "reference": "A-1", "hazard": "none", "domain": "sea", "what": "Collision."}
    assert incident.missing(body) == ("window", "area", "units", "contact", "casualties")
    assert incident.missing(body | {"left_out": ("units", "area")}) == ("window", "contact", "casualties")


def test_a_field_that_is_there_cannot_be_left_out_on_purpose() -> None:
    incident = standard().declared["incident", 1].form
    body = {"kind": "new", "reference": "A-1", "hazard": "none", "domain": "sea", "what": "x", "asked": "Hold."}
    with pytest.raises(BadBody, match="asked is there"):
        fill(incident, body | {"left_out": ("asked",)})
    with pytest.raises(BadBody, match="named twice"):
        fill(incident, body | {"left_out": ("units", "units")})


def test_a_number_is_said_with_its_unit_and_a_missing_one_not_at_all() -> None:
    form = weather()
    assert sentence(form, {"sky": "clear", "wind": 12}, "en") == "Sky: clear. Wind: 12 m/s."
    assert sentence(form, {"sky": "cloud"}, "zh") == "天空：多云。"


def test_a_text_that_ends_with_a_full_stop_gets_no_second_one() -> None:
    said = read_sentence("{a}.[ Because: {b}.]", {"a": True, "b": False}, "weather")
    assert said.said({"a": "Clear!", "b": "North wind."}) == "Clear! Because: North wind."
    assert said.said({"a": "晴。"}) == "晴。"
    assert said.said({"a": "Clear", "b": "why"}) == "Clear. Because: why."


@pytest.mark.parametrize(
    ("body", "why"),
    [({"wind": 3}, "sky is missing"), ({"sky": "fog"}, "one of"), ({"sky": "clear", "rain": 1}, "no field rain")],
)
def test_a_body_that_its_form_does_not_allow_is_not_written(body: dict[str, Any], why: str) -> None:
    with pytest.raises(BadBody, match=why):
        fill(weather().form, body)


def test_whatever_people_see_is_in_the_hash() -> None:
    base = weather().digest
    assert weather().digest == base
    assert weather(title={"en": "Weather", "zh": "气象"}).digest != base
    assert weather(version=2).digest != base
    other = {**PHRASES, "zh": {**PHRASES["zh"], "yes": "对"}}
    assert declare(document(), {}, other, "weather.toml").digest != base


CODE = {"name": "one", "kind": "code", "label": {"en": "One", "zh": "一"}, "help": {"en": "One.", "zh": "一。"}}


HELLO = {"number": 1, "text": {"en": "Hello.", "zh": "你好。"}}


def spoken(*tags: str, label: object = None) -> dict[str, Any]:
    """A field of kind language with names."""
    names = [{"tag": tag, "label": label or CODE["label"]} for tag in tags]
    return {**CODE, "key": 3, "name": "language", "kind": "language", "names": names}


WRONG: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "an unknown key": (lambda found: found.update(colour="red"), "colour is unknown"),
    "an unknown key of a field": (lambda found: found["field"][1].update(colour="red"), "colour is unknown"),
    "an id in capitals": (lambda found: found.update(id="Weather"), "id has the shape"),
    "a version of text": (lambda found: found.update(version="1"), "version is a whole number"),
    "a category that is none": (lambda found: found.update(category="weather"), "category is one of"),
    "a kind that is none": (lambda found: found["field"][0].update(kind="colour"), "kind is one of"),
    "a language without a title": (lambda found: found["title"].pop("zh"), "one text in each of en, zh"),
    "a text in another language": (lambda found: found["help"].update(fr="Temps"), "one text in each of en, zh"),
    "a language without phrases": (lambda found: found.update(languages=["en", "fr"]), "no phrases in fr"),
    "two fields of one key": (lambda found: found["field"][1].update(key=1), "two fields"),
    "two fields of one name": (lambda found: found["field"][1].update(name="sky"), "two fields"),
    "two choices of one word": (lambda found: found["field"][0]["choices"][1].update(word="clear"), "two choices"),
    "a bound above its bound": (lambda found: found["field"][1].update(high=-1), "high is a whole number"),
    "a hidden control": (lambda found: found["title"].update(en="Wea\u202ether"), "U\\+202E"),
    "a fraction": (lambda found: found["field"][1].update(low=0.5), "field 2: low: texts, whole numbers"),
    "a part that is not there": (lambda found: found.update(parts=["notice"]), "no part notice"),
    "an answer that answers nothing": (lambda found: found.update(category="answer"), "category is one of"),
    "a follow that is no choice": (lambda found: found.update(follow="wind"), "follow names a choice"),
    "a code without messages": (lambda found: found["field"][1].update(kind="code"), "wants messages"),
    "a language named twice": (lambda found: found["field"].append(spoken("en", "en")), "two names of one language"),
    "a name of no language": (lambda found: found["field"].append(spoken("no tag")), "a language tag is wanted"),
    "a name in one language": (
        lambda found: found["field"].append(spoken("en", label={"en": "English"})),
        "one text in each of en, zh",
    ),
    "a follow that never answers": (lambda found: found.update(follow="sky", answers="never"), "answers = may"),
    "messages without a code": (lambda found: found.update(message=[HELLO]), "no field of kind code"),
    "what is optional by a word": (lambda found: found["field"][1].update(optional="no"), "optional is true"),
    "what is not expected, said": (lambda found: found["field"][1].update(expected=False), "expected is true"),
    "a choice that follows by a number": (
        lambda found: found["field"][0]["choices"][0].update(follows=1),
        "follows is true",
    ),
    "phrases in the form itself": (lambda found: found.update(words=PHRASES), "words is unknown"),
    "a number beyond all bounds": (lambda found: found.update(colour=2**80), "a number beyond"),
    "a text that is not in normal form C": (lambda found: found["title"].update(en="Me\u0301te\u0301o"), "form C"),
    "what was left out under another name": (
        lambda found: found["field"].append({**CODE, "key": 3, "name": "gone", "kind": "left-out", "optional": True}),
        "stands in one field, left_out",
    ),
    "another kind under that name": (
        lambda found: found["field"].append({**CODE, "key": 3, "name": "left_out", "kind": "flag"}),
        "stands in one field, left_out",
    ),
    "choices of a number": (lambda found: found["field"][1].update(choices=[]), "choices is unknown"),
    "names of a number": (lambda found: found["field"][1].update(names=[]), "names is unknown"),
    "a unit of a choice": (lambda found: found["field"][0].update(unit={"en": "m", "zh": "米"}), "unit is unknown"),
    "a code within a message": (lambda found: found.update(argument=[CODE]), "wants messages"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_declaration_is_read_strictly(name: str) -> None:
    change, why = WRONG[name]
    found = document()
    change(found)
    with pytest.raises(BadDeclaration, match=why):
        declare(found, {}, PHRASES, "weather.toml")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Sky: {sky}.", "wind is not said"),
        ("Sky: {sky}. Wind: {wind}.", "wind may be missing"),
        ("Sky: {sky}.[ Wind: {wind}.", "not closed"),
        ("Sky: {sky}.[ Wind: [{wind}].]", r"\[ at character"),
        ("Sky: {sky}.] [{wind}]", r"\] at character"),
        ("Sky: {sky}.[ {wind}] {rain}", "rain is no field"),
        ("Sky: {Sky}.[ {wind}]", r"\{ at character"),
    ],
)
def test_a_sentence_says_every_field_and_nothing_that_may_be_missing(text: str, why: str) -> None:
    with pytest.raises(BadSentence, match=why):
        read_sentence(text, {"sky": True, "wind": False}, "weather")


def test_a_file_that_is_no_toml_is_refused() -> None:
    deep = b"a = " + b"[" * 9 + b"]" * 9, b"a = " + b"[" * 50_000, b"a" + b".a" * 9 + b" = 1"
    for raw in (b"= 1", b"\xff", b"a = 1\n" * 30_000, b"a = " + b"9" * 5_000, *deep):
        with pytest.raises(BadDeclaration):
            read_document(raw, "weather.toml")


def test_a_pack_says_which_file_is_missing() -> None:
    with pytest.raises(BadDeclaration, match=r"no file pack\.toml"):
        read_pack({})
    with pytest.raises(BadDeclaration, match=r"no file weather\.toml"):
        read_pack({"pack.toml": b'name = "mine"\nforms = ["weather"]'})


def test_phrases_and_parts_are_read_strictly() -> None:
    for changed in ({"yes": 1}, {"yes": "a\nb"}, {"colour": "red"}, {"utc": "at"}):
        with pytest.raises(BadDeclaration):
            declare(document(), {}, {**PHRASES, "en": {**PHRASES["en"], **changed}}, "weather.toml")
    with pytest.raises(BadDeclaration, match="colour is unknown"):
        declare(document(parts=["more"]), {"more": {"field": [], "colour": "red"}}, PHRASES, "weather.toml")


def test_two_forms_of_one_name_are_refused() -> None:
    with pytest.raises(FormTwice, match="weather, version 1"):
        catalogue([weather(), weather()])
    with pytest.raises(FormTwice, match="letter, version 1"):
        catalogue([weather(id="letter")])
