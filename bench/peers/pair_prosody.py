"""Two Prosody servers that federate over TLS; variant: where their archives lie, `sqlite` or `internal` (files).

A client of alice speaks through the one, a client of bob answers receipts (XEP-0184) from the other.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import sqlite3
import time
from collections.abc import Collection
from itertools import count
from pathlib import Path
from typing import Any, Final

from bench.peers.certificates import certify
from bench.peers.names import SERVER_PORT, serve_names
from bench.peers.servers import Process, end, run, start, wait_open

CLIENT_PORT: Final = 5222
ADDRESSES: Final = {"alice": "127.0.0.2", "bob": "127.0.0.3"}
HOSTS: Final = {"alice": "xmpp-a.example", "bob": "xmpp-b.example"}
PASSWORD: Final = "loopback-only"  # noqa: S105 -- of a server that lives for minutes in a network of its own
WAIT_SECONDS: Final = 120
PRESENT_SECONDS: Final = 1.0
"""After the sessions have begun, until each server has told its own of the other's presence."""

STORAGE: Final = {
    "internal": 'storage = "internal"',
    "sqlite": 'storage = { archive = "sql" }\nsql = { driver = "SQLite3", database = "archive.sqlite" }',
}
CONFIG: Final = """
run_as_root = true
pidfile = "{folder}/prosody.pid"
data_path = "{folder}/data"
interfaces = {{ "{address}" }}
local_interfaces = {{ "{address}" }}
modules_enabled = {{ "disco"; "roster"; "saslauth"; "tls"; "blocklist"; "carbons"; "pep"; "private"; "smacks"; "ping";
  "time"; "version"; "posix"; "mam"; }}
modules_disabled = {{ "limits" }}
s2s_require_encryption = true
s2s_secure_auth = true
authentication = "internal_hashed"
default_archive_policy = true
network_settings = {{ nagle = false }}
log = {{ {{ levels = {{ min = "warn" }}, to = "file", filename = "{folder}/log" }} }}
ssl = {{ key = "{folder}/key.pem", certificate = "{folder}/cert.pem", cafile = "{folder}/../ca.pem" }}
{storage}
VirtualHost "{host}"
"""


class Pair:
    """Each server a process; both clients in this one."""

    def __init__(self, folder: Path, variant: str) -> None:
        self._folder, self._variant = folder, variant
        self.ports: Collection[int] = (SERVER_PORT,)
        self._names = False
        self._numbers = count(1)
        self._waiting: dict[str, asyncio.Future[float]] = {}
        self._servers: dict[str, Process] = {}

    def versions(self) -> dict[str, str]:
        """Of the server, and of the clients' library."""
        about = run(("prosodyctl", "--root", "about"))
        (server,) = (line for line in about.splitlines() if line.startswith("Prosody "))
        return {"Prosody": server.removeprefix("Prosody "), "slixmpp": importlib.metadata.version("slixmpp")}

    async def meet(self) -> None:
        """Certificates, settings, an account on each."""
        certify(self._folder, {who: f"DNS:{host}" for who, host in HOSTS.items()})
        for who in HOSTS:
            folder = self._folder / who
            (folder / "data").mkdir()
            named = {"folder": folder, "address": ADDRESSES[who], "host": HOSTS[who]}
            config = CONFIG.format(storage=STORAGE[self._variant], **named)
            (folder / "config.lua").write_text(config, encoding="utf-8")
            register = ("prosodyctl", "--root", "--config", str(folder / "config.lua"), "register")
            run((*register, who, HOSTS[who], PASSWORD))

    async def up(self) -> None:
        """Both servers, and both clients."""
        if not self._names:
            serve_names({host: ADDRESSES[who] for who, host in HOSTS.items()}, self._folder)
            self._names = True
        for who in HOSTS:
            command = ("prosody", "-F", "--root", "--config", str(self._folder / who / "config.lua"))
            self._servers[who] = start(command, self._folder / who / "out")
        for address in ADDRESSES.values():
            for port in (CLIENT_PORT, SERVER_PORT):
                await wait_open(address, port)
        self._bob = await self._client("bob")
        self._alice = await self._client("alice")
        self._alice["xep_0184"].auto_request = True
        self._alice.add_event_handler("receipt_received", self._received)
        await asyncio.sleep(PRESENT_SECONDS)

    async def down(self) -> None:
        """Clients first."""
        for client in (self._alice, self._bob):
            await client.disconnect()
        await asyncio.to_thread(end, self._servers.values())

    def ready(self, text: tuple[str, str]) -> str:
        """Its words."""
        return text[1]

    async def say(self, text: str) -> float:
        """Until alice's client has the receipt of bob's."""
        message = self._alice.make_message(mto=f"bob@{HOSTS['bob']}", mbody=text, mtype="chat")
        message["id"] = f"m{next(self._numbers)}"
        known = self._waiting[message["id"]] = asyncio.get_running_loop().create_future()
        message.send()
        return await asyncio.wait_for(known, WAIT_SECONDS)

    async def hand_over(self, text: str) -> None:
        """The same."""
        await self.say(text)

    async def stored(self) -> int:
        """The messages in bob's archive."""
        data = self._folder / "bob" / "data"
        if self._variant == "internal":
            (archive,) = data.glob("*/archive/bob.list")
            return archive.read_text(encoding="utf-8").count('"body"')
        found = sqlite3.connect(f"file:{data}/archive.sqlite?mode=ro", uri=True, timeout=30)
        try:
            asked = "SELECT count(*) FROM prosodyarchive WHERE store = 'archive' AND value LIKE '%<body>%'"
            return int(found.execute(asked).fetchone()[0])
        finally:
            found.close()

    def reader(self) -> int:
        """Bob's server."""
        return self._servers["bob"].pid

    async def _client(self, who: str) -> Any:  # noqa: ANN401 -- the library is not among this project's own
        """Somebody's client, once its session has begun."""
        import slixmpp

        client = slixmpp.ClientXMPP(f"{who}@{HOSTS[who]}/bench", PASSWORD)
        client.ca_certs = str(self._folder / "ca.pem")
        for extension in ("xep_0184", "xep_0198"):
            client.register_plugin(extension)
        begun = asyncio.Event()

        def present(_: Any) -> None:  # noqa: ANN401 -- as the client
            client.send_presence()
            begun.set()

        client.add_event_handler("session_start", present)
        client.connect(ADDRESSES[who], CLIENT_PORT)
        await asyncio.wait_for(begun.wait(), WAIT_SECONDS)
        return client

    def _received(self, receipt: Any) -> None:  # noqa: ANN401 -- as the client
        known = self._waiting.pop(receipt["receipt"], None)
        if known is not None and not known.done():
            known.set_result(time.perf_counter())
