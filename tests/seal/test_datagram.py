"""One datagram: what opens it, what does not, and what its length tells."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.seal.datagram import DatagramUnknown, EpochKeys, pad, padding_size
from parley.wire.limits import BUCKET_BYTES, DATAGRAM_BYTES_MAX, DATAGRAM_OVERHEAD_BYTES

KEYS = EpochKeys(1, b"\x01" * 32, b"\x02" * 32)
NUMBER = 65_536 + 77
PLAINTEXT = b"a call is asked for at once"
DATAGRAM = KEYS.seal(NUMBER, PLAINTEXT)


def test_it_opens_by_its_number() -> None:
    assert KEYS.open(NUMBER, DATAGRAM) == PLAINTEXT
    assert DATAGRAM[:4] == KEYS.tag(NUMBER)
    assert len(DATAGRAM) == len(PLAINTEXT) + DATAGRAM_OVERHEAD_BYTES


def test_any_changed_bit_is_refused() -> None:
    for bit in range(8 * len(DATAGRAM)):
        changed = bytearray(DATAGRAM)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(DatagramUnknown) as caught:
            KEYS.open(NUMBER, bytes(changed))
        assert caught.value.code == "datagram-unknown"


def test_any_truncation_is_refused() -> None:
    for size in range(len(DATAGRAM)):
        with pytest.raises(DatagramUnknown):
            KEYS.open(NUMBER, DATAGRAM[:size])


def test_what_no_bearer_carries_is_refused() -> None:
    with pytest.raises(DatagramUnknown, match="65508 bytes"):
        KEYS.open(NUMBER, DATAGRAM.ljust(DATAGRAM_BYTES_MAX + 1, b"\0"))


@pytest.mark.parametrize("number", [NUMBER - 1, NUMBER + 1, NUMBER + 65_536])
def test_another_number_does_not_open(number: int) -> None:
    with pytest.raises(DatagramUnknown):
        KEYS.open(number, DATAGRAM)


def test_a_number_of_another_epoch_is_our_fault() -> None:
    with pytest.raises(AssertionError):
        KEYS.seal(65_535, PLAINTEXT)


@given(sizes=st.lists(st.integers(0, 1_200), min_size=1, max_size=50))
def test_lengths_show_buckets_only(sizes: list[int]) -> None:
    lengths = Counter(len(KEYS.seal(NUMBER, pad(bytes(size)))) for size in sizes)
    assert all(length % BUCKET_BYTES == 0 for length in lengths)


@given(size=st.integers(0, 2_000))
def test_padding_is_never_a_whole_bucket(size: int) -> None:
    assert padding_size(size) < BUCKET_BYTES
