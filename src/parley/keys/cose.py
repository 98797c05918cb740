"""Public keys as passkeys give them (COSE, RFC 9052 and 9053), read strictly, and the signatures under them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NoReturn, TypeAlias

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, mldsa, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from parley.keys.signing import bad_signature, ed25519_verify
from parley.wire import shape
from parley.wire.cbor import Value
from parley.wire.errors import Refusal

Key: TypeAlias = Mapping[Value, Value]
Verify: TypeAlias = Callable[[bytes, bytes], None]
"""Passes if a signature is over a message; raises BadSignature."""

MODULUS_BYTES: Final = range(256, 513)
"""RSA from 2,048 to 4,096 bits."""

EXPONENT: Final = b"\x01\x00\x01"
POINT_BYTES: Final = 32

KTY, ALG, FIRST, SECOND, THIRD = 1, 3, -1, -2, -3
"""The labels of a COSE key; what the last three hold, its type says."""


class BadPasskey(Refusal):
    """This is no public key of a passkey that can be used here."""

    code = "passkey-bad"
    hint = "enrol another device; one that makes keys of Ed25519, ECDSA P-256, RSA or ML-DSA is wanted"


def verifier(value: Value) -> Verify:
    """What verifies under the COSE key; raises BadPasskey for one that is not exactly of its algorithm."""
    if type(value) is not dict or any(type(label) is not int for label in value):
        bad_passkey("a COSE key is a map from numbers")
    read = ALGORITHMS.get(value.get(ALG)) if type(value.get(ALG)) is int else None
    if read is None:
        bad_passkey("its algorithm is none that is taken here")
    return read(value)


def bad_passkey(why: str) -> NoReturn:
    """Raise BadPasskey."""
    raise BadPasskey(why)


def _eddsa(key: Key) -> Verify:
    items = _items(key, kty=1, labels=(FIRST, SECOND))
    if items[FIRST] != 6:
        bad_passkey("its curve is not Ed25519")
    public = shape.octets(items[SECOND], POINT_BYTES, "Ed25519 public key", bad_passkey)
    return lambda signature, message: ed25519_verify(public, signature, message)


def _es256(key: Key) -> Verify:
    items = _items(key, kty=2, labels=(FIRST, SECOND, THIRD))
    if items[FIRST] != 1:
        bad_passkey("its curve is not P-256")
    x, y = (shape.octets(items[label], POINT_BYTES, "coordinate", bad_passkey) for label in (SECOND, THIRD))
    try:
        numbers = ec.EllipticCurvePublicNumbers(int.from_bytes(x), int.from_bytes(y), ec.SECP256R1())
        public = numbers.public_key()
    except ValueError:
        bad_passkey("its point is not on the curve")

    def verify(signature: bytes, message: bytes) -> None:
        try:
            if encode_dss_signature(*decode_dss_signature(signature)) != signature:
                bad_signature("ECDSA, not in DER")
            public.verify(signature, message, ec.ECDSA(SHA256()))
        except (InvalidSignature, ValueError):
            bad_signature("ECDSA")

    return verify


def _rs256(key: Key) -> Verify:
    items = _items(key, kty=3, labels=(FIRST, SECOND))
    modulus, exponent = items[FIRST], items[SECOND]
    if type(modulus) is not bytes or len(modulus) not in MODULUS_BYTES or exponent != EXPONENT:
        bad_passkey("an RSA modulus of 2,048 to 4,096 bits and the exponent 65537 are wanted")
    if modulus[0] < 0x80 or modulus[-1] % 2 == 0:
        bad_passkey("its RSA modulus begins with zeros, or is even")
    try:
        public = rsa.RSAPublicNumbers(int.from_bytes(EXPONENT), int.from_bytes(modulus)).public_key()
    except ValueError:
        bad_passkey("its RSA modulus is none")

    def verify(signature: bytes, message: bytes) -> None:
        try:
            public.verify(signature, message, padding.PKCS1v15(), SHA256())
        except InvalidSignature:
            bad_signature("RSA")

    return verify


MlDsa: TypeAlias = type[mldsa.MLDSA44PublicKey] | type[mldsa.MLDSA65PublicKey] | type[mldsa.MLDSA87PublicKey]


def _mldsa(kind: MlDsa, public_bytes: int, signature_bytes: int) -> Callable[[Key], Verify]:
    def read(key: Key) -> Verify:
        items = _items(key, kty=7, labels=(FIRST,))
        public = kind.from_public_bytes(shape.octets(items[FIRST], public_bytes, "ML-DSA public key", bad_passkey))

        def verify(signature: bytes, message: bytes) -> None:
            if len(signature) != signature_bytes:
                bad_signature("ML-DSA, of a wrong length")
            try:
                public.verify(signature, message)
            except InvalidSignature:
                bad_signature("ML-DSA")

        return verify

    return read


def _items(key: Key, *, kty: int, labels: tuple[int, ...]) -> Key:
    """The key's items, if it has its type's and no others."""
    items = shape.table(key, (KTY, ALG, *labels), (), "COSE key", bad_passkey)
    if type(items[KTY]) is not int or items[KTY] != kty:
        bad_passkey("its type is not its algorithm's")
    return items


ALGORITHMS: Final[Mapping[Value, Callable[[Key], Verify]]] = MappingProxyType(
    {
        -8: _eddsa,
        -7: _es256,
        -48: _mldsa(mldsa.MLDSA44PublicKey, 1_312, 2_420),
        -49: _mldsa(mldsa.MLDSA65PublicKey, 1_952, 3_309),
        -50: _mldsa(mldsa.MLDSA87PublicKey, 2_592, 4_627),
        -257: _rs256,
    }
)
"""By COSE's number, in the order in which a device that has several is asked for them."""
