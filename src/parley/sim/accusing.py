"""What a station keeps against the other side of a channel, held against the bytes that it keeps with it.

Written from spec/log.md: whoever has the accused party's card must come to the same.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from parley.keys.purpose import Purpose
from parley.keys.signing import BadSignature, ed25519_verify
from parley.sim.reading import leaf_of, read_entry, read_timed_note
from parley.wire.cbor import decode, encode

if TYPE_CHECKING:
    from parley.exchange.effects import Note
    from parley.record.card import SignedCard

FORK: Final = "fork"
EVIDENCE: Final = "evidence"
ALARM: Final = "alarm"

OF_THE_ACCUSER: Final = frozenset(("log-regressed",))
"""What is shown by the accuser's own signature, or theirs under what it does not hold: that it was set back itself."""

OF_A_RECEIPT: Final = frozenset(("receipt-differs",))


def channel_of(note: Note) -> bytes:
    """The channel that a note is about; empty where it accuses nobody."""
    place = {FORK: 0, EVIDENCE: 0, ALARM: 1}.get(note.space)
    return b"" if place is None else bytes(_items(note.value)[place])


def code_of(space: str, value: bytes) -> str:
    """What is held against the other side."""
    return "log-forked" if space == FORK else str(_items(value)[2])


def unfounded(note: Note, accuser: SignedCard, accused: SignedCard) -> str:
    """What is wrong with an accusation; empty where it holds, or where the note is none."""
    if note.space == FORK:
        _, party, *proof = _items(note.value)
        return "" if party == accused.card.party and _is_fork(proof, accused) else "a fork that is not proved"
    if note.space == EVIDENCE:
        _, _, code, raw = _items(note.value)
        if code in OF_A_RECEIPT:
            return "" if is_receipt_of(raw, accused) else f"{code}, and no receipt of theirs is kept with it"
        if code in OF_THE_ACCUSER:
            shown = is_receipt_of(raw, accused) or is_entry_of(raw, accuser)
            return "" if shown else f"{code}, and neither an entry of its own nor a receipt of theirs is kept with it"
        return "" if is_entry_of(raw, accused) else f"{code}, and no entry is kept that they signed"
    return ""


def is_entry_of(raw: bytes, author: SignedCard) -> bool:
    """Whether these bytes are an entry in a log of a party, signed by it (spec/entry.md)."""
    protected, _, payload, signature = _items(raw)
    named = read_entry(raw).origin.split("/")[2] == author.card.party.hex()
    return named and _verifies(author, Purpose.ENTRY, signature, encode(["Signature1", protected, b"", payload]))


def is_receipt_of(raw: bytes, receiver: SignedCard) -> bool:
    """Whether these bytes are a receipt as a note, signed by a party (spec/log.md)."""
    note = read_timed_note(raw)
    if note is None or note.name != f"parley/{receiver.card.party.hex()}/receipt":
        return False
    message = f"cosignature/v1\ntime {note.time_seconds}\n{note.body}".encode()
    return _verifies(receiver, Purpose.RECEIPT, note.signature, message)


def _is_fork(proof: list[Any], accused: SignedCard) -> bool:
    """Kinds 1 and 3; no station makes the others."""
    match proof:
        case [1, bytes(one), bytes(other)]:
            places = {(said.origin, said.index) for said in map(read_entry, (one, other))}
            differ = len(places) == 1 and one != other
            return differ and is_entry_of(one, accused) and is_entry_of(other, accused)
        case [3, bytes(last), [*hashes], bytes(following)]:
            before, after = read_entry(last), read_entry(following)
            follows = before.origin == after.origin and before.index + 1 == after.index
            fits = len(hashes) == before.index.bit_count() and _folded(hashes) == before.root
            differ = fits and _folded(_grown(before.index, [*hashes, leaf_of(last)])) != after.root
            return follows and differ and is_entry_of(last, accused) and is_entry_of(following, accused)
        case _:
            return False


def _folded(hashes: list[bytes]) -> bytes:
    """The root of complete subtrees, the largest first."""
    root = hashes[-1] if hashes else sha256().digest()
    for left in reversed(hashes[:-1]):
        root = sha256(b"\x01" + left + root).digest()
    return root


def _grown(size: int, hashes: list[bytes]) -> list[bytes]:
    """The same when one leaf more stands behind `size` others: equal subtrees at the end become one."""
    while size & 1:
        right, left = hashes.pop(), hashes.pop()
        hashes.append(sha256(b"\x01" + left + right).digest())
        size >>= 1
    return hashes


def _verifies(party: SignedCard, purpose: Purpose, signature: bytes, message: bytes) -> bool:
    try:
        ed25519_verify(party.card.keys[purpose], signature, message)
    except BadSignature:
        return False
    return True


def _items(raw: bytes) -> Any:  # noqa: ANN401 - what a station keeps; a wrong shape fails where it is used
    return decode(raw)
