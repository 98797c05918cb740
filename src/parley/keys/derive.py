"""HKDF-SHA-256 (RFC 5869), always to 32 bytes: one secret into another."""

from __future__ import annotations

import hmac
from typing import Final

SECRET_BYTES: Final = 32


def hkdf(salt: bytes, material: bytes, info: bytes) -> bytes:
    """32 bytes extracted from `material` with `salt` and expanded with `info`."""
    return expand(extract(salt, material), info)


def extract(salt: bytes, material: bytes) -> bytes:
    """HKDF-Extract: a uniform 32-byte key from key material that need not be uniform."""
    return hmac.digest(salt, material, "sha256")


def expand(key: bytes, info: bytes) -> bytes:
    """HKDF-Expand to 32 bytes: one block suffices, hence the one trailing 0x01."""
    return hmac.digest(key, info + b"\x01", "sha256")
