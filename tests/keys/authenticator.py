"""A soft authenticator and the browser around it: passkeys of every algorithm, made and used as WebAuthn says.

Keys are fixed, and so is every signature but those of ML-DSA, which its library draws at random.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from typing import Any, TypeAlias

from cryptography.hazmat.primitives.asymmetric import ec, ed25519, mldsa, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from parley.keys.passkey import Consent, Flags, base64url, from_base64url
from parley.wire.cbor import encode

ALGORITHMS = {"EdDSA": -8, "ES256": -7, "RS256": -257, "ML-DSA-44": -48, "ML-DSA-65": -49, "ML-DSA-87": -50}
USED = Flags.PRESENT | Flags.VERIFIED
HOST = "watch.example.org"


@dataclass(frozen=True)
class Device:
    """One passkey with its private half."""

    cose: dict[int, object]
    sign: Callable[[bytes], bytes]
    host: str = HOST
    credential: bytes = b"credential"
    origin: str = f"https://{HOST}:8443"
    counts: list[int] = field(default_factory=lambda: [0])
    """How often it was used; one that does not count stays at 0 if `step` is 0."""
    step: int = 1

    @property
    def key(self) -> bytes:
        """The key as an officer's."""
        return encode([self.host, self.cose])

    def client(self, kind: str, challenge: bytes, /, **more: Any) -> bytes:  # noqa: ANN401 - JSON
        """What the browser says of itself."""
        said = {"type": kind, "challenge": base64url(challenge), "origin": self.origin, "crossOrigin": False}
        return json.dumps(
            said | {"other_keys_can_be_added_here": "do not compare this with a template"} | more
        ).encode()

    def authenticator(self, flags: Flags = USED, rest: bytes = b"") -> bytes:
        """What the device says of itself."""
        self.counts[0] += self.step
        return sha256(self.host.encode()).digest() + bytes((flags,)) + self.counts[0].to_bytes(4) + rest

    def consents(self, challenge: bytes, /, *, flags: Flags = USED, rest: bytes = b"", **more: Any) -> Consent:  # noqa: ANN401
        """Its consent to a challenge."""
        return self.signed(self.authenticator(flags, rest), self.client("webauthn.get", challenge, **more))

    def signed(self, authenticator: bytes, client: bytes) -> Consent:
        """Its signature over these two, whatever they are."""
        return Consent(authenticator, client, self.sign(authenticator + sha256(client).digest()))

    def makes(self, challenge: bytes) -> tuple[bytes, bytes]:
        """What browser and device say when the passkey is made: client data, and the attestation object."""
        named = bytes(16) + len(self.credential).to_bytes(2) + self.credential + encode(self.cose)
        said = self.authenticator(USED | Flags.NEW_KEY, named)
        attestation = encode({"fmt": "none", "attStmt": {}, "authData": said})
        return self.client("webauthn.create", challenge), attestation

    def makes_json(self, options: Mapping[str, Any]) -> str:
        """What a page sends on after `navigator.credentials.create`."""
        client, attestation = self.makes(_challenge(options))
        return self._json(clientDataJSON=client, attestationObject=attestation)

    def consents_json(self, options: Mapping[str, Any]) -> str:
        """What a page sends on after `navigator.credentials.get`."""
        consent = self.consents(_challenge(options))
        return self._json(
            clientDataJSON=consent.client, authenticatorData=consent.authenticator, signature=consent.signature
        )

    def _json(self, **response: bytes) -> str:
        name = base64url(self.credential)
        said = {what: base64url(octets) for what, octets in response.items()}
        return json.dumps(
            {"id": name, "rawId": name, "type": "public-key", "clientExtensionResults": {}, "response": said}
        )


def device(algorithm: str, **more: Any) -> Device:  # noqa: ANN401 - the fields of Device
    """A passkey of this algorithm, the same at each call."""
    cose, sign = _made(algorithm)
    return Device(cose, sign, **more)


Lattice: TypeAlias = mldsa.MLDSA44PrivateKey | mldsa.MLDSA65PrivateKey | mldsa.MLDSA87PrivateKey
LATTICES: dict[int, Callable[[bytes], Lattice]] = {
    -48: mldsa.MLDSA44PrivateKey.from_seed_bytes,
    -49: mldsa.MLDSA65PrivateKey.from_seed_bytes,
    -50: mldsa.MLDSA87PrivateKey.from_seed_bytes,
}


@cache
def _made(algorithm: str) -> tuple[dict[int, object], Callable[[bytes], bytes]]:
    number = ALGORITHMS[algorithm]
    if number == -8:
        private = ed25519.Ed25519PrivateKey.from_private_bytes(b"passkey of an officer".ljust(32))
        return {1: 1, 3: number, -1: 6, -2: private.public_key().public_bytes_raw()}, private.sign
    if number == -7:
        point = ec.derive_private_key(0xA11CE, ec.SECP256R1())
        at = point.public_key().public_numbers()
        cose = {1: 2, 3: number, -1: 1, -2: at.x.to_bytes(32), -3: at.y.to_bytes(32)}
        return cose, lambda message: point.sign(message, ec.ECDSA(SHA256(), deterministic_signing=True))
    if number == -257:
        large = _rsa()
        modulus = large.public_key().public_numbers().n.to_bytes(256)
        cose = {1: 3, 3: number, -1: modulus, -2: b"\x01\x00\x01"}
        return cose, lambda message: large.sign(message, padding.PKCS1v15(), SHA256())
    lattice = LATTICES[number](b"l" * 32)
    return {1: 7, 3: number, -1: lattice.public_key().public_bytes_raw()}, lattice.sign


PRIMES = (
    (
        "f79c7e01756af795b5afed63794a231cfda96ce98b5bf1a5314a292fc738a074"
        "f17bcde17cc824cf7a7d0c827b7be02a17ef0469409db37666184d2f58709822"
        "ec780a6efbea828edc42e2edc45901eacfdfc73f2aca5287d76e9dec69375b10"
        "5c20290213557a2f50c8de2ddcf6db98341c0fea2ce7c5770853d2dc32b11909"
    ),
    (
        "c4d2ad01583db18ba85289c08d0a8d27100d17677a8c9363888dc9870024f32e"
        "6136b3a7b18f44a3d76a2333fb121fc657bce7eecfb6b9a26712812298d82172"
        "628aa06e83b22d4bb4470f5bf4861846e0cb66627dfc9491b135ea6772af19dd"
        "4983f561eef51b8b7a9d272a6911e348ec26efb7661593186244821b958fa7cd"
    ),
)
"""Of the RSA key, which is nobody's."""


def _rsa() -> rsa.RSAPrivateKey:
    one, other = (int(prime, 16) for prime in PRIMES)
    private = pow(65_537, -1, (one - 1) * (other - 1))
    public = rsa.RSAPublicNumbers(65_537, one * other)
    crt = (private % (one - 1), private % (other - 1), rsa.rsa_crt_iqmp(one, other))
    return rsa.RSAPrivateNumbers(one, other, private, *crt, public).private_key()


def _challenge(options: Mapping[str, Any]) -> bytes:
    return from_base64url(options["challenge"])
