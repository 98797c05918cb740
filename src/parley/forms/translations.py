"""Forms about words: translations, which never replace what they translate, and terms whose rendering is contested."""

from __future__ import annotations

from typing import Final

from parley.forms import categories
from parley.forms.body import Part, Speaks, form, item, option, part
from parley.forms.builtin import LETTER_CHARACTERS_MAX
from parley.forms.kinds import LANGUAGE, LINE, Text

WORDING: Final = Text(120)
"""A term or a rendering of it."""


@part
class Machine:
    """What made a translation, where no person did."""

    name: str = item(1, LINE)
    version: str = item(2, LINE)


@form("translation", category=categories.ANSWER, speaks=Speaks.POST, answers=True)
class Translation:
    """A translation of the entry that is answered, which governs all the same.

    `machine`: none: an officer made it.  `field`: which field of the entry's form; none: its text.
    """

    language: str = item(1, LANGUAGE)
    text: str = item(2, Text(LETTER_CHARACTERS_MAX, lines=True))
    machine: Machine | None = option(3, Part(Machine), default=None)
    field: str | None = option(4, Text(64), default=None)


@form("term/contest", category=categories.ANSWER, speaks=Speaks.POST, answers=True)
class TermContested:
    """In the entry that is answered a term is rendered in a way that its author's side would not have it rendered."""

    term: str = item(1, WORDING)
    language: str = item(2, LANGUAGE)
    met: str = item(3, WORDING)
    preferred: str = item(4, WORDING)
    rendered_in: str = item(5, LANGUAGE)
    remark: str | None = option(6, LINE, default=None)


@form("term/agree", category=categories.ANSWER, speaks=Speaks.POST, answers=True)
class TermAgreed:
    """The rendering that the other side prefers, in its word that is answered, goes into the line's glossary."""


@form("term/decline", category=categories.ANSWER, speaks=Speaks.POST, answers=True)
class TermDeclined:
    """It does not; one's own word is taken back."""

    reason: str = item(1, LINE)
