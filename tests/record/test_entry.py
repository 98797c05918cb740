"""Entries: written and read alike, and signed over everything."""

from __future__ import annotations

from dataclasses import replace

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
    check_payload,
    decode_entry,
    decode_payload,
    encode_payload,
    protected_header,
    read_header,
    split_entry,
)
from parley.record.merkle import leaf_hash
from parley.record.origin import Origin
from parley.record.verify import verify_alone, verify_rebuilt
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


def strange(payload: Payload) -> st.SearchStrategy[Payload]:
    """The payload with one value that may be another than a payload has."""
    number = st.integers(0, 1 << 63)
    seen, line0 = (
        payload.seen,
        payload.line0 or Line0(Generation(bytes(8)), LogSize(0), Generation(bytes(8)), LogSize(0)),
    )
    octets = st.binary(max_size=40)
    values: dict[str, st.SearchStrategy[object]] = {
        "index": number,
        "root": octets,
        "seen": number.map(lambda size: replace(seen, size=LogSize(size)))
        | octets.map(lambda root: replace(seen, root=RootHash(root))),
        "line0": number.map(lambda size: replace(line0, own_size=LogSize(size)))
        | number.map(lambda size: replace(line0, seen_size=LogSize(size))),
        "time_seconds": number,
        "post": number,
        "form": st.text(max_size=70),
        "form_version": number,
        "body": octets | HASHES.map(lambda raw: cbor.encode(raw) * 2) | st.just(cbor.encode(bytes(BODY_BYTES_MAX))),
    }
    one = st.sampled_from(sorted(values)).flatmap(lambda name: values[name].map(lambda value: {name: value}))
    return one.map(lambda changed: replace(payload, **changed))  # type: ignore[arg-type]  # drawn


@given(PAYLOADS.flatmap(strange))
def test_what_is_rebuilt_is_checked_as_what_is_read(payload: Payload) -> None:
    try:
        check_payload(payload)
    except BadEntry:
        with pytest.raises(BadEntry):
            decode_payload(encode_payload(payload))
    else:
        assert decode_payload(encode_payload(payload)) == payload


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
    on_line0 = payload.line0 is None
    assert verify_alone(entry.raw, A.ring, on_line0=on_line0) == entry
    assert verify_rebuilt(payload, signature, entry.key_id, origin, A.ring, on_line0=on_line0) == entry
    assert cbor.decode(entry.signed) == ["Signature1", protected, b"", raw_payload]


def test_the_largest_body_fits_into_an_entry() -> None:
    body = cbor.encode(bytes(BODY_BYTES_MAX - 3))
    entry = A.entry(WORLD.a1.origin, WORLD.a1.payload(body=body, answers=EntryHash(bytes(32))))
    assert len(body) == BODY_BYTES_MAX
    assert len(entry.raw) < ENTRY_BYTES_MAX
    with pytest.raises(BadEntry, match="at most 34816 allowed"):
        decode_entry(entry.raw + bytes(ENTRY_BYTES_MAX))
