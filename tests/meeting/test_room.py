"""Whatever pages say in whatever order: each offer and answer serves once, by whom it may, for the key it is for."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.forms.meetings import ROUND_MAX, CallRole, MediaUp, SdpAnswered, SdpOffered
from parley.forms.standings import Means
from parley.meeting.room import Page, Room, SignalMisplaced, SignalReplayed
from parley.meeting.sdp import FingerprintDiffers
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash

SAMPLES = Path(__file__).parent / "samples"
TEXTS = {name: (SAMPLES / f"{name}.sdp").read_text() for name in ("offer", "answer")}
CALL = EntryHash(bytes(32))
ONE = Page(b"1" * 8, True, CallRole.PRINCIPAL, Means.VIDEO, "192.0.2.91")
OTHER = Page(b"2" * 8, False, CallRole.PRINCIPAL, Means.VIDEO, "192.0.2.92")
PRINTS = {page.id: sha256(page.id).digest() for page in (ONE, OTHER)}


def _sdp(kind: str, page: Page, fingerprint: bytes) -> str:
    text = TEXTS[kind].replace("192.0.2.91", page.relay or "")
    printed = fingerprint.hex(":").upper()
    return "".join(
        f"a=fingerprint:sha-256 {printed}\n" if line.startswith("a=fingerprint") else f"{line}\n"
        for line in text.splitlines()
    )


def _offer(round_: int = 0, fingerprint: bytes = PRINTS[ONE.id]) -> SdpOffered:
    return SdpOffered(ONE.id, OTHER.id, round_, _sdp("offer", ONE, fingerprint), fingerprint)


def _answer(round_: int = 0, offer: bytes = b"0" * 32) -> SdpAnswered:
    print_ = PRINTS[OTHER.id]
    return SdpAnswered(OTHER.id, ONE.id, round_, _sdp("answer", OTHER, print_), print_, EntryHash(offer))


def _hash(round_: int) -> EntryHash:
    return EntryHash(str(round_).encode() * 32)[:32]  # type: ignore[return-value]  # a hash is bytes


STEPS = st.lists(
    st.tuples(st.sampled_from(("offer", "answer", "up", "again")), st.integers(0, 4), st.integers(0, 4)), max_size=24
)


@given(STEPS)
def test_rounds_only_grow_and_an_answer_stands_beside_its_own_offer(steps: list[tuple[str, int, int]]) -> None:
    room, rounds = Room(CALL), [-1]
    for act, round_, named in steps:
        try:
            if act == "offer":
                room.offered(ONE, OTHER, _offer(round_), _hash(round_))
                assert round_ > rounds[-1], "an offer serves once"
                rounds.append(round_)
            elif act == "answer":
                room.answered(OTHER, ONE, _answer(round_, _hash(named)), EntryHash(bytes(32)))
            elif act == "up":
                room.is_up(ONE, OTHER, MediaUp(ONE.id, OTHER.id, round_, PRINTS[OTHER.id]))
            else:
                room.again(ONE.id)
        except Refusal:
            pass
        leg = room.leg(ONE, OTHER)
        assert leg == room.leg(OTHER, ONE)
        assert leg.newest == rounds[-1]
        assert leg.answer is None or leg.offer is not None
        assert not leg.up or leg.answer is not None
        assert leg.offer is None or leg.offer.hash == _hash(leg.newest)


def test_who_answers_makes_no_offer_and_who_offers_gives_no_answer() -> None:
    room = Room(CALL)
    with pytest.raises(SignalMisplaced):
        room.offered(OTHER, ONE, _offer(), _hash(0))
    with pytest.raises(SignalMisplaced):
        room.answered(OTHER, ONE, _answer(), _hash(0))
    room.offered(ONE, OTHER, _offer(), _hash(0))
    with pytest.raises(SignalMisplaced):
        room.answered(OTHER, ONE, _answer(0, b"9" * 32), _hash(1))


def test_an_answer_serves_once() -> None:
    room = Room(CALL)
    room.offered(ONE, OTHER, _offer(), _hash(0))
    room.answered(OTHER, ONE, _answer(0, _hash(0)), _hash(1))
    with pytest.raises(SignalReplayed):
        room.answered(OTHER, ONE, _answer(0, _hash(0)), _hash(1))


def test_a_page_keeps_its_certificate_for_the_whole_call() -> None:
    room = Room(CALL)
    room.offered(ONE, OTHER, _offer(), _hash(0))
    with pytest.raises(FingerprintDiffers):
        room.offered(ONE, OTHER, _offer(1, bytes(32)), _hash(1))
    assert room.leg(ONE, OTHER).newest == 0


def test_there_is_a_code_once_both_principals_have_shown_their_certificates() -> None:
    room = Room(CALL)
    assert room.code([ONE, OTHER]) is None
    room.offered(ONE, OTHER, _offer(), _hash(0))
    assert room.code([ONE, OTHER]) is None
    room.answered(OTHER, ONE, _answer(0, _hash(0)), _hash(1))
    assert room.code([ONE, OTHER]) == room.code([OTHER, ONE]) is not None
    assert room.code([ONE]) is None


def test_rounds_end() -> None:
    room = Room(CALL)
    room.offered(ONE, OTHER, _offer(ROUND_MAX), _hash(0))
    room.again(ONE.id)
    assert room.leg(ONE, OTHER).round == ROUND_MAX
    with pytest.raises(SignalReplayed):
        room.offered(ONE, OTHER, _offer(ROUND_MAX), _hash(0))
