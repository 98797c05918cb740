"""Two joined stations in one event loop, each with its console open on loopback; asked as browsers and programs ask."""

from __future__ import annotations

from base64 import b32decode
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from parley.console.app import make_app
from parley.console.register import ACTIONS, DOWNLOADS, PAGES
from parley.console.server import Served, place_of
from parley.console.sessions import COOKIE
from parley.keys.onetime import STEP_SECONDS, code_at
from parley.service.people import Role
from tests.ports import free_port
from tests.service.stations import Party, enrol, found

EVERY_ROLE = tuple(role.name.lower() for role in Role)
PASSPHRASE = "kelp lantern barometer"
STATION_PASSPHRASE = "station passphrase"


@dataclass(eq=False)
class Desk:
    """A station with its console, served at `http://NAME.localhost:PORT`, and an officer who may do everything."""

    party: Party
    served: Served
    name: str
    officer: str = ""

    @property
    def address(self) -> str:
        """As a browser on this machine reaches it."""
        return self.party.service.config.console_address

    @property
    def port(self) -> int:
        """The port at which it is served."""
        return int(self.address.rpartition(":")[2])

    async def link(self, officer: str = "Lt. Orlan") -> str:
        """A link that opens once, for an officer."""
        return str((await self.party.ask("console link", officer=officer))["link"])

    def cookie(self, name: str = "Lt. Orlan", roles: Collection[Role] = tuple(Role)) -> str:
        """What the cookie of a signed-in browser holds."""
        return self.served.console.sessions.begin(self.officer, name, frozenset(roles), proved=True)[0]

    def guard(self, cookie: str) -> str:
        """What the forms of that session carry."""
        session = self.served.console.sessions.of(cookie)
        assert session is not None
        return session.guard

    def prove(self, *, proved: bool) -> None:
        """Whoever has a session here has just proved that it is he, or has not."""
        sessions = self.served.console.sessions
        for session in sessions:
            session.proved = self.served.console.now if proved else None

    def asking(self, cookie: str | None = None, language: str = "en") -> httpx.AsyncClient:
        """A client that asks the application itself, without the network."""
        transport = httpx.ASGITransport(make_app(self.served.console, PAGES, ACTIONS, DOWNLOADS))
        cookies = {} if cookie is None else {COOKIE: cookie}
        headers = {"accept-language": language, "sec-fetch-site": "same-origin"}
        base = f"https://{self.name}.localhost"  # secure cookies go there
        return httpx.AsyncClient(transport=transport, base_url=base, cookies=cookies, headers=headers)

    async def enlist(self, name: str, roles: Collection[str] = EVERY_ROLE) -> str:
        """A new officer who signs by passphrase; his id."""
        ask = self.party.ask
        added = await ask(
            "officer add", name=name, roles=list(roles), ticket_seconds=600, passphrase=STATION_PASSPHRASE
        )
        secret = (await ask("officer enrol begin", ticket=added["ticket"], kind="passphrase"))["secret"]
        await ask("officer enrol finish", ticket=added["ticket"], passphrase=PASSPHRASE, code=self.code(secret))
        return str(added["officer"])

    def code(self, secret: str, *, later: int = 0) -> str:
        """The one-time code that a device with this secret shows now, or so many steps later."""
        now = self.party.service.engine.clock() // 1000
        return code_at(b32decode(secret), now // STEP_SECONDS + later)


async def opened(party: Party, name: str) -> Desk:
    """The console of a station that serves."""
    place = place_of(party.service.config)
    assert place is not None
    desk = Desk(party, Served(party.service, place), name)
    await desk.served.start()
    desk.officer = await desk.enlist("Lt. Orlan")
    return desk


@asynccontextmanager
async def desks(
    folder: Path,
    *,
    own: tuple[Mapping[str, Any], Mapping[str, Any]] = ({}, {}),
    **config: Any,  # noqa: ANN401 -- settings
) -> AsyncIterator[tuple[Desk, Desk]]:
    """Two sides, joined, both consoles open; closed on the way out.  `own`: settings of the one and of the other."""
    named = (("a", "Northern Maritime Command of Arvenia", "en"), ("b", "贝尔莫拉海岸警卫队", "zh"))
    parties = []
    for (name, party, language), his in zip(named, own, strict=True):
        address = f"http://{name}.localhost:{free_port()}"
        settings: dict[str, Any] = {"console_address": address, "console_demo": True, "passphrases": True}
        settings |= {**config, **his}
        parties.append(await found(folder / name, party, language, **settings))
        await parties[-1].start()
    await enrol(*parties)
    made = [await opened(party, name) for party, (name, _, _) in zip(parties, named, strict=True)]
    try:
        yield made[0], made[1]
    finally:
        for one in made:
            await one.served.stop()
