"""In which language people wrote a body's text."""

from __future__ import annotations

import pytest

from parley.forms.body import fill
from parley.forms.builtin import ACKNOWLEDGEMENT, LETTER, Letter
from parley.service.forms.filling import typed_values
from parley.service.forms.packs import standard
from parley.service.views.bodies import body_view, written_in

KNOWN = standard()
QUERY = {"subject": "intention", "urgency": "urgent", "question": "贵方意图为何？"}
STOP = {"action": "firing"}


def written(form: str, **typed: str) -> str | None:
    declared = KNOWN.declared[form, 1]
    body = fill(declared.form, typed_values(declared, {name: [text] for name, text in typed.items()}))
    return written_in(KNOWN, declared.form.named, body_view(KNOWN, declared.form.named, body), "en")


def test_a_body_that_names_its_language_is_in_that_and_another_in_that_of_its_author() -> None:
    assert written("query", **QUERY) == "en"
    assert written("query", **QUERY, language="zh") == "zh"
    assert written("query", **QUERY, language="中文") == "zh"
    letter = body_view(KNOWN, LETTER, Letter("fr", "Tout est calme.").body())
    assert written_in(KNOWN, LETTER, letter, "en") == "fr"


@pytest.mark.parametrize("form", [("nobody/knows", 1), ACKNOWLEDGEMENT])
def test_what_has_no_text_of_people_is_in_no_language(form: tuple[str, int]) -> None:
    assert written("stop", **STOP) is None
    assert written("stop", **STOP, reason="Our people are there.") == "en"
    assert written_in(KNOWN, form, {}, "en") is None
    assert written_in(KNOWN, ("query", 1), None, "en") is None


def test_every_form_of_the_pack_with_text_of_people_can_name_its_language_and_says_it() -> None:
    for declared in KNOWN.declared.values():
        if any(one.kind in ("text", "line") for one in declared.fields):
            field = declared.field("language")
            assert field is not None, declared.form.id
            assert (field.kind, field.item.key) == ("language", 32)
