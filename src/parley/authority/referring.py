"""What a fact refers to: it stands on line 0 as its author knew it, and can still be changed.

What does not pass here changes nothing in any reading of the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

from parley.authority import lines, mandates, rules
from parley.forms.agreements import Acceptance, Closing, Proposal, ProposalRefusal, Withdrawal
from parley.forms.categories import STANDING
from parley.forms.offices import MandateChange
from parley.forms.standings import RestrictionLifted, StatusChange

if TYPE_CHECKING:
    from parley.authority.ledger import Reading
    from parley.authority.lines import Proposed
    from parley.wire.ids import EntryHash, LineId

T = TypeVar("T")


def check_refers(reading: Reading, body: object, answers: EntryHash | None, line: LineId) -> None:
    """Passes if what is said on this line refers to something that is there and that it may change.

    Raises RefersToNothing, MandateRevoked, ProposalDecided, TermsUnfit, BadTerms, LineDeniable, CategoryAlwaysOpen.
    """
    check = _CHECKS.get(type(body))
    if check is not None:
        check(reading, body, answers, line)


def _change(reading: Reading, _: MandateChange, answers: EntryHash | None, _line: LineId) -> None:
    mandates.check_not_revoked(_among(reading.author.mandates, answers))


def _lifting(reading: Reading, _: RestrictionLifted, answers: EntryHash | None, _line: LineId) -> None:
    _among(reading.author.restrictions, answers)


def _proposal(reading: Reading, body: Proposal, _: EntryHash | None, line: LineId) -> None:
    """Something can come of its terms; one that answers nothing that is pending is a proposal like any other."""
    if lines.replaced(lines.fit_terms(body.terms, reading.author.party, reading.parties)) == line:
        lines.unfit("line 0 is not replaced")


def _acceptance(reading: Reading, body: Acceptance, answers: EntryHash | None, _: LineId) -> None:
    """The line that is accepted is the proposed one, and none of its number has been accepted before."""
    one = _pending(reading.reader.proposals, answers)
    if body.line != one.line:
        lines.unfit("the acceptance names another line than the proposal's")
    accepted = (made for made in reading.reader.proposals.values() if made.fate is lines.Fate.ACCEPTED)
    if one.terms.index in (made.terms.index for made in accepted):
        lines.unfit(f"line {one.terms.index} is open already")


def _refusal(reading: Reading, _: ProposalRefusal, answers: EntryHash | None, _line: LineId) -> None:
    _pending(reading.reader.proposals, answers)


def _withdrawal(reading: Reading, _: Withdrawal, answers: EntryHash | None, _line: LineId) -> None:
    _pending(reading.author.proposals, answers)


def _closing(_reading: Reading, body: Closing, _: EntryHash | None, line: LineId) -> None:
    if body.line == line:
        _refers_to_nothing("line 0 is never closed")


def _status(_reading: Reading, body: StatusChange, _: EntryHash | None, _line: LineId) -> None:
    if body.category in STANDING:
        raise rules.CategoryAlwaysOpen(body.category)


_CHECKS: Final[dict[type, Callable[[Reading, Any, EntryHash | None, LineId], None]]] = {
    MandateChange: _change,
    RestrictionLifted: _lifting,
    Proposal: _proposal,
    Acceptance: _acceptance,
    ProposalRefusal: _refusal,
    Withdrawal: _withdrawal,
    Closing: _closing,
    StatusChange: _status,
}


def _among(known: Mapping[EntryHash, T], answers: EntryHash | None) -> T:
    """What is answered, if it is one of these."""
    found = None if answers is None else known.get(answers)
    if found is None:
        _refers_to_nothing()
    return found


def _refers_to_nothing(why: str = "") -> NoReturn:
    raise rules.RefersToNothing(why)


def _pending(known: Mapping[EntryHash, Proposed], answers: EntryHash | None) -> Proposed:
    """The proposal that is answered, if nothing has decided it."""
    found = _among(known, answers)
    if found.fate is not lines.Fate.PENDING:
        raise rules.ProposalDecided(found.fate.value)
    return found
