"""An officer's consent, whatever his key is: an Ed25519 key signs the message, a passkey answers its hash.

A key is told by its length: an Ed25519 public key has 32 bytes, a passkey's is longer (spec/keys.md).
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from parley.keys import passkey
from parley.keys.purpose import ED25519_PUBLIC_BYTES, ED25519_SIGNATURE_BYTES
from parley.keys.signing import ed25519_verify
from parley.wire.limits import CONSENT_BYTES_MAX, PASSKEY_BYTES_MAX
from parley.wire.shape import Refuse

KEY_BYTES: Final = range(ED25519_PUBLIC_BYTES, PASSKEY_BYTES_MAX + 1)
SIGNATURE_BYTES: Final = range(ED25519_SIGNATURE_BYTES, CONSENT_BYTES_MAX + 1)


def verify_consent(key: bytes, signature: bytes, message: bytes) -> None:
    """Passes if the key's owner put his name to the message.

    Raises BadSignature, and of a passkey BadPasskey and BadConsent too.
    """
    if not is_passkey(key):
        ed25519_verify(key, signature, message)
        return
    passkey.check_consent(key, challenge(message), passkey.read_consent(signature))


def is_passkey(key: bytes) -> bool:
    """Whether an officer's key is a passkey."""
    return len(key) > ED25519_PUBLIC_BYTES


def short(key: bytes) -> str:
    """What tells a key, or an id, from others, in hexadecimal: all passkeys of a site begin alike."""
    return (sha256(key).digest() if is_passkey(key) else key)[:8].hex()


def challenge(message: bytes) -> bytes:
    """What a passkey is asked so that it consents to the message."""
    return sha256(message).digest()


def read_key(value: object, what: str, refuse: Refuse) -> bytes:
    """A byte string as long as an officer's key may be."""
    if type(value) is not bytes or len(value) not in KEY_BYTES:
        refuse(f"{what}: an officer's key is wanted")
    return value


def read_signature(key: bytes, value: object, what: str, refuse: Refuse) -> bytes:
    """A byte string as long as what this key gives may be."""
    wanted = SIGNATURE_BYTES if is_passkey(key) else range(ED25519_SIGNATURE_BYTES, ED25519_SIGNATURE_BYTES + 1)
    if type(value) is not bytes or len(value) not in wanted:
        refuse(f"{what}: what the key signed is wanted")
    return value
