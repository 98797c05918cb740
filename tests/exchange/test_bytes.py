"""What a message and its receipt cost on the air beyond the text: the budgets of spec/frames.md, as exact numbers."""

from __future__ import annotations

import pytest

from parley.exchange.channel import Settings
from parley.seal import frames
from parley.seal.schedule import Lane
from parley.wire.compress import compress
from parley.wire.dictionary import dictionary_for
from parley.wire.ids import EntryIndex, LogSize
from parley.wire.limits import BUCKET_BYTES, DATAGRAM_OVERHEAD_BYTES
from parley.wire.marks import Precedence
from tests.exchange.hands import channel_of, line_of
from tests.station.pair import End, Pair

LETTER_OVERHEAD_MAX = 100
"""Bytes of an unpadded datagram with one letter, beyond its compressed text."""

RECEIPT_MAX = 95
"""Bytes of an unpadded datagram with one receipt."""

ENGLISH = (
    "Your patrol vessel is observed at 14 nautical miles from our coast, heading 270 at 12 knots. "
    "Request that you confirm its intended track and keep clear of the exercise area until 1800 hours UTC. Over."
)
CHINESE = (
    "贵方巡逻船在距我海岸十四海里处航行，航向二百七十度，航速十二节。"
    "请确认其预定航线，并于世界时十八时前避开我演习区。完毕。"
)

LETTERS = {"en": ENGLISH, "zh": CHINESE}


def test_the_letters_are_as_long_as_the_budget_says() -> None:
    assert {language: len(text) for language, text in LETTERS.items()} == {"en": 200, "zh": 60}


@pytest.fixture
def steady() -> Pair:
    """A channel without padding on which letters have gone both ways, all receipted."""
    pair = Pair(settings=Settings(padded=False))
    for number in range(8):
        pair.send(pair.a, f"message {number}")
        pair.send(pair.b, f"消息{number}", language="zh")
        pair.settle()
    assert not pair.take_wire(pair.a) + pair.take_wire(pair.b)
    return pair


def one_datagram(pair: Pair, side: End) -> bytes:
    (datagram,) = pair.take_wire(side)
    return datagram


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("first", [True, False])
def test_a_letter_costs_at_most_a_hundred_bytes_beyond_its_text(steady: Pair, language: str, first: bool) -> None:  # noqa: FBT001
    text = LETTERS[language]
    side = steady.a if first else steady.b
    steady.send(side, text, language=language)
    squeezed = len(compress(text.encode(), dictionary_for(language)))
    assert len(one_datagram(steady, side)) - squeezed == 97 <= LETTER_OVERHEAD_MAX


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_flash_costs_no_more_while_nothing_else_is_under_way(steady: Pair, language: str) -> None:
    text = LETTERS[language]
    steady.send(steady.a, text, Precedence.FLASH, language=language)
    squeezed = len(compress(text.encode(), dictionary_for(language)))
    assert len(one_datagram(steady, steady.a)) - squeezed <= LETTER_OVERHEAD_MAX


def test_a_flash_that_overtakes_carries_its_root(steady: Pair) -> None:
    steady.send(steady.a, "routine, and lost")
    steady.take_wire(steady.a)
    steady.send(steady.a, ENGLISH, Precedence.FLASH)
    squeezed = len(compress(ENGLISH.encode(), dictionary_for("en")))
    assert len(one_datagram(steady, steady.a)) - squeezed == 97 + 32


def test_a_letter_of_which_much_is_under_way_costs_its_wide_place(steady: Pair) -> None:
    line_of(steady, steady.a).own.receipted = LogSize(-2_000)
    steady.send(steady.a, ENGLISH)
    squeezed = len(compress(ENGLISH.encode(), dictionary_for("en")))
    assert len(one_datagram(steady, steady.a)) - squeezed == 97 + (10 - 3) + (18 - 1)


def test_the_receipt_for_a_letter_is_one_datagram_within_its_budget(steady: Pair) -> None:
    steady.send(steady.a, ENGLISH)
    steady.deliver(steady.b, steady.take_wire(steady.a))
    assert len(one_datagram(steady, steady.b)) == 91 <= RECEIPT_MAX


@pytest.mark.parametrize(("size", "expected"), [(63, 91), (64, 92), (2**14 - 1, 92), (2**14, 94), (2**30 - 1, 94)])
def test_a_receipt_keeps_its_budget_up_to_two_to_the_thirty_entries(steady: Pair, size: int, expected: int) -> None:
    receipt = frames.Receipt(1, LogSize(size), 2**32 - 1, bytes(64))
    keys = channel_of(steady, steady.b).keys
    datagram = keys.seal(frames.pack([receipt], padded=False), Lane.FAST).datagram
    assert len(datagram) == expected <= RECEIPT_MAX


def test_a_receipt_for_one_entry_beyond_a_gap_stays_below_a_hundred_bytes() -> None:
    receipt = frames.EntryReceipt(1, EntryIndex(2**30 - 1), LogSize(2**30 - 1), 2**32 - 1, bytes(64))
    assert len(frames.pack([receipt], padded=False)) + DATAGRAM_OVERHEAD_BYTES == 98


def test_a_padded_letter_and_its_receipt_fill_whole_buckets() -> None:
    pair = Pair()
    pair.settle()
    pair.send(pair.a, CHINESE, language="zh")
    letter = one_datagram(pair, pair.a)
    pair.deliver(pair.b, [letter])
    receipt = one_datagram(pair, pair.b)
    assert len(letter) % BUCKET_BYTES == len(receipt) % BUCKET_BYTES == 0
    assert len(receipt) == 96
