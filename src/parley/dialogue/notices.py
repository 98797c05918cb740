"""A notice as it stands: extended, changed, corrected, cancelled, over; and whether its reader finds it adequate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from parley.dialogue.gists import ABOUT_NOTICES, AMENDS, ENDS, Gist, Step, gist
from parley.dialogue.threads import ADEQUACY, PLOTTED, REACH, READ_BACK, Fact, Thread, said

if TYPE_CHECKING:
    from parley.forms.fields import Window
    from parley.forms.places import Area
    from parley.wire.ids import EntryHash


class State(Enum):
    """How a notice stands."""

    OPEN = "open"
    EXTENDED = "extended"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    DONE = "done"
    EXPIRED = "expired"
    CORRECTED = "corrected"
    PARTLY_WITHDRAWN = "partly-withdrawn"
    WITHDRAWN = "withdrawn"


_OF_STEP: Final = {
    Step.NEW: State.OPEN,
    Step.EXTEND: State.EXTENDED,
    Step.CHANGE: State.CHANGED,
    Step.CANCEL: State.CANCELLED,
    Step.DONE: State.DONE,
    Step.CORRECT: State.CORRECTED,
    Step.WITHDRAW_PART: State.PARTLY_WITHDRAWN,
    Step.WITHDRAW: State.WITHDRAWN,
}


class Judged(Enum):
    """What the reader says of a notice."""

    NOT_SAID = "not-said"
    ADEQUATE = "adequate"
    NOT_ADEQUATE = "not-adequate"
    COMPLETED = "completed"
    """It was not adequate, its author has said more since, and nobody has judged that yet."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as it stands: what was said last of each thing.

    `steps`: the notice and what its author said to extend, change, correct, withdraw or end it, in order, without
    steps that were themselves withdrawn.  `ended`: the first that is final.  `verdict`, `reach`: the reader's newest,
    of the notice or of a step.  `plots`: of both sides.  `others`: whatever else answers it.
    """

    root: Fact
    steps: tuple[Fact, ...]
    ended: Fact | None
    areas: tuple[Area, ...]
    windows: tuple[Window, ...]
    missing: tuple[int, ...]
    read_backs: tuple[Fact, ...]
    plots: tuple[Fact, ...]
    verdict: Fact | None
    judged: Judged
    reach: Fact | None
    others: tuple[Fact, ...]

    def state(self, now_seconds: int) -> State:
        """How it stands at a time: its window may have passed."""
        if self.ended is not None:
            return _OF_STEP[_gist(self.ended).step]
        ends = [one.end_seconds for one in self.windows]
        known = [end for end in ends if end is not None]
        if known and len(known) == len(ends) and now_seconds > max(known):
            return State.EXPIRED
        return _OF_STEP[_gist(self.steps[-1]).step]

    @property
    def placed(self) -> Fact:
        """The newest of its steps that says where or when: what is read back, or plotted."""
        return next((one for one in reversed(self.steps) if _gist(one).areas or _gist(one).windows), self.root)


def notice_of(thread: Thread, thread_of: Callable[[EntryHash], Thread | None]) -> Notice:
    """What stands of a notice; `thread_of`: what was said about one of its steps, by the step's hash."""
    root = thread.root
    assert root is not None, "a thread without its beginning is no notice"
    said_of = {one.hash: about for one in thread.facts if _follows(one, root) and (about := thread_of(one.hash))}
    areas: tuple[Area, ...] = ()
    windows: tuple[Window, ...] = ()
    missing: tuple[int, ...] = ()
    steps = _steps(thread, root, said_of)
    for fact in steps:
        found = _gist(fact)
        areas, windows = found.areas or areas, found.windows or windows
        if fact.form == root.form:
            missing = found.missing if fact is root else tuple(key for key in missing if key in found.missing)
    threads = [thread, *said_of.values()]
    verdict = _newest(threads, ADEQUACY, root)
    counted = {one.hash for one in thread.facts if _follows(one, root)}
    return Notice(
        root=root,
        steps=steps,
        ended=next((one for one in steps if _gist(one).step in ENDS), None),
        areas=areas,
        windows=windows,
        missing=missing,
        read_backs=tuple(thread.of(READ_BACK, ours=not root.ours)),
        plots=tuple(thread.of(PLOTTED)),
        verdict=verdict,
        judged=_judged(verdict, steps[-1]),
        reach=_newest(threads, REACH, root),
        others=tuple(one for one in thread.facts if one.hash not in counted and one.form not in ABOUT_NOTICES),
    )


def _steps(thread: Thread, root: Fact, said_of: Mapping[EntryHash, Thread]) -> tuple[Fact, ...]:
    """The notice and what counts of what its author said of it, and of corrections of that, in order."""
    steps = [root]
    for one in thread.facts:
        if _follows(one, root):
            about = said_of.get(one.hash)
            own = [fact for fact in about.facts if _follows(fact, root)] if about is not None else []
            if not any(_gist(fact).step is Step.WITHDRAW for fact in own):
                steps += [one, *(fact for fact in own if _gist(fact).step in AMENDS)]
    return tuple(sorted(steps, key=lambda fact: fact.order))


def _newest(threads: Iterable[Thread], form: str, root: Fact) -> Fact | None:
    """The reader's newest word of a form."""
    words = [fact for thread in threads for fact in thread.of(form, ours=not root.ours)]
    return max(words, key=lambda fact: fact.order, default=None)


def _judged(verdict: Fact | None, step: Fact) -> Judged:
    if verdict is None:
        return Judged.NOT_SAID
    if said(verdict).adequate:
        return Judged.ADEQUATE
    return Judged.COMPLETED if step.order > verdict.order else Judged.NOT_ADEQUATE


def _gist(fact: Fact) -> Gist:
    found = gist(fact)
    assert found is not None, "a step of a notice"
    return found


def _follows(fact: Fact, root: Fact) -> bool:
    """Whether it is a step of a notice's author."""
    found = gist(fact)
    return fact.ours is root.ours and found is not None and found.step is not Step.NEW
