"""One-time codes by time (RFC 6238): six digits, a new one every thirty seconds, HMAC-SHA-1 as all devices have it."""

from __future__ import annotations

import hmac
from typing import Final

from parley.wire.errors import Refusal

SECRET_BYTES: Final = 20
STEP_SECONDS: Final = 30
DIGITS: Final = 6
DRIFT_STEPS: Final = 1
"""How far a device's clock may be off, in steps (RFC 6238, section 5.2)."""


class BadCode(Refusal):
    """This one-time code is wrong, or has been used."""

    code = "one-time-code-bad"
    hint = "wait for the next one; if none fits, set the device's clock right"


def code_at(secret: bytes, step: int) -> str:
    """The code of a step (RFC 4226, section 5.3)."""
    digest = hmac.digest(secret, step.to_bytes(8), "sha1")
    offset = digest[-1] & 15
    number = int.from_bytes(digest[offset : offset + 4]) & 0x7FFF_FFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def used_step(secret: bytes, code: str, now_seconds: int, after: int) -> int:
    """The step whose code this is, later than the step `after` that was used last; raises BadCode."""
    now = now_seconds // STEP_SECONDS
    for step in range(max(after + 1, now - DRIFT_STEPS), now + DRIFT_STEPS + 1):
        if hmac.compare_digest(code_at(secret, step).encode(), code.encode()):
            return step
    raise BadCode
