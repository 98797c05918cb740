"""A key of ours is revoked: drawn up here, signed by the root elsewhere, told to every other side (spec/card.md)."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.desk.trail import Act
from parley.keys.purpose import KeyId, Purpose, key_id
from parley.record.merkle import Tree
from parley.record.origin import Head, Origin
from parley.record.revocation import Revocation, decode_revocation, encode_revocation, verify_revocation
from parley.service.finding import find
from parley.service.noting import note_of_station
from parley.service.record.proof import hashes
from parley.station.events import KeyRevoked
from parley.station.loading import load_ring
from parley.wire.errors import Refusal
from parley.wire.ids import LogSize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from parley.service.service import Service

LOGS_OF: Final = {
    Purpose.ENTRY: (True, False),
    Purpose.CHECKPOINT: (True, False),
    Purpose.RECEIPT: (False, True),
    Purpose.COSIGN: (True, True),
}
"""The keys that sign what stays: whether they sign about our logs, and about those of the other sides."""


class KeyNotOurs(Refusal):
    """No key of this party's cards that can be revoked, or more than one, has an id that begins so."""

    code = "key-not-ours"
    hint = "`parley card keys` lists them; for recovery, channel and static keys a new card is enough"


class KeyInUse(Refusal):
    """The key is on this party's newest card: revoked, it would disown what this station says next."""

    code = "key-in-use"
    hint = "first adopt a card with another key (`parley card draft --new-key`), then revoke this one"


def our_keys(service: Service) -> Iterator[tuple[Purpose, KeyId, int, int]]:
    """Every key of our cards by purpose and id, and the serials of the first and the last card that name it."""
    cards = load_ring(service.vault, service.party).cards
    for purpose in Purpose:
        serials: dict[KeyId, list[int]] = {}
        for card in cards:
            serials.setdefault(key_id(card.card.keys[purpose]), []).append(card.card.serial)
        for key, found in serials.items():
            yield purpose, key, found[0], found[-1]


def draft_revocation(service: Service, key_prefix: str, reason: str, first_false: Sequence[str]) -> bytes:
    """The bytes of a revocation, to be signed by the root on its own machine.

    What this station holds of a log counts as genuine, up to the entry of `first_false` that stands in it.
    Raises KeyNotOurs, NoEntry, AmbiguousEntry, BadRevocation.
    """
    purpose, key = _find(service, key_prefix)
    false = {entry.origin: entry.payload.index for _, _, entry, _ in (find(service, one) for one in first_false)}
    heads = tuple(
        Head(origin, size, tree.root(size))
        for origin, tree in _logs(service, *LOGS_OF[purpose])
        if (size := LogSize(false.get(origin, tree.size)))
    )
    raw = encode_revocation(Revocation(key, service.engine.clock() // 1000, reason, heads))
    decode_revocation(raw)
    return raw


def adopt_revocation(service: Service, body: bytes) -> Revocation:
    """Tell every other side of a revocation, now signed; raises BadRevocation, BadSignature, KeyInUse, NotKept."""
    card = service.card.card
    revocation = verify_revocation(body, card.root)
    if revocation.key_id in {key_id(public) for public in card.keys.values()}:
        raise KeyInUse(revocation.key_id.hex())
    service.engine.do(KeyRevoked(body))
    note_of_station(service, Act.KEY_REVOKED, sha256(body).digest(), f"key {revocation.key_id.hex()}")
    return revocation


def _find(service: Service, prefix: str) -> tuple[Purpose, KeyId]:
    wanted = prefix.lower()
    found = [
        (purpose, key)
        for purpose, key, _, _ in our_keys(service)
        if purpose in LOGS_OF and key.hex().startswith(wanted) and wanted
    ]
    if len(found) != 1:
        raise KeyNotOurs(prefix)
    return found[0]


def _logs(service: Service, ours: bool, theirs: bool) -> Iterator[tuple[Origin, Tree]]:  # noqa: FBT001 - two of a table
    """The logs that a key signs about, in every generation, with what this station holds of them."""
    for channel in service.engine.station.state.channels.values():
        for line in channel.lines.values():
            own = [*(old.origin for old in line.own_past), line.own.origin]
            other = [*(old.origin for old in line.past), line.other.origin]
            for origin in (own if ours else []) + (other if theirs else []):
                yield origin, Tree(hashes(service, origin))
