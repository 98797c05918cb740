"""The ledger of a channel: what both parties' facts amount to, up to a number of each.

Nothing is computed as facts arrive.  What holds is a function of a beginning of each party's facts, so that both sides
find the same whatever came first, twice, or late; it is worked out when it is asked for, and then remembered.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from parley.authority import lines, mandates, restrictions, status
from parley.authority.docket import Docket
from parley.forms.builtin import CardChange
from parley.record.card import verify_card
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.authority.docket import Fact
    from parley.record.entry import Entry
    from parley.wire.ids import EntryHash, LineId, PartyId

READINGS_KEPT: Final = 16
"""Most entries of a channel are judged by the same few sizes of line 0."""


class Side:
    """What one party's facts amount to, beside so many of the other's."""

    other: Side

    def __init__(self, parties: tuple[PartyId, PartyId], docket: Docket, count: int) -> None:
        self._parties = parties
        self._docket = docket
        self.party = docket.party
        self.facts: Sequence[Fact] = docket.first(count)
        self._standings: dict[tuple[LineId, str], status.Standing] = {}

    @cached_property
    def card_serial(self) -> int | None:
        """The serial of the newest card that it has told on line 0; None: it told none since the enrolment."""
        for fact in reversed(self.facts):
            if isinstance(fact.body, CardChange) and (serial := _serial(fact.body, self.party)) is not None:
                return serial
        return None

    @cached_property
    def mandates(self) -> dict[EntryHash, mandates.Held]:
        """Its mandates, by the hash of the entry that gave each."""
        return mandates.mandates(self.facts)

    @cached_property
    def made(self) -> dict[EntryHash, lines.Proposed]:
        """Its proposals of which something may come, before anything has become of them."""
        return lines.made(self._parties, self.party, self.facts)

    @cached_property
    def proposals(self) -> dict[EntryHash, lines.Proposed]:
        """Its proposals, and what became of each."""
        return lines.proposals(self.made, self.facts, self.other.facts, self.other.made, self._seen)

    @cached_property
    def closings(self) -> dict[LineId, lines.Closed]:
        """What it ended."""
        return lines.closings(self.party, self.facts, self.other.proposals.values())

    @cached_property
    def restrictions(self) -> dict[EntryHash, restrictions.Barred]:
        """What it put on record about persons."""
        return restrictions.restrictions(self.facts)

    @cached_property
    def _changes(self) -> Sequence[Fact]:
        """Its words on status."""
        return status.changes(self.facts)

    def standing(self, line: LineId, category: str) -> status.Standing:
        """Its state of a category on a line."""
        found = self._standings.get((line, category))
        if found is None:
            found = self._standings[line, category] = status.standing(self._changes, line, category)
        return found

    def _seen(self, fact: Fact) -> int:
        """How many facts of this side the author of one of the other side's had seen."""
        return self._docket.count(fact.seen.generation, fact.seen.size)


def _serial(change: CardChange, party: PartyId) -> int | None:
    """The serial of a card that the party's root signed; None of anything else."""
    try:
        card = verify_card(change.card)
    except Refusal:
        return None
    return card.card.serial if card.party == party else None


class Reading:
    """Both sides, up to so many facts of each, as an author knew them; `parties` as the terms of line 0 have them."""

    __slots__ = ("author", "parties", "reader")

    def __init__(
        self, parties: tuple[PartyId, PartyId], author: Docket, author_count: int, reader: Docket, reader_count: int
    ) -> None:
        self.parties = parties
        self.author = Side(parties, author, author_count)
        self.reader = Side(parties, reader, reader_count)
        self.author.other, self.reader.other = self.reader, self.author


class Ledger:
    """The facts of both parties of a channel, and the readings of them that were asked for last."""

    __slots__ = ("_readings", "other", "own", "parties")

    def __init__(self, own: PartyId, other: PartyId, *, first: bool) -> None:
        self.own, self.other = Docket(own), Docket(other)
        self.parties = (own, other) if first else (other, own)
        """As the terms of line 0 have them."""
        self._readings: dict[tuple[PartyId, int, int], Reading] = {}

    def add(self, entry: Entry) -> bool:
        """Take an entry of line 0; tells whether it is a fact that was not there."""
        docket = self.docket(entry.origin.party)
        new = docket.add(entry)
        if new and docket.facts[-1].hash != entry.hash:
            self._readings.clear()  # an earlier log was completed: all that comes after it has moved
        return new

    def docket(self, party: PartyId) -> Docket:
        """The facts of one of the two."""
        assert party in (self.own.party, self.other.party), "a party that has no part in this channel"
        return self.own if party == self.own.party else self.other

    def reading(self, author: PartyId, author_count: int, reader_count: int) -> Reading:
        """What so many facts of an author and of its reader amount to."""
        key = (author, author_count, reader_count)
        found = self._readings.get(key)
        if found is None:
            own = self.own.party == author
            first, second = (self.own, self.other) if own else (self.other, self.own)
            found = Reading(self.parties, first, author_count, second, reader_count)
            if len(self._readings) >= READINGS_KEPT:
                del self._readings[next(iter(self._readings))]
            self._readings[key] = found
        return found

    def now(self, author: PartyId) -> Reading:
        """What all facts that are here amount to, seen from one side."""
        other = self.other if author == self.own.party else self.own
        return self.reading(author, len(self.docket(author).facts), len(other.facts))
