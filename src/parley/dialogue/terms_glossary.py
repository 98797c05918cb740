"""Contested terms, and the glossary of a line: the renderings that both sides have agreed on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from parley.dialogue.threads import TERM_AGREE, TERM_DECLINE, Fact, Thread, said
from parley.dialogue.understandings import signed
from parley.forms.translations import TermContested

PATTERNS_KEPT: Final = 1_024


@dataclass(frozen=True, slots=True)
class Contest:
    """A term as one side would have it rendered, and what the other side says of that."""

    root: Fact
    body: TermContested
    agreed: Fact | None
    declined: Fact | None

    @property
    def stage(self) -> str:
        """Whether it is agreed."""
        return "agreed" if self.agreed else "declined" if self.declined else "contested"

    def occurs(self, text: str) -> bool:
        """Whether the term, or one of its two renderings, is in a text."""
        return any(_pattern(one).search(text) for one in (self.body.term, self.body.met, self.body.preferred))


def contest_of(thread: Thread) -> Contest:
    """What stands of a thread."""
    root = thread.root
    assert root is not None, "a thread without its beginning contests nothing"
    agreed, declined = signed(thread, root, TERM_AGREE, TERM_DECLINE)
    return Contest(root, said(root), agreed, declined)


def glossary(threads: Iterable[Thread]) -> list[Contest]:
    """What both sides have agreed on: of one term and language of rendering the newest, by the order of the line."""
    found: dict[tuple[str, str, str], Contest] = {}
    agreed = [one for one in map(contest_of, threads) if one.agreed is not None]
    for one in sorted(agreed, key=_agreed_order):
        found[one.body.language, one.body.term, one.body.rendered_in] = one
    return [one for _, one in sorted(found.items())]


def closed(thread: Thread) -> bool:
    """Whether nobody's word is awaited."""
    return contest_of(thread).stage != "contested"


def _agreed_order(one: Contest) -> tuple[int, int, bool]:
    assert one.agreed is not None, "of what is agreed"
    return one.agreed.order


@lru_cache(maxsize=PATTERNS_KEPT)
def _pattern(words: str) -> re.Pattern[str]:
    """The wording as a whole word, in any case; one that is not in Latin letters as it stands."""
    whole = re.escape(words)
    return re.compile(rf"(?<!\w){whole}(?:e?s)?(?!\w)" if words.isascii() else whole, re.IGNORECASE)
