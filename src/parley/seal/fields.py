"""The fields that frames are made of, and the one refusal of whatever is not a frame."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from parley.wire import varint
from parley.wire.errors import Refusal
from parley.wire.limits import LOG_SIZE_MAX


class FrameBad(Refusal):
    """What the other side's datagram holds is not in the agreed form."""

    code = "frame-bad"
    hint = "the other side's software is faulty or newer than yours; what stood before it in the datagram was taken"


def refuse(why: str) -> NoReturn:
    """Raise FrameBad."""
    raise FrameBad(why)


@dataclass(frozen=True, slots=True)
class Codec:
    """How one field is written and read.

    `read(data, at)` gives the value and where it ends, or raises FrameBad; `write(value)` gives its bytes.
    """

    read: Callable[[bytes, int], tuple[Any, int]]
    write: Callable[[Any], bytes]


def unsigned(width: int, largest: int | None = None) -> Codec:
    """An unsigned integer of `width` bytes, most significant first, at most `largest`."""
    bound = (1 << 8 * width) - 1 if largest is None else largest

    def read(data: bytes, at: int) -> tuple[int, int]:
        end = at + width
        if end > len(data):
            refuse("it ends too early")
        number = int.from_bytes(data[at:end], "big")
        if number > bound:
            refuse(f"{number} is above {bound}")
        return number, end

    def write(number: int) -> bytes:
        assert 0 <= number <= bound
        return number.to_bytes(width, "big")

    return Codec(read, write)


def counted(largest: int = LOG_SIZE_MAX, smallest: int = 0) -> Codec:
    """A varint from `smallest` to `largest`."""

    def read(data: bytes, at: int) -> tuple[int, int]:
        try:
            number, end = varint.decode(data, at)
        except varint.BadVarint as bad:
            refuse(bad.detail)
        if not smallest <= number <= largest:
            refuse(f"{number} is not between {smallest} and {largest}")
        return number, end

    def write(number: int) -> bytes:
        assert smallest <= number <= largest
        return varint.encode(number)

    return Codec(read, write)


def fixed(size: int) -> Codec:
    """A byte string of `size` bytes."""

    def read(data: bytes, at: int) -> tuple[bytes, int]:
        end = at + size
        if end > len(data):
            refuse("it ends too early")
        return data[at:end], end

    def write(value: bytes) -> bytes:
        assert len(value) == size
        return value

    return Codec(read, write)


def rest(largest: int, smallest: int = 1) -> Codec:
    """A byte string of `smallest` to `largest` bytes that runs to the end."""

    def read(data: bytes, at: int) -> tuple[bytes, int]:
        size = len(data) - at
        if not smallest <= size <= largest:
            refuse(f"{size} bytes, allowed are {smallest} to {largest}")
        return data[at:], len(data)

    def write(value: bytes) -> bytes:
        assert smallest <= len(value) <= largest
        return value

    return Codec(read, write)


def no_check(_: Any) -> None:  # noqa: ANN401 - any frame
    """Every combination of such fields is good."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a frame consists of, in order, and what must hold of all of it together."""

    kind: Callable[..., Any]
    fields: tuple[tuple[str, Codec], ...]
    check: Callable[[Any], None] = no_check


U8: Final = unsigned(1)
U16: Final = unsigned(2)
U24: Final = unsigned(3)
U32: Final = unsigned(4)
U64: Final = unsigned(8)
SIDE: Final = unsigned(1, largest=1)
SIZE: Final = counted()
GENERATION: Final = fixed(8)
HASH: Final = fixed(32)
SIGNATURE: Final = fixed(64)
KEY_ID: Final = fixed(8)
