"""Strict CBOR: the one encoding of each value, and a decoder that refuses every other.

Integers of at most 64 bits, byte strings, text in NFC, arrays, maps whose keys ascend bytewise, true, false, null
(RFC 8949, section 4.2.1).  No tags, no floats, no indefinite lengths.  Decoding costs time and memory in proportion to
the input, whatever the input says of itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NoReturn, TypeAlias
from unicodedata import is_normalized

from parley.wire.assigned import unassigned
from parley.wire.errors import Refusal
from parley.wire.limits import CBOR_BYTES_MAX, CBOR_CONTAINERS_MAX, CBOR_DEPTH_MAX, CBOR_ITEMS_MAX

Value: TypeAlias = "int | bytes | str | bool | list[Value] | dict[Value, Value] | None"


class BadCbor(Refusal):
    """The bytes are not the one permitted encoding of a value."""

    code = "cbor-bad"
    hint = "the sender's software wrote them wrongly, or they were damaged on the way; ask for them again"


def encode(value: object) -> bytes:
    """The one encoding of a value made of int, bytes, str, bool, None, list, tuple and dict.

    A value that has no encoding is a fault of ours, hence an assertion.
    """
    parts: list[bytes] = []
    _write(value, parts)
    return b"".join(parts)


def decode(data: bytes, size_max: int = CBOR_BYTES_MAX) -> Value:
    """The value whose one encoding `data` is.

    Raises BadCbor for any other bytes, and for more than `size_max` of them.
    """
    if len(data) > size_max:
        _refuse(f"{len(data)} bytes, at most {size_max} allowed")
    if CBOR_CONTAINERS_MAX < len(data) <= CBOR_BYTES_MAX:
        _bound_values(data)
    value, end = _read(data, 0, CBOR_DEPTH_MAX)
    if end != len(data):
        _refuse(f"{len(data) - end} bytes after the end")
    return value


def decode_first(data: bytes) -> tuple[Value, bytes]:
    """The value that these bytes begin with, and the bytes after it: for formats of others that join values to bytes.

    Raises BadCbor for what is not its one encoding, and for more than CBOR_CONTAINERS_MAX bytes.
    """
    if len(data) > CBOR_CONTAINERS_MAX:
        _refuse(f"{len(data)} bytes, at most {CBOR_CONTAINERS_MAX} allowed")
    value, end = _read(data, 0, CBOR_DEPTH_MAX)
    return value, data[end:]


def head(major: int, number: int) -> bytes:
    """The initial bytes of an item: its major type (0 to 7) and its number, in the shortest form."""
    if number < 24:
        return _SHORT_HEADS[major << 5 | number]
    if number < 1 << 8:
        return _SHORT_HEADS[major << 5 | 24] + _SHORT_HEADS[number]
    if number < 1 << 16:
        return ((major << 5 | 25) << 16 | number).to_bytes(3, "big")
    if number < 1 << 32:
        return ((major << 5 | 26) << 32 | number).to_bytes(5, "big")
    assert number < 1 << 64, "an integer of more than 64 bits"
    return ((major << 5 | 27) << 64 | number).to_bytes(9, "big")


_SHORT_HEADS: Final = [bytes((initial,)) for initial in range(256)]


# -- writing ---------------------------------------------------------------------------------------------------------


def _write(value: object, parts: list[bytes]) -> None:
    writer = _WRITERS.get(type(value)) or _writer_of_a_subclass(value)
    writer(value, parts)


def _write_int(value: int, parts: list[bytes]) -> None:
    if 0 <= value < 24:
        parts.append(_SHORT_HEADS[value])
    else:
        parts.append(head(0, value) if value >= 0 else head(1, -1 - value))


def _write_bytes(value: bytes, parts: list[bytes]) -> None:
    parts += head(2, len(value)), value


def _write_text(value: str, parts: list[bytes]) -> None:
    raw = value.encode()
    parts += head(3, len(raw)), raw


def _write_array(value: list[object] | tuple[object, ...], parts: list[bytes]) -> None:
    parts.append(head(4, len(value)))
    writers = _WRITERS
    for item in value:
        (writers.get(type(item)) or _writer_of_a_subclass(item))(item, parts)


def _write_map(value: dict[object, object], parts: list[bytes]) -> None:
    parts.append(head(5, len(value)))
    last: Any = -1
    for key in value:
        if type(key) is not int or not last < key < 24:
            break
        last = key
    else:  # small numbers, as the keys of nearly all maps, in order as they are nearly always written
        writers = _WRITERS
        for key, item in value.items():
            parts.append(_SHORT_HEADS[key])  # type: ignore[call-overload]  # an int
            (writers.get(type(item)) or _writer_of_a_subclass(item))(item, parts)
        return
    for name, item in sorted([(encode(key), item) for key, item in value.items()], key=_first):
        parts.append(name)
        _write(item, parts)


def _first(pair: tuple[bytes, object]) -> bytes:
    return pair[0]


def _write_bool(value: bool, parts: list[bytes]) -> None:  # noqa: FBT001 -- it is the value written
    parts.append(b"\xf5" if value else b"\xf4")


def _write_null(_value: None, parts: list[bytes]) -> None:
    parts.append(b"\xf6")


_WRITERS: Final[dict[type, Callable[[Any, list[bytes]], None]]] = {
    int: _write_int,
    bytes: _write_bytes,
    str: _write_text,
    list: _write_array,
    tuple: _write_array,
    dict: _write_map,
    bool: _write_bool,
    type(None): _write_null,
}


def _writer_of_a_subclass(value: object) -> Callable[[Any, list[bytes]], None]:
    for kind in type(value).__mro__:
        if kind in _WRITERS:
            return _WRITERS[kind]
    raise AssertionError(f"{type(value).__name__} has no encoding")


# -- reading ---------------------------------------------------------------------------------------------------------


def _bound_values(data: bytes) -> None:
    """Refuse what would be small on the wire and large in memory or slow to read, before any of it is."""
    at = containers = walked = 0
    items = 1
    while items and at < len(data):
        items -= 1
        walked += 1
        if walked > CBOR_ITEMS_MAX:
            _refuse(f"more than {CBOR_ITEMS_MAX} values")
        initial = data[at]
        number, at = initial & 31, at + 1
        if number >= 24 and initial < 0xE0:
            number, at = _number(data, at, number)
        major = initial >> 5
        if major in (2, 3):
            at += number
        elif major in (4, 5):
            items += number << major - 4
            containers += 1
            if containers > CBOR_CONTAINERS_MAX:
                _refuse(f"more than {CBOR_CONTAINERS_MAX} arrays and maps")
        elif major == 6:
            _tag(data, at, number, 0)


def _read(data: bytes, at: int, depth: int) -> tuple[Value, int]:
    if at >= len(data):
        _refuse("it ends too early")
    initial = data[at]
    at += 1
    if initial < 24:
        return initial, at
    number = initial & 31
    if number >= 24 and initial < 0xE0:
        number, at = _number(data, at, number)
    return _READERS[initial >> 5](data, at, number, depth)


def _number(data: bytes, at: int, info: int) -> tuple[int, int]:
    if info > 27:
        _refuse("indefinite and reserved lengths are not permitted")
    width = 1 << info - 24
    end = at + width
    if end > len(data):
        _refuse("it ends too early")
    number = data[at] if width == 1 else int.from_bytes(data[at:end], "big")
    if number < _SMALLEST[info]:
        _refuse("a number is not in its shortest form")
    return number, end


_SMALLEST: Final = {24: 24, 25: 1 << 8, 26: 1 << 16, 27: 1 << 32}
"""The first number that needs the width of this info."""


def _unsigned(_data: bytes, at: int, number: int, _depth: int) -> tuple[Value, int]:
    return number, at


def _negative(_data: bytes, at: int, number: int, _depth: int) -> tuple[Value, int]:
    return -1 - number, at


def _text(data: bytes, at: int, length: int, _depth: int) -> tuple[Value, int]:
    end = at + length
    if end > len(data):
        _refuse("it ends too early")
    try:
        text = data[at:end].decode()
    except UnicodeDecodeError:
        _refuse("a text is not UTF-8")
    if not text.isascii():
        _check_text(text)
    return text, end


def _check_text(text: str) -> None:
    if (found := unassigned(text)) is not None:
        _refuse(f"U+{ord(found):04X} in a text is not assigned in Unicode 14.0")
    if not is_normalized("NFC", text):
        _refuse("a text is not in Unicode normal form C")


def _bytes(data: bytes, at: int, length: int, _depth: int) -> tuple[Value, int]:
    end = at + length
    if end > len(data):
        _refuse("it ends too early")
    return data[at:end], end


def _array(data: bytes, at: int, count: int, depth: int) -> tuple[Value, int]:
    depth = _deeper(data, at, count, depth)
    items: list[Value] = []
    for _ in range(count):
        if at < len(data) and data[at] < 24:  # small numbers without a call
            items.append(data[at])
            at += 1
        else:
            item, at = _read(data, at, depth)
            items.append(item)
    return items, at


def _map(data: bytes, at: int, count: int, depth: int) -> tuple[Value, int]:
    depth = _deeper(data, at, count, depth)
    pairs: dict[Value, Value] = {}
    before = b""
    for _ in range(count):
        start = at
        key: Value
        if at < len(data) and data[at] < 24:  # the keys of nearly all maps: without a call
            key, at = data[at], at + 1
        else:
            key, at = _read(data, at, 0)
            if type(key) is not int and type(key) is not str:
                _refuse("the key of a map is neither an integer nor a text")
        raw = data[start:at]
        if raw <= before:
            _refuse("the keys of a map do not ascend")
        before = raw
        pairs[key], at = _read(data, at, depth)
    return pairs, at


def _deeper(data: bytes, at: int, count: int, depth: int) -> int:
    if depth == 0:
        _refuse(f"nested more than {CBOR_DEPTH_MAX} deep")
    if count > len(data) - at:
        _refuse("it ends too early")
    return depth - 1


def _tag(_data: bytes, _at: int, _number: int, _depth: int) -> tuple[Value, int]:
    _refuse("tags are not permitted")


def _simple(_data: bytes, at: int, number: int, _depth: int) -> tuple[Value, int]:
    if number not in _SIMPLE:
        _refuse(f"initial byte 0x{0xE0 | number:02x} is not permitted")
    return _SIMPLE[number], at


_SIMPLE: Final[dict[int, bool | None]] = {20: False, 21: True, 22: None}
_READERS: Final = (_unsigned, _negative, _bytes, _text, _array, _map, _tag, _simple)
"""By major type; each is given the place after the head, and the head's number."""


def _refuse(why: str) -> NoReturn:
    raise BadCbor(why)
