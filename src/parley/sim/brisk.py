"""What makes a world cheap to run, and changes nothing that a world is there to show."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final
from zlib import crc32

from parley.exchange import dehydration
from parley.keys import signing
from parley.record.card import verify_card
from parley.record.terms import decode_terms
from parley.seal import reception
from parley.seal.datagram import EpochKeys
from parley.station import loading
from parley.wire.compress import compress
from parley.wire.limits import BEACON_STEP, BEACONS_AT_ONCE, EPOCH_NUMBERS, TAG_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN: Final = "_sodium_sign" if signing.FAST else "_openssl_sign"
_VERIFY: Final = "_sodium_verify" if signing.FAST else "_openssl_verify"

_public: Final = lru_cache(signing.ed25519_public)

_KEPT: Final = 4_096
"""So many results of each are kept: a station starts and sends again what it started with and sent before."""

_PURE: Final = (
    (dehydration, "compress", lru_cache(_KEPT)(compress)),
    (loading, "verify_card", lru_cache(_KEPT)(verify_card)),
    (loading, "decode_terms", lru_cache(_KEPT)(decode_terms)),
)
"""What gives the same for the same bytes, where it is called, and what stands in its place."""


@contextmanager
def brisk(leaps: int | None) -> Iterator[None]:
    """While a world runs, nobody looks for garbage; beacons lie near, tags are plain sums, good signatures are known.

    `leaps`: how often a sender may begin a new epoch because time has passed; one more it may use up by repeats, and so
    far numbers leap in a world; None keeps beacons as far ahead as a station does.
    """
    sign, verify = getattr(signing, _SIGN), getattr(signing, _VERIFY)
    good: set[tuple[bytes, ...]] = set()
    """Keys, signatures and messages: sender, receiver and watch need not each go through the arithmetic."""

    def sign_and_know(seed: bytes, message: bytes) -> bytes:
        signature: bytes = sign(seed, message)
        good.add((_public(seed), signature, message))
        return signature

    def verify_once(*signed: bytes) -> None:  # key, signature, message
        if signed not in good:
            verify(*signed)
            good.add(signed)

    put: list[tuple[Any, str, Any]] = [
        (EpochKeys, "tag", _sum),
        (signing, _SIGN, sign_and_know),
        (signing, _VERIFY, verify_once),
        *_PURE,
    ]
    if leaps is not None:
        put.append((reception, "BEACON_AHEAD", BEACONS_AT_ONCE * BEACON_STEP + (leaps + 1) * EPOCH_NUMBERS))
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in put]
    collecting = gc.isenabled()
    gc.disable()
    _set(put)
    try:
        yield
    finally:
        _set(before)
        if collecting:
            gc.enable()


def _set(put: list[tuple[Any, str, Any]]) -> None:
    for owner, name, value in put:
        setattr(owner, name, value)


def _sum(keys: EpochKeys, number: int) -> bytes:
    """Four bytes that both sides work out alike; that they hide key and number is shown in other tests."""
    return (crc32(keys.tag_key) + number * _ODD & _TAGS_MASK).to_bytes(TAG_BYTES, "big")


_ODD: Final = 0x9E3779B1
"""Numbers that follow each other get tags that lie far apart, and no two of an epoch the same."""

_TAGS_MASK: Final = (1 << 8 * TAG_BYTES) - 1
