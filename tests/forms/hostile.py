"""Bodies that no honest station writes, made from a form's own declaration: each is refused by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from parley.forms.declared import Declaration, Field
from parley.forms.kinds import ListOf, Number, Text
from parley.service.forms.packs import filled_example, standard, standard_examples
from parley.wire.cbor import decode, head
from parley.wire.limits import BODY_BYTES_MAX, SECONDS_MAX

Body = Mapping[int, Any]
Case = tuple[str, Any]

POINT = (0, 0, 0, 4_120_000, 17_150_000)
TRIANGLE = (2, 0, 0, 4_120_000, 17_150_000, 0, 1_000, 1_000, 0)


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes that stand for a value as they are."""

    content: bytes


def corpus() -> Iterator[tuple[str, Declaration, bytes]]:
    """Every hostile body by a name of its own, with the form whose body it claims to be."""
    for declared in standard().declared.values():
        example = standard_examples()[declared.form.id][0]
        body: Any = decode(filled_example(declared, example))
        for what, content in (*_documents(body), *_bodies(declared, body)):
            yield f"{declared.form.id}: {what}", declared, content


def raw(value: Any) -> bytes:  # noqa: ANN401 -- whatever is to be written, well or badly
    """The value as CBOR, without any of the checks that a station makes when it writes."""
    match value:
        case Raw():
            return value.content
        case None | bool():
            return {None: b"\xf6", True: b"\xf5", False: b"\xf4"}[value]
        case int():
            return head(0, value) if value >= 0 else head(1, -1 - value)
        case bytes():
            return head(2, len(value)) + value
        case str():
            return head(3, len(value.encode())) + value.encode()
        case list() | tuple():
            return head(4, len(value)) + b"".join(map(raw, value))
        case dict():
            return head(5, len(value)) + b"".join(raw(key) + raw(one) for key, one in sorted(value.items()))
        case _:
            raise AssertionError(f"no bytes for {value!r}")


# -- what is wrong with the whole of it --------------------------------------------------------------------------------


def _documents(body: Body) -> Iterator[tuple[str, bytes]]:
    whole = raw(body)
    first = next(iter(body))
    yield "nothing at all", b""
    yield "cut in half", whole[: len(whole) // 2]
    yield "something after it", whole + b"\x00"
    yield "an array", raw(list(body.values()))
    yield "a key twice", head(5, len(body) + 1) + raw(first) + raw(body[first]) + whole[1:]
    yield "keys in no order", head(5, 2) + raw(40) + raw(0) + raw(first) + raw(body[first])
    yield "a map without an end", b"\xbf" + whole[1:] + b"\xff"
    yield "a key in more bytes than it takes", head(5, 1) + b"\x18\x01\x00"
    yield "a key of text", raw({**{str(key): one for key, one in body.items()}})
    yield "a key that no form has", raw({**body, 63: 0})
    yield "a key below all", raw({**body, -1: 0})
    yield "arrays in each other", b"\x81" * 5_000 + b"\x00"
    yield "a tag", b"\xc1" + whole
    yield "a map of 2**32 pairs", b"\xba" + b"\xff" * 4
    yield "thirty thousand empty arrays", raw({first: [Raw(b"\x80")] * 30_000})
    yield "bytes beyond all bounds", raw({first: bytes(BODY_BYTES_MAX + 1)})
    yield "a text beyond all bounds", raw({first: "a" * (BODY_BYTES_MAX + 1)})


# -- what is wrong with a field ----------------------------------------------------------------------------------------


def _bodies(declared: Declaration, body: Body) -> Iterator[tuple[str, bytes]]:
    for field in declared.fields:
        key = field.item.key
        if field.item.required:
            yield f"{field.name} is not there", raw({other: one for other, one in body.items() if other != key})
        for what, value in wrong(field, declared):
            yield f"{field.name}, {what}", raw({**body, key: value})
        if field.kind == "left-out":
            yield from _left_out_lies(declared, body, key)


def wrong(field: Field, declared: Declaration) -> Iterator[Case]:
    """Values that a field cannot have, by what is wrong with them."""
    kind, known = field.item.kind, VALUES[field.kind]
    values = [*ANY, *known(kind.kind if isinstance(kind, ListOf) else kind, declared)]
    if field.kind == "flag":
        values = [one for one in values if one[0] != "true"]
    if not isinstance(kind, ListOf):
        yield from values
        return
    yield from (("no list", 0), ("an empty list", []), ("too many", [0] * (kind.high + 1)), *ANY)
    yield from ((f"in a list, {what}", [value]) for what, value in values if what != "an empty list")


ANY: tuple[Case, ...] = (
    ("null", None),
    ("true", True),
    ("a fraction", Raw(b"\xfb\x3f\xf8\x00\x00\x00\x00\x00\x00")),
    ("a number beyond 64 bits", Raw(b"\xc2\x49\x01" + bytes(8))),
    ("a map", {1: 1}),
    ("four arrays in each other", [[[[0]]]]),
    ("undefined", Raw(b"\xf7")),
)
"""What no field takes, but true a flag."""


def _numbers(kind: Any, _: Declaration) -> list[Case]:  # noqa: ANN401 -- each its own kind
    low, high = (kind.low, kind.high) if isinstance(kind, Number) else (0, 63)
    return [("too low", low - 1), ("too high", high + 1), ("a number as text", "1"), ("bytes", b"1")]


def _texts(kind: Any, _: Declaration) -> list[Case]:  # noqa: ANN401
    assert isinstance(kind, Text)
    found = [
        ("empty", ""),
        ("too long", "a" * (kind.characters_max + 1)),
        ("a number", 7),
        ("bytes", b"text"),
        ("a bell", "a\x07b"),
        ("an embedding of another direction", "a\u202bb"),
        ("an override of direction", "a\u202eb"),
        ("an isolate", "a\u2066b"),
        ("a line separator of old", "a\x85b"),
        ("a character that nobody has assigned", "a\u0378b"),
        ("not in normal form C", "e\u0301"),
        ("not UTF-8", Raw(b"\x62\xc3\x28")),
        ("half of a pair", Raw(b"\x63\xed\xa0\x80")),
        ("a text in pieces", Raw(b"\x7f\x61a\x61b\xff")),
    ]
    return found if kind.lines else [*found, ("two lines", "a\nb"), ("a tab", "a\tb")]


def _windows(*_: object) -> list[Case]:
    return [
        ("no length", [0, 0, 0]),
        ("a length below nothing", [0, -1, 0]),
        ("it ends after time", [SECONDS_MAX, 1, 0]),
        ("it begins before time", [-1, 1, 0]),
        ("a zone that is none", [0, 1, 841]),
        ("a zone on the other side", [0, 1, -841]),
        ("without a zone", [0, 1]),
        ("four numbers", [0, 1, 0, 0]),
        ("a start of text", ["0", 1, 0]),
        ("an empty list", []),
    ]


def _areas(*_: object) -> list[Case]:
    crossed = [2, 0, 0, 0, 0, 1_000, 1_000, 0, -1_000, -1_000, 1_000]
    far_east = [2, 0, 0, 0, 17_999_000, 2_000, 2_000, -2_000, 0, 2_000, -2_000]
    return [
        ("a shape that is none", [4, *POINT[1:]]),
        ("another datum", [0, 1, *POINT[2:]]),
        ("a latitude without a longitude", list(POINT[:-1])),
        ("two points for one", [*POINT, 1, 1]),
        ("beyond the pole", [0, 0, 0, 9_000_001, 0]),
        ("the pole with a longitude", [0, 0, 0, 9_000_000, 1]),
        ("a longitude of half a turn east", [0, 0, 0, 0, 18_000_000]),
        ("a point with a radius", [0, 0, 5, *POINT[3:]]),
        ("a circle without a radius", [1, *POINT[1:]]),
        ("a circle about half of the earth", [1, 0, 2_000_001, *POINT[3:]]),
        ("a route of one point", [3, 0, 5, *POINT[3:]]),
        ("a route without a width", [3, 0, 0, *POINT[3:], 5, 5]),
        ("a route that stands still", [3, 0, 5, *POINT[3:], 0, 0]),
        ("a polygon of two corners", [*TRIANGLE[:7]]),
        ("a polygon whose last corner is its first", [*TRIANGLE[:5], 0, 1_000, 0, -1_000]),
        ("a polygon whose sides cross", crossed),
        ("sides that cross beyond 180 degrees", far_east),
        ("forty-nine corners", [2, 0, 0, 0, 0, *[1, 1] * 48]),
        ("ten thousand numbers", [2, 0, 0, *[0] * 10_000]),
        ("a step over the pole", [3, 0, 5, 8_999_999, 0, 2, 0]),
        ("a step of half a turn", [3, 0, 5, 0, 0, 0, 18_000_000]),
        ("a step of many turns", [3, 0, 5, 0, 0, 0, 1 << 62]),
        ("a longitude of text", [0, 0, 0, 0, "0"]),
    ]


def _units(*_: object) -> list[Case]:
    return [
        ("none of them", [0, 0]),
        ("too many of them", [0, 1_000_001]),
        ("a type that is none", [63, 1]),
        ("no count", [0]),
        ("two counts", [0, 1, 1]),
        ("a count of text", [0, "1"]),
        ("a number", 1),
    ]


def _codes(_: object, declared: Declaration) -> list[Case]:
    plain = next(one.number for one in declared.messages.values() if not one.arguments)
    asking = next(one.number for one in declared.messages.values() if len(one.arguments) == 1)
    return [
        ("no such message", 9_999),
        ("below all", -1),
        ("an argument too many", [plain, 1]),
        ("a list for nothing", [plain]),
        ("without its argument", asking),
        ("an argument of another kind", [asking, "a"]),
        ("three arguments", [asking, 1, 1, 1]),
        ("an empty list", []),
    ]


def _left_out(_: object, declared: Declaration) -> list[Case]:
    required = next(one.item.key for one in declared.fields if one.item.required)
    own = next(one.item.key for one in declared.fields if one.kind == "left-out")
    return [("a key that no field has", 63), ("a field that all bodies have", required), ("itself", own)]


def _left_out_lies(declared: Declaration, body: Body, key: int) -> Iterator[tuple[str, bytes]]:
    there = next(one.item.key for one in declared.fields if not one.item.required and one.item.key in body)
    free = next(one.item.key for one in declared.fields if not one.item.required and one.item.key not in body)
    yield "left_out names what is there", raw({**body, key: [there]})
    yield "left_out names one field twice", raw({**body, key: [free, free]})


VALUES: dict[str, Any] = {
    "text": _texts,
    "line": _texts,
    "number": _numbers,
    "choice": _numbers,
    "units": _units,
    "language": lambda *_: [("a name", "Chinese!"), ("too long", "en-" + "a" * 40), ("a number", 7), ("empty", "")],
    "flag": lambda *_: [("zero", 0), ("a word", "yes")],
    "time": _numbers,
    "window": _windows,
    "area": _areas,
    "post": _numbers,
    "hash": lambda *_: [("too short", bytes(31)), ("too long", bytes(33)), ("in hexadecimal", "ab" * 32)],
    "code": _codes,
    "left-out": _left_out,
}
"""What is wrong of each kind."""
