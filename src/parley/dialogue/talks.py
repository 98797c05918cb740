"""A series of talks: proposed, agreed, moved, postponed with a reason, resumed, held, ended, overdue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from parley.dialogue.threads import TALKS, Fact, Thread, had_seen, said
from parley.forms.calls import Talks, TalksAct
from parley.forms.standings import Means, Whose

if TYPE_CHECKING:
    from parley.wire.ids import PostId


class Stage(Enum):
    """Where a series stands."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DECLINED = "declined"
    MOVED = "moved"
    POSTPONED = "postponed"
    RESUMED = "resumed"
    HELD = "held"
    ENDED = "ended"


LIFE: Final[dict[TalksAct, tuple[Stage, bool]]] = {
    TalksAct.PROPOSE: (Stage.PROPOSED, True),
    TalksAct.AGREE: (Stage.AGREED, True),
    TalksAct.DECLINE: (Stage.DECLINED, False),
    TalksAct.MOVE: (Stage.MOVED, True),
    TalksAct.POSTPONE: (Stage.POSTPONED, True),
    TalksAct.RESUME: (Stage.RESUMED, True),
    TalksAct.HOLD: (Stage.HELD, True),
    TalksAct.END: (Stage.ENDED, False),
}
"""What each act makes of a series, and whether the series goes on."""


ASKING: Final = (Stage.PROPOSED, Stage.MOVED)
"""Stages in which one side has named what the other one is to agree to."""


@dataclass(frozen=True, slots=True)
class Series:
    """A series as it stands: what was said last of each thing.

    `host`: whose turn it is to host, as we see it.  `due_seconds`: when they are next due; None where nobody said.
    `asked`: the newest proposal or move; `awaits_us`: whether it is the other side's and has no word of ours.
    """

    root: Fact
    stage: Stage
    name: Mapping[str, str]
    means: Means | None
    host: Whose | None
    place: str | None
    agenda: tuple[str, ...]
    delegations: Mapping[bool, tuple[PostId, ...]]
    due_seconds: int | None
    held_seconds: int | None
    reason: str | None
    newest: Fact
    asked: Fact
    awaits_us: bool
    awaits_them: bool

    def overdue(self, now_seconds: int) -> bool:
        """Whether they should have been held by now: postponed talks are overdue too once their new time is past."""
        goes_on = self.stage not in (Stage.DECLINED, Stage.ENDED)
        return goes_on and self.due_seconds is not None and now_seconds > self.due_seconds


def series_of(thread: Thread) -> Series:
    """What stands of a series."""
    root = thread.root
    assert root is not None, "a thread without its beginning is no series"
    series = Series(
        root=root,
        stage=Stage.PROPOSED,
        name={},
        means=None,
        host=None,
        place=None,
        agenda=(),
        delegations={},
        due_seconds=None,
        held_seconds=None,
        reason=None,
        newest=root,
        asked=root,
        awaits_us=False,
        awaits_them=False,
    )
    for fact in (root, *thread.of(TALKS)):
        series = _after(series, fact, said(fact))
    return series


def closed(thread: Thread) -> bool:
    """Whether the series is over."""
    assert thread.root is not None, "a thread without its beginning is no series"
    *_, last = thread.root, *thread.of(TALKS)
    return not LIFE[said(last).act][1]


def _after(series: Series, fact: Fact, body: Talks) -> Series:
    """The series after one more word: what the word leaves open stays as it was."""
    stage, _ = LIFE[body.act]
    if body.act is TalksAct.AGREE and series.stage in ASKING and not _agrees(fact, series.asked):
        return replace(series, delegations=_delegations(series, fact, body), newest=fact)
    asks = stage in ASKING
    held = body.act is TalksAct.HOLD
    due = body.at_seconds if body.at_seconds is not None and not held else series.due_seconds
    return replace(
        series,
        stage=stage,
        name=body.name or series.name,
        means=series.means if body.means is None else body.means,
        host=series.host if body.host is None else _ours(body.host, fact),
        place=body.place or series.place,
        agenda=body.agenda or series.agenda,
        delegations=_delegations(series, fact, body),
        due_seconds=None if held or (body.act is TalksAct.POSTPONE and body.at_seconds is None) else due,
        held_seconds=(body.at_seconds or fact.time_seconds) if held else series.held_seconds,
        reason=body.reason if body.reason is not None or body.act is not TalksAct.AGREE else series.reason,
        newest=fact,
        asked=fact if asks else series.asked,
        awaits_us=asks and not fact.ours,
        awaits_them=asks and fact.ours,
    )


def _delegations(series: Series, fact: Fact, body: Talks) -> Mapping[bool, tuple[PostId, ...]]:
    return {**series.delegations, fact.ours: body.delegation} if body.delegation else series.delegations


def _agrees(word: Fact, asked: Fact) -> bool:
    """Whether it agrees to the newest proposal or move: nobody does to his own, or to one that he had not seen."""
    return word.ours is not asked.ours and had_seen(word, asked)


def _ours(host: Whose, fact: Fact) -> Whose:
    """Who hosts, as we see it: an author says "ours" of his own side."""
    return host if fact.ours else Whose(1 - host)
