"""The evidence bundle: what a third party needs to check offline what was said, in one file (spec/bundle.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NoReturn

from parley.keys.purpose import ED25519_SIGNATURE_BYTES
from parley.record.origin import Head, Origin
from parley.record.terms import line_id
from parley.wire import shape
from parley.wire.cbor import Value, encode
from parley.wire.errors import Refusal
from parley.wire.ids import EntryIndex, Generation, LineId, LogSize, PartyId, RootHash
from parley.wire.limits import BUNDLE_BYTES_MAX, LOG_SIZE_MAX, SECONDS_MAX

MAGIC: Final = "parley-bundle/1"


class BadBundle(Refusal):
    """A bundle is not formed as a bundle must be."""

    code = "bundle-bad"
    hint = "ask the party that made it for the file again"


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """An entry in its exact bytes, and the proof that it stands at this index of the log."""

    index: EntryIndex
    raw: bytes
    proof: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class ShownLog:
    """What is shown of a log: how it stands, who signed that, and chosen entries.

    `notes` are whole signed notes.  `consistency` holds (size, proof from there to the head's size), ascending, for
    each smaller size above 0 of a note.  `receipts` are entry receipts as arrays.
    """

    head: Head
    notes: tuple[str, ...]
    consistency: tuple[tuple[LogSize, tuple[bytes, ...]], ...]
    entries: tuple[ShownEntry, ...]
    receipts: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle's payload.  `forks` holds arrays [party id, kind, items…]."""

    time_seconds: int
    exporter: PartyId
    cards: tuple[bytes, ...]
    terms: tuple[bytes, ...]
    logs: tuple[ShownLog, ...]
    forks: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class SignedBundle:
    """A bundle of the right form, the bytes that its exporter signed, and the signature, not yet verified."""

    bundle: Bundle
    payload: bytes
    signature: bytes


# -- writing ---------------------------------------------------------------------------------------------------------


def encode_bundle(bundle: Bundle) -> bytes:
    """The payload's one encoding; terms and logs are put in order, cards are in order by party and serial already."""
    return encode(
        {
            1: bundle.time_seconds,
            2: bundle.exporter,
            3: bundle.cards,
            4: sorted(bundle.terms, key=line_id),
            5: [_log_items(log) for log in sorted(bundle.logs, key=_origin_text)],
            6: bundle.forks,
        }
    )


def bundle_message(payload: bytes) -> bytes:
    """What the exporter's checkpoint key signs."""
    return b"parley/bundle/v1\n" + payload


def assemble_bundle(payload: bytes, signature: bytes) -> bytes:
    """The file."""
    return encode([MAGIC, payload, signature])


def _log_items(log: ShownLog) -> dict[int, object]:
    head = log.head
    return {
        1: head.origin.line,
        2: head.origin.party,
        3: head.origin.generation,
        4: head.size,
        5: head.root,
        6: log.notes,
        7: log.consistency,
        8: [[entry.index, entry.raw, entry.proof] for entry in log.entries],
        9: log.receipts,
    }


def _origin_text(log: ShownLog) -> str:
    return log.head.origin.text


# -- reading ---------------------------------------------------------------------------------------------------------


def decode_bundle(raw: bytes) -> SignedBundle:
    """Step 1 of the recipe: the bundle in a file, nothing in it verified; raises BadBundle."""
    outer = shape.array(shape.decoded(raw, bundle_bad, BUNDLE_BYTES_MAX), 3, 3, "bundle", bundle_bad)
    magic, payload, signature = outer
    if magic != MAGIC or type(payload) is not bytes:
        bundle_bad("not a bundle of this version")
    return SignedBundle(
        _payload(payload), payload, shape.octets(signature, ED25519_SIGNATURE_BYTES, "signature", bundle_bad)
    )


def bundle_bad(why: str) -> NoReturn:
    """Raise BadBundle."""
    raise BadBundle(why)


def _payload(payload: bytes) -> Bundle:
    decoded = shape.decoded(payload, bundle_bad, BUNDLE_BYTES_MAX)
    items = shape.table(decoded, range(1, 7), (), "payload", bundle_bad)
    terms = _blobs(items[4], "terms")
    if not _ascend([line_id(one) for one in terms]):
        bundle_bad("the terms do not ascend by line id")
    return Bundle(
        time_seconds=shape.number(items[1], 0, SECONDS_MAX, "time", bundle_bad),
        exporter=PartyId(shape.octets(items[2], 32, "exporter", bundle_bad)),
        cards=_blobs(items[3], "cards"),
        terms=terms,
        logs=tuple(map(_log, _items(items[5], "logs"))),
        forks=tuple(map(_fork, _items(items[6], "fork proofs"))),
    )


def _log(value: Value) -> ShownLog:
    items = shape.table(value, range(1, 10), (), "log", bundle_bad)
    line, party, generation = (
        shape.octets(items[key], length, "log", bundle_bad) for key, length in ((1, 32), (2, 32), (3, 8))
    )
    size = LogSize(shape.number(items[4], 0, LOG_SIZE_MAX, "size", bundle_bad))
    consistency = tuple(_consistency(item, size) for item in _items(items[7], "consistency"))
    entries = tuple(map(_entry, _items(items[8], "entries")))
    if not _ascend([before for before, _ in consistency]) or not _ascend([entry.index for entry in entries]):
        bundle_bad("consistency proofs or entries do not ascend")
    return ShownLog(
        head=Head(
            Origin(LineId(line), PartyId(party), Generation(generation)),
            size,
            RootHash(shape.octets(items[5], 32, "root", bundle_bad)),
        ),
        notes=tuple(map(_note, _items(items[6], "notes"))),
        consistency=consistency,
        entries=entries,
        receipts=tuple(map(_receipt, _items(items[9], "entry receipts"))),
    )


def _consistency(value: Value, size: LogSize) -> tuple[LogSize, tuple[bytes, ...]]:
    before, proof = shape.array(value, 2, 2, "consistency", bundle_bad)
    return LogSize(shape.number(before, 1, size - 1, "consistency", bundle_bad)), _hashes(proof)


def _entry(value: Value) -> ShownEntry:
    index, raw, proof = shape.array(value, 3, 3, "entry", bundle_bad)
    if type(raw) is not bytes:
        bundle_bad("entry: a byte string is wanted")
    number = shape.number(index, 0, LOG_SIZE_MAX - 1, "index", bundle_bad)
    return ShownEntry(EntryIndex(number), raw, _hashes(proof))


def _note(value: Value) -> str:
    if type(value) is not str:
        bundle_bad("note: a text is wanted")
    return value


def _receipt(value: Value) -> object:
    text, key, signature = shape.array(value, 3, 3, "entry receipt", bundle_bad)
    if type(text) is not str:
        bundle_bad("entry receipt: a text is wanted")
    shape.octets(key, 8, "entry receipt", bundle_bad)
    shape.octets(signature, ED25519_SIGNATURE_BYTES, "entry receipt", bundle_bad)
    return value


def _fork(value: Value) -> tuple[Value, ...]:
    items = _items(value, "fork proof", 2)
    shape.octets(items[0], 32, "fork proof", bundle_bad)
    return tuple(items)


def _blobs(value: Value, what: str) -> tuple[bytes, ...]:
    items = _items(value, what)
    if not all(type(item) is bytes for item in items):
        bundle_bad(f"{what}: byte strings are wanted")
    return tuple(item for item in items if type(item) is bytes)


def _hashes(value: Value) -> tuple[bytes, ...]:
    return tuple(shape.octets(item, 32, "proof", bundle_bad) for item in _items(value, "proof"))


def _items(value: Value, what: str, low: int = 0) -> list[Value]:
    return shape.array(value, low, BUNDLE_BYTES_MAX, what, bundle_bad)


def _ascend(values: Sequence[int] | Sequence[bytes]) -> bool:
    return all(early < late for early, late in pairwise(values))  # type: ignore[operator]
