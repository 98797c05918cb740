"""What each key of a party is for, and the short name of a key."""

from __future__ import annotations

import hashlib
from enum import IntEnum
from functools import lru_cache
from typing import Final, NewType

KeyId = NewType("KeyId", bytes)
"""8 bytes: the beginning of the SHA-256 of a public key."""

ED25519_PUBLIC_BYTES: Final = 32
ED25519_SIGNATURE_BYTES: Final = 64
MLDSA44_PUBLIC_BYTES: Final = 1_312
MLDSA44_SIGNATURE_BYTES: Final = 2_420
XWING_PUBLIC_BYTES: Final = 1_216


class Purpose(IntEnum):
    """The numbers of a card's keys (spec/keys.md)."""

    __hash__ = int.__hash__  # an enumeration's own one hashes the name, in Python, at each look-up of a key

    ENTRY = 1
    CHECKPOINT = 2
    RECEIPT = 3
    CHANNEL = 4
    RECOVERY = 5
    COSIGN = 6
    STATIC = 7


PUBLIC_BYTES: Final = {
    Purpose.ENTRY: ED25519_PUBLIC_BYTES,
    Purpose.CHECKPOINT: ED25519_PUBLIC_BYTES,
    Purpose.RECEIPT: ED25519_PUBLIC_BYTES,
    Purpose.CHANNEL: ED25519_PUBLIC_BYTES,
    Purpose.RECOVERY: ED25519_PUBLIC_BYTES,
    Purpose.COSIGN: MLDSA44_PUBLIC_BYTES,
    Purpose.STATIC: XWING_PUBLIC_BYTES,
}
"""The length of each purpose's public key."""


@lru_cache(maxsize=1_024)
def key_id(public: bytes) -> KeyId:
    """The key id of a public key of any algorithm."""
    return KeyId(hashlib.sha256(public).digest()[:8])
