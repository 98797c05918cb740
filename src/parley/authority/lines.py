"""Lines: proposed, pending, accepted, refused, countered, withdrawn; open, closed, lapsed."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
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

TERMS_KEPT: Final = 4_096
"""Proposals whose terms are read once and not again each time that line 0 has grown."""

_RESPONSES: Final = {Acceptance: Fate.ACCEPTED, ProposalRefusal: Fate.REFUSED, Proposal: Fate.COUNTERED}

SeenFacts = Callable[["Fact"], int]
"""How many of the other side's facts the author of a fact had seen when it spoke."""


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


def made(parties: tuple[PartyId, PartyId], by: PartyId, facts: Iterable[Fact]) -> dict[EntryHash, Proposed]:
    """One party's proposals of which something may come, in order; `parties` as the terms of line 0 have them."""
    found = {}
    for fact in facts:
        if isinstance(fact.body, Proposal):
            terms = _fit_terms(fact.body.terms, by, parties)
            if terms is not None and replaced(terms) != fact.line:
                found[fact.hash] = Proposed(fact, by, terms, fact.body.terms, line_id(fact.body.terms))
    return found


def proposals(
    own: Mapping[EntryHash, Proposed],
    proposing: Sequence[Fact],
    responding: Iterable[Fact],
    counters: Container[EntryHash],
    seen: SeenFacts,
) -> dict[EntryHash, Proposed]:
    """What became of one party's own proposals, as both parties' facts leave them.

    The other side's first response decides, of those that `referring` lets pass.  One that crossed a withdrawal stands:
    its author had not seen it.  Of two acceptances that would open lines of one number the first stands.
    `counters`: the other side's proposals of which something may come.
    """
    places = {fact.hash: place for place, fact in enumerate(proposing)}
    withdrawn = _withdrawals(own, proposing)
    found, taken = dict(own), set[int]()
    for fact in responding:
        one = None if fact.answers is None else found.get(fact.answers)
        if one is None or one.fate is not Fate.PENDING or not _responds(fact, one, counters):
            continue
        withdrawal, saw = withdrawn.get(one.fact.hash), seen(fact)
        if places[one.fact.hash] >= saw or (withdrawal is not None and places[withdrawal.hash] < saw):
            continue
        fate = _RESPONSES[type(fact.body)]
        if fate is Fate.ACCEPTED and one.terms.index in taken:
            continue
        if fate is Fate.ACCEPTED:
            taken.add(one.terms.index)
        found[one.fact.hash] = replace(one, fate=fate, decided=fact)
    for key, fact in withdrawn.items():
        if found[key].fate is Fate.PENDING:
            found[key] = replace(found[key], fate=Fate.WITHDRAWN, decided=fact)
    return found


def _withdrawals(own: Mapping[EntryHash, Proposed], proposing: Iterable[Fact]) -> dict[EntryHash, Fact]:
    """The first withdrawal of each proposal."""
    found: dict[EntryHash, Fact] = {}
    for fact in proposing:
        if isinstance(fact.body, Withdrawal) and fact.answers is not None and fact.answers in own:
            found.setdefault(fact.answers, fact)
    return found


def _responds(fact: Fact, one: Proposed, counters: Container[EntryHash]) -> bool:
    """Whether a fact of the other side responds to this proposal."""
    match fact.body:
        case Acceptance(line=line):
            return line == one.line
        case ProposalRefusal():
            return True
        case Proposal():
            return fact.hash in counters
        case _:
            return False


@lru_cache(maxsize=TERMS_KEPT)
def _fit_terms(raw: bytes, by: PartyId, parties: tuple[PartyId, PartyId]) -> Terms | None:
    """The same as `fit_terms`; None where nothing can come of them."""
    try:
        return fit_terms(raw, by, parties)
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


def replaced(terms: Terms) -> LineId | None:
    """The line that closes when one with these terms opens."""
    return None if terms.agreement is None else terms.agreement.replaces


def closings(party: PartyId, facts: Iterable[Fact], theirs: Iterable[Proposed]) -> dict[LineId, Closed]:
    """What one party has ended: by its word, or by agreeing to a line in place of another.  Line 0 is never closed.

    `theirs`: the other side's proposals.
    """
    found: dict[LineId, Closed] = {}
    for fact in facts:
        if isinstance(fact.body, Closing) and fact.body.line != fact.line:
            found.setdefault(fact.body.line, Closed(fact, party, fact.body.reason))
    for one in theirs:
        ended = replaced(one.terms)
        if one.fate is Fate.ACCEPTED and one.decided is not None and ended is not None:
            found.setdefault(ended, Closed(one.decided, party, ""))
    return found
