"""Check a whole log as it is stored: its hashes against what was signed about it, and each entry's signature.

The first level is quick enough to run always; the second goes on from where it stopped before.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import NoReturn

from parley.record.entry import Payload
from parley.record.keyring import KeyRing
from parley.record.merkle import BLOCK, EMPTY, Edge, Frontier, Tree
from parley.record.origin import Head, Origin
from parley.record.verify import verify_entry, verify_root
from parley.wire.errors import Refusal
from parley.wire.ids import EntryIndex, LogSize


class LogDamaged(Refusal):
    """A log as it is stored here is not the one that was signed."""

    code = "log-damaged"
    hint = "restore the store from its backup; the other side can give the entries back"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the signatures of a log were verified: the frontier there, and the last entry's payload."""

    frontier: Frontier = EMPTY
    last: Payload | None = None

    @property
    def size(self) -> LogSize:
        """The number of entries verified."""
        return self.frontier.size


def check_heads(origin: Origin, leaves: Iterable[bytes], heads: Iterable[Head]) -> Head:
    """Level 1: the head of these entry hashes, of whose log every given head is a beginning; raises LogDamaged.

    Whoever reads the entries has computed their hashes from the stored bytes.  The heads given come from checkpoints
    and receipts whose signatures verified.
    """
    waiting = deque(sorted(heads, key=lambda head: head.size))
    rest, blocks = iter(leaves), list[bytes]()
    while True:
        tree = Tree(islice(rest, BLOCK), blocks)
        while waiting and waiting[0].size <= tree.size:
            head = waiting.popleft()
            if head.origin != origin or tree.root(head.size) != head.root:
                _damaged(f"the first {head.size} entries have another root than was signed")
        if tree.size % BLOCK or tree.size == len(blocks) * BLOCK:
            break
        blocks.append(tree.block(len(blocks)))
    if waiting:
        _damaged(f"{tree.size} entries, and {waiting[0].size} were signed for")
    return Head(origin, tree.size, tree.root(tree.size))


def check_signatures(
    entries: Iterable[bytes], origin: Origin, ring: KeyRing, start: Progress, *, on_line0: bool
) -> Progress:
    """Level 2: the entries from `start` on, by steps 1 to 6 of the recipe in spec/entry.md.

    Raises the refusals of the recipe, and LogDamaged where an entry is not in its place.
    """
    edge, last = Edge(start.frontier), start.last
    for raw in entries:
        entry = verify_entry(raw, origin, ring, on_line0=on_line0)
        if entry.payload.index != EntryIndex(edge.size):
            _damaged(f"entry {entry.payload.index} stands at index {edge.size}")
        verify_root(entry, edge.root())
        edge.append_leaf(entry.hash)
        last = entry.payload
    return Progress(edge.frontier(), last)


def _damaged(why: str) -> NoReturn:
    raise LogDamaged(why)
