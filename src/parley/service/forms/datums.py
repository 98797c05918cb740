"""Positions of other datums, converted to WGS 84 by PROJ, which is there where the extra `datums` is installed."""

from __future__ import annotations

from math import isfinite
from typing import Final, NoReturn

from parley.wire.errors import Refusal

SAME: Final = ("WGS84", "CGCS2000", "ITRF")
"""Within a metre of WGS 84: nothing is converted."""

EPSG: Final = {
    "ED50": 4230,
    "OSGB36": 4277,
    "NAD27": 4267,
    "NAD83": 4269,
    "TOKYO": 4301,
    "BEIJING54": 4214,
    "PULKOVO42": 4284,
    "PULKOVO95": 4200,
    "PZ90": 4740,
    "WGS72": 4322,
}
"""The geographic systems of these names, in the registry of coordinate systems that PROJ brings."""

ALSO: Final = {"CK42": "PULKOVO42", "SK42": "PULKOVO42", "SK95": "PULKOVO95", "北京54": "BEIJING54"}


class DatumUnknown(Refusal):
    """Positions of this datum are not converted here."""

    code = "datum-unknown"
    hint = "give the position on WGS 84; docs/guides/positions.md lists the datums that are converted"


class DatumsMissing(Refusal):
    """What converts positions of other datums is not installed."""

    code = "datums-missing"
    hint = "`pip install 'parley[datums]'` beside this station, or give the position on WGS 84"


def known(name: str) -> str | None:
    """The datum of this name, as it is listed; None where there is none."""
    found = name.upper().replace("-", "").replace(" ", "")
    found = ALSO.get(found, found)
    return found if found in SAME or found in EPSG else None


def to_wgs84(datum: str, latitude: float, longitude: float) -> tuple[float, float]:
    """Latitude and longitude on WGS 84, in degrees; raises DatumsMissing, DatumUnknown."""
    if datum in SAME:
        return latitude, longitude
    try:
        from pyproj import Transformer  # noqa: PLC0415 -- an extra, and slow to load
        from pyproj.exceptions import ProjError  # noqa: PLC0415
    except ImportError:
        raise DatumsMissing(datum) from None
    try:
        convert = Transformer.from_crs(f"EPSG:{EPSG[datum]}", "EPSG:4326", allow_ballpark=False)
        north, east = convert.transform(latitude, longitude, errcheck=True)
    except ProjError as error:
        unknown(f"{datum}: {error}")
    return (north, east) if isfinite(north) and isfinite(east) else unknown(f"{datum}: it does not reach there")


def unknown(why: str) -> NoReturn:
    """Say that a datum is not known; raises DatumUnknown."""
    raise DatumUnknown(why[:160])
