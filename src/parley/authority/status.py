"""Status: which categories pass on which line, by each side's own word, and what was said of it in public."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.forms.categories import APART, STANDING
from parley.forms.standings import PublicStatement, State, StatusChange, Whose

if TYPE_CHECKING:
    from parley.authority.docket import Fact
    from parley.wire.ids import LineId


@dataclass(frozen=True, slots=True)
class Standing:
    """A side's state of a category on a line, and the fact that says so; None: it never said anything."""

    state: State
    fact: Fact | None


def changes(facts: Iterable[Fact]) -> list[Fact]:
    """A side's words on status, in order."""
    return [fact for fact in facts if isinstance(fact.body, StatusChange)]


def standing(changed: Sequence[Fact], line: LineId, category: str) -> Standing:
    """The state by the newest of a side's words on status that covers the category on this line."""
    for fact in reversed(changed):
        if covers(fact.body, line, category):
            return Standing(fact.body.state, fact)
    return Standing(State.ACTIVE, None)


def covers(said: StatusChange | PublicStatement, line: LineId, category: str) -> bool:
    """Whether it is about this category on this line: what is held apart must be named."""
    if category in STANDING or said.line not in (None, line):
        return False
    return said.category == category or (said.category is None and category not in APART)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a party said in public of a category, who put it on record, and what that party's signed word was then."""

    fact: Fact
    by_us: bool
    """Whether the party that said it is the one that put it on record."""
    signed: Standing

    @property
    def differs(self) -> bool:
        """Whether it says in public something else than it signed."""
        claimed: State = self.fact.body.claims
        return claimed is not self.signed.state


def statements(
    recorded: Sequence[Fact], of_recorder: Sequence[Fact], of_other: Sequence[Fact], line: LineId, category: str
) -> list[Statement]:
    """The public statements that one side put on record about a category, each beside what their speaker signed."""
    found = []
    for fact in recorded:
        if isinstance(fact.body, PublicStatement) and covers(fact.body, line, category):
            ours = fact.body.whose is Whose.OURS
            by_then = _since(of_recorder if ours else of_other, fact.body.said_seconds)
            found.append(Statement(fact, ours, standing(by_then, line, category)))
    return found


def _since(facts: Sequence[Fact], seconds: int) -> list[Fact]:
    """A side's words on status that hold since this time or an earlier one."""
    return [fact for fact in changes(facts) if fact.body.since_seconds <= seconds]
