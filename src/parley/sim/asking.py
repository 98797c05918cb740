"""Numbers that are known after any loss are few: who asks is answered, and two who answer each other fall silent."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from parley.seal.schedule import Lane
from parley.wire.limits import BEACON_STEP

if TYPE_CHECKING:
    from parley.seal.channel import Sealed

SPAN_MS: Final = 10_000
NUMBERS_MAX: Final = 80
"""Three times as many as sound worlds were seen to use in that time; two who go on for ever use a thousand."""


class Asking:
    """Such numbers of one side on one channel."""

    def __init__(self) -> None:
        self._newest: tuple[int, int] | None = None
        """Root and number; its datagram may go oftener than once."""
        self._carried: deque[int] = deque()
        """When one was used, within the span."""

    def carried(self, sealed: Sealed, now_ms: int) -> str:
        """A datagram leaves; what is wrong with that, if anything is."""
        place = sealed.root, sealed.number
        if sealed.lane is not Lane.FAST or sealed.number % BEACON_STEP or place == self._newest:
            return ""
        self._newest = place
        self._carried.append(now_ms)
        while self._carried[0] < now_ms - SPAN_MS:
            self._carried.popleft()
        return "asks, or answers who asks, without end" if len(self._carried) > NUMBERS_MAX else ""
