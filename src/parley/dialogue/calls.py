"""What wants an answer: how far it has come, by when an answer is due, and who or what may stand in its way.

An entry wants an answer if it is a call request, if it is IMMEDIATE or FLASH, or if its category is held apart for
safety and somebody must act on it (`threads.begun_by`).  Its clock runs from its own time; how long, the terms say.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from parley.dialogue.threads import (
    ADEQUACY,
    ANSWER,
    CANCEL,
    PAGE,
    PLOTTED,
    REACH,
    REQUEST,
    VERDICT,
    Fact,
    Thread,
    refuses,
    said,
)
from parley.forms.calls import CallAnswer, CallAnswered
from parley.forms.watch import PageStep
from parley.record.agreement import STANDARD, Agreement
from parley.wire.marks import Nature
from parley.wire.values import dataclass


class State(Enum):
    """How far an entry that wants an answer has come."""

    REQUESTED = "requested"
    HELD = "held"
    PAGED = "paged"
    SEEN = "seen"
    TAKEN = "taken"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    OTHER_TIME = "other-time"
    WILL_ANSWER = "will-answer"
    DECLINED = "declined"
    WRONG_DESK = "wrong-desk"
    NOT_ADEQUATE = "not-adequate"
    REFUSED = "refused"
    CANCELLED = "cancelled"


LIFE: Final[dict[State, tuple[bool, str]]] = {
    State.REQUESTED: (True, "said; no receipt of the other side covers it"),
    State.HELD: (True, "the other side's station holds it"),
    State.PAGED: (True, "their station signed that it paged a post about it"),
    State.SEEN: (True, "their station signed that a post has seen it"),
    State.TAKEN: (True, "their station signed that a post has taken it, or a person acknowledged it"),
    State.WILL_ANSWER: (True, "they will answer by the time that they named"),
    State.ANSWERED: (False, "a post of theirs answered it"),
    State.ACCEPTED: (False, "accepted"),
    State.OTHER_TIME: (False, "another time was offered"),
    State.DECLINED: (False, "declined"),
    State.WRONG_DESK: (False, "it is for another desk, which they named"),
    State.NOT_ADEQUATE: (False, "a post of theirs has it, and says that it is not adequate"),
    State.REFUSED: (False, "outside what was agreed, by their station's verdict"),
    State.CANCELLED: (False, "taken back by its author"),
}
"""Whether the clock runs in each state, and what is known in it."""

_OF_ANSWER: Final = {
    CallAnswer.ACCEPTED: State.ACCEPTED,
    CallAnswer.OTHER_TIME: State.OTHER_TIME,
    CallAnswer.WILL_ANSWER: State.WILL_ANSWER,
    CallAnswer.DECLINED: State.DECLINED,
    CallAnswer.WRONG_DESK: State.WRONG_DESK,
}
_OF_STEP: Final = {PageStep.PAGED: State.PAGED, PageStep.SEEN: State.SEEN, PageStep.TAKEN: State.TAKEN}
_ACKNOWLEDGED: Final = "ack"
_NO_ANSWERS: Final = frozenset((_ACKNOWLEDGED, PLOTTED, REACH))
"""What a post says about an entry without answering it."""


@dataclass(frozen=True, slots=True)
class Ask:
    """An entry that wants an answer, as it stands.

    `due_seconds`: by when the next word is due.  `exercise`: its clock is an exercise's.  `words`: what the other side
    answered, in order.  `taken`: the acknowledgement.  `ended`: what took it back or refused it.
    """

    root: Fact
    state: State
    due_seconds: int
    late: bool
    """Whether a word came after the time by which it was due when it was said, by the clock of who said it."""
    exercise: bool
    pages: tuple[Fact, ...]
    words: tuple[Fact, ...]
    taken: Fact | None
    ended: Fact | None

    @property
    def answer(self) -> Fact | None:
        """The newest word."""
        return self.words[-1] if self.words else None

    @property
    def running(self) -> bool:
        """Whether its clock runs; a person who took it ends that of anything but a request."""
        enough = self.state is State.TAKEN and self.root.form != REQUEST
        return LIFE[self.state][0] and not enough

    def overdue(self, now_seconds: int) -> bool:
        """Whether an answer should be here by now."""
        return self.running and now_seconds > self.due_seconds


def ask_of(thread: Thread, agreement: Agreement, *, held: bool) -> Ask:
    """What stands of a thread; `held`: whether the other side is known to hold the entry that began it."""
    root = thread.root
    assert root is not None, "a thread without its beginning wants nothing"
    words = _words(thread, root)
    pages = tuple(thread.of(PAGE, ours=not root.ours))
    taken = next((fact for fact in thread.of(_ACKNOWLEDGED, ours=not root.ours)), None)
    ended = next((fact for fact in thread.of(CANCEL, ours=root.ours)), None)
    refused = next((fact for fact in thread.of(VERDICT, ours=not root.ours) if refuses(fact)), None)
    due, late = _clock(words, root.time_seconds + agreement.answer_seconds[root.precedence])
    states = (
        (ended, State.CANCELLED),
        (refused, State.REFUSED),
        (words, _state(words)),
        (taken, State.TAKEN),
        (pages, max((_step(page) for page in pages), key=list(_OF_STEP.values()).index, default=State.PAGED)),
        (held, State.HELD),
    )
    return Ask(
        root=root,
        state=next((state for true, state in states if true), State.REQUESTED),
        due_seconds=due,
        late=late,
        exercise=root.nature is not Nature.OPERATION,
        pages=pages,
        words=words,
        taken=taken,
        ended=ended or refused,
    )


def closed(thread: Thread) -> bool:
    """Whether nothing more is awaited."""
    return not ask_of(thread, STANDARD, held=True).running


def _words(thread: Thread, root: Fact) -> tuple[Fact, ...]:
    """What the other side answered: to a request in the form made for it, to another entry in any form of a post."""
    if root.form == REQUEST:
        return tuple(thread.of(ANSWER, ours=not root.ours))
    return tuple(fact for fact in thread.facts if fact.ours is not root.ours and _is_word(fact))


def _state(words: tuple[Fact, ...]) -> State:
    """What the newest word makes of the entry."""
    if words and words[-1].form == ADEQUACY and not said(words[-1]).adequate:
        return State.NOT_ADEQUATE
    if not words or words[-1].form != ANSWER:
        return State.ANSWERED
    return _OF_ANSWER[said(words[-1]).answer]


def _clock(words: tuple[Fact, ...], due_seconds: int) -> tuple[int, bool]:
    """By when the next word is due, and whether one came late: a word may promise the next."""
    late = False
    for word in words:
        late |= word.time_seconds > due_seconds
        by_seconds = promised(word)
        due_seconds = due_seconds if by_seconds is None else by_seconds
    return due_seconds, late


def promised(word: Fact | None) -> int | None:
    """By when a word says that an answer will come."""
    if word is None or word.form != ANSWER:
        return None
    body: CallAnswered = said(word)
    return body.at_seconds if body.answer is CallAnswer.WILL_ANSWER else None


def _is_word(fact: Fact) -> bool:
    """Whether a post said something, beyond that it took the entry, plotted it, or passed it on."""
    return bool(fact.category) and fact.form not in _NO_ANSWERS


def _step(page: Fact) -> State:
    return _OF_STEP[said(page).step]
