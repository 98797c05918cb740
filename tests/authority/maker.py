"""Line 0 without stations: two authors whose entries are as a ledger takes them, with signatures left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from parley.authority.judging import Said
from parley.authority.ledger import Ledger
from parley.forms.body import FORMS, form_of, write
from parley.keys.purpose import KeyId
from parley.record.agreement import Agreement
from parley.record.entry import Entry, Payload, Seen
from parley.record.origin import Origin
from parley.record.terms import Side, Terms, encode_terms, line_id
from parley.wire.ids import (
    STATION_POST,
    EntryHash,
    EntryIndex,
    Generation,
    LineId,
    LogSize,
    PartyId,
    PostId,
    RootHash,
)
from parley.wire.marks import Handling, Nature, Precedence

ARVENIA: Final = PartyId(b"A" * 32)
BELMORA: Final = PartyId(b"B" * 32)
PARTIES: Final = (ARVENIA, BELMORA)
LINE0: Final = LineId(b"0" * 32)
LINE1: Final = LineId(b"1" * 32)
NOW: Final = 1_700_000_000
NO_ROOT: Final = RootHash(b"\0" * 32)
DUTY, COAST = PostId(7), PostId(9)
"""The posts that line 1 joins, Arvenia's and Belmora's."""

WHOLE: Final = Agreement({"en": "Duty line"}, {})
FIRST_LOG, SECOND_LOG = Generation(b"first.." + b"."), Generation(b"second." + b".")


@dataclass
class Author:
    """One party's log of line 0; `generation` may change, and then the index begins anew."""

    party: PartyId
    generation: Generation = FIRST_LOG
    written: list[Entry] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Entries of the present log."""
        return sum(entry.origin.generation == self.generation for entry in self.written)

    def seen(self) -> Seen:
        """That somebody holds all of it."""
        return Seen(self.generation, LogSize(self.size), NO_ROOT)


class Zero:
    """Line 0 between the two, as it is written."""

    def __init__(self) -> None:
        self.a, self.b = Author(ARVENIA), Author(BELMORA)

    def author(self, party: PartyId) -> Author:
        """Who writes for a party."""
        return self.a if party == ARVENIA else self.b

    def say(
        self,
        party: PartyId,
        body: object,
        answers: EntryHash | None = None,
        *,
        seen: Seen | None = None,
        time_seconds: int = NOW,
        nature: Nature = Nature.OPERATION,
        post: PostId = STATION_POST,
        raw_body: bytes | None = None,
    ) -> Entry:
        """Let a party say something; `seen`: all of the other log, where nothing else is said."""
        own, other = self.author(party), self.author(BELMORA if party == ARVENIA else ARVENIA)
        named = form_of(type(body)).named
        payload = Payload(
            index=EntryIndex(own.size),
            root=NO_ROOT,
            seen=other.seen() if seen is None else seen,
            line0=None,
            time_seconds=time_seconds,
            precedence=Precedence.ROUTINE,
            nature=nature,
            handling=Handling.PARTIES,
            post=post,
            form=named[0],
            form_version=named[1],
            body=write(body) if raw_body is None else raw_body,
            answers=answers,
        )
        place = f"{party.hex()} {own.generation.hex()} {own.size}".encode()
        leaf = EntryHash(sha256(place + payload.body).digest())
        origin = Origin(LINE0, party, own.generation)
        entry = Entry(place, leaf, origin, KeyId(b"k" * 8), payload, b"", b"")
        own.written.append(entry)
        return entry

    def restart(self, party: PartyId) -> None:
        """The party begins its log anew."""
        self.author(party).generation = SECOND_LOG

    def ledger(self, own: PartyId = ARVENIA) -> Ledger:
        """The ledger of one of the two when all of it has arrived."""
        made = empty_ledger(own)
        for entry in (*self.a.written, *self.b.written):
            take(made, entry)
        return made


def empty_ledger(own: PartyId) -> Ledger:
    """A ledger that knows of both first logs, as a channel has it from the beginning."""
    other = BELMORA if own == ARVENIA else ARVENIA
    made = Ledger(own, other, first=own == ARVENIA)
    made.own.begin(Origin(LINE0, own, FIRST_LOG))
    made.other.begin(Origin(LINE0, other, FIRST_LOG))
    return made


def take(ledger: Ledger, entry: Entry) -> bool:
    """As the exchange does it."""
    ledger.docket(entry.origin.party).begin(entry.origin)
    return ledger.add(entry)


def terms_of(index: int = 1, agreement: Agreement | None = None, **changed: object) -> Terms:
    """The terms of a line between the duty desk and the coast desk."""
    posts = (DUTY, COAST) if index else (STATION_POST, STATION_POST)
    given: dict[str, object] = {
        "sides": (Side(ARVENIA, posts[0], b"a" * 32), Side(BELMORA, posts[1], b"b" * 32)),
        "dictionary": b"d" * 32,
        "languages": ("en", "zh"),
        "grace_seconds": 60,
        "forms": (("letter", 1), ("ack", 1)),
        "continues": None,
        "nonce": bytes((index,)) * 32,
        **changed,
    }
    return Terms(index=index, agreement=agreement, **given)  # type: ignore[arg-type] # a test may give anything


def raw_terms(index: int = 2, agreement: Agreement | None = WHOLE, **changed: object) -> tuple[bytes, LineId]:
    """Such terms as a proposal holds them, and the line that they make."""
    raw = encode_terms(terms_of(index, agreement, **changed))
    return raw, line_id(raw)


def said(  # noqa: PLR0913 -- each is a particular of what is judged
    ledger: Ledger,
    party: PartyId,
    body: object,
    *,
    line: LineId = LINE1,
    terms: Terms | None = None,
    post: PostId | None = None,
    own_facts: int | None = None,
    seen_facts: int | None = None,
    raw_body: bytes | None = None,
    **other: object,
) -> Said:
    """Something said by a party, by all that it and the other side have said on line 0 where nothing else is given."""
    terms = terms_of(0 if line == LINE0 else 1) if terms is None else terms
    reader = ledger.docket(BELMORA if party == ARVENIA else ARVENIA)
    speaks = {True: STATION_POST, False: DUTY if party == ARVENIA else COAST}[line == LINE0]
    given: dict[str, object] = {
        "precedence": Precedence.ROUTINE,
        "nature": Nature.OPERATION,
        "time_seconds": NOW,
        "form": form_of(type(body)).named,
        "body": write(body) if raw_body is None else raw_body,
        **other,
    }
    named: tuple[str, int] = given["form"]  # type: ignore[assignment]
    given.setdefault("known", FORMS.get(named))
    return Said(
        party=party,
        line=line,
        terms=terms,
        post=speaks if post is None else post,
        own_facts=len(ledger.docket(party).facts) if own_facts is None else own_facts,
        seen_facts=len(reader.facts) if seen_facts is None else seen_facts,
        **given,  # type: ignore[arg-type] # a test may give anything
    )
