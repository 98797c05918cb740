"""Everything that reads bytes from outside, given what is almost right: a value, or a refusal with a name; bounded."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from random import Random

import pytest

from parley.bearers.bytestuffing import STUFFED_BYTES_MAX, Unstuffer, framed
from parley.bearers.framing import join
from parley.bearers.framing import split as split_stream
from parley.bearers.parcel import decode_parcel, encode_parcel
from parley.record.bundle import bundle_bad, encode_bundle
from parley.record.bundle_check import check_bundle
from parley.record.entry import decode_entry
from parley.record.terms import decode_terms
from parley.seal.frames import encode, number_of, pack_encoded, parse
from parley.wire import cbor
from parley.wire.errors import ParleyError
from tests.faults.test_bad_frames import PEAK_BYTES_MAX, bombs, everything, from_a, started, still_serves
from tests.record.maker import World
from tests.seal.samples import EVERY_FRAME
from verifier import verify

TRIES = 300
"""Inputs of a kind in one round."""

PIECES = (
    b"\x00",
    b"\xff",
    b"\x80",
    b"\x9b" + b"\xff" * 8,
    b"\x5b\x7f" + b"\xff" * 7,
    b"\xf9\x7e\x00",
    b"\n",
    b"\xe2\x80",
)
"""What readers trip over: ends, largest numbers, wrong kinds, halves of characters."""


def mutated(random: Random, valid: list[bytes]) -> bytes:
    """One of the valid inputs, changed in one to four places; or, rarely, one of the bombs."""
    if random.random() < 0.02:
        return random.choice(list(bombs().values()))
    raw = random.choice(valid)
    for _ in range(random.randint(1, 4)):
        start = random.randint(0, len(raw))
        end = min(len(raw), start + random.choice((0, 0, 1, 1, 2, 8, 64)))
        part = raw[start:end]
        put = random.choice(
            (
                random.randbytes(len(part)),
                random.choice(PIECES),
                b"",
                part * random.choice((2, 3, 300)),
                bytes(byte ^ 1 << random.randrange(8) for byte in part),
                random.choice(valid)[start : start + 64],
            )
        )
        raw = raw[:start] + put + (raw[end:] if random.random() < 0.95 else b"")
    return raw


# -- what is read, and by what -----------------------------------------------------------------------------------------

WORLD = World()
for number in range(5):
    WORLD.a1.add(f"Letter {number}.")
LOG = WORLD.a1
SHOWN = LOG.show([WORLD.a.checkpoint(LOG.head(4)), WORLD.b.receipt(LOG.head())], (0, 3))
BUNDLE = WORLD.bundle(SHOWN)
PLAINTEXTS = [
    pack_encoded([(number_of(frame), encode(frame)) for frame in some], padded=False)
    for some in (*((one,) for one in EVERY_FRAME), EVERY_FRAME[:3])
]
ENTRIES = [entry.raw for entry in LOG.entries]
PARCEL = encode_parcel([b"one", b"two" * 100])


def refusal_of(read: Callable[[bytes], object], raw: bytes) -> str:
    """The code of the refusal; empty where the input is taken."""
    try:
        read(raw)
    except (ParleyError, verify.Refusal) as refusal:
        return str(refusal.code)
    return ""


def read_bundle(payload: bytes) -> object:
    """The payload, rightly signed: else no more than the signature is looked at.  Both readers must agree about it."""
    raw = WORLD.a.raw_bundle(payload)
    said = [refusal_of(check, raw) for check in (check_bundle, verify.check_bundle)]
    if all(said):
        bundle_bad(str(said))
    assert not any(said), said
    return raw


def read_frames(plaintext: bytes) -> object:
    """What stands before a fault stands; the fault is named."""
    parsed = parse(plaintext)
    for frame in parsed.frames:
        encode(frame)
    if parsed.trouble is not None:
        raise parsed.trouble
    return parsed


READ: dict[str, tuple[Callable[[bytes], object], list[bytes]]] = {
    "cbor": (cbor.decode, [*ENTRIES, encode_bundle(BUNDLE), cbor.encode([1, {2: "three", "four": None}, [b"5"]])]),
    "entry": (decode_entry, ENTRIES),
    "terms": (decode_terms, WORLD.terms),
    "frames": (read_frames, PLAINTEXTS),
    "bundle": (read_bundle, [encode_bundle(BUNDLE)]),
    "stream": (split_stream, [join([b"one"] * 50), join([b"two" * 100, b"three"])]),
    "parcel": (decode_parcel, [PARCEL]),
}
"""Each reader, and inputs that are right for it."""


@pytest.mark.soak(rounds=200)
@pytest.mark.parametrize("kind", READ)
def test_what_is_almost_right_is_read_or_refused_by_name(kind: str, rounds: int) -> None:
    read, valid = READ[kind]
    assert [refusal_of(read, raw) for raw in valid] == [""] * len(valid)
    codes = set()
    for seed in range(TRIES * rounds):
        raw = mutated(Random(seed), valid)
        tracemalloc.start()
        try:
            codes.add(refusal_of(read, raw))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert peak < PEAK_BYTES_MAX + 8 * len(raw), f"seed {seed}"
    assert codes - {""}
    assert not codes & {"error", "refused", "trouble"}


@pytest.mark.soak(rounds=50)
def test_a_station_takes_whatever_is_sealed_with_the_right_keys(rounds: int) -> None:
    pair = started()
    before = everything(pair)
    for seed in range(TRIES * rounds):
        from_a(pair, mutated(Random(seed), PLAINTEXTS))
        assert everything(pair) == before, f"seed {seed}"
    still_serves(pair)


@pytest.mark.soak(rounds=200)
def test_a_line_of_bytes_finds_its_feet_again_after_anything(rounds: int) -> None:
    for seed in range(TRIES * rounds):
        random = Random(seed)
        datagrams = [random.randbytes(random.choice((1, 5, 300, 1_200))) for _ in range(4)]
        noise = mutated(random, [framed(one) for one in datagrams])
        unstuffer = Unstuffer()
        came = []
        cuts = sorted(random.randint(0, len(noise)) for _ in range(5))
        for start, end in zip([0, *cuts], [*cuts, len(noise)], strict=True):
            came += unstuffer.feed(noise[start:end])
            assert len(unstuffer._tail) <= STUFFED_BYTES_MAX
        assert set(came) <= set(datagrams), f"seed {seed}"
        assert unstuffer.feed(framed(b"after"))[-1:] == [b"after"], f"seed {seed}"
