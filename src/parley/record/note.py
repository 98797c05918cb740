"""Signed notes: a text and the lines of those who signed it (c2sp.org/signed-note)."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Final, NoReturn

from parley.wire.errors import Refusal
from parley.wire.limits import NOTE_BYTES_MAX

SIGNATURES_MAX: Final = 16
"""Signature lines in a note."""

ED25519: Final = 0x01
COSIGNATURE: Final = 0x04
COSIGNATURE_MLDSA44: Final = 0x06
"""The signature types in use."""

_LINE: Final = re.compile(r"\u2014 ([^\s+]+) ([0-9A-Za-z+/]+={0,2})")
_TEXT: Final = re.compile(r"[ -~\n]*\n")


class BadNote(Refusal):
    """A signed note is not formed as it must be."""

    code = "note-bad"
    hint = "ask for the checkpoint or receipt again"


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One line under a note: who, by which key (bytes[4]), and the bytes that its type defines."""

    name: str
    key: bytes
    value: bytes

    @property
    def text(self) -> str:
        """The line, with its end."""
        return f"\u2014 {self.name} {b64encode(self.key + self.value).decode()}\n"


@dataclass(frozen=True, slots=True)
class Note:
    """A text that ends with a newline, and at least one signature, not yet verified."""

    body: str
    signatures: tuple[NoteSignature, ...]

    @property
    def text(self) -> str:
        """The whole note."""
        return self.body + "\n" + "".join(signature.text for signature in self.signatures)


@lru_cache(maxsize=4_096)
def note_key(name: str, kind: int, public: bytes) -> bytes:
    """The key id, bytes[4], under which a public key signs notes in this name and way."""
    return sha256(name.encode() + b"\n" + bytes((kind,)) + public).digest()[:4]


def parse_note(text: str) -> Note:
    """The note in a text; raises BadNote.

    Stricter than the format: the text is printable ASCII, base64 stands in its one form.
    """
    if len(text) > NOTE_BYTES_MAX:
        note_bad(f"{len(text)} characters, at most {NOTE_BYTES_MAX} allowed")
    body, blank, under = text.rpartition("\n\n")
    body += "\n"
    lines = under.split("\n")
    if not blank or not _TEXT.fullmatch(body) or lines.pop() != "" or not 1 <= len(lines) <= SIGNATURES_MAX:
        note_bad("a text, an empty line and signature lines are wanted")
    return Note(body, tuple(map(_signature, lines)))


def read_hash(text: str) -> bytes:
    """The 32 bytes that a line of base64 holds; raises BadNote."""
    raw = _base64(text)
    if len(raw) != 32:
        note_bad("a hash of 32 bytes is wanted")
    return raw


def read_decimal(text: str, highest: int) -> int:
    """The number that a line holds in decimal, from 0 to `highest`; raises BadNote."""
    if not _DECIMAL.fullmatch(text) or int(text) > highest:
        note_bad(f"a decimal number up to {highest} is wanted")
    return int(text)


def note_bad(why: str) -> NoReturn:
    """Raise BadNote."""
    raise BadNote(why)


_DECIMAL: Final = re.compile(r"0|[1-9][0-9]{0,19}")


def _signature(line: str) -> NoteSignature:
    found = _LINE.fullmatch(line)
    if found is None:
        note_bad("a signature line is not one")
    raw = _base64(found[2])
    return NoteSignature(found[1], raw[:4], raw[4:])


def _base64(text: str) -> bytes:
    try:
        raw = b64decode(text, validate=True)
    except ValueError:
        note_bad("base64 is wanted")
    if b64encode(raw).decode() != text:
        note_bad("base64 is not in its one form")
    return raw
