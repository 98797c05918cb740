"""Fields as people type them, read into the values of a declared form: times with their zone, places, counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NoReturn

from parley.forms.declared import LEFT_OUT, Declaration, Field
from parley.forms.fields import Coded, Units, Window
from parley.forms.kinds import ListOf
from parley.forms.text import typed as typed_text
from parley.service.forms.positions import Typed, read_area
from parley.wire.errors import Refusal
from parley.wire.timeword import offset_minutes, read_time

TEXT_CHARACTERS: Final = 20_000
AS_STATED: Final = "position_as_stated"
"""The field of a notice that keeps what was typed, where it was converted."""

STATED_CHARACTERS_MAX: Final = 100
_SPAN: Final = re.compile(r"\+(\d{1,5})([mhd])")
_SECONDS: Final = {"m": 60, "h": 3_600, "d": 86_400}
_YES: Final = {"yes": True, "true": True, "是": True, "no": False, "false": False, "否": False}


class FieldUnreadable(Refusal):
    """What was typed does not fit this field."""

    code = "field-unreadable"
    hint = "`parley forms show FORM` tells what each field takes, with an example"


def typed_values(declaration: Declaration, typed: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The values of typed fields, by name; raises FieldUnreadable, PositionUnreadable, TimeUnreadable.

    Where a position was converted from another datum, what was typed goes into the field for that, if there is one.
    """
    found: dict[str, Any] = {}
    stated: dict[str, str] = {}
    for name, texts in typed.items():
        field = declaration.field(name)
        if field is None:
            _refuse(f"{name}: {declaration.form.id} has no such field")
        values = tuple(_READ.get(field.kind, _text)(declaration, field, text) for text in _whole(field, texts))
        if not values:
            continue
        if any(isinstance(one, Typed) for one in values):
            stated |= _as_stated(declaration, values)
            values = tuple(one.area for one in values)
        many = isinstance(field.item.kind, ListOf)
        if not many and len(values) > 1:
            _refuse(f"{name}: one value is wanted")
        found[name] = values if many else values[0]
    return found | {name: text for name, text in stated.items() if name not in found}


def _as_stated(declaration: Declaration, typed: Sequence[Typed]) -> dict[str, str]:
    """What goes into the field for positions as they were stated, where some were converted from another datum."""
    said = "; ".join(one.stated for one in typed if one.stated is not None)
    if not said or declaration.field(AS_STATED) is None:
        return {}
    return {AS_STATED: said if len(said) <= STATED_CHARACTERS_MAX else said[: STATED_CHARACTERS_MAX - 1] + "…"}


def _text(_: Declaration, __: Field, text: str) -> str:
    return typed_text(text, TEXT_CHARACTERS)


def _choice(_: Declaration, field: Field, text: str) -> str:
    wanted = text.strip().lower()
    for word, labels in field.choices.items():
        if wanted == word or wanted in {label.lower() for label in labels.values()}:
            return word
    return _refuse(f"{field.name}: one of {', '.join(field.choices)} is wanted")


def _language(_: Declaration, field: Field, text: str) -> str:
    """A language by its tag, or by one of its names."""
    wanted = text.strip().lower()
    named = [tag for tag, labels in field.choices.items() if wanted in {label.lower() for label in labels.values()}]
    return named[0] if named else text.strip()


def _number(_: Declaration, field: Field, text: str) -> int:
    if not re.fullmatch(r"-?\d{1,10}", text.strip()):
        _refuse(f"{field.name}: a whole number is wanted")
    return int(text)


def _units(declaration: Declaration, field: Field, text: str) -> Units:
    """So many of a kind: `2 warship`."""
    count, _, word = text.strip().partition(" ")
    return Units(_choice(declaration, field, word), _number(declaration, field, count))


def _flag(_: Declaration, field: Field, text: str) -> bool:
    found = _YES.get(text.strip().lower())
    return _refuse(f"{field.name}: yes or no is wanted") if found is None else found


def _time(_: Declaration, __: Field, text: str) -> int:
    return read_time(text)


def read_window(text: str, what: str) -> Window:
    """`START/END`, `START/+2h`, or `START/` until further notice; the zone of its start is the zone it is told in.

    Raises FieldUnreadable, TimeUnreadable, TimeWithoutZone.
    """
    start_text, slash, end_text = text.strip().partition("/")
    if not slash:
        _refuse(f"{what}: START/END, START/+2h or START/ is wanted")
    start, zone, end = read_time(start_text), offset_minutes(start_text), end_text.strip()
    if not end:
        return Window(start, None, zone)
    span = _SPAN.fullmatch(end)
    length = int(span[1]) * _SECONDS[span[2]] if span else read_time(end) - start
    if length <= 0:
        _refuse(f"{what}: it ends before it begins")
    return Window(start, length, zone)


def _hash(_: Declaration, field: Field, text: str) -> bytes:
    if not re.fullmatch("[0-9a-fA-F]{64}", text.strip()):
        _refuse(f"{field.name}: a whole hash is wanted, 64 hexadecimal digits")
    return bytes.fromhex(text.strip())


def _left_out(declaration: Declaration, field: Field, text: str) -> str:
    wanted = text.strip().lower().replace(" ", "_")
    if declaration.field(wanted) is None:
        _refuse(f"{field.name}: {wanted} is no field")
    return wanted


def code_parts(texts: Sequence[str]) -> list[str]:
    """The number of a message and its arguments: each a text of its own, or in one, `12 5` or `12; north of it; 5`."""
    if len(texts) != 1:
        return list(texts)
    (text,) = texts
    return [part.strip() for part in text.split(";")] if ";" in text else text.split()


def _whole(field: Field, texts: Sequence[str]) -> list[Any]:
    """What each value is read from: of a message of the codebook all its texts, of others each that says something."""
    said = [text for text in texts if text.strip()]
    if field.kind != "code" or isinstance(field.item.kind, ListOf):
        return said
    return [code_parts(texts)] if said else []


def _coded(declaration: Declaration, field: Field, parts: str | Sequence[str]) -> Coded:
    """A message by its number, and its arguments."""
    number_text, *given = code_parts([parts] if isinstance(parts, str) else parts)
    number = _number(declaration, field, number_text)
    message = declaration.messages.get(number)
    if message is None or len(message.arguments) != len(given):
        _refuse(f"{field.name}: no message {number} with {len(given)} arguments")
    values = (
        _READ.get(one.kind, _text)(declaration, one, part) for one, part in zip(message.arguments, given, strict=True)
    )
    return Coded(number, tuple(one.area if isinstance(one, Typed) else one for one in values))


_READ: Final[dict[str, Callable[[Declaration, Field, str], Any]]] = {
    "choice": _choice,
    "language": _language,
    "number": _number,
    "units": _units,
    "flag": _flag,
    "time": _time,
    "window": lambda _, field, text: read_window(text, field.name),
    "area": lambda _, field, text: read_area(text, field.name),
    "post": _number,
    "hash": _hash,
    "code": _coded,
    LEFT_OUT: _left_out,
}
"""How each kind of field is typed."""


def _refuse(why: str) -> NoReturn:
    raise FieldUnreadable(why)
