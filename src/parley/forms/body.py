"""A form's body as a declaration: a frozen dataclass whose fields name their keys and kinds (spec/forms.md).

    @form("call/cancel", category="calls", speaks=Speaks.POST)
    class CallCancel:
        reason: str = item(1, LINE)

From it follow the encoding, the strict decoding, and the tables of the specification.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, field, fields
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeVar, dataclass_transform

from parley.forms.kinds import Kind, refuse
from parley.wire import shape
from parley.wire.cbor import decode, encode
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from parley.wire.cbor import Value

T = TypeVar("T")


class Speaks(Enum):
    """Who may say a form, and where."""

    POST = "a post"
    STATION = "the station"
    PARTY = "the party, on line 0"


@dataclass(frozen=True, slots=True)
class Follow:
    """A choice in the body decides whether an entry answers another one: with these words it must, else it must not."""

    field: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """What is fixed of a form: its id and version, its category, who speaks it, and whether it answers an entry."""

    id: str
    version: int
    category: str
    speaks: Speaks
    answers: bool | None
    """True: always, False: never, None: it may."""
    items: tuple[Item, ...]
    shape: type
    """What its bodies are in the program: a dataclass, or for a form that a file declares `dict`."""
    follow: Follow | None = None
    check: Callable[[Any], None] | None = None
    """What is to hold between the fields of a body; raises BadBody."""
    digest: bytes | None = None
    """SHA-256 of what a file declares; None for a form of the protocol."""

    def answers_with(self, body: Any) -> bool | None:  # noqa: ANN401 -- of the form's own shape
        """As `answers`, for this body."""
        return self.answers if self.follow is None else body[self.follow.field] in self.follow.words

    @property
    def named(self) -> tuple[str, int]:
        """Id and version, as an entry has them."""
        return self.id, self.version


@dataclass(frozen=True, slots=True)
class Item:
    """One field of a body."""

    key: int
    name: str
    kind: Kind
    default: object

    @property
    def required(self) -> bool:
        """Whether every body of the form has it."""
        return self.default is MISSING


def item(key: int, kind: Kind) -> Any:  # noqa: ANN401 -- the field's annotation says its type
    """A field that every body of the form has."""
    return field(metadata={"key": key, "kind": kind})


def option(key: int, kind: Kind, *, default: object) -> Any:  # noqa: ANN401
    """A field that a body leaves out where it has its default."""
    return field(default=default, metadata={"key": key, "kind": kind})


@dataclass_transform(frozen_default=True, field_specifiers=(item, option))
def form(
    form_id: str, *, category: str, speaks: Speaks, answers: bool | None = False, version: int = 1
) -> Callable[[type[T]], type[T]]:
    """Make a class the shape of a form's body; its method `check`, if it has one, holds between its fields."""

    def declare(declared: type[T]) -> type[T]:
        made = dataclass(frozen=True, slots=True)(declared)
        check = getattr(made, "check", None)
        found = Form(form_id, version, category, speaks, answers, _items(made), made, check=check)
        assert found.named not in FORMS, "two forms of one name"
        FORMS[found.named] = found
        _FORM_OF[made] = found
        return made

    return declare


def form_of(shape: type) -> Form:
    """The form whose bodies have this shape."""
    return _FORM_OF[shape]


def write(body: object) -> bytes:
    """The body's bytes; raises BadBody, ForbiddenText, TextLength."""
    return encode(_written(form_of(type(body)).items, body))


def read(named: Form, body: bytes) -> Any:  # noqa: ANN401 -- an instance of the form's own class
    """The body in these bytes; raises BadCbor, BadBody, ForbiddenText, TextLength."""
    found = named.shape(**_read(named.items, decode(body), named.id))
    if named.check is not None:
        named.check(found)
    return found


def fill(named: Form, values: Mapping[str, Any]) -> bytes:
    """The bytes of a declared form's body; raises BadBody, ForbiddenText, TextLength."""
    names = {one.name for one in named.items}
    if unknown := values.keys() - names:
        refuse(f"{named.id}: there is no field {min(unknown)}")
    if missing := [one.name for one in named.items if one.required and values.get(one.name) is None]:
        refuse(f"{named.id}: {missing[0]} is missing")
    if named.check is not None:
        named.check(values)
    said = {name: value for name, value in values.items() if value not in (None, ())}
    return encode({one.key: one.kind.write(said[one.name], one.name) for one in named.items if one.name in said})


FORMS: Final[dict[tuple[str, int], Form]] = {}
"""Every declared form by id and version."""

_FORM_OF: Final[dict[type, Form]] = {}


# -- parts of a body ---------------------------------------------------------------------------------------------------


@dataclass_transform(frozen_default=True, field_specifiers=(item, option))
def part(declared: type[T]) -> type[T]:
    """Make a class the shape of a map inside a body."""
    return dataclass(frozen=True, slots=True)(declared)


class Part:
    """The kind of a field that holds such a map."""

    def __init__(self, declared: type) -> None:
        self.declared = declared
        self.items = _items(declared)

    @property
    def told(self) -> str:
        """Its fields."""
        return "{" + ", ".join(f"{one.key}: {one.name}" for one in self.items) + "}"

    def read(self, value: Value, what: str) -> Any:  # noqa: ANN401
        """An instance of the declared class."""
        return self.declared(**_read(self.items, value, what))

    def write(self, value: object, what: str) -> Value:  # noqa: ARG002 -- its fields have their own names
        """The map."""
        return _written(self.items, value)


def _items(declared: type) -> tuple[Item, ...]:
    found = tuple(Item(one.metadata["key"], one.name, one.metadata["kind"], one.default) for one in fields(declared))
    assert [one.key for one in found] == sorted({one.key for one in found}), "keys that ascend, each once"
    return found


def _written(items: tuple[Item, ...], body: object) -> Value:
    return {
        one.key: one.kind.write(value, one.name) for one in items if (value := getattr(body, one.name)) != one.default
    }


def _read(items: tuple[Item, ...], value: Value, what: str) -> dict[str, Any]:
    required = [one.key for one in items if one.default is MISSING]
    optional = [one.key for one in items if one.default is not MISSING]
    found = shape.table(value, required, optional, what, refuse)
    return {one.name: one.kind.read(found[one.key], one.name) for one in items if one.key in found}
