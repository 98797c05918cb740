"""Forms of the watch: line tests, the orderwire, paging, and the verdict that goes back."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from parley.forms import categories
from parley.forms.body import Speaks, form, item, option
from parley.forms.kinds import FORM, LANGUAGE, LINE, POST, TIME, Choice, ListOf, Text

if TYPE_CHECKING:
    from parley.wire.ids import PostId

TEST_CHARACTERS_MAX = 400
ORDERWIRE_CHARACTERS_MAX = 2_000
PAGED_MAX = 18
"""Posts that one page goes to: a post, its deputies, and the duty desk."""


@form("orderwire", category=categories.ORDERWIRE, speaks=Speaks.PARTY, answers=None)
class Orderwire:
    """One watch floor to the other, about the line itself; no commitment can be made by it."""

    language: str = item(1, LANGUAGE)
    text: str = item(2, Text(ORDERWIRE_CHARACTERS_MAX, lines=True))


@form("test/call", category=categories.TEST, speaks=Speaks.STATION)
class TestCall:
    """The station calls up the other watch for the test of this interval."""

    due_seconds: int = item(1, TIME)


@form("test/ready", category=categories.TEST, speaks=Speaks.PARTY, answers=True)
class TestReady:
    """A person on watch answers the call-up: for every line of this watch and this interval."""

    post: PostId | None = option(1, POST, default=None)


@form("test/text", category=categories.TEST, speaks=Speaks.STATION, answers=True)
class TestText:
    """The text of the test, in the sender's own language, once the other watch is ready; it answers the call-up."""

    language: str = item(1, LANGUAGE)
    text: str = item(2, Text(TEST_CHARACTERS_MAX, lines=True))


class PageStep(IntEnum):
    """How far a page has come inside."""

    PAGED = 0
    SEEN = 1
    TAKEN = 2


@form("page", category=categories.ANSWER, speaks=Speaks.STATION, answers=True)
class Page:
    """The receiving station has paged posts about the entry that is answered, or a post has seen or taken it."""

    step: PageStep = item(1, Choice(PageStep))
    at_seconds: int = item(2, TIME)
    posts: tuple[PostId, ...] = item(3, ListOf(POST, PAGED_MAX, 1))


@form("verdict", category=categories.ANSWER, speaks=Speaks.STATION, answers=True)
class VerdictGiven:
    """The entry that is answered is held and receipted, and is outside what was agreed: by this rule."""

    rule: str = item(1, FORM)
    detail: str | None = option(2, LINE, default=None)
