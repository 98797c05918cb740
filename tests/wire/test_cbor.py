"""Strict CBOR: the examples of RFC 8949, another library's opinion, and input that lies about itself."""

from __future__ import annotations

import tracemalloc
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.wire.assigned import unassigned
from parley.wire.cbor import BadCbor, decode, encode, head
from parley.wire.limits import CBOR_BYTES_MAX, CBOR_DEPTH_MAX
from parley.wire.marks import Precedence

Value: TypeAlias = Any
"""What CBOR can hold."""

# -- RFC 8949, appendix A ----------------------------------------------------------------------------------------------

PERMITTED: list[tuple[Value, str]] = [
    (0, "00"), (1, "01"), (10, "0a"), (23, "17"), (24, "1818"), (25, "1819"), (100, "1864"), (1000, "1903e8"),
    (1000000, "1a000f4240"), (1000000000000, "1b000000e8d4a51000"), (18446744073709551615, "1bffffffffffffffff"),
    (-18446744073709551616, "3bffffffffffffffff"), (-1, "20"), (-10, "29"), (-100, "3863"), (-1000, "3903e7"),
    (False, "f4"), (True, "f5"), (None, "f6"), (b"", "40"), (b"\x01\x02\x03\x04", "4401020304"), ("", "60"),
    ("a", "6161"), ("IETF", "6449455446"), ('"\\', "62225c"), ("\u00fc", "62c3bc"), ("\u6c34", "63e6b0b4"),
    ("\U00010151", "64f0908591"), ([], "80"), ([1, 2, 3], "83010203"), ([1, [2, 3], [4, 5]], "8301820203820405"),
    (list(range(1, 26)), "98190102030405060708090a0b0c0d0e0f101112131415161718181819"), ({}, "a0"),
    ({1: 2, 3: 4}, "a201020304"), ({"a": 1, "b": [2, 3]}, "a26161016162820203"),
    (["a", {"b": "c"}], "826161a161626163"),
    ({"a": "A", "b": "B", "c": "C", "d": "D", "e": "E"}, "a56161614161626142616361436164614461656145"),
]  # fmt: skip

NOT_PERMITTED = {
    "big numbers": ["c249010000000000000000", "c349010000000000000000"],
    "floats": [
        "f90000", "f98000", "f93c00", "fb3ff199999999999a", "f93e00", "f97bff", "fa47c35000", "fa7f7fffff",
        "fb7e37e43c8800759c", "f90001", "f90400", "f9c400", "fbc010666666666666", "f97c00", "f97e00", "f9fc00",
        "fa7f800000", "fa7fc00000", "faff800000", "fb7ff0000000000000", "fb7ff8000000000000", "fbfff0000000000000",
    ],
    "simple values": ["f7", "f0", "f8ff"],
    "tags": [
        "c074323031332d30332d32315432303a30343a30305a", "c11a514b67b0", "c1fb41d452d9ec200000", "d74401020304",
        "d818456449455446", "d82076687474703a2f2f7777772e6578616d706c652e636f6d",
    ],
    "indefinite lengths": [
        "5f42010243030405ff", "7f657374726561646d696e67ff", "9fff", "9f018202039f0405ffff", "9f01820203820405ff",
        "83018202039f0405ff", "83019f0203ff820405", "9f0102030405060708090a0b0c0d0e0f101112131415161718181819ff",
        "bf61610161629f0203ffff", "826161bf61626163ff", "bf6346756ef563416d7421ff",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("value", "hexed"), PERMITTED)
def test_examples_of_the_rfc(value: Value, hexed: str) -> None:
    assert encode(value).hex() == hexed
    assert decode(bytes.fromhex(hexed)) == value


@pytest.mark.parametrize("hexed", [hexed for cases in NOT_PERMITTED.values() for hexed in cases])
def test_examples_of_the_rfc_that_are_not_permitted(hexed: str) -> None:
    with pytest.raises(BadCbor):
        decode(bytes.fromhex(hexed))


# -- properties ------------------------------------------------------------------------------------------------------


def nfc_text() -> st.SearchStrategy[str]:
    from unicodedata import is_normalized

    assigned = st.characters(exclude_categories=("Cs", "Cn"))
    return st.text(assigned, max_size=20).filter(lambda text: is_normalized("NFC", text) and not unassigned(text))


INTEGERS = st.integers(-(2**64), 2**64 - 1)
KEYS = INTEGERS | nfc_text()
VALUES = st.recursive(
    INTEGERS | st.binary(max_size=40) | nfc_text() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
).filter(lambda value: depth(value) <= CBOR_DEPTH_MAX)


def depth(value: Value) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


@given(VALUES)
def test_what_is_written_is_read(value: Value) -> None:
    assert decode(encode(value)) == value


@given(VALUES, st.data())
def test_any_one_bit_changed_gives_another_value_or_none(value: Value, data: st.DataObject) -> None:
    raw = bytearray(encode(value))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    try:
        read = decode(bytes(raw))
    except BadCbor:
        return
    assert encode(read) == raw


@given(st.binary(max_size=60))
def test_whatever_is_read_is_written_in_the_same_bytes(raw: bytes) -> None:
    try:
        value = decode(raw)
    except BadCbor:
        return
    assert encode(value) == raw


@given(VALUES)
def test_no_part_of_an_encoding_is_an_encoding(value: Value) -> None:
    raw = encode(value)
    for end in range(len(raw)):
        with pytest.raises(BadCbor):
            decode(raw[:end])
    with pytest.raises(BadCbor, match="after the end"):
        decode(raw + b"\x00")


@pytest.mark.needs("cbor2")
@given(VALUES)
def test_another_library_reads_the_same_value(value: Value) -> None:
    import cbor2

    assert cbor2.loads(encode(value)) == value


@pytest.mark.needs("cbor2")
@given(st.binary(max_size=60))
def test_whatever_is_read_here_is_read_alike_by_another_library(raw: bytes) -> None:
    import cbor2

    try:
        value = decode(raw)
    except BadCbor:
        return
    assert cbor2.loads(raw) == value


@pytest.mark.needs("cbor2")
@given(VALUES)
def test_what_another_library_writes_differs_at_most_in_the_order_of_keys(value: Value) -> None:
    import cbor2

    written = cbor2.dumps(value)
    assert sorted(written) == sorted(encode(value))


# -- what a stranger may send --------------------------------------------------------------------------------------

BOMBS = {
    "an array of 2^64-1 items": "9bffffffffffffffff",
    "a map of 2^64-1 pairs": "bbffffffffffffffff",
    "bytes of 2^64-1": "5bffffffffffffffff",
    "text of 2^32 characters": "7b0000000100000000",
    "arrays within arrays": "81" * 60_000,
    "maps within maps": "a100" * 30_000,
    "keys within keys": "a1" * 60_000,
    "arrays that promise each other": "9a0000ffff" * 8 + "00" * 60_000,
    "the largest array of the smallest items": "99ffe0" + "80" * 65_504,
}


@pytest.mark.parametrize("hexed", BOMBS.values(), ids=BOMBS)
def test_memory_stays_in_proportion_to_the_input(hexed: str) -> None:
    raw = bytes.fromhex(hexed)
    tracemalloc.start()
    try:
        decode(raw)
    except BadCbor:
        pass
    finally:
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 64 * len(raw) + 100_000


def test_the_bound_on_size() -> None:
    fitting = encode(bytes(CBOR_BYTES_MAX - 3))
    assert len(decode(fitting)) == CBOR_BYTES_MAX - 3  # type: ignore[arg-type]
    with pytest.raises(BadCbor, match="at most 65536 allowed"):
        decode(fitting + b"\x00")
    with pytest.raises(BadCbor, match="at most 3 allowed"):
        decode(b"\x43abc", 3)


def test_the_bound_on_depth() -> None:
    deep: Value = 0
    for _ in range(CBOR_DEPTH_MAX):
        deep = [deep]
    assert decode(encode(deep)) == deep
    with pytest.raises(BadCbor, match="nested more than 8 deep"):
        decode(encode([deep]))


def test_a_refusal_says_what_to_do() -> None:
    with pytest.raises(BadCbor) as caught:
        decode(b"")
    assert caught.value.code == "cbor-bad"
    assert str(caught.value) == "The bytes are not the one permitted encoding of a value: it ends too early"


# -- what we write ---------------------------------------------------------------------------------------------------


def test_keys_are_put_in_order() -> None:
    assert encode({"b": 1, 24: 2, -1: 3, 1: 4, "aa": 5}).hex() == "a5010418180220036162016261 6105".replace(" ", "")


def test_subclasses_are_written_as_what_they_are() -> None:
    class Name(str):
        __slots__ = ()

    assert encode([Precedence.FLASH, Name("x"), (1, 2)]) == encode([3, "x", [1, 2]])


@pytest.mark.parametrize("value", [1.5, {1, 2}, object(), bytearray(b"x"), [1.0], {1: 2j}])
def test_what_has_no_encoding_is_a_fault_of_ours(value: object) -> None:
    with pytest.raises(AssertionError, match="has no encoding"):
        encode(value)


@pytest.mark.parametrize("value", [2**64, -(2**64) - 1])
def test_an_integer_of_more_than_64_bits_is_a_fault_of_ours(value: int) -> None:
    with pytest.raises(AssertionError, match="64 bits"):
        encode(value)


def test_a_head_is_in_its_shortest_form() -> None:
    assert [head(2, number).hex() for number in (23, 24, 255, 256, 65_535, 65_536)] == [
        "57", "5818", "58ff", "590100", "59ffff", "5a00010000",
    ]  # fmt: skip


def test_an_item_has_a_bounded_number_of_arrays_and_maps() -> None:
    for one, empty in ((b"\x80", []), (b"\xa0", {})):
        assert decode(b"\x99\x0f\xff" + 4_095 * one) == [empty] * 4_095
        with pytest.raises(BadCbor, match="more than 4096"):
            decode(b"\x99\x10\x00" + 4_096 * one)
    assert decode(encode([b"\x80" * 9_000])) == [b"\x80" * 9_000]


def test_an_item_has_a_bounded_number_of_values() -> None:
    assert decode(encode([0] * 12_287)) == [0] * 12_287
    with pytest.raises(BadCbor, match="more than 12288 values"):
        decode(encode([0] * 12_288))
    with pytest.raises(BadCbor, match="more than 12288 values"):
        decode(encode(dict.fromkeys(range(6144), 0)))
    assert len(encode([0] * 70_000)) > 65_536
    assert decode(encode([0] * 70_000), 1 << 20) == [0] * 70_000
