"""Forms about a notice: what was understood of it, whether it is adequate, and how far it went (spec/notices.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.forms import categories
from parley.forms.body import Part, Speaks, form, item, option, part
from parley.forms.fields import WindowKind
from parley.forms.kinds import FLAG, LANGUAGE, LINE, TIME, Choice, ListOf, Number, Octets, Text
from parley.forms.places import EAST_MAX, NORTH_MAX, Area, AreaKind, Datum

if TYPE_CHECKING:
    from parley.forms.fields import Window

WORDS_BYTES: Final = 8
"""So much of the hash of a sentence: it is compared, and nobody gains by making another sentence with the same."""

PLACES_MAX: Final = 64
FIELD_KEY_MAX: Final = 64
HALF_ROUND_METRES: Final = 20_100_000
"""No two places lie farther apart."""

UNITS_MAX: Final = 1_000_000
NEEDS_CHARACTERS_MAX: Final = 1_000

_FIELDS: Final = ListOf(Number(1, FIELD_KEY_MAX, "(key of a field)"), FIELD_KEY_MAX)


@part
class Plotted:
    """A circle as it was plotted: its centre, in steps of 1/100,000 degree, and its radius."""

    datum: Datum = item(1, Choice(Datum))
    north: int = item(2, Number(-NORTH_MAX, NORTH_MAX))
    east: int = item(3, Number(-EAST_MAX, EAST_MAX - 1))
    radius_metres: int = item(4, Number(0, HALF_ROUND_METRES, "metres"))


@form("readback", category=categories.ANSWER, speaks=Speaks.STATION, answers=True)
class ReadBack:
    """What the receiving station understood of the notice that is answered; it says so by itself, once.

    `words`: the hash of the sentence in the author's language.  `areas`, `windows`: all that it names, in the order of
    its fields.  `missing`: the fields that its reader misses.
    """

    language: str = item(1, LANGUAGE)
    words: bytes = item(2, Octets(WORDS_BYTES, WORDS_BYTES))
    areas: tuple[Plotted, ...] = option(3, ListOf(Part(Plotted), PLACES_MAX), default=())
    windows: tuple[Window, ...] = option(4, ListOf(WindowKind(), PLACES_MAX), default=())
    missing: tuple[int, ...] = option(5, _FIELDS, default=())


@form("plotted", category=categories.ANSWER, speaks=Speaks.POST, answers=True)
class PlottedByHand:
    """What a person on watch plotted of the notice that is answered: an area of it, a window, or both.

    `place`: which of the areas and windows it is, counted from 0.
    """

    area: Area | None = option(1, AreaKind(), default=None)
    window: Window | None = option(2, WindowKind(), default=None)
    place: int = option(3, Number(0, PLACES_MAX - 1), default=0)
    as_stated: str | None = option(4, LINE, default=None)


@form("adequacy", category=categories.ANSWER, speaks=Speaks.POST, answers=True)
class Adequacy:
    """A person's verdict on the notice that is answered: adequate, or not, and then what it needs by when."""

    adequate: bool = item(1, FLAG)
    needs: tuple[int, ...] = option(2, _FIELDS, default=())
    text: str | None = option(3, Text(NEEDS_CHARACTERS_MAX, lines=True), default=None)
    by_seconds: int | None = option(4, TIME, default=None)


@form("reach", category=categories.ANSWER, speaks=Speaks.POST, answers=True)
class Reach:
    """How far the notice that is answered went inside: how many units have acknowledged it, and how many have not."""

    acknowledged: int = item(1, Number(0, UNITS_MAX))
    outstanding: int = item(2, Number(0, UNITS_MAX))
    remark: str | None = option(3, LINE, default=None)
