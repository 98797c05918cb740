"""Two Synapse servers that federate over TLS; variant: their databases, `sqlite` or `postgres` (two of one cluster).

Alice and bob have a room; presence is off, no rate is limited, nothing is encrypted from end to end.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import sqlite3
import sys
import time
from collections.abc import Collection
from itertools import count
from pathlib import Path
from typing import Any, Final

from bench.peers.certificates import certify
from bench.peers.cluster import Cluster
from bench.peers.servers import Process, end, run, start, wait_open

SIDES: Final = {"a": "127.0.0.2", "b": "127.0.0.3"}
USERS: Final = {"a": "alice", "b": "bob"}
CLIENT_PORT: Final = 8008
SERVER_PORT: Final = 8448
PASSWORD: Final = "loopback-only"  # noqa: S105 -- of a server that lives for minutes in a network of its own
WAIT_SECONDS: Final = 60
JOIN_TRIES: Final = 50
POLL_SECONDS: Final = 0.001
COUNT: Final = "SELECT count(*) FROM events WHERE type = 'm.room.message' AND NOT outlier"
DATABASES: Final = {
    "sqlite": "{{name: sqlite3, args: {{database: {folder}/homeserver.db}}}}",
    "postgres": "{{name: psycopg2, args: {{user: postgres, dbname: side_{side}, host: {cluster}, cp_max: 10}}}}",
}
UNLIMITED: Final = "{per_second: 100000, burst_count: 100000}"
CONFIG: Final = """
server_name: "{address}:8448"
pid_file: {folder}/pid
public_baseurl: http://{address}:8008/
listeners:
  - {{port: 8008, bind_addresses: ["{address}"], type: http, tls: false, resources: [{{names: [client]}}]}}
  - {{port: 8448, bind_addresses: ["{address}"], type: http, tls: true, resources: [{{names: [federation]}}]}}
tls_certificate_path: {folder}/cert.pem
tls_private_key_path: {folder}/key.pem
federation_custom_ca_list: [{folder}/../ca.pem]
ip_range_blacklist: []
federation_ip_range_blacklist: []
trusted_key_servers: []
suppress_key_server_warning: true
database: {database}
log_config: {folder}/log.yaml
media_store_path: {folder}/media
signing_key_path: {folder}/signing.key
registration_shared_secret: x
macaroon_secret_key: x
form_secret: x
report_stats: false
enable_registration: true
enable_registration_without_verification: true
presence: {{enabled: false}}
rc_message: {free}
rc_registration: {free}
rc_login: {{address: {free}, account: {free}, failed_attempts: {free}}}
rc_joins: {{local: {free}, remote: {free}}}
rc_invites: {{per_room: {free}, per_user: {free}, per_issuer: {free}}}
rc_federation: {{window_size: 1000, sleep_limit: 1000000, sleep_delay: 1, reject_limit: 1000000, concurrent: 50}}
"""
LOG: Final = """
version: 1
formatters: {{timed: {{format: "%(created)f %(message)s"}}, plain: {{format: "%(name)s %(levelname)s %(message)s"}}}}
handlers:
  sent: {{class: logging.FileHandler, formatter: timed, filename: {folder}/sent.log}}
  rest: {{class: logging.FileHandler, formatter: plain, filename: {folder}/rest.log}}
loggers: {{synapse.http.matrixfederationclient: {{level: INFO, handlers: [sent], propagate: false}}}}
root: {{level: WARNING, handlers: [rest]}}
disable_existing_loggers: false
"""


class Pair:
    """Each server a process, alice's client in this one.  That bob's server has it, a line in the log of hers tells."""

    def __init__(self, folder: Path, variant: str) -> None:
        self._folder, self._variant = folder, variant
        self.ports: Collection[int] = (SERVER_PORT,)
        self._cluster = Cluster(folder / "cluster") if variant == "postgres" else None
        self._servers: dict[str, Process] = {}
        self._numbers = count(time.time_ns())
        self._token = self._room = ""

    def versions(self) -> dict[str, str]:
        """Of the server and of its framework, and of the database."""
        found = {name: importlib.metadata.version(name) for name in ("matrix-synapse", "twisted")}
        return found | ({"SQLite": sqlite3.sqlite_version} if self._cluster is None else self._cluster.version())

    async def meet(self) -> None:
        """Certificates, settings, keys, two users and a room in which both are."""
        certify(self._folder, {side: f"IP:{address}" for side, address in SIDES.items()})
        if self._cluster is not None:
            self._cluster.make()
        for side, address in SIDES.items():
            folder = self._folder / side
            database = DATABASES[self._variant].format(folder=folder, side=side, cluster=self._folder / "cluster")
            config = CONFIG.format(folder=folder, address=address, database=database, free=UNLIMITED)
            (folder / "homeserver.yaml").write_text(config, encoding="utf-8")
            (folder / "log.yaml").write_text(LOG.format(folder=folder), encoding="utf-8")
            run((*self._command(side), "--generate-keys"), folder)
        if self._cluster is not None:
            await self._cluster.start()
            for side in SIDES:
                self._cluster.create(f"side_{side}")
            await asyncio.to_thread(self._cluster.end)
        await self._start()
        tokens = {side: await self._registered(side) for side in SIDES}
        invited = {"preset": "private_chat", "invite": [f"@bob:{SIDES['b']}:8448"]}
        room = (await self._call("a", "POST", "/createRoom", invited, tokens["a"]))["room_id"]
        await self._joined(room, tokens["b"])
        await self.down()
        (self._folder / "alice").write_text(f"{tokens['a']} {room}", encoding="utf-8")

    async def up(self) -> None:
        """Both servers, and alice's client."""
        self._token, self._room = (self._folder / "alice").read_text(encoding="utf-8").split()
        await self._start()

    async def down(self) -> None:
        """Both servers, then what keeps for them."""
        await self._http.close()
        await asyncio.to_thread(end, self._servers.values())
        if self._cluster is not None:
            await asyncio.to_thread(self._cluster.end)

    def ready(self, text: tuple[str, str]) -> str:
        """Its words."""
        return text[1]

    async def say(self, text: str) -> float:
        """Until alice's server has the answer of bob's; no client ever sees that."""
        with (self._folder / "a" / "sent.log").open(encoding="utf-8") as log:
            log.seek(0, 2)
            await self.hand_over(text)
            async with asyncio.timeout(WAIT_SECONDS):
                while True:
                    for line in log:
                        if "Completed request: 200" in line and "/send/" in line:
                            return time.perf_counter() - (time.time() - float(line.split()[0]))
                    await asyncio.sleep(POLL_SECONDS)

    async def hand_over(self, text: str) -> None:
        """Until alice's own server has taken it."""
        where = f"/rooms/{self._room}/send/m.room.message/{next(self._numbers)}"
        await self._call("a", "PUT", where, {"msgtype": "m.text", "body": text}, self._token)

    async def stored(self) -> int:
        """The messages of the room at bob's server, checked and in its place."""
        return await asyncio.to_thread(self._counted)

    def reader(self) -> int:
        """Bob's server."""
        return self._servers["b"].pid

    def _counted(self) -> int:
        if self._cluster is not None:
            return int(self._cluster.ask("side_b", COUNT))
        found = sqlite3.connect(f"file:{self._folder}/b/homeserver.db?mode=ro", uri=True, timeout=30)
        try:
            return int(found.execute(COUNT).fetchone()[0])
        finally:
            found.close()

    async def _start(self) -> None:
        import aiohttp

        if self._cluster is not None:
            await self._cluster.start()
        for side in SIDES:
            folder = self._folder / side
            self._servers[side] = start(self._command(side), folder / "out", folder)
        for address in SIDES.values():
            for port in (CLIENT_PORT, SERVER_PORT):
                await wait_open(address, port)
        self._http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=64))

    def _command(self, side: str) -> tuple[str, ...]:
        config = str(self._folder / side / "homeserver.yaml")
        return (sys.executable, "-m", "synapse.app.homeserver", "-c", config)

    async def _registered(self, side: str) -> str:
        account = {"username": USERS[side], "password": PASSWORD, "auth": {"type": "m.login.dummy"}}
        return str((await self._call(side, "POST", "/register", account))["access_token"])

    async def _joined(self, room: str, token: str) -> None:
        """Bob's server takes a moment to know that he was invited."""
        for _ in range(JOIN_TRIES):
            try:
                await self._call("b", "POST", f"/join/{room}", {}, token)
            except RuntimeError:
                await asyncio.sleep(0.2)
            else:
                return
        raise RuntimeError("bob could not join the room")

    async def _call(self, side: str, method: str, path: str, body: Any, token: str = "") -> Any:  # noqa: ANN401 -- JSON
        address = f"http://{SIDES[side]}:{CLIENT_PORT}/_matrix/client/v3{path}"
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with self._http.request(method, address, json=body, headers=headers) as answer:
            said = await answer.json()
            if answer.status != 200:
                raise RuntimeError(f"{method} {path}: {answer.status} {said}")
            return said
