"""Lines: proposed, pending, accepted, refused, countered, withdrawn; open, closed, lapsed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, NoReturn

from parley.authority import rules
from parley.forms.agreements import Acceptance, Closing, Proposal, ProposalRefusal, Withdrawal
from parley.record.terms import Terms, decode_terms, line_id
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST

if TYPE_CHECKING:
    from parley.authority.docket import Fact
    from parley.wire.ids import EntryHash, LineId, PartyId


class Fate(Enum):
    """What became of a proposal."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    COUNTERED = "countered"
    WITHDRAWN = "withdrawn"


FIRST_NUMBER: Final = 2
"""Lines 0 and 1 come with the enrolment."""

_RESPONSES = {Acceptance: Fate.ACCEPTED, ProposalRefusal: Fate.REFUSED, Proposal: Fate.COUNTERED}


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal as it stands: the fact, the line that it would open, and the fact that decided it."""

    fact: Fact
    by: PartyId
    terms: Terms
    raw_terms: bytes
    line: LineId
    fate: Fate = Fate.PENDING
    decided: Fact | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """A line's end: the fact that ended it, whose it is, and why."""

    fact: Fact
    by: PartyId
    reason: str


def proposals(
    parties: tuple[PartyId, PartyId], proposer: PartyId, proposing: Sequence[Fact], responding: Sequence[Fact]
) -> dict[EntryHash, Proposed]:
    """One party's proposals, in order, as both parties' facts leave them; `parties` as the terms of line 0 have them.

    The other side's first response decides.  An acceptance that crossed a withdrawal stands: who accepted had not seen
    it.  Of two acceptances that would open lines of one number the first stands.
    """
    responses: dict[EntryHash, Fact] = {}
    for fact in responding:
        if type(fact.body) in _RESPONSES and fact.answers is not None:
            responses.setdefault(fact.answers, fact)
    withdrawn = {
        fact.answers: fact for fact in reversed(proposing) if isinstance(fact.body, Withdrawal) and fact.answers
    }
    found = {}
    for fact in proposing:
        made = _proposed(fact, proposer, parties)
        if made is not None:
            found[fact.hash] = _decided(made, responses.get(fact.hash), withdrawn.get(fact.hash))
    return _one_for_each_number(found, responding)


def _proposed(fact: Fact, by: PartyId, parties: tuple[PartyId, PartyId]) -> Proposed | None:
    """The proposal in a fact; None where nothing can come of its terms."""
    if not isinstance(fact.body, Proposal):
        return None
    raw = fact.body.terms
    try:
        return Proposed(fact, by, fit_terms(raw, by, parties), raw, line_id(raw))
    except Refusal:
        return None


def fit_terms(raw: bytes, by: PartyId, parties: tuple[PartyId, PartyId]) -> Terms:
    """The terms in these bytes, if this party may propose them.

    The sides stand as on line 0, and who stands first there proposes even numbers, the other odd ones: so no two lines
    ever want one number.  Raises TermsUnfit, BadTerms, LineDeniable.
    """
    terms = decode_terms(raw)
    if tuple(side.party for side in terms.sides) != parties:
        unfit("the sides do not stand as on line 0")
    if STATION_POST in (side.post for side in terms.sides):
        unfit("a line joins posts, and post 0 is the station")
    if terms.index < FIRST_NUMBER or terms.index % 2 != parties.index(by):
        unfit(f"number {terms.index} is not for this side to propose")
    if terms.agreement is None:
        unfit("they hold no agreement")
    return terms


def unfit(why: str) -> NoReturn:
    """Raise TermsUnfit."""
    raise rules.TermsUnfit(why)


def _decided(made: Proposed, response: Fact | None, withdrawal: Fact | None) -> Proposed:
    if response is not None and isinstance(response.body, Acceptance) and response.body.line != made.line:
        response = None
    if response is not None and (withdrawal is None or not _saw(response, withdrawal)):
        return _with(made, _RESPONSES[type(response.body)], response)
    return made if withdrawal is None else _with(made, Fate.WITHDRAWN, withdrawal)


def _saw(fact: Fact, other: Fact) -> bool:
    """Whether the author of a fact held this one of the other side when it spoke."""
    return fact.seen.generation == other.generation and other.index < fact.seen.size


def _with(made: Proposed, fate: Fate, decided: Fact) -> Proposed:
    return Proposed(made.fact, made.by, made.terms, made.raw_terms, made.line, fate, decided)


def _one_for_each_number(found: dict[EntryHash, Proposed], responding: Sequence[Fact]) -> dict[EntryHash, Proposed]:
    taken: set[int] = set()
    for fact in responding:
        made = found.get(fact.answers) if fact.answers is not None else None
        if made is None or made.decided is not fact or made.fate is not Fate.ACCEPTED:
            continue
        if made.terms.index in taken:
            found[made.fact.hash] = _with(made, Fate.REFUSED, fact)
        taken.add(made.terms.index)
    return found


def closings(party: PartyId, facts: Sequence[Fact], opened: Sequence[Proposed]) -> dict[LineId, Closed]:
    """What one party has ended: by its word, or by agreeing to a line in place of another."""
    found: dict[LineId, Closed] = {}
    for fact in facts:
        if isinstance(fact.body, Closing):
            found.setdefault(fact.body.line, Closed(fact, party, fact.body.reason))
    for made in opened:
        replaced = None if made.terms.agreement is None else made.terms.agreement.replaces
        if replaced is not None and made.decided is not None and made.decided in facts:
            found.setdefault(replaced, Closed(made.decided, party, ""))
    return found
