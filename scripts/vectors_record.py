"""Write the record's vectors, by python scripts/vectors_record.py.

Keys, times and texts are fixed, and so are all bytes but the ML-DSA-44 signatures, which their library draws at random:
those are read back from spec/vectors/mldsa44.json.  A second run therefore changes nothing.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, TypeAlias

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "spec" / "vectors"

Json: TypeAlias = Any
"""What json can write."""

HEAD = 20
TAIL = 64
"""The parts of a signed file that `splices` looks at by themselves."""


class Memory:
    """Makes each ML-DSA-44 signature once and remembers it in a file, which is a file of vectors too."""

    def __init__(self, path: Path) -> None:
        self.path = path
        known = json.loads(path.read_text(encoding="utf-8"))["valid"] if path.exists() else []
        self.known = {(case["public"], case["message"]): case["signature"] for case in known}
        self.used: list[dict[str, str]] = []

    def sign(self, seed: bytes, message: bytes) -> bytes:
        """The signature that is remembered, or a new one."""
        from parley.keys.signing import mldsa44_public, mldsa44_sign

        key = (mldsa44_public(seed).hex(), message.hex())
        if key not in self.known:
            self.known[key] = mldsa44_sign(seed, message).hex()
        case = {"public": key[0], "message": key[1], "signature": self.known[key]}
        if case not in self.used:
            self.used.append(case)
        return bytes.fromhex(self.known[key])


def write(name: str, content: Json) -> None:
    """One file of vectors, every value on a line of its own."""
    path = FOLDER / name
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size} bytes")


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


def main() -> None:
    """Write all files."""
    from scripts import (
        vectors_record_bundle,
        vectors_record_entry,
        vectors_record_log,
        vectors_record_readouts,
        vectors_record_silence,
        vectors_record_terms,
        vectors_record_wire,
    )
    from tests.record.maker import World

    FOLDER.mkdir(exist_ok=True)
    memory = Memory(FOLDER / "mldsa44.json")
    logs = (
        vectors_record_entry,
        vectors_record_log,
        vectors_record_bundle,
        vectors_record_silence,
        vectors_record_readouts,
    )
    for module in (vectors_record_wire, vectors_record_terms, *logs):
        for name, content in module.vectors(World(memory.sign)).items():
            write(name, content)
    about = "ML-DSA-44 (FIPS 204), pure, empty context: each signature verifies. The other files use them."
    write("mldsa44.json", {"about": about, "valid": memory.used})


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    main()
