"""Positions and areas as people type them, and as they are shown: degrees and minutes, and grid references (MGRS).

Typed are degrees, degrees and minutes, or degrees, minutes and seconds, with the letters of the hemispheres before or
after them, or a grid reference; all on WGS 84, unless the name of another datum stands before them.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from typing import Final, NamedTuple, NoReturn

from mgrs import MGRS
from mgrs.core import MGRSError

from parley.forms.kinds import BadBody
from parley.forms.places import Area, Position, Shape, position
from parley.service.forms import datums
from parley.wire.errors import Refusal

TYPED_CHARACTERS_MAX: Final = 120
"""Of one position: more than any notation takes."""

GRID_DIGITS: Final = 5
"""Of each coordinate of a reference to the metre."""

_GRID: Final = re.compile(r"(\d{0,2}[A-Z]{3})((?:\d\d){1,5})")
_LENGTH: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(m|km|nm)\s+", re.IGNORECASE)
_METRES: Final = {"m": 1, "km": 1_000, "nm": 1_852}
_SIGNS: Final = str.maketrans({"º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "″": '"', "”": '"', "−": "-"})
_CHINESE: Final = {"北纬": "N", "南纬": "S", "东经": "E", "西经": "W", "度": "°", "分": "'", "秒": '"'}

_NUMBERS: Final = r"""(\d{1,3}(?:\.\d+)?)°?(?:[ -](\d{1,2}(?:\.\d+)?)'?(?:[ -](\d{1,2}(?:\.\d+)?)"?)?)?"""
_SIGNED: Final = re.compile(r"([+-]?\d{1,3}(?:\.\d+)?)°?[ ,]+([+-]?\d{1,3}(?:\.\d+)?)°?")
_BEFORE: Final = re.compile(rf"([NSEW]) ?{_NUMBERS}[ ,]*([NSEW]) ?{_NUMBERS}")
_AFTER: Final = re.compile(rf"{_NUMBERS} ?([NSEW])[ ,]*{_NUMBERS} ?([NSEW])")


class PositionUnreadable(Refusal):
    """This is no position or area."""

    code = "position-unreadable"
    hint = "write 35.3 40.2, or 35°18.0′N 040°12.0′E, or 37SFV0910306973; circle 2 km 35.3 40.2, polygon A; B; C"


class Typed(NamedTuple):
    """What was typed, on WGS 84; `stated`: the words themselves, where they had to be converted from another datum."""

    area: Area
    stated: str | None


def read_area(text: str, what: str) -> Typed:
    """An area: `POSITION`, `circle 2 km POSITION`, `polygon A; B; C`, `route 5 nm A; B`, a datum's name before it.

    Raises PositionUnreadable, DatumUnknown, DatumsMissing.
    """
    datum, rest = _datum(_plain(text))
    word, _, after = rest.partition(" ")
    shape = Shape.__members__.get(word.upper())
    metres, rest = 0, rest if shape is None else after
    if shape in (Shape.CIRCLE, Shape.ROUTE):
        length = _LENGTH.match(rest) or _refuse(f"{what}: {word} wants a length, such as 2 km")
        metres, rest = round(float(length[1]) * _METRES[length[2].lower()]), rest[length.end() :]
    points = [_datum(one, datum) for one in rest.split(";")]
    area = Area(shape or Shape.POINT, tuple(_position(name, one) for name, one in points), metres)
    converted = any(name not in datums.SAME for name, _ in points)
    return Typed(area, text.strip() if converted else None)


def read_position(text: str) -> Position:
    """The position that was typed; raises PositionUnreadable, DatumUnknown, DatumsMissing."""
    return _position(*_datum(_plain(text)))


# -- shown ------------------------------------------------------------------------------------------------------------


def degrees_minutes(at: Position) -> str:
    """Degrees and minutes to a thousandth: 35°18.000′N 040°12.000′E."""
    north, east = (_minutes(steps, digits) for steps, digits in ((at.north, 2), (at.east, 3)))
    return f"{north}{'N' if at.north >= 0 else 'S'} {east}{'E' if at.east >= 0 else 'W'}"


def grid_reference(at: Position) -> str:
    """The grid reference to the metre, parted for reading: 37SFV 09103 06973."""
    found: str = MGRS().toMGRS(at.latitude, at.longitude, MGRSPrecision=GRID_DIGITS)
    square, digits = found[: -2 * GRID_DIGITS], found[-2 * GRID_DIGITS :]
    return f"{square} {digits[:GRID_DIGITS]} {digits[GRID_DIGITS:]}"


def _minutes(steps: int, digits: int) -> str:
    degrees, thousandths = divmod(round(abs(steps) * 3 / 5), 60_000)
    return f"{degrees:0{digits}}°{thousandths // 1_000:02}.{thousandths % 1_000:03}′"


# -- read -------------------------------------------------------------------------------------------------------------


def _plain(text: str) -> str:
    """The same in the plain signs that are read: full-width digits and letters, primes, and Chinese words are not."""
    if len(text) > TYPED_CHARACTERS_MAX * 64:
        _refuse(text[:60])
    found = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS)
    for word, sign in _CHINESE.items():
        found = found.replace(word, sign)
    return re.sub(r"\s+", " ", found).strip()


def _datum(text: str, usual: str = datums.SAME[0]) -> tuple[str, str]:
    """The datum whose name stands first, and the rest."""
    word, _, rest = text.strip().partition(" ")
    if word.upper() == "WGS" and rest[:2] in ("84", "72"):
        word, rest = word + rest[:2], rest[2:].strip()
    if (found := datums.known(word)) is not None:
        return found, rest
    if rest and re.fullmatch(r"[A-Za-z]{2,}[\dA-Za-z-]*|[A-Z]{2,}\d\d", word) and word.upper() not in Shape.__members__:
        return _unknown(word, text, usual)
    return usual, text.strip()


def _unknown(word: str, text: str, usual: str) -> tuple[str, str]:
    """A word that may be a datum's name, or the beginning of a grid reference that was typed with spaces."""
    if _GRID.fullmatch(text.replace(" ", "").upper()):
        return usual, text
    return datums.unknown(word[:32])


def _position(datum: str, text: str) -> Position:
    typed = text.strip().upper()
    if len(typed) > TYPED_CHARACTERS_MAX:
        _refuse(typed[:60])
    north, east = _degrees(typed)
    if abs(east) > 180:
        _refuse(typed[:60])
    try:
        return position(*datums.to_wgs84(datum, north, east))
    except BadBody as refusal:
        return _refuse(f"{typed[:60]}: {refusal.detail}")


def _degrees(typed: str) -> tuple[float, float]:
    """Latitude and longitude in degrees, in the datum in which they were typed."""
    tidy = re.sub(r"\s*([°'\"])\s*", r"\1 ", typed).strip()
    if found := _SIGNED.fullmatch(tidy):
        return float(found[1]), float(found[2])
    tidy = re.sub(r"([°'\"]) (?=[NSEW,]|$)", r"\1", tidy)
    if found := _BEFORE.fullmatch(tidy):
        return _hemispheres(typed, (found[1], *found.group(2, 3, 4)), (found[5], *found.group(6, 7, 8)))
    if found := _AFTER.fullmatch(tidy):
        return _hemispheres(typed, (found[4], *found.group(1, 2, 3)), (found[8], *found.group(5, 6, 7)))
    if found := _GRID.fullmatch(typed.replace(" ", "")):
        return _grid(found[1], found[2])
    return _refuse(typed[:60])


def _hemispheres(typed: str, first: tuple[str, ...], second: tuple[str, ...]) -> tuple[float, float]:
    """The degrees of both, whichever stands first."""
    north, east = (first, second) if first[0] in "NS" else (second, first)
    if north[0] not in "NS" or east[0] not in "EW":
        _refuse(typed[:60])
    return _angle(typed, *north), _angle(typed, *east)


def _angle(typed: str, letter: str, degrees: str, minutes: str | None, seconds: str | None) -> float:
    """Degrees with their minutes and seconds; only the last of them may have decimals."""
    parts = [one for one in (degrees, minutes, seconds) if one is not None]
    if any("." in one for one in parts[:-1]) or any(float(one) >= 60 for one in parts[1:]):
        _refuse(typed[:60])
    found: float = sum(float(one) / 60**place for place, one in enumerate(parts))
    return -found if letter in "SW" else found


def _grid(square: str, digits: str) -> tuple[float, float]:
    """A grid reference; one that names a larger square than a metre stands for the middle of it."""
    half = len(digits) // 2
    whole = "".join((one + "50000")[:GRID_DIGITS] for one in (digits[:half], digits[half:]))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a reference beyond its own band is only warned of
            north, east = MGRS().toLatLon(square + whole)
    except (MGRSError, RuntimeWarning) as error:
        return _refuse(f"{square}{digits}: {error}")
    return north, east


def _refuse(why: str) -> NoReturn:
    raise PositionUnreadable(why)
