"""Receipts, post-quantum cosignatures and entry receipts; no signed text passes for another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parley.keys.purpose import Purpose
from parley.keys.signing import BadSignature
from parley.record.checkpoint import verify_checkpoint
from parley.record.keyring import KeyUnknown
from parley.record.note import BadNote, Note
from parley.record.receipt import (
    cosignature_message,
    parse_entry_receipt,
    receipt_message,
    verify_cosignature,
    verify_entry_receipt,
    verify_receipt,
    verify_receipt_note,
)
from parley.wire.errors import Refusal
from parley.wire.ids import EntryIndex, LogSize
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
