"""Where sentences end, in English and Chinese (and languages with the same marks)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.accounts.data.abbreviations import ABBREVIATIONS, STARTERS

STOP: Final = re.compile(r"""(?:[.!?]+|…)[\"'”’»)\]]*(?=\s)|[。！？!?]+[”’」』）\"]*|……[”’」』]*(?=\s|$)""")
WORD_BEFORE: Final = re.compile(r"[\w.’'&-]+$")
NEXT: Final = re.compile(r"""\s+[\"'“‘«(\[]*(\w+)""")
INITIAL: Final = re.compile(r"^(?:[A-Z]\.)*[A-Z]$")
LOOK_BACK: Final = 24
CJK_ENDS: Final = frozenset("。！？")


def sentences(text: str, start: int, end: int, lang: str) -> Iterator[tuple[int, int]]:
    """The sentences of text[start:end] as (start, end), white space outside, closing quotes inside."""
    first = start
    for stop in STOP.finditer(text, start, end):
        if _ends(text, stop, end, lang):
            yield from _stripped(text, first, stop.end())
            first = stop.end()
    yield from _stripped(text, first, end)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    if words.strip():
        yield first, first + len(words.strip())


def _ends(text: str, stop: re.Match[str], end: int, lang: str) -> bool:
    mark = text[stop.start()]
    if mark in CJK_ENDS:
        return not _quote_goes_on(text, stop, end)
    if mark in "!?" and not text[stop.end() : stop.end() + 1].isspace():
        return lang == "zh"
    following = NEXT.match(text, stop.end(), end)
    if following is None:
        return True
    word = following.group(1)
    if mark == "." and text[stop.start() : stop.start() + 2] != "..":
        return _full_stop(text, stop, word)
    return not word[0].islower()


def _quote_goes_on(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a quotation that closes here is followed by its reporting clause rather than by a new sentence."""
    closes = text[stop.end() - 1 : stop.end()] in {"”", "」", "』"}
    return closes and text[stop.end() : min(stop.end() + 1, end)] in {"，", "、", "的", "；"}


def _full_stop(text: str, stop: re.Match[str], word: str) -> bool:
    if word[0].islower():
        return False
    found = WORD_BEFORE.search(text, max(0, stop.start() - LOOK_BACK), stop.start())
    before = found.group() if found else ""
    if stop.end() - stop.start() > 1:  # a closing mark follows: no abbreviation stands there
        return True
    if INITIAL.match(before):
        return "." in before and word in STARTERS
    kind = ABBREVIATIONS.get(before.lower().rstrip("."))
    if kind == "never":
        return False
    return kind is None or (word in STARTERS if kind == "seldom" else not word[0].isdigit())
