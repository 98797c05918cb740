"""Which text a person may put in front of another: any script, no hidden controls."""

from __future__ import annotations

from typing import Final
from unicodedata import category, normalize

from parley.wire.errors import Refusal

PERMITTED_CONTROLS: Final = frozenset("\n\t")
BIDI_CONTROLS: Final = frozenset(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))


class ForbiddenText(Refusal):
    """The text holds a character that a reader cannot see or that changes the order of what he sees."""

    code = "text-forbidden"
    hint = "remove the character that is named, and send again"


class TextLength(Refusal):
    """The text is empty or too long."""

    code = "text-length"
    hint = "shorten it, or send it in parts"


def typed(text: str, length_max: int) -> str:
    """What a person typed, brought into normal form C and checked.

    Raises ForbiddenText and TextLength.
    """
    return checked(normalize("NFC", text), length_max)


def checked(text: str, length_max: int) -> str:
    """The text itself if it may be shown; `length_max` counts characters.

    Raises ForbiddenText and TextLength.
    """
    if not 0 < len(text) <= length_max:
        raise TextLength(f"{len(text)} characters, 1 to {length_max} allowed")
    for place, character in enumerate(text):
        if character in BIDI_CONTROLS or (category(character) == "Cc" and character not in PERMITTED_CONTROLS):
            raise ForbiddenText(f"U+{ord(character):04X} at character {place + 1}")
    return text
