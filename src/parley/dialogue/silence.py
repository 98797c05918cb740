"""The certificate of silence: which kind of silence an entry met, from the record alone (spec/silence.md)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from parley.dialogue.calls import State, promised
from parley.dialogue.threads import said
from parley.forms.watch import PageStep

if TYPE_CHECKING:
    from parley.dialogue.calls import Ask


class Sign(Enum):
    """What the record shows of an entry at a moment."""

    CANCELLED = "cancelled"
    REFUSED = "refused"
    DECLINED = "declined"
    SETTLED = "settled"
    LATE = "late"
    INADEQUATE = "inadequate"
    OTHER = "other"
    BROKEN = "broken"
    DUE = "due"
    TAKEN = "taken"
    SEEN = "seen"
    PAGED = "paged"
    HELD = "held"


class Silence(Enum):
    """Which kind of silence it is; the first four are none."""

    CANCELLED = "cancelled"
    REFUSED = "refused"
    WAITING = "waiting"
    ANSWERED = "answered"
    ANSWERED_LATE = "answered-late"
    DECLINED = "declined"
    NOT_ADEQUATE = "not-adequate"
    NOT_ANSWERED = "not-answered"
    DESK_EMPTY = "desk-empty"
    UNKNOWN = "unknown"
    NO_PATH = "no-path"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the decision table: it decides where the record shows all of `needs` and none of `lacks`."""

    kind: Silence
    needs: frozenset[Sign]
    lacks: frozenset[Sign]
    meaning: str
    unknowable: str


def _row(kind: Silence, needs: set[Sign], lacks: set[Sign], meaning: str, unknowable: str) -> Row:
    return Row(kind, frozenset(needs), frozenset(lacks), meaning, unknowable)


TABLE: Final = (
    _row(
        Silence.CANCELLED,
        {Sign.CANCELLED},
        set(),
        "its author took it back: there is nothing to answer",
        "whether it would have been answered",
    ),
    _row(
        Silence.REFUSED,
        {Sign.REFUSED},
        set(),
        "their station signed that it is outside what was agreed, by the rule that it names",
        "whether a person there saw it",
    ),
    _row(
        Silence.DECLINED,
        {Sign.DECLINED},
        set(),
        "they declined",
        "whether the reason that they gave is the reason",
    ),
    _row(
        Silence.ANSWERED_LATE,
        {Sign.SETTLED, Sign.LATE},
        set(),
        "they answered after the time that was agreed, by their own clock",
        "why it was late",
    ),
    _row(
        Silence.ANSWERED,
        {Sign.SETTLED},
        set(),
        "they answered within the time that was agreed, by their own clock",
        "whether what was agreed was done",
    ),
    _row(
        Silence.NOT_ADEQUATE,
        {Sign.INADEQUATE},
        set(),
        "a post there received it and signed that it is not adequate, and what it needs",
        "whether it would have been acted on, had it been complete",
    ),
    _row(
        Silence.NOT_ADEQUATE,
        {Sign.OTHER},
        set(),
        "they said something else than what was asked: another time, or another desk",
        "whether they meant to answer",
    ),
    _row(
        Silence.NOT_ADEQUATE,
        {Sign.BROKEN},
        set(),
        "they named a time by which they would answer, and it is past",
        "whether they meant to answer",
    ),
    _row(
        Silence.WAITING,
        set(),
        {Sign.DUE},
        "its time is not over",
        "what will come",
    ),
    _row(
        Silence.NOT_ANSWERED,
        {Sign.TAKEN},
        set(),
        "a person there took it, as their side signed, and nobody has answered",
        "why nobody has answered",
    ),
    _row(
        Silence.NOT_ANSWERED,
        {Sign.SEEN},
        set(),
        "a post there has seen it, as their station signed, and nobody has taken or answered it",
        "why nobody has taken it",
    ),
    _row(
        Silence.DESK_EMPTY,
        {Sign.PAGED},
        set(),
        "their station signed that it paged somebody about it, and nobody took it",
        "whether anybody sat there",
    ),
    _row(
        Silence.UNKNOWN,
        {Sign.HELD},
        set(),
        "their station holds it, and signed nothing about any person there",
        "whether anybody there was told of it",
    ),
    _row(
        Silence.NO_PATH,
        set(),
        set(),
        "no receipt shows that it reached their station",
        "whether the way was down, their station was off, or it withholds its receipt",
    ),
)
"""Read from above: the first row that fits decides."""

_OF_STATE: Final = {
    State.CANCELLED: Sign.CANCELLED,
    State.REFUSED: Sign.REFUSED,
    State.DECLINED: Sign.DECLINED,
    State.ACCEPTED: Sign.SETTLED,
    State.ANSWERED: Sign.SETTLED,
    State.OTHER_TIME: Sign.OTHER,
    State.WRONG_DESK: Sign.OTHER,
    State.NOT_ADEQUATE: Sign.INADEQUATE,
}
_OF_STEP: Final = {PageStep.PAGED: Sign.PAGED, PageStep.SEEN: Sign.SEEN, PageStep.TAKEN: Sign.TAKEN}


def signs(ask: Ask, now_seconds: int, *, held: bool) -> frozenset[Sign]:
    """What the record shows of an entry at this time."""
    found = {_OF_STATE[ask.state]} if ask.state in _OF_STATE else set()
    found |= {_OF_STEP[said(page).step] for page in ask.pages}
    if ask.taken is not None:
        found.add(Sign.TAKEN)
    if ask.late:
        found.add(Sign.LATE)
    if now_seconds > ask.due_seconds:
        found |= {Sign.DUE, Sign.BROKEN} if promised(ask.answer) is not None else {Sign.DUE}
    if held:
        found.add(Sign.HELD)
    return frozenset(found)


def decide(found: frozenset[Sign]) -> Row:
    """The row that fits."""
    return next(row for row in TABLE if row.needs <= found and not row.lacks & found)


def step_times(ask: Ask) -> dict[str, int]:
    """When their station says that each step of a page was first reached."""
    found: dict[str, int] = {}
    for page in ask.pages:
        body = said(page)
        found.setdefault(body.step.name.lower(), body.at_seconds)
    return found
