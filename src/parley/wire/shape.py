"""Shapes of decoded values: a function returns the value in its type, or calls the page's refusal with the reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Final, NoReturn, TypeAlias

from parley.wire import cbor

Refuse: TypeAlias = Callable[[str], NoReturn]
"""Raises the refusal of the page whose value this is."""

NUMBER_MAX: Final = (1 << 64) - 1
"""Where a page sets no other bound."""

LANGUAGE_CHARS_MAX: Final = 35
"""What RFC 5646, section 4.4.1, advises to make room for."""

_LANGUAGE: Final = re.compile(r"[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*")
"""The outer form of a BCP 47 tag."""

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def decoded(data: bytes, refuse: Refuse, size_max: int) -> cbor.Value:
    """The CBOR value in these bytes, its fault told as the page's own."""
    try:
        return cbor.decode(data, size_max)
    except cbor.BadCbor as bad:
        refuse(bad.detail)


def number(value: object, low: int, high: int, what: str, refuse: Refuse) -> int:
    """An integer from `low` to `high`."""
    if type(value) is not int or not low <= value <= high:
        refuse(f"{what}: an integer from {low} to {high} is wanted")
    return value


def octets(value: object, length: int, what: str, refuse: Refuse) -> bytes:
    """A byte string of this length."""
    if type(value) is not bytes or len(value) != length:
        refuse(f"{what}: {length} bytes are wanted")
    return value


def array(value: object, low: int, high: int, what: str, refuse: Refuse) -> list[cbor.Value]:
    """An array of `low` to `high` items."""
    if type(value) is not list or not low <= len(value) <= high:
        refuse(f"{what}: an array of {low} to {high} items is wanted")
    return value


def table(
    value: object, required: Collection[int], optional: Collection[int], what: str, refuse: Refuse
) -> dict[cbor.Value, cbor.Value]:
    """A map with all of the required keys and none but these and the optional ones."""
    if type(value) is not dict:
        refuse(f"{what}: a map is wanted")
    for key in required:
        if key not in value:
            refuse(f"{what}: key {key} is missing")
    if len(value) > len(required):
        for key in value:
            if key not in required and key not in optional:
                refuse(f"{what}: key {str(key)[:20]} is unknown")
    return value


def line(value: object, length_max: int, what: str, refuse: Refuse) -> str:
    """A text of 1 to `length_max` characters without control characters."""
    if type(value) is not str or not 1 <= len(value) <= length_max or _CONTROL.search(value):
        refuse(f"{what}: a text of 1 to {length_max} characters without control characters is wanted")
    return value


def language(value: object, what: str, refuse: Refuse) -> str:
    """A language tag."""
    if type(value) is not str or len(value) > LANGUAGE_CHARS_MAX or not _LANGUAGE.fullmatch(value):
        refuse(f"{what}: a language tag is wanted")
    return value


def titles(value: object, low: int, length_max: int, what: str, refuse: Refuse) -> Mapping[str, str]:
    """A map from language to text, with at least `low` pairs."""
    if type(value) is not dict or len(value) < low:
        refuse(f"{what}: a map from language to text is wanted")
    return {language(key, what, refuse): line(text, length_max, what, refuse) for key, text in value.items()}
