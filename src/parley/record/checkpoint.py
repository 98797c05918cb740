"""Checkpoints: the author's word on how its log stands (c2sp.org/tlog-checkpoint, spec/log.md)."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from parley.keys.purpose import ED25519_SIGNATURE_BYTES, Purpose
from parley.keys.signing import BadSignature, ed25519_verify
from parley.record.keyring import KeyRing, key_unknown
from parley.record.note import ED25519, Note, NoteSignature, note_bad, note_key, parse_note, read_decimal, read_hash
from parley.record.origin import Head, parse_origin
from parley.wire.ids import LogSize, RootHash
from parley.wire.limits import LOG_SIZE_MAX

Signed = TypeVar("Signed")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A head signed by the author's checkpoint key."""

    head: Head
    public: bytes
    signature: bytes

    @property
    def line(self) -> NoteSignature:
        """The author's line under the checkpoint body."""
        name = self.head.origin.text
        return NoteSignature(name, note_key(name, ED25519, self.public), self.signature)

    @property
    def note(self) -> Note:
        """The whole signed note."""
        return Note(checkpoint_body(self.head), (self.line,))


def checkpoint_body(head: Head) -> str:
    """The text that the author signs, and that receipts and their notes are made over."""
    return f"{head.origin.text}\n{head.size}\n{b64encode(head.root).decode()}\n"


def checkpoint_message(head: Head) -> bytes:
    """What the checkpoint key signs."""
    return checkpoint_body(head).encode()


def parse_checkpoint_body(body: str) -> Head:
    """The head that a checkpoint's body names; raises BadNote."""
    lines = body.split("\n")
    if len(lines) != 4 or lines[3] != "":
        note_bad("three lines are wanted")
    origin = parse_origin(lines[0])
    if origin is None:
        note_bad("an origin is wanted")
    return Head(origin, LogSize(read_decimal(lines[1], LOG_SIZE_MAX)), RootHash(read_hash(lines[2])))


def verify_checkpoint(checkpoint: Checkpoint) -> None:
    """Verify the signature; the key comes from the author's key ring.  Raises BadSignature."""
    ed25519_verify(checkpoint.public, checkpoint.signature, checkpoint_message(checkpoint.head))


def verify_checkpoint_note(text: str, ring: KeyRing) -> Checkpoint:
    """The checkpoint that a note holds by the author's lines; those of others are not looked at.

    Raises BadNote, also where there is no line of the author or another party's log, KeyUnknown, BadSignature.
    """
    note = parse_note(text)
    head = parse_checkpoint_body(note.body)
    own = [line for line in note.signatures if line.name == head.origin.text]
    if not own or head.origin.party != ring.party:
        note_bad("a line by the author is wanted")
    checkpoints = [verify_checkpoint_line(head, line, ring) for line in own]
    return checkpoints[0]


def verify_checkpoint_line(head: Head, line: NoteSignature, ring: KeyRing) -> Checkpoint:
    """The checkpoint that the author's line makes of a head; raises KeyUnknown, BadNote, BadSignature."""
    publics = find_note_keys(line, head.origin.text, ED25519, Purpose.CHECKPOINT, ring)
    if len(line.value) != ED25519_SIGNATURE_BYTES:
        note_bad("a checkpoint's signature has 64 bytes")
    return first_verified([Checkpoint(head, public, line.value) for public in publics], verify_checkpoint)


def find_note_keys(line: NoteSignature, name: str, kind: int, purpose: Purpose, ring: KeyRing) -> list[bytes]:
    """The public keys in the ring that a line in this name may be made with; raises KeyUnknown.

    Several only where their ids of four bytes collide.
    """
    publics = ring.all(purpose) if line.name == name else ()
    named = [public for public in publics if note_key(name, kind, public) == line.key]
    return named or key_unknown(f"{purpose.name.lower()} key, in notes {line.key.hex()}")


def first_verified(signed: Sequence[Signed], verify: Callable[[Signed], None]) -> Signed:
    """The first that verifies, of what one signature is under several keys; raises BadSignature if none does."""
    for candidate in signed[:-1]:
        with suppress(BadSignature):
            verify(candidate)
            return candidate
    verify(signed[-1])
    return signed[-1]
