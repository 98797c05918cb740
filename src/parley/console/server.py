"""The console served: in the station's own process, over TLS 1.3 and HTTP/2, until the station ends."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from granian.constants import HTTPModes, Interfaces
from granian.server.embed import Server

from parley.console.app import make_app
from parley.console.console import Console
from parley.console.pieces import Pieces
from parley.console.register import ACTIONS, DOWNLOADS, PAGES
from parley.service.officers.entrances import is_here
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from parley.service.config import Config
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
    """Where a console is served; without a certificate it speaks plainly, which is for this machine alone."""

    address: str
    port: int
    certificate: Path | None = None
    key: Path | None = None


def place_of(config: Config) -> Place | None:
    """Where the settings want it served; None where they want none.  Raises ConsoleUnready."""
    if not config.console_address:
        return None
    here = is_here(config.console_address)
    _, _, port = config.console_address.partition("://")[2].partition(":")
    usual = f"{'127.0.0.1' if here else '0.0.0.0'}:{port or (80 if here else 443)}"  # noqa: S104 -- others reach it
    address, _, listening = (config.console_listen or usual).rpartition(":")
    if not address or not listening.isdecimal():
        _unready(f"console_listen is ADDRESS:PORT, not {config.console_listen}")
    if here:
        return Place(address, int(listening))
    files = [Path(config.console_certificate), Path(config.console_key)]
    for name, file in zip(("console_certificate", "console_key"), files, strict=True):
        if not file.is_file():
            _unready(f"{name}: there is no file {file}")
    return Place(address, int(listening), *files)


class Served:
    """A console that is open."""

    def __init__(self, service: Service, place: Place) -> None:
        self.console = Console(service)
        self._server = Server(
            make_app(self.console, PAGES, ACTIONS, DOWNLOADS),
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
        self._beside: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Listen; raises ConsoleUnready where the server ends at once."""
        self._running = asyncio.create_task(self._server.serve())
        done, _ = await asyncio.wait([self._running], timeout=0.2)
        if done:
            _unready(str(self._running.exception() or "it ended at once"))
        self._beside = [asyncio.create_task(Pieces(self.console).run()), asyncio.create_task(self.console.gate.look())]

    async def stop(self) -> None:
        """End every stream, then the server; once."""
        running, self._running = self._running, None
        if running is None:
            return
        self.console.close()
        for task in self._beside:
            task.cancel()
        self._server.stop()  # type: ignore[no-untyped-call]  # granian's own
        await asyncio.wait([running], timeout=STOP_SECONDS)


def _unready(why: str) -> NoReturn:
    raise ConsoleUnready(why)
