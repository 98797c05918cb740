"""Entries: written and read alike, and signed over everything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.keys.purpose import KeyId
from parley.record.entry import (
    BadEntry,
    Line0,
    Payload,
    Seen,
    assemble,
    decode_entry,
    decode_payload,
    encode_payload,
    protected_header,
    read_header,
    split_entry,
)
from parley.record.merkle import leaf_hash
from parley.record.origin import Origin
from parley.record.verify import verify_alone
from parley.wire import cbor
from parley.wire.ids import EntryHash, EntryIndex, Generation, LineId, LogSize, PartyId, PostId, RootHash
from parley.wire.limits import BODY_BYTES_MAX, ENTRY_BYTES_MAX
from parley.wire.marks import Handling, Nature, Precedence
from tests.record.maker import World

WORLD = World()
A, B = WORLD.a, WORLD.b
HASHES = st.binary(min_size=32, max_size=32)
GENERATIONS = st.binary(min_size=8, max_size=8).map(Generation)
SIZES = st.integers(0, 1 << 40).map(LogSize)
PAYLOADS = st.builds(
    Payload,
    index=st.integers(0, (1 << 40) - 1).map(EntryIndex),
    root=HASHES.map(RootHash),
    seen=st.builds(Seen, GENERATIONS, SIZES, HASHES.map(RootHash)),
    line0=st.none() | st.builds(Line0, GENERATIONS, SIZES, GENERATIONS, SIZES),
    time_seconds=st.integers(0, 2**32 - 1),
    precedence=st.sampled_from(Precedence),
    nature=st.sampled_from(Nature),
    handling=st.sampled_from(Handling),
    post=st.integers(0, 999).map(PostId),
    form=st.text("abcxyz09/-", min_size=1, max_size=64),
    form_version=st.integers(0, 2**64 - 1),
    body=st.binary(max_size=300).map(cbor.encode),
    answers=st.none() | HASHES.map(EntryHash),
)


@given(PAYLOADS)
def test_a_payload_is_read_as_it_was_written(payload: Payload) -> None:
    raw = encode_payload(payload)
    assert decode_payload(raw) == payload
    assert cbor.encode(cbor.decode(raw)) == raw


@given(st.binary(min_size=8, max_size=8), HASHES, HASHES, GENERATIONS)
def test_a_header_is_the_cbor_that_the_page_describes(
    key: bytes, line: bytes, party: bytes, generation: Generation
) -> None:
    origin = Origin(LineId(line), PartyId(party), generation)
    header = protected_header(KeyId(key), origin)
    claims = {1: f"parley:{party.hex()}", 2: origin.text}
    assert cbor.decode(header) == {1: -19, 3: "application/parley-entry+cbor", 4: key, 15: claims}
    assert cbor.encode(cbor.decode(header)) == header
    assert read_header(header) == (key, origin)


@given(PAYLOADS)
def test_an_entry_is_read_as_it_was_written(payload: Payload) -> None:
    origin = WORLD.a1.origin
    entry = A.entry(origin, payload)
    protected, raw_payload, signature = split_entry(entry.raw)
    assert assemble(protected, raw_payload, signature) == entry.raw
    assert (entry.origin, entry.payload, entry.hash) == (origin, payload, leaf_hash(entry.raw))
    assert decode_entry(entry.raw) == entry
    assert verify_alone(entry.raw, A.ring, on_line0=payload.line0 is None) == entry
    assert cbor.decode(entry.signed) == ["Signature1", protected, b"", raw_payload]


def test_the_largest_body_fits_into_an_entry() -> None:
    body = cbor.encode(bytes(BODY_BYTES_MAX - 3))
    entry = A.entry(WORLD.a1.origin, WORLD.a1.payload(body=body, answers=EntryHash(bytes(32))))
    assert len(body) == BODY_BYTES_MAX
    assert len(entry.raw) < ENTRY_BYTES_MAX
    with pytest.raises(BadEntry, match="at most 34816 allowed"):
        decode_entry(entry.raw + bytes(ENTRY_BYTES_MAX))
