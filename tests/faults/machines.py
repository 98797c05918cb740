"""Stations as processes of their own, that can be killed at any moment and started again."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from dataclasses import dataclass, field
from typing import Any

from parley.desk.draft import Draft
from parley.desk.release import release_message
from parley.forms.builtin import LETTER, Letter
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.service.client import SocketTrouble, StationTrouble, ask
from parley.service.entropy import now
from parley.service.folder import StationFolder
from parley.wire.ids import Instant, LineId, PostId
from tests.service.stations import OFFICER, PASSPHRASES

HOURS_MS = 3 * 3_600_000
"""For so long a release holds: longer than any of these tests runs."""


@dataclass(eq=False)
class Machine:
    """One station's process; it serves until it is killed or ended, and may be started again."""

    folder: StationFolder
    line: LineId
    process: asyncio.subprocess.Process | None = None
    up: asyncio.Event = field(default_factory=asyncio.Event)
    standing_by: asyncio.Event = field(default_factory=asyncio.Event)
    environment: dict[str, str] = field(default_factory=dict)
    """What its process finds there beyond ours."""

    async def start(self, *words: str) -> None:
        """Start `parley serve`, and return when it says that it is ready."""
        reading, writing = os.pipe()
        os.write(writing, PASSPHRASES.station.encode() + b"\n")
        os.close(writing)
        command = [sys.executable, "-m", "parley.cli", "serve", "--json", "--station", str(self.folder.path)]
        self.process = await asyncio.create_subprocess_exec(
            *command,
            *words,
            "--passphrase-fd",
            str(reading),
            pass_fds=[reading],
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=os.environ | self.environment,
        )
        os.close(reading)
        assert self.process.stdout is not None
        watching = asyncio.create_task(self._hear_standing_by(self.process)) if "--standby" in words else None
        line = await self.process.stdout.readline()
        if watching is not None:
            watching.cancel()
        if not line:
            assert self.process.stderr is not None
            raise AssertionError((await self.process.stderr.read()).decode())
        assert json.loads(line)["ready"]
        self.up.set()

    async def _hear_standing_by(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr is not None
        while b"standing by" not in await process.stderr.readline():
            if process.stderr.at_eof():
                return
        self.standing_by.set()

    async def kill(self) -> None:
        """End it in the middle of whatever it does, as a power cut would."""
        assert self.process is not None
        self.up.clear()
        self.process.kill()
        await self.process.communicate()

    async def end(self) -> None:
        """Let it end in good order."""
        if self.process is not None and self.process.returncode is None:
            self.process.terminate()
            _, said = await self.process.communicate()
            assert self.process.returncode == 0, said.decode()

    async def say(self, text: str, *, wait_seconds: int = 0) -> Any:  # noqa: ANN401 - as over the socket
        """Release a letter: what the station says of it, or None where it died before it said anything."""
        request = released(self.line, text, wait_seconds)
        await self.up.wait()
        try:
            return await ask(self.folder.socket, "say", request)
        except (SocketTrouble, ConnectionError):
            return None
        except StationTrouble as trouble:
            assert trouble.code == "not-kept", trouble.sentence  # noqa: PT017 - it is ending
            return None


async def stop(*machines: Machine) -> None:
    """End what is still running, whatever went wrong before."""
    for one in machines:
        if one.process is not None and one.process.returncode is None:
            one.process.kill()
            await one.process.wait()


def released(line: LineId, text: str, wait_seconds: int = 0) -> dict[str, Any]:
    """What `say` takes: a letter that the officer released."""
    draft = Draft(PostId(1), LETTER, Letter("en", text).body())
    until = Instant(now() + HOURS_MS)
    return {
        "line": line.hex(),
        "post": draft.post,
        "form": LETTER[0],
        "form_version": LETTER[1],
        "body": draft.body.hex(),
        "precedence": draft.precedence.name,
        "nature": draft.nature.name,
        "handling": draft.handling.name,
        "officer": ed25519_public(OFFICER).hex(),
        "valid_until": until,
        "signature": ed25519_sign(OFFICER, release_message(line, draft, until)).hex(),
        "wait_seconds": wait_seconds,
    }
