"""Where each entry stands, by the beginning of its hash, in a store's file.

Hashes come in no order, and a table of a million of them has thousands of pages: a commit of a hundred entries would
write a hundred of these.  So the table is in parts of PART_ENTRIES places each, and a commit touches only the few pages
of the newest part.  Whoever looks for a hash looks into each part.

It is a table rather than an index of the rows: SQLite refuses to replace a row whose indexed value is not what it was,
and a row with a spoiled hash is to be mended.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.store.plan import JOURNAL, Plan, leaf_of

PART_BITS: Final = 11
PART_ENTRIES: Final = 1 << PART_BITS

HEAD_BYTES: Final = 8
"""Of each hash so much is kept: more than anybody types."""

COMPLETE: Final = """
    INSERT OR IGNORE INTO hash (part, head, place)
    SELECT place >> 11, substr(leaf, 1, 8), place FROM row
    WHERE place >> 40 IN (SELECT number FROM log WHERE substr(name, 1, 8) <> 'journal:')
    ORDER BY 1, 2
"""
"""Enters what is missing: all of an older store, and what the disk has spoiled since."""

COUNTED: Final = "SELECT count(*) FROM hash"

ENTER: Final = "INSERT OR IGNORE INTO hash (part, head, place) VALUES (?, ?, ?)"

LOOK: Final = "SELECT place FROM hash WHERE part = ? AND head BETWEEN ? AND ? ORDER BY place"


def entered(plan: Plan, first_places: dict[str, int]) -> list[tuple[int, bytes, int]]:
    """The rows of the table for the entries of a plan; `first_places`: where each log begins."""
    return sorted(
        ((first_places[name] + index) >> PART_BITS, leaf[:HEAD_BYTES], first_places[name] + index)
        for name, index, leaf, _ in (*plan.mended, *plan.rows)
        if not name.startswith(JOURNAL)
    )


def looks(digits: str, places: range) -> Iterator[tuple[int, bytes, bytes]]:
    """What to look for among the places of a log, part by part."""
    head = bytes.fromhex(digits[: len(digits) // 2 * 2])[:HEAD_BYTES]
    last = head.ljust(HEAD_BYTES, b"\xff")
    for part in range(places.start >> PART_BITS, (places.stop + PART_ENTRIES - 1) >> PART_BITS):
        yield part, head, last


def may_begin(leaf: bytes, raw: bytes, digits: str) -> bool:
    """Whether a row's hash begins so; of a spoiled row that cannot be told."""
    return leaf.hex().startswith(digits) or leaf_of(raw) != leaf
