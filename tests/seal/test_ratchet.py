"""Ratchets: messages, roots, whose offer counts, and the table of states."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.keys.kem import x25519_public, x25519_shared, xwing_decapsulate, xwing_encapsulate, xwing_public
from parley.seal.ratchet import (
    TRANSITIONS,
    ChannelEvent,
    ChannelState,
    Duty,
    Exchange,
    Kind,
    RatchetAnswer,
    RatchetBad,
    RatchetOffer,
    answers_ours,
    duty,
    enrolment_offer,
    map_bytes,
    may_offer,
    next_root,
    offer_hash,
    read_message,
    signed_text,
    write_message,
)
from parley.seal.schedule import Direction
from parley.wire import cbor
from parley.wire.limits import RATCHET_BYTES_MAX
from tests.seal.samples import CHANNEL, ROOT, SIGNATURE

OFFERED = RatchetOffer(Kind.X25519, 5, x25519_public(b"\x01" * 32))
ANSWERED = RatchetAnswer(Kind.X25519, 5, offer_hash(map_bytes(OFFERED)), x25519_public(b"\x02" * 32))
LONG_OFFER = RatchetOffer(Kind.XWING, 5, xwing_public(b"\x03" * 32))
LONG_ANSWER = RatchetAnswer(Kind.XWING, 5, offer_hash(map_bytes(LONG_OFFER)), bytes(1_120))
MESSAGES = {"offer 1": OFFERED, "answer 1": ANSWERED, "offer 2": LONG_OFFER, "answer 2": LONG_ANSWER}


@pytest.mark.parametrize("said", MESSAGES.values(), ids=MESSAGES)
def test_messages_go_round(said: RatchetOffer | RatchetAnswer) -> None:
    message = write_message(map_bytes(said), SIGNATURE)
    read = read_message(message)
    assert (read.said, read.map_bytes, read.signature) == (said, map_bytes(said), SIGNATURE)
    assert len(message) <= RATCHET_BYTES_MAX
    assert signed_text(CHANNEL, read.map_bytes) == b"parley/ratchet/v1\n" + CHANNEL + map_bytes(said)


def test_the_daily_ratchet_is_short() -> None:
    assert len(write_message(map_bytes(OFFERED), SIGNATURE)) == 111
    assert len(write_message(map_bytes(ANSWERED), SIGNATURE)) == 146


@pytest.mark.parametrize("said", MESSAGES.values(), ids=MESSAGES)
def test_truncated_messages_are_refused(said: RatchetOffer | RatchetAnswer) -> None:
    message = write_message(map_bytes(said), SIGNATURE)
    for size in range(len(message)):
        with pytest.raises(RatchetBad) as caught:
            read_message(message[:size])
        assert caught.value.code == "ratchet-bad"


@pytest.mark.parametrize(
    "fields",
    [
        {1: 0, 2: 1, 3: 5},
        {1: 0, 2: 1, 3: 5, 4: bytes(31)},
        {1: 0, 2: 2, 3: 5, 4: bytes(32)},
        {1: 0, 2: 1, 3: 0, 4: bytes(32)},
        {1: 0, 2: 1, 3: 1 << 32, 4: bytes(32)},
        {1: 0, 2: 3, 3: 5, 4: bytes(32)},
        {1: 2, 2: 1, 3: 5, 4: bytes(32)},
        {1: False, 2: 1, 3: 5, 4: bytes(32)},
        {1: 0, 2: True, 3: 5, 4: bytes(32)},
        {1: 0, 2: 1, 3: 5, 4: bytes(32), 5: bytes(32)},
        {1: 1, 2: 1, 3: 5, 4: bytes(31), 5: bytes(32)},
        {1: 1, 2: 2, 3: 5, 4: bytes(32), 5: bytes(1_119)},
        {1: [], 2: 1, 3: 5, 4: bytes(32)},
        [0, 1, 5],
    ],
)
def test_other_shapes_are_refused(fields: object) -> None:
    with pytest.raises(RatchetBad):
        read_message(write_message(cbor.encode(fields), SIGNATURE))


@pytest.mark.parametrize("outer", [[], [b"", SIGNATURE], [map_bytes(OFFERED), b"short"], [map_bytes(OFFERED)]])
def test_other_envelopes_are_refused(outer: object) -> None:
    with pytest.raises(RatchetBad):
        read_message(cbor.encode(outer))


def test_both_sides_come_to_the_same_root() -> None:
    offer_map, answer_map = map_bytes(OFFERED), map_bytes(ANSWERED)
    ours = next_root(ROOT, x25519_shared(b"\x01" * 32, ANSWERED.value), offer_map, answer_map)
    theirs = next_root(ROOT, x25519_shared(b"\x02" * 32, OFFERED.public), offer_map, answer_map)
    assert ours == theirs
    ciphertext, shared = xwing_encapsulate(LONG_OFFER.public, b"\x04" * 32)
    assert xwing_decapsulate(b"\x03" * 32, ciphertext) == shared


def test_a_root_depends_on_everything() -> None:
    given_ = (ROOT, b"s" * 32, b"offer", b"answer")
    roots = {next_root(*given_)}
    for place in range(4):
        changed = list(given_)
        changed[place] += b"x"
        roots.add(next_root(changed[0], changed[1], changed[2], changed[3]))
    assert len(roots) == 5


def test_the_first_offer_is_that_of_the_enrolment() -> None:
    public = xwing_public(b"\x05" * 32)
    assert enrolment_offer(public) == cbor.encode({1: 0, 2: 2, 3: 1, 4: public})


# -- whose offer counts ------------------------------------------------------------------------------------------------

THEIRS = map_bytes(OFFERED)
IDLE = Exchange(Direction.FROM_OFFERER, 4)


@pytest.mark.parametrize("ours", Direction)
@pytest.mark.parametrize("root", [3, 5, 6])
def test_an_offer_of_another_root_is_ignored(ours: Direction, root: int) -> None:
    assert duty(Exchange(ours, root), OFFERED, THEIRS) is Duty.IGNORE


def test_an_offer_is_answered_and_its_answer_repeated() -> None:
    assert duty(IDLE, OFFERED, THEIRS) is Duty.ANSWER
    answered = replace(IDLE, answered=offer_hash(THEIRS))
    assert duty(answered, OFFERED, THEIRS) is Duty.REPEAT
    assert duty(answered, LONG_OFFER, map_bytes(LONG_OFFER)) is Duty.ANSWER


@pytest.mark.parametrize(
    ("ours", "expected"), [(Direction.FROM_OFFERER, Duty.IGNORE), (Direction.FROM_ACCEPTER, Duty.ANSWER)]
)
def test_of_two_offers_that_of_the_offering_party_stands(ours: Direction, expected: Duty) -> None:
    assert duty(Exchange(ours, 4, our_offer=map_bytes(LONG_OFFER)), OFFERED, THEIRS) is expected


def test_an_answer_is_to_our_open_offer_or_to_nothing() -> None:
    offering = replace(IDLE, our_offer=THEIRS)
    assert answers_ours(offering, ANSWERED)
    assert not answers_ours(IDLE, ANSWERED)
    assert not answers_ours(replace(offering, our_offer=map_bytes(LONG_OFFER)), ANSWERED)
    assert not answers_ours(replace(offering, root=5), ANSWERED)


def test_one_exchange_at_a_time() -> None:
    assert may_offer(IDLE)
    assert not may_offer(replace(IDLE, our_offer=THEIRS))
    assert not may_offer(replace(IDLE, answered=offer_hash(THEIRS)))


@dataclass
class Side:
    """One side of a model channel: a root is known by its number and the offer it came from."""

    exchange: Exchange
    roots: list[tuple[int, bytes]]
    pending: tuple[int, bytes] | None = None

    @property
    def sending(self) -> tuple[int, bytes]:
        return self.roots[-1]

    def opens(self, root: tuple[int, bytes]) -> bool:
        return root in self.roots or root == self.pending

    def goes_on_under(self, root: tuple[int, bytes]) -> None:
        self.roots.append(root)
        self.pending = None
        self.exchange = Exchange(self.exchange.ours, root[0])


@dataclass
class Letter:
    to: Direction
    root: tuple[int, bytes]
    offer: RatchetOffer | None = None
    answer: RatchetAnswer | None = None


Steps = st.lists(
    st.tuples(st.sampled_from(["offer", "say", "carry", "lose", "repeat"]), st.integers(0, 9)), max_size=60
)


@given(steps=Steps)
def test_the_two_sides_never_part(steps: list[tuple[str, int]]) -> None:
    """Whatever is offered, lost, repeated and overtaken, each opens what the other sends; in the end both agree."""
    sides = {way: Side(Exchange(way, 0), [(0, b"")]) for way in Direction}
    flying: list[Letter] = []
    for count, (step, which) in enumerate(steps):
        way = Direction(which % 2)
        if step == "offer":
            flying += _offer(sides[way], count)
        elif step == "say":
            flying.append(Letter(way.other, sides[way].sending))
        elif flying and step == "lose":
            flying.pop(which % len(flying))
        elif flying:
            letter = flying[which % len(flying)] if step == "repeat" else flying.pop(which % len(flying))
            flying += _arrive(sides[letter.to], letter)
    for _ in range(3):
        for way in Direction:
            _settle(sides, way)
    assert sides[Direction.FROM_OFFERER].sending == sides[Direction.FROM_ACCEPTER].sending


def _offer(side: Side, count: int) -> list[Letter]:
    if not may_offer(side.exchange):
        return []
    offer = RatchetOffer(Kind.X25519, side.exchange.root + 1, bytes((count, side.exchange.ours)) * 16)
    side.exchange = replace(side.exchange, our_offer=map_bytes(offer))
    return [Letter(side.exchange.ours.other, side.sending, offer=offer)]


def _arrive(side: Side, letter: Letter) -> list[Letter]:
    assert side.opens(letter.root), "the sides have parted"
    if letter.root == side.pending:
        side.goes_on_under(letter.root)
    back = side.exchange.ours.other
    if letter.offer is not None:
        offer_map = map_bytes(letter.offer)
        if duty(side.exchange, letter.offer, offer_map) is Duty.IGNORE:
            return []
        side.pending = (letter.offer.root, offer_map)
        side.exchange = replace(side.exchange, our_offer=None, answered=offer_hash(offer_map))
        answer = RatchetAnswer(Kind.X25519, letter.offer.root, offer_hash(offer_map), bytes(32))
        return [Letter(back, side.sending, answer=answer)]
    if letter.answer is not None and answers_ours(side.exchange, letter.answer):
        assert side.exchange.our_offer is not None
        side.goes_on_under((letter.answer.root, side.exchange.our_offer))
        return [Letter(back, side.sending)]
    return []


def _settle(sides: dict[Direction, Side], way: Direction) -> None:
    """The side repeats its open offer and says something; all of it arrives."""
    side = sides[way]
    letters = [Letter(way.other, side.sending)]
    if side.exchange.our_offer is not None:
        inner = read_message(write_message(side.exchange.our_offer, SIGNATURE)).said
        assert isinstance(inner, RatchetOffer)
        letters.append(Letter(way.other, side.sending, offer=inner))
    while letters:
        letter = letters.pop(0)
        letters += _arrive(sides[letter.to], letter)


# -- the states --------------------------------------------------------------------------------------------------------


def test_every_state_is_reached_and_left() -> None:
    assert {after for (before, _), after in TRANSITIONS.items() if after is not before} == set(ChannelState) - {
        ChannelState.ENROLLED
    }
    assert {before for (before, _), after in TRANSITIONS.items() if after is not before} == set(ChannelState)
    assert {event for _, event in TRANSITIONS} == set(ChannelEvent)


def test_a_restored_station_quarantines_from_anywhere() -> None:
    for state in ChannelState:
        assert TRANSITIONS[state, ChannelEvent.RESTORED] is ChannelState.QUARANTINE


def test_nothing_leads_out_of_quarantine_but_recovery() -> None:
    for state in (ChannelState.QUARANTINE, ChannelState.RECOVERING):
        ways = {event for (before, event), after in TRANSITIONS.items() if before is state and after is not before}
        assert ways <= {ChannelEvent.WE_ASKED, ChannelEvent.RECONCILED, ChannelEvent.RESTORED}
    assert (ChannelState.ENROLLED, ChannelEvent.WE_OFFERED) not in TRANSITIONS
