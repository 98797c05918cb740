"""What a side binds itself to publish: known on both sides, also after a crash, and held against what it publishes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.authority.rules import ReadoutDiffers
from parley.exchange.commitments import COMMITMENT_RECEIPT_SPACE
from parley.exchange.judgement import digest_of
from parley.exchange.receipts import RECEIPT_SPACE
from parley.forms.body import form_of
from parley.forms.calls import CallRequest
from parley.forms.readouts import ReadoutCommitted, ReadoutPublished
from parley.forms.standings import Means
from parley.record.checkpoint import parse_checkpoint_body
from parley.record.note import parse_note
from parley.station.door import ReadoutUncommitted
from parley.wire.ids import EntryHash
from tests.exchange.hands import channel_of, line_of
from tests.station.pair import START, End, Pair
from tests.station.speaking import kept_verdict, open_door, say

ASKED = CallRequest(("Trawlers adrift",), ("en",), (Means.VIDEO,))
TEXT = ReadoutPublished("en", "Call", "We spoke of 3 ships.", bytes(range(16)), START // 1000)
FIXED = ReadoutCommitted(TEXT.digest, 1)


def bound(pair: Pair, body: ReadoutCommitted = FIXED, *, crosses: bool = True) -> EntryHash:
    """A asks for a call and binds itself to a readout of it."""
    pair.settle()
    asked = say(pair, pair.a, ASKED, 1)
    pair.settle()
    commitment = say(pair, pair.a, body, 1, answers=asked)
    if crosses:
        pair.settle()
    return commitment


def known(pair: Pair, side: End, commitment: EntryHash) -> bytes | None:
    channel = channel_of(pair, side)
    author = channel_of(pair, pair.a).own
    return digest_of(channel, line_of(pair, side).own.origin.line, author, commitment)


def test_both_sides_know_it_also_after_a_crash() -> None:
    pair = Pair()
    commitment = bound(pair)
    for side in (pair.a, pair.b):
        assert known(pair, side, commitment) == TEXT.digest
        side.reload()
        assert known(pair, side, commitment) == TEXT.digest
    pair.connect()
    pair.settle()
    text = say(pair, pair.a, TEXT, 1, answers=commitment)
    pair.settle()
    assert kept_verdict(pair.b, text) is None


def test_the_text_is_not_said_before_the_other_side_holds_what_it_is_bound_to() -> None:
    pair = Pair()
    commitment = bound(pair, crosses=False)
    with pytest.raises(ReadoutUncommitted):
        say(pair, pair.a, TEXT, 1, answers=commitment)
    pair.settle()
    say(pair, pair.a, TEXT, 1, answers=commitment)


def test_after_a_crash_it_is_still_known_that_the_other_side_holds_it() -> None:
    pair = Pair()
    commitment = bound(pair)
    pair.a.reload()
    say(pair, pair.a, TEXT, 1, answers=commitment)


@pytest.mark.parametrize(
    "changed",
    [
        replace(TEXT, text="We spoke of 2 ships."),
        replace(TEXT, title="Calls"),
        replace(TEXT, language="zh"),
        replace(TEXT, salt=bytes(16)),
    ],
)
def test_one_byte_changed_is_refused_on_both_sides(changed: ReadoutPublished) -> None:
    pair = Pair()
    commitment = bound(pair)
    with pytest.raises(ReadoutDiffers):
        say(pair, pair.a, changed, 1, answers=commitment)
    with open_door():
        text = say(pair, pair.a, changed, 1, answers=commitment)
    pair.settle()
    assert kept_verdict(pair.b, text) == "readout-differs"


def test_nobody_publishes_under_the_other_sides_commitment() -> None:
    pair = Pair()
    commitment = bound(pair)
    with pytest.raises(ReadoutDiffers):
        say(pair, pair.b, TEXT, 1, answers=commitment)
    with open_door():
        text = say(pair, pair.b, TEXT, 1, answers=commitment)
    pair.settle()
    assert kept_verdict(pair.a, text) == "readout-differs"


def test_what_answers_no_commitment_is_refused() -> None:
    pair = Pair()
    pair.settle()
    asked = say(pair, pair.a, ASKED, 1)
    for answered in (asked, EntryHash(bytes(32))):
        with pytest.raises(ReadoutDiffers):
            say(pair, pair.a, TEXT, 1, answers=answered)


def test_a_commitment_that_cannot_be_read_binds_to_nothing() -> None:
    pair = Pair()
    pair.settle()
    asked = say(pair, pair.a, ASKED, 1)
    with open_door():
        wrong = say(
            pair, pair.a, FIXED, 1, answers=asked, form=form_of(ReadoutCommitted).named, raw_body=b"\xa1\x02\x01"
        )
    pair.settle()
    assert known(pair, pair.a, wrong) is None
    assert known(pair, pair.b, wrong) is None
    assert kept_verdict(pair.b, wrong) == "body-bad"


def test_the_first_receipt_that_covers_it_is_kept_whatever_comes_later() -> None:
    pair = Pair()
    commitment = bound(pair)
    own = line_of(pair, pair.a).own
    first = pair.a.store.get(RECEIPT_SPACE, own.origin.text.encode())
    (kept,) = pair.a.store.kept(COMMITMENT_RECEIPT_SPACE, own.origin.text.encode()).items()
    index = next(index for index, leaf in own.leaves.items() if leaf == commitment)
    assert kept == (own.origin.place(index), first)
    pair.wait(60_000)
    pair.send(pair.a, "a letter")
    pair.settle()
    assert pair.a.store.get(RECEIPT_SPACE, own.origin.text.encode()) != first
    assert pair.a.store.kept(COMMITMENT_RECEIPT_SPACE, own.origin.text.encode()) == dict([kept])
    assert parse_checkpoint_body(parse_note(kept[1].decode()).body).size == index + 1


def test_of_the_other_sides_no_receipt_is_kept() -> None:
    pair = Pair()
    bound(pair)
    assert pair.b.store.kept(COMMITMENT_RECEIPT_SPACE) == {}
