"""The forms that every line has, in the order that gives their numbers on the wire (spec/forms.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NoReturn

from parley.forms.text import checked
from parley.wire.cbor import Value, decode, encode
from parley.wire.errors import Refusal
from parley.wire.limits import ATTACHMENT_BYTES_MAX, ATTACHMENT_NAME_CHARACTERS_MAX, ATTACHMENTS_MAX

LETTER: Final = ("letter", 1)
ACKNOWLEDGEMENT: Final = ("ack", 1)
CARD: Final = ("parley/card", 1)
REVOCATION: Final = ("parley/revoke", 1)
GENERATION: Final = ("parley/generation", 1)

BUILTIN: Final = (LETTER, ACKNOWLEDGEMENT, CARD, REVOCATION, GENERATION)

LETTER_CHARACTERS_MAX: Final = 20_000
SUBJECT_CHARACTERS_MAX: Final = 200
LANGUAGE_CHARACTERS_MAX: Final = 35

ATTACHMENTS_KEY: Final = 4
"""The key of a letter's body that names its attachments."""

HASH_BYTES: Final = 32
NOT_IN_NAMES: Final = frozenset("/\\\n\t")
"""What would make of an attachment's name a path, or more than one line."""


class BadBody(Refusal):
    """The body does not have the shape of its form."""

    code = "body-bad"
    hint = "it is kept and shown as it came; tell the other side which form and version it uses"


@dataclass(frozen=True, slots=True)
class Attachment:
    """What a letter says of a file that goes with it: SHA-256 and size of its bytes, and a name for people."""

    sha256: bytes
    size_bytes: int
    name: str

    def check(self) -> None:
        """Passes if it may stand in a letter; raises BadBody, ForbiddenText, TextLength."""
        checked(self.name, ATTACHMENT_NAME_CHARACTERS_MAX)
        if self.name in {".", ".."} or not NOT_IN_NAMES.isdisjoint(self.name):
            _refuse("an attachment's name is one line and no path")
        if len(self.sha256) != HASH_BYTES or not 0 < self.size_bytes <= ATTACHMENT_BYTES_MAX:
            _refuse(f"an attachment has a hash of {HASH_BYTES} bytes and 1 to {ATTACHMENT_BYTES_MAX} bytes")

    def item(self) -> list[Value]:
        """As the body has it, checked."""
        self.check()
        return [self.sha256, self.size_bytes, self.name]


@dataclass(frozen=True, slots=True)
class Letter:
    """Free text from one post to another, in one language, which governs, with up to 16 files beside it."""

    language: str
    text: str
    subject: str | None = None
    attachments: tuple[Attachment, ...] = ()

    def body(self) -> bytes:
        """The body's bytes; raises BadBody, ForbiddenText, TextLength."""
        pairs: dict[Value, Value] = {
            1: checked(self.language, LANGUAGE_CHARACTERS_MAX),
            2: checked(self.text, LETTER_CHARACTERS_MAX),
        }
        if self.subject is not None:
            pairs[3] = checked(self.subject, SUBJECT_CHARACTERS_MAX)
        if len(self.attachments) > ATTACHMENTS_MAX:
            _refuse(f"more than {ATTACHMENTS_MAX} attachments")
        if self.attachments:
            pairs[ATTACHMENTS_KEY] = [one.item() for one in self.attachments]
        return encode(pairs)


@dataclass(frozen=True, slots=True)
class GenerationChange:
    """The head of the log that this one takes over from, as the station held it when it began anew."""

    generation: bytes
    size: int
    root: bytes

    def body(self) -> bytes:
        """The body's bytes."""
        return encode({1: self.generation, 2: self.size, 3: self.root})


ACKNOWLEDGEMENT_BODY: Final = encode({})


def read_letter(body: bytes) -> Letter:
    """The letter that a body holds; raises BadCbor, BadBody, ForbiddenText, TextLength."""
    pairs = _map(body, required={1: str, 2: str}, optional={3: str, ATTACHMENTS_KEY: list})
    subject = pairs.get(3)
    return Letter(
        language=checked(str(pairs[1]), LANGUAGE_CHARACTERS_MAX),
        text=checked(str(pairs[2]), LETTER_CHARACTERS_MAX),
        subject=None if subject is None else checked(str(subject), SUBJECT_CHARACTERS_MAX),
        attachments=_attachments(pairs[ATTACHMENTS_KEY]) if ATTACHMENTS_KEY in pairs else (),
    )


def read_generation_change(body: bytes) -> GenerationChange:
    """The earlier head that a body names; raises BadCbor, BadBody."""
    pairs = _map(body, required={1: bytes, 2: int, 3: bytes})
    generation, size, root = pairs[1], pairs[2], pairs[3]
    if not (isinstance(generation, bytes) and isinstance(size, int) and isinstance(root, bytes)):
        raise AssertionError("the types were checked")
    if len(generation) != 8 or len(root) != 32 or size < 0:
        _refuse("a generation is 8 bytes, a root 32, a size not below 0")
    return GenerationChange(generation, size, root)


def read_single(body: bytes) -> bytes:
    """The one byte string that the body of a card entry holds; raises BadCbor, BadBody."""
    value = _map(body, required={1: bytes})[1]
    if not isinstance(value, bytes):
        raise AssertionError("the types were checked")
    return value


def _attachments(value: Value) -> tuple[Attachment, ...]:
    if not isinstance(value, list) or not 0 < len(value) <= ATTACHMENTS_MAX:
        _refuse(f"1 to {ATTACHMENTS_MAX} attachments, or no key 4")
    return tuple(_attachment(item) for item in value)


def _attachment(item: Value) -> Attachment:
    match item:
        case [bytes(sha256), int(size_bytes), str(name)] if not isinstance(size_bytes, bool):
            attachment = Attachment(sha256, size_bytes, name)
        case _:
            _refuse("an attachment is [hash, size, name]")
    attachment.check()
    return attachment


def _map(body: bytes, required: dict[int, type], optional: dict[int, type] | None = None) -> dict[Value, Value]:
    pairs = decode(body)
    allowed = required | (optional or {})
    if not isinstance(pairs, dict) or not required.keys() <= pairs.keys() <= allowed.keys():
        _refuse("its keys are not those of the form")
    for key, value in pairs.items():
        if type(value) is not allowed[key]:  # type: ignore[index]  # key is one of allowed, as checked above
            _refuse(f"the value of key {key!r} has the wrong type")
    return pairs


def _refuse(why: str) -> NoReturn:
    raise BadBody(why)
