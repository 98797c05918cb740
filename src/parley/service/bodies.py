"""The body of any known form as data: field by field as it was declared, words for choices, hexadecimal for bytes."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Final

from parley.forms.body import FORMS, read
from parley.wire.errors import Refusal

Json = dict[str, Any]

BYTES_SHOWN: Final = 64
"""Longer byte strings (a card, terms) are told by their length: they have views of their own."""


def body_view(form: tuple[str, int], body: bytes) -> Json | None:
    """What a body says; None for a form that is not known here, or a body that is not in its shape."""
    known = FORMS.get(form)
    if known is None:
        return None
    try:
        return dict(plain(read(known, body)))
    except Refusal:
        return None


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
