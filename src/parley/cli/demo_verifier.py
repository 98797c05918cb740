"""Running the independent verifier on a bundle, as a stranger would: another program, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any, Final, NoReturn

from parley.wire.errors import Refusal

Json = dict[str, Any]

SECONDS_MAX: Final = 60


class VerifierRefused(Refusal):
    """The independent verifier does not accept the bundle."""

    code = "verifier-refused"
    hint = "keep the bundle and both stations as they are; this should not happen"


def verifier() -> Path | None:
    """The verifier's one file: beside the source, or where the package laid it; None where it is nowhere."""
    source = Path(__file__).resolve().parents[3] / "verifier" / "verify.py"
    installed = Path(sysconfig.get_path("data")) / "share" / "parley" / "verify.py"
    return next((path for path in (source, installed) if path.is_file()), None)


def verified(bundle: Path) -> Json:
    """What the verifier says of a bundle; raises VerifierRefused."""
    program = verifier()
    if program is None:
        said = "The independent verifier is not installed here; it is one file, verifier/verify.py of the source."
        return {"accepted": None, "verifier": None, "said": said}
    done = subprocess.run(  # noqa: S603 -- our own program, on our own file
        [sys.executable, str(program), str(bundle)], capture_output=True, text=True, timeout=SECONDS_MAX, check=False
    )
    if done.returncode:
        _refuse(done.stdout.strip() or done.stderr.strip())
    return {"accepted": True, "verifier": str(program), "said": done.stdout.strip()}


def _refuse(why: str) -> NoReturn:
    raise VerifierRefused(why)
