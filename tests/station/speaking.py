"""Officers of a pair who may say anything on any line, and doors that may stand open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from unittest.mock import patch

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.effects import Declined, Placed
from parley.exchange.verdicts import VERDICT_SPACE
from parley.forms.agreements import Acceptance, Proposal
from parley.forms.body import FORMS, form_of, read, write
from parley.forms.catalogue import BUILTIN
from parley.forms.watch import VerdictGiven
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.agreement import Agreement
from parley.record.entry import Entry, decode_entry
from parley.record.terms import Side, Terms, encode_terms, line_id
from parley.station import releasing
from parley.station.events import OfficerReleased
from parley.wire.dictionary import STANDARD_DIGEST
from parley.wire.ids import STATION_POST, EntryHash, Instant, LineId, PostId
from parley.wire.marks import Nature, Precedence
from tests.exchange.hands import line_of
from tests.station.pair import ARVENIA, BELMORA, OFFICER, End, Pair

DUTY = PostId(1)
TICKETS = count(1_000)
"""Unlike those that a pair gives itself."""

AGREED = Agreement({"en": "Second line"}, {})


def say(  # noqa: PLR0913 -- each is a particular of a draft
    pair: Pair,
    side: End,
    body: object,
    line: int = 0,
    *,
    post: PostId | None = None,
    answers: EntryHash | None = None,
    precedence: Precedence = Precedence.ROUTINE,
    nature: Nature = Nature.OPERATION,
    form: tuple[str, int] | None = None,
    raw_body: bytes | None = None,
) -> EntryHash:
    """Release a draft; the hash of its entry, or what it was declined with is raised."""
    draft = Draft(
        post=(DUTY if line else STATION_POST) if post is None else post,
        form=form_of(type(body)).named if form is None else form,
        body=write(body) if raw_body is None else raw_body,
        precedence=precedence,
        nature=nature,
        answers=answers,
    )
    return release(side, line_of(pair, side, line).own.origin.line, draft)


def release(side: End, line: LineId, draft: Draft) -> EntryHash:
    """The same with a draft."""
    ticket = hand_in(side, line, draft)
    for effect in side.told:
        if isinstance(effect, Declined) and effect.ticket == ticket:
            raise effect.refusal
    return next(effect.leaf for effect in side.said(Placed) if effect.ticket == ticket)


def hand_in(side: End, line: LineId, draft: Draft) -> int:
    """Release a draft; the ticket under which it will be told what became of it."""
    event = released(side, line, draft)
    side.feed(event)
    return event.ticket


def released(side: End, line: LineId, draft: Draft) -> OfficerReleased:
    """The release of a draft by the officer on watch."""
    ticket = next(TICKETS)
    until = Instant(side.now + 60_000 + ticket)
    signed = Release(ed25519_public(OFFICER), until, ed25519_sign(OFFICER, release_message(line, draft, until)))
    return OfficerReleased(line, draft, signed, ticket)


@contextmanager
def open_door() -> Iterator[None]:
    """While this lasts a station lets its officers say anything, as one that was changed would."""
    with ExitStack() as doors:
        for check in ("check_draft", "_check_released"):
            doors.enter_context(patch.object(releasing, check, lambda *_: None))
        yield


def terms_raw(pair: Pair, index: int = 2, agreement: Agreement = AGREED, **changed: object) -> tuple[bytes, LineId]:
    """Terms of one more line between the two desks, and its id."""
    given: dict[str, object] = {
        "sides": tuple(Side(one.card.party, DUTY, one.card.hash) for one in (ARVENIA, BELMORA)),
        "dictionary": STANDARD_DIGEST,
        "languages": ("en", "zh"),
        "grace_seconds": 7_776_000,
        "forms": BUILTIN,
        "continues": None,
        "nonce": pair.channel[:31] + bytes((index,)),
        **changed,
    }
    raw = encode_terms(Terms(index=index, agreement=agreement, **given))  # type: ignore[arg-type] # for tests
    return raw, line_id(raw)


def open_line(pair: Pair, index: int = 2, agreement: Agreement = AGREED) -> LineId:
    """A line that A proposes and B accepts, and that is open on both sides."""
    raw, line = terms_raw(pair, index, agreement)
    made = say(pair, pair.a, Proposal(raw))
    pair.settle()
    say(pair, pair.b, Acceptance(line), answers=made)
    pair.settle()
    return line


def entries(side: End, pair: Pair, line: int, *, own: bool) -> list[Entry]:
    """A log on a line as a side's disk has it."""
    held = line_of(pair, side, line)
    origin = (held.own if own else held.other).origin.text
    return [decode_entry(raw) for raw in side.store.entries(origin, 0, side.store.size(origin))]


def verdicts(side: End, pair: Pair, line: int, *, own: bool = True) -> list[tuple[EntryHash | None, str]]:
    """The verdicts in a log: about which entry, and what each says."""
    found = []
    for entry in entries(side, pair, line, own=own):
        named = (entry.payload.form, entry.payload.form_version)
        if named == form_of(VerdictGiven).named:
            found.append((entry.payload.answers, read(FORMS[named], entry.payload.body).rule))
    return found


def kept_verdict(side: End, entry: EntryHash) -> str | None:
    """What a side keeps as its verdict on an entry."""
    raw = side.store.get(VERDICT_SPACE, entry)
    return None if raw is None else raw.decode()
