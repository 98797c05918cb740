"""The entry: what a post said, as an untagged COSE_Sign1 (RFC 9052) over a payload with its place in two logs.

The steps named in comments are those of the recipe in spec/entry.md.
"""

from __future__ import annotations

from functools import lru_cache
from re import compile as pattern
from typing import Any, Final, NoReturn

from parley.keys.purpose import ED25519_SIGNATURE_BYTES, KeyId
from parley.record.merkle import leaf_hash
from parley.record.origin import Origin, parse_origin
from parley.wire import shape
from parley.wire.cbor import Value, encode, head
from parley.wire.errors import Refusal
from parley.wire.ids import EntryHash, EntryIndex, Generation, LogSize, PostId, RootHash
from parley.wire.limits import BODY_BYTES_MAX, CBOR_BYTES_MAX, ENTRY_BYTES_MAX, LOG_SIZE_MAX, POSTS_MAX, SECONDS_MAX
from parley.wire.marks import Handling, Nature, Precedence
from parley.wire.values import dataclass


class BadEntry(Refusal):
    """An entry is not formed as an entry must be."""

    code = "entry-bad"
    hint = "the sender's software wrote it wrongly; both sides should name their versions to each other"


class EntryMisplaced(Refusal):
    """An entry belongs to another log or another place than the one where it stands."""

    code = "entry-misplaced"
    hint = "ask for the entry at this place again"


@dataclass(frozen=True, slots=True)
class Seen:
    """The durable contiguous beginning of the other party's log that the author's station held when it spoke."""

    generation: Generation
    size: LogSize
    root: RootHash


@dataclass(frozen=True, slots=True)
class Line0:
    """How much of line 0 the author's station held when it spoke: of its own log there, and of the other's."""

    own_generation: Generation
    own_size: LogSize
    seen_generation: Generation
    seen_size: LogSize


@dataclass(frozen=True, slots=True)
class Payload:
    """All that the author signs, save the header.

    `root` is that of the log's first `index` entries.  `time_seconds` is the author's claim.  `line0` is None on line 0
    itself.  `answers` is the hash of the entry that this one answers.  The body is the form's business.
    """

    index: EntryIndex
    root: RootHash
    seen: Seen
    line0: Line0 | None
    time_seconds: int
    precedence: Precedence
    nature: Nature
    handling: Handling
    post: PostId
    form: str
    form_version: int
    body: bytes
    answers: EntryHash | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the right form, in its exact bytes and in parts; its signature is verified elsewhere."""

    raw: bytes
    hash: EntryHash
    origin: Origin
    key_id: KeyId
    payload: Payload
    signature: bytes
    signed: bytes
    """The bytes under the signature."""


# -- writing ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1_024)
def protected_header(key_id: KeyId, origin: Origin) -> bytes:
    """The protected header of the entries of one log under one key: 277 bytes."""
    return (
        _BEFORE_KEY_ID + key_id + _BEFORE_ISSUER + origin.party.hex().encode() + _BEFORE_SUBJECT + origin.text.encode()
    )


def encode_payload(payload: Payload) -> bytes:
    """The payload's one encoding.

    Written out item by item, since this is done for every entry that is said or heard.
    """
    seen, line0 = payload.seen, payload.line0
    parts = [
        b"\xab\x01" if payload.answers is None else b"\xac\x01",
        head(0, payload.index),
        b"\x02\x58\x20",
        payload.root,
        b"\x03\x81\x83\x48",
        seen.generation,
        head(0, seen.size),
        b"\x58\x20",
        seen.root,
        b"\x04",
        b"\xf6" if line0 is None else _encode_line0(line0),
        b"\x05",
        head(0, payload.time_seconds),
        bytes((6, payload.precedence, 7, payload.nature, 8, payload.handling, 9)),
        head(0, payload.post),
        b"\x0a\x82",
        _encode_text(payload.form),
        head(0, payload.form_version),
        b"\x0b",
        head(2, len(payload.body)),
        payload.body,
    ]
    if payload.answers is not None:
        parts += b"\x0c\x58\x20", payload.answers
    return b"".join(parts)


def _encode_line0(line0: Line0) -> bytes:
    own, seen = head(0, line0.own_size), head(0, line0.seen_size)
    return b"".join((b"\x82\x82\x48", line0.own_generation, own, b"\x82\x48", line0.seen_generation, seen))


@lru_cache(maxsize=256)
def _encode_text(text: str) -> bytes:
    return encode(text)


def signing_input(protected: bytes, payload: bytes) -> bytes:
    """The Sig_structure that the entry key signs."""
    return b"".join((_CONTEXT, head(2, len(protected)), protected, b"\x40", head(2, len(payload)), payload))


def assemble(protected: bytes, payload: bytes, signature: bytes) -> bytes:
    """The entry as it is stored, hashed and shown."""
    return b"".join(
        (b"\x84", head(2, len(protected)), protected, b"\xa0", head(2, len(payload)), payload, b"\x58\x40", signature)
    )


# -- reading ---------------------------------------------------------------------------------------------------------


def decode_entry(raw: bytes) -> Entry:
    """Steps 1, 2 and 5: the entry in these bytes, whatever log it names.

    Raises BadEntry, and EntryMisplaced for a header that is not that of any log.
    """
    protected, payload, signature = split_entry(raw)
    key_id, origin = read_header(protected)
    return Entry(
        raw, leaf_hash(raw), origin, key_id, decode_payload(payload), signature, signing_input(protected, payload)
    )


def split_entry(raw: bytes) -> tuple[bytes, bytes, bytes]:
    """Step 1: protected header, payload and signature; raises BadEntry."""
    if len(raw) > ENTRY_BYTES_MAX:
        entry_bad(f"{len(raw)} bytes, at most {ENTRY_BYTES_MAX} allowed")
    parts = shape.array(shape.decoded(raw, entry_bad, ENTRY_BYTES_MAX), 4, 4, "COSE_Sign1", entry_bad)
    protected, unprotected, payload, signature = parts
    if type(protected) is not bytes or type(payload) is not bytes or unprotected != {}:
        entry_bad("not a COSE_Sign1 array with an empty unprotected header")
    return protected, payload, shape.octets(signature, ED25519_SIGNATURE_BYTES, "signature", entry_bad)


@lru_cache(maxsize=1_024)
def read_header(protected: bytes) -> tuple[KeyId, Origin]:
    """Step 2 as far as it goes alone: the key id, and the log that issuer and subject name.

    Raises BadEntry, and EntryMisplaced for a header of the right form that is not that of any log.
    """
    key_id = KeyId(protected[_KEY_ID_AT : _KEY_ID_AT + 8])
    origin = parse_origin(protected[_SUBJECT_AT:].decode("ascii", "replace"))
    if origin is None or protected != protected_header(key_id, origin):
        _refuse_header(protected)
    return key_id, origin


def decode_payload(payload: bytes) -> Payload:
    """Step 5: the payload; raises BadEntry."""
    items: Any = shape.table(
        shape.decoded(payload, entry_bad, ENTRY_BYTES_MAX), _REQUIRED, _OPTIONAL, "payload", entry_bad
    )
    named: Any = shape.array(items[10], 2, 2, "form", entry_bad)
    found = Payload(
        index=items[1],
        root=items[2],
        seen=_seen(items[3]),
        line0=None if items[4] is None else _line0(items[4]),
        time_seconds=items[5],
        precedence=_PRECEDENCES[shape.number(items[6], 0, 3, "precedence", entry_bad)],
        nature=_NATURES[shape.number(items[7], 0, 2, "nature", entry_bad)],
        handling=_HANDLINGS[shape.number(items[8], 0, 2, "handling", entry_bad)],
        post=items[9],
        form=named[0],
        form_version=named[1],
        body=items[11],
        answers=check_answers(items[12]) if 12 in items else None,
    )
    check_payload(found)
    return found


def check_payload(payload: Payload) -> None:
    """The rest of step 5, also for a payload that was rebuilt: each value is what it has to be; raises BadEntry."""
    shape.number(payload.index, 0, LOG_SIZE_MAX - 1, "index", entry_bad)
    shape.octets(payload.root, 32, "root", entry_bad)
    seen, line0 = payload.seen, payload.line0
    _check_size(seen.generation, seen.size)
    shape.octets(seen.root, 32, "seen root", entry_bad)
    if line0 is not None:
        _check_size(line0.own_generation, line0.own_size)
        _check_size(line0.seen_generation, line0.seen_size)
    shape.number(payload.time_seconds, 0, SECONDS_MAX, "time", entry_bad)
    shape.number(payload.post, 0, POSTS_MAX - 1, "post", entry_bad)
    _check_form(payload.form, payload.form_version)
    check_body(payload.body)


def _check_form(form: Value, version: Value) -> None:
    if type(form) is not str or not FORM_ID.fullmatch(form):
        entry_bad("form: an id of 1 to 64 characters is wanted")
    shape.number(version, 0, shape.NUMBER_MAX, "form version", entry_bad)


def check_body(body: Value) -> None:
    """Passes if the body is one CBOR item and no longer than an entry may have; raises BadEntry."""
    if type(body) is not bytes:
        entry_bad("body: a byte string is wanted")
    check_body_size(body)
    shape.decoded(body, entry_bad, BODY_BYTES_MAX)


def check_body_size(body: bytes) -> None:
    """Passes if the body is no longer than an entry may have; raises BadEntry."""
    if len(body) > BODY_BYTES_MAX:
        entry_bad(f"body: {len(body)} bytes, at most {BODY_BYTES_MAX} allowed")


def check_answers(answers: Value) -> EntryHash:
    """The hash of the entry that is answered; raises BadEntry."""
    return EntryHash(shape.octets(answers, 32, "answers", entry_bad))


def _refuse_header(protected: bytes) -> NoReturn:
    """Tell a header that is no header from one of another kind of statement, or of no log."""
    header = shape.table(shape.decoded(protected, entry_bad, CBOR_BYTES_MAX), (1, 3, 4, 15), (), "header", entry_bad)
    shape.number(header[1], -shape.NUMBER_MAX - 1, shape.NUMBER_MAX, "algorithm", entry_bad)
    shape.octets(header[4], 8, "key id", entry_bad)
    claims = shape.table(header[15], (1, 2), (), "claims", entry_bad)
    if not all(type(text) is str for text in (header[3], claims[1], claims[2])):
        entry_bad("header: a text is wanted")
    misplaced("its header does not name a log and the party that writes it")


def misplaced(why: str) -> NoReturn:
    """Raise EntryMisplaced."""
    raise EntryMisplaced(why)


def _seen(value: Value) -> Seen:
    (one,) = shape.array(value, 1, 1, "seen", entry_bad)
    parts: Any = shape.array(one, 3, 3, "seen", entry_bad)
    return Seen(*parts)


def _line0(value: Value) -> Line0:
    own, seen = shape.array(value, 2, 2, "line 0", entry_bad)
    parts: Any = (*shape.array(own, 2, 2, "line 0", entry_bad), *shape.array(seen, 2, 2, "line 0", entry_bad))
    return Line0(*parts)


def _check_size(generation: Value, size: Value) -> None:
    shape.octets(generation, 8, "generation", entry_bad)
    shape.number(size, 0, LOG_SIZE_MAX, "size", entry_bad)


def entry_bad(why: str) -> NoReturn:
    """Raise BadEntry."""
    raise BadEntry(why)


_CONTEXT: Final = b"\x84\x6aSignature1"
FORM_ID: Final = pattern(r"[a-z0-9/-]{1,64}")

_REQUIRED: Final = range(1, 12)
_OPTIONAL: Final = (12,)
_PRECEDENCES: Final = tuple(Precedence)
_NATURES: Final = tuple(Nature)
_HANDLINGS: Final = tuple(Handling)

# The protected header is one CBOR map whose parts all have one length; these are the bytes between the variable ones:
# {1: -19, 3: content type, 4: key id, 15: {1: "parley:" and the party, 2: the origin}}.

_BEFORE_KEY_ID: Final = b"\xa4\x01\x32\x03\x78\x1dapplication/parley-entry+cbor\x04\x48"
_BEFORE_ISSUER: Final = b"\x0f\xa2\x01\x78\x47parley:"
_BEFORE_SUBJECT: Final = b"\x02\x78\x99"
_KEY_ID_AT: Final = len(_BEFORE_KEY_ID)
_SUBJECT_AT: Final = _KEY_ID_AT + 8 + len(_BEFORE_ISSUER) + 64 + len(_BEFORE_SUBJECT)
