"""How long a reading of line 0 and a verdict take where line 0 has 100,000 entries, of which 10,000 are facts.

    python bench/authority.py [facts]

The facts are what a busy pair may come to in decades: mandates and their changes, words on status, restrictions,
holders, proposals and what became of them.  The other entries of line 0 are not read for this: facts are kept apart.
Prints one JSON object; milliseconds of this process's own time, medians of five.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice

from parley.authority.judging import Said, verdict
from parley.authority.ledger import Ledger, Reading
from parley.forms.agreements import Acceptance, Proposal
from parley.forms.body import form_of, write
from parley.forms.builtin import Letter
from parley.forms.categories import CATEGORIES
from parley.forms.offices import Holder, Mandate, MandateAct, MandateChange, Tenure
from parley.forms.standings import Means, Restriction, State, StatusChange, Whose
from parley.keys.purpose import KeyId
from parley.record.agreement import Agreement
from parley.record.entry import Entry, Payload, Seen, assemble, decode_entry, encode_payload, protected_header
from parley.record.origin import Origin, first_generation
from parley.record.terms import Side, Terms, encode_terms, line_id
from parley.wire.ids import STATION_POST, EntryHash, EntryIndex, LineId, LogSize, PartyId, PostId, RootHash
from parley.wire.marks import Handling, Nature, Precedence

FACTS = 10_000
STEP = 10
"""Of so many entries of line 0 one is a fact."""

TIMES = 5
ARVENIA, BELMORA = PartyId(b"A" * 32), PartyId(b"B" * 32)
LINE0, LINE1 = LineId(b"0" * 32), LineId(b"1" * 32)
DESK, CHIEF = PostId(1), PostId(12)
NOW = 1_700_000_000


def main(count: int) -> dict[str, float]:
    """What is printed."""
    stored = written(count)
    ledger = loaded(stored)
    said = letter(ledger)

    def grown() -> None:
        ledger._readings.clear()  # noqa: SLF001 - as if a fact had just come
        verdict(ledger, said, len(ledger.own.facts))

    return {
        "facts": count,
        "entries": count * STEP,
        "start_reads_facts_ms": milliseconds(lambda: loaded(stored)),
        "whole_reading_ms": milliseconds(lambda: everything(ledger)),
        "verdict_after_a_new_fact_ms": milliseconds(grown),
        "verdict_ms": milliseconds(lambda: verdict(ledger, said, len(ledger.own.facts))),
    }


def milliseconds(what: Callable[[], object]) -> float:
    """The median time that it takes."""
    times = []
    for _ in range(TIMES):
        begin = time.process_time()
        what()
        times.append((time.process_time() - begin) * 1_000)
    return round(statistics.median(times), 3)


def everything(ledger: Ledger) -> None:
    """Ask for all that there is to know of both sides."""
    reading = Reading(ledger.parties, ledger.own, len(ledger.own.facts), ledger.other, len(ledger.other.facts))
    for side in (reading.author, reading.reader):
        assert side.mandates
        assert side.proposals
        assert not side.closings
        assert side.restrictions
        for category in CATEGORIES:
            side.standing(LINE1, category)


def letter(ledger: Ledger) -> Said:
    """A letter of the other side by a post that speaks by a mandate."""
    sides = (Side(ARVENIA, DESK, b"a" * 32), Side(BELMORA, DESK, b"b" * 32))
    terms = Terms(1, sides, b"d" * 32, ("en", "zh"), 0, (("letter", 1),), None, b"n" * 32)
    return Said(
        party=BELMORA,
        line=LINE1,
        terms=terms,
        post=CHIEF,
        form=form_of(Letter).named,
        known=form_of(Letter),
        body=Letter("en", "text").body(),
        precedence=Precedence.ROUTINE,
        nature=Nature.OPERATION,
        time_seconds=NOW,
        own_facts=len(ledger.other.facts),
        seen_facts=len(ledger.own.facts),
    )


def loaded(stored: list[bytes]) -> Ledger:
    """The ledger as a station has it after a start, from the facts that it kept."""
    ledger = Ledger(ARVENIA, BELMORA, first=True)
    for docket in (ledger.own, ledger.other):
        docket.begin(Origin(LINE0, docket.party, first_generation(LINE0, docket.party)))
    for raw in stored:
        ledger.add(decode_entry(raw))
    return ledger


def written(count: int) -> list[bytes]:
    """So many facts of the two parties in turn, as they are kept."""
    stored = []
    recent: dict[tuple[PartyId, type], EntryHash] = {}
    for number, party in zip(range(count), cycle((ARVENIA, BELMORA)), strict=False):
        other = BELMORA if party == ARVENIA else ARVENIA
        body, answers = _fact(number // 2, party, other, recent)
        entry = _entry(party, other, number // 2 * STEP, body, answers)
        recent[party, type(body)] = entry.hash
        stored.append(entry.raw)
    return stored


def _fact(
    number: int, party: PartyId, other: PartyId, recent: dict[tuple[PartyId, type], EntryHash]
) -> tuple[object, EntryHash | None]:
    holder = CHIEF if number % 100 == 0 else PostId(20 + number % 900)
    terms = _terms(2 if party == ARVENIA else 3, number)
    kinds: list[tuple[object, EntryHash | None]] = [
        (Mandate(DESK, holder, (), (), Precedence.FLASH, NOW, delegable=True), None),
        (StatusChange(State(number % 2), NOW, "a reason", "council", None, "call"), None),
        (Restriction(Whose.OURS, f"person {number}", "basis", "party", (Means.VIDEO,), NOW), None),
        (Holder(holder, Tenure.HELD, NOW, {"en": f"holder {number}"}), None),
        (Proposal(terms), None),
        (MandateChange(MandateAct.SUSPEND), recent.get((party, Mandate))),
        (Acceptance(LineId(b"l" * 32)), recent.get((other, Proposal))),
    ]
    body, answers = kinds[number % len(kinds)]
    return (kinds[0][0], None) if answers is None and number % len(kinds) > 4 else (body, answers)


def _terms(index: int, number: int) -> bytes:
    sides = (Side(ARVENIA, DESK, b"a" * 32), Side(BELMORA, DESK, b"b" * 32))
    nonce = number.to_bytes(32, "big")
    agreement = Agreement({"en": f"Line {number}"}, {})
    forms = tuple(islice(cycle([("letter", 1), ("ack", 1)]), 27))
    raw = encode_terms(Terms(index, sides, b"d" * 32, ("en", "zh"), 0, forms, None, nonce, agreement))
    assert line_id(raw)
    return raw


def _entry(party: PartyId, other: PartyId, index: int, body: object, answers: EntryHash | None) -> Entry:
    named = form_of(type(body)).named
    payload = Payload(
        index=EntryIndex(index),
        root=RootHash(b"r" * 32),
        seen=Seen(first_generation(LINE0, other), LogSize(index), RootHash(b"s" * 32)),
        line0=None,
        time_seconds=NOW,
        precedence=Precedence.ROUTINE,
        nature=Nature.OPERATION,
        handling=Handling.PARTIES,
        post=STATION_POST,
        form=named[0],
        form_version=named[1],
        body=write(body),
        answers=answers,
    )
    origin = Origin(LINE0, party, first_generation(LINE0, party))
    return decode_entry(assemble(protected_header(KeyId(b"k" * 8), origin), encode_payload(payload), b"." * 64))


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]) if len(sys.argv) > 1 else FACTS)))
