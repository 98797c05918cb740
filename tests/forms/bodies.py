"""Bodies of any form, drawn from its declaration."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from hypothesis import strategies as st

from parley.forms.body import Form, Part
from parley.forms.builtin import Attachment, AttachmentKind
from parley.forms.fields import Coded, CodeKind, Names, Pick, Units, UnitsKind, Window, WindowKind
from parley.forms.kinds import BadBody, Choice, Flag, Language, ListOf, Number, Octets, Text, Titles, Word
from parley.forms.meetings import Address
from parley.forms.places import EAST_MAX, NORTH_MAX, Area, AreaKind, Position, Shape

LETTERS = st.text("abc xyz 线路畅通 éß", min_size=1, max_size=12)
LANGUAGES = st.sampled_from(("en", "zh", "zh-Hans", "ru"))


def bodies(form: Form) -> st.SearchStrategy[Any]:
    """Every body that a form can have, within small lengths."""
    shaped = _shaped(form.items, form.shape)
    return shaped if form.check is None else shaped.filter(lambda body: _passes(form, body))


def _passes(form: Form, body: object) -> bool:
    """Whether what is to hold between the fields does."""
    try:
        assert form.check is not None, "asked of a form that has one"
        form.check(body)
    except BadBody:
        return False
    return True


def _shaped(items: tuple[Any, ...], shape: type) -> st.SearchStrategy[Any]:
    return st.builds(
        shape,
        **{
            one.name: values(one.kind)
            if one.default.__class__.__name__ == "_MISSING_TYPE"
            else st.just(one.default) | values(one.kind)
            for one in items
        },
    )


@singledispatch
def values(kind: object) -> st.SearchStrategy[Any]:
    """What a field of this kind may hold."""
    raise AssertionError(f"no values for {kind}")


@values.register
def _(kind: Number) -> st.SearchStrategy[int]:
    return st.integers(kind.low, kind.high)


@values.register
def _(kind: Octets) -> st.SearchStrategy[bytes]:
    return st.binary(min_size=kind.low, max_size=min(kind.high, max(kind.low, 64)))


@values.register
def _(kind: Text) -> st.SearchStrategy[str]:
    return (LETTERS | st.just("one\ntwo")) if kind.lines else LETTERS


@values.register
def _(kind: Word) -> st.SearchStrategy[str]:
    return st.text("abz09-/", min_size=1, max_size=kind.characters_max)


@values.register
def _(_: Language) -> st.SearchStrategy[str]:
    return LANGUAGES


@values.register
def _(_: Titles) -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(LANGUAGES, LETTERS, min_size=1)


@values.register
def _(_: Flag) -> st.SearchStrategy[bool]:
    return st.booleans()


@values.register
def _(kind: Choice) -> st.SearchStrategy[Any]:
    return st.sampled_from(list(kind.among))


@values.register
def _(kind: ListOf) -> st.SearchStrategy[Any]:
    return st.lists(values(kind.kind), min_size=kind.low, max_size=min(kind.high, kind.low + 3)).map(tuple)


@values.register
def _(_: AttachmentKind) -> st.SearchStrategy[Attachment]:
    return st.builds(
        Attachment,
        st.binary(min_size=32, max_size=32),
        st.integers(1, 1000),
        LETTERS.filter(lambda name: name not in {".", ".."}),
    )


@values.register
def _(_: Address) -> st.SearchStrategy[str]:
    return st.ip_addresses().map(str)


@values.register
def _(kind: Part) -> st.SearchStrategy[Any]:
    return _shaped(kind.items, kind.declared)


@values.register
def _(kind: Pick) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(kind.words.values()))


@values.register
def _(_: WindowKind) -> st.SearchStrategy[Window]:
    return st.builds(Window, st.integers(0, 1 << 31), st.none() | st.integers(1, 1 << 30), st.integers(-720, 840))


@values.register
def _(kind: UnitsKind) -> st.SearchStrategy[Units]:
    return st.builds(Units, values(kind.types), st.integers(1, 999))


@values.register
def _(_: Names) -> st.SearchStrategy[str]:
    return st.nothing()  # what was left out depends on what is there: the tests of declared forms draw it


@values.register
def _(_: AreaKind) -> st.SearchStrategy[Area]:
    return areas()


@values.register
def _(kind: CodeKind) -> st.SearchStrategy[Coded]:
    numbers = st.sampled_from(sorted(kind.arguments))
    return numbers.flatmap(
        lambda number: st.builds(Coded, st.just(number), st.tuples(*map(values, kind.arguments[number])))
    )


POSITIONS = st.builds(Position, st.integers(1 - NORTH_MAX, NORTH_MAX - 1), st.integers(-EAST_MAX, EAST_MAX - 1))


def areas() -> st.SearchStrategy[Area]:
    """Points and circles anywhere; triangles and routes of two points, so that no sides cross."""
    few = st.lists(POSITIONS, min_size=3, max_size=3, unique_by=lambda one: (one.north, one.east))
    return st.one_of(
        POSITIONS.map(lambda one: Area(Shape.POINT, (one,))),
        st.builds(lambda one, metres: Area(Shape.CIRCLE, (one,), metres), POSITIONS, st.integers(1, 2_000_000)),
        few.map(lambda found: Area(Shape.ROUTE, tuple(found[:2]), 100)),
        few.map(lambda found: Area(Shape.POLYGON, _narrow(found))),
    )


def _narrow(found: list[Position]) -> tuple[Position, ...]:
    """A triangle about the first of them: two sides of it are short."""
    first = found[0]
    south = first.north - 1_000 if first.north > 0 else first.north + 1_000
    east = (first.east + 1_000 + EAST_MAX) % (2 * EAST_MAX) - EAST_MAX
    return (first, Position(first.north, east), Position(south, first.east))
