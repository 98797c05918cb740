"""Positions and areas as people type them: degrees, degrees and minutes, or a grid reference, on WGS 84."""

from __future__ import annotations

import re
from typing import Final, NoReturn

from mgrs import MGRS

from parley.forms.places import Area, Position, Shape, position
from parley.wire.errors import Refusal

_DECIMAL: Final = re.compile(r"([+-]?\d{1,2}(?:\.\d+)?)[,\s]\s*([+-]?\d{1,3}(?:\.\d+)?)")
_MINUTES: Final = re.compile(
    r"(\d{1,2})[°\s-](\d{1,2}(?:\.\d+)?)['′]?\s*([NS])[,\s]*(\d{1,3})[°\s-](\d{1,2}(?:\.\d+)?)['′]?\s*([EW])",
    re.IGNORECASE,
)
_GRID: Final = re.compile(r"\d{0,2}[A-Z]{3}(\d\d|\d{4}|\d{6}|\d{8}|\d{10})", re.IGNORECASE)
_LENGTH: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(m|km|nm)\s+", re.IGNORECASE)
_METRES: Final = {"m": 1, "km": 1_000, "nm": 1_852}


class PositionUnreadable(Refusal):
    """This is no position or area."""

    code = "position-unreadable"
    hint = "write 35.3 40.2, or 35°18.0′N 040°12.0′E, or 37SFV0910306973; for areas: circle 2 km AT, polygon A; B; C"


def read_area(text: str, what: str) -> Area:
    """An area: `POSITION`, `circle 2 km POSITION`, `polygon A; B; C`, `route 5 nm A; B`; raises PositionUnreadable."""
    word, _, rest = text.strip().partition(" ")
    shape = Shape.__members__.get(word.upper(), Shape.POINT)
    rest = rest if word.upper() in Shape.__members__ else text
    metres = 0
    if shape in (Shape.CIRCLE, Shape.ROUTE):
        length = _LENGTH.match(rest) or _refuse(f"{what}: {word} wants a length, such as 2 km")
        metres, rest = round(float(length[1]) * _METRES[length[2].lower()]), rest[length.end() :]
    return Area(shape, tuple(read_position(one) for one in rest.split(";")), metres)


def read_position(text: str) -> Position:
    """The position that was typed; raises PositionUnreadable, BadBody."""
    typed = text.strip()
    if found := _DECIMAL.fullmatch(typed):
        return position(float(found[1]), float(found[2]))
    if found := _MINUTES.fullmatch(typed):
        north = _degrees(found[1], found[2], negative=found[3] in "Ss")
        return position(north, _degrees(found[4], found[5], negative=found[6] in "Ww"))
    if _GRID.fullmatch(typed.replace(" ", "")):
        north, east = MGRS().toLatLon(typed.replace(" ", "").upper())
        return position(north, east)
    return _refuse(typed[:60])


def _degrees(degrees: str, minutes: str, *, negative: bool) -> float:
    found = int(degrees) + float(minutes) / 60
    return -found if negative else found


def _refuse(why: str) -> NoReturn:
    raise PositionUnreadable(why)
