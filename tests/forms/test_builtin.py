"""The bodies of the built-in forms: what goes in comes out, and nothing else is taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.forms.builtin import (
    ACKNOWLEDGEMENT_BODY,
    GenerationChange,
    Letter,
    read_generation_change,
    read_letter,
    read_single,
)
from parley.forms.catalogue import BUILTIN
from parley.forms.kinds import BadBody
from parley.forms.text import ForbiddenText, TextLength
from parley.wire.assigned import unassigned
from parley.wire.cbor import BadCbor, encode

TEXTS = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0xFFFF, blacklist_categories=("Cs", "Cc", "Cf", "Cn")),
    min_size=1,
    max_size=80,
).filter(lambda text: not unassigned(text))


@given(TEXTS, st.none() | TEXTS)
def test_a_letter_comes_back(text: str, subject: str | None) -> None:
    from unicodedata import normalize

    letter = Letter("en", normalize("NFC", text), None if subject is None else normalize("NFC", subject))
    assert read_letter(letter.body()) == letter


def test_a_generation_comes_back() -> None:
    change = GenerationChange(b"g" * 8, 7, b"r" * 32)
    assert read_generation_change(change.body()) == change


@pytest.mark.parametrize(
    "body",
    [
        encode([1, 2]),
        encode({1: "en"}),
        encode({1: "en", 2: "text", 9: "more"}),
        encode({1: "en", 2: b"bytes"}),
        encode({1: 5, 2: "text"}),
        encode({1: "en", 2: "text", 3: None}),
    ],
)
def test_what_is_no_letter(body: bytes) -> None:
    with pytest.raises(BadBody):
        read_letter(body)


def test_a_letter_with_what_a_reader_cannot_see() -> None:
    with pytest.raises(ForbiddenText):
        read_letter(encode({1: "en", 2: "a\u2066b"}))
    with pytest.raises(TextLength):
        read_letter(encode({1: "en", 2: ""}))
    with pytest.raises(BadCbor):
        read_letter(b"\xa1\x01")


@pytest.mark.parametrize(
    "body",
    [
        encode({1: b"short", 2: 1, 3: b"r" * 32}),
        encode({1: b"g" * 8, 2: -1, 3: b"r" * 32}),
        encode({1: b"g" * 8, 2: 1, 3: b""}),
    ],
)
def test_what_is_no_generation(body: bytes) -> None:
    with pytest.raises(BadBody):
        read_generation_change(body)


def test_a_single_byte_string() -> None:
    assert read_single(encode({1: b"card"})) == b"card"
    with pytest.raises(BadBody):
        read_single(encode({1: "text"}))


def test_the_numbers_on_the_wire_do_not_move() -> None:
    assert BUILTIN[:5] == (
        ("letter", 1),
        ("ack", 1),
        ("parley/card", 1),
        ("parley/revoke", 1),
        ("parley/generation", 1),
    )
    assert BUILTIN[5:] == tuple(
        (name, 1)
        for name in (
            "page verdict orderwire test/call test/ready test/text call/request call/answer call/cancel talks "
            "status/set status/statement restriction/set restriction/lift post/holder mandate/give mandate/change "
            "line/propose line/accept line/refuse line/withdraw line/close "
            "understanding/propose understanding/agree understanding/decline understanding/end understanding/statement "
            "undertaking/make undertaking/done undertaking/withdraw undertaking/due undertaking/view "
            "readback plotted adequacy reach "
            "translation term/contest term/agree term/decline "
            "call/agenda signal/join signal/means signal/leave signal/offer signal/answer signal/up signal/refuse "
            "signal/text signal/raise signal/end signal/facts "
            "readout/commit readout/publish minutes/propose minutes/agree minutes/decline"
        ).split()
    )
    assert ACKNOWLEDGEMENT_BODY == b"\xa0"
