"""Forms by which two parties agree on a line, and end it (line 0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.forms.body import Speaks, form, item, option
from parley.forms.categories import AUTHORITY
from parley.forms.kinds import HASH, LINE, Octets, Text
from parley.wire.limits import TERMS_BYTES_MAX

if TYPE_CHECKING:
    from parley.wire.ids import LineId

REMARK_CHARACTERS_MAX = 2_000


@form("line/propose", category=AUTHORITY, speaks=Speaks.PARTY, answers=None)
class Proposal:
    """These terms are proposed; where a proposal of the other side is answered, in its place."""

    terms: bytes = item(1, Octets(1, TERMS_BYTES_MAX))
    remark: str | None = option(2, Text(REMARK_CHARACTERS_MAX, lines=True), default=None)


@form("line/accept", category=AUTHORITY, speaks=Speaks.PARTY, answers=True)
class Acceptance:
    """The proposal of the other side that is answered is agreed: the line with this id opens."""

    line: LineId = item(1, HASH)


@form("line/refuse", category=AUTHORITY, speaks=Speaks.PARTY, answers=True)
class ProposalRefusal:
    """The proposal of the other side that is answered is not agreed."""

    reason: str = item(1, LINE)


@form("line/withdraw", category=AUTHORITY, speaks=Speaks.PARTY, answers=True)
class Withdrawal:
    """Our own proposal that is answered stands no longer."""

    reason: str | None = option(1, LINE, default=None)


@form("line/close", category=AUTHORITY, speaks=Speaks.PARTY)
class Closing:
    """From here on nothing more is said on the line; its record stays."""

    line: LineId = item(1, HASH)
    reason: str = item(2, LINE)
