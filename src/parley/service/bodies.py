"""The body of any known form as data, and in words where a file declares the form.

Field by field as it was declared, words for choices, hexadecimal for bytes.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from parley.forms.body import read
from parley.forms.shown import NOWHERE, Around, sentence, shown
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.forms.catalogue import Catalogue

Json = dict[str, Any]

BYTES_SHOWN: Final = 64
"""Longer byte strings (a card, terms) are told by their length: they have views of their own."""


def body_view(catalogue: Catalogue, form: tuple[str, int], body: bytes) -> Json | None:
    """What a body says; None for a form that is not known here, or a body that is not in its shape."""
    known = catalogue.form(form)
    if known is None:
        return None
    try:
        return dict(plain(read(known, body)))
    except Refusal:
        return None


def words_view(catalogue: Catalogue, form: tuple[str, int], body: bytes, around: Around = NOWHERE) -> Json | None:
    """A declared form's body in words: title, sentence and fields in each language, and what a reader misses.

    None for another form, and for a body that is not in its shape.
    """
    declared = catalogue.declared.get(form)
    if declared is None:
        return None
    try:
        said = read(declared.form, body)
    except Refusal:
        return None
    return {
        "languages": {
            language: {
                "title": declared.title[language],
                "sentence": sentence(declared, said, language, around),
                "fields": [
                    {"name": one.name, "label": one.label, "value": one.value}
                    for one in shown(declared, said, language, around)
                ],
                "between": declared.phrases[language]["between"],
                "missing": [one.label[language] for one in declared.fields if one.name in declared.missing(said)],
            }
            for language in declared.languages
        },
        "missing": list(declared.missing(said)),
    }


def plain(value: Any) -> Any:  # noqa: ANN401 -- whatever the kinds of fields hold
    """A value as JSON has it."""
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, bytes):
        return value.hex() if len(value) <= BYTES_SHOWN else f"({len(value)} bytes)"
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return value
