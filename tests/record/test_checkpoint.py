"""Checkpoints: notes by the author of a log."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace

import pytest

from parley.keys.signing import BadSignature
from parley.record import checkpoint
from parley.record.checkpoint import parse_checkpoint_body, verify_checkpoint, verify_checkpoint_note
from parley.record.note import BadNote
from tests.record.maker import MadeLog, World, other_root

WORLD = World()
A, B = WORLD.a, WORLD.b


def log_of(count: int) -> MadeLog:
    log = MadeLog(A, B, WORLD.a1.line)
    for number in range(count):
        log.add(f"Letter {number}.")
    return log


LOG = log_of(9)
HEAD = LOG.head()


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
