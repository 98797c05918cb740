"""Quotation marks: where quoted words begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from parley.accounts.limits import QUOTES_MAX
from parley.accounts.refusals import refuse_large

CURLY: Final = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”|「[^「」]*」|『[^『』]*』|«[^«»]*»")
STRAIGHT: Final = re.compile(r"(?<![\w\"])\"(?=\S)([^\"]+?)(?<=[^\s(])\"(?![\w\"])")
SINGLE: Final = re.compile(r"(?<![\w’])‘(?=\S)((?:[^‘’]|(?<=\w)’(?=\w)|(?<=s)’(?=\s\w))+)’(?!\w)")
TICK: Final = re.compile(r"(?<![\w'])'(?=\S)((?:[^']|(?<=\w)'(?=\w))+?)'(?!\w)")
OPENED: Final = re.compile(r"[“\"「]")


def quotations(text: str, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Quoted stretches with their marks, outermost only, none across a paragraph.

    A quotation left open at a paragraph's end runs to that end: the usual sign that the next paragraph goes on.
    """
    found: list[tuple[int, int]] = []
    for start, end in places:
        here: list[tuple[int, int]] = []
        for pattern in (CURLY, STRAIGHT, SINGLE, TICK):
            for match in pattern.finditer(text, start, end):
                if not any(first < match.end() and match.start() < last for first, last in here):
                    here.append(match.span())
        left_open = _left_open(text, start, end, here)
        found += sorted([*here, *left_open])
        refuse_large(len(found), QUOTES_MAX, "quotations")
    return found


def _left_open(text: str, start: int, end: int, here: list[tuple[int, int]]) -> list[tuple[int, int]]:
    after = max((last for _, last in here), default=start)
    opened = re.compile("[“「]").search(text, after, end)
    if opened is None and text[start : start + 1] == '"' and not here and text.count('"', start, end) == 1:
        return [(start, end)]
    return [(opened.start(), end)] if opened else []


def inner(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of a quotation without its marks and without the comma or stop before the closing mark."""
    first = start + 1 if OPENED.match(text, start) or text[start] in "‘'『«" else start
    last = end - 1 if text[end - 1] in "”\"」』»’'" else end
    while last > first and text[last - 1] in ",.;，。 \t":
        last -= 1
    return first, max(first, last)


def masked(text: str, start: int, end: int, quoted: Iterable[tuple[int, int]]) -> str:
    """text[start:end] with quoted stretches blanked out, at the same length."""
    out = text[start:end]
    for first, last in quoted:
        a, b = max(first, start) - start, min(last, end) - start
        if a < b:
            out = out[:a] + "\x01" * (b - a) + out[b:]
    return out
