"""Write the vectors of what crosses.

Keys, times and texts are fixed, and so are all bytes but the X-Wing ciphertexts, whose ML-KEM part its library draws at
random: those are read back from spec/vectors/xwing.json.  A second run therefore changes nothing.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "spec" / "vectors"

Json: TypeAlias = Any
"""What json can write."""


class Agreements:
    """Makes each X-Wing ciphertext once and remembers it in a file, which is a file of vectors too."""

    def __init__(self, path: Path) -> None:
        known = json.loads(path.read_text(encoding="utf-8"))["valid"] if path.exists() else []
        self.known = {(case["seed"], case["entropy"]): case["ciphertext"] for case in known}
        self.used: list[dict[str, str]] = []

    def encapsulate(self, seed: bytes, label: str) -> tuple[bytes, bytes]:
        """A ciphertext to the holder of `seed` and what it shares: remembered, or new."""
        from parley.keys.kem import xwing_decapsulate, xwing_encapsulate, xwing_public

        public, entropy = xwing_public(seed), fixed(label)
        key = (seed.hex(), entropy.hex())
        if key not in self.known:
            self.known[key] = xwing_encapsulate(public, entropy)[0].hex()
        ciphertext = bytes.fromhex(self.known[key])
        shared = xwing_decapsulate(seed, ciphertext)
        case = {
            "seed": key[0],
            "entropy": key[1],
            "public": public.hex(),
            "ciphertext": ciphertext.hex(),
            "shared": shared.hex(),
        }
        if case not in self.used:
            self.used.append(case)
        return ciphertext, shared


def fixed(label: str, size: int = 32) -> bytes:
    """Bytes that a label stands for, the same in every run; at most 32."""
    return sha256(f"parley vectors: {label}".encode()).digest()[:size]


def invalid(name: str, refusal: str, **fields: Json) -> Json:
    """A case that must be refused; byte strings become hexadecimal."""
    return {"name": name, "refusal": refusal} | {
        key: value.hex() if isinstance(value, bytes) else value for key, value in fields.items()
    }


def flipped(data: bytes, at: int) -> bytes:
    """The same bytes with the lowest bit of one changed."""
    at %= len(data)
    return data[:at] + bytes((data[at] ^ 1,)) + data[at + 1 :]


def xwing(agreements: Agreements) -> Json:
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


def main() -> None:
    """Write all files."""
    from scripts import vectors_seal_datagram, vectors_seal_enrolment, vectors_seal_frames, vectors_seal_messages
    from scripts.vectors_record import write

    FOLDER.mkdir(exist_ok=True)
    agreements = Agreements(FOLDER / "xwing.json")
    for module in (vectors_seal_datagram, vectors_seal_frames, vectors_seal_enrolment, vectors_seal_messages):
        for name, content in module.vectors(agreements).items():
            write(name, content)
    write("xwing.json", xwing(agreements))


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    main()
