"""What waits to be sent on a channel: frames by precedence, and first come, first served within one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from parley.seal.frames import Frame, encode, number_of

URGENT: Final = 4
"""Receipts, and what repairs a channel: before every entry."""

LEVELS: Final = 5


@dataclass(frozen=True, slots=True)
class Waiting:
    """A whole frame: its type number and content; and the line and index of the entry in it, if it carries one."""

    number: int
    content: bytes
    entry: tuple[int, int] | None = None
    again: bool = False
    """Whether it was sent before."""

    @classmethod
    def of(cls, frame: Frame, entry: tuple[int, int] | None = None, *, again: bool = False) -> Waiting:
        """The frame as it is written now."""
        return cls(number_of(frame), encode(frame), entry, again)


class Queue:
    """Frames that wait, level by level."""

    __slots__ = ("_levels", "bytes", "frames")

    def __init__(self) -> None:
        self._levels: tuple[deque[Waiting], ...] = tuple(deque() for _ in range(LEVELS))
        self.frames = 0
        self.bytes = 0

    def __bool__(self) -> bool:
        return self.frames > 0

    @property
    def top(self) -> int:
        """The highest level at which something waits; -1 when nothing does."""
        return max((level for level in range(LEVELS) if self._levels[level]), default=-1)

    def waits(self, level: int) -> bool:
        """Whether something waits at a level."""
        return bool(self._levels[level])

    def add(self, level: int, waiting: Waiting) -> None:
        """Put a frame at the end of its level: 0 ROUTINE to 3 FLASH, 4 URGENT."""
        self._levels[level].append(waiting)
        self._count(waiting, 1)

    def put_back(self, level: int, waiting: list[Waiting]) -> None:
        """Put frames at the head of their level, in this order."""
        self._levels[level].extendleft(reversed(waiting))
        for one in waiting:
            self._count(one, 1)

    def take(self) -> tuple[int, Waiting] | None:
        """The next frame and its level; None when nothing waits."""
        for level in range(LEVELS - 1, -1, -1):
            if self._levels[level]:
                waiting = self._levels[level].popleft()
                self._count(waiting, -1)
                return level, waiting
        return None

    def all(self) -> Iterator[Waiting]:
        """Everything that waits, in no particular order."""
        return chain.from_iterable(self._levels)

    def clear(self) -> None:
        """Forget all; the resend timers bring back what still matters."""
        for level in self._levels:
            level.clear()
        self.frames = self.bytes = 0

    def _count(self, waiting: Waiting, sign: int) -> None:
        self.frames += sign
        self.bytes += sign * len(waiting.content)
