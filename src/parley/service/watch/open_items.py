"""What is open on a line: calls, talks, notices, understandings, undertakings; for whom it waits, and by when.

Looked up in the books of the line when something has come to it, and kept until then: a floor of many lines is asked
for again and again.  What turns on the time alone is found anew each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from parley.dialogue import notices, talks, understandings, undertakings
from parley.dialogue.calls import LIFE, ask_of
from parley.dialogue.meetings import meeting_of
from parley.dialogue.threads import Kind
from parley.record.agreement import STANDARD
from parley.record.origin import Origin
from parley.service.views import dialogue as views_dialogue
from parley.service.views import meeting as views_meeting
from parley.service.views.views import held_since
from parley.wire.marks import Nature, Precedence

if TYPE_CHECKING:
    from parley.dialogue.meetings import Meeting
    from parley.dialogue.threads import Fact
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.service.opened import Opened

Json = dict[str, Any]

EXAMINED: Final = 256
"""The newest notices and calls of a line: what is still open is among them, or `notices` and `meetings` tell it."""

US, THEM = "us", "them"

_OPEN_NOTICES: Final = frozenset((notices.State.OPEN, notices.State.EXTENDED, notices.State.CHANGED))


@dataclass(frozen=True, slots=True)
class Open:
    """One open thing: what never changes of it without a new entry, and what the time makes of it."""

    view: Json
    due: int | None
    rank: tuple[bool, bool, int, int]
    """What waits for us first; of that what is in earnest, most urgent, longest due."""
    state: str | Callable[[int], str | None]
    """How it stands, or how it does at a time, in seconds; None where it is open no longer."""

    def state_at(self, now: int) -> str | None:
        """How it stands at a time; None where it is open no longer."""
        return self.state if isinstance(self.state, str) else self.state(now)

    def overdue(self, now: int) -> bool:
        """Whether it should be done by now."""
        return self.due is not None and now > self.due

    def at(self, now: int) -> Json:
        """As it is shown at a time."""
        return self.view | {"state": self.state_at(now), "due": self.due, "overdue": self.overdue(now)}


def rank_of(view: Json, due: int | None) -> tuple[bool, bool, int, int]:
    """Where one that is shown so stands among all: as Open.rank."""
    earnest, urgent = view["nature"] == Nature.OPERATION.name, Precedence[view["precedence"]]
    return view["awaits"] != US, not earnest, -urgent, view["time"] if due is None else due


def _opened(view: Json, due: int | None, state: str | Callable[[int], str | None]) -> Open:
    return Open(view, due, rank_of(view, due), state)


def open_on(service: Opened, channel: Channel, line: Line) -> list[Open]:
    """All that is open on a line; what waits to be answered first."""
    place = views_dialogue.on_line(channel, line)
    return [
        *_calls(service, channel, line, place),
        *_meetings(service, channel, line, place),
        *_talks(service, channel, line, place),
        *_notices(service, channel, line, place),
        *_understandings(service, channel, line, place),
        *_undertakings(service, channel, line, place),
    ]


def tests_waiting(service: Opened, channel: Channel) -> list[Open]:
    """The call-ups of the other side that nobody here has answered."""
    now = service.engine.clock() // 1000
    place = views_dialogue.on_line(channel, channel.lines[0])
    return [
        _opened(_view("test", place, one.call, US), None, one.result.value)
        for one in views_dialogue.waiting_tests(service, channel, now)
        if one.call is not None
    ]


def _calls(service: Opened, channel: Channel, line: Line, place: Json) -> Iterator[Open]:
    for thread in views_dialogue.book_of(service, channel, line).open(Kind.ASK):
        root = thread.root
        assert root is not None, "an open thread has begun"
        origin = Origin(line.own.origin.line, channel.own, root.generation)
        held = not root.ours or held_since(service, origin, root.index) is not None
        ask = ask_of(thread, line.terms.agreement or STANDARD, held=held)
        if ask.running:
            view = _view("call", place, root, THEM if root.ours else US) | {"sentence": LIFE[ask.state][1]}
            yield _opened(view, ask.due_seconds, ask.state.value)


def _meetings(service: Opened, channel: Channel, line: Line, place: Json) -> Iterator[Open]:
    """Calls that are agreed: to be held, open to who would join, or running."""
    for thread in islice(views_meeting.callbook_of(service, channel, line).newest(), EXAMINED):
        meeting = meeting_of(thread)
        if meeting.agreed and meeting.ended is None:
            view = _view("call", place, meeting.root, None) | {"at": meeting.at_seconds}
            yield _opened(view, None, lambda now, one=meeting: _open_meeting(one, now))  # type: ignore[misc]  # bound here


def _open_meeting(meeting: Meeting, now: int) -> str | None:
    state = views_meeting.state_of(meeting, now)
    return None if state == "over" else state


def _talks(service: Opened, channel: Channel, line: Line, place: Json) -> Iterator[Open]:
    for thread in views_dialogue.book_of(service, channel, line).open(Kind.SERIES):
        series = talks.series_of(thread)
        awaits = US if series.awaits_us else THEM if series.awaits_them else None
        view = _view("talks", place, series.root, awaits) | {"name": dict(series.name)}
        yield _opened(view, series.due_seconds, series.stage.value)


def _notices(service: Opened, channel: Channel, line: Line, place: Json) -> Iterator[Open]:
    book = service.engine.station.state.watches[channel.id].notices.books[line.index]
    for thread in islice(book.newest(), EXAMINED):
        notice = notices.notice_of(thread, book.get)
        judged = notice.judged is not notices.Judged.NOT_SAID
        awaits = None if judged else THEM if notice.root.ours else US
        view = _view("notice", place, notice.root, awaits) | {"judged": notice.judged.value}
        yield _opened(view, None, lambda now, one=notice: _open_notice(one, now))  # type: ignore[misc]  # bound here


def _open_notice(notice: notices.Notice, now: int) -> str | None:
    state = notice.state(now)
    return state.value if state in _OPEN_NOTICES else None


def _understandings(service: Opened, channel: Channel, line: Line, place: Json) -> Iterator[Open]:
    """Those that nobody has signed or declined yet, and those that end."""
    for thread in views_dialogue.book_of(service, channel, line).open(Kind.UNDERSTANDING):
        one = understandings.understanding_of(thread)
        awaits = None if one.agreed is not None else THEM if one.root.ours else US
        view = _view("understanding", place, one.root, awaits)
        yield _opened(view, None, lambda now, one=one: _moving(one, now))  # type: ignore[misc]  # bound here


def _moving(one: understandings.Understanding, now: int) -> str | None:
    stage = one.stage(now)
    return stage.value if stage in (understandings.Stage.PROPOSED, understandings.Stage.ENDING) else None


def _undertakings(service: Opened, channel: Channel, line: Line, place: Json) -> Iterator[Open]:
    for thread in views_dialogue.book_of(service, channel, line).open(Kind.UNDERTAKING):
        one = undertakings.undertaking_of(thread)
        view = _view("undertaking", place, one.root, US if one.root.ours else THEM)
        yield _opened(view, one.due_seconds, undertakings.Stage.OPEN.value)


def _view(kind: str, place: Json, root: Fact, awaits: str | None) -> Json:
    return {
        "kind": kind,
        "entry": root.hash.hex(),
        **place,
        "ours": root.ours,
        "awaits": awaits,
        "form": root.form,
        "post": root.post,
        "precedence": root.precedence.name,
        "nature": root.nature.name,
        "time": root.time_seconds,
    }
