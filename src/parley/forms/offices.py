"""Forms about offices: who holds a post, and who may speak for it (line 0)."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from parley.forms.body import Speaks, form, item, option
from parley.forms.categories import AUTHORITY
from parley.forms.kinds import FLAG, FORM, HASH, LINE, POST, TIME, TITLES, Choice, ListOf
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.wire.ids import EntryHash, LineId, PostId

MANDATED_MAX = 64
"""Lines or forms that one mandate names; one that names none is for all."""


class Tenure(IntEnum):
    """How a post is held."""

    VACANT = 0
    HELD = 1
    ACTING = 2


@form("post/holder", category=AUTHORITY, speaks=Speaks.PARTY)
class Holder:
    """Who holds a post of ours since when, as far as we choose to say; it replaces what was said of the post before."""

    post: PostId = item(1, POST)
    tenure: Tenure = item(2, Choice(Tenure))
    since_seconds: int = item(3, TIME)
    name: dict[str, str] | None = option(4, TITLES, default=None)
    remark: str | None = option(5, LINE, default=None)


@form("mandate/give", category=AUTHORITY, speaks=Speaks.PARTY)
class Mandate:
    """One post of ours lets another speak for it.

    `lines` and `forms`: none named, all that the grantor has.  `precedence`: up to which.  `under`: the mandate by
    which the grantor itself speaks, where the lines are not its own.
    """

    grantor: PostId = item(1, POST)
    holder: PostId = item(2, POST)
    lines: tuple[LineId, ...] = item(3, ListOf(HASH, MANDATED_MAX))
    forms: tuple[str, ...] = item(4, ListOf(FORM, MANDATED_MAX))
    precedence: Precedence = item(5, Choice(Precedence))
    until_seconds: int = item(6, TIME)
    delegable: bool = item(7, FLAG)
    under: EntryHash | None = option(8, HASH, default=None)


class MandateAct(IntEnum):
    """What becomes of a mandate."""

    SUSPEND = 0
    RESUME = 1
    REVOKE = 2


@form("mandate/change", category=AUTHORITY, speaks=Speaks.PARTY, answers=True)
class MandateChange:
    """The mandate that is answered, of our own, is suspended, resumed, or revoked for good."""

    act: MandateAct = item(1, Choice(MandateAct))
    reason: str | None = option(2, LINE, default=None)
