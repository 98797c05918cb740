"""What a party said on line 0 about authority, in order: the facts that everything in this package follows from."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from parley.forms import agreements, builtin, offices, standings
from parley.forms.body import FORMS, Form, form_of, read
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST, LogSize
from parley.wire.marks import Nature

if TYPE_CHECKING:
    from parley.record.entry import Entry, Seen
    from parley.record.origin import Origin
    from parley.wire.ids import EntryHash, Generation, LineId, PartyId

READ: Final = frozenset(
    form_of(shape).named
    for shape in (
        builtin.CardChange,
        offices.Holder,
        offices.Mandate,
        offices.MandateChange,
        standings.StatusChange,
        standings.PublicStatement,
        standings.Restriction,
        standings.RestrictionLifted,
        agreements.Proposal,
        agreements.Acceptance,
        agreements.ProposalRefusal,
        agreements.Withdrawal,
        agreements.Closing,
    )
)
"""The forms that say something about authority."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of line 0 about authority: its place, when it was said as claimed, what its author had seen, and what
    it says.  `line` is line 0 itself.
    """

    line: LineId
    generation: Generation
    index: int
    hash: EntryHash
    time_seconds: int
    seen: Seen
    body: Any
    answers: EntryHash | None


@dataclass(slots=True)
class Docket:
    """One party's facts, in the order of its log; `generations` are those of the log, oldest first."""

    party: PartyId
    generations: list[Generation] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    _places: list[tuple[int, int]] = field(default_factory=list)
    _orders: list[tuple[bool, Generation]] = field(default_factory=list)

    def begin(self, log: Origin) -> None:
        """The party begins a log, or begins it anew; of an earlier one may be learnt late."""
        if log.generation not in self.generations:
            at = bisect_left(self._orders, log.order)
            self._orders.insert(at, log.order)
            self.generations.insert(at, log.generation)
            self._places = [(number + (number >= at), index) for number, index in self._places]

    def add(self, entry: Entry) -> bool:
        """Take an entry of the party's line-0 log; tells whether it is one about authority that was not there."""
        fact = _fact(entry)
        if fact is None:
            return False
        place = (self.generations.index(fact.generation), fact.index)
        at = bisect_left(self._places, place)
        if self._places[at : at + 1] == [place]:
            return False
        insort(self._places, place)
        self.facts.insert(at, fact)
        return True

    def count(self, generation: Generation, size: LogSize) -> int:
        """How many facts the party had said by this size of this generation, earlier ones in full.

        A generation that is not known here counts as newer than all that are.
        """
        if generation not in self.generations:
            return len(self.facts)
        return bisect_left(self._places, (self.generations.index(generation), size))

    def first(self, count: int) -> Sequence[Fact]:
        """So many of its facts, from the beginning."""
        return self.facts[:count]


def _fact(entry: Entry) -> Fact | None:
    """What an entry says about authority; None where it says nothing, or not in earnest, or not readably.

    Such an entry is held like any other, and its verdict tells why it counts for nothing.
    """
    payload = entry.payload
    named = (payload.form, payload.form_version)
    if named not in READ or payload.post != STATION_POST or payload.nature is not Nature.OPERATION:
        return None
    form: Form = FORMS[named]
    if form.answers is not None and form.answers != (payload.answers is not None):
        return None
    try:
        body = read(form, payload.body)
    except Refusal:
        return None
    return Fact(
        entry.origin.line,
        entry.origin.generation,
        payload.index,
        entry.hash,
        payload.time_seconds,
        payload.seen,
        body,
        payload.answers,
    )
