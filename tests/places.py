"""Where the tests lay their folders: in memory where there is room, for few of them are about a disk."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from typing import Final

MEMORY: Final = Path("/dev/shm")
FREE_BYTES_MIN: Final = 4 << 30
"""Several times what all tests together have there at one time."""

ON_DISK: Final = Path("/var/tmp")
"""What outlives a restart of the machine, so a disk: for tests of what a disk keeps."""


def lay_in_memory() -> None:
    """Let this process, and all that it starts, lay temporary folders in memory, unless somebody chose a place."""
    if "TMPDIR" not in os.environ and has_room(MEMORY):
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def has_room(place: Path, meminfo: Path = Path("/proc/meminfo")) -> bool:
    """Whether programs may run from there, and what the tests lay there fits, and fits into the memory that is free."""
    try:
        found = os.statvfs(place)
        free = re.search(r"^MemAvailable: +([0-9]+) kB$", meminfo.read_text(encoding="ascii"), re.MULTILINE)
    except OSError:
        return False
    room = min(found.f_bavail * found.f_frsize, 1024 * int(free[1]) if free else 0)
    return not found.f_flag & os.ST_NOEXEC and room >= FREE_BYTES_MIN
