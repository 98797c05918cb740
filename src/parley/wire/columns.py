"""Text in the columns of a terminal: a Han character takes two, a combining one none."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from itertools import accumulate, takewhile
from typing import Final

WIDE: Final = frozenset("WF")
CLOSING: Final = frozenset("，。、；：？！）」』】》〉”’…")
"""These do not open a line."""


def columns(text: str) -> int:
    """How many it takes."""
    return sum(0 if unicodedata.combining(each) else 2 if _is_wide(each) else 1 for each in text)


def wrapped(words: str, room: int) -> list[str]:
    """Lines of at most `room` columns; text without blanks is cut where it is full."""
    if words.isascii():
        return textwrap.wrap(words, room, break_on_hyphens=False) or [""]
    lines, line, used = [], "", 0
    for word in _pieces(words, room):
        if used + columns(word.rstrip()) > room and line:
            lines.append(line.rstrip())
            line, used = "", 0
            word = word.lstrip()  # noqa: PLW2901  a blank does not open a line
        line += word
        used += columns(word)
    return [*lines, line.rstrip()] if line.strip() else lines or [""]


def hung(line: str, room: int, hang: int) -> list[str]:
    """A line that is longer than the room, its further lines so many columns further in than its first.

    One with a word that does not fit, a path or a hash, stays whole: who copies it wants it in one piece.
    """
    words = line[hang:].split()
    if columns(line) <= room or any(word.isascii() and len(word) > room - hang for word in words):
        return [line]
    first, *rest = wrapped(line[hang:], room - max(hang, columns(line[:hang])))
    return [line[:hang] + first, *(" " * hang + one for one in rest)]


def clipped(text: str, room: int) -> str:
    """The beginning of a text, within so many columns."""
    if columns(text) <= room:
        return text
    fitting = takewhile(lambda end: end < room, accumulate(map(columns, text)))
    return text[: sum(1 for _ in fitting)] + "…"


def _pieces(words: str, room: int) -> Iterator[str]:
    """Words with the blank behind them, cut where one alone is too long, and wide characters with what closes them."""
    for piece in _unbroken(words):
        part = ""
        for each in piece:
            if part and columns((part + each).rstrip()) > room:
                yield part
                part = ""
            part += each
        yield part


def _unbroken(words: str) -> Iterator[str]:
    piece = ""
    for each in words:
        if each in CLOSING:
            piece += each
            continue
        if piece and (_is_wide(each) or _is_wide(piece[0]) or piece.endswith(" ")):
            yield piece
            piece = ""
        piece += each
    if piece:
        yield piece


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in WIDE
