"""The recipe for an entry that a station receives, with the step numbers of spec/entry.md."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from parley.keys.purpose import KeyId, Purpose
from parley.keys.signing import ed25519_verify
from parley.record.entry import (
    Entry,
    Payload,
    assemble,
    check_payload,
    decode_payload,
    encode_payload,
    entry_bad,
    misplaced,
    protected_header,
    read_header,
    signing_input,
    split_entry,
)
from parley.record.keyring import KeyRing
from parley.record.merkle import leaf_hash
from parley.record.origin import Origin
from parley.wire.errors import Misconduct
from parley.wire.ids import Generation, LogSize, RootHash
from parley.wire.values import dataclass


class LogForked(Misconduct):
    """The other party signed two things that cannot both belong to one log."""

    code = "log-forked"
    hint = "the proof is kept; receipts stop at the fork, and what you say still goes out; call the other side"


class SeenFalse(Misconduct):
    """An entry claims to have seen what was never there, or less than its author had seen before."""

    code = "seen-false"
    hint = "the entry is kept and marked; the other station may have been restored from a backup"


@dataclass(frozen=True, slots=True)
class LogState:
    """What the receiver knows at the place where an entry arrives.

    `root`: of the first `index` entries of the author's log, as held.  `own_root`: of the receiver's own log on the
    line, None where there is no such generation or size.  `own_line0_size`: how large the receiver's log of a
    generation on line 0 is, None where there is none.  `before`: the author's entry before this one in the same log.
    """

    root: RootHash
    own_root: Callable[[Generation, LogSize], RootHash | None]
    own_line0_size: Callable[[Generation], LogSize | None]
    before: Payload | None


def verify_entry(raw: bytes, origin: Origin, ring: KeyRing, *, on_line0: bool | None) -> Entry:
    """Steps 1 to 5, which can be done alone: the entry in these bytes, which is one of this log, by its author.

    `on_line0` tells whether the log's line is line 0; None where that is not known, in a fork proof.
    Raises BadEntry, EntryMisplaced, KeyUnknown, BadSignature.
    """
    protected, payload, signature = split_entry(raw)  # 1
    key_id, named = read_header(protected)  # 2
    if named != origin:
        misplaced(f"its header names {named.text}")
    return _verify_signed(raw, (protected, payload, signature), key_id, named, ring, on_line0=on_line0)


def verify_alone(raw: bytes, ring: KeyRing, *, on_line0: bool | None) -> Entry:
    """Steps 1 to 5 for an entry of any log of the ring's party; raises as `verify_entry` does."""
    parts = split_entry(raw)  # 1
    key_id, named = read_header(parts[0])  # 2
    if named.party != ring.party:
        misplaced(f"its header names {named.text}")
    return _verify_signed(raw, parts, key_id, named, ring, on_line0=on_line0)


def verify_rebuilt(
    payload: Payload, signature: bytes, key_id: KeyId, origin: Origin, ring: KeyRing, *, on_line0: bool
) -> Entry:
    """Steps 3 to 5 for an entry that this station has put together from what a frame says and what it knows.

    Steps 1 and 2 are its own work: that what it writes would be read as the same is a property of `encode_payload`.
    Raises BadEntry, KeyUnknown, BadSignature.
    """
    parts = (protected_header(key_id, origin), encode_payload(payload), signature)
    signed = _verify_signature(parts, key_id, ring)  # 3, 4
    check_payload(payload)  # 5
    _check_line0(payload, on_line0=on_line0)
    raw = assemble(*parts)
    return Entry(raw, leaf_hash(raw), origin, key_id, payload, signature, signed)


def verify_root(entry: Entry, root: RootHash) -> None:
    """Step 6: the entry stands on the first `index` entries as held, whose root this is; raises LogForked."""
    if entry.payload.root != root:
        raise log_forked(f"index {entry.payload.index}", entry.raw)


def log_forked(where: str, evidence: bytes) -> LogForked:
    """The refusal, to be raised, or shown as an alarm."""
    return LogForked(where, evidence)


def verify_seen(entry: Entry, state: LogState) -> None:
    """Steps 7 to 9: what the author says it had seen is true and not less than before; raises SeenFalse."""
    payload = entry.payload
    if state.own_root(payload.seen.generation, payload.seen.size) != payload.seen.root:  # 7
        _seen_false(entry, f"size {payload.seen.size} of our log with another root")
    if payload.line0 is not None:  # 8
        size = state.own_line0_size(payload.line0.seen_generation)
        if size is None or payload.line0.seen_size > size:
            _seen_false(entry, f"size {payload.line0.seen_size} of our log on line 0")
    if state.before is not None:  # 9
        verify_no_less(entry, state.before)


def verify_place(entry: Entry, state: LogState) -> None:
    """Steps 6 to 9; raises LogForked and SeenFalse."""
    verify_root(entry, state.root)
    verify_seen(entry, state)


def _verify_signed(
    raw: bytes,
    parts: tuple[bytes, bytes, bytes],
    key_id: KeyId,
    origin: Origin,
    ring: KeyRing,
    *,
    on_line0: bool | None,
) -> Entry:
    signed = _verify_signature(parts, key_id, ring)  # 3, 4
    decoded = decode_payload(parts[1])  # 5
    _check_line0(decoded, on_line0=on_line0)
    return Entry(raw, leaf_hash(raw), origin, key_id, decoded, parts[2], signed)


def _verify_signature(parts: tuple[bytes, bytes, bytes], key_id: KeyId, ring: KeyRing) -> bytes:
    """Steps 3 and 4; the bytes under the signature."""
    protected, payload, signature = parts
    public = ring.find(Purpose.ENTRY, key_id)  # 3
    signed = signing_input(protected, payload)
    ed25519_verify(public, signature, signed)  # 4
    return signed


def _check_line0(payload: Payload, *, on_line0: bool | None) -> None:
    if on_line0 is not None and (payload.line0 is None) != on_line0:
        entry_bad("the sizes of line 0 stand in it on line 0 itself, or nowhere")


def verify_no_less(entry: Entry, before: Payload) -> None:
    """Step 9: what was seen before, in the same generation, is still seen; raises SeenFalse."""
    now, then = entry.payload.seen, before.seen
    if now.generation == then.generation and now.size < then.size:
        _seen_false(entry, f"size {now.size} after size {then.size}")
    now0, then0 = entry.payload.line0, before.line0
    if now0 is None or then0 is None:
        return
    if now0.own_generation == then0.own_generation and now0.own_size < then0.own_size:
        _seen_false(entry, f"size {now0.own_size} of its line 0 after size {then0.own_size}")
    if now0.seen_generation == then0.seen_generation and now0.seen_size < then0.seen_size:
        _seen_false(entry, f"size {now0.seen_size} of our line 0 after size {then0.seen_size}")


def _seen_false(entry: Entry, why: str) -> NoReturn:
    raise SeenFalse(f"index {entry.payload.index}: {why}", entry.raw)
