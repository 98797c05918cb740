"""Entries: written and read alike, signed over everything, and verified by the recipe."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.keys.purpose import KeyId, Purpose
from parley.keys.signing import BadSignature
from parley.record.entry import (
    BadEntry,
    Entry,
    EntryMisplaced,
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
from parley.record.keyring import KeyUnknown
from parley.record.merkle import Tree, leaf_hash
from parley.record.origin import Origin, first_generation, first_origin, parse_origin
from parley.record.terms import BadTerms, decode_terms, encode_terms, line_id
from parley.record.verify import LogForked, LogState, SeenFalse, verify_alone, verify_entry, verify_place, verify_root
from parley.wire import cbor
from parley.wire.errors import Misconduct
from parley.wire.ids import EntryHash, EntryIndex, Generation, LineId, LogSize, PartyId, PostId, RootHash
from parley.wire.limits import BODY_BYTES_MAX, ENTRY_BYTES_MAX
from parley.wire.marks import Handling, Nature, Precedence
from tests.record.maker import CHANNEL, MadeLog, World, make_terms

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


# -- steps 1 to 5 ------------------------------------------------------------------------------------------------------


def test_the_steps_have_their_order() -> None:
    origin, payload = WORLD.a1.origin, encode_payload(WORLD.a1.payload())
    other = first_origin(origin.line, B.id)
    stranger = protected_header(B.key_id(Purpose.ENTRY), origin)
    for raw, refusal in (
        (b"", BadEntry),
        (A.raw_entry(other, b"\xff"), EntryMisplaced),
        (assemble(stranger, b"\xff", bytes(64)), KeyUnknown),
        (assemble(protected_header(A.key_id(Purpose.ENTRY), origin), b"\xff", bytes(64)), BadSignature),
        (A.raw_entry(origin, b"\xff"), BadEntry),
    ):
        with pytest.raises(refusal):
            verify_entry(raw, origin, A.ring, on_line0=False)
    assert verify_entry(A.raw_entry(origin, payload), origin, A.ring, on_line0=False).payload.index == 0


def test_line_0_is_named_outside_line_0_only() -> None:
    on, off = WORLD.a0, WORLD.a1
    for log, payload, on_line0 in (
        (on, on.payload(line0=off.payload().line0), True),
        (off, off.payload(line0=None), False),
    ):
        with pytest.raises(BadEntry, match="line 0"):
            verify_entry(A.entry(log.origin, payload).raw, log.origin, A.ring, on_line0=on_line0)
        verify_alone(A.entry(log.origin, payload).raw, A.ring, on_line0=None)


def test_an_entry_of_another_party_is_misplaced() -> None:
    with pytest.raises(EntryMisplaced):
        verify_alone(WORLD.a1.party.entry(WORLD.a1.origin, WORLD.a1.payload()).raw, B.ring, on_line0=False)


# -- steps 6 to 9: the vectors hold the cases; here is what they leave over --------------------------------------------


def state(entry: Entry, before: Payload | None = None) -> LogState:
    """A receiver that knows nothing but the empty beginning of its own log."""
    generation = entry.payload.seen.generation
    empty = Tree([]).root(LogSize(0))
    return LogState(
        root=entry.payload.root,
        own_root=lambda known, size: empty if (known, size) == (generation, 0) else None,
        own_line0_size=lambda known: LogSize(0) if known == bytes(8) else None,
        before=before,
    )


def test_the_first_entry_has_nothing_before_it() -> None:
    log = MadeLog(A, B, WORLD.a1.line)
    entry = log.add()
    verify_place(entry, state(entry))


def test_a_fork_is_misconduct_with_its_evidence() -> None:
    entry = MadeLog(A, B, WORLD.a1.line).add()
    with pytest.raises(LogForked) as caught:
        verify_root(entry, RootHash(bytes(32)))
    assert isinstance(caught.value, Misconduct)
    assert caught.value.evidence == entry.raw


def test_what_was_never_seen_is_misconduct_with_its_evidence() -> None:
    log = MadeLog(A, B, WORLD.a1.line)
    entry = log.add(seen=Seen(first_generation(log.line, B.id), LogSize(1), RootHash(bytes(32))))
    with pytest.raises(SeenFalse) as caught:
        verify_place(entry, state(entry))
    assert isinstance(caught.value, Misconduct)
    assert caught.value.evidence == entry.raw


def test_in_a_new_generation_less_may_be_seen() -> None:
    log = MadeLog(A, B, WORLD.a1.line)
    before = log.payload(seen=Seen(Generation(b"12345678"), LogSize(9), RootHash(bytes(32))))
    before = replace(before, line0=Line0(Generation(b"1" * 8), LogSize(9), Generation(b"2" * 8), LogSize(9)))
    entry = log.add()
    verify_place(entry, state(entry, before))


def test_on_line_0_there_is_no_line_0_to_compare() -> None:
    log = MadeLog(A, B, WORLD.a0.line, on_line0=True)
    before, entry = log.add().payload, log.add()
    verify_place(entry, state(entry, before))


# -- origins and terms -------------------------------------------------------------------------------------------------


@given(HASHES, HASHES, GENERATIONS)
def test_an_origin_is_read_as_it_was_written(line: bytes, party: bytes, generation: Generation) -> None:
    origin = Origin(LineId(line), PartyId(party), generation)
    assert parse_origin(origin.text) == origin
    assert len(origin.text) == 153


def test_another_text_is_no_origin() -> None:
    text = first_origin(LineId(bytes(32)), A.id).text
    for wrong in (text.upper(), text + "\n", text[:-1], " " + text, text.replace("parley", "parole"), ""):
        assert parse_origin(wrong) is None


def test_both_sides_compute_the_same_terms_and_generations() -> None:
    zero, one = (make_terms(index, A, B) for index in (0, 1))
    assert [side.post for side in zero.sides] == [0, 0]
    assert [side.post for side in one.sides] == [7, 7]
    assert zero.nonce != one.nonce
    assert line_id(encode_terms(zero)) != line_id(encode_terms(one))
    assert one.other(A.id).party == B.id
    assert one.other(B.id).party == A.id
    assert decode_terms(encode_terms(one)) == one
    assert first_generation(LineId(CHANNEL), A.id) != first_generation(LineId(CHANNEL), B.id)


def test_terms_of_another_form_are_refused() -> None:
    with pytest.raises(BadTerms):
        decode_terms(encode_terms(replace(make_terms(1, A, B), index=256)))
