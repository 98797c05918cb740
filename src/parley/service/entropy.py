"""The one place that draws randomness, and the one that reads the clock."""

from __future__ import annotations

import os
import time

from parley.wire.ids import Instant


def entropy(size: int) -> bytes:
    """So many bytes from the operating system."""
    return os.urandom(size)


def now() -> Instant:
    """Milliseconds since 1970-01-01T00:00:00Z by this machine's clock."""
    return Instant(time.time_ns() // 1_000_000)
