"""The sentence that a form renders to: text with fields in braces, and passages in brackets (spec/catalogue.md).

A passage in brackets goes where one of its fields is missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NoReturn

from parley.wire.errors import Refusal

_PIECE: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}|([\[\]])|([^\[\]{}]+)|(.)", re.DOTALL)


class BadSentence(Refusal):
    """The sentence of a form does not say all of its fields, each in a place where it may be missing."""

    code = "sentence-bad"
    hint = "write every field in braces, and those that may be missing inside brackets"


@dataclass(frozen=True, slots=True)
class Passage:
    """Text and fields in turn; `droppable`: it goes where any of its fields is missing."""

    pieces: tuple[tuple[str, bool], ...]
    """Each with whether it is a field's name."""
    droppable: bool

    @property
    def names(self) -> frozenset[str]:
        """The fields in it."""
        return frozenset(text for text, is_field in self.pieces if is_field)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Passages in their order."""

    passages: tuple[Passage, ...]

    def said(self, values: Mapping[str, str]) -> str:
        """The sentence with these values in it, as words."""
        said = ""
        for one in self.passages:
            if not one.droppable or one.names <= values.keys():
                for text, is_field in one.pieces:
                    said += values[text] if is_field else text[said.endswith(_ENDS) and text.startswith(_STOPS) :]
        return said.strip()


_STOPS: Final = (".", "。")
_ENDS: Final = (".", "!", "?", "…", "。", "！", "？")


def read_sentence(text: str, needed: Mapping[str, bool], what: str) -> Sentence:
    """The sentence written so; `needed` holds every field, and whether all bodies have it.  Raises BadSentence."""
    passages, pieces, inside = list[Passage](), list[tuple[str, bool]](), False
    for match in _PIECE.finditer(text):
        name, bracket, plain, wrong = match.groups()
        if wrong is not None or bracket == ("[" if inside else "]"):
            _refuse(f"{what}: {match[0]} at character {match.start() + 1}")
        if bracket is None:
            pieces.append((plain or name, name is not None))
            continue
        passages.append(Passage(tuple(pieces), droppable=inside))
        pieces, inside = [], not inside
    if inside:
        _refuse(f"{what}: a bracket is not closed")
    passages.append(Passage(tuple(pieces), droppable=False))
    sentence = Sentence(tuple(one for one in passages if one.pieces))
    _check(sentence, needed, what)
    return sentence


def _check(sentence: Sentence, needed: Mapping[str, bool], what: str) -> None:
    said = frozenset[str]().union(*(one.names for one in sentence.passages))
    if unknown := said - needed.keys():
        _refuse(f"{what}: {min(unknown)} is no field")
    if unsaid := needed.keys() - said:
        _refuse(f"{what}: {min(unsaid)} is not said")
    for one in sentence.passages:
        names = [name for name in one.names if not needed[name]]
        if not one.droppable and names:
            _refuse(f"{what}: {min(names)} may be missing, and stands outside of brackets")


def _refuse(why: str) -> NoReturn:
    raise BadSentence(why)
