"""Maps: how long the first of a process takes, another view, the same again, and how large each is.

    python bench/map.py

Prints one JSON object.  Seconds are of this process's own time on a core; of another view and the same again, medians.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from typing import Any

from parley.console.drawing.box import Box
from parley.console.drawing.coasts import coasts
from parley.console.drawing.map import map_svg

VIEWS = {
    "a sea with islets": (105, 5, 122, 22),
    "fjords": (2, 57, 32, 72),
    "an archipelago": (95, -12, 142, 22),
    "across the 180th meridian": (170, 60, 200, 74),
    "an inland sea": (45, 36, 56, 48),
    "twenty miles": (22.6, 37.1, 23.1, 37.5),
    "about the North Pole": (-180, 78, 180, 90),
    "the world": (-180, -58, 180, 76),
}
SIZE = (1_000, 680)
TIMES = 5


def main() -> dict[str, Any]:
    """What is printed."""
    return {name: measured(view) for name, view in VIEWS.items()}


def measured(view: tuple[float, ...]) -> dict[str, Any]:
    """The figures of one view, the first in a process of its own."""
    first = json.loads(subprocess.check_output([sys.executable, __file__, *map(str, view)], text=True))
    draw(Box(*view))
    another, again = [], []
    for _ in range(TIMES):
        coasts.cache_clear()
        another.append(seconds(view))
        again.append(seconds(view))
    return {
        "first_seconds": round(first, 3),
        "another_view_seconds": round(statistics.median(another), 4),
        "same_again_seconds": round(statistics.median(again), 4),
        "bytes": len(draw(Box(*view))),
    }


def seconds(view: tuple[float, ...]) -> float:
    """How long a map takes, with whatever must be read for it."""
    begun = time.process_time()
    draw(Box(*view))
    return time.process_time() - begun


def draw(view: Box) -> str:
    """The map of a view, with one incident."""
    east, north = (view.west + view.east) / 2, (view.south + view.north) / 2
    incident = {
        "number": 1,
        "label": {"en": "Incident ARV-1"},
        "reference": "ARV-1",
        "ours": True,
        "nature": "OPERATION",
        "shape": "point",
        "metres": 0,
        "outline": [[east, north]],
    }
    return map_svg([incident], view, SIZE, str)


if __name__ == "__main__":
    found = seconds(tuple(map(float, sys.argv[1:]))) if sys.argv[1:] else main()
    sys.stdout.write(json.dumps(found, indent=2) + "\n")
