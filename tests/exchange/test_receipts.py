"""Receipts say what is durable and nothing else, on both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.exchange.effects import Append, Effect, EntryHeld, Held, Sign
from parley.exchange.events import Answer, DatagramsArrived, Persisted
from parley.exchange.receipts import ENTRY_RECEIPT_SPACE, RECEIPT_SPACE, ReceiptDiffers
from parley.keys.purpose import Purpose, key_id
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.card import SignedCard
from parley.record.origin import Head
from parley.record.receipt import (
    EntryReceipt,
    entry_receipt_message,
    receipt_message,
    verify_receipt_note,
)
from parley.seal import frames
from parley.seal.schedule import Lane
from parley.station.founding import About, draw_up, publics, sign_card
from parley.station.turn import take_turn
from parley.wire.cbor import decode
from parley.wire.ids import EntryIndex, Generation, LogSize, RootHash
from parley.wire.marks import Precedence
from tests.exchange.hands import channel_of, codes, hand, line_of, overheard, quiet
from tests.station.pair import BELMORA, START, Pair, drip

SECONDS = START // 1000


@pytest.fixture
def pair() -> Pair:
    """A has three entries under way, of which nothing has arrived."""
    pair = quiet(Pair())
    for number in range(3):
        pair.send(pair.a, f"entry {number}", ticket=number)
    pair.take_wire(pair.a)
    return pair


def receipt(
    pair: Pair, size: int, seed: bytes = BELMORA.seeds[Purpose.RECEIPT], *, root: RootHash | None = None
) -> frames.Receipt:
    """A receipt of B on the log of A."""
    own = line_of(pair, pair.a).own
    head = Head(own.origin, LogSize(size), root or own.roots.get(size) or RootHash(bytes(32)))
    return frames.Receipt(1, LogSize(size), SECONDS, ed25519_sign(seed, receipt_message(head, SECONDS)))


def held(pair: Pair) -> list[int]:
    return [one.size for one in pair.a.said(Held)]


# -- theirs ----------------------------------------------------------------------------------------------------------


def test_a_receipt_is_kept_as_a_note_that_anybody_can_verify(pair: Pair) -> None:
    hand(pair, pair.a, receipt(pair, 2))
    own = line_of(pair, pair.a).own
    assert held(pair) == [2]
    assert (own.receipted, sorted(own.tail)) == (2, [2])
    note = pair.a.store.get(RECEIPT_SPACE, own.origin.text.encode())
    assert note is not None
    verified = verify_receipt_note(note.decode(), channel_of(pair, pair.a).other_ring)
    assert verified.head == Head(own.origin, LogSize(2), own.roots[2])


def test_a_receipt_covers_more_and_never_less(pair: Pair) -> None:
    for size in (2, 1, 2, 3, 3):
        hand(pair, pair.a, receipt(pair, size))
    assert held(pair) == [2, 3]


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_false_receipt_changes_nothing(pair: Pair, size: int) -> None:
    before = channel_of(pair, pair.a).dropped
    hand(pair, pair.a, receipt(pair, size, root=RootHash(b"x" * 32)))
    hand(pair, pair.a, receipt(pair, size, seed=b"s" * 32))
    hand(pair, pair.a, frames.Receipt(1, LogSize(size), SECONDS + 1, receipt(pair, size).signature))
    assert held(pair) == []
    assert channel_of(pair, pair.a).dropped == before + 3
    assert pair.a.store.kept(RECEIPT_SPACE) == {}


def test_a_receipt_for_nothing_changes_nothing(pair: Pair) -> None:
    hand(pair, pair.a, receipt(pair, 0))
    assert held(pair) == []


@pytest.mark.parametrize("size", [4, 2**40])
def test_a_receipt_for_more_than_we_signed_is_an_alarm_and_is_asked_to_be_shown(pair: Pair, size: int) -> None:
    hand(pair, pair.a, receipt(pair, size))
    assert held(pair) == []
    assert codes(pair.a) == ["receipt-beyond-log"]
    (want,) = [one for one in overheard(pair, pair.a) if isinstance(one, frames.Want)]
    assert (want.side, want.first, want.count) == (1, 3, size - 3)


def test_a_receipt_that_was_signed_by_the_key_of_an_older_card_holds_when_it_names_its_key(pair: Pair) -> None:
    channel, own = channel_of(pair, pair.a), line_of(pair, pair.a).own
    channel.other_ring = channel.other_ring.add(second_card())
    old = receipt(pair, 2)
    hand(pair, pair.a, old)
    assert held(pair) == []
    key = key_id(ed25519_public(BELMORA.seeds[Purpose.RECEIPT]))
    full = frames.ReceiptFull(1, own.origin.generation, LogSize(2), own.roots[2], SECONDS, key, old.signature)
    hand(pair, pair.a, full)
    assert held(pair) == [2]


def second_card() -> SignedCard:
    """Belmora's next card, with another receipt key."""
    card = BELMORA.card.card
    seeds = {**BELMORA.seeds, Purpose.RECEIPT: drip("second")(32)}
    about = About(card.names, card.posts, card.addresses, (), card.languages)
    return sign_card(BELMORA.root, draw_up(BELMORA.root.public, publics(seeds), about, SECONDS + 1, BELMORA.card))


@pytest.mark.parametrize(
    "changes",
    [
        {"generation": Generation(b"another-")},
        {"root": RootHash(b"x" * 32)},
        {"size": LogSize(4)},
        {"size": LogSize(0)},
        {"key_id": b"nobody's"},
        {"signature": bytes(64)},
    ],
)
def test_a_full_receipt_that_is_false_in_one_thing_changes_nothing(pair: Pair, changes: dict[str, object]) -> None:
    own = line_of(pair, pair.a).own
    key = key_id(ed25519_public(BELMORA.seeds[Purpose.RECEIPT]))
    true = frames.ReceiptFull(
        1, own.origin.generation, LogSize(2), own.roots[2], SECONDS, key, receipt(pair, 2).signature
    )
    hand(pair, pair.a, replace(true, **changes))  # type: ignore[arg-type]  # fields of the frame
    assert held(pair) == []
    hand(pair, pair.a, true)
    assert held(pair) == [2]


def test_a_receipt_that_they_signed_for_entries_that_we_never_wrote_is_kept_and_told(pair: Pair) -> None:
    own, key = line_of(pair, pair.a).own, key_id(ed25519_public(BELMORA.seeds[Purpose.RECEIPT]))
    false = receipt(pair, 2, root=RootHash(b"x" * 32))
    full = frames.ReceiptFull(1, own.origin.generation, LogSize(2), RootHash(b"x" * 32), SECONDS, key, false.signature)
    hand(pair, pair.a, full)
    assert (held(pair), codes(pair.a)) == ([], ["receipt-differs"])
    (kept,) = pair.a.store.journal("evidence", 0, 9)
    evidence = decode(kept)
    assert isinstance(evidence, list)
    channel, _, code, note = evidence
    assert (channel, code) == (channel_of(pair, pair.a).id, ReceiptDiffers.code)
    assert isinstance(note, bytes)
    verified = verify_receipt_note(note.decode(), channel_of(pair, pair.a).other_ring)
    assert verified.head == Head(own.origin, LogSize(2), RootHash(b"x" * 32))


def entry_receipt(
    pair: Pair, index: int, prefix: int = 0, seed: bytes = BELMORA.seeds[Purpose.RECEIPT]
) -> frames.EntryReceipt:
    """A receipt of B for one entry of A."""
    own = line_of(pair, pair.a).own
    leaf = own.leaves[min(index, own.size - 1)]
    key = key_id(ed25519_public(BELMORA.seeds[Purpose.RECEIPT]))
    said = EntryReceipt(own.origin, EntryIndex(index), leaf, LogSize(prefix), SECONDS, key, b"")
    signature = ed25519_sign(seed, entry_receipt_message(said))
    return frames.EntryReceipt(1, EntryIndex(index), LogSize(prefix), SECONDS, signature)


def test_a_receipt_for_one_entry_is_kept_and_the_entry_is_not_sent_again(pair: Pair) -> None:
    hand(pair, pair.a, entry_receipt(pair, 2))
    own = line_of(pair, pair.a).own
    assert [(one.line_id, one.index) for one in pair.a.said(EntryHeld)] == [(pair.line, 2)]
    assert (own.held, 2 in own.under_way, own.receipted) == ({2}, False, 0)
    ((key, kept),) = pair.a.store.kept(ENTRY_RECEIPT_SPACE).items()
    assert key == own.origin.text.encode() + (2).to_bytes(8, "big")
    assert isinstance(decode(kept), list)
    pair.wait(5_000)
    assert line_of(pair, pair.b).other.size == 2, "the other two were sent again"


@pytest.mark.parametrize("index", [0, 1, 2, 3, 2**40])
def test_a_false_receipt_for_one_entry_changes_nothing(pair: Pair, index: int) -> None:
    hand(pair, pair.a, entry_receipt(pair, index, seed=b"s" * 32))
    hand(pair, pair.a, replace(entry_receipt(pair, index), prefix=LogSize(1)))
    assert not pair.a.said(EntryHeld)
    assert line_of(pair, pair.a).own.held == set()
    assert pair.a.store.kept(ENTRY_RECEIPT_SPACE) == {}


def test_a_receipt_for_one_entry_is_superseded_by_one_for_all(pair: Pair) -> None:
    hand(pair, pair.a, entry_receipt(pair, 2))
    hand(pair, pair.a, receipt(pair, 3))
    assert line_of(pair, pair.a).own.held == set()
    hand(pair, pair.a, entry_receipt(pair, 2))
    assert len(pair.a.said(EntryHeld)) == 1


# -- ours ------------------------------------------------------------------------------------------------------------


def arriving(pair: Pair, *said: frames.Frame) -> DatagramsArrived:
    """Frames of A come to B by a way that leads nowhere back."""
    keys = channel_of(pair, pair.a).keys
    datagram = keys.seal(frames.pack(said, padded=True), Lane.FAST).datagram
    return DatagramsArrived("udp", "somewhere", (datagram,), Lane.FAST, 16_384, answers=False)


def test_no_receipt_is_signed_before_what_it_covers_is_durable(pair: Pair) -> None:
    signed: list[Sign] = []

    def answer(effect: Effect) -> Answer | None:
        if isinstance(effect, Sign):
            signed.append(effect)
        return pair.b.answer(effect)

    turn = take_turn(pair.b.station, [arriving(pair, *stored(pair))], pair.b.now, pair.b.draw, answer)
    assert len([one for one in turn.durable if isinstance(one, Append)]) == 3
    assert signed == []
    take_turn(pair.b.station, [Persisted()], pair.b.now, pair.b.draw, answer)
    assert [one.key for one in signed] == ["receipt"]


def stored(pair: Pair) -> list[frames.EntryFull]:
    origin = line_of(pair, pair.a).own.origin.text
    return [frames.EntryFull(1, 0, raw) for raw in pair.a.store.entries(origin, 0, 9)]


def test_one_receipt_covers_all_that_came_together(pair: Pair) -> None:
    hand(pair, pair.b, *stored(pair))
    (given,) = [one for one in overheard(pair, pair.b) if isinstance(one, frames.Receipt)]
    assert given == receipt(pair, 3)


def test_a_receipt_that_was_not_sent_yet_gives_way_to_the_newer(pair: Pair) -> None:
    pair.b.station.state.channels[pair.channel].routes.clear()
    for frame in stored(pair):
        pair.b.feed(arriving(pair, frame))
    assert [key for key in channel_of(pair, pair.b).latest if key[0] == "receipt"] == [("receipt", 1)]
    pair.connect()
    assert {one.size for one in overheard(pair, pair.b) if isinstance(one, frames.Receipt)} == {3}


def test_a_receipt_names_how_much_is_held_before_a_flash_that_overtook(pair: Pair) -> None:
    pair.send(pair.a, "urgent", Precedence.FLASH)
    pair.take_wire(pair.a)
    one, _, _, flash = stored(pair)
    hand(pair, pair.b, one)
    overheard(pair, pair.b)
    hand(pair, pair.b, flash)
    (given,) = [one for one in overheard(pair, pair.b) if isinstance(one, frames.EntryReceipt)]
    assert (given.index, given.prefix) == (3, 1)
    assert given == entry_receipt(pair, 3, prefix=1)
