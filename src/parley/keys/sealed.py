"""Key material in a file, sealed with a passphrase (spec/keyfile.md).

scrypt makes each guess cost time and memory; AES-256-GCM-SIV seals, and its authenticator covers the header.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final, NoReturn
from unicodedata import normalize

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from parley.wire import cbor
from parley.wire.errors import Refusal
from parley.wire.limits import KEYFILE_BYTES_MAX, SCRYPT_COST_MAX, SCRYPT_COST_MIN

ENTROPY_BYTES: Final = 28
"""What sealing uses up: a salt of 16 bytes and a nonce of 12."""

SCRYPT_COST: Final = 15
"""The cost of new files: 2**15 rounds, 32 MiB; a tenth of a second for the owner."""

_MAGIC: Final = "parley-keyfile/1"
_ASSOCIATED: Final = b"parley/keyfile/v1\n"
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_BLOCK_SIZE: Final = 8
_PARALLEL: Final = 1


class KeyFileBad(Refusal):
    """This is not a whole key file."""

    code = "keyfile-bad"
    hint = "take the file from your backup"


class PassphraseWrong(Refusal):
    """The passphrase does not open this key file."""

    code = "passphrase-wrong"
    hint = "mind capitals and the keyboard's language, and try again"


@dataclass(frozen=True, slots=True)
class SealedMaterial:
    """What a key file holds: what the material is for, readable without the passphrase, and the material."""

    purpose: str
    material: bytes


def seal_material(purpose: str, material: bytes, passphrase: str, entropy: bytes, cost: int = SCRYPT_COST) -> bytes:
    """A key file of `material` under `passphrase`; `entropy` is 28 bytes, `cost` is the logarithm of scrypt's N."""
    assert len(entropy) == ENTROPY_BYTES
    assert SCRYPT_COST_MIN <= cost <= SCRYPT_COST_MAX
    salt, nonce = entropy[:_SALT_BYTES], entropy[_SALT_BYTES:]
    header = cbor.encode({1: purpose, 2: cost, 3: salt, 4: nonce})
    aead = AESGCMSIV(_stretch(passphrase, salt, cost))
    ciphertext = aead.encrypt(nonce, material, _ASSOCIATED + header)
    file = cbor.encode([_MAGIC, header, ciphertext, _checksum(header, ciphertext)])
    assert len(file) <= KEYFILE_BYTES_MAX
    return file


def open_material(file: bytes, passphrase: str) -> SealedMaterial:
    """The material of a key file.

    Raises KeyFileBad for a file that is damaged or none, PassphraseWrong for a whole one that does not open.
    """
    header, ciphertext = _parts(file)
    purpose, cost, salt, nonce = _header(header)
    aead = AESGCMSIV(_stretch(passphrase, salt, cost))
    try:
        return SealedMaterial(purpose, aead.decrypt(nonce, ciphertext, _ASSOCIATED + header))
    except InvalidTag:
        raise PassphraseWrong from None


def purpose_of(file: bytes) -> str:
    """What the material of a key file is for; no passphrase is needed, and nothing vouches for it.

    Raises KeyFileBad.
    """
    return _header(_parts(file)[0])[0]


def _parts(file: bytes) -> tuple[bytes, bytes]:
    match _decode(file):
        case [str(magic), bytes(header), bytes(ciphertext), bytes(checksum)] if magic == _MAGIC:
            if checksum != _checksum(header, ciphertext) or len(ciphertext) < 16:
                _refuse("it is damaged")
            return header, ciphertext
        case _:
            return _refuse("it has another form")


def _header(header: bytes) -> tuple[str, int, bytes, bytes]:
    match _decode(header):
        case {1: str(purpose), 2: int(cost), 3: bytes(salt), 4: bytes(nonce), **more} if (
            not more
            and SCRYPT_COST_MIN <= cost <= SCRYPT_COST_MAX
            and (len(salt), len(nonce)) == (_SALT_BYTES, _NONCE_BYTES)
        ):
            return purpose, cost, salt, nonce
        case _:
            return _refuse("its header has another form")


def _decode(raw: bytes) -> cbor.Value:
    try:
        return cbor.decode(raw, KEYFILE_BYTES_MAX)
    except cbor.BadCbor as bad:
        return _refuse(bad.detail)


def _stretch(passphrase: str, salt: bytes, cost: int) -> bytes:
    kdf = Scrypt(salt=salt, length=32, n=1 << cost, r=_BLOCK_SIZE, p=_PARALLEL)
    return kdf.derive(normalize("NFC", passphrase).encode())


def _checksum(header: bytes, ciphertext: bytes) -> bytes:
    """Tells damage from a wrong passphrase; it is no protection, the AEAD is."""
    return hashlib.sha256(header + ciphertext).digest()[:8]


def _refuse(why: str) -> NoReturn:
    raise KeyFileBad(why)
