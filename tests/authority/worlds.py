"""Line 0 as two parties may write it, right or wrong; and all that a ledger says about it, to be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hypothesis import strategies as st

from parley.authority.judging import verdict
from parley.authority.ledger import Ledger
from parley.authority.offices import holder
from parley.forms.agreements import Acceptance, Closing, Proposal, ProposalRefusal, Withdrawal
from parley.forms.builtin import Letter
from parley.forms.categories import CATEGORIES
from parley.forms.offices import Holder, Mandate, MandateAct, MandateChange, Tenure
from parley.forms.standings import Means, Restriction, RestrictionLifted, State, StatusChange, Whose
from parley.forms.watch import Orderwire
from parley.record.entry import Entry, Seen
from parley.wire.ids import EntryHash, LineId, LogSize, PartyId, PostId
from parley.wire.marks import Precedence
from tests.authority.maker import (
    ARVENIA,
    BELMORA,
    COAST,
    DUTY,
    FIRST_LOG,
    LINE0,
    LINE1,
    NO_ROOT,
    NOW,
    PARTIES,
    SECOND_LOG,
    Zero,
    raw_terms,
    said,
)

ENTRIES_MAX: Final = 30
POSTS: Final = (DUTY, COAST, PostId(11), PostId(12), PostId(13))
TERMS: Final = tuple(raw_terms(index, nonce=bytes((n,)) * 32) for index in (2, 3) for n in (1, 2))
LINES: Final = (LINE0, LINE1, *(line for _, line in TERMS))

small = st.integers(0, 7)


@dataclass(frozen=True)
class Step:
    """One entry: whose, of which kind, by which choices, and how much more of the other log its author has seen."""

    party: PartyId
    kind: str
    one: int
    two: int
    three: int
    about: int
    """Which entry so far it is about."""
    unseen: int
    """How many of the newest entries of the other log its author had not seen."""


steps = st.builds(
    Step,
    st.sampled_from(PARTIES),
    st.sampled_from(
        "wire holder give give change change status bar lift propose accept accept refuse withdraw close "
        "counter restart".split()
    ),
    small,
    small,
    small,
    st.integers(0, ENTRIES_MAX),
    st.integers(0, 3),
)
programs = st.lists(steps, max_size=ENTRIES_MAX)


def written(program: list[Step]) -> Zero:
    """What the two wrote."""
    zero = Zero()
    seen = dict.fromkeys(PARTIES, 0)
    for step in program:
        if step.kind == "restart":
            if zero.author(step.party).generation == FIRST_LOG:
                zero.restart(step.party)
            continue
        other = zero.author(BELMORA if step.party == ARVENIA else ARVENIA).written
        seen[step.party] = max(seen[step.party], len(other) - step.unseen)
        body, answers = _body(step, [*zero.a.written, *zero.b.written])
        zero.say(step.party, body, answers, seen=_seen(other, seen[step.party]), time_seconds=NOW + step.three)
    return zero


def _seen(other: list[Entry], count: int) -> Seen:
    """So many entries of the other log, as a size of its first or second generation."""
    first = sum(entry.origin.generation == FIRST_LOG for entry in other)
    if count > first:
        return Seen(SECOND_LOG, LogSize(count - first), NO_ROOT)
    return Seen(FIRST_LOG, LogSize(count), NO_ROOT)


def _body(step: Step, entries: list[Entry]) -> tuple[object, EntryHash | None]:  # noqa: C901, PLR0911, PLR0912 -- a table
    about = entries[step.about % len(entries)].hash if entries else EntryHash(b"?" * 32)
    raw, line = TERMS[step.one % len(TERMS)]
    post, other = POSTS[step.one % len(POSTS)], POSTS[step.two % len(POSTS)]
    match step.kind:
        case "wire":
            return Orderwire("en", "nothing about authority"), None
        case "holder":
            return Holder(post, Tenure(step.two % 3), NOW, {"en": f"holder {step.three}"}), None
        case "give":
            lines = ((), (LINE1,), (line,))[step.three % 3]
            forms = ((), ("letter",), ("ack",))[step.two % 3]
            under = about if step.three % 2 else None
            precedence = Precedence(step.one % 4)
            return Mandate(post, other, lines, forms, precedence, NOW + step.two, bool(step.one % 3), under), None
        case "change":
            return MandateChange(MandateAct(step.one % 3), f"reason {step.two}"), about
        case "status":
            category = (None, "letter", "stop", "authority")[step.two % 4]
            where = (None, LINE1, line)[step.three % 3]
            return StatusChange(State(step.one % 3), NOW, "reason", "authority", where, category), None
        case "bar":
            return Restriction(Whose(step.one % 2), f"person {step.two}", "basis", "Arvenia", (Means.VIDEO,), NOW), None
        case "lift":
            return RestrictionLifted(f"reason {step.one}"), about
        case "propose":
            return Proposal(raw), None
        case "counter":
            return Proposal(raw), about
        case "accept":
            return Acceptance(line), about
        case "refuse":
            return ProposalRefusal(f"reason {step.one}"), about
        case "withdraw":
            return Withdrawal(f"reason {step.one}"), about
        case _:
            return Closing(LINES[step.one % len(LINES)], f"reason {step.two}"), None


def told(ledger: Ledger, counts: tuple[int, int]) -> dict[str, object]:
    """All that so many facts of Arvenia and of Belmora amount to, in words that both sides must use alike."""
    reading = ledger.reading(ARVENIA, *counts)
    found: dict[str, object] = {}
    for name, side in (("arvenia", reading.author), ("belmora", reading.reader)):
        found[name] = (
            [(key, held.state, held.changed_seconds, held.reason) for key, held in side.mandates.items()],
            [(key, made.fate, made.decided and made.decided.hash) for key, made in side.proposals.items()],
            sorted((line, end.fact.hash, end.by, end.reason) for line, end in side.closings.items()),
            [
                (key, barred.holds(NOW), barred.lifted and barred.lifted.hash)
                for key, barred in side.restrictions.items()
            ],
            [side.standing(line, category).state.value for line in LINES for category in CATEGORIES],
            [(holds := holder(side.facts, post)) and holds.hash for post in POSTS],
        )
    found["verdicts"] = [
        probe(ledger, counts, party, post, line) for party in PARTIES for post in POSTS for line in LINES
    ]
    return found


def probe(
    ledger: Ledger, counts: tuple[int, int], party: PartyId, post: PostId, line: LineId
) -> tuple[str, list[bytes]]:
    """What both sides find of a letter that a post of a party sends by so much of line 0."""
    own, seen = counts if party == ARVENIA else counts[::-1]
    spoken = said(
        ledger, party, Letter("en", "text"), line=line, post=post, own_facts=own, seen_facts=seen,
        precedence=Precedence.PRIORITY, time_seconds=NOW + 3,
    )  # fmt: skip
    found = verdict(ledger, spoken, seen)
    return found.word, [held.hash for held in found.chain]
