"""What the body of an entry says, as rows for people: a sentence in every language, and the areas in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from parley.forms.builtin import Letter

Json = dict[str, Any]

HANG: Final = 4
"""Columns by which a sentence goes on further in than its language stands."""

POSITIONS_TOLD: Final = 6
"""Of one area: who wants more of its corners asks for JSON."""

MISSING: Final = {"en": "MISSING, and not left out on purpose", "zh": "缺少且未注明有意未填"}


def told(words: Json) -> Iterator[str]:
    """What a body says: its sentence in every language, what its reader will miss, and the areas that it names."""
    for language, one in words["languages"].items():
        yield f"{language}  {one['title']}: {one['sentence']}".replace("\n", f"\n{' ' * HANG}")
    for language, one in words["languages"].items():
        if one["missing"]:
            yield f"{language}  {MISSING.get(language, MISSING['en'])}: {one['between'].join(one['missing'])}"
    for place in words["places"]:
        yield from places(place)


def letter(one: Letter) -> Iterator[str]:
    """A letter that is to be released: its text is said once, in its own language."""
    yield f"language: {one.language}"
    if one.subject is not None:
        yield f"subject: {one.subject}"
    for file in one.attachments:
        yield f"with: {file.name}, {file.size_bytes:,} bytes, sha256 {file.sha256.hex()}"
    yield from f"text: {one.text}".split("\n")


def places(place: Json) -> Iterator[str]:
    """An area for whoever plots it: each position in both notations, and how large the whole is."""
    yield f"{'/'.join(place['label'].values())}  {measured(place)}"
    for one in place["positions"][:POSITIONS_TOLD]:
        yield f"    {one['degrees_minutes']}  =  {one['mgrs']}  ({place['datum']})"
    if len(place["positions"]) > POSITIONS_TOLD:
        yield f"    and {len(place['positions']) - POSITIONS_TOLD} more"


def measured(place: Json) -> str:
    """An area's shape and size."""
    centre = place["centre"]["degrees_minutes"]
    about = f"{place['square_km']:,} km², all within {place['radius_metres']:,} m of {centre}"
    return {
        "point": "a point",
        "circle": f"a circle of {place['metres']:,} m, {place['square_km']:,} km²",
        "route": f"a route of {place['length_metres'] / 1_000:,.1f} km, {place['metres']:,} m wide",
        "polygon": f"{len(place['positions'])} corners, {about}",
    }[place["shape"]]
