"""Two stations of Parley; variant `own`: the author's is asked in its own process, `socket`: from another, `plain`."""

from __future__ import annotations

import asyncio
import importlib.metadata
import json
import sqlite3
import time
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.cli.bench import OFFICER, founded, released
from parley.cli.demo import ARVENIA, BELMORA
from parley.cli.demo_party import Party
from parley.exchange import dehydration
from parley.keys.signing import ed25519_public
from parley.service import client
from parley.service.entropy import now
from parley.service.folder import StationFolder
from parley.service.service import open_service
from parley.wire.ids import LineId

if TYPE_CHECKING:
    from parley.service.service import Service

SOCKET: Final = "socket"
PLAIN: Final = "plain"
"""The author's station compresses nothing."""

WAIT_SECONDS: Final = 60


class Pair:
    """The reader's station serves in a process of its own, as `parley serve` does."""

    def __init__(self, folder: Path, variant: str) -> None:
        self._folder, self._variant = folder, variant
        self._facts = folder / "parley.json"
        if variant == PLAIN:
            vars(dehydration)["compress"] = lambda text, _dictionary: text  # no shorter than it was: it goes as it is

    def versions(self) -> dict[str, str]:
        """Of Parley and of what signs and keeps for it."""
        found = {name: importlib.metadata.version(name) for name in ("parley", "cryptography", "pynacl")}
        return found | {"SQLite": sqlite3.sqlite_version}

    async def meet(self) -> None:
        """Found both, enrol, and let them serve beside each other until both have verified the channel."""
        await asyncio.to_thread(self._meet)

    def _meet(self) -> None:
        author, reader, line = founded(self._folder)
        facts = {"line": line.hex(), "ports": [author.port, reader.port]}
        self._facts.write_text(json.dumps(facts), encoding="utf-8")
        for party in (reader, author):
            party.serve()
            party.wait_ready()
        author.ask("officer add", name="bench", public=ed25519_public(OFFICER).hex())
        for party in (author, reader):
            party.end()

    async def up(self) -> None:
        """Both serve."""
        facts = json.loads(self._facts.read_text(encoding="utf-8"))
        self.ports: Collection[int] = facts["ports"]
        self._author = Party(self._folder / "arvenia", ARVENIA, facts["ports"][0], "none")
        self._reader = Party(self._folder / "belmora", BELMORA, facts["ports"][1], "none")
        self._line = LineId(bytes.fromhex(facts["line"]))
        self._served = [self._reader] if self._variant != SOCKET else [self._reader, self._author]
        for party in self._served:
            party.serve()
            await asyncio.to_thread(party.wait_ready)
        station = StationFolder(self._author.folder)
        self._socket = station.socket
        self._service: Service | None = None
        if self._variant != SOCKET:
            self._service = open_service(station, self._author.passphrase("station"))
            await self._service.serve()

    async def down(self) -> None:
        """Both end."""
        if self._service is not None:
            await self._service.close()
        for party in self._served:
            await asyncio.to_thread(party.end)

    def ready(self, text: tuple[str, str]) -> Any:  # noqa: ANN401 -- what the station takes, or what its socket takes
        """A letter that the officer has released."""
        language, words = text
        draft, release = released(self._line, words, now(), language)
        if self._service is not None:
            return draft, release
        return {
            "line": self._line.hex(),
            "post": draft.post,
            "form": draft.form[0],
            "form_version": draft.form[1],
            "body": draft.body.hex(),
            "precedence": draft.precedence.name,
            "nature": draft.nature.name,
            "handling": draft.handling.name,
            "officer": release.officer.hex(),
            "valid_until": release.valid_until,
            "signature": release.signature.hex(),
            "wait_seconds": WAIT_SECONDS,
        }

    async def say(self, text: Any) -> float:  # noqa: ANN401 -- as `ready` gives it
        """Until the receipt is verified and durable here."""
        if self._service is not None:
            engine = self._service.engine
            await engine.held(await engine.say(self._line, *text))
        else:
            answer = await client.ask(self._socket, "say", text)
            assert answer is not None
            assert answer["state"] == "held", answer
        return time.perf_counter()

    async def hand_over(self, text: Any) -> None:  # noqa: ANN401 -- as `ready` gives it
        """The same."""
        await self.say(text)

    async def stored(self) -> None:
        """The receipt says it."""

    def reader(self) -> int:
        """The process that serves the reader's station."""
        assert self._reader.process is not None
        return self._reader.process.pid
