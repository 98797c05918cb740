"""One side denies what the other tells, where the two write in Chinese and in English."""

from __future__ import annotations

import re
from typing import Final

from parley.accounts.data.deeds import ASKS_EN, ASKS_ZH, DEEDS
from parley.accounts.model import Document, Span, Statement

SCOPE_CHARS: Final = {"zh": 24, "en": 90}
CLAUSE_END: Final = re.compile(r"[,;，；。]")
ASKS: Final = {"zh": re.compile(ASKS_ZH), "en": re.compile(ASKS_EN)}
WORDS_EN: Final = {han: re.compile(rf"\b(?:{words})", re.IGNORECASE) for han, words in DEEDS.items()}


def denied_across(a: Document, b: Document, one: Statement, other: Statement) -> tuple[Span, Span] | None:
    """The negation and the sentence that asserts what it negates, in the order of the documents; None where none is.

    A negation counts if its clause holds a deed that the other sentence tells too, and the other neither negates
    anything nor asks for it.
    """
    if {a.lang, b.lang} != {"zh", "en"}:
        return None
    for document, mine, against, theirs, flipped in ((a, one, b, other, False), (b, other, a, one, True)):
        says = against.says(theirs)
        if theirs.negations or ASKS[against.lang].search(says):
            continue
        told = _deeds(says, against.lang)
        for negation in mine.negations:
            if told & _deeds(_scope(document, mine, negation), document.lang):
                places = (negation, theirs.span)
                return (places[1], places[0]) if flipped else places
    return None


def _scope(document: Document, statement: Statement, negation: Span) -> str:
    """The negation's clause, from the negation on."""
    words = document.text[negation.end : min(statement.span.end, negation.end + SCOPE_CHARS[document.lang])]
    cut = CLAUSE_END.search(words)
    return words[: cut.start()] if cut else words


def _deeds(words: str, lang: str) -> frozenset[str]:
    """The deeds that are named, each by its English words, which several Chinese words may share."""
    if lang == "zh":
        return frozenset(DEEDS[han] for han in DEEDS if han in words)
    return frozenset(DEEDS[han] for han, pattern in WORDS_EN.items() if pattern.search(words))
