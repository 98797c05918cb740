"""An understanding: one text that both sides sign; since when it is in force, and the instant at which it ends.

Nothing here depends on who computes it: from the same entries both sides count down to the same second.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from parley.dialogue.threads import AGREE, DECLINE, END, STATEMENT, Fact, Thread, had_seen, said
from parley.forms.standings import Whose
from parley.forms.understandings import Claim, Renewal, UnderstandingProposed, UnderstandingStatement

DAY_SECONDS: Final = 86_400


class Stage(Enum):
    """Where an understanding stands at a time."""

    PROPOSED = "proposed"
    DECLINED = "declined"
    TAKEN_BACK = "taken-back"
    AGREED = "agreed"
    IN_FORCE = "in-force"
    ENDING = "ending"
    ENDED = "ended"
    AMENDED = "amended"


STAGES: Final[dict[Stage, tuple[bool, str]]] = {
    Stage.PROPOSED: (False, "proposed; the other side has not signed it"),
    Stage.DECLINED: (False, "not agreed"),
    Stage.TAKEN_BACK: (False, "taken back by who proposed it"),
    Stage.AGREED: (False, "both have signed it; it starts at the time that it names"),
    Stage.IN_FORCE: (True, "both have signed it, and it is in force"),
    Stage.ENDING: (True, "in force until the notice is over by which one side has ended it"),
    Stage.ENDED: (False, "it is over"),
    Stage.AMENDED: (False, "another text that both have signed is in its place"),
}
"""Whether it holds at each stage, and what is known."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """An understanding as both sides have signed it.

    `begins_seconds`: the start, or the instant at which both had signed; None until they have.  `ended`: the first word
    by which a side has ended it.  `amended`: the text that is in its place, where one is.
    """

    root: Fact
    proposed: UnderstandingProposed
    agreed: Fact | None
    declined: Fact | None
    begins_seconds: int | None
    ended: Fact | None
    statements: tuple[Fact, ...]
    amended: Understanding | None = None

    def notice_over_seconds(self, now_seconds: int) -> int | None:
        """When the notice is over by which a side has ended it by a time."""
        if self.ended is None or self.agreed is None or now_seconds < self.ended.time_seconds:
            return None
        from_seconds = max(self.ended.time_seconds, self.agreed.time_seconds, self.root.time_seconds)
        return from_seconds + self.proposed.notice_days * DAY_SECONDS

    def ends_seconds(self, now_seconds: int) -> int | None:
        """The instant at which it ends, as it is known at a time; None: no end is agreed, and nobody has ended it."""
        over, replaced = self.notice_over_seconds(now_seconds), self._replaced_seconds(now_seconds)
        known = (self._agreed_end(now_seconds, over, replaced), over, replaced)
        return min((one for one in known if one is not None), default=None)

    def lapses_seconds(self, now_seconds: int) -> int | None:
        """The same where nothing comes after it: it does not renew itself, and no other text takes its place."""
        over, replaced = self.notice_over_seconds(now_seconds), self._replaced_seconds(now_seconds)
        agreed = None if self.proposed.renewal is Renewal.BY_ITSELF else self.proposed.ends_seconds
        end = min((one for one in (agreed, over) if one is not None), default=None)
        return None if replaced is not None and (end is None or replaced <= end) else end

    def stage(self, now_seconds: int) -> Stage:
        """Where it stands at a time."""
        if self.begins_seconds is None:
            return self._unsigned()
        end = self.ends_seconds(now_seconds)
        if end is not None and now_seconds >= end:
            return Stage.AMENDED if end == self._replaced_seconds(now_seconds) else Stage.ENDED
        if now_seconds < self.begins_seconds:
            return Stage.AGREED
        by_notice = end is not None and end == self.notice_over_seconds(now_seconds)
        return Stage.ENDING if by_notice else Stage.IN_FORCE

    def holds(self, now_seconds: int) -> bool:
        """Whether it is in force at a time."""
        return STAGES[self.stage(now_seconds)][0]

    def _unsigned(self) -> Stage:
        if self.declined is None:
            return Stage.PROPOSED
        return Stage.TAKEN_BACK if self.declined.ours is self.root.ours else Stage.DECLINED

    def _replaced_seconds(self, now_seconds: int) -> int | None:
        """When the text takes its place that both have signed by a time."""
        if self.amended is None or self.amended.agreed is None or now_seconds < self.amended.agreed.time_seconds:
            return None
        return self.amended.begins_seconds

    def _agreed_end(self, now_seconds: int, *others: int | None) -> int | None:
        """The end in the text; where it renews itself, the next one, unless it was over before by one of the others."""
        end, step = self.proposed.ends_seconds, (self.proposed.renewed_days or 0) * DAY_SECONDS
        if end is None or self.proposed.renewal is not Renewal.BY_ITSELF:
            return end
        until = min((now_seconds, *(one for one in others if one is not None)))
        return end + max(0, (until - end) // step + 1) * step


def understanding_of(thread: Thread, amendments: Iterable[Understanding] = ()) -> Understanding:
    """What stands of a thread; `amendments`: the texts that were proposed in its place."""
    root = thread.root
    assert root is not None, "a thread without its beginning is no understanding"
    agreed, declined = signed(thread, root, AGREE, DECLINE)
    proposed: UnderstandingProposed = said(root)
    both = None if agreed is None else max(root.time_seconds, agreed.time_seconds)
    begins = None if both is None else max(both, proposed.starts_seconds or 0)
    in_place = [one for one in amendments if one.begins_seconds is not None]
    return Understanding(
        root=root,
        proposed=proposed,
        agreed=agreed,
        declined=declined,
        begins_seconds=begins,
        ended=None
        if agreed is None
        else min(thread.of(END), key=lambda one: (one.time_seconds, one.order), default=None),
        statements=tuple(thread.of(STATEMENT)),
        amended=min(in_place, key=lambda one: (one.begins_seconds or 0, one.root.order), default=None),
    )


def understanding_among(thread: Thread, threads: Iterable[Thread]) -> Understanding:
    """The same, with what was agreed in its place, of all understandings of the line."""
    assert thread.root is not None, "a thread without its beginning is no understanding"
    about = (one for one in threads if one.root is not None and one.root.answers == thread.root.hash)
    return understanding_of(thread, map(understanding_of, about))


def closed(thread: Thread) -> bool:
    """Whether it will never be in force: what was agreed stays open, as only a clock tells whether it is over."""
    return understanding_of(thread).stage(0) in (Stage.DECLINED, Stage.TAKEN_BACK)


def signed(thread: Thread, root: Fact, agree: str, decline: str) -> tuple[Fact | None, Fact | None]:
    """The other side's agreement, in this form, or the word by which there is none, in that one.

    Of the other side's words the first decides.  One's own proposal is taken back unless the agreement crossed it.
    """
    words: Sequence[Fact] = [one for one in thread.facts if one.form in (agree, decline)]
    first = next((one for one in words if one.ours is not root.ours), None)
    back = next((one for one in words if one.ours is root.ours and one.form == decline), None)
    if first is None or first.form == decline:
        return None, first or back
    return (None, back) if back is not None and had_seen(first, back) else (first, None)


# -- what was said in public -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Spoken:
    """A public statement beside what both have signed; `by_us`: whether our party made it."""

    fact: Fact
    body: UnderstandingStatement
    by_us: bool
    held: bool
    ends_seconds: int | None

    @property
    def differs(self) -> bool:
        """Whether it says something else than what both had signed by then."""
        return {
            Claim.IN_FORCE: not self.held,
            Claim.NOT_IN_FORCE: self.held,
            Claim.ENDS: self.body.ends_seconds != self.ends_seconds,
            Claim.WITHOUT_END: self.ends_seconds is not None,
        }[self.body.claims]


def spoken_of(one: Understanding) -> list[Spoken]:
    """What was said of an understanding in public, in the order in which it was put on record."""
    found = []
    for fact in one.statements:
        body: UnderstandingStatement = said(fact)
        then = body.said_seconds
        by_us = (body.whose is Whose.OURS) is fact.ours
        found.append(Spoken(fact, body, by_us, one.holds(then), one.ends_seconds(then)))
    return found
