"""A pack: a folder of declared forms, the parts they share, the phrases of their languages (spec/catalogue.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from parley.forms.declared import FIELDS_MAX, MANY_MAX, WORD, Declaration, declare
from parley.forms.tables import Table, bad, read_document

FORMS_MAX: Final = 128
"""Forms of a pack; a line's terms name at most 256."""

EXAMPLES_MAX: Final = 64

STANDARD: Final = "standard"
"""The pack that comes with the program: its forms need no name of a pack before theirs."""


@dataclass(frozen=True, slots=True)
class Pack:
    """What a folder declares."""

    name: str
    forms: tuple[Declaration, ...]
    files: tuple[str, ...]
    """The name of each form's file, without its ending."""


@dataclass(frozen=True, slots=True)
class Example:
    """What somebody might type into a form, in a language: texts by the names of fields."""

    language: str
    fields: Mapping[str, tuple[str, ...]]


def read_pack(files: Mapping[str, bytes]) -> Pack:
    """The pack in these files, by their names in the folder; raises BadDeclaration.

    `pack.toml` names the pack and its forms in order; `FORM.toml` declares one; `parts/PART.toml` holds fields that
    forms share, `phrases/LANGUAGE.toml` how values are worded.
    """
    top = Table(_document(files, "pack.toml"), "pack.toml")
    name = top.matched("name", WORD)
    listed = top.words("forms", low=1)
    top.nothing_else()
    if len(listed) > FORMS_MAX:
        bad(f"pack.toml: more than {FORMS_MAX} forms")
    parts = {key: _document(files, path) for key, path in _in_folder(files, "parts/")}
    phrases = {key: _document(files, path) for key, path in _in_folder(files, "phrases/")}
    forms = tuple(declare(_document(files, f"{one}.toml"), parts, phrases, f"{one}.toml") for one in listed)
    for one in forms:
        if not _belongs(one.form.id, name):
            bad(f"{one.form.id}: the forms of this pack are called {name}/…")
    return Pack(name, forms, listed)


def _belongs(form: str, pack: str) -> bool:
    return "/" not in form if pack == STANDARD else form.startswith(f"{pack}/")


def read_examples(files: Mapping[str, bytes], name: str) -> tuple[Example, ...]:
    """The examples of the form in the file of this name, from `examples/NAME.toml`; raises BadDeclaration."""
    path = f"examples/{name}.toml"
    if path not in files:
        return ()
    top = Table(_document(files, path), path)
    found = tuple(_example(Table(one, path)) for one in top.tables("example", low=1, high=EXAMPLES_MAX))
    top.nothing_else()
    return found


def _example(table: Table) -> Example:
    language, fields = table.needed("language"), table.table("fields")
    table.nothing_else()
    if not isinstance(language, str):
        bad(f"{table.what}: language is a text")
    found = {name: tuple(one) if isinstance(one, list) else (one,) for name, one in fields.items()}
    if len(found) > FIELDS_MAX or not all(_typed(texts) for texts in found.values()):
        bad(f"{table.what}: each field is a text, or a list of texts")
    return Example(language, found)


def _typed(texts: tuple[object, ...]) -> bool:
    return 1 <= len(texts) <= MANY_MAX and all(isinstance(one, str) for one in texts)


def _document(files: Mapping[str, bytes], path: str) -> Mapping[str, object]:
    if path not in files:
        bad(f"there is no file {path}")
    return read_document(files[path], path)


def _in_folder(files: Mapping[str, bytes], folder: str) -> list[tuple[str, str]]:
    """The names of the files in a folder, and their paths."""
    return [
        (path.removeprefix(folder).removesuffix(".toml"), path)
        for path in sorted(files)
        if path.startswith(folder) and path.endswith(".toml")
    ]
