"""Restrictions on persons: what either side put on record, so that it is met when a call or a visit is planned."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.forms.standings import Restriction, RestrictionLifted

if TYPE_CHECKING:
    from parley.authority.docket import Fact
    from parley.forms.standings import Means
    from parley.wire.ids import EntryHash


@dataclass(frozen=True, slots=True)
class Barred:
    """A restriction on record, and the fact that lifted it."""

    fact: Fact
    lifted: Fact | None

    @property
    def restriction(self) -> Restriction:
        """What it says."""
        body: Restriction = self.fact.body
        return body

    def holds(self, now_seconds: int) -> bool:
        """Whether it holds at this time."""
        until = self.restriction.until_seconds
        begun = self.restriction.since_seconds <= now_seconds
        return self.lifted is None and begun and (until is None or now_seconds <= until)


def restrictions(facts: Sequence[Fact]) -> dict[EntryHash, Barred]:
    """What one side put on record, in order, and what it lifted again."""
    lifted = {fact.answers: fact for fact in reversed(facts) if isinstance(fact.body, RestrictionLifted)}
    return {fact.hash: Barred(fact, lifted.get(fact.hash)) for fact in facts if isinstance(fact.body, Restriction)}


def met(barred: Collection[Barred], people: Collection[str], means: Collection[Means], at_seconds: int) -> list[Barred]:
    """The restrictions that a meeting of these people by all these means at that time would meet.

    People are compared by name, without regard to case and spaces: a warning too many is better than one too few.
    """
    named = {_folded(person) for person in people}
    return [
        one
        for one in barred
        if one.holds(at_seconds)
        and _folded(one.restriction.person) in named
        and set(means) <= set(one.restriction.means)
    ]


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
