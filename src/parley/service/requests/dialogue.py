"""What a verb may ask about calls, talks, line tests, silence and figures.

In every request `line` and `channel` are beginnings of ids in hexadecimal; left out, all.  Times are seconds since
1970, `null` where there is none; hashes are hexadecimal.  What a post says (a request, an answer, an act of talks, a
readiness) is released by an officer and goes by `say`; `CallRequest`, `CallAnswered`, `CallCancelled`, `Talks` and
`TestReady` in parley.forms are its bodies.

    calls {line?, all?}     -> {"calls": [CALL], "oldest": CALL | null}
                               open ones, the oldest first; with `all` every one; `oldest`: that waits longest for us
    talks {line?}           -> {"talks": [SERIES]}
    tests {channel?, since?, until?}
                            -> {"channels": [{channel, other, line, interval_seconds, last_good: TEST | null,
                                to_answer: [TEST], tests: [TEST]}]}; without times the last 24 hours
    test ready {channel?}   -> {"drafts": [DRAFT]}: what an officer on watch releases and sends by `say` to be ready,
                                one for each call-up that waits
    silence {entry, path?}  -> {entry, ours, as_of, kind, meaning, unknowable, signs: [..], said, due, held_as_of,
                                steps: {paged?, seen?, taken?}, last_good_test: TEST | null, call: CALL,
                                own_word: {heard_seconds_ago, waiting_frames, bearers: [..]}, bundle?: {path, bytes}}
                               with `path` the certificate is written there, a bundle that the verifier reads
    figures {month?, channel?, table?}
                            -> {"month": "2026-11", "channels": [{channel, other, tests: {both, they_answer, we_answer:
                                {results: {met, late, missed, not-staffed, no-call, waiting}, share}}, lines: [{line,
                                line_index, exercises, they_answer, we_answer: [{precedence, asked, answered, within,
                                late, declined, unanswered, waiting, median_seconds, ninety_seconds,
                                times_seconds: [each answer's], agreed_seconds}],
                                undertakings: {ours, theirs: {due, kept, late, open, overdue, withdrawn, moved,
                                not_accepted}} | null}]}]}
                               with `table` also "table": the same, comma-separated
    take draft {entry, post?, seen?}
                            -> {"draft": DRAFT | null}: what an officer on watch releases and sends by `say`: that
                                a post of ours has taken it, or only seen it; null where that was said
    ack draft {entry, post?}
                            -> {"draft": DRAFT | null}: what an officer releases to acknowledge an entry of the other
                                side, by the post of ours on its line or this one; null where there is nothing to
    prospect {line (the whole id), people: [..], means: ["video", ..], at?}
                            -> PROSPECT: what a meeting would meet, before it is asked for

    DRAFT: {line, form, form_version, body, precedence, nature, handling, post, answers}
    CALL: {entry, line, line_index, channel, other: {language: name}, ours, form, post, precedence, nature, exercise,
      time, age_seconds, judged, held_as_of, state, sentence, running, due, left_seconds, overdue, late,
      pages: [{step: "paged" | "seen" | "taken", at_seconds, posts: [..], entry}], words: [WORD],
      taken_by: WORD | null, ended_by: WORD | null, asked_post, may_take: [{post, title: {..}, staffed}],
      request: {topics, languages, means, times_seconds, people, wanted} | null, prospect: PROSPECT | null}
      state: requested, held, paged, seen, taken, answered, accepted, other-time, will-answer, declined, wrong-desk,
      not-adequate, refused, cancelled (parley.dialogue.calls.LIFE)
    WORD: {entry, form, post, time, ours, and the fields of its form: answer, at_seconds, reason, desk, means, people}
    PROSPECT: {people, at, restrictions: [{the fields of a restriction, restriction, recorded_by_us, bars: [means]}],
      means_left: [..], other_means: [..], deputies_ours: [{post, title: {..}, staffed}], deputies_theirs: [..]}
    SERIES: {series, line, line_index, channel, other, exercise, stage, name, means, host: "ours" | "theirs", place,
      agenda, delegation_ours, delegation_theirs, due, held, reason, overdue, awaits_us, awaits_them, steps: [WORD],
      prospect: PROSPECT | null}
    TEST: {due, called_by_us, result: met | late | missed | not-staffed | no-call | waiting, sentence, call, called,
      ready, ready_post, text_sent, text, language}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.dialogue import linetests
from parley.dialogue.threads import PAGE, VERDICT, Kind, Thread, said
from parley.forms.body import form_of, write
from parley.forms.builtin import ACKNOWLEDGEMENT, ACKNOWLEDGEMENT_BODY
from parley.forms.calls import PEOPLE_MAX
from parley.forms.standings import Means
from parley.forms.watch import Page, PageStep, TestReady
from parley.record.entry import decode_entry
from parley.service.arguments import (
    FILE,
    FLAG,
    LINE,
    POST,
    PREFIX,
    TIME,
    Choice,
    Many,
    Text,
    Verb,
    needed,
    optional,
)
from parley.service.choosing import channels
from parley.service.finding import find
from parley.service.folder import write_private
from parley.service.record import proof
from parley.service.views import dialogue as views_dialogue
from parley.service.views import figures as views_figures
from parley.service.views import figures_table
from parley.service.views.views import acknowledgement
from parley.station.logs import sound_entries
from parley.station.releasing import place_of
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST, LineId, PostId
from parley.wire.limits import TEXT_CHARACTERS_MAX
from parley.wire.marks import Handling

if TYPE_CHECKING:
    from parley.dialogue.threads import Fact
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.record.entry import Entry
    from parley.service.service import Service

Json = dict[str, Any]

DAY_SECONDS: Final = 86_400


class NoClock(Refusal):
    """Nobody has to answer or to take that entry, so there is no silence about it."""

    code = "entry-without-clock"
    hint = "call requests, IMMEDIATE and FLASH entries and safety traffic have a clock; `parley call list` lists them"


class OwnEntry(Refusal):
    """That entry is ours: the other side says who has seen or taken it there."""

    code = "entry-ours"
    hint = "`parley call list` shows how far it has come there"


async def _calls(service: Service, line: str | None, all: bool) -> Json:  # noqa: A002, FBT001 - as the request says
    found = []
    for channel, one in lines_of(service, line):
        threads = views_dialogue.asks_on(service, channel, one, every=all)
        found += [views_dialogue.call_view(service, channel, one, thread) for thread in threads]
    found.sort(key=lambda view: (view["time"], view["entry"]))
    waiting = (view for view in found if view["running"] and not view["ours"] and not view["exercise"])
    return {"calls": found, "oldest": next(waiting, None)}


async def _talks(service: Service, line: str | None) -> Json:
    found = []
    for channel, one in lines_of(service, line):
        book = views_dialogue.book_of(service, channel, one)
        threads = reversed(list(book.newest(Kind.SERIES)))
        found += [views_dialogue.talks_view(service, channel, one, thread) for thread in threads]
    return {"talks": found}


async def _tests(service: Service, channel: str | None, since: int | None, until: int | None) -> Json:
    now = service.engine.clock() // 1000
    begin = now - DAY_SECONDS if since is None else since
    end = now + 1 if until is None else until
    return {"channels": [views_dialogue.tests_view(service, one, begin, end) for one in channels(service, channel)]}


async def _test_ready(service: Service, channel: str | None) -> Json:
    drafts = []
    for one in channels(service, channel):
        line = one.lines[0]
        drafts += [_by_station(line, TestReady(), call) for call in _call_ups(service, one)]
    return {"drafts": drafts}


def _by_station(line: Line, body: object, answered: Fact) -> Json:
    """A draft as `say` takes it, by the station's own post: what an officer on watch releases."""
    form = form_of(type(body))
    return {
        "line": line.own.origin.line.hex(),
        "form": form.id,
        "form_version": form.version,
        "body": write(body).hex(),
        "precedence": answered.precedence.name,
        "nature": answered.nature.name,
        "handling": Handling.PARTIES.name,
        "post": STATION_POST,
        "answers": answered.hash.hex(),
    }


def _call_ups(service: Service, channel: Channel) -> list[Fact]:
    """The call-ups of the other side that nobody here has answered and whose interval is not over."""
    now = service.engine.clock() // 1000
    tests = views_dialogue.waiting_tests(service, channel, now)
    return [one.call for one in tests if one.call is not None and one.result is linetests.Result.WAITING]


async def _silence(service: Service, entry: str, path: Path | None) -> Json:
    channel, line, thread = _thread(service, entry)
    found = views_dialogue.silence_view(service, channel, line, thread)
    if path is not None:
        bundle = await certificate(service, channel, line, thread)
        write_private(path, bundle)
        found["bundle"] = {"path": str(path), "bytes": len(bundle)}
    return found


async def certificate(service: Service, channel: Channel, line: Line, thread: Thread) -> bytes:
    """The bundle from which the verifier finds the same: the entry, all that was said about it, everything that the
    other side said on the line since, and the last good test.
    """
    root = thread.root
    assert root is not None, "what is shown has begun"
    good = linetests.last_good(views_dialogue.book_of(service, channel, channel.lines[0]).newest(Kind.TEST))
    tested = () if good is None else (good.call, good.ready, good.text)
    chosen = {fact.hash for fact in (root, *thread.facts, *tested) if fact is not None}
    lines = {channel.lines[0].own.origin.line, line.own.origin.line}
    chosen.update(entry.hash for entry in _backwards(service, line, ours=not root.ours, until=_blind_to(root)))
    said = _backwards(service, line, ours=root.ours, until=lambda entry: entry.hash == root.hash)
    chosen.update(entry.hash for entry in said if entry.payload.form == VERDICT)
    return await proof.export_of(service, lambda one: one in lines, frozenset(chosen))


def _blind_to(root: Fact) -> Callable[[Entry], bool]:
    """Whether the author of an entry had not seen this one of the other side."""
    return lambda entry: entry.payload.seen.generation == root.generation and entry.payload.seen.size <= root.index


def _backwards(service: Service, line: Line, *, ours: bool, until: Callable[[Entry], bool]) -> Iterator[Entry]:
    """What a side has said on a line, newest first, as far back as such an entry."""
    their = [log.origin for log in (*line.past, line.other)]
    our = [*(log.origin for log in line.own_past), line.own.origin]
    for origin in reversed(our if ours else their):
        for index in reversed(range(service.vault.size(origin.text))):
            for entry in map(decode_entry, sound_entries(service.vault, origin.text, index, 1)):
                if until(entry):
                    return
                yield entry


async def _figures(service: Service, month: str | None, channel: str | None, *, table: bool) -> Json:
    shown = month or views_figures.month_of(service.engine.clock() // 1000)
    found = views_figures.figures(service, shown, list(channels(service, channel)))
    return {**found, "table": figures_table.table(found)} if table else found


async def _take_draft(service: Service, entry: str, post: PostId | None, *, seen: bool) -> Json:
    """What an officer releases to say that a post of ours has seen or taken an entry; raises NoClock, OwnEntry."""
    channel, line, thread = _thread(service, entry, ahead=True)
    root = thread.root
    assert root is not None, "what is shown has begun"
    if root.ours:
        raise OwnEntry(root.hash.hex())
    step = PageStep.SEEN if seen else PageStep.TAKEN
    if any(said(page).step >= step for page in thread.of(PAGE, ours=True)):
        return {"draft": None}
    ask, _ = views_dialogue.ask_there(service, channel, line, thread)
    by = views_dialogue.asked_post(ask, line) if post is None else post
    body = Page(step=step, at_seconds=service.engine.clock() // 1000, posts=(by,))
    return {"draft": _by_station(line, body, root)}


async def _ack_draft(service: Service, entry: str, post: PostId | None) -> Json:
    """What an officer releases to acknowledge an entry as a person; raises NoEntry, AmbiguousEntry."""
    _, line, found, ours = find(service, entry, ahead=True)
    if ours or acknowledgement(service, found.hash, line.own.origin.party) is not None:
        return {"draft": None}
    form, version = ACKNOWLEDGEMENT
    return {
        "draft": {
            "line": line.own.origin.line.hex(),
            "form": form,
            "form_version": version,
            "body": ACKNOWLEDGEMENT_BODY.hex(),
            "precedence": found.payload.precedence.name,
            "nature": found.payload.nature.name,
            "handling": found.payload.handling.name,
            "post": line.own_post if post is None else post,
            "answers": found.hash.hex(),
        }
    }


async def _prospect(
    service: Service, line: LineId, people: tuple[str, ...], means: tuple[str, ...], at: int | None
) -> Json:
    """What a meeting would meet; raises UnknownLine."""
    channel, found = place_of(service.engine.station.state, line)
    now = service.engine.clock() // 1000
    by = [Means[one.upper().replace("-", "_")] for one in means]
    return views_dialogue.prospect_view(channel, found, people, by, now if at is None else at)


def _thread(service: Service, prefix: str, *, ahead: bool = False) -> tuple[Channel, Line, Thread]:
    """The thread that an entry began which somebody is to answer; `ahead`: also before the entry's place is certain.

    Raises NoEntry, AmbiguousEntry, NoClock.
    """
    channel, line, entry, _ = find(service, prefix, ahead=ahead)
    thread = service.engine.station.state.watches[channel.id].thread(line.index, entry.hash)
    if thread is None or thread.root is None or Kind.ASK not in thread.kinds:
        raise NoClock(entry.hash.hex())
    return channel, line, thread


def lines_of(service: Service, prefix: str | None) -> Iterator[tuple[Channel, Line]]:
    """Every line whose id begins so, with its channel; without a beginning all."""
    wanted = (prefix or "").lower()
    for channel in service.engine.station.state.channels.values():
        for _, line in sorted(channel.lines.items()):
            if line.own.origin.line.hex().startswith(wanted):
                yield channel, line


OF_LINE: Final = {"line": optional(PREFIX)}
OF_CHANNEL: Final = {"channel": optional(PREFIX)}
MONTH: Final = Text(7, re.compile(r"(19[7-9]\d|20\d\d)-(0[1-9]|1[0-2])"))

VERBS: Final[dict[str, Verb]] = {
    "calls": Verb(_calls, {**OF_LINE, "all": optional(FLAG, default=False)}),
    "talks": Verb(_talks, OF_LINE),
    "tests": Verb(_tests, {**OF_CHANNEL, "since": optional(TIME), "until": optional(TIME)}),
    "test ready": Verb(_test_ready, OF_CHANNEL),
    "silence": Verb(_silence, {**needed(entry=PREFIX), "path": optional(FILE)}),
    "figures": Verb(_figures, {"month": optional(MONTH), **OF_CHANNEL, "table": optional(FLAG, default=False)}),
    "ack draft": Verb(_ack_draft, {**needed(entry=PREFIX), "post": optional(POST)}),
    "take draft": Verb(
        _take_draft, {**needed(entry=PREFIX), "post": optional(POST), "seen": optional(FLAG, default=False)}
    ),
    "prospect": Verb(
        _prospect,
        {
            **needed(
                line=LINE,
                people=Many(Text(TEXT_CHARACTERS_MAX), PEOPLE_MAX),
                means=Many(Choice(tuple(one.name.lower() for one in Means)), len(Means)),
            ),
            "at": optional(TIME),
        },
    ),
}
