"""Forms by which posts arrange to speak: calls, and series of talks."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from parley.forms import categories
from parley.forms.body import Speaks, form, item, option
from parley.forms.kinds import LANGUAGE, LINE, POST, TIME, TITLES, Choice, ListOf
from parley.forms.standings import Means, Whose

if TYPE_CHECKING:
    from parley.wire.ids import PostId

TOPICS_MAX = 16
TIMES_MAX = 8
LANGUAGES_MAX = 4
PEOPLE_MAX = 16


@form("call/request", category=categories.CALL, speaks=Speaks.POST, answers=None)
class CallRequest:
    """A post asks to speak with its counterpart.

    `times_seconds`: when it could; none: at once.  `people`: who would take part for us, by name or title.
    `wanted`: the post of the other side, where it is not the line's own.  `invitation`: at whose it is made.
    """

    topics: tuple[str, ...] = item(1, ListOf(LINE, TOPICS_MAX, 1))
    languages: tuple[str, ...] = item(2, ListOf(LANGUAGE, LANGUAGES_MAX, 1))
    means: tuple[Means, ...] = item(3, ListOf(Choice(Means), len(Means), 1))
    times_seconds: tuple[int, ...] = option(4, ListOf(TIME, TIMES_MAX, 1), default=())
    people: tuple[str, ...] = option(5, ListOf(LINE, PEOPLE_MAX, 1), default=())
    wanted: PostId | None = option(6, POST, default=None)
    invitation: Whose | None = option(7, Choice(Whose), default=None)


class CallAnswer(IntEnum):
    """What the other side says to a request; each is an answer and ends the ambiguity of silence."""

    ACCEPTED = 0
    OTHER_TIME = 1
    WILL_ANSWER = 2
    DECLINED = 3
    WRONG_DESK = 4


@form("call/answer", category=categories.CALL, speaks=Speaks.POST, answers=True)
class CallAnswered:
    """The answer to a request.

    `at_seconds`: the time agreed, the other time offered, or by when an answer will come.  `desk`: the right one.
    """

    answer: CallAnswer = item(1, Choice(CallAnswer))
    at_seconds: int | None = option(2, TIME, default=None)
    reason: str | None = option(3, LINE, default=None)
    desk: PostId | None = option(4, POST, default=None)
    means: Means | None = option(5, Choice(Means), default=None)
    people: tuple[str, ...] = option(6, ListOf(LINE, PEOPLE_MAX, 1), default=())


@form("call/cancel", category=categories.CALL, speaks=Speaks.POST, answers=True)
class CallCancelled:
    """Our own request that is answered is taken back."""

    reason: str | None = option(1, LINE, default=None)


class TalksAct(IntEnum):
    """What is said of a series of talks."""

    PROPOSE = 0
    AGREE = 1
    DECLINE = 2
    MOVE = 3
    POSTPONE = 4
    RESUME = 5
    HOLD = 6
    END = 7


@form("talks", category=categories.TALKS, speaks=Speaks.POST, answers=None)
class Talks:
    """A step in the life of a series of talks; the first one proposes it, and the others answer that one.

    `at_seconds`: when they are next due, or were held.  Agreeing agrees to the newest proposal or move of the other
    side, and changes nothing where its author had not seen that.
    """

    act: TalksAct = item(1, Choice(TalksAct))
    name: dict[str, str] | None = option(2, TITLES, default=None)
    means: Means | None = option(3, Choice(Means), default=None)
    host: Whose | None = option(4, Choice(Whose), default=None)
    place: str | None = option(5, LINE, default=None)
    at_seconds: int | None = option(6, TIME, default=None)
    agenda: tuple[str, ...] = option(7, ListOf(LINE, TOPICS_MAX, 1), default=())
    delegation: tuple[PostId, ...] = option(8, ListOf(POST, PEOPLE_MAX, 1), default=())
    reason: str | None = option(9, LINE, default=None)
