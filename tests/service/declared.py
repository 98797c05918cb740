"""What fits the declared arguments of a verb, and what does not, made from the declaration."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from parley.service.arguments import (
    Argument,
    Choice,
    Flag,
    Group,
    Kind,
    Many,
    Name,
    Named,
    Number,
    Octets,
    Place,
    Seconds,
    Text,
    Upload,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=70)


def fitting(kind: Kind, folder: Path) -> st.SearchStrategy[Any]:
    """Values that a kind takes, as JSON has them; places lie in the folder."""
    made: st.SearchStrategy[Any] = FITTING[type(kind)](kind, folder)
    return made


def arguments(takes: Mapping[str, Argument], folder: Path) -> st.SearchStrategy[dict[str, Any]]:
    """All that is needed and some of what is optional."""
    kinds = {name: fitting(one.kind, folder) for name, one in takes.items()}
    needed = {name: kind for name, kind in kinds.items() if takes[name].required}
    return st.fixed_dictionaries(needed, optional={name: kinds[name] for name in kinds.keys() - needed.keys()})


def misfits(kind: Kind) -> list[Any]:
    """Values of the wrong type, and beyond each bound."""
    found: list[Any] = MISFITS[type(kind)](kind)
    return found


def _texts(kind: Text, _: Path) -> st.SearchStrategy[str]:
    if kind.pattern is not None:
        return st.from_regex(kind.pattern, fullmatch=True)
    return TEXTS.map(lambda text: text[: kind.characters_max])


def _lists(kind: Many, folder: Path) -> st.SearchStrategy[list[Any]]:
    return st.lists(fitting(kind.kind, folder), min_size=kind.low, max_size=min(kind.high, 3))


def _objects(kind: Named, folder: Path) -> st.SearchStrategy[dict[str, Any]]:
    keys, values = fitting(kind.name, folder), fitting(kind.kind, folder)
    return st.dictionaries(keys, values, min_size=kind.low, max_size=min(kind.high, 3))


def _names(kind: Name, _: Path) -> st.SearchStrategy[str]:
    return st.text("abc 上司令", min_size=1, max_size=kind.characters_max).filter(str.strip)


FITTING: dict[type, Callable[[Any, Path], st.SearchStrategy[Any]]] = {
    Text: _texts,
    Name: _names,
    Octets: lambda kind, _: st.binary(min_size=kind.low, max_size=min(kind.high, kind.low + 200)).map(bytes.hex),
    Number: lambda kind, _: st.integers(kind.low, kind.high),
    Seconds: lambda _, __: st.sampled_from([0, 0.001]),
    Flag: lambda _, __: st.booleans(),
    Choice: lambda kind, _: st.sampled_from(sorted(kind.names())),
    Place: lambda _, folder: st.sampled_from(["", "one", "none/two"]).map(lambda name: str(folder / name)),
    Many: _lists,
    Named: _objects,
    Group: lambda kind, folder: arguments(kind.takes, folder),
    Upload: lambda _, __: st.binary(max_size=40).map(
        lambda octets: {"name": "a", "content": b64encode(octets).decode()}
    ),
}


def _octets(kind: Octets) -> list[Any]:
    short = ["00" * (kind.low - 1)] if kind.low else []
    return [7, True, ["00"], "zz" * max(kind.low, 1), "0", "0x", "00" * (kind.high + 1), *short]


def _named(kind: Named) -> list[Any]:
    crowded = {str(number): None for number in range(kind.high + 1)}
    return [7, "a", [], crowded, *({"a": one} for one in misfits(kind.kind))]


def _group(kind: Group) -> list[Any]:
    inner = ({name: wrong} for name, one in kind.takes.items() for wrong in misfits(one.kind))
    return [7, "a", [], {}, {"nothing": 1}, *inner]


MISFITS: dict[type, Callable[[Any], list[Any]]] = {
    Text: lambda kind: [7, True, ["a"], {"a": "b"}, "x" * (kind.characters_max + 1), "\ud800"],
    Name: lambda kind: [7, True, ["a"], "", " ", "a\nb", "\u0378", "x" * (kind.characters_max + 1), "\ud800"],
    Octets: _octets,
    Number: lambda kind: [kind.low - 1, kind.high + 1, 1 << 200, True, "1", 1.0, [1], {}],
    Seconds: lambda kind: [-1, -0.1, kind.high + 1, float("nan"), float("inf"), True, "1", []],
    Flag: lambda _: [0, 1, "true", [], {}],
    Choice: lambda kind: [7, True, [], "", "nobody", next(iter(kind.names())) + " "],
    Place: lambda _: [7, True, [], "", "a", "../a", "/\0", "/\ud800", "/" + "a" * 5_000],
    Many: lambda kind: [7, "a", {}, [None] * (kind.high + 1), *([one] for one in misfits(kind.kind))],
    Named: _named,
    Group: _group,
    Upload: lambda _: [7, "a", [], {}, {"name": "a"}, {"name": 7, "content": ""}, {"name": "a", "content": "%"}],
}
