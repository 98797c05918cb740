"""Receipts: the receiver's word that it holds the beginning of a log durably (spec/log.md, c2sp.org/tlog-cosignature).

A receipt says held, never accepted.  Nobody may sign one before the entries are durable; the station sees to that.
"""

from __future__ import annotations

from base64 import b64encode
from typing import Final, NoReturn

from parley.keys.purpose import ED25519_SIGNATURE_BYTES, MLDSA44_SIGNATURE_BYTES, KeyId, Purpose
from parley.keys.signing import ed25519_verify, mldsa44_verify
from parley.record.checkpoint import checkpoint_body, find_note_keys, first_verified, parse_checkpoint_body
from parley.record.keyring import KeyRing
from parley.record.note import (
    COSIGNATURE,
    COSIGNATURE_MLDSA44,
    Note,
    NoteSignature,
    note_bad,
    note_key,
    parse_note,
    read_decimal,
    read_hash,
)
from parley.record.origin import Head, Origin, parse_origin
from parley.wire import shape
from parley.wire.ids import EntryHash, EntryIndex, LogSize, PartyId
from parley.wire.limits import LOG_SIZE_MAX, SECONDS_MAX
from parley.wire.values import dataclass

_TIME_BYTES: Final = 8


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a party holds the other's log up to this head durably, by its receipt key."""

    head: Head
    receiver: PartyId
    time_seconds: int
    public: bytes
    signature: bytes

    @property
    def line(self) -> NoteSignature:
        """The receiver's line under the checkpoint body."""
        name = receipt_name(self.receiver)
        value = self.time_seconds.to_bytes(_TIME_BYTES, "big") + self.signature
        return NoteSignature(name, note_key(name, COSIGNATURE, self.public), value)

    @property
    def note(self) -> Note:
        """The checkpoint body with the receiver's line."""
        return Note(checkpoint_body(self.head), (self.line,))


@dataclass(frozen=True, slots=True)
class Cosignature:
    """A party's post-quantum word on a log of either party."""

    head: Head
    party: PartyId
    time_seconds: int
    public: bytes
    signature: bytes

    @property
    def line(self) -> NoteSignature:
        """The party's line under the checkpoint body."""
        name = cosigner_name(self.party)
        value = self.time_seconds.to_bytes(_TIME_BYTES, "big") + self.signature
        return NoteSignature(name, note_key(name, COSIGNATURE_MLDSA44, self.public), value)

    @property
    def note(self) -> Note:
        """The checkpoint body with the party's line."""
        return Note(checkpoint_body(self.head), (self.line,))


@dataclass(frozen=True, slots=True)
class EntryReceipt:
    """That a party holds the entry with this hash at this place, which arrived before the gap before it was closed.

    `prefix` is the size of the contiguous beginning that the receiver held.
    """

    origin: Origin
    index: EntryIndex
    hash: EntryHash
    prefix: LogSize
    time_seconds: int
    key_id: KeyId
    signature: bytes

    @property
    def text(self) -> str:
        """The signed text."""
        return (
            f"{_ENTRY_RECEIPT}\ntime {self.time_seconds}\n{self.origin.text}\n{self.index}\n"
            f"{b64encode(self.hash).decode()}\n{self.prefix}\n"
        )

    @property
    def items(self) -> list[object]:
        """As it is stored and exported: an array of text, key id and signature."""
        return [self.text, self.key_id, self.signature]


_ENTRY_RECEIPT: Final = "parley/entry-receipt/v1"

# -- receipts --------------------------------------------------------------------------------------------------------


def receipt_name(receiver: PartyId) -> str:
    """The name in which a party signs receipts."""
    return f"parley/{receiver.hex()}/receipt"


def receipt_message(head: Head, time_seconds: int) -> bytes:
    """What the receipt key signs."""
    return f"cosignature/v1\ntime {time_seconds}\n{checkpoint_body(head)}".encode()


def verify_receipt(receipt: Receipt) -> None:
    """Verify the signature; the key comes from the receiver's key ring.  Raises BadSignature."""
    ed25519_verify(receipt.public, receipt.signature, receipt_message(receipt.head, receipt.time_seconds))


def verify_receipt_note(text: str, ring: KeyRing) -> Receipt:
    """The receipt in a note whose one line is the receiver's; raises BadNote, KeyUnknown, BadSignature."""
    note = parse_note(text)
    if len(note.signatures) != 1:
        note_bad("the receiver's line alone is wanted")
    return verify_receipt_line(parse_checkpoint_body(note.body), note.signatures[0], ring)


def verify_receipt_line(head: Head, line: NoteSignature, ring: KeyRing) -> Receipt:
    """The receipt that the receiver's line makes of a head; raises KeyUnknown, BadNote, BadSignature."""
    publics = find_note_keys(line, receipt_name(ring.party), COSIGNATURE, Purpose.RECEIPT, ring)
    time_seconds, signature = _timed(line, ED25519_SIGNATURE_BYTES)
    receipts = [Receipt(head, ring.party, time_seconds, public, signature) for public in publics]
    return first_verified(receipts, verify_receipt)


# -- post-quantum cosignatures ---------------------------------------------------------------------------------------


def cosigner_name(party: PartyId) -> str:
    """The name in which a party signs post-quantum cosignatures."""
    return f"parley/{party.hex()}/cosign"


def cosignature_message(head: Head, party: PartyId, time_seconds: int) -> bytes:
    """What the cosign key signs: a cosigned_message whose subtree is the whole log."""
    name, origin = cosigner_name(party).encode(), head.origin.text.encode()
    return b"".join(
        (
            b"subtree/v1\n\x00",
            bytes((len(name),)),
            name,
            time_seconds.to_bytes(8, "big"),
            bytes((len(origin),)),
            origin,
            bytes(8),
            head.size.to_bytes(8, "big"),
            head.root,
        )
    )


def verify_cosignature(cosignature: Cosignature) -> None:
    """Verify the signature; the key comes from the party's key ring.  Raises BadSignature."""
    message = cosignature_message(cosignature.head, cosignature.party, cosignature.time_seconds)
    mldsa44_verify(cosignature.public, cosignature.signature, message)


def verify_cosignature_line(head: Head, line: NoteSignature, ring: KeyRing) -> Cosignature:
    """The cosignature that a party's line makes of a head; raises KeyUnknown, BadNote, BadSignature."""
    publics = find_note_keys(line, cosigner_name(ring.party), COSIGNATURE_MLDSA44, Purpose.COSIGN, ring)
    time_seconds, signature = _timed(line, MLDSA44_SIGNATURE_BYTES)
    cosignatures = [Cosignature(head, ring.party, time_seconds, public, signature) for public in publics]
    return first_verified(cosignatures, verify_cosignature)


def _timed(line: NoteSignature, signature_bytes: int) -> tuple[int, bytes]:
    """Time and signature of a cosignature's line; raises BadNote."""
    time_seconds = int.from_bytes(line.value[:_TIME_BYTES], "big")
    if len(line.value) != _TIME_BYTES + signature_bytes or time_seconds > SECONDS_MAX:
        note_bad("a cosignature of a time and a signature is wanted")
    return time_seconds, line.value[_TIME_BYTES:]


# -- entry receipts --------------------------------------------------------------------------------------------------


def entry_receipt_message(receipt: EntryReceipt) -> bytes:
    """What the receipt key signs; the receipt's own signature plays no part in it."""
    return receipt.text.encode()


def verify_entry_receipt(receipt: EntryReceipt, ring: KeyRing) -> None:
    """Verify it under the receiver's key ring; raises KeyUnknown and BadSignature."""
    public = ring.find(Purpose.RECEIPT, receipt.key_id)
    ed25519_verify(public, receipt.signature, entry_receipt_message(receipt))


def parse_entry_receipt(items: object) -> EntryReceipt:
    """The entry receipt in its array, not yet verified; raises BadNote."""
    text, key, signature = shape.array(items, 3, 3, "entry receipt", _refuse)
    lines = text.split("\n") if type(text) is str else []
    if len(lines) != 7 or lines[0] != _ENTRY_RECEIPT or lines[6] != "" or not lines[1].startswith("time "):
        _refuse("six lines are wanted")
    origin = parse_origin(lines[2])
    if origin is None:
        _refuse("an origin is wanted")
    return EntryReceipt(
        origin=origin,
        index=EntryIndex(read_decimal(lines[3], LOG_SIZE_MAX - 1)),
        hash=EntryHash(read_hash(lines[4])),
        prefix=LogSize(read_decimal(lines[5], LOG_SIZE_MAX)),
        time_seconds=read_decimal(lines[1].removeprefix("time "), SECONDS_MAX),
        key_id=KeyId(shape.octets(key, 8, "key id", _refuse)),
        signature=shape.octets(signature, ED25519_SIGNATURE_BYTES, "signature", _refuse),
    )


def _refuse(why: str) -> NoReturn:
    note_bad(f"entry receipt: {why}")
