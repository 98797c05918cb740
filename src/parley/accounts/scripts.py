"""One person's name in two scripts: Chinese characters by their sound, against Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

from parley.accounts.data.sounds import SOUND
from parley.accounts.model import Document

CLASSES: Final = (
    (r"sch|sh|x|zh|ch|j|q|ts|tz|z|c(?=[eiy])|s", "s"),
    (r"ph|f|pf", "f"),
    (r"v|w", "w"),
    (r"b|p", "b"),
    (r"th|d|t", "d"),
    (r"ck|c|k|g|gh", "g"),
    (r"r|l", "l"),
    (r"m", "m"),
    (r"n", "n"),
    (r"h", ""),
    (r"[aeiouy]", ""),
)
"""Letters by the class of sound in which the two scripts meet; vowels and h are not heard."""

NEAR: Final = 0.8
SOUNDS_MIN: Final = 2


def bridge(a: Document, b: Document) -> dict[str, str]:
    """Persons of a Chinese document by the key that the other document has for them; empty where scripts agree."""
    if (a.lang == "zh") == (b.lang == "zh"):
        return {}
    han, latin = (a, b) if a.lang == "zh" else (b, a)
    keys = {name.key for name in latin.names if name.kind in {"person", "other"} and name.key.isascii()}
    found = {}
    for key in sorted({name.key for name in han.names if name.kind == "person"}):
        best = max(sorted(keys), key=lambda other: nearness(key, other), default="")
        if best and nearness(key, best) >= NEAR:
            found[key] = best
    return found


def nearness(han: str, latin: str) -> float:
    """How near two names sound, from 0 to 1: as pinyin letter by letter, or by classes of consonants."""
    pinyin = "".join(SOUND.get(each, "?") for each in han if each not in "·•")
    letters = re.sub(r"[^a-z]", "", latin.lower())
    if "?" in pinyin or not letters:
        return 0.0
    if pinyin == letters:
        return 1.0
    return max((_classed(pinyin, word) for word in _words(latin)), default=0.0)


def _words(latin: str) -> Iterable[str]:
    return [each for each in re.findall(r"[a-z]+", latin.lower()) if len(each) > 1]


def _classed(pinyin: str, word: str) -> float:
    one, other = skeleton(pinyin), skeleton(word)
    if min(len(one), len(other)) < SOUNDS_MIN or one[0] != other[0]:
        return 0.0
    return max(
        SequenceMatcher(None, one, each, autojunk=False).ratio()
        for each in (other, other[0] + other[1:].replace("l", ""))
    )


def skeleton(letters: str) -> str:
    """The consonant classes of a word, doubled ones once."""
    out, at = "", 0
    while at < len(letters):
        for pattern, sound in CLASSES:
            match = re.compile(pattern).match(letters, at)
            if match:
                out += sound if not out.endswith(sound or " ") else ""
                at = match.end()
                break
        else:
            at += 1
    return out
