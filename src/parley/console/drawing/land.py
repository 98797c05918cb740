"""The land that maps are drawn on: Natural Earth at 1:10,000,000, without borders and names, read from the package.

`land.bin`, written by scripts/land.py, is a line of JSON (what it is, its licence, its grid, how many of each thing it
holds), and then, compressed by zlib, little-endian: how many points each ring has (int32); of each chunk its first
point, and how far it reaches west, south, east and north of that (six tables of int32); of each point the steps to the
next one east and north (int16, all low bytes before all high bytes), and its level (a byte).  A ring comes back to its
first point, or to the same one a turn further where it goes around a pole.  A chunk is a stretch of a ring, up to the
first point of the next one.  A point of level n may be left out where 2^n times `level_degrees` are not seen.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, chain
from math import floor, log2
from typing import TYPE_CHECKING, Final, NamedTuple

from parley.console.drawing.box import TURN, Box, Degrees

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FILE: Final = "land.bin"


class Ring(NamedTuple):
    """A coast: its chunks, and by how many turns its end lies further east than its beginning."""

    chunks: range
    box: Box
    turns: int


@dataclass(frozen=True, slots=True)
class Land:
    """All of it, as it was read; points are decoded a chunk at a time."""

    scale: Degrees
    origin: Degrees
    level_degrees: float
    rings: tuple[Ring, ...]
    begins: tuple[int, ...]
    """Where each chunk begins among all points, and where the last one ends."""
    firsts: tuple[tuple[int, int], ...]
    boxes: tuple[Box, ...]
    wide: array[int]
    high: array[int]
    levels: bytes

    def coast(self, ring: Ring, finest: Callable[[float], float], box: Box) -> list[Degrees]:
        """A ring as it is to be seen in a box: true there within `finest` degrees, which may differ by latitude.

        What passes outside the box is cut short, which changes nothing of what lies inside: a stretch and the straight
        line between its ends are both outside.  Of an island that is finer than that, one point is left.
        """
        found = list(chain.from_iterable(self._stretch(chunk, box, finest) for chunk in ring.chunks))
        return found or [self._degrees(*self.firsts[ring.chunks.start])]

    def _stretch(self, chunk: int, box: Box, finest: Callable[[float], float]) -> list[Degrees]:
        (x, y), (wide, high), (west, south) = self.firsts[chunk], self.scale, self.origin
        first = self._degrees(x, y)
        if not self.boxes[chunk].meets(box):
            return [first]
        least = self._level(finest(first[1]))
        here = slice(self.begins[chunk], self.begins[chunk + 1])
        rows = zip(
            accumulate(self.wide[here], initial=x),
            accumulate(self.high[here], initial=y),
            self.levels[here],
            strict=False,  # the sums have one more: the next chunk's first point
        )
        return [(x * wide + west, y * high + south) for x, y, level in rows if level >= least]

    def _degrees(self, x: int, y: int) -> Degrees:
        return x * self.scale[0] + self.origin[0], y * self.scale[1] + self.origin[1]

    def _level(self, degrees: float) -> int:
        return max(0, floor(log2(degrees / self.level_degrees))) if degrees > 0 else 0


@cache
def land() -> Land:
    """The land of the package, read once."""
    return read(files("parley.console.drawing").joinpath(FILE).read_bytes())


def read(content: bytes) -> Land:
    """The land of a file of ours."""
    header, _, packed = content.partition(b"\n")
    about = json.loads(header)
    raw = memoryview(zlib.decompress(packed))
    counts = _integers(raw[: 4 * about["rings"]])
    raw = raw[4 * about["rings"] :]
    tables = [_integers(raw[4 * at * about["chunks"] :][: 4 * about["chunks"]]) for at in range(6)]
    raw = raw[24 * about["chunks"] :]
    points = about["points"]
    scale, origin = tuple(about["scale"]), tuple(about["translate"])
    boxes = tuple(_boxes(tables, scale, origin))
    wide, high = _steps(raw[: 2 * points]), _steps(raw[2 * points : 4 * points])
    firsts = tuple(zip(tables[0], tables[1], strict=True))
    rings = tuple(_rings(counts, about["chunk_points"], boxes, wide, scale[0]))
    begins = tuple(_begins(counts, about["chunk_points"]))
    return Land(
        scale, origin, about["level_degrees"], rings, begins, firsts, boxes, wide, high, bytes(raw[4 * points :])
    )


def _integers(raw: memoryview) -> array[int]:
    found = array("i")
    found.frombytes(raw)
    return _ordered(found)


def _steps(planes: memoryview) -> array[int]:
    half = len(planes) // 2
    joined = bytearray(len(planes))
    joined[0::2], joined[1::2] = planes[:half], planes[half:]
    found = array("h")
    found.frombytes(joined)
    return _ordered(found)


def _ordered(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _boxes(tables: list[array[int]], scale: Degrees, origin: Degrees) -> Iterator[Box]:
    (wide, high), (east, north) = scale, origin
    for x, y, west, south, far, up in zip(*tables, strict=True):
        yield Box(
            (x - west) * wide + east, (y - south) * high + north, (x + far) * wide + east, (y + up) * high + north
        )


def _rings(counts: array[int], size: int, boxes: tuple[Box, ...], wide: array[int], scale: float) -> Iterator[Ring]:
    chunk = point = 0
    for count in counts:
        chunks = range(chunk, chunk - (-count // size))
        inside = boxes[chunks.start : chunks.stop]
        west, south, east, north = zip(*inside, strict=True)
        box = Box(min(west), min(south), max(east), max(north))
        turns = round(sum(wide[point : point + count]) * scale / TURN) if box.east - box.west >= TURN else 0
        yield Ring(chunks, box, turns)
        chunk, point = chunks.stop, point + count


def _begins(counts: array[int], size: int) -> Iterator[int]:
    point = 0
    for count in counts:
        yield from range(point, point + count, size)
        point += count
    yield point
