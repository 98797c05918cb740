"""Whether the words that one text puts in quotation marks stand, word for word, in another that they may be from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from parley.accounts.differ_quotes import ELLIPSIS, quotes
from parley.accounts.model import Attribution, Document, Span
from parley.accounts.quoting import inner

WORD: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+(?:['’][^\W_]+)*")
"""A word; of Chinese each character."""

NEAR_WORDS_MIN: Final = 3
NEAR_SHARE: Final = 0.5
"""So much of a quotation stands there in a row, where it is said to be like a passage and not the same."""


class Found(StrEnum):
    """How the words of a quotation stand in a text."""

    WHOLE = "word for word"
    JOINED = "in parts"
    CHANGED = "with other words"
    ABSENT = "nowhere"


@dataclass(frozen=True, slots=True)
class Check:
    """One quotation against one text; `there`: the passage in which its words stand, or that is like it."""

    said: Attribution
    found: Found
    there: Span | None


def word_for_word(document: Document, source: Document) -> Iterator[Check]:
    """Each quotation of a document, with how its words stand in a source of the same language."""
    whole = _words(source.text, 0, len(source.text))
    forms = [form for form, _, _ in whole]
    for quote in quotes(document):
        first, last = inner(document.text, quote.said.content.start, quote.said.content.end)
        parts = [
            [form for form, _, _ in _words(document.text, start, end)]
            for start, end in _between_ellipses(document.text, first, last)
        ]
        yield _check(quote.said, [part for part in parts if part], source, whole, forms)


def _check(
    said: Attribution,
    parts: Sequence[Sequence[str]],
    source: Document,
    whole: Sequence[tuple[str, int, int]],
    forms: Sequence[str],
) -> Check:
    begin, places = 0, []
    for part in parts:
        at = _run(forms, part, begin)
        if at is None:
            break
        places.append(at)
        begin = at + len(part)
    if parts and len(places) == len(parts):
        span = Span(source.id, whole[places[0]][1], whole[begin - 1][2])
        return Check(said, Found.WHOLE if len(parts) == 1 else Found.JOINED, span)
    near = _near(forms, [form for part in parts for form in part])
    if near is None:
        return Check(said, Found.ABSENT, None)
    return Check(said, Found.CHANGED, Span(source.id, whole[near.start][1], whole[near.stop - 1][2]))


def _run(forms: Sequence[str], wanted: Sequence[str], begin: int) -> int | None:
    """Where these words stand in a row, from a place on."""
    last = len(forms) - len(wanted)
    places = (at for at in range(begin, last + 1) if forms[at] == wanted[0] and forms[at : at + len(wanted)] == wanted)
    return next(places, None)


def _near(forms: Sequence[str], wanted: Sequence[str]) -> range | None:
    """The passage that is most like these words, if it is like them at all."""
    match = SequenceMatcher(None, forms, wanted, autojunk=False)
    run = match.find_longest_match()
    if run.size < NEAR_WORDS_MIN or run.size < NEAR_SHARE * len(wanted):
        return None
    return range(max(0, run.a - run.b), min(len(forms), run.a + len(wanted) - run.b))


def _words(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    return [
        (match.group().casefold().replace("'", "’"), match.start(), match.end())
        for match in WORD.finditer(text, start, end)
    ]


def _between_ellipses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in ELLIPSIS.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end
