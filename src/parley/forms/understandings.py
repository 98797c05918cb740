"""Forms by which posts agree on a text and say what they will do: understandings and undertakings."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from parley.forms.body import Speaks, form, item, option
from parley.forms.categories import UNDERSTANDING
from parley.forms.kinds import FLAG, HASH, LANGUAGE, LINE, TIME, Choice, ListOf, Number, Text, Titles, refuse
from parley.forms.standings import Whose

TEXT_CHARACTERS_MAX: Final = 5_000
"""In each of two languages that takes three bytes a character this fits a body."""

STATEMENT_CHARACTERS_MAX: Final = 8_000
DAYS_MAX: Final = 36_500
PROOFS_MAX: Final = 16


class Renewal(IntEnum):
    """What happens at the end."""

    NONE = 0
    BY_AGREEMENT = 1
    BY_ITSELF = 2


@form("understanding/propose", category=UNDERSTANDING, speaks=Speaks.POST, answers=None)
class UnderstandingProposed:
    """One text, in the languages of the line, that both sides are to sign; where it answers one in force, in its place.

    `starts_seconds`: none: from the instant at which both have signed.  `ends_seconds`: none: until it is ended.
    `renewed_days`: for how long it goes on each time, where it does so by itself.
    """

    text: dict[str, str] = item(1, Titles(TEXT_CHARACTERS_MAX, lines=True))
    notice_days: int = item(2, Number(0, DAYS_MAX, "days"))
    starts_seconds: int | None = option(3, TIME, default=None)
    ends_seconds: int | None = option(4, TIME, default=None)
    renewal: Renewal = option(5, Choice(Renewal), default=Renewal.NONE)
    renewed_days: int | None = option(6, Number(1, DAYS_MAX, "days"), default=None)

    def check(self) -> None:
        """Passes if its times fit together; raises BadBody."""
        by_itself = self.renewal is Renewal.BY_ITSELF
        if by_itself is not (self.renewed_days is not None) or (self.renewal and self.ends_seconds is None):
            refuse("what is renewed has an end, and what renews itself the days for which it does")
        if self.ends_seconds is not None and self.ends_seconds <= (self.starts_seconds or 0):
            refuse("it ends after it starts")


@form("understanding/agree", category=UNDERSTANDING, speaks=Speaks.POST, answers=True)
class UnderstandingAgreed:
    """The other side's text that is answered is agreed; which one, its hash says."""


@form("understanding/decline", category=UNDERSTANDING, speaks=Speaks.POST, answers=True)
class UnderstandingDeclined:
    """The other side's text that is answered is not agreed; one's own is taken back."""

    reason: str = item(1, LINE)


@form("understanding/end", category=UNDERSTANDING, speaks=Speaks.POST, answers=True)
class UnderstandingEnded:
    """The understanding that is answered is ended by its author's side, when the days of notice are over."""

    reason: str = item(1, LINE)


class Claim(IntEnum):
    """What somebody says in public of an understanding."""

    IN_FORCE = 0
    NOT_IN_FORCE = 1
    ENDS = 2
    WITHOUT_END = 3


@form("understanding/statement", category=UNDERSTANDING, speaks=Speaks.POST, answers=True)
class UnderstandingStatement:
    """What a party said in public about the understanding that is answered, word for word, beside what both signed.

    `ends_seconds`: the end that it named.
    """

    whose: Whose = item(1, Choice(Whose))
    claims: Claim = item(2, Choice(Claim))
    said_seconds: int = item(3, TIME)
    language: str = item(4, LANGUAGE)
    text: str = item(5, Text(STATEMENT_CHARACTERS_MAX, lines=True))
    where: str = item(6, LINE)
    ends_seconds: int | None = option(7, TIME, default=None)

    def check(self) -> None:
        """Passes if an end is named where one is claimed; raises BadBody."""
        if (self.claims is Claim.ENDS) is not (self.ends_seconds is not None):
            refuse("the end is named that the statement names, and no other")


# -- undertakings ------------------------------------------------------------------------------------------------------


@form("undertaking/make", category=UNDERSTANDING, speaks=Speaks.POST, answers=None)
class UndertakingMade:
    """The post that speaks will do something by a time; where it answers an understanding, under that one.

    `call`: the call request of the call in which it was said.  `item`: of its agenda.
    """

    text: dict[str, str] = item(1, Titles(TEXT_CHARACTERS_MAX, lines=True))
    due_seconds: int = item(2, TIME)
    call: bytes | None = option(3, HASH, default=None)
    item: str | None = option(4, LINE, default=None)

    def check(self) -> None:
        """Passes if an item is one of a call that is named; raises BadBody."""
        if self.item is not None and self.call is None:
            refuse("an item is of a call, and the call is named")


@form("undertaking/done", category=UNDERSTANDING, speaks=Speaks.POST, answers=True)
class UndertakingDone:
    """Our own undertaking that is answered is done; `proofs`: entries that show it."""

    proofs: tuple[bytes, ...] = option(1, ListOf(HASH, PROOFS_MAX, 1), default=())
    remark: str | None = option(2, LINE, default=None)


@form("undertaking/withdraw", category=UNDERSTANDING, speaks=Speaks.POST, answers=True)
class UndertakingWithdrawn:
    """Our own undertaking that is answered will not be done."""

    reason: str = item(1, LINE)


@form("undertaking/due", category=UNDERSTANDING, speaks=Speaks.POST, answers=True)
class UndertakingPutOff:
    """Our own undertaking that is answered has another date."""

    due_seconds: int = item(1, TIME)
    reason: str = item(2, LINE)


@form("undertaking/view", category=UNDERSTANDING, speaks=Speaks.POST, answers=True)
class UndertakingView:
    """Whether our side takes the other side's undertaking that is answered as done."""

    done: bool = item(1, FLAG)
    remark: str | None = option(2, LINE, default=None)
