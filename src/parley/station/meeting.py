"""What the station does by itself about calls that are held: it signs their facts, once each is over.

What is owed follows from the books of calls, which become durable together with the entries that they are made from.
Facts that this station has signed are signed anew only where later entries have changed them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from parley.desk.draft import Draft
from parley.dialogue.callbook import KEPT, CallBook
from parley.dialogue.meetings import FACTS, differs, meeting_of, owes_facts, own_facts
from parley.dialogue.threads import REQUEST, VERDICT, had_seen, said
from parley.exchange.effects import Keep
from parley.forms.body import form_of
from parley.forms.meetings import CallFacts
from parley.station.facts import rows_by_line
from parley.station.noticing import rest
from parley.station.releasing import speak
from parley.station.state import Calls
from parley.wire.ids import STATION_POST, Instant
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parley.dialogue.threads import Fact, Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Recorded, Work
    from parley.station.state import State
    from parley.wire.ids import ChannelId, EntryHash

CALL_SPACE: Final = "call"
"""The calls of every line, by channel ‖ number of the line ‖ hash of the request."""

RETURN_SECONDS: Final = 60
"""So long after somebody left, who may come back, or whose other side's word may be under way."""

NOW: Final = Instant(0)


def load(rows: Mapping[bytes, bytes], channel: ChannelId) -> Calls:
    """The calls of a channel, as they were kept; what may be owed is looked at first."""
    calls = Calls()
    for index, found in rows_by_line(rows, channel).items():
        calls.books[index] = CallBook(found)
        calls.due |= {(index, key): NOW for key in calls.books[index].owing()}
    return calls


def take(work: Work, channel: Channel, calls: Calls, one: Recorded, fact: Fact, *, early: bool) -> None:
    """Take an entry that is within what was agreed into the book; alarm where the two sides' facts differ."""
    if fact.form not in KEPT and fact.form not in (REQUEST, VERDICT):
        return
    book = calls.books[one.line]
    book.add(replace(fact, body=one.entry.payload.body), early=early)
    if fact.form == FACTS and fact.answers is not None and (thread := book.get(fact.answers)) is not None:
        if fact.ours:
            calls.said.pop(fact.answers, None)
        _compare(work, channel, thread)


def keep(work: Work, channel: Channel, calls: Calls, index: int) -> None:
    """Keep what changed in the book of a line, and look at it when its call may be over."""
    book = calls.books.get(index)
    if book is None:
        return
    for key, row in book.take_changed():
        work.do(Keep(CALL_SPACE, channel.id + bytes((index,)) + key, row))
        calls.due.pop((index, key), None)
        if key in book.owing():
            calls.due[index, key] = _when(book, key, work.now)


def settled(state: State, work: Work, channel: Channel, calls: Calls) -> None:
    """Sign the facts that are owed by now, as far as what they follow from is durable."""
    for (index, key), due in list(calls.due.items()):
        if due > work.now:
            continue
        line, book = channel.lines[index], calls.books[index]
        thread = book.get(key)
        body = None if thread is None else owes_facts(thread)
        if thread is None or thread.root is None or body is None or calls.said.get(key) == body:
            del calls.due[index, key]
            continue
        running = meeting_of(thread).running(work.seconds)
        again = _when(book, key, work.now) if running else rest(calls.signed, work.seconds)
        if again is not None:
            calls.due[index, key] = again
        elif all(line.is_durable(fact.generation, fact.index) for fact in (thread.root, *thread.facts)):
            del calls.due[index, key]
            calls.said[key] = body
            calls.signed.append(work.seconds)
            _sign(state, work, channel, line, thread.root, body)


def _when(book: CallBook, key: EntryHash, now: Instant) -> Instant:
    """When a call may be over: at once where nobody is in it, when it closes by itself while both sides are."""
    thread = book.get(key)
    assert thread is not None, "a key of this book"
    meeting = meeting_of(thread)
    seconds = now // 1_000
    if meeting.running(seconds):
        return Instant((meeting.until_seconds + 1) * 1_000)
    return Instant(now + RETURN_SECONDS * 1_000) if meeting.inside(seconds) else NOW


def _compare(work: Work, channel: Channel, thread: Thread) -> None:
    """Alarm where both stations have signed facts that differ, when each had seen all that the other one said."""
    ours, theirs = own_facts(thread, ours=True), own_facts(thread, ours=False)
    if ours is None or theirs is None or thread.root is None or owes_facts(thread) is not None:
        return
    words = [fact for fact in thread.facts if fact.ours and fact.form != FACTS]
    if not all(had_seen(theirs, fact) for fact in words):
        return
    if found := differs(said(ours), said(theirs)):
        work.alarm("facts-differ", channel.id, f"{thread.root.hash.hex()[:16]}: {', '.join(found)}")


def _sign(state: State, work: Work, channel: Channel, line: Line, root: Fact, body: bytes) -> None:
    """Say the facts."""
    form = form_of(CallFacts).named
    speak(
        state, work, channel, line, Draft(STATION_POST, form, body, Precedence.ROUTINE, root.nature, answers=root.hash)
    )
