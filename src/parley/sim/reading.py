"""Stored and signed bytes as spec/ describes them, read without the code that is under test.

Nothing here checks a form: what is read was written by the stations of a world, and a fault shows as a wrong value.
"""

from __future__ import annotations

from base64 import b64decode
from dataclasses import field
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.wire.cbor import decode
from parley.wire.values import dataclass

if TYPE_CHECKING:
    from parley.wire.ids import LineId

KEPT: Final = 1_024
"""So many things last read are not read anew: the same bytes are looked at again and again."""


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """What an entry says, by the keys of spec/entry.md."""

    origin: str
    index: int
    root: bytes
    seen: tuple[bytes, int, bytes]
    line0: tuple[tuple[bytes, int], tuple[bytes, int]] | None
    precedence: int
    signature: bytes


@lru_cache(KEPT)
def read_entry(raw: bytes) -> ReadEntry:
    """An entry as it is stored."""
    protected, _, payload, signature = items(raw)
    return _read(protected, payload, signature)


def has_seen_less(before: ReadEntry | None, entry: ReadEntry) -> bool:
    """Whether an entry names less of a log than the one before it did."""
    if before is None:
        return False
    pairs = [(before.seen[:2], entry.seen[:2]), *zip(before.line0 or (), entry.line0 or (), strict=True)]
    return any(old_generation == generation and size < old for (old_generation, old), (generation, size) in pairs)


def read_entry_to_sign(message: bytes) -> ReadEntry:
    """An entry as its Sig_structure shows it before it is signed."""
    _, protected, _, payload = items(message)
    return _read(protected, payload, b"")


def _read(protected: bytes, payload: bytes, signature: bytes) -> ReadEntry:
    said = items(payload)
    ((generation, size, root),) = said[3]
    zero = said[4]
    return ReadEntry(
        origin=items(protected)[15][2],
        index=said[1],
        root=said[2],
        seen=(generation, size, root),
        line0=None if zero is None else ((zero[0][0], zero[0][1]), (zero[1][0], zero[1][1])),
        precedence=said[6],
        signature=signature,
    )


@lru_cache(KEPT)
def items(raw: bytes) -> Any:  # noqa: ANN401 - whatever the stations wrote; a wrong shape fails where it is used
    """What stands in a CBOR item, for whoever only looks at it."""
    return decode(raw)


@dataclass(frozen=True, slots=True)
class ReadReceipt:
    """What a receipt's signed message says, or a note."""

    time_seconds: int
    origin: str
    size: int
    root: bytes


def read_receipt_to_sign(message: bytes) -> ReadReceipt | None:
    """The message of a cosignature of type 0x04; None for another text."""
    lines = message.decode().split("\n")
    if lines[0] != "cosignature/v1":
        return None
    return ReadReceipt(int(lines[1].removeprefix("time ")), lines[2], int(lines[3]), b64decode(lines[4]))


@dataclass(frozen=True, slots=True)
class ReadEntryReceipt:
    """What an entry receipt's signed message says."""

    origin: str
    index: int
    hash: bytes
    prefix: int


def read_entry_receipt_to_sign(message: bytes) -> ReadEntryReceipt | None:
    """The text of an entry receipt; None for another text."""
    lines = message.decode().split("\n")
    if lines[0] != "parley/entry-receipt/v1":
        return None
    return ReadEntryReceipt(lines[2], int(lines[3]), b64decode(lines[4]), int(lines[5]))


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A signed note with one line: what stands above it, and who signed with what."""

    body: str
    origin: str
    size: int
    root: bytes
    name: str
    time_seconds: int
    signature: bytes


def read_timed_note(value: bytes) -> ReadNote | None:
    """A checkpoint body with the one line of a cosigner; None for anything else."""
    if not value.startswith(b"parley/") or b"\n\n\xe2\x80\x94 " not in value:
        return None
    body, _, line = value.decode().partition("\n\n")
    origin, size, root = body.split("\n")
    _, name, encoded = line.rstrip("\n").split(" ")
    signed = b64decode(encoded)[4:]
    return ReadNote(
        body + "\n", origin, int(size), b64decode(root), name, int.from_bytes(signed[:8], "big"), signed[8:]
    )


@lru_cache(KEPT)
def logs_of(line: LineId, party: str) -> str:
    """What the origins of all logs of a party (in hex) on a line begin with."""
    return f"parley/{line.hex()}/{party}/"


def leaf_of(raw: bytes) -> bytes:
    """The hash of an entry, RFC 9162, section 2.1.1."""
    return sha256(b"\x00" + raw).digest()


class Tree:
    """The Merkle tree hash of every beginning of a list of leaf hashes, straight from its definition (RFC 9162)."""

    def __init__(self) -> None:
        self.leaves: list[bytes] = []
        self._known: dict[tuple[int, int], bytes] = {}

    def root(self, size: int) -> bytes:
        """The root of the first `size` leaves, all of which must be there."""
        assert size <= len(self.leaves), "a root is asked for only of what is there"
        return self._hash(0, size) if size else sha256().digest()

    def _hash(self, start: int, stop: int) -> bytes:
        if stop - start == 1:
            return self.leaves[start]
        if (start, stop) not in self._known:
            middle = start + (1 << (stop - start - 1).bit_length() - 1)
            self._known[start, stop] = sha256(b"\x01" + self._hash(start, middle) + self._hash(middle, stop)).digest()
        return self._known[start, stop]


@dataclass(slots=True)
class Copy:
    """A log as one side's disk has it."""

    raws: list[bytes] = field(default_factory=list)
    tree: Tree = field(default_factory=Tree)
    newest: ReadEntry | None = None

    @classmethod
    def of(cls, raws: list[bytes]) -> Copy:
        """What a disk holds of it that was put back."""
        copy = cls(list(raws))
        copy.tree.leaves.extend(map(leaf_of, raws))
        copy.newest = read_entry(raws[-1]) if raws else None
        return copy

    @property
    def size(self) -> int:
        """Durable entries."""
        return len(self.raws)


NOTHING: Final = Copy()
"""A log of which a side's disk has nothing; nobody writes into it."""
