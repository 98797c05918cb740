"""Renderings of terms in several languages, and who prefers which; the user's own entries come first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from parley.accounts.data.renderings import RENDERINGS
from parley.accounts.limits import GLOSSARY_TERMS_MAX
from parley.accounts.model import Document, Span, Statement
from parley.accounts.refusals import GlossaryMalformed

TERM_CHARS_MAX: Final = 120


@dataclass(frozen=True, slots=True)
class Rendering:
    """One wording of a term; `who` prefers it, where that is known."""

    words: str
    lang: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing meant, and its wordings."""

    name: str
    renderings: tuple[Rendering, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A wording of a term at a place of a text."""

    term: str
    rendering: Rendering
    span: Span


class Glossary:
    """The terms to look for."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = tuple(terms)
        self._wordings = [(term.name, each, _opening(each)) for term in self.terms for each in term.renderings]

    def find(self, document: Document, statement: Statement) -> tuple[Found, ...]:
        """Every wording of a term in a sentence, the longest first where two overlap."""
        span, kept = statement.span, list[Found]()
        says = document.says(statement).lower()
        found = [
            Found(name, rendering, Span(span.doc, *match.span()))
            for name, rendering, opening in self._wordings
            if rendering.lang == document.lang and opening in says
            for match in _pattern(rendering).finditer(document.text, span.start, span.end)
        ]
        for each in sorted(found, key=lambda one: (one.span.start - one.span.end, one.span.start, one.term)):
            if not any(each.span.meets(other.span) for other in kept):
                kept.append(each)
        return tuple(sorted(kept, key=lambda one: one.span))


def seeded(own: Sequence[Term] = ()) -> Glossary:
    """The terms that come with the package, under the user's own; a term of the same name is the user's."""
    names = {term.name for term in own}
    return Glossary([*own, *(term for term in parse(RENDERINGS) if term.name not in names)])


def parse(entries: object) -> list[Term]:
    """Terms from their plain form: {"term": {"en": ["wording", {"words": …, "who": …}], "zh": […]}}.

    Raises: GlossaryMalformed.
    """
    if not isinstance(entries, Mapping) or len(entries) > GLOSSARY_TERMS_MAX:
        raise _malformed("it must map each term to its renderings")
    return [_term(name, renderings) for name, renderings in entries.items()]


def _term(name: object, renderings: object) -> Term:
    if not isinstance(name, str) or not isinstance(renderings, Mapping):
        raise _malformed(f"the term {str(name)[:40]!r}")
    return Term(
        name, tuple(_rendering(name, lang, each) for lang, row in renderings.items() for each in _listed(name, row))
    )


def _listed(name: str, row: object) -> Sequence[Any]:
    if not isinstance(row, list | tuple):
        raise _malformed(f"{name[:40]!r} must list its wordings")
    return row


def _rendering(name: str, lang: object, entry: object) -> Rendering:
    words = entry.get("words") if isinstance(entry, Mapping) else entry
    who = entry.get("who", "") if isinstance(entry, Mapping) else ""
    if not (
        isinstance(words, str) and isinstance(lang, str) and isinstance(who, str) and 0 < len(words) <= TERM_CHARS_MAX
    ):
        raise _malformed(f"a wording of {name[:40]!r}")
    return Rendering(words, lang, who)


def _malformed(where: str) -> GlossaryMalformed:
    return GlossaryMalformed(where)


def _opening(rendering: Rendering) -> str:
    """Letters that a sentence with this wording has: a look for them costs less than the pattern."""
    return re.split(r"[\s'’-]", rendering.words.strip() or " ", maxsplit=1)[0].lower()


@lru_cache(maxsize=GLOSSARY_TERMS_MAX)
def _pattern(rendering: Rendering) -> re.Pattern[str]:
    """Words in any case and with the usual endings; Chinese as it stands."""
    if not rendering.words.isascii():
        return re.compile(re.escape(rendering.words))
    words = [re.escape(each).replace("'", "[’']") for each in rendering.words.split()]
    return re.compile(r"\b" + r"[\s-]+".join(f"{each}(?:s|es|’s)?" for each in words) + r"\b", re.IGNORECASE)
