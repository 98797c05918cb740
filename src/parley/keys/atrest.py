"""Values that lie sealed in a store: unreadable and unchangeable without the station's storage key."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from parley.wire.errors import Refusal

NONCE_BYTES: Final = 12
STORAGE_KEY_BYTES: Final = 32


class AtRestBad(Refusal):
    """A sealed value of the station's state does not open with the station's key."""

    code = "state-sealed-bad"
    hint = "the key file and the record are not of one station, or the record was damaged: restore it from a backup"


def seal_value(key: bytes, place: bytes, value: bytes, entropy: bytes) -> bytes:
    """The value sealed under the storage key, bytes[32], and bound to its place; `entropy` is 12 bytes."""
    return entropy + _cipher(key).encrypt(entropy, value, place)


def open_value(key: bytes, place: bytes, sealed: bytes) -> bytes:
    """The value in a sealed one; raises AtRestBad."""
    try:
        return _cipher(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], place)
    except (InvalidTag, ValueError):
        raise AtRestBad(place[:48].decode("ascii", "replace")) from None


@lru_cache(maxsize=4)
def _cipher(key: bytes) -> AESGCMSIV:
    return AESGCMSIV(key)
