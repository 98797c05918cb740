"""A relay started and stopped again, to see whether one can be: before there is a call that needs it."""

from __future__ import annotations

import asyncio
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from parley.service.calls.relay import CALLS_MAX, START_SECONDS_MAX, Relay, check_there

if TYPE_CHECKING:
    from parley.service.config import Config

NOBODY: Final = {4: "192.0.2.1", 6: "2001:db8::1"}
"""Addresses of documents (RFC 5737, RFC 3849), to which nothing is sent."""


async def why_not(config: Config) -> str:
    """Why a relay does not come up with these settings; nothing where one does.  Raises RelayMissing."""
    check_there(config)
    if config.relay_external_url:
        return ""
    told: asyncio.Queue[str] = asyncio.Queue()
    with TemporaryDirectory() as folder:
        relay = Relay(config, Path(folder), CALLS_MAX - 1, lambda: told.put_nowait(""), told.put_nowait)
        relay.talk_to(NOBODY[ip_address(config.relay_address).version], among_ours=False)
        try:
            return await asyncio.wait_for(told.get(), 2 * START_SECONDS_MAX)
        except TimeoutError:
            return f"it does not answer at {config.relay_listen or config.relay_address}, port {relay.port}"
        finally:
            relay.stop()
            await relay.ended()
