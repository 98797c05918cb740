"""Forms about what is open and who is barred: status by category, public statements, restrictions (line 0)."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from parley.forms.body import Speaks, form, item, option
from parley.forms.categories import AUTHORITY
from parley.forms.kinds import CATEGORY, HASH, LANGUAGE, LINE, POST, TIME, Choice, ListOf, Text

if TYPE_CHECKING:
    from parley.wire.ids import LineId, PostId

REASON_CHARACTERS_MAX = 2_000
STATEMENT_CHARACTERS_MAX = 8_000


class State(IntEnum):
    """What a side lets pass; the larger number prevails where the sides differ."""

    ACTIVE = 0
    SUSPENDED = 1
    WITHDRAWN = 2


class Whose(IntEnum):
    """Of which party, as the author sees it."""

    OURS = 0
    THEIRS = 1


@form("status/set", category=AUTHORITY, speaks=Speaks.PARTY)
class StatusChange:
    """Our side's state of a category on a line.

    No line: every line of the channel.  No category: all that are not held apart.
    """

    state: State = item(1, Choice(State))
    since_seconds: int = item(2, TIME)
    reason: str = item(3, Text(REASON_CHARACTERS_MAX, lines=True))
    authority: str = item(4, LINE)
    line: LineId | None = option(5, HASH, default=None)
    category: str | None = option(6, CATEGORY, default=None)


@form("status/statement", category=AUTHORITY, speaks=Speaks.PARTY, answers=None)
class PublicStatement:
    """What a party said in public about the state of a category, word for word, beside what it signed."""

    whose: Whose = item(1, Choice(Whose))
    claims: State = item(2, Choice(State))
    said_seconds: int = item(3, TIME)
    language: str = item(4, LANGUAGE)
    text: str = item(5, Text(STATEMENT_CHARACTERS_MAX, lines=True))
    where: str = item(6, LINE)
    line: LineId | None = option(7, HASH, default=None)
    category: str | None = option(8, CATEGORY, default=None)


class Means(IntEnum):
    """How people meet."""

    IN_PERSON = 0
    VIDEO = 1
    VOICE = 2
    TEXT = 3


@form("restriction/set", category=AUTHORITY, speaks=Speaks.PARTY)
class Restriction:
    """A person cannot take part by these means: a sanction, a visa ban, a rule about health.  Nothing is blocked by it.

    `basis` names the rule, `imposed_by` whose it is.
    """

    whose: Whose = item(1, Choice(Whose))
    person: str = item(2, LINE)
    basis: str = item(3, LINE)
    imposed_by: str = item(4, LINE)
    means: tuple[Means, ...] = item(5, ListOf(Choice(Means), len(Means), 1))
    since_seconds: int = item(6, TIME)
    until_seconds: int | None = option(7, TIME, default=None)
    post: PostId | None = option(8, POST, default=None)


@form("restriction/lift", category=AUTHORITY, speaks=Speaks.PARTY, answers=True)
class RestrictionLifted:
    """The restriction that is answered, of our own record, holds no longer."""

    reason: str | None = option(1, LINE, default=None)
