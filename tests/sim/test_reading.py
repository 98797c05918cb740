"""The checkers' own reading of stored bytes agrees with the record's, which was written apart from it."""

from __future__ import annotations

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from parley.exchange.receipts import RECEIPT_SPACE
from parley.record.entry import decode_entry
from parley.record.merkle import Edge, leaf_hash
from parley.sim.reading import Tree, leaf_of, read_entry, read_timed_note
from tests.sim.stage import Stage


@given(st.lists(st.binary(max_size=8), max_size=70))
def test_roots_of_every_beginning(rows: list[bytes]) -> None:
    tree, edge = Tree(), Edge()
    assert tree.root(0) == edge.root() == sha256().digest()
    for raw in rows:
        assert leaf_of(raw) == leaf_hash(raw)
        tree.leaves.append(leaf_of(raw))
        edge.append_leaf(leaf_hash(raw))
        assert tree.root(len(tree.leaves)) == edge.root()


def test_an_entry_and_a_receipt_of_a_station() -> None:
    stage = Stage()
    stage.write(1, "first")
    stage.go_on(1_000)
    stage.write(0, "read me")
    stage.go_on(5_000)
    line = stage.line(0)
    (raw,) = stage.machines[0].disk.store.entries(line.own.origin.text, 0, 9)
    mine, theirs = read_entry(raw), decode_entry(raw)
    assert (mine.origin, mine.index, mine.root) == (theirs.origin.text, 0, theirs.payload.root)
    assert mine.seen == (theirs.payload.seen.generation, 1, theirs.payload.seen.root)
    assert mine.signature == theirs.signature
    note = stage.machines[0].disk.store.get(RECEIPT_SPACE, line.own.origin.text.encode())
    assert note is not None
    read = read_timed_note(note)
    assert read is not None
    assert (read.origin, read.size, read.root) == (line.own.origin.text, 1, line.own.edge.root())
    assert read_timed_note(b"parley/ without a line") is None
    assert read_timed_note(b"\xff" * 40) is None
