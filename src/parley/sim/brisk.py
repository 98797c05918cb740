"""What makes a world cheap to run, and changes nothing that a world is there to show."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from zlib import crc32

from parley.keys import signing
from parley.seal import reception
from parley.seal.datagram import EpochKeys
from parley.wire.limits import BEACON_STEP, BEACONS_AT_ONCE, EPOCH_NUMBERS, TAG_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN: Final = "_sodium_sign" if signing.FAST else "_openssl_sign"
_VERIFY: Final = "_sodium_verify" if signing.FAST else "_openssl_verify"

_public: Final = lru_cache(signing.ed25519_public)


@contextmanager
def brisk(leaps: int | None) -> Iterator[None]:
    """While a world runs, nobody looks for garbage; beacons lie near, tags are plain sums, good signatures are known.

    `leaps`: how often a sender may begin a new epoch because time has passed; one more it may use up by repeats, and so
    far numbers leap in a world; None keeps beacons as far ahead as a station does.
    """
    keys, seals, collecting = vars(signing), vars(reception), gc.isenabled()
    tag = EpochKeys.tag
    sign, verify, ahead = keys[_SIGN], keys[_VERIFY], seals["BEACON_AHEAD"]
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

    gc.disable()
    EpochKeys.tag = _sum  # type: ignore[assignment, method-assign]  # for as long as the world runs
    keys[_SIGN], keys[_VERIFY] = sign_and_know, verify_once
    if leaps is not None:
        seals["BEACON_AHEAD"] = BEACONS_AT_ONCE * BEACON_STEP + (leaps + 1) * EPOCH_NUMBERS
    try:
        yield
    finally:
        EpochKeys.tag = tag  # type: ignore[method-assign]
        keys[_SIGN], keys[_VERIFY], seals["BEACON_AHEAD"] = sign, verify, ahead
        if collecting:
            gc.enable()


def _sum(keys: EpochKeys, number: int) -> bytes:
    """Four bytes that both sides work out alike; that they hide key and number is shown in other tests."""
    return crc32(number.to_bytes(8, "big"), crc32(keys.tag_key)).to_bytes(TAG_BYTES, "big")
