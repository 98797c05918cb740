"""Lines agreed over the wire: proposed, countered, opened on both sides, used, replaced, closed."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from parley.authority import rules
from parley.authority.lines import Fate
from parley.desk.draft import Draft
from parley.exchange.effects import Declined, Placed
from parley.exchange.events import TimePassed
from parley.forms.agreements import Acceptance, Closing, Proposal, ProposalRefusal, Withdrawal
from parley.forms.body import form_of, write
from parley.forms.builtin import Acknowledgement, Letter
from parley.forms.offices import Holder, Mandate, MandateAct, MandateChange, Tenure
from parley.forms.standings import Means, Restriction, RestrictionLifted, State, StatusChange, Whose
from parley.record.terms import BadTerms, Side, line_id
from parley.seal.dehydrate import DehydratedEntry
from parley.station.releasing import UnknownLine
from parley.wire.ids import EntryHash, PartyId, PostId
from parley.wire.marks import Precedence
from tests.exchange.hands import channel_of, line_of, overheard
from tests.station.pair import ARVENIA, BELMORA, START, End, Pair
from tests.station.speaking import AGREED, DUTY, entries, hand_in, kept_verdict, open_door, open_line, say, terms_raw

LETTER = Letter("en", "on the second line")


@pytest.fixture
def pair() -> Pair:
    pair = Pair()
    pair.settle()
    return pair


def fates(pair: Pair, side: End) -> list[Fate]:
    """What became of the proposals of both, as a side sees it."""
    reading = channel_of(pair, side).standing.ledger.now(ARVENIA.card.party)
    return [made.fate for one in (reading.author, reading.reader) for made in one.proposals.values()]


def test_a_line_opens_on_both_sides_and_letters_flow_on_it_and_after_a_restart(pair: Pair) -> None:
    line = open_line(pair)
    for side in (pair.a, pair.b):
        assert line_of(pair, side, 2).own.origin.line == line
        assert fates(pair, side) == [Fate.ACCEPTED]
        side.reload()
    pair.connect()
    pair.settle()
    pair.wait(60_000)
    for side in (pair.a, pair.b):
        say(pair, side, LETTER, 2)
    pair.settle()
    for side, other in ((pair.a, pair.b), (pair.b, pair.a)):
        assert entries(side, pair, 2, own=True) == entries(other, pair, 2, own=False)
        assert line_of(pair, side, 2).own.receipted == 1


def test_nothing_is_said_on_a_line_that_is_only_proposed(pair: Pair) -> None:
    raw, line = terms_raw(pair)
    made = say(pair, pair.a, Proposal(raw))
    pair.settle()
    for side in (pair.a, pair.b):
        assert fates(pair, side) == [Fate.PENDING]
        assert set(channel_of(pair, side).lines) == {0, 1}
    say(pair, pair.b, Acceptance(line), answers=made)
    assert set(channel_of(pair, pair.b).lines) == {0, 1, 2}
    assert set(channel_of(pair, pair.a).lines) == {0, 1}
    pair.settle()
    assert set(channel_of(pair, pair.a).lines) == {0, 1, 2}


def test_a_letter_that_comes_before_the_acceptance_comes_again(pair: Pair) -> None:
    raw, line = terms_raw(pair)
    made = say(pair, pair.a, Proposal(raw))
    pair.settle()
    say(pair, pair.b, Acceptance(line), answers=made)
    acceptance = pair.take_wire(pair.b)
    letter = say(pair, pair.b, LETTER, 2)
    pair.deliver(pair.a, pair.take_wire(pair.b))
    assert 2 not in channel_of(pair, pair.a).lines
    pair.deliver(pair.a, acceptance)
    assert line_of(pair, pair.a, 2).other.size == 0
    pair.settle()
    pair.wait(120_000)
    assert [entry.hash for entry in entries(pair.a, pair, 2, own=False)] == [letter]
    assert line_of(pair, pair.b, 2).own.receipted == 1
    assert kept_verdict(pair.a, letter) is None


def test_until_the_acceptance_has_its_receipt_nothing_is_said_again_on_the_line(pair: Pair) -> None:
    """On a slow line a FLASH that nobody can take, said again and again, would keep waiting what lets it be taken."""
    raw, line = terms_raw(pair)
    made = say(pair, pair.a, Proposal(raw))
    pair.settle()
    say(pair, pair.b, Acceptance(line), answers=made)
    letter = say(pair, pair.b, LETTER, 2, precedence=Precedence.FLASH)
    assert {one.line for one in overheard(pair, pair.b) if isinstance(one, DehydratedEntry)} == {0, 2}
    again: list[int] = []
    turns, end = 0, pair.b.now + 300_000
    while (due := pair.b.station.next_timer()) is not None and due <= end:
        pair.b.now, turns = due, turns + 1
        pair.b.feed(TimePassed())
        again += [one.line for one in overheard(pair, pair.b) if isinstance(one, DehydratedEntry)]
    assert set(again) == {0}
    assert turns < 40, "nobody looks every other second for what is not to go"
    pair.wait(120_000)
    assert [entry.hash for entry in entries(pair.a, pair, 2, own=False)] == [letter]
    assert line_of(pair, pair.b, 2).own.receipted == 1


def test_refused_countered_withdrawn(pair: Pair) -> None:
    raw, _ = terms_raw(pair)
    first = say(pair, pair.a, Proposal(raw))
    pair.settle()
    say(pair, pair.b, ProposalRefusal("not with these languages"), answers=first)
    second = say(pair, pair.a, Proposal(terms_raw(pair, 4)[0]))
    pair.settle()
    other, line = terms_raw(pair, 3)
    counter = say(pair, pair.b, Proposal(other), answers=second)
    third = say(pair, pair.a, Proposal(terms_raw(pair, 6)[0]))
    say(pair, pair.a, Withdrawal("too early"), answers=third)
    pair.settle()
    say(pair, pair.a, Acceptance(line), answers=counter)
    pair.settle()
    for side in (pair.a, pair.b):
        assert fates(pair, side) == [Fate.REFUSED, Fate.COUNTERED, Fate.WITHDRAWN, Fate.ACCEPTED]
        assert set(channel_of(pair, side).lines) == {0, 1, 3}


def test_an_acceptance_that_crosses_a_withdrawal_opens_the_line_on_both_sides(pair: Pair) -> None:
    raw, line = terms_raw(pair)
    made = say(pair, pair.a, Proposal(raw))
    pair.settle()
    say(pair, pair.a, Withdrawal(), answers=made)
    acceptance = say(pair, pair.b, Acceptance(line), answers=made)
    pair.settle()
    assert kept_verdict(pair.a, acceptance) is None
    for side in (pair.a, pair.b):
        assert fates(pair, side) == [Fate.ACCEPTED]
        assert set(channel_of(pair, side).lines) == {0, 1, 2}


def test_closing_leaves_the_record_and_takes_nothing_more_but_answers(pair: Pair) -> None:
    line = open_line(pair)
    letter = say(pair, pair.a, LETTER, 2)
    pair.settle()
    say(pair, pair.b, Closing(line, "the exercise area is empty again"))
    pair.settle()
    for side in (pair.a, pair.b):
        with pytest.raises(rules.LineClosed):
            say(pair, side, LETTER, 2)
    say(pair, pair.b, Acknowledgement(), 2, answers=letter)
    pair.settle()
    for side, other in ((pair.a, pair.b), (pair.b, pair.a)):
        assert entries(side, pair, 2, own=True) == entries(other, pair, 2, own=False)
        mine = line_of(pair, side, 2).own
        assert mine.receipted == mine.size == 1


def test_a_letter_that_crosses_the_closing_is_marked_and_stands(pair: Pair) -> None:
    line = open_line(pair)
    say(pair, pair.b, Closing(line, "over"))
    letter = say(pair, pair.a, LETTER, 2)
    pair.settle()
    assert kept_verdict(pair.b, letter) == "crossed"


def test_a_line_that_replaces_another_closes_it(pair: Pair) -> None:
    old = open_line(pair)
    open_line(pair, 4, replace(AGREED, replaces=old))
    for side in (pair.a, pair.b):
        say(pair, side, LETTER, 4)
        with pytest.raises(rules.LineClosed):
            say(pair, side, LETTER, 2)
    pair.settle()
    assert pair.a.store.kept("verdict") == pair.b.store.kept("verdict") == {}


def test_other_lines_go_on_and_one_that_nobody_agreed_is_none(pair: Pair) -> None:
    open_line(pair)
    pair.send(pair.a, "still here")
    pair.settle()
    assert line_of(pair, pair.b, 1).other.size == 1
    draft = Draft(DUTY, form_of(Letter).named, LETTER.body(), Precedence.ROUTINE)
    ticket = hand_in(pair.a, line_id(b"none"), draft)
    assert [(one.ticket, type(one.refusal)) for one in pair.a.said(Declined)] == [(ticket, UnknownLine)]


# -- our own door: what a line needs to be one -------------------------------------------------------------------------

STRANGER = tuple(Side(one.card.party, DUTY, b"?" * 32) for one in (ARVENIA, BELMORA))
NO_POST = tuple(Side(one.card.party, PostId(77), one.card.hash) for one in (ARVENIA, BELMORA))


@pytest.mark.parametrize(
    "changed",
    [{"sides": STRANGER}, {"sides": NO_POST}, {"dictionary": b"d" * 32}],
    ids=["card", "post", "dictionary"],
)
def test_terms_that_one_side_cannot_keep_are_neither_proposed_nor_accepted(pair: Pair, changed: dict[str, Any]) -> None:
    raw, line = terms_raw(pair, 2, **changed)
    with pytest.raises(rules.TermsUnfit):
        say(pair, pair.a, Proposal(raw))
    with open_door():
        made = say(pair, pair.a, Proposal(raw))
    pair.settle()
    assert kept_verdict(pair.b, made) is None  # the other side may know what this one does not
    with pytest.raises(rules.TermsUnfit):
        say(pair, pair.b, Acceptance(line), answers=made)


def test_terms_that_cannot_be_read_are_not_proposed(pair: Pair) -> None:
    with pytest.raises(BadTerms):
        say(pair, pair.a, Proposal(b"\xa0"))
    with open_door():
        made = say(pair, pair.a, Proposal(b"\xa0"))
    pair.settle()
    assert kept_verdict(pair.b, made) == "terms-bad"


def test_a_number_that_is_taken_is_not_proposed_again(pair: Pair) -> None:
    open_line(pair)
    with pytest.raises(rules.TermsUnfit):
        say(pair, pair.a, Proposal(terms_raw(pair, nonce=b"n" * 32)[0]))


# -- a wire that loses, repeats and reorders ---------------------------------------------------------------------------


def something(random: Random, pair: Pair, side: End, said: list[EntryHash]) -> tuple[object, EntryHash | None]:
    """A thing that an officer might say on line 0, sensible or not."""
    about = random.choice(said) if said else EntryHash(b"?" * 32)
    number = random.choice((2, 4) if side is pair.a else (3, 5))
    raw, line = terms_raw(pair, number, nonce=bytes([random.randrange(2)]) * 32)
    theirs = [terms_raw(pair, index, nonce=bytes([n]) * 32)[1] for index in (2, 3, 4, 5) for n in (0, 1)]
    post, now = PostId(random.randrange(1, 4)), START // 1000
    return random.choice(
        [
            (Holder(post, random.choice(list(Tenure)), now), None),
            (Mandate(DUTY, post, (), (), Precedence.FLASH, now + 10**6, delegable=True), None),
            (Mandate(post, DUTY, (line,), (), Precedence.ROUTINE, now, delegable=False, under=about), None),
            (MandateChange(random.choice(list(MandateAct))), about),
            (StatusChange(random.choice(list(State)), now, "reason", "council", None, "letter"), None),
            (StatusChange(random.choice(list(State)), now, "reason", "council", line), None),
            (Restriction(Whose.OURS, "Oda Berg", "basis", "Arvenia", (Means.VIDEO,), now), None),
            (RestrictionLifted(), about),
            (Proposal(raw), None),
            (Proposal(raw), about),
            (Acceptance(random.choice(theirs)), about),
            (ProposalRefusal("no"), about),
            (Withdrawal(), about),
            (Closing(line, "over"), None),
        ]
    )


def read_by(pair: Pair, side: End) -> dict[PartyId, object]:
    """All that a side's ledger makes of everything that is here."""
    ledger = channel_of(pair, side).standing.ledger
    reading = ledger.now(ARVENIA.card.party)
    lines = [line_of(pair, side, index).own.origin.line for index in sorted(channel_of(pair, side).lines)]
    return {
        one.party: (
            one.facts,
            one.mandates,
            one.proposals,
            one.closings,
            one.restrictions,
            [(line, one.standing(line, category)) for line in lines for category in ("letter", "stop")],
        )
        for one in (reading.author, reading.reader)
    }


@pytest.mark.parametrize("seed", range(12))
def test_both_stations_agree_when_all_has_crossed_a_bad_wire(pair: Pair, seed: int) -> None:
    random = Random(seed)
    said: list[EntryHash] = []
    waiting: dict[str, list[bytes]] = {"a": [], "b": []}
    for _ in range(30):
        side = random.choice((pair.a, pair.b))
        body, answers = something(random, pair, side, said)
        draft = Draft(PostId(0), form_of(type(body)).named, write(body), Precedence.ROUTINE)
        hand_in(side, pair.lines[0], replace(draft, answers=answers if _answers(body) else None))
        said = [placed.leaf for end in (pair.a, pair.b) for placed in end.said(Placed)]
        for name, end, other in (("b", pair.a, pair.b), ("a", pair.b, pair.a)):
            waiting[name] += [one for one in pair.take_wire(end) if random.random() < 0.7]
            random.shuffle(waiting[name])
            now, waiting[name] = waiting[name][1:], waiting[name][:1]
            if now:
                pair.deliver(other, now + [one for one in now if random.random() < 0.2])
        if random.random() < 0.05:
            random.choice((pair.a, pair.b)).reload()
            pair.connect()
    pair.connect()
    pair.settle()
    pair.wait(900_000)
    assert read_by(pair, pair.a) == read_by(pair, pair.b)
    assert set(channel_of(pair, pair.a).lines) == set(channel_of(pair, pair.b).lines)
    assert len(said) > 8
    assert not channel_of(pair, pair.a).standing.unjudged
    # what passed the door was within what was agreed, for what its author knew: nothing of it is refused
    words = {raw.decode() for side in (pair.a, pair.b) for raw in side.store.kept("verdict").values()}
    assert words <= {"crossed", "disputed"}


def _answers(body: object) -> bool:
    """Whether this one goes with an answer; a proposal may or may not."""
    return isinstance(body, MandateChange | RestrictionLifted | Acceptance | ProposalRefusal | Withdrawal | Proposal)
