"""What operators type for more than one verb: lengths of time, sizes, pairs, moments."""

from __future__ import annotations

import re
from typing import Final, NoReturn

from parley.wire.errors import Refusal
from parley.wire.timeword import read_time

SECONDS: Final = {"s": 1, "m": 60, "min": 60, "h": 3_600, "d": 86_400}
BYTES: Final = {"": 1, "B": 1, "KiB": 1 << 10, "MiB": 1 << 20}
_NUMBER: Final = re.compile(r"(\d{1,9}) ?([A-Za-z]*)", re.ASCII)


class BadTyped(Refusal):
    """This is not written as it must be."""

    code = "typed-badly"
    hint = "`--help` of the verb shows how: 30m or 3h for a length of time, 4MiB for a size, NAME=VALUE for a pair"


def read_span(typed: str) -> int:
    """The seconds of a length of time, such as 30m, 3h, 2d; raises BadTyped."""
    return _counted(typed, SECONDS)


def read_size(typed: str) -> int:
    """The bytes of a size, such as 4MiB; raises BadTyped."""
    return _counted(typed, BYTES)


def read_pair(typed: str) -> tuple[str, str]:
    """What stands before and after the sign; raises BadTyped."""
    name, sign, value = typed.partition("=")
    if not (name and sign and value):
        _refuse(typed)
    return name.strip(), value.strip()


def read_named(typed: list[str]) -> dict[str, str]:
    """A name in each language, typed LANG=TEXT or LANG:TEXT; raises BadTyped."""
    found = {}
    for one in typed:
        language, sign, text = _first_sign(one)
        if not (sign and language and text):
            _refuse(one)
        found[language] = text
    return found


def read_moment(typed: str | None, now_seconds: int) -> int:
    """A time as typed; now, where none is.  Raises TimeWithoutZone, TimeUnreadable."""
    return now_seconds if typed is None else read_time(typed)


def _first_sign(typed: str) -> tuple[str, str, str]:
    found = re.search("[=:]", typed)
    return (typed, "", "") if found is None else (typed[: found.start()], found[0], typed[found.end() :])


def _counted(typed: str, units: dict[str, int]) -> int:
    found = _NUMBER.fullmatch(typed.strip())
    if found is None or found[2] not in units:
        _refuse(typed)
    return int(found[1]) * units[found[2]]


def _refuse(typed: str) -> NoReturn:
    raise BadTyped(typed[:40])
