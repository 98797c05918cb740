"""Write spec/vectors anew (make vectors): every generator beside this one, each with its own fixed seeds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

GENERATORS = ("vectors_record.py", "vectors_seal.py", "vectors_consent.py", "vectors_calls.py")


def main() -> int:
    """Run the generators; the first that fails decides the exit code."""
    for name in GENERATORS:
        code = subprocess.run([sys.executable, str(Path(__file__).with_name(name))], check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
