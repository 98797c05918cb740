"""Every declared form: what is written is read, and nothing that differs from the declaration is."""

from __future__ import annotations

from dataclasses import MISSING
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.forms.body import FORMS, Form, read, write
from parley.forms.catalogue import BUILTIN
from parley.forms.kinds import BadBody
from parley.wire.cbor import decode, encode
from tests.forms.bodies import bodies

EVERY = [FORMS[named] for named in BUILTIN]
each_form = pytest.mark.parametrize("form", EVERY, ids=[form.id for form in EVERY])


@each_form
@settings(max_examples=20)
@given(st.data())
def test_a_body_comes_back(form: Form, data: st.DataObject) -> None:
    body = data.draw(bodies(form))
    assert read(form, write(body)) == body


@each_form
@settings(max_examples=20)
@given(st.data())
def test_an_unknown_key_is_refused(form: Form, data: st.DataObject) -> None:
    pairs = _pairs(write(data.draw(bodies(form))))
    with pytest.raises(BadBody, match="key 99 is unknown"):
        read(form, encode({**pairs, 99: 1}))


@each_form
@settings(max_examples=20)
@given(st.data())
def test_a_missing_key_is_refused(form: Form, data: st.DataObject) -> None:
    pairs = _pairs(write(data.draw(bodies(form))))
    for one in form.items:
        if one.default is MISSING:
            with pytest.raises(BadBody, match=f"key {one.key} is missing"):
                read(form, encode({key: value for key, value in pairs.items() if key != one.key}))


@each_form
@settings(max_examples=20)
@given(st.data())
def test_a_value_of_another_type_is_refused(form: Form, data: st.DataObject) -> None:
    pairs = _pairs(write(data.draw(bodies(form))))
    for one in form.items:
        with pytest.raises(BadBody):
            read(form, encode({**pairs, one.key: None}))


@each_form
def test_a_body_that_is_no_map_is_refused(form: Form) -> None:
    with pytest.raises(BadBody, match="a map is wanted"):
        read(form, encode([1, 2]))


def test_an_empty_list_is_left_out_and_never_written_down() -> None:
    letter = FORMS["letter", 1]
    with pytest.raises(BadBody):
        read(letter, encode({1: "en", 2: "text", 4: []}))


def _pairs(body: bytes) -> dict[Any, Any]:
    pairs = decode(body)
    assert isinstance(pairs, dict)
    return pairs
