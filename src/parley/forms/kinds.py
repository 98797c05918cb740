"""The kinds of value that a field of a form may hold: what each admits, and how its bounds are told.

A kind reads a decoded value into what the program works with, and writes it back; both check the bounds.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, NoReturn, Protocol

from parley.forms.text import checked
from parley.wire import shape
from parley.wire.errors import Refusal
from parley.wire.limits import POSTS_MAX, SECONDS_MAX, TEXT_CHARACTERS_MAX

if TYPE_CHECKING:
    from parley.wire.cbor import Value


class BadBody(Refusal):
    """The body does not have the shape of its form."""

    code = "body-bad"
    hint = "it is kept and shown as it came; tell the other side which form and version it uses"


def refuse(why: str) -> NoReturn:
    """Raise BadBody."""
    raise BadBody(why)


class Kind(Protocol):
    """What a field may hold."""

    @property
    def told(self) -> str:
        """Its bounds in words, as the page of forms has them."""
        ...

    def read(self, value: Value, what: str) -> Any:  # noqa: ANN401 -- each kind has its own type
        """The decoded value as the program has it; raises BadBody, ForbiddenText, TextLength."""
        ...

    def write(self, value: Any, what: str) -> Value:  # noqa: ANN401
        """The value as the body has it, checked alike."""
        ...


class Same(ABC):
    """A kind whose values the program has as the body has them."""

    @abstractmethod
    def read(self, value: Value, what: str) -> Any:  # noqa: ANN401
        """The value itself, if it is within bounds."""

    def write(self, value: Any, what: str) -> Value:  # noqa: ANN401
        """The same check, for what is about to be said."""
        read: Value = self.read(value, what)
        return read


@dataclass(frozen=True, slots=True)
class Number(Same):
    """An integer within bounds; `unit` is for people."""

    low: int
    high: int
    unit: str = ""

    @property
    def told(self) -> str:
        """Its bounds."""
        return f"{self.low} to {self.high}" + (f" {self.unit}" if self.unit else "")

    def read(self, value: Value, what: str) -> int:
        """The integer."""
        return shape.number(value, self.low, self.high, what, refuse)


@dataclass(frozen=True, slots=True)
class Octets(Same):
    """A byte string of `low` to `high` bytes."""

    low: int
    high: int

    @property
    def told(self) -> str:
        """Its length."""
        return f"bytes[{self.low}]" if self.low == self.high else f"bytes, {self.low} to {self.high} of them"

    def read(self, value: Value, what: str) -> bytes:
        """The bytes."""
        if type(value) is not bytes or not self.low <= len(value) <= self.high:
            refuse(f"{what}: {self.told} wanted")
        return value


@dataclass(frozen=True, slots=True)
class Text(Same):
    """A text for people; without `lines` it has no newline and no tab."""

    characters_max: int
    lines: bool = False

    @property
    def told(self) -> str:
        """Its length."""
        return f"{'text' if self.lines else 'text of one line'}, 1 to {self.characters_max} characters"

    def read(self, value: Value, what: str) -> str:
        """The text."""
        if type(value) is not str:
            refuse(f"{what}: a text is wanted")
        if not self.lines and ("\n" in value or "\t" in value):
            refuse(f"{what}: one line is wanted")
        return checked(value, self.characters_max)


@dataclass(frozen=True, slots=True)
class Word(Same):
    """A word of a vocabulary that programs know: of a form, of a category, of a rule."""

    characters_max: int

    @property
    def told(self) -> str:
        """Its shape."""
        return f"1 to {self.characters_max} characters of a–z, 0–9, hyphen and slash"

    def read(self, value: Value, what: str) -> str:
        """The word."""
        if type(value) is not str or not 1 <= len(value) <= self.characters_max or not set(value) <= _WORD:
            refuse(f"{what}: {self.told} wanted")
        return value


@dataclass(frozen=True, slots=True)
class Language(Same):
    """A BCP 47 language tag."""

    @property
    def told(self) -> str:
        """Its shape."""
        return "language (BCP 47)"

    def read(self, value: Value, what: str) -> str:
        """The tag."""
        return shape.language(value, what, refuse)


@dataclass(frozen=True, slots=True)
class Titles:
    """One text in each of some languages; without `lines` a short line."""

    characters_max: int = TEXT_CHARACTERS_MAX
    lines: bool = False

    @property
    def told(self) -> str:
        """Its shape."""
        return f"map from language to {Text(self.characters_max, self.lines).told}"

    def read(self, value: Value, what: str) -> dict[str, str]:
        """By language."""
        if type(value) is not dict or not value:
            refuse(f"{what}: a map from language to text is wanted")
        kind = Text(self.characters_max, self.lines)
        return {shape.language(key, what, refuse): kind.read(text, what) for key, text in value.items()}

    def write(self, value: dict[str, str], what: str) -> Value:
        """The same, as the body has it."""
        written: Value = dict(value.items())
        self.read(written, what)
        return written


@dataclass(frozen=True, slots=True)
class Flag(Same):
    """True or false."""

    @property
    def told(self) -> str:
        """Its values."""
        return "true or false"

    def read(self, value: Value, what: str) -> bool:
        """The truth value."""
        if type(value) is not bool:
            refuse(f"{what}: true or false is wanted")
        return value


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few."""

    among: type[IntEnum]

    @property
    def told(self) -> str:
        """Each with its number."""
        return ", ".join(f"{one.value} {one.name.lower().replace('_', ' ')}" for one in self.among)

    def read(self, value: Value, what: str) -> IntEnum:
        """The one that has this number."""
        numbers = {one.value: one for one in self.among}
        if type(value) is not int or value not in numbers:
            refuse(f"{what}: one of {self.told} is wanted")
        return numbers[value]

    def write(self, value: IntEnum, what: str) -> Value:
        """Its number."""
        return self.read(int(value), what).value


@dataclass(frozen=True, slots=True)
class ListOf:
    """From `low` to `high` values of one kind, in order."""

    kind: Kind
    high: int
    low: int = 0

    @property
    def told(self) -> str:
        """How many, and of what."""
        return f"array of {self.low} to {self.high}: {self.kind.told}"

    def read(self, value: Value, what: str) -> tuple[Any, ...]:
        """They, as a tuple."""
        return tuple(self.kind.read(one, what) for one in shape.array(value, self.low, self.high, what, refuse))

    def write(self, value: tuple[Any, ...], what: str) -> Value:
        """They, as an array."""
        written: list[Value] = [self.kind.write(one, what) for one in value]
        shape.array(written, self.low, self.high, what, refuse)
        return written


_WORD: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-/")

TIME: Final = Number(0, SECONDS_MAX, "seconds since 1970")
POST: Final = Number(0, POSTS_MAX - 1, "(post)")
PRECEDENCE: Final = Number(0, 3, "(precedence)")
HASH: Final = Octets(32, 32)
LINE: Final = Text(TEXT_CHARACTERS_MAX)
FORM: Final = Word(64)
CATEGORY: Final = Word(32)
LANGUAGE: Final = Language()
TITLES: Final = Titles()
FLAG: Final = Flag()
