"""What makes a world cheap to run, and changes nothing that a world is there to show."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from parley.seal import reception
from parley.wire.limits import BEACON_STEP, BEACONS_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def brisk(*, far: bool) -> Iterator[None]:
    """While a world runs, nobody looks for garbage; and unless they are wanted `far`, beacons lie near.

    Those are a quarter of what a world costs.  Numbers leap so far only where a day passes, or a clock jumps.
    """
    known, collecting = vars(reception), gc.isenabled()
    ahead = known["BEACON_AHEAD"]
    gc.disable()
    if not far:
        known["BEACON_AHEAD"] = BEACONS_AT_ONCE * BEACON_STEP
    try:
        yield
    finally:
        known["BEACON_AHEAD"] = ahead
        if collecting:
            gc.enable()
