"""Put together what shows a log to a third party: in a bundle, or one entry as a proof that others' tools read."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from parley.record.bundle import ShownEntry, ShownLog
from parley.record.checkpoint import Checkpoint, checkpoint_body
from parley.record.merkle import Tree
from parley.record.note import Note, NoteSignature
from parley.record.origin import Head, Origin
from parley.record.receipt import Cosignature, EntryReceipt, Receipt
from parley.wire.ids import EntryIndex

Signed: TypeAlias = Checkpoint | Receipt | Cosignature


def show_log(
    origin: Origin,
    tree: Tree,
    signed: Iterable[Signed],
    entries: Mapping[EntryIndex, bytes],
    receipts: Iterable[EntryReceipt] = (),
) -> ShownLog:
    """The log over all leaves of the tree, with what was signed about it, and the entries chosen by index."""
    size = tree.size
    lines: dict[Head, list[NoteSignature]] = {}
    for one in signed:
        assert one.head.size <= size, "something signed about more entries than are shown"
        lines.setdefault(one.head, []).append(one.line)
    heads = sorted(lines, key=_size_and_root)
    return ShownLog(
        head=Head(origin, size, tree.root(size)),
        notes=tuple(Note(checkpoint_body(head), tuple(lines[head])).text for head in heads),
        consistency=tuple(
            (before, tuple(tree.consistency(before, size)))
            for before in sorted({head.size for head in heads if 0 < head.size < size})
        ),
        entries=tuple(
            ShownEntry(index, entries[index], tuple(tree.inclusion(index, size))) for index in sorted(entries)
        ),
        receipts=tuple(receipt.items for receipt in receipts),
    )


def proof_text(index: EntryIndex, tree: Tree, note: Note, head: Head) -> str:
    """One entry's place in a log, under a note over the head of this size (c2sp.org/tlog-proof)."""
    hashes = "".join(f"{b64encode(hashed).decode()}\n" for hashed in tree.inclusion(index, head.size))
    return f"c2sp.org/tlog-proof@v1\nindex {index}\n{hashes}\n{note.text}"


def _size_and_root(head: Head) -> tuple[int, bytes]:
    return head.size, head.root
