"""The maps of enrolment, ratchet and recovery messages: which keys they have, and of what kind their values are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NoReturn, TypeAlias
from unicodedata import category

from parley.wire import cbor
from parley.wire.limits import SECONDS_MAX, TEXT_CHARACTERS_MAX

Check: TypeAlias = Callable[[Any], bool]
Refuse: TypeAlias = Callable[[str], NoReturn]

_BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def read_map(raw: bytes, shape: Mapping[int, Check], refuse: Refuse) -> dict[int, Any]:
    """The map with exactly the keys of `shape`, each value as its check demands; whatever is not that is refused."""
    value = read_item(raw, refuse)
    if not isinstance(value, dict) or list(value) != sorted(shape):
        refuse("the map has not exactly its keys")
    fields: dict[int, Any] = {key: value[key] for key in shape}
    for key, check in shape.items():
        if not check(fields[key]):
            refuse(f"the value of key {key}")
    return fields


def read_signed(raw: bytes, refuse: Refuse) -> tuple[bytes, bytes]:
    """The two parts of the array [map as bytes, signature]."""
    match read_item(raw, refuse):
        case [bytes(inner), bytes(signature)] if len(signature) == 64:
            return inner, signature
        case _:
            return refuse("not a map as bytes and a signature")


def read_item(raw: bytes, refuse: Refuse) -> cbor.Value:
    """The CBOR item of the bytes."""
    try:
        return cbor.decode(raw)
    except cbor.BadCbor as bad:
        return refuse(bad.detail)


def bytes_of(size: int) -> Check:
    """A byte string of `size` bytes."""
    return lambda value: isinstance(value, bytes) and len(value) == size


def bytes_upto(size: int) -> Check:
    """A byte string of 1 to `size` bytes."""
    return lambda value: isinstance(value, bytes) and 1 <= len(value) <= size


def integer(largest: int, smallest: int = 0) -> Check:
    """An integer from `smallest` to `largest`."""
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and smallest <= value <= largest


def optional(check: Check) -> Check:
    """Null, or what `check` demands."""
    return lambda value: value is None or check(value)


def is_text(value: object) -> bool:
    """A text for people: 1 to 200 characters, none that controls or turns the line round."""
    if not isinstance(value, str) or not 1 <= len(value) <= TEXT_CHARACTERS_MAX:
        return False
    return not any(character in _BIDI or category(character) == "Cc" for character in value)


is_time: Final = integer(SECONDS_MAX)
