"""An undertaking: what a post said that it would do, by when, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from parley.dialogue.threads import DONE, PUT_OFF, VIEW, WITHDRAW, Fact, Thread, said
from parley.forms.understandings import UndertakingMade


class Stage(Enum):
    """Where an undertaking stands at a time."""

    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"
    WITHDRAWN = "withdrawn"


STAGES: Final[dict[Stage, str]] = {
    Stage.OPEN: "not done; it is not due yet",
    Stage.OVERDUE: "not done, and the date is past",
    Stage.DONE: "done, by its owner's own word",
    Stage.WITHDRAWN: "its owner has said that it will not be done",
}


@dataclass(frozen=True, slots=True)
class Undertaking:
    """An undertaking as it stands.

    `due_seconds`: by the newest word of its owner's side.  `settled`: the word that it is done, or will not be.
    `view`: the other side's newest word on whether it is done.  `moves`: the words that gave it another date.
    """

    root: Fact
    made: UndertakingMade
    due_seconds: int
    moves: tuple[Fact, ...]
    settled: Fact | None
    view: Fact | None

    def stage(self, now_seconds: int) -> Stage:
        """Where it stands at a time."""
        if self.settled is not None:
            return Stage.DONE if self.settled.form == DONE else Stage.WITHDRAWN
        return Stage.OVERDUE if now_seconds > self.due_seconds else Stage.OPEN

    @property
    def late(self) -> bool:
        """Whether it was done after it was due."""
        return self.settled is not None and self.settled.form == DONE and self.settled.time_seconds > self.due_seconds

    @property
    def accepted(self) -> bool | None:
        """Whether the other side takes it as done; None: it has not said."""
        return None if self.view is None else bool(said(self.view).done)


def undertaking_of(thread: Thread) -> Undertaking:
    """What stands of a thread: only its owner's side changes it, and what it said last counts."""
    root = thread.root
    assert root is not None, "a thread without its beginning is no undertaking"
    made: UndertakingMade = said(root)
    own = [fact for fact in thread.facts if fact.ours is root.ours and fact.form in (DONE, WITHDRAW, PUT_OFF)]
    moves = tuple(fact for fact in own if fact.form == PUT_OFF)
    last = own[-1] if own else None
    views = thread.of(VIEW, ours=not root.ours)
    return Undertaking(
        root=root,
        made=made,
        due_seconds=said(moves[-1]).due_seconds if moves else made.due_seconds,
        moves=moves,
        settled=None if last is None or last.form == PUT_OFF else last,
        view=views[-1] if views else None,
    )


def closed(thread: Thread) -> bool:
    """Whether nothing more is awaited of its owner."""
    return undertaking_of(thread).settled is not None


# -- figures -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a side's undertakings that were due in a span of time; `moved`: those whose date was changed."""

    due: int
    kept: int
    late: int
    open: int
    overdue: int
    withdrawn: int
    moved: int
    not_accepted: int


def kept(undertakings: Iterable[Undertaking], now_seconds: int) -> Kept:
    """The counts over undertakings that were meant in earnest."""
    every = list(undertakings)
    stages = Counter(one.stage(now_seconds) for one in every)
    late = sum(one.late for one in every)
    return Kept(
        due=len(every),
        kept=stages[Stage.DONE] - late,
        late=late,
        open=stages[Stage.OPEN],
        overdue=stages[Stage.OVERDUE],
        withdrawn=stages[Stage.WITHDRAWN],
        moved=sum(bool(one.moves) for one in every),
        not_accepted=sum(one.accepted is False for one in every),
    )
