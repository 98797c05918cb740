"""Preset dictionaries: text that both sides hold, so that a message can point into it instead of spelling words out.

A message names no dictionary.  The terms of a line name both, by hash, and the language says which of the two is meant.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from parley.wire import dictionary_en, dictionary_zh

WINDOW_BYTES: Final = 32_768
"""How far back deflate can point (RFC 1951)."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A preset dictionary for deflate: at most 32,768 bytes of which the last are the cheapest to point at."""

    name: str
    data: bytes = field(repr=False)
    digest: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        assert len(self.data) <= WINDOW_BYTES, "nothing can point at what is farther back"
        object.__setattr__(self, "digest", sha256(self.data).digest())


STANDARD_EN: Final = Dictionary("standard-en", dictionary_en.TEXT.encode())
STANDARD_ZH: Final = Dictionary("standard-zh", dictionary_zh.TEXT.encode())
STANDARD_DIGEST: Final = sha256(STANDARD_EN.digest + STANDARD_ZH.digest).digest()
"""The name of the standard pair, 32 bytes; it stands in a line's terms."""


def dictionary_for(language: str) -> Dictionary:
    """The standard dictionary for a text in `language` (BCP 47): the Chinese one for zh, the English one for any other."""
    return STANDARD_ZH if language.split("-", 1)[0].lower() == "zh" else STANDARD_EN
