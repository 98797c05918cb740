"""Notes, checkpoints, receipts, fork proofs, whole logs: what the vectors leave over."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.keys.purpose import Purpose
from parley.keys.signing import BadSignature
from parley.record import checkpoint
from parley.record.check import LogDamaged, Progress, check_heads, check_signatures
from parley.record.checkpoint import parse_checkpoint_body, verify_checkpoint, verify_checkpoint_note
from parley.record.fork import ForkNotProved, prove_entry_root, prove_two_entries, verify_fork
from parley.record.keyring import KeyUnknown
from parley.record.merkle import verify_inclusion
from parley.record.note import BadNote, Note, NoteSignature, parse_note
from parley.record.receipt import (
    cosignature_message,
    parse_entry_receipt,
    receipt_message,
    verify_cosignature,
    verify_entry_receipt,
    verify_receipt,
    verify_receipt_note,
)
from parley.record.show import proof_text
from parley.record.verify import LogForked
from parley.wire.errors import Refusal
from parley.wire.ids import EntryIndex, LogSize, RootHash
from tests.record.maker import TIME, MadeLog, World, other_root

WORLD = World()
A, B = WORLD.a, WORLD.b


def log_of(count: int) -> MadeLog:
    log = MadeLog(A, B, WORLD.a1.line)
    for number in range(count):
        log.add(f"Letter {number}.")
    return log


LOG = log_of(9)
HEAD = LOG.head()


# -- notes -------------------------------------------------------------------------------------------------------------


@given(st.lists(st.binary(min_size=1, max_size=80), min_size=1, max_size=16))
def test_a_note_is_read_as_it_was_written(values: list[bytes]) -> None:
    note = Note("a\n\nb\n", tuple(NoteSignature("parley/x", bytes(4), value) for value in values))
    assert parse_note(note.text) == note


def test_a_note_is_bounded() -> None:
    with pytest.raises(BadNote, match="at most 65536 allowed"):
        parse_note("x" * 65_537)


def test_a_checkpoint_is_a_note_by_the_author() -> None:
    signed = A.checkpoint(HEAD)
    verify_checkpoint(signed)
    assert verify_checkpoint_note(signed.note.text, A.ring) == signed
    assert parse_checkpoint_body(signed.note.body) == HEAD
    origin, size, root = signed.note.body.splitlines()
    assert (origin, size, b64decode(root)) == (LOG.origin.text, "9", HEAD.root)
    with pytest.raises(BadNote, match="a line by the author"):
        verify_checkpoint_note(signed.note.text, B.ring)
    with pytest.raises(BadSignature):
        verify_checkpoint(replace(signed, head=other_root(HEAD)))


def test_a_receipt_is_a_note_by_the_receiver() -> None:
    signed = B.receipt(HEAD)
    verify_receipt(signed)
    assert verify_receipt_note(signed.note.text, B.ring) == signed
    with pytest.raises(KeyUnknown):
        verify_receipt_note(signed.note.text, A.ring)
    with pytest.raises(BadNote, match="alone is wanted"):
        verify_receipt_note(Note(signed.note.body, (signed.line, signed.line)).text, B.ring)
    with pytest.raises(BadSignature):
        verify_receipt(replace(signed, time_seconds=TIME + 1))


def test_the_messages_under_cosignatures_are_those_of_their_pages() -> None:
    body = A.checkpoint(HEAD).note.body
    assert receipt_message(HEAD, 7) == f"cosignature/v1\ntime 7\n{body}".encode()
    name, origin = f"parley/{B.id.hex()}/cosign", LOG.origin.text
    assert cosignature_message(HEAD, B.id, 7) == b"".join(
        [
            b"subtree/v1\n\x00",
            bytes([len(name)]) + name.encode(),
            (7).to_bytes(8, "big"),
            bytes([len(origin)]) + origin.encode(),
            bytes(8),
            (9).to_bytes(8, "big"),
            HEAD.root,
        ]
    )


def test_a_cosignature_is_of_one_party_time_and_root() -> None:
    signed = B.cosignature(HEAD)
    verify_cosignature(signed)
    for changed in (
        replace(signed, party=A.id),
        replace(signed, time_seconds=TIME + 1),
        replace(signed, head=other_root(HEAD)),
        replace(signed, public=A.public(Purpose.COSIGN)),
    ):
        with pytest.raises(BadSignature):
            verify_cosignature(changed)


def test_where_two_keys_share_a_short_id_either_verifies(monkeypatch: pytest.MonkeyPatch) -> None:
    party = World().a
    by_first = party.checkpoint(HEAD)
    party.issue()
    by_second = party.checkpoint(HEAD)
    monkeypatch.setattr(checkpoint, "note_key", lambda *_: bytes(4))
    for signed in (by_first, by_second):
        assert verify_checkpoint_note(signed.note.text, party.ring) == signed
    with pytest.raises(BadSignature):
        verify_checkpoint_note(replace(by_first, signature=bytes(64)).note.text, party.ring)


def test_an_entry_receipt_names_entry_place_and_prefix() -> None:
    receipt = B.entry_receipt(LOG.origin, 5, LOG.entries[5].hash, 3)
    verify_entry_receipt(receipt, B.ring)
    assert parse_entry_receipt(receipt.items) == receipt
    for changed in (
        replace(receipt, index=EntryIndex(6)),
        replace(receipt, prefix=LogSize(4)),
        replace(receipt, hash=LOG.entries[6].hash),
        replace(receipt, origin=WORLD.b1.origin),
        replace(receipt, time_seconds=TIME + 1),
    ):
        with pytest.raises(BadSignature):
            verify_entry_receipt(changed, B.ring)
    with pytest.raises(KeyUnknown):
        verify_entry_receipt(receipt, A.ring)


def test_no_signed_text_verifies_as_another() -> None:
    """Every kind of text, signed by every key of A and shown as every kind of thing."""
    receipt, signed = A.receipt(HEAD), A.checkpoint(HEAD)
    by_itself = A.entry_receipt(LOG.origin, 5, LOG.entries[5].hash, 3)
    entry = LOG.entries[0]
    texts = {
        "entry": entry.signed,
        "checkpoint": signed.note.body.encode(),
        "receipt": receipt_message(HEAD, TIME),
        "entry receipt": by_itself.text.encode(),
        "bundle": b"parley/bundle/v1\n",
        "card": b"parley/card/v1\n",
    }
    shows: dict[str, Callable[[bytes], None]] = {
        "checkpoint": lambda s: verify_checkpoint(replace(signed, signature=s)),
        "receipt": lambda s: verify_receipt(replace(receipt, signature=s)),
        "entry receipt": lambda s: verify_entry_receipt(replace(by_itself, signature=s), A.ring),
    }
    for kind, text in texts.items():
        for purpose in (Purpose.ENTRY, Purpose.CHECKPOINT, Purpose.RECEIPT, Purpose.CHANNEL, Purpose.RECOVERY):
            signature = A.sign(purpose, text)
            for shown, act in shows.items():
                if (kind, purpose.name.lower()) in {(shown, shown), (shown, shown.removeprefix("entry "))}:
                    act(signature)
                else:
                    with pytest.raises(Refusal):
                        act(signature)


# -- forks -------------------------------------------------------------------------------------------------------------


@given(st.integers(0, 30), st.integers(0, 30))
def test_every_fork_is_proved_and_no_honest_log_is(at: int, more: int) -> None:
    honest = log_of(at + 1)
    forked = MadeLog(A, B, honest.line)
    for number in range(at):
        forked.add(f"Letter {number}.")
    forked.add("Another letter.")
    for number in range(more % 3):
        forked.add(f"More {number}.")
    proof = prove_two_entries(honest.entries[at], forked.entries[at])
    assert verify_fork(proof, A.ring).size == at + 1
    if more % 3:
        following = forked.entries[at + 1]
        before = honest.tree.frontier(LogSize(at))
        assert verify_fork(prove_entry_root(honest.entries[at], before, following), A.ring).origin == honest.origin
        with pytest.raises(ForkNotProved):
            verify_fork(prove_entry_root(forked.entries[at], before, following), A.ring)
    with pytest.raises(ForkNotProved):
        verify_fork(prove_two_entries(honest.entries[at], honest.entries[at]), A.ring)


def test_a_fork_is_proved_of_its_author_only() -> None:
    twin = MadeLog(A, B, LOG.line)
    proof = prove_two_entries(LOG.entries[0], twin.add("Another first letter."))
    assert verify_fork(proof, A.ring).kind == 1
    with pytest.raises(ForkNotProved, match="another log or another place"):
        verify_fork(proof, B.ring)


# -- whole logs --------------------------------------------------------------------------------------------------------


def test_a_stored_log_is_checked_against_what_was_signed() -> None:
    raws = [entry.raw for entry in LOG.entries]
    heads = [LOG.head(size) for size in range(10)]
    assert check_heads(LOG.origin, raws, heads) == HEAD
    assert check_heads(LOG.origin, [], [LOG.head(0)]) == LOG.head(0)
    for at in range(9):
        damaged = [*raws[:at], raws[at][:-1] + bytes((raws[at][-1] ^ 1,)), *raws[at + 1 :]]
        with pytest.raises(LogDamaged):
            check_heads(LOG.origin, damaged, [HEAD])
    for wrong in (raws[:-1], raws[1:], raws[::-1]):
        with pytest.raises(LogDamaged):
            check_heads(LOG.origin, wrong, [HEAD])
    with pytest.raises(LogDamaged):
        check_heads(WORLD.b1.origin, raws, [HEAD])


@given(st.integers(0, 9))
def test_signatures_are_verified_from_where_it_stopped(first: int) -> None:
    raws = [entry.raw for entry in LOG.entries]
    part = check_signatures(raws[:first], LOG.origin, A.ring, Progress(), on_line0=False)
    whole = check_signatures(raws[first:], LOG.origin, A.ring, part, on_line0=False)
    assert (part.size, whole.size, whole.frontier.root()) == (first, 9, HEAD.root)
    assert whole.last == LOG.entries[8].payload


def test_signatures_out_of_place_are_found() -> None:
    raws = [entry.raw for entry in LOG.entries]
    with pytest.raises(LogDamaged, match="entry 1 stands at index 0"):
        check_signatures(raws[1:], LOG.origin, A.ring, Progress(), on_line0=False)
    other = MadeLog(A, B, LOG.line)
    other.add("Another first letter.")
    with pytest.raises(LogForked):
        check_signatures([other.entries[0].raw, raws[1]], LOG.origin, A.ring, Progress(), on_line0=False)
    with pytest.raises(BadSignature):
        check_signatures([raws[0][:-1] + b"\x00"], LOG.origin, A.ring, Progress(), on_line0=False)


# -- proofs for others' tools ------------------------------------------------------------------------------------------


def test_a_proof_text_holds_what_proves_one_entry() -> None:
    head = LOG.head(7)
    note = Note(A.checkpoint(head).note.body, (A.checkpoint(head).line, B.receipt(head).line))
    text = proof_text(EntryIndex(3), LOG.tree, note, head)
    before, _, shown = text.partition("\n\n")
    first, index, *hashes = before.split("\n")
    assert (first, index) == ("c2sp.org/tlog-proof@v1", "index 3")
    assert shown == note.text
    proof = [b64decode(line) for line in hashes]
    verify_inclusion(sha256(b"\x00" + LOG.entries[3].raw).digest(), EntryIndex(3), LogSize(7), proof, head.root)


def test_a_proof_text_of_a_log_of_one_entry_has_no_hashes() -> None:
    head = LOG.head(1)
    note = A.checkpoint(head).note
    assert proof_text(EntryIndex(0), LOG.tree, note, head) == f"c2sp.org/tlog-proof@v1\nindex 0\n\n{note.text}"
    assert b64encode(RootHash(LOG.entries[0].hash)).decode() in note.body
