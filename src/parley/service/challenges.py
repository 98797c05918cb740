"""What passkeys are asked, so that an answer serves once, soon, and for what it was asked for.

A challenge holds its own end and a code over it, so that nothing is kept of one that nobody answers.
"""

from __future__ import annotations

import hmac
from typing import Final, NoReturn

from parley.service.entropy import entropy
from parley.wire.errors import Refusal

HOLDS_SECONDS: Final = 300
"""To find the device, and to be asked for a PIN."""

_NONCE_BYTES: Final = 12
_END_BYTES: Final = 4
_CODE_BYTES: Final = 16


class ChallengeGone(Refusal):
    """This was begun too long ago, was finished already, or was begun for something else."""

    code = "challenge-gone"
    hint = "begin again"


class Challenges:
    """The challenges of one process: after a restart whoever was about to answer begins again."""

    def __init__(self) -> None:
        self._key = entropy(32)
        self._used: dict[bytes, int] = {}

    def new(self, purpose: bytes, now_seconds: int) -> bytes:
        """A challenge, bytes[32], for this purpose."""
        said = entropy(_NONCE_BYTES) + (now_seconds + HOLDS_SECONDS).to_bytes(_END_BYTES)
        return said + self._code(purpose, said)

    def use(self, purpose: bytes, challenge: bytes, now_seconds: int) -> int:
        """Passes once for a challenge of this purpose that still holds; when it was made, in seconds.

        Raises ChallengeGone.
        """
        said, code = challenge[:-_CODE_BYTES], challenge[-_CODE_BYTES:]
        ends = int.from_bytes(said[_NONCE_BYTES:])
        if not hmac.compare_digest(code, self._code(purpose, said)) or now_seconds > ends or challenge in self._used:
            _gone()
        self._used = {used: until for used, until in self._used.items() if until >= now_seconds} | {challenge: ends}
        return ends - HOLDS_SECONDS

    def secret(self, purpose: bytes) -> bytes:
        """Bytes[32] that are the same for this purpose as long as the process lives."""
        return hmac.digest(self._key, b"secret\0" + purpose, "sha256")

    def _code(self, purpose: bytes, said: bytes) -> bytes:
        return hmac.digest(self._key, purpose + b"\0" + said, "sha256")[:_CODE_BYTES]


def _gone() -> NoReturn:
    raise ChallengeGone
