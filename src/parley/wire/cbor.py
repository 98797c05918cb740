"""Strict CBOR: the one encoding of each value, and a decoder that refuses every other.

Integers of at most 64 bits, byte strings, text in NFC, arrays, maps whose keys ascend bytewise, true, false, null (RFC 8949, section 4.2.1).
No tags, no floats, no indefinite lengths.  Decoding costs time and memory in proportion to the input, whatever the input
says of itself.
"""

from __future__ import annotations

from typing import Final, NoReturn, TypeAlias
from unicodedata import is_normalized

from parley.wire.errors import Refusal
from parley.wire.limits import CBOR_BYTES_MAX, CBOR_DEPTH_MAX

Value: TypeAlias = "int | bytes | str | bool | None | list[Value] | dict[Value, Value]"

_SIMPLE: Final[dict[int, bool | None]] = {0xF4: False, 0xF5: True, 0xF6: None}


class BadCbor(Refusal):
    """The bytes are not the one permitted encoding of a value."""

    code = "cbor-bad"
    hint = "the sender's software wrote them wrongly, or they were damaged on the way; ask for them again"


def encode(value: object) -> bytes:
    """The one encoding of a value made of int, bytes, str, bool, None, list, tuple and dict.

    A value that has no encoding is a fault of ours, hence an assertion.
    """
    out = bytearray()
    _write(value, out)
    return bytes(out)


def decode(data: bytes, size_max: int = CBOR_BYTES_MAX) -> Value:
    """The value whose one encoding `data` is.

    Raises BadCbor for any other bytes, and for more than `size_max` of them.
    """
    if len(data) > size_max:
        _refuse(f"{len(data)} bytes, at most {size_max} allowed")
    value, end = _read(data, 0, CBOR_DEPTH_MAX)
    if end != len(data):
        _refuse(f"{len(data) - end} bytes after the end")
    return value


def head(major: int, number: int) -> bytes:
    """The initial bytes of an item: its major type (0 to 7) and its number, in the shortest form."""
    if number < 24:
        return bytes((major << 5 | number,))
    for info, width in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << 8 * width:
            return bytes((major << 5 | info,)) + number.to_bytes(width, "big")
    raise AssertionError("an integer of more than 64 bits")


def _write(value: object, out: bytearray) -> None:
    match value:
        case bool() | None:
            out.append({False: 0xF4, True: 0xF5, None: 0xF6}[value])
        case int():
            out += head(0, value) if value >= 0 else head(1, -1 - value)
        case bytes():
            out += head(2, len(value)) + value
        case str():
            raw = value.encode()
            out += head(3, len(raw)) + raw
        case list() | tuple():
            out += head(4, len(value))
            for item in value:
                _write(item, out)
        case dict():
            out += head(5, len(value))
            for key, item in sorted((encode(key), item) for key, item in value.items()):
                out += key
                _write(item, out)
        case _:
            raise AssertionError(f"{type(value).__name__} has no encoding")


def _read(data: bytes, at: int, depth: int) -> tuple[Value, int]:
    if at >= len(data):
        _refuse("it ends too early")
    initial = data[at]
    major = initial >> 5
    if major == 7:
        if initial not in _SIMPLE:
            _refuse(f"initial byte 0x{initial:02x} is not permitted")
        return _SIMPLE[initial], at + 1
    number, at = _number(data, at)
    if major < 2:
        return (number if major == 0 else -1 - number), at
    if major < 4:
        return _string(data, at, number, major)
    if major == 6:
        _refuse("tags are not permitted")
    if depth == 0:
        _refuse(f"nested more than {CBOR_DEPTH_MAX} deep")
    if number > len(data) - at:
        _refuse("it ends too early")
    return (_array if major == 4 else _map)(data, at, number, depth - 1)


def _number(data: bytes, at: int) -> tuple[int, int]:
    info = data[at] & 31
    if info < 24:
        return info, at + 1
    if info > 27:
        _refuse("indefinite and reserved lengths are not permitted")
    width = 1 << info - 24
    raw = data[at + 1 : at + 1 + width]
    number = int.from_bytes(raw, "big")
    if len(raw) < width:
        _refuse("it ends too early")
    if number < (24 if width == 1 else 1 << 4 * width):
        _refuse("a number is not in its shortest form")
    return number, at + 1 + width


def _string(data: bytes, at: int, length: int, major: int) -> tuple[Value, int]:
    raw = data[at : at + length]
    if len(raw) < length:
        _refuse("it ends too early")
    if major == 2:
        return raw, at + length
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        _refuse("a text is not UTF-8")
    if not is_normalized("NFC", text):
        _refuse("a text is not in Unicode normal form C")
    return text, at + length


def _array(data: bytes, at: int, count: int, depth: int) -> tuple[Value, int]:
    items: list[Value] = []
    for _ in range(count):
        item, at = _read(data, at, depth)
        items.append(item)
    return items, at


def _map(data: bytes, at: int, count: int, depth: int) -> tuple[Value, int]:
    pairs: dict[Value, Value] = {}
    before = b""
    for _ in range(count):
        start = at
        key, at = _read(data, at, depth)
        raw = data[start:at]
        if raw <= before:
            _refuse("the keys of a map do not ascend")
        if not isinstance(key, int | str) or isinstance(key, bool):
            _refuse("the key of a map is neither an integer nor a text")
        before = raw
        pairs[key], at = _read(data, at, depth)
    return pairs, at


def _refuse(why: str) -> NoReturn:
    raise BadCbor(why)
