"""What a station's receipt key signs: that something is durable here, and each time it must be so (spec/log.md)."""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.sim.reading import read_entry_receipt_to_sign, read_receipt_to_sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.sim.disk import Disk
    from parley.sim.reading import Copy

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


def holds_whole(disk: Disk, blob_hash: bytes) -> bool:
    """Whether every byte of an attachment is durable, of whomever it is."""
    chunks = defaultdict(list)
    for key, chunk in disk.store.kept("blob").items():
        if key[_HASH] == blob_hash:
            chunks[key[: _HASH.start]].append(chunk)
    return any(sha256(b"".join(each)).digest() == blob_hash for each in chunks.values())
