"""What waits to be sent on a channel: frames by precedence, and first come, first served within one."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from parley.seal.frames import Frame, encode, number_of
from parley.wire.values import dataclass

URGENT: Final = 4
"""Receipts, and what repairs a channel: before every entry."""

LAST: Final = -1
"""What has all the time in the world, such as cosignatures: after every entry, so that no entry waits for it."""

LEVELS: Final = range(LAST, URGENT + 1)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A whole frame: its type number and content; and the line and index of the entry in it, if it carries one."""

    number: int
    content: bytes
    entry: tuple[int, int] | None = None
    again: bool = False
    """Whether it was sent before."""
    whole: bytes = b""
    """Of a piece: the content of the frame that it is a piece of."""
    given: bool = False
    """Whether the other side lacks it by its own word."""

    @classmethod
    def of(cls, frame: Frame) -> Waiting:
        """The frame as it is written now."""
        return cls(number_of(frame), encode(frame))

    def piece(self, frame: Frame, whole: bytes = b"") -> Waiting:
        """A piece of it, which goes as it would."""
        return replace(self, number=number_of(frame), content=encode(frame), whole=whole)


class Queue:
    """Frames that wait, level by level."""

    __slots__ = ("_given", "_levels", "_new", "bytes", "frames", "repeated")

    def __init__(self) -> None:
        self._levels: defaultdict[int, deque[Waiting]] = defaultdict(deque)
        """The levels at which something waits: an empty deque takes 0.7 KiB, and most channels are silent."""
        self.frames = 0
        self.bytes = 0
        self._new = [0] * len(LEVELS)
        """How many of a level are not said again; those of LAST are counted at the end."""
        self._given = [0] * len(LEVELS)
        """How many of a level are given, likewise."""
        self.repeated: int | None = None
        """The level of what was said again just now; None where all was new.  It gives way to what is new, and to what
        is given below it: where nobody can take repeats yet they would leave no room on a slow line for what lets
        them be taken."""

    def __bool__(self) -> bool:
        return self.frames > 0

    @property
    def top(self) -> int:
        """The highest level at which something waits; below LAST when nothing does."""
        return max(self._levels, default=LAST - 1)

    def waits(self, level: int) -> bool:
        """Whether something waits at a level."""
        return level in self._levels

    def add(self, level: int, waiting: Waiting) -> None:
        """Put a frame at the end of its level: LAST, 0 ROUTINE to 3 FLASH, URGENT."""
        self._levels[level].append(waiting)
        self._count(level, waiting, 1)

    def put_back(self, level: int, waiting: list[Waiting]) -> None:
        """Put frames at the head of their level, in this order."""
        for one in reversed(waiting):
            self._levels[level].appendleft(one)
            self._count(level, one, 1)

    def take(self) -> tuple[int, Waiting] | None:
        """The next frame and its level; None when nothing waits."""
        level = self.top
        if level < LAST:
            return None
        if self.repeated is not None:
            level = next((one for one in range(level, LAST - 1, -1) if self._may_pass(one, self.repeated)), level)
        waiting = self._levels[level].popleft()
        if not self._levels[level]:
            del self._levels[level]
        self._count(level, waiting, -1)
        return level, waiting

    def all(self) -> Iterator[Waiting]:
        """Everything that waits, in no particular order."""
        return chain.from_iterable(self._levels.values())

    def contents(self) -> set[bytes]:
        """The content of every frame that waits, and of those of which only pieces do."""
        return {content for waiting in self.all() for content in (waiting.content, waiting.whole)}

    def clear(self) -> None:
        """Forget all; the resend timers bring back what still matters."""
        self._levels.clear()
        self.frames = self.bytes = 0
        self._new, self._given = [0] * len(LEVELS), [0] * len(LEVELS)

    def _may_pass(self, level: int, repeated: int) -> bool:
        return self._new[level] > 0 or (level < repeated and self._given[level] > 0)

    def _count(self, level: int, waiting: Waiting, sign: int) -> None:
        self._new[level] += 0 if waiting.again else sign
        self._given[level] += sign if waiting.given else 0
        self.frames += sign
        self.bytes += sign * len(waiting.content)
