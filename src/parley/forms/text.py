"""Which text a person may put in front of another: any script, no hidden controls."""

from __future__ import annotations

from re import compile as compile_pattern
from typing import Final
from unicodedata import normalize

from parley.wire.assigned import unassigned
from parley.wire.errors import Refusal

FORBIDDEN: Final = compile_pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters (category Cc) but newline and tab, and those that embed, override or isolate a direction."""


class ForbiddenText(Refusal):
    """The text holds a character that a reader cannot see or that changes the order of what he sees."""

    code = "text-forbidden"
    hint = "remove the character that is named, and send again"


class UnassignedText(Refusal):
    """The text holds a character that is too new: Unicode 14.0, by which all stations read, does not have it."""

    code = "text-unassigned"
    hint = "write it without the character that is named, and send again"


class TextLength(Refusal):
    """The text is empty or too long."""

    code = "text-length"
    hint = "shorten it, or send it in parts"


def typed(text: str, length_max: int) -> str:
    """What a person typed, brought into normal form C and checked.

    Raises ForbiddenText, UnassignedText and TextLength.
    """
    return checked(normalize("NFC", text), length_max)


def checked(text: str, length_max: int) -> str:
    """The text itself if it may be shown; `length_max` counts characters.

    Raises ForbiddenText, UnassignedText and TextLength.
    """
    if not 0 < len(text) <= length_max:
        raise TextLength(f"{len(text)} characters, 1 to {length_max} allowed")
    if (found := FORBIDDEN.search(text)) is not None:
        raise ForbiddenText(f"U+{ord(found[0]):04X} at character {found.start() + 1}")
    if (new := unassigned(text)) is not None:
        raise UnassignedText(f"U+{ord(new):04X} at character {text.index(new) + 1}")
    return text
