"""Calls, talks, line tests and silence as people and programs ask for them.

All of it is what the books of the lines amount to now (parley.dialogue); nothing here decides anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.authority.offices import roster, staffed
from parley.dialogue import linetests, silence
from parley.dialogue.calls import LIFE, ask_of, closed
from parley.dialogue.people import of_posts, prospect
from parley.dialogue.talks import series_of
from parley.dialogue.threads import REQUEST, Kind, Thread, said
from parley.forms.body import FORMS, read
from parley.forms.standings import Means
from parley.record.agreement import STANDARD
from parley.record.entry import decode_entry
from parley.record.origin import Origin
from parley.service.views.bodies import plain
from parley.service.views.links import ways_view
from parley.service.views.views import channel_view, held_since
from parley.station.watching import schedule_of, wanted_post

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from parley.dialogue.book import Book
    from parley.dialogue.calls import Ask
    from parley.dialogue.linetests import LineTest
    from parley.dialogue.people import Prospect
    from parley.dialogue.talks import Series
    from parley.dialogue.threads import Fact
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.entry import Entry
    from parley.service.opened import Opened
    from parley.wire.ids import PostId

Json = dict[str, Any]

MONTH_SECONDS: Final = 31 * 86_400


def book_of(service: Opened, channel: Channel, line: Line) -> Book:
    """The book of a line."""
    return service.engine.station.state.watches[channel.id].books[line.index]


# -- calls -------------------------------------------------------------------------------------------------------------


def ask_there(service: Opened, channel: Channel, line: Line, thread: Thread) -> tuple[Ask, int | None]:
    """A thread as it stands, and since when the reader is known to hold what began it (of theirs: its own time)."""
    root = thread.root
    assert root is not None, "what is shown has begun"
    party = channel.own if root.ours else channel.other
    origin = Origin(line.own.origin.line, party, root.generation)
    held = held_since(service, origin, root.index) if root.ours else root.time_seconds
    return ask_of(thread, line.terms.agreement or STANDARD, held=held is not None), held


def asks_on(service: Opened, channel: Channel, line: Line, *, every: bool) -> Iterator[Thread]:
    """What wants an answer on a line, or all that ever did; also what is known and not judged yet."""
    watch, book = service.engine.station.state.watches[channel.id], book_of(service, channel, line)
    yield from book.newest(Kind.ASK) if every else book.open(Kind.ASK)
    for key in watch.ahead:
        thread = watch.thread(line.index, key)
        if thread is not None and (every or not closed(thread)):
            yield thread


def entry_of(service: Opened, channel: Channel, line: Line, fact: Fact) -> Entry:
    """The whole entry of which a fact keeps a part."""
    party = channel.own if fact.ours else channel.other
    origin = Origin(line.own.origin.line, party, fact.generation)
    return decode_entry(service.vault.entries(origin.text, fact.index, 1)[0])


def said_in_full(service: Opened, channel: Channel, line: Line, fact: Fact) -> Any:  # noqa: ANN401 -- of the fact's form
    """The whole body of what a thread keeps the beginning of."""
    payload = entry_of(service, channel, line, fact).payload
    return read(FORMS[payload.form, payload.form_version], payload.body)


def on_line(channel: Channel, line: Line) -> Json:
    """Where something stands: its line and channel, and who is at the other end."""
    return {
        "line": line.own.origin.line.hex(),
        "line_index": line.index,
        "channel": channel.id.hex(),
        "other": dict(channel.other_ring.newest.card.names),
    }


def call_view(service: Opened, channel: Channel, line: Line, thread: Thread) -> Json:
    """What wants an answer: how far it has come, its clock, who may take it, and what a meeting would meet."""
    now = service.engine.clock() // 1000
    ask, held = ask_there(service, channel, line, thread)
    root = ask.root
    post = asked_post(ask, line)
    running = ask.running
    view: Json = {
        "entry": root.hash.hex(),
        **on_line(channel, line),
        "ours": root.ours,
        "form": root.form,
        "post": root.post,
        "precedence": root.precedence.name,
        "nature": root.nature.name,
        "exercise": ask.exercise,
        "time": root.time_seconds,
        "age_seconds": now - root.time_seconds,
        "judged": root.hash not in service.engine.station.state.watches[channel.id].ahead,
        "held_as_of": held if root.ours else None,
        "state": ask.state.value,
        "sentence": LIFE[ask.state][1],
        "running": running,
        "due": ask.due_seconds,
        "left_seconds": ask.due_seconds - now if running else None,
        "overdue": ask.overdue(now),
        "late": ask.late,
        "pages": [{**plain(said(page)), "entry": page.hash.hex()} for page in ask.pages],
        "words": [word_view(word) for word in ask.words],
        "taken_by": None if ask.taken is None else word_view(ask.taken),
        "ended_by": None if ask.ended is None else word_view(ask.ended),
        "asked_post": post,
        "may_take": may_take(channel, post, now, ours=not root.ours),
        "request": None,
        "prospect": None,
    }
    if root.form == REQUEST:
        view["request"] = plain(said(root))
        view["prospect"] = _prospect_of(channel, line, ask, now)
    return view


def asked_post(ask: Ask, line: Line) -> PostId:
    """The post that is asked: the one that a request names, else that of the line."""
    if not ask.root.ours:
        return wanted_post(ask, line)
    wanted: PostId | None = said(ask.root).wanted if ask.root.form == REQUEST else None
    return line.other_post if wanted is None else wanted


def may_take(channel: Channel, post: PostId, now: int, *, ours: bool) -> list[Json]:
    """Who may take what is meant for a post, by its own party's card, and whether somebody should be there now."""
    posts = (channel.own_ring if ours else channel.other_ring).newest.card.posts
    return [{"post": one.number, "title": dict(one.titles), "staffed": one.staffed(now)} for one in roster(posts, post)]


def word_view(fact: Fact) -> Json:
    """What somebody said about it."""
    body = plain(said(fact)) if fact.body else {}
    return {
        **body,
        "entry": fact.hash.hex(),
        "form": fact.form,
        "post": fact.post,
        "time": fact.time_seconds,
        "ours": fact.ours,
    }


def _prospect_of(channel: Channel, line: Line, ask: Ask, now: int) -> Json:
    """What the meeting would meet if it were held with all who were named, by the means that were offered."""
    request = said(ask.root)
    words = [said(word) for word in ask.words]
    people = [*request.people, *(person for word in words for person in word.people)]
    agreed = next((word.at_seconds for word in reversed(words) if word.at_seconds is not None), None)
    at = agreed or next(iter(request.times_seconds), now)
    return prospect_view(channel, line, people, request.means, at)


def prospect_view(channel: Channel, line: Line, people: Collection[str], means: Collection[Means], at: int) -> Json:
    """The restrictions that a meeting would meet, the means that remain, the line's deputies; nothing is blocked."""
    reading = channel.standing.ledger.now(channel.own)
    found: Prospect = prospect(reading, people, means, at)
    return {
        "people": list(people),
        "at": at,
        "restrictions": [
            {
                **plain(one.barred.restriction),
                "restriction": one.barred.fact.hash.hex(),
                "recorded_by_us": one.by_us,
                "bars": plain(one.means),
            }
            for one in found.barriers
        ],
        "means_left": plain(found.means),
        "other_means": plain(found.others),
        "deputies_ours": _deputies(channel, line.own_post, at, ours=True),
        "deputies_theirs": _deputies(channel, line.other_post, at, ours=False),
    }


def _deputies(channel: Channel, post: PostId, at: int, *, ours: bool) -> list[Json]:
    return [one for one in may_take(channel, post, at, ours=ours) if one["post"] != post]


# -- talks -------------------------------------------------------------------------------------------------------------


def talks_view(service: Opened, channel: Channel, line: Line, thread: Thread) -> Json:
    """A series of talks as it stands."""
    now = service.engine.clock() // 1000
    series: Series = series_of(thread)
    at = series.due_seconds or now
    steps = [series.root, *thread.of("talks")]
    return {
        "series": series.root.hash.hex(),
        **on_line(channel, line),
        "exercise": series.root.nature.name == "EXERCISE",
        "stage": series.stage.value,
        "name": dict(series.name),
        "means": plain(series.means),
        "host": plain(series.host),
        "place": series.place,
        "agenda": list(series.agenda),
        "delegation_ours": list(series.delegations.get(True, ())),
        "delegation_theirs": list(series.delegations.get(False, ())),
        "due": series.due_seconds,
        "held": series.held_seconds,
        "reason": series.reason,
        "overdue": series.overdue(now),
        "awaits_us": series.awaits_us,
        "awaits_them": series.awaits_them,
        "steps": [word_view(step) for step in steps],
        "prospect": _delegations_barred(channel, line, series, at),
    }


def _delegations_barred(channel: Channel, line: Line, series: Series, at: int) -> Json | None:
    """What the delegations would meet, as far as it is on record who holds their posts."""
    if series.means is None:
        return None
    people = of_posts(channel.standing.ledger.now(channel.own), series.delegations)
    return prospect_view(channel, line, people, (series.means,), at)


# -- line tests --------------------------------------------------------------------------------------------------------


def tests_view(service: Opened, channel: Channel, since: int, until: int) -> Json:
    """The line tests of a channel in a span of time, both directions, and what waits."""
    now = service.engine.clock() // 1000
    tests = tests_of(service, channel, since, until)
    good = linetests.last_good(book_of(service, channel, channel.lines[0]).newest(Kind.TEST))
    schedule = schedule_of(channel, ours=True)
    return {
        "channel": channel.id.hex(),
        "other": dict(channel.other_ring.newest.card.names),
        "line": channel.lines[0].own.origin.line.hex(),
        "interval_seconds": schedule.interval_seconds if schedule else 0,
        "last_good": None if good is None else test_view(good),
        "to_answer": [test_view(one) for one in waiting_tests(service, channel, now)],
        "tests": [test_view(one) for one in tests],
    }


def waiting_tests(service: Opened, channel: Channel, now: int) -> list[LineTest]:
    """The call-ups of the other side that nobody here has answered and whose interval is not over."""
    schedule = schedule_of(channel, ours=False)
    if schedule is None:
        return []
    tests = tests_of(service, channel, schedule.due(now), now + 1)
    return [one for one in tests if not one.ours and one.call is not None and one.ready is None]


def tests_of(service: Opened, channel: Channel, since: int, until: int) -> list[LineTest]:
    """The tests of the intervals that began in a span of time, both directions, in order; from the first call-up on."""
    book = book_of(service, channel, channel.lines[0])
    now = service.engine.clock() // 1000
    found: list[LineTest] = []
    for ours in (True, False):
        schedule = schedule_of(channel, ours=ours)
        first = next((one.root for one in book.between(Kind.TEST, 0, now + MONTH_SECONDS) if one.root), None)
        if schedule is None or first is None:
            continue
        begin = max(since, schedule.due(said(first).due_seconds))
        margin = schedule.interval_seconds

        def there(seconds: int, *, whose: bool = not ours) -> bool:
            return watch_staffed(channel, seconds, ours=whose)

        found += linetests.line_tests(
            book.between(Kind.TEST, begin - margin, until + margin),
            schedule,
            range(begin, until),
            now,
            there,
            ours=ours,
        )
    return sorted(found, key=lambda one: (one.due_seconds, one.ours))


def watch_staffed(channel: Channel, seconds: int, *, ours: bool) -> bool:
    """Whether one of a side's posts on the channel's lines should be there at this time."""
    posts = (channel.own_ring if ours else channel.other_ring).newest.card.posts
    numbers = [line.own_post if ours else line.other_post for line in channel.lines.values() if line.index]
    return any(staffed(posts, number, seconds) for number in numbers)


def test_view(test: LineTest) -> Json:
    """The test of one interval."""
    return {
        "due": test.due_seconds,
        "called_by_us": test.ours,
        "result": test.result.value,
        "sentence": linetests.RESULTS[test.result],
        "call": None if test.call is None else test.call.hash.hex(),
        "called": None if test.call is None else test.call.time_seconds,
        "ready": None if test.ready is None else test.ready.time_seconds,
        "ready_post": None if test.ready is None else said(test.ready).post,
        "text_sent": None if test.text is None else test.text.time_seconds,
        "text": None if test.text is None else said(test.text).text,
        "language": None if test.text is None else said(test.text).language,
    }


# -- silence -----------------------------------------------------------------------------------------------------------


def silence_view(service: Opened, channel: Channel, line: Line, thread: Thread) -> Json:
    """Which kind of silence it is, from the record; and, marked as such, what only this station's own word says."""
    now = service.engine.clock() // 1000
    ask, held = ask_there(service, channel, line, thread)
    signs = silence.signs(ask, now, held=held is not None)
    row = silence.decide(signs)
    good = linetests.last_good(book_of(service, channel, channel.lines[0]).newest(Kind.TEST))
    view = channel_view(service, channel)
    return {
        "entry": ask.root.hash.hex(),
        "ours": ask.root.ours,
        "as_of": now,
        "kind": row.kind.value,
        "meaning": row.meaning,
        "unknowable": row.unknowable,
        "signs": sorted(sign.value for sign in signs),
        "said": ask.root.time_seconds,
        "due": ask.due_seconds,
        "held_as_of": held if ask.root.ours else None,
        "steps": silence.step_times(ask),
        "last_good_test": None if good is None else test_view(good),
        "call": call_view(service, channel, line, thread),
        "own_word": {
            "heard_seconds_ago": view["heard_seconds_ago"],
            "waiting_frames": view["waiting_frames"],
            "bearers": [one for one in ways_view(service) if one["channel"] == view["channel"]],
        },
    }
