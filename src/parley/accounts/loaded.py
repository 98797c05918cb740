"""Words of the curated list in the texts, each with whose words it stands in; nothing is counted or weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.accounts.data.loaded import LOADED
from parley.accounts.model import Directness, Document, Loaded, Span, Statement, Voice
from parley.accounts.structure import told


def loaded(document: Document) -> Iterator[Loaded]:
    """Every word of the list in the account's own sentences, in their order."""
    pattern = PATTERNS.get(document.lang)
    if pattern is None:
        return
    for statement in document.statements:
        if told(statement) and statement.duplicate_of is None:
            for match in pattern.finditer(document.text, statement.span.start, statement.span.end):
                place = Span(document.id, *match.span())
                yield Loaded(place, _GROUP[match.group().lower()], _voice(statement, place))


def _voice(statement: Statement, place: Span) -> Voice:
    """Quoted where the word stands in somebody's quoted or reported words, else the text's own."""
    for said in statement.attributions:
        if said.content.holds(place):
            return Voice.ATTRIBUTED if said.directness is Directness.INDIRECT else Voice.QUOTED
    return Voice.OUTLET


_GROUP: Final = {word: group for group, lists in LOADED.items() for words in lists.values() for word in words.split()}
_WORDS: Final = {
    lang: sorted(
        (word for lists in LOADED.values() for word in lists[lang].split()), key=lambda word: (-len(word), word)
    )
    for lang in ("en", "zh")
}
PATTERNS: Final = {
    "en": re.compile(rf"\b(?:{'|'.join(map(re.escape, _WORDS['en']))})\b", re.IGNORECASE),
    "zh": re.compile("|".join(_WORDS["zh"])),
}
