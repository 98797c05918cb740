"""The revocation of a key, signed by the root: from where on its signatures are disowned (spec/forms.md, card.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NoReturn

from parley.keys.purpose import ED25519_SIGNATURE_BYTES, MLDSA44_SIGNATURE_BYTES, KeyId
from parley.record.card import Root
from parley.record.entry import Payload
from parley.record.origin import Head, Origin, read_head
from parley.wire import shape
from parley.wire.cbor import encode
from parley.wire.errors import Refusal
from parley.wire.ids import LogSize
from parley.wire.limits import BODY_BYTES_MAX, SECONDS_MAX

FORM: Final = "parley/revoke"
VERSION: Final = 1
REASON_CHARS_MAX: Final = 200
LOGS_MAX: Final = 1_024
"""Logs that one revocation names; a body holds fewer."""


class BadRevocation(Refusal):
    """A revocation is not formed as a revocation must be."""

    code = "revocation-bad"
    hint = "it has no effect; ask the party for a new one, by another way if you can"


@dataclass(frozen=True, slots=True)
class Revocation:
    """The revoked key, and for each log concerned where its genuine part ends.

    `time_seconds` is a claim.  The heads name the last genuine size and root of each log.
    """

    key_id: KeyId
    time_seconds: int
    reason: str
    heads: tuple[Head, ...]

    def genuine_size(self, origin: Origin) -> LogSize:
        """So many entries of a log, from its beginning, are genuine where the revoked key signed them."""
        return next((head.size for head in self.heads if head.origin == origin), LogSize(0))


def is_revocation(payload: Payload) -> bool:
    """Whether an entry of line 0 says of itself that it revokes a key."""
    return (payload.form, payload.form_version) == (FORM, VERSION)


def encode_revocation(revocation: Revocation) -> bytes:
    """The revocation's one encoding."""
    return encode(
        {
            1: revocation.key_id,
            2: revocation.time_seconds,
            3: revocation.reason,
            4: [head.items for head in revocation.heads],
        }
    )


def revocation_message(revocation: bytes) -> bytes:
    """What both root keys sign for these revocation bytes."""
    return b"parley/card/v1\nrevoke" + revocation


def revocation_body(revocation: bytes, ed25519_signature: bytes, mldsa44_signature: bytes) -> bytes:
    """The body of an entry of the form parley/revoke."""
    return encode({1: revocation, 2: ed25519_signature, 3: mldsa44_signature})


def verify_revocation(body: bytes, root: Root) -> Revocation:
    """The revocation in an entry's body, once both root signatures hold; raises BadRevocation and BadSignature."""
    items = shape.table(shape.decoded(body, _refuse, BODY_BYTES_MAX), (1, 2, 3), (), "body", _refuse)
    raw = items[1]
    if type(raw) is not bytes:
        _refuse("body: a byte string is wanted")
    ed25519_signature = shape.octets(items[2], ED25519_SIGNATURE_BYTES, "body", _refuse)
    mldsa44_signature = shape.octets(items[3], MLDSA44_SIGNATURE_BYTES, "body", _refuse)
    root.verify(ed25519_signature, mldsa44_signature, revocation_message(raw))
    return decode_revocation(raw)


def decode_revocation(revocation: bytes) -> Revocation:
    """The revocation in these bytes; raises BadRevocation."""
    items = shape.table(shape.decoded(revocation, _refuse, BODY_BYTES_MAX), range(1, 5), (), "revocation", _refuse)
    heads = tuple(read_head(head, _refuse) for head in shape.array(items[4], 0, LOGS_MAX, "logs", _refuse))
    if len({head.origin for head in heads}) < len(heads):
        _refuse("logs: one stands twice")
    return Revocation(
        KeyId(shape.octets(items[1], 8, "key id", _refuse)),
        shape.number(items[2], 0, SECONDS_MAX, "time", _refuse),
        shape.line(items[3], REASON_CHARS_MAX, "reason", _refuse),
        heads,
    )


def _refuse(why: str) -> NoReturn:
    raise BadRevocation(why)
