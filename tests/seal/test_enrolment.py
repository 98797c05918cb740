"""Enrolment: three files, six words, the first roots, and each refusal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.keys.kem import xwing_decapsulate, xwing_encapsulate, xwing_public
from parley.seal.enrolment import (
    Acceptance,
    EnrolmentBad,
    Finish,
    Introduction,
    Offer,
    acceptance_message,
    channel_id,
    commitment,
    file_hash,
    finish_message,
    read_acceptance,
    read_finish,
    read_offer,
    recovery_root,
    root_zero,
    secret_id,
    word_numbers,
    write_acceptance,
    write_finish,
    write_offer,
)
from parley.wire import cbor
from parley.wire.ids import PartyId, PostId
from tests.seal.samples import SIGNATURE

NORTHERN = Introduction(
    b"signed card of the Northern Maritime Command", xwing_public(b"\x01" * 32), b"\x02" * 32, PostId(3)
)
COAST_GUARD = Introduction(b"signed card of the Coast Guard", xwing_public(b"\x03" * 32), b"\x04" * 32, PostId(1))
SECRET = b"\x05" * 32
TIME = 1_790_000_000
CIPHERTEXT, SHARED = xwing_encapsulate(COAST_GUARD.xwing_public, b"\x06" * 32)

OFFER = Offer(commitment(NORTHERN), TIME, TIME + 86_400, b"\x07" * 16, "Northern Maritime Command of Arvenia", None)
OFFER_FILE = write_offer(OFFER)
ACCEPTANCE = Acceptance(file_hash(OFFER_FILE), COAST_GUARD, TIME + 60, secret_id(SECRET))
ACCEPTANCE_FILE = write_acceptance(ACCEPTANCE, SIGNATURE)
FINISH = Finish(file_hash(ACCEPTANCE_FILE), NORTHERN, TIME + 120, secret_id(SECRET), CIPHERTEXT)
FINISH_FILE = write_finish(FINISH, SIGNATURE)

FILES: dict[str, tuple[bytes, Callable[[bytes], object]]] = {
    "offer": (OFFER_FILE, read_offer),
    "acceptance": (ACCEPTANCE_FILE, read_acceptance),
    "finish": (FINISH_FILE, read_finish),
}


def test_the_files_go_round() -> None:
    assert read_offer(OFFER_FILE) == OFFER
    accepted = read_acceptance(ACCEPTANCE_FILE)
    assert (accepted.acceptance, accepted.signature) == (ACCEPTANCE, SIGNATURE)
    assert accepted.message == acceptance_message(ACCEPTANCE)
    finished = read_finish(FINISH_FILE)
    assert (finished.finish, finished.signature) == (FINISH, SIGNATURE)
    assert finished.message == finish_message(FINISH)


def test_an_offer_may_name_its_party_and_the_others_no_secret() -> None:
    offer = replace(OFFER, party=PartyId(bytes(32)))
    assert read_offer(write_offer(offer)) == offer
    acceptance = replace(ACCEPTANCE, secret_id=None)
    assert read_acceptance(write_acceptance(acceptance, SIGNATURE)).acceptance == acceptance
    finish = replace(FINISH, secret_id=None)
    assert read_finish(write_finish(finish, SIGNATURE)).finish == finish


@pytest.mark.parametrize("which", FILES)
def test_truncated_files_are_refused(which: str) -> None:
    file, read = FILES[which]
    for size in range(len(file)):
        with pytest.raises(EnrolmentBad) as caught:
            read(file[:size])
        assert caught.value.code == "enrolment-bad"


@pytest.mark.parametrize("which", FILES)
@pytest.mark.parametrize("other", FILES)
def test_one_file_is_not_another(which: str, other: str) -> None:
    if which != other:
        with pytest.raises(EnrolmentBad):
            FILES[which][1](FILES[other][0])


def test_a_file_that_is_too_long_is_refused() -> None:
    with pytest.raises(EnrolmentBad, match="65537 bytes"):
        read_offer(bytes(65_537))


@pytest.mark.parametrize(
    "change",
    [
        {1: bytes(31)},
        {2: -1},
        {3: TIME - 1},
        {3: TIME + 604_801},
        {4: bytes(15)},
        {5: ""},
        {5: "x" * 201},
        {5: "two\nlines"},
        {5: "turned \u202e round"},
        {5: b"bytes"},
        {6: bytes(31)},
        {7: 1},
    ],
)
def test_other_offers_are_refused(change: dict[int, object]) -> None:
    value: Any = cbor.decode(OFFER_FILE)
    with pytest.raises(EnrolmentBad):
        read_offer(cbor.encode([value[0], {**value[1], **change}]))


@pytest.mark.parametrize(
    "change",
    [
        {1: bytes(31)},
        {2: b""},
        {2: bytes(32_769)},
        {3: bytes(1_215)},
        {4: bytes(33)},
        {5: 1 << 32},
        {6: 1_000},
        {6: True},
        {7: bytes(9)},
        {8: bytes(1_119)},
        {9: 1},
    ],
)
@pytest.mark.parametrize("which", ["acceptance", "finish"])
def test_other_answers_are_refused(which: str, change: dict[int, object]) -> None:
    file, read = FILES[which]
    value: Any = cbor.decode(file)
    inner: Any = cbor.decode(value[1])
    with pytest.raises(EnrolmentBad):
        read(cbor.encode([value[0], cbor.encode({**inner, **change}), SIGNATURE]))


def test_a_signature_of_another_length_is_refused() -> None:
    with pytest.raises(EnrolmentBad):
        read_finish(write_finish(FINISH, SIGNATURE[1:]))


def test_both_sides_come_to_the_same_secrets() -> None:
    channel = channel_id(OFFER_FILE, ACCEPTANCE_FILE, FINISH_FILE)
    shared = xwing_decapsulate(b"\x03" * 32, FINISH.ciphertext)
    assert root_zero(channel, shared, SECRET) == root_zero(channel, SHARED, SECRET)
    assert recovery_root(channel, shared, SECRET) == recovery_root(channel, SHARED, SECRET)


def test_the_secrets_depend_on_everything() -> None:
    channel = channel_id(OFFER_FILE, ACCEPTANCE_FILE, FINISH_FILE)
    other = channel_id(OFFER_FILE, ACCEPTANCE_FILE, FINISH_FILE + b"\0")
    roots = {
        kind(which, shared, secret)
        for kind in (root_zero, recovery_root)
        for which in (channel, other)
        for shared in (SHARED, bytes(32))
        for secret in (SECRET, None)
    }
    assert len(roots) == 16
    assert root_zero(channel, SHARED, None) == root_zero(channel, SHARED, bytes(32))


def test_words_depend_on_everything_that_is_fixed_before_the_reveal() -> None:
    words = word_numbers(OFFER_FILE, ACCEPTANCE_FILE, NORTHERN)
    assert len(words) == 6
    others = {
        word_numbers(OFFER_FILE + b"\0", ACCEPTANCE_FILE, NORTHERN),
        word_numbers(OFFER_FILE, ACCEPTANCE_FILE + b"\0", NORTHERN),
        *(
            word_numbers(OFFER_FILE, ACCEPTANCE_FILE, replace(NORTHERN, **change))
            for change in (
                {"signed_card": b"another"},
                {"xwing_public": bytes(1_216)},
                {"nonce": bytes(32)},
                {"post": PostId(4)},
            )
        ),
    }
    assert words not in others
    assert len(others) == 6


@given(nonce=st.binary(min_size=32, max_size=32))
def test_words_are_in_the_list(nonce: bytes) -> None:
    words = word_numbers(OFFER_FILE, ACCEPTANCE_FILE, replace(NORTHERN, nonce=nonce))
    assert all(0 <= word < 2_048 for word in words)
