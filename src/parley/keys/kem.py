"""Key agreement: X25519, and X-Wing, which joins it with ML-KEM-768 (draft-connolly-cfrg-xwing-kem).

A secret key is a seed of 32 bytes.  Encapsulating is an effect of the station and not a pure function: `cryptography`
draws the randomness of ML-KEM by itself, only that of X25519 is an argument.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from parley.keys.purpose import XWING_PUBLIC_BYTES
from parley.wire.errors import Refusal

SEED_BYTES: Final = 32
X25519_BYTES: Final = 32
XWING_CIPHERTEXT_BYTES: Final = 1_120

_MLKEM_PUBLIC_BYTES: Final = XWING_PUBLIC_BYTES - X25519_BYTES
_MLKEM_CIPHERTEXT_BYTES: Final = XWING_CIPHERTEXT_BYTES - X25519_BYTES
_XWING_LABEL: Final = rb"\.//^" + b"\\"


class KemBad(Refusal):
    """The other side's value for agreeing on a key is not one."""

    code = "kem-bad"
    hint = "ask the other side to begin again; if it happens again, its software is faulty"


def x25519_public(seed: bytes) -> bytes:
    """The X25519 public key of a secret key, 32 bytes each."""
    return X25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def x25519_shared(seed: bytes, public: bytes) -> bytes:
    """The 32 bytes that both sides of an X25519 agreement share.

    Raises KemBad for a public key of the wrong length or one that leaves nothing secret (RFC 7748, section 6.1).
    """
    with _refusing():
        return X25519PrivateKey.from_private_bytes(seed).exchange(X25519PublicKey.from_public_bytes(public))


def xwing_public(seed: bytes) -> bytes:
    """The X-Wing public key, 1,216 bytes, of a secret key, 32 bytes."""
    mlkem, x25519 = _xwing_keys(seed)
    return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()


def xwing_check(public: bytes) -> None:
    """Nothing, for an X-Wing public key.

    Raises KemBad for bytes that are none.
    """
    with _refusing():
        _split_public(public)


def xwing_check_ciphertext(ciphertext: bytes) -> None:
    """Pass if `xwing_decapsulate` will not refuse this ciphertext, whatever the key.

    Raises KemBad.  A point of small order leaves nothing secret with any key, hence with this one.
    """
    with _refusing():
        if len(ciphertext) != XWING_CIPHERTEXT_BYTES:
            raise ValueError("length")
        point = X25519PublicKey.from_public_bytes(ciphertext[_MLKEM_CIPHERTEXT_BYTES:])
        X25519PrivateKey.from_private_bytes(bytes(32)).exchange(point)


def xwing_encapsulate(public: bytes, entropy: bytes) -> tuple[bytes, bytes]:
    """A ciphertext of 1,120 bytes for the holder of a public key, and the 32 bytes shared with it.

    `entropy` is the ephemeral X25519 key, 32 bytes; the ciphertext differs each time all the same (see above).
    Raises KemBad.
    """
    with _refusing():
        mlkem, theirs = _split_public(public)
        ephemeral = X25519PrivateKey.from_private_bytes(entropy)
        shared_x = ephemeral.exchange(theirs)
        shared_m, ciphertext_m = mlkem.encapsulate()
        ciphertext_x = ephemeral.public_key().public_bytes_raw()
        shared = _combine(shared_m, shared_x, ciphertext_x, theirs.public_bytes_raw())
        return ciphertext_m + ciphertext_x, shared


def xwing_decapsulate(seed: bytes, ciphertext: bytes) -> bytes:
    """The 32 bytes that a ciphertext shares with the holder of the secret key.

    Raises KemBad for a wrong length or an X25519 point that leaves nothing secret; any other damage gives other bytes.
    """
    with _refusing():
        if len(ciphertext) != XWING_CIPHERTEXT_BYTES:
            raise ValueError("length")
        mlkem, x25519 = _xwing_keys(seed)
        ciphertext_m, ciphertext_x = ciphertext[:_MLKEM_CIPHERTEXT_BYTES], ciphertext[_MLKEM_CIPHERTEXT_BYTES:]
        shared_m = mlkem.decapsulate(ciphertext_m)
        shared_x = x25519.exchange(X25519PublicKey.from_public_bytes(ciphertext_x))
        return _combine(shared_m, shared_x, ciphertext_x, x25519.public_key().public_bytes_raw())


def _xwing_keys(seed: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    assert len(seed) == SEED_BYTES
    expanded = hashlib.shake_256(seed).digest(96)
    return MLKEM768PrivateKey.from_seed_bytes(expanded[:64]), X25519PrivateKey.from_private_bytes(expanded[64:])


def _split_public(public: bytes) -> tuple[MLKEM768PublicKey, X25519PublicKey]:
    if len(public) != XWING_PUBLIC_BYTES:
        raise ValueError("length")
    mlkem, x25519 = public[:_MLKEM_PUBLIC_BYTES], public[_MLKEM_PUBLIC_BYTES:]
    return MLKEM768PublicKey.from_public_bytes(mlkem), X25519PublicKey.from_public_bytes(x25519)


def _combine(shared_m: bytes, shared_x: bytes, ciphertext_x: bytes, public_x: bytes) -> bytes:
    return hashlib.sha3_256(shared_m + shared_x + ciphertext_x + public_x + _XWING_LABEL).digest()


@contextmanager
def _refusing() -> Iterator[None]:
    """The library says ValueError to whatever is no key or leaves nothing secret."""
    try:
        yield
    except ValueError as error:
        raise KemBad from error
