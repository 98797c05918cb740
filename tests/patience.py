"""How long the tests wait for what comes from elsewhere: a process, a socket, a browser."""

from __future__ import annotations

from typing import Final

SECONDS_MAX: Final = 280
"""Long beyond what anything takes on the slowest machine; what never comes is told of by then, and nothing else is."""
