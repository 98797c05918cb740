"""Vectors of X-Wing."""

from __future__ import annotations

from scripts.vectors_common import Agreements, Json, fixed, invalid


def vectors(agreements: Agreements) -> Json:
    """X-Wing as others see it, and values that are none."""
    seed = fixed("a static key")
    ciphertext, _ = agreements.encapsulate(seed, "an ephemeral key")
    public = bytes.fromhex(agreements.used[-1]["public"])
    keys = {
        "a public key that is empty": b"",
        "a public key one byte short": public[:-1],
        "a public key one byte long": public + b"\0",
        "an ML-KEM key with a coefficient above the modulus": b"\xff\xff\xff" + public[3:],
        "an X25519 key of small order": public[:-32] + bytes(32),
    }
    ciphertexts = {
        "a ciphertext that is empty": b"",
        "a ciphertext one byte short": ciphertext[:-1],
        "a ciphertext one byte long": ciphertext + b"\0",
        "an ephemeral X25519 key of small order": ciphertext[:-32] + bytes(32),
    }
    return {
        "about": "X-Wing. `entropy` is the ephemeral X25519 key; the ML-KEM part of a ciphertext is random.",
        "valid": agreements.used,
        "invalid": [invalid(name, "kem-bad", public=bad) for name, bad in keys.items()]
        + [invalid(name, "kem-bad", seed=seed, ciphertext=bad) for name, bad in ciphertexts.items()],
    }
