"""A file name of our own for what somebody else has named: it is no path, hides nothing, and is free."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import category, normalize

PLAIN: Final = frozenset(" ._-()+,")
"""What stays beside letters, their marks, and numbers; all else (controls, marks of direction, separators, what a
shell or another system gives a meaning) becomes an underscore."""

NAME_BYTES_MAX: Final = 200
"""Every file system takes 255; a number is put into a name that is taken."""

SUFFIX_BYTES_MAX: Final = 20
"""What comes after the last dot of a name that is cut stays if it is no longer."""

NUMBERS_MAX: Final = 99

RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])( *\..*)?", re.IGNORECASE)
"""Names of devices on some systems, whatever follows the dot."""


def candidates(name: str) -> Iterator[str]:
    """Names for a file that another named so, the best first; nothing hidden, no option of a command, no device."""
    plain = _plain(name)
    stem, dot, suffix = plain.rpartition(".")
    if not stem or len(suffix.encode()) > SUFFIX_BYTES_MAX:
        stem, dot, suffix = plain, "", ""
    stem = stem.encode()[: NAME_BYTES_MAX - len(suffix.encode())].decode(errors="ignore").rstrip(" .")
    yield f"{stem}{dot}{suffix}"
    for number in range(2, NUMBERS_MAX + 1):
        yield f"{stem} ({number}){dot}{suffix}"


def _plain(name: str) -> str:
    kept = "".join(one if category(one)[0] in "LMN" or one in PLAIN else "_" for one in normalize("NFC", name))
    plain = kept.lstrip(" .-").rstrip(" .") or "attachment"
    return f"_{plain}" if RESERVED.fullmatch(plain) else plain
