"""What is looked at every second while the station serves, beside the record."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

SECONDS: Final = 1.0


class Ticks:
    """Calls each in turn once a second; what one of them raises goes to the loop's own handler and stops no other."""

    def __init__(self) -> None:
        self.each: list[Callable[[], None]] = []
        self._timer: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Begin."""
        self._timer = asyncio.get_running_loop().call_later(SECONDS, self._tick)

    def stop(self) -> None:
        """End; a second call does nothing."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _tick(self) -> None:
        loop = asyncio.get_running_loop()
        for one in self.each:
            loop.call_soon(one)
        self.start()
