"""The virtual clock: what is to happen in order of time, and at the same moment in the order in which it was set."""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappop, heappush


class Clock:
    """Milliseconds since the world began, and what is still to come."""

    def __init__(self) -> None:
        self.now_ms = 0
        self._coming: list[tuple[int, int, Callable[[], None]]] = []
        self._set = 0

    def at(self, moment_ms: int, act: Callable[[], None]) -> None:
        """Let `act` be called at a moment; one that is past is now."""
        self._set += 1
        heappush(self._coming, (max(moment_ms, self.now_ms), self._set, act))

    def after(self, milliseconds: int, act: Callable[[], None]) -> None:
        """Let `act` be called so much later."""
        self.at(self.now_ms + milliseconds, act)

    def run(self, until_ms: int, done: Callable[[], bool]) -> bool:
        """Let things happen until all are past that moment, or `done` says so; tells what `done` said last."""
        while self._coming and self._coming[0][0] <= until_ms:
            moment, _, act = heappop(self._coming)
            self.now_ms = max(self.now_ms, moment)
            act()
            if done():
                return True
        self.now_ms = max(self.now_ms, until_ms)
        return done()
