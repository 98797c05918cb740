"""A month of a line in figures: how available it was, how fast each side answered; nothing here but what is on record.

Exercises and tests of the wire are not counted as traffic.  Times are those that authors claimed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.dialogue.calls import Ask, State
from parley.dialogue.linetests import Result
from parley.dialogue.threads import said
from parley.forms.watch import PageStep
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.dialogue.linetests import LineTest

HALF, MOST = 50, 90
"""The shares, in percent, for which it is told within what time so many were answered."""


@dataclass(frozen=True, slots=True)
class Availability:
    """The line tests of one direction in a month; `share`: the part met of those staffed, None where none was."""

    results: dict[str, int]
    share: float | None


@dataclass(frozen=True, slots=True)
class Answers:
    """How fast one side answered what was of one precedence; `times_seconds`: each answer's, the fastest first."""

    precedence: Precedence
    asked: int
    answered: int
    within: int
    late: int
    declined: int
    unanswered: int
    waiting: int
    median_seconds: int | None
    ninety_seconds: int | None
    times_seconds: tuple[int, ...]


def availability(tests: Iterable[LineTest]) -> Availability:
    """How many tests had which result, and the share of those met."""
    results = Counter(one.result for one in tests)
    staffed = sum(results[one] for one in (Result.MET, Result.LATE, Result.MISSED, Result.NO_CALL))
    share = round(results[Result.MET] / staffed, 4) if staffed else None
    return Availability({one.value: results[one] for one in Result}, share)


def answers(asks: Iterable[Ask], now_seconds: int) -> list[Answers]:
    """How fast what was asked of one side was answered, by precedence, the most urgent first."""
    by_precedence: dict[Precedence, list[Ask]] = {one: [] for one in reversed(Precedence)}
    for ask in asks:
        if not ask.exercise and ask.state not in (State.CANCELLED, State.REFUSED):
            by_precedence[ask.root.precedence].append(ask)
    return [_answers(one, found, now_seconds) for one, found in by_precedence.items() if found]


def _answers(precedence: Precedence, asks: list[Ask], now_seconds: int) -> Answers:
    times = sorted(max(0, seconds) for ask in asks if (seconds := answer_seconds(ask)) is not None)
    late = sum(ask.late for ask in asks)
    overdue = sum(ask.overdue(now_seconds) and answer_seconds(ask) is None for ask in asks)
    return Answers(
        precedence=precedence,
        asked=len(asks),
        answered=len(times),
        within=len(times) - late,
        late=late,
        declined=sum(ask.state is State.DECLINED for ask in asks),
        unanswered=overdue,
        waiting=len(asks) - len(times) - overdue,
        median_seconds=_within(times, HALF),
        ninety_seconds=_within(times, MOST),
        times_seconds=tuple(times),
    )


def answer_seconds(ask: Ask) -> int | None:
    """After how long the other side said or signed something about it that a person stands behind."""
    taken = next((page for page in ask.pages if said(page).step is PageStep.TAKEN), None)
    word = next(iter(ask.words), ask.taken or taken)
    return None if word is None else word.time_seconds - ask.root.time_seconds


def _within(times: list[int], percent: int) -> int | None:
    """The smallest of the times, in order, within which such a share was answered."""
    return times[(len(times) * percent + 99) // 100 - 1] if times else None
