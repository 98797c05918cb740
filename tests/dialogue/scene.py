"""Two watched stations, what their posts say to each other, and what each side's books make of it."""

from __future__ import annotations

from itertools import count
from typing import Any

from parley.authority.judging import Mark
from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.dialogue import calls
from parley.dialogue.book import Book
from parley.dialogue.threads import Kind, category_of, fact_of
from parley.exchange.channel import Settings
from parley.exchange.effects import Declined, Placed
from parley.exchange.generations import line_generations
from parley.exchange.standing import RETURNED_SPACE
from parley.exchange.verdicts import VERDICT_SPACE
from parley.forms import watch
from parley.forms.body import FORMS, form_of, read, write
from parley.forms.calls import CallAnswer, CallAnswered, CallRequest
from parley.forms.standings import Means
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.agreement import STANDARD
from parley.record.entry import Entry, decode_entry
from parley.station.events import OfficerReleased
from parley.wire.ids import EntryHash, Instant, PostId
from parley.wire.marks import Nature, Precedence
from tests.station.pair import OFFICER, End, Pair

WATCHED = Settings(watched=True)
DESK = PostId(1)
MARKS = {mark.value for mark in Mark}
APART = count()
"""So that no two releases of the same words are the same release."""

MINUTE, HOUR = 60_000, 3_600_000
ASKED = CallRequest(
    topics=("Trawlers adrift",), languages=("en",), means=(Means.VIDEO, Means.VOICE), people=("Admiral Orlo",)
)
YES = CallAnswered(answer=CallAnswer.ACCEPTED, at_seconds=1_700_010_000, means=Means.VOICE)


def say(
    pair: Pair,
    side: End,
    body: object,
    *,
    line: int = 1,
    answers: EntryHash | None = None,
    precedence: Precedence = Precedence.ROUTINE,
    nature: Nature = Nature.OPERATION,
) -> EntryHash:
    """An officer releases it: its hash once it is in the log; raises why it was declined."""
    post = PostId(0) if line == 0 or isinstance(body, watch.Page) else DESK
    draft = Draft(post, form_of(type(body)).named, write(body), precedence, nature, answers=answers)
    until = Instant(side.now + MINUTE + next(APART))
    release = Release(
        ed25519_public(OFFICER), until, ed25519_sign(OFFICER, release_message(pair.lines[line], draft, until))
    )
    before = len(side.told)
    side.feed(OfficerReleased(pair.lines[line], draft, release, 7))
    for told in side.told[before:]:
        if isinstance(told, Declined):
            raise told.refusal
        if isinstance(told, Placed) and told.ticket == 7:
            return told.leaf
    raise AssertionError("it waits for its signature")


def note(pair: Pair, side: End, entry: EntryHash, step: watch.PageStep, *, line: int = 1) -> None:
    """An officer says that a post of this side has seen or taken an entry."""
    say(pair, side, watch.Page(step, side.now // 1000, (DESK,)), line=line, answers=entry)


def book(pair: Pair, side: End, line: int = 1) -> Book:
    """A side's book of a line."""
    return side.station.state.watches[pair.channel].books[line]


def ask(pair: Pair, side: End, entry: EntryHash, line: int = 1) -> calls.Ask:
    """What wants an answer, as a side has it."""
    thread = book(pair, side, line).get(entry)
    assert thread is not None
    assert Kind.ASK in thread.kinds
    here = side.station.state.channels[pair.channel].lines[line]
    held = thread.root is not None and (not thread.root.ours or thread.root.index < here.own.receipted)
    return calls.ask_of(thread, STANDARD, held=held)


def recomputed(pair: Pair, side: End, line: int = 1) -> Book:
    """A side's book of a line, made anew from its two logs, the other side's first."""
    here = side.station.state.channels[pair.channel].lines[line]
    found = Book()
    for log, ours in ((here.other, False), (here.own, True)):
        own, other = (line_generations(here, own=whose) for whose in (ours, not ours))
        for raw in side.store.entries(log.origin.text, 0, side.store.size(log.origin.text)):
            entry = decode_entry(raw)
            verdict = side.store.get(RETURNED_SPACE if ours else VERDICT_SPACE, entry.hash)
            if verdict is None or verdict.decode() in MARKS:
                found.add(
                    fact_of(
                        entry,
                        category_of(FORMS.get((entry.payload.form, entry.payload.form_version))),
                        ours=ours,
                        first=here.first is ours,
                        own=own,
                        other=other,
                    )
                )
    return found


def logged(pair: Pair, side: End, line: int = 1) -> list[Entry]:
    """What a side has said on a line."""
    origin = side.station.state.channels[pair.channel].lines[line].own.origin.text
    return [decode_entry(raw) for raw in side.store.entries(origin, 0, side.store.size(origin))]


def of_form(entries: list[Entry], form: str) -> list[Any]:
    """The bodies of one form among them."""
    return [read(FORMS[form, 1], one.payload.body) for one in entries if one.payload.form == form]
