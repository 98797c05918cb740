"""One datagram: a rolling tag, a sealed plaintext, and nothing else that an onlooker could read (spec/datagram.md).

    tag bytes[4] | AES-256-GCM-SIV ciphertext and authenticator

`EpochKeys` are what both sides hold for one epoch of one lane in one direction.
"""

from __future__ import annotations

from typing import Final, NoReturn

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC

from parley.wire.errors import Refusal
from parley.wire.limits import (
    BUCKET_BYTES,
    DATAGRAM_BYTES_MAX,
    DATAGRAM_OVERHEAD_BYTES,
    EPOCH_NUMBERS,
    TAG_BYTES,
)

_NONCE_HEAD: Final = bytes(4)


class DatagramUnknown(Refusal):
    """The datagram belongs to no channel of this station, or it was seen before."""

    code = "datagram-unknown"
    hint = "nothing to do: strangers' noise, repeats and damaged datagrams all look like this"


def refuse(why: str = "") -> NoReturn:
    """Raise DatagramUnknown."""
    raise DatagramUnknown(why)


class EpochKeys:
    """The tag key and the AEAD key of one epoch; what their use needs takes 4 KiB, and is set up when it is wanted."""

    __slots__ = ("_aead", "_tags", "aead_key", "epoch", "tag_key")

    def __init__(self, epoch: int, tag_key: bytes, aead_key: bytes) -> None:
        self.epoch = epoch
        self.tag_key = tag_key
        self.aead_key = aead_key
        self._aead: AESGCMSIV | None = None
        self._tags: HMAC | None = None

    def tag(self, number: int) -> bytes:
        """The 4 bytes that announce the datagram of this number."""
        if self._tags is None:
            self._tags = HMAC(self.tag_key, SHA256())
        keyed = self._tags.copy()  # half the time of keying it anew
        keyed.update(number.to_bytes(8, "big"))
        return keyed.finalize()[:TAG_BYTES]

    def seal(self, number: int, plaintext: bytes) -> bytes:
        """The datagram of this number."""
        assert number // EPOCH_NUMBERS == self.epoch
        tag = self.tag(number)
        return tag + self._cipher().encrypt(_nonce(number), plaintext, tag)

    def open(self, number: int, datagram: bytes) -> bytes:
        """The plaintext of the datagram of this number.

        Raises DatagramUnknown when it is not that.
        """
        if not DATAGRAM_OVERHEAD_BYTES <= len(datagram) <= DATAGRAM_BYTES_MAX:
            refuse(f"{len(datagram)} bytes")
        try:
            return self._cipher().decrypt(_nonce(number), datagram[TAG_BYTES:], datagram[:TAG_BYTES])
        except InvalidTag:
            refuse("it does not open")

    def rest(self) -> None:
        """Keep the keys alone; what their use needs is set up again when it is wanted."""
        self._aead = self._tags = None

    def _cipher(self) -> AESGCMSIV:
        if self._aead is None:
            self._aead = AESGCMSIV(self.aead_key)
        return self._aead


def pad(plaintext: bytes) -> bytes:
    """The plaintext with a PAD frame, where its datagram would not fill a bucket; no frame in it may run to the end."""
    return plaintext + bytes(padding_size(len(plaintext)))


def padding_size(plaintext_size: int) -> int:
    """How many bytes a plaintext lacks so that its datagram fills a bucket."""
    return -(plaintext_size + DATAGRAM_OVERHEAD_BYTES) % BUCKET_BYTES


def _nonce(number: int) -> bytes:
    return _NONCE_HEAD + number.to_bytes(8, "big")
