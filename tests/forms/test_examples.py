"""The standard pack's examples: each is a body that comes back and is said in words; the bytes they take sealed."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import pytest

from parley.forms.body import read
from parley.forms.declared import Field, Message
from parley.forms.pack import Example, read_examples
from parley.forms.shown import sentence, shown
from parley.forms.tables import BadDeclaration
from parley.service.forms.filling import FieldUnreadable
from parley.service.forms.packs import filled_example, standard, standard_examples
from tests.forms.sealed import Air

CODED_BYTES_MAX = 128
"""Of a message of the codebook."""

INCIDENT_BYTES_MAX = 260
"""Of a notice of an incident that lacks nothing."""

EVERY = {one.form.id: one for one in standard().declared.values()}
EXAMPLES = [(form, example) for form, examples in standard_examples().items() for example in examples]
each = pytest.mark.parametrize(
    ("form", "example"), EXAMPLES, ids=[f"{form}-{one.language}-{at}" for at, (form, one) in enumerate(EXAMPLES)]
)

ARGUMENTS = {
    "area": "41.23367 171.48133",
    "time": "2026-11-22T13:05Z",
    "line": "channel 16, Heron",
}
"""What stands in a message, by its kind."""


@cache
def air() -> Air:
    return Air()


def test_every_form_has_three_examples_in_each_language() -> None:
    found = Counter((form, example.language) for form, example in EXAMPLES)
    assert found == {(form, language): 3 for form in EVERY for language in ("en", "zh")}
    assert len(EVERY) >= 15


@each
def test_an_example_is_a_body_that_is_said_in_every_language(form: str, example: Example) -> None:
    declared = EVERY[form]
    body = read(declared.form, filled_example(declared, example))
    assert set(body) == set(example.fields)
    for language in declared.languages:
        said = sentence(declared, body, language)
        assert all(one.value in said for one in shown(declared, body, language))
        assert ".." not in said
        assert "。。" not in said


@each
def test_an_example_lacks_nothing_that_it_does_not_leave_out_on_purpose(form: str, example: Example) -> None:
    if form != "stop":  # who has only a second says what is to stop
        declared = EVERY[form]
        assert declared.missing(read(declared.form, filled_example(declared, example))) == ()


@pytest.mark.parametrize("form", EVERY)
def test_an_example_crosses_in_one_datagram_within_its_budget(form: str) -> None:
    budget = {"code": CODED_BYTES_MAX, "incident": INCIDENT_BYTES_MAX}.get(form, 300)
    sizes = [air().sealed_bytes(EVERY[form], example) for example in standard_examples()[form]]
    assert max(sizes) <= budget


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_message_of_the_codebook_crosses_within_its_budget(language: str) -> None:
    code = EVERY["code"]
    for message in code.messages.values():
        size = air().sealed_bytes(code, Example(language, {"message": (typed(message),)}))
        assert size <= CODED_BYTES_MAX, message.number


def test_the_codebook_says_much_in_tens_with_few_arguments() -> None:
    messages = EVERY["code"].messages
    assert len(messages) >= 50
    assert {number // 10 for number in messages} == set(range(1, 10))
    assert all(len(one.arguments) <= 2 for one in messages.values())


def typed(message: Message) -> str:
    """A message with something in each of its places."""
    return "; ".join([str(message.number), *map(_typed, message.arguments)])


def _typed(argument: Field) -> str:
    kind: Any = argument.item.kind
    if argument.kind == "number":
        return str(kind.high)
    return next(iter(argument.choices)) if argument.choices else ARGUMENTS[argument.kind]


BAD = {
    "no examples": b"",
    "an unknown key": b'[[example]]\nlanguage = "en"\ncolour = "red"\n[example.fields]\na = "b"',
    "no fields": b'[[example]]\nlanguage = "en"',
    "a number": b'[[example]]\nlanguage = "en"\n[example.fields]\na = 1',
    "no texts": b'[[example]]\nlanguage = "en"\n[example.fields]\na = []',
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_of_examples_is_read_strictly(name: str) -> None:
    with pytest.raises(BadDeclaration):
        read_examples({"examples/weather.toml": BAD[name]}, "weather")


def test_a_form_without_examples_has_none() -> None:
    assert read_examples({}, "weather") == ()


def test_an_example_that_its_form_does_not_take_is_refused() -> None:
    declared = EVERY["stop"]
    with pytest.raises(FieldUnreadable, match="no such field"):
        filled_example(declared, Example("en", {"colour": ("red",)}))
