"""What the writers of vectors share: their files, what is random and remembered there, and how cases are spelled."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

from parley.keys.kem import xwing_decapsulate, xwing_encapsulate, xwing_public
from parley.keys.signing import mldsa44_public, mldsa44_sign

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "spec" / "vectors"

Json: TypeAlias = Any
"""What json can write."""

HEAD = 20
TAIL = 64
"""The parts of a signed file that `splices` looks at by themselves."""


# -- files, and what is random in them ---------------------------------------------------------------------------------


def write(name: str, content: Json) -> None:
    """One file of vectors, every value on a line of its own."""
    path = FOLDER / name
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size} bytes")


class Memory:
    """Makes each ML-DSA-44 signature once and remembers it in a file, which is a file of vectors too."""

    def __init__(self, path: Path) -> None:
        self.path = path
        known = json.loads(path.read_text(encoding="utf-8"))["valid"] if path.exists() else []
        self.known = {(case["public"], case["message"]): case["signature"] for case in known}
        self.used: list[dict[str, str]] = []

    def sign(self, seed: bytes, message: bytes) -> bytes:
        """The signature that is remembered, or a new one."""
        key = (mldsa44_public(seed).hex(), message.hex())
        if key not in self.known:
            self.known[key] = mldsa44_sign(seed, message).hex()
        case = {"public": key[0], "message": key[1], "signature": self.known[key]}
        if case not in self.used:
            self.used.append(case)
        return bytes.fromhex(self.known[key])


class Agreements:
    """Makes each X-Wing ciphertext once and remembers it in a file, which is a file of vectors too."""

    def __init__(self, path: Path) -> None:
        known = json.loads(path.read_text(encoding="utf-8"))["valid"] if path.exists() else []
        self.known = {(case["seed"], case["entropy"]): case["ciphertext"] for case in known}
        self.used: list[dict[str, str]] = []

    def encapsulate(self, seed: bytes, label: str) -> tuple[bytes, bytes]:
        """A ciphertext to the holder of `seed` and what it shares: remembered, or new."""
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


# -- cases -------------------------------------------------------------------------------------------------------------


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


def splices(base: bytes, changed: bytes) -> list[list[Json]]:
    """What turns `base` into `changed`: [place in base, bytes removed, bytes put there], the places ascending.

    Head, middle and end are compared apart: in a signed file the length at the head and the signature at the end change
    with everything.
    """
    if len(changed) < HEAD + TAIL:
        return [[0, len(base), changed.hex()]]
    parts = (
        (0, base[:HEAD], changed[:HEAD]),
        (HEAD, base[HEAD:-TAIL], changed[HEAD:-TAIL]),
        (len(base) - TAIL, base[-TAIL:], changed[-TAIL:]),
    )
    return [_splice(start, old, new) for start, old, new in parts if old != new]


def _splice(start: int, old: bytes, new: bytes) -> list[Json]:
    same = _common(old, new)
    after = _common(old[same:][::-1], new[same:][::-1])
    return [start + same, len(old) - same - after, new[same : len(new) - after].hex()]


def _common(old: bytes, new: bytes) -> int:
    """How many bytes both begin with."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))
