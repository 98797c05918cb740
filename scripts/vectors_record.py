"""Write the record's vectors, by python scripts/vectors_record.py.

Keys, times and texts are fixed, and so are all bytes but the ML-DSA-44 signatures, which their library draws at random:
those are read back from spec/vectors/mldsa44.json.  A second run therefore changes nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


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
    from scripts.vectors_common import FOLDER, Memory, write
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
