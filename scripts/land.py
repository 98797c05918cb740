"""Writes the land that maps are drawn on: src/parley/console/drawing/land.bin, from the npm package world-atlas.

    npm pack world-atlas@2.0.2 && .venv/bin/python -m scripts.land world-atlas-2.0.2.tgz

The package holds Natural Earth's land as TopoJSON, in whole steps of a grid.  What is written is the same rings in the
same steps, joined across the 180th meridian where they were cut, each point with a level that says how far the coast
would move if it were left out, in chunks that can be read alone.  The format stands in `parley.console.drawing.land`,
which reads it; docs/decisions/map.md says why it is so.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
import zlib
from array import array
from itertools import accumulate, pairwise
from math import cos, floor, hypot, log2, radians
from pathlib import Path
from typing import Any, Final

from shapely import Polygon, get_parts, make_valid, union_all

PACKAGE_SHA256: Final = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
MEMBER: Final = "package/land-10m.json"
TARGET: Final = Path(__file__).resolve().parents[1] / "src/parley/console/drawing/land.bin"

CHUNK_POINTS: Final = 128
LEVEL_DEGREES: Final = 0.001
"""How far a point of level 0 stands from the coast without it; each level doubles it."""

Point = tuple[int, int]
Ring = list[Point]


def main(package: Path) -> None:
    """Write the file."""
    raw = package.read_bytes()
    if hashlib.sha256(raw).hexdigest() != PACKAGE_SHA256:
        sys.exit(f"{package} is not the package that is wanted")
    with tarfile.open(package) as archive:
        member = archive.extractfile(MEMBER)
        assert member is not None, "the package's one file of land"
        topology = json.load(member)
    TARGET.write_bytes(encoded(topology["transform"], rings_of(topology)))
    sys.stdout.write(f"{TARGET}: {TARGET.stat().st_size} bytes\n")


# -- rings -------------------------------------------------------------------------------------------------------------


def rings_of(topology: dict[str, Any]) -> list[Ring]:
    """Every ring, closed by its first point, its longitudes running on where it crosses the 180th meridian."""
    arcs = [list(zip(*(accumulate(one) for one in zip(*arc, strict=True)), strict=True)) for arc in topology["arcs"]]
    (land,) = topology["objects"]["land"]["geometries"]
    turn = round(360 / topology["transform"]["scale"][0])
    rings = [_unrolled(_joined(arcs, ring), turn) for polygon in land["arcs"] for ring in polygon]
    return sorted(_without_seam(rings, turn), key=lambda ring: (ring[0][1] // 3_000, ring[0][0]))


def _joined(arcs: list[list[Point]], numbers: list[int]) -> Ring:
    """A ring from its arcs; one that is told by its complement runs backwards (TopoJSON 1.0, section 2.1.4)."""
    found: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        found += arc[1:] if found else arc
    return found


def _unrolled(ring: Ring, turn: int) -> Ring:
    found = [ring[0]]
    for east, north in ring[1:]:
        step = (east - found[-1][0] + turn // 2) % turn - turn // 2
        found.append((found[-1][0] + step, north))
    return found


def _without_seam(rings: list[Ring], turn: int) -> list[Ring]:
    """The same land, what was cut along the 180th meridian made one."""
    cut = [ring for ring in rings if _has_side_on(ring, turn)]
    whole = [ring for ring in rings if not _has_side_on(ring, turn)]
    east = [Polygon(ring if max(x for x, _ in ring) > turn // 2 else [(x + turn, y) for x, y in ring]) for ring in cut]
    merged = union_all([make_valid(one, method="structure") for one in east], grid_size=1)
    for part in get_parts(merged):
        whole += [[(round(x), round(y)) for x, y in ring.coords] for ring in (part.exterior, *part.interiors)]
    return whole


def _has_side_on(ring: Ring, turn: int) -> bool:
    return any(one[0] == other[0] and one[0] % turn == 0 for one, other in pairwise(ring))


# -- levels ------------------------------------------------------------------------------------------------------------


def levels_of(ring: Ring, transform: dict[str, Any]) -> list[int]:
    """How far the coast moves if a point is left out together with all that matter less (Douglas and Peucker, 1973)."""
    (wide, high), south = transform["scale"], transform["translate"][1]
    places = [(x * wide, y * high) for x, y in ring]
    shrunk = [cos(radians(north + south)) for _, north in places]

    def apart(at: int, one: int, other: int) -> float:
        narrow = shrunk[at]
        return _from_side(
            *((places[number][0] * narrow, places[number][1]) for number in (at, one, other)),
        )

    last = len(ring) - 1
    distances = [0.0] * len(ring)
    far = max(range(last), key=lambda at: apart(at, 0, 0))
    distances[0] = distances[far] = apart(far, 0, 0)
    waiting = [(0, far, distances[far]), (far, last, distances[far])]
    while waiting:
        begin, end, least = waiting.pop()
        if end - begin < 2:
            continue
        at = max(range(begin + 1, end), key=lambda middle: apart(middle, begin, end))
        distances[at] = min(least, apart(at, begin, end))
        waiting += [(begin, at, distances[at]), (at, end, distances[at])]
    return [max(0, floor(log2(max(one, LEVEL_DEGREES) / LEVEL_DEGREES))) for one in distances[:last]]


def _from_side(at: tuple[float, float], one: tuple[float, float], other: tuple[float, float]) -> float:
    """How far a place lies from a side."""
    wide, high = other[0] - one[0], other[1] - one[1]
    square = wide * wide + high * high
    along = ((at[0] - one[0]) * wide + (at[1] - one[1]) * high) / square if square else 0.0
    along = min(1.0, max(0.0, along))
    return hypot(at[0] - one[0] - along * wide, at[1] - one[1] - along * high)


# -- bytes -------------------------------------------------------------------------------------------------------------


def encoded(transform: dict[str, Any], rings: list[Ring]) -> bytes:
    """The file."""
    counts = array("i")
    tables = [array("i") for _ in range(6)]
    wide, high, levels = array("h"), array("h"), bytearray()
    for ring in rings:
        counts.append(len(ring) - 1)
        levels += bytes(levels_of(ring, transform))
        wide.extend(other[0] - one[0] for one, other in pairwise(ring))
        high.extend(other[1] - one[1] for one, other in pairwise(ring))
        for begin in range(0, len(ring) - 1, CHUNK_POINTS):
            chunk = ring[begin : begin + CHUNK_POINTS + 1]
            xs, ys = zip(*chunk, strict=True)
            x, y = chunk[0]
            row = (x, y, x - min(xs), y - min(ys), max(xs) - x, max(ys) - y)
            for table, value in zip(tables, row, strict=True):
                table.append(value)
    header = {
        "what": "Land without borders and names: Natural Earth 4.1.0, 1:10,000,000, https://www.naturalearthdata.com",
        "licence": "Public domain; read from the npm package world-atlas 2.0.2 (ISC, see NOTICE)",
        "scale": transform["scale"],
        "translate": transform["translate"],
        "chunk_points": CHUNK_POINTS,
        "level_degrees": LEVEL_DEGREES,
        "rings": len(counts),
        "chunks": len(tables[0]),
        "points": len(levels),
    }
    parts = [counts.tobytes(), *(one.tobytes() for one in tables), _planes(wide), _planes(high), bytes(levels)]
    return json.dumps(header).encode() + b"\n" + zlib.compress(b"".join(parts), 9)


def _planes(numbers: array[int]) -> bytes:
    """The low bytes of all, then the high bytes: they compress better apart."""
    raw = numbers.tobytes()
    return raw[0::2] + raw[1::2]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
