"""The variable-length integer of RFC 9000, section 16, in its shortest form only."""

from __future__ import annotations

from typing import Final, NoReturn

from parley.wire.errors import Refusal

VARINT_MAX: Final = (1 << 62) - 1

_FORMS: Final = ((1 << 6, 1, 0x00), (1 << 14, 2, 0x40), (1 << 30, 4, 0x80), (1 << 62, 8, 0xC0))
"""(first number too large, bytes, the two uppermost bits of the first byte)."""


class BadVarint(Refusal):
    """A number is cut short or not in its shortest form."""

    code = "varint-bad"
    hint = "the sender's software wrote it wrongly, or it was damaged on the way"


def encode(number: int) -> bytes:
    """The shortest encoding of `number`, 0 to 2**62 - 1."""
    for limit, width, mark in _FORMS:
        if 0 <= number < limit:
            return (mark << 8 * (width - 1) | number).to_bytes(width, "big")
    raise AssertionError(f"{number} has no encoding")


def decode(data: bytes, at: int) -> tuple[int, int]:
    """The number that begins at `data[at]`, and where it ends.

    Raises BadVarint where the data end too early or a shorter encoding exists.
    """
    if at >= len(data):
        _refuse("it ends too early")
    first = data[at]
    if first < 0x40:
        return first, at + 1
    width = 1 << (first >> 6)
    end = at + width
    if end > len(data):
        _refuse("it ends too early")
    number = int.from_bytes(data[at:end], "big") & (1 << 8 * width - 2) - 1
    if number < 1 << 4 * width - 2:
        _refuse("it is not in its shortest form")
    return number, end


def _refuse(why: str) -> NoReturn:
    raise BadVarint(why)
