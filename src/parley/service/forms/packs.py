"""Packs of forms on disk: the standard one, which comes with the program, and those in a station's folder."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from parley.forms.body import fill, read
from parley.forms.catalogue import Catalogue, catalogue
from parley.forms.described import read_descriptions
from parley.forms.pack import Example, Pack, read_examples, read_pack
from parley.service.folder import read_bounded
from parley.service.forms.filling import typed_values
from parley.wire.errors import Refusal
from parley.wire.limits import DECLARATION_BYTES_MAX

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from parley.forms.declared import Declaration, Description

FILES_MAX: Final = 256
FOLDERS: Final = ("", "parts", "phrases", "examples")
"""Where the files of a pack lie in its folder."""


class PackUnreadable(Refusal):
    """This folder is no pack of forms."""

    code = "pack-unreadable"
    hint = "a pack is a folder with pack.toml and a file for each form that it names"


class FormNotHere(Refusal):
    """This station knows no declared form of that name, or not in the words that the line's terms name."""

    code = "form-not-here"
    hint = "`parley forms list` shows those there are; a pack that was just added is known from the next start on"


def standard() -> Catalogue:
    """What the terms of lines 0 and 1 name: the protocol's forms and the standard pack's."""
    return catalogue(_standard().forms, described())


def catalogue_of(packs: Path) -> Catalogue:
    """What a station knows whose packs lie in this folder, one folder each.

    Raises PackUnreadable, BadDeclaration, FormTwice.
    """
    folders = (
        sorted(one for one in packs.iterdir() if one.is_dir() and not one.name.startswith("."))
        if packs.is_dir()
        else []
    )
    forms = [*_standard().forms, *(form for folder in folders for form in pack_in(folder).forms)]
    return catalogue(forms, described())


def newest(known: Catalogue, form: str) -> Declaration:
    """The newest version of a declared form; raises FormNotHere."""
    found = [one for (name, _), one in known.declared.items() if name == form]
    if not found:
        raise FormNotHere(form[:64])
    return max(found, key=lambda one: one.form.version)


@cache
def described() -> tuple[Description, ...]:
    """What people see of the protocol's own forms."""
    one = _standard().forms[0]
    named = {field.name: field.choices for field in one.fields if field.kind == "language"}
    return read_descriptions(files_in(files("parley.forms") / "described"), one.phrases, named)


def pack_in(folder: Path) -> Pack:
    """The pack in a folder; raises PackUnreadable, BadDeclaration."""
    return read_pack(files_in(folder))


def standard_examples() -> dict[str, tuple[Example, ...]]:
    """The examples of the standard pack, by the id of their form."""
    return examples_of(_standard(), files_in(files("parley.forms") / "standard"))


def filled_example(declared: Declaration, example: Example) -> bytes:
    """The body that an example makes; raises what filling the form raises."""
    body = fill(declared.form, typed_values(declared, example.fields))
    read(declared.form, body)
    return body


@cache
def _standard() -> Pack:
    return read_pack(files_in(files("parley.forms") / "standard"))


def examples_of(pack: Pack, found: dict[str, bytes]) -> dict[str, tuple[Example, ...]]:
    """The examples in a pack's files, by the id of their form; raises BadDeclaration."""
    return {
        declared.form.id: examples
        for declared, name in zip(pack.forms, pack.files, strict=True)
        if (examples := read_examples(found, name))
    }


def files_in(folder: Path | Traversable) -> dict[str, bytes]:
    """The files of a pack, by their names in its folder; raises PackUnreadable, FolderTrouble."""
    found: dict[str, bytes] = {}
    for part in FOLDERS:
        inside = folder / part if part else folder
        if not inside.is_dir():
            continue
        for one in sorted(inside.iterdir(), key=lambda one: one.name):
            if not one.name.endswith(".toml"):
                continue
            if len(found) >= FILES_MAX:
                _refuse(f"more than {FILES_MAX} files")
            found["/".join(filter(None, (part, one.name)))] = (
                read_bounded(one, DECLARATION_BYTES_MAX) if isinstance(one, Path) else one.read_bytes()
            )
    return found or _refuse(str(folder))


def _refuse(why: str) -> NoReturn:
    raise PackUnreadable(why)
