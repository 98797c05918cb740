"""The ENTRY frame: its few bytes, its near numbers, and every fault of form."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.seal.dehydrate import (
    AnswersAt,
    DehydratedEntry,
    decode_entry,
    encode_entry,
    index_near,
    own_zero_near,
    seen_near,
    seen_zero_near,
)
from parley.seal.fields import FrameBad
from parley.wire import cbor
from parley.wire.ids import EntryIndex
from tests.seal.samples import LINE_0_ENTRY, NEAR_ENTRY, SIGNATURE, WIDE_ENTRY

ENTRIES = {"near": NEAR_ENTRY, "wide": WIDE_ENTRY, "line 0": LINE_0_ENTRY}

sizes = st.integers(0, 1 << 40)


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_what_is_written_is_read(entry: DehydratedEntry) -> None:
    assert decode_entry(encode_entry(entry)) == entry


def test_an_ordinary_entry_costs_twelve_bytes_and_its_signature() -> None:
    assert len(encode_entry(NEAR_ENTRY)) == 2 + 1 + 3 + 1 + 4 + 1 + len(SIGNATURE) + len(NEAR_ENTRY.body)


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_cut_anywhere_before_the_body_it_is_refused(entry: DehydratedEntry) -> None:
    content = encode_entry(entry)
    for size in range(len(content) - len(entry.body)):
        with pytest.raises(FrameBad) as caught:
            decode_entry(content[:size])
        assert caught.value.code == "frame-bad"


@given(bit=st.integers(0, 15))
def test_every_flag_means_something(bit: int) -> None:
    content = bytearray(encode_entry(NEAR_ENTRY) + bytes(100))
    content[1 - bit // 8] ^= 1 << bit % 8
    try:
        changed = decode_entry(bytes(content))
    except FrameBad:
        return
    assert changed != decode_entry(encode_entry(NEAR_ENTRY) + bytes(100))


@pytest.mark.parametrize(
    ("place", "value", "why"),
    [
        (0, 0x30, "nature"),
        (0, 0x0C, "handling"),
        (11, 1, "PLAIN"),
    ],
)
def test_faults_of_form_are_named(place: int, value: int, why: str) -> None:
    content = bytearray(encode_entry(NEAR_ENTRY))
    content[place] |= value
    with pytest.raises(FrameBad, match=why):
        decode_entry(bytes(content))


def test_line_0_has_no_sizes_of_itself() -> None:
    content = bytearray(encode_entry(LINE_0_ENTRY))
    content[1] |= 1
    with pytest.raises(FrameBad, match="line 0"):
        decode_entry(bytes(content))


@pytest.mark.parametrize(
    "form",
    [
        cbor.encode(["UPPER", 1]),
        cbor.encode(["x" * 65, 1]),
        cbor.encode(["", 1]),
        cbor.encode(["x", -1]),
        cbor.encode(["x", 1 << 32]),
        cbor.encode(["x", True]),
        cbor.encode(["x"]),
        cbor.encode("x"),
        b"\xff",
        b"",
    ],
)
def test_another_form_is_refused(form: bytes) -> None:
    good = cbor.encode(list(form_of(WIDE_ENTRY)))
    content = encode_entry(WIDE_ENTRY).replace(bytes((len(good),)) + good, bytes((len(form) % 64,)) + form)
    with pytest.raises(FrameBad):
        decode_entry(content)


def form_of(entry: DehydratedEntry) -> tuple[str, int]:
    assert not isinstance(entry.form, int)
    return entry.form


def test_another_side_and_another_post_are_refused() -> None:
    content = encode_entry(LINE_0_ENTRY)
    with pytest.raises(FrameBad, match="side 3"):
        decode_entry(content.replace(b"\x02\x00\x01\x00" + SIGNATURE, b"\x02\x00\x03\x00" + SIGNATURE))
    with pytest.raises(FrameBad, match="post 1000"):
        decode_entry(content.replace(b"\x02\x00\x01\x00" + SIGNATURE, b"\x02\x43\xe8\x01\x00" + SIGNATURE))


def test_a_body_that_is_too_long_is_refused() -> None:
    with pytest.raises(FrameBad, match="32769"):
        decode_entry(encode_entry(NEAR_ENTRY)[:-10] + bytes(32_769))


def test_what_we_must_not_write_is_our_fault() -> None:
    for fault in (
        replace(NEAR_ENTRY, zero=None),
        replace(NEAR_ENTRY, form=1),
        replace(NEAR_ENTRY, answers=AnswersAt(2, EntryIndex(1))),
    ):
        with pytest.raises(AssertionError):
            encode_entry(fault)


@given(held=sizes, ahead=st.integers(-2_048, 2_047))
def test_near_indexes_come_back(held: int, ahead: int) -> None:
    index = held + ahead
    if index >= 0:
        assert index_near(index & 0xFFF, held) == index


@given(own=sizes, behind=st.integers(0, 4_095))
def test_near_seen_sizes_come_back(own: int, behind: int) -> None:
    seen = own - behind
    if seen >= 0:
        assert seen_near(seen & 0xFFF, own) == seen


@given(held=sizes, ahead=st.integers(-8, 7), behind=st.integers(0, 15))
def test_near_sizes_of_line_0_come_back(held: int, ahead: int, behind: int) -> None:
    if held + ahead >= 0:
        assert own_zero_near(held + ahead & 15, held) == held + ahead
    if held - behind >= 0:
        assert seen_zero_near(held - behind & 15, held) == held - behind


def test_a_near_number_before_the_beginning_is_refused() -> None:
    with pytest.raises(FrameBad, match="before the beginning"):
        index_near(0xFFF, 0)
