"""Packs of one's own: a starting one written, one checked with its examples, one laid into a station's folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from parley.forms.body import read
from parley.forms.catalogue import BUILTIN, catalogue
from parley.forms.declared import Declaration
from parley.forms.pack import Example, Pack, read_pack
from parley.forms.shown import sentence
from parley.record.terms import FORMS_MAX
from parley.service.folder import StationFolder, check_free, lay_folder
from parley.service.forms.packs import catalogue_of, examples_of, files_in, filled_example, standard
from parley.wire.errors import Refusal

TEMPLATE: Final = ("pack.toml", "form.toml", "examples/form.toml")


class ExampleUnfit(Refusal):
    """An example of a form is not one that the form takes."""

    code = "example-unfit"
    hint = "mend the example, or the field that is named"


class TooManyForms(Refusal):
    """The terms of one line do not name so many forms."""

    code = "forms-too-many"
    hint = "take a pack out of the station's folder `packs`, or ship a smaller one"


@dataclass(frozen=True, slots=True)
class Said:
    """An example, and what it says in each language of its form."""

    language: str
    sentences: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Checked:
    """A pack that is well declared, and what its examples say, by the id of their form."""

    pack: Pack
    examples: Mapping[str, tuple[Said, ...]]


def new_pack(name: str, folder: Path) -> Checked:
    """Write a starting pack for the form PACK/FORM; raises FileExists, and what its reading raises."""
    pack, _, form = name.partition("/")
    template, phrases = files("parley.forms") / "template", files("parley.forms") / "standard"
    found = {
        path.replace("form", form): (template / path).read_text("utf-8").replace("PACK", pack).replace("FORM", form)
        for path in TEMPLATE
    }
    laid = {path: text.encode("utf-8") for path, text in found.items()}
    for path in ("phrases/en.toml", "phrases/zh.toml"):
        laid[path] = (phrases / path).read_bytes()
    checked = _checked(laid)
    lay_folder(folder, laid)
    return checked


def check_pack(folder: Path) -> Checked:
    """The pack in a folder, read as a station reads it, its examples filled in.

    Raises PackUnreadable, BadDeclaration, BadSentence, FormTwice, ExampleUnfit.
    """
    return _checked(files_in(folder))


def add_pack(folder: Path, station: StationFolder, note: Callable[[Pack], None]) -> Checked:
    """Lay a pack into the station's folder, once it is noted that this is done; it is known from the next start on.

    Raises what `check_pack` raises, FileExists, TooManyForms, FolderTrouble.
    """
    found = files_in(folder)
    checked = _checked(found)
    place = station.packs / checked.pack.name
    check_free(place)
    known = catalogue([*catalogue_of(station.packs).declared.values(), *checked.pack.forms])
    if len(known.names) > FORMS_MAX:
        raise TooManyForms(f"{len(known.names)}, of which {len(BUILTIN)} the protocol's; at most {FORMS_MAX}")
    note(checked.pack)
    lay_folder(place, found)
    return checked


def _checked(found: dict[str, bytes]) -> Checked:
    pack = read_pack(found)
    catalogue([*standard().declared.values(), *pack.forms])
    examples = examples_of(pack, found)
    said = {
        declared.form.id: tuple(
            _said(declared, one, place) for place, one in enumerate(examples.get(declared.form.id, ()), 1)
        )
        for declared in pack.forms
    }
    return Checked(pack, said)


def _said(declared: Declaration, example: Example, place: int) -> Said:
    try:
        body = read(declared.form, filled_example(declared, example))
    except Refusal as refusal:
        raise ExampleUnfit(f"{declared.form.id}, example {place}: {refusal.detail}") from refusal
    return Said(example.language, {one: sentence(declared, body, one) for one in declared.languages})
