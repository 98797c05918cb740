"""A pack: a folder of declared forms, the parts they share, the phrases of their languages (spec/catalogue.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from parley.forms.declared import Declaration, declare
from parley.forms.tables import Table, bad, read_document

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMS_MAX: Final = 128
"""Forms of a pack; a line's terms name at most 256."""


@dataclass(frozen=True, slots=True)
class Pack:
    """What a folder declares."""

    name: str
    forms: tuple[Declaration, ...]


def read_pack(files: Mapping[str, bytes]) -> Pack:
    """The pack in these files, by their names in the folder; raises BadDeclaration.

    `pack.toml` names the pack and its forms in order; `FORM.toml` declares one; `parts/PART.toml` holds fields that
    forms share, `phrases/LANGUAGE.toml` how values are worded.
    """
    top = Table(_document(files, "pack.toml"), "pack.toml")
    name = top.needed("name")
    listed = top.words("forms", low=1)
    top.nothing_else()
    if len(listed) > FORMS_MAX:
        bad(f"pack.toml: more than {FORMS_MAX} forms")
    parts = {key: _document(files, path) for key, path in _in_folder(files, "parts/")}
    phrases = {key: _document(files, path) for key, path in _in_folder(files, "phrases/")}
    forms = tuple(declare(_document(files, f"{one}.toml"), parts, phrases, f"{one}.toml") for one in listed)
    return Pack(str(name), forms)


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
