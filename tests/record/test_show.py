"""What shows one entry to others' tools."""

from __future__ import annotations

from base64 import b64decode, b64encode
from hashlib import sha256

from parley.record.merkle import verify_inclusion
from parley.record.note import Note
from parley.record.show import proof_text
from parley.wire.ids import EntryIndex, LogSize, RootHash
from tests.record.maker import MadeLog, World

WORLD = World()
A, B = WORLD.a, WORLD.b


def log_of(count: int) -> MadeLog:
    log = MadeLog(A, B, WORLD.a1.line)
    for number in range(count):
        log.add(f"Letter {number}.")
    return log


LOG = log_of(9)


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
