"""Two joined stations in one event loop, each with its console open on loopback; asked as browsers and programs ask."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from parley.console.access import Role, Who
from parley.console.app import make_app
from parley.console.register import ACTIONS, PAGES
from parley.console.server import Place, Served
from parley.console.sessions import COOKIE
from tests.service.stations import Party, free_port, joined

EVERY_ROLE = frozenset(Role)


@dataclass(eq=False)
class Desk:
    """A station with its console, served at `http://NAME.localhost:PORT`."""

    party: Party
    served: Served
    name: str
    port: int

    @property
    def address(self) -> str:
        """As a browser on this machine reaches it."""
        return f"http://{self.name}.localhost:{self.port}"

    def link(self, name: str = "Lt. Orlan", roles: frozenset[Role] = EVERY_ROLE) -> str:
        """A link that opens once, for an officer with these roles."""
        return f"{self.address}/enter/{self.served.console.links.make(Who('0' * 32, name, roles))}"

    def cookie(self, name: str = "Lt. Orlan", roles: frozenset[Role] = EVERY_ROLE) -> str:
        """What the cookie of a signed-in browser holds."""
        return self.served.console.sessions.begin("0" * 32, name, roles)[0]

    def guard(self, cookie: str) -> str:
        """What the forms of that session carry."""
        session = self.served.console.sessions.of(cookie)
        assert session is not None
        return session.guard

    def asking(self, cookie: str | None = None, language: str = "en") -> httpx.AsyncClient:
        """A client that asks the application itself, without the network."""
        transport = httpx.ASGITransport(make_app(self.served.console, PAGES, ACTIONS))
        cookies = {} if cookie is None else {COOKIE: cookie}
        headers = {"accept-language": language, "sec-fetch-site": "same-origin"}
        return httpx.AsyncClient(
            transport=transport, base_url=f"https://{self.name}.localhost", cookies=cookies, headers=headers
        )


@asynccontextmanager
async def desks(folder: Path) -> AsyncIterator[tuple[Desk, Desk]]:
    """Two sides, joined, both consoles open; closed on the way out."""
    parties = await joined(folder)
    made = []
    for party, name in zip(parties, ("a", "b"), strict=True):
        port = free_port()
        served = Served(party.service, Place("127.0.0.1", port), demo=True)
        await served.start()
        made.append(Desk(party, served, name, port))
    try:
        yield made[0], made[1]
    finally:
        for one in made:
            await one.served.stop()
