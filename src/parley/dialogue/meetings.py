"""A call that is held: who is in it, when it began and ended, what was raised, and its facts (spec/calls.md).

All follows from the entries of the line alone, in their one order, so that both stations find the same.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Final

from parley.dialogue.threads import AGENDA, ANSWER, CANCEL, said
from parley.forms.body import form_of, write
from parley.forms.calls import CallAnswer
from parley.forms.meetings import (
    PRESENT_MAX,
    RAISED_MAX,
    CallEnded,
    CallFacts,
    CallJoined,
    CallLeft,
    CallMeansChanged,
    CallRole,
    CallText,
    ItemRaised,
    MediaUp,
    Present,
    Raised,
    Side,
    SignalRefused,
    Speaker,
)
from parley.forms.standings import Means, Whose
from parley.wire.limits import SECONDS_MAX

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.dialogue.threads import Fact, Thread
    from parley.wire.ids import PostId

JOIN: Final = form_of(CallJoined).id
MEANS: Final = form_of(CallMeansChanged).id
LEAVE: Final = form_of(CallLeft).id
UP: Final = form_of(MediaUp).id
REFUSE: Final = form_of(SignalRefused).id
TEXT: Final = form_of(CallText).id
RAISE: Final = form_of(ItemRaised).id
END: Final = form_of(CallEnded).id
FACTS: Final = form_of(CallFacts).id

BEFORE_SECONDS: Final = 900
"""So long before the time agreed the room is open."""

OPEN_SECONDS: Final = 86_400
"""So long after it: a call is not left open for ever by two pages that were forgotten."""


@dataclass(frozen=True, slots=True)
class Joining:
    """One joining of one page, as it stands."""

    fact: Fact
    page: bytes
    post: PostId
    name: str
    role: CallRole
    means: Means
    relay: str | None
    left: Fact | None = None

    @property
    def side(self) -> Side:
        """Of which party it is."""
        return side_of(self.fact)

    @property
    def joined_seconds(self) -> int:
        """When it joined, by its own side's clock."""
        return self.fact.time_seconds

    def left_seconds(self, cap_seconds: int) -> int:
        """When it left, by its own side's clock, at the latest at the time given."""
        left = cap_seconds if self.left is None else min(self.left.time_seconds, cap_seconds)
        return max(left, self.joined_seconds)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A call as its entries have it.

    `accepted`: the answer by which it is agreed.  `cancelled`: what took it back before anybody joined.  `ended`: what
    ended it for both.  `means`: the richest that worked between two pages.
    """

    root: Fact
    accepted: Fact | None = None
    cancelled: Fact | None = None
    ended: Fact | None = None
    joinings: tuple[Joining, ...] = ()
    means: Means | None = None
    raised: tuple[Fact, ...] = ()
    texts: tuple[Fact, ...] = ()
    refused: tuple[Fact, ...] = ()

    @property
    def agreed(self) -> bool:
        """Whether there is to be a call."""
        return self.accepted is not None and self.cancelled is None

    @property
    def at_seconds(self) -> int | None:
        """The time agreed: the answer's, else the first that was offered; none: at once."""
        if self.accepted is None:
            return None
        at: int | None = said(self.accepted).at_seconds
        return at if at is not None else next(iter(said(self.root).times_seconds), None)

    @property
    def opens_seconds(self) -> int:
        """From when on people may join one that is agreed."""
        assert self.accepted is not None, "asked of a call that is agreed"
        return max(self.accepted.time_seconds, (self.at_seconds or 0) - BEFORE_SECONDS)

    @property
    def until_seconds(self) -> int:
        """Until when they may be in it, if nobody ends it."""
        assert self.accepted is not None, "asked of a call that is agreed"
        return min(max(self.accepted.time_seconds, self.at_seconds or 0) + OPEN_SECONDS, SECONDS_MAX)

    def is_open(self, now_seconds: int) -> bool:
        """Whether somebody may join now."""
        return self.agreed and self.ended is None and self.opens_seconds <= now_seconds <= self.until_seconds

    def inside(self, now_seconds: int) -> tuple[Joining, ...]:
        """Who is in it now, as far as is known here."""
        if not self.agreed or self.ended is not None or now_seconds > self.until_seconds:
            return ()
        return tuple(one for one in self.joinings if one.left is None)

    def running(self, now_seconds: int) -> bool:
        """Whether somebody of both sides is in it now."""
        return len({one.side for one in self.inside(now_seconds)}) == len(Side)

    def held(self) -> tuple[int, int] | None:
        """From when until when both sides were there, in seconds, taken as if it were over; None: never."""
        if not self.agreed:
            return None
        cap = self.until_seconds if self.ended is None else min(self.until_seconds, self.ended.time_seconds)
        first, second = ([one for one in self.joinings if one.side is side] for side in Side)
        together = [
            (max(a.joined_seconds, b.joined_seconds), min(a.left_seconds(cap), b.left_seconds(cap)))
            for a in first
            for b in second
        ]
        overlaps = [(start, end) for start, end in together if start < end]
        return (min(start for start, _ in overlaps), max(end for _, end in overlaps)) if overlaps else None

    def facts(self) -> CallFacts | None:
        """The facts, taken as if it were over; None where it was never held."""
        held = self.held()
        if held is None or self.accepted is None:
            return None
        invitation: Whose | None = said(self.root).invitation
        return CallFacts(
            requested=Speaker(side_of(self.root), self.root.post),
            requested_seconds=self.root.time_seconds,
            agreed=Speaker(side_of(self.accepted), self.accepted.post),
            agreed_seconds=self.accepted.time_seconds,
            starts_seconds=held[0],
            ends_seconds=held[1],
            means=Means.TEXT if self.means is None else self.means,
            present=_present(self.joinings, *held),
            raised=_raised(self.raised),
            invitation=None if invitation is None else _invited_by(self.root, invitation),
        )


def meeting_of(thread: Thread) -> Meeting:
    """The call of a thread whose beginning is here."""
    assert thread.root is not None, "a request"
    fold = _Fold(thread.root)
    for fact in thread.facts:
        if (take := _TAKES.get(fact.form)) is not None:
            take(fold, fact)
    return fold.meeting()


def side_of(fact: Fact) -> Side:
    """Whose word it is, by the place in the terms."""
    return Side.FIRST if fact.first else Side.SECOND


def own_facts(thread: Thread, *, ours: bool) -> Fact | None:
    """The newest facts that a side's station has signed."""
    return next(iter(thread.of(FACTS, ours=ours)), None)


def agenda(thread: Thread, *, ours: bool) -> tuple[str, ...]:
    """What a side would raise: its newest list, else of the side that asked for the call what it asked for it about."""
    newest = next(iter(thread.of(AGENDA, ours=ours)), None)
    asked = thread.root if thread.root is not None and thread.root.ours is ours else None
    found = newest or asked
    return () if found is None else said(found).topics


def owes_facts(thread: Thread) -> bytes | None:
    """The body of the facts, where the call was held and our station has not signed these; None: nothing is owed."""
    facts = None if thread.root is None else meeting_of(thread).facts()
    signed = own_facts(thread, ours=True)
    body = None if facts is None else write(facts)
    return None if signed is not None and signed.body == body else body


NAMED: Final = {
    "requested_seconds": "requested_at",
    "agreed_seconds": "agreed_at",
    "starts_seconds": "starts",
    "ends_seconds": "ends",
}
"""What the facts' times are called where they are shown."""


def differs(one: CallFacts, other: CallFacts) -> tuple[str, ...]:
    """In which of their fields two facts of one call differ, by name."""
    names = (field.name for field in fields(CallFacts))
    return tuple(NAMED.get(name, name) for name in names if getattr(one, name) != getattr(other, name))


# -- how entries make it -----------------------------------------------------------------------------------------------


class _Fold:
    """A call while its entries are taken, in their order."""

    def __init__(self, root: Fact) -> None:
        self.now = Meeting(root)
        self.pages: dict[tuple[bool, bytes], Joining] = {}
        self.ups: dict[tuple[bool, bytes, bytes], Means] = {}

    def meeting(self) -> Meeting:
        return replace(self.now, joinings=tuple(self.pages.values()))

    def answer(self, fact: Fact) -> None:
        """The answers before anybody joins decide, the last one; whoever joins has taken what stood."""
        if fact.first is not self.now.root.first and not self.pages:
            accepts = said(fact).answer is CallAnswer.ACCEPTED
            self.now = replace(self.now, accepted=fact if accepts else None)

    def cancel(self, fact: Fact) -> None:
        if fact.first is self.now.root.first and not self.pages and self.now.cancelled is None:
            self.now = replace(self.now, cancelled=fact)

    def join(self, fact: Fact) -> None:
        """One principal and one interpreter of each side, while the call is agreed and goes on."""
        now, body, key = self.now, said(fact), (fact.first, said(fact).page)
        if not now.agreed or now.ended is not None or fact.time_seconds > now.until_seconds or key in self.pages:
            return
        there = [one for one in self.pages.values() if one.fact.first is fact.first and one.left is None]
        if any(one.role is body.role for one in there):
            return
        self.pages[key] = Joining(fact, body.page, body.post, body.name, body.role, body.means, body.relay)

    def means(self, fact: Fact) -> None:
        if (page := self._inside(fact)) is not None:
            self.pages[fact.first, page.page] = replace(page, means=said(fact).means)

    def leave(self, fact: Fact) -> None:
        if (page := self._inside(fact)) is not None:
            self.pages[fact.first, page.page] = replace(page, left=fact)

    def up(self, fact: Fact) -> None:
        """What worked between two pages is the poorer of what both had, once both have said that it works."""
        page, other = self._inside(fact), self.pages.get((not fact.first, said(fact).to))
        if page is None or other is None or other.left is not None:
            return
        both = max(page.means, other.means)
        self.ups[fact.first, page.page, other.page] = both
        if (not fact.first, other.page, page.page) in self.ups:
            known = self.now.means
            self.now = replace(self.now, means=both if known is None else min(known, both))

    def raised(self, fact: Fact) -> None:
        if self._known(fact) is not None:
            self.now = replace(self.now, raised=(*self.now.raised, fact))

    def text(self, fact: Fact) -> None:
        if self._known(fact) is not None:
            self.now = replace(self.now, texts=(*self.now.texts, fact))

    def refused(self, fact: Fact) -> None:
        self.now = replace(self.now, refused=(*self.now.refused, fact))

    def end(self, fact: Fact) -> None:
        if self.now.agreed and self.now.ended is None:
            self.now = replace(self.now, ended=fact)

    def _known(self, fact: Fact) -> Joining | None:
        """The page of its side about which it is."""
        return self.pages.get((fact.first, said(fact).page))

    def _inside(self, fact: Fact) -> Joining | None:
        page = self._known(fact)
        return page if page is not None and page.left is None else None


_TAKES: Final[dict[str, Callable[[_Fold, Fact], None]]] = {
    ANSWER: _Fold.answer,
    CANCEL: _Fold.cancel,
    JOIN: _Fold.join,
    MEANS: _Fold.means,
    LEAVE: _Fold.leave,
    UP: _Fold.up,
    RAISE: _Fold.raised,
    TEXT: _Fold.text,
    REFUSE: _Fold.refused,
    END: _Fold.end,
}


def _present(joinings: tuple[Joining, ...], start: int, end: int) -> tuple[Present, ...]:
    """Who was there while the call was held: one who came again stands once, from his first joining to his last."""
    found: dict[tuple[Side, PostId, str, CallRole], tuple[int, int]] = {}
    for one in joinings:
        joined, left = one.joined_seconds, one.left_seconds(end)
        if joined <= end and left >= start:
            key = one.side, one.post, one.name, one.role
            before = found.get(key, (joined, left))
            found[key] = min(before[0], joined), max(before[1], left)
    every = sorted((Present(*key, *times) for key, times in found.items()), key=_place)
    return tuple(one for side in Side for one in [of for of in every if of.side is side][:PRESENT_MAX])


def _place(one: Present) -> tuple[int, int, str, int]:
    return one.joined_seconds, one.post, one.name, one.role


def _raised(said_so: tuple[Fact, ...]) -> tuple[Raised, ...]:
    """Each item once for each side, in the order in which it was said."""
    items = dict.fromkeys(Raised(side_of(fact), said(fact).topic) for fact in said_so)
    return tuple(one for side in Side for one in [of for of in items if of.side is side][:RAISED_MAX])


def _invited_by(root: Fact, invitation: Whose) -> Side:
    return Side.FIRST if root.first is (invitation is Whose.OURS) else Side.SECOND
