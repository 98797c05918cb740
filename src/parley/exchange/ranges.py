"""Which parts of a row of bytes: half-open spans that neither overlap nor touch, in ascending order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""From the first offset to the one after the last."""


class Ranges:
    """A set of offsets; its cost grows with the number of spans, not with their length."""

    __slots__ = ("_ends", "_starts", "size")

    def __init__(self, *spans: Span) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self.size = 0
        """How many offsets are in it."""
        for start, end in spans:
            self.add(start, end)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def __len__(self) -> int:
        """The number of spans."""
        return len(self._starts)

    def __iter__(self) -> Iterator[Span]:
        return iter(list(zip(self._starts, self._ends, strict=True)))

    def add(self, start: int, end: int) -> int:
        """Put a span in; returns how many of its offsets are new."""
        if start >= end:
            return 0
        first = bisect_left(self._ends, start)
        after = bisect_right(self._starts, end)
        inside = sum(self._ends[at] - self._starts[at] for at in range(first, after))
        if first < after:
            start, end = min(start, self._starts[first]), max(end, self._ends[after - 1])
        self._replace(first, after, [(start, end)])
        self.size += end - start - inside
        return end - start - inside

    def remove(self, start: int, end: int) -> int:
        """Take a span out; returns how many offsets were there."""
        if start >= end:
            return 0
        first = bisect_right(self._ends, start)
        after = bisect_left(self._starts, end)
        if first >= after:
            return 0
        inside = sum(self._ends[at] - self._starts[at] for at in range(first, after))
        rest = [(self._starts[first], start), (end, self._ends[after - 1])]
        left = [(low, high) for low, high in rest if low < high]
        self._replace(first, after, left)
        gone = inside - sum(high - low for low, high in left)
        self.size -= gone
        return gone

    def within(self, start: int, end: int) -> Iterator[Span]:
        """What of the span from `start` to `end` is in it."""
        for at in range(bisect_right(self._ends, start), len(self._starts)):
            if self._starts[at] >= end:
                break
            low, high = max(start, self._starts[at]), min(end, self._ends[at])
            if low < high:
                yield low, high

    def gaps(self, start: int, end: int) -> Iterator[Span]:
        """The spans from `start` to `end` that are not in it."""
        for at in range(bisect_right(self._ends, start), len(self._starts)):
            if self._starts[at] >= end:
                break
            if start < self._starts[at]:
                yield start, self._starts[at]
            start = self._ends[at]
        if start < end:
            yield start, end

    def clear(self) -> None:
        """Take everything out."""
        self._starts.clear()
        self._ends.clear()
        self.size = 0

    def _replace(self, first: int, after: int, spans: list[Span]) -> None:
        self._starts[first:after] = [start for start, _ in spans]
        self._ends[first:after] = [end for _, end in spans]
