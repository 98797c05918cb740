"""Kinds that only declared forms have: a choice by words, a window of time, things counted, a coded message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from parley.forms.kinds import TIME, Kind, refuse
from parley.wire import shape
from parley.wire.limits import SECONDS_MAX

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from parley.wire.cbor import Value

T = TypeVar("T")

COUNT_MAX: Final = 1_000_000
UNITS_MAX: Final = 16

OFFSET_MINUTES_MAX: Final = 14 * 60
"""The zone farthest from UTC that is in use."""

ARGUMENTS_MAX: Final = 2


@dataclass(frozen=True, slots=True)
class Pick:
    """One of a few, by its word in the program and its number in the body."""

    words: Mapping[int, str]

    @property
    def told(self) -> str:
        """Each with its number."""
        return ", ".join(f"{number} {word}" for number, word in self.words.items())

    def read(self, value: Value, what: str) -> str:
        """The word of this number."""
        if type(value) is not int or value not in self.words:
            refuse(f"{what}: one of {self.told} is wanted")
        return self.words[value]

    def write(self, value: str, what: str) -> Value:
        """The number of this word."""
        for number, word in self.words.items():
            if word == value:
                return number
        return refuse(f"{what}: one of {self.told} is wanted")


@dataclass(frozen=True, slots=True)
class Window:
    """From when, how long (None: until further notice), and the minutes that the zone it is told in is ahead of UTC."""

    start_seconds: int
    length_seconds: int | None
    offset_minutes: int = 0

    @property
    def end_seconds(self) -> int | None:
        """When it ends; None where that is not said."""
        return None if self.length_seconds is None else self.start_seconds + self.length_seconds


class WindowKind:
    """A window as a body has it: [start, length or null, offset]."""

    told = "window: start in seconds since 1970, length in seconds or none, zone in minutes ahead of UTC"

    def read(self, value: Value, what: str) -> Window:
        """The window."""
        start, length, offset = shape.array(value, 3, 3, what, refuse)
        TIME.read(start, f"{what}: start")
        if length is not None:
            shape.number(length, 1, SECONDS_MAX - TIME.read(start, what), f"{what}: length", refuse)
        shape.number(offset, -OFFSET_MINUTES_MAX, OFFSET_MINUTES_MAX, f"{what}: zone", refuse)
        return Window(start, length, offset)  # type: ignore[arg-type]

    def write(self, value: Window, what: str) -> Value:
        """The three numbers."""
        written: Value = [value.start_seconds, value.length_seconds, value.offset_minutes]
        self.read(written, what)
        return written


@dataclass(frozen=True, slots=True)
class Units:
    """So many of a kind: ships, aircraft, people."""

    type: str
    count: int


@dataclass(frozen=True, slots=True)
class UnitsKind:
    """Units as a body has them: [type, count]."""

    types: Pick

    @property
    def told(self) -> str:
        """Type and count."""
        return f"[type, count from 1 to {COUNT_MAX}]; type: {self.types.told}"

    def read(self, value: Value, what: str) -> Units:
        """The units."""
        type_, count = shape.array(value, 2, 2, what, refuse)
        return Units(self.types.read(type_, what), shape.number(count, 1, COUNT_MAX, f"{what}: count", refuse))

    def write(self, value: Units, what: str) -> Value:
        """Type and count."""
        return [self.types.write(value.type, what), shape.number(value.count, 1, COUNT_MAX, what, refuse)]


@dataclass(frozen=True, slots=True)
class Names:
    """The name of another field of the form, by its key: a part that was left out on purpose."""

    names: Mapping[int, str]

    @property
    def told(self) -> str:
        """Which may be named."""
        return "a field's key: " + ", ".join(f"{key} {name}" for key, name in self.names.items())

    def read(self, value: Value, what: str) -> str:
        """The name of the field with this key."""
        return Pick(self.names).read(value, what)

    def write(self, value: str, what: str) -> Value:
        """The key."""
        return Pick(self.names).write(value, what)


@dataclass(frozen=True, slots=True)
class Coded:
    """A message of the codebook by its number, with what it says beside its text."""

    number: int
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeKind:
    """A coded message as a body has it: its number, or [number, arguments]."""

    arguments: Mapping[int, tuple[Kind, ...]]
    """The kinds of each message's arguments, by number."""

    @property
    def told(self) -> str:
        """How many there are."""
        return f"number of one of {len(self.arguments)} messages, in an array with its arguments where it has any"

    def read(self, value: Value, what: str) -> Coded:
        """The message."""
        number, *given = value if type(value) is list and value else [value]
        if type(number) is not int or number not in self.arguments:
            refuse(f"{what}: no such message")
        kinds = self.arguments[number]
        if len(given) != len(kinds) or (type(value) is list and not given):
            refuse(f"{what}: message {number} has {len(kinds)} arguments")
        return Coded(number, tuple(kind.read(one, what) for kind, one in zip(kinds, given, strict=True)))

    def write(self, value: Coded, what: str) -> Value:
        """Number and arguments."""
        kinds = self.arguments.get(value.number)
        if kinds is None or len(kinds) != len(value.arguments):
            refuse(f"{what}: no such message, or other arguments")
        if not kinds:
            return value.number
        return [value.number, *(kind.write(one, what) for kind, one in zip(kinds, value.arguments, strict=True))]


def held_in(value: object, kind: type[T]) -> Iterator[T]:
    """What a field's value holds of a kind: the value itself, each of many, or the arguments of a coded message."""
    if isinstance(value, kind):
        yield value
    parts = value.arguments if isinstance(value, Coded) else value if isinstance(value, tuple) else ()
    for one in parts:
        yield from held_in(one, kind)
