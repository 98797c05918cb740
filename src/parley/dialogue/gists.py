"""What is kept of a notice, and of what its author says of it later: its gist, whatever the form.

A notice is an entry of a declared form that has a place or a time (`gist_of`); its gist is what both stations compare.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.dialogue.threads import ADEQUACY, PLOTTED, REACH, READ_BACK, VERDICT, Fact
from parley.forms.fields import Window, WindowKind, held_in
from parley.forms.places import Area, AreaKind
from parley.forms.readback import WORDS_BYTES
from parley.forms.shown import sentence
from parley.wire.cbor import decode, encode

if TYPE_CHECKING:
    from parley.forms.declared import Declaration

ABOUT_NOTICES: Final = frozenset((READ_BACK, PLOTTED, ADEQUACY, REACH))
PLACED: Final = frozenset(("area", "window"))
"""A form with a field of one of these kinds makes notices."""


class Step(IntEnum):
    """What an entry does to a notice."""

    NEW = 0
    EXTEND = 1
    CHANGE = 2
    CANCEL = 3
    DONE = 4
    CORRECT = 5
    WITHDRAW_PART = 6
    WITHDRAW = 7


CORRECTION: Final = "correction"
WITHDRAWAL: Final = "withdrawal"
WHOLE: Final = "whole"
"""What a withdrawal says under `extent` where nothing of the notice stands any more."""

ENDS: Final = frozenset((Step.CANCEL, Step.DONE, Step.WITHDRAW))
"""Steps of which the first is final."""

AMENDS: Final = frozenset((Step.CORRECT, Step.WITHDRAW_PART))
"""Steps that may be about an earlier step as well as about the notice itself."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What is compared of a notice, or of what its author says of it, and what its state turns on."""

    step: Step
    areas: tuple[Area, ...]
    windows: tuple[Window, ...]
    missing: tuple[int, ...]
    """The keys of the fields that a reader misses."""
    words: Mapping[str, bytes]
    """The hash of its sentence, by language."""

    @property
    def is_notice(self) -> bool:
        """Whether it is read back and stands for itself: a withdrawal has neither a place nor a time."""
        return self.step not in (Step.WITHDRAW, Step.WITHDRAW_PART)

    def encoded(self) -> bytes:
        """As it is kept."""
        areas = [AreaKind().write(one, "area") for one in self.areas]
        windows = [WindowKind().write(one, "window") for one in self.windows]
        return encode([int(self.step), areas, windows, list(self.missing), dict(self.words)])


def gist_of(declared: Declaration, body: Mapping[str, Any]) -> Gist | None:
    """The gist of a declared form's body; None where neither the form nor the body has a place or a time.

    A withdrawal has neither, and has a gist for the sake of the notice that it is about.
    """
    values = [body.get(one.name) for one in declared.fields]
    areas = tuple(area for value in values for area in held_in(value, Area))
    windows = tuple(window for value in values for window in held_in(value, Window))
    step = _step(declared, body)
    placed = areas or windows or any(one.kind in PLACED for one in declared.fields)
    if not placed and declared.form.id != WITHDRAWAL:
        return None
    lacks = declared.missing(body)
    return Gist(
        step=step,
        areas=areas,
        windows=windows,
        missing=tuple(one.item.key for one in declared.fields if one.name in lacks),
        words={language: words_hash(declared, body, language) for language in declared.languages},
    )


def words_hash(declared: Declaration, body: Mapping[str, Any], language: str) -> bytes:
    """The hash of the sentence in a language, posts by their numbers."""
    return sha256(sentence(declared, body, language).encode()).digest()[:WORDS_BYTES]


@lru_cache(maxsize=4_096)
def gist(fact: Fact) -> Gist | None:
    """What is kept of an entry in a book of notices; None where it is none."""
    if fact.form in ABOUT_NOTICES or fact.form == VERDICT or not fact.body:
        return None
    match decode(fact.body, len(fact.body)):
        case [int(step), list(areas), list(windows), list(missing), dict(words)]:
            return Gist(
                Step(step),
                tuple(AreaKind().read(one, "area") for one in areas),
                tuple(WindowKind().read(one, "window") for one in windows),
                tuple(missing),  # type: ignore[arg-type]  # as it was kept
                words,  # type: ignore[arg-type]
            )
        case _:
            raise AssertionError("a gist that we kept ourselves")


def _step(declared: Declaration, body: Mapping[str, Any]) -> Step:
    """By the choice that decides whether it answers another entry; other words than these begin a notice."""
    if declared.form.id == CORRECTION:
        return Step.CORRECT
    if declared.form.id == WITHDRAWAL:
        return Step.WITHDRAW if body.get("extent") == WHOLE else Step.WITHDRAW_PART
    follow = declared.form.follow
    word = "" if follow is None else str(body[follow.field]).upper()
    return Step.__members__.get(word, Step.NEW)
