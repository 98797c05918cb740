"""Write the vectors of what crosses.

Keys, times and texts are fixed, and so are all bytes but the X-Wing ciphertexts, whose ML-KEM part its library draws at
random: those are read back from spec/vectors/xwing.json.  A second run therefore changes nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Write all files."""
    from scripts import (
        vectors_seal_datagram,
        vectors_seal_enrolment,
        vectors_seal_frames,
        vectors_seal_messages,
        vectors_seal_xwing,
    )
    from scripts.vectors_common import FOLDER, Agreements, write

    FOLDER.mkdir(exist_ok=True)
    agreements = Agreements(FOLDER / "xwing.json")
    for module in (vectors_seal_datagram, vectors_seal_frames, vectors_seal_enrolment, vectors_seal_messages):
        for name, content in module.vectors(agreements).items():
            write(name, content)
    write("xwing.json", vectors_seal_xwing.vectors(agreements))


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    main()
