"""Every hostile body is refused by name, quickly, whatever its form; an honest one beside it passes."""

from __future__ import annotations

import pytest

from parley.forms.body import read
from parley.forms.declared import KINDS, Declaration
from parley.service.forms.packs import filled_example, standard, standard_examples
from parley.wire.cbor import decode
from parley.wire.errors import Refusal
from tests.forms.hostile import VALUES, corpus, raw

CASES = {name: (declared, body) for name, declared, body in corpus()}
FORMS = sorted({declared.form.id for declared, _ in CASES.values()})


@pytest.mark.parametrize("form", FORMS)
def test_a_hostile_body_is_refused_by_name(form: str) -> None:
    said = {name: refused(declared, body) for name, (declared, body) in CASES.items() if declared.form.id == form}
    assert [name for name, code in said.items() if code is None] == []
    assert {"body-bad", "cbor-bad"} <= set(said.values())


def test_there_are_many_of_them_for_every_form_and_kind() -> None:
    assert len(CASES) >= 200
    assert len(FORMS) == len(standard().declared)
    assert VALUES.keys() >= {field.kind for one in standard().declared.values() for field in one.fields}
    assert VALUES.keys() == KINDS.keys()


def test_what_is_hostile_is_only_what_was_changed() -> None:
    for form, examples in standard_examples().items():
        body = filled_example(standard().declared[form, 1], examples[0])
        assert raw(decode(body)) == body


def refused(declared: Declaration, body: bytes) -> str | None:
    """The name of the refusal; None where it is taken."""
    try:
        read(declared.form, body)
    except Refusal as refusal:
        return refusal.code
    return None
