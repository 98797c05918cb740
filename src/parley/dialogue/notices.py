"""A notice as it stands: extended, changed, cancelled, over; what was understood of it, and whether it is adequate.

A notice is an entry of a declared form that has a place or a time (`gist_of`).  What is kept of it is its gist: what
both stations compare, whatever the form.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.dialogue.threads import ADEQUACY, PLOTTED, REACH, READ_BACK, VERDICT, Fact, Thread
from parley.forms.body import FORMS, read
from parley.forms.fields import Window, WindowKind, held_in
from parley.forms.geodesy import distance_metres, extent
from parley.forms.places import Area, AreaKind, Datum, Position, Shape
from parley.forms.readback import WORDS_BYTES, Plotted, ReadBack
from parley.forms.shown import sentence
from parley.wire.cbor import decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from parley.forms.declared import Declaration
    from parley.wire.ids import EntryHash

DISTANCE_METRES_MAX: Final = 1_000
"""Centres, and radii, may differ by so much, or by a quarter of the radius where that is more."""

RADIUS_PART: Final = 4
SECONDS_APART_MAX: Final = 60

ABOUT_NOTICES: Final = frozenset((READ_BACK, PLOTTED, ADEQUACY, REACH))
PLACED: Final = frozenset(("area", "window"))
"""A form with a field of one of these kinds makes notices."""


class Step(IntEnum):
    """What an entry does to a notice."""

    NEW = 0
    EXTEND = 1
    CHANGE = 2
    CANCEL = 3
    DONE = 4
    CORRECT = 5
    WITHDRAW_PART = 6
    WITHDRAW = 7


CORRECTION: Final = "correction"
WITHDRAWAL: Final = "withdrawal"
WHOLE: Final = "whole"
"""What a withdrawal says under `extent` where nothing of the notice stands any more."""

ENDS: Final = frozenset((Step.CANCEL, Step.DONE, Step.WITHDRAW))
"""Steps of which the first is final."""

AMENDS: Final = frozenset((Step.CORRECT, Step.WITHDRAW_PART))
"""Steps that may be about an earlier step as well as about the notice itself."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What is compared of a notice, or of what its author says of it, and what its state turns on."""

    step: Step
    areas: tuple[Area, ...]
    windows: tuple[Window, ...]
    missing: tuple[int, ...]
    """The keys of the fields that a reader misses."""
    words: Mapping[str, bytes]
    """The hash of its sentence, by language."""

    @property
    def is_notice(self) -> bool:
        """Whether it is read back and stands for itself: a withdrawal has neither a place nor a time."""
        return self.step not in (Step.WITHDRAW, Step.WITHDRAW_PART)

    def encoded(self) -> bytes:
        """As it is kept."""
        areas = [AreaKind().write(one, "area") for one in self.areas]
        windows = [WindowKind().write(one, "window") for one in self.windows]
        return encode([int(self.step), areas, windows, list(self.missing), dict(self.words)])


def gist_of(declared: Declaration, body: Mapping[str, Any]) -> Gist | None:
    """The gist of a declared form's body; None where neither the form nor the body has a place or a time.

    A withdrawal has neither, and has a gist for the sake of the notice that it is about.
    """
    values = [body.get(one.name) for one in declared.fields]
    areas = tuple(area for value in values for area in held_in(value, Area))
    windows = tuple(window for value in values for window in held_in(value, Window))
    step = _step(declared, body)
    placed = areas or windows or any(one.kind in PLACED for one in declared.fields)
    if not placed and declared.form.id != WITHDRAWAL:
        return None
    lacks = declared.missing(body)
    return Gist(
        step=step,
        areas=areas,
        windows=windows,
        missing=tuple(one.item.key for one in declared.fields if one.name in lacks),
        words={language: words_hash(declared, body, language) for language in declared.languages},
    )


def words_hash(declared: Declaration, body: Mapping[str, Any], language: str) -> bytes:
    """The hash of the sentence in a language, posts by their numbers."""
    return sha256(sentence(declared, body, language).encode()).digest()[:WORDS_BYTES]


def read_back(gist: Gist, language: str) -> ReadBack:
    """What a station reads back of a notice."""
    return ReadBack(
        language=language,
        words=gist.words[language],
        areas=tuple(_plotted(one) for one in gist.areas),
        windows=gist.windows,
        missing=gist.missing,
    )


@lru_cache(maxsize=4_096)
def gist(fact: Fact) -> Gist | None:
    """What is kept of an entry in a book of notices; None where it is none."""
    if fact.form in ABOUT_NOTICES or fact.form == VERDICT or not fact.body:
        return None
    match decode(fact.body, len(fact.body)):
        case [int(step), list(areas), list(windows), list(missing), dict(words)]:
            return Gist(
                Step(step),
                tuple(AreaKind().read(one, "area") for one in areas),
                tuple(WindowKind().read(one, "window") for one in windows),
                tuple(missing),  # type: ignore[arg-type]  # as it was kept
                words,  # type: ignore[arg-type]
            )
        case _:
            raise AssertionError("a gist that we kept ourselves")


@lru_cache(maxsize=4_096)
def said(fact: Fact) -> Any:  # noqa: ANN401 -- the shape of the fact's form
    """The body of a read-back, a plot, a verdict or a reach."""
    return read(FORMS[fact.form, 1], fact.body)


# -- differences -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Difference:
    """What one side understood otherwise: `what` is position, size, time, number or words."""

    what: str
    by: int
    limit: int

    @property
    def sentence(self) -> str:
        """For people."""
        return _SENTENCES[self.what].format(by=self.by, limit=self.limit)


_SENTENCES: Final = {
    "position": "the centres lie {by:,} m apart, {limit:,} m are allowed",
    "size": "the radii differ by {by:,} m, {limit:,} m are allowed",
    "time": "the times differ by {by:,} s, {limit} s are allowed",
    "number": "{by} places or times more, or fewer",
    "words": "its sentence is another one here and there",
}


def differs(notice: Gist, fact: Fact) -> tuple[Difference, ...]:
    """Where a read-back or a plot is not what the notice says, by more than is allowed."""
    if fact.form not in (READ_BACK, PLOTTED):
        return ()
    body = said(fact)
    found = _read_back_differs(notice, body) if isinstance(body, ReadBack) else _plot_differs(notice, body)
    return tuple(found)


def _read_back_differs(notice: Gist, body: ReadBack) -> Iterator[Difference]:
    apart = abs(len(notice.areas) - len(body.areas)) + abs(len(notice.windows) - len(body.windows))
    if apart:
        yield Difference("number", apart, 0)
    for area, plotted in zip(notice.areas, body.areas, strict=False):
        yield from _place_differs(_plotted(area), plotted)
    for window, other in zip(notice.windows, body.windows, strict=False):
        yield from _time_differs(window, other)
    if body.words != notice.words.get(body.language):
        yield Difference("words", 0, 0)


def _plot_differs(notice: Gist, body: Any) -> Iterator[Difference]:  # noqa: ANN401 -- PlottedByHand
    if body.area is not None:
        if body.place >= len(notice.areas):
            yield Difference("number", 1, 0)
        else:
            there, plotted = _plotted(notice.areas[body.place]), _plotted(body.area)
            yield from _place_differs(there, plotted, sized=body.area.shape is not Shape.POINT)
    if body.window is not None:
        if body.place >= len(notice.windows):
            yield Difference("number", 1, 0)
        else:
            yield from _time_differs(notice.windows[body.place], body.window)


def _place_differs(there: Plotted, plotted: Plotted, *, sized: bool = True) -> Iterator[Difference]:
    limit = max(DISTANCE_METRES_MAX, there.radius_metres // RADIUS_PART)
    apart = round(distance_metres(Position(there.north, there.east), Position(plotted.north, plotted.east)))
    if apart > limit:
        yield Difference("position", apart, limit)
    larger = abs(there.radius_metres - plotted.radius_metres)
    if sized and larger > limit:
        yield Difference("size", larger, limit)


def _time_differs(there: Window, other: Window) -> Iterator[Difference]:
    ends = there.end_seconds, other.end_seconds
    apart = abs(there.start_seconds - other.start_seconds)
    if None not in ends:
        apart = max(apart, abs((ends[0] or 0) - (ends[1] or 0)))
    if apart > SECONDS_APART_MAX:
        yield Difference("time", apart, SECONDS_APART_MAX)
    if (ends[0] is None) is not (ends[1] is None):
        yield Difference("number", 1, 0)


def _plotted(area: Area) -> Plotted:
    centre, radius = extent(area)
    return Plotted(Datum.WGS84, centre.north, centre.east, radius)


# -- state -------------------------------------------------------------------------------------------------------------


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


def _step(declared: Declaration, body: Mapping[str, Any]) -> Step:
    """By the choice that decides whether it answers another entry; other words than these begin a notice."""
    if declared.form.id == CORRECTION:
        return Step.CORRECT
    if declared.form.id == WITHDRAWAL:
        return Step.WITHDRAW if body.get("extent") == WHOLE else Step.WITHDRAW_PART
    follow = declared.form.follow
    word = "" if follow is None else str(body[follow.field]).upper()
    return Step.__members__.get(word, Step.NEW)
