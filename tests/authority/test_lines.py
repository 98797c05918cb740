"""Lines: what becomes of a proposal, by every order in which the two sides can answer each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.authority import rules
from parley.authority.lines import Fate, fit_terms
from parley.forms.agreements import Acceptance, Closing, Proposal, ProposalRefusal, Withdrawal
from parley.record.agreement import LineDeniable, write_agreement
from parley.record.entry import Entry, Seen
from parley.record.terms import BadTerms, Side
from parley.wire.cbor import decode, encode
from parley.wire.ids import EntryHash, LineId, LogSize, PartyId, PostId
from tests.authority.maker import (
    ARVENIA,
    BELMORA,
    COAST,
    DUTY,
    FIRST_LOG,
    LINE0,
    LINE1,
    NO_ROOT,
    PARTIES,
    WHOLE,
    Zero,
    raw_terms,
)

TWO, LINE2 = raw_terms(2)
OTHER_TWO, OTHER_LINE2 = raw_terms(2, nonce=b"other".ljust(32, b"."))
THREE, LINE3 = raw_terms(3)


def fates(zero: Zero) -> dict[EntryHash, Fate]:
    """Of the proposals of both sides; both ledgers must say the same."""
    found = []
    for own in PARTIES:
        reading = zero.ledger(own).now(own)
        both = (*reading.author.proposals.values(), *reading.reader.proposals.values())
        found.append({made.fact.hash: made.fate for made in both})
    assert found[0] == found[1]
    return found[0]


def blind(zero: Zero, party: PartyId, size: int = 0) -> Seen:
    """That only so much of the party's log had been seen."""
    return Seen(zero.author(party).generation, LogSize(size), NO_ROOT)


def proposed(zero: Zero, raw: bytes = TWO, party: PartyId = ARVENIA, answers: EntryHash | None = None) -> Entry:
    return zero.say(party, Proposal(raw), answers)


def test_pending_accepted_refused_countered_withdrawn() -> None:
    zero = Zero()
    pending, accepted, refused, countered, withdrawn = (
        proposed(zero, raw_terms(number)[0]) for number in (2, 4, 6, 8, 10)
    )
    zero.say(BELMORA, Acceptance(raw_terms(4)[1]), accepted.hash)
    zero.say(BELMORA, ProposalRefusal("not now"), refused.hash)
    counter = proposed(zero, THREE, BELMORA, countered.hash)
    zero.say(ARVENIA, Withdrawal("thought better"), withdrawn.hash)
    assert fates(zero) == {
        pending.hash: Fate.PENDING,
        accepted.hash: Fate.ACCEPTED,
        refused.hash: Fate.REFUSED,
        countered.hash: Fate.COUNTERED,
        withdrawn.hash: Fate.WITHDRAWN,
        counter.hash: Fate.PENDING,
    }


def test_the_first_response_decides() -> None:
    zero = Zero()
    made = proposed(zero)
    zero.say(BELMORA, ProposalRefusal("no"), made.hash)
    zero.say(BELMORA, Acceptance(LINE2), made.hash)
    assert fates(zero)[made.hash] is Fate.REFUSED


@pytest.mark.parametrize("saw_it", [False, True])
def test_an_acceptance_that_crossed_a_withdrawal_stands_and_one_that_saw_it_does_not(*, saw_it: bool) -> None:
    zero = Zero()
    made = proposed(zero)
    zero.say(ARVENIA, Withdrawal(), made.hash)
    zero.say(BELMORA, Acceptance(LINE2), made.hash, seen=blind(zero, ARVENIA, 2 if saw_it else 1))
    assert fates(zero)[made.hash] is (Fate.WITHDRAWN if saw_it else Fate.ACCEPTED)


@pytest.mark.parametrize("saw_it", [False, True])
def test_the_same_where_the_proposer_began_its_log_anew_between(*, saw_it: bool) -> None:
    """What the responder held of the new log includes all of the old one."""
    zero = Zero()
    made = proposed(zero)
    zero.say(ARVENIA, Withdrawal(), made.hash)
    old = zero.a.seen()
    zero.restart(ARVENIA)
    seen = zero.a.seen() if saw_it else replace(old, size=LogSize(1))
    zero.say(BELMORA, Acceptance(LINE2), made.hash, seen=seen)
    assert fates(zero)[made.hash] is (Fate.WITHDRAWN if saw_it else Fate.ACCEPTED)


def test_a_withdrawal_after_the_acceptance_is_too_late() -> None:
    zero = Zero()
    made = proposed(zero)
    zero.say(BELMORA, Acceptance(LINE2), made.hash)
    zero.say(ARVENIA, Withdrawal(), made.hash)
    assert fates(zero)[made.hash] is Fate.ACCEPTED


def test_a_response_to_what_its_author_says_that_it_had_not_seen_decides_nothing() -> None:
    zero = Zero()
    made = proposed(zero)
    zero.say(BELMORA, Acceptance(LINE2), made.hash, seen=blind(zero, ARVENIA))
    assert fates(zero)[made.hash] is Fate.PENDING


def test_an_acceptance_of_another_line_decides_nothing_and_hides_nothing() -> None:
    zero = Zero()
    made = proposed(zero)
    zero.say(BELMORA, Acceptance(LINE1), made.hash)
    assert fates(zero)[made.hash] is Fate.PENDING
    zero.say(BELMORA, Acceptance(LINE2), made.hash)
    assert fates(zero)[made.hash] is Fate.ACCEPTED


def test_a_counter_of_which_nothing_can_come_decides_nothing() -> None:
    zero = Zero()
    made = proposed(zero)
    proposed(zero, TWO, BELMORA, made.hash)  # an even number is not Belmora's
    assert fates(zero) == {made.hash: Fate.PENDING}


def test_a_counter_to_what_is_decided_is_a_proposal_of_its_own() -> None:
    zero = Zero()
    made = proposed(zero)
    zero.say(BELMORA, ProposalRefusal("no"), made.hash)
    other = proposed(zero, THREE, BELMORA, made.hash)
    assert fates(zero) == {made.hash: Fate.REFUSED, other.hash: Fate.PENDING}


def test_of_two_of_one_number_the_one_that_is_accepted_first() -> None:
    zero = Zero()
    first, second = proposed(zero), proposed(zero, OTHER_TWO)
    zero.say(BELMORA, Acceptance(OTHER_LINE2), second.hash)
    zero.say(BELMORA, Acceptance(LINE2), first.hash)
    assert fates(zero) == {first.hash: Fate.PENDING, second.hash: Fate.ACCEPTED}


def test_nobody_accepts_his_own() -> None:
    zero = Zero()
    made = proposed(zero)
    zero.say(ARVENIA, Acceptance(LINE2), made.hash)
    assert fates(zero)[made.hash] is Fate.PENDING


def closed(zero: Zero) -> dict[LineId, PartyId]:
    reading = zero.ledger().now(ARVENIA)
    ends = [*reading.author.closings.items(), *reading.reader.closings.items()]
    return {line: end.by for line, end in ends}


def test_a_line_ends_by_the_word_of_either_and_line_0_never() -> None:
    zero = Zero()
    zero.say(ARVENIA, Closing(LINE1, "done"))
    zero.say(ARVENIA, Closing(LINE1, "done again"))
    zero.say(BELMORA, Closing(LINE2, "done too"))
    zero.say(ARVENIA, Closing(LINE0, "never"))
    assert closed(zero) == {LINE1: ARVENIA, LINE2: BELMORA}
    assert zero.ledger().now(ARVENIA).author.closings[LINE1].reason == "done"


def test_a_line_that_is_replaced_ends_when_the_other_is_accepted() -> None:
    zero = Zero()
    raw, line = raw_terms(4, replace(WHOLE, replaces=LINE1))
    made = proposed(zero, raw)
    assert closed(zero) == {}
    zero.say(BELMORA, Acceptance(line), made.hash)
    assert closed(zero) == {LINE1: BELMORA}


def test_line_0_is_not_replaced() -> None:
    zero = Zero()
    raw, line = raw_terms(4, replace(WHOLE, replaces=LINE0))
    made = proposed(zero, raw)
    zero.say(BELMORA, Acceptance(line), made.hash)
    assert closed(zero) == {}
    assert fates(zero) == {}


@pytest.mark.parametrize(
    ("raw", "by"),
    [
        (raw_terms(2)[0], BELMORA),
        (raw_terms(3)[0], ARVENIA),
        (raw_terms(0, sides=(Side(ARVENIA, PostId(0), b"a" * 32), Side(BELMORA, PostId(0), b"b" * 32)))[0], ARVENIA),
        (raw_terms(1)[0], BELMORA),
        (raw_terms(2, None)[0], ARVENIA),
        (raw_terms(2, sides=(Side(BELMORA, COAST, b"b" * 32), Side(ARVENIA, DUTY, b"a" * 32)))[0], ARVENIA),
        (raw_terms(2, sides=(Side(ARVENIA, DUTY, b"a" * 32), Side(PartyId(b"C" * 32), COAST, b"c" * 32)))[0], ARVENIA),
        (raw_terms(2, sides=(Side(ARVENIA, PostId(0), b"a" * 32), Side(BELMORA, COAST, b"b" * 32)))[0], ARVENIA),
        (raw_terms(2, sides=(Side(ARVENIA, DUTY, b"a" * 32), Side(BELMORA, PostId(0), b"b" * 32)))[0], ARVENIA),
    ],
    ids="their-number ours line-0 line-1 no-agreement wrong-order stranger our-station their-station".split(),
)
def test_terms_of_which_nothing_can_come(raw: bytes, by: PartyId) -> None:
    with pytest.raises(rules.TermsUnfit):
        fit_terms(raw, by, PARTIES)
    zero = Zero()
    proposed(zero, raw, by)
    assert fates(zero) == {}


def test_terms_that_are_none_and_terms_that_prove_nothing() -> None:
    with pytest.raises(BadTerms):
        fit_terms(b"\xa0", ARVENIA, PARTIES)
    items = decode(TWO)
    assert isinstance(items, dict)
    agreement = write_agreement(WHOLE)
    assert isinstance(agreement, dict)
    with pytest.raises(LineDeniable):
        fit_terms(encode({**items, 11: {**agreement, 10: 1}}), ARVENIA, PARTIES)


def test_the_first_log_is_counted_with_the_second() -> None:
    zero = Zero()
    made = proposed(zero)
    zero.restart(BELMORA)
    zero.say(BELMORA, Acceptance(LINE2), made.hash)
    assert zero.a.generation == FIRST_LOG
    assert fates(zero)[made.hash] is Fate.ACCEPTED
