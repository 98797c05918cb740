"""What the station does by itself in conversations: it pages posts, says how far a page has come, and tests the line.

1. Every entry that became part of the record, or was judged, goes into the book of its line.     `recorded`
2. What somebody is to answer is paged: at once, and once more, to those who may take it in the
   post's stead, when a quarter of its time is over.                                               `_page`
3. At the beginning of an interval the other side is called up.                                   `_call_up`
4. When a person there is ready, a text goes over.                                                `_send_text`
5. What was understood of a notice is read back (parley.station.noticing).
6. The facts of a call that is over are signed (parley.station.meeting).
7. Before an understanding ends or an undertaking is due, the watch is told (parley.station.warning).

What is owed follows from the books, which become durable together with the entries that they are made from: so it
survives a crash, and is said once.  Nothing that a station said makes a station say anything.  That a post has seen or
taken something, an officer releases like anything else that a person says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.authority.offices import roster
from parley.desk.draft import Draft
from parley.dialogue import linetests, prose
from parley.dialogue.book import Book
from parley.dialogue.calls import State as Stands
from parley.dialogue.calls import ask_of
from parley.dialogue.endings import ENDING
from parley.dialogue.linetests import CALL_UP, Schedule, interval_of
from parley.dialogue.threads import (
    PAGE,
    REQUEST,
    TEST_CALL,
    TEST_TEXT,
    Kind,
    said,
    stands_alone,
)
from parley.exchange.effects import Keep
from parley.exchange.effects import Page as PagePosts
from parley.forms.body import form_of, write
from parley.forms.watch import Page, PageStep, TestCall, TestText
from parley.record.agreement import STANDARD
from parley.station import ahead, meeting, noticing, warning
from parley.station.facts import category_on, fact_on, rows_by_line
from parley.station.releasing import speak
from parley.station.state import Watch
from parley.wire.ids import STATION_POST, EntryHash, Instant
from parley.wire.marks import Nature, Precedence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from parley.dialogue.calls import Ask
    from parley.dialogue.threads import Fact, Thread
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line, OtherLog, OwnLog, PastLog
    from parley.exchange.work import Recorded, Work
    from parley.forms.body import Form
    from parley.station.state import State
    from parley.wire.ids import ChannelId, Generation, PostId

BOOK_SPACE: Final = "dialogue"
"""The threads of every line, by channel ‖ number of the line ‖ hash of the entry that began the thread."""

HOUR_SECONDS: Final = 3_600
AGAIN: Final = 4
"""The part of the answer time after which a page goes to the deputies and the duty desk."""

SLEW_SECONDS: Final = 1
"""By so little a clock is put right now and then."""

NOW: Final = Instant(0)


def load(rows: Mapping[bytes, bytes], channel: Channel) -> Watch:
    """What a channel's conversations have come to, as it was kept; whatever is open is looked at first."""
    watch = Watch()
    for index, found in rows_by_line(rows, channel.id).items():
        watch.books[index] = Book(found)
        for kind in (Kind.ASK, Kind.TEST, *ENDING):
            for thread in watch.books[index].open(kind):
                assert thread.root is not None, "an open thread has begun"
                watch.due[index, thread.root.hash] = NOW
    ahead.look_again(watch, channel)
    return watch


def recorded(state: State, work: Work) -> None:
    """Take what the step brought into the books, and keep what changed in them."""
    changed: dict[tuple[ChannelId, int], None] = {}
    for one in work.recorded:
        channel = state.channels[one.channel]
        watch = state.watches[channel.id]
        noticing.recorded(work, channel, watch.notices, one)
        book = watch.books[one.line]
        if one.within is not None:
            watch.ahead.pop(one.entry.hash, None)
        if one.within is None:
            ahead.take(watch, channel, channel.lines[one.line], one.entry)
        elif not one.within:
            book.drop(one.entry.hash)
            watch.calls.books[one.line].drop(one.entry.hash)
        else:
            _take(work, watch, book, channel, one)
        changed[one.channel, one.line] = None
    for key, index in changed:
        _keep(work, state.channels[key], state.watches[key], index)
    work.recorded.clear()


def _keep(work: Work, channel: Channel, watch: Watch, index: int) -> None:
    """All that the step brought on a line is in its book: keep what changed there."""
    book = watch.books[index]
    if index in watch.early:
        _look_for_early(watch, book, channel.lines[index])
    for key, row in book.take_changed():
        work.do(Keep(BOOK_SPACE, channel.id + bytes((index,)) + key, row))
        watch.due[index, key] = NOW
        if row is None:
            del watch.due[index, key]
    meeting.keep(work, channel, watch.calls, index)


def settled(state: State, work: Work, channel: Channel) -> None:
    """Say what is owed by now, as far as what it is about is durable."""
    watch = state.watches.get(channel.id)
    at = next_look(state, channel)
    if watch is None or at is None or at > work.now:
        return
    for (index, key), due in list(watch.due.items()):
        if due <= work.now:
            after = _look(state, work, channel, watch, channel.lines[index], key)
            if after is None:
                del watch.due[index, key]
            else:
                watch.due[index, key] = after
    noticing.settled(state, work, channel, watch.notices)
    meeting.settled(state, work, channel, watch.calls)
    if watch.test_at is None or watch.test_at <= work.now:
        watch.test_at = _call_up(state, work, channel, watch)


def next_look(state: State, channel: Channel) -> Instant | None:
    """When something may be owed; None while the station does nothing by itself on this channel."""
    if not channel.watched or not channel.speaks or channel.holds_back:
        return None
    watch = state.watches[channel.id]
    return NOW if watch.test_at is None else watch.next()


def clock_set_back(watch: Watch, now: Instant) -> None:
    """The clock was set back: whatever was to be looked at by the clock as it was is looked at now."""
    watch.due = dict.fromkeys(watch.due, NOW)
    watch.test_at = None if watch.test_at is None else now
    watch.calls.due = dict.fromkeys(watch.calls.due, NOW)
    watch.paged = [seconds for seconds in watch.paged if seconds * 1_000 <= now]


def _take(work: Work, watch: Watch, book: Book, channel: Channel, one: Recorded) -> None:
    """An entry within what was agreed."""
    payload, line = one.entry.payload, channel.lines[one.line]
    category = category_on(channel, line, payload)
    if stands_alone(payload, category):
        book.drop(one.entry.hash)
        return
    fact = fact_on(line, one.entry, category, ours=one.ours)
    early = fact.answers is not None and _is_early(watch, line, one)
    book.add(fact, early=early)
    meeting.take(work, channel, watch.calls, one, fact, early=early)
    if one.ours and fact.answers is not None:
        watch.said.discard((fact.answers, _step_of(fact)))


def _is_early(watch: Watch, line: Line, one: Recorded) -> bool:
    """Whether something is not here yet that the author of an entry had seen: after a restore it may come later."""
    seen = one.entry.payload.seen
    if _is_here(line, seen.generation, seen.size, own=not one.ours):
        return False
    awaited = watch.early.setdefault(line.index, {})
    key = (seen.generation, not one.ours)
    awaited[key] = max(seen.size, awaited.get(key, seen.size))
    return True


def _is_here(line: Line, generation: Generation, size: int, *, own: bool) -> bool:
    """Whether so much of a log is here; of one that is not known here nothing will come."""
    logs: Sequence[OwnLog | OtherLog | PastLog] = (line.own, *line.own_past) if own else (line.other, *line.past)
    return all(log.edge.size >= size for log in logs if log.origin.generation == generation)


def _look_for_early(watch: Watch, book: Book, line: Line) -> None:
    """What came early waits until all is here that its author had seen."""
    awaited = watch.early[line.index]
    if all(_is_here(line, generation, size, own=own) for (generation, own), size in awaited.items()):
        del watch.early[line.index]
        book.none_is_early()
        watch.calls.books[line.index].none_is_early()


def _step_of(fact: Fact) -> str:
    """Of what waits for its signature this is now said."""
    return said(fact).step.name if fact.form == PAGE else fact.form


def _look(state: State, work: Work, channel: Channel, watch: Watch, line: Line, key: EntryHash) -> Instant | None:
    """Look at a thread; tells when to look again, None for not before something new is said."""
    thread = watch.thread(line.index, key)
    if thread is None or thread.root is None or _is_lost(line, thread.root):
        return None
    if not _durable(line, thread):
        return NOW
    again = warning.look(work, channel, watch, line.index, thread)
    if Kind.ASK in thread.kinds and not thread.root.ours:
        pages = _page(state, work, channel, watch, line, thread)
        again = min((at for at in (again, pages) if at is not None), default=None)
    if thread.kind is Kind.TEST and thread.root.ours:
        _send_text(state, work, channel, watch, line, thread)
    if thread.kind is Kind.TEST and not thread.root.ours and key not in watch.told:
        watch.told.add(key)
        _tell(work, watch, line, thread.root, (), again=False)
    return again


def _is_lost(line: Line, root: Fact) -> bool:
    """Whether it came beyond a gap and is held no longer: it is asked for again."""
    size = next((log.size for log in (line.other, *line.past) if log.origin.generation == root.generation), 0)
    return not root.ours and root.index >= size and not ahead.is_beyond_gap(line, root.hash, root.index)


def _durable(line: Line, thread: Thread) -> bool:
    """Whether all that was said in the thread is durable here."""
    root = thread.root
    if root is not None and not root.ours and ahead.is_beyond_gap(line, root.hash, root.index):
        return line.other.overtaken[root.index].durable
    facts = (root, *thread.facts)
    return all(line.is_durable(fact.generation, fact.index) for fact in facts if fact is not None)


# -- pages ------------------------------------------------------------------------------------------------------------


def _page(state: State, work: Work, channel: Channel, watch: Watch, line: Line, thread: Thread) -> Instant | None:
    """Page the post, then those who may take it in its stead; tells when to look again."""
    agreement = line.terms.agreement or STANDARD
    ask = ask_of(thread, agreement, held=True)
    if not ask.running or ask.state in (Stands.TAKEN, Stands.WILL_ANSWER):
        return None
    post = wanted_post(ask, line)
    paged = [page for page in ask.pages if said(page).step is PageStep.PAGED]
    again_at = _again_at(paged, agreement.answer_seconds[ask.root.precedence] // AGAIN, work.seconds)
    if paged and ask.root.hash not in watch.told:
        _tell_posts(work, watch, line, ask, said(paged[-1]).posts)  # they were told before we began anew, perhaps
    if len(paged) > 1 or (again_at is not None and again_at > work.seconds):
        return None if again_at is None else Instant(again_at * 1_000)
    if (rest := noticing.rest(watch.paged, work.seconds)) is not None:
        return rest
    if (ask.root.hash, PageStep.PAGED.name) not in watch.said:
        posts = stand_ins(channel, post) if paged else (post,)
        watch.paged.append(work.seconds)
        _sign_paged(state, work, channel, line, ask.root, posts)
        _tell_posts(work, watch, line, ask, posts)
    return None


def _again_at(paged: list[Fact], after_seconds: int, now_seconds: int) -> int | None:
    """When a first page is followed by the second one: at once, where the clock has been set back behind the first."""
    if len(paged) != 1:
        return None
    at_seconds: int = said(paged[0]).at_seconds
    return now_seconds if at_seconds > now_seconds + SLEW_SECONDS else at_seconds + after_seconds


def _tell_posts(work: Work, watch: Watch, line: Line, ask: Ask, posts: tuple[PostId, ...]) -> None:
    again = bool(ask.pages)
    watch.told.add(ask.root.hash)
    _tell(work, watch, line, ask.root, posts, again=again)


def _tell(work: Work, watch: Watch, line: Line, root: Fact, posts: tuple[PostId, ...], *, again: bool) -> None:
    line_id, since, judged = line.own.origin.line, root.time_seconds, root.hash not in watch.ahead
    work.do(PagePosts(line_id, root.hash, root.form, posts, root.precedence, root.nature, since, again, judged))


def wanted_post(ask: Ask, line: Line) -> PostId:
    """The post whose matter an entry of the other side is: the one that it names, else the line's own."""
    wanted: PostId | None = said(ask.root).wanted if ask.root.form == REQUEST else None
    return line.own_post if wanted is None else wanted


def stand_ins(channel: Channel, post: PostId) -> tuple[PostId, ...]:
    """Who may take what is meant for a post of ours in its stead; the post itself where there is nobody."""
    posts = roster(channel.own_ring.newest.card.posts, post)
    return tuple(one.number for one in posts if one.number != post) or (post,)


def _sign_paged(state: State, work: Work, channel: Channel, line: Line, root: Fact, posts: tuple[PostId, ...]) -> None:
    """Say that posts were paged about an entry."""
    state.watches[channel.id].said.add((root.hash, PageStep.PAGED.name))
    body = write(Page(step=PageStep.PAGED, at_seconds=work.seconds, posts=posts))
    draft = Draft(STATION_POST, form_of(Page).named, body, root.precedence, root.nature, answers=root.hash)
    speak(state, work, channel, line, draft)


# -- line tests --------------------------------------------------------------------------------------------------------


def schedule_of(channel: Channel, *, ours: bool) -> Schedule | None:
    """When a channel is tested in one direction; None: never."""
    interval = interval_of(line.terms for line in channel.lines.values())
    return Schedule(interval, channel.first if ours else not channel.first) if interval else None


def _call_up(state: State, work: Work, channel: Channel, watch: Watch) -> Instant | None:
    """Call the other side up if an interval of ours begins; tells when the next one does.

    A station that was away when it began calls up all the same in its first quarter, if it did in the one before.  A
    call-up that the other side has not receipted stands for the next ones too: nothing new would be learnt from them.
    While nothing is signed on line 0 nobody is called up: signed later it would be of an interval that is over.
    """
    schedule = schedule_of(channel, ours=True)
    if schedule is None:
        return Instant(work.now + HOUR_SECONDS * 1_000)
    line, due, interval = channel.lines[0], schedule.due(work.seconds), schedule.interval_seconds
    roots = [thread.root for thread in watch.books[0].between(Kind.TEST, due - interval, due + interval)]
    called = {said(one).due_seconds for one in roots if one is not None and one.ours} | {watch.called_seconds}
    begins = watch.test_at is not None or due - interval in called
    heard = all(entry.payload.form != TEST_CALL for entry in line.own.tail.values())
    if begins and heard and not line.own.stopped and due not in called and work.seconds < due + interval // CALL_UP:
        watch.called_seconds = due
        body = write(TestCall(due_seconds=due))
        speak(state, work, channel, line, _test_draft(form_of(TestCall), body, None))
    return Instant((due + interval) * 1_000)


def _test_draft(form: Form, body: bytes, answers: EntryHash | None) -> Draft:
    return Draft(STATION_POST, form.named, body, Precedence.ROUTINE, Nature.TEST, answers=answers)


def _send_text(state: State, work: Work, channel: Channel, watch: Watch, line: Line, thread: Thread) -> None:
    """A person on watch there is ready: send the text, once."""
    call = thread.root
    assert call is not None, "looked at before"
    mark = call.hash, TEST_TEXT
    if linetests.closed(thread) or mark in watch.said:
        return
    watch.said.add(mark)
    schedule = schedule_of(channel, ours=True)
    number = said(call).due_seconds // schedule.interval_seconds if schedule else 0
    language, text = prose.sentence(channel.own_ring.newest.card.languages, number)
    body = write(TestText(language=language, text=text))
    speak(state, work, channel, line, _test_draft(form_of(TestText), body, call.hash))
