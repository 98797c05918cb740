"""Attachments between two stations: they cross, whole or not at all, below everything else, and within bounds."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from hashlib import sha256, shake_256
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange import serving
from parley.exchange.blobs import (
    BLOB_RECEIPT_SPACE,
    BLOB_SPACE,
    HELD_SPACE,
    UNHELD_SPACE,
    WANTED_SPACE,
    HeldHere,
    attachment_key,
    chunk_key,
    chunk_numbers,
    put_in,
)
from parley.exchange.channel import Channel, Settings
from parley.exchange.effects import Alarm, Carry, Keep
from parley.exchange.events import DatagramsArrived, TimePassed
from parley.exchange.queue import Waiting
from parley.exchange.route import Route
from parley.exchange.work import Work
from parley.forms.builtin import LETTER, Attachment, Letter
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.seal import frames
from parley.seal.schedule import Lane
from parley.station.events import CarryOutAsked, OfficerReleased, RouteLost
from parley.store.interface import Keep as StoreKeep
from parley.wire.cbor import encode
from parley.wire.ids import Instant, PostId
from parley.wire.limits import (
    ATTACHMENT_BYTES_MAX,
    ATTACHMENT_CHUNK_BYTES,
    ATTACHMENT_CHUNKS_OPEN_MAX,
    ATTACHMENT_CHUNKS_READ_MAX,
    ATTACHMENT_WINDOW_BYTES_MAX,
    ATTACHMENTS_PARCEL_BYTES_MAX,
    DATAGRAM_BYTES_MAX,
)
from parley.wire.marks import Precedence
from tests.station.pair import OFFICER, End, Pair, to_op

MINUTE_MS = 60_000


def content_of(size: int, seed: str = "chart") -> bytes:
    return shake_256(seed.encode()).digest(size)


def named(content: bytes, name: str = "chart.pdf") -> Attachment:
    return Attachment(sha256(content).digest(), len(content), name)


def put(end: End, content: bytes) -> None:
    end.store.commit([to_op(keep) for keep in put_in(end.party.card.party, content)])


def say(pair: Pair, end: End, *attachments: Attachment, precedence: Precedence = Precedence.ROUTINE) -> None:
    """Release a letter that names these."""
    body = Letter("en", "See the attached chart.", None, attachments).body()
    draft = Draft(PostId(1), LETTER, body, precedence)
    until = Instant(end.now + MINUTE_MS)
    signature = ed25519_sign(OFFICER, release_message(pair.line, draft, until))
    end.feed(OfficerReleased(pair.line, draft, Release(ed25519_public(OFFICER), until, signature), 1))


def channel(end: End) -> Channel:
    """The only channel of a side, awake: whoever asks may reach into it."""
    (only,) = end.station.state.channels.values()
    end.station.state.agenda.wake(only)
    return only


def row(end: End, space: str, content: bytes) -> bytes | None:
    return end.store.get(space, attachment_key(channel(end).id, sha256(content).digest()))


def held(end: End, content: bytes) -> bool:
    """Whether a side holds what came by the channel, every byte of it."""
    kept = row(end, HELD_SPACE, content)
    if kept is None:
        return False
    owner = end.party.card.party if HeldHere.decoded(kept).ours else channel(end).id
    digest = sha256(content).digest()
    keys = [chunk_key(owner, digest, number) for number in chunk_numbers(0, len(content))]
    assert b"".join(end.store.get(BLOB_SPACE, key) or b"" for key in keys) == content
    return True


def settled_between(author: End, reader: End, content: bytes) -> bool:
    """Whether the reader holds it, and the author has the reader's receipt, and nothing is left to do."""
    return (
        held(reader, content)
        and row(author, BLOB_RECEIPT_SPACE, content) is not None
        and row(author, UNHELD_SPACE, content) is None
        and row(reader, WANTED_SPACE, content) is None
    )


def send(pair: Pair, end: End, *told: frames.Frame) -> None:
    """Let a side send these frames, whatever it may think of them."""
    for frame in told:
        channel(end).queue.add(Precedence.ROUTINE, Waiting(frames.number_of(frame), frames.encode(frame)))
    end.feed(TimePassed())
    pair.settle()


def tap(end: End) -> list[list[frames.Frame]]:
    """The frames of every datagram that a side seals from now on."""
    keys = channel(end).keys
    seal = keys.seal
    sealed: list[list[frames.Frame]] = []

    def tapped(plaintext: bytes, lane: Lane, *, beacon: bool = False) -> object:
        sealed.append(list(frames.parse(plaintext).frames))
        return seal(plaintext, lane, beacon=beacon)

    keys.seal = tapped  # type: ignore[method-assign,assignment]  # a tap, and no other behaviour
    return sealed


def carry(pair: Pair, source: End, target: End, passes: Callable[[int], bool]) -> None:
    """Let what the source has given cross, as far as it passes by its number among them."""
    pair.deliver(target, [one for number, one in enumerate(pair.take_wire(source)) if passes(number)])


# -- crossing --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [1, ATTACHMENT_CHUNK_BYTES, ATTACHMENT_CHUNK_BYTES + 1, 1 << 20])
def test_an_attachment_crosses_and_its_receipt_comes_back(size: int) -> None:
    pair, content = Pair(mtu_bytes=1_200), content_of(size)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.settle(rounds=200)
    assert settled_between(pair.a, pair.b, content)
    assert not channel(pair.a).attachments.unheld
    assert not channel(pair.b).attachments.wanted
    assert not channel(pair.a).attachments.chunks


def test_one_of_the_largest_size_crosses() -> None:
    pair, content = Pair(), content_of(ATTACHMENT_BYTES_MAX)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.settle(rounds=500)
    pair.wait(1_000)
    assert settled_between(pair.a, pair.b, content)


def test_they_cross_both_ways_at_once_and_several_in_one_letter() -> None:
    pair = Pair(mtu_bytes=1_200)
    ours = [content_of(40_000, f"ours {number}") for number in range(3)]
    theirs = content_of(90_000, "theirs")
    for content in ours:
        put(pair.a, content)
    put(pair.b, theirs)
    say(pair, pair.a, *map(named, ours))
    say(pair, pair.b, named(theirs))
    pair.settle(rounds=300)
    assert all(settled_between(pair.a, pair.b, content) for content in ours)
    assert settled_between(pair.b, pair.a, theirs)


def test_named_again_it_does_not_cross_again() -> None:
    pair, content = Pair(), content_of(50_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.settle()
    frames_sealed = tap(pair.a)
    say(pair, pair.a, named(content, "the same chart.pdf"))
    pair.settle()
    assert settled_between(pair.a, pair.b, content)
    assert not any(isinstance(frame, frames.Blob) for sealed in frames_sealed for frame in sealed)


def test_the_reader_may_name_what_came_to_it() -> None:
    pair, content = Pair(), content_of(50_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.settle()
    say(pair, pair.b, named(content))
    pair.settle()
    assert settled_between(pair.b, pair.a, content)


# -- losses ----------------------------------------------------------------------------------------------------------


def test_what_is_lost_is_asked_for_again() -> None:
    pair, content = Pair(mtu_bytes=1_200), content_of(300_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    for _ in range(2_000):
        if settled_between(pair.a, pair.b, content):
            break
        while pair.a.carried or pair.b.carried:
            carry(pair, pair.a, pair.b, lambda number: number % 5 != 3)
            carry(pair, pair.b, pair.a, lambda number: number % 7 != 6)
        for end in (pair.a, pair.b):
            end.now = Instant(end.now + 1_000)
            end.feed(TimePassed())
    assert settled_between(pair.a, pair.b, content)


def test_a_lost_receipt_is_given_again_when_the_author_reminds() -> None:
    pair, content = Pair(), content_of(5_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    while not held(pair.b, content):
        carry(pair, pair.a, pair.b, lambda _: True)
        if not held(pair.b, content):
            carry(pair, pair.b, pair.a, lambda _: True)
    pair.take_wire(pair.b)
    pair.settle()
    assert row(pair.a, UNHELD_SPACE, content) is not None
    pair.wait(2 * MINUTE_MS)
    assert settled_between(pair.a, pair.b, content)


def test_who_has_asked_in_vain_for_long_asks_at_once_when_the_author_reminds_also_of_what_is_wholly_missing() -> None:
    pair, content = Pair(), content_of(20_000)
    pair.settle()
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.deliver(pair.b, pair.take_wire(pair.a))
    for _ in range(12):  # whatever is asked for is lost
        pair.take_wire(pair.b)
        pair.b.now = Instant(pair.b.now + 10 * MINUTE_MS)
        pair.b.feed(TimePassed())
    pair.take_wire(pair.b)
    due = channel(pair.b).timers.attachments
    assert due is not None
    assert due > pair.b.now + 9 * MINUTE_MS
    pair.a.now = pair.b.now
    send(pair, pair.a, frames.Blob(sha256(content).digest(), 0, len(content), content[:1]))
    pair.b.feed(TimePassed())
    pair.settle()
    assert settled_between(pair.a, pair.b, content)


def test_a_receipt_that_is_long_past_is_signed_again() -> None:
    pair, content = Pair(), content_of(5_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.settle()
    channel(pair.b).attachments.given.clear()
    say(pair, pair.a, named(content))
    pair.take_wire(pair.a)
    send(pair, pair.a, frames.Blob(sha256(content).digest(), 0, len(content), content[:1]))
    assert settled_between(pair.a, pair.b, content)


@settings(max_examples=25, deadline=None)
@example(6_525, 6_586)  # the numbers by which the receipt goes are beyond those that its author knows
@given(st.integers(1, 60_000), st.integers(0, 1 << 32))
def test_whatever_is_lost_doubled_and_out_of_order_it_comes_whole(size: int, seed: int) -> None:
    pair, content, dice = Pair(mtu_bytes=700), content_of(size), Random(seed)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    for turn in range(400):
        for source, target in ((pair.a, pair.b), (pair.b, pair.a)):
            wire = pair.take_wire(source)
            wire = [one for one in wire for _ in range(dice.choice((0, 1, 1, 1, 2)))]
            dice.shuffle(wire)
            pair.deliver(target, wire)
            source.now = Instant(source.now + (2_000 if turn < 60 else 60_000))
            source.feed(TimePassed())
        if settled_between(pair.a, pair.b, content):
            break
    assert settled_between(pair.a, pair.b, content)


# -- restarts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["author", "reader", "both"])
def test_after_a_restart_in_the_middle_it_goes_on_where_it_was(who: str) -> None:
    pair, content = Pair(mtu_bytes=1_200), content_of(400_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    while not (wanted := channel(pair.b).attachments.wanted) or next(iter(wanted.values())).bytes_kept < 150_000:
        carry(pair, pair.a, pair.b, lambda _: True)
        carry(pair, pair.b, pair.a, lambda _: True)
    kept = next(iter(wanted.values())).bytes_kept
    for end, name in ((pair.a, "author"), (pair.b, "reader")):
        if who in {name, "both"}:
            end.reload()
    pair.take_wire(pair.a)
    pair.take_wire(pair.b)
    sealed = tap(pair.a)
    pair.connect()
    pair.settle(rounds=300)
    pair.wait(MINUTE_MS)
    assert settled_between(pair.a, pair.b, content)
    again = sum(len(frame.piece) for one in sealed for frame in one if isinstance(frame, frames.Blob))
    assert again <= len(content) - kept + ATTACHMENT_WINDOW_BYTES_MAX


def test_a_crash_between_the_last_piece_and_the_check_loses_nothing() -> None:
    pair, content = Pair(), content_of(60_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    key = attachment_key(channel(pair.b).id, sha256(content).digest())
    pair.settle()
    whole = (1 << len(chunk_numbers(0, len(content)))) - 1
    pair.b.store.commit(
        [
            StoreKeep(HELD_SPACE, key, None),
            StoreKeep(WANTED_SPACE, key, encode([len(content), whole.to_bytes(1, "big")])),
        ]
    )
    pair.b.reload()
    pair.b.feed(TimePassed())
    assert held(pair.b, content)


# -- below everything else -------------------------------------------------------------------------------------------


def test_a_flash_overtakes_within_one_datagram_and_nothing_follows_before_its_receipt() -> None:
    pair, content = Pair(mtu_bytes=600), content_of(200_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    for _ in range(3):
        carry(pair, pair.a, pair.b, lambda _: True)
        carry(pair, pair.b, pair.a, lambda _: True)
    channel(pair.a).way().bits_per_second = 9_600  # type: ignore[union-attr]  # there is one
    pair.take_wire(pair.a)
    pair.a.now = Instant(pair.a.now + 2_000)
    sealed = tap(pair.a)
    send_one = channel(pair.b).attachments
    assert send_one.wanted
    want = frames.BlobWant(sha256(content).digest(), 0, 100_000)
    channel(pair.b).queue.add(Precedence.ROUTINE, Waiting(frames.number_of(want), frames.encode(want)))
    pair.b.feed(TimePassed())
    carry(pair, pair.b, pair.a, lambda _: True)
    assert any(isinstance(frame, frames.Blob) for frame in sealed[-1])
    assert channel(pair.a).attachments.chunks
    sealed.clear()
    pair.send(pair.a, "Vessel on fire, all hands abandoning.", Precedence.FLASH)
    pair.a.now = Instant(pair.a.now + 1_000)
    pair.a.feed(TimePassed())
    assert [type(frame).__name__ for frame in sealed[0]] == ["DehydratedEntry"]
    flash = pair.take_wire(pair.a)
    for _ in range(4):
        pair.a.now = Instant(pair.a.now + 1_000)
        pair.a.feed(TimePassed())
    assert not any(isinstance(frame, frames.Blob) for one in sealed for frame in one)
    flash += pair.take_wire(pair.a)
    sealed.clear()
    pair.deliver(pair.b, flash)
    carry(pair, pair.b, pair.a, lambda _: True)
    pair.a.now = Instant(pair.a.now + 1_000)
    pair.a.feed(TimePassed())
    assert any(isinstance(frame, frames.Blob) for one in sealed for frame in one)


def test_letters_go_before_pieces() -> None:
    pair, content = Pair(mtu_bytes=600), content_of(100_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    sealed = tap(pair.a)
    carry(pair, pair.a, pair.b, lambda _: True)
    pair.send(pair.a, "A routine letter, released before the pieces were asked for.")
    carry(pair, pair.b, pair.a, lambda _: True)
    kinds = [type(frame).__name__ for one in sealed for frame in one if isinstance(frame, frames.Blob)]
    order = [type(frame).__name__ for one in sealed for frame in one]
    assert kinds
    assert order.index("DehydratedEntry") < order.index("Blob")


def test_a_full_datagram_is_filled_to_its_measure() -> None:
    pair, content = Pair(mtu_bytes=1_200), content_of(100_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    carry(pair, pair.a, pair.b, lambda _: True)
    carry(pair, pair.b, pair.a, lambda _: True)
    lengths = [len(one) for one in pair.take_wire(pair.a)]
    assert max(lengths) <= 1_200
    assert sum(length > 1_150 for length in lengths) >= len(lengths) - 2


# -- hostile ---------------------------------------------------------------------------------------------------------


def test_wrong_bytes_are_refused_by_name_and_asked_for_again() -> None:
    pair, content = Pair(), content_of(100_000)
    wrong = bytes(len(content))
    put(pair.a, content)
    owner, digest = pair.a.party.card.party, sha256(content).digest()
    for number in chunk_numbers(0, len(content)):
        start = number * ATTACHMENT_CHUNK_BYTES
        chunk = wrong[start : start + ATTACHMENT_CHUNK_BYTES]
        pair.a.store.commit([StoreKeep(BLOB_SPACE, chunk_key(owner, digest, number), chunk)])
    say(pair, pair.a, named(content))
    pair.settle()
    assert [alarm.code for alarm in pair.b.said(Alarm)] == ["attachment-wrong"]
    assert row(pair.b, HELD_SPACE, content) is None
    assert row(pair.a, BLOB_RECEIPT_SPACE, content) is None
    assert pair.b.store.journal_size("evidence") == 0
    put(pair.a, content)
    pair.wait(10 * MINUTE_MS)
    assert settled_between(pair.a, pair.b, content)


def test_a_piece_of_another_size_is_dropped() -> None:
    pair, content = Pair(), content_of(1_000)
    say(pair, pair.a, named(content))
    pair.settle()
    before = channel(pair.b).dropped
    send(pair, pair.a, frames.Blob(sha256(content).digest(), 0, len(content) + 1, content))
    assert channel(pair.b).dropped == before + 1  # attachment-size-differs
    assert not channel(pair.b).attachments.open


def test_a_hash_that_nobody_named_gets_nothing_and_leaves_nothing() -> None:
    pair, secret = Pair(), content_of(30_000, "not for them")
    pair.settle()
    put(pair.b, secret)
    digest = sha256(secret).digest()
    sealed, before = tap(pair.b), channel(pair.b).dropped
    send(
        pair,
        pair.a,
        frames.BlobWant(digest, 0, len(secret)),
        frames.Blob(digest, 0, len(secret), secret[:500]),
        frames.Blob(digest, 500, len(secret), secret[500:900]),
        frames.BlobHeld(digest, 5, bytes(64)),
    )
    assert channel(pair.b).dropped == before + 3
    assert not any(isinstance(frame, frames.Blob | frames.BlobHeld) for one in sealed for frame in one)
    state = channel(pair.b).attachments
    assert not any((state.wanted, state.serving, state.open, state.receipts, state.naming, state.lookups))
    assert pair.b.store.kept(BLOB_SPACE, channel(pair.b).id) == {}


def test_what_we_hold_for_others_does_not_spare_the_other_side_to_send_it() -> None:
    """Otherwise a receipt would tell it which files we have from elsewhere."""
    pair, content = Pair(), content_of(5_000)
    put(pair.b, content)
    say(pair, pair.a, named(content))
    pair.settle()
    assert row(pair.b, HELD_SPACE, content) is None
    assert row(pair.a, BLOB_RECEIPT_SPACE, content) is None


def test_a_receipt_with_a_bad_signature_is_none() -> None:
    pair, content = Pair(), content_of(5_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.take_wire(pair.a)
    send(pair, pair.b, frames.BlobHeld(sha256(content).digest(), 5, bytes(64)))
    assert row(pair.a, UNHELD_SPACE, content) is not None
    assert row(pair.a, BLOB_RECEIPT_SPACE, content) is None


def test_pieces_here_and_there_cost_bounded_memory() -> None:
    pair = Pair()
    names = [Attachment(bytes((number,)) * 32, ATTACHMENT_BYTES_MAX, f"{number}") for number in range(16)]
    say(pair, pair.a, *names)
    pair.settle()
    chunks = ATTACHMENT_BYTES_MAX // ATTACHMENT_CHUNK_BYTES
    tracemalloc.start()
    for one in names:
        for first in range(0, chunks, 100):
            numbers = range(first, min(first + 100, chunks))
            junk = [
                frames.Blob(one.sha256, number * ATTACHMENT_CHUNK_BYTES, one.size_bytes, b"junk") for number in numbers
            ]
            send(pair, pair.a, *junk)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(channel(pair.b).attachments.open) == ATTACHMENT_CHUNKS_OPEN_MAX
    assert grown < 2 << 20
    assert pair.b.store.kept(BLOB_SPACE) == {}


def test_asking_for_everything_at_once_costs_bounded_memory() -> None:
    pair, content = Pair(), content_of(4 << 20)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.settle(rounds=200)
    channel(pair.a).way().bits_per_second = 300  # type: ignore[union-attr]  # there is one
    digest = sha256(content).digest()
    for _ in range(100):
        channel(pair.b).queue.add(0, Waiting(12, frames.encode(frames.BlobWant(digest, 0, len(content)))))
    pair.b.feed(TimePassed())
    carry(pair, pair.b, pair.a, lambda _: True)
    state = channel(pair.a).attachments
    assert sum(one.asked.size for one in state.serving.values()) <= ATTACHMENT_WINDOW_BYTES_MAX
    assert len(state.chunks) <= ATTACHMENT_CHUNKS_READ_MAX


# -- by parcel -------------------------------------------------------------------------------------------------------


def without_ways() -> Pair:
    pair = Pair()
    pair.settle()
    for end in (pair.a, pair.b):
        channel(end).routes.clear()
    return pair


def journey(pair: Pair, source: End, target: End) -> int:
    """Carry a parcel from one side to the other; returns how many bytes of attachments it took."""
    sealed = tap(source)
    route = Route("folder", "/stick", Lane.SLOW, DATAGRAM_BYTES_MAX, two_way=False, fixed=False)
    source.feed(CarryOutAsked(channel(source).id, route))
    wire = tuple(pair.take_wire(source))
    target.feed(DatagramsArrived("folder", "/stick", wire, Lane.SLOW, DATAGRAM_BYTES_MAX, answers=False))
    return sum(len(frame.piece) for one in sealed for frame in one if isinstance(frame, frames.Blob))


def test_one_parcel_carries_a_letter_with_its_attachment_and_the_next_its_receipt() -> None:
    pair, content = without_ways(), content_of(500_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    assert journey(pair, pair.a, pair.b) == len(content)
    assert held(pair.b, content)
    pair.b.reload()
    journey(pair, pair.b, pair.a)
    assert settled_between(pair.a, pair.b, content)
    assert journey(pair, pair.a, pair.b) == 0


def test_what_is_too_large_for_one_parcel_goes_on_in_the_next_also_after_a_restart() -> None:
    pair, content = without_ways(), content_of(ATTACHMENTS_PARCEL_BYTES_MAX + 100_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    assert journey(pair, pair.a, pair.b) == ATTACHMENTS_PARCEL_BYTES_MAX
    pair.a.reload()
    assert journey(pair, pair.a, pair.b) == 100_000
    pair.b.now = Instant(pair.b.now + 1_000)
    pair.b.feed(TimePassed())
    assert held(pair.b, content)


def test_the_other_side_asks_by_parcel_for_what_was_lost() -> None:
    pair, content = without_ways(), content_of(500_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    route = Route("folder", "/stick", Lane.SLOW, 20_000, two_way=False, fixed=False)
    pair.a.feed(CarryOutAsked(channel(pair.a).id, route))
    wire = pair.take_wire(pair.a)
    del wire[5:8]
    pair.b.feed(DatagramsArrived("folder", "/stick", tuple(wire), Lane.SLOW, 20_000, answers=False))
    assert not held(pair.b, content)
    journey(pair, pair.b, pair.a)
    assert journey(pair, pair.a, pair.b) < 100_000
    assert held(pair.b, content)


def test_when_the_way_is_lost_nothing_is_asked_for_and_when_it_is_back_it_goes_on() -> None:
    pair, content = Pair(), content_of(20_000)
    pair.settle()
    put(pair.a, content)
    channel(pair.b).routes.clear()
    say(pair, pair.a, named(content))
    for datagram in pair.take_wire(pair.a):
        pair.b.feed(DatagramsArrived("tcp", "b", (datagram,), Lane.FAST, 1_200, answers=False))
    pair.b.feed(RouteLost("tcp", "a"))
    assert channel(pair.b).timers.attachments is None
    assert not any(isinstance(effect, Carry) for effect in pair.b.carried)
    pair.connect()
    pair.settle()
    pair.wait(1_000)
    assert settled_between(pair.a, pair.b, content)


# -- quota -----------------------------------------------------------------------------------------------------------


def alarms(end: End) -> list[str]:
    return [one.code for one in end.said(Alarm)]


def no_room_there(end: End, content: bytes) -> int:
    unheld = channel(end).attachments.unheld.get(sha256(content).digest())
    return 0 if unheld is None else unheld.no_room_since


def test_who_sent_it_is_told_also_after_both_began_again_until_there_is_room() -> None:
    pair, content = Pair(settings=Settings(attachments_bytes_max=0)), content_of(60_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.settle(rounds=200)
    told = no_room_there(pair.a, content)
    assert told
    pair.wait(MINUTE_MS)
    pair.a.reload()
    assert no_room_there(pair.a, content) == told, "kept, and since when it was first said"
    channel(pair.a).attachments.unheld[sha256(content).digest()].no_room_since = 0
    pair.b.reload()
    pair.connect()
    pair.wait(2 * MINUTE_MS)
    assert no_room_there(pair.a, content) > told, "said again to who reminds"
    pair.b.settings = Settings()
    pair.b.reload()
    pair.connect()
    carry(pair, pair.a, pair.b, lambda _: True)
    pair.wait(2 * MINUTE_MS)
    assert settled_between(pair.a, pair.b, content)
    assert not no_room_there(pair.a, content)


def test_room_again_is_noted_as_soon_as_any_of_it_is_asked_for() -> None:
    pair, content = Pair(settings=Settings(attachments_bytes_max=0)), content_of(60_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.settle(rounds=200)
    unheld = channel(pair.a).attachments.unheld[sha256(content).digest()]
    work = Work(Instant(pair.a.now), bytes, pair.a.station.state.errands)
    serving.take_want(work, channel(pair.a), frames.BlobWant(sha256(content).digest(), 0, 10))
    assert unheld.no_room_since == 0
    kept = [effect.value for effect in work.effects if isinstance(effect, Keep)]
    assert kept == [unheld.encoded()]


def test_what_has_no_room_is_refused_by_name_and_what_is_held_stays() -> None:
    pair = Pair(settings=Settings(attachments_bytes_max=100_000))
    first, second, third = content_of(60_000, "1"), content_of(60_000, "2"), content_of(40_000, "3")
    for content in (first, second, third):
        put(pair.a, content)
        say(pair, pair.a, named(content))
        pair.settle(rounds=200)
    state = channel(pair.b).attachments
    assert [held(pair.b, content) for content in (first, second, third)] == [True, False, True]
    assert alarms(pair.b) == ["attachment-quota"]
    assert state.bytes_taken == 100_000
    assert state.refused(sha256(second).digest(), len(second))
    pair.send(pair.a, "and letters still cross")
    pair.settle()
    assert pair.b.size(pair.a.station.state.places[pair.line][1].own.origin.text) == 4
    pair.wait(20 * MINUTE_MS)
    assert not held(pair.b, second)
    assert no_room_there(pair.a, second)
    assert not no_room_there(pair.a, first)
    assert sum(map(len, pair.b.store.kept(BLOB_SPACE).values())) == 100_000


def test_what_is_put_in_here_takes_nothing_of_their_room() -> None:
    pair = Pair(settings=Settings(attachments_bytes_max=50_000))
    ours, theirs = content_of(60_000, "ours"), content_of(50_000, "theirs")
    put(pair.b, ours)
    pair.a.settings = Settings()
    pair.a.reload()
    pair.connect()
    say(pair, pair.b, named(ours))
    put(pair.a, theirs)
    say(pair, pair.a, named(theirs))
    pair.settle(rounds=200)
    assert settled_between(pair.b, pair.a, ours)
    assert settled_between(pair.a, pair.b, theirs)


def test_after_a_restart_the_same_are_taken_and_with_more_room_the_rest() -> None:
    pair = Pair(mtu_bytes=1_200, settings=Settings(attachments_bytes_max=100_000))
    contents = [content_of(60_000, str(number)) for number in range(3)]
    for content in contents:
        put(pair.a, content)
        say(pair, pair.a, named(content))
    wanted = channel(pair.b).attachments.wanted
    while not wanted or not next(iter(wanted.values())).bytes_kept:
        carry(pair, pair.a, pair.b, lambda _: True)
        carry(pair, pair.b, pair.a, lambda _: True)
    (begun,) = wanted
    assert wanted[begun].bytes_kept < 60_000
    for end in (pair.a, pair.b):
        end.reload()
    assert list(channel(pair.b).attachments.wanted) == [begun]
    pair.connect()
    pair.wait(MINUTE_MS)
    assert [held(pair.b, content) for content in contents] == [True, False, False]
    pair.b.settings = Settings(attachments_bytes_max=180_000)
    pair.b.reload()
    pair.connect()
    pair.wait(MINUTE_MS)
    assert all(settled_between(pair.a, pair.b, content) for content in contents)
    assert channel(pair.b).attachments.bytes_taken == 180_000


def test_with_less_room_than_before_nothing_that_is_held_goes() -> None:
    pair, content = Pair(), content_of(60_000)
    put(pair.a, content)
    say(pair, pair.a, named(content))
    pair.settle()
    pair.b.settings = Settings(attachments_bytes_max=0)
    pair.b.reload()
    pair.connect()
    pair.wait(MINUTE_MS)
    assert held(pair.b, content)
    say(pair, pair.a, named(content, "once more"))
    pair.settle()
    assert alarms(pair.b) == []
    assert settled_between(pair.a, pair.b, content)
