"""What arrives finds its place: in order, before a gap is closed, twice, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.exchange import inbound, lines
from parley.exchange.effects import Arrived
from parley.exchange.events import TimePassed
from parley.exchange.forks import FORK_SPACE
from parley.forms.builtin import Letter
from parley.keys.purpose import KeyId, Purpose, key_id
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.entry import Entry, assemble, encode_payload, protected_header, signing_input
from parley.record.receipt import EntryReceipt, verify_entry_receipt
from parley.seal import frames
from parley.seal.dehydrate import NearPlace, WidePlace
from parley.wire.ids import EntryIndex, Generation, LogSize, RootHash
from parley.wire.limits import HELD_ENTRIES_MAX
from parley.wire.marks import Precedence
from tests.exchange.hands import Author, channel_of, codes, hand, line_of, overheard, quiet
from tests.station.pair import BELMORA, START, Pair


@pytest.fixture
def pair() -> Pair:
    return quiet(Pair())


@pytest.fixture
def author(pair: Pair) -> Author:
    return Author(pair, pair.a)


def arrived(pair: Pair, *, provisional: bool = False) -> list[int]:
    """The indexes of the entries that B has told of."""
    return [one.index for one in pair.b.said(Arrived) if one.provisional == provisional]


def held(pair: Pair) -> list[bytes]:
    """A's log as B's store has it."""
    return pair.b.store.entries(line_of(pair, pair.b).other.origin.text, 0, 9_999)


def receipts(pair: Pair) -> list[frames.Frame]:
    return [one for one in overheard(pair, pair.b) if isinstance(one, frames.Receipt | frames.EntryReceipt)]


# -- in order, and out of it -----------------------------------------------------------------------------------------


def test_an_entry_in_its_place_is_kept_told_and_receipted(pair: Pair, author: Author) -> None:
    entry = author.write()
    hand(pair, pair.b, author.short(entry))
    assert held(pair) == [entry.raw]
    assert arrived(pair) == [0]
    (receipt,) = receipts(pair)
    assert isinstance(receipt, frames.Receipt)
    assert receipt.size == 1


@pytest.mark.parametrize("full", [True, False])
def test_an_entry_beyond_a_gap_waits_until_the_gap_is_closed(pair: Pair, author: Author, full: bool) -> None:  # noqa: FBT001
    one, two, three = (author.write(text) for text in ("one", "two", "three"))
    frame_of = author.full if full else author.short
    hand(pair, pair.b, frame_of(three))
    hand(pair, pair.b, frame_of(two))
    assert held(pair) == []
    hand(pair, pair.b, frame_of(one))
    assert held(pair) == [one.raw, two.raw, three.raw]
    assert arrived(pair) == [0, 1, 2]
    assert line_of(pair, pair.b).other.overtaken == {}


@given(st.permutations(range(8)), st.lists(st.booleans(), min_size=8, max_size=8), st.integers(1, 3))
def test_in_whatever_order_and_however_often_they_come_each_is_kept_once(
    order: list[int], full: list[bool], times: int
) -> None:
    pair = quiet(Pair())
    author = Author(pair, pair.a)
    entries = [
        author.write(f"entry {number}", precedence=Precedence.FLASH if number % 3 == 2 else Precedence.ROUTINE)
        for number in range(8)
    ]
    for place, number in enumerate(order * times):
        frame = author.full(entries[number]) if full[place % 8] else author.short(entries[number])
        hand(pair, pair.b, frame)
    assert held(pair) == [entry.raw for entry in entries]
    assert arrived(pair) == list(range(8))
    assert line_of(pair, pair.b).other.receipted == 8
    assert codes(pair.b) == []
    assert pair.b.store.kept("overtaken") == {}


def test_what_is_missing_is_asked_for_once_the_gap_had_its_time(pair: Pair, author: Author) -> None:
    entries = [author.write(f"entry {number}") for number in range(3)]
    hand(pair, pair.b, author.short(entries[2]))
    due = pair.b.station.state.channels[pair.channel].timers.want
    assert due == START + lines.WANT_MS_MIN
    pair.b.now = due
    pair.b.feed(TimePassed())
    (want,) = [one for one in overheard(pair, pair.b) if isinstance(one, frames.Want)]
    assert want == frames.Want(1, 0, author.line.own.origin.generation, EntryIndex(0), 2)


# -- a FLASH overtakes -----------------------------------------------------------------------------------------------


def test_a_flash_that_overtakes_is_shown_at_once_and_gets_a_receipt_of_its_own(pair: Pair, author: Author) -> None:
    author.write("lost")
    flash = author.write("urgent", precedence=Precedence.FLASH)
    frame = author.short(flash)
    assert frame.root == flash.payload.root
    hand(pair, pair.b, frame)
    assert (arrived(pair), arrived(pair, provisional=True)) == ([], [1])
    assert held(pair) == []
    (receipt,) = receipts(pair)
    assert isinstance(receipt, frames.EntryReceipt)
    assert (receipt.index, receipt.prefix) == (1, 0)
    public = ed25519_public(BELMORA.seeds[Purpose.RECEIPT])
    verify_entry_receipt(
        EntryReceipt(
            flash.origin, EntryIndex(1), flash.hash, LogSize(0), receipt.time, key_id(public), receipt.signature
        ),
        channel_of(pair, pair.a).other_ring,
    )


def test_an_entry_that_was_shown_before_its_gap_closed_is_told_in_its_place_and_not_kept_twice(
    pair: Pair, author: Author
) -> None:
    routine = author.write("late")
    flash = author.write("urgent", precedence=Precedence.FLASH)
    hand(pair, pair.b, author.short(flash))
    hand(pair, pair.b, author.short(routine))
    assert held(pair) == [routine.raw, flash.raw]
    assert (arrived(pair), arrived(pair, provisional=True)) == ([0, 1], [1])
    assert pair.b.store.kept("overtaken") == {}


def test_a_flash_that_overtook_is_there_after_a_crash(pair: Pair, author: Author) -> None:
    routine = author.write("late")
    flash = author.write("urgent", precedence=Precedence.FLASH)
    hand(pair, pair.b, author.short(flash))
    pair.b.reload()
    pair.b.told.clear()
    hand(pair, pair.b, author.short(routine))
    assert held(pair) == [routine.raw, flash.raw]
    assert arrived(pair, provisional=True) == []


def test_a_flash_that_comes_again_beyond_the_gap_is_shown_once_and_receipted_again(pair: Pair, author: Author) -> None:
    author.write("lost")
    flash = author.write("urgent", precedence=Precedence.FLASH)
    for _ in range(3):
        hand(pair, pair.b, author.short(flash))
        assert [type(one) for one in receipts(pair)] == [frames.EntryReceipt]
    assert arrived(pair, provisional=True) == [1]


def test_a_flash_whose_root_is_not_what_is_before_it_is_a_fork_when_the_gap_closes(pair: Pair, author: Author) -> None:
    routine = author.write("late")
    flash = author.write("urgent", precedence=Precedence.FLASH, root=RootHash(b"x" * 32))
    hand(pair, pair.b, author.full(flash))
    assert arrived(pair, provisional=True) == [1]
    hand(pair, pair.b, author.full(routine))
    assert held(pair) == [routine.raw]
    assert codes(pair.b) == ["log-forked"]


def test_two_entries_at_one_place_beyond_a_gap_are_a_fork(pair: Pair, author: Author) -> None:
    author.write("lost")
    payload = author.payload("one thing", precedence=Precedence.FLASH)
    for said in (payload, replace(payload, body=Letter("en", "another").body())):
        hand(pair, pair.b, author.full(author.sign(said)))
    assert codes(pair.b) == ["log-forked"]
    assert pair.b.store.journal_size(FORK_SPACE) == 1


# -- bounds ----------------------------------------------------------------------------------------------------------


def test_beyond_a_gap_only_so_many_entries_are_held(
    pair: Pair, author: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbound, "HELD_ENTRIES_MAX", 5)
    entries = [author.write(f"entry {number}") for number in range(12)]
    for entry in entries[1:]:
        hand(pair, pair.b, author.short(entry))
    assert sorted(line_of(pair, pair.b).other.overtaken) == [1, 2, 3, 4, 5]
    assert line_of(pair, pair.b).other.known_size == 12


def test_beyond_a_gap_only_so_many_bytes_are_held(pair: Pair, author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [author.write("x" * 1_000, precedence=Precedence.FLASH) for _ in range(8)]
    monkeypatch.setattr(inbound, "HELD_BYTES_MAX", 3 * len(entries[1].raw))
    for entry in entries[1:]:
        hand(pair, pair.b, author.full(entry))
    assert sorted(line_of(pair, pair.b).other.overtaken) == [1, 2, 3]
    assert arrived(pair, provisional=True) == [1, 2, 3]


def test_the_bound_is_wider_than_what_is_under_way() -> None:
    assert HELD_ENTRIES_MAX >= 512


def test_a_place_far_beyond_the_log_costs_nothing_but_a_look(pair: Pair, author: Author) -> None:
    frame = author.short(author.write())
    far = WidePlace(EntryIndex(2**40 - 2), author.line.other.origin.generation, LogSize(0))
    hand(pair, pair.b, replace(frame, place=far))
    assert line_of(pair, pair.b).other.overtaken == {}
    assert held(pair) == []


# -- again -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("full", [True, False])
def test_what_comes_again_is_receipted_again_and_kept_once(pair: Pair, author: Author, full: bool) -> None:  # noqa: FBT001
    entry = author.write()
    for _ in range(3):
        hand(pair, pair.b, author.full(entry) if full else author.short(entry))
        assert [type(one) for one in receipts(pair)] == [frames.Receipt]
    assert held(pair) == [entry.raw]
    assert arrived(pair) == [0]


# -- what is not taken -----------------------------------------------------------------------------------------------


def dropped(pair: Pair, *frames_of_a: frames.Frame) -> None:
    """B drops the frame, counts it, and holds and tells nothing."""
    before = channel_of(pair, pair.b).dropped
    hand(pair, pair.b, *frames_of_a)
    assert channel_of(pair, pair.b).dropped == before + len(frames_of_a)
    assert held(pair) == []
    assert not pair.b.said(Arrived)


def test_an_entry_of_another_line_is_not_taken(pair: Pair, author: Author) -> None:
    zero = Author(pair, pair.a, 0)
    dropped(pair, frames.EntryFull(1, 0, zero.write(post=0).raw), frames.EntryFull(0, 0, author.write().raw))


def test_an_entry_of_another_party_is_not_taken(pair: Pair) -> None:
    entry = Author(pair, pair.b).write()
    dropped(pair, frames.EntryFull(1, 0, entry.raw))


def test_an_entry_of_a_generation_that_was_not_begun_is_not_taken(pair: Pair, author: Author) -> None:
    author.line.own.origin = replace(author.line.own.origin, generation=Generation(b"unbegun-"))
    dropped(pair, author.full(author.write()), author.full(author.write()))


@pytest.mark.parametrize("full", [True, False])
def test_an_entry_that_its_party_did_not_sign_is_not_taken(pair: Pair, author: Author, full: bool) -> None:  # noqa: FBT001
    entry = author.write()
    if full:
        dropped(pair, frames.EntryFull(1, 0, entry.raw[:-1] + bytes((entry.raw[-1] ^ 1,))))
        return
    hand(pair, pair.b, replace(author.short(entry), signature=bytes(64)))
    assert held(pair) == []
    assert line_of(pair, pair.b).other.known_size == 1, "it is asked for in full"


def test_an_entry_under_a_key_that_no_card_names_is_not_taken(pair: Pair, author: Author) -> None:
    dropped(pair, frames.EntryFull(1, 0, under(b"s" * 32, author.write()).raw))


def test_an_entry_that_points_before_the_beginning_of_the_log_is_not_taken(pair: Pair, author: Author) -> None:
    dropped(pair, replace(author.short(author.write()), place=NearPlace(0xFFF, 0)))


def test_an_entry_at_the_beginning_with_a_root_of_something_is_dropped(pair: Pair, author: Author) -> None:
    dropped(pair, author.full(author.write(root=RootHash(b"x" * 32))))
    assert codes(pair.b) == []


def under(seed: bytes, entry: Entry) -> Entry:
    """The same, signed by another key."""
    key = KeyId(key_id(ed25519_public(seed)))
    protected, payload = protected_header(key, entry.origin), encode_payload(entry.payload)
    signature = ed25519_sign(seed, signing_input(protected, payload))
    return replace(entry, raw=assemble(protected, payload, signature), key_id=key)


# -- entries of unknown content ---------------------------------------------------------------------------------------


def test_a_form_that_nobody_knows_is_held_and_receipted(pair: Pair, author: Author) -> None:
    entry = author.write(form="belmora/unheard-of", form_version=9, body=b"\x83\x01\x02\x03")
    hand(pair, pair.b, author.short(entry))
    assert held(pair) == [entry.raw]
    assert [type(one) for one in receipts(pair)] == [frames.Receipt]


def test_a_post_without_a_mandate_is_held_and_receipted(pair: Pair, author: Author) -> None:
    entry = author.write(post=999)
    hand(pair, pair.b, author.short(entry))
    assert held(pair) == [entry.raw]
