"""Ed25519, strict, and ML-DSA-44: public keys, signatures, and verification that raises.

PyNaCl verifies Ed25519 in half the time, signs in two thirds of it, and is used where it is installed.  The guard of
spec/keys.md stands before both libraries, so that they accept the same signatures.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NoReturn

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey, MLDSA44PublicKey

from parley.keys.purpose import ED25519_PUBLIC_BYTES, ED25519_SIGNATURE_BYTES, MLDSA44_PUBLIC_BYTES, KeyId, key_id
from parley.wire.errors import Refusal

try:
    from nacl.bindings import crypto_sign, crypto_sign_open, crypto_sign_seed_keypair
    from nacl.exceptions import BadSignatureError
except ImportError:
    FAST = False
else:
    FAST = True

__all__ = [
    "FAST",
    "BadSignature",
    "KeyId",
    "bad_signature",
    "ed25519_public",
    "ed25519_sign",
    "ed25519_verify",
    "key_id",
    "mldsa44_public",
    "mldsa44_sign",
    "mldsa44_verify",
]


class BadSignature(Refusal):
    """A signature does not verify."""

    code = "signature-bad"
    hint = "what it stands under was changed, or signed with another key; ask for it again"


def bad_signature(why: str) -> NoReturn:
    """Raise BadSignature."""
    raise BadSignature(why)


def ed25519_verify(public: bytes, signature: bytes, message: bytes) -> None:
    """Verify as spec/keys.md says: canonical points only, none of small order.

    Raises BadSignature, also for a key or a signature of a wrong length.
    """
    if len(public) != ED25519_PUBLIC_BYTES or len(signature) != ED25519_SIGNATURE_BYTES:
        bad_signature("Ed25519, of a wrong length")
    if public in REFUSED_POINTS or signature[:32] in REFUSED_POINTS:
        bad_signature("Ed25519, a point of small order or not canonical")
    if int.from_bytes(signature[32:], "little") >= _GROUP_ORDER:
        bad_signature("Ed25519, S above the group order")
    (_sodium_verify if FAST else _openssl_verify)(public, signature, message)


def ed25519_public(seed: bytes) -> bytes:
    """The public key, bytes[32], of a private key given as its seed, bytes[32]."""
    return _ed25519_private(seed).public_key().public_bytes_raw()


def ed25519_sign(seed: bytes, message: bytes) -> bytes:
    """The one signature, bytes[64], of the message (RFC 8032)."""
    return (_sodium_sign if FAST else _openssl_sign)(seed, message)


def mldsa44_verify(public: bytes, signature: bytes, message: bytes) -> None:
    """Verify ML-DSA-44 (FIPS 204), pure, with the empty context.

    Raises BadSignature, also for a key or a signature of a wrong length.
    """
    if len(public) != MLDSA44_PUBLIC_BYTES:
        bad_signature("ML-DSA-44, of a wrong length")
    try:
        _mldsa44_key(public).verify(signature, message)
    except InvalidSignature:
        bad_signature("ML-DSA-44")


def mldsa44_public(seed: bytes) -> bytes:
    """The public key, bytes[1312], of a private key given as its seed, bytes[32]."""
    return _mldsa44_private(seed).public_key().public_bytes_raw()


def mldsa44_sign(seed: bytes, message: bytes) -> bytes:
    """A signature, bytes[2420], of the message.

    It differs from call to call: the library signs in the hedged way and draws randomness of its own.  Signing is an
    effect of the station, so its steps stay repeatable.
    """
    return _mldsa44_private(seed).sign(message)


# -- the guard -------------------------------------------------------------------------------------------------------

_FIELD: Final = 2**255 - 19
_GROUP_ORDER: Final = 2**252 + 27742317777372353535851937790883648493
_SIGN_BIT: Final = 1 << 255
_ORDER_8_Y: Final = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
"""y of two of the points of order 8; that of the other two is its negative."""


def _small_order() -> frozenset[bytes]:
    """The canonical encodings of the eight points whose order divides 8."""
    order_1_and_2 = (1, _FIELD - 1)
    order_4_and_8 = (0, _ORDER_8_Y, _FIELD - _ORDER_8_Y)
    return frozenset(
        number.to_bytes(32, "little")
        for number in (*order_1_and_2, *order_4_and_8, *(y | _SIGN_BIT for y in order_4_and_8))
    )


def _not_canonical() -> frozenset[bytes]:
    """Every encoding whose y is not below the field's prime, or whose sign bit is set where x is 0."""
    too_large = (y | sign for y in range(_FIELD, 1 << 255) for sign in (0, _SIGN_BIT))
    return frozenset(number.to_bytes(32, "little") for number in (*too_large, 1 | _SIGN_BIT, _FIELD - 1 | _SIGN_BIT))


SMALL_ORDER: Final = _small_order()
REFUSED_POINTS: Final = SMALL_ORDER | _not_canonical()
"""All 48 encodings that no key and no R may have: one look-up in place of arithmetic."""


# -- the libraries ---------------------------------------------------------------------------------------------------


def _sodium_verify(public: bytes, signature: bytes, message: bytes) -> None:
    try:
        crypto_sign_open(signature + message, public)
    except BadSignatureError:
        bad_signature("Ed25519")


def _sodium_sign(seed: bytes, message: bytes) -> bytes:
    signed: bytes = crypto_sign(message, _sodium_private(seed))
    return signed[:ED25519_SIGNATURE_BYTES]


def _openssl_sign(seed: bytes, message: bytes) -> bytes:
    return _ed25519_private(seed).sign(message)


def _openssl_verify(public: bytes, signature: bytes, message: bytes) -> None:
    try:
        _ed25519_key(public).verify(signature, message)
    except InvalidSignature:
        bad_signature("Ed25519")


@lru_cache(maxsize=1_024)
def _ed25519_key(public: bytes) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(public)


@lru_cache(maxsize=64)
def _ed25519_private(seed: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seed)


@lru_cache(maxsize=64)
def _sodium_private(seed: bytes) -> bytes:
    _, private = crypto_sign_seed_keypair(seed)
    return bytes(private)


@lru_cache(maxsize=256)
def _mldsa44_key(public: bytes) -> MLDSA44PublicKey:
    return MLDSA44PublicKey.from_public_bytes(public)


@lru_cache(maxsize=16)
def _mldsa44_private(seed: bytes) -> MLDSA44PrivateKey:
    return MLDSA44PrivateKey.from_seed_bytes(seed)
