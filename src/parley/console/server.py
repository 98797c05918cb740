"""The console served: in the station's own process, over TLS 1.3 and HTTP/2, until the station ends."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from granian.constants import HTTPModes, Interfaces
from granian.server.embed import Server

from parley.console.app import make_app
from parley.console.console import Console
from parley.console.pieces import Pieces
from parley.console.register import ACTIONS, PAGES
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.service import Service

REQUESTS_MAX: Final = 4_096
"""Held at the same time: every live stream is one, and the server lets nothing more in beyond them."""

STOP_SECONDS: Final = 5.0


class ConsoleUnready(Refusal):
    """The console cannot be opened with these settings."""

    code = "console-unready"
    hint = "see [console] in station.toml: an address, the host's name, a certificate and its key"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a console is reached; without a certificate it speaks plainly, which is for this machine alone."""

    address: str
    port: int
    certificate: Path | None = None
    key: Path | None = None


class Served:
    """A console that is open."""

    def __init__(self, service: Service, place: Place, *, demo: bool = False) -> None:
        self.console = Console(service, demo=demo)
        self._server = Server(
            make_app(self.console, PAGES, ACTIONS),
            address=place.address,
            port=place.port,
            interface=Interfaces.ASGINL,
            http=HTTPModes.auto,
            websockets=False,
            backlog=REQUESTS_MAX,
            backpressure=REQUESTS_MAX,
            log_enabled=False,
            ssl_cert=place.certificate,
            ssl_key=place.key,
        )
        self._running: asyncio.Task[None] | None = None
        self._pieces: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Listen; raises ConsoleUnready where the server ends at once."""
        self._running = asyncio.create_task(self._server.serve())
        done, _ = await asyncio.wait([self._running], timeout=0.2)
        if done:
            raise ConsoleUnready(str(self._running.exception() or "it ended at once"))
        self._pieces = asyncio.create_task(Pieces(self.console).run())

    async def stop(self) -> None:
        """End every stream, then the server."""
        self.console.live.close()
        if self._pieces is not None:
            self._pieces.cancel()
        self._server.stop()  # type: ignore[no-untyped-call]  # granian's own
        if self._running is not None:
            await asyncio.wait([self._running], timeout=STOP_SECONDS)
