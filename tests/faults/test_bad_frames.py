"""Bad input at the station, from strangers and from a peer with the right keys: counted, bounded, and it goes on."""

from __future__ import annotations

import tracemalloc
import zlib
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from parley.exchange.effects import Arrived
from parley.record.entry import decode_entry, encode_payload
from parley.seal import frames
from parley.seal.dehydrate import NearPlace
from parley.seal.frames import encode, number_of, pack_encoded
from parley.seal.schedule import Lane
from parley.wire.compress import compress
from parley.wire.dictionary import STANDARD_EN
from parley.wire.limits import DATAGRAM_BYTES_MAX, ENTRY_BYTES_MAX
from tests.seal.samples import EVERY_FRAME, NEAR_ENTRY
from tests.station.pair import Pair

every_frame = pytest.mark.parametrize(
    "frame", EVERY_FRAME, ids=[f"{place}-{type(frame).__name__}" for place, frame in enumerate(EVERY_FRAME)]
)
PEAK_BYTES_MAX = 1 << 20
BOMB = zlib.compress(bytes(64 << 20), 9)
"""Sixty-four MiB of zeros in sixty-four KiB."""


def everything(pair: Pair) -> object:
    """All that is durable at B, save its key states, which note which numbers were taken."""
    store = pair.b.store
    logs = {origin: store.entries(origin, 0, 999) for origin in store.origins()}
    return logs, store.journal_size("evidence"), store.kept("card"), store.kept("receipt")


def from_a(pair: Pair, plaintext: bytes) -> None:
    """Seal with A's own keys whatever it is, and hand it to B."""
    keys = pair.a.station.state.channels[pair.channel].keys
    reservation = keys.reserve(Lane.FAST, pair.a.now)
    if reservation is not None:
        keys.grant(reservation)
    pair.deliver(pair.b, [keys.seal(plaintext, Lane.FAST).datagram])
    pair.take_wire(pair.b)


def still_serves(pair: Pair) -> None:
    """A letter crosses, and its receipt comes back."""
    pair.b.told.clear()
    pair.send(pair.a, "and still it serves")
    pair.wait(200_000)
    assert [decode_entry(one.raw).payload.index for one in pair.b.said(Arrived)] == [pair.a.size(_own(pair)) - 1]
    assert pair.a.station.state.places[pair.line][1].own.receipted == pair.a.size(_own(pair))


def _own(pair: Pair) -> str:
    return str(pair.a.station.state.places[pair.line][1].own.origin.text)


def started() -> Pair:
    """A pair over which one letter has crossed."""
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "before")
    pair.settle()
    return pair


@every_frame
def test_a_frame_cut_anywhere_changes_nothing(frame: frames.Frame) -> None:
    pair = started()
    before = everything(pair)
    whole = pack_encoded([(number_of(frame), encode(frame))], padded=False)
    step = 1 if len(whole) < 400 else 29
    for end in range(1, len(whole), step):
        from_a(pair, whole[:end])
    assert everything(pair) == before
    assert pair.b.station.state.channels[pair.channel].dropped > 0
    still_serves(pair)


@every_frame
def test_the_content_of_a_frame_cut_anywhere_changes_nothing(frame: frames.Frame) -> None:
    pair = started()
    before = everything(pair)
    content = encode(frame)
    step = 1 if len(content) < 400 else 29
    for end in range(0, len(content), step):
        from_a(pair, pack_encoded([(number_of(frame), content[:end])], padded=False))
    assert everything(pair) == before
    still_serves(pair)


@every_frame
def test_a_frame_with_any_byte_changed_changes_no_record(frame: frames.Frame) -> None:
    pair = started()
    before = everything(pair)
    whole = pack_encoded([(number_of(frame), encode(frame))], padded=False)
    step = 1 if len(whole) < 400 else 29
    for place in range(0, len(whole), step):
        from_a(pair, whole[:place] + bytes((whole[place] ^ 0x55,)) + whole[place + 1 :])
    assert everything(pair) == before
    still_serves(pair)


def test_junk_under_the_right_keys_changes_nothing() -> None:
    pair = started()
    before = everything(pair)
    random = Random(1)
    for size in (0, 1, 2, 31, 200, 1_200, 9_000):
        for _ in range(20):
            from_a(pair, random.randbytes(size))
    assert everything(pair) == before
    still_serves(pair)


def test_a_datagram_with_any_bit_changed_is_a_strangers() -> None:
    pair = started()
    pair.send(pair.a, "every bit of this counts")
    (datagram,) = pair.take_wire(pair.a)
    before = everything(pair), pair.b.store.kept("channel-keys")
    flipped = list(_flipped(datagram))
    unknown = pair.b.station.state.unknown_datagrams
    pair.deliver(pair.b, flipped)
    assert pair.b.station.state.unknown_datagrams == unknown + len(flipped) == unknown + 8 * len(datagram)
    assert (everything(pair), pair.b.store.kept("channel-keys")) == before
    pair.deliver(pair.b, [datagram])
    assert len(pair.b.said(Arrived)) == 2
    pair.settle()
    still_serves(pair)


def _flipped(datagram: bytes) -> Iterator[bytes]:
    for bit in range(8 * len(datagram)):
        changed = bytearray(datagram)
        changed[bit // 8] ^= 1 << bit % 8
        yield bytes(changed)


def test_a_datagram_cut_anywhere_is_a_strangers() -> None:
    pair = started()
    pair.send(pair.a, "whole or not at all")
    (datagram,) = pair.take_wire(pair.a)
    before = everything(pair)
    pair.deliver(pair.b, [datagram[:size] for size in range(len(datagram))])
    assert everything(pair) == before
    pair.deliver(pair.b, [datagram])
    assert len(pair.b.said(Arrived)) == 2


# -- bombs -------------------------------------------------------------------------------------------------------------


def nested(depth: int) -> bytes:
    """Arrays in arrays, as CBOR."""
    return b"\x81" * depth + b"\x00"


def bombs() -> dict[str, bytes]:
    """Contents of entries and messages that ask for much more than they are."""
    return {
        "an array of 2**64 items": b"\x9b" + b"\xff" * 8,
        "a string of 2**62 bytes": b"\x5b\x3f" + b"\xff" * 7,
        "a map of 2**32 pairs": b"\xba" + b"\xff" * 4,
        "thirty thousand arrays in each other": nested(30_000),
        "a tag in a tag": b"\xc1" * 30_000 + b"\x00",
        "an endless string": b"\x5f" + b"\x41\x00" * 20_000,
        "keys twice": b"\xa2\x01\x00\x01\x00",
        "many empty arrays": b"\x99\x75\x30" + b"\x80" * 30_000,
    }


def carriers(raw: bytes) -> list[frames.Frame]:
    """Every frame that carries something to be decoded, carrying this."""
    return [
        frames.EntryFull(1, 0, raw[:ENTRY_BYTES_MAX]),
        frames.EntryFull(1, 1, raw[:ENTRY_BYTES_MAX]),
        frames.EntryFull(0, 0, raw[:ENTRY_BYTES_MAX]),
        frames.RatchetFrame(raw[:4_000]),
        frames.RecoverFrame(raw),
        replace(NEAR_ENTRY, body=raw[:32_000], raw=True, plain=False),
        replace(NEAR_ENTRY, body=compress(raw, STANDARD_EN), plain=False),
    ]


@pytest.mark.parametrize("name", sorted(bombs()))
def test_bombs_in_a_frame_are_refused_within_bounds(name: str) -> None:
    pair = started()
    before = everything(pair)
    for frame in carriers(bombs()[name]):
        plaintext = pack_encoded([(number_of(frame), encode(frame))], padded=False)
        assert _peak(pair, plaintext) < PEAK_BYTES_MAX
    assert everything(pair) == before
    still_serves(pair)


@every_frame
def test_a_frame_that_is_cut_or_changed_takes_little_memory(frame: frames.Frame) -> None:
    pair = started()
    whole = pack_encoded([(number_of(frame), encode(frame))], padded=False)
    for place in range(1, len(whole), len(whole) // 12 + 1):
        for bad in (whole[:place], whole[:place] + bytes((whole[place] ^ 0xFF,)) + whole[place + 1 :]):
            assert _peak(pair, bad) < PEAK_BYTES_MAX


def test_a_compressed_bomb_is_refused_within_bounds() -> None:
    pair = started()
    before = everything(pair)
    for plain in (True, False):
        for body in (_deflated(20 << 20), _deflated(32_769), _deflated(1)[:-1], BOMB[:32_000]):
            frame = replace(NEAR_ENTRY, body=body, plain=plain, place=NearPlace(1, 0))
            plaintext = pack_encoded([(number_of(frame), encode(frame))], padded=False)
            assert len(plaintext) < DATAGRAM_BYTES_MAX
            assert _peak(pair, plaintext) < PEAK_BYTES_MAX
    assert everything(pair) == before
    still_serves(pair)


def _deflated(size: int) -> bytes:
    return compress(bytes(size), STANDARD_EN)


def _peak(pair: Pair, plaintext: bytes) -> int:
    """The most memory that B takes beyond what it had, while it reads one datagram."""
    keys = pair.a.station.state.channels[pair.channel].keys
    datagram = keys.seal(plaintext, Lane.FAST).datagram
    tracemalloc.start()
    try:
        pair.deliver(pair.b, [datagram])
        return tracemalloc.get_traced_memory()[1] - 4 * len(datagram)
    finally:
        tracemalloc.stop()
        pair.take_wire(pair.b)


# -- a flood -----------------------------------------------------------------------------------------------------------


def test_a_flood_of_strangers_leaves_no_trace_but_a_count() -> None:
    pair = started()
    random = Random(2)
    junk = [random.randbytes(random.choice((1, 5, 32, 96, 224, 1_200))) for _ in range(2_000)]
    before = everything(pair), pair.b.store.kept("channel-keys")
    pair.deliver(pair.b, junk[:100])  # what is made once is made
    tracemalloc.start()
    try:
        for start in range(0, len(junk), 100):
            pair.deliver(pair.b, junk[start : start + 100])
        now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert now < 16_384
    assert peak < PEAK_BYTES_MAX
    assert pair.b.station.state.unknown_datagrams == len(junk) + 100
    assert pair.take_wire(pair.b) == []
    assert (everything(pair), pair.b.store.kept("channel-keys")) == before
    still_serves(pair)


def test_an_entry_with_duplicate_keys_or_more_than_its_fields_is_dropped() -> None:
    pair = started()
    before = everything(pair)
    entry = decode_entry(pair.b.store.entries(_own(pair), 0, 1)[0])
    payload = encode_payload(entry.payload)
    for wrong in (
        payload.replace(b"\xab\x01\x00", b"\xab\x02\x00", 1),
        payload.replace(b"\xab\x01\x00", b"\xac\x01\x00\x01\x00", 1),
        payload + b"\x00",
        payload[:-1],
    ):
        raw = entry.raw.replace(payload, wrong)
        assert raw != entry.raw
        from_a(
            pair,
            pack_encoded([(number_of(full), encode(full)) for full in [frames.EntryFull(1, 0, raw)]], padded=False),
        )
    assert everything(pair) == before
    still_serves(pair)
