"""The forms that every station speaks: letters, acknowledgements, and what stations tell each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from parley.forms import categories
from parley.forms.body import FORMS, Speaks, form, item, option, read, write
from parley.forms.kinds import HASH, LANGUAGE, ListOf, Number, Octets, Text, refuse
from parley.forms.text import checked
from parley.wire.limits import (
    ATTACHMENT_BYTES_MAX,
    ATTACHMENT_NAME_CHARACTERS_MAX,
    ATTACHMENTS_MAX,
    BODY_BYTES_MAX,
    LOG_SIZE_MAX,
)

if TYPE_CHECKING:
    from parley.wire.cbor import Value

LETTER: Final = ("letter", 1)
ACKNOWLEDGEMENT: Final = ("ack", 1)
CARD: Final = ("parley/card", 1)
REVOCATION: Final = ("parley/revoke", 1)
GENERATION: Final = ("parley/generation", 1)

LETTER_CHARACTERS_MAX: Final = 20_000
SUBJECT_CHARACTERS_MAX: Final = 200

HASH_BYTES: Final = 32
NOT_IN_NAMES: Final = frozenset("/\\\n\t")
"""What would make of an attachment's name a path, or more than one line."""


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
            refuse("an attachment's name is one line and no path")
        if len(self.sha256) != HASH_BYTES or not 0 < self.size_bytes <= ATTACHMENT_BYTES_MAX:
            refuse(f"an attachment has a hash of {HASH_BYTES} bytes and 1 to {ATTACHMENT_BYTES_MAX} bytes")


class AttachmentKind:
    """An attachment as a body has it."""

    told = "attachment"

    def read(self, value: Value, what: str) -> Attachment:
        """The attachment."""
        match value:
            case [bytes(sha256), int(size_bytes), str(name)] if not isinstance(size_bytes, bool):
                attachment = Attachment(sha256, size_bytes, name)
            case _:
                refuse(f"{what}: an attachment is [hash, size, name]")
        attachment.check()
        return attachment

    def write(self, value: Attachment, what: str) -> Value:  # noqa: ARG002 -- an attachment has its own words
        """Hash, size, name."""
        value.check()
        return [value.sha256, value.size_bytes, value.name]


@form("letter", category=categories.LETTER, speaks=Speaks.POST, answers=None)
class Letter:
    """Free text from one post to another, in one language, which governs, with up to 16 files beside it."""

    language: str = item(1, LANGUAGE)
    text: str = item(2, Text(LETTER_CHARACTERS_MAX, lines=True))
    subject: str | None = option(3, Text(SUBJECT_CHARACTERS_MAX), default=None)
    attachments: tuple[Attachment, ...] = option(4, ListOf(AttachmentKind(), ATTACHMENTS_MAX, 1), default=())

    def body(self) -> bytes:
        """The body's bytes; raises BadBody, ForbiddenText, TextLength."""
        return write(self)


@form("ack", category=categories.ANSWER, speaks=Speaks.POST, answers=True)
class Acknowledgement:
    """A person on watch took the entry that is answered."""


@form("parley/card", category=categories.AUTHORITY, speaks=Speaks.STATION)
class CardChange:
    """The party's newer card, signed by its root."""

    card: bytes = item(1, Octets(1, BODY_BYTES_MAX))


@form("parley/revoke", category=categories.AUTHORITY, speaks=Speaks.STATION)
class KeyRevocation:
    """A key is revoked, by the root; `revocation` holds which, since when and why."""

    revocation: bytes = item(1, Octets(1, BODY_BYTES_MAX))
    ed25519_signature: bytes = item(2, Octets(64, 64))
    mldsa44_signature: bytes = item(3, Octets(2_420, 2_420))


@form("parley/generation", category=categories.AUTHORITY, speaks=Speaks.STATION)
class GenerationChange:
    """The head of the log that this one takes over from, as the station held it when it began anew."""

    generation: bytes = item(1, Octets(8, 8))
    size: int = item(2, Number(0, LOG_SIZE_MAX, "entries"))
    root: bytes = item(3, HASH)

    def body(self) -> bytes:
        """The body's bytes."""
        return write(self)


ACKNOWLEDGEMENT_BODY: Final = write(Acknowledgement())


def read_letter(body: bytes) -> Letter:
    """The letter that a body holds; raises BadCbor, BadBody, ForbiddenText, TextLength."""
    letter: Letter = read(FORMS[LETTER], body)
    return letter


def attachments_of(body: bytes) -> tuple[Attachment, ...]:
    """The attachments that a letter's body names; raises what reading it raises.

    A map of two items, as most are, is language and text, and is not read again.
    """
    return () if body[:1] == _TWO_ITEMS else read_letter(body).attachments


_TWO_ITEMS: Final = b"\xa2"


def read_generation_change(body: bytes) -> GenerationChange:
    """The earlier head that a body names; raises BadCbor, BadBody."""
    change: GenerationChange = read(FORMS[GENERATION], body)
    return change


def read_single(body: bytes) -> bytes:
    """The signed card that the body of a card entry holds; raises BadCbor, BadBody."""
    change: CardChange = read(FORMS[CARD], body)
    return change.card
