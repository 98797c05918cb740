"""The recipe for an entry: its steps in order; the vectors hold the cases, here is what they leave over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.keys.purpose import Purpose
from parley.keys.signing import BadSignature
from parley.record.entry import (
    BadEntry,
    Entry,
    EntryMisplaced,
    Line0,
    Payload,
    Seen,
    assemble,
    encode_payload,
    protected_header,
)
from parley.record.keyring import KeyUnknown
from parley.record.merkle import Tree
from parley.record.origin import first_generation, first_origin
from parley.record.verify import LogForked, LogState, SeenFalse, verify_alone, verify_entry, verify_place, verify_root
from parley.wire.errors import Misconduct
from parley.wire.ids import Generation, LogSize, RootHash
from tests.record.maker import MadeLog, World

WORLD = World()
A, B = WORLD.a, WORLD.b


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
