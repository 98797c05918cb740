"""What a station signs about what it holds: that something is durable here, and each time it must be so.

By its receipt key (spec/log.md), and in every entry (spec/entry.md, keys 3 and 4).
"""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.sim.reading import read_entry_receipt_to_sign, read_receipt_to_sign
from parley.wire.ids import LineId

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from parley.sim.disk import Disk
    from parley.sim.reading import Copy, ReadEntry, ReadNote

BLOB_HELD: Final = b"parley/blob-held/v1\n"
_HASH: Final = slice(32, 64)
"""Where the hash stands in the key of a chunk: behind the owner."""


def line_of(message: bytes) -> str:
    """The line in hex of the log that is receipted; empty for an attachment."""
    receipt = None if message.startswith(BLOB_HELD) else read_receipt_to_sign(message)
    return "" if receipt is None else receipt.origin.split("/")[1]


def untrue(message: bytes, disk: Disk, copy: Callable[[str], Copy], is_own: Callable[[str], bool]) -> str:
    """What is not so in a message that a receipt key is about to sign; empty where all is."""
    if message.startswith(BLOB_HELD):
        blob_hash = message[len(BLOB_HELD) :][:32]
        return "" if holds_whole(disk, blob_hash) else f"a receipt for the attachment {blob_hash.hex()}, not held whole"
    receipt = read_receipt_to_sign(message)
    if receipt is not None:
        held = copy(receipt.origin)
        if is_own(receipt.origin) or receipt.size > held.size:
            return f"a receipt for {receipt.size} entries, {held.size} are durable"
        wrong = held.tree.root(receipt.size) != receipt.root
        return f"a receipt with a wrong root at size {receipt.size}" if wrong else ""
    single = read_entry_receipt_to_sign(message)
    if single is None:
        return f"something strange with its receipt key: {message!r}"
    if not disk.holds(single.hash) or single.prefix > copy(single.origin).size:
        return f"a receipt for entry {single.index}, which is not durable"
    return ""


def false_links(entry: ReadEntry, zero: LineId, held: Callable[[int, LineId, bytes], Copy]) -> str:
    """What is not so in what an entry says its author held; empty where all is.

    `zero`: the id of line 0.  `held`: of the author (0) or the other side (1), a log on a line by its generation.
    """
    line = LineId(bytes.fromhex(entry.origin.split("/")[1]))
    generation, size, root = entry.seen
    seen = held(1, line, generation)
    if size > seen.size or seen.tree.root(size) != root:
        return f"has seen {size} entries with a root that is not theirs"
    if (entry.line0 is None) != (line == zero):
        return "names sizes of line 0 where it must not, or none"
    for whose, (zero_generation, zero_size) in enumerate(entry.line0 or ()):
        there = held(whose, zero, zero_generation).size
        if zero_size > there:
            return f"claims {zero_size} entries of line 0 where {there} are"
    return ""


def unfit_to_keep(note: ReadNote, copies: Sequence[Copy], kept: Mapping[str, int], *, genuine: bool) -> str:
    """What is wrong with an author's keeping a receipt; empty where nothing is.

    `copies`: what the receiver holds of that log, or has held, the present first.  `kept`: sizes receipted so far.
    """
    if not genuine:
        return f"keeps a receipt that the other side has not signed: {note.origin}"
    if not any(note.size <= copy.size and copy.tree.root(note.size) == note.root for copy in copies):
        return f"keeps a receipt for {note.size} entries of which {copies[0].size} are held"
    if note.size < kept.get(note.origin, 0):
        return f"puts a smaller receipt in place of a larger one: {note.origin}"
    return ""


def holds_whole(disk: Disk, blob_hash: bytes) -> bool:
    """Whether every byte of an attachment is durable, of whomever it is."""
    chunks = defaultdict(list)
    for key, chunk in disk.store.kept("blob").items():
        if key[_HASH] == blob_hash:
            chunks[key[: _HASH.start]].append(chunk)
    return any(sha256(b"".join(each)).digest() == blob_hash for each in chunks.values())
