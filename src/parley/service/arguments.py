"""What a request brings, read in one place: a verb declares its arguments; what does not fit is refused by name."""

from __future__ import annotations

import math
import os
import re
from base64 import b64decode
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Final, NoReturn, Protocol
from unicodedata import normalize

from parley.forms.kinds import POST as POST_NUMBER
from parley.wire import shape
from parley.wire.assigned import unassigned
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, LineId, PostId
from parley.wire.limits import SECONDS_MAX, TEXT_CHARACTERS_MAX

Json = dict[str, Any]

PREFIX_CHARACTERS_MAX: Final = 64
"""The beginning of an id or a hash of 32 bytes, in hexadecimal."""

PATH_BYTES_MAX: Final = 4_096
"""What the systems take."""

WRONG_CHARACTERS_MAX: Final = 40
"""So much of the name of an argument that nobody declared is repeated."""


class BadRequest(Refusal):
    """This station does not know that request, or not with these arguments."""

    code = "request-bad"
    hint = "give what is wanted; a command that did is of another version than the serving station: restart the station"


class Unfit(Exception):
    """A value that is not of its kind; says what is wanted, and becomes a BadRequest that names the argument."""


class Kind(Protocol):
    """What an argument may be."""

    def take(self, value: object) -> Any:  # noqa: ANN401 -- each kind its own type
        """The value as the verb takes it; raises Unfit."""
        ...


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a verb; `null` is the same as leaving it out, which is allowed where it is not required."""

    kind: Kind
    required: bool = True
    default: Any = None


@dataclass(frozen=True, slots=True)
class Verb:
    """What answers a request, and the arguments that it takes by name."""

    act: Callable[..., Awaitable[Json]]
    takes: Mapping[str, Argument] = field(default_factory=dict)


def optional(kind: Kind, default: Any = None) -> Argument:  # noqa: ANN401 -- of the kind's type
    """An argument that may be left out."""
    return Argument(kind, required=False, default=default)


def needed(**kinds: Kind) -> dict[str, Argument]:
    """Arguments that must be there."""
    return {name: Argument(kind) for name, kind in kinds.items()}


def read_request(value: object) -> tuple[str, Json]:
    """The verb and the arguments, unread yet, of one decoded request; raises BadRequest."""
    if not isinstance(value, dict) or value.keys() != {"verb", "args"}:
        bad_request("an object with `verb` and `args` is wanted")
    verb, args = value["verb"], value["args"]
    if not isinstance(verb, str) or not isinstance(args, dict):
        bad_request("`verb` is a text, `args` an object")
    return verb, args


def read_arguments(verb: str, takes: Mapping[str, Argument], given: Json) -> Json:
    """Every declared argument by name, in the type that the verb takes; raises BadRequest."""
    try:
        return _arguments(takes, given)
    except Unfit as unfit:
        bad_request(f"{verb}: {unfit}")


def bad_request(why: str) -> NoReturn:
    """Decline the request; raises BadRequest."""
    raise BadRequest(why)


def _arguments(takes: Mapping[str, Argument], given: Mapping[str, object]) -> Json:
    for name in given:
        if name not in takes:
            raise Unfit(f"{name[:WRONG_CHARACTERS_MAX]!r} is not one of its arguments")
    return {name: _argument(name, one, given.get(name)) for name, one in takes.items()}


def _argument(name: str, one: Argument, value: object) -> Any:  # noqa: ANN401 -- of the kind's type
    if value is None:
        if one.required:
            raise Unfit(f"{name} is missing")
        return one.default
    try:
        return one.kind.take(value)
    except Unfit as unfit:
        raise Unfit(f"{name}: {unfit}") from unfit


# -- kinds -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """A text of at most so many characters, each of which UTF-8 can carry."""

    characters_max: int
    pattern: re.Pattern[str] | None = None
    """What the whole of it is, where not everything is allowed."""

    def take(self, value: object) -> str:
        """The text."""
        if not isinstance(value, str) or len(value) > self.characters_max or _SURROGATE.search(value):
            raise Unfit(f"a text of at most {self.characters_max} characters is wanted")
        if self.pattern is not None and not self.pattern.fullmatch(value):
            raise Unfit(f"a text like {self.pattern.pattern} is wanted")
        return value


_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Name:
    """What somebody or something is called: a line of text that the store gives back as it is."""

    characters_max: int = TEXT_CHARACTERS_MAX

    def take(self, value: object) -> str:
        """The name, in NFC."""
        text = normalize("NFC", Text(self.characters_max).take(value).strip())
        if unassigned(text) is not None:
            self._refuse("")
        return shape.line(text, self.characters_max, "", self._refuse)

    def _refuse(self, _: str) -> NoReturn:
        raise Unfit(f"a line of 1 to {self.characters_max} characters that Unicode knows is wanted")


@dataclass(frozen=True, slots=True)
class Octets:
    """Bytes in hexadecimal, from so many to so many."""

    low: int
    high: int
    made: Callable[[bytes], bytes] = bytes

    def take(self, value: object) -> bytes:
        """The bytes, in their own type."""
        if not isinstance(value, str) or not _HEX.fullmatch(value) or not self.low <= len(value) // 2 <= self.high:
            wanted = f"{self.low}" if self.low == self.high else f"{self.low} to {self.high}"
            raise Unfit(f"{wanted} bytes in hexadecimal are wanted")
        return self.made(bytes.fromhex(value))


_HEX: Final = re.compile(r"([0-9A-Fa-f]{2})*")


@dataclass(frozen=True, slots=True)
class Number:
    """An integer within bounds."""

    low: int
    high: int
    made: Callable[[int], int] = int

    def take(self, value: object) -> int:
        """The number, in its own type."""
        if type(value) is not int or not self.low <= value <= self.high:
            raise Unfit(f"a whole number from {self.low} to {self.high} is wanted")
        return self.made(value)


@dataclass(frozen=True, slots=True)
class Seconds:
    """A length of time, which may have a fraction."""

    high: int = SECONDS_MAX

    def take(self, value: object) -> float:
        """The seconds."""
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= self.high:
            raise Unfit(f"a number of seconds from 0 to {self.high} is wanted")
        assert math.isfinite(value), "what is not finite is not within the bounds"
        return float(value)


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def take(self, value: object) -> bool:
        """Which."""
        if not isinstance(value, bool):
            raise Unfit("true or false is wanted")
        return value


@dataclass(frozen=True, slots=True)
class Choice:
    """A member of an enumeration by its name, or one of some words."""

    of: type[Enum] | tuple[str, ...]

    def names(self) -> Mapping[str, Any]:
        """Each by its name."""
        if isinstance(self.of, tuple):
            return {one: one for one in self.of}
        return {one.name: one for one in self.of}

    def take(self, value: object) -> Any:  # noqa: ANN401 -- a member, or a word
        """The one that is named."""
        names = self.names()
        if not isinstance(value, str) or value not in names:
            raise Unfit(f"one of {', '.join(names)} is wanted")
        return names[value]


@dataclass(frozen=True, slots=True)
class Place:
    """The whole path of a file or a folder: the station's working folder is not the asker's."""

    file: bool = True

    def take(self, value: object) -> Path:
        """The path."""
        if not isinstance(value, str) or not _names_a_place(value) or (self.file and not Path(value).name):
            raise Unfit(f"the whole path of a {'file' if self.file else 'folder'} is wanted")
        return Path(value)


def _names_a_place(text: str) -> bool:
    """Whether a system may be asked for such a path."""
    try:
        size = len(os.fsencode(text))
    except UnicodeEncodeError:
        return False
    return size <= PATH_BYTES_MAX and "\0" not in text and Path(text).is_absolute()


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that comes with the request: what it is called, and its bytes, as base64 where JSON brings them."""

    bytes_max: int
    characters_max: int = TEXT_CHARACTERS_MAX

    def take(self, value: object) -> tuple[str, bytes]:
        """Its name and its bytes."""
        match value:
            case {"name": name, "content": content, **more} if not more:
                octets = content if isinstance(content, bytes) else self._decoded(content)
            case _:
                raise Unfit("a file is wanted, with `name` and `content`")
        if len(octets) > self.bytes_max:
            raise Unfit(f"a file of at most {self.bytes_max:,} bytes is wanted")
        return Text(self.characters_max).take(name), octets

    def _decoded(self, content: object) -> bytes:
        try:
            return b64decode(Text(self.bytes_max * 4 // 3 + 4).take(content), validate=True)
        except ValueError as error:  # no base64, or no ASCII
            raise Unfit("the content of a file in base64 is wanted") from error


@dataclass(frozen=True, slots=True)
class Many:
    """At most so many of a kind."""

    kind: Kind
    high: int
    low: int = 0

    def take(self, value: object) -> tuple[Any, ...]:
        """Each of them."""
        if not isinstance(value, list) or not self.low <= len(value) <= self.high:
            raise Unfit(f"a list of {self.low} to {self.high} is wanted")
        return tuple(self.kind.take(one) for one in value)


@dataclass(frozen=True, slots=True)
class Named:
    """So many of a kind, each under a name."""

    name: Kind
    kind: Kind
    high: int
    low: int = 0

    def take(self, value: object) -> Mapping[Any, Any]:
        """Each by its name."""
        if not isinstance(value, dict) or not self.low <= len(value) <= self.high:
            raise Unfit(f"an object with {self.low} to {self.high} names is wanted")
        return {self.name.take(key): self.kind.take(one) for key, one in value.items()}


@dataclass(frozen=True, slots=True)
class Group:
    """Arguments that belong together."""

    takes: Mapping[str, Argument]

    def take(self, value: object) -> Json:
        """Each by its name."""
        if not isinstance(value, dict):
            raise Unfit("an object is wanted")
        return _arguments(self.takes, value)


PREFIX: Final = Text(PREFIX_CHARACTERS_MAX)
"""The beginning of an id or a hash: what fits none is refused by whoever looks."""

FLAG: Final = Flag()
FORM: Final = Text(64)
LINE: Final = Octets(32, 32, LineId)
ENTRY: Final = Octets(32, 32, EntryHash)
POST: Final = Number(POST_NUMBER.low, POST_NUMBER.high, PostId)
TIME: Final = Number(0, SECONDS_MAX)
FILE: Final = Place()
FOLDER: Final = Place(file=False)
